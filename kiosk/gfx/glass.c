/* The window, if any, around the canvas; the queue of events; and the last list, so that only what
 * changed is drawn. Must not know nodes or screens. */
#include "gfx/glass.h"

#include <SDL_image.h>
#include <SDL_ttf.h>
#include <string.h>

#include "base/memory.h"
#include "gfx/canvas.h"
#include "gfx/fade.h"
#include "gfx/glass_events.h"

#define DEFAULT_WIDTH 1080
#define DEFAULT_HEIGHT 1920
#define DEFAULT_DPI 82
#define SIDE_MOST 16384 /* of a picture: beyond any panel, within what SDL can allocate */
#define QUEUE 64        /* a replay pushes two events a step */

struct glass {
    SDL_Window *window; /* NULL: headless */
    struct canvas *canvas;
    struct fonts *fonts;
    struct arena names;
    const char *icons;
    struct rect rect;
    int dpi;
    bool is_video, is_ttf;
    struct arena arenas[2]; /* of the shown list, and of the one before, by turns */
    struct draw_list shown;
    int turn;
    struct fade fade;
    struct glass_event queue[QUEUE];
    size_t first, waiting;
};

static void set_hints(bool is_full_screen)
{
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "0");
    /* Closing a full-screen window from outside is not a shopper's business; SIGTERM still ends. */
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, is_full_screen ? "0" : "1");
}

/* SDL takes its windowless drivers when it finds nothing better, and a kiosk would run unseen. */
static bool is_display(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();

    return SDL_getenv("SDL_VIDEODRIVER") ||
           (driver && strcmp(driver, "dummy") != 0 && strcmp(driver, "offscreen") != 0);
}

static enum status open_display(struct glass *glass, struct error *error)
{
    glass->is_video = SDL_Init(SDL_INIT_VIDEO) == 0;
    if (!glass->is_video || !is_display())
        return status_fail(error, STATUS_FAILED,
                           "no display (%s); start it from a graphical session, or with --headless",
                           glass->is_video ? "DISPLAY is not set" : SDL_GetError());
    return STATUS_OK;
}

static enum status open_window(struct glass *glass, const struct glass_setup *setup,
                               struct error *error)
{
    Uint32 flags =
        setup->mode == GLASS_FULL_SCREEN ? SDL_WINDOW_FULLSCREEN_DESKTOP : SDL_WINDOW_RESIZABLE;
    enum status status = open_display(glass, error);

    if (status != STATUS_OK)
        return status;
    glass->window = SDL_CreateWindow(setup->title ? setup->title : "", SDL_WINDOWPOS_CENTERED,
                                     SDL_WINDOWPOS_CENTERED, glass->rect.w, glass->rect.h, flags);
    if (!glass->window)
        return status_fail(error, STATUS_FAILED, "no window: %s; check the display",
                           SDL_GetError());
    if (setup->mode == GLASS_FULL_SCREEN) {
        SDL_ShowCursor(SDL_DISABLE);
        SDL_SetWindowKeyboardGrab(glass->window, SDL_TRUE);
    }
    SDL_GetWindowSize(glass->window, &glass->rect.w, &glass->rect.h);
    return STATUS_OK;
}

static enum status open_parts(struct glass *glass, const struct glass_setup *setup,
                              struct error *error)
{
    enum status status = fonts_create(&glass->fonts, setup->fonts, error);

    if (status == STATUS_OK && setup->mode != GLASS_HEADLESS)
        status = open_window(glass, setup, error);
    if (status != STATUS_OK)
        return status;
    glass->is_ttf = TTF_Init() == 0;
    if (!glass->is_ttf)
        return status_fail(error, STATUS_FAILED, "SDL2_ttf does not start: %s", TTF_GetError());
    return canvas_create(&glass->canvas, glass->rect, glass->fonts, glass->icons, error);
}

static enum status check_setup(const struct glass_setup *setup, struct error *error)
{
    if (setup->width < 0 || setup->width > SIDE_MOST || setup->height < 0 ||
        setup->height > SIDE_MOST)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "a glass of %d×%d pixels; give 1 to %d for each", setup->width,
                           setup->height, SIDE_MOST);
    if (setup->dpi < 0 || setup->dpi > 1200)
        return status_fail(error, STATUS_WRONG_USAGE, "%d dots per inch; give 1 to 1200",
                           setup->dpi);
    return STATUS_OK;
}

enum status glass_create(struct glass **out, const struct glass_setup *setup, struct error *error)
{
    enum status status = check_setup(setup, error);

    *out = NULL;
    if (status != STATUS_OK)
        return status;
    struct glass *glass = memory_allocate(1, sizeof *glass);
    glass->rect.w = setup->width ? setup->width : DEFAULT_WIDTH;
    glass->rect.h = setup->height ? setup->height : DEFAULT_HEIGHT;
    glass->dpi = setup->dpi ? setup->dpi : DEFAULT_DPI;
    arena_init(&glass->names);
    arena_init(&glass->arenas[0]);
    arena_init(&glass->arenas[1]);
    glass->icons = arena_copy(&glass->names, setup->icons);
    set_hints(setup->mode == GLASS_FULL_SCREEN);
    status = open_parts(glass, setup, error);
    if (status != STATUS_OK) {
        glass_destroy(glass);
        return status;
    }
    *out = glass;
    return STATUS_OK;
}

void glass_destroy(struct glass *glass)
{
    if (!glass)
        return;
    canvas_destroy(glass->canvas);
    if (glass->window)
        SDL_DestroyWindow(glass->window);
    if (glass->is_ttf)
        TTF_Quit();
    if (glass->is_video)
        SDL_Quit();
    fonts_destroy(glass->fonts);
    arena_finish(&glass->names);
    arena_finish(&glass->arenas[0]);
    arena_finish(&glass->arenas[1]);
    memory_free(glass);
}

struct rect glass_rect(const struct glass *glass)
{
    return glass->rect;
}

int glass_dpi(const struct glass *glass)
{
    return glass->dpi;
}

struct fonts *glass_fonts(struct glass *glass)
{
    return glass->fonts;
}

void glass_push(struct glass *glass, struct glass_event event)
{
    if (glass->waiting < QUEUE)
        glass->queue[(glass->first + glass->waiting++) % QUEUE] = event;
}

static struct glass_event take(struct glass *glass)
{
    struct glass_event event = glass->queue[glass->first];

    glass->first = (glass->first + 1) % QUEUE;
    glass->waiting--;
    return event;
}

static struct glass_event next_polled(struct glass *glass)
{
    SDL_Event event;

    while (SDL_PollEvent(&event)) {
        struct glass_event next = glass_events_from(&event, glass->rect);
        if (next.kind != GLASS_NOTHING)
            return next;
    }
    return (struct glass_event){.kind = GLASS_NOTHING};
}

/* A finger moves faster than frames are drawn: only where it is now matters. */
static struct glass_event last_of_moves(struct glass *glass, struct glass_event event)
{
    while (event.kind == GLASS_MOVE && glass->waiting == 0) {
        struct glass_event next = next_polled(glass);
        if (next.kind == GLASS_NOTHING)
            break;
        if (next.kind == GLASS_MOVE && next.finger == event.finger)
            event = next;
        else
            glass_push(glass, next);
    }
    return event;
}

/* The picture that a window shows is made anew in its size. When that fails the old one stays. */
static void follow_window(struct glass *glass)
{
    struct rect rect = {0};
    struct canvas *canvas = NULL;

    SDL_GetWindowSize(glass->window, &rect.w, &rect.h);
    glass->shown.count = 0; /* all of it is shown again */
    glass->fade = (struct fade){0};
    if (rect_equals(rect, glass->rect) ||
        canvas_create(&canvas, rect, glass->fonts, glass->icons, NULL) != STATUS_OK)
        return;
    canvas_destroy(glass->canvas);
    glass->canvas = canvas;
    glass->rect = rect;
}

static void blit(struct glass *glass, SDL_Surface *window, struct rect rect)
{
    SDL_Rect from = {rect.x, rect.y, rect.w, rect.h}, to = from;

    SDL_BlitSurface(canvas_surface(glass->canvas), &from, window, &to);
}

/* More of the new picture in the window; all of it when weight is 256. */
static void show_in_window(struct glass *glass, const struct draw_damage *damage, int weight)
{
    SDL_Surface *window = SDL_GetWindowSurface(glass->window);
    SDL_Rect rects[DRAW_DAMAGE_MOST];

    if (!window)
        return; /* between two sizes; the next frame comes with GLASS_CHANGED */
    for (size_t i = 0; i < damage->count; i++) {
        struct rect rect = damage->rects[i];
        rects[i] = (SDL_Rect){rect.x, rect.y, rect.w, rect.h};
        if (weight < 256)
            fade_mix(window, canvas_surface(glass->canvas), rect, weight);
        else
            blit(glass, window, rect);
    }
    SDL_UpdateWindowSurfaceRects(glass->window, rects, (int)damage->count);
}

static void step_fade(struct glass *glass, Uint64 now)
{
    int weight = fade_weight(&glass->fade, now);

    show_in_window(glass, &glass->fade.damage, weight);
    if (weight == 256)
        glass->fade = (struct fade){0};
}

/* How long to sleep when there are `left` milliseconds (negative: for ever): a fade has frames to
 * show meanwhile. */
static int sleep_of(struct glass *glass, int left, Uint64 now)
{
    if (glass->fade.milliseconds > 0 && now >= glass->fade.next)
        step_fade(glass, now);
    if (glass->fade.milliseconds == 0)
        return left;
    int frame = glass->fade.next > now ? (int)(glass->fade.next - now) : 0;
    return left < 0 || frame < left ? frame : left;
}

static struct glass_event wait_for_window(struct glass *glass, int milliseconds)
{
    Uint64 end = SDL_GetTicks64() + (Uint64)(milliseconds < 0 ? 0 : milliseconds);
    SDL_Event event;

    for (;;) {
        Uint64 now = SDL_GetTicks64();
        int left = milliseconds < 0 ? -1 : end > now ? (int)(end - now) : 0;
        int sleep = sleep_of(glass, left, now);
        if (!SDL_WaitEventTimeout(&event, sleep)) {
            if (sleep == left)
                return (struct glass_event){.kind = GLASS_NOTHING};
            continue;
        }
        struct glass_event next = glass_events_from(&event, glass->rect);
        if (next.kind != GLASS_NOTHING)
            return last_of_moves(glass, next);
        if (left == 0)
            return next;
    }
}

struct glass_event glass_wait(struct glass *glass, int milliseconds)
{
    struct glass_event event = {.kind = GLASS_NOTHING};

    if (glass->waiting > 0)
        event = take(glass);
    else if (glass->window)
        event = wait_for_window(glass, milliseconds);
    if (event.kind == GLASS_CHANGED && glass->window)
        follow_window(glass);
    return event;
}

static void within_glass(const struct glass *glass, struct draw_damage *damage)
{
    struct draw_damage inside = {0};

    for (size_t i = 0; i < damage->count; i++)
        draw_damage_add(&inside, rect_both(damage->rects[i], glass->rect));
    *damage = inside;
}

/* What fades is only what both pictures have: never over a window whose content is unknown. */
static bool can_fade(const struct glass *glass)
{
    SDL_Surface *window = glass->window ? SDL_GetWindowSurface(glass->window) : NULL;

    return window && glass->shown.count > 0 && window->w == glass->rect.w &&
           window->h == glass->rect.h &&
           window->format->format == canvas_surface(glass->canvas)->format->format;
}

/* A small change in the midst of a fade joins it; before another fade begins the old one is over.
 */
static void show_damage(struct glass *glass, const struct draw_damage *damage, int milliseconds)
{
    Uint64 now = SDL_GetTicks64();
    bool is_going_on = glass->fade.milliseconds > 0;

    if (is_going_on && milliseconds == 0)
        for (size_t i = 0; i < damage->count; i++)
            draw_damage_add(&glass->fade.damage, damage->rects[i]);
    if (milliseconds > 0)
        fade_begin(&glass->fade, damage, now, milliseconds);
    if (is_going_on || milliseconds > 0)
        step_fade(glass, now);
    else
        show_in_window(glass, damage, 256);
}

/* While the canvas still holds what it was changing to. */
static void settle_fade(struct glass *glass)
{
    if (glass->fade.milliseconds > 0)
        show_in_window(glass, &glass->fade.damage, 256);
    glass->fade = (struct fade){0};
}

void glass_fade(struct glass *glass, const struct draw_list *list, int milliseconds)
{
    struct draw_damage damage;

    if (!can_fade(glass)) {
        milliseconds = 0;
        glass->fade = (struct fade){0};
    }
    if (glass->shown.count == 0)
        damage = (struct draw_damage){.rects = {glass->rect}, .count = 1};
    else
        draw_compare(&glass->shown, list, &damage);
    within_glass(glass, &damage);
    if (milliseconds > 0 && damage.count > 0)
        settle_fade(glass);
    canvas_draw(glass->canvas, list, &damage);
    if (glass->window && damage.count > 0)
        show_damage(glass, &damage, milliseconds);

    glass->turn = !glass->turn;
    arena_reset(&glass->arenas[glass->turn]);
    draw_begin(&glass->shown, &glass->arenas[glass->turn], list->clip);
    draw_copy(&glass->shown, list);
}

void glass_show(struct glass *glass, const struct draw_list *list)
{
    glass_fade(glass, list, 0);
}

/* What a window shows stays until the next frame, which draws all of it; its memory does not. */
static void wipe_window(struct glass *glass)
{
    SDL_Surface *window = glass->window ? SDL_GetWindowSurface(glass->window) : NULL;

    if (window)
        memory_wipe(window->pixels, (size_t)window->h * (size_t)window->pitch);
}

void glass_wipe(struct glass *glass)
{
    glass->shown = (struct draw_list){0};
    glass->fade = (struct fade){0};
    arena_reset(&glass->arenas[0]);
    arena_reset(&glass->arenas[1]);
    canvas_wipe(glass->canvas);
    wipe_window(glass);
    memory_wipe(glass->queue, sizeof glass->queue);
    glass->waiting = 0;
}

void glass_pixels(struct glass *glass, uint32_t *pixels)
{
    const SDL_Surface *surface = canvas_surface(glass->canvas);

    SDL_ConvertPixels(surface->w, surface->h, surface->format->format, surface->pixels,
                      surface->pitch, SDL_PIXELFORMAT_RGB888, pixels,
                      surface->w * (int)sizeof *pixels);
}

enum status glass_save_png(struct glass *glass, const char *path, struct error *error)
{
    if (IMG_SavePNG(canvas_surface(glass->canvas), path) != 0)
        return status_fail(error, STATUS_FAILED, "%s: the picture cannot be written: %s", path,
                           SDL_GetError());
    return STATUS_OK;
}
