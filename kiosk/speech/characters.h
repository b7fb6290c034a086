/* A text as a row of characters that can be spoken: any bytes are safe, what is no UTF-8 or cannot
 * be seen is left out, full-width forms and the many dashes and spaces become the plain ones. Knows
 * no language. */
#ifndef SPEECH_CHARACTERS_H
#define SPEECH_CHARACTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"

#define CHARACTERS_DASH 0x2013u /* every dash that is no hyphen, and every tilde */

struct characters {
    const uint32_t *codes; /* ends with a 0 that is not counted */
    size_t count;
};

/* At most `most` characters of it, in the arena. */
struct characters characters_read(struct arena *arena, const char *text, size_t most);

void characters_add(struct buffer *out, uint32_t code);
const char *characters_text(struct arena *arena, const uint32_t *codes, size_t count);

/* How many characters of `literal` stand at the front of codes: all of them, or 0. */
size_t characters_match(const uint32_t *codes, const char *literal);

bool characters_is_digit(uint32_t code);  /* 0–9 */
bool characters_is_letter(uint32_t code); /* A–Z, a–z */
bool characters_is_han(uint32_t code);

#endif
