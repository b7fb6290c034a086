/* Pictures that are kept: a screen's variants, each reduced to an eighth, side by side on one sheet
 * that a person can look through. Colours are kept to 4 bits, so a sheet is some 50 kB. */
#ifndef TESTS_SCREENS_GOLDEN_H
#define TESTS_SCREENS_GOLDEN_H

#include <SDL.h>
#include <SDL_image.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#define GOLDEN_REDUCE 8
#define GOLDEN_UPRIGHT_W (1080 / GOLDEN_REDUCE)
#define GOLDEN_UPRIGHT_H (1920 / GOLDEN_REDUCE)
#define GOLDEN_COLUMNS 6
#define GOLDEN_W (GOLDEN_COLUMNS * GOLDEN_UPRIGHT_W)
#define GOLDEN_H (GOLDEN_UPRIGHT_H + 2 * GOLDEN_UPRIGHT_W)

/* A pixel of the sheet differs when a channel is further off than this of 255 (4 bits
 * lose 9); a sheet differs when more than so many do: less than a digit of the smallest text. */
#define GOLDEN_CHANNEL 12
#define GOLDEN_PIXELS 1

struct golden_sheet {
    uint32_t pixels[GOLDEN_H][GOLDEN_W];
};

/* Where the variant stands: three languages by two steps, upright on the first row, lying below. */
static inline SDL_Point golden_place(int variant, bool lies)
{
    if (!lies)
        return (SDL_Point){variant * GOLDEN_UPRIGHT_W, 0};
    return (SDL_Point){variant % 3 * GOLDEN_UPRIGHT_H,
                       GOLDEN_UPRIGHT_H + variant / 3 * GOLDEN_UPRIGHT_W};
}

static inline uint32_t golden_mean(const uint32_t *pixels, int width, int x, int y)
{
    uint32_t sum[3] = {0};
    for (int j = 0; j < GOLDEN_REDUCE; j++)
        for (int i = 0; i < GOLDEN_REDUCE; i++) {
            uint32_t pixel = pixels[(y + j) * width + x + i];
            for (int c = 0; c < 3; c++)
                sum[c] += pixel >> (8 * c) & 255;
        }
    uint32_t mean = 0;
    for (int c = 0; c < 3; c++)
        mean |= sum[c] / (GOLDEN_REDUCE * GOLDEN_REDUCE) << (8 * c);
    return mean;
}

static inline void golden_put(struct golden_sheet *sheet, const uint32_t *pixels, int width,
                              int height, SDL_Point at)
{
    for (int y = 0; y < height / GOLDEN_REDUCE; y++)
        for (int x = 0; x < width / GOLDEN_REDUCE; x++)
            sheet->pixels[at.y + y][at.x + x] =
                golden_mean(pixels, width, x * GOLDEN_REDUCE, y * GOLDEN_REDUCE);
}

/* The nearest of 16 levels in each channel. */
static inline uint32_t golden_kept(uint32_t pixel)
{
    uint32_t kept = 0;
    for (int c = 0; c < 3; c++)
        kept |= ((pixel >> (8 * c) & 255) * 15 + 127) / 255 * 17 << (8 * c);
    return kept;
}

static inline bool golden_save(const struct golden_sheet *sheet, const char *path)
{
    static struct golden_sheet kept;
    for (int y = 0; y < GOLDEN_H; y++)
        for (int x = 0; x < GOLDEN_W; x++)
            kept.pixels[y][x] = golden_kept(sheet->pixels[y][x]);
    SDL_Surface *surface = SDL_CreateRGBSurfaceWithFormatFrom(kept.pixels, GOLDEN_W, GOLDEN_H, 32,
                                                              GOLDEN_W * 4, SDL_PIXELFORMAT_RGB888);
    bool is_saved = surface && IMG_SavePNG(surface, path) == 0;
    SDL_FreeSurface(surface);
    return is_saved;
}

static inline bool golden_load(struct golden_sheet *sheet, const char *path)
{
    SDL_Surface *surface = IMG_Load(path);
    bool is_right = surface && surface->w == GOLDEN_W && surface->h == GOLDEN_H;
    if (is_right)
        SDL_ConvertPixels(GOLDEN_W, GOLDEN_H, surface->format->format, surface->pixels,
                          surface->pitch, SDL_PIXELFORMAT_RGB888, sheet->pixels, GOLDEN_W * 4);
    SDL_FreeSurface(surface);
    return is_right;
}

static inline bool golden_is_other(uint32_t a, uint32_t b)
{
    for (int c = 0; c < 3; c++)
        if (abs((int)(a >> (8 * c) & 255) - (int)(b >> (8 * c) & 255)) > GOLDEN_CHANNEL)
            return true;
    return false;
}

/* How many pixels differ; in `marks` they are red on the faint picture. */
static inline int golden_compare(const struct golden_sheet *is, const struct golden_sheet *was,
                                 struct golden_sheet *marks)
{
    int count = 0;
    for (int y = 0; y < GOLDEN_H; y++)
        for (int x = 0; x < GOLDEN_W; x++) {
            uint32_t now = is->pixels[y][x] & 0xFFFFFF;
            bool is_other = golden_is_other(now, was->pixels[y][x] & 0xFFFFFF);
            marks->pixels[y][x] = is_other ? 0xFF0000 : (now >> 2 & 0x3F3F3F) + 0xC0C0C0;
            count += is_other;
        }
    return count;
}

#endif
