/* The words of one language: a compiled gettext catalogue (.mo) of symbolic keys, checked whole
 * when it is read, so that looking up cannot fail on a hostile file. It is told once which plural
 * rule its header names: one form, or two where one thing is singular. Filling in numbers is
 * message.h's. */
#ifndef BASE_STRINGS_H
#define BASE_STRINGS_H

#include <stddef.h>
#include <stdint.h>

#include "base/status.h"

/* A language of the kiosk is some 20 kB; nothing larger is read. */
#define STRINGS_BYTES_MOST ((size_t)1024 * 1024)

struct strings;

/* Copies the bytes. STATUS_BAD_INPUT: not a catalogue of this machine's byte order, an entry
 * outside the file, keys out of order, text that is not UTF-8, another plural rule. */
STATUS_CHECKED enum status strings_parse(struct strings **strings, const char *bytes, size_t length,
                                         struct error *error);
STATUS_CHECKED enum status strings_read(struct strings **strings, const char *path,
                                        struct error *error);
void strings_destroy(struct strings *strings); /* NULL is fine */

/* The language its header names (BCP 47), "" if none. Borrowed. */
const char *strings_language(const struct strings *strings);

/* The text of a key in the form for that count; NULL where there is none. Borrowed. */
const char *strings_find(const struct strings *strings, const char *key, int64_t count);

/* The keys, for tests: in byte order, the header's empty one first. */
size_t strings_count(const struct strings *strings);
const char *strings_key(const struct strings *strings, size_t index);

#endif
