/* Names of offers in English, put together from the words that operators make names of. */
#ifndef EXCHANGE_DISCLOSURE_NAME_H
#define EXCHANGE_DISCLOSURE_NAME_H

#include "base/arena.h"

/* Of a normalised name; NULL when a word of it is not known. Lives in the arena. */
const char *disclosure_name_english(struct arena *arena, const char *plain_name);

#endif
