/* One combination of a plan's specials: the best sets of packs of its services. */
#ifndef ADVICE_QUICK_COMBINATION_H
#define ADVICE_QUICK_COMBINATION_H

#include "advice/quick_plan.h"

/* The specials of a plan while they are combined. */
struct quick_combining {
    struct quick_plan *search;
    const struct quick_specials *specials;
    struct choice_taken *items; /* the specials now, by code */
    struct quick_pick *picks;   /* likewise */
    size_t count;
    int64_t base; /* fees and one-offs of the plan, over the horizon */
    int64_t plan_fees;
    struct quick_memo_best known[SERVICE_COUNT]; /* of the plan without specials */
    bool is_known[SERVICE_COUNT];
    int64_t floors[SERVICE_COUNT]; /* what services come to at least without specials */
    int64_t combined;
};

struct quick_combination {
    struct quick_combining *combining;
    struct choice_list list;
    int64_t fees, units; /* of the plan and specials, a month */
    int64_t once;        /* × months of the history */
    int64_t gross;       /* fees over the horizon */
    bool has_cut;
    struct quick_terms_bound bound;
    struct quick_terms_month terms[QUICK_ISLAND_PHASES]; /* by piece */
    int first[ADVICE_HORIZON_MOST];
    size_t pieces;
    struct quick_phase phases[QUICK_ISLAND_PHASES];
    struct quick_taken fixed[SERVICE_COUNT][QUICK_RATING_IN_PLAY];
    size_t fixed_count[SERVICE_COUNT];
    struct quick_memo_best found[SERVICE_COUNT];
    size_t found_count;
};

const struct quick_shopper *quick_combination_shopper(const struct quick_plan *search);

/* Fills the combination from its `combining` and `list`. False: more than there is room for. */
bool quick_combination_begin(struct quick_combination *combination);

enum quick_outlook { QUICK_OUTLOOK_OPEN, QUICK_OUTLOOK_HOPELESS, QUICK_OUTLOOK_BEYOND };

/* Finds the best sets of services, until what is known of them is too much; `sum`: their gross. */
enum quick_outlook quick_combination_find_sets(struct quick_combination *combination, int64_t *sum);

/* Keeps what the best sets make, where nothing cuts bills. */
void quick_combination_take_best(struct quick_combination *combination);

/* Keeps the choice where it is the plan's best; then nothing that costs more is wanted. */
void quick_combination_keep(struct quick_plan *search, const struct quick_choice *choice);

/* For quick_settle.h. */
int quick_combination_length(const struct quick_combination *combination, size_t piece);
int64_t quick_combination_least(const struct quick_combination *combination, int64_t gross);
int64_t quick_combination_most(const struct quick_combination *combination);
bool quick_combination_is_bare(const struct quick_combination *combination, int service);
struct quick_problem quick_combination_problem(struct quick_combination *combination, int service,
                                               int64_t limit);
bool quick_combination_choice(const struct quick_combination *combination,
                              const struct quick_set *const sets[SERVICE_COUNT],
                              struct quick_choice *choice);

#endif
