/* Lines sorted into classes and summed. Knows nothing of offers. */
#include "advice/usage_class.h"

#include <string.h>

#include "tariff/family.h"

static bool is_same_class(const struct history_line *a, const struct history_line *b)
{
    return a->service == b->service && a->direction == b->direction &&
           a->destination == b->destination && a->location == b->location &&
           a->network == b->network && a->app == b->app && a->bands == b->bands &&
           a->destination_zone == b->destination_zone && a->location_zone == b->location_zone;
}

static size_t bit_of_class(size_t index)
{
    return index < USAGE_CLASS_BITS ? index : USAGE_CLASS_BITS - 1;
}

static size_t class_of(struct usage_classes *classes, const struct history_line *line)
{
    for (size_t i = 0; i < classes->count; i++)
        if (is_same_class(classes->lines[i], line))
            return i;
    classes->lines[classes->count] = line;
    return classes->count++;
}

static int64_t metered_at_most(const struct history_line *line, int64_t meter)
{
    return line->metered && line->quantity ? line->quantity + meter - 1 : line->quantity;
}

/* Adds up the lines that the family's scope accepts; all of them where there is no scope. */
static void add_up(struct usage_classes *classes, const struct scope *scope,
                   const struct family *family)
{
    const struct history *history = classes->history;
    for (size_t month = 0; month < history->month_count; month++)
        for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++) {
            const struct history_line *line = &history->lines[i];
            if (scope && !family_accepts(scope, family, line))
                continue;
            size_t bit = scope ? classes->bit_of_line[i] : bit_of_class(class_of(classes, line));
            classes->bit_of_line[i] = (uint8_t)bit;
            classes->recorded[bit].of[month] += line->quantity;
            classes->metered[bit].of[month] +=
                metered_at_most(line, classes->meters[line->service]);
        }
}

const struct usage_classes *usage_class_find(struct arena *arena, const struct history *history,
                                             const int64_t meters[SERVICE_COUNT])
{
    struct usage_classes *classes = ARENA_NEW(arena, struct usage_classes);
    classes->history = history;
    classes->months = history->month_count;
    classes->lines = ARENA_ARRAY(arena, const struct history_line *, history->line_count);
    classes->bit_of_line = ARENA_ARRAY(arena, uint8_t, history->line_count);
    memcpy(classes->meters, meters, sizeof classes->meters);
    add_up(classes, NULL, NULL);
    classes->bits = classes->count < USAGE_CLASS_BITS ? classes->count : USAGE_CLASS_BITS;
    return classes;
}

const struct usage_classes *usage_class_family(struct arena *arena,
                                               const struct usage_classes *classes,
                                               const struct scope *scope, int family_numbers)
{
    struct usage_classes *own = ARENA_NEW(arena, struct usage_classes);
    *own = *classes;
    memset(own->recorded, 0, sizeof own->recorded);
    memset(own->metered, 0, sizeof own->metered);
    add_up(own, scope, family_choose(arena, classes->history, scope, family_numbers));
    return own;
}

uint64_t usage_class_mask(const struct usage_classes *classes, const struct scope *scope)
{
    uint64_t mask = 0;
    for (size_t i = 0; i < classes->count; i++)
        if (scope_accepts(scope, classes->lines[i]))
            mask |= (uint64_t)1 << bit_of_class(i);
    return mask;
}

int64_t usage_class_metered(const struct usage_classes *classes, uint64_t mask, size_t month)
{
    int64_t sum = 0;
    for (; mask; mask &= mask - 1)
        sum += classes->metered[__builtin_ctzll(mask)].of[month];
    return sum;
}

int64_t usage_class_recorded(const struct usage_classes *classes, uint64_t mask, size_t month)
{
    int64_t sum = 0;
    for (; mask; mask &= mask - 1)
        sum += classes->recorded[__builtin_ctzll(mask)].of[month];
    return sum;
}
