/* Reviews grouped by wording, so that one answer settles many rows. */
#ifndef EXCHANGE_DISCLOSURE_REPORT_GROUPS_H
#define EXCHANGE_DISCLOSURE_REPORT_GROUPS_H

#include "base/json_out.h"
#include "exchange/disclosure_report.h"

/* Rows in review for the same reason about the same wording of the same column. */
struct disclosure_report_group {
    const char *wording, *field, *why;
    const struct disclosure_result **rows; /* each once, in the order of the files */
    size_t count;
    size_t settles; /* of these: rows in which nothing else is in question */
};

/* The groups: those first whose answer settles most rows, then those with most rows; they live in
 * the arena. */
struct disclosure_report_group *
disclosure_report_groups_make(struct arena *arena, const struct disclosure_result *results,
                              size_t count, size_t *groups);

/* How many rows have no reason for review outside the first so many groups. */
size_t disclosure_report_groups_settled(const struct disclosure_report_group *groups, size_t first,
                                        const struct disclosure_result *results, size_t count);

void disclosure_report_groups_write(struct json_out *json,
                                    const struct disclosure_report_group *groups, size_t count);

#endif
