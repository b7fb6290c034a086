/* Offers turned into parts by service. */
#ifndef ADVICE_COMPILED_PART_H
#define ADVICE_COMPILED_PART_H

#include "advice/compiled_private.h"

/* Sets the parts of an offer. Marks the catalog as beyond where a service has too many scopes,
 * meters or different parts. */
void compiled_part_of_offer(struct compiled *compiled, const struct offer *offer,
                            uint16_t parts[SERVICE_COUNT]);

/* The standard charges, once all offers are in. */
void compiled_part_of_standard(struct compiled *compiled);

#endif
