/* What is found once for a shopper and used for many plans: tables of menus, specials of companies,
 * floors of parts, best sets of islands. */
#ifndef ADVICE_QUICK_MEMO_H
#define ADVICE_QUICK_MEMO_H

#include "advice/quick_choice.h"
#include "advice/quick_special.h"

struct quick_memo_entry;

struct quick_memo {
    const struct quick_shopper *shopper;
    struct quick_rating *ratings;               /* one for each service */
    struct quick_table **tables[SERVICE_COUNT]; /* by menu; NULL: not yet */
    struct quick_specials *specials;            /* by company */
    int64_t *floors[SERVICE_COUNT];             /* by part; -1: not yet */
    int64_t least_pack[SERVICE_COUNT], least_booster[SERVICE_COUNT];
    struct quick_memo_entry **entries; /* by hash */
    uint64_t priced;                   /* sets */
};

/* The best set of an island where only the plan's part is in play. */
struct quick_memo_best {
    bool is_beyond, has_open, has_any, has_bare;
    int64_t least;  /* no set comes to less, stopped or not */
    int64_t others; /* nor less than this, but for the best open one */
    const struct quick_table *table;
    const struct quick_regime *regimes;
    size_t regime_count;
    int64_t regime_least;
    struct quick_set open, any; /* the best in which service does not stop; of all */
    struct quick_set bare;      /* without packs, if service does not stop */
};

void quick_memo_begin(const struct quick_shopper *shopper, struct quick_rating *ratings,
                      struct quick_memo *memo);

/* The same usage with other answers: specials are looked at anew. */
void quick_memo_ask(struct quick_memo *memo);

const struct quick_table *quick_memo_table(struct quick_memo *memo, enum service service,
                                           uint16_t menu);
const struct quick_specials *quick_memo_specials(struct quick_memo *memo, uint16_t company);

/* What usage of the service comes to at least under a part, with any packs. */
int64_t quick_memo_floor(struct quick_memo *memo, enum service service, uint16_t part);

/* Sets that come to more than the limit need not be found. `pieces` of the whole choice. */
const struct quick_memo_best *quick_memo_find(struct quick_memo *memo, enum service service,
                                              const struct compiled_plan *plan, int pieces,
                                              int64_t limit);

#endif
