/* Facts of a row as an offer of the native catalog (TARIFF_MODEL.md §4), and the scopes that such
 * offers name. */
#ifndef EXCHANGE_DISCLOSURE_OFFER_H
#define EXCHANGE_DISCLOSURE_OFFER_H

#include <jansson.h>

#include "exchange/disclosure_facts.h"

/* Only facts without a reason for review become an offer. The caller owns what is returned. */
json_t *disclosure_offer_make(const struct disclosure_facts *facts);
json_t *disclosure_offer_scopes(void);

#endif
