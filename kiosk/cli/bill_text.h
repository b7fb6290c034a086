/* Bills line by line, as a person checks them by hand. */
#ifndef CLI_BILL_TEXT_H
#define CLI_BILL_TEXT_H

#include "advice/advice.h"
#include "base/buffer.h"
#include "cli/subject.h"
#include "cli/words.h"

void bill_text_add(struct buffer *out, const struct subject *subject,
                   const struct advice_option *option, enum words_lang lang);

#endif
