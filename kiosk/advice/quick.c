/* Plans in a heap by what they cost at least. Knows nothing of how one plan is searched. */
#include "advice/quick.h"

#include <string.h>

#include "advice/effort.h"
#include "advice/quick_floor.h"

struct waiting {
    int64_t floor;
    const struct compiled_plan *plan;
};

struct queue {
    struct waiting *items;
    size_t count;
};

static bool comes_first(const struct waiting *a, const struct waiting *b)
{
    return a->floor != b->floor ? a->floor < b->floor : a->plan < b->plan;
}

static void sift_down(struct queue *queue, size_t at)
{
    struct waiting moved = queue->items[at];
    for (;;) {
        size_t child = 2 * at + 1;
        if (child >= queue->count)
            break;
        if (child + 1 < queue->count && comes_first(&queue->items[child + 1], &queue->items[child]))
            child++;
        if (!comes_first(&queue->items[child], &moved))
            break;
        queue->items[at] = queue->items[child];
        at = child;
    }
    queue->items[at] = moved;
}

static struct waiting pop(struct queue *queue)
{
    struct waiting first = queue->items[0];
    queue->items[0] = queue->items[--queue->count];
    if (queue->count)
        sift_down(queue, 0);
    return first;
}

static struct queue line_up(struct quick *quick)
{
    const struct compiled *compiled = quick->shopper.compiled;
    struct queue queue = {
        .items = ARENA_ARRAY(quick->shopper.arena, struct waiting, compiled->plan_count)};
    for (size_t i = 0; i < compiled->plan_count; i++) {
        const struct compiled_plan *plan = &compiled->plans[i];
        if (quick_shopper_may_take(&quick->shopper, plan))
            queue.items[queue.count++] =
                (struct waiting){.floor = quick_floor_plan(&quick->memo, plan), .plan = plan};
    }
    for (size_t i = queue.count / 2; i > 0; i--)
        sift_down(&queue, i - 1);
    return queue;
}

bool quick_begin(struct arena *arena, const struct compiled *compiled,
                 const struct advice_request *request, struct quick_rating *ratings,
                 struct quick *quick)
{
    *quick = (struct quick){.ceiling = INT64_MAX};
    if (!quick_shopper_make(arena, compiled, request, &quick->shopper))
        return false;
    quick_memo_begin(&quick->shopper, ratings, &quick->memo);
    quick->stopped = ARENA_ARRAY(arena, struct quick_choice, 1);
    return true;
}

static void rank(struct quick *quick, const struct quick_choice *choice, size_t top)
{
    const struct offer *held = quick->shopper.plan_held;
    size_t at = quick->ranked_count;
    while (at > 0 && quick_choice_compare(choice, &quick->ranked[at - 1], held) < 0)
        at--;
    if (at == top)
        return;
    size_t last = quick->ranked_count < top ? quick->ranked_count++ : top - 1;
    for (size_t i = last; i > at; i--)
        quick->ranked[i] = quick->ranked[i - 1];
    quick->ranked[at] = *choice;
}

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Nothing that costs more is ranked. */
static int64_t last_cost(const struct quick *quick, size_t top)
{
    return quick->ranked_count < top ? quick->ceiling
                                     : smaller(quick->ceiling, quick->ranked[top - 1].cost);
}

/* What the last place costs at most: plans without specials are soon told, so that the dear part of
 * the search begins with a bound. The queue is used up. */
static int64_t ceiling_of(struct quick *quick, struct queue *queue, size_t top)
{
    int64_t *costs = ARENA_ARRAY(quick->shopper.arena, int64_t, top); /* ascending */
    size_t count = 0;
    while (top && queue->count && quick->memo.priced < EFFORT_MOST) {
        const struct waiting next = pop(queue);
        int64_t last = count < top ? INT64_MAX : costs[top - 1];
        if (next.floor > last)
            break;
        struct quick_plan search = {.memo = &quick->memo, .plan = next.plan, .most = last};
        quick_plan_alone(&search);
        if (search.is_beyond || !search.best.plan || search.best.cost >= last)
            continue;
        size_t at = count < top ? count++ : top - 1;
        for (; at > 0 && costs[at - 1] > search.best.cost; at--)
            costs[at] = costs[at - 1];
        costs[at] = search.best.cost;
    }
    return top && count == top ? costs[top - 1] : INT64_MAX;
}

/* Where all effort is spent, the rest is for search.h, which says so. */
static void search_one(struct quick *quick, const struct compiled_plan *plan, size_t top)
{
    struct quick_plan search = {.memo = &quick->memo, .plan = plan, .most = last_cost(quick, top)};
    if (quick->memo.priced < EFFORT_MOST)
        quick_plan_search(&search);
    else
        search.is_beyond = true;
    quick->plans_priced++;
    if (search.is_beyond) {
        quick->beyond[quick->beyond_count++] = plan->offer;
        return;
    }
    if (search.best.plan)
        rank(quick, &search.best, top);
    if (search.stopped.plan)
        quick->stopped[quick->stopped_count++] = search.stopped;
}

void quick_rank(struct quick *quick, size_t top)
{
    struct arena *arena = quick->shopper.arena;
    struct queue queue = line_up(quick);
    size_t plans = queue.count;
    top = top < plans ? top : plans;
    quick->ranked = ARENA_ARRAY(arena, struct quick_choice, top);
    quick->stopped = ARENA_ARRAY(arena, struct quick_choice, plans);
    quick->beyond = ARENA_ARRAY(arena, const struct offer *, plans);
    struct queue copy = {.items = ARENA_ARRAY(arena, struct waiting, plans), .count = plans};
    if (plans)
        memcpy(copy.items, queue.items, plans * sizeof *queue.items);
    quick->ceiling = ceiling_of(quick, &copy, top);
    while (queue.count) {
        const struct waiting next = pop(&queue);
        if (next.floor > last_cost(quick, top))
            break;
        search_one(quick, next.plan, top);
    }
}

bool quick_has_questions(const struct quick *quick)
{
    const struct compiled *compiled = quick->shopper.compiled;
    if (!compiled->has_questions)
        return false;
    for (size_t i = 0; i < compiled->predicate_count; i++)
        if (quick->shopper.answers[i] == ELIGIBILITY_UNANSWERED)
            return true;
    for (size_t i = 0; i < compiled->plan_count; i++)
        if (compiled->plans[i].hangs_on_plan)
            return true;
    for (size_t i = 0; i < compiled->pack_count; i++)
        if (compiled->packs[i].hangs_on_plan)
            return true;
    return false;
}

void quick_ask(struct quick *quick, int64_t below)
{
    quick->shopper.asking = true;
    quick_memo_ask(&quick->memo);
    struct queue queue = line_up(quick);
    quick->ranked_count = 0;
    quick->ranked = ARENA_ARRAY(quick->shopper.arena, struct quick_choice, queue.count);
    while (queue.count) {
        const struct waiting next = pop(&queue);
        if (next.floor >= below)
            break;
        struct quick_plan search = {.memo = &quick->memo,
                                    .plan = next.plan,
                                    .most = below - (below < INT64_MAX),
                                    .has_to_ask = true};
        if (quick->memo.priced < EFFORT_MOST)
            quick_plan_search(&search);
        else
            search.is_beyond = true;
        if (search.is_beyond)
            quick->beyond[quick->beyond_count++] = next.plan->offer;
        else if (search.best.plan)
            quick->ranked[quick->ranked_count++] = search.best;
    }
}

void quick_write(struct quick *quick, const struct quick_choice *choice, bool open,
                 struct arena *arena, struct advice_option *option)
{
    const struct quick_pricing pricing = quick_plan_pricing(&quick->memo, choice->plan);
    quick_choice_write(&pricing, open, choice, arena, option);
    option->cost_fen = choice->cost;
}
