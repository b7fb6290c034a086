/* Made-up add-ons, promotions and boosters, by number. */
#ifndef CLI_SYNTH_ADDON_PRIVATE_H
#define CLI_SYNTH_ADDON_PRIVATE_H

#include "cli/synth_offer_private.h"

void synth_addon_add(struct json_out *json, int64_t index, struct random *random);

#endif
