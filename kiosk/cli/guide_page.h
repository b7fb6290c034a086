/* The dialogue with a new customer for a person at a terminal, and as one JSON document. */
#ifndef CLI_GUIDE_PAGE_H
#define CLI_GUIDE_PAGE_H

#include "advice/dialogue_result.h"
#include "base/buffer.h"
#include "cli/guide_words.h"
#include "visit/guidance.h"

struct guide_page {
    struct arena *arena;
    const struct guidance *guidance;
    struct dialogue *dialogue;
    enum words_lang lang;
};

/* Of a condition yes and no, else as the questionnaire has it. */
const char *guide_page_answer(const struct guide_page *page, size_t question, size_t answer);
const char *guide_page_answer_key(const struct guide_page *page, size_t question, size_t answer);

void guide_page_add_head(const struct guide_page *page, struct buffer *out);
void guide_page_add_question(const struct guide_page *page, const struct dialogue_step *step,
                             struct buffer *out);
void guide_page_add_result(const struct guide_page *page, const struct dialogue_result *result,
                           struct buffer *out);
void guide_page_add_json(const struct guide_page *page, const struct dialogue_result *result,
                         struct buffer *out);

#endif
