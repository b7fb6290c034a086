/* One function a part of the page; each starts with an empty line where it has something to say. */
#include "cli/advice_text.h"

#include <string.h>

#include "base/date.h"
#include "base/phone.h"
#include "cli/bill_columns.h"
#include "cli/columns.h"
#include "cli/option_terms.h"
#include "cli/readable.h"
#include "cli/scope_words.h"

#define SHOWN_WHOLE 3 /* the places that get a paragraph and a column; the others a line */

struct page {
    struct buffer *out;
    const struct subject *subject;
    const struct advice *advice;
    struct arena *arena;
    enum words_lang lang;
};

static void say(const struct page *page, enum words_id id, const char *const *filling)
{
    words_add(page->out, page->lang, id, filling);
}

static const char *money(const struct page *page, int64_t fen)
{
    return readable_money(page->arena, fen);
}

static const char *listed_months(struct arena *arena, const struct history *history,
                                 enum words_lang lang)
{
    const char *text = readable_month(arena, history->months[0]);
    for (size_t i = 1; i < history->month_count; i++)
        text = arena_format(arena, "%s%s%s", text, words_text(lang, WORDS_COMMA),
                            readable_month(arena, history->months[i]));
    return text;
}

void advice_text_add_head(struct buffer *out, const struct subject *subject, enum words_id title,
                          const char *more, enum words_lang lang)
{
    char masked[PHONE_TEXT];
    struct arena *arena = subject->arena;
    phone_mask(subject->history->subscriber, masked);
    words_add(out, lang, title, WORDS_FILLING(masked, more));
    buffer_add(out, "\n");
    words_add(out, lang, WORDS_BASIS,
              WORDS_FILLING(listed_months(arena, subject->history, lang),
                            readable_number(arena, (uint64_t)subject->horizon)));
    buffer_add(out, lang == WORDS_ZH ? "" : " ");
    const struct catalog *catalog = subject->catalog;
    if (subject->as_of == DATE_NONE)
        words_add(out, lang, WORDS_CATALOG, WORDS_FILLING(catalog->id, catalog->version));
    else
        words_add(
            out, lang, WORDS_CATALOG_DATED,
            WORDS_FILLING(catalog->id, catalog->version, readable_day(arena, subject->as_of)));
    buffer_add(out, "\n");
}

static void add_current(const struct page *page)
{
    const struct advice *advice = page->advice;
    buffer_add(page->out, "\n");
    if (!advice->has_current) {
        say(page, WORDS_NO_CURRENT, WORDS_PLAIN);
        buffer_add(page->out, "\n");
        return;
    }
    const struct advice_option *current = &advice->current;
    say(page, WORDS_NOW,
        WORDS_FILLING(readable_choice(page->arena, current->plan, &current->taken, page->lang),
                      money(page, current->monthly_average_fen)));
    if (advice->has_billed)
        say(page, WORDS_NOW_BILLED, WORDS_FILLING(money(page, advice->billed_average_fen)));
    buffer_add(page->out, "\n");
}

static bool is_same(const struct choice_list *a, const struct choice_list *b)
{
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same =
            a->items[i].offer == b->items[i].offer && a->items[i].quantity == b->items[i].quantity;
    return same;
}

static void add_saving(const struct page *page, const struct advice_option *option)
{
    const struct advice *advice = page->advice;
    int64_t saving = option->saving_per_month_fen;
    if (!advice->has_current)
        return;
    if (option->plan == advice->current.plan && is_same(&option->taken, &advice->current.taken))
        say(page, WORDS_STAYS, WORDS_PLAIN);
    else if (saving > 0)
        say(page, WORDS_SAVES, WORDS_FILLING(money(page, saving)));
    else if (saving < 0)
        say(page, WORDS_COSTS_MORE, WORDS_FILLING(money(page, -saving)));
    else
        say(page, WORDS_SAME, WORDS_PLAIN);
}

static void add_line(const struct page *page, enum words_id id, const char *const *filling)
{
    buffer_add(page->out, "    ");
    say(page, id, filling);
    buffer_add(page->out, "\n");
}

/* A month's boosters of the first piece; those of later pieces follow the same usage. */
static void add_boosters(const struct page *page, const struct advice_option *option)
{
    const struct history *history = page->subject->history;
    for (size_t month = 0; option->piece_count && month < history->month_count; month++) {
        const struct choice_list *boosters = &option->pieces[0].boosters[month];
        for (size_t i = 0; i < boosters->count; i++) {
            const char *name = readable_offer(boosters->items[i].offer, page->lang);
            if (boosters->items[i].quantity > 1)
                name = arena_format(page->arena, "%s × %d", name, boosters->items[i].quantity);
            add_line(page, WORDS_BOOSTER,
                     WORDS_FILLING(readable_month(page->arena, history->months[month]), name));
        }
    }
}

static void add_pieces(const struct page *page, const struct advice_option *option)
{
    for (size_t i = 0; option->piece_count > 1 && i < option->piece_count; i++) {
        const struct advice_piece *piece = &option->pieces[i];
        int64_t months = (int64_t)page->subject->history->month_count;
        add_line(page, WORDS_FROM_MONTH,
                 WORDS_FILLING(readable_number(page->arena, (uint64_t)piece->first),
                               readable_number(page->arena, (uint64_t)piece->last),
                               money(page, money_divide_half_up(piece->bills.sum_fen, months))));
    }
}

static void add_place(const struct page *page, size_t rank)
{
    const struct advice_option *option = &page->advice->ranked[rank];
    buffer_add(page->out, "\n");
    say(page, WORDS_PLACE, WORDS_FILLING(readable_number(page->arena, rank + 1)));
    buffer_add_format(page->out, "  %s\n    ",
                      readable_choice(page->arena, option->plan, &option->taken, page->lang));
    say(page, WORDS_PER_MONTH, WORDS_FILLING(money(page, option->monthly_average_fen)));
    add_saving(page, option);
    buffer_add(page->out, "\n");
    add_pieces(page, option);
    add_boosters(page, option);
    option_terms_add(page->out, page->subject, page->advice, option, page->lang);
    if (option->one_off_fen)
        add_line(page, WORDS_ONE_OFF, WORDS_FILLING(money(page, option->one_off_fen)));
    if (option->exit_fee_fen)
        add_line(page, WORDS_EXIT_FEE, WORDS_FILLING(money(page, option->exit_fee_fen)));
}

static void add_heading(const struct page *page, enum words_id id)
{
    buffer_add(page->out, "\n");
    say(page, id, WORDS_PLAIN);
    buffer_add(page->out, "\n");
}

static void add_further_places(const struct page *page)
{
    const struct advice *advice = page->advice;
    if (advice->ranked_count <= SHOWN_WHOLE)
        return;
    add_heading(page, WORDS_MORE_PLACES);
    for (size_t i = SHOWN_WHOLE; i < advice->ranked_count; i++) {
        const struct advice_option *option = &advice->ranked[i];
        buffer_add_format(page->out, "%4zu  ", i + 1);
        columns_add(page->out, money(page, option->monthly_average_fen), 10, COLUMNS_RIGHT);
        buffer_add_format(page->out, "  %s\n",
                          readable_choice(page->arena, option->plan, &option->taken, page->lang));
    }
}

static void add_bills(const struct page *page)
{
    const struct advice *advice = page->advice;
    struct bill_columns columns = {.lang = page->lang};
    if (advice->has_current)
        bill_columns_push(&columns, words_text(page->lang, WORDS_ROW_NOW), &advice->current);
    for (size_t i = 0; i < advice->ranked_count && i < SHOWN_WHOLE; i++) {
        struct buffer title;
        buffer_init(&title, 64);
        words_add(&title, page->lang, WORDS_PLACE,
                  WORDS_FILLING(readable_number(page->arena, i + 1)));
        bill_columns_push(&columns, arena_copy(page->arena, buffer_text(&title)),
                          &advice->ranked[i]);
        buffer_finish(&title);
    }
    add_heading(page, WORDS_BILLS);
    bill_columns_add(page->out, page->arena, &columns);
}

/* What of a service is charged, split into what costs and what is free, a month. */
struct split {
    int64_t paid, gratis, metered; /* metered: all of it, as calls are rounded up to be charged */
};

static struct split split_of(const struct advice_option *option, enum service service)
{
    struct split split = {0};
    const struct bill_list *bills = &option->pieces[0].bills;
    for (size_t month = 0; month < bills->count; month++)
        for (size_t i = 0; i < bills->bills[month].item_count; i++) {
            const struct bill_item *item = &bills->bills[month].items[i];
            if (item->kind != BILL_CHARGE || item->charge->scope->service != service)
                continue;
            *(item->amount_fen ? &split.paid : &split.gratis) += item->quantity;
            split.metered += item->quantity + item->covered;
        }
    split.paid = money_divide_half_up(split.paid, (int64_t)bills->count);
    split.gratis = money_divide_half_up(split.gratis, (int64_t)bills->count);
    split.metered = money_divide_half_up(split.metered, (int64_t)bills->count);
    return split;
}

/* "Calls: 316 minutes a month, 163 of them free. 100 are included, 53 are charged." */
static void add_use(const struct page *page, const struct reasons_use *use)
{
    enum service service = use->service;
    struct split split = split_of(&page->advice->ranked[0], service);
    const char *const filling[] = {
        scope_words_service(service, page->lang),
        readable_quantity(page->arena, service, use->used, page->lang),
        readable_quantity(page->arena, service, split.gratis, page->lang),
        readable_quantity(page->arena, service, use->included, page->lang),
        readable_quantity(page->arena, service, split.paid, page->lang),
        readable_quantity(page->arena, service, split.metered, page->lang),
        NULL,
    };
    buffer_add(page->out, "    ");
    say(page, WORDS_USE, filling);
    if (split.metered > use->used + 60 && service == SERVICE_VOICE)
        say(page, WORDS_USE_METERED, filling);
    if (split.gratis)
        say(page, WORDS_USE_FREE, filling);
    if (use->unlimited)
        say(page, WORDS_USE_UNLIMITED, filling);
    else if (use->included)
        say(page, WORDS_USE_INCLUDED, filling);
    say(page, split.paid ? WORDS_USE_CHARGED : WORDS_USE_ENOUGH, filling);
    buffer_add(page->out, "\n");
}

/* A range that is not proved to its ends and is narrow besides tells a reader nothing. */
static bool is_worth_saying(const struct reasons_range *range)
{
    return range->is_exact || range->open_below || range->open_above ||
           range->most - range->least > range->today / 10;
}

static void add_range(const struct page *page, const struct reasons_range *range)
{
    if (!is_worth_saying(range))
        return;
    const char *service = scope_words_service(range->service, page->lang);
    const char *least = readable_bound(page->arena, range->service, range->least, true, page->lang);
    const char *most = readable_bound(page->arena, range->service, range->most, false, page->lang);
    enum words_id id = range->open_below && range->open_above ? WORDS_STAYS_ALWAYS
                       : range->open_below                    ? WORDS_STAYS_UP_TO
                       : range->open_above                    ? WORDS_STAYS_FROM
                                                              : WORDS_STAYS_BETWEEN;
    if (range->least == range->most)
        id = WORDS_STAYS_AT;
    buffer_add(page->out, "    ");
    say(page, id, WORDS_FILLING(service, least, most));
    if (!range->is_exact)
        say(page, WORDS_STAYS_UNPROVED, WORDS_PLAIN);
    buffer_add(page->out, "\n");
}

static void add_reasons(const struct page *page, const struct reasons *reasons)
{
    if (!reasons || reasons->use_count + reasons->range_count == 0)
        return;
    add_heading(page, WORDS_WHY);
    for (size_t i = 0; i < reasons->use_count; i++)
        add_use(page, &reasons->uses[i]);
    for (size_t i = 0; i < reasons->range_count; i++)
        add_range(page, &reasons->ranges[i]);
}

/* The question in the catalog's words; its key where it has none. */
static const char *question(const struct page *page, const struct eligibility *conditions,
                            size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++) {
        const struct eligibility *condition = &conditions[i];
        const char *found = NULL;
        if (condition->kind == ELIGIBILITY_ASK && strcmp(condition->code, key) == 0)
            found = label_in(&condition->text, words_tag(page->lang));
        else if (condition->kind == ELIGIBILITY_ANY)
            found = question(page, condition->any, condition->any_count, key);
        if (found && *found)
            return found;
    }
    return NULL;
}

/* The plan or something taken with it asks. */
static const char *question_of(const struct page *page, const struct advice_option *option,
                               const char *key)
{
    const struct offer *plan = option->plan;
    const char *found = question(page, plan->eligibility, plan->eligibility_count, key);
    for (size_t i = 0; !found && i < option->taken.count; i++) {
        const struct offer *offer = option->taken.items[i].offer;
        found = question(page, offer->eligibility, offer->eligibility_count, key);
    }
    return found ? found : key;
}

static void add_conditional(const struct page *page)
{
    const struct advice *advice = page->advice;
    if (advice->conditional_count)
        add_heading(page, WORDS_IF_YOU);
    for (size_t i = 0; i < advice->conditional_count; i++) {
        const struct advice_conditional *conditional = &advice->conditional[i];
        const struct advice_option *option = &conditional->option;
        const char *asks = "";
        for (size_t k = 0; k < conditional->ask_count; k++)
            asks = arena_format(page->arena, "%s%s%s", asks,
                                k ? words_text(page->lang, WORDS_SEMICOLON) : "",
                                question_of(page, option, conditional->asks[k]));
        add_line(page, WORDS_CONDITIONAL,
                 WORDS_FILLING(
                     asks, readable_choice(page->arena, option->plan, &option->taken, page->lang),
                     money(page, conditional->saving_per_month_fen)));
    }
}

static void add_stopped(const struct page *page)
{
    const struct advice *advice = page->advice;
    if (advice->stopped_count)
        add_heading(page, WORDS_STOPPED);
    for (size_t i = 0; i < advice->stopped_count; i++) {
        const struct advice_option *option = &advice->stopped[i].option;
        add_line(
            page, WORDS_STOPPED_PLAN,
            WORDS_FILLING(readable_choice(page->arena, option->plan, &option->taken, page->lang),
                          money(page, option->monthly_average_fen), advice->stopped[i].reason));
    }
}

static void add_proof(const struct page *page)
{
    const struct advice_proof *proof = &page->advice->proof;
    buffer_add(page->out, "\n");
    say(page, proof->exact ? WORDS_PROOF : WORDS_NO_PROOF,
        WORDS_FILLING(readable_number(page->arena, proof->plans),
                      readable_number(page->arena, proof->plans_priced),
                      readable_number(page->arena, proof->choices_priced)));
    buffer_add(page->out, "\n");
}

void advice_text_add(struct buffer *out, const struct subject *subject, const struct advice *advice,
                     const struct reasons *reasons, enum words_lang lang)
{
    const struct page page = {out, subject, advice, subject->arena, lang};
    advice_text_add_head(out, subject, WORDS_ADVICE_TITLE, NULL, lang);
    add_current(&page);
    for (size_t i = 0; i < advice->ranked_count && i < SHOWN_WHOLE; i++)
        add_place(&page, i);
    if (advice->ranked_count == 0)
        add_heading(&page, WORDS_NOTHING);
    add_further_places(&page);
    if (advice->ranked_count || advice->has_current)
        add_bills(&page);
    add_reasons(&page, reasons);
    add_conditional(&page);
    add_stopped(&page);
    add_proof(&page);
}
