/* An appraisal as bytes: mark, people, plans with their codes, costs as little-endian numbers, a
 * sum over all of it. Nothing that is read is trusted: lengths, codes and the sum must fit. */
#include <string.h>

#include "advice/appraisal.h"

#define MARK "TKA1"

static void add_number(struct buffer *out, uint32_t value)
{
    char bytes[4];
    for (int i = 0; i < 4; i++)
        bytes[i] = (char)(value >> (8 * i) & 0xff);
    buffer_add_bytes(out, bytes, sizeof bytes);
}

static uint32_t number_at(const char *bytes)
{
    uint32_t value = 0;
    for (int i = 0; i < 4; i++)
        value |= (uint32_t)(unsigned char)bytes[i] << (8 * i);
    return value;
}

/* FNV-1a: finds damage, guards nothing. */
static uint32_t sum_of(const char *bytes, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash;
}

void appraisal_bytes_write(const struct appraisal *appraisal, struct buffer *out)
{
    size_t start = out->length, people = appraisal->setup.population.count;
    buffer_add(out, MARK);
    add_number(out, (uint32_t)people);
    add_number(out, (uint32_t)appraisal->plan_count);
    for (size_t i = 0; i < appraisal->plan_count; i++)
        buffer_add_bytes(out, appraisal->plans[i]->code, strlen(appraisal->plans[i]->code) + 1);
    for (size_t i = 0; i < people * appraisal->plan_count; i++)
        add_number(out, (uint32_t)appraisal->costs[i]);
    if (!out->overflowed)
        add_number(out, sum_of(out->bytes + start, out->length - start));
}

struct reading {
    const char *at, *end;
};

static bool read_number(struct reading *reading, uint32_t *value)
{
    if (reading->end - reading->at < 4)
        return false;
    *value = number_at(reading->at);
    reading->at += 4;
    return true;
}

/* A code of a plan of the catalog, after the one before it. */
static const struct offer *read_plan(struct reading *reading, const struct catalog *catalog,
                                     const struct offer *before)
{
    size_t length = strnlen(reading->at, (size_t)(reading->end - reading->at));
    if (reading->at + length == reading->end)
        return NULL;
    const struct offer *plan = catalog_find(catalog, reading->at);
    reading->at += length + 1;
    return plan && plan->kind == OFFER_PLAN && (!before || plan > before) ? plan : NULL;
}

static bool read_plans(struct reading *reading, const struct catalog *catalog,
                       const struct offer **plans, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        plans[i] = read_plan(reading, catalog, i ? plans[i - 1] : NULL);
        if (!plans[i])
            return false;
    }
    return true;
}

static bool read_costs(struct reading *reading, struct appraisal *appraisal)
{
    size_t plans = appraisal->plan_count, people = appraisal->setup.population.count;
    if ((size_t)(reading->end - reading->at) != 4 * plans * people)
        return false;
    for (size_t person = 0; person < people; person++) {
        int32_t best = APPRAISAL_CLOSED;
        for (size_t i = 0; i < plans; i++) {
            int32_t cost = (int32_t)number_at(reading->at);
            reading->at += 4;
            if (cost < 0 || (cost > APPRAISAL_COST_MOST && cost != APPRAISAL_CLOSED))
                return false;
            appraisal->costs[person * plans + i] = cost;
            best = cost < best ? cost : best;
        }
        appraisal->best[person] = best;
    }
    return true;
}

struct appraisal *appraisal_bytes_read(struct arena *arena, const struct appraisal_setup *setup,
                                       const char *bytes, size_t length)
{
    struct reading reading = {bytes + strlen(MARK), bytes + length - 4};
    uint32_t people, plans;
    if (length < strlen(MARK) + 12 || memcmp(bytes, MARK, strlen(MARK)) != 0 ||
        number_at(bytes + length - 4) != sum_of(bytes, length - 4))
        return NULL;
    if (!read_number(&reading, &people) || !read_number(&reading, &plans) ||
        people != setup->population.count || plans > setup->catalog->offer_count)
        return NULL;
    const struct offer **found = ARENA_ARRAY(arena, const struct offer *, plans + 1);
    if (!read_plans(&reading, setup->catalog, found, plans))
        return NULL;
    struct appraisal *appraisal = appraisal_begin(arena, setup);
    appraisal_choose_these(arena, appraisal, found, plans);
    return read_costs(&reading, appraisal) ? appraisal : NULL;
}
