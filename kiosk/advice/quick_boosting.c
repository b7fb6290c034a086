/* Combinations of boosters, listed once for a shopper. Knows nothing of plans or charges. */
#include "advice/quick_boosting.h"

#include <string.h>

#include "advice/minorant.h"

#define COMBOS_MOST 256

struct listing {
    struct quick_boosting_group *group;
    int64_t amounts[QUICK_BOOSTING_OFFERS], fees[QUICK_BOOSTING_OFFERS];
    int64_t usable;
    bool is_full;
};

int quick_boosting_compare(const struct quick_combo *a, const struct quick_combo *b)
{
    for (size_t i = 0; i < QUICK_BOOSTING_OFFERS; i++)
        if (a->counts[i] != b->counts[i])
            return a->counts[i] > b->counts[i] ? -1 : 1;
    return 0;
}

static int compare(const struct quick_combo *a, const struct quick_combo *b)
{
    if (a->fee != b->fee)
        return a->fee < b->fee ? -1 : 1;
    if (a->units != b->units)
        return a->units < b->units ? -1 : 1;
    return quick_boosting_compare(a, b);
}

/* Whether a is never the worse of the two: where it costs the same it has fewer units or comes
 * first. */
static bool is_no_worse(const struct quick_combo *a, const struct quick_combo *b)
{
    if (a->cover < b->cover || a->fee > b->fee || a->units > b->units)
        return false;
    return a->fee < b->fee || a->units < b->units || quick_boosting_compare(a, b) < 0;
}

static void keep(struct listing *listing, const struct quick_combo *combo)
{
    struct quick_boosting_group *group = listing->group;
    size_t kept = 0;
    for (size_t i = 0; i < group->combo_count; i++)
        if (is_no_worse(&group->combos[i], combo))
            return;
    for (size_t i = 0; i < group->combo_count; i++)
        if (!is_no_worse(combo, &group->combos[i]))
            group->combos[kept++] = group->combos[i];
    group->combo_count = kept;
    if (kept == COMBOS_MOST) {
        listing->is_full = true;
        return;
    }
    size_t at = group->combo_count++;
    for (; at > 0 && compare(&group->combos[at - 1], combo) > 0; at--)
        group->combos[at] = group->combos[at - 1];
    group->combos[at] = *combo;
}

static void combine(struct listing *listing, size_t next, struct quick_combo combo)
{
    if (combo.units)
        keep(listing, &combo);
    if (combo.cover >= listing->usable || listing->is_full)
        return;
    for (size_t i = next; i < listing->group->offer_count; i++) {
        struct quick_combo more = combo;
        for (int units = 1; units <= listing->group->offers[i].most; units++) {
            int64_t left = listing->usable - more.cover;
            more.cover += listing->amounts[i] < left ? listing->amounts[i] : left;
            more.fee += listing->fees[i];
            more.units++;
            more.counts[i]++;
            combine(listing, i + 1, more);
        }
    }
}

static struct quick_boosting_group *group_of(struct quick_boosting *boosting, uint64_t classes)
{
    for (size_t i = 0; i < boosting->group_count; i++)
        if (boosting->groups[i].classes == classes)
            return &boosting->groups[i];
    if (boosting->group_count == QUICK_BOOSTING_GROUPS || (boosting->classes & classes))
        return NULL;
    boosting->classes |= classes;
    struct quick_boosting_group *group = &boosting->groups[boosting->group_count++];
    group->classes = classes;
    return group;
}

static int64_t rate_of(const struct quick_combo *combo)
{
    money_wide fee = (money_wide)combo->fee * MONEY_FEN << MINORANT_SHIFT;
    money_wide rate = combo->cover ? fee / combo->cover : 0;
    return rate < MINORANT_RATE_MOST ? (int64_t)rate : MINORANT_RATE_MOST;
}

static bool list_combos(struct arena *arena, const struct quick_usage *usage, enum service service,
                        struct quick_boosting_group *group)
{
    struct listing listing = {.group = group};
    const struct compiled *compiled = usage->compiled;
    listing.usable = quick_usage_most(usage, &usage->services[service], group->classes);
    for (size_t i = 0; i < group->offer_count; i++) {
        const struct compiled_pack *pack = &compiled->packs[group->offers[i].pack];
        listing.amounts[i] =
            compiled->services[service].parts[pack->parts[service]]->allowances[0].amount;
        listing.fees[i] = offer_fee_fen(pack->offer, 1);
    }
    group->combos = ARENA_ARRAY(arena, struct quick_combo, COMBOS_MOST);
    combine(&listing, 0, (struct quick_combo){0});
    group->rate = MINORANT_RATE_MOST;
    for (size_t i = 0; i < group->combo_count; i++) {
        int64_t rate = rate_of(&group->combos[i]);
        group->rate = rate < group->rate ? rate : group->rate;
    }
    return !listing.is_full;
}

bool quick_boosting_make(struct arena *arena, const struct quick_usage *usage, enum service service,
                         const struct quick_booster *boosters, size_t count,
                         struct quick_boosting *boosting)
{
    const struct compiled *compiled = usage->compiled;
    const struct quick_service *own = &usage->services[service];
    *boosting = (struct quick_boosting){.least_fee = INT64_MAX};
    for (size_t i = 0; i < count; i++) {
        const struct compiled_pack *pack = &compiled->packs[boosters[i].pack];
        const struct compiled_allowance *allowance =
            &compiled->services[service].parts[pack->parts[service]]->allowances[0];
        uint64_t classes = own->classes[allowance->column];
        if (classes == 0 || !offer_months_hold(allowance->months, 1))
            continue;
        struct quick_boosting_group *group = group_of(boosting, classes);
        if (!group || group->offer_count == QUICK_BOOSTING_OFFERS)
            return false;
        group->offers[group->offer_count++] = boosters[i];
        int64_t fee = offer_fee_fen(pack->offer, 1);
        boosting->least_fee = fee < boosting->least_fee ? fee : boosting->least_fee;
    }
    for (size_t i = 0; i < boosting->group_count; i++)
        if (!list_combos(arena, usage, service, &boosting->groups[i]))
            return false;
    return true;
}
