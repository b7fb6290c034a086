/* Who goes with whom: kinds of packs, predicates, companies and their menus. */
#ifndef ADVICE_COMPILED_COMPANY_H
#define ADVICE_COMPILED_COMPANY_H

#include "advice/compiled_private.h"

/* Once parts are made: sets the kinds of packs and the companies of plans. */
void compiled_company_find(struct compiled *compiled);

#endif
