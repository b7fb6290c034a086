/* An island's best sets of packs, searched in its model. */
#ifndef ADVICE_PORTFOLIO_SEARCH_H
#define ADVICE_PORTFOLIO_SEARCH_H

#include "advice/portfolio.h"

void portfolio_search(const struct island_request *request, const struct portfolio_need *need,
                      struct portfolio *portfolio);

#endif
