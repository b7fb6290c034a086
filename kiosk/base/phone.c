/* Masking. */
#include "base/phone.h"

#include <stdio.h>
#include <string.h>

void phone_mask(const char *number, char text[static PHONE_TEXT])
{
    size_t length = strlen(number);
    if (length < 9)
        snprintf(text, PHONE_TEXT, "%.2s****", number);
    else
        snprintf(text, PHONE_TEXT, "%.3s****%s", number, number + length - 4);
}
