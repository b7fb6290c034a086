/* Read aloud, stop, again; slower and faster, softer and louder. Must not know what is read. */
#include "ui/voice_panel.h"

#include <string.h>

#include "ui/strip.h"
#include "ui/ui_frame.h"
#include "ui/voice.h"
#include "ui/widget.h"

#define TOOL "sound"
#define CLOSE "sound-close"

static const struct control {
    const char *id, *icon;
    enum voice_order order;
} controls[UI_SOUND_WORDS] = {
    {"sound-read", "sound", VOICE_READ},      {"sound-stop", "stop", VOICE_STOP},
    {"sound-repeat", "repeat", VOICE_REPEAT}, {"sound-slower", "previous", VOICE_SLOWER},
    {"sound-faster", "next", VOICE_FASTER},   {"sound-softer", "less", VOICE_SOFTER},
    {"sound-louder", "more", VOICE_LOUDER},
};

/* The last child to behind the one with this id, if there is one. */
static void move_behind(struct node *parent, const char *id)
{
    struct node *moved = parent->last, *before = parent->first, *at = NULL;

    for (struct node *child = parent->first; child != moved; child = child->next) {
        before = child;
        at = child->id && strcmp(child->id, id) == 0 ? child : at;
    }
    if (!at || at == before)
        return;
    before->next = NULL;
    parent->last = before;
    moved->next = at->next;
    at->next = moved;
}

void voice_panel_add_tool(struct node *root, const struct ui_words *words, bool is_open)
{
    struct node *strip = strip_of(root), *tools = strip ? strip->last : NULL;

    if (!tools)
        return;
    widget_tool_icon(tools, TOOL, "sound", words->sound_title)->chosen = is_open;
    move_behind(tools, "contrast"); /* the way out stays the last */
}

static void add_control(struct node *grid, const struct control *control, const char *word)
{
    if (ui_frame_is_cramped(grid->frame)) {
        widget_tool_icon(grid, control->id, control->icon, word);
        return;
    }
    widget_button(grid, WIDGET_PLAIN, control->id, word)->type = THEME_BODY_BOLD;
}

void voice_panel_add_dialog(struct node *root, const struct ui_words *words)
{
    struct node *dialog = widget_dialog(root, words->sound_title);
    bool is_cramped = ui_frame_is_cramped(root->frame);

    struct node *first = widget_grid(dialog, 1, THEME_TARGET_GAP + 1);
    struct node *grid = widget_grid(dialog, is_cramped ? 3 : 2, THEME_TARGET_GAP + 1);
    for (size_t i = 0; i < UI_SOUND_WORDS; i++)
        add_control(i == 0 ? first : grid, &controls[i], words->sound[i]);
    if (words->sound_note)
        widget_soft(dialog, words->sound_note)->spare = true;
    widget_button(widget_bar(dialog), WIDGET_FILLED, CLOSE, words->sound_close);
}

bool voice_panel_act(struct voice *voice, const char *id, bool *is_open)
{
    if (strcmp(id, TOOL) == 0 || strcmp(id, CLOSE) == 0) {
        *is_open = strcmp(id, TOOL) == 0;
        return true;
    }
    for (size_t i = 0; i < UI_SOUND_WORDS; i++)
        if (strcmp(id, controls[i].id) == 0) {
            voice_obey(voice, controls[i].order);
            *is_open = *is_open && controls[i].order != VOICE_READ; /* what is read is seen */
            return true;
        }
    return false;
}
