/* What must be known before anything is signed, the codes of all that is named, and how a stranger
 * checks the page: the months it rests on, the rule, the catalog. */
#include "print/page_private.h"

#include "base/date.h"
#include "base/money.h"

#define INDENT (4 * SHEET_MM)
#define DOT 3.0
#define OFFERS_MANY 6

/* A point at the line's start, so that each stands for itself. */
static void add_point(struct page *page, const char *text)
{
    page_keep(page);
    struct sheet_box box =
        sheet_text(page->sheet, &page->body, text, INDENT, page->y, page->width - INDENT);
    sheet_fill(page->sheet, (struct sheet_area){0.5, page->y + box.baseline - DOT * 1.9, DOT, DOT},
               DOT / 2, SHEET_INK);
    page->y += box.height + page->row / 2;
    page_kept(page);
}

void page_terms_know(struct page *page)
{
    const struct comparison *data = page->data;
    if (data->know.count + data->notes.count == 0)
        return;
    page_heading(page, "bill.know");
    for (size_t i = 0; i < data->know.count; i++)
        add_point(page, page_text(page, data->know.items[i]));
    for (size_t i = 0; i < data->notes.count; i++)
        add_point(page, page_text(page, data->notes.items[i]));
}

/* ---- codes ---- */

static const char *named(const struct page *page, const struct comparison_offer *offer)
{
    if (offer->quantity == 1)
        return offer->name;
    return arena_format(page->arena, "%s × %d", offer->name, offer->quantity);
}

/* The name in full, however long, and its code at the line's end; below it where both do not fit.
 */
static void add_code(struct page *page, const struct comparison_offer *offer, double x)
{
    struct sheet_type end = page->body;
    end.align = SHEET_END;
    const char *name = named(page, offer);
    double room = page->width - x;
    double code = sheet_measure(page->sheet, &end, offer->code, SHEET_NATURAL).width + 1;
    double whole = sheet_measure(page->sheet, &page->body, name, SHEET_NATURAL).width;
    bool is_beside = whole + code + 3 * SHEET_MM < room;
    double wide = is_beside ? room - code : room;
    if (is_beside)
        sheet_text(page->sheet, &end, offer->code, page->width - code, page->y, code);
    page->y += sheet_text(page->sheet, &page->body, name, x, page->y, wide).height;
    if (!is_beside)
        page->y += sheet_text(page->sheet, &end, offer->code, x, page->y, room).height;
}

/* Many packs are one paragraph: a line each would fill a page. */
static void add_offers(struct page *page, const struct comparison_column *column, double x)
{
    bool is_many = column->offer_count > OFFERS_MANY;
    const char *text = "";
    for (size_t i = 0; i < column->offer_count; i++) {
        const struct comparison_offer *offer = &column->offers[i];
        if (i == 0 || !is_many)
            add_code(page, offer, x);
        else
            text = arena_format(page->arena, "%s%s%s %s", text, i > 1 ? " · " : "",
                                named(page, offer), offer->code);
    }
    if (is_many)
        page->y += sheet_text(page->sheet, &page->body, text, x, page->y, page->width - x).height;
}

static void add_codes(struct page *page)
{
    const struct comparison *data = page->data;
    struct sheet_type rank = page->body;
    double x = page->is_ticket ? 0 : 22 * SHEET_MM;
    rank.bold = true;
    page_heading(page, "print.codes");
    for (size_t c = 0; c < data->column_count; c++) {
        page_keep(page);
        struct sheet_box box = sheet_text(page->sheet, &rank, page_table_rank(page, c), 0, page->y,
                                          page->is_ticket ? page->width : x - 2 * SHEET_MM);
        page->y += page->is_ticket ? box.height : 0;
        add_offers(page, &data->columns[c], x);
        page->y += page->row;
        page_kept(page);
    }
}

/* ---- how to check ---- */

static const char *amount(const struct page *page, int64_t fen)
{
    char text[MONEY_TEXT];
    money_format(fen, text);
    return arena_copy(page->arena, text);
}

static void add_months(struct page *page)
{
    const struct comparison *data = page->data;
    struct page_row *rows = ARENA_ARRAY(page->arena, struct page_row, data->check_count + 2);
    size_t count = data->check_count;
    for (size_t i = 0; i < data->check_count; i++) {
        rows[i].label = page_text(page, data->checks[i].what);
        for (size_t c = 0; c < data->column_count; c++)
            rows[i].cells[c] = amount(page, data->checks[i].fen[c]);
    }
    if (page->is_ticket && data->column_count > 2)
        count += page_bill_totals(page, rows + count);
    const struct page_table table = {rows, count, false, data->column_count};
    page_table_add(page, &table);
}

static struct message rule(const struct page *page, const char *key)
{
    struct message message =
        message_number(message_of(key), "months", (int64_t)page->data->month_count);
    return message_number(message, "horizon", page->data->horizon);
}

static void add_rules(struct page *page)
{
    bool is_long = page->data->checks_are_stretches;
    add_point(page, page_words(page, "print.check_lines"));
    if (is_long)
        add_point(page, page_text(page, rule(page, "print.check_stretch")));
    add_point(page, page_text(page, rule(page, is_long ? "print.check_stretch_mean"
                                                       : "print.check_months")));
    add_point(page, page_text(page, rule(page, is_long ? "print.check_stretch_total"
                                                       : "print.check_total")));
    add_point(page, page_words(page, "print.check_again"));
}

/* One paragraph: it is read once, by who checks. */
static void add_catalog(struct page *page)
{
    const struct comparison *data = page->data;
    struct message catalog =
        message_words(message_of("print.check_catalog"), "id", data->catalog_id);
    const char *text = page_text(page, message_words(catalog, "version", data->catalog_version));
    if (data->as_of != DATE_NONE) {
        struct message day = message_day(message_of("print.check_as_of"), "day", data->as_of);
        text = arena_format(page->arena, "%s · %s", text, page_text(page, day));
    }
    if (*data->digest) {
        struct message digest =
            message_words(message_of("print.check_digest"), "digest", data->digest);
        text = arena_format(page->arena, "%s · %s", text, page_text(page, digest));
    }
    page_say(page, &page->body, text);
}

void page_terms_add(struct page *page)
{
    add_codes(page);
    page_heading(page, "print.check");
    add_months(page);
    page_space(page, page->section / 2);
    add_rules(page);
    page_space(page, page->section / 3);
    add_catalog(page);
}
