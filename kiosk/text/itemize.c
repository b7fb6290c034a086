/* Decodes, orders (FriBidi), finds scripts (HarfBuzz) and faces (the manifest's chains), and cuts
 * the result into runs that are shaped once for their advances. Must not know where lines end. */
#include "text/itemize.h"

#include <fribidi.h>
#include <string.h>

#include "text/fonts_private.h"
#include "text/shape.h"
#include "base/utf8.h"

#define EN_DASH 0x2013

/* Longer texts than a screenful are cut: 20,000 characters at the smallest step fill three panels,
 * and the tables below stay under 2 MB whatever is thrown at them. */
#define CHARACTERS_MOST 20000

static bool is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

static void decode(struct itemize *table, struct arena *arena, const char *text)
{
    size_t length = strlen(text);
    bool must_break = false;

    table->characters = ARENA_ARRAY(arena, struct itemize_character, length < 1 ? 1 : length);
    while (*text && table->count < CHARACTERS_MOST) {
        uint32_t code;
        text += utf8_read(text, &code);
        if (code == '\n') {
            /* An empty line is kept as a line that holds one space. */
            if (must_break)
                table->characters[table->count++] =
                    (struct itemize_character){.code = ' ', .must_break = true};
            must_break = true;
            continue;
        }
        table->characters[table->count++] = (struct itemize_character){
            .code = is_control(code) ? ' ' : code, .must_break = must_break};
        must_break = false;
    }
}

/* What UAX 9 (HL1) leaves to whoever knows the language. Arabic letters make the digits behind them
 * "Arabic numbers", which tears the sign off "¥62.40"; the languages of this glass that are written
 * so (Uyghur, Kazakh) use European numbers, so their letters count as plain right-to-left ones. And
 * a number with its unit, "30 GB", is one thing that reads from left to right. */
static void keep_numbers_whole(FriBidiCharType *types, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (types[i] == FRIBIDI_TYPE_AL)
            types[i] = FRIBIDI_TYPE_RTL;
    for (size_t i = 1; i + 1 < count; i++)
        if ((types[i] == FRIBIDI_TYPE_WS || types[i] == FRIBIDI_TYPE_CS) &&
            types[i - 1] == FRIBIDI_TYPE_EN && types[i + 1] == FRIBIDI_TYPE_LTR)
            types[i] = FRIBIDI_TYPE_LTR;
}

/* From 12 to 31 reads 12–31 wherever it stands, as on the axes of charts, which are not mirrored.
 */
static void keep_ranges_whole(const FriBidiChar *codes, FriBidiCharType *types, size_t count)
{
    for (size_t i = 1; i + 1 < count; i++)
        if (codes[i] == EN_DASH && types[i - 1] == FRIBIDI_TYPE_EN &&
            types[i + 1] == FRIBIDI_TYPE_EN)
            types[i] = FRIBIDI_TYPE_EN;
}

/* A line of numbers, signs and Latin letters alone is read from the left in every language. */
static bool is_from_right(const FriBidiCharType *types, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (FRIBIDI_IS_STRONG(types[i]) && FRIBIDI_IS_RTL(types[i]))
            return true;
    return false;
}

static void order_line(struct itemize_character *characters, size_t count, struct arena *arena,
                       bool rtl)
{
    FriBidiChar *codes = ARENA_ARRAY(arena, FriBidiChar, count);
    FriBidiCharType *types = ARENA_ARRAY(arena, FriBidiCharType, count);
    FriBidiBracketType *brackets = ARENA_ARRAY(arena, FriBidiBracketType, count);
    FriBidiLevel *levels = ARENA_ARRAY(arena, FriBidiLevel, count);

    for (size_t i = 0; i < count; i++)
        codes[i] = characters[i].code;
    fribidi_get_bidi_types(codes, (FriBidiStrIndex)count, types);
    fribidi_get_bracket_types(codes, (FriBidiStrIndex)count, types, brackets);
    keep_ranges_whole(codes, types, count);
    rtl = rtl && is_from_right(types, count);
    keep_numbers_whole(types, count);
    FriBidiParType base = rtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    FriBidiLevel most =
        fribidi_get_par_embedding_levels_ex(types, brackets, (FriBidiStrIndex)count, &base, levels);
    for (size_t i = 0; i < count; i++)
        characters[i].level = most ? levels[i] : (int8_t)rtl;
}

/* Each line the author broke is a paragraph of its own for its direction. */
static void order(struct itemize *table, struct arena *arena)
{
    size_t start = 0;

    for (size_t i = 1; i <= table->count; i++)
        if (i == table->count || table->characters[i].must_break) {
            order_line(table->characters + start, i - start, arena, table->rtl);
            start = i;
        }
}

static bool is_real(hb_script_t script)
{
    return script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
           script != HB_SCRIPT_UNKNOWN;
}

/* Digits, signs and spaces take the script of what is before them; at the front, of what follows.
 */
static void find_scripts(struct itemize *table)
{
    hb_unicode_funcs_t *unicode = hb_unicode_funcs_get_default();
    hb_script_t before = HB_SCRIPT_COMMON;

    for (size_t i = 0; i < table->count; i++) {
        hb_script_t script = hb_unicode_script(unicode, table->characters[i].code);
        if (is_real(script))
            before = script;
        table->characters[i].script = before;
    }
    for (size_t i = table->count; i-- > 0;) {
        if (!is_real(table->characters[i].script))
            table->characters[i].script = before;
        before = table->characters[i].script;
    }
}

static bool is_variation(uint32_t code)
{
    return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF) ||
           (code >= 0x180B && code <= 0x180D);
}

static bool is_continuing(uint32_t code)
{
    hb_unicode_general_category_t category =
        hb_unicode_general_category(hb_unicode_funcs_get_default(), code);

    return category == HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK ||
           category == HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK || code == 0x200C ||
           code == 0x200D || is_variation(code);
}

static bool is_word(uint32_t code)
{
    hb_unicode_general_category_t category =
        hb_unicode_general_category(hb_unicode_funcs_get_default(), code);

    return (category >= HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER &&
            category <= HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER) ||
           (category >= HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER &&
            category <= HB_UNICODE_GENERAL_CATEGORY_OTHER_NUMBER);
}

/* Signs without ink (directions, joiners) and spaces never start a run of their own. */
static bool takes_any_face(uint32_t code)
{
    return code == ' ' || (code >= 0x200B && code <= 0x200F) ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x2069) ||
           is_variation(code);
}

static void find_faces(struct itemize *table, struct fonts *fonts,
                       const struct paragraph_style *style)
{
    for (size_t i = 0; i < table->count; i++) {
        struct itemize_character *this = &table->characters[i];
        this->continues = i > 0 && is_continuing(this->code);
        this->is_word = is_word(this->code);
        this->is_space = this->code == ' ' || this->code == 0x3000;
        if (i > 0 && (takes_any_face(this->code) ||
                      (this->continues && fonts_has(fonts, this[-1].face, this->code))))
            this->face = this[-1].face;
        else
            this->face = fonts_pick(fonts, style->lang, style->bold, this->code);
    }
}

static void find_runs(struct itemize *table)
{
    for (size_t i = 0; i < table->count; i++) {
        struct itemize_character *this = &table->characters[i];
        this->starts_run = i == 0 || this->must_break || this->face != this[-1].face ||
                           this->script != this[-1].script || this->level != this[-1].level;
    }
}

static void shape(struct itemize *table, struct fonts *fonts, const struct paragraph_style *style)
{
    size_t start = 0;

    for (size_t i = 1; i <= table->count; i++)
        if (i == table->count || table->characters[i].starts_run) {
            struct itemize_character *run = table->characters + start;
            struct shape_glyphs glyphs = shape_run(fonts, run, i - start, style);
            for (unsigned int glyph = 0; glyph < glyphs.count; glyph++)
                run[glyphs.info[glyph].cluster].advance += glyphs.position[glyph].x_advance;
            start = i;
        }
}

void itemize_text(struct itemize *table, struct fonts *fonts, struct arena *arena, const char *text,
                  const struct paragraph_style *style)
{
    *table = (struct itemize){.rtl = style->rtl};
    decode(table, arena, text);
    order(table, arena);
    find_scripts(table);
    find_faces(table, fonts, style);
    find_runs(table);
    shape(table, fonts, style);
}
