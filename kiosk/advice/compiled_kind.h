/* What a pack is to a search: plain, special, booster or beyond. */
#ifndef ADVICE_COMPILED_KIND_H
#define ADVICE_COMPILED_KIND_H

#include "advice/compiled_private.h"

/* Sets kind, service, group, predicate and flags of all packs, and those of plans. */
void compiled_kind_find(struct compiled *compiled);

#endif
