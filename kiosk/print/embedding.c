/* Glyphs are counted run by run, faces cut once, runs drawn with their text beside them, so that
 * what is read from the file is what was written. Must not know what the texts are. */
#include "print/embedding.h"

#include <stdbool.h>
#include <string.h>

#include <cairo-ft.h>
#include <hb-subset.h>

#include "base/memory.h"

#define ELLIPSIS "\u2026"
#define FACES_MOST 16 /* more than all chains of fonts/manifest have */

struct face {
    hb_face_t *whole; /* borrowed from Pango */
    hb_set_t *glyphs;
    hb_blob_t *bytes; /* of the small one; NULL: not made, the whole face is drawn with */
    bool is_made;
    FT_Face small;
    cairo_font_face_t *drawn;
};

struct embedding {
    FT_Library library;
    struct face faces[FACES_MOST];
    size_t count;
};

struct embedding *embedding_create(void)
{
    struct embedding *embedding = memory_allocate(1, sizeof *embedding);
    if (FT_Init_FreeType(&embedding->library))
        embedding->library = NULL;
    return embedding;
}

static void finish(struct face *face)
{
    if (face->drawn)
        cairo_font_face_destroy(face->drawn);
    if (face->small)
        FT_Done_Face(face->small);
    hb_blob_destroy(face->bytes);
    hb_set_destroy(face->glyphs);
}

void embedding_destroy(struct embedding *embedding)
{
    if (!embedding)
        return;
    for (size_t i = 0; i < embedding->count; i++)
        finish(&embedding->faces[i]);
    if (embedding->library)
        FT_Done_FreeType(embedding->library);
    memory_free(embedding);
}

/* ---- which glyphs ---- */

static bool has_shared_parts(hb_face_t *face)
{
    hb_blob_t *table = hb_face_reference_table(face, HB_TAG('C', 'F', 'F', ' '));
    bool has = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return has;
}

/* NULL: a face that is drawn with as it is. */
static struct face *face_of(struct embedding *embedding, PangoFont *font)
{
    hb_face_t *whole = hb_font_get_face(pango_font_get_hb_font(font));
    for (size_t i = 0; i < embedding->count; i++)
        if (embedding->faces[i].whole == whole)
            return &embedding->faces[i];
    if (embedding->count == FACES_MOST || !embedding->library || !has_shared_parts(whole))
        return NULL;
    struct face *face = &embedding->faces[embedding->count++];
    *face = (struct face){.whole = whole, .glyphs = hb_set_create()};
    return face;
}

static void add_run(struct embedding *embedding, const PangoGlyphItem *run)
{
    struct face *face = face_of(embedding, run->item->analysis.font);
    for (int i = 0; face && i < run->glyphs->num_glyphs; i++)
        if (run->glyphs->glyphs[i].glyph < PANGO_GLYPH_EMPTY)
            hb_set_add(face->glyphs, run->glyphs->glyphs[i].glyph);
}

void embedding_add(struct embedding *embedding, PangoLayout *layout)
{
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    do {
        const PangoLayoutRun *run = pango_layout_iter_get_run_readonly(iter);
        if (run)
            add_run(embedding, run);
    } while (pango_layout_iter_next_run(iter));
    pango_layout_iter_free(iter);
}

/* ---- small faces ---- */

static void drop_tables(hb_subset_input_t *input)
{
    static const char *const tables[] = {"GSUB", "GPOS", "GDEF", "BASE", "VORG",
                                         "vmtx", "vhea", "DSIG", "cmap"};
    hb_set_t *dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        hb_set_add(dropped, hb_tag_from_string(tables[i], 4));
}

static hb_blob_t *cut(const struct face *face)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return NULL;
    hb_set_union(hb_subset_input_glyph_set(input), face->glyphs);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                         HB_SUBSET_FLAGS_NO_HINTING);
    drop_tables(input);
    hb_face_t *small = hb_subset_or_fail(face->whole, input);
    hb_subset_input_destroy(input);
    hb_blob_t *bytes = small ? hb_face_reference_blob(small) : NULL;
    hb_face_destroy(small);
    return bytes;
}

static void make(struct embedding *embedding, struct face *face)
{
    unsigned int length = 0;
    face->is_made = true;
    face->bytes = cut(face);
    const char *bytes = face->bytes ? hb_blob_get_data(face->bytes, &length) : NULL;
    if (!bytes || FT_New_Memory_Face(embedding->library, (const FT_Byte *)bytes, (FT_Long)length, 0,
                                     &face->small))
        return;
    face->drawn = cairo_ft_font_face_create_for_ft_face(face->small, FT_LOAD_NO_HINTING);
}

static void set_font(struct embedding *embedding, cairo_t *cairo, PangoFont *font)
{
    cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font));
    struct face *face = face_of(embedding, font);
    if (face && !face->is_made)
        make(embedding, face);
    if (!face || !face->drawn) {
        cairo_set_scaled_font(cairo, scaled);
        return;
    }
    cairo_matrix_t matrix;
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_scaled_font_get_font_matrix(scaled, &matrix);
    cairo_scaled_font_get_font_options(scaled, options);
    cairo_set_font_face(cairo, face->drawn);
    cairo_set_font_matrix(cairo, &matrix);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
}

/* ---- runs ---- */

/* A run as cairo wants it: glyphs in the order of sight, clusters in the order of reading. */
struct shown {
    cairo_glyph_t *glyphs;
    cairo_text_cluster_t *clusters;
    int glyph_count, cluster_count;
};

static bool is_known(const PangoGlyphString *glyphs)
{
    for (int i = 0; i < glyphs->num_glyphs; i++)
        if (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
            return false;
    return true;
}

static void place_glyphs(struct shown *shown, const PangoGlyphString *glyphs, double x, double y)
{
    double at = 0;
    for (int i = 0; i < glyphs->num_glyphs; i++) {
        const PangoGlyphInfo *info = &glyphs->glyphs[i];
        if (info->glyph != PANGO_GLYPH_EMPTY)
            shown->glyphs[shown->glyph_count++] =
                (cairo_glyph_t){info->glyph, x + (at + info->geometry.x_offset) / PANGO_SCALE,
                                y + (double)info->geometry.y_offset / PANGO_SCALE};
        at += info->geometry.width;
    }
}

static int visible(const PangoGlyphString *glyphs, int from, int to)
{
    int count = 0, low = from < to ? from : to + 1, high = from < to ? to : from + 1;
    for (int i = low; i < high; i++)
        count += glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
    return count;
}

static void cluster(struct shown *shown, PangoGlyphItem *run, const char *text)
{
    PangoGlyphItemIter iter;
    for (gboolean more = pango_glyph_item_iter_init_start(&iter, run, text); more;
         more = pango_glyph_item_iter_next_cluster(&iter))
        shown->clusters[shown->cluster_count++] =
            (cairo_text_cluster_t){iter.end_index - iter.start_index,
                                   visible(run->glyphs, iter.start_glyph, iter.end_glyph)};
}

static void draw_run(struct embedding *embedding, cairo_t *cairo, PangoGlyphItem *run,
                     const char *text)
{
    double x, y;
    size_t count = (size_t)run->glyphs->num_glyphs;
    cairo_get_current_point(cairo, &x, &y);
    if (!is_known(run->glyphs)) {
        pango_cairo_show_glyph_item(cairo, text, run);
        return;
    }
    struct shown shown = {
        .glyphs = memory_allocate(count + 1, sizeof *shown.glyphs),
        .clusters = memory_allocate((size_t)run->item->length + 1, sizeof *shown.clusters)};
    bool is_ellipsis = run->item->analysis.flags & PANGO_ANALYSIS_FLAG_IS_ELLIPSIS;
    const char *said = is_ellipsis ? ELLIPSIS : text + run->item->offset;
    int length = is_ellipsis ? (int)strlen(ELLIPSIS) : run->item->length;
    place_glyphs(&shown, run->glyphs, x, y);
    if (is_ellipsis) /* its text would be all that it stands for */
        shown.clusters[shown.cluster_count++] = (cairo_text_cluster_t){length, shown.glyph_count};
    else
        cluster(&shown, run, text);
    set_font(embedding, cairo, run->item->analysis.font);
    cairo_show_text_glyphs(cairo, said, length, shown.glyphs, shown.glyph_count, shown.clusters,
                           shown.cluster_count,
                           run->item->analysis.level % 2 ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
    memory_free(shown.glyphs);
    memory_free(shown.clusters);
}

void embedding_draw(struct embedding *embedding, cairo_t *cairo, PangoLayout *layout)
{
    double x, y;
    cairo_get_current_point(cairo, &x, &y);
    PangoLayoutIter *iter = pango_layout_get_iter(layout);
    do {
        PangoLayoutRun *run = pango_layout_iter_get_run_readonly(iter);
        PangoRectangle place;
        if (!run)
            continue;
        pango_layout_iter_get_run_extents(iter, NULL, &place);
        cairo_move_to(cairo, x + (double)place.x / PANGO_SCALE,
                      y + (double)pango_layout_iter_get_baseline(iter) / PANGO_SCALE);
        draw_run(embedding, cairo, run, pango_layout_get_text(layout));
    } while (pango_layout_iter_next_run(iter));
    pango_layout_iter_free(iter);
}
