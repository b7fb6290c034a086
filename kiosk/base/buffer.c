/* Growable text and whole files, with a ceiling. */
#include "base/buffer.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"

void buffer_init(struct buffer *buffer, size_t ceiling)
{
    *buffer = (struct buffer){.ceiling = ceiling};
}

void buffer_finish(struct buffer *buffer)
{
    memory_wipe(buffer->bytes, buffer->capacity);
    memory_free(buffer->bytes);
    *buffer = (struct buffer){.ceiling = buffer->ceiling};
}

void buffer_clear(struct buffer *buffer)
{
    buffer->length = 0;
    buffer->overflowed = false;
    if (buffer->bytes)
        buffer->bytes[0] = '\0';
}

/* Makes room for `more` bytes and the NUL; false past the ceiling. */
static bool reserve(struct buffer *buffer, size_t more)
{
    if (buffer->overflowed || more > buffer->ceiling - buffer->length) {
        buffer->overflowed = true;
        return false;
    }
    size_t needed = buffer->length + more + 1;
    if (needed > buffer->capacity) {
        size_t capacity = buffer->capacity ? buffer->capacity : 64;
        while (capacity < needed)
            capacity *= 2;
        /* Not realloc: the old bytes may be personal and must be wiped, not left in the heap. */
        char *bytes = memory_allocate(capacity, 1);
        if (buffer->length)
            memcpy(bytes, buffer->bytes, buffer->length);
        memory_wipe(buffer->bytes, buffer->capacity);
        memory_free(buffer->bytes);
        buffer->bytes = bytes;
        buffer->capacity = capacity;
    }
    return true;
}

void buffer_add_bytes(struct buffer *buffer, const char *bytes, size_t length)
{
    if (!reserve(buffer, length))
        return;
    if (length)
        memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void buffer_add(struct buffer *buffer, const char *text)
{
    buffer_add_bytes(buffer, text, strlen(text));
}

void buffer_add_format(struct buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length > 0 && reserve(buffer, (size_t)length)) {
        vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

const char *buffer_text(const struct buffer *buffer)
{
    return buffer->bytes ? buffer->bytes : "";
}

static enum status read_all(struct buffer *buffer, FILE *file, const char *path,
                            struct error *error)
{
    char chunk[65536];
    size_t length;
    while ((length = fread(chunk, 1, sizeof chunk, file)) > 0) {
        buffer_add_bytes(buffer, chunk, length);
        if (buffer->overflowed)
            return status_fail(error, STATUS_BAD_INPUT, "%s: larger than %zu bytes; not read", path,
                               buffer->ceiling);
    }
    if (ferror(file))
        return status_fail(error, STATUS_FAILED, "%s: cannot be read: %s", path, strerror(errno));
    return STATUS_OK;
}

enum status buffer_add_file(struct buffer *buffer, const char *path, struct error *error)
{
    if (strcmp(path, "-") == 0)
        return read_all(buffer, stdin, "standard input", error);
    FILE *file = fopen(path, "rb");
    if (!file)
        return status_fail(error, STATUS_FAILED, "%s: cannot be opened: %s", path, strerror(errno));
    enum status status = read_all(buffer, file, path, error);
    fclose(file);
    return status;
}
