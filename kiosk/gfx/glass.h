/* The glass: a window, the whole screen, or neither (headless), all drawn by the same software
 * path; and what fingers and keys do to it. Whoever runs the program pumps: glass_wait sleeps until
 * something happens, so at rest nothing runs. The only stateful thing of gfx its users see. */
#ifndef GFX_GLASS_H
#define GFX_GLASS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "gfx/draw.h"
#include "text/fonts.h"

struct glass;

enum glass_mode { GLASS_FULL_SCREEN, GLASS_WINDOW, GLASS_HEADLESS };

struct glass_setup {
    enum glass_mode mode;
    int width, height; /* of the window or the headless glass; 0: 1080×1920 */
    int dpi;           /* of the panel; 0: 82 */
    const char *title; /* of the window; NULL: none */
    const char *fonts; /* the manifest: …/fonts/manifest */
    const char *icons; /* the folder: …/assets/icons */
};

/* Keys of the keypad and of a keyboard that plays it. No other key does anything. */
enum glass_key {
    GLASS_KEY_NONE,
    GLASS_KEY_NEXT,     /* Tab, Down, Right */
    GLASS_KEY_PREVIOUS, /* Shift+Tab, Up, Left */
    GLASS_KEY_SELECT,   /* Return, Enter, Space */
    GLASS_KEY_BACK,     /* Escape */
    GLASS_KEY_ERASE,    /* Backspace, Delete */
    GLASS_KEY_DIGIT,    /* `digit` of the event */
};

enum glass_event_kind {
    GLASS_NOTHING, /* the wait ended */
    GLASS_DOWN,    /* a finger (or the left button of a mouse) touches */
    GLASS_MOVE,    /* only while it touches */
    GLASS_UP,
    GLASS_KEY,
    GLASS_CHANGED, /* the glass has another size, or must be shown again: describe a frame */
    GLASS_CLOSE,   /* the window was closed, or the process asked to end */
};

struct glass_event {
    enum glass_event_kind kind;
    int64_t finger; /* which; a mouse is −1 */
    int x, y;       /* pixels */
    enum glass_key key;
    int digit; /* 0–9, of GLASS_KEY_DIGIT */
};

/* STATUS_FAILED: no display, a missing font; the message says what to do. */
STATUS_CHECKED enum status glass_create(struct glass **out, const struct glass_setup *setup,
                                        struct error *error);
void glass_destroy(struct glass *glass); /* NULL is fine */

struct rect glass_rect(const struct glass *glass);
int glass_dpi(const struct glass *glass);
struct fonts *glass_fonts(struct glass *glass);

/* The next event, at most `milliseconds` from now (negative: however long it takes). A row of moves
 * arrives as the last of them. Headless, only what glass_push gave comes, and nothing is waited
 * for. */
struct glass_event glass_wait(struct glass *glass, int milliseconds);
void glass_push(struct glass *glass, struct glass_event event);

/* Draws what changed since the last list and shows it. The list is copied. */
void glass_show(struct glass *glass, const struct draw_list *list);

/* The same, changing softly in so many milliseconds: glass_wait shows the frames in between. What
 * glass_save_png writes is always the picture that is being changed to; headless nothing fades. */
void glass_fade(struct glass *glass, const struct draw_list *list, int milliseconds);

/* Forgets the last list, the textures of letters and the picture itself: what was a shopper's. */
void glass_wipe(struct glass *glass);

/* The picture as 0xRRGGBB, row by row: as many as the glass has pixels. For who compares. */
void glass_pixels(struct glass *glass, uint32_t *pixels);

STATUS_CHECKED enum status glass_save_png(struct glass *glass, const char *path,
                                          struct error *error);

#endif
