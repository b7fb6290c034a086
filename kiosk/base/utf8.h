/* UTF-8 in and out, one character at a time, safe for any bytes. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define UTF8_REPLACEMENT 0xFFFDu
#define UTF8_MOST 4 /* bytes of one character */

/* Reads the character at the front of a NUL-terminated text that is not at its end. Bytes that are
 * no UTF-8 (overlong, surrogate, cut short) read as U+FFFD, one byte at a time. Returns the bytes
 * read, at least 1, never beyond the NUL. */
size_t utf8_read(const char *text, uint32_t *character);

/* Writes at most UTF8_MOST bytes, no NUL; returns how many. */
size_t utf8_write(uint32_t character, char bytes[static UTF8_MOST]);

#endif
