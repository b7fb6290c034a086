/* Plans side by side as a view: of what each month's bill is made, on average, and what each plan
 * includes and binds to. The lines of a bill add up to the fen. Must not know of columns' widths.
 */
#include "visit/visit_closer.h"

#include "advice/wording.h"
#include "base/date.h"
#include "base/money.h"

/* The columns: what is advised, and today where it is not among it. */
struct columns {
    const struct visit *visit;
    const struct advice_option *options[VISIT_COMPARE_COLUMNS];
    size_t count;
    bool has_today; /* the last one */
};

static bool is_advised(const struct advice *advice)
{
    for (size_t i = 0; i < advice->ranked_count; i++)
        if (breakdown_is_same(&advice->ranked[i], &advice->current))
            return true;
    return false;
}

static struct columns columns_of(const struct visit *visit)
{
    const struct advice *advice = visit->shopper->advice;
    struct columns columns = {.visit = visit};
    for (size_t i = 0; i < advice->ranked_count && i + 1 < VISIT_COMPARE_COLUMNS; i++)
        columns.options[columns.count++] = &advice->ranked[i];
    columns.has_today = advice->has_current && !is_advised(advice);
    if (columns.has_today)
        columns.options[columns.count++] = &advice->current;
    return columns;
}

static void put_heads(const struct columns *columns, struct visit_compare_view *view)
{
    const struct advice *advice = columns->visit->shopper->advice;
    view->column_count = columns->count;
    for (size_t i = 0; i < columns->count; i++) {
        const struct advice_option *option = columns->options[i];
        const char *name = visit_advice_name(columns->visit, option->plan);
        bool is_today = advice->has_current && breakdown_is_same(option, &advice->current);
        view->heads[i] =
            message_words(message_of(is_today ? "today.title" : "compare.name"), "name", name);
        view->totals[i] =
            message_money(message_of("months.price"), "price", option->monthly_average_fen);
    }
}

static void put_bills(const struct columns *columns, struct visit_compare_view *view)
{
    int64_t parts[VISIT_COMPARE_COLUMNS][BREAKDOWN_PARTS];
    for (size_t i = 0; i < columns->count; i++)
        breakdown_average(columns->options[i], parts[i]);
    for (int part = 0; part < BREAKDOWN_PARTS; part++) {
        struct visit_compare_row *row = &view->bill[view->bill_count];
        bool is_used = false;
        row->what = wording_part((enum breakdown_part)part);
        for (size_t i = 0; i < columns->count; i++) {
            is_used |= parts[i][part] != 0;
            row->cells[i] = message_money(message_of("months.price"), "price", parts[i][part]);
            if (parts[i][part] == 0)
                row->cells[i] = message_of("compare.none");
        }
        view->bill_count += is_used;
    }
}

/* One line of terms: what it says of an option; a message of none where it says nothing. */
typedef struct message (*term)(const struct columns *columns, const struct advice_option *option,
                               struct arena *arena);

static struct message quantity(int64_t amount, enum service service, bool is_unlimited)
{
    if (is_unlimited)
        return message_of("compare.unlimited");
    if (amount == 0)
        return message_of(NULL);
    return message_quantity(message_of("bill.charged"), "amount", service_unit(service), amount);
}

static struct message included(const struct columns *columns, const struct advice_option *option,
                               enum service service)
{
    struct breakdown_included given = breakdown_included(columns->visit->catalog, option, service);
    return quantity(given.plain, service, given.unlimited);
}

static struct message term_data(const struct columns *columns, const struct advice_option *option,
                                struct arena *arena)
{
    (void)arena;
    return included(columns, option, SERVICE_DATA);
}

static struct message term_directed(const struct columns *columns,
                                    const struct advice_option *option, struct arena *arena)
{
    (void)arena;
    int64_t amount = breakdown_included(columns->visit->catalog, option, SERVICE_DATA).directed;
    return quantity(amount, SERVICE_DATA, false);
}

static struct message term_voice(const struct columns *columns, const struct advice_option *option,
                                 struct arena *arena)
{
    (void)arena;
    return included(columns, option, SERVICE_VOICE);
}

static struct message term_sms(const struct columns *columns, const struct advice_option *option,
                               struct arena *arena)
{
    (void)arena;
    return included(columns, option, SERVICE_SMS);
}

static struct message term_added(const struct columns *columns, const struct advice_option *option,
                                 struct arena *arena)
{
    const char *names = NULL;
    for (size_t i = 0; i < option->taken.count; i++) {
        const char *name = visit_advice_name(columns->visit, option->taken.items[i].offer);
        names = names ? arena_format(arena, "%s ＋ %s", names, name) : name;
    }
    return names ? message_verbatim(names) : message_of(NULL);
}

static struct message term_contract(const struct columns *columns,
                                    const struct advice_option *option, struct arena *arena)
{
    (void)columns, (void)arena;
    int months = option->plan->contract.months;
    for (size_t i = 0; i < option->taken.count; i++)
        if (option->taken.items[i].offer->contract.months > months)
            months = option->taken.items[i].offer->contract.months;
    return months > 0 ? message_number(message_of("compare.months"), "count", months)
                      : message_of("compare.no_contract");
}

static struct message price(int64_t fen)
{
    return fen > 0 ? message_money(message_of("months.price"), "price", fen) : message_of(NULL);
}

static struct message term_once(const struct columns *columns, const struct advice_option *option,
                                struct arena *arena)
{
    (void)columns, (void)arena;
    return price(option->one_off_fen + option->exit_fee_fen);
}

static struct message term_least(const struct columns *columns, const struct advice_option *option,
                                 struct arena *arena)
{
    (void)columns, (void)arena;
    const struct offer_min_spend *least = &option->plan->min_spend;
    bool is_fixed = least->present && least->amount != OFFER_NONE;
    return is_fixed ? price(money_micro_to_fen(least->amount)) : message_of(NULL);
}

static struct message term_gives_up(const struct columns *columns,
                                    const struct advice_option *option, struct arena *arena)
{
    struct visit_messages all = {0};
    visit_advice_given_up(columns->visit, option, arena, &all);
    if (all.count == 0)
        return message_of(NULL);
    const char *first = all.items[0].arguments[0].words;
    if (all.count == 1)
        return message_verbatim(first);
    struct message message = message_words(message_of("compare.gives_up_more"), "what", first);
    return message_number(message, "count", (int64_t)all.count - 1);
}

static struct message day(int32_t day)
{
    return day == DATE_NONE ? message_of(NULL) : message_day(message_of("compare.day"), "day", day);
}

static struct message term_sale_from(const struct columns *columns,
                                     const struct advice_option *option, struct arena *arena)
{
    (void)columns, (void)arena;
    return day(option->plan->sale_from);
}

static struct message term_sale_to(const struct columns *columns,
                                   const struct advice_option *option, struct arena *arena)
{
    (void)columns, (void)arena;
    return day(option->plan->sale_to);
}

static struct message term_code(const struct columns *columns, const struct advice_option *option,
                                struct arena *arena)
{
    (void)columns, (void)arena;
    return message_verbatim(option->plan->code);
}

static void put_terms(const struct columns *columns, struct arena *arena,
                      struct visit_compare_view *view)
{
    static const struct {
        const char *key;
        term say;
    } terms[VISIT_COMPARE_TERMS] = {
        {"usage.data", term_data},           {"usage.data_directed", term_directed},
        {"usage.voice", term_voice},         {"usage.sms", term_sms},
        {"compare.added", term_added},       {"compare.contract", term_contract},
        {"compare.once", term_once},         {"compare.least", term_least},
        {"compare.gives_up", term_gives_up}, {"compare.sale_from", term_sale_from},
        {"compare.sale_to", term_sale_to},   {"compare.code", term_code},
    };
    for (size_t t = 0; t < VISIT_COMPARE_TERMS; t++) {
        struct visit_compare_row *row = &view->terms[view->term_count];
        bool is_said = false;
        row->what = message_of(terms[t].key);
        for (size_t i = 0; i < columns->count; i++) {
            row->cells[i] = terms[t].say(columns, columns->options[i], arena);
            is_said |= row->cells[i].key != NULL;
            if (!row->cells[i].key)
                row->cells[i] = message_of("compare.none");
        }
        view->term_count += is_said;
    }
}

void visit_compare_view(const struct visit *visit, struct arena *arena,
                        struct visit_compare_view *view)
{
    struct columns columns = columns_of(visit);
    put_heads(&columns, view);
    put_bills(&columns, view);
    put_terms(&columns, arena, view);
}
