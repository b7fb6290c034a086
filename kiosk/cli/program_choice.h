/* The cheapest choice of one plan as an integer program: TARIFF_MODEL.md §5 to §8 for the catalogs
 * of program_catalog.h, written down as rows and columns. Shares nothing with kiosk/advice nor with
 * the rater, so that solvers of others can be held against them. */
#ifndef CLI_PROGRAM_CHOICE_H
#define CLI_PROGRAM_CHOICE_H

#include "cli/program_catalog.h"

#define PROGRAM_CHOICE_NO_LIMIT (-1.0)

/* At least 0, at most `most`. Columns are numbered from 1. */
struct program_choice_column {
    bool is_whole;
    double most, cost; /* in fen */
};

/* The sum of value × column over all, and the constant, is at least 0. */
struct program_choice_row {
    int *index;
    double *value;
    size_t count;
    double constant;
};

struct program_choice {
    bool is_open; /* the plan may be taken or is held */
    struct program_choice_column *columns;
    size_t column_count;
    struct program_choice_row *rows;
    size_t row_count;
    double constant; /* of the cost, which is to be least: §8's integer */
    /* By month, the column of each offer's units, 0 where none may be taken; of an add-on the same
     * in every month. */
    int *units[PROGRAM_CATALOG_MONTHS];
};

struct program_choice *program_choice_make(struct arena *arena, const struct program_catalog *made,
                                           const struct offer *plan);

#endif
