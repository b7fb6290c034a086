/* What can be asked of the facts of one subscriber. Knows nothing of any catalog. */
#include "tariff/subscriber.h"

#include <string.h>

void subscriber_mean_billed(const struct subscriber *subscriber, int months, int64_t *sum_fen,
                            int64_t *count)
{
    size_t all = subscriber->billed_count;
    size_t taken = months > 0 && (size_t)months < all ? (size_t)months : all;
    *sum_fen = 0;
    *count = (int64_t)taken;
    for (size_t i = all - taken; i < all; i++)
        *sum_fen += subscriber->billed[i].fen;
}

int subscriber_quantity_held(const struct subscriber *subscriber, const char *code)
{
    if (subscriber->plan.code && strcmp(subscriber->plan.code, code) == 0)
        return 1;
    int quantity = 0;
    for (size_t i = 0; i < subscriber->addon_count; i++)
        if (strcmp(subscriber->addons[i].code, code) == 0)
            quantity += subscriber->addons[i].quantity;
    return quantity;
}
