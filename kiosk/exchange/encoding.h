/* Text files as UTF-8, whatever they were saved as: UTF-8 with or without a byte order mark, or
 * GB18030 (which GBK and GB2312 are part of), as spreadsheets in China save them.
 *
 * Which of the two is found from the bytes: up to the first byte that is not ASCII they are the
 * same, and from there the one that makes sense of more of a window of ENCODING_WINDOW bytes is
 * chosen, UTF-8 where both make sense of all. Chinese text in GB18030 is practically never valid
 * UTF-8 (its first bytes are not followed by the right ones); one or two characters in a whole file
 * can be, and are then taken as UTF-8. A window is enough, so that a pipe can be read and memory
 * does not grow with the file.
 *
 * Bytes that are no text of that encoding stay, or become 0xFF: never valid UTF-8, so that whoever
 * knows the line and the column finds and names them. The conversion is glibc's (libc6 brings
 * GB18030). */
#ifndef EXCHANGE_ENCODING_H
#define EXCHANGE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#define ENCODING_WINDOW ((size_t)64 * 1024)

enum encoding_kind { ENCODING_ASCII, ENCODING_UTF8, ENCODING_GB18030 };

struct encoding {
    FILE *file;              /* borrowed */
    enum encoding_kind kind; /* as far as was read */
    void *converter;         /* iconv_t of GB18030 */
    char *window;
    size_t start, end; /* of what was read and not yet given out */
    bool at_start;
};

void encoding_init(struct encoding *encoding, FILE *file);
void encoding_finish(struct encoding *encoding); /* wipes; a zeroed one is fine */

/* Up to `room` bytes (at least 8) of UTF-8; 0 at the end, or when the file cannot be read: ferror()
 * tells. */
size_t encoding_read(struct encoding *encoding, char *bytes, size_t room);

/* The length of the valid UTF-8 (RFC 3629) at the start of the bytes. */
size_t encoding_utf8_prefix(const char *bytes, size_t length);

#endif
