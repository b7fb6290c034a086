/* Rates chosen, net prices and the bound made of them. Knows nothing of what is permitted together:
 * it bounds what is permitted and more. */
#include "advice/bound.h"

#include "advice/minorant.h"
#include "base/money.h"

#define WHOLE_PERCENT ((int64_t)100 * 1000000)

/* Sums are cut here, far above any price: what is larger is as good as infinite. */
#define FEN_MOST ((money_wide)1 << 60)

/* How many rates are tried for a component before the best so far is taken. */
#define RATES_TRIED 6

static int64_t in_range(money_wide fen)
{
    if (fen > FEN_MOST)
        return (int64_t)FEN_MOST;
    return fen < -FEN_MOST ? -(int64_t)FEN_MOST : (int64_t)fen;
}

/* What elements could come to together, where `value_of_element` is what one comes to, at least 0:
 * of a slot only the largest. */
static money_wide
slotted_sum(const struct bound *bound, const struct bound_element *elements, size_t count,
            money_wide (*value_of_element)(const struct bound *, const struct bound_element *))
{
    money_wide sum = 0;
    for (size_t i = 0; i < count; i++) {
        money_wide value = value_of_element(bound, &elements[i]);
        if (value <= 0)
            continue;
        if (elements[i].slot < 0) {
            sum += value;
        } else if (value > bound->slots[elements[i].slot]) {
            sum += value - bound->slots[elements[i].slot];
            bound->slots[elements[i].slot] = value;
        }
    }
    for (size_t i = 0; i < bound->slot_count; i++)
        bound->slots[i] = 0;
    return sum;
}

static money_wide gain_of(const struct bound *bound, const struct bound_element *element)
{
    (void)bound;
    return element->net < 0 ? -(money_wide)element->net * element->most : 0;
}

money_wide bound_sum_below(const struct bound *bound, const struct bound_element *elements,
                           size_t count, int except)
{
    if (except >= 0)
        bound->slots[except] = FEN_MOST << 40;
    return -slotted_sum(bound, elements, count, gain_of);
}

/* Components: classes that a chain of allowances could shift coverage between. */

static void merge(struct bound *bound, uint64_t mask)
{
    uint64_t all = mask;
    for (uint64_t rest = mask; rest; rest &= rest - 1)
        all |= bound->component_masks[bound->component_of[__builtin_ctzll(rest)]];
    if (all == 0)
        return;
    int first = __builtin_ctzll(all);
    bound->component_masks[first] = all;
    for (uint64_t rest = all; rest; rest &= rest - 1)
        bound->component_of[__builtin_ctzll(rest)] = (uint8_t)first;
}

static void merge_terms(struct bound *bound, const struct worth *worth)
{
    for (size_t i = 0; i < worth->term_count; i++)
        merge(bound, worth->terms[i].mask);
}

static void find_components(struct bound *bound)
{
    for (size_t bit = 0; bit < USAGE_CLASS_BITS; bit++) {
        bound->component_of[bit] = (uint8_t)bit;
        bound->component_masks[bit] = (uint64_t)1 << bit;
    }
    merge_terms(bound, bound->plan);
    for (size_t i = 0; i < bound->decided_count; i++)
        merge_terms(bound, bound->decided[i].worth);
    for (size_t i = 0; i < bound->element_count; i++)
        merge_terms(bound, bound->elements[i].worth);
}

static bool is_component(const struct bound *bound, size_t bit)
{
    return bound->component_of[bit] == bit;
}

/* Net prices. */

static int64_t units_of(const struct bound_element *element, const struct worth_term *term)
{
    if (element->month < 0)
        return term->all_units;
    return term->units.of[element->month] * term->weight * element->scale;
}

static int64_t value_at(const struct worth_term *term, int64_t units, int64_t rate)
{
    if (rate <= term->rate || units == 0)
        return 0;
    money_wide micro = ((money_wide)(rate - term->rate) * units) >> MINORANT_SHIFT;
    if (micro <= INT64_MAX)
        return (int64_t)micro / MONEY_FEN + 1;
    return in_range(micro / MONEY_FEN + 1);
}

static int64_t rate_of(const struct bound *bound, uint64_t mask)
{
    return bound->rates[bound->component_of[__builtin_ctzll(mask)]];
}

static int64_t value_of(const struct bound *bound, const struct bound_element *element)
{
    money_wide sum = 0;
    for (size_t i = 0; i < element->worth->term_count; i++) {
        const struct worth_term *term = &element->worth->terms[i];
        sum += value_at(term, units_of(element, term), rate_of(bound, term->mask));
    }
    return in_range(sum);
}

/* A percentage of the plan's fee is worth at most that of every month, and a rounding in each. */
static int64_t fee_cut(const struct bound *bound, const struct worth *worth, int64_t bills)
{
    if (worth->fee_percent == 0)
        return 0;
    money_wide cut = (money_wide)bound->plan->fee * worth->fee_percent / WHOLE_PERCENT;
    return in_range(cut + 1 + bills);
}

static int64_t bills_weight(const struct bound *bound)
{
    int64_t sum = 0;
    for (size_t i = 0; i < bound->bill_count; i++)
        sum += bound->bills[i].weight;
    return sum;
}

static int64_t cuts_of(const struct bound *bound, const struct bound_element *element,
                       int64_t bills)
{
    return in_range((money_wide)element->worth->cuts * element->scale +
                    fee_cut(bound, element->worth, bills));
}

/* Percentages of what is decided let less than the whole fee through. */
static int64_t kept_of_bill(const struct bound *bound)
{
    money_wide kept = bound->plan->kept_of_bill;
    for (size_t i = 0; i < bound->decided_count; i++)
        kept = kept * bound->decided[i].worth->kept_of_bill / WORTH_WHOLE;
    return (int64_t)kept;
}

static money_wide net_of_cuts(const struct bound *bound, const struct bound_element *element,
                              int64_t bills, int64_t kept)
{
    money_wide fee = (money_wide)element->worth->fee * element->scale;
    if (bound->is_gross)
        return fee;
    return fee * kept / WORTH_WHOLE - cuts_of(bound, element, bills);
}

static void set_fixed(struct bound *bound)
{
    int64_t bills = bills_weight(bound), kept = kept_of_bill(bound);
    for (size_t i = 0; i < bound->element_count; i++) {
        struct bound_element *element = &bound->elements[i];
        const struct worth *worth = element->worth;
        element->fixed = in_range(net_of_cuts(bound, element, bills, kept) + worth->one_off -
                                  worth->exit - (money_wide)worth->rounding * element->scale);
    }
}

/* The rates. */

/* What is left to pay of an item; it may lie in several components: the lowest rate holds in all.
 */
static int64_t left_of(const struct bound *bound, const struct bound_item *item)
{
    int64_t rate = MINORANT_RATE_MOST;
    for (uint64_t rest = item->mask; rest; rest &= rest - 1) {
        int64_t other = rate_of(bound, rest);
        rate = other < rate ? other : rate;
    }
    if (rate == MINORANT_RATE_MOST)
        return item->amount_fen;
    return minorant_relieved_fen(item->charge, item->quantity, item->amount_fen, rate);
}

static bool touches(const struct bound_element *element, uint64_t mask)
{
    return (element->worth->reach & mask) != 0;
}

static money_wide gain_at_rates(const struct bound *bound, const struct bound_element *element)
{
    if (!touches(element, bound->tuned))
        return 0;
    int64_t net = in_range((money_wide)element->fixed - value_of(bound, element));
    return net < 0 ? -(money_wide)net * element->most : 0;
}

static money_wide component_bound(const struct bound *bound, uint64_t mask)
{
    money_wide sum = 0;
    for (size_t i = 0; i < bound->item_count; i++)
        if (bound->items[i].mask & mask)
            sum += (money_wide)left_of(bound, &bound->items[i]) * bound->items[i].weight;
    return sum - slotted_sum(bound, bound->elements, bound->element_count, gain_at_rates);
}

/* What a unit costs on the dearest charge that anything reached, to begin with: no more can be
 * saved by taking it away than its price; a started block makes that more than its share. */
static void set_first_rates(struct bound *bound)
{
    for (size_t bit = 0; bit < USAGE_CLASS_BITS; bit++)
        bound->rates[bit] = 0;
    for (size_t i = 0; i < bound->item_count; i++) {
        const struct bound_item *item = &bound->items[i];
        if (item->quantity == 0)
            continue;
        money_wide rate =
            (((money_wide)item->amount_fen * MONEY_FEN) << MINORANT_SHIFT) / item->quantity;
        /* MINORANT_RATE_MOST itself means "beyond price" (choose_rates), which no price is. */
        rate = rate < MINORANT_RATE_MOST ? rate : MINORANT_RATE_MOST - 1;
        for (uint64_t rest = item->mask; rest; rest &= rest - 1) {
            int64_t *known = &bound->rates[bound->component_of[__builtin_ctzll(rest)]];
            *known = rate > *known ? (int64_t)rate : *known;
        }
    }
}

/* The share of its worth at these rates that an element's price is, of the rate: where it would be
 * worth exactly its price. -1 where it is not worth more, or has no price to stay below. */
static int64_t rate_it_bears(const struct bound *bound, const struct bound_element *element,
                             int64_t rate)
{
    int64_t value = value_of(bound, element);
    if (element->fixed <= 0 || value <= element->fixed)
        return -1;
    return (int64_t)((money_wide)rate * element->fixed / value);
}

/* The lowest rate above `above` that some element of the component just bears. */
static int64_t next_rate(const struct bound *bound, uint64_t mask, int64_t rate, int64_t above)
{
    int64_t next = rate;
    for (size_t i = 0; i < bound->element_count; i++) {
        if (!touches(&bound->elements[i], mask))
            continue;
        int64_t borne = rate_it_bears(bound, &bound->elements[i], rate);
        if (borne > above && borne < next)
            next = borne;
    }
    return next;
}

/* The bound is concave in each rate: going up from the lowest while it rises. */
static void choose_rate(struct bound *bound, size_t component)
{
    uint64_t mask = bound->tuned = bound->component_masks[component];
    int64_t *rate = &bound->rates[component];
    int64_t first = *rate, best = first, tried = -1;
    money_wide best_sum = component_bound(bound, mask);
    for (int i = 0; i < RATES_TRIED && tried < first; i++) {
        *rate = first;
        tried = next_rate(bound, mask, first, tried);
        *rate = tried;
        money_wide sum = component_bound(bound, mask);
        if (sum > best_sum || (sum == best_sum && i == 0)) {
            best_sum = sum;
            best = tried;
        } else if (sum < best_sum && i > 0) {
            break;
        }
    }
    *rate = best;
}

static bool is_touched(const struct bound *bound, uint64_t mask)
{
    for (size_t i = 0; i < bound->element_count; i++)
        if (touches(&bound->elements[i], mask))
            return true;
    return false;
}

/* Where nothing that is not decided could serve, units are beyond price: all stays as it is. */
static void choose_rates(struct bound *bound)
{
    set_first_rates(bound);
    for (size_t bit = 0; bit < bound->worths->classes->bits; bit++) {
        if (!is_component(bound, bit) || bound->rates[bit] == 0)
            continue;
        if (!is_touched(bound, bound->component_masks[bit]))
            bound->rates[bit] = MINORANT_RATE_MOST;
        else
            choose_rate(bound, bit);
    }
}

/* The rest. */

struct reach {
    int64_t first_bill_percent, last_charges_cut, spend_cap;
};

static void extend(struct reach *reach, const struct worth *worth)
{
    if (worth->first_bill_percent < reach->first_bill_percent)
        reach->first_bill_percent = worth->first_bill_percent;
    if (worth->last_charges_cut > reach->last_charges_cut)
        reach->last_charges_cut = worth->last_charges_cut;
    if (worth->spend_cap < reach->spend_cap)
        reach->spend_cap = worth->spend_cap;
}

static struct reach reach_of(const struct bound *bound)
{
    struct reach reach = {WORTH_NO_PERCENT, WORTH_NO_CUT, INT64_MAX};
    extend(&reach, bound->plan);
    for (size_t i = 0; i < bound->decided_count; i++)
        extend(&reach, bound->decided[i].worth);
    for (size_t i = 0; i < bound->element_count; i++)
        extend(&reach, bound->elements[i].worth);
    return reach;
}

/* A booster has an element for every month; each bill has only those of its own. */
static bool is_repeated(const struct bound *bound, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (bound->elements[i].worth == bound->elements[index].worth)
            return true;
    return false;
}

static money_wide cuts_at_most(const struct bound *bound, const struct bound_element *element)
{
    return cuts_of(bound, element, bills_weight(bound));
}

/* What percentages that are not decided leave: of a slot only the largest counts. */
static int64_t kept_at_least(const struct bound *bound, int *percents)
{
    money_wide kept = WORTH_WHOLE;
    for (size_t i = 0; i < bound->element_count; i++) {
        const struct bound_element *element = &bound->elements[i];
        if (element->worth->percents == 0 || is_repeated(bound, i))
            continue;
        *percents += element->worth->percents;
        if (element->slot < 0) {
            kept = kept * element->worth->kept / WORTH_WHOLE;
        } else if (bound->slots[element->slot] == 0 ||
                   element->worth->kept + 1 < bound->slots[element->slot]) {
            bound->slots[element->slot] = element->worth->kept + 1;
        }
    }
    for (size_t i = 0; i < bound->slot_count; i++) {
        if (bound->slots[i])
            kept = kept * (bound->slots[i] - 1) / WORTH_WHOLE;
        bound->slots[i] = 0;
    }
    return (int64_t)kept;
}

static money_wide decided_cuts(const struct bound *bound)
{
    money_wide sum = bound->plan->cuts;
    for (size_t i = 0; i < bound->decided_count; i++)
        sum += (money_wide)bound->decided[i].worth->cuts * bound->decided[i].scale;
    return sum;
}

/* What percentages that are not decided leave, and what cuts by an amount come to at most. */
static void set_kept(struct bound *bound)
{
    int64_t bills = bills_weight(bound);
    int percents = bound->plan->percents, open = 0;
    money_wide kept = bound->plan->kept;
    money_wide absolute = decided_cuts(bound) + fee_cut(bound, bound->plan, bills);
    for (size_t i = 0; i < bound->decided_count; i++) {
        const struct worth *worth = bound->decided[i].worth;
        percents += worth->percents;
        kept = kept * worth->kept / WORTH_WHOLE;
        absolute += fee_cut(bound, worth, bills);
    }
    bound->decided_kept = (int64_t)kept;
    bound->decided_absolute = in_range(absolute);
    bound->decided_rounding = percents * bills;
    absolute += slotted_sum(bound, bound->elements, bound->element_count, cuts_at_most);
    bound->kept = kept_at_least(bound, &open);
    bound->absolute = in_range(absolute);
    bound->rounding = (percents + 2 * open) * bills;
}

/* Where a cap could be reached: every bill is at least the cap or its fees, less all cuts. */
static int64_t least_if_capped(const struct bound *bound, int64_t cap)
{
    int64_t kept = (int64_t)((money_wide)bound->kept * kept_of_bill(bound) / WORTH_WHOLE);
    int64_t largest = 0;
    money_wide sum = 0;
    for (size_t i = 0; i < bound->bill_count; i++) {
        const struct bound_bill *bill = &bound->bills[i];
        int64_t fees = (int64_t)((money_wide)bill->fees * kept / WORTH_WHOLE);
        fees = fees < cap ? fees : cap;
        largest = fees > largest ? fees : largest;
        sum += (money_wide)fees * bill->weight;
    }
    return in_range(sum + cap - largest - bound->absolute - bound->rounding);
}

/* Exit fees that what is not decided could still save. */
static money_wide exits_saved(const struct bound *bound)
{
    money_wide sum = 0;
    for (size_t i = 0; i < bound->element_count; i++)
        sum += (money_wide)bound->elements[i].worth->exit * bound->elements[i].most;
    return sum;
}

static money_wide credits_at_most(const struct bound *bound, const struct bound_element *element)
{
    (void)bound;
    return (money_wide)element->worth->credits * element->scale;
}

/* A minimum that was topped up to stays, whatever is added; credits may still come off. */
static int64_t least_of_minimums(const struct bound *bound, int64_t cap)
{
    money_wide sum = bound->once - bound->credits - exits_saved(bound);
    sum -= slotted_sum(bound, bound->elements, bound->element_count, credits_at_most);
    for (size_t i = 0; i < bound->bill_count; i++) {
        const struct bound_bill *bill = &bound->bills[i];
        int64_t level = bill->level < cap ? bill->level : cap;
        if (bill->is_topped_up)
            sum += (money_wide)level * bill->weight;
    }
    return in_range(sum);
}

static void set_least(struct bound *bound, const struct reach *reach)
{
    bound->least = least_of_minimums(bound, reach->spend_cap);
    if (reach->spend_cap == INT64_MAX)
        return;
    money_wide once = bound->once - exits_saved(bound);
    money_wide capped = once + least_if_capped(bound, reach->spend_cap);
    bound->most_if_capped = in_range(capped);
}

/* A cut that was held back because nothing was left may take off what is added yet: never more than
 * the amounts of all cuts, and what percentages of fee and charges come to. */
static money_wide after_discounts(const struct bound *bound)
{
    money_wide sum = 0;
    bool is_held_back = false;
    for (size_t i = 0; i < bound->bill_count; i++) {
        const struct bound_bill *bill = &bound->bills[i];
        int64_t left = bill->is_cut_to_nothing ? -bill->gross : bill->before_top_up;
        sum += (money_wide)left * bill->weight;
        is_held_back |= bill->is_cut_to_nothing;
    }
    return is_held_back ? sum - decided_cuts(bound) : sum;
}

static money_wide gross_of(const struct bound *bound)
{
    money_wide sum = 0;
    for (size_t i = 0; i < bound->bill_count; i++)
        sum += (money_wide)bound->bills[i].gross * bound->bills[i].weight;
    return sum;
}

static money_wide decided_and_left(const struct bound *bound)
{
    money_wide sum = bound->is_gross
                         ? bound->once + gross_of(bound)
                         : bound->once + bound->charges - bound->credits + after_discounts(bound);
    for (size_t i = 0; i < bound->item_count; i++) {
        const struct bound_item *item = &bound->items[i];
        sum -= (money_wide)(item->amount_fen - left_of(bound, item)) * item->weight;
    }
    return sum;
}

void bound_compute(struct bound *bound)
{
    struct reach reach = reach_of(bound);
    find_components(bound);
    set_fixed(bound);
    choose_rates(bound);
    for (size_t i = 0; i < bound->element_count; i++) {
        struct bound_element *element = &bound->elements[i];
        element->net = in_range((money_wide)element->fixed - value_of(bound, element));
    }
    bound->before_nets = in_range(decided_and_left(bound));
    if (bound->is_gross)
        return;
    set_kept(bound);
    bound->most_if_capped = INT64_MAX;
    set_least(bound, &reach);
    bound->is_capped = reach.spend_cap != INT64_MAX;
    bound->is_useless = reach.first_bill_percent < reach.last_charges_cut;
}

int64_t bound_with_nets(const struct bound *bound, money_wide nets)
{
    money_wide sum = (money_wide)bound->before_nets + nets;
    if (bound->is_gross)
        return in_range(sum);
    if (bound->is_useless)
        return 0;
    money_wide open = (money_wide)WORTH_WHOLE - bound->kept;
    if (open > 0)
        sum = (sum * bound->kept - open * bound->absolute) / WORTH_WHOLE - 1;
    sum -= bound->rounding;
    if (sum > bound->most_if_capped)
        sum = bound->most_if_capped;
    if (sum < bound->least)
        sum = bound->least;
    return in_range(sum > 0 ? sum : 0);
}

bool bound_is_modifier(const struct worth *worth)
{
    return worth->cuts > 0 || worth->percents > 0 || worth->spend_cap != INT64_MAX ||
           worth->last_charges_cut != WORTH_NO_CUT;
}

int64_t bound_after_cuts(const struct bound *bound, money_wide gross, bool open)
{
    if (bound->is_useless || bound->is_capped || gross <= 0)
        return 0;
    money_wide kept = bound->decided_kept;
    money_wide least = gross * kept / WORTH_WHOLE;
    if (!open)
        return in_range(least - bound->decided_absolute - bound->decided_rounding);
    return in_range(least * bound->kept / WORTH_WHOLE - bound->absolute - bound->rounding);
}
