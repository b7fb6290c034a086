/* The mean month line by line, and what it is recomputed from. Lines that mean the same to a
 * shopper are one; lines nobody pays are none. */
#include "print/comparison_private.h"

#include <string.h>

#include "base/date.h"

/* Lines stand in this order: as they are added up. */
enum group {
    GROUP_FEE,
    GROUP_ADDON,
    GROUP_DATA,
    GROUP_VOICE,
    GROUP_SMS,
    GROUP_MMS,
    GROUP_TOP_UP,
    GROUP_DISCOUNT,
    GROUP_CAP,
    GROUP_CREDIT,
    GROUPS
};

struct line {
    struct message what;
    int64_t sums[COMPARISON_COLUMNS];
};

struct lines {
    struct line *items;
    size_t count, capacity;
};

struct ledger {
    struct comparison_making *making;
    struct lines groups[GROUPS];
};

static enum group group_of(const struct advice_option *option, const struct bill_item *item)
{
    static const enum group services[SERVICE_COUNT] = {[SERVICE_VOICE] = GROUP_VOICE,
                                                       [SERVICE_SMS] = GROUP_SMS,
                                                       [SERVICE_MMS] = GROUP_MMS,
                                                       [SERVICE_DATA] = GROUP_DATA};
    static const enum group kinds[] = {
        [BILL_DISCOUNT] = GROUP_DISCOUNT,
        [BILL_TOP_UP] = GROUP_TOP_UP,
        [BILL_CAP] = GROUP_CAP,
        [BILL_CREDIT] = GROUP_CREDIT,
    };
    if (item->kind == BILL_FEE)
        return item->offer == option->plan ? GROUP_FEE : GROUP_ADDON;
    if (item->kind == BILL_CHARGE)
        return services[item->charge->scope->service];
    return kinds[item->kind];
}

static struct message charge_name(const struct catalog *catalog, const struct scope *scope)
{
    static const enum breakdown_part beyond[SERVICE_COUNT] = {[SERVICE_VOICE] = BREAKDOWN_VOICE,
                                                              [SERVICE_SMS] = BREAKDOWN_SMS,
                                                              [SERVICE_MMS] = BREAKDOWN_MMS,
                                                              [SERVICE_DATA] = BREAKDOWN_DATA};
    if (breakdown_usage_of(catalog, scope) == BREAKDOWN_PLAIN)
        return wording_part(beyond[scope->service]);
    return wording_scope(catalog, scope);
}

static struct message name_of(const struct comparison_request *request, enum group group,
                              const struct bill_item *item)
{
    static const char *const keys[GROUPS] = {
        [GROUP_FEE] = "bill.fee",           [GROUP_TOP_UP] = "bill.top_up",
        [GROUP_DISCOUNT] = "bill.discount", [GROUP_CAP] = "bill.cap",
        [GROUP_CREDIT] = "bill.credit",
    };
    if (group == GROUP_ADDON)
        return message_verbatim(wording_name(item->offer, request->language));
    if (item->kind == BILL_CHARGE)
        return charge_name(request->catalog, item->charge->scope);
    return message_of(keys[group]);
}

static bool is_alike(const struct message *a, const struct message *b)
{
    if (strcmp(a->key, b->key) != 0 || a->count != b->count)
        return false;
    return a->count == 0 || strcmp(a->arguments[0].words, b->arguments[0].words) == 0;
}

static struct line *line_for(struct ledger *ledger, enum group group, struct message what)
{
    struct lines *lines = &ledger->groups[group];
    for (size_t i = 0; i < lines->count; i++)
        if (is_alike(&lines->items[i].what, &what))
            return &lines->items[i];
    struct line *line =
        ARENA_PUSH(ledger->making->arena, lines->items, lines->count, lines->capacity);
    *line = (struct line){.what = what};
    return line;
}

/* A month's bill counts as often as its stretch of the horizon has months. */
static void enter_piece(struct ledger *ledger, size_t column, const struct advice_piece *piece)
{
    const struct advice_option *option = ledger->making->options[column];
    int64_t length = piece->last - piece->first + 1;
    for (size_t m = 0; m < piece->bills.count; m++)
        for (size_t i = 0; i < piece->bills.bills[m].item_count; i++) {
            const struct bill_item *item = &piece->bills.bills[m].items[i];
            enum group group = group_of(option, item);
            if (item->amount_fen)
                line_for(ledger, group, name_of(ledger->making->request, group, item))
                    ->sums[column] += length * item->amount_fen;
        }
}

static void put_lines(struct ledger *ledger)
{
    struct comparison *comparison = ledger->making->comparison;
    size_t count = 0;
    for (int g = 0; g < GROUPS; g++)
        count += ledger->groups[g].count;
    comparison->lines = ARENA_ARRAY(ledger->making->arena, struct comparison_amounts, count);
    int64_t *sums = ARENA_ARRAY(ledger->making->arena, int64_t, count);
    int64_t *means = ARENA_ARRAY(ledger->making->arena, int64_t, count);
    int64_t bills = (int64_t)comparison->month_count * comparison->horizon;
    for (size_t column = 0; column < comparison->column_count; column++) {
        size_t at = 0;
        for (int g = 0; g < GROUPS; g++)
            for (size_t i = 0; i < ledger->groups[g].count; i++)
                sums[at++] = ledger->groups[g].items[i].sums[column];
        breakdown_round(sums, count, bills, means);
        for (size_t i = 0; i < count; i++)
            comparison->lines[i].fen[column] = means[i];
    }
    for (int g = 0; g < GROUPS; g++)
        for (size_t i = 0; i < ledger->groups[g].count; i++)
            comparison->lines[comparison->line_count++].what = ledger->groups[g].items[i].what;
}

/* ---- to recompute ---- */

static const struct advice_piece *piece_at(const struct advice_option *option, int month)
{
    size_t i = 0;
    while (i + 1 < option->piece_count && option->pieces[i].last < month)
        i++;
    return &option->pieces[i];
}

/* The last month of the stretch that begins at `first`: up to where a piece of any column ends. */
static int stretch_end(const struct comparison_making *making, int first)
{
    int last = making->comparison->horizon;
    for (size_t i = 0; i < making->comparison->column_count; i++) {
        int end = piece_at(making->options[i], first)->last;
        last = end < last ? end : last;
    }
    return last;
}

static void put_stretches(struct comparison_making *making)
{
    struct comparison *comparison = making->comparison;
    comparison->checks =
        ARENA_ARRAY(making->arena, struct comparison_amounts, (size_t)comparison->horizon);
    for (int first = 1, last; first <= comparison->horizon; first = last + 1) {
        struct comparison_amounts *check = &comparison->checks[comparison->check_count++];
        last = stretch_end(making, first);
        check->what = message_number(message_of("piece.between"), "first", first);
        check->what = message_number(check->what, "last", last);
        for (size_t i = 0; i < comparison->column_count; i++)
            check->fen[i] = piece_at(making->options[i], first)->bills.sum_fen;
    }
}

static void put_months(struct comparison_making *making)
{
    struct comparison *comparison = making->comparison;
    comparison->checks =
        ARENA_ARRAY(making->arena, struct comparison_amounts, comparison->month_count);
    for (size_t m = 0; m < comparison->month_count; m++) {
        struct comparison_amounts *check = &comparison->checks[comparison->check_count++];
        char month[DATE_TEXT];
        date_format_month(comparison->months[m], month);
        check->what = message_verbatim(arena_copy(making->arena, month));
        for (size_t i = 0; i < comparison->column_count; i++)
            check->fen[i] = making->options[i]->pieces[0].bills.bills[m].total_fen;
    }
}

void comparison_bill_add(struct comparison_making *making)
{
    struct ledger ledger = {.making = making};
    struct comparison *comparison = making->comparison;
    for (size_t column = 0; column < comparison->column_count; column++) {
        const struct advice_option *option = making->options[column];
        comparison->checks_are_stretches |= option->piece_count > 1;
        for (size_t p = 0; p < option->piece_count; p++)
            enter_piece(&ledger, column, &option->pieces[p]);
    }
    put_lines(&ledger);
    if (comparison->checks_are_stretches)
        put_stretches(making);
    else
        put_months(making);
}
