/* rate: the bills of exactly this choice, whoever may take it. What §6 of the model does not permit
 * together is refused with the reason; eligibility and sale dates are not asked. Boosters named by
 * --add are bought in every month. */
#include "cli/command_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/advice_json.h"
#include "cli/advice_text.h"
#include "cli/bill_text.h"
#include "cli/readable.h"

#define PAGE_MOST ((size_t)64 * 1024 * 1024) /* twelve months of one choice, thousandfold */
#define QUANTITY_DIGITS 4                    /* nobody takes ten thousand of anything */

struct added {
    const char *code;
    int quantity;
};

struct rate {
    const char *plan;
    struct added *added;
    size_t count;
    bool json, one_line;
    enum words_lang lang;
};

/* "CODE" or "CODE*N". */
static bool read_added(struct arena *arena, const char *text, struct added *added)
{
    const char *star = strrchr(text, '*');
    *added = (struct added){.code = text, .quantity = 1};
    if (!star)
        return *text != '\0';
    size_t digits = strspn(star + 1, "0123456789");
    if (star == text || digits == 0 || digits > QUANTITY_DIGITS || star[1 + digits])
        return false;
    added->code = arena_copy_bytes(arena, text, (size_t)(star - text));
    added->quantity = (int)strtol(star + 1, NULL, 10);
    return added->quantity > 0;
}

static int compare_added(const void *left, const void *right)
{
    const struct added *a = left, *b = right;
    return strcmp(a->code, b->code);
}

/* By code, as a choice wants it; a code named twice is taken twice. */
static enum status read_all_added(const struct command_run *run, struct rate *rate,
                                  struct error *error)
{
    const struct option_value *given = command_option(run, OPTION_ADD);
    rate->added = ARENA_ARRAY(run->arena, struct added, given->count + 1);
    for (size_t i = 0; i < given->count; i++)
        if (!read_added(run->arena, given->items[i], &rate->added[i]))
            return status_fail(error, STATUS_WRONG_USAGE, "--add takes CODE or CODE*N, not '%s'",
                               given->items[i]);
    if (given->count)
        qsort(rate->added, given->count, sizeof *rate->added, compare_added);
    for (size_t i = 0; i < given->count; i++) {
        bool again =
            rate->count && strcmp(rate->added[rate->count - 1].code, rate->added[i].code) == 0;
        if (again)
            rate->added[rate->count - 1].quantity += rate->added[i].quantity;
        else
            rate->added[rate->count++] = rate->added[i];
    }
    return STATUS_OK;
}

static enum status find_offer(const struct subject *subject, const char *code, bool plan,
                              const struct offer **offer, struct error *error)
{
    const struct offer *found = catalog_find(subject->catalog, code);
    if (!found)
        return status_fail(error, STATUS_BAD_INPUT, "catalog %s version %s has no offer %s",
                           subject->catalog->id, subject->catalog->version, code);
    if ((found->kind == OFFER_PLAN) != plan)
        return status_fail(error, STATUS_BAD_INPUT, "%s is a %s: it belongs behind %s", code,
                           offer_kind_name(found->kind), plan ? "--add" : "--plan");
    *offer = found;
    return STATUS_OK;
}

/* A choice with its boosters in every month. `all` lists what was added, boosters too. */
static enum status make_choice(const struct rate *rate, const struct subject *subject,
                               struct choice *choice, struct choice_list *all, struct error *error)
{
    struct choice_taken *taken = ARENA_ARRAY(subject->arena, struct choice_taken, rate->count + 1);
    struct choice_taken *lasting =
        ARENA_ARRAY(subject->arena, struct choice_taken, rate->count + 1);
    struct choice_taken *boosters =
        ARENA_ARRAY(subject->arena, struct choice_taken, rate->count + 1);
    size_t lasting_count = 0, booster_count = 0;
    *choice = (struct choice){0};
    enum status status = find_offer(subject, rate->plan, true, &choice->plan, error);
    for (size_t i = 0; i < rate->count && status == STATUS_OK; i++) {
        status = find_offer(subject, rate->added[i].code, false, &taken[i].offer, error);
        taken[i].quantity = rate->added[i].quantity;
        if (status == STATUS_OK && taken[i].offer->kind == OFFER_BOOSTER)
            boosters[booster_count++] = taken[i];
        else if (status == STATUS_OK)
            lasting[lasting_count++] = taken[i];
    }
    choice->taken = (struct choice_list){lasting, lasting_count};
    for (size_t month = 0; month < subject->history->month_count; month++)
        choice->boosters[month] = (struct choice_list){boosters, booster_count};
    *all = (struct choice_list){taken, rate->count};
    return status;
}

static enum status check_permission(const struct subject *subject, const struct choice *choice,
                                    struct error *error)
{
    struct error reason = {0};
    for (size_t month = 0; month < subject->history->month_count; month++)
        if (!choice_is_permitted(choice, month, &reason))
            return status_fail(error, STATUS_BAD_INPUT, "this choice is not permitted: %s",
                               reason.message);
    return STATUS_OK;
}

static enum status check_stops(const struct advice_option *option, struct error *error)
{
    for (size_t i = 0; i < option->piece_count; i++)
        if (option->pieces[i].bills.stopped)
            return status_fail(error, STATUS_BAD_INPUT, "this choice is not permitted: %s",
                               option->pieces[i].bills.reason.message);
    return STATUS_OK;
}

static void add_json(struct buffer *page, const struct rate *rate, const struct subject *subject,
                     const struct advice_option *option, const struct choice_list *all)
{
    struct json_out json;
    json_out_init(&json, page, rate->one_line);
    json_out_open_object(&json, NULL);
    json_out_text(&json, "subscriber", subject->history->subscriber);
    json_out_text(&json, "plan", option->plan->code);
    advice_json_add_taken(&json, all);
    advice_json_add_pieces(&json, subject, option);
    json_out_money(&json, "total", option->pieces[0].bills.sum_fen);
    json_out_close_object(&json);
    json_out_finish(&json);
}

static void print_page(const struct rate *rate, const struct subject *subject,
                       const struct advice_option *option, const struct choice_list *all)
{
    struct buffer page;
    buffer_init(&page, PAGE_MOST);
    if (rate->json) {
        add_json(&page, rate, subject, option, all);
    } else {
        advice_text_add_head(&page, subject, WORDS_RATE_TITLE,
                             readable_choice(subject->arena, option->plan, all, rate->lang),
                             rate->lang);
        bill_text_add(&page, subject, option, rate->lang);
    }
    fputs(buffer_text(&page), stdout);
    buffer_finish(&page);
}

static enum status handle_subject(void *context, const struct subject *subject, struct error *error)
{
    const struct rate *rate = context;
    struct choice choice;
    struct choice_list all;
    enum status status = make_choice(rate, subject, &choice, &all, error);
    if (status == STATUS_OK)
        status = check_permission(subject, &choice, error);
    if (status != STATUS_OK)
        return status;
    const struct advice_request request = {.catalog = subject->catalog,
                                           .history = subject->history,
                                           .subscriber = subject->subscriber,
                                           .as_of = subject->as_of,
                                           .horizon = subject->horizon,
                                           .top = 1};
    struct advice_option option = {0};
    advice_price(subject->arena, &request, &choice, &option);
    status = check_stops(&option, error);
    if (status == STATUS_OK)
        print_page(rate, subject, &option, &all);
    return status;
}

enum status command_rate_run(const struct command_run *run, struct error *error)
{
    bool all = command_option(run, OPTION_ALL)->given;
    struct rate rate = {
        .plan = command_text(run, OPTION_PLAN),
        .json = all || command_option(run, OPTION_JSON)->given,
        .one_line = all,
        .lang = words_lang_of(run),
    };
    enum status status = read_all_added(run, &rate, error);
    return status != STATUS_OK ? status : subject_each(run, handle_subject, &rate, error);
}
