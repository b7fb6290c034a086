/* What is known of a subscriber beside usage (CLI.md, `subscribers import`). Borrowed strings; the
 * PIN is not here: only the store ever sees it. */
#ifndef TARIFF_SUBSCRIBER_H
#define TARIFF_SUBSCRIBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct subscriber_holding {
    const char *code;
    int quantity;
    int32_t since; /* DATE_NONE: unknown */
};

struct subscriber_billed {
    int32_t month;
    int64_t fen; /* what was billed that month */
};

struct subscriber_answer {
    const char *key;
    bool value;
};

struct subscriber {
    const char *id;
    struct subscriber_holding plan; /* code "" for a new customer */
    const struct subscriber_holding *addons;
    size_t addon_count;
    int32_t joined;                         /* DATE_NONE */
    const char *region, *brand, *segment;   /* "" unknown */
    const char *channel;                    /* "" unknown */
    int age;                                /* -1 unknown */
    const struct subscriber_billed *billed; /* ascending by month, each month once */
    size_t billed_count;
    const struct subscriber_answer *answers; /* the last of a key counts */
    size_t answer_count;
};

/* The mean of the last `months` months billed (all of them with 0) as a fraction sum ÷ count, in
 * fen; count 0: nothing was billed. */
void subscriber_mean_billed(const struct subscriber *subscriber, int months, int64_t *sum_fen,
                            int64_t *count);
/* The quantity of an offer held: 1 for the plan, 0 for what is not held. */
int subscriber_quantity_held(const struct subscriber *subscriber, const char *code);

#endif
