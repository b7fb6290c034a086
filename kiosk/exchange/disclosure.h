/* Published disclosures (资费公示) turned into a native catalog: rows in the form of China Mobile's
 * publication, read by a documented grammar of phrases. Nothing is guessed: a row is priced only if
 * every word in it that bears on price, allowance, eligibility or term was understood. */
#ifndef EXCHANGE_DISCLOSURE_H
#define EXCHANGE_DISCLOSURE_H

#include <stddef.h>

#include "base/buffer.h"
#include "base/faults.h"
#include "tariff/catalog.h"

struct disclosure_answers;
struct disclosure_result;

struct disclosure_request {
    const char *const *files;
    size_t file_count;
    const char *decisions;    /* path of a decisions file, or NULL */
    const char *answers;      /* path of an answers file, or NULL */
    const char *id, *version; /* of the catalog made; NULL: from the files */

    /* For the review: answers at hand instead of a file, and who looks at the rows once they are
     * judged. What is shown ends with the call. NULL: none. */
    const struct disclosure_answers *answers_at_hand;
    void (*show)(void *viewer, const struct disclosure_result *results, size_t count);
    void *viewer;
};

struct disclosure_summary {
    size_t rows, priced, review, not_an_offer;
    size_t groups, settled_by_ten;    /* wordings; rows that the first ten of them settle */
    size_t families, in_ten_families; /* rows with the same questions; rows of the ten largest */
};

/* Makes the catalog document and the report (CLI.md) as JSON text. STATUS_BAD_INPUT: a file is not
 * a disclosure file, a decision is unknown; every fault in `faults`. */
STATUS_CHECKED enum status disclosure_convert(const struct disclosure_request *request,
                                              struct buffer *catalog, struct buffer *report,
                                              struct disclosure_summary *summary,
                                              struct faults *faults, struct error *error);

#endif
