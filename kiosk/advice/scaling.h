/* A history in which one service is used more or less (reasons.h says how lines are scaled). */
#ifndef ADVICE_SCALING_H
#define ADVICE_SCALING_H

#include <stdint.h>

#include "base/arena.h"
#include "tariff/history.h"

/* What all lines of the service come to. */
int64_t scaling_total(const struct history *history, enum service service);

/* The history with a mean of that quantity a month of the service; its total must not be 0. */
const struct history *scaling_to(struct arena *arena, const struct history *history,
                                 enum service service, int64_t mean);

#endif
