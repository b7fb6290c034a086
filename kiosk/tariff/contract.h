/* What leaving or taking offers costs once (TARIFF_MODEL.md §8): one-off prices and exit fees. */
#ifndef TARIFF_CONTRACT_H
#define TARIFF_CONTRACT_H

#include <stdint.h>

#include "tariff/catalog.h"
#include "tariff/choice.h"
#include "tariff/subscriber.h"

/* For one unit of an offer held since that day (DATE_NONE: nothing is owed), in fen. */
int64_t contract_exit_fee_fen(const struct offer *offer, int32_t since, int32_t as_of);

/* For every unit held today that the choice does not keep. */
int64_t contract_exit_fees_fen(const struct catalog *catalog, const struct subscriber *subscriber,
                               const struct choice *choice, int32_t as_of);
/* For every unit of the choice that is not held today. */
int64_t contract_one_offs_fen(const struct subscriber *subscriber, const struct choice *choice);

/* The month (from 1) an offer is in at the start of the horizon: 1 when newly taken or its date is
 * unknown, else 1 + the whole months held (§4, timed parts). */
int contract_month_at_start(const struct offer *offer, const struct subscriber *subscriber,
                            int32_t as_of);

#endif
