/* The field: what of the catalog exists for this request, what of it the shopper holds and may
 * take, and how many (TARIFF_MODEL.md §7; `only`). §6 is choice.h's. */
#ifndef ADVICE_FIELD_H
#define ADVICE_FIELD_H

#include "advice/advice.h"

struct field {
    const struct advice_request *request;
    const struct offer *plan_held; /* NULL: none, or not in the catalog */
    bool *exists;                  /* by index in the catalog's offers */
    int *held;                     /* likewise; units */
    bool asking;                   /* offers whose questions are unanswered count as open */
};

/* STATUS_BAD_INPUT: `only` names a code that is not in the catalog. */
STATUS_CHECKED enum status field_of(struct arena *arena, const struct advice_request *request,
                                    struct field *field, struct error *error);

size_t field_index(const struct field *field, const struct offer *offer);
int field_held(const struct field *field, const struct offer *offer);

/* The subscriber, or one of whom nothing is known: the two differ in nothing but the pointer. */
struct subscriber field_somebody(const struct subscriber *subscriber);

/* How many of the offer may be taken with the plan (a plan: with itself), before §6. */
int field_most(const struct field *field, const struct offer *offer, const struct offer *plan);

/* Whether that many hang on a question that was not answered. */
bool field_is_conditional(const struct field *field, const struct offer *offer, int quantity,
                          const struct offer *plan);

/* The questions that the option's offers hang on, each once; false where no answers at all would
 * open every one of them together. */
bool field_asks(struct arena *arena, const struct field *field, const struct advice_option *option,
                const char *const **asks, size_t *count);

#endif
