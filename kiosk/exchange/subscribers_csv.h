/* Subscribers as CSV (CLI.md): `subscriber,plan,addons,joined,region,brand,segment,age,pin,billed,
 * answers`, columns found by name, missing ones empty. Encodings as usage_csv.h. */
#ifndef EXCHANGE_SUBSCRIBERS_CSV_H
#define EXCHANGE_SUBSCRIBERS_CSV_H

#include <stddef.h>

#include "base/arena.h"
#include "base/faults.h"
#include "tariff/subscriber.h"

struct subscribers_csv_row {
    struct subscriber subscriber;
    const char *pin; /* six digits, or "" none */
};

struct subscribers_csv {
    struct subscribers_csv_row *rows; /* file order; an id appears once */
    size_t count;
};

STATUS_CHECKED enum status subscribers_csv_load(struct arena *arena, const char *path,
                                                struct subscribers_csv *csv, struct faults *faults,
                                                struct error *error);

/* The row of that subscriber, or NULL. */
const struct subscriber *subscribers_csv_find(const struct subscribers_csv *csv, const char *id);

#endif
