/* A menu as one shopper sees it: the packs that could help, slot by slot, each so many times. Of a
 * slot at most one option is taken. */
#ifndef ADVICE_QUICK_TABLE_H
#define ADVICE_QUICK_TABLE_H

#include "advice/quick_boosting.h"
#include "advice/quick_shopper.h"

#define QUICK_TABLE_SLOTS 24

struct quick_option {
    const struct compiled_part *part;
    uint16_t pack;
    uint8_t units;
    int64_t price, fees; /* over the horizon; a month */
};

struct quick_slot {
    const struct quick_option *options; /* by price */
    size_t count;
    uint64_t classes;
    bool has_charges;
};

struct quick_table {
    bool is_made, is_beyond;
    struct quick_slot slots[QUICK_TABLE_SLOTS]; /* those with charges first */
    size_t slot_count;
    uint64_t classes; /* that packs could serve */
    bool stops;
    int64_t least_price; /* INT64_MAX: no packs */
    bool has_boosters;
    struct quick_boosting boosting;
};

void quick_table_make(const struct quick_shopper *shopper, enum service service,
                      const struct compiled_menu *menu, struct quick_table *table);

#endif
