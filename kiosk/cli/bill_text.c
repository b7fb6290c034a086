/* One line an item: the amount, what it is for, and how much of it. */
#include "cli/bill_text.h"

#include "cli/columns.h"
#include "cli/readable.h"
#include "cli/scope_words.h"

#define AMOUNT_WIDTH 12
#define NAME_WIDTH 30

static const char *name_of(const struct subject *subject, const struct bill_item *item,
                           enum words_lang lang)
{
    static const enum words_id rows[] = {WORDS_ROW_FEE,    WORDS_ROW_FEE, WORDS_ROW_DISCOUNT,
                                         WORDS_ROW_TOP_UP, WORDS_ROW_CAP, WORDS_ROW_CREDIT};
    if (item->kind == BILL_CHARGE)
        return scope_words_say(subject->arena, subject->catalog, item->charge->scope, lang);
    return words_text(lang, rows[item->kind]);
}

static const char *source_of(struct arena *arena, const struct bill_item *item,
                             enum words_lang lang)
{
    if (!item->offer)
        return item->kind == BILL_CHARGE ? words_text(lang, WORDS_STANDARD) : "";
    const char *name = readable_offer(item->offer, lang);
    bool several = item->kind == BILL_FEE && item->quantity > 1;
    return several ? arena_format(arena, "%s × %lld", name, (long long)item->quantity) : name;
}

static void add_quantity(struct buffer *out, struct arena *arena, const struct bill_item *item,
                         int64_t quantity, enum words_id id, enum words_lang lang)
{
    if (quantity == 0)
        return;
    enum service service = item->charge->scope->service;
    buffer_add(out, "  ");
    words_add(out, lang, id, WORDS_FILLING(readable_quantity(arena, service, quantity, lang)));
}

static void add_item(struct buffer *out, const struct subject *subject,
                     const struct bill_item *item, enum words_lang lang)
{
    struct arena *arena = subject->arena;
    columns_add(out, readable_money(arena, item->amount_fen), AMOUNT_WIDTH, COLUMNS_RIGHT);
    buffer_add(out, "  ");
    columns_add(out, name_of(subject, item, lang), NAME_WIDTH, COLUMNS_LEFT);
    buffer_add(out, source_of(arena, item, lang));
    if (item->kind == BILL_CHARGE) {
        add_quantity(out, arena, item, item->quantity, WORDS_CHARGED, lang);
        add_quantity(out, arena, item, item->covered, WORDS_COVERED, lang);
    }
    buffer_add(out, "\n");
}

static void add_bill(struct buffer *out, const struct subject *subject, const struct bill *bill,
                     enum words_lang lang)
{
    buffer_add_format(out, "\n%s\n", readable_month(subject->arena, bill->month));
    for (size_t i = 0; i < bill->item_count; i++)
        add_item(out, subject, &bill->items[i], lang);
    columns_add(out, readable_money(subject->arena, bill->total_fen), AMOUNT_WIDTH, COLUMNS_RIGHT);
    buffer_add_format(out, "  %s\n", words_text(lang, WORDS_ROW_TOTAL));
}

void bill_text_add(struct buffer *out, const struct subject *subject,
                   const struct advice_option *option, enum words_lang lang)
{
    for (size_t i = 0; i < option->piece_count; i++) {
        const struct advice_piece *piece = &option->pieces[i];
        if (option->piece_count > 1) {
            buffer_add(out, "\n");
            words_add(out, lang, WORDS_PIECE,
                      WORDS_FILLING(readable_number(subject->arena, (uint64_t)piece->first),
                                    readable_number(subject->arena, (uint64_t)piece->last)));
            buffer_add(out, "\n");
        }
        for (size_t month = 0; month < piece->bills.count; month++)
            add_bill(out, subject, &piece->bills.bills[month], lang);
    }
}
