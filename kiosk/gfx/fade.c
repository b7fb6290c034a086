/* Ease-out by a cubic: of what is left of the time, the cube is left of the old picture. Must not
 * know windows or waiting. */
#include "gfx/fade.h"

void fade_begin(struct fade *fade, const struct draw_damage *damage, uint64_t now, int milliseconds)
{
    for (size_t i = 0; i < damage->count; i++)
        draw_damage_add(&fade->damage, damage->rects[i]);
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

/* Red and blue at once, then green: two multiplications a pixel, and the compiler does eight pixels
 * at a time. */
static void mix_row(Uint32 *restrict to, const Uint32 *restrict from, int count, Uint32 weight)
{
    Uint32 other = 256 - weight;

    for (int i = 0; i < count; i++) {
        Uint32 outer = ((to[i] & 0xFF00FF) * other + (from[i] & 0xFF00FF) * weight) >> 8;
        Uint32 green = ((to[i] & 0x00FF00) * other + (from[i] & 0x00FF00) * weight) >> 8;
        to[i] = (outer & 0xFF00FF) | (green & 0x00FF00);
    }
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
