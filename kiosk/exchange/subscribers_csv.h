/* Subscribers as CSV (CLI.md): `subscriber,plan,addons,joined,region,brand,segment,age,pin,billed,
 * answers`, and `channel` beside them; columns found by name, missing ones empty, an unknown name a
 * fault. Form and encodings as csv.h and encoding.h say. */
#ifndef EXCHANGE_SUBSCRIBERS_CSV_H
#define EXCHANGE_SUBSCRIBERS_CSV_H

#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/faults.h"
#include "exchange/csv_table.h"
#include "tariff/subscriber.h"

struct subscribers_csv_row {
    struct subscriber subscriber;
    const char *pin; /* six digits, or "" none */
};

struct subscribers_csv {
    struct subscribers_csv_row *rows; /* file order; an id appears once */
    size_t count;
    struct csv_table ids; /* id → row */
};

STATUS_CHECKED enum status subscribers_csv_load(struct arena *arena, const char *path,
                                                struct subscribers_csv *csv, struct faults *faults,
                                                struct error *error);
/* The same of an open file, named by faults->file. */
STATUS_CHECKED enum status subscribers_csv_load_stream(struct arena *arena, FILE *file,
                                                       struct subscribers_csv *csv,
                                                       struct faults *faults, struct error *error);

/* The row of that subscriber, or NULL. */
const struct subscriber *subscribers_csv_find(const struct subscribers_csv *csv, const char *id);

#endif
