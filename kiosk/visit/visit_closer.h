/* The inside of the screens that look closer than the advice: three months of use (visit_usage.c),
 * plans side by side (visit_compare.c), why (visit_why.c). For this folder only. */
#ifndef VISIT_VISIT_CLOSER_H
#define VISIT_VISIT_CLOSER_H

#include "visit/visit_private.h"

void visit_usage_view(const struct visit *visit, struct arena *arena,
                      struct visit_usage_view *view);
void visit_compare_view(const struct visit *visit, struct arena *arena,
                        struct visit_compare_view *view);
void visit_why_view(const struct visit *visit, struct arena *arena, struct visit_why_view *view);

#endif
