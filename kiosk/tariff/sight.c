/* The scopes of a catalog, each once with all it is used for, and classes of lines as the sets of
 * scopes that accept them. Knows nothing of any history as a whole. */
#include "tariff/sight.h"

#include <string.h>

#include "base/memory.h"
#include "tariff/bill.h"

/* Kinds of lines remembered; beyond that all are forgotten between two histories. */
#define KINDS_MOST 4096

/* A scope and every use the catalog makes of it. */
struct seen_scope {
    const struct scope *scope;
    bool is_drawn, is_charged;
    bool tells_events, tells_lines;
    int priority_least, priority_most; /* of allowances, fresh or carried */
    int family_numbers;
    const int64_t *meters; /* ascending, each once */
    size_t meter_count;
};

/* A line's fields, as far as scopes look at them, and its classes. */
struct kind {
    struct history_line line;
    uint16_t class_plain, class_family;
};

struct sight {
    const struct catalog *catalog;
    struct arena arena; /* of the catalog's part */
    struct seen_scope *scopes;
    size_t scope_count, scope_capacity, words;
    uint64_t *drawn, *charged, *family; /* sets of scopes */
    struct arena memory;                /* of what it met */
    struct kind *kinds;
    size_t kind_count, kind_capacity;
    uint32_t slots[KINDS_MOST * 2]; /* open addressing: index of a kind + 1 */
    struct sight_class classes[SIGHT_CLASSES_MOST];
    uint64_t *accepts[SIGHT_CLASSES_MOST];
    size_t class_count;
    uint8_t swaps[SIGHT_CLASSES_MOST][SIGHT_CLASSES_MOST]; /* 0 not known, 1 no, 2 yes */
};

/* ---- the catalog's part */

static struct seen_scope *see(struct sight *sight, const struct scope *scope)
{
    for (size_t i = 0; i < sight->scope_count; i++)
        if (sight->scopes[i].scope == scope || scope_is_equal(sight->scopes[i].scope, scope))
            return &sight->scopes[i];
    struct seen_scope *seen =
        ARENA_PUSH(&sight->arena, sight->scopes, sight->scope_count, sight->scope_capacity);
    *seen = (struct seen_scope){.scope = scope};
    return seen;
}

static void see_meter(struct sight *sight, struct seen_scope *seen, int64_t meter)
{
    size_t at = 0;
    while (at < seen->meter_count && seen->meters[at] < meter)
        at++;
    if (at < seen->meter_count && seen->meters[at] == meter)
        return;
    int64_t *meters = ARENA_ARRAY(&sight->arena, int64_t, seen->meter_count + 1);
    for (size_t i = 0; i < seen->meter_count; i++)
        meters[i + (i >= at)] = seen->meters[i];
    meters[at] = meter;
    seen->meters = meters;
    seen->meter_count++;
}

static void see_charge(struct sight *sight, const struct offer_charge *charge, int numbers)
{
    struct seen_scope *seen = see(sight, charge->scope);
    seen->is_charged = true;
    seen->tells_events |= charge->setup != 0;
    seen->tells_lines |= charge->per_event && charge->price.kind != CURVE_PROPORTIONAL;
    if (numbers > seen->family_numbers)
        seen->family_numbers = numbers;
    see_meter(sight, seen, charge->meter);
}

static void see_allowance(struct sight *sight, const struct offer *offer,
                          const struct offer_allowance *allowance)
{
    struct seen_scope *seen = see(sight, allowance->scope);
    int most = bill_priority(sight->catalog, offer, allowance, false);
    int least = allowance->rollover ? bill_priority(sight->catalog, offer, allowance, true) : most;
    if (!seen->is_drawn || least < seen->priority_least)
        seen->priority_least = least;
    if (!seen->is_drawn || most > seen->priority_most)
        seen->priority_most = most;
    seen->is_drawn = true;
    if (offer->family_numbers > seen->family_numbers)
        seen->family_numbers = offer->family_numbers;
}

static void see_offer(struct sight *sight, const struct offer *offer)
{
    for (size_t i = 0; i < offer->allowance_count; i++)
        see_allowance(sight, offer, &offer->allowances[i]);
    for (size_t i = 0; i < offer->charge_count; i++)
        see_charge(sight, &offer->charges[i], offer->family_numbers);
    for (size_t i = 0; i < offer->stop_count; i++) {
        struct seen_scope *seen = see(sight, offer->stops_at[i].scope);
        if (offer->family_numbers > seen->family_numbers)
            seen->family_numbers = offer->family_numbers;
    }
}

static void add_bit(uint64_t *set, size_t bit)
{
    set[bit / 64] |= (uint64_t)1 << bit % 64;
}

static void fill_sets(struct sight *sight)
{
    sight->words = sight->scope_count / 64 + 1;
    sight->drawn = ARENA_ARRAY(&sight->arena, uint64_t, sight->words);
    sight->charged = ARENA_ARRAY(&sight->arena, uint64_t, sight->words);
    sight->family = ARENA_ARRAY(&sight->arena, uint64_t, sight->words);
    for (size_t i = 0; i < sight->scope_count; i++) {
        if (sight->scopes[i].is_drawn)
            add_bit(sight->drawn, i);
        if (sight->scopes[i].is_charged)
            add_bit(sight->charged, i);
        if (sight->scopes[i].scope->family)
            add_bit(sight->family, i);
    }
}

struct sight *sight_create(const struct catalog *catalog)
{
    struct sight *sight = memory_allocate(1, sizeof *sight);
    sight->catalog = catalog;
    for (size_t i = 0; i < catalog->offer_count; i++)
        see_offer(sight, &catalog->offers[i]);
    for (size_t i = 0; i < catalog->standard_charge_count; i++)
        see_charge(sight, &catalog->standard_charges[i], 0);
    fill_sets(sight);
    return sight;
}

void sight_destroy(struct sight *sight)
{
    if (!sight)
        return;
    arena_finish(&sight->arena);
    arena_finish(&sight->memory);
    memory_free(sight);
}

/* ---- as text */

static void describe_names(const char *what, const struct names *names, struct buffer *text)
{
    buffer_add_format(text, "%s %zu\n", what, names->count);
    for (size_t i = 0; i < names->count; i++)
        buffer_add_format(text, "%zu:%s\n", strlen(names->items[i]), names->items[i]);
}

static void describe_bands(const struct catalog *catalog, struct buffer *text)
{
    for (size_t i = 0; i < catalog->band_count; i++) {
        const struct catalog_band *band = &catalog->bands[i];
        buffer_add_format(text, "band %zu:%s", strlen(band->name), band->name);
        for (size_t j = 0; j < band->window_count; j++)
            buffer_add_format(text, " %d %d-%d", band->windows[j].days, (int)band->windows[j].from,
                              (int)band->windows[j].to);
        buffer_add(text, "\n");
    }
}

static void describe_ids(const struct scope_ids *ids, struct buffer *text)
{
    buffer_add(text, ids->any ? " any" : " of");
    for (size_t i = 0; i < ids->count && !ids->any; i++)
        buffer_add_format(text, ",%u", ids->ids[i]);
}

static void describe_scope(const struct seen_scope *seen, struct buffer *text)
{
    const struct scope *scope = seen->scope;
    buffer_add_format(text, "scope %d %u %u %u %u %llx %d", scope->service, scope->directions,
                      scope->destinations, scope->locations, scope->networks,
                      (unsigned long long)scope->bands, scope->family);
    describe_ids(&scope->destination_zones, text);
    describe_ids(&scope->location_zones, text);
    describe_ids(&scope->apps, text);
    buffer_add_format(text, " use %d %d %d %d %d %d %d", seen->is_drawn, seen->is_charged,
                      seen->tells_events, seen->tells_lines, seen->priority_least,
                      seen->priority_most, scope->family ? seen->family_numbers : 0);
    for (size_t i = 0; i < seen->meter_count; i++)
        buffer_add_format(text, " %lld", (long long)seen->meters[i]);
    buffer_add(text, "\n");
}

void sight_describe(const struct sight *sight, struct buffer *text)
{
    describe_names("apps", &sight->catalog->apps, text);
    describe_names("zones", &sight->catalog->zones, text);
    describe_bands(sight->catalog, text);
    for (size_t i = 0; i < sight->scope_count; i++)
        describe_scope(&sight->scopes[i], text);
}

/* ---- classes */

void sight_begin(struct sight *sight)
{
    if (sight->class_count < SIGHT_CLASSES_MOST / 2 && sight->kind_count < KINDS_MOST / 2)
        return;
    arena_reset(&sight->memory);
    memset(sight->slots, 0, sizeof sight->slots);
    memset(sight->swaps, 0, sizeof sight->swaps);
    sight->kinds = NULL;
    sight->kind_count = sight->kind_capacity = sight->class_count = 0;
}

static bool is_same_kind(const struct history_line *a, const struct history_line *b)
{
    return a->service == b->service && a->direction == b->direction &&
           a->destination == b->destination && a->location == b->location &&
           a->network == b->network && a->app == b->app && a->bands == b->bands &&
           a->destination_zone == b->destination_zone && a->location_zone == b->location_zone;
}

static uint64_t hash(const struct history_line *line)
{
    uint64_t value = (uint64_t)line->service | (uint64_t)line->direction << 8 |
                     (uint64_t)line->destination << 16 | (uint64_t)line->location << 24 |
                     (uint64_t)line->network << 32 | (uint64_t)line->app << 40;
    value = (value ^ line->bands * 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu;
    value ^= (uint64_t)line->destination_zone << 32 | line->location_zone;
    value *= 0xc4ceb9fe1a85ec53u;
    return value ^ value >> 33;
}

static void fill_class(const struct sight *sight, struct arena *arena, struct sight_class *class,
                       const uint64_t *accepts)
{
    int64_t *meters = NULL;
    size_t capacity = 0;
    for (size_t i = 0; i < sight->scope_count; i++) {
        const struct seen_scope *seen = &sight->scopes[i];
        if (!(accepts[i / 64] >> i % 64 & 1))
            continue;
        class->tells_events |= seen->tells_events;
        class->tells_lines |= seen->tells_lines;
        class->has_family |= seen->scope->family;
        for (size_t j = 0; j < seen->meter_count; j++) {
            bool known = false;
            for (size_t k = 0; k < class->meter_count; k++)
                known |= meters[k] == seen->meters[j];
            if (!known)
                *ARENA_PUSH(arena, meters, class->meter_count, capacity) = seen->meters[j];
        }
    }
    class->meters = meters;
    class->has_one_meter = class->meter_count == 1;
    class->meter = class->has_one_meter ? meters[0] : 0;
}

/* The class of the scopes that accept the line; 0 in `family` leaves those of family aside. */
static uint16_t find_class(struct sight *sight, const struct history_line *line, bool as_family)
{
    uint64_t *accepts = ARENA_ARRAY(&sight->memory, uint64_t, sight->words);
    for (size_t i = 0; i < sight->scope_count; i++)
        if ((as_family || !sight->scopes[i].scope->family) &&
            scope_accepts(sight->scopes[i].scope, line))
            add_bit(accepts, i);
    for (size_t i = 0; i < sight->class_count; i++)
        if (sight->classes[i].example.service == line->service &&
            memcmp(sight->accepts[i], accepts, sight->words * sizeof *accepts) == 0)
            return (uint16_t)i;
    if (sight->class_count == SIGHT_CLASSES_MOST)
        return SIGHT_CLASSES_MOST;
    struct sight_class *class = &sight->classes[sight->class_count];
    *class = (struct sight_class){.example = *line};
    class->example.quantity = class->example.events = 0;
    class->example.peer = 0;
    class->example.metered = false;
    fill_class(sight, &sight->memory, class, accepts);
    sight->accepts[sight->class_count] = accepts;
    return (uint16_t)sight->class_count++;
}

size_t sight_class_of(struct sight *sight, const struct history_line *line, bool as_family)
{
    size_t at = hash(line) % (KINDS_MOST * 2);
    while (sight->slots[at] && !is_same_kind(&sight->kinds[sight->slots[at] - 1].line, line))
        at = (at + 1) % (KINDS_MOST * 2);
    if (!sight->slots[at]) {
        if (sight->kind_count == KINDS_MOST)
            return SIGHT_CLASSES_MOST;
        struct kind kind = {.line = *line};
        kind.class_plain = find_class(sight, line, false);
        kind.class_family = find_class(sight, line, true);
        *ARENA_PUSH(&sight->memory, sight->kinds, sight->kind_count, sight->kind_capacity) = kind;
        sight->slots[at] = (uint32_t)sight->kind_count;
    }
    const struct kind *kind = &sight->kinds[sight->slots[at] - 1];
    return as_family ? kind->class_family : kind->class_plain;
}

const struct sight_class *sight_class_at(const struct sight *sight, size_t index)
{
    return &sight->classes[index];
}

/* ---- order */

static bool is_order_free(const struct sight *sight, size_t a, size_t b)
{
    const uint64_t *left = sight->accepts[a], *right = sight->accepts[b];
    bool shared = false, told_apart = false;
    int apart_most = INT32_MIN, shared_least = INT32_MAX;
    for (size_t i = 0; i < sight->scope_count; i++) {
        const struct seen_scope *seen = &sight->scopes[i];
        bool in_left = left[i / 64] >> i % 64 & 1, in_right = right[i / 64] >> i % 64 & 1;
        bool both = in_left && in_right, one = in_left != in_right;
        if (seen->is_drawn && both) {
            shared = true;
            if (seen->priority_least < shared_least)
                shared_least = seen->priority_least;
        }
        if (seen->is_drawn && one && seen->priority_most > apart_most)
            apart_most = seen->priority_most;
        told_apart |= (seen->is_charged && one) || (seen->scope->family && (in_left || in_right));
    }
    if (!shared)
        return true;
    const struct sight_class *x = &sight->classes[a], *y = &sight->classes[b];
    told_apart |= x->tells_events || x->tells_lines || y->tells_events || y->tells_lines;
    return !told_apart && apart_most < shared_least;
}

bool sight_can_swap(struct sight *sight, size_t a, size_t b)
{
    uint8_t *known = &sight->swaps[a][b];
    if (!*known) {
        bool differ = sight->classes[a].example.service != sight->classes[b].example.service;
        *known = differ || is_order_free(sight, a, b) ? 2 : 1;
    }
    return *known == 2;
}

size_t sight_family_count(const struct sight *sight)
{
    size_t count = 0;
    for (size_t i = 0; i < sight->scope_count; i++)
        count += sight->scopes[i].scope->family;
    return count;
}

const struct scope *sight_family_at(const struct sight *sight, size_t index, int *numbers)
{
    for (size_t i = 0; i < sight->scope_count; i++)
        if (sight->scopes[i].scope->family && index-- == 0) {
            *numbers = sight->scopes[i].family_numbers;
            return sight->scopes[i].scope;
        }
    return NULL;
}
