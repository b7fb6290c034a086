/* Who may stay in, and with what said of them. */
#include "advice/population.h"

#include <string.h>

struct crowd {
    const char *region, *brand;
    size_t members;
};

struct crowds {
    struct crowd *items;
    size_t count, capacity;
};

static struct crowd *crowd_of(struct arena *arena, struct crowds *crowds,
                              const struct profile *profile)
{
    for (size_t i = 0; i < crowds->count; i++)
        if (strcmp(crowds->items[i].region, profile->region) == 0 &&
            strcmp(crowds->items[i].brand, profile->brand) == 0)
            return &crowds->items[i];
    struct crowd *crowd = ARENA_PUSH(arena, crowds->items, crowds->count, crowds->capacity);
    *crowd = (struct crowd){profile->region, profile->brand, 0};
    return crowd;
}

static struct crowds count_crowds(struct arena *arena, const struct profile *people, size_t count)
{
    struct crowds crowds = {0};
    for (size_t i = 0; i < count; i++)
        crowd_of(arena, &crowds, &people[i])->members++;
    return crowds;
}

/* Texts outlive whatever they were read into. */
static void keep(struct arena *arena, const struct profile *from, struct profile *to)
{
    struct subscriber_answer *answers =
        ARENA_ARRAY(arena, struct subscriber_answer, from->answer_count + 1);
    *to = *from;
    to->region = arena_copy(arena, from->region);
    to->brand = arena_copy(arena, from->brand);
    for (size_t i = 0; i < from->answer_count; i++)
        answers[i] = (struct subscriber_answer){arena_copy(arena, from->answers[i].key),
                                                from->answers[i].value};
    to->answers = answers;
}

static void blank_the_few(struct arena *arena, struct profile *people, size_t count)
{
    struct crowds crowds = count_crowds(arena, people, count);
    for (size_t i = 0; i < count; i++)
        if (crowd_of(arena, &crowds, &people[i])->members < POPULATION_CROWD)
            people[i].region = people[i].brand = "";
}

struct population population_make(struct arena *arena, const struct profile *profiles, size_t count)
{
    size_t taken = count < POPULATION_MOST ? count : POPULATION_MOST;
    struct profile *people = ARENA_ARRAY(arena, struct profile, taken + 1);
    struct population population = {.people = people};
    for (size_t i = 0; i < taken; i++)
        keep(arena, &profiles[i * count / taken], &people[i]);
    blank_the_few(arena, people, taken);
    struct crowds crowds = count_crowds(arena, people, taken);
    for (size_t i = 0; i < taken; i++)
        if (crowd_of(arena, &crowds, &people[i])->members >= POPULATION_CROWD)
            people[population.count++] = people[i];
    population.left_out = taken - population.count;
    return population;
}
