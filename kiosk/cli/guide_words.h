/* What the dialogue says in the terminal, in Chinese and English; wordings as in words.h. Questions
 * and answers are the questionnaire's. */
#ifndef CLI_GUIDE_WORDS_H
#define CLI_GUIDE_WORDS_H

#include "cli/words.h"

enum guide_words_id {
    GUIDE_WORDS_TITLE,
    GUIDE_WORDS_PEOPLE,
    GUIDE_WORDS_SAMPLE,
    GUIDE_WORDS_LEFT,
    GUIDE_WORDS_UNSURE,
    GUIDE_WORDS_HOW,
    GUIDE_WORDS_SO_FAR,
    GUIDE_WORDS_YES,
    GUIDE_WORDS_NO,
    GUIDE_WORDS_RELAXED,
    GUIDE_WORDS_SETTLED,
    GUIDE_WORDS_UNSETTLED,
    GUIDE_WORDS_SPREAD,
    GUIDE_WORDS_BAD_MONTH,
    GUIDE_WORDS_NOT_SURE,
    GUIDE_WORDS_CHANGES,
    GUIDE_WORDS_CHANGE,
    GUIDE_WORDS_LIKELY,
    GUIDE_WORDS_NO_PLANS,
    GUIDE_WORDS_PREPARED,
    GUIDE_WORDS_NOT_AN_ANSWER,
    GUIDE_WORDS_COUNT
};

const char *guide_words_text(enum words_lang lang, enum guide_words_id id);
void guide_words_add(struct buffer *out, enum words_lang lang, enum guide_words_id id,
                     const char *const *filling);

#endif
