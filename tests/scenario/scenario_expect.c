/* The lines of `expect`, each a sentence with a fixed beginning. The form is told in README.md. */
#include "scenario_expect.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "tariff/contract.h"
#include "tariff/eligibility.h"

#define WORDS_MOST 200

struct words {
    char *items[WORDS_MOST];
    size_t count, next;
};

__attribute__((format(printf, 2, 3))) static void complain(struct scenario_run *run,
                                                           const char *format, ...)
{
    char text[2000];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    buffer_add_format(&run->complaints, "    %s\n", text);
}

static _Noreturn void fail(const struct scenario_run *run, const char *what, const char *text)
{
    fprintf(stderr, "case \"%s\": %s: %s\n", run->scenario->name, what, text);
    exit(2);
}

static struct words split(struct arena *arena, const char *text)
{
    struct words words = {0};
    char *rest = NULL, *copy = arena_copy(arena, text);
    for (char *word = strtok_r(copy, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
        if (words.count < WORDS_MOST)
            words.items[words.count++] = word;
    return words;
}

static const char *next_word(struct words *words)
{
    return words->next < words->count ? words->items[words->next++] : "";
}

static int64_t fen_of(const struct scenario_run *run, const char *text)
{
    int64_t micro;
    if (!money_parse(text, &micro) || micro % MONEY_FEN)
        fail(run, "not an amount in yuan and fen", text);
    return micro / MONEY_FEN;
}

static const struct offer *offer_named(const struct scenario_run *run, const char *code)
{
    const struct offer *offer = catalog_find(run->catalog, code);
    if (!offer)
        fail(run, "no such offer in the catalog", code);
    return offer;
}

struct choice_taken scenario_expect_taken(const struct scenario_run *run, const char *text)
{
    char *code = arena_copy(run->arena, text), *star = strchr(code, '*');
    if (star)
        *star = '\0';
    return (struct choice_taken){.offer = offer_named(run, code),
                                 .quantity = star ? atoi(star + 1) : 1};
}

/* ---- bills ---- */

static const char *const kinds[] = {"fee", "charge", "discount", "top-up", "cap", "credit"};

static void write_item(struct buffer *out, const struct bill_item *item, bool quantity)
{
    char amount[MONEY_TEXT], used[QUANTITY_TEXT];
    money_format(item->amount_fen < 0 ? -item->amount_fen : item->amount_fen, amount);
    if (out->length || item->amount_fen < 0)
        buffer_add(out, item->amount_fen < 0 ? (out->length ? " - " : "- ") : " + ");
    buffer_add_format(out, "%s %s %s", amount, kinds[item->kind],
                      item->offer ? item->offer->code : "standard");
    if (quantity && item->kind == BILL_CHARGE) {
        quantity_format(item->quantity, service_unit(item->charge->scope->service), used);
        buffer_add_format(out, " %s", used);
    }
}

/* The whole bill as an expectation writes it; with quantities where that one has them. */
static const char *bill_text(struct arena *arena, const struct bill *bill, bool quantities)
{
    char total[MONEY_TEXT];
    struct buffer out;
    buffer_init(&out, 100000);
    for (size_t i = 0; i < bill->item_count; i++)
        write_item(&out, &bill->items[i], quantities);
    money_format(bill->total_fen, total);
    buffer_add_format(&out, "%s= %s", out.length ? " " : "", total);
    const char *text = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return text;
}

static const struct bill *bill_of(struct scenario_run *run, int32_t month)
{
    for (size_t i = 0; i < run->bills.count; i++)
        if (run->bills.bills[i].month == month)
            return &run->bills.bills[i];
    return NULL;
}

static bool has_quantities(const char *text)
{
    for (const char *at = strstr(text, " charge "); at; at = strstr(at + 1, " charge ")) {
        const char *code = at + strlen(" charge "), *after = strchr(code, ' ');
        if (after && after[1] >= '0' && after[1] <= '9')
            return true;
    }
    return false;
}

static const char *allowances_text(struct arena *arena, const struct bill *bill)
{
    struct buffer out;
    buffer_init(&out, 100000);
    for (size_t i = 0; i < bill->allowance_count; i++) {
        const struct bill_allowance *entry = &bill->allowances[i];
        enum quantity_unit unit = service_unit(entry->allowance->scope->service);
        char used[QUANTITY_TEXT], available[QUANTITY_TEXT];
        quantity_format(entry->used, unit, used);
        quantity_format(entry->available, unit, available);
        buffer_add_format(&out, "%s%s%s %s of %s", i ? ", " : "", entry->offer->code,
                          entry->carried ? " carried" : "", used,
                          entry->allowance->unlimited ? "unlimited" : available);
    }
    const char *text = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return text;
}

void scenario_expect_complain(struct scenario_run *run, const char *line, const char *actual)
{
    complain(run, "%s\n      is %s", line, actual);
}

static void expect_text(struct scenario_run *run, const char *line, const char *expected,
                        const char *actual)
{
    if (strcmp(expected, actual) != 0)
        scenario_expect_complain(run, line, actual);
}

/* "2026-08: 20.00", "2026-08: 49.00 fee P + 15.00 charge P = 64.00", or what allowances gave:
 * "2026-08 uses: P 3GB of 10GB". */
static bool expect_month(struct scenario_run *run, const char *line)
{
    char name[8] = "";
    int32_t month;
    memcpy(name, line, strnlen(line, 7));
    if (!date_parse_month(name, &month))
        return false;
    const struct bill *bill = bill_of(run, month);
    const char *rest = strchr(line, ':');
    if (!bill || !rest)
        fail(run, "no bill of that month, or no colon", line);
    rest += 1 + strspn(rest + 1, " ");
    char total[MONEY_TEXT];
    money_format(bill->total_fen, total);
    if (strncmp(line + 7, " uses", 5) == 0)
        expect_text(run, line, rest, allowances_text(run->arena, bill));
    else if (strchr(rest, '='))
        expect_text(run, line, rest, bill_text(run->arena, bill, has_quantities(rest)));
    else
        expect_text(run, line, rest, total);
    return true;
}

static void expect_amount(struct scenario_run *run, const char *line, struct words *words,
                          int64_t actual)
{
    char text[MONEY_TEXT];
    money_format(actual, text);
    if (fen_of(run, next_word(words)) != actual)
        complain(run, "%s\n      is %s", line, text);
}

/* ---- what goes together, who may ---- */

static void expect_permission(struct scenario_run *run, const char *line, const char *reason)
{
    struct error error = {""};
    bool permitted = true;
    size_t months = run->history ? run->history->month_count : 1;
    for (size_t month = 0; month < months && permitted; month++)
        permitted = choice_is_permitted(&run->choice, month, &error);
    if (permitted && run->history && run->bills.stopped) {
        permitted = false;
        error = run->bills.reason;
    }
    if (permitted != !reason || (reason && !strstr(error.message, reason)))
        complain(run, "%s\n      is %s%s", line,
                 permitted ? "permitted" : "refused: ", permitted ? "" : error.message);
}

static void expect_eligibility(struct scenario_run *run, const char *line, struct words *words)
{
    static const char *const answers[] = {"no", "yes", "asks"};
    const struct offer *offer = offer_named(run, next_word(words));
    struct eligibility_facts facts = {
        .subscriber = run->subscriber, .as_of = run->as_of, .plan_chosen = run->choice.plan};
    if (run->subscriber && *run->subscriber->plan.code)
        facts.plan_held = catalog_find(run->catalog, run->subscriber->plan.code);
    if (offer->kind == OFFER_PLAN)
        facts.plan_chosen = offer;
    const char *keys[8];
    size_t count = eligibility_asks(offer, &facts, keys, 8);
    struct buffer actual, expected;
    buffer_init(&actual, 1000);
    buffer_init(&expected, 1000);
    buffer_add(&actual, answers[eligibility_check(offer, &facts)]);
    for (size_t i = 0; i < count; i++)
        buffer_add_format(&actual, " %s", keys[i]);
    while (words->next < words->count)
        buffer_add_format(&expected, "%s%s", expected.length ? " " : "", next_word(words));
    expect_text(run, line, buffer_text(&expected), buffer_text(&actual));
    buffer_finish(&actual);
    buffer_finish(&expected);
}

static void expect_sale(struct scenario_run *run, const char *line, struct words *words)
{
    const struct offer *offer = offer_named(run, next_word(words));
    bool expected = strcmp(next_word(words), "yes") == 0;
    if (offer_is_on_sale(offer, run->as_of) != expected)
        complain(run, "%s\n      is not so", line);
}

static void expect_pieces(struct scenario_run *run, const char *line, const char *expected)
{
    struct buffer actual;
    int *first = ARENA_ARRAY(run->arena, int, (size_t)run->horizon);
    size_t count = bill_pieces(&run->choice, run->subscriber, run->as_of, run->horizon, first);
    buffer_init(&actual, 1000);
    for (size_t i = 0; i < count; i++)
        buffer_add_format(&actual, "%s%d", i ? " " : "", first[i]);
    expect_text(run, line, expected, buffer_text(&actual));
    buffer_finish(&actual);
}

/* ---- the catalog ---- */

static void expect_told(struct scenario_run *run, const char *line, const struct faults *list,
                        const char *text)
{
    for (size_t i = 0; i < list->count && i < FAULTS_KEPT; i++)
        if (strstr(list->kept[i], text))
            return;
    complain(run, "%s\n      is not told", line);
    for (size_t i = 0; i < list->count && i < FAULTS_KEPT; i++)
        complain(run, "  %s", list->kept[i]);
}

static void expect_count(struct scenario_run *run, const char *line, const struct faults *list,
                         const char *text)
{
    if ((size_t)atoi(text) == list->count)
        return;
    complain(run, "%s\n      is %zu", line, list->count);
    for (size_t i = 0; i < list->count && i < FAULTS_KEPT; i++)
        complain(run, "  %s", list->kept[i]);
}

/* What is behind the beginning, or NULL. */
static const char *after(const char *line, const char *beginning)
{
    size_t length = strlen(beginning);
    return strncmp(line, beginning, length) == 0 ? line + length : NULL;
}

static bool expect_of_catalog(struct scenario_run *run, const char *line)
{
    const char *rest;
    if ((rest = after(line, "fault: ")))
        expect_told(run, line, &run->faults, rest);
    else if ((rest = after(line, "warning: ")))
        expect_told(run, line, &run->warnings, rest);
    else if ((rest = after(line, "faults: ")))
        expect_count(run, line, &run->faults, rest);
    else if ((rest = after(line, "warnings: ")))
        expect_count(run, line, &run->warnings, rest);
    else
        return false;
    return true;
}

static bool expect_of_choice(struct scenario_run *run, const char *line)
{
    const char *rest;
    struct words words = split(run->arena, strchr(line, ':') ? strchr(line, ':') + 1 : line);
    if ((rest = after(line, "not permitted: ")))
        expect_permission(run, line, rest);
    else if (strcmp(line, "permitted") == 0)
        expect_permission(run, line, NULL);
    else if (after(line, "eligible: "))
        expect_eligibility(run, line, &words);
    else if (after(line, "on sale: "))
        expect_sale(run, line, &words);
    else if ((rest = after(line, "pieces: ")))
        expect_pieces(run, line, rest);
    else if (after(line, "one-off: "))
        expect_amount(run, line, &words, contract_one_offs_fen(run->subscriber, &run->choice));
    else if (after(line, "exit fee: "))
        expect_amount(
            run, line, &words,
            contract_exit_fees_fen(run->catalog, run->subscriber, &run->choice, run->as_of));
    else if (after(line, "sum: "))
        expect_amount(run, line, &words, run->bills.sum_fen);
    else
        return false;
    return true;
}

static void expect_line(struct scenario_run *run, const char *line)
{
    run->checked++;
    if (expect_of_catalog(run, line))
        return;
    if (!run->catalog)
        complain(run, "%s\n      cannot be: the catalog is refused", line);
    else if (!expect_month(run, line) && !scenario_advice_expect(run, line) &&
             !expect_of_choice(run, line))
        fail(run, "not an expectation", line);
}

void scenario_expect(struct scenario_run *run)
{
    const struct scenario_block *lines = &run->scenario->expect;
    for (size_t i = 0; i < lines->count; i++)
        expect_line(run, lines->lines[i]);
    if (lines->count == 0)
        complain(run, "the case expects nothing");
}
