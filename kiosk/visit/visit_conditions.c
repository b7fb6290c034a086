/* Offers that hang on what only the shopper knows, one question each: asked where the answer could
 * save enough, ranked anew when it is given. Being unsure answers nothing and leaves the offer to
 * staff. Answers live and end with the shopper. */
#include "visit/visit_conditions.h"

#include <string.h>

#include "visit/visit_private.h"

/* A question that can be put, and what hangs on it. */
struct question {
    const struct advice_conditional *conditional;
    const struct offer *offer;
    const struct eligibility *ask;
};

static const struct eligibility *find_ask(const struct eligibility *conditions, size_t count,
                                          const char *key)
{
    for (size_t i = 0; i < count; i++) {
        const struct eligibility *condition = &conditions[i];
        if (condition->kind == ELIGIBILITY_ASK && strcmp(condition->code, key) == 0)
            return condition;
        const struct eligibility *inner = find_ask(condition->any, condition->any_count, key);
        if (inner)
            return inner;
    }
    return NULL;
}

/* What asks for the key in this choice: its plan, else what is added to it. */
static struct question question_of(const struct advice_conditional *conditional, const char *key)
{
    const struct advice_option *option = &conditional->option;
    const struct offer *offer = option->plan;
    const struct eligibility *ask = find_ask(offer->eligibility, offer->eligibility_count, key);
    for (size_t i = 0; !ask && i < option->taken.count; i++) {
        offer = option->taken.items[i].offer;
        ask = find_ask(offer->eligibility, offer->eligibility_count, key);
    }
    return (struct question){conditional, offer, ask};
}

static const struct visit_condition *settled(const struct visit_conditions *conditions,
                                             const char *key)
{
    for (size_t i = 0; i < conditions->count; i++)
        if (strcmp(conditions->settled[i].key, key) == 0)
            return &conditions->settled[i];
    return NULL;
}

static bool can_be_put(const struct visit *visit, const struct eligibility *ask)
{
    return ask && *label_in(&ask->text, visit->settings.languages[visit->language]);
}

/* Whether every question of it is settled by an answer or can be put. */
static bool is_open(const struct visit *visit, const struct advice_conditional *conditional)
{
    const struct visit_conditions *conditions = &visit->shopper->conditions;
    if (conditional->saving_per_month_fen < visit->settings.question_least_fen)
        return false;
    for (size_t i = 0; i < conditional->ask_count; i++) {
        const struct visit_condition *known = settled(conditions, conditional->asks[i]);
        if (known && known->answer == VISIT_UNSURE)
            return false;
        if (!known && !can_be_put(visit, question_of(conditional, conditional->asks[i]).ask))
            return false;
    }
    return true;
}

/* The keys still to be asked, each once, those that could save most first. */
static size_t open_keys(const struct visit *visit, struct question questions[])
{
    const struct visit_conditions *conditions = &visit->shopper->conditions;
    const struct advice *advice = visit->shopper->advice;
    size_t room = VISIT_CONDITIONS_MOST - conditions->count, count = 0;
    for (size_t i = 0; i < advice->conditional_count; i++) {
        const struct advice_conditional *conditional = &advice->conditional[i];
        for (size_t k = 0; is_open(visit, conditional) && k < conditional->ask_count; k++) {
            const char *key = conditional->asks[k];
            bool is_known = settled(conditions, key) != NULL;
            for (size_t q = 0; q < count; q++)
                is_known = is_known || strcmp(questions[q].ask->code, key) == 0;
            if (!is_known && count < room)
                questions[count++] = question_of(conditional, key);
        }
    }
    return count;
}

bool visit_conditions_ask(const struct visit *visit)
{
    struct question questions[VISIT_CONDITIONS_MOST];
    return open_keys(visit, questions) > 0;
}

/* What was known before the questions, and the answers given to them. */
static void tell_subscriber(struct visit *visit)
{
    struct visit_shopper *shopper = visit->shopper;
    struct visit_conditions *conditions = &shopper->conditions;
    size_t count = conditions->known_count;
    struct subscriber_answer *answers =
        ARENA_ARRAY(&visit->arena, struct subscriber_answer, count + VISIT_CONDITIONS_MOST);
    if (count)
        memcpy(answers, conditions->known, count * sizeof *answers);
    for (size_t i = 0; i < conditions->count; i++)
        if (conditions->settled[i].answer != VISIT_UNSURE)
            answers[count++] = (struct subscriber_answer){
                conditions->settled[i].key, conditions->settled[i].answer == VISIT_YES};
    shopper->subscriber.answers = answers;
    shopper->subscriber.answer_count = count;
}

void visit_conditions_settle(struct visit *visit)
{
    struct visit_conditions *conditions = &visit->shopper->conditions;
    struct question questions[VISIT_CONDITIONS_MOST];
    if (conditions->chosen != VISIT_NO_ANSWER && open_keys(visit, questions) > 0)
        conditions->settled[conditions->count++] =
            (struct visit_condition){questions[0].ask->code, conditions->chosen};
    conditions->chosen = VISIT_NO_ANSWER;
    tell_subscriber(visit);
}

void visit_conditions_go_on(struct visit *visit)
{
    visit_enter(visit, visit_conditions_ask(visit) ? VISIT_QUESTION : VISIT_ADVICE);
}

static void rank_anew(struct visit *visit)
{
    visit->work = VISIT_WORK_RANK;
    visit_enter(visit, VISIT_WORKING);
}

void visit_conditions_open(struct visit *visit)
{
    struct visit_shopper *shopper = visit->shopper;
    struct visit_conditions *conditions = &shopper->conditions;
    if (!conditions->is_begun) {
        conditions->is_begun = true;
        conditions->known = shopper->subscriber.answers;
        conditions->known_count = shopper->subscriber.answer_count;
    }
    if (visit_conditions_ask(visit)) {
        visit_enter(visit, VISIT_QUESTION);
    } else if (conditions->count) {
        conditions->count = 0; /* all were settled: from the first once more */
        rank_anew(visit);
    }
}

/* The question stays on the glass, with what was chosen, while the answer is worked out. */
static void answer(struct visit *visit, int number)
{
    if (number < VISIT_NO || number > VISIT_UNSURE)
        return;
    visit->shopper->conditions.chosen = (enum visit_answer)number;
    if (number != VISIT_UNSURE) {
        visit->work = VISIT_WORK_RANK;
        return;
    }
    visit_conditions_settle(visit);
    visit_conditions_go_on(visit);
}

/* To the question before, which is then as if it had not been answered. */
static void back(struct visit *visit)
{
    struct visit_conditions *conditions = &visit->shopper->conditions;
    if (conditions->count == 0)
        visit_enter(visit, VISIT_ADVICE);
    else if (conditions->settled[--conditions->count].answer != VISIT_UNSURE)
        rank_anew(visit);
}

void visit_conditions_handle(struct visit *visit, struct visit_intent intent)
{
    if (visit->work)
        return; /* an answer is being worked out */
    if (intent.kind == VISIT_ANSWER)
        answer(visit, intent.number);
    else if (intent.kind == VISIT_BACK)
        back(visit);
    else if (intent.kind == VISIT_NEXT)
        visit_enter(visit, VISIT_ADVICE);
}

void visit_conditions_view(const struct visit *visit, struct visit_question_view *view)
{
    const struct visit_shopper *shopper = visit->shopper;
    struct question questions[VISIT_CONDITIONS_MOST] = {0};
    size_t count = open_keys(visit, questions);
    view->text = label_in(&questions[0].ask->text, visit->settings.languages[visit->language]);
    view->offer = visit_advice_name(visit, questions[0].offer);
    view->saving_fen = questions[0].conditional->saving_per_month_fen;
    view->monthly_fen = shopper->advice->ranked[0].monthly_average_fen;
    view->done = (int)shopper->conditions.count;
    view->all = view->done + (int)count;
    view->chosen = shopper->conditions.chosen;
}

void visit_conditions_summary(const struct visit *visit, struct visit_questions_view *view)
{
    struct question questions[VISIT_CONDITIONS_MOST];
    view->answered = (int)visit->shopper->conditions.count;
    view->asks = open_keys(visit, questions) > 0;
    if (view->asks)
        view->saving_fen = questions[0].conditional->saving_per_month_fen;
}
