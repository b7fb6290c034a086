/* Profiles of usage as CSV (assets/population): one column for each use of tariff/profile.h (data
 * in MB, calls in minutes), `low` and `high` (percent that the quietest and the busiest of three
 * months see), `age`, `spending` (yuan), `region`, `brand`, `answers` (`student=true;…`). Columns
 * are found by name, missing ones are empty. Form and encodings as csv.h and encoding.h say. */
#ifndef EXCHANGE_PROFILES_CSV_H
#define EXCHANGE_PROFILES_CSV_H

#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/faults.h"
#include "tariff/profile.h"

struct profiles_csv {
    struct profile *profiles; /* file order */
    size_t count;
};

STATUS_CHECKED enum status profiles_csv_load(struct arena *arena, const char *path,
                                             struct profiles_csv *csv, struct faults *faults,
                                             struct error *error);
/* The same of an open file, named by faults->file. */
STATUS_CHECKED enum status profiles_csv_load_stream(struct arena *arena, FILE *file,
                                                    struct profiles_csv *csv, struct faults *faults,
                                                    struct error *error);

/* The same out again: the line of names, then one line a profile. */
void profiles_csv_write(FILE *file, const struct profile *profiles, size_t count);

#endif
