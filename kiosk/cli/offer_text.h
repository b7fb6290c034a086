/* One offer as a person reads it: what it costs, what is in it, who may have it. */
#ifndef CLI_OFFER_TEXT_H
#define CLI_OFFER_TEXT_H

#include "base/arena.h"
#include "base/buffer.h"
#include "cli/words.h"
#include "tariff/catalog.h"

void offer_text_add(struct buffer *out, struct arena *arena, const struct catalog *catalog,
                    const struct offer *offer, enum words_lang lang);

#endif
