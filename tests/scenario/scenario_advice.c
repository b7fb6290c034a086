/* Expectations about the ranking (§8): each is a line that must be found among those that the
 * advice, written out, comes to. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "scenario_expect.h"

static void add_list(struct buffer *out, const struct choice_list *list, const char *between,
                     bool first)
{
    for (size_t i = 0; i < list->count; i++) {
        buffer_add_format(out, "%s%s", first && i == 0 ? "" : between, list->items[i].offer->code);
        if (list->items[i].quantity > 1)
            buffer_add_format(out, "*%d", list->items[i].quantity);
    }
}

static void add_choice(struct buffer *out, const struct advice_option *option)
{
    buffer_add(out, option->plan->code);
    add_list(out, &option->taken, " + ", false);
}

static void add_amounts(struct buffer *out, const struct advice_option *option)
{
    char average[MONEY_TEXT], total[MONEY_TEXT];
    money_format(option->monthly_average_fen, average);
    money_format(option->horizon_total_fen, total);
    buffer_add_format(out, ": %s a month, %s in all\n", average, total);
}

static void add_saving(struct buffer *out, int64_t fen)
{
    char saving[MONEY_TEXT];
    money_format(fen, saving);
    buffer_add_format(out, " saves %s a month\n", saving);
}

/* "1 piece 1 buys 2026-08: B*2", a line for each piece and month with boosters. */
static void add_boosters(struct buffer *out, const struct scenario_run *run, size_t rank,
                         const struct advice_option *option)
{
    for (size_t i = 0; i < option->piece_count; i++)
        for (size_t month = 0; month < run->history->month_count; month++) {
            const struct choice_list *boosters = &option->pieces[i].boosters[month];
            char name[DATE_TEXT];
            if (boosters->count == 0)
                continue;
            date_format_month(run->history->months[month], name);
            buffer_add_format(out, "%zu piece %zu buys %s: ", rank, i + 1, name);
            add_list(out, boosters, " + ", true);
            buffer_add(out, "\n");
        }
}

static void add_ranked(struct buffer *out, const struct scenario_run *run)
{
    const struct advice *advice = run->advice;
    for (size_t i = 0; i < advice->ranked_count; i++) {
        buffer_add_format(out, "%zu. ", i + 1);
        add_choice(out, &advice->ranked[i]);
        add_amounts(out, &advice->ranked[i]);
        add_boosters(out, run, i + 1, &advice->ranked[i]);
        if (advice->has_current) {
            buffer_add_format(out, "%zu.", i + 1);
            add_saving(out, advice->ranked[i].saving_per_month_fen);
        }
    }
    buffer_add_format(out, "ranked: %zu\n", advice->ranked_count);
}

static void add_others(struct buffer *out, const struct scenario_run *run)
{
    const struct advice *advice = run->advice;
    for (size_t i = 0; i < advice->conditional_count; i++) {
        const struct advice_conditional *one = &advice->conditional[i];
        buffer_add(out, "if ");
        for (size_t j = 0; j < one->ask_count; j++)
            buffer_add_format(out, "%s%s", j ? " and " : "", one->asks[j]);
        buffer_add(out, ": ");
        add_choice(out, &one->option);
        add_saving(out, one->saving_per_month_fen);
    }
    for (size_t i = 0; i < advice->stopped_count; i++) {
        buffer_add(out, "stops: ");
        add_choice(out, &advice->stopped[i].option);
        buffer_add(out, "\n");
    }
    buffer_add_format(out, "conditional: %zu\nstopped: %zu\n", advice->conditional_count,
                      advice->stopped_count);
    if (advice->has_current) {
        buffer_add(out, "today ");
        add_choice(out, &advice->current);
        add_amounts(out, &advice->current);
    }
    buffer_add(out, advice->has_current ? "" : "today: not known\n");
    buffer_add(out, advice->proof.exact ? "exact\n" : "not proved\n");
}

static struct advice_request request_of(const struct scenario_run *run)
{
    return (struct advice_request){.catalog = run->catalog,
                                   .history = run->history,
                                   .subscriber = run->subscriber,
                                   .as_of = run->as_of,
                                   .horizon = run->horizon,
                                   .top = 20};
}

static void find_advice(struct scenario_run *run)
{
    struct advice_request request = request_of(run);
    struct advice *advice = NULL;
    struct error error = {""};
    if (run->advice)
        return;
    if (advice_find(run->arena, &request, &advice, &error) != STATUS_OK) {
        fprintf(stderr, "case \"%s\": %s\n", run->scenario->name, error.message);
        exit(2);
    }
    run->advice = advice;
}

/* What the choice of the case costs, boosters as chosen in every piece. */
static void add_costs(struct buffer *out, struct scenario_run *run)
{
    struct advice_request request = request_of(run);
    struct advice_option option = {0};
    if (!run->choice.plan)
        return;
    advice_price(run->arena, &request, &run->choice, &option);
    buffer_add(out, "costs");
    add_amounts(out, &option);
}

static bool is_about_advice(const char *line)
{
    static const char *const beginnings[] = {
        "ranked: ", "if ", "stops: ", "conditional: ", "stopped: ", "today", "exact", "costs: "};
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (strncmp(line, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    size_t digits = strspn(line, "0123456789");
    return digits > 0 && digits < 3 && (line[digits] == '.' || line[digits] == ' ');
}

static bool has_line(const char *text, const char *line)
{
    size_t length = strlen(line);
    for (const char *at = text; at; at = strchr(at, '\n') ? strchr(at, '\n') + 1 : NULL)
        if (strncmp(at, line, length) == 0 && at[length] == '\n')
            return true;
    return false;
}

bool scenario_advice_expect(struct scenario_run *run, const char *line)
{
    struct buffer out;
    if (!run->history || !is_about_advice(line))
        return false;
    buffer_init(&out, 1000000);
    find_advice(run);
    add_ranked(&out, run);
    add_others(&out, run);
    add_costs(&out, run);
    if (!has_line(buffer_text(&out), line))
        scenario_expect_complain(run, line, buffer_text(&out));
    buffer_finish(&out);
    return true;
}
