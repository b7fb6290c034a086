/* A growable byte string with a ceiling, for text that is being built and files that are being
 * read. Always NUL-terminated. Past the ceiling nothing more is added and `overflowed` is set: the
 * owner checks it once at the end. */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/status.h"

struct buffer {
    char *bytes; /* NULL until something is added */
    size_t length, capacity, ceiling;
    bool overflowed;
};

void buffer_init(struct buffer *buffer, size_t ceiling);
void buffer_finish(struct buffer *buffer); /* wipes and frees; a zeroed buffer is fine */
void buffer_clear(struct buffer *buffer);  /* keeps the memory */

void buffer_add(struct buffer *buffer, const char *text);
void buffer_add_bytes(struct buffer *buffer, const char *bytes, size_t length);
__attribute__((format(printf, 2, 3))) void buffer_add_format(struct buffer *buffer,
                                                             const char *format, ...);
const char *buffer_text(const struct buffer *buffer); /* "" when empty; borrowed */

/* Adds a whole file ("-" is standard input). Larger than the ceiling: STATUS_BAD_INPUT. */
STATUS_CHECKED enum status buffer_add_file(struct buffer *buffer, const char *path,
                                           struct error *error);

#endif
