/* The report of a conversion (CLI.md): every row with its status, the words that were not
 * understood, and the decisions it used. */
#ifndef EXCHANGE_DISCLOSURE_REPORT_H
#define EXCHANGE_DISCLOSURE_REPORT_H

#include "base/buffer.h"
#include "exchange/disclosure.h"
#include "exchange/disclosure_facts.h"

enum disclosure_status { DISCLOSURE_PRICED, DISCLOSURE_REVIEW, DISCLOSURE_NOT_AN_OFFER };

struct disclosure_result {
    const struct disclosure_row *row;
    const struct disclosure_facts *facts; /* NULL where it is not an offer */
    const json_t *by_hand;                /* the offer that a person gave, or NULL */
    enum disclosure_status status;
};

/* Writes the document and fills the summary. `home` is the catalog's province, -1: none. */
void disclosure_report_write(const struct disclosure_result *results, size_t count, int home,
                             struct buffer *out, struct disclosure_summary *summary);

#endif
