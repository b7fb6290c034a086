/* Packs sifted for one shopper, without those that another of their slot always does as well as.
 * Knows nothing of plans. */
#include "advice/quick_table.h"

#include <string.h>

struct making {
    const struct quick_shopper *shopper;
    enum service service;
    const struct compiled_menu *menu;
    struct quick_table *table;
    uint16_t *useful; /* packs of the menu that could help */
    size_t useful_count;
    int64_t most[QUICK_USAGE_CLASSES];
};

static const struct quick_service *use_of(const struct making *making)
{
    return &making->shopper->usage.services[making->service];
}

static const struct compiled_part *part_of(const struct making *making, uint16_t pack)
{
    const struct compiled *compiled = making->shopper->compiled;
    return compiled->services[making->service].parts[compiled->packs[pack].parts[making->service]];
}

static uint64_t classes_of(const struct making *making, const struct compiled_part *part)
{
    uint64_t classes = 0;
    for (uint64_t rest = part->columns; rest; rest &= rest - 1)
        classes |= use_of(making)->classes[__builtin_ctzll(rest)];
    return classes;
}

/* One amount that does not roll over, and nothing else. */
static bool is_amount(const struct compiled_part *part)
{
    return part->allowance_count == 1 && part->charge_count == 0 && !part->allowances[0].rollover;
}

/* Whether a pack does something for the same lines in the same turn: an amount of that priority, or
 * (NULL) a charge. */
static bool takes_turn(const struct making *making, const struct compiled_part *part,
                       uint64_t classes, const struct compiled_allowance *allowance)
{
    const struct quick_service *use = use_of(making);
    for (size_t i = 0; allowance && i < part->allowance_count; i++)
        if (part->allowances[i].priority == allowance->priority &&
            (use->classes[part->allowances[i].column] & classes))
            return true;
    for (size_t i = 0; !allowance && i < part->charge_count; i++)
        if (use->classes[part->charges[i].column] & classes)
            return true;
    return false;
}

/* Whether another pack of that turn stands between the two in offer order: it would come before one
 * of them and after the other. */
static bool is_something_between(const struct making *making, const struct quick_option *a,
                                 const struct quick_option *b,
                                 const struct compiled_allowance *allowance)
{
    uint16_t low = a->pack < b->pack ? a->pack : b->pack;
    uint16_t high = a->pack < b->pack ? b->pack : a->pack;
    uint64_t classes = classes_of(making, a->part);
    const struct compiled_pack *packs = making->shopper->compiled->packs;
    for (size_t i = 0; i < making->useful_count; i++) {
        uint16_t pack = making->useful[i];
        if (pack <= low || pack >= high ||
            (packs[pack].group != COMPILED_NOBODY && packs[pack].group == packs[a->pack].group))
            continue;
        if (takes_turn(making, part_of(making, pack), classes, allowance))
            return true;
    }
    return false;
}

/* In a month, rollover of its own included. */
static int64_t usable_of(const struct making *making, const struct compiled_part *part, int units)
{
    int64_t sum = 0;
    if (part->charge_count)
        return INT64_MAX;
    for (size_t i = 0; i < part->allowance_count; i++) {
        const struct compiled_allowance *allowance = &part->allowances[i];
        int64_t most = quick_usage_most(&making->shopper->usage, use_of(making),
                                        use_of(making)->classes[allowance->column]);
        int64_t times = allowance->rollover ? 2 * units : units;
        sum += allowance->amount < most / times ? allowance->amount * times : most;
    }
    return sum;
}

static int64_t usable(const struct making *making, const struct quick_option *option)
{
    const struct compiled_allowance *allowance = &option->part->allowances[0];
    int64_t most = quick_usage_most(&making->shopper->usage, use_of(making),
                                    use_of(making)->classes[allowance->column]);
    return allowance->amount < most / option->units ? allowance->amount * option->units : most;
}

/* One charge by the unit on the same lines: family numbers that nobody calls make no difference. */
static bool is_same_charge(const struct making *making, const struct compiled_part *a,
                           const struct compiled_part *b)
{
    if (a->allowance_count || b->allowance_count || a->charge_count != 1 || b->charge_count != 1)
        return false;
    const struct offer_charge *x = a->charges[0].charge, *y = b->charges[0].charge;
    return classes_of(making, a) == classes_of(making, b) && x->price.kind == CURVE_PROPORTIONAL &&
           y->price.kind == CURVE_PROPORTIONAL && x->price.unit == y->price.unit &&
           x->price.price == y->price.price && x->meter == y->meter &&
           x->per_event == y->per_event && x->setup == y->setup && x->min == y->min &&
           x->cap == y->cap && x->stops == y->stops;
}

static bool wins(const struct quick_option *a, const struct quick_option *b)
{
    return a->price <= b->price && a->fees <= b->fees && a->units <= b->units &&
           (a->price < b->price || a->fees < b->fees || a->units < b->units || a->pack < b->pack);
}

/* Whether a does everything that b does, for no more money, fees or units, and wins the tie. */
static bool does_as_well(const struct making *making, const struct quick_option *a,
                         const struct quick_option *b)
{
    bool has_charges = a->part->charge_count && a->part->allowance_count == 0;
    if (has_charges && (a->part == b->part || is_same_charge(making, a->part, b->part)))
        return wins(a, b) && !is_something_between(making, a, b, NULL);
    if (!is_amount(a->part) || !is_amount(b->part))
        return false;
    const struct compiled_allowance *x = &a->part->allowances[0], *y = &b->part->allowances[0];
    return x->column == y->column && x->priority == y->priority && wins(a, b) &&
           usable(making, a) >= usable(making, b) && !is_something_between(making, a, b, x);
}

static void keep_option(const struct making *making, struct quick_option *options, size_t *count,
                        const struct quick_option *option)
{
    size_t kept = 0, at;
    for (size_t i = 0; i < *count; i++)
        if (does_as_well(making, &options[i], option))
            return;
    for (size_t i = 0; i < *count; i++)
        if (!does_as_well(making, option, &options[i]))
            options[kept++] = options[i];
    for (at = kept; at > 0 && options[at - 1].price > option->price; at--)
        options[at] = options[at - 1];
    options[at] = *option;
    *count = kept + 1;
}

static int64_t once_of(const struct quick_shopper *shopper, uint16_t pack, int units)
{
    int64_t monthly = offer_fee_fen(shopper->compiled->packs[pack].offer, 1) * units;
    return quick_shopper_price(shopper, pack, units) - monthly * shopper->horizon * shopper->months;
}

static void add_options(const struct making *making, uint16_t pack, struct quick_slot *slot,
                        struct quick_option *options)
{
    const struct quick_shopper *shopper = making->shopper;
    const struct compiled_part *part = part_of(making, pack);
    int most = quick_shopper_most(shopper, pack, NULL);
    int64_t fee = offer_monthly_fee_fen(shopper->compiled->packs[pack].offer);
    for (int units = 1; units <= most; units++) {
        const struct quick_option option = {
            .part = part,
            .pack = pack,
            .units = (uint8_t)units,
            .price = quick_shopper_price(shopper, pack, units),
            .fees = fee * units,
            .monthly = offer_fee_fen(shopper->compiled->packs[pack].offer, 1) * units,
            .once = once_of(shopper, pack, units),
            .usable = usable_of(making, part, units),
        };
        slot->usable = option.usable > slot->usable ? option.usable : slot->usable;
        keep_option(making, options, &slot->count, &option);
    }
    slot->classes |= classes_of(making, part);
    slot->has_charges |= part->charge_count > 0;
    making->table->stops |= part->stops;
}

static size_t room_for(const struct making *making, size_t first)
{
    const struct compiled_pack *packs = making->shopper->compiled->packs;
    uint16_t group = packs[making->useful[first]].group;
    size_t room = 0;
    for (size_t i = first; i < making->useful_count; i++)
        if (i == first || (group != COMPILED_NOBODY && packs[making->useful[i]].group == group))
            room += (size_t)packs[making->useful[i]].offer->limit;
    return room;
}

static bool begins_slot(const struct making *making, size_t at)
{
    const struct compiled_pack *packs = making->shopper->compiled->packs;
    uint16_t group = packs[making->useful[at]].group;
    for (size_t i = 0; group != COMPILED_NOBODY && i < at; i++)
        if (packs[making->useful[i]].group == group)
            return false;
    return true;
}

static void add_slot(const struct making *making, size_t first)
{
    const struct compiled_pack *packs = making->shopper->compiled->packs;
    struct quick_table *table = making->table;
    if (table->slot_count == QUICK_TABLE_SLOTS || room_for(making, first) > QUICK_TABLE_OPTIONS) {
        table->is_beyond = true;
        return;
    }
    struct quick_option *options =
        ARENA_ARRAY(making->shopper->arena, struct quick_option, room_for(making, first));
    struct quick_slot slot = {.options = options};
    uint16_t group = packs[making->useful[first]].group;
    for (size_t i = first; i < making->useful_count; i++)
        if (i == first || (group != COMPILED_NOBODY && packs[making->useful[i]].group == group))
            add_options(making, making->useful[i], &slot, options);
    size_t at = table->slot_count++;
    for (; at > 0 && table->slots[at - 1].usable < slot.usable; at--)
        table->slots[at] = table->slots[at - 1];
    table->slots[at] = slot;
    if (options[0].price < table->least_price)
        table->least_price = options[0].price;
}

static void find_useful(struct making *making)
{
    const struct compiled_menu *menu = making->menu;
    making->useful = ARENA_ARRAY(making->shopper->arena, uint16_t, menu->pack_count);
    for (size_t i = 0; i < menu->pack_count; i++)
        if (quick_shopper_most(making->shopper, menu->packs[i], NULL) > 0 &&
            classes_of(making, part_of(making, menu->packs[i])))
            making->useful[making->useful_count++] = menu->packs[i];
}

/* What later slots buy, with each option of this one or none. */

static const struct quick_cover nothing = {0, 0};

struct buying {
    struct quick_cover items[QUICK_TABLE_COVERS_MANY * (QUICK_TABLE_OPTIONS + 1)];
    size_t count, most;
};

static void add_cover(struct buying *buying, struct quick_cover cover)
{
    size_t kept = 0, at;
    for (size_t i = 0; i < buying->count; i++)
        if (buying->items[i].price <= cover.price && buying->items[i].usable >= cover.usable)
            return;
    for (size_t i = 0; i < buying->count; i++)
        if (buying->items[i].price < cover.price || buying->items[i].usable > cover.usable)
            buying->items[kept++] = buying->items[i];
    for (at = kept; at > 0 && buying->items[at - 1].price > cover.price; at--)
        buying->items[at] = buying->items[at - 1];
    buying->items[at] = cover;
    buying->count = kept + 1;
}

/* Two neighbours become one that has the price of the first and the use of the second. */
static void thin_out(struct buying *buying)
{
    while (buying->count > buying->most) {
        size_t kept = 1;
        for (size_t i = 1; i < buying->count; i += 2) {
            buying->items[kept] = buying->items[i];
            if (i + 1 < buying->count)
                buying->items[kept].usable = buying->items[i + 1].usable;
            kept++;
        }
        buying->count = kept;
    }
}

static void find_covers(struct arena *arena, struct quick_table *table)
{
    struct buying buying;
    buying.most =
        table->slot_count > QUICK_TABLE_MANY_SLOTS ? QUICK_TABLE_COVERS_MANY : QUICK_TABLE_COVERS;
    for (size_t i = 0; i <= table->slot_count; i++)
        table->covers[i] = &nothing;
    table->cover_counts[table->slot_count] = 1;
    for (size_t i = table->slot_count; i > 0; i--)
        table->classes[i - 1] = table->classes[i] | table->slots[i - 1].classes;
    for (size_t i = table->slot_count; i > 0 && !table->slots[i - 1].has_charges; i--) {
        const struct quick_slot *slot = &table->slots[i - 1];
        buying.count = 0;
        for (size_t j = 0; j < table->cover_counts[i]; j++) {
            const struct quick_cover *later = &table->covers[i][j];
            add_cover(&buying, *later);
            for (size_t k = 0; k < slot->count; k++)
                add_cover(&buying,
                          (struct quick_cover){.price = later->price + slot->options[k].price,
                                               .usable = later->usable + slot->options[k].usable});
        }
        thin_out(&buying);
        struct quick_cover *covers = ARENA_ARRAY(arena, struct quick_cover, buying.count);
        memcpy(covers, buying.items, buying.count * sizeof *buying.items);
        table->covers[i - 1] = covers;
        table->cover_counts[i - 1] = buying.count;
    }
}

static void add_boosters(const struct making *making)
{
    const struct compiled_menu *menu = making->menu;
    struct quick_table *table = making->table;
    struct quick_booster *boosters =
        ARENA_ARRAY(making->shopper->arena, struct quick_booster, menu->booster_count);
    size_t count = 0;
    for (size_t i = 0; i < menu->booster_count; i++) {
        int most = quick_shopper_most(making->shopper, menu->boosters[i], NULL);
        if (most > 0)
            boosters[count++] = (struct quick_booster){menu->boosters[i], most};
    }
    if (!quick_boosting_make(making->shopper->arena, &making->shopper->usage, making->service,
                             boosters, count, &table->boosting))
        table->is_beyond = true;
    table->has_boosters = table->boosting.group_count > 0;
}

void quick_table_make(const struct quick_shopper *shopper, enum service service,
                      const struct compiled_menu *menu, struct quick_table *table)
{
    struct making making = {.shopper = shopper, .service = service, .menu = menu, .table = table};
    *table = (struct quick_table){.is_made = true, .least_price = INT64_MAX};
    find_useful(&making);
    for (size_t i = 0; i < making.useful_count; i++)
        if (begins_slot(&making, i))
            add_slot(&making, i);
    while (table->first_amounts < table->slot_count &&
           table->slots[table->first_amounts].has_charges)
        table->first_amounts++;
    find_covers(shopper->arena, table);
    add_boosters(&making);
}
