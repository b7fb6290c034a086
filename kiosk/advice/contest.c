/* Fields, worths and floors put together, and plans searched in their order. */
#include "advice/contest.h"

#include <stdlib.h>
#include <string.h>

#include "advice/plan_floor.h"
#include "advice/pricing.h"

static int compare_plans(const void *left, const void *right)
{
    const struct contest_plan *a = left, *b = right;
    if (a->floor_fen != b->floor_fen)
        return a->floor_fen < b->floor_fen ? -1 : 1;
    return strcmp(a->plan->code, b->plan->code);
}

static void gather_plans(struct contest *contest)
{
    const struct catalog *catalog = contest->request->catalog;
    struct plan_floors floors;
    plan_floor_begin(contest->arena, contest->worths, &floors);
    contest->plans = ARENA_ARRAY(contest->arena, struct contest_plan, catalog->offer_count);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *plan = &catalog->offers[i];
        if (plan->kind == OFFER_PLAN && field_most(contest->field, plan, plan) > 0)
            contest->plans[contest->plan_count++] =
                (struct contest_plan){.plan = plan, .floor_fen = plan_floor_fen(&floors, plan)};
    }
    if (contest->plan_count)
        qsort(contest->plans, contest->plan_count, sizeof *contest->plans, compare_plans);
}

enum status contest_begin(struct arena *arena, const struct advice_request *request,
                          struct contest *contest, struct error *error)
{
    *contest = (struct contest){.arena = arena, .request = request};
    contest->field = ARENA_NEW(arena, struct field);
    enum status status = field_of(arena, request, contest->field, error);
    if (status != STATUS_OK)
        return status;
    contest->worths = worth_find(arena, contest->field);
    contest->portfolios = portfolio_begin(arena, contest->worths);
    gather_plans(contest);
    return STATUS_OK;
}

void contest_ask(const struct contest *from, const struct advice_request *request,
                 struct contest *contest)
{
    *contest = *from;
    contest->request = request;
    contest->plan_count = 0;
    struct field *field = ARENA_NEW(from->arena, struct field);
    *field = *from->field;
    field->request = request;
    field->asking = true;
    contest->field = field;
    struct worths *worths = ARENA_NEW(from->arena, struct worths);
    *worths = *from->worths;
    worths->field = field;
    contest->worths = worths;
    gather_plans(contest);
}

void contest_find(const struct contest *contest, struct search *search, bool any)
{
    struct search best = *search;
    best.has_best = false;
    for (size_t i = 0; i < contest->plan_count && !search->effort->is_spent; i++) {
        const struct contest_plan *plan = &contest->plans[i];
        if (plan->floor_fen >= search->cost_below ||
            (best.has_best && (any || plan->floor_fen > best.best.cost_fen)))
            break;
        struct search one = *search;
        if (best.has_best)
            one.rival = &best.best;
        search_plan(&one, plan->plan);
        if (one.has_best)
            best = one;
    }
    search->has_best = best.has_best;
    search->best = best.best;
}
