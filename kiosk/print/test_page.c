/* Everything a comparison is made of, once. Must not know a tariff. */
#include "print/test_page.h"

#include "base/message.h"
#include "print/qr.h"

#define STEP (10 * SHEET_MM)

struct test_page {
    struct sheet *sheet;
    struct arena *arena;
    const struct strings *words;
    double y, width;
};

static void say(struct test_page *page, struct sheet_type type, struct message message)
{
    const char *text = message_text(&message, page->words, page->arena);
    page->y += sheet_text(page->sheet, &type, text, 0, page->y, page->width).height + 3;
}

static void add_sizes(struct test_page *page)
{
    static const int sizes[] = {10, 12, 14, 18, 24};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        const struct sheet_type type = {.points = sizes[i], .bold = i % 2};
        say(page, (struct sheet_type){.points = 10},
            message_number(message_of("print.test_size"), "size", sizes[i]));
        say(page, type, message_of("print.test_text"));
    }
}

/* A line with a stroke each centimetre, as long as the paper allows. */
static void add_ruler(struct test_page *page)
{
    int centimetres = (int)(page->width / STEP);
    say(page, (struct sheet_type){.points = 10},
        message_number(message_of("print.test_ruler"), "length", 10 * centimetres));
    page->y += 6;
    sheet_rule(page->sheet, 0, page->y + 8, centimetres * STEP, 0.7, SHEET_INK);
    for (int i = 0; i <= centimetres; i++)
        sheet_fill(page->sheet, (struct sheet_area){i * STEP - 0.35, page->y, 0.7, 8}, 0,
                   SHEET_INK);
    page->y += 24;
}

static void add_edges(struct test_page *page)
{
    static const double dots[] = {0.36, 0.71, 1.07, 1.42}; /* one to four of a ticket's dots */
    for (size_t i = 0; i < sizeof dots / sizeof *dots; i++)
        sheet_rule(page->sheet, 0, page->y + 6 * (double)i, page->width, dots[i], SHEET_INK);
    page->y += 36;
}

static void add_code(struct test_page *page, const struct bitmap *code)
{
    double dot = 72.0 / PAPER_DPI;
    int dots = (int)(25 * SHEET_MM / dot / (code->width + 2 * QR_QUIET));
    double quiet = QR_QUIET * dots * dot, size = code->width * dots * dot;
    sheet_modules(page->sheet, quiet, page->y + quiet, size, code);
    page->y += size + 2 * quiet;
    say(page, (struct sheet_type){.points = 10},
        message_words(message_of("print.test_code"), "text", TEST_PAGE_CODE));
}

void test_page_lay_out(struct sheet *sheet, struct arena *arena, const struct strings *words,
                       const struct bitmap *code)
{
    struct test_page page = {sheet, arena, words, sheet_top(sheet), sheet_width(sheet)};
    say(&page, (struct sheet_type){.points = 18, .bold = true, .role = SHEET_TITLE},
        message_of("print.test_title"));
    add_edges(&page);
    add_sizes(&page);
    add_ruler(&page);
    add_code(&page, code);
}
