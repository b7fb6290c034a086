/* Antialiased corners from masks: the share of a pixel that a circle covers is, to within what an
 * eye can tell, its centre's distance from the circle. Must not know what a box means. */
#include "gfx/shapes.h"

#include <SDL_image.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"

/* A theme has a dozen radii and three dozen icons; past this the oldest makes room. */
#define MASKS_MOST 96
#define NAME_ROOM 40
#define PATH_ROOM 4096
#define PI 3.14159265358979323846

struct mask {
    char name[NAME_ROOM]; /* of an icon; "" is a corner */
    int w, h;             /* of an icon; a corner's radius and border */
    SDL_Texture *texture; /* NULL: the icon is not there */
};

struct shapes {
    SDL_Renderer *renderer;
    const char *icons;
    struct mask masks[MASKS_MOST];
    size_t count, next; /* next: the place that is given away when all are taken */
};

static double clamp(double value)
{
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

static Uint32 white(double cover)
{
    return (Uint32)(clamp(cover) * 255 + 0.5) << 24 | 0xFFFFFF;
}

/* A whole circle of radius `radius`, or its outer ring of `border`. */
static SDL_Surface *cover_ring(int radius, int border)
{
    int side = 2 * radius;
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, side, side, 32, SDL_PIXELFORMAT_ARGB8888);

    for (int y = 0; surface && y < side; y++) {
        Uint32 *row = (Uint32 *)(void *)((char *)surface->pixels + (ptrdiff_t)y * surface->pitch);
        for (int x = 0; x < side; x++) {
            double distance = hypot(x + 0.5 - radius, y + 0.5 - radius);
            double hole = border < radius ? clamp(radius - border - distance + 0.5) : 0;
            row[x] = white(clamp(radius - distance + 0.5) - hole);
        }
    }
    return surface;
}

/* How much of a ring's pixel lies in its last `share` of a turn, which ends at the top: what has
 * passed goes first, clockwise from the top. */
static double swept(double x, double y, double share)
{
    double turn = atan2(x, -y); /* from the top, clockwise */
    double start = (1 - share) * 2 * PI;

    turn += turn < 0 ? 2 * PI : 0;
    return share >= 1 ? 1 : clamp(hypot(x, y) * (turn - start) + 0.5);
}

static SDL_Surface *cover_part(int side, int border, int tenths)
{
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, side, side, 32, SDL_PIXELFORMAT_ARGB8888);
    double radius = side / 2.0;

    for (int y = 0; surface && y < side; y++) {
        Uint32 *row = (Uint32 *)(void *)((char *)surface->pixels + (ptrdiff_t)y * surface->pitch);
        for (int x = 0; x < side; x++) {
            double away_x = x + 0.5 - radius, away_y = y + 0.5 - radius;
            double distance = hypot(away_x, away_y);
            double cover = clamp(radius - distance + 0.5) - clamp(radius - border - distance + 0.5);
            row[x] = white(cover > 0 ? cover * swept(away_x, away_y, tenths / 3600.0) : 0);
        }
    }
    return surface;
}

/* Any SVG, of which only the coverage counts. */
static SDL_Surface *load_icon(const char *folder, const char *name, int w, int h)
{
    char path[PATH_ROOM];

    snprintf(path, sizeof path, "%s/%s.svg", folder, name);
    SDL_RWops *file = SDL_RWFromFile(path, "rb");
    if (!file)
        return NULL;
    SDL_Surface *loaded = IMG_LoadSizedSVG_RW(file, w, h);
    SDL_RWclose(file);
    SDL_Surface *surface =
        loaded ? SDL_ConvertSurfaceFormat(loaded, SDL_PIXELFORMAT_ARGB8888, 0) : NULL;
    SDL_FreeSurface(loaded);
    for (int y = 0; surface && y < surface->h; y++) {
        Uint32 *row = (Uint32 *)(void *)((char *)surface->pixels + (ptrdiff_t)y * surface->pitch);
        for (int x = 0; x < surface->w; x++)
            row[x] |= 0xFFFFFF;
    }
    return surface;
}

static struct mask *take_place(struct shapes *shapes)
{
    struct mask *mask = &shapes->masks[shapes->next];

    if (shapes->count < MASKS_MOST)
        shapes->count++;
    else if (mask->texture)
        SDL_DestroyTexture(mask->texture);
    shapes->next = (shapes->next + 1) % MASKS_MOST;
    return mask;
}

static SDL_Texture *mask_of(struct shapes *shapes, const char *name, int w, int h)
{
    for (size_t i = 0; i < shapes->count; i++) {
        struct mask *mask = &shapes->masks[i];
        if (mask->w == w && mask->h == h && strcmp(mask->name, name) == 0)
            return mask->texture;
    }
    struct mask *mask = take_place(shapes);
    *mask = (struct mask){.w = w, .h = h};
    snprintf(mask->name, sizeof mask->name, "%s", name);
    SDL_Surface *surface = *name ? load_icon(shapes->icons, name, w, h) : cover_ring(w, h);
    if (surface)
        mask->texture = SDL_CreateTextureFromSurface(shapes->renderer, surface);
    if (mask->texture)
        SDL_SetTextureBlendMode(mask->texture, SDL_BLENDMODE_BLEND);
    SDL_FreeSurface(surface);
    return mask->texture;
}

static void tint(SDL_Texture *texture, struct colour colour)
{
    SDL_SetTextureColorMod(texture, colour.red, colour.green, colour.blue);
    SDL_SetTextureAlphaMod(texture, colour.alpha);
}

static void fill(struct shapes *shapes, struct rect rect, struct colour colour)
{
    SDL_Rect to = {rect.x, rect.y, rect.w, rect.h};

    SDL_SetRenderDrawBlendMode(shapes->renderer,
                               colour.alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(shapes->renderer, colour.red, colour.green, colour.blue, colour.alpha);
    if (!rect_is_empty(rect))
        SDL_RenderFillRect(shapes->renderer, &to);
}

static void corners(struct shapes *shapes, struct rect rect, int radius, int border,
                    struct colour colour)
{
    SDL_Texture *texture = radius > 0 ? mask_of(shapes, "", radius, border) : NULL;

    if (!texture)
        return;
    tint(texture, colour);
    for (int corner = 0; corner < 4; corner++) {
        int right = corner % 2, bottom = corner / 2;
        SDL_Rect from = {right * radius, bottom * radius, radius, radius};
        SDL_Rect to = {right ? rect.x + rect.w - radius : rect.x,
                       bottom ? rect.y + rect.h - radius : rect.y, radius, radius};
        SDL_RenderCopy(shapes->renderer, texture, &from, &to);
    }
}

static void filled(struct shapes *shapes, struct rect r, int radius, struct colour colour)
{
    corners(shapes, r, radius, radius, colour);
    fill(shapes, (struct rect){r.x + radius, r.y, r.w - 2 * radius, radius}, colour);
    fill(shapes, (struct rect){r.x, r.y + radius, r.w, r.h - 2 * radius}, colour);
    fill(shapes, (struct rect){r.x + radius, r.y + r.h - radius, r.w - 2 * radius, radius}, colour);
}

static void ring(struct shapes *shapes, struct rect r, int radius, int border, struct colour colour)
{
    int corner = radius > border ? radius : border; /* where a side starts */

    corners(shapes, r, radius, border < radius ? border : radius, colour);
    if (radius < border) { /* square corners, or nearly */
        fill(shapes, (struct rect){r.x, r.y, corner, corner}, colour);
        fill(shapes, (struct rect){r.x + r.w - corner, r.y, corner, corner}, colour);
        fill(shapes, (struct rect){r.x, r.y + r.h - corner, corner, corner}, colour);
        fill(shapes, (struct rect){r.x + r.w - corner, r.y + r.h - corner, corner, corner}, colour);
    }
    fill(shapes, (struct rect){r.x + corner, r.y, r.w - 2 * corner, border}, colour);
    fill(shapes, (struct rect){r.x + corner, r.y + r.h - border, r.w - 2 * corner, border}, colour);
    fill(shapes, (struct rect){r.x, r.y + corner, border, r.h - 2 * corner}, colour);
    fill(shapes, (struct rect){r.x + r.w - border, r.y + corner, border, r.h - 2 * corner}, colour);
}

void shapes_box(struct shapes *shapes, const struct draw_item *item)
{
    int shorter = item->rect.w < item->rect.h ? item->rect.w : item->rect.h;
    int radius = item->radius < shorter / 2 ? item->radius : shorter / 2;
    bool has_edge = item->edge.alpha && item->border > 0;

    /* A pixel of fill under the border's inner half, none under its antialiased outside. */
    int under = has_edge ? (item->border + 1) / 2 : 0;
    if (item->ink.alpha)
        filled(shapes, rect_inset(item->rect, under), radius > under ? radius - under : 0,
               item->ink);
    if (has_edge)
        ring(shapes, item->rect, radius, item->border, item->edge);
}

/* A countdown's ring is another one every second: none is kept. */
void shapes_ring(struct shapes *shapes, const struct draw_item *item)
{
    int side = item->rect.w < item->rect.h ? item->rect.w : item->rect.h;
    SDL_Surface *surface = side > 0 ? cover_part(side, item->border, item->turn) : NULL;
    SDL_Texture *texture = surface ? SDL_CreateTextureFromSurface(shapes->renderer, surface) : NULL;
    SDL_Rect to = {item->rect.x + (item->rect.w - side) / 2,
                   item->rect.y + (item->rect.h - side) / 2, side, side};

    SDL_FreeSurface(surface);
    if (!texture)
        return;
    SDL_SetTextureBlendMode(texture, SDL_BLENDMODE_BLEND);
    tint(texture, item->ink);
    SDL_RenderCopy(shapes->renderer, texture, NULL, &to);
    SDL_DestroyTexture(texture);
}

void shapes_icon(struct shapes *shapes, const struct draw_item *item)
{
    SDL_Texture *texture = mask_of(shapes, item->text, item->rect.w, item->rect.h);
    SDL_Rect to = {item->rect.x, item->rect.y, 0, 0};

    if (!texture)
        return;
    /* An SVG keeps its proportions, so what was drawn may be narrower or lower than the place. */
    SDL_QueryTexture(texture, NULL, NULL, &to.w, &to.h);
    to.x += (item->rect.w - to.w) / 2;
    to.y += (item->rect.h - to.h) / 2;
    tint(texture, item->ink);
    SDL_RenderCopy(shapes->renderer, texture, NULL, &to);
}

struct shapes *shapes_create(SDL_Renderer *renderer, const char *icons)
{
    struct shapes *shapes = memory_allocate(1, sizeof *shapes);
    char *folder = memory_allocate(strlen(icons) + 1, 1);

    memcpy(folder, icons, strlen(icons) + 1);
    shapes->renderer = renderer;
    shapes->icons = folder;
    return shapes;
}

void shapes_destroy(struct shapes *shapes)
{
    if (!shapes)
        return;
    for (size_t i = 0; i < shapes->count; i++)
        if (shapes->masks[i].texture)
            SDL_DestroyTexture(shapes->masks[i].texture);
    memory_free((char *)shapes->icons);
    memory_free(shapes);
}
