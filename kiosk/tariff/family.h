/* Family numbers (TARIFF_MODEL.md §3): whom a scope with "peer": "family" accepts, chosen once for
 * a scope of an offer over all months of the history. */
#ifndef TARIFF_FAMILY_H
#define TARIFF_FAMILY_H

#include <stdbool.h>

#include "base/arena.h"
#include "tariff/history.h"
#include "tariff/scope.h"

struct family {
    const bool *is_member; /* by peer number; [0], no peer, is never one */
};

/* The `count` peers with the most voice time as recorded (more than none), counting only lines that
 * the rest of the scope accepts; ties go to the smaller id in byte order. */
const struct family *family_choose(struct arena *arena, const struct history *history,
                                   const struct scope *scope, int count);

/* Whether the scope accepts the line, the peer included. `family` is that of the scope and its
 * offer; it may be NULL where the scope is not about family. */
static inline bool family_accepts(const struct scope *scope, const struct family *family,
                                  const struct history_line *line)
{
    return scope_accepts(scope, line) && (!scope->family || family->is_member[line->peer]);
}

#endif
