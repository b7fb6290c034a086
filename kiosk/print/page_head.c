/* The top of the page: whose it is, what is advised, what it costs and saves. Money is the largest
 * type there is. */
#include "print/page_private.h"

#include "base/date.h"
#include "base/money.h"

#define MARK (7 * SHEET_MM)
#define NAME_LINES 3 /* more end in …; the whole name stands with its code */
#define RADIUS (4 * SHEET_MM)
#define CODE (25 * SHEET_MM) /* with its white edge */

/* The rising line of the sign, as shares of its square. */
static const double mark_line[][2] = {{0.26, 0.62}, {0.43, 0.45}, {0.57, 0.57}, {0.76, 0.36}};
static const double tick_line[][2] = {{0, 0.55}, {0.36, 0.9}, {1, 0.1}};

static void add_mark(struct page *page)
{
    const struct sheet_area area = {0, page->y, MARK, MARK};
    if (page->is_ticket)
        sheet_frame(page->sheet, area, MARK / 3.4, 1.2, SHEET_INK);
    else
        sheet_fill(page->sheet, area, MARK / 3.4, SHEET_BRAND);
    double x = sheet_is_mirrored(page->sheet) ? sheet_plain_begin(page->sheet, 0, MARK) : 0;
    sheet_path(page->sheet, (struct sheet_area){x, page->y, MARK, MARK}, 1.5, mark_line, 4,
               !page->is_ticket);
    sheet_plain_end(page->sheet);
}

/* The sign and the operator on one line, the day at its end. */
static void add_strip(struct page *page)
{
    const char *brand =
        *page->data->operator_name ? page->data->operator_name : page_words(page, "strip.brand");
    const char *day =
        page_text(page, message_day(message_of("compare.day"), "day", page->data->made_on));
    struct sheet_type end = page->body;
    end.align = SHEET_END;
    double date = sheet_measure(page->sheet, &page->body, day, SHEET_NATURAL).width;
    double x = MARK + 3 * SHEET_MM, room = page->width - x - date - 3 * SHEET_MM;
    struct sheet_box box = sheet_measure(page->sheet, &page->strong, brand, room);
    double middle = page->y + (box.height > MARK ? box.height : MARK) / 2;
    add_mark(page);
    sheet_text(page->sheet, &page->strong, brand, x, middle - box.height / 2, room);
    double low = sheet_measure(page->sheet, &end, day, SHEET_NATURAL).height;
    sheet_text(page->sheet, &end, day, page->width - date - 1, middle - low / 2, date + 1);
    page->y = middle + (box.height > MARK ? box.height : MARK) / 2 + page->section;
}

static const char *listed_months(const struct page *page)
{
    const char *text = "";
    for (size_t i = 0; i < page->data->month_count; i++) {
        char month[DATE_TEXT];
        date_format_month(page->data->months[i], month);
        text = arena_format(page->arena, "%s%s%s", text, i ? ", " : "", month);
    }
    return text;
}

static void add_title(struct page *page)
{
    struct message basis = message_words(message_of("print.basis"), "number", page->data->number);
    basis = message_words(basis, "months", listed_months(page));
    page_say(page, &page->title,
             page_words(page, page->data->stay ? "advice.title_stay" : "advice.title"));
    page_say(page, &page->body, page_text(page, basis));
    page_space(page, page->is_ticket ? 6 : 14);
}

static const char *verdict(const struct page *page)
{
    const struct comparison *data = page->data;
    int64_t saving = data->columns[0].saving_total_fen;
    struct message message = message_of(NULL);
    if (data->stay)
        message = message_of("print.stay");
    else if (data->verdict == COMPARISON_SAME)
        message = message_of("advice.same");
    else if (data->verdict != COMPARISON_UNKNOWN) {
        message = message_of(saving > 0 ? "print.saves_in" : "print.costs_in");
        message = message_number(message, "count", data->horizon);
        message = message_money(message, "price", saving > 0 ? saving : -saving);
    }
    return page_text(page, message);
}

/* The promise: on a tinted ground with a tick where it saves; a frame on a ticket. */
static void add_verdict(struct page *page, double x, double width)
{
    const char *text = verdict(page);
    bool is_good = page->data->stay || page->data->verdict == COMPARISON_SAVES;
    double inside = 3 * SHEET_MM, tick = is_good ? 4 * SHEET_MM : 0;
    if (!*text)
        return;
    page_space(page, 4);
    double room = width - 2 * inside - tick;
    struct sheet_box box = sheet_measure(page->sheet, &page->strong, text, room);
    double whole = (box.width < room ? box.width : room) + 2 * inside + tick + 1;
    const struct sheet_area area = {x, page->y, whole, box.height + 5};
    if (page->is_ticket)
        sheet_frame(page->sheet, area, 6, 1.2, SHEET_INK);
    else
        sheet_fill(page->sheet, area, area.height / 2 < 12 ? area.height / 2 : 12,
                   is_good ? SHEET_GOOD : SHEET_TINT);
    if (is_good) {
        double side = 2.6 * SHEET_MM, left = x + inside;
        if (sheet_is_mirrored(page->sheet))
            left = sheet_plain_begin(page->sheet, left, side);
        sheet_path(page->sheet,
                   (struct sheet_area){left, page->y + (area.height - side) / 2, side, side}, 1.4,
                   tick_line, 3, false);
        sheet_plain_end(page->sheet);
    }
    sheet_text(page->sheet, &page->strong, text, x + inside + tick, page->y + 2.5, room + 1);
    page->y += area.height + 4;
}

/* "¥" small, the amount large, the unit small beside it, on one line. */
static void add_money(struct page *page, double x, double width)
{
    const struct sheet_type small = {.points = page->money.points * 0.5, .bold = true};
    char amount[MONEY_TEXT];
    money_format(page->data->columns[0].monthly_fen, amount);
    const char *unit = page_words(page, "advice.per_month");
    struct sheet_box large = sheet_measure(page->sheet, &page->money, amount, SHEET_NATURAL);
    struct sheet_box sign = sheet_measure(page->sheet, &small, "¥", SHEET_NATURAL);
    double at = x, whole = sign.width + large.width + 1;
    double baseline = page->y + large.baseline * 0.92;
    if (sheet_is_mirrored(page->sheet))
        at = sheet_plain_begin(page->sheet, x, whole);
    sheet_text(page->sheet, &small, "¥", at, baseline - sign.baseline, SHEET_NATURAL);
    sheet_text(page->sheet, &page->money, amount, at + sign.width + 1, baseline - large.baseline,
               SHEET_NATURAL);
    sheet_plain_end(page->sheet);
    double beside = x + whole + 2 * SHEET_MM, room = width - whole - 2 * SHEET_MM;
    struct sheet_box word = sheet_measure(page->sheet, &page->body, unit, SHEET_NATURAL);
    page->y = baseline + (large.height - large.baseline) * 0.45;
    if (word.width <= room) {
        sheet_text(page->sheet, &page->body, unit, beside, baseline - word.baseline, room);
        return;
    }
    page->y += sheet_text(page->sheet, &page->body, unit, x, page->y, width).height;
}

static void add_line(struct page *page, const struct sheet_type *type, const char *text, double x,
                     double width)
{
    if (*text)
        page->y += sheet_text(page->sheet, type, text, x, page->y, width).height;
}

static void add_offers(struct page *page, double x, double width)
{
    const struct comparison_column *first = &page->data->columns[0];
    struct sheet_type name = page->heading;
    name.role = SHEET_BODY;
    name.lines = NAME_LINES;
    name.points += page->is_ticket ? 1 : 4;
    add_line(page, &name, first->offers[0].name, x, width);
    for (size_t i = 1; i < first->offer_count; i++) {
        const struct comparison_offer *offer = &first->offers[i];
        struct message message =
            message_of(offer->quantity > 1 ? "offer.addon_many" : "offer.addon");
        message = message_words(message, "name", offer->name);
        if (offer->quantity > 1)
            message = message_number(message, "count", offer->quantity);
        add_line(page, &page->body, page_text(page, message), x, width);
    }
}

static void add_month(struct page *page, double x, double width)
{
    int64_t saving = page->data->columns[0].saving_month_fen;
    if (page->data->stay || !page->data->knows_today || saving == 0)
        return;
    struct message message = message_of(saving > 0 ? "advice.saves_month" : "advice.costs_month");
    message = message_money(message, "price", saving > 0 ? saving : -saving);
    add_line(page, &page->body, page_text(page, message), x, width);
}

/* The code at the card's end, what it is for below it. */
static double add_code(struct page *page, double top)
{
    struct sheet_type centred = page->body;
    double quiet = CODE * 4 / (page->code->width + 8);
    double x = page->width - page->inside - CODE;
    centred.align = SHEET_CENTRE;
    sheet_modules(page->sheet, x + quiet, top + quiet, CODE - 2 * quiet, page->code);
    const char *text = page_words(page, "print.scan");
    struct sheet_box box =
        sheet_text(page->sheet, &centred, text, x - 2 * SHEET_MM, top + CODE, CODE + 4 * SHEET_MM);
    return top + CODE + box.height;
}

static void add_card(struct page *page)
{
    double inside = page->inside, top = page->y;
    double width = page->width - 2 * inside - (page->is_ticket ? 0 : CODE + 4 * SHEET_MM);
    page_keep(page);
    page->y += inside;
    add_offers(page, inside, width);
    add_money(page, inside, width);
    add_verdict(page, inside, width);
    add_month(page, inside, width);
    if (!page->is_ticket) {
        double low = add_code(page, top + inside - 2);
        page->y = (page->y > low ? page->y : low) + inside;
        sheet_frame(page->sheet, (struct sheet_area){0.8, top, page->width - 1.6, page->y - top},
                    RADIUS, 1.6, SHEET_BRAND);
    }
    page_kept(page);
}

void page_head_add(struct page *page)
{
    add_strip(page);
    add_title(page);
    add_card(page);
}

void page_head_code(struct page *page)
{
    struct sheet_type centred = page->body;
    double dot = 72.0 / PAPER_DPI, side = page->code->width + 2 * 4;
    int dots = (int)(CODE / dot / side); /* whole dots a module: no module is wider than another */
    double size = dots * dot * page->code->width;
    centred.align = SHEET_CENTRE;
    page_space(page, page->section + 4 * dots * dot);
    /* At a whole dot of the paper, too. */
    double x = (int)((page->width - size) / 2 / dot) * dot, y = (int)(page->y / dot + 1) * dot;
    sheet_modules(page->sheet, x, y, size, page->code);
    page->y = y + size + 4 * dots * dot;
    page_say(page, &centred, page_words(page, "print.scan"));
}
