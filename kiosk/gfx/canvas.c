/* Draw lists to pixels. Must not know windows or events. */
#include "gfx/canvas.h"

#include "base/memory.h"
#include "gfx/shapes.h"

struct canvas {
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    struct letters *letters;
    struct shapes *shapes;
};

enum status canvas_create(struct canvas **out, struct rect size, struct fonts *fonts,
                          const char *icons, struct error *error)
{
    struct canvas *canvas = memory_allocate(1, sizeof *canvas);

    *out = NULL;
    canvas->surface = SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_RGB888);
    if (canvas->surface)
        canvas->renderer = SDL_CreateSoftwareRenderer(canvas->surface);
    if (!canvas->renderer) {
        canvas_destroy(canvas);
        return status_fail(error, STATUS_FAILED, "no picture of %d×%d pixels: %s", size.w, size.h,
                           SDL_GetError());
    }
    canvas->letters = letters_create(canvas->renderer, fonts, CANVAS_LETTERS_MOST);
    canvas->shapes = shapes_create(canvas->renderer, icons);
    *out = canvas;
    return STATUS_OK;
}

void canvas_destroy(struct canvas *canvas)
{
    if (!canvas)
        return;
    shapes_destroy(canvas->shapes);
    letters_destroy(canvas->letters);
    if (canvas->renderer)
        SDL_DestroyRenderer(canvas->renderer);
    SDL_FreeSurface(canvas->surface);
    memory_free(canvas);
}

static void draw_text(struct canvas *canvas, const struct draw_item *item)
{
    int baseline = 0;
    SDL_Texture *texture = letters_texture(canvas->letters, item, &baseline);
    SDL_Rect to = {item->x, item->baseline - baseline, 0, 0};

    if (!texture)
        return;
    SDL_QueryTexture(texture, NULL, NULL, &to.w, &to.h);
    SDL_RenderCopy(canvas->renderer, texture, NULL, &to);
}

/* As many times as large as goes into the place, so that each module of a code is as wide as the
 * next; what is larger than its place is made smaller. */
static SDL_Rect picture_place(const struct draw_item *item)
{
    int across = item->rect.w / item->pixels_w, down = item->rect.h / item->pixels_h;
    int times = across < down ? across : down;
    SDL_Rect to = {0, 0, item->pixels_w * times, item->pixels_h * times};

    if (times < 1) {
        double share = (double)item->rect.w / item->pixels_w;
        double other = (double)item->rect.h / item->pixels_h;
        share = share < other ? share : other;
        to.w = (int)(item->pixels_w * share);
        to.h = (int)(item->pixels_h * share);
    }
    to.x = item->rect.x + (item->rect.w - to.w) / 2;
    to.y = item->rect.y + (item->rect.h - to.h) / 2;
    return to;
}

/* Pictures are few and rarely drawn: none is kept, so none is left after a wipe. */
static void draw_pixels(struct canvas *canvas, const struct draw_item *item)
{
    SDL_Rect to = picture_place(item);
    SDL_Texture *texture =
        SDL_CreateTexture(canvas->renderer, SDL_PIXELFORMAT_RGB888, SDL_TEXTUREACCESS_STATIC,
                          item->pixels_w, item->pixels_h);

    if (!texture)
        return;
    SDL_UpdateTexture(texture, NULL, item->pixels, item->pixels_w * (int)sizeof *item->pixels);
    SDL_RenderCopy(canvas->renderer, texture, NULL, &to);
    SDL_DestroyTexture(texture);
}

static void draw_item(struct canvas *canvas, const struct draw_item *item, struct rect within)
{
    struct rect clip = rect_both(item->clip, within);

    if (rect_is_empty(rect_both(clip, item->rect)))
        return;
    SDL_RenderSetClipRect(canvas->renderer, &(SDL_Rect){clip.x, clip.y, clip.w, clip.h});
    if (item->kind == DRAW_BOX)
        shapes_box(canvas->shapes, item);
    else if (item->kind == DRAW_TEXT)
        draw_text(canvas, item);
    else if (item->kind == DRAW_RING)
        shapes_ring(canvas->shapes, item);
    else if (item->kind == DRAW_PICTURE)
        draw_pixels(canvas, item);
    else
        shapes_icon(canvas->shapes, item);
}

void canvas_draw(struct canvas *canvas, const struct draw_list *list,
                 const struct draw_damage *damage)
{
    for (size_t rect = 0; rect < damage->count; rect++)
        for (size_t i = 0; i < list->count; i++)
            draw_item(canvas, &list->items[i], damage->rects[rect]);
    SDL_RenderFlush(canvas->renderer);
}

void canvas_wipe(struct canvas *canvas)
{
    letters_wipe(canvas->letters);
    memory_wipe(canvas->surface->pixels,
                (size_t)canvas->surface->h * (size_t)canvas->surface->pitch);
}

SDL_Surface *canvas_surface(struct canvas *canvas)
{
    return canvas->surface;
}

struct letters *canvas_letters(struct canvas *canvas)
{
    return canvas->letters;
}
