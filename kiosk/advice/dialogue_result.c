/* The likely usage, its bills, and what the answers hang on. */
#include "advice/dialogue_result.h"

#include <stdlib.h>
#include <string.h>

#include "advice/dialogue_private.h"

/* A bad month is looked for among so many of the people who fit: enough for nine in ten. */
#define SAMPLE 40

struct finding {
    struct arena *arena;
    struct dialogue *dialogue;
    struct compiled_room *room;
    struct dialogue_result *result;
    uint64_t traits;
    const struct dialogue_rank *ranks;
};

/* ---- the likely usage */

static void set_usage(const struct dialogue *dialogue, struct profile *likely)
{
    const struct profile *people = dialogue->appraisal->setup.population.people;
    money_wide uses[PROFILE_USE_COUNT] = {0}, low = 0, high = 0;
    for (size_t person = 0; person < dialogue->people; person++) {
        int64_t weight = dialogue->weights[person];
        for (int use = 0; use < PROFILE_USE_COUNT; use++)
            uses[use] += (money_wide)weight * people[person].use[use];
        low += (money_wide)weight * people[person].levels[0];
        high += (money_wide)weight * people[person].levels[2];
    }
    for (int use = 0; use < PROFILE_USE_COUNT; use++)
        likely->use[use] = profile_round((int64_t)(uses[use] / dialogue->weight));
    likely->levels[0] = (int)(low / dialogue->weight);
    likely->levels[2] = (int)(high / dialogue->weight);
    likely->levels[1] = PROFILE_LEVEL_MOST - likely->levels[0] - likely->levels[2];
}

/* Of her who fits best, the first: an age between answers is nobody's. */
static int likely_age(const struct dialogue *dialogue)
{
    size_t found = 0;
    for (size_t person = 1; person < dialogue->people; person++)
        if (dialogue->weights[person] > dialogue->weights[found])
            found = person;
    return dialogue->appraisal->setup.population.people[found].age;
}

/* Only what she said of herself holds: nothing is taken for granted. */
static uint64_t answered_traits(const struct dialogue *dialogue)
{
    uint64_t traits = 0;
    for (size_t i = 0; i < dialogue->count; i++) {
        const struct questionnaire_question *asked = dialogue->questions[i].asked;
        if (asked && asked->measure == QUESTIONNAIRE_CONTRACT && dialogue->given[i] == 1)
            traits |= APPRAISAL_BINDABLE;
        for (size_t ask = 0; !asked && ask < dialogue->appraisal->ask_count; ask++)
            if (dialogue->given[i] == DIALOGUE_YES &&
                strcmp(dialogue->appraisal->asks[ask], dialogue->questions[i].key) == 0)
                traits |= UINT64_C(1) << ask;
    }
    return traits;
}

static bool age_was_asked(const struct dialogue *dialogue)
{
    for (size_t i = 0; i < dialogue->count; i++)
        if (dialogue->questions[i].asked && dialogue->given[i] >= 0 &&
            dialogue->questions[i].asked->measure == QUESTIONNAIRE_AGE)
            return true;
    return false;
}

static void set_likely(struct finding *finding)
{
    const struct dialogue *dialogue = finding->dialogue;
    struct profile *likely = &finding->result->likely;
    *likely = (struct profile){.spending = -1, .region = "", .brand = ""};
    set_usage(dialogue, likely);
    likely->age = age_was_asked(dialogue) ? likely_age(dialogue) : -1;
    finding->traits = answered_traits(dialogue);
}

/* ---- its bills */

/* A request for these plans only, with all packs that the shopper may take. */
static struct advice_request request_for(const struct finding *finding,
                                         const struct profile *profile, uint64_t traits,
                                         const struct offer *const *plans, size_t count)
{
    const struct catalog *catalog = finding->dialogue->appraisal->setup.catalog;
    struct advice_request request =
        appraisal_request(finding->arena, finding->dialogue->appraisal, profile, traits);
    const char **codes = ARENA_ARRAY(finding->arena, const char *, request.only_count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < request.only_count; i++) {
        const struct offer *offer = catalog_find(catalog, request.only[i]);
        bool is_wanted = offer->kind != OFFER_PLAN;
        for (size_t k = 0; k < count; k++)
            is_wanted |= offer == plans[k];
        if (is_wanted)
            codes[kept++] = request.only[i];
    }
    request.only = codes;
    request.only_count = kept;
    request.top = count;
    request.room = finding->room;
    return request;
}

/* All were looked at when the population was priced. */
static size_t count_plans(const struct catalog *catalog)
{
    size_t plans = 0;
    for (size_t i = 0; i < catalog->offer_count; i++)
        plans += catalog->offers[i].kind == OFFER_PLAN;
    return plans;
}

/* Those of the first places that are open to the likely person, in the order of the dialogue. */
static enum status price(struct finding *finding, size_t top, struct error *error)
{
    const struct appraisal *appraisal = finding->dialogue->appraisal;
    struct dialogue_result *result = finding->result;
    const struct offer **plans = ARENA_ARRAY(finding->arena, const struct offer *, top + 1);
    size_t count = 0;
    for (size_t i = 0; i < appraisal->plan_count && count < top; i++)
        plans[count++] = appraisal->plans[finding->ranks[i].plan];
    struct advice_request request =
        request_for(finding, &result->likely, finding->traits, plans, count);
    if (!request.history)
        return status_fail(error, STATUS_BAD_INPUT, "the likely usage cannot be priced");
    result->history = (struct history *)request.history;
    result->subscriber = request.subscriber;
    enum status status = advice_find(finding->arena, &request, &result->advice, error);
    if (status != STATUS_OK)
        return status;
    struct advice *advice = result->advice;
    struct advice_option *ordered =
        ARENA_ARRAY(finding->arena, struct advice_option, advice->ranked_count + 1);
    size_t placed = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < advice->ranked_count; k++)
            if (advice->ranked[k].plan == plans[i])
                ordered[placed++] = advice->ranked[k];
    advice->ranked = ordered;
    advice->proof.plans = count_plans(appraisal->setup.catalog);
    return STATUS_OK;
}

/* ---- the spread */

static int64_t dearest_month(const struct advice_option *option)
{
    int64_t most = 0;
    for (size_t piece = 0; piece < option->piece_count; piece++)
        for (size_t i = 0; i < option->pieces[piece].bills.count; i++) {
            int64_t total = option->pieces[piece].bills.bills[i].total_fen;
            most = total > most ? total : most;
        }
    return most;
}

static int compare_amounts(const void *left, const void *right)
{
    const int64_t *a = left, *b = right;
    return *a < *b ? -1 : *a > *b;
}

/* Whoever fits all that counts has the greatest weight. */
static int64_t greatest_weight(const struct dialogue *dialogue)
{
    int64_t most = 0;
    for (size_t person = 0; person < dialogue->people; person++)
        most = dialogue->weights[person] > most ? dialogue->weights[person] : most;
    return most;
}

static size_t find_sample(const struct dialogue *dialogue, size_t plan, size_t people[SAMPLE])
{
    int64_t most = greatest_weight(dialogue);
    size_t fitting = 0, taken = 0;
    for (int round = 0; round < 2; round++) {
        size_t step = fitting / SAMPLE + 1, seen = 0;
        for (size_t person = 0; person < dialogue->people && taken < SAMPLE; person++) {
            if (dialogue->weights[person] < most ||
                appraisal_cost(dialogue->appraisal, person, plan) == APPRAISAL_CLOSED)
                continue;
            if (round == 0)
                fitting++;
            else if (seen++ % step == 0)
                people[taken++] = person;
        }
    }
    return taken;
}

static int64_t bad_month(struct finding *finding, size_t plan)
{
    const struct appraisal *appraisal = finding->dialogue->appraisal;
    size_t people[SAMPLE];
    int64_t amounts[SAMPLE];
    size_t count = find_sample(finding->dialogue, plan, people), priced = 0;
    struct arena arena = {0};
    struct finding inner = *finding;
    inner.arena = &arena;
    for (size_t i = 0; i < count; i++) {
        struct advice *advice;
        struct error error;
        struct advice_request request =
            request_for(&inner, &appraisal->setup.population.people[people[i]],
                        appraisal->traits[people[i]], &appraisal->plans[plan], 1);
        if (request.history && advice_find(&arena, &request, &advice, &error) == STATUS_OK &&
            advice->ranked_count)
            amounts[priced++] = dearest_month(&advice->ranked[0]);
        arena_reset(&arena);
    }
    arena_finish(&arena);
    if (priced)
        qsort(amounts, priced, sizeof *amounts, compare_amounts);
    return priced ? amounts[(priced * 9 - 1) / 10] : 0;
}

static int64_t mean_cost(const struct dialogue *dialogue, size_t plan)
{
    money_wide sum = 0, weights = 0;
    for (size_t person = 0; person < dialogue->people; person++) {
        int32_t cost = appraisal_cost(dialogue->appraisal, person, plan);
        if (cost == APPRAISAL_CLOSED)
            continue;
        sum += (money_wide)dialogue->weights[person] * cost;
        weights += dialogue->weights[person];
    }
    return weights ? (int64_t)(sum / weights) : 0;
}

static void set_spreads(struct finding *finding)
{
    const struct dialogue *dialogue = finding->dialogue;
    struct dialogue_result *result = finding->result;
    size_t count = result->advice->ranked_count;
    result->spreads = ARENA_ARRAY(finding->arena, struct dialogue_result_spread, count + 1);
    for (size_t i = 0; i < count; i++) {
        size_t rank = 0;
        while (dialogue->appraisal->plans[finding->ranks[rank].plan] !=
               result->advice->ranked[i].plan)
            rank++;
        struct dialogue_step step = {.plan = finding->ranks[rank].plan};
        dialogue_outlook_spread(dialogue, &step);
        result->spreads[i] =
            (struct dialogue_result_spread){.mean_fen = mean_cost(dialogue, step.plan),
                                            .low_fen = step.low_fen,
                                            .middle_fen = step.middle_fen,
                                            .high_fen = step.high_fen,
                                            .most_fen = step.most_fen,
                                            .is_sure = finding->ranks[rank].is_sure};
        if (i == 0)
            result->spreads[i].bad_month_fen = bad_month(finding, step.plan);
    }
}

/* ---- what would change it */

static const struct offer *plan_with(struct dialogue *dialogue, size_t question, int answer)
{
    int kept = dialogue->given[question];
    dialogue->given[question] = answer;
    dialogue_weigh(dialogue);
    const struct offer *plan = NULL;
    if (dialogue->weight && !dialogue->relaxed[question])
        plan = dialogue->appraisal->plans[dialogue_next(dialogue).plan];
    dialogue->given[question] = kept;
    return plan;
}

/* Neighbouring answers of what was asked about usage, the latest question first: it decided. */
static void find_changes(struct finding *finding)
{
    struct dialogue *dialogue = finding->dialogue;
    struct dialogue_result *result = finding->result;
    const struct offer *now = result->advice->ranked[0].plan;
    for (size_t i = dialogue->asked_count; i-- > 0;) {
        size_t question = dialogue->asked[i];
        int given = dialogue->given[question];
        for (int other = given - 1; given >= 0 && other <= given + 1; other += 2) {
            if (other < 0 || other >= (int)dialogue->questions[question].answer_count ||
                dialogue->kinds[question] != DIALOGUE_USAGE ||
                result->change_count == DIALOGUE_RESULT_CHANGES_MOST)
                continue;
            const struct offer *plan = plan_with(dialogue, question, other);
            if (plan && plan != now)
                result->changes[result->change_count++] =
                    (struct dialogue_result_change){question, other, plan};
        }
    }
    dialogue_weigh(dialogue);
    dialogue_next(dialogue);
}

enum status dialogue_result_find(struct arena *arena, struct dialogue *dialogue,
                                 struct compiled_room *room, size_t top,
                                 struct dialogue_result **result, struct error *error)
{
    struct finding finding = {.arena = arena,
                              .dialogue = dialogue,
                              .room = room,
                              .result = ARENA_NEW(arena, struct dialogue_result)};
    *result = finding.result;
    finding.result->advice = ARENA_NEW(arena, struct advice);
    finding.result->step = dialogue_step(dialogue);
    if (finding.result->step.state == DIALOGUE_NO_PLANS)
        return STATUS_OK;
    finding.ranks = dialogue_outlook_ranking(dialogue, arena);
    set_likely(&finding);
    enum status status = price(&finding, top, error);
    if (status != STATUS_OK || finding.result->advice->ranked_count == 0)
        return status;
    set_spreads(&finding);
    find_changes(&finding);
    return STATUS_OK;
}
