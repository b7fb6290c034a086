/* Fills lines from the table of characters and puts each line's runs in the order of the eye. Must
 * not know colours or pixels beyond whole numbers of them. */
#include "text/paragraph.h"

#include <string.h>

#include "text/breaks.h"
#include "text/fonts_private.h"
#include "text/itemize.h"
#include "text/shape.h"
#include "base/utf8.h"

/* Of the em: line spacing (at least 1.3 is asked for), and the box of a hanzi around the baseline,
 * which is also a good middle for capitals. */
#define LINE_SPACING 1.4
#define HANZI_ASCENT 0.88
#define HANZI_DESCENT 0.12

struct setting {
    struct fonts *fonts;
    struct arena *arena;
    const struct paragraph_style *style;
    struct itemize table;
    struct paragraph *paragraph;
    size_t capacity; /* of the lines */
};

/* A run on its way from reading order to the order of the eye. */
struct piece {
    struct paragraph_run run;
    int64_t advance; /* 1/64 pixel */
    int8_t level;
};

static int pixels(int64_t sixtyfourths)
{
    return (int)((sixtyfourths + 32) >> 6);
}

static int64_t advance_between(const struct setting *setting, size_t start, size_t end)
{
    int64_t advance = 0;

    for (size_t i = start; i < end; i++)
        advance += setting->table.characters[i].advance;
    return advance;
}

static int64_t room_of(const struct setting *setting)
{
    return setting->style->width > 0 ? (int64_t)setting->style->width * 64 : INT64_MAX;
}

static size_t without_spaces(const struct setting *setting, size_t start, size_t end)
{
    while (end > start && setting->table.characters[end - 1].is_space)
        end--;
    return end;
}

/* Where the line that begins at start may end before a given character: where ICU permits it; in
 * need before any letter or number, so that even then no line begins with 。; else anywhere between
 * clusters. 0: not there. */
static int rank_of(const struct itemize_character *character)
{
    if (character->may_break)
        return 3;
    if (character->continues || character->advance <= 0)
        return 0;
    return character->is_word ? 2 : 1;
}

/* The last and best place that fits; at least one cluster is on the line. */
static size_t line_end(const struct setting *setting, size_t start)
{
    const struct itemize_character *characters = setting->table.characters;
    int64_t room = room_of(setting), advance = characters[start].advance;
    size_t place = start;
    int best = 0;

    for (size_t i = start + 1; i < setting->table.count; i++) {
        int rank = rank_of(&characters[i]);
        if (characters[i].must_break)
            return i;
        if (rank > 0 && rank >= best) {
            best = rank;
            place = i;
        }
        advance += characters[i].advance;
        if (advance > room && !characters[i].is_space && best > 0)
            return place;
    }
    return setting->table.count;
}

/* Back to UTF-8, the author's line breaks included. */
static const char *text_between(const struct setting *setting, size_t start, size_t end)
{
    char *text = arena_allocate(setting->arena, (end - start) * (UTF8_MOST + 1) + 1, 1);
    size_t length = 0;

    for (size_t i = start; i < end; i++) {
        if (setting->table.characters[i].must_break && i > start)
            text[length++] = '\n';
        length += utf8_write(setting->table.characters[i].code, text + length);
    }
    return text;
}

static void reverse(struct piece *pieces, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct piece piece = pieces[i];
        pieces[i] = pieces[count - 1 - i];
        pieces[count - 1 - i] = piece;
    }
}

/* Rule L2 of UAX 9, over runs: from the highest level down to the lowest odd one, reverse every
 * stretch at that level or above. */
static void order_for_the_eye(struct piece *pieces, size_t count)
{
    int8_t most = 0;

    for (size_t i = 0; i < count; i++)
        most = pieces[i].level > most ? pieces[i].level : most;
    for (int8_t level = most; level > 0; level--)
        for (size_t i = 0; i < count; i++) {
            size_t end = i;
            while (end < count && pieces[end].level >= level)
                end++;
            reverse(pieces + i, end - i);
            i = end;
        }
}

static struct piece make_piece(const struct setting *setting, size_t start, size_t end)
{
    const struct itemize_character *first = &setting->table.characters[start];
    struct shape_glyphs glyphs = shape_run(setting->fonts, first, end - start, setting->style);
    struct piece piece = {.advance = advance_between(setting, start, end), .level = first->level};

    piece.run = (struct paragraph_run){.text = text_between(setting, start, end),
                                       .face = first->face,
                                       .size = glyphs.size,
                                       .overhang = shape_overhang(&glyphs),
                                       .rtl = first->level % 2 != 0};
    hb_tag_to_string(hb_script_to_iso15924_tag(first->script), piece.run.script);
    return piece;
}

static size_t run_end(const struct setting *setting, size_t start, size_t end)
{
    size_t stop = start + 1;

    while (stop < end && !setting->table.characters[stop].starts_run)
        stop++;
    return stop;
}

static void fill_line(struct setting *setting, struct paragraph_line *line, size_t start,
                      size_t end)
{
    struct piece *pieces = NULL;
    size_t count = 0, capacity = 0;
    int64_t pen = 0;

    for (size_t i = start, stop; i < end; i = stop) {
        stop = run_end(setting, i, end);
        struct piece *piece = ARENA_PUSH(setting->arena, pieces, count, capacity);
        *piece = make_piece(setting, i, stop);
    }
    order_for_the_eye(pieces, count);
    line->runs = ARENA_ARRAY(setting->arena, struct paragraph_run, count + 1);
    line->count = count;
    for (size_t i = 0; i < count; i++) {
        line->runs[i] = pieces[i].run;
        line->runs[i].x = pixels(pen);
        pen += pieces[i].advance;
        line->runs[i].width = pixels(pen) - line->runs[i].x;
    }
    line->width = pixels(pen);
}

/* Scripts that are taller than a hanzi's box push their lines apart; the others must not, though
 * the CJK fonts claim 1.45 em for themselves. */
static bool is_tall(const char *script)
{
    return strcmp(script, "Tibt") == 0 || strcmp(script, "Arab") == 0 ||
           strcmp(script, "Mong") == 0;
}

static void measure_height(struct setting *setting, struct paragraph_line *line)
{
    int size = setting->style->size;
    double lead = (LINE_SPACING - HANZI_ASCENT - HANZI_DESCENT) / 2;
    int above = (int)(size * (HANZI_ASCENT + lead) + 0.5);
    int below = (int)(size * LINE_SPACING + 0.5) - above;

    for (size_t i = 0; i < line->count; i++) {
        hb_font_extents_t extents;
        int own_size;
        hb_font_t *font = fonts_at(setting->fonts, line->runs[i].face, size, &own_size);
        if (!is_tall(line->runs[i].script) || !hb_font_get_h_extents(font, &extents))
            continue;
        above = pixels(extents.ascender) > above ? pixels(extents.ascender) : above;
        below = pixels(-extents.descender) > below ? pixels(-extents.descender) : below;
    }
    line->top = setting->paragraph->height;
    line->baseline = line->top + above;
    line->height = above + below;
}

static void add_line(struct setting *setting, size_t start, size_t end)
{
    struct paragraph *paragraph = setting->paragraph;
    struct paragraph_line *line =
        ARENA_PUSH(setting->arena, paragraph->lines, paragraph->count, setting->capacity);

    *line = (struct paragraph_line){0};
    fill_line(setting, line, start, without_spaces(setting, start, end));
    measure_height(setting, line);
    paragraph->height += line->height;
    if (line->width > paragraph->width)
        paragraph->width = line->width;
}

/* How far the text of a line that begins at start goes when an ellipsis follows it. */
static size_t cut_end(const struct setting *setting, size_t start, int64_t ellipsis)
{
    const struct itemize_character *characters = setting->table.characters;
    size_t end = start;

    for (size_t i = start; i < setting->table.count; i++) {
        if (i > start && characters[i].must_break)
            return i;
        if (!characters[i].continues &&
            advance_between(setting, start, i) + ellipsis <= room_of(setting))
            end = i;
    }
    return end;
}

static struct paragraph *set_with_ellipsis(const struct setting *setting, size_t end)
{
    struct paragraph_style style = *setting->style;
    const char *text = text_between(setting, 0, without_spaces(setting, 0, end));

    style.lines = 0;
    return paragraph_set(setting->fonts, setting->arena, arena_format(setting->arena, "%s…", text),
                         &style);
}

/* Sets the text again, cut where the last permitted line has room for an ellipsis. A letter that
 * lost its neighbour may take a wider form: then a little less of the text is shown. */
static struct paragraph *set_cut(const struct setting *setting, size_t last_start)
{
    struct itemize dots;

    itemize_text(&dots, setting->fonts, setting->arena, "…", setting->style);
    size_t end = cut_end(setting, last_start, dots.characters[0].advance);
    struct paragraph *cut = set_with_ellipsis(setting, end);
    while (cut->count > (size_t)setting->style->lines && end > last_start) {
        do
            end--;
        while (end > last_start && setting->table.characters[end].continues);
        cut = set_with_ellipsis(setting, end);
    }
    cut->cut = true;
    return cut;
}

static bool is_torn(const struct setting *setting, size_t end)
{
    const struct itemize_character *next = &setting->table.characters[end];

    return end < setting->table.count && !next->must_break && !next->may_break;
}

static struct paragraph *set_table(struct setting *setting)
{
    size_t start = 0;

    if (setting->table.count == 0)
        add_line(setting, 0, 0);
    while (start < setting->table.count) {
        size_t end = line_end(setting, start);
        bool is_last = setting->style->lines > 0 &&
                       setting->paragraph->count + 1 == (size_t)setting->style->lines;
        if (is_last && end < setting->table.count)
            return set_cut(setting, start);
        add_line(setting, start, end);
        setting->paragraph->torn |= is_torn(setting, end);
        start = end;
    }
    return setting->paragraph;
}

struct paragraph *paragraph_set(struct fonts *fonts, struct arena *arena, const char *text,
                                const struct paragraph_style *style)
{
    struct setting setting = {fonts, arena, style};

    itemize_text(&setting.table, fonts, arena, text, style);
    breaks_find(&setting.table, arena, style->lang);
    setting.paragraph = ARENA_NEW(arena, struct paragraph);
    return set_table(&setting);
}
