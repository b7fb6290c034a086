/* Boosters of one piece searched by branch and bound, over a view of the history: all months where
 * rollover couples them, else each month by itself. Knows nothing of other pieces. */
#include "advice/boosting.h"

#include <string.h>

#include "advice/ledger.h"
#include "advice/picks.h"
#include "advice/pricing.h"

struct boosting_search {
    const struct boosting *boosting;
    const struct advice_option *option;
    const struct advice_piece *piece;
    struct history view;
    size_t first; /* the view's first month in the history */
    struct arena scratch;
    struct advice_piece now; /* boosters by month of the view */
    struct picks picks[USAGE_MONTHS_MOST];
    int64_t most; /* what the view's bills may sum up to */
    bool has_best;
    int64_t best_sum, best_units;
    struct choice_list best[USAGE_MONTHS_MOST];
};

static int64_t units_now(const struct boosting_search *search)
{
    int64_t sum = 0;
    for (size_t month = 0; month < search->view.month_count; month++)
        for (size_t i = 0; i < search->now.boosters[month].count; i++)
            sum += search->now.boosters[month].items[i].quantity;
    return sum;
}

static bool is_permitted(const struct boosting_search *search, const struct bill_list *bills)
{
    if (bills->stopped && !search->boosting->ignores_stops)
        return false;
    struct choice choice = {.plan = search->option->plan, .taken = search->option->taken};
    memcpy(choice.boosters, search->now.boosters, sizeof choice.boosters);
    for (size_t month = 0; month < search->view.month_count; month++)
        if (!choice_is_permitted(&choice, month, NULL))
            return false;
    return true;
}

static bool is_better(const struct boosting_search *search, int64_t sum)
{
    if (!search->has_best || sum != search->best_sum)
        return !search->has_best || sum < search->best_sum;
    int64_t units = units_now(search);
    if (units != search->best_units)
        return units < search->best_units;
    for (size_t month = 0; month < search->view.month_count; month++) {
        int order = pricing_compare_lists(&search->now.boosters[month], &search->best[month]);
        if (order)
            return order < 0;
    }
    return false;
}

static void keep(struct boosting_search *search, int64_t sum)
{
    search->has_best = true;
    search->best_sum = sum;
    search->best_units = units_now(search);
    for (size_t month = 0; month < search->view.month_count; month++)
        search->best[month] = picks_copy(search->boosting->arena, &search->now.boosters[month]);
}

static void enter_credits(const struct boosting_search *search, struct bound *bound)
{
    const struct worths *worths = search->boosting->worths;
    const struct advice_option *option = search->option;
    int64_t sum = ledger_credits_fen(worths, option->plan, search->piece->first);
    for (size_t i = 0; i < option->taken.count; i++)
        sum += ledger_credits_fen(worths, option->taken.items[i].offer, search->piece->first);
    bound->credits = sum * (int64_t)search->view.month_count;
    for (size_t month = 0; month < search->view.month_count; month++)
        for (size_t i = 0; i < search->now.boosters[month].count; i++)
            bound->credits +=
                ledger_credits_fen(worths, search->now.boosters[month].items[i].offer, 1);
}

static void enter(struct boosting_search *search, struct bound *bound,
                  const struct bill_list *bills)
{
    size_t decided = search->option->taken.count;
    for (size_t month = 0; month < search->view.month_count; month++)
        decided += search->now.boosters[month].count;
    ledger_begin(&search->scratch, bound, bills->count, decided);
    for (size_t i = 0; i < search->option->taken.count; i++)
        ledger_add_decided(bound, search->option->taken.items[i].offer, 1);
    for (size_t month = 0; month < search->view.month_count; month++)
        for (size_t i = 0; i < search->now.boosters[month].count; i++)
            ledger_add_decided(bound, search->now.boosters[month].items[i].offer, 1);
    ledger_add_bills(
        &search->scratch, bound, bills, 1,
        ledger_minimum_fen(search->boosting->worths, search->option, search->piece->first));
    enter_credits(search, bound);
}

static bool visit(void *context, struct bound *bound)
{
    struct boosting_search *search = context;
    if (!effort_spend(search->boosting->effort))
        return false;
    arena_reset(&search->scratch);
    struct bill_list *bills = ARENA_NEW(&search->scratch, struct bill_list);
    pricing_bills(&search->scratch, search->boosting->worths->field->request, &search->view,
                  search->option, &search->now, bills);
    if (bills->sum_fen <= search->most && is_better(search, bills->sum_fen) &&
        is_permitted(search, bills))
        keep(search, bills->sum_fen);
    enter(search, bound, bills);
    return true;
}

static bool is_hopeless(void *context, const struct bound_element *element, int quantity,
                        int64_t cost_fen)
{
    const struct boosting_search *search = context;
    if (cost_fen > search->most)
        return true;
    if (!search->has_best || cost_fen != search->best_sum)
        return search->has_best && cost_fen > search->best_sum;
    return units_now(search) + (element ? quantity : 0) > search->best_units;
}

static bool fits(void *context, const struct bound_element *element)
{
    const struct boosting_search *search = context;
    const struct choice_list *list = &search->now.boosters[(size_t)element->month - search->first];
    const struct offer *offer = element->worth->offer;
    return picks_fit(list, offer) && picks_fit(&search->option->taken, offer);
}

static void add(void *context, const struct bound_element *element, int quantity)
{
    struct boosting_search *search = context;
    size_t month = (size_t)element->month - search->first;
    picks_add(&search->picks[month], element->worth->offer, quantity);
    search->now.boosters[month] = picks_list(&search->picks[month]);
}

static void remove_added(void *context, const struct bound_element *element)
{
    struct boosting_search *search = context;
    size_t month = (size_t)element->month - search->first;
    picks_remove(&search->picks[month], element->worth->offer);
    search->now.boosters[month] = picks_list(&search->picks[month]);
}

/* The months from `first` on of the history, as if there were no others. Lines of the others stay,
 * because family numbers are chosen over all of them. */
static struct history view_of(const struct history *history, size_t first, size_t count)
{
    struct history view = *history;
    view.month_count = count;
    for (size_t i = 0; i <= count; i++) {
        view.starts[i] = history->starts[first + i];
        if (i < count)
            view.months[i] = history->months[first + i];
    }
    return view;
}

static size_t elements_within(const struct boosting *boosting, size_t first, size_t count,
                              struct bound_element *elements)
{
    size_t found = 0;
    for (size_t i = 0; i < boosting->booster_count; i++) {
        size_t month = (size_t)boosting->boosters[i].month;
        if (month >= first && month < first + count)
            elements[found++] = boosting->boosters[i];
    }
    return found;
}

static void prepare(struct boosting_search *search, size_t count)
{
    const struct boosting *boosting = search->boosting;
    const struct history *history = boosting->worths->field->request->history;
    search->view = view_of(history, search->first, count);
    search->now = (struct advice_piece){.first = search->piece->first, .last = search->piece->last};
    for (size_t month = 0; month < count; month++)
        search->picks[month].items =
            ARENA_ARRAY(boosting->arena, struct choice_taken, boosting->booster_count);
}

static bool search_view(struct boosting_search *search, size_t count, struct advice_piece *piece)
{
    static const struct descent_problem operations = {.visit = visit,
                                                      .is_hopeless = is_hopeless,
                                                      .fits = fits,
                                                      .add = add,
                                                      .remove = remove_added};
    const struct boosting *boosting = search->boosting;
    struct descent_problem problem = operations;
    problem.context = search;
    struct bound_element *elements =
        ARENA_ARRAY(boosting->arena, struct bound_element, boosting->booster_count);
    size_t element_count = elements_within(boosting, search->first, count, elements);
    prepare(search, count);
    arena_init(&search->scratch);
    const struct descent_request request = {
        .arena = boosting->arena,
        .worths = boosting->worths,
        .plan = worth_of(boosting->worths, search->option->plan),
        .elements = elements,
        .count = element_count,
    };
    descent_run(&request, &problem);
    arena_finish(&search->scratch);
    for (size_t month = 0; search->has_best && month < count; month++)
        piece->boosters[search->first + month] = search->best[month];
    return search->has_best;
}

static bool is_coupled(const struct boosting *boosting, const struct advice_option *option)
{
    bool carries = worth_of(boosting->worths, option->plan)->carries;
    for (size_t i = 0; i < option->taken.count; i++)
        carries |= worth_of(boosting->worths, option->taken.items[i].offer)->carries;
    for (size_t i = 0; i < boosting->booster_count; i++)
        carries |= boosting->boosters[i].worth->carries;
    return carries;
}

/* What the bills of all pieces may sum up to. */
static int64_t most_billed(const struct boosting *boosting, const struct advice_option *option)
{
    size_t months = boosting->worths->field->request->history->month_count;
    if (boosting->most == INT64_MAX)
        return INT64_MAX;
    return boosting->most - (int64_t)months * (option->one_off_fen + option->exit_fee_fen);
}

/* No bill is below 0, so that a view may take all that those before it have left. */
bool boosting_find(const struct boosting *boosting, struct advice_option *option)
{
    size_t months = boosting->worths->field->request->history->month_count;
    size_t together = is_coupled(boosting, option) ? months : 1;
    int64_t left = most_billed(boosting, option);
    for (size_t i = 0; i < option->piece_count; i++)
        for (size_t first = 0; first < months; first += together) {
            int64_t length = pricing_length(&option->pieces[i]);
            struct boosting_search search = {.boosting = boosting,
                                             .option = option,
                                             .piece = &option->pieces[i],
                                             .first = first,
                                             .most = left == INT64_MAX ? left : left / length};
            if (left < 0 || !search_view(&search, together, &option->pieces[i]))
                return false;
            left -= left == INT64_MAX ? 0 : search.best_sum * length;
        }
    return true;
}
