/* Straight lines under price curves: what a quantity costs at least for each unit. Everything here
 * is rounded so that it stays below the curve.
 *
 * A rate is micro-yuan × 2⁴⁰ for a second, a byte or a message, at most MINORANT_RATE_MOST. */
#ifndef ADVICE_MINORANT_H
#define ADVICE_MINORANT_H

#include <stdint.h>

#include "base/money.h"
#include "tariff/offer.h"

#define MINORANT_SHIFT 40
#define MINORANT_RATE_MOST ((int64_t)1 << 56)

/* The largest rate found such that every quantity from 1 to `most` costs at least rate × quantity
 * under the charge, before rounding to fen. */
int64_t minorant_rate(const struct offer_charge *charge, int64_t most);

/* At most what min over 0 ≤ y ≤ quantity of (price of quantity − y) + rate × y comes to, in fen,
 * where `amount_fen` is the price of the whole quantity: what is left to pay if units could be
 * taken away at that rate each. Rounding of the charge to fen is allowed for. */
int64_t minorant_relieved_fen(const struct offer_charge *charge, int64_t quantity,
                              int64_t amount_fen, int64_t rate);

#endif
