/* The frame loop's other half: describes, lays out, turns pages, paints, and answers events from
 * the semantic tree of the frame that is on the glass. Must not know what any screen means. */
#include "ui/ui.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "ui/layout.h"
#include "ui/pages.h"
#include "ui/paint.h"
#include "ui/semantics.h"
#include "ui/strip.h"
#include "ui/tables.h"
#include "ui/touch.h"
#include "ui/ui_frame.h"
#include "ui/voice.h"
#include "ui/voice_panel.h"

#define CONTENT_SOFT 180 /* milliseconds in which another screen's content appears, */
#define PRESS_SOFT 90    /* and in which a press shows */

struct ui {
    struct glass *glass;
    struct voice *voice; /* NULL: nothing is said */
    struct arena arena;  /* of the frame that is on the glass */
    struct ui_frame frame;
    struct ui_words words;
    struct node *root, *pager; /* pager NULL: all fits on one page */
    struct semantics semantics;
    /* What goes with the screen. */
    char screen[UI_ID_ROOM];
    char focus[UI_ID_ROOM]; /* "": none */
    struct touch touch;
    int page, pages;
    bool is_sound_open;
    bool is_held; /* the slider in focus takes next and previous for itself */
    /* What the last frame showed: where the next differs, it changes softly. */
    char shown[UI_ID_ROOM + 64], shown_press[UI_ID_ROOM];
    bool is_still, is_lowered;
    bool is_keypad; /* the last thing that happened came from the keypad: focus shows */
};

struct ui *ui_create(struct glass *glass)
{
    struct ui *ui = memory_allocate(1, sizeof *ui);

    ui->glass = glass;
    arena_init(&ui->arena);
    return ui;
}

void ui_destroy(struct ui *ui)
{
    if (!ui)
        return;
    ui_wipe(ui);
    arena_finish(&ui->arena);
    memory_free(ui);
}

static bool is_right_to_left(const char *lang)
{
    static const char *const langs[] = {"ug", "ar", "fa", "ur", "he"};

    for (size_t i = 0; i < sizeof langs / sizeof *langs; i++)
        if (strncmp(lang, langs[i], 2) == 0 && (lang[2] == '\0' || lang[2] == '-'))
            return true;
    return false;
}

static void change_screen(struct ui *ui, const char *id)
{
    assert(strlen(id) < UI_ID_ROOM);
    snprintf(ui->screen, sizeof ui->screen, "%s", id);
    ui->focus[0] = '\0';
    ui->touch = (struct touch){0};
    ui->page = 0;
    ui->is_held = ui->is_sound_open = false;
}

/* Elder mode: a step larger than what was chosen, as far as there are any. */
static enum theme_step larger_step(enum theme_step step)
{
    static const enum theme_step next[] = {[THEME_STEP_SMALL] = THEME_STEP_DEFAULT,
                                           [THEME_STEP_DEFAULT] = THEME_STEP_LARGE,
                                           [THEME_STEP_LARGE] = THEME_STEP_LARGEST,
                                           [THEME_STEP_LARGEST] = THEME_STEP_LARGEST};

    return next[step];
}

static void place_screen(struct ui *ui, const struct ui_screen *screen)
{
    struct ui_frame *frame = &ui->frame;

    frame->place = screen->lowered ? ui_frame_reach(frame->glass, frame->dpi, screen->above_floor)
                                   : frame->glass;
    frame->density = ui_frame_density(frame->place, frame->dpi);
    ui->is_still = screen->still;
    ui->is_lowered = screen->lowered;
}

struct node *ui_begin(struct ui *ui, const struct ui_screen *screen)
{
    arena_reset(&ui->arena);
    if (strcmp(screen->id, ui->screen) != 0)
        change_screen(ui, screen->id);
    ui->frame = (struct ui_frame){.arena = &ui->arena,
                                  .fonts = glass_fonts(ui->glass),
                                  .lang = arena_copy(&ui->arena, screen->lang),
                                  .glass = glass_rect(ui->glass),
                                  .dpi = glass_dpi(ui->glass),
                                  .step = screen->elder ? larger_step(screen->step) : screen->step,
                                  .elder = screen->elder,
                                  .personal = screen->personal,
                                  .theme = screen->theme ? screen->theme : theme_default(),
                                  .contrast = screen->contrast,
                                  .rtl = is_right_to_left(screen->lang)};
    place_screen(ui, screen);
    ui->words = screen->words;
    ui->semantics = (struct semantics){0};
    ui->pager = NULL;
    ui->root = ARENA_NEW(&ui->arena, struct node);
    ui->root->frame = &ui->frame;
    ui->root->fill = screen->ground ? screen->ground : THEME_GROUND;
    return ui->root;
}

/* Elder mode shows fewer choices. */
static void leave_out(struct node *parent)
{
    struct node **link = &parent->first;

    parent->last = NULL;
    while (*link) {
        if ((*link)->extra) {
            *link = (*link)->next;
            continue;
        }
        leave_out(*link);
        parent->last = *link;
        link = &(*link)->next;
    }
}

/* The pager takes room of its own, so the screen is laid out again with it; how many pages that
 * makes is known only then, and its words are of the same height whatever it says. */
static void lay_out(struct ui *ui)
{
    struct node *paged = pages_find(ui->root);

    if (ui->frame.elder)
        leave_out(ui->root);
    layout_screen(ui->root);
    while (strip_shorten(ui->root))
        layout_screen(ui->root);
    if (tables_fold(ui->root))
        layout_screen(ui->root);
    if (paged && !ui->pager && pages_overflows(paged)) {
        pages_unfold(paged);
        ui->pager = strip_add_pager(ui->root, paged);
    }
    if (ui->pager) {
        strip_fill_pager(ui->pager, &ui->words, ui->page, ui->pages);
        layout_screen(ui->root);
        ui->pages = pages_turn(paged, &ui->page);
        strip_fill_pager(ui->pager, &ui->words, ui->page, ui->pages);
        strip_place_pager(ui->pager);
    } else {
        ui->pages = 1;
        ui->page = 0;
    }
    if (ui->frame.rtl)
        layout_mirror(ui->root, ui->frame.glass);
    semantics_collect(&ui->semantics, &ui->arena, ui->root);
}

static void keep_focus(struct ui *ui)
{
    const struct semantics_node *entry = semantics_find(&ui->semantics, ui->focus);

    if (!ui->is_keypad || (*ui->focus && entry && entry->acts))
        return;
    entry = semantics_beside(&ui->semantics, "", 1);
    snprintf(ui->focus, sizeof ui->focus, "%s", entry ? entry->id : "");
}

static const char *shown_focus(const struct ui *ui)
{
    return ui->is_keypad && *ui->focus ? ui->focus : NULL;
}

/* How softly this frame comes: another screen, page or setting as content does, a press as a press
 * does, and what is typed or counted at once. */
static int softness(struct ui *ui, const char *pressed)
{
    char shown[sizeof ui->shown];
    int milliseconds = 0;
    bool is_dialog = ui->root->last && ui->root->last->only;

    snprintf(shown, sizeof shown, "%s %s %d %d %d %d %d", ui->screen, ui->frame.lang,
             ui->frame.step, ui->frame.contrast, ui->is_lowered, ui->page, is_dialog);
    if (strcmp(ui->shown_press, pressed) != 0)
        milliseconds = PRESS_SOFT;
    if (strcmp(ui->shown, shown) != 0)
        milliseconds = CONTENT_SOFT;
    snprintf(ui->shown, sizeof ui->shown, "%s", shown);
    snprintf(ui->shown_press, sizeof ui->shown_press, "%s", pressed);
    return ui->is_still ? 0 : milliseconds;
}

static void show(struct ui *ui)
{
    const char *pressed = ui->is_held ? ui->focus : touch_pressed(&ui->touch);
    struct draw_list list;

    draw_begin(&list, &ui->arena, ui->frame.glass);
    paint_screen(&list, ui->root, (struct paint_state){pressed, shown_focus(ui)});
    glass_fade(ui->glass, &list, softness(ui, pressed ? pressed : ""));
}

const char *ui_focus(const struct ui *ui)
{
    return ui->is_keypad ? ui->focus : "";
}

/* A dialog of the screen's own comes first: the panel closes. */
static void add_voice_panel(struct ui *ui)
{
    bool has_dialog = ui->root->last && ui->root->last->only;

    if (!ui->voice || !ui->words.sound_title)
        return;
    ui->is_sound_open = ui->is_sound_open && !has_dialog;
    voice_panel_add_tool(ui->root, &ui->words, ui->is_sound_open);
    if (ui->is_sound_open)
        voice_panel_add_dialog(ui->root, &ui->words);
}

static void speak(struct ui *ui)
{
    char shown[sizeof ui->screen];

    snprintf(shown, sizeof shown, "%.*s %d", (int)sizeof shown - 16, ui->screen, ui->page);
    voice_follow(ui->voice, &ui->semantics,
                 &(struct voice_screen){.id = shown,
                                        .lang = ui->frame.lang,
                                        .focus = ui_focus(ui),
                                        .instead = ui->words.sound_instead,
                                        .is_covered = ui->is_sound_open});
}

void ui_end(struct ui *ui)
{
    add_voice_panel(ui);
    lay_out(ui);
    keep_focus(ui);
    show(ui);
    speak(ui);
}

void ui_speak(struct ui *ui, struct voice *voice)
{
    ui->voice = voice;
}

static struct ui_action nothing(void)
{
    return (struct ui_action){.id = ""};
}

/* Turning a page is ui's own affair. */
static struct ui_action act_on(struct ui *ui, const struct semantics_node *entry)
{
    struct ui_action action = nothing();

    if (!entry || !entry->acts)
        return action;
    if (strcmp(entry->id, STRIP_PAGE_PREVIOUS) == 0)
        ui->page -= ui->page > 0;
    else if (strcmp(entry->id, STRIP_PAGE_NEXT) == 0)
        ui->page++;
    else if (!ui->voice || !voice_panel_act(ui->voice, entry->id, &ui->is_sound_open))
        snprintf(action.id, sizeof action.id, "%s", entry->id);
    return action;
}

static struct ui_action act_on_id(struct ui *ui, const char *id)
{
    return act_on(ui, semantics_find(&ui->semantics, id));
}

static struct ui_action move_focus(struct ui *ui, int by)
{
    const struct semantics_node *entry = semantics_beside(&ui->semantics, ui->focus, by);
    const struct node *paged = pages_find(ui->root);

    if (!entry)
        return nothing();
    snprintf(ui->focus, sizeof ui->focus, "%s", entry->id);
    if (paged && node_is_inside(entry->node, paged))
        ui->page = entry->node->page;
    return nothing();
}

/* With the keypad a slider is taken, moved, and let go: select, next and previous, select. */
static struct ui_action move_slider(struct ui *ui, const struct node *slider,
                                    const struct glass_event *event)
{
    struct ui_action action = nothing();
    int by = event->key == GLASS_KEY_NEXT ? 1 : event->key == GLASS_KEY_PREVIOUS ? -1 : 0;
    int step = slider->at + by;

    ui->is_held = by != 0;
    if (by != 0 && step >= 0 && step < slider->steps) {
        snprintf(action.id, sizeof action.id, "%s", slider->id);
        action.value = step;
    }
    return action;
}

static const struct node *focused_slider(const struct ui *ui)
{
    const struct semantics_node *entry =
        ui->is_keypad && *ui->focus ? semantics_find(&ui->semantics, ui->focus) : NULL;

    return entry && entry->acts && entry->node->role == NODE_SLIDER ? entry->node : NULL;
}

/* The first key only shows where one is. */
static struct ui_action handle_key(struct ui *ui, const struct glass_event *event)
{
    char digit[] = "key-0";
    bool is_shown = ui->is_keypad && *ui->focus;
    const struct node *slider = focused_slider(ui);

    if (slider && ui->is_held)
        return move_slider(ui, slider, event);
    ui->is_held = slider && event->key == GLASS_KEY_SELECT;
    if (ui->is_held)
        return nothing();
    switch (event->key) {
    case GLASS_KEY_NEXT:
    case GLASS_KEY_PREVIOUS:
        ui->is_keypad = true;
        return move_focus(ui, event->key == GLASS_KEY_NEXT ? 1 : -1);
    case GLASS_KEY_SELECT:
        ui->is_keypad = true;
        return is_shown ? act_on_id(ui, ui->focus) : nothing();
    case GLASS_KEY_BACK:
        if (ui->is_sound_open)
            return act_on_id(ui, "sound-close");
        return act_on_id(ui, "back");
    case GLASS_KEY_ERASE:
        return act_on_id(ui, "key-erase");
    case GLASS_KEY_DIGIT:
        digit[4] = (char)('0' + event->digit % 10);
        return act_on_id(ui, digit);
    default:
        return nothing();
    }
}

/* The step of a slider that is nearest to the finger. */
static int step_at(const struct node *slider, int x)
{
    struct rect track = paint_track(slider);
    int64_t along = (int64_t)(x - track.x) * (slider->steps - 1);
    int step = track.w > 0 && along > 0 ? (int)((along + track.w / 2) / track.w) : 0;

    return step < slider->steps ? step : slider->steps - 1;
}

/* A slider follows the finger that took hold of it, wherever it goes. */
static struct ui_action slide(struct ui *ui, const struct glass_event *event,
                              const struct semantics_node *slider)
{
    struct ui_action action = nothing();
    int step = step_at(slider->node, event->x);

    (void)touch_follow(&ui->touch, event, slider->id);
    if (step != slider->node->at) {
        snprintf(action.id, sizeof action.id, "%s", slider->id);
        action.value = step;
    }
    return action;
}

static const struct semantics_node *
held_slider(const struct ui *ui, const struct glass_event *event, const struct semantics_node *hit)
{
    if (event->kind != GLASS_DOWN && event->finger == ui->touch.finger && ui->touch.is_down)
        hit = semantics_find(&ui->semantics, ui->touch.id);
    return hit && hit->acts && hit->node->role == NODE_SLIDER &&
                   (event->kind == GLASS_DOWN || ui->touch.is_down)
               ? hit
               : NULL;
}

static struct ui_action handle_touch(struct ui *ui, const struct glass_event *event)
{
    const struct semantics_node *hit = semantics_at(&ui->semantics, event->x, event->y);

    const struct semantics_node *slider = held_slider(ui, event, hit);

    ui->is_keypad = ui->is_held = false;
    ui->focus[0] = '\0';
    if (slider)
        return slide(ui, event, slider);
    return touch_follow(&ui->touch, event, hit ? hit->id : NULL) ? act_on(ui, hit) : nothing();
}

struct ui_action ui_input(struct ui *ui, const struct glass_event *event)
{
    switch (ui->root ? event->kind : GLASS_NOTHING) {
    case GLASS_DOWN:
    case GLASS_MOVE:
    case GLASS_UP:
        return handle_touch(ui, event);
    case GLASS_KEY:
        return handle_key(ui, event);
    default:
        return nothing();
    }
}

bool ui_locate(struct ui *ui, const char *id, int *x, int *y)
{
    const struct semantics_node *entry = ui->root ? semantics_find(&ui->semantics, id) : NULL;

    if (entry && rect_is_empty(entry->rect)) {
        ui->page = entry->node->page;
        lay_out(ui);
        show(ui);
        entry = semantics_find(&ui->semantics, id);
    }
    if (!entry)
        return false;
    *x = entry->rect.x + entry->rect.w / 2;
    *y = entry->rect.y + entry->rect.h / 2;
    return true;
}

void ui_describe(struct ui *ui, struct buffer *json)
{
    struct semantics_screen screen = {.id = ui->screen,
                                      .lang = ui->frame.lang,
                                      .focus = shown_focus(ui),
                                      .glass = ui->frame.glass,
                                      .dpi = ui->frame.dpi};

    semantics_describe(&ui->semantics, &screen, json);
}

const struct semantics *ui_semantics(const struct ui *ui)
{
    return &ui->semantics;
}

void ui_wipe(struct ui *ui)
{
    arena_reset(&ui->arena);
    ui->root = ui->pager = NULL;
    ui->semantics = (struct semantics){0};
    change_screen(ui, "");
    ui->is_keypad = false;
    voice_wipe(ui->voice);
    memory_wipe(ui->shown, sizeof ui->shown);
    memory_wipe(ui->shown_press, sizeof ui->shown_press);
    glass_wipe(ui->glass);
}
