/* Boosters of one service that could help a shopper: all combinations of those that serve the same
 * lines, without the ones that another never does worse than. */
#ifndef ADVICE_QUICK_BOOSTING_H
#define ADVICE_QUICK_BOOSTING_H

#include "advice/quick_usage.h"

#define QUICK_BOOSTING_GROUPS 4
#define QUICK_BOOSTING_OFFERS 8 /* of one group */
#define QUICK_BOOSTING_NONE (-1)

struct quick_booster {
    uint16_t pack;
    int most;
};

struct quick_combo {
    int64_t cover, fee;
    int units;
    uint8_t counts[QUICK_BOOSTING_OFFERS];
};

struct quick_boosting_group {
    uint64_t classes;
    struct quick_booster offers[QUICK_BOOSTING_OFFERS]; /* by code */
    size_t offer_count;
    struct quick_combo *combos; /* by fee, units, codes */
    size_t combo_count;
    int64_t rate; /* minorant.h: of no combination is a unit cheaper */
};

struct quick_boosting {
    struct quick_boosting_group groups[QUICK_BOOSTING_GROUPS];
    size_t group_count;
    uint64_t classes;
    int64_t least_fee;
};

/* Of boosters by code, with how many of each may be taken. False: too many to combine. */
bool quick_boosting_make(struct arena *arena, const struct quick_usage *usage, enum service service,
                         const struct quick_booster *boosters, size_t count,
                         struct quick_boosting *boosting);

/* By codes repeated by quantity, for combinations of equally many units. */
int quick_boosting_compare(const struct quick_combo *a, const struct quick_combo *b);

#endif
