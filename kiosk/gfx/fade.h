/* From one picture to the next in a short time, fast first and slow at the end. No copy of the old
 * picture is kept: each frame mixes more of the new one into what still shows. Not for other
 * folders. */
#ifndef GFX_FADE_H
#define GFX_FADE_H

#include <SDL.h>

#include "gfx/draw.h"

#define FADE_FRAME 16 /* milliseconds */

struct fade {
    struct draw_damage damage; /* where the pictures differ */
    uint64_t start, next;      /* milliseconds: when it began; when its next frame is due */
    int milliseconds;          /* 0: none is going on */
    double left;               /* share of the old picture that still shows */
};

/* None may be going on. */
void fade_begin(struct fade *fade, const struct draw_damage *damage, uint64_t now,
                int milliseconds);

/* The share of the new picture, of 256, to mix in now; 256 ends the fade. */
int fade_weight(struct fade *fade, uint64_t now);

/* Both of the same size, with 32 bits a pixel in the same order. */
void fade_mix(SDL_Surface *to, SDL_Surface *from, struct rect rect, int weight);

#endif
