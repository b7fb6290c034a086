/* Runs of letters as textures: each is drawn once by SDL2_ttf and kept while memory allows, the
 * longest unused going first. Not for other folders. */
#ifndef GFX_LETTERS_H
#define GFX_LETTERS_H

#include <SDL.h>
#include <stddef.h>

#include "base/status.h"
#include "gfx/draw.h"
#include "text/fonts.h"

struct letters;

/* Borrows both. `ceiling` is in bytes of texture. */
struct letters *letters_create(SDL_Renderer *renderer, struct fonts *fonts, size_t ceiling);
void letters_destroy(struct letters *letters); /* NULL is fine */

/* The item's run, and how far its baseline is below the texture's top. NULL: nothing to draw.
 * Borrowed until the next call. */
SDL_Texture *letters_texture(struct letters *letters, const struct draw_item *item, int *baseline);

void letters_wipe(struct letters *letters);
size_t letters_bytes(const struct letters *letters);
size_t letters_drawn(const struct letters *letters); /* runs rasterised so far */

#endif
