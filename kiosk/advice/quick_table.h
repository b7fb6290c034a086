/* A menu as one shopper sees it: the packs that could help, slot by slot, each so many times. Of a
 * slot at most one option is taken. */
#ifndef ADVICE_QUICK_TABLE_H
#define ADVICE_QUICK_TABLE_H

#include "advice/quick_boosting.h"
#include "advice/quick_shopper.h"

#define QUICK_TABLE_SLOTS 64
#define QUICK_TABLE_OPTIONS 63 /* of one slot */

struct quick_option {
    const struct compiled_part *part;
    uint16_t pack;
    uint8_t units;
    int64_t price, fees;   /* over the horizon; a month */
    int64_t monthly, once; /* as it is billed in a month; in no month */
    int64_t usable;        /* usage that it could serve in a month; INT64_MAX: it has charges */
};

/* What so much money buys at most: units of usage a month, whichever options are taken. */
struct quick_cover {
    int64_t price, usable;
};
/* So many of them tell enough; where very many packs can be stacked, more. */
#define QUICK_TABLE_COVERS 16
#define QUICK_TABLE_COVERS_MANY 128
#define QUICK_TABLE_MANY_SLOTS 8

struct quick_slot {
    const struct quick_option *options; /* by price */
    size_t count;
    uint64_t classes;
    bool has_charges;
    int64_t usable; /* of its most useful option */
};

struct quick_table {
    bool is_made, is_beyond;
    struct quick_slot slots[QUICK_TABLE_SLOTS]; /* those with charges, then the most useful first */
    size_t slot_count, first_amounts;           /* slots from there on have no charges */
    /* By slot: all that this and later slots could buy, from nothing on, both ascending. */
    const struct quick_cover *covers[QUICK_TABLE_SLOTS + 1];
    size_t cover_counts[QUICK_TABLE_SLOTS + 1];
    uint64_t classes[QUICK_TABLE_SLOTS + 1]; /* that they could serve */
    bool stops;
    int64_t least_price; /* INT64_MAX: no packs */
    bool has_boosters;
    struct quick_boosting boosting;
};

void quick_table_make(const struct quick_shopper *shopper, enum service service,
                      const struct compiled_menu *menu, struct quick_table *table);

#endif
