/* One pass over the lines of each month. What may be put together with what is the sight's to say;
 * knows no offers and no prices. */
#include "tariff/reduction.h"

#include <string.h>

#include "tariff/curve.h"
#include "tariff/family.h"

#define NOWHERE SIZE_MAX

/* Lines of one class and one peer: the last one of the month so far. */
struct group {
    size_t class;
    uint32_t peer;
    size_t last;     /* where it stands in the result; NOWHERE: none in this month */
    bool is_blocked; /* a line came since that it may not pass */
};

struct reducing {
    struct arena *arena;
    struct sight *sight;
    const struct history *history;
    struct history *result;
    uint32_t *peers; /* the new number of each; 0: forgotten */
    struct group *groups;
    size_t group_count, group_capacity;
};

/* ---- peers */

static bool has_time_with_a_peer(const struct history *history)
{
    for (size_t i = 0; i < history->line_count && history->peer_count; i++)
        if (history->lines[i].peer && history->lines[i].service == SERVICE_VOICE)
            return true;
    return false;
}

static void number_peers(struct reducing *reducing)
{
    const struct history *history = reducing->history;
    size_t count = sight_family_count(reducing->sight), peers = history->peer_count;
    reducing->peers = ARENA_ARRAY(reducing->arena, uint32_t, peers + 1);
    bool any = has_time_with_a_peer(history);
    for (size_t i = 0; i < count && any; i++) {
        int numbers;
        const struct scope *scope = sight_family_at(reducing->sight, i, &numbers);
        const struct family *family = family_choose(reducing->arena, history, scope, numbers);
        for (size_t peer = 1; peer <= peers; peer++)
            reducing->peers[peer] |= family->is_member[peer];
    }
    for (size_t peer = 1; peer <= peers; peer++)
        if (reducing->peers[peer])
            reducing->peers[peer] = ++reducing->result->peer_count;
}

/* ---- lines */

static struct group *group_of(struct reducing *reducing, size_t class, uint32_t peer)
{
    for (size_t i = 0; i < reducing->group_count; i++)
        if (reducing->groups[i].class == class && reducing->groups[i].peer == peer)
            return &reducing->groups[i];
    struct group *group = ARENA_PUSH(reducing->arena, reducing->groups, reducing->group_count,
                                     reducing->group_capacity);
    *group = (struct group){.class = class, .peer = peer, .last = NOWHERE};
    return group;
}

static int64_t round_up(int64_t quantity, int64_t meter)
{
    int64_t over = meter ? quantity % meter : 0;
    return over ? quantity - over + meter : quantity;
}

/* Meters the line where that cannot depend on the choice. */
static void meter(const struct sight_class *class, struct history_line *line)
{
    if (!line->metered)
        return;
    bool is_multiple = true;
    for (size_t i = 0; i < class->meter_count; i++)
        is_multiple &= round_up(line->quantity, class->meters[i]) == line->quantity;
    bool keeps_time = line->peer && class->has_family;
    if (!is_multiple && class->has_one_meter && !keeps_time) {
        line->quantity = round_up(line->quantity, class->meter);
        is_multiple = true;
    }
    line->metered = !is_multiple;
}

static bool can_join(const struct sight_class *class, const struct history_line *a,
                     const struct history_line *b)
{
    if (class->tells_lines || a->metered || b->metered)
        return false;
    return !class->tells_events || (a->events == 0 && b->events == 0);
}

/* Lines of one class may pass each other where charges only look at their sum. */
static bool can_be_passed(const struct sight_class *class)
{
    return !class->tells_lines && !class->tells_events;
}

/* From now on, lines of groups that may not pass this one start anew. */
static void block_others(struct reducing *reducing, const struct group *group)
{
    for (size_t i = 0; i < reducing->group_count; i++) {
        struct group *other = &reducing->groups[i];
        if (other == group || other->last == NOWHERE || other->is_blocked)
            continue;
        other->is_blocked = !sight_can_swap(reducing->sight, group->class, other->class);
    }
}

static void take_line(struct reducing *reducing, const struct history_line *line, size_t number)
{
    const struct sight_class *class = sight_class_at(reducing->sight, number);
    uint32_t peer = class->has_family ? reducing->peers[line->peer] : 0;
    struct group *group = group_of(reducing, number, peer);
    struct history *result = reducing->result;
    struct history_line taken = class->example;
    taken.quantity = line->quantity;
    taken.events = class->tells_events ? line->events : 0;
    taken.metered = line->metered;
    taken.peer = peer;
    meter(class, &taken);
    struct history_line *last = group->last == NOWHERE ? NULL : &result->lines[group->last];
    if (last && !group->is_blocked && can_join(class, last, &taken)) {
        last->quantity += taken.quantity;
    } else if (last && !group->is_blocked && taken.metered && can_be_passed(class)) {
        result->lines[result->line_count++] = taken;
    } else {
        group->last = result->line_count++;
        group->is_blocked = false;
        result->lines[group->last] = taken;
    }
    block_others(reducing, group);
}

/* ---- whether it may be done at all */

/* Beyond what can be priced exactly, what counts depends on the order of lines. */
static bool is_within_limits(const struct sight_class *const *classes,
                             const struct history *history, size_t month)
{
    int64_t sums[SERVICE_COUNT] = {0};
    for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++) {
        const struct history_line *line = &history->lines[i];
        int64_t most = line->quantity;
        for (size_t j = 0; j < classes[i]->meter_count && line->metered; j++)
            if (round_up(line->quantity, classes[i]->meters[j]) > most)
                most = round_up(line->quantity, classes[i]->meters[j]);
        if (most > CURVE_QUANTITY_MOST - sums[line->service])
            return false;
        sums[line->service] += most;
    }
    return true;
}

/* The class of each line; NULL where they are too many or amounts too large. */
static size_t *classify(struct reducing *reducing)
{
    const struct history *history = reducing->history;
    size_t *numbers = ARENA_ARRAY(reducing->arena, size_t, history->line_count);
    const struct sight_class **classes =
        ARENA_ARRAY(reducing->arena, const struct sight_class *, history->line_count);
    for (size_t i = 0; i < history->line_count; i++) {
        const struct history_line *line = &history->lines[i];
        numbers[i] = sight_class_of(reducing->sight, line, reducing->peers[line->peer] != 0);
        if (numbers[i] == SIGHT_CLASSES_MOST)
            return NULL;
        classes[i] = sight_class_at(reducing->sight, numbers[i]);
    }
    for (size_t month = 0; month < history->month_count; month++)
        if (!is_within_limits(classes, history, month))
            return NULL;
    return numbers;
}

const struct history *reduction_of(struct arena *arena, struct sight *sight,
                                   const struct history *history)
{
    struct history *result = ARENA_NEW(arena, struct history);
    struct reducing reducing = {
        .arena = arena, .sight = sight, .history = history, .result = result};
    *result = *history;
    result->peer_count = 0;
    result->line_count = 0;
    sight_begin(sight);
    number_peers(&reducing);
    const size_t *numbers = classify(&reducing);
    if (!numbers)
        return history;
    result->lines = ARENA_ARRAY(arena, struct history_line, history->line_count);
    for (size_t month = 0; month < history->month_count; month++) {
        result->starts[month] = result->line_count;
        for (size_t i = 0; i < reducing.group_count; i++)
            reducing.groups[i].last = NOWHERE;
        for (size_t i = history->starts[month]; i < history->starts[month + 1]; i++)
            take_line(&reducing, &history->lines[i], numbers[i]);
    }
    result->starts[history->month_count] = result->line_count;
    return result;
}
