/* HarfBuzz. Must not know lines. */
#include "text/shape.h"

#include "text/fonts_private.h"

struct shape_glyphs shape_run(struct fonts *fonts, const struct itemize_character *characters,
                              size_t count, const struct paragraph_style *style)
{
    struct shape_glyphs glyphs = {0};
    hb_buffer_t *buffer = fonts_buffer(fonts);

    for (size_t i = 0; i < count; i++)
        hb_buffer_add(buffer, characters[i].code, (unsigned int)i);
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
    hb_buffer_set_script(buffer, characters[0].script);
    hb_buffer_set_direction(buffer, characters[0].level % 2 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
    /* The language is the process's, as it is for SDL2_ttf, which has no say in it: what is
     * measured must be what is drawn. The language's own forms come with the face that the chain
     * chose. */
    hb_buffer_guess_segment_properties(buffer);
    glyphs.font = fonts_at(fonts, characters[0].face, style->size, &glyphs.size);
    hb_shape(glyphs.font, buffer, NULL, 0);
    glyphs.info = hb_buffer_get_glyph_infos(buffer, &glyphs.count);
    glyphs.position = hb_buffer_get_glyph_positions(buffer, &glyphs.count);
    return glyphs;
}

int shape_overhang(const struct shape_glyphs *glyphs)
{
    hb_position_t pen = 0, least = 0;

    /* Ink beyond the third glyph does not reach back over the two before it in any of our scripts.
     */
    for (unsigned int i = 0; i < glyphs->count && i < 3; i++) {
        const hb_glyph_position_t *position = &glyphs->position[i];
        hb_glyph_extents_t ink;
        if (hb_font_get_glyph_extents(glyphs->font, glyphs->info[i].codepoint, &ink) &&
            ink.width != 0) {
            hb_position_t left = pen + position->x_offset + ink.x_bearing;
            least = left < least ? left : least;
        }
        pen += position->x_advance;
    }
    return (63 - least) >> 6;
}
