/* Ease-out by a cubic: of what is left of the time, the cube is left of the old picture. Must not
 * know windows or waiting. */
#include "gfx/fade.h"

void fade_begin(struct fade *fade, const struct draw_damage *damage, uint64_t now, int milliseconds)
{
    fade->damage = *damage;
    /* As if one frame had passed: the first that is shown differs already. */
    fade->start = now > FADE_FRAME ? now - FADE_FRAME : 0;
    fade->next = now;
    fade->milliseconds = milliseconds;
    fade->left = 1;
}

int fade_weight(struct fade *fade, uint64_t now)
{
    double rest = 1 - (double)(now - fade->start) / fade->milliseconds;
    double left = rest > 0 ? rest * rest * rest : 0;
    int weight = (int)(256 * (1 - left / fade->left) + 0.5);

    if (left < 1.0 / 256)
        return 256;
    fade->left = left;
    fade->next = now + FADE_FRAME;
    return weight;
}

#define BLOCK 8 /* pixels that the compiler mixes at once, as their number is fixed */

/* Red and blue at once, then green: two multiplications a pixel. */
static Uint32 mixed(Uint32 to, Uint32 from, Uint32 weight)
{
    Uint32 outer = ((to & 0xFF00FF) * (256 - weight) + (from & 0xFF00FF) * weight) >> 8;
    Uint32 green = ((to & 0x00FF00) * (256 - weight) + (from & 0x00FF00) * weight) >> 8;

    return (outer & 0xFF00FF) | (green & 0x00FF00);
}

static void mix_row(Uint32 *restrict to, const Uint32 *restrict from, int count, Uint32 weight)
{
    for (; count >= BLOCK; count -= BLOCK, to += BLOCK, from += BLOCK)
        for (int i = 0; i < BLOCK; i++)
            to[i] = mixed(to[i], from[i], weight);
    for (int i = 0; i < count; i++)
        to[i] = mixed(to[i], from[i], weight);
}

static Uint32 *row_of(SDL_Surface *surface, struct rect rect, int y)
{
    return (Uint32 *)(void *)((char *)surface->pixels + (ptrdiff_t)(rect.y + y) * surface->pitch) +
           rect.x;
}

void fade_mix(SDL_Surface *to, SDL_Surface *from, struct rect rect, int weight)
{
    for (int y = 0; y < rect.h; y++)
        mix_row(row_of(to, rect, y), row_of(from, rect, y), rect.w, (Uint32)weight);
}
