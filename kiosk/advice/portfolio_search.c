/* Sets of packs tried slot by slot: of offers of one group at most one, of others any quantity. A
 * set is left with all that could follow where its fees, and what lines cost that nothing to follow
 * could serve, are too much. Knows nothing of other islands, discounts or eligibility. */
#include "advice/portfolio_search.h"

#include <string.h>

#include "advice/island_pricing.h"

/* Sets further from the best than this are only counted as "others"; what lies between leaves room
 * for the rounding of percentages, one fen in each of 36 bills, and more. */
#define SLACK_FEN 100

/* Sets priced for one portfolio at most: where it is met the island counts as beyond the model. */
#define PRICED_MOST 20000

struct slot {
    size_t first, count; /* of `order` */
    uint64_t columns;
    int64_t reach; /* units of usage that its packs could serve */
};

/* One pack of a slot so many times, or none. */
struct option {
    size_t pack;
    int units;
    int64_t gross; /* at least, with all that could follow */
};

struct portfolio_search {
    struct island_model model;
    struct portfolio *portfolio;
    struct arena *arena;
    size_t *order; /* of packs, slot by slot */
    struct slot *slots;
    size_t slot_count;
    struct option **options; /* room by slot */
    uint64_t *columns_from;  /* what packs of this slot and all later ones could serve */
    uint8_t *units;          /* the set now */
    uint8_t *kept[PORTFOLIO_SETS_WIDE + 1];
    size_t room; /* for sets to be listed */
    const struct portfolio_need *need;
    int64_t price, fees, count; /* of the set now */
    int64_t ceiling;            /* what the best comes to at most, or what is of interest */
    size_t priced;
};

/* Slots, those first that could serve most: what follows them is then bounded well. */

static bool is_first_of_slot(const struct island_model *model, size_t pack)
{
    for (size_t i = 0; model->packs[pack].slot >= 0 && i < pack; i++)
        if (!model->packs[i].fixed && model->packs[i].slot == model->packs[pack].slot)
            return false;
    return true;
}

static void add_slot(struct portfolio_search *search, size_t pack, size_t *next)
{
    const struct island_model *model = &search->model;
    struct slot slot = {.first = *next};
    for (size_t i = pack; i < model->pack_count; i++)
        if (i == pack || (!model->packs[i].fixed && model->packs[pack].slot >= 0 &&
                          model->packs[i].slot == model->packs[pack].slot)) {
            search->order[(*next)++] = i;
            slot.columns |= model->packs[i].columns;
            slot.count++;
        }
    for (size_t i = 0; i < model->starts[model->months]; i++)
        if (model->runs[i].columns & slot.columns)
            slot.reach += model->runs[i].quantity;
    size_t at = search->slot_count++;
    for (; at > 0 && search->slots[at - 1].reach < slot.reach; at--)
        search->slots[at] = search->slots[at - 1];
    search->slots[at] = slot;
}

static size_t options_in(const struct portfolio_search *search, size_t slot)
{
    size_t count = 1;
    for (size_t i = 0; i < search->slots[slot].count; i++)
        count += (size_t)search->model.packs[search->order[search->slots[slot].first + i]].most;
    return count;
}

static void find_slots(struct portfolio_search *search)
{
    size_t next = 0, packs = search->model.pack_count;
    search->order = ARENA_ARRAY(search->arena, size_t, packs);
    search->slots = ARENA_ARRAY(search->arena, struct slot, packs);
    for (size_t i = 0; i < packs; i++)
        if (!search->model.packs[i].fixed && is_first_of_slot(&search->model, i))
            add_slot(search, i, &next);
    search->columns_from = ARENA_ARRAY(search->arena, uint64_t, search->slot_count + 1);
    search->options = ARENA_ARRAY(search->arena, struct option *, search->slot_count);
    for (size_t i = 0; i < search->slot_count; i++)
        search->options[i] = ARENA_ARRAY(search->arena, struct option, options_in(search, i));
    for (size_t i = search->slot_count; i > 0; i--)
        search->columns_from[i - 1] = search->columns_from[i] | search->slots[i - 1].columns;
}

/* What is kept. */

static int compare_numbers(int64_t a, int64_t b)
{
    return a < b ? -1 : a > b;
}

/* By codes repeated by quantity (pricing.h), for sets of equally many units. */
static int compare_units(const uint8_t *a, const uint8_t *b, size_t packs)
{
    for (size_t i = 0; i < packs; i++)
        if (a[i] != b[i])
            return a[i] > b[i] ? -1 : 1;
    return 0;
}

/* The set now, at that gross, against one that is kept. */
static int compare_to(const struct portfolio_search *search, int64_t gross, size_t kept)
{
    const struct portfolio_set *set = &search->portfolio->sets[kept];
    int order = compare_numbers(gross, set->gross);
    if (order == 0)
        order = compare_numbers(search->fees, set->fees);
    if (order == 0)
        order = compare_numbers(search->count, set->units);
    return order ? order
                 : compare_units(search->units, search->kept[kept], search->model.pack_count);
}

static void note_other(struct portfolio *portfolio, int64_t gross, int64_t fees, int64_t units)
{
    portfolio->least_fees = fees < portfolio->least_fees ? fees : portfolio->least_fees;
    portfolio->least_units = units < portfolio->least_units ? units : portfolio->least_units;
    int order = compare_numbers(gross, portfolio->other_gross);
    if (order == 0)
        order = compare_numbers(fees, portfolio->other_fees);
    if (order == 0)
        order = compare_numbers(units, portfolio->other_units);
    if (order >= 0)
        return;
    portfolio->other_gross = gross;
    portfolio->other_fees = fees;
    portfolio->other_units = units;
}

static void keep(struct portfolio_search *search, int64_t gross)
{
    struct portfolio *portfolio = search->portfolio;
    size_t at = portfolio->count;
    while (at > 0 && compare_to(search, gross, at - 1) < 0)
        at--;
    if (at == search->room) {
        note_other(portfolio, gross, search->fees, search->count);
        return;
    }
    uint8_t *room = search->kept[portfolio->count];
    if (portfolio->count == search->room) {
        struct portfolio_set *last = &portfolio->sets[--portfolio->count];
        note_other(portfolio, last->gross, last->fees, last->units);
        room = search->kept[portfolio->count];
    }
    for (size_t i = portfolio->count++; i > at; i--) {
        portfolio->sets[i] = portfolio->sets[i - 1];
        search->kept[i] = search->kept[i - 1];
    }
    search->ceiling = gross < search->ceiling ? gross : search->ceiling;
    portfolio->sets[at] =
        (struct portfolio_set){.gross = gross, .fees = search->fees, .units = search->count};
    search->kept[at] = room;
    if (search->model.pack_count)
        memcpy(room, search->units, search->model.pack_count);
}

/* The walk. */

static bool is_asked_for(const struct portfolio_search *search, int64_t gross)
{
    return search->need->wide && gross <= search->need->limit;
}

/* Whether no set that costs at least this and has at least the fees and units of the set now can be
 * kept; if so it is among the others. */
static bool is_left_out(struct portfolio_search *search, int64_t least)
{
    struct portfolio *portfolio = search->portfolio;
    bool is_far = least - SLACK_FEN > search->ceiling && !is_asked_for(search, least);
    if (!is_far && portfolio->count == search->room) {
        const struct portfolio_set *last = &portfolio->sets[search->room - 1];
        int order = compare_numbers(least, last->gross);
        if (order == 0)
            order = compare_numbers(search->fees, last->fees);
        if (order == 0)
            order = compare_numbers(search->count, last->units);
        is_far = order > 0;
    }
    if (is_far)
        note_other(portfolio, least, search->fees, search->count);
    return is_far;
}

static void take(struct portfolio_search *search, size_t pack, int units)
{
    const struct island_part *part = &search->model.packs[pack];
    search->units[pack] = (uint8_t)(search->units[pack] + units);
    search->price += part->price * units;
    search->fees += part->fee * units;
    search->count += units;
}

/* Bounds the set now, with any packs of slots from `slot` on. */
static int64_t bound(struct portfolio_search *search, size_t slot)
{
    const struct island_pricing_set set = {.units = search->units};
    search->priced++;
    return search->price + island_pricing_charges(&search->model, &set, search->columns_from[slot]);
}

static size_t add_option(struct portfolio_search *search, size_t slot, struct option option,
                         size_t count)
{
    struct option *options = search->options[slot];
    take(search, option.pack, option.units);
    if (!is_left_out(search, search->price)) {
        option.gross = bound(search, slot + 1);
        if (!is_left_out(search, option.gross)) {
            size_t at = count++;
            for (; at > 0 && options[at - 1].gross > option.gross; at--)
                options[at] = options[at - 1];
            options[at] = option;
        }
    }
    take(search, option.pack, -option.units);
    return count;
}

/* The most promising first. */
static size_t find_options(struct portfolio_search *search, size_t slot)
{
    const struct slot *own = &search->slots[slot];
    size_t count = add_option(search, slot, (struct option){.pack = search->order[own->first]}, 0);
    for (size_t i = 0; i < own->count; i++) {
        size_t pack = search->order[own->first + i];
        for (int units = 1; units <= search->model.packs[pack].most; units++)
            count = add_option(search, slot, (struct option){.pack = pack, .units = units}, count);
    }
    return count;
}

/* The set now has that bound, which is its gross where no slot is left. */
static void walk(struct portfolio_search *search, size_t slot, int64_t gross)
{
    if (search->priced > PRICED_MOST || is_left_out(search, gross))
        return;
    if (slot == search->slot_count) {
        keep(search, gross);
        return;
    }
    size_t count = find_options(search, slot);
    for (size_t i = 0; i < count; i++) {
        const struct option option = search->options[slot][i];
        take(search, option.pack, option.units);
        walk(search, slot + 1, option.gross);
        take(search, option.pack, -option.units);
    }
}

/* The rest of the list may be further from the best than sets that were left out. */
static void drop_far(struct portfolio_search *search)
{
    struct portfolio *portfolio = search->portfolio;
    while (portfolio->count > 1) {
        const struct portfolio_set *last = &portfolio->sets[portfolio->count - 1];
        if (last->gross <= portfolio->sets[0].gross + SLACK_FEN ||
            is_asked_for(search, last->gross))
            break;
        note_other(portfolio, last->gross, last->fees, last->units);
        portfolio->count--;
    }
}

static void write_sets(struct portfolio_search *search)
{
    struct portfolio *portfolio = search->portfolio;
    for (size_t i = 0; i < portfolio->count; i++) {
        struct choice_taken *items =
            ARENA_ARRAY(search->arena, struct choice_taken, search->model.pack_count);
        size_t count = 0;
        for (size_t j = 0; j < search->model.pack_count; j++)
            if (search->kept[i][j] && !search->model.packs[j].fixed)
                items[count++] = (struct choice_taken){.offer = search->model.packs[j].worth->offer,
                                                       .quantity = search->kept[i][j]};
        portfolio->sets[i].taken = (struct choice_list){.items = items, .count = count};
    }
}

/* No packs at all are a set too. */
static int64_t first_ceiling(struct portfolio_search *search, int64_t limit)
{
    int64_t gross = bound(search, search->slot_count);
    return gross < limit ? gross : limit;
}

void portfolio_search(const struct island_request *request, const struct portfolio_need *need,
                      struct portfolio *portfolio)
{
    struct portfolio_search search = {
        .portfolio = portfolio,
        .arena = request->arena,
        .need = need,
        .room = need->wide ? PORTFOLIO_SETS_WIDE : PORTFOLIO_SETS,
    };
    *portfolio = (struct portfolio){
        .other_gross = INT64_MAX, .least_fees = INT64_MAX, .least_units = INT64_MAX};
    if (!island_model_make(request, &search.model))
        return;
    size_t packs = search.model.pack_count;
    portfolio->sets = ARENA_ARRAY(request->arena, struct portfolio_set, search.room);
    find_slots(&search);
    search.units = ARENA_ARRAY(request->arena, uint8_t, packs);
    for (size_t i = 0; i < packs; i++)
        search.units[i] = (uint8_t)search.model.packs[i].fixed;
    for (size_t i = 0; i <= search.room; i++)
        search.kept[i] = ARENA_ARRAY(request->arena, uint8_t, packs);
    search.ceiling = first_ceiling(&search, need->limit);
    walk(&search, 0, bound(&search, 0));
    drop_far(&search);
    write_sets(&search);
    portfolio->is_known = search.priced <= PRICED_MOST;
}
