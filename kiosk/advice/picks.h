/* A list of what is taken that grows and shrinks while a search goes on, by code throughout. */
#ifndef ADVICE_PICKS_H
#define ADVICE_PICKS_H

#include "base/arena.h"
#include "tariff/choice.h"

struct picks {
    struct choice_taken *items; /* room for all that could be added is the owner's */
    size_t count;
};

void picks_add(struct picks *picks, const struct offer *offer, int quantity);
void picks_remove(struct picks *picks, const struct offer *offer);

struct choice_list picks_list(const struct picks *picks); /* borrowed */
struct choice_list picks_copy(struct arena *arena, const struct choice_list *list);

/* Whether the offer goes together with all of the list: groups and exclusions. */
bool picks_fit(const struct choice_list *list, const struct offer *offer);

#endif
