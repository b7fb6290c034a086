/* The slots of phrases ({yuan}, {words}, ...): what each takes of a text. */
#ifndef EXCHANGE_DISCLOSURE_SLOT_H
#define EXCHANGE_DISCLOSURE_SLOT_H

#include "exchange/disclosure_pattern.h"

struct disclosure_slot;

/* The slot that stands at the beginning of the pattern ("{yuan}/月"), or NULL. */
const struct disclosure_slot *disclosure_slot_find(const char *pattern);

/* The bytes of its name with its brackets. */
size_t disclosure_slot_name_size(const struct disclosure_slot *slot);
enum disclosure_pattern_slot disclosure_slot_kind(const struct disclosure_slot *slot);
/* Whether it takes words as far as the rest of the pattern needs, not a value. */
bool disclosure_slot_is_open(const struct disclosure_slot *slot);
/* Whether it begins with a digit. */
bool disclosure_slot_is_number(const struct disclosure_slot *slot);

/* Of a slot that is not open: how many bytes of the text are its value, 0: none. */
size_t disclosure_slot_take(const struct disclosure_slot *slot, const char *text, int64_t *number);

/* Of one that is: whether it may go on over the letter at `text`. */
bool disclosure_slot_can_extend(const struct disclosure_slot *slot, const char *text);
size_t disclosure_slot_letter_size(const char *text);

#endif
