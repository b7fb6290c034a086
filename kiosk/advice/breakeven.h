/* The range of one service's usage in which a choice stays first: proved interval by interval.
 * README.md says why. */
#ifndef ADVICE_BREAKEVEN_H
#define ADVICE_BREAKEVEN_H

#include "advice/reasons.h"

/* For the first place of an advice on that request. The service must be used. */
void breakeven_find(struct arena *arena, const struct advice_request *request,
                    const struct advice_option *first, enum service service,
                    struct reasons_range *range);

#endif
