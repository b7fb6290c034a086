/* The advice as a person wants to read it: what is best and what it saves, the bills side by side,
 * why, what a question could change, what was left out, and what is proved. */
#ifndef CLI_ADVICE_TEXT_H
#define CLI_ADVICE_TEXT_H

#include "advice/advice.h"
#include "advice/reasons.h"
#include "base/buffer.h"
#include "cli/subject.h"
#include "cli/words.h"

/* `reasons` may be NULL: nothing was ranked. */
void advice_text_add(struct buffer *out, const struct subject *subject, const struct advice *advice,
                     const struct reasons *reasons, enum words_lang lang);

/* The head that every page about a subscriber has: whose, from what, under which catalog. `title`
 * gets the masked number, and `more` where it has a second place. */
void advice_text_add_head(struct buffer *out, const struct subject *subject, enum words_id title,
                          const char *more, enum words_lang lang);

#endif
