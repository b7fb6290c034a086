/* Sizes of type, white, and the order of things: what is paid first, then what it saves, why, what
 * must be known, and how to check it. */
#include "print/page.h"

#include "print/page_private.h"

#define FOOT (8 * SHEET_MM) /* the page's number above the lower edge */

const char *page_text(const struct page *page, struct message message)
{
    return message_text(&message, page->words, page->arena);
}

const char *page_words(const struct page *page, const char *key)
{
    return page_text(page, message_of(key));
}

void page_space(struct page *page, double points)
{
    page->y += points;
}

void page_keep(struct page *page)
{
    if (!page->is_headed)
        sheet_keep(page->sheet, page->y);
    page->is_headed = false;
}

void page_kept(struct page *page)
{
    page->y = sheet_kept(page->sheet, page->y);
}

void page_say(struct page *page, const struct sheet_type *type, const char *text)
{
    if (!*text)
        return;
    page_keep(page);
    page->y += sheet_text(page->sheet, type, text, 0, page->y, page->width).height;
    page_kept(page);
}

void page_heading(struct page *page, const char *key)
{
    page_space(page, page->section);
    sheet_keep(page->sheet, page->y);
    page->y +=
        sheet_text(page->sheet, &page->heading, page_words(page, key), 0, page->y, page->width)
            .height;
    page_space(page, page->row + 1);
    page->is_headed = true;
}

static struct sheet_type type(double points, bool bold, enum sheet_role role)
{
    return (struct sheet_type){.points = points, .bold = bold, .role = role};
}

static void set_types(struct page *page, bool is_narrow, bool is_close)
{
    double title = page->is_ticket ? is_narrow ? 14 : 16 : is_close ? 20 : 24;
    page->money = type(page->is_ticket ? is_narrow ? 26 : 34
                       : is_close      ? 34
                       : is_close      ? 34
                                       : 46,
                       true, SHEET_BODY);
    page->title = type(title, true, SHEET_TITLE);
    page->heading = type(page->is_ticket ? 12 : 14, true, SHEET_HEADING);
    page->strong = type(page->is_ticket ? 11 : 12, true, SHEET_BODY);
    page->body = type(10, false, SHEET_BODY);
}

/* "Page 1 of 2", where there is more than one. */
static void number_pages(struct page *page)
{
    int pages = sheet_pages(page->sheet);
    double width, height;
    sheet_page_size(page->sheet, &width, &height);
    struct sheet_type end = page->body;
    end.align = SHEET_END;
    for (int i = 0; pages > 1 && i < pages; i++) {
        struct message message = message_number(message_of("print.page"), "page", i + 1);
        const char *text = page_text(page, message_number(message, "pages", pages));
        struct sheet_box box = sheet_measure(page->sheet, &end, text, page->width);
        sheet_text(page->sheet, &end, text, 0, (i + 1) * height - FOOT - box.height / 2,
                   page->width);
    }
}

static void set_order(struct page *page)
{
    size_t count = 0, today = page->data->today, all = page->data->column_count;
    bool is_moved = page->is_ticket && today > 0 && today < all;
    page->order[count++] = 0;
    if (is_moved)
        page->order[count++] = today;
    for (size_t i = 1; i < all; i++)
        if (!is_moved || i != today)
            page->order[count++] = i;
}

void page_lay_out(struct sheet *sheet, struct arena *arena, const struct page_request *request)
{
    static const double rows[PAGE_STEPS] = {3.6, 2.2, 1.2, 0};
    static const double bars[PAGE_STEPS] = {14, 14, 9, 5};
    static const double sections[PAGE_STEPS] = {20, 15, 10, 4};
    struct page page = {
        .sheet = sheet,
        .data = request->comparison,
        .words = request->words,
        .arena = arena,
        .code = request->code,
        .is_ticket = request->is_ticket,
        .width = sheet_width(sheet),
        .y = sheet_top(sheet),
        .row = request->is_ticket ? 0.7 : rows[request->step],
        .section = request->is_ticket ? 10 : sections[request->step],
        .bars = bars[request->step] * SHEET_MM,
        .inside = request->is_ticket ? 0 : (request->step < 2 ? 6 : 3) * SHEET_MM,
        .hair = request->is_ticket ? 0.7 : 0.6,
    };
    set_types(&page, request->is_narrow, request->step > 1);
    set_order(&page);
    page_head_add(&page);
    page_bill_add(&page);
    page_terms_know(&page);
    page_use_add(&page);
    page_terms_add(&page);
    if (page.is_ticket)
        page_head_code(&page);
    number_pages(&page);
}
