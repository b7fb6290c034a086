/* Fields of a catalog and their values in words: 月费, 39 元/月, 3 元/GB. */
#ifndef EXCHANGE_DISCLOSURE_DIFF_WORDS_H
#define EXCHANGE_DISCLOSURE_DIFF_WORDS_H

#include "exchange/disclosure_diff.h"

/* "国内流量：10GB → 20GB"; lives in the arena. */
const char *disclosure_diff_words_of(struct arena *arena,
                                     const struct disclosure_diff_change *change,
                                     enum disclosure_diff_lang lang);

#endif
