/* Numbers as words, from their digits, so that no size of number and no rounding is in the way. Not
 * for other folders. */
#ifndef SPEECH_NUMERALS_H
#define SPEECH_NUMERALS_H

#include <stdbool.h>

#include "base/buffer.h"

/* 1280: 一千两百八十; more than twelve digits one by one. is_counted: 2 alone is 两. */
void numerals_zh(const char *digits, bool is_counted, struct buffer *out);
/* 026: 零二六; `one` is what 1 is called. Anything but a digit as it is. */
void numerals_zh_each(const char *digits, const char *one, struct buffer *out);

/* 1280: one thousand two hundred and eighty. */
void numerals_en(const char *digits, struct buffer *out);
void numerals_en_ordinal(const char *digits, struct buffer *out); /* twenty-first */
/* 026: zero two six; letters stand alone too. */
void numerals_en_each(const char *digits, struct buffer *out);

#endif
