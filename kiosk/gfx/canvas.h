/* The picture: a surface in memory, drawn on by SDL's software renderer, the same whether a window
 * shows it or not. Not for other folders. */
#ifndef GFX_CANVAS_H
#define GFX_CANVAS_H

#include <SDL.h>

#include "base/status.h"
#include "gfx/draw.h"
#include "gfx/letters.h"

struct canvas;

/* Textures of letters may take this much: a screenful of text is 3 MB, so four screens stay. */
#define CANVAS_LETTERS_MOST ((size_t)12 * 1024 * 1024)

STATUS_CHECKED enum status canvas_create(struct canvas **out, struct rect size, struct fonts *fonts,
                                         const char *icons, struct error *error);
void canvas_destroy(struct canvas *canvas); /* NULL is fine */

/* Draws what of the list lies in the damage. */
void canvas_draw(struct canvas *canvas, const struct draw_list *list,
                 const struct draw_damage *damage);
void canvas_wipe(struct canvas *canvas);

SDL_Surface *canvas_surface(struct canvas *canvas); /* borrowed */
struct letters *canvas_letters(struct canvas *canvas);

#endif
