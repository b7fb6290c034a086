/* What taking an offer could be worth at most to this shopper, whatever else is taken: the numbers
 * from which bound.h makes its bounds. README.md has the proof.
 *
 * All money is in fen over the whole horizon (months of history × months of horizon), a booster's
 * in fen for one month's bill. */
#ifndef ADVICE_WORTH_H
#define ADVICE_WORTH_H

#include "advice/field.h"
#include "advice/usage_class.h"

/* Where unit prices (rates of minorant.h) are above `rate`, each unit is worth the difference. */
struct worth_term {
    uint64_t mask;  /* the classes it can serve */
    int64_t rate;   /* 0 of an allowance; of a charge, its own least price */
    int64_t weight; /* months of the horizon in which it is in force; 1 of a booster */
    struct usage_class_months units; /* at most, by month of the history */
    int64_t all_units;               /* Σ units × weight */
};

struct worth {
    const struct offer *offer;
    struct worth_term *terms;
    size_t term_count;
    uint64_t reach;               /* all classes of its terms */
    const uint64_t *charge_masks; /* by the offer's charges */
    int64_t fee, one_off, exit;   /* of one unit; exit: saved by keeping one */
    int64_t cuts;                 /* discounts by an amount, credits */
    int64_t rounding;             /* of its charges */
    int64_t fee_percent;          /* of the plan's fee, 10⁻⁶ percent, at most 100 % */
    int64_t credits;              /* contained in cuts */
    int64_t minimum;              /* what its min_spend tops the bills up to, in all */
    /* What percentages leave at least, of charges and bill together, in 2⁻³⁰. */
    int64_t kept;
    int64_t kept_of_bill; /* contained in kept */
    int percents;         /* how many percentages could be taken, each with its rounding */
    int64_t spend_cap;    /* fen a month; INT64_MAX: none */
    /* Places in offer order of its first percentage off the bill and its last cut of charges. */
    int64_t first_bill_percent, last_charges_cut;
    bool serves;        /* something of it could lower a bill of this shopper */
    bool carries;       /* an allowance that serves rolls over */
    bool is_structural; /* some offer requires it, or its group is a module of some offer */
};

#define WORTH_WHOLE ((int64_t)1 << 30)
#define WORTH_NO_CUT INT64_MIN
#define WORTH_NO_PERCENT INT64_MAX

struct worths {
    const struct field *field;
    const struct usage_classes *classes;
    struct worth *of; /* by index in the catalog's offers */
    const uint64_t *standard_masks;
};

const struct worths *worth_find(struct arena *arena, const struct field *field);
const struct worth *worth_of(const struct worths *worths, const struct offer *offer);

#endif
