/* A glass without a display, with the real words, for the tests of screens. What is on it can be
 * asked as nodes (the tree of the last frame) and as the semantic tree. */
#ifndef TESTS_SCREENS_STAGE_H
#define TESTS_SCREENS_STAGE_H

#include <jansson.h>
#include <stdio.h>

#include "../visit/shop.h"
#include "base/buffer.h"
#include "gfx/glass.h"
#include "screens/screens.h"
#include "ui/ui.h"
#include "ui/voice.h"

#define STAGE_JSON_MOST ((size_t)4 * 1024 * 1024)

struct stage {
    struct glass *glass;
    struct ui *ui;
    struct strings *languages[SHOP_LANGUAGES];
    struct screens_words words;
    struct voice *voice; /* for nobody's ears: the strip then has the tool that rules it */
    struct arena arena;
    struct node *root;
    json_t *tree;
};

static inline struct sink *stage_no_sink(void *state)
{
    (void)state;
    return NULL;
}

static inline bool stage_open(struct stage *stage, int width, int height, int dpi)
{
    struct glass_setup setup = {.mode = GLASS_HEADLESS,
                                .width = width,
                                .height = height,
                                .dpi = dpi,
                                .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                .icons = KIOSK_SOURCE_DIR "/assets/icons"};
    struct error error = {0};
    *stage = (struct stage){0};
    arena_init(&stage->arena);
    for (size_t i = 0; i < SHOP_LANGUAGES; i++) {
        char path[512];
        snprintf(path, sizeof path, KIOSK_BINARY_DIR "/assets/strings/%s.mo", shop_languages[i]);
        if (strings_read(&stage->languages[i], path, &error))
            break;
    }
    if (*error.message || glass_create(&stage->glass, &setup, &error)) {
        fprintf(stderr, "%s\n", error.message);
        return false;
    }
    stage->words =
        (struct screens_words){(const struct strings *const *)stage->languages, SHOP_LANGUAGES};
    stage->ui = ui_create(stage->glass);
    struct voice_setup voice = {.find = stage_no_sink};
    if (voice_create(&stage->voice, &voice, NULL) == STATUS_OK) /* the process has one voice */
        ui_speak(stage->ui, stage->voice);
    return true;
}

static inline void stage_close(struct stage *stage)
{
    json_decref(stage->tree);
    ui_speak(stage->ui, NULL);
    voice_destroy(stage->voice);
    ui_destroy(stage->ui);
    glass_destroy(stage->glass);
    for (size_t i = 0; i < SHOP_LANGUAGES; i++)
        strings_destroy(stage->languages[i]);
    arena_finish(&stage->arena);
}

/* Shows the view; stage->root is of this frame. */
static inline void stage_frame(struct stage *stage, const struct visit_view *view)
{
    struct ui_screen screen = screens_setup(view, &stage->words);
    arena_reset(&stage->arena);
    stage->root = ui_begin(stage->ui, &screen);
    screens_show(stage->root, view, &stage->words, &stage->arena);
    ui_end(stage->ui);
}

/* The same, and its semantic tree in stage->tree. */
static inline void stage_show(struct stage *stage, const struct visit_view *view)
{
    stage_frame(stage, view);
    struct buffer json;
    buffer_init(&json, STAGE_JSON_MOST);
    ui_describe(stage->ui, &json);
    json_decref(stage->tree);
    stage->tree = json_loadb(buffer_text(&json), json.length, 0, NULL);
    buffer_finish(&json);
}

/* The semantic node with this id, NULL where there is none. */
static inline json_t *stage_node(const struct stage *stage, const char *id)
{
    size_t index;
    json_t *node;
    json_array_foreach(json_object_get(stage->tree, "nodes"), index,
                       node) if (strcmp(json_string_value(json_object_get(node, "id")), id) ==
                                 0) return node;
    return NULL;
}

static inline const char *stage_name(const struct stage *stage, const char *id)
{
    const char *name = json_string_value(json_object_get(stage_node(stage, id), "name"));
    return name ? name : "";
}

/* Touches the node; the id that came back, "" for none, in `id`. */
static inline struct ui_action stage_tap(struct stage *stage, const char *id)
{
    struct glass_event event = {.kind = GLASS_DOWN, .finger = 1};
    if (!ui_locate(stage->ui, id, &event.x, &event.y))
        return (struct ui_action){""};
    ui_input(stage->ui, &event);
    event.kind = GLASS_UP;
    return ui_input(stage->ui, &event);
}

#endif
