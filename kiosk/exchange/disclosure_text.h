/* A published text brought to one form, in which the phrases are written (disclosure_grammar.md):
 * no HTML, no links, half width, one mark for each pause, "。" before every enumerated item, Arabic
 * numerals before units, upper case. Nothing that carries meaning is dropped. */
#ifndef EXCHANGE_DISCLOSURE_TEXT_H
#define EXCHANGE_DISCLOSURE_TEXT_H

#include "base/arena.h"

/* The text is UTF-8. What is returned lives in the arena. */
const char *disclosure_text_normalise(struct arena *arena, const char *text);

#endif
