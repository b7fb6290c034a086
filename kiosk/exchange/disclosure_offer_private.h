/* The parts of an offer that have a file of their own. */
#ifndef EXCHANGE_DISCLOSURE_OFFER_PRIVATE_H
#define EXCHANGE_DISCLOSURE_OFFER_PRIVATE_H

#include "exchange/disclosure_offer.h"

/* Gives a part of the offer the row's months; returns it. */
json_t *disclosure_offer_timed(const struct disclosure_facts *facts, json_t *part);

void disclosure_offer_usage_set_allowances(const struct disclosure_facts *facts, json_t *offer);
void disclosure_offer_usage_set_charges(const struct disclosure_facts *facts, json_t *offer);
void disclosure_offer_usage_set_stops(const struct disclosure_facts *facts, json_t *offer);
/* Eligibility, plans it goes with, exclusions, group. */
void disclosure_offer_rules_set(const struct disclosure_facts *facts, json_t *offer);

#endif
