/* Collects faults in the order they are found. */
#include "base/faults.h"

#include <stdarg.h>

void faults_init(struct faults *faults, const char *file)
{
    *faults = (struct faults){.file = file};
}

void faults_finish(struct faults *faults)
{
    arena_finish(&faults->arena);
    *faults = (struct faults){0};
}

/* A fault is one line whatever the file made it quote. */
static char *on_one_line(char *text)
{
    for (char *at = text; *at; at++)
        if ((unsigned char)*at < 0x20 || *at == 0x7F)
            *at = '?';
    return text;
}

__attribute__((format(printf, 3, 0))) static void add(struct faults *faults, const char *place,
                                                      const char *format, va_list arguments)
{
    if (faults->count++ >= FAULTS_KEPT)
        return;
    char text[768];
    vsnprintf(text, sizeof text, format, arguments);
    faults->kept[faults->count - 1] =
        on_one_line(arena_format(&faults->arena, "%s: %s", place, text));
}

void faults_add_line(struct faults *faults, size_t line, size_t column, const char *format, ...)
{
    if (!faults)
        return;
    char place[512];
    if (column)
        snprintf(place, sizeof place, "%s:%zu:%zu", faults->file, line, column);
    else
        snprintf(place, sizeof place, "%s:%zu", faults->file, line);
    va_list arguments;
    va_start(arguments, format);
    add(faults, place, format, arguments);
    va_end(arguments);
}

void faults_add_pointer(struct faults *faults, const char *pointer, const char *format, ...)
{
    if (!faults)
        return;
    char place[512];
    snprintf(place, sizeof place, "%s: %s", faults->file, *pointer ? pointer : "/");
    va_list arguments;
    va_start(arguments, format);
    add(faults, place, format, arguments);
    va_end(arguments);
}

void faults_add_ready(struct faults *faults, const char *line)
{
    if (faults && faults->count++ < FAULTS_KEPT)
        faults->kept[faults->count - 1] = arena_copy(&faults->arena, line);
}

void faults_print(const struct faults *faults, FILE *stream)
{
    size_t kept = faults->count < FAULTS_KEPT ? faults->count : FAULTS_KEPT;
    for (size_t i = 0; i < kept; i++)
        fprintf(stream, "%s\n", faults->kept[i]);
    if (faults->count > kept)
        fprintf(stream, "%s: and %zu more\n", faults->file, faults->count - kept);
}

enum status faults_status(const struct faults *faults, struct error *error)
{
    if (faults->count == 0)
        return STATUS_OK;
    if (faults->count == 1)
        return status_fail(error, STATUS_BAD_INPUT, "%s", faults->kept[0]);
    return status_fail(error, STATUS_BAD_INPUT, "%s (one of %zu faults)", faults->kept[0],
                       faults->count);
}
