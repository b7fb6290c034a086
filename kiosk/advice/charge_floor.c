/* Rates at which no candidate is worth more than it costs, as far as that can be had. Knows nothing
 * of fees or discounts of plans. */
#include "advice/charge_floor.h"

#include "advice/minorant.h"
#include "base/money.h"

static void merge(struct charge_floor *charge_floor, uint64_t mask)
{
    size_t kept = 0;
    if (mask == 0)
        return;
    for (size_t i = 0; i < charge_floor->count; i++)
        if (charge_floor->masks[i] & mask)
            mask |= charge_floor->masks[i];
        else
            charge_floor->masks[kept++] = charge_floor->masks[i];
    charge_floor->masks[kept++] = mask;
    charge_floor->count = kept;
}

static void find_components(struct charge_floor *charge_floor)
{
    const struct worths *worths = charge_floor->worths;
    for (size_t bit = 0; bit < worths->classes->bits; bit++)
        merge(charge_floor, (uint64_t)1 << bit);
    for (size_t i = 0; i < worths->field->request->catalog->offer_count; i++)
        for (size_t j = 0; j < worths->of[i].term_count; j++)
            merge(charge_floor, worths->of[i].terms[j].mask);
}

static int64_t most_in_a_month(const struct usage_classes *classes, uint64_t mask)
{
    int64_t most = 0;
    for (size_t month = 0; month < classes->months; month++) {
        int64_t metered = usage_class_metered(classes, mask, month);
        most = metered > most ? metered : most;
    }
    return most;
}

/* No higher than any standard charge that could be reached: those give nothing back. */
static void set_standard_rates(struct charge_floor *charge_floor)
{
    const struct worths *worths = charge_floor->worths;
    const struct catalog *catalog = worths->field->request->catalog;
    for (size_t i = 0; i < charge_floor->count; i++)
        charge_floor->rates[i] = MINORANT_RATE_MOST;
    for (size_t i = 0; i < catalog->standard_charge_count; i++) {
        uint64_t mask = worths->standard_masks[i];
        int64_t rate =
            minorant_rate(&catalog->standard_charges[i], most_in_a_month(worths->classes, mask));
        for (size_t j = 0; j < charge_floor->count; j++)
            if ((charge_floor->masks[j] & mask) && rate < charge_floor->rates[j])
                charge_floor->rates[j] = rate;
    }
}

static size_t component_of(const struct charge_floor *charge_floor, uint64_t mask)
{
    size_t i = 0;
    while (!(charge_floor->masks[i] & mask))
        i++;
    return i;
}

static int64_t units_of(const struct bound_element *element, const struct worth_term *term)
{
    return element->month < 0 ? term->all_units
                              : term->units.of[element->month] * term->weight * element->scale;
}

static money_wide value_of(const struct charge_floor *charge_floor,
                           const struct bound_element *element, const int64_t *rates)
{
    money_wide sum = 0;
    for (size_t i = 0; i < element->worth->term_count; i++) {
        const struct worth_term *term = &element->worth->terms[i];
        int64_t rate = rates[component_of(charge_floor, term->mask)];
        if (rate > term->rate)
            sum += (((money_wide)(rate - term->rate) * units_of(element, term)) >> MINORANT_SHIFT) /
                       MONEY_FEN +
                   1;
    }
    return sum;
}

static money_wide price_of(const struct bound_element *element)
{
    return (money_wide)(element->worth->fee - element->worth->rounding) * element->scale +
           element->worth->one_off;
}

/* Rates come down until what has a price is worth no more than it. */
static void lower_rates(struct charge_floor *charge_floor, const struct bound_element *candidates,
                        size_t count)
{
    int64_t first[USAGE_CLASS_BITS];
    for (size_t i = 0; i < charge_floor->count; i++)
        first[i] = charge_floor->rates[i];
    for (size_t i = 0; i < count; i++) {
        const struct bound_element *element = &candidates[i];
        money_wide value = value_of(charge_floor, element, first), price = price_of(element);
        if (price <= 0 || value <= price)
            continue;
        for (size_t j = 0; j < element->worth->term_count; j++) {
            size_t component = component_of(charge_floor, element->worth->terms[j].mask);
            int64_t rate = (int64_t)(first[component] * price / value);
            if (rate < charge_floor->rates[component])
                charge_floor->rates[component] = rate;
        }
    }
}

static void set_usage(struct charge_floor *charge_floor)
{
    const struct worths *worths = charge_floor->worths;
    const struct advice_request *request = worths->field->request;
    for (size_t i = 0; i < charge_floor->count; i++) {
        money_wide units = 0;
        for (size_t month = 0; month < worths->classes->months; month++)
            units += usage_class_recorded(worths->classes, charge_floor->masks[i], month);
        charge_floor->usage[i] =
            ((units * charge_floor->rates[i] * request->horizon) >> MINORANT_SHIFT) / MONEY_FEN;
    }
    charge_floor->rounding = (int64_t)request->catalog->standard_charge_count * request->horizon *
                             (int64_t)worths->classes->months;
}

void charge_floor_begin(const struct worths *worths, const struct bound_element *candidates,
                        size_t count, struct charge_floor *charge_floor)
{
    *charge_floor = (struct charge_floor){.worths = worths};
    find_components(charge_floor);
    set_standard_rates(charge_floor);
    lower_rates(charge_floor, candidates, count);
    set_usage(charge_floor);
    money_wide surplus = 0;
    for (size_t i = 0; i < count; i++) {
        money_wide over =
            value_of(charge_floor, &candidates[i], charge_floor->rates) - price_of(&candidates[i]);
        surplus += over > 0 ? over * candidates[i].most : 0;
    }
    money_wide most = (money_wide)1 << 60;
    charge_floor->surplus = (int64_t)(surplus < most ? surplus : most);
}

int64_t charge_floor_fen(const struct charge_floor *charge_floor, const struct worth *plan)
{
    money_wide left[USAGE_CLASS_BITS], sum = 0;
    for (size_t i = 0; i < charge_floor->count; i++)
        left[i] = charge_floor->usage[i];
    for (size_t i = 0; i < plan->term_count; i++) {
        const struct worth_term *term = &plan->terms[i];
        size_t component = component_of(charge_floor, term->mask);
        int64_t rate = charge_floor->rates[component];
        if (rate > term->rate)
            left[component] -=
                (((money_wide)(rate - term->rate) * term->all_units) >> MINORANT_SHIFT) /
                    MONEY_FEN +
                1;
    }
    for (size_t i = 0; i < charge_floor->count; i++)
        sum += left[i] > 0 ? left[i] : 0;
    sum -= (money_wide)charge_floor->surplus + charge_floor->rounding + plan->rounding;
    return sum > 0 ? (int64_t)sum : 0;
}
