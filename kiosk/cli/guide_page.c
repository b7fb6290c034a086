/* Wordings from words.c, questions and answers in the languages of the questionnaire. */
#include "cli/guide_page.h"

#include "base/json_out.h"
#include "cli/advice_json.h"
#include "cli/readable.h"

static const char *in_words(const struct guide_page *page, const struct label *label)
{
    return label_in(label, words_tag(page->lang));
}

static const char *money(const struct guide_page *page, int64_t fen)
{
    return readable_money(page->arena, fen);
}

/* Spreads are estimates: whole yuan. */
static const char *yuan(const struct guide_page *page, int64_t fen)
{
    return arena_format(page->arena, "%lld", (long long)((fen + 50) / 100));
}

const char *guide_page_answer(const struct guide_page *page, size_t question, size_t answer)
{
    const struct dialogue_question *shown = dialogue_question(page->dialogue, question);
    if (!shown->asked)
        return guide_words_text(page->lang,
                                answer == DIALOGUE_YES ? GUIDE_WORDS_YES : GUIDE_WORDS_NO);
    return in_words(page, &shown->asked->answers[answer].text);
}

const char *guide_page_answer_key(const struct guide_page *page, size_t question, size_t answer)
{
    const struct dialogue_question *shown = dialogue_question(page->dialogue, question);
    if (!shown->asked)
        return answer == DIALOGUE_YES ? "yes" : "no";
    return shown->asked->answers[answer].key;
}

/* ---- for a person */

void guide_page_add_head(const struct guide_page *page, struct buffer *out)
{
    const struct appraisal *appraisal = page->guidance->appraisal;
    const char *people = readable_number(page->arena, appraisal->setup.population.count);
    const char *plans = readable_number(page->arena, appraisal->plan_count);
    buffer_add_format(out, "%s\n", guide_words_text(page->lang, GUIDE_WORDS_TITLE));
    guide_words_add(out, page->lang,
                    page->guidance->is_sample ? GUIDE_WORDS_SAMPLE : GUIDE_WORDS_PEOPLE,
                    WORDS_FILLING(people, plans));
    buffer_add(out, "\n");
}

static void add_answers(const struct guide_page *page, size_t question, struct buffer *out)
{
    const struct dialogue_question *shown = dialogue_question(page->dialogue, question);
    for (size_t i = 0; i < shown->answer_count; i++) {
        const char *detail = shown->asked ? in_words(page, &shown->asked->answers[i].detail) : "";
        buffer_add_format(out, "  %zu  %s%s%s\n", i + 1, guide_page_answer(page, question, i),
                          *detail ? " – " : "", detail);
    }
    buffer_add_format(out, "  0  %s\n", guide_words_text(page->lang, GUIDE_WORDS_UNSURE));
}

void guide_page_add_question(const struct guide_page *page, const struct dialogue_step *step,
                             struct buffer *out)
{
    const struct dialogue_question *shown = dialogue_question(page->dialogue, step->question);
    if (step->relaxed) {
        guide_words_add(out, page->lang, GUIDE_WORDS_RELAXED,
                        WORDS_FILLING(readable_number(page->arena, step->relaxed)));
        buffer_add(out, "\n");
    }
    guide_words_add(out, page->lang, GUIDE_WORDS_SO_FAR,
                    WORDS_FILLING(yuan(page, step->low_fen), yuan(page, step->most_fen)));
    buffer_add_format(out, "\n\n%s", in_words(page, shown->text));
    guide_words_add(out, page->lang, GUIDE_WORDS_LEFT,
                    WORDS_FILLING(readable_number(page->arena, (uint64_t)step->left)));
    buffer_add(out, "\n");
    add_answers(page, step->question, out);
}

static void add_verdict(const struct guide_page *page, const struct dialogue_step *step,
                        struct buffer *out)
{
    const size_t *asked;
    size_t count = dialogue_asked(page->dialogue, &asked);
    bool settled = step->state == DIALOGUE_SETTLED;
    int64_t fen = settled ? page->guidance->questionnaire->settled_fen : step->regret_fen;
    guide_words_add(out, page->lang, settled ? GUIDE_WORDS_SETTLED : GUIDE_WORDS_UNSETTLED,
                    WORDS_FILLING(readable_number(page->arena, count), money(page, fen)));
    buffer_add(out, "\n");
    if (step->relaxed) {
        guide_words_add(out, page->lang, GUIDE_WORDS_RELAXED,
                        WORDS_FILLING(readable_number(page->arena, step->relaxed)));
        buffer_add(out, "\n");
    }
}

static void add_place(const struct guide_page *page, const struct dialogue_result *result,
                      size_t rank, struct buffer *out)
{
    const struct advice_option *option = &result->advice->ranked[rank];
    const struct dialogue_result_spread *spread = &result->spreads[rank];
    buffer_add_format(out, "\n%zu  %s\n   ", rank + 1,
                      readable_choice(page->arena, option->plan, &option->taken, page->lang));
    guide_words_add(out, page->lang, GUIDE_WORDS_SPREAD,
                    WORDS_FILLING(yuan(page, spread->low_fen), yuan(page, spread->most_fen),
                                  yuan(page, spread->high_fen)));
    buffer_add(out, "\n   ");
    guide_words_add(out, page->lang, GUIDE_WORDS_LIKELY,
                    WORDS_FILLING(money(page, option->monthly_average_fen)));
    if (spread->bad_month_fen) {
        buffer_add(out, words_text(page->lang, WORDS_SEMICOLON));
        guide_words_add(out, page->lang, GUIDE_WORDS_BAD_MONTH,
                        WORDS_FILLING(yuan(page, spread->bad_month_fen)));
    }
    if (!spread->is_sure) {
        buffer_add(out, words_text(page->lang, WORDS_SEMICOLON));
        buffer_add(out, guide_words_text(page->lang, GUIDE_WORDS_NOT_SURE));
    }
    buffer_add(out, "\n");
}

static void add_changes(const struct guide_page *page, const struct dialogue_result *result,
                        struct buffer *out)
{
    if (result->change_count)
        buffer_add_format(out, "\n%s\n", guide_words_text(page->lang, GUIDE_WORDS_CHANGES));
    for (size_t i = 0; i < result->change_count; i++) {
        const struct dialogue_result_change *change = &result->changes[i];
        const struct dialogue_question *shown = dialogue_question(page->dialogue, change->question);
        buffer_add(out, "  ");
        guide_words_add(
            out, page->lang, GUIDE_WORDS_CHANGE,
            WORDS_FILLING(in_words(page, shown->text),
                          guide_page_answer(page, change->question, (size_t)change->answer),
                          readable_offer(change->plan, page->lang)));
        buffer_add(out, "\n");
    }
}

void guide_page_add_result(const struct guide_page *page, const struct dialogue_result *result,
                           struct buffer *out)
{
    buffer_add(out, "\n");
    if (result->advice->ranked_count == 0) {
        buffer_add_format(out, "%s\n", guide_words_text(page->lang, GUIDE_WORDS_NO_PLANS));
        return;
    }
    add_verdict(page, &result->step, out);
    for (size_t i = 0; i < result->advice->ranked_count; i++)
        add_place(page, result, i, out);
    add_changes(page, result, out);
}

/* ---- as JSON */

static void add_head_json(const struct guide_page *page, struct json_out *json)
{
    const struct appraisal *appraisal = page->guidance->appraisal;
    json_out_open_object(json, "catalog");
    json_out_text(json, "id", appraisal->setup.catalog->id);
    json_out_text(json, "version", appraisal->setup.catalog->version);
    json_out_close_object(json);
    json_out_integer(json, "people", (int64_t)appraisal->setup.population.count);
    json_out_boolean(json, "sample", page->guidance->is_sample);
    json_out_integer(json, "plans", (int64_t)appraisal->plan_count);
}

static void add_asked_json(const struct guide_page *page, struct json_out *json)
{
    const size_t *asked;
    size_t count = dialogue_asked(page->dialogue, &asked);
    json_out_open_array(json, "asked");
    for (size_t i = 0; i < count; i++) {
        int answer = dialogue_answer_given(page->dialogue, asked[i]);
        json_out_open_object(json, NULL);
        json_out_text(json, "question", dialogue_question(page->dialogue, asked[i])->key);
        json_out_text(json, "answer",
                      answer < 0 ? "unsure"
                                 : guide_page_answer_key(page, asked[i], (size_t)answer));
        json_out_boolean(json, "counts", !dialogue_is_relaxed(page->dialogue, asked[i]));
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

static void add_question_json(const struct guide_page *page, const struct dialogue_step *step,
                              struct json_out *json)
{
    if (step->state != DIALOGUE_ASK) {
        json_out_text(json, "question", NULL);
        return;
    }
    const struct dialogue_question *shown = dialogue_question(page->dialogue, step->question);
    json_out_open_object(json, "question");
    json_out_text(json, "key", shown->key);
    json_out_text(json, "text", in_words(page, shown->text));
    json_out_integer(json, "left", step->left);
    json_out_open_array(json, "answers");
    for (size_t i = 0; i < shown->answer_count; i++) {
        json_out_open_object(json, NULL);
        json_out_text(json, "key", guide_page_answer_key(page, step->question, i));
        json_out_text(json, "text", guide_page_answer(page, step->question, i));
        json_out_close_object(json);
    }
    json_out_close_array(json);
    json_out_close_object(json);
}

static void add_place_json(const struct dialogue_result *result, size_t rank, struct json_out *json)
{
    const struct advice_option *option = &result->advice->ranked[rank];
    const struct dialogue_result_spread *spread = &result->spreads[rank];
    json_out_open_object(json, NULL);
    json_out_integer(json, "rank", (int64_t)rank + 1);
    json_out_text(json, "plan", option->plan->code);
    advice_json_add_taken(json, &option->taken);
    json_out_money(json, "mean", spread->mean_fen);
    json_out_money(json, "from", spread->low_fen);
    json_out_money(json, "middle", spread->middle_fen);
    json_out_money(json, "nine_of_ten", spread->high_fen);
    json_out_money(json, "to", spread->most_fen);
    if (rank == 0)
        json_out_money(json, "bad_month", spread->bad_month_fen);
    json_out_money(json, "likely_usage", option->monthly_average_fen);
    json_out_boolean(json, "open_to_all", spread->is_sure);
    json_out_close_object(json);
}

static void add_changes_json(const struct guide_page *page, const struct dialogue_result *result,
                             struct json_out *json)
{
    json_out_open_array(json, "changes");
    for (size_t i = 0; i < result->change_count; i++) {
        const struct dialogue_result_change *change = &result->changes[i];
        json_out_open_object(json, NULL);
        json_out_text(json, "question", dialogue_question(page->dialogue, change->question)->key);
        json_out_text(json, "answer",
                      guide_page_answer_key(page, change->question, (size_t)change->answer));
        json_out_text(json, "plan", change->plan->code);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

void guide_page_add_json(const struct guide_page *page, const struct dialogue_result *result,
                         struct buffer *out)
{
    static const char *const states[] = {"ask", "settled", "no_help", "enough", "no_plans"};
    struct json_out json;
    json_out_init(&json, out, false);
    json_out_open_object(&json, NULL);
    add_head_json(page, &json);
    json_out_text(&json, "state", states[result->step.state]);
    json_out_money(&json, "expected_regret", result->step.regret_fen);
    json_out_integer(&json, "fitting", (int64_t)result->step.fitting);
    add_asked_json(page, &json);
    add_question_json(page, &result->step, &json);
    json_out_open_array(&json, "advice");
    for (size_t i = 0; i < result->advice->ranked_count; i++)
        add_place_json(result, i, &json);
    json_out_close_array(&json);
    add_changes_json(page, result, &json);
    json_out_close_object(&json);
    json_out_finish(&json);
}
