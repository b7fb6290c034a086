/* Conditions held against facts. Knows nothing of sale dates, of what is held already (which stays
 * open to its holder) or of §6: those are the caller's. */
#include "tariff/eligibility.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "tariff/offer.h"
#include "tariff/subscriber.h"

#define MILLIONTHS 1000000

/* A known number as a fraction, because a mean of months need not be whole. */
struct number {
    int64_t dividend; /* × 10⁶ */
    int64_t divisor;  /* 0: the fact is not known */
};

static struct number whole(bool known, int64_t value)
{
    return (struct number){.dividend = value * MILLIONTHS, .divisor = known};
}

static struct number fen_over(int64_t fen, int64_t divisor)
{
    return (struct number){.dividend = fen * MONEY_FEN, .divisor = divisor};
}

static struct number tenure(const struct eligibility_facts *facts, bool in_months)
{
    int32_t joined = facts->subscriber->joined;
    if (joined == DATE_NONE || facts->as_of == DATE_NONE)
        return whole(false, 0);
    return whole(true, in_months ? date_whole_months(joined, facts->as_of) : facts->as_of - joined);
}

static struct number current_fee(const struct eligibility_facts *facts)
{
    return facts->plan_held ? fen_over(offer_monthly_fee_fen(facts->plan_held), 1) : fen_over(0, 0);
}

static struct number average_spend(const struct eligibility_facts *facts, int months)
{
    int64_t sum, count;
    subscriber_mean_billed(facts->subscriber, months, &sum, &count);
    return fen_over(sum, count);
}

/* The chosen plan's monthly fee less the other number. */
static struct number rise(const struct eligibility_facts *facts, struct number over)
{
    if (!facts->plan_chosen)
        return whole(false, 0);
    int64_t fee = offer_monthly_fee_fen(facts->plan_chosen) * MONEY_FEN;
    return (struct number){.dividend = fee * over.divisor - over.dividend, .divisor = over.divisor};
}

static struct number number_of(const struct eligibility *condition,
                               const struct eligibility_facts *facts)
{
    switch (condition->fact) {
    case ELIGIBILITY_TENURE_MONTHS:
        return tenure(facts, true);
    case ELIGIBILITY_TENURE_DAYS:
        return tenure(facts, false);
    case ELIGIBILITY_CURRENT_FEE:
        return current_fee(facts);
    case ELIGIBILITY_AVERAGE_SPEND:
        return average_spend(facts, condition->months);
    case ELIGIBILITY_AGE:
        return whole(facts->subscriber->age >= 0, facts->subscriber->age);
    case ELIGIBILITY_FEE_RISE:
        return rise(facts, current_fee(facts));
    case ELIGIBILITY_SPEND_RISE:
        return rise(facts, average_spend(facts, condition->months));
    default:
        return whole(false, 0);
    }
}

static const char *name_of(enum eligibility_fact fact, const struct subscriber *subscriber)
{
    switch (fact) {
    case ELIGIBILITY_REGION:
        return subscriber->region;
    case ELIGIBILITY_BRAND:
        return subscriber->brand;
    case ELIGIBILITY_SEGMENT:
        return subscriber->segment;
    case ELIGIBILITY_CHANNEL:
        return subscriber->channel;
    default:
        return NULL;
    }
}

static bool number_holds(const struct eligibility *condition, const struct eligibility_facts *facts)
{
    if (!facts->subscriber)
        return false;
    struct number number = number_of(condition, facts);
    if (number.divisor == 0)
        return false;
    money_wide least = (money_wide)condition->at_least * number.divisor;
    money_wide most = (money_wide)condition->at_most * number.divisor;
    return (!condition->has_least || number.dividend >= least) &&
           (!condition->has_most || number.dividend <= most);
}

static bool name_holds(const struct eligibility *condition, const struct eligibility_facts *facts)
{
    const char *name = facts->subscriber ? name_of(condition->fact, facts->subscriber) : NULL;
    if (!name || !*name)
        return false;
    for (size_t i = 0; i < condition->value_count; i++)
        if (strcmp(condition->values[i], name) == 0)
            return true;
    return false;
}

static bool is_new_customer(const struct subscriber *subscriber)
{
    return !subscriber || !subscriber->plan.code || !*subscriber->plan.code;
}

static bool holds_code(const struct subscriber *subscriber, const char *code)
{
    return subscriber && subscriber_quantity_held(subscriber, code) > 0;
}

static enum eligibility_answer answer_to(const struct eligibility *ask,
                                         const struct subscriber *subscriber)
{
    for (size_t i = subscriber ? subscriber->answer_count : 0; i > 0; i--) {
        const struct subscriber_answer *answer = &subscriber->answers[i - 1];
        if (strcmp(answer->key, ask->code) == 0)
            return answer->value == ask->is ? ELIGIBILITY_YES : ELIGIBILITY_NO;
    }
    return ELIGIBILITY_UNANSWERED;
}

static enum eligibility_answer check(const struct eligibility *condition,
                                     const struct eligibility_facts *facts);

/* One that holds is enough, whatever is unanswered. */
static enum eligibility_answer check_any(const struct eligibility *condition,
                                         const struct eligibility_facts *facts)
{
    enum eligibility_answer best = ELIGIBILITY_NO;
    for (size_t i = 0; i < condition->any_count; i++) {
        enum eligibility_answer answer = check(&condition->any[i], facts);
        if (answer == ELIGIBILITY_YES)
            return ELIGIBILITY_YES;
        if (answer == ELIGIBILITY_UNANSWERED)
            best = ELIGIBILITY_UNANSWERED;
    }
    return best;
}

static enum eligibility_answer yes_if(bool holds)
{
    return holds ? ELIGIBILITY_YES : ELIGIBILITY_NO;
}

static enum eligibility_answer check(const struct eligibility *condition,
                                     const struct eligibility_facts *facts)
{
    switch (condition->kind) {
    case ELIGIBILITY_ANY:
        return check_any(condition, facts);
    case ELIGIBILITY_NUMBER:
        return yes_if(number_holds(condition, facts));
    case ELIGIBILITY_NAME:
        return yes_if(name_holds(condition, facts));
    case ELIGIBILITY_NEW_CUSTOMER:
        return yes_if(is_new_customer(facts->subscriber) == condition->is);
    case ELIGIBILITY_HOLDS:
        return yes_if(holds_code(facts->subscriber, condition->code) == condition->is);
    default:
        return answer_to(condition, facts->subscriber);
    }
}

/* A minimum by the mean of months that were not billed is unknown, and nobody takes an unknown. */
static bool min_spend_is_known(const struct offer *offer, const struct subscriber *subscriber)
{
    if (!offer->min_spend.present || offer->min_spend.mean_of == 0)
        return true;
    return subscriber && subscriber->billed_count >= (size_t)offer->min_spend.mean_of;
}

enum eligibility_answer eligibility_check(const struct offer *offer,
                                          const struct eligibility_facts *facts)
{
    if (!min_spend_is_known(offer, facts->subscriber))
        return ELIGIBILITY_NO;
    enum eligibility_answer worst = ELIGIBILITY_YES;
    for (size_t i = 0; i < offer->eligibility_count; i++) {
        enum eligibility_answer answer = check(&offer->eligibility[i], facts);
        if (answer == ELIGIBILITY_NO)
            return ELIGIBILITY_NO;
        if (answer == ELIGIBILITY_UNANSWERED)
            worst = ELIGIBILITY_UNANSWERED;
    }
    return worst;
}

struct key_list {
    const char **keys;
    size_t count, room;
};

static void add_key(struct key_list *list, const char *key)
{
    for (size_t i = 0; i < list->count; i++)
        if (strcmp(list->keys[i], key) == 0)
            return;
    if (list->count < list->room)
        list->keys[list->count++] = key;
}

/* A condition that is settled asks nothing, whatever is unanswered inside it. */
static void add_asks(struct key_list *list, const struct eligibility *condition,
                     const struct eligibility_facts *facts)
{
    if (check(condition, facts) != ELIGIBILITY_UNANSWERED)
        return;
    if (condition->kind == ELIGIBILITY_ASK)
        add_key(list, condition->code);
    for (size_t i = 0; i < condition->any_count; i++)
        add_asks(list, &condition->any[i], facts);
}

size_t eligibility_asks(const struct offer *offer, const struct eligibility_facts *facts,
                        const char **keys, size_t room)
{
    struct key_list list = {.keys = keys, .room = room};
    if (eligibility_check(offer, facts) != ELIGIBILITY_UNANSWERED)
        return 0;
    for (size_t i = 0; i < offer->eligibility_count; i++)
        add_asks(&list, &offer->eligibility[i], facts);
    return list.count;
}
