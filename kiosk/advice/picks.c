/* Insertion and removal in a sorted array. Knows nothing of prices. */
#include "advice/picks.h"

#include <string.h>

void picks_add(struct picks *picks, const struct offer *offer, int quantity)
{
    size_t at = picks->count++;
    for (; at > 0 && strcmp(picks->items[at - 1].offer->code, offer->code) > 0; at--)
        picks->items[at] = picks->items[at - 1];
    picks->items[at] = (struct choice_taken){.offer = offer, .quantity = quantity};
}

void picks_remove(struct picks *picks, const struct offer *offer)
{
    size_t at = 0;
    while (picks->items[at].offer != offer)
        at++;
    picks->count--;
    memmove(&picks->items[at], &picks->items[at + 1], (picks->count - at) * sizeof *picks->items);
}

struct choice_list picks_list(const struct picks *picks)
{
    return (struct choice_list){.items = picks->items, .count = picks->count};
}

struct choice_list picks_copy(struct arena *arena, const struct choice_list *list)
{
    struct choice_taken *items = ARENA_ARRAY(arena, struct choice_taken, list->count);
    if (list->count)
        memcpy(items, list->items, list->count * sizeof *items);
    return (struct choice_list){.items = items, .count = list->count};
}

bool picks_fit(const struct choice_list *list, const struct offer *offer)
{
    for (size_t i = 0; i < list->count; i++)
        if (choice_is_exclusive(offer, list->items[i].offer))
            return false;
    return true;
}
