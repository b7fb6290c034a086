/* Eligibility, sale dates and holdings turned into "how many may be taken". Knows nothing of usage
 * or prices. */
#include "advice/field.h"

#include <string.h>

#include "base/date.h"
#include "tariff/eligibility.h"

size_t field_index(const struct field *field, const struct offer *offer)
{
    return (size_t)(offer - field->request->catalog->offers);
}

int field_held(const struct field *field, const struct offer *offer)
{
    return field->held[field_index(field, offer)];
}

static enum status mark_only(const struct advice_request *request, struct field *field,
                             struct error *error)
{
    for (size_t i = 0; i < request->only_count; i++) {
        const struct offer *offer = catalog_find(request->catalog, request->only[i]);
        if (!offer)
            return status_fail(error, STATUS_BAD_INPUT,
                               "offer %.100s is not in catalog %.100s: name offers by their code",
                               request->only[i], request->catalog->id);
        field->exists[field_index(field, offer)] = true;
    }
    return STATUS_OK;
}

static const struct offer *held_plan(const struct advice_request *request)
{
    const struct subscriber *subscriber = request->subscriber;
    if (!subscriber || !subscriber->plan.code || !*subscriber->plan.code)
        return NULL;
    const struct offer *plan = catalog_find(request->catalog, subscriber->plan.code);
    return plan && plan->kind == OFFER_PLAN ? plan : NULL;
}

static void mark_held(const struct advice_request *request, struct field *field)
{
    const struct subscriber *subscriber = request->subscriber;
    if (field->plan_held)
        field->held[field_index(field, field->plan_held)] = 1;
    for (size_t i = 0; subscriber && i < subscriber->addon_count; i++) {
        const struct offer *offer = catalog_find(request->catalog, subscriber->addons[i].code);
        if (offer && offer != field->plan_held)
            field->held[field_index(field, offer)] += subscriber->addons[i].quantity;
    }
}

enum status field_of(struct arena *arena, const struct advice_request *request, struct field *field,
                     struct error *error)
{
    size_t count = request->catalog->offer_count;
    *field = (struct field){.request = request, .plan_held = held_plan(request)};
    field->exists = ARENA_ARRAY(arena, bool, count);
    field->held = ARENA_ARRAY(arena, int, count);
    mark_held(request, field);
    if (request->only)
        return mark_only(request, field, error);
    memset(field->exists, true, count);
    return STATUS_OK;
}

static struct eligibility_facts facts_of(const struct field *field, const struct offer *plan)
{
    return (struct eligibility_facts){.subscriber = field->request->subscriber,
                                      .as_of = field->request->as_of,
                                      .plan_held = field->plan_held,
                                      .plan_chosen = plan};
}

static enum eligibility_answer answer_for(const struct field *field, const struct offer *offer,
                                          const struct offer *plan)
{
    if (!offer_is_on_sale(offer, field->request->as_of))
        return ELIGIBILITY_NO;
    if (offer->eligibility_count == 0 && !offer->min_spend.present)
        return ELIGIBILITY_YES;
    struct eligibility_facts facts = facts_of(field, plan);
    return eligibility_check(offer, &facts);
}

struct subscriber field_somebody(const struct subscriber *subscriber)
{
    if (subscriber)
        return *subscriber;
    return (struct subscriber){.id = "",
                               .plan = {.code = "", .since = DATE_NONE},
                               .joined = DATE_NONE,
                               .region = "",
                               .brand = "",
                               .segment = "",
                               .channel = "",
                               .age = -1};
}

int field_most(const struct field *field, const struct offer *offer, const struct offer *plan)
{
    size_t index = field_index(field, offer);
    if (!field->exists[index])
        return 0;
    enum eligibility_answer answer = answer_for(field, offer, plan);
    bool is_open = answer == ELIGIBILITY_YES || (answer == ELIGIBILITY_UNANSWERED && field->asking);
    int most = is_open ? offer->limit : field->held[index];
    return most < offer->limit ? most : offer->limit;
}

bool field_is_conditional(const struct field *field, const struct offer *offer, int quantity,
                          const struct offer *plan)
{
    return quantity > field_held(field, offer) &&
           answer_for(field, offer, plan) == ELIGIBILITY_UNANSWERED;
}

/* The conditional offers of an option, and the answers tried out on them. */
struct trial {
    const struct field *field;
    const struct offer *plan;
    const struct offer **offers;
    size_t offer_count;
    const char **keys;
    size_t key_count;
    struct subscriber subscriber; /* with the answers given and those tried */
    struct subscriber_answer *answers;
};

static void add_conditional(struct trial *trial, const struct choice_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct choice_taken *taken = &list->items[i];
        bool is_known = false;
        for (size_t j = 0; j < trial->offer_count; j++)
            is_known |= trial->offers[j] == taken->offer;
        if (!is_known &&
            field_is_conditional(trial->field, taken->offer, taken->quantity, trial->plan))
            trial->offers[trial->offer_count++] = taken->offer;
    }
}

static void gather_offers(struct arena *arena, struct trial *trial,
                          const struct advice_option *option)
{
    trial->offers =
        ARENA_ARRAY(arena, const struct offer *, trial->field->request->catalog->offer_count);
    struct choice_taken plan = {.offer = option->plan, .quantity = 1};
    add_conditional(trial, &(struct choice_list){.items = &plan, .count = 1});
    add_conditional(trial, &option->taken);
    for (size_t i = 0; i < option->piece_count; i++)
        for (size_t month = 0; month < USAGE_MONTHS_MOST; month++)
            add_conditional(trial, &option->pieces[i].boosters[month]);
}

static size_t conditions_in(const struct eligibility *conditions, size_t count)
{
    size_t sum = count;
    for (size_t i = 0; i < count; i++)
        sum += conditions_in(conditions[i].any, conditions[i].any_count);
    return sum;
}

static void add_keys(struct arena *arena, struct trial *trial, const struct offer *offer)
{
    struct eligibility_facts facts = facts_of(trial->field, trial->plan);
    size_t room = conditions_in(offer->eligibility, offer->eligibility_count);
    const char **keys = ARENA_ARRAY(arena, const char *, room);
    size_t count = eligibility_asks(offer, &facts, keys, room);
    for (size_t i = 0; i < count; i++) {
        bool is_known = false;
        for (size_t j = 0; j < trial->key_count; j++)
            is_known |= strcmp(trial->keys[j], keys[i]) == 0;
        if (!is_known)
            trial->keys[trial->key_count++] = keys[i];
    }
}

static void gather_keys(struct arena *arena, struct trial *trial)
{
    size_t room = 0;
    for (size_t i = 0; i < trial->offer_count; i++)
        room += conditions_in(trial->offers[i]->eligibility, trial->offers[i]->eligibility_count);
    trial->keys = ARENA_ARRAY(arena, const char *, room);
    for (size_t i = 0; i < trial->offer_count; i++)
        add_keys(arena, trial, trial->offers[i]);
}

static void begin_answers(struct arena *arena, struct trial *trial)
{
    trial->subscriber = field_somebody(trial->field->request->subscriber);
    size_t given = trial->subscriber.answer_count;
    trial->answers = ARENA_ARRAY(arena, struct subscriber_answer, given + trial->key_count);
    if (given)
        memcpy(trial->answers, trial->subscriber.answers, given * sizeof *trial->answers);
    trial->subscriber.answers = trial->answers;
}

/* NO where some offer is closed by the answers so far, YES where all are open. */
static enum eligibility_answer worst_answer(const struct trial *trial)
{
    struct eligibility_facts facts = facts_of(trial->field, trial->plan);
    facts.subscriber = &trial->subscriber;
    enum eligibility_answer worst = ELIGIBILITY_YES;
    for (size_t i = 0; i < trial->offer_count; i++) {
        enum eligibility_answer answer = eligibility_check(trial->offers[i], &facts);
        if (answer == ELIGIBILITY_NO)
            return ELIGIBILITY_NO;
        if (answer == ELIGIBILITY_UNANSWERED)
            worst = ELIGIBILITY_UNANSWERED;
    }
    return worst;
}

/* Answers tried one after another, given up as soon as one offer is closed by them. */
static bool some_answers_open_all(struct trial *trial, size_t next)
{
    enum eligibility_answer worst = worst_answer(trial);
    if (worst != ELIGIBILITY_UNANSWERED || next == trial->key_count)
        return worst == ELIGIBILITY_YES;
    struct subscriber_answer *tried = &trial->answers[trial->subscriber.answer_count++];
    bool is_open = false;
    for (int value = 1; value >= 0 && !is_open; value--) {
        *tried = (struct subscriber_answer){.key = trial->keys[next], .value = value};
        is_open = some_answers_open_all(trial, next + 1);
    }
    trial->subscriber.answer_count--;
    return is_open;
}

bool field_asks(struct arena *arena, const struct field *field, const struct advice_option *option,
                const char *const **asks, size_t *count)
{
    struct trial trial = {.field = field, .plan = option->plan};
    gather_offers(arena, &trial, option);
    gather_keys(arena, &trial);
    begin_answers(arena, &trial);
    *asks = trial.keys;
    *count = trial.key_count;
    return some_answers_open_all(&trial, 0);
}
