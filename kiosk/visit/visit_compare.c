/* Plans side by side as a view: of what each month's bill is made, on average, and what each plan
 * includes and binds to. The lines of a bill add up to the fen. Must not know of columns' widths.
 */
#include "visit/visit_closer.h"

#include "base/date.h"
#include "base/money.h"

static enum visit_part part_of(const struct advice_option *option, const struct bill_item *item)
{
    static const enum visit_part services[SERVICE_COUNT] = {[SERVICE_VOICE] = VISIT_PART_VOICE,
                                                            [SERVICE_SMS] = VISIT_PART_SMS,
                                                            [SERVICE_MMS] = VISIT_PART_MMS,
                                                            [SERVICE_DATA] = VISIT_PART_DATA};
    switch (item->kind) {
    case BILL_FEE:
        return item->offer == option->plan ? VISIT_PART_FEE : VISIT_PART_ADDONS;
    case BILL_CHARGE:
        return services[item->charge->scope->service];
    case BILL_TOP_UP:
        return VISIT_PART_TOP_UP;
    case BILL_DISCOUNT:
    case BILL_CAP:
    case BILL_CREDIT:
        break;
    }
    return VISIT_PART_TAKEN_OFF;
}

/* Each line is rounded so that the lines so far come to what they come to rounded as one: then they
 * add up, and the last sum is the option's monthly average. */
void visit_compare_parts(const struct advice_option *option, int64_t parts[VISIT_PARTS])
{
    int64_t sums[VISIT_PARTS] = {0}, bills = 0, sum = 0, said = 0;
    for (size_t p = 0; p < option->piece_count; p++) {
        const struct advice_piece *piece = &option->pieces[p];
        int64_t length = piece->last - piece->first + 1;
        bills += length * (int64_t)piece->bills.count;
        for (size_t m = 0; m < piece->bills.count; m++)
            for (size_t i = 0; i < piece->bills.bills[m].item_count; i++) {
                const struct bill_item *item = &piece->bills.bills[m].items[i];
                sums[part_of(option, item)] += length * item->amount_fen;
            }
    }
    for (int part = 0; part < VISIT_PARTS; part++) {
        sum += sums[part];
        int64_t rounded = money_divide_half_up(sum, bills);
        parts[part] = rounded - said;
        said = rounded;
    }
}

struct message visit_compare_part_name(enum visit_part part)
{
    static const char *const keys[VISIT_PARTS] = {
        [VISIT_PART_FEE] = "bill.fee",       [VISIT_PART_ADDONS] = "compare.addons",
        [VISIT_PART_DATA] = "compare.data",  [VISIT_PART_VOICE] = "compare.voice",
        [VISIT_PART_SMS] = "compare.sms",    [VISIT_PART_MMS] = "compare.mms",
        [VISIT_PART_TOP_UP] = "bill.top_up", [VISIT_PART_TAKEN_OFF] = "bill.discount",
    };
    return message_of(keys[part]);
}

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
        if (visit_advice_is_same(&advice->ranked[i], &advice->current))
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
        bool is_today = advice->has_current && visit_advice_is_same(option, &advice->current);
        view->heads[i] =
            message_words(message_of(is_today ? "today.title" : "compare.name"), "name", name);
        view->totals[i] =
            message_money(message_of("months.price"), "price", option->monthly_average_fen);
    }
}

static void put_bills(const struct columns *columns, struct visit_compare_view *view)
{
    int64_t parts[VISIT_COMPARE_COLUMNS][VISIT_PARTS];
    for (size_t i = 0; i < columns->count; i++)
        visit_compare_parts(columns->options[i], parts[i]);
    for (int part = 0; part < VISIT_PARTS; part++) {
        struct visit_compare_row *row = &view->bill[view->bill_count];
        bool is_used = false;
        row->what = visit_compare_part_name((enum visit_part)part);
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
    struct visit_bill_included given = visit_bill_included(columns->visit, option, service);
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
    int64_t amount = visit_bill_included(columns->visit, option, SERVICE_DATA).directed;
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
    const char *names = NULL;
    for (size_t i = 0; i < all.count; i++) {
        const char *name = all.items[i].arguments[0].words;
        names = names ? arena_format(arena, "%s · %s", names, name) : name;
    }
    return names ? message_verbatim(names) : message_of(NULL);
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
