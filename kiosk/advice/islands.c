/* Islands found, and the bound they make. Knows nothing of how their least is searched. */
#include "advice/islands.h"

static void merge(struct islands *islands, uint64_t mask)
{
    if (mask == 0)
        return;
    size_t kept = 0;
    for (size_t i = 0; i < islands->count; i++)
        if (islands->masks[i] & mask)
            mask |= islands->masks[i];
        else
            islands->masks[kept++] = islands->masks[i];
    islands->masks[kept++] = mask;
    islands->count = kept;
}

static void merge_charges(struct islands *islands, const struct worth *worth)
{
    for (size_t i = 0; i < worth->offer->charge_count; i++)
        merge(islands, worth->charge_masks[i]);
}

static void merge_all(const struct worths *worths, const struct worth *plan,
                      const struct bound_element *elements, size_t count, struct islands *islands)
{
    const struct catalog *catalog = worths->field->request->catalog;
    for (size_t i = 0; i < catalog->standard_charge_count; i++)
        merge(islands, worths->standard_masks[i]);
    for (size_t i = 0; i < plan->term_count; i++)
        merge(islands, plan->terms[i].mask);
    merge_charges(islands, plan);
    for (size_t i = 0; i < count; i++) {
        merge(islands, elements[i].worth->reach);
        merge_charges(islands, elements[i].worth);
    }
}

void islands_find(const struct worths *worths, const struct worth *plan,
                  struct bound_element *elements, size_t count, struct islands *islands)
{
    *islands = (struct islands){0};
    merge_all(worths, plan, elements, count, islands);
    for (size_t i = 0; i < count; i++) {
        uint64_t reach = elements[i].worth->reach;
        elements[i].island = -1;
        for (size_t j = 0; j < islands->count; j++)
            if (islands->masks[j] & reach)
                elements[i].island = (int)j;
    }
}

/* Elements of an island, or its boosters only, copied into the view's room. */
static size_t gather(const struct islands_view *view, int island, bool only_boosters)
{
    size_t count = 0;
    for (size_t i = 0; i < view->bound->element_count; i++) {
        const struct bound_element *element = &view->bound->elements[i];
        if (element->island == island && (!only_boosters || element->month >= 0))
            view->room[count++] = *element;
    }
    return count;
}

static struct bound gross_bound(const struct islands_view *view, size_t count)
{
    struct bound bound = *view->bound;
    bound.is_gross = true;
    bound.elements = view->room;
    bound.element_count = count;
    bound_compute(&bound);
    return bound;
}

static void look_at(struct islands_view *view, struct bound *bound, int island)
{
    size_t count = gather(view, island, false), next = 0;
    struct bound all = gross_bound(view, count);
    view->gap[island] = all.before_nets - view->gross;
    for (size_t i = 0; i < bound->element_count; i++)
        if (bound->elements[i].island == island)
            bound->elements[i].gross_net = view->room[next++].net;
    count = gather(view, island, true);
    struct bound boosted = gross_bound(view, count);
    view->boosted[island] =
        boosted.before_nets - view->gross + bound_sum_below(&boosted, view->room, count, -1);
}

static bool is_fresh(const struct bound *bound, uint64_t mask)
{
    for (size_t i = 0; i < bound->decided_count; i++)
        if (bound->decided[i].worth->reach & mask)
            return false;
    return true;
}

/* The gross nets below zero of the island's elements in a list. */
static money_wide below_in(const struct islands_view *view, const struct bound_element *rest,
                           size_t count, int island, int except)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        if (rest[i].island == island) {
            view->room[found] = rest[i];
            view->room[found++].net = rest[i].gross_net;
        }
    return bound_sum_below(view->bound, view->room, found, except);
}

static bool has_packs(const struct bound_element *rest, size_t count, int island)
{
    for (size_t i = 0; i < count; i++)
        if (rest[i].island == island && rest[i].month < 0)
            return true;
    return false;
}

/* What an island that the element does not serve changes at least. */
static money_wide part_of(const struct islands_view *view, const struct bound_element *rest,
                          size_t count, int island)
{
    if (!has_packs(rest, count, island))
        return view->boosted[island];
    if (view->is_fresh[island])
        return view->islands->least[island];
    return view->gap[island] + below_in(view, rest, count, island, -1);
}

static bool has_modifier(const struct bound_element *rest, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bound_is_modifier(rest[i].worth))
            return true;
    return false;
}

static void sum_up(struct islands_view *view, const struct bound *bound)
{
    const struct bound_element *all = bound->elements;
    size_t count = bound->element_count;
    view->has_modifier = has_modifier(all, count);
    view->below[USAGE_CLASS_BITS] = below_in(view, all, count, -1, -1);
    view->rest_sum = view->below[USAGE_CLASS_BITS];
    for (size_t i = 0; i < view->islands->count; i++) {
        view->below[i] = below_in(view, all, count, (int)i, -1);
        view->rest[i] = part_of(view, all, count, (int)i);
        view->rest_sum += view->rest[i];
    }
}

void islands_look(struct islands_view *view, struct bound *bound)
{
    view->bound = bound;
    view->gross = bound->once;
    for (size_t i = 0; i < bound->bill_count; i++)
        view->gross += (money_wide)bound->bills[i].gross * bound->bills[i].weight;
    for (size_t i = 0; i < view->islands->count; i++) {
        view->is_fresh[i] = is_fresh(bound, view->islands->masks[i]);
        look_at(view, bound, (int)i);
    }
    struct bound none = gross_bound(view, gather(view, -1, false));
    for (size_t i = 0, next = 0; i < bound->element_count; i++)
        if (bound->elements[i].island == -1)
            bound->elements[i].gross_net = none.elements[next++].net;
    sum_up(view, bound);
}

int64_t islands_bound_with(const struct islands_view *view, const struct bound_element *element)
{
    if (!view->islands)
        return 0;
    money_wide sum = view->gross + view->rest_sum;
    if (element && element->island >= 0) {
        int island = element->island;
        money_wide own = view->gap[island] + view->below[island];
        own += element->gross_net > 0 ? bound_net_of_some(element, element->gross_net) : 0;
        sum += own > view->rest[island] ? own - view->rest[island] : 0;
    } else if (element && element->gross_net > 0) {
        sum += bound_net_of_some(element, element->gross_net);
    }
    return bound_after_cuts(view->bound, sum, view->has_modifier);
}

int64_t islands_bound(const struct islands_view *view, const struct bound_element *element,
                      int quantity, const struct bound_element *rest, size_t rest_count)
{
    if (!view->islands)
        return 0;
    money_wide sum =
        view->gross + below_in(view, rest, rest_count, -1, element ? element->slot : -1);
    if (element)
        sum += (money_wide)element->gross_net * quantity;
    for (size_t i = 0; i < view->islands->count; i++) {
        if (element && element->island == (int)i)
            sum += view->gap[i] + below_in(view, rest, rest_count, (int)i, element->slot);
        else
            sum += part_of(view, rest, rest_count, (int)i);
    }
    bool open = (element && bound_is_modifier(element->worth)) || has_modifier(rest, rest_count);
    return bound_after_cuts(view->bound, sum, open);
}
