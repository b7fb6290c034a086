/* Found once, kept by what it hangs on. Knows nothing of how sets are searched. */
#include "advice/quick_memo.h"

#include <string.h>

#define BUCKETS 512

struct quick_memo_entry {
    uint64_t key;
    int64_t limit;
    struct quick_memo_best best;
    struct quick_memo_entry *next;
};

static void find_least(struct quick_memo *memo)
{
    const struct quick_shopper *shopper = memo->shopper;
    const struct compiled *compiled = shopper->compiled;
    for (int i = 0; i < SERVICE_COUNT; i++)
        memo->least_pack[i] = memo->least_booster[i] = INT64_MAX;
    for (size_t i = 0; i < compiled->pack_count; i++) {
        const struct compiled_pack *pack = &compiled->packs[i];
        if (pack->kind != COMPILED_PLAIN && pack->kind != COMPILED_BOOSTER)
            continue;
        if (shopper->usage.services[pack->service].class_count == 0 ||
            quick_shopper_most(shopper, i, NULL) == 0)
            continue;
        bool is_booster = pack->kind == COMPILED_BOOSTER;
        int64_t *least =
            is_booster ? &memo->least_booster[pack->service] : &memo->least_pack[pack->service];
        int64_t price =
            is_booster ? offer_fee_fen(pack->offer, 1) : quick_shopper_price(shopper, i, 1);
        *least = price < *least ? price : *least;
    }
}

void quick_memo_begin(const struct quick_shopper *shopper, struct quick_rating *ratings,
                      struct quick_memo *memo)
{
    const struct compiled *compiled = shopper->compiled;
    struct arena *arena = shopper->arena;
    *memo = (struct quick_memo){.shopper = shopper, .ratings = ratings};
    for (int i = 0; i < SERVICE_COUNT; i++) {
        memo->tables[i] = ARENA_ARRAY(arena, struct quick_table *, compiled->menu_counts[i]);
        memo->floors[i] = ARENA_ARRAY(arena, int64_t, compiled->services[i].part_count);
        memset(memo->floors[i], -1, compiled->services[i].part_count * sizeof **memo->floors);
    }
    memo->specials = ARENA_ARRAY(arena, struct quick_specials, compiled->company_count);
    memo->entries = ARENA_ARRAY(arena, struct quick_memo_entry *, BUCKETS);
    find_least(memo);
}

void quick_memo_ask(struct quick_memo *memo)
{
    memset(memo->specials, 0, memo->shopper->compiled->company_count * sizeof *memo->specials);
}

const struct quick_table *quick_memo_table(struct quick_memo *memo, enum service service,
                                           uint16_t menu)
{
    struct quick_table **table = &memo->tables[service][menu];
    if (!*table) {
        *table = ARENA_NEW(memo->shopper->arena, struct quick_table);
        quick_table_make(memo->shopper, service, &memo->shopper->compiled->menus[service][menu],
                         *table);
    }
    return *table;
}

const struct quick_specials *quick_memo_specials(struct quick_memo *memo, uint16_t company)
{
    struct quick_specials *specials = &memo->specials[company];
    if (!specials->is_made)
        quick_special_make(memo->shopper, &memo->shopper->compiled->companies[company], specials);
    return specials;
}

/* Without packs: what each month costs, or the cheapest booster; with packs: the cheapest pack. */
static int64_t floor_of(struct quick_memo *memo, enum service service, uint16_t number)
{
    const struct quick_shopper *shopper = memo->shopper;
    const struct compiled_part *part = shopper->compiled->services[service].parts[number];
    struct quick_rating *rating = &memo->ratings[service];
    int64_t sum = 0;
    if (part->is_timed)
        return 0;
    const struct quick_taken plan = {
        .part = part, .pack = COMPILED_NOBODY, .units = 1, .month_at_start = 1};
    rating->usage = &shopper->usage;
    rating->service = service;
    rating->boosting = NULL;
    rating->is_beyond = false;
    quick_rating_begin(rating, &plan, NULL, 0, 1);
    for (size_t month = 0; month < (size_t)shopper->months && !rating->is_beyond; month++) {
        int64_t gross, units;
        quick_rating_draw(rating, month);
        (void)quick_rating_bill(rating, false, &gross, &units, NULL);
        sum += gross < memo->least_booster[service] ? gross : memo->least_booster[service];
    }
    sum *= shopper->horizon;
    if (rating->is_beyond)
        return 0;
    return sum < memo->least_pack[service] ? sum : memo->least_pack[service];
}

int64_t quick_memo_floor(struct quick_memo *memo, enum service service, uint16_t part)
{
    if (memo->shopper->usage.services[service].class_count == 0)
        return 0;
    int64_t *floor = &memo->floors[service][part];
    if (*floor < 0)
        *floor = floor_of(memo, service, part);
    return *floor;
}

static struct quick_memo_entry *entry_of(struct quick_memo *memo, uint64_t key)
{
    uint64_t hash = key * 0x9e3779b97f4a7c15u;
    struct quick_memo_entry **bucket = &memo->entries[hash >> 32 & (BUCKETS - 1)];
    for (struct quick_memo_entry *entry = *bucket; entry; entry = entry->next)
        if (entry->key == key)
            return entry;
    struct quick_memo_entry *entry = ARENA_NEW(memo->shopper->arena, struct quick_memo_entry);
    entry->key = key;
    entry->limit = INT64_MIN;
    entry->next = *bucket;
    *bucket = entry;
    return entry;
}

static void search(struct quick_memo *memo, enum service service, const struct compiled_plan *plan,
                   int pieces, struct quick_memo_entry *entry)
{
    const struct quick_shopper *shopper = memo->shopper;
    const struct compiled_service *own = &shopper->compiled->services[service];
    const struct compiled_part *part = own->parts[plan->parts[service]];
    const struct quick_phase phase = {.first = 1, .length = shopper->horizon, .pieces = pieces};
    const struct quick_table *table =
        quick_memo_table(memo, service, shopper->compiled->companies[plan->company].menus[service]);
    const struct quick_problem problem = {
        .usage = &shopper->usage,
        .service = service,
        .plan = {.part = part, .pack = COMPILED_NOBODY, .units = 1, .month_at_start = 1},
        .phases = &phase,
        .phase_count = 1,
        .table = table,
        .limit = entry->limit,
        .most_fees = INT64_MAX,
    };
    struct quick_set set;
    struct quick_list open = {.sets = &set, .room = 1};
    struct quick_island island = {.open = &open, .arena = shopper->arena};
    struct quick_memo_best *best = &entry->best;
    quick_island_search(&problem, &memo->ratings[service], &island);
    memo->priced += (uint64_t)island.priced;

    *best = (struct quick_memo_best){.is_beyond = island.is_beyond,
                                     .has_open = open.count > 0,
                                     .has_any = island.has_any,
                                     .others = open.others,
                                     .bare = island.bare,
                                     .has_bare = island.has_bare,
                                     .any = island.any};
    best->table = table;
    best->regimes = island.regimes;
    best->regime_count = island.regime_count;
    best->regime_least = island.regime_least;
    if (open.count)
        best->open = set;
    best->least = island.has_any ? island.any.gross : entry->limit + 1;
}

const struct quick_memo_best *quick_memo_find(struct quick_memo *memo, enum service service,
                                              const struct compiled_plan *plan, int pieces,
                                              int64_t limit)
{
    uint64_t menu = memo->shopper->compiled->companies[plan->company].menus[service];
    uint64_t key = (uint64_t)service | (uint64_t)plan->parts[service] << 4 | menu << 20 |
                   (uint64_t)pieces << 36;
    struct quick_memo_entry *entry = entry_of(memo, key);
    if (entry->limit < limit && !entry->best.has_open && !entry->best.is_beyond) {
        entry->limit = limit;
        search(memo, service, plan, pieces, entry);
    }
    return &entry->best;
}
