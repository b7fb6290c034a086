/* Lays out, then draws on cairo's surface of a PDF or of dots. Must not know what is on the page.
 */
#include "print/document.h"

#include <string.h>

#include <cairo-pdf.h>

#include "base/date.h"
#include "print/page.h"
#include "print/pdf_catalog.h"
#include "print/qr.h"
#include "print/test_page.h"

#define PAGES_MOST 2
#define DOTS_HIGH_MOST 20000 /* two and a half metres of paper: no shopper wants more */
#define HALF 128             /* darker is black */

/* What one document is made of; ends when it is drawn. */
struct making {
    const struct document_request *request;
    struct sheet *sheet;
    struct bitmap code;
    struct arena arena;
};

static void finish(struct making *making)
{
    sheet_destroy(making->sheet);
    bitmap_finish(&making->code);
    arena_finish(&making->arena);
}

static void lay_out(struct making *making, int step)
{
    const struct document_request *request = making->request;
    if (!request->comparison) {
        test_page_lay_out(making->sheet, &making->arena, request->words, &making->code);
        return;
    }
    const struct page_request page = {.comparison = request->comparison,
                                      .words = request->words,
                                      .code = &making->code,
                                      .is_ticket = paper_is_ticket(request->paper),
                                      .is_narrow = request->paper == PAPER_58MM,
                                      .step = step};
    page_lay_out(making->sheet, &making->arena, &page);
}

/* At ease first; closer, step by step, while it does not fit. */
static enum status make(struct making *making, struct error *error)
{
    const struct document_request *request = making->request;
    const char *code = request->comparison ? request->comparison->code_text : TEST_PAGE_CODE;
    arena_init(&making->arena);
    enum status status = qr_encode(&making->code, code, error);
    for (int step = 0; step < PAGE_STEPS && status == STATUS_OK; step++) {
        sheet_destroy(making->sheet);
        making->sheet = NULL;
        status = sheet_create(&making->sheet, request->paper, request->words, error);
        if (status)
            break;
        lay_out(making, step);
        if (sheet_pages(making->sheet) <= PAGES_MOST)
            break;
    }
    return status;
}

static cairo_status_t take(void *out, const unsigned char *bytes, unsigned int length)
{
    struct buffer *buffer = out;
    buffer_add_bytes(buffer, (const char *)bytes, length);
    return buffer->overflowed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

static enum status could_not(cairo_status_t why, struct error *error)
{
    return status_fail(error, STATUS_FAILED, "the page could not be drawn: %s",
                       cairo_status_to_string(why));
}

static const char *title_of(struct making *making)
{
    const struct comparison *comparison = making->request->comparison;
    const char *key = !comparison        ? "print.test_title"
                      : comparison->stay ? "advice.title_stay"
                                         : "advice.title";
    struct message message = message_of(key);
    return message_text(&message, making->request->words, &making->arena);
}

static void set_facts(struct making *making, cairo_surface_t *surface)
{
    char day[DATE_TEXT];
    date_format(making->request->made_on, day);
    const char *author = making->request->operator_name;
    struct message brand = message_of("strip.brand");
    if (!*author)
        author = message_text(&brand, making->request->words, &making->arena);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title_of(making));
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Tariff Kiosk");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   arena_format(&making->arena, "%sT00:00:00", day));
}

static cairo_status_t draw_pdf(struct making *making, struct buffer *out)
{
    double width, height;
    sheet_page_size(making->sheet, &width, &height);
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take, out, width, height);
    cairo_t *cairo = cairo_create(surface);
    set_facts(making, surface);
    sheet_embed(making->sheet);
    for (int page = 0; page < sheet_pages(making->sheet); page++) {
        sheet_draw(making->sheet, cairo, page);
        cairo_show_page(cairo);
    }
    cairo_surface_finish(surface);
    cairo_status_t drawn = cairo_status(cairo), finished = cairo_surface_status(surface);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    return finished ? finished : drawn;
}

enum status document_pdf(const struct document_request *request, struct buffer *out,
                         struct error *error)
{
    struct making making = {.request = request};
    enum status status = make(&making, error);
    if (status == STATUS_OK) {
        cairo_status_t drawn = draw_pdf(&making, out);
        status = drawn ? could_not(drawn, error)
                       : pdf_catalog_set(out, strings_language(request->words), error);
    }
    finish(&making);
    return status;
}

/* ---- dots ---- */

static void threshold(cairo_surface_t *surface, struct bitmap *ticket)
{
    const unsigned char *rows = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < ticket->height; y++) {
        const uint32_t *row = (const void *)(rows + (ptrdiff_t)y * stride);
        for (int x = 0; x < ticket->width; x++)
            if ((row[x] & 0xFF) < HALF)
                bitmap_blacken(ticket, x, y);
    }
}

/* What the head prints on: the paper less its white edges at the sides. */
static cairo_status_t draw_dots(struct making *making, struct bitmap *ticket)
{
    const struct paper_shape *paper = paper_shape(making->request->paper);
    const double dots = PAPER_DPI / 72.0;
    double width, height;
    sheet_page_size(making->sheet, &width, &height);
    int rows = (int)(height * dots + 1);
    if (rows > DOTS_HIGH_MOST)
        return CAIRO_STATUS_INVALID_SIZE;
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, paper->dots, rows);
    cairo_t *cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    cairo_scale(cairo, dots, dots);
    cairo_translate(cairo, -paper->side * SHEET_MM, 0);
    sheet_draw(making->sheet, cairo, 0);
    cairo_status_t drawn = cairo_status(cairo);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    bitmap_init(ticket, paper->dots, rows);
    if (!drawn && !(drawn = cairo_surface_status(surface)))
        threshold(surface, ticket);
    cairo_surface_destroy(surface);
    return drawn;
}

enum status document_ticket(const struct document_request *request, struct bitmap *ticket,
                            struct error *error)
{
    struct making making = {.request = request};
    *ticket = (struct bitmap){0};
    if (!paper_is_ticket(request->paper))
        return status_fail(error, STATUS_WRONG_USAGE, "a ticket needs --paper 80mm or 58mm");
    enum status status = make(&making, error);
    if (status == STATUS_OK) {
        cairo_status_t drawn = draw_dots(&making, ticket);
        status = drawn ? could_not(drawn, error) : STATUS_OK;
    }
    finish(&making);
    if (status)
        bitmap_finish(ticket);
    return status;
}
