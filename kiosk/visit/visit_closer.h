/* The inside of the screens that look closer than the advice: three months of use (visit_usage.c),
 * plans side by side (visit_compare.c), why (visit_why.c). For this folder only. */
#ifndef VISIT_VISIT_CLOSER_H
#define VISIT_VISIT_CLOSER_H

#include "visit/visit_private.h"

void visit_usage_view(const struct visit *visit, struct arena *arena,
                      struct visit_usage_view *view);
void visit_compare_view(const struct visit *visit, struct arena *arena,
                        struct visit_compare_view *view);
void visit_compare_parts(const struct advice_option *option, int64_t parts[VISIT_PARTS]);
struct message visit_compare_part_name(enum visit_part part);
void visit_why_view(const struct visit *visit, struct visit_why_view *view);
/* What is the shopper's own of a quantity that counts what others call in, too. */
int64_t visit_why_own(const struct history *history, enum service service, int64_t quantity);
bool visit_advice_is_same(const struct advice_option *a, const struct advice_option *b);
/* What the shopper's own use comes to in a month: what others send or call in costs nothing. */
int64_t visit_usage_monthly(const struct history *history, enum service service);

#endif
