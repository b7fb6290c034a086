/* Things put on paper are a list; drawing goes through it. Lengths are points. Must not know what
 * is a tariff or a PDF. */
#include "print/sheet.h"

#include <assert.h>
#include <string.h>

#include <pango/pangocairo.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "print/embedding.h"
#include "print/typeface.h"

#define POINTS_LEAST 10
#define TRIED 100    /* points at which a face is measured */
#define TALL 1.5     /* ems of a line beyond which a face is tall */
#define LEADING 0.03 /* ems of white above and below what is drawn */
#define WHOLE_CIRCLE 6.283185307179586

enum thing_kind { THING_TEXT, THING_FILL, THING_FRAME, THING_DASHES, THING_MODULES, THING_PATH };

struct thing {
    enum thing_kind kind;
    struct sheet_area area; /* as it stands on paper, mirrored already */
    double radius, line;
    enum sheet_shade shade;
    enum sheet_role role;
    PangoLayout *layout;
    double trim; /* how much of the layout is above its place */
    const struct bitmap *modules;
    const double (*points)[2];
    int point_count;
    bool is_white;
};

struct sheet {
    const struct paper_shape *paper;
    PangoContext *context;
    PangoFontDescription *font;
    bool is_mirrored, is_plain;
    double ascent, descent; /* of a line that is kept close, in ems */
    double spacing;         /* lines of such a face, as a share of its own; 0: its own */
    struct arena arena;
    struct thing *things;
    size_t count, capacity;
    size_t kept_from;
    double kept_top, bottom;     /* of all that was put */
    struct embedding *embedding; /* of a PDF, once it is drawn */
};

/* ---- pages ---- */

static double page_height(const struct sheet *sheet)
{
    return sheet->paper->height * SHEET_MM;
}

static double margin_top(const struct sheet *sheet)
{
    return sheet->paper->top * SHEET_MM;
}

static int page_of(const struct sheet *sheet, double y)
{
    return sheet_is_ticket(sheet) ? 0 : (int)(y / page_height(sheet));
}

double sheet_width(const struct sheet *sheet)
{
    return (sheet->paper->width - 2 * sheet->paper->side) * SHEET_MM;
}

double sheet_top(const struct sheet *sheet)
{
    return margin_top(sheet);
}

bool sheet_is_ticket(const struct sheet *sheet)
{
    return sheet->paper->dots > 0;
}

bool sheet_is_mirrored(const struct sheet *sheet)
{
    return sheet->is_mirrored;
}

double sheet_next_page(const struct sheet *sheet, double y)
{
    return sheet_is_ticket(sheet)
               ? y
               : (page_of(sheet, y) + 1) * page_height(sheet) + margin_top(sheet);
}

double sheet_left_on_page(const struct sheet *sheet, double y)
{
    if (sheet_is_ticket(sheet))
        return 1e9;
    return (page_of(sheet, y) + 1) * page_height(sheet) - margin_top(sheet) - y;
}

void sheet_keep(struct sheet *sheet, double top)
{
    sheet->kept_from = sheet->count;
    sheet->kept_top = top;
}

double sheet_kept(struct sheet *sheet, double bottom)
{
    double height = bottom - sheet->kept_top;
    double whole = page_height(sheet) - 2 * margin_top(sheet);
    if (height <= sheet_left_on_page(sheet, sheet->kept_top) || height > whole)
        return bottom;
    double shift = sheet_next_page(sheet, sheet->kept_top) - sheet->kept_top;
    for (size_t i = sheet->kept_from; i < sheet->count; i++)
        sheet->things[i].area.y += shift;
    sheet->bottom += shift;
    return bottom + shift;
}

int sheet_pages(const struct sheet *sheet)
{
    return page_of(sheet, sheet->bottom) + 1;
}

void sheet_page_size(const struct sheet *sheet, double *width, double *height)
{
    *width = sheet->paper->width * SHEET_MM;
    *height = sheet_is_ticket(sheet) ? sheet->bottom + margin_top(sheet) : page_height(sheet);
}

/* ---- texts ---- */

static PangoAlignment alignment(const struct sheet *sheet, enum sheet_align align)
{
    if (align == SHEET_CENTRE)
        return PANGO_ALIGN_CENTER;
    return (align == SHEET_END) != sheet->is_mirrored ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* Letters of the Arabic and Hebrew blocks and their presentation forms. */
static bool is_from_right(uint32_t character)
{
    return (character >= 0x590 && character < 0x900) ||
           (character >= 0xFB1D && character < 0xFE00) ||
           (character >= 0xFE70 && character < 0xFF00);
}

static bool has_from_right(const char *text)
{
    uint32_t character;
    for (; *text; text += utf8_read(text, &character)) {
        utf8_read(text, &character);
        if (is_from_right(character))
            return true;
    }
    return false;
}

/* What runs from the left and begins or ends a stretch that does: letters and digits of other
 * scripts, and the signs that belong to an amount. */
static bool is_from_left(uint32_t character)
{
    bool is_letter = (character >= '0' && character <= '9') ||
                     ((character | 0x20) >= 'a' && (character | 0x20) <= 'z');
    return is_letter || character == 0xA5 || character == 0x2212 || character == '*' ||
           (character >= 0x2E80 && character < 0xFB1D) ||
           (character >= 0xFF00 && character < 0xFFF0);
}

/* The bytes of the stretch that begins here: up to the last character from the left before one
 * from the right, and a bracket that closes one of it. */
static size_t stretch(const char *text)
{
    size_t length = 0;
    int open = 0;
    for (size_t at = 0; text[at];) {
        uint32_t character;
        at += utf8_read(text + at, &character);
        if (is_from_right(character))
            break;
        bool closes = character == ')' && open > 0;
        open += (character == '(') - closes;
        length = is_from_left(character) || closes ? at : length;
    }
    return length;
}

/* What is no letter (a catalog may hold anything) is a space. */
static void add_clean(struct buffer *clean, const char *text, size_t length)
{
    for (const char *end = text + length; text < end;) {
        uint32_t character;
        char bytes[UTF8_MOST];
        text += utf8_read(text, &character);
        bool is_control = character < ' ' || (character >= 0x7F && character < 0xA0);
        buffer_add_bytes(clean, bytes, utf8_write(is_control ? ' ' : character, bytes));
    }
}

/* In a language from the right every stretch from the left is kept apart (Unicode's isolates):
 * without them "¥52.00" behind a letter would read "52.00¥", and "30 GB" would be torn apart. */
static void set_text(const struct sheet *sheet, PangoLayout *layout, const char *text)
{
    struct buffer clean;
    buffer_init(&clean, strlen(text) * 7 + 8); /* a character and two marks of three bytes each */
    while (*text) {
        uint32_t character;
        size_t length = utf8_read(text, &character);
        bool is_apart = sheet->is_mirrored && is_from_left(character);
        if (is_apart)
            length = stretch(text);
        buffer_add(&clean, is_apart ? "\u2066" : "");
        add_clean(&clean, text, length);
        buffer_add(&clean, is_apart ? "\u2069" : "");
        text += length;
    }
    pango_layout_set_text(layout, buffer_text(&clean), (int)clean.length);
    buffer_finish(&clean);
}

static PangoLayout *lay_out(const struct sheet *sheet, const struct sheet_type *type,
                            const char *text, double width)
{
    assert(type->points >= POINTS_LEAST);
    PangoLayout *layout = pango_layout_new(sheet->context);
    PangoFontDescription *font = pango_font_description_copy_static(sheet->font);
    pango_font_description_set_absolute_size(font, type->points * PANGO_SCALE);
    pango_font_description_set_weight(font, type->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_auto_dir(layout, FALSE);
    pango_layout_set_alignment(layout, alignment(sheet, type->align));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    if (width >= 0)
        pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
    if (type->lines && width >= 0) {
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout, -type->lines);
    }
    set_text(sheet, layout, text);
    if (sheet->spacing > 0)
        pango_layout_set_line_spacing(layout, (float)sheet->spacing);
    return layout;
}

static double last_baseline(PangoLayout *layout)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    while (pango_layout_iter_next_line(iter))
        ;
    int baseline = pango_layout_iter_get_baseline(iter);
    pango_layout_iter_free(iter);
    return (double)baseline / PANGO_SCALE;
}

static double first_baseline(PangoLayout *layout)
{
    return (double)pango_layout_get_baseline(layout) / PANGO_SCALE;
}

/* Where lines are kept close, from the first baseline up and from the last one down. */
static struct sheet_box box_of(const struct sheet *sheet, PangoLayout *layout, double points)
{
    int width, height;
    pango_layout_get_size(layout, &width, &height);
    double first = first_baseline(layout), lines = last_baseline(layout) - first;
    struct sheet_box box = {.width = (double)width / PANGO_SCALE,
                            .height = (double)height / PANGO_SCALE,
                            .baseline = first,
                            .is_cut = pango_layout_is_ellipsized(layout)};
    if (sheet->spacing > 0) {
        box.height = lines + (sheet->ascent + sheet->descent) * points;
        box.baseline = sheet->ascent * points;
    }
    return box;
}

struct sheet_box sheet_measure(const struct sheet *sheet, const struct sheet_type *type,
                               const char *text, double width)
{
    PangoLayout *layout = lay_out(sheet, type, text, width);
    struct sheet_box box = box_of(sheet, layout, type->points);
    g_object_unref(layout);
    return box;
}

/* ---- putting ---- */

static double placed(const struct sheet *sheet, double x, double width)
{
    double from = sheet->paper->side * SHEET_MM;
    bool is_mirrored = sheet->is_mirrored && !sheet->is_plain;
    return from + (is_mirrored ? sheet_width(sheet) - x - width : x);
}

static struct thing *put(struct sheet *sheet, enum thing_kind kind, struct sheet_area area)
{
    struct thing *thing = ARENA_PUSH(&sheet->arena, sheet->things, sheet->count, sheet->capacity);
    area.x = placed(sheet, area.x, area.width);
    *thing = (struct thing){.kind = kind, .area = area, .role = SHEET_FIGURE};
    if (area.y + area.height > sheet->bottom)
        sheet->bottom = area.y + area.height;
    return thing;
}

struct sheet_box sheet_text(struct sheet *sheet, const struct sheet_type *type, const char *text,
                            double x, double y, double width)
{
    PangoLayout *layout = lay_out(sheet, type, text, width);
    struct sheet_box box = box_of(sheet, layout, type->points);
    double whole = width >= 0 ? width : box.width;
    struct thing *thing = put(sheet, THING_TEXT, (struct sheet_area){x, y, whole, box.height});
    thing->layout = layout;
    thing->trim = first_baseline(layout) - box.baseline;
    thing->role = type->role;
    return box;
}

void sheet_fill(struct sheet *sheet, struct sheet_area area, double radius, enum sheet_shade shade)
{
    struct thing *thing = put(sheet, THING_FILL, area);
    thing->radius = radius;
    thing->shade = shade;
}

void sheet_frame(struct sheet *sheet, struct sheet_area area, double radius, double line,
                 enum sheet_shade shade)
{
    struct thing *thing = put(sheet, THING_FRAME, area);
    thing->radius = radius;
    thing->line = line;
    thing->shade = shade;
}

void sheet_rule(struct sheet *sheet, double x, double y, double width, double line,
                enum sheet_shade shade)
{
    sheet_fill(sheet, (struct sheet_area){x, y - line / 2, width, line}, 0, shade);
}

void sheet_dashes(struct sheet *sheet, double x, double y, double width, double line)
{
    put(sheet, THING_DASHES, (struct sheet_area){x, y, width, 0})->line = line;
}

void sheet_modules(struct sheet *sheet, double x, double y, double size,
                   const struct bitmap *modules)
{
    put(sheet, THING_MODULES, (struct sheet_area){x, y, size, size})->modules = modules;
}

void sheet_path(struct sheet *sheet, struct sheet_area area, double line, const double (*points)[2],
                int count, bool is_white)
{
    struct thing *thing = put(sheet, THING_PATH, area);
    thing->line = line;
    thing->points = points;
    thing->point_count = count;
    thing->is_white = is_white;
}

double sheet_plain_begin(struct sheet *sheet, double x, double width)
{
    double at = sheet->is_mirrored ? sheet_width(sheet) - x - width : x;
    sheet->is_plain = true;
    return at;
}

void sheet_plain_end(struct sheet *sheet)
{
    sheet->is_plain = false;
}

/* ---- drawing ---- */

/* A ticket is black and white: quiet lines are black, quiet grounds are not there. */
static bool set_shade(const struct sheet *sheet, cairo_t *cairo, enum sheet_shade shade)
{
    static const double colours[][3] = {[SHEET_INK] = {0, 0, 0},
                                        [SHEET_BRAND] = {0, 0.227, 0.549},
                                        [SHEET_HAIR] = {0.62, 0.67, 0.73},
                                        [SHEET_TINT] = {0.894, 0.929, 0.980},
                                        [SHEET_GOOD] = {0.867, 0.953, 0.894}};
    bool is_ticket = sheet_is_ticket(sheet);
    const double *colour = colours[is_ticket ? SHEET_INK : shade];
    cairo_set_source_rgb(cairo, colour[0], colour[1], colour[2]);
    return !is_ticket || (shade != SHEET_TINT && shade != SHEET_GOOD);
}

static void trace(cairo_t *cairo, struct sheet_area area, double radius)
{
    double right = area.x + area.width - radius, bottom = area.y + area.height - radius;
    double left = area.x + radius, top = area.y + radius, quarter = WHOLE_CIRCLE / 4;
    if (radius <= 0) {
        cairo_rectangle(cairo, area.x, area.y, area.width, area.height);
        return;
    }
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, right, top, radius, -quarter, 0);
    cairo_arc(cairo, right, bottom, radius, 0, quarter);
    cairo_arc(cairo, left, bottom, radius, quarter, 2 * quarter);
    cairo_arc(cairo, left, top, radius, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo);
}

/* Runs of a row are one rectangle; without smoothing, so that no seam shows between them. */
static void draw_modules(cairo_t *cairo, const struct thing *thing)
{
    const struct bitmap *modules = thing->modules;
    double size = thing->area.width / modules->width;
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
    for (int y = 0; y < modules->height; y++)
        for (int x = 0, end; x < modules->width; x = end + 1) {
            for (end = x; bitmap_is_black(modules, end, y);)
                end++;
            if (end > x)
                cairo_rectangle(cairo, thing->area.x + x * size, thing->area.y + y * size,
                                (end - x) * size, size);
        }
    cairo_fill(cairo);
    cairo_set_antialias(cairo, CAIRO_ANTIALIAS_DEFAULT);
}

static void draw_path(cairo_t *cairo, const struct thing *thing)
{
    for (int i = 0; i < thing->point_count; i++)
        cairo_line_to(cairo, thing->area.x + thing->points[i][0] * thing->area.width,
                      thing->area.y + thing->points[i][1] * thing->area.height);
    if (thing->is_white)
        cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_set_line_width(cairo, thing->line);
    cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    cairo_stroke(cairo);
}

static void draw_dashes(cairo_t *cairo, const struct thing *thing)
{
    const double dashes[] = {3, 2};
    cairo_set_line_width(cairo, thing->line);
    cairo_set_dash(cairo, dashes, 2, 0);
    cairo_move_to(cairo, thing->area.x, thing->area.y);
    cairo_line_to(cairo, thing->area.x + thing->area.width, thing->area.y);
    cairo_stroke(cairo);
}

static void draw_text(const struct sheet *sheet, cairo_t *cairo, const struct thing *thing)
{
    cairo_set_source_rgb(cairo, 0, 0, 0);
    cairo_move_to(cairo, thing->area.x, thing->area.y - thing->trim);
    if (sheet->embedding)
        embedding_draw(sheet->embedding, cairo, thing->layout);
    else
        pango_cairo_show_layout(cairo, thing->layout);
}

static void draw_shape(const struct sheet *sheet, cairo_t *cairo, const struct thing *thing)
{
    if (!set_shade(sheet, cairo, thing->shade))
        return;
    switch (thing->kind) {
    case THING_TEXT:
        draw_text(sheet, cairo, thing);
        break;
    case THING_FILL:
        trace(cairo, thing->area, thing->radius);
        cairo_fill(cairo);
        break;
    case THING_FRAME:
        trace(cairo, thing->area, thing->radius);
        cairo_set_line_width(cairo, thing->line);
        cairo_stroke(cairo);
        break;
    case THING_DASHES:
        draw_dashes(cairo, thing);
        break;
    case THING_MODULES:
        draw_modules(cairo, thing);
        break;
    case THING_PATH:
        draw_path(cairo, thing);
        break;
    }
}

void sheet_embed(struct sheet *sheet)
{
    sheet->embedding = embedding_create();
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->things[i].layout)
            embedding_add(sheet->embedding, sheet->things[i].layout);
}

void sheet_draw(const struct sheet *sheet, cairo_t *cairo, int page)
{
    static const char *const tags[] = {
        [SHEET_BODY] = "P", [SHEET_TITLE] = "H1", [SHEET_HEADING] = "H2"};
    for (size_t i = 0; i < sheet->count; i++) {
        const struct thing *thing = &sheet->things[i];
        bool has_tag = sheet->embedding && thing->kind == THING_TEXT;
        if (page_of(sheet, thing->area.y) != page)
            continue;
        cairo_save(cairo);
        cairo_translate(cairo, 0, -page * page_height(sheet));
        if (has_tag)
            cairo_tag_begin(cairo, tags[thing->role], NULL);
        draw_shape(sheet, cairo, thing);
        if (has_tag)
            cairo_tag_end(cairo, tags[thing->role]);
        cairo_restore(cairo);
    }
}

/* ---- making ---- */

/* Shapes at their true places, whatever the surface: the paper is finer than any grid. */
static void set_options(PangoContext *context)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

static bool shows(const struct sheet *sheet, const char *text)
{
    const struct sheet_type type = {.points = POINTS_LEAST};
    PangoLayout *layout = lay_out(sheet, &type, text, SHEET_NATURAL);
    bool has_all = pango_layout_get_unknown_glyphs_count(layout) == 0;
    g_object_unref(layout);
    return has_all;
}

/* Faces with tall stacks (Tibetan, Arabic) leave much white that words of a page do not use. Lines
 * are as close as the words allow. */
static void tighten(struct sheet *sheet, const struct strings *words)
{
    static const char *const keys[] = {"advice.title", "bill.know", "print.use",
                                       "print.check_lines", "print.check_again"};
    const struct sheet_type type = {.points = TRIED};
    double above = 0, below = 0, top = 0, bottom = 0;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *text = strings_find(words, keys[i], 1);
        PangoRectangle ink, logical;
        PangoLayout *layout = lay_out(sheet, &type, text ? text : "", SHEET_NATURAL);
        double baseline = (double)pango_layout_get_baseline(layout) / PANGO_SCALE;
        pango_layout_get_extents(layout, &ink, &logical);
        top = baseline;
        bottom = (double)logical.height / PANGO_SCALE - baseline;
        double up = baseline - (double)ink.y / PANGO_SCALE;
        double down = (double)(ink.y + ink.height) / PANGO_SCALE - baseline;
        above = up > above ? up : above;
        below = down > below ? down : below;
        g_object_unref(layout);
    }
    if (top + bottom < TALL * TRIED)
        return;
    sheet->ascent = above / TRIED + LEADING;
    sheet->descent = below / TRIED + LEADING;
    sheet->spacing = (sheet->ascent + sheet->descent) * TRIED / (top + bottom);
}

enum status sheet_create(struct sheet **out, enum paper paper, const struct strings *words,
                         struct error *error)
{
    const char *language = strings_language(words);
    const char *sample = strings_find(words, "language.name", 1);
    struct sheet *sheet = memory_allocate(1, sizeof *sheet);
    sheet->paper = paper_shape(paper);
    arena_init(&sheet->arena);
    sheet->context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    set_options(sheet->context);
    pango_context_set_language(sheet->context, pango_language_from_string(language));
    sheet->is_mirrored = sample && has_from_right(sample);
    pango_context_set_base_dir(sheet->context,
                               sheet->is_mirrored ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    sheet->font = pango_font_description_from_string(typeface_families(language));
    *out = sheet;
    if (!sample || shows(sheet, sample)) {
        tighten(sheet, words);
        return STATUS_OK;
    }
    *out = NULL;
    sheet_destroy(sheet);
    return status_fail(error, STATUS_FAILED,
                       "no installed font shows the language %s; install the package %s", language,
                       typeface_package(language));
}

void sheet_destroy(struct sheet *sheet)
{
    if (!sheet)
        return;
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->things[i].layout)
            g_object_unref(sheet->things[i].layout);
    embedding_destroy(sheet->embedding);
    pango_font_description_free(sheet->font);
    g_object_unref(sheet->context);
    arena_finish(&sheet->arena);
    memory_free(sheet);
}
