/* The toolkit's one door. A screen is described anew for every frame; ui lays it out, draws what
 * changed, and tells which node a finger or the keypad acted upon. What survives frames (the node
 * under a finger, the focus, the page) lives in struct ui and goes with the screen's id. Knows no
 * tariffs and no words.
 *
 *     while (open) {
 *         struct node *root = ui_begin(ui, &(struct ui_screen){.id = "results", .lang = lang, …});
 *         results_show(root, &model);            // widgets of ui/widget.h
 *         ui_end(ui);                            // laid out, drawn, shown
 *         struct glass_event event = glass_wait(glass, milliseconds_to_next_tick);
 *         struct ui_action action = ui_input(ui, &event);
 *         if (strcmp(action.id, "back") == 0) …
 *     }
 */
#ifndef UI_UI_H
#define UI_UI_H

#include "base/buffer.h"
#include "gfx/glass.h"
#include "ui/widget.h"

struct ui;
struct semantics; /* ui/semantics.h */
struct voice;     /* ui/voice.h */

/* The words ui itself shows and speaks, in the language of the screen. */
#define UI_SOUND_WORDS 7 /* read aloud, stop, repeat, slower, faster, softer, louder */
struct ui_words {
    const char *page_previous, *page_next;
    const char *page_of; /* with two %d: this page, all pages: "第 %d 页，共 %d 页" */
    const char *sound_title, *sound_close, *sound[UI_SOUND_WORDS];
    const char *sound_note;    /* under the controls; NULL: nothing */
    const char *sound_instead; /* said aloud to everybody in the place of personal words */
};

struct ui_screen {
    const char *id;   /* "results"; when it changes, press, focus and page start anew */
    const char *lang; /* "zh-CN", "en", "ug"; right to left for those that are */
    enum theme_step step;
    enum theme_contrast contrast;
    enum theme_colour ground; /* THEME_NONE: THEME_GROUND */
    struct ui_words words;
    bool still;        /* nothing moves: each frame stands at once */
    bool elder;        /* a step larger, larger targets, and no node that is `extra` */
    bool personal;     /* what its main part and dialogs say is for private ears only */
    bool lowered;      /* all of it stands where a seated person reaches */
    float above_floor; /* millimetres from the floor to the lower edge of the glass; 0: unknown */
    const struct theme *theme; /* NULL: the house's; borrowed until the next frame */
};

#define UI_ID_ROOM 48 /* longer ids are a bug of the screen */

struct ui_action {
    char id[UI_ID_ROOM]; /* "" : nothing was acted upon */
    int value;           /* of a slider: the step it shall stand at */
};

struct ui *ui_create(struct glass *glass); /* borrows the glass */
void ui_destroy(struct ui *ui);            /* wipes; NULL is fine */

/* From now on screens are said aloud by this voice (borrowed; NULL: no more), and the strip has the
 * tool that rules it. */
void ui_speak(struct ui *ui, struct voice *voice);

/* Starts a frame and returns its root, a column over the whole glass. Wipes the frame before. */
struct node *ui_begin(struct ui *ui, const struct ui_screen *screen);
void ui_end(struct ui *ui);

/* What an event did. Keys come out as ids too: a digit as "key-7", erase as "key-erase", back as
 * "back", each only when such a node stands on the screen and is enabled. Turning a page and
 * moving the focus are ui's own affair and answer "". Describe a frame after every event. */
struct ui_action ui_input(struct ui *ui, const struct glass_event *event);

/* Between ui_end and the next ui_begin: the middle of the node with this id, turning to its page if
 * need be, so that a recorded visit can tap ids in every language and size. False: no such node. */
bool ui_locate(struct ui *ui, const char *id, int *x, int *y);

/* The screen's semantic tree as JSON (CLI.md, tariff-kiosk). Same time. */
void ui_describe(struct ui *ui, struct buffer *json);

/* The same as values, for those who look closer than a screen does: speech and tests. */
const struct semantics *ui_semantics(const struct ui *ui);
const char *ui_focus(const struct ui *ui); /* the id with the keypad's ring; "": none */

/* The end of a visit: nothing of it stays in the frame, the letters' textures or the picture. */
void ui_wipe(struct ui *ui);

#endif
