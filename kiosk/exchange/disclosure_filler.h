/* Clauses of words that bear on no price, allowance, eligibility or term: where to ask, what the
 * network can do, when a change takes effect. */
#ifndef EXCHANGE_DISCLOSURE_FILLER_H
#define EXCHANGE_DISCLOSURE_FILLER_H

#include <stdbool.h>
#include <stddef.h>

/* Whether the whole clause (normalised, without its pauses) is made of such words and ends in one
 * that can end a statement. A number, a negation, a condition or any other word: false. */
bool disclosure_filler_is(const char *clause, size_t length);

#endif
