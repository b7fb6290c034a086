/* A range of usage held against advice asked anew: within it, at its ends, one step beyond. */
#ifndef TESTS_ADVICE_RANGE_CHECK_H
#define TESTS_ADVICE_RANGE_CHECK_H

#include "advice/reasons.h"

/* Whether the option's plan and S come first where the service is used that much a month. */
bool range_check_is_first(const struct advice_request *request, const struct advice_option *first,
                          enum service service, int64_t mean);

/* How many of both ends and the steps beyond them contradict the range. */
int range_check_ends(const struct advice_request *request, const struct advice_option *first,
                     const struct reasons_range *range);

#endif
