/* Rounded boxes, rings and icons as pixels. Corners and icons are white masks, drawn once for each
 * size and tinted when used. Not for other folders. */
#ifndef GFX_SHAPES_H
#define GFX_SHAPES_H

#include <SDL.h>

#include "gfx/draw.h"

struct shapes;

struct shapes *shapes_create(SDL_Renderer *renderer, const char *icons); /* icons: the folder */
void shapes_destroy(struct shapes *shapes);                              /* NULL is fine */

void shapes_box(struct shapes *shapes, const struct draw_item *item);
void shapes_ring(struct shapes *shapes, const struct draw_item *item);
void shapes_icon(struct shapes *shapes, const struct draw_item *item);

#endif
