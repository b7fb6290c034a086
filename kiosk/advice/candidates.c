/* Offers sifted for one plan. Knows nothing of bills. */
#include "advice/candidates.h"

#include <string.h>

static bool can_join(const struct worths *worths, const struct offer *offer,
                     const struct offer *plan)
{
    return offer->kind != OFFER_PLAN && field_most(worths->field, offer, plan) > 0 &&
           choice_goes_with(offer, plan) && !choice_is_exclusive(offer, plan);
}

static bool can_have_what_it_requires(const struct worths *worths, const struct offer *offer,
                                      const struct offer *plan)
{
    for (size_t i = 0; i < offer->requires.count; i++) {
        const char *code = offer->requires.items[i];
        const struct offer *needed = catalog_find(worths->field->request->catalog, code);
        if (!needed || (needed != plan && !can_join(worths, needed, plan)))
            return false;
    }
    return true;
}

static bool is_candidate(const struct worths *worths, const struct offer *offer,
                         const struct offer *plan)
{
    const struct worth *worth = worth_of(worths, offer);
    return (worth->serves || worth->is_structural) && can_join(worths, offer, plan) &&
           can_have_what_it_requires(worths, offer, plan);
}

/* The first candidate of the group so far stands for it; boosters have a group for each month. */
static int slot_of(const struct bound_element *elements, size_t count, const struct offer *offer,
                   int month, int *slots)
{
    if (!*offer->group)
        return -1;
    for (size_t i = 0; i < count; i++)
        if (elements[i].month == month && elements[i].slot >= 0 &&
            strcmp(elements[i].worth->offer->group, offer->group) == 0)
            return elements[i].slot;
    return (*slots)++;
}

static void add_boosters(const struct worths *worths, const struct offer *offer, int most,
                         struct candidates *candidates)
{
    for (size_t month = 0; month < worths->classes->months; month++) {
        candidates->boosters[candidates->booster_count] = (struct bound_element){
            .worth = worth_of(worths, offer),
            .most = most,
            .month = (int)month,
            .slot = slot_of(candidates->boosters, candidates->booster_count, offer, (int)month,
                            &candidates->slots),
            .scale = 1,
            .is_open_to_choice = true,
        };
        candidates->booster_count++;
    }
}

/* In the search for S boosters are not decided, but the bound has to know what they could save. */
static void append_boosters_for_bound(const struct worths *worths, struct candidates *candidates)
{
    for (size_t i = 0; i < candidates->booster_count; i++) {
        struct bound_element *element = &candidates->elements[candidates->count++];
        *element = candidates->boosters[i];
        element->scale = worths->field->request->horizon;
        element->is_open_to_choice = false;
    }
}

/* Rooms are made as large as needed, because there may be many plans to look at. */
static void make_room(struct arena *arena, const struct worths *worths,
                      const struct offer *const *offers, size_t count,
                      struct candidates *candidates)
{
    size_t months = worths->classes->months, boosters = 0;
    for (size_t i = 0; i < count; i++)
        boosters += offers[i]->kind == OFFER_BOOSTER;
    candidates->elements =
        ARENA_ARRAY(arena, struct bound_element, count - boosters + boosters * months);
    candidates->boosters = ARENA_ARRAY(arena, struct bound_element, boosters * months);
}

static void add_pack(const struct worths *worths, const struct offer *offer, int most,
                     struct candidates *candidates)
{
    candidates->elements[candidates->count] = (struct bound_element){
        .worth = worth_of(worths, offer),
        .most = most,
        .month = -1,
        .slot = slot_of(candidates->elements, candidates->count, offer, -1, &candidates->slots),
        .scale = 1,
        .is_open_to_choice = true,
    };
    candidates->count++;
}

void candidates_find(struct arena *arena, const struct worths *worths, const struct offer *plan,
                     struct candidates *candidates)
{
    const struct catalog *catalog = worths->field->request->catalog;
    const struct offer **offers = ARENA_ARRAY(arena, const struct offer *, catalog->offer_count);
    size_t count = 0;
    *candidates = (struct candidates){0};
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (is_candidate(worths, &catalog->offers[i], plan))
            offers[count++] = &catalog->offers[i];
    make_room(arena, worths, offers, count, candidates);
    for (size_t i = 0; i < count; i++) {
        int most = field_most(worths->field, offers[i], plan);
        if (offers[i]->kind == OFFER_BOOSTER)
            add_boosters(worths, offers[i], most, candidates);
        else
            add_pack(worths, offers[i], most, candidates);
    }
    append_boosters_for_bound(worths, candidates);
}
