/* An island's best sets of packs, searched in its model. */
#ifndef ADVICE_PORTFOLIO_SEARCH_H
#define ADVICE_PORTFOLIO_SEARCH_H

#include "advice/portfolio.h"

/* Sets that come to more than the limit need not be found. */
void portfolio_search(const struct island_request *request, int64_t limit,
                      struct portfolio *portfolio);

#endif
