/* Offers put in offer order. Knows nothing of what they hold. */
#include "tariff/roster.h"

#include <string.h>

#include "tariff/contract.h"

static struct roster_member member_of(const struct bill_request *request, const struct offer *offer,
                                      int quantity)
{
    int start = contract_month_at_start(offer, request->subscriber, request->as_of);
    return (struct roster_member){
        .offer = offer, .quantity = quantity, .month = start + request->horizon_month - 1};
}

struct roster roster_of_piece(struct arena *arena, const struct bill_request *request)
{
    const struct choice *choice = request->choice;
    struct roster roster = {.members =
                                ARENA_ARRAY(arena, struct roster_member, choice->taken.count + 1)};
    roster.members[roster.count++] = member_of(request, choice->plan, 1);
    for (size_t i = 0; i < choice->taken.count; i++) {
        const struct choice_taken *taken = &choice->taken.items[i];
        roster.members[roster.count++] = member_of(request, taken->offer, taken->quantity);
    }
    return roster;
}

struct roster roster_with_boosters(struct arena *arena, const struct roster *piece,
                                   const struct choice_list *boosters)
{
    if (boosters->count == 0)
        return *piece;
    struct roster roster = {
        .members = ARENA_ARRAY(arena, struct roster_member, piece->count + boosters->count)};
    size_t next = 0;
    for (size_t i = 0; i < piece->count; i++) {
        while (i > 0 && next < boosters->count &&
               strcmp(boosters->items[next].offer->code, piece->members[i].offer->code) < 0) {
            const struct choice_taken *booster = &boosters->items[next++];
            roster.members[roster.count++] = (struct roster_member){
                .offer = booster->offer, .quantity = booster->quantity, .month = 1};
        }
        roster.members[roster.count++] = piece->members[i];
    }
    for (; next < boosters->count; next++)
        roster.members[roster.count++] =
            (struct roster_member){.offer = boosters->items[next].offer,
                                   .quantity = boosters->items[next].quantity,
                                   .month = 1};
    return roster;
}
