/* One offer that was read by eye against the one that was made: field by field, by what it does to
 * usage and money, so that two ways of writing the same thing are the same. Each part says on the
 * standard error what differs, with the words of the text, and counts it in the pair. */
#ifndef TESTS_DISCLOSURE_TRUTH_COMPARE_H
#define TESTS_DISCLOSURE_TRUTH_COMPARE_H

#include <jansson.h>

#include "tariff/catalog.h"

struct side {
    const struct catalog *catalog;
    const struct offer *offer;
};

/* One row: what the text says, what was made of it. */
struct pair {
    json_t *row;
    const char *province; /* the files' own */
    struct side truth, made;
    int faults;
};

/* Months 1 to this are compared, unless the row says `until`. */
enum { DISCLOSURE_TRUTH_LAST_MONTH = 49 };

void disclosure_truth_usage_compare(struct pair *pair);
void disclosure_truth_money_compare(struct pair *pair);
void disclosure_truth_rules_compare(struct pair *pair);

/* What the parts share. */
__attribute__((format(printf, 3, 4))) void
disclosure_truth_pair_differ(struct pair *pair, const char *field, const char *format, ...);
void disclosure_truth_pair_same(struct pair *pair, const char *field, const char *what,
                                int64_t expected, int64_t got);
/* Whether the row leaves that open. */
bool disclosure_truth_pair_is_loose(const struct pair *pair, const char *what);
int disclosure_truth_pair_last_month(const struct pair *pair);

#endif
