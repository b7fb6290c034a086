/* What a plan costs at least with whatever could be added to it, without pricing anything: in which
 * order plans are looked at, and where to stop. */
#ifndef ADVICE_PLAN_FLOOR_H
#define ADVICE_PLAN_FLOOR_H

#include "advice/charge_floor.h"

struct plan_floors {
    const struct worths *worths;
    struct arena *arena;
    struct bound_element *reducers; /* all that could lower a bill by more than usage it serves */
    size_t reducer_count;
    struct bound_element *joining; /* room for those that go with a plan */
    money_wide *slots;
    struct charge_floor charges;
};

void plan_floor_begin(struct arena *arena, const struct worths *worths, struct plan_floors *floors);
int64_t plan_floor_fen(const struct plan_floors *floors, const struct offer *plan);

#endif
