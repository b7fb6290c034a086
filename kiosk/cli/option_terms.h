/* What an option brings beside its price: what it binds to, what it includes unpriced, and what of
 * that today's plan has and this one does not. */
#ifndef CLI_OPTION_TERMS_H
#define CLI_OPTION_TERMS_H

#include "advice/advice.h"
#include "base/buffer.h"
#include "cli/subject.h"
#include "cli/words.h"

/* A line each, indented; nothing for what is held today. */
void option_terms_add(struct buffer *out, const struct subject *subject,
                      const struct advice *advice, const struct advice_option *option,
                      enum words_lang lang);

#endif
