/* What is used, month by month, against what the advised choice includes, and within which use it
 * stays the cheapest: here a picture says more than a table. Time runs from left to right in every
 * language, and so do amounts. */
#include "print/page_private.h"

#define ACROSS 3 /* cards beside each other on a sheet */
#define CARD_GAP (4 * SHEET_MM)
#define CARD_INSIDE (4 * SHEET_MM)
#define CARD_RADIUS (3 * SHEET_MM)
#define TRACK 5.0

static struct message name_of(enum service service)
{
    static const char *const keys[SERVICE_COUNT] = {[SERVICE_VOICE] = "usage.voice",
                                                    [SERVICE_SMS] = "usage.sms",
                                                    [SERVICE_MMS] = "usage.mms",
                                                    [SERVICE_DATA] = "usage.data"};
    return message_of(keys[service]);
}

static struct message month_name(int32_t month)
{
    static const char *const keys[] = {
        "months.01", "months.02", "months.03", "months.04", "months.05", "months.06",
        "months.07", "months.08", "months.09", "months.10", "months.11", "months.12",
    };
    return message_of(keys[((month % 12) + 12) % 12]);
}

static const char *quantity(const struct page *page, const char *key,
                            const struct comparison_use *use, int64_t amount)
{
    return page_text(
        page, message_quantity(message_of(key), "amount", service_unit(use->service), amount));
}

static const char *included(const struct page *page, const struct comparison_use *use)
{
    if (use->included.unlimited)
        return page_words(page, "print.included_unlimited");
    if (use->included.plain == 0)
        return page_words(page, "print.included_none");
    return quantity(page, "print.included", use, use->included.plain);
}

static const char *range(const struct page *page, const struct comparison_use *use)
{
    if (!use->has_range)
        return "";
    if (use->range.count == 0)
        return page_words(page, "print.cheapest_always");
    const char *key = use->range_is_exact ? "print.cheapest_while" : "print.cheapest_proved";
    return page_text(page, message_words(message_of(key), "range", page_text(page, use->range)));
}

static double share(int64_t part, int64_t whole)
{
    double of = whole > 0 ? (double)part / (double)whole : 0;
    return of < 0 ? 0 : of > 1 ? 1 : of;
}

/* The axis of the use, where on it the advice stays the cheapest, and where the shopper is. */
static void add_track(struct page *page, const struct comparison_use *use, double x, double width)
{
    if (!use->has_range || use->range.count == 0)
        return;
    double at = sheet_plain_begin(page->sheet, x, width), y = page->y + 5;
    double from = share(use->from, use->most) * width, to = share(use->to, use->most) * width;
    double here = share(use->used, use->most) * width, dot = 4.2;
    sheet_frame(page->sheet, (struct sheet_area){at, y, width, TRACK}, TRACK / 2, page->hair,
                SHEET_INK);
    sheet_fill(page->sheet, (struct sheet_area){at + from, y, to - from, TRACK},
               to - from > TRACK ? TRACK / 2 : 0, SHEET_BRAND);
    /* A hole in the band, so that it stands out without a colour. */
    static const double point[][2] = {{0.5, 0.5}, {0.5, 0.5}};
    const struct sheet_area spot = {at + here - dot, y + TRACK / 2 - dot, 2 * dot, 2 * dot};
    sheet_path(page->sheet, spot, 2 * dot, point, 2, true);
    sheet_frame(page->sheet, spot, dot, 1.6, SHEET_INK);
    sheet_plain_end(page->sheet);
    page->y = y + TRACK + 6;
}

static int64_t largest(const struct page *page, const struct comparison_use *use)
{
    int64_t most = use->included.unlimited ? 0 : use->included.plain;
    for (size_t m = 0; m < page->data->month_count; m++)
        most = use->months[m] > most ? use->months[m] : most;
    return most;
}

static void add_bar(struct page *page, const struct comparison_use *use, size_t month,
                    struct sheet_area slot)
{
    struct sheet_type centred = page->body;
    double height = share(use->months[month], largest(page, use)) * slot.height;
    double gap = slot.width * 0.14;
    centred.align = SHEET_CENTRE;
    if (height > 0)
        sheet_fill(page->sheet,
                   (struct sheet_area){slot.x + gap, slot.y + slot.height - height,
                                       slot.width - 2 * gap, height},
                   height > 4 ? 2 : 0, SHEET_BRAND);
    double y = slot.y + slot.height + 3;
    const char *value = use->service == SERVICE_VOICE
                            ? page_text(page, message_number(message_of("months.count"), "count",
                                                             (use->months[month] + 30) / 60))
                        : use->service == SERVICE_DATA
                            ? quantity(page, "bill.charged", use, use->months[month])
                            : page_text(page, message_number(message_of("months.count"), "count",
                                                             use->months[month]));
    struct sheet_box box = sheet_text(page->sheet, &centred, value, slot.x, y, slot.width);
    y += box.height * 0.94;
    sheet_text(page->sheet, &centred, page_text(page, month_name(page->data->months[month])),
               slot.x, y, slot.width);
}

/* Bars of the months, what is included a dashed line across. More months than fit say it in words
 * alone. */
static void add_bars(struct page *page, const struct comparison_use *use, double x, double width)
{
    size_t months = page->data->month_count;
    if (months > 4)
        return;
    double at = sheet_plain_begin(page->sheet, x, width), slot = width / (double)months;
    int64_t most = largest(page, use);
    for (size_t m = 0; m < months; m++)
        add_bar(page, use, m,
                (struct sheet_area){at + slot * (double)m, page->y, slot, page->bars});
    sheet_rule(page->sheet, at, page->y + page->bars, width, page->hair, SHEET_INK);
    if (!use->included.unlimited && use->included.plain > 0)
        sheet_dashes(page->sheet, at,
                     page->y + page->bars - share(use->included.plain, most) * page->bars, width,
                     1);
    sheet_plain_end(page->sheet);
    page->y +=
        page->bars + 2.05 * sheet_measure(page->sheet, &page->body, "0", SHEET_NATURAL).height + 5;
}

static double put(struct page *page, const struct sheet_type *type, const char *text, double x,
                  double width)
{
    if (!*text)
        return 0;
    double height = sheet_text(page->sheet, type, text, x, page->y, width).height;
    page->y += height;
    return height;
}

/* One service: its name and use, the months, what is included, how far it holds. Returns where it
 * ends. */
static double add_card(struct page *page, const struct comparison_use *use, double x, double width)
{
    struct sheet_type large = page->strong;
    double inner = x + CARD_INSIDE, room = width - 2 * CARD_INSIDE;
    large.points = 18;
    page->y += page->inside * 0.5;
    put(page, &page->strong, page_text(page, name_of(use->service)), inner, room);
    put(page, &large, quantity(page, "bill.charged", use, use->used), inner, room);
    put(page, &page->body, page_words(page, "advice.per_month"), inner, room);
    page->y += 4;
    add_bars(page, use, inner, room);
    put(page, &page->body, included(page, use), inner, room);
    if (use->included.directed)
        put(page, &page->body, quantity(page, "print.directed", use, use->included.directed), inner,
            room);
    if (use->charged)
        put(page, &page->body, quantity(page, "print.beyond", use, use->charged), inner, room);
    add_track(page, use, inner, room);
    put(page, &page->body, range(page, use), inner, room);
    return page->y + page->inside * 0.5;
}

static void add_cards(struct page *page)
{
    double width = (page->width - (ACROSS - 1) * CARD_GAP) / ACROSS;
    for (size_t from = 0; from < page->data->use_count; from += ACROSS) {
        double top = page->y, bottom = top;
        size_t end = from + ACROSS < page->data->use_count ? from + ACROSS : page->data->use_count;
        page_keep(page);
        for (size_t i = from; i < end; i++) {
            page->y = top;
            double low = add_card(page, &page->data->uses[i],
                                  (double)(i - from) * (width + CARD_GAP), width);
            bottom = low > bottom ? low : bottom;
        }
        for (size_t i = from; i < end; i++)
            sheet_frame(page->sheet,
                        (struct sheet_area){(double)(i - from) * (width + CARD_GAP), top, width,
                                            bottom - top},
                        CARD_RADIUS, page->hair, SHEET_HAIR);
        page->y = bottom;
        page_kept(page);
        page->y += end < page->data->use_count ? CARD_GAP : 0;
    }
}

static const char *joined(const struct page *page, const char *text, const char *more)
{
    return *text && *more ? arena_format(page->arena, "%s · %s", text, more) : *text ? text : more;
}

/* A ticket says the same in a few lines, with the track below. */
static void add_lines(struct page *page)
{
    for (size_t i = 0; i < page->data->use_count; i++) {
        const struct comparison_use *use = &page->data->uses[i];
        const char *text =
            joined(page, quantity(page, "print.used", use, use->used), included(page, use));
        if (use->included.directed)
            text =
                joined(page, text, quantity(page, "print.directed", use, use->included.directed));
        if (use->charged)
            text = joined(page, text, quantity(page, "print.beyond", use, use->charged));
        page_keep(page);
        put(page, &page->strong, page_text(page, name_of(use->service)), 0, page->width);
        put(page, &page->body, text, 0, page->width);
        add_track(page, use, 4, page->width - 8);
        put(page, &page->body, range(page, use), 0, page->width);
        page_kept(page);
        page_space(page, page->section / 2);
    }
}

void page_use_add(struct page *page)
{
    if (page->data->use_count == 0)
        return;
    page_heading(page, "print.use");
    if (page->is_ticket)
        add_lines(page);
    else
        add_cards(page);
}
