/* The one place that writes an error message. */
#include "base/status.h"

#include <stdarg.h>
#include <stdio.h>

enum status status_fail(struct error *error, enum status status, const char *format, ...)
{
    if (error) {
        va_list arguments;
        va_start(arguments, format);
        vsnprintf(error->message, sizeof error->message, format, arguments);
        va_end(arguments);
    }
    return status;
}

int status_exit_code(enum status status)
{
    return status == STATUS_NOT_FOUND ? STATUS_BAD_INPUT : (int)status;
}
