/* Families of rows in review: rows that leave exactly the same questions open, every number aside.
 * Whoever has settled one row of a family has settled all of them. */
#ifndef EXCHANGE_DISCLOSURE_REPORT_FAMILIES_H
#define EXCHANGE_DISCLOSURE_REPORT_FAMILIES_H

#include "base/json_out.h"
#include "exchange/disclosure_report.h"

struct disclosure_report_family {
    const struct disclosure_result **rows; /* in the order of the files */
    size_t count;
    size_t questions; /* how many are open in each of them */
};

/* The families, most rows first; they live in the arena. */
struct disclosure_report_family *
disclosure_report_families_make(struct arena *arena, const struct disclosure_result *results,
                                size_t count, size_t *families);

void disclosure_report_families_write(struct json_out *json,
                                      const struct disclosure_report_family *families,
                                      size_t count);

#endif
