/* One service of a choice priced over the months of a history, to the fen as bill_compute has it:
 * allowances drawn in their order, charges reached, rollover; boosters chosen month by month. */
#ifndef ADVICE_QUICK_RATING_H
#define ADVICE_QUICK_RATING_H

#include "advice/quick_boosting.h"
#include "advice/quick_usage.h"

/* Allowances or charges in force at once; more is beyond this. */
#define QUICK_RATING_IN_PLAY 48

/* A part in play: the plan's, or one of S. */
struct quick_taken {
    const struct compiled_part *part;
    uint16_t pack; /* of the compiled catalog; the plan: COMPILED_NOBODY */
    uint8_t units;
    int month_at_start; /* tariff/contract.h */
};

/* A stretch of the horizon in which the same parts of the service are in force. */
struct quick_phase {
    int first; /* month of the horizon */
    int64_t length;
    int pieces; /* of the whole choice that it covers */
};

/* Charges and booster fees of all months of a phase: with boosters that cost least, and with those
 * that cost least where service does not stop (INT64_MAX: it does whatever is taken). */
struct quick_total {
    int64_t gross, units, open_gross, open_units;
};

struct quick_rating_allowance {
    int64_t key, carried_key; /* order of use */
    int64_t left;
    uint64_t classes;
    bool rollover;
};

struct quick_rating_charge {
    const struct compiled_charge *charge;
    uint64_t classes;
    int64_t quantity, events;
    money_wide amount;
};

struct quick_rating {
    const struct quick_usage *usage;
    enum service service;
    const struct quick_boosting *boosting; /* NULL: none */
    struct quick_rating_allowance fresh[QUICK_RATING_IN_PLAY];
    struct quick_rating_allowance drawn[2 * QUICK_RATING_IN_PLAY];
    struct quick_rating_charge charges[QUICK_RATING_IN_PLAY];
    size_t fresh_count, drawn_count, charge_count;
    uint8_t charge_of[QUICK_USAGE_CLASSES];
    uint8_t booster_charge[QUICK_BOOSTING_GROUPS];
    int64_t boostable[QUICK_BOOSTING_GROUPS];
    bool has_rollover, uses_sums, is_beyond;
};

/* What is in force in that month of the horizon. `taken` by pack. */
void quick_rating_begin(struct quick_rating *rating, const struct quick_taken *plan,
                        const struct quick_taken *taken, size_t count, int month);

/* One month after another, unless is_beyond was set: draws it, so that its bill can be asked for.
 */
void quick_rating_draw(struct quick_rating *rating, size_t month);

/* Adds the month drawn last. */
void quick_rating_add(struct quick_rating *rating, struct quick_total *total);

/* The month drawn last: charges with the boosters that leave the least, or in which nothing stops;
 * `combos` (may be NULL): which, by group; QUICK_BOOSTING_NONE where none. False: it stops. */
bool quick_rating_bill(struct quick_rating *rating, bool open, int64_t *gross, int64_t *units,
                       int *combos);

/* The month drawn last: what the charge of a group of boosters comes to with that combination (or
 * QUICK_BOOSTING_NONE), its fee included. False: it stops. */
bool quick_rating_with(const struct quick_rating *rating, size_t group, int combo, int64_t *gross);

/* What a charge that does not tell events apart comes to at a quantity. */
int64_t quick_rating_price(const struct compiled_charge *charge, int64_t quantity);

#endif
