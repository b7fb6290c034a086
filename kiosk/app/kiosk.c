/* One frame is: the view of the visit, described as nodes, laid out and drawn where it changed. */
#include "app/kiosk.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "app/corner.h"
#include "base/memory.h"
#include "gfx/sound.h"
#include "screens/screens.h"
#include "ui/voice.h"

#define PLUG_MILLISECONDS 1000 /* in which headphones that were plugged in are heard */

struct kiosk {
    struct glass *glass;
    struct ui *ui;
    struct visit *visit;
    const struct languages *words;
    struct clock *clock;
    struct recorder *recorder;
    struct kiosk_looks looks;
    struct sound *sound;     /* NULL: silent */
    struct voice *voice;     /* likewise */
    struct arena frame;      /* the view and its texts */
    struct visit_view *view; /* what the glass shows; in the frame */
    struct corner corner;    /* staff's way in */
    uint64_t ended;          /* visits whose traces the glass has forgotten */
    char trouble[sizeof((struct error *)0)->message];
};

/* The journal learns once why the kiosk is out of order, and once that it is over. */
static void tell_trouble(struct kiosk *kiosk)
{
    const char *trouble = visit_trouble(kiosk->visit);
    if (strcmp(trouble, kiosk->trouble) == 0)
        return;
    fprintf(stderr, "tariff-kiosk: %s\n", *trouble ? trouble : "works again");
    snprintf(kiosk->trouble, sizeof kiosk->trouble, "%s", trouble);
}

static void apply_looks(const struct kiosk *kiosk, struct ui_screen *screen)
{
    screen->theme = kiosk->looks.theme;
    screen->elder = kiosk->looks.elder;
    screen->still = kiosk->looks.still;
    screen->lowered = screen->lowered || kiosk->looks.lowered;
    screen->above_floor = kiosk->looks.above_floor;
}

static void show(struct kiosk *kiosk)
{
    if (kiosk->ended != visit_ended(kiosk->visit)) {
        kiosk->ended = visit_ended(kiosk->visit);
        ui_wipe(kiosk->ui);
    }
    arena_reset(&kiosk->frame);
    kiosk->view = visit_view(kiosk->visit, &kiosk->frame);
    struct ui_screen screen = screens_setup(kiosk->view, &kiosk->words->screens);
    apply_looks(kiosk, &screen);
    struct node *root = ui_begin(kiosk->ui, &screen);
    screens_show(root, kiosk->view, &kiosk->words->screens, &kiosk->frame);
    ui_end(kiosk->ui);
    tell_trouble(kiosk);
}

void kiosk_settle(struct kiosk *kiosk)
{
    visit_tick(kiosk->visit);
    show(kiosk);
    while (visit_has_work(kiosk->visit)) {
        visit_work(kiosk->visit);
        show(kiosk);
    }
}

/* Staff lock the glass with the keypad's erase key, which means nothing while nobody is there. */
static bool cleans(const struct kiosk *kiosk, const struct glass_event *event)
{
    return event->kind == GLASS_KEY && event->key == GLASS_KEY_ERASE &&
           kiosk->view->screen == VISIT_ATTRACT;
}

/* Five taps in the upper corner, while nobody is there. */
static bool is_maintained(struct kiosk *kiosk, const struct glass_event *event)
{
    bool is_quiet =
        kiosk->view->screen == VISIT_ATTRACT || kiosk->view->screen == VISIT_OUT_OF_ORDER;
    return event->kind == GLASS_DOWN && is_quiet &&
           corner_tap(&kiosk->corner, event->x, event->y, glass_dpi(kiosk->glass),
                      kiosk->clock->milliseconds(kiosk->clock));
}

bool kiosk_input(struct kiosk *kiosk, const struct glass_event *event)
{
    if (event->kind == GLASS_CLOSE)
        return false;
    visit_tick(kiosk->visit);
    struct ui_action action = ui_input(kiosk->ui, event);
    struct visit_intent intent = {.kind = VISIT_TOUCH};
    bool acts = action.id[0] && screens_intent(kiosk->view, &action, &intent);
    if (cleans(kiosk, event))
        intent.kind = VISIT_CLEAN;
    if (is_maintained(kiosk, event))
        intent.kind = VISIT_MAINTAIN;
    if (acts || event->kind == GLASS_DOWN || event->kind == GLASS_KEY)
        visit_handle(kiosk->visit, intent);
    recorder_add(kiosk->recorder, event, action.id, kiosk->clock->milliseconds(kiosk->clock));
    return true;
}

int64_t kiosk_wake(const struct kiosk *kiosk)
{
    return visit_wake(kiosk->visit);
}

/* As kiosk_settle, but what is done beside the glass is not waited for: fingers are. */
static void keep_up(struct kiosk *kiosk)
{
    visit_tick(kiosk->visit);
    show(kiosk);
    while (visit_has_work(kiosk->visit) && !visit_works_beside(kiosk->visit)) {
        visit_work(kiosk->visit);
        show(kiosk);
    }
}

void kiosk_run(struct kiosk *kiosk)
{
    struct glass_event event;
    do {
        keep_up(kiosk);
        int64_t wake = kiosk_wake(kiosk);
        if (kiosk->voice && (wake < 0 || wake > PLUG_MILLISECONDS))
            wake = PLUG_MILLISECONDS;
        event = glass_wait(kiosk->glass, wake > INT_MAX ? INT_MAX : (int)wake);
    } while (kiosk_input(kiosk, &event));
}

static struct sink *find_sink(void *state)
{
    return sound_sink(state);
}

/* A kiosk without sound is a kiosk: the journal learns why, once. */
static void open_voice(struct kiosk *kiosk, const struct kiosk_setup *setup)
{
    struct error error = {0};
    if (sound_create(&kiosk->sound, setup->private_output, &error)) {
        fprintf(stderr, "tariff-kiosk: it stays silent: %s\n", error.message);
        return;
    }
    struct voice_setup voice = {
        .find = find_sink,
        .state = kiosk->sound,
        .speech.voiceless = {.text = screens_voiceless(&kiosk->words->screens),
                             .lang = languages_tags()[0]}};
    if (voice_create(&kiosk->voice, &voice, &error))
        fprintf(stderr, "tariff-kiosk: it stays silent: %s\n", error.message);
    ui_speak(kiosk->ui, kiosk->voice);
}

enum status kiosk_create(struct kiosk **out, const struct kiosk_setup *setup, struct error *error)
{
    *out = NULL;
    struct glass *glass;
    enum status status = glass_create(&glass, setup->glass, error);
    if (status)
        return status;
    struct kiosk *kiosk = memory_allocate(1, sizeof *kiosk);
    kiosk->glass = glass;
    kiosk->ui = ui_create(glass);
    kiosk->visit = visit_create(setup->records, setup->clock, setup->visit);
    kiosk->words = setup->words;
    kiosk->clock = setup->clock;
    kiosk->recorder = setup->recorder;
    arena_init(&kiosk->frame);
    kiosk->looks = setup->looks ? *setup->looks : (struct kiosk_looks){0};
    if (setup->speaks)
        open_voice(kiosk, setup);
    *out = kiosk;
    return STATUS_OK;
}

void kiosk_destroy(struct kiosk *kiosk)
{
    if (!kiosk)
        return;
    visit_destroy(kiosk->visit);
    ui_wipe(kiosk->ui);
    ui_speak(kiosk->ui, NULL);
    voice_destroy(kiosk->voice); /* before the sound it speaks with, and that before SDL ends */
    sound_destroy(kiosk->sound);
    ui_destroy(kiosk->ui);
    glass_destroy(kiosk->glass);
    arena_finish(&kiosk->frame);
    memory_free(kiosk);
}

struct glass *kiosk_glass(struct kiosk *kiosk)
{
    return kiosk->glass;
}

struct ui *kiosk_ui(struct kiosk *kiosk)
{
    return kiosk->ui;
}
