/* The same search with unanswered questions taken as answered right. Answers have to open all of a
 * choice together: S is held against that as it is found (field_asks); boosters are searched month
 * by month, so that the questions they hang on are answered in every way beforehand instead. */
#include "advice/conditional.h"

#include <stdlib.h>
#include <string.h>

#include "advice/contest.h"
#include "advice/pricing.h"
#include "base/money.h"

/* Answered in every way: 64 of them at most. A catalog whose boosters ask more than this has the
 * rest looked at choice by choice. */
#define KEYS_MOST 6

struct conditional {
    const struct contest *contest; /* not asking */
    struct arena *arena;
    const struct advice_request *request;
    struct effort *effort;
    struct advice *advice;
    const char *keys[KEYS_MOST];
    size_t key_count;
    struct advice_option *best; /* by index of the plan in the catalog; plan NULL: none */
};

static bool is_answered(const struct subscriber *subscriber, const char *key)
{
    for (size_t i = 0; subscriber && i < subscriber->answer_count; i++)
        if (strcmp(subscriber->answers[i].key, key) == 0)
            return true;
    return false;
}

static void add_key(struct conditional *conditional, const char *key)
{
    for (size_t i = 0; i < conditional->key_count; i++)
        if (strcmp(conditional->keys[i], key) == 0)
            return;
    if (conditional->key_count < KEYS_MOST && !is_answered(conditional->request->subscriber, key))
        conditional->keys[conditional->key_count++] = key;
}

/* Whether anything is asked; keys are gathered where that is wanted. */
static bool look_for_asks(struct conditional *conditional, const struct eligibility *conditions,
                          size_t count, bool gathers)
{
    bool asks = false;
    for (size_t i = 0; i < count; i++) {
        bool is_ask = conditions[i].kind == ELIGIBILITY_ASK;
        if (is_ask && gathers)
            add_key(conditional, conditions[i].code);
        asks |= is_ask;
        asks |= look_for_asks(conditional, conditions[i].any, conditions[i].any_count, gathers);
    }
    return asks;
}

static bool has_questions(struct conditional *conditional)
{
    const struct catalog *catalog = conditional->request->catalog;
    bool asks = false;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        asks |= look_for_asks(conditional, offer->eligibility, offer->eligibility_count,
                              offer->kind == OFFER_BOOSTER);
    }
    return asks;
}

static int64_t first_cost(const struct conditional *conditional)
{
    const struct advice *advice = conditional->advice;
    return advice->ranked_count ? advice->ranked[0].cost_fen : INT64_MAX;
}

static void keep_best(struct conditional *conditional, const struct field *field,
                      const struct advice_option *option)
{
    struct advice_option *best = &conditional->best[field_index(field, option->plan)];
    if (!best->plan || pricing_compare(option, best, field->plan_held) < 0)
        *best = *option;
}

static void search_plans(struct conditional *conditional, const struct advice_request *request)
{
    struct contest contest;
    contest_ask(conditional->contest, request, &contest);
    for (size_t i = 0; i < contest.plan_count && !conditional->effort->is_spent; i++) {
        struct search search = {.arena = conditional->arena,
                                .worths = contest.worths,
                                .portfolios = contest.portfolios,
                                .effort = conditional->effort,
                                .cost_below = first_cost(conditional),
                                .has_to_ask = conditional->key_count == 0};
        if (contest.plans[i].floor_fen >= search.cost_below)
            break;
        search_plan(&search, contest.plans[i].plan);
        if (search.has_best)
            keep_best(conditional, contest.field, &search.best);
    }
}

/* The keys answered by the bits of `values`, after the answers the shopper gave. */
static struct subscriber with_answers(const struct conditional *conditional, unsigned values)
{
    struct subscriber subscriber = field_somebody(conditional->request->subscriber);
    size_t given = subscriber.answer_count, count = conditional->key_count;
    struct subscriber_answer *answers =
        ARENA_ARRAY(conditional->arena, struct subscriber_answer, given + count);
    if (given)
        memcpy(answers, subscriber.answers, given * sizeof *answers);
    for (size_t i = 0; i < count; i++)
        answers[given + i] =
            (struct subscriber_answer){.key = conditional->keys[i], .value = values >> i & 1};
    subscriber.answers = answers;
    subscriber.answer_count = given + count;
    return subscriber;
}

static void search_all_answers(struct conditional *conditional)
{
    for (unsigned values = 0; values < 1u << conditional->key_count; values++) {
        struct advice_request request = *conditional->request;
        struct subscriber subscriber = with_answers(conditional, values);
        if (conditional->key_count)
            request.subscriber = &subscriber;
        search_plans(conditional, &request);
    }
}

static void report(struct arena *arena, const struct field *asking,
                   const struct advice_option *option, struct advice *advice)
{
    struct advice_conditional *entry = &advice->conditional[advice->conditional_count++];
    const struct advice_request *request = asking->request;
    entry->option = *option;
    pricing_fill(arena, request, &entry->option);
    (void)field_asks(arena, asking, option, &entry->asks, &entry->ask_count);
    if (advice->ranked_count)
        entry->saving_per_month_fen =
            money_divide_half_up(advice->ranked[0].cost_fen - option->cost_fen,
                                 (int64_t)request->history->month_count * request->horizon);
}

static int compare_conditional(const void *left, const void *right)
{
    const struct advice_conditional *a = left, *b = right;
    return pricing_compare(&a->option, &b->option, NULL);
}

void conditional_report(struct arena *arena, const struct advice_request *request,
                        const struct advice_option *options, size_t count, struct advice *advice)
{
    struct field asking;
    if (count == 0 || field_of(arena, request, &asking, NULL) != STATUS_OK)
        return;
    asking.asking = true;
    advice->conditional = ARENA_ARRAY(arena, struct advice_conditional, count);
    for (size_t i = 0; i < count; i++)
        report(arena, &asking, &options[i], advice);
    qsort(advice->conditional, advice->conditional_count, sizeof *advice->conditional,
          compare_conditional);
}

static size_t gather_best(struct conditional *conditional)
{
    size_t count = 0;
    for (size_t i = 0; i < conditional->request->catalog->offer_count; i++)
        if (conditional->best[i].plan)
            conditional->best[count++] = conditional->best[i];
    return count;
}

void conditional_find(const struct contest *contest, struct effort *effort, struct advice *advice)
{
    struct arena *arena = contest->arena;
    const struct advice_request *request = contest->request;
    struct conditional conditional = {
        .contest = contest, .arena = arena, .request = request, .effort = effort, .advice = advice};
    if (!has_questions(&conditional))
        return;
    conditional.best = ARENA_ARRAY(arena, struct advice_option, request->catalog->offer_count);
    search_all_answers(&conditional);
    size_t count = gather_best(&conditional);
    conditional_report(arena, request, conditional.best, count, advice);
}
