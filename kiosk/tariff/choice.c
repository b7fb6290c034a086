/* Whether offers go together: limits, groups, modules, requirements, exclusions, plans. Knows
 * nothing of eligibility, sale dates or usage. */
#include "tariff/choice.h"

#include <string.h>

#include "base/money.h"

/* All that is chosen for one month, counted from 0: the plan, S, then the month's boosters. */
struct together {
    const struct choice *choice;
    const struct choice_list *boosters;
};

static size_t together_count(const struct together *all)
{
    return 1 + all->choice->taken.count + all->boosters->count;
}

static struct choice_taken together_at(const struct together *all, size_t i)
{
    if (i == 0)
        return (struct choice_taken){.offer = all->choice->plan, .quantity = 1};
    if (i <= all->choice->taken.count)
        return all->choice->taken.items[i - 1];
    return all->boosters->items[i - 1 - all->choice->taken.count];
}

static bool has_code(const struct together *all, const char *code)
{
    for (size_t i = 0; i < together_count(all); i++)
        if (strcmp(together_at(all, i).offer->code, code) == 0)
            return true;
    return false;
}

static size_t count_in_group(const struct together *all, const char *group)
{
    size_t count = 0;
    for (size_t i = 0; i < together_count(all); i++)
        count += strcmp(together_at(all, i).offer->group, group) == 0;
    return count;
}

static bool list_has(const char *const *items, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(items[i], word) == 0)
            return true;
    return false;
}

static bool plan_has_tag_of(const struct offer_with *with, const struct offer *plan)
{
    for (size_t i = 0; i < with->tag_count; i++)
        if (offer_has_tag(plan, with->tags[i]))
            return true;
    return false;
}

static bool with_accepts(const struct offer_with *with, const struct offer *plan)
{
    int64_t fee = offer_monthly_fee_fen(plan) * MONEY_FEN;
    return (with->plan_count == 0 || list_has(with->plans, with->plan_count, plan->code)) &&
           (with->brand_count == 0 || list_has(with->brands, with->brand_count, plan->brand)) &&
           (with->tag_count == 0 || plan_has_tag_of(with, plan)) &&
           (with->fee_at_least == OFFER_NONE || fee >= with->fee_at_least) &&
           (with->fee_at_most == OFFER_NONE || fee <= with->fee_at_most);
}

bool choice_goes_with(const struct offer *offer, const struct offer *plan)
{
    if (offer->kind == OFFER_PLAN || offer->with_count == 0)
        return true;
    for (size_t i = 0; i < offer->with_count; i++)
        if (with_accepts(&offer->with[i], plan))
            return true;
    return false;
}

static bool excludes(const struct offer *offer, const struct offer *other)
{
    for (size_t i = 0; i < offer->excludes.count; i++) {
        const char *word = offer->excludes.items[i];
        if (strcmp(word, other->code) == 0 || offer_has_tag(other, word))
            return true;
    }
    return false;
}

bool choice_is_exclusive(const struct offer *a, const struct offer *b)
{
    if (strcmp(a->code, b->code) == 0)
        return false;
    bool same_group = *a->group && strcmp(a->group, b->group) == 0;
    return same_group || excludes(a, b) || excludes(b, a);
}

static bool refuse(struct error *reason, const char *code, const char *what, const char *other)
{
    status_fail(reason, STATUS_BAD_INPUT, "%s %s %s", code, what, other);
    return false;
}

static bool has_what_it_requires(const struct together *all, const struct offer *offer,
                                 struct error *reason)
{
    for (size_t i = 0; i < offer->requires.count; i++)
        if (!has_code(all, offer->requires.items[i]))
            return refuse(reason, offer->code, "requires", offer->requires.items[i]);
    for (size_t i = 0; i < offer->one_of.count; i++)
        if (count_in_group(all, offer->one_of.items[i]) != 1)
            return refuse(reason, offer->code, "needs exactly one offer of the group",
                          offer->one_of.items[i]);
    return true;
}

static bool is_within_limit(const struct choice_taken *taken, struct error *reason)
{
    if (taken->quantity <= taken->offer->limit)
        return true;
    status_fail(reason, STATUS_BAD_INPUT, "%s may be taken at most %d times, not %d",
                taken->offer->code, taken->offer->limit, taken->quantity);
    return false;
}

static bool goes_with_the_earlier(const struct together *all, size_t index, struct error *reason)
{
    const struct offer *offer = together_at(all, index).offer;
    for (size_t i = 0; i < index; i++) {
        const struct offer *other = together_at(all, i).offer;
        if (choice_is_exclusive(offer, other))
            return refuse(reason, offer->code, "cannot be combined with", other->code);
    }
    return true;
}

static bool is_permitted(const struct together *all, size_t index, struct error *reason)
{
    struct choice_taken taken = together_at(all, index);
    if (!choice_goes_with(taken.offer, all->choice->plan))
        return refuse(reason, taken.offer->code, "is not offered with the plan",
                      all->choice->plan->code);
    return is_within_limit(&taken, reason) && has_what_it_requires(all, taken.offer, reason) &&
           goes_with_the_earlier(all, index, reason);
}

bool choice_is_permitted(const struct choice *choice, size_t month, struct error *reason)
{
    struct together all = {.choice = choice, .boosters = &choice->boosters[month]};
    for (size_t i = 0; i < together_count(&all); i++)
        if (!is_permitted(&all, i, reason))
            return false;
    return true;
}
