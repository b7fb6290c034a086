/* The walk through all sets, depth first, the most promising first. Knows nothing of bills. */
#include "advice/descent.h"

#include <stdlib.h>
#include <string.h>

struct descent {
    const struct descent_problem *problem;
    const struct descent_request *request;
    struct bound_element **levels; /* a list of elements for each depth, kept for reuse */
    money_wide *slots, *best_in_slot;
    struct bound_element *room;
    size_t slot_count;
    bool is_given_up;
};

static money_wide below_zero(const struct bound_element *element)
{
    return element->net < 0 ? (money_wide)element->net * element->most : 0;
}

/* Offers that make bounds weak while they are open come first, so that they are soon decided; then
 * island by island. */
static int rank_of(const struct bound_element *element)
{
    if (!element->is_open_to_choice)
        return USAGE_CLASS_BITS + 1;
    return bound_is_modifier(element->worth) ? -2 : element->island;
}

static int compare_elements(const void *left, const void *right)
{
    const struct bound_element *a = left, *b = right;
    if (rank_of(a) != rank_of(b))
        return rank_of(a) - rank_of(b);
    if (a->net != b->net)
        return a->net < b->net ? -1 : 1;
    if (a->worth != b->worth)
        return a->worth < b->worth ? -1 : 1;
    return a->month - b->month;
}

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static void find_best_in_slots(struct descent *descent, const struct bound_element *elements,
                               size_t count)
{
    for (size_t i = 0; i < descent->slot_count; i++)
        descent->best_in_slot[i] = 0;
    for (size_t i = 0; i < count; i++)
        if (elements[i].slot >= 0 &&
            below_zero(&elements[i]) < descent->best_in_slot[elements[i].slot])
            descent->best_in_slot[elements[i].slot] = below_zero(&elements[i]);
}

/* The nets of all that could be taken together with at least one of the element. */
static money_wide nets_with(const struct descent *descent, const struct bound_element *element,
                            money_wide all)
{
    money_wide own = below_zero(element);
    money_wide before = element->slot < 0 ? own : descent->best_in_slot[element->slot];
    return all - before + (element->net < 0 ? own : bound_net_of_some(element, element->net));
}

/* Keeps those that could still be part of something wanted. */
static size_t keep_hopeful(struct descent *descent, const struct bound *bound,
                           const struct islands_view *view, struct bound_element *elements,
                           size_t count)
{
    const struct descent_problem *problem = descent->problem;
    money_wide all = bound_sum_below(bound, elements, count, -1);
    size_t kept = 0;
    find_best_in_slots(descent, elements, count);
    for (size_t i = 0; i < count; i++) {
        struct bound_element element = elements[i];
        int64_t least = bound_with_nets(bound, nets_with(descent, &element, all));
        least = larger(least, islands_bound_with(view, &element));
        if (!problem->is_hopeless(problem->context, &element, 1, least) &&
            problem->fits(problem->context, &element))
            elements[kept++] = element;
    }
    return kept;
}

static void descend(struct descent *descent, const struct bound_element *elements, size_t count,
                    size_t depth);

/* One node: what is decided, bounded. */
struct node {
    struct bound bound;
    struct islands_view view;
    size_t depth;
};

/* All quantities of one element, each with what may come after it. */
static void branch(struct descent *descent, const struct node *node,
                   const struct bound_element *element, const struct bound_element *rest,
                   size_t rest_count)
{
    const struct descent_problem *problem = descent->problem;
    money_wide below = bound_sum_below(&node->bound, rest, rest_count, element->slot);
    for (int quantity = 1; quantity <= element->most && !descent->is_given_up; quantity++) {
        money_wide nets = (money_wide)element->net * quantity + below;
        int64_t least = larger(bound_with_nets(&node->bound, nets),
                               islands_bound(&node->view, element, quantity, rest, rest_count));
        if (problem->is_hopeless(problem->context, element, quantity, least)) {
            if (element->net >= 0 && element->gross_net >= 0)
                break;
            continue;
        }
        problem->add(problem->context, element, quantity);
        descend(descent, rest, rest_count, node->depth + 1);
        problem->remove(problem->context, element);
    }
}

static void branch_on_forced(struct descent *descent, const struct node *node,
                             struct bound_element *elements, size_t count)
{
    struct bound_element *forced =
        ARENA_ARRAY(descent->request->arena, struct bound_element, count);
    size_t forced_count = 0, rest = 0;
    for (size_t i = 0; i < count; i++)
        if (elements[i].is_forced)
            forced[forced_count++] = elements[i];
        else
            elements[rest++] = elements[i];
    for (size_t i = 0; i < forced_count; i++)
        branch(descent, node, &forced[i], elements, rest);
}

static void branch_on_all(struct descent *descent, const struct node *node,
                          const struct bound_element *elements, size_t count)
{
    for (size_t i = 0; i < count && elements[i].is_open_to_choice; i++)
        branch(descent, node, &elements[i], &elements[i + 1], count - i - 1);
}

static struct bound_element *level_at(struct descent *descent, size_t depth)
{
    if (!descent->levels[depth])
        descent->levels[depth] =
            ARENA_ARRAY(descent->request->arena, struct bound_element, descent->request->count);
    return descent->levels[depth];
}

static void begin_bound(const struct descent *descent, struct bound_element *elements, size_t count,
                        struct bound *bound)
{
    const struct descent_request *request = descent->request;
    *bound = (struct bound){.worths = request->worths,
                            .plan = request->plan,
                            .elements = elements,
                            .element_count = count,
                            .slots = descent->slots,
                            .slot_count = descent->slot_count,
                            .is_gross = request->is_gross};
}

static void descend(struct descent *descent, const struct bound_element *elements, size_t count,
                    size_t depth)
{
    const struct descent_problem *problem = descent->problem;
    struct bound_element *own = level_at(descent, depth);
    if (count)
        memcpy(own, elements, count * sizeof *own);
    struct node node = {.depth = depth};
    struct bound *bound = &node.bound;
    begin_bound(descent, own, count, bound);
    if (!problem->visit(problem->context, bound)) {
        descent->is_given_up = true;
        return;
    }
    if (count == 0)
        return;
    bound_compute(bound);
    money_wide below = bound_sum_below(bound, own, count, -1);
    if (problem->is_hopeless(problem->context, NULL, 0, bound_with_nets(bound, below)))
        return;
    if (descent->request->islands) {
        node.view =
            (struct islands_view){.islands = descent->request->islands, .room = descent->room};
        islands_look(&node.view, bound);
        if (problem->is_hopeless(problem->context, NULL, 0, islands_bound_with(&node.view, NULL)))
            return;
    }
    count = keep_hopeful(descent, bound, &node.view, own, count);
    qsort(own, count, sizeof *own, compare_elements);
    if (problem->force && problem->force(problem->context, own, count))
        branch_on_forced(descent, &node, own, count);
    else
        branch_on_all(descent, &node, own, count);
}

static size_t slots_of(const struct bound_element *elements, size_t count)
{
    int most = -1;
    for (size_t i = 0; i < count; i++)
        most = elements[i].slot > most ? elements[i].slot : most;
    return (size_t)(most + 1);
}

void descent_run(const struct descent_request *request, const struct descent_problem *problem)
{
    struct arena *arena = request->arena;
    struct descent descent = {.problem = problem, .request = request};
    descent.slot_count = slots_of(request->elements, request->count);
    descent.slots = ARENA_ARRAY(arena, money_wide, descent.slot_count);
    descent.best_in_slot = ARENA_ARRAY(arena, money_wide, descent.slot_count);
    descent.room = ARENA_ARRAY(arena, struct bound_element, request->count);
    descent.levels = ARENA_ARRAY(arena, struct bound_element *, request->count + 2);
    descend(&descent, request->elements, request->count, 0);
}
