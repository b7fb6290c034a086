/* Flattens the tree and writes it as JSON. Must not change anything. */
#include "ui/semantics.h"

#include <assert.h>
#include <string.h>

#include "base/json_out.h"
#include "ui/pages.h"
#include "ui/paint.h"
#include "ui/ui_frame.h"
#include "ui/widget.h"

static void weigh_text(struct semantics_node *entry, const struct node *leaf)
{
    double height = (double)ui_frame_cap_height(leaf->frame, leaf->size);
    double contrast = colour_contrast(paint_ink(leaf), paint_ground(leaf));

    if (!*leaf->text)
        return;
    if (!entry->has_text || height < entry->text_mm)
        entry->text_mm = height;
    if (!entry->has_text || contrast < entry->contrast)
        entry->contrast = contrast;
    entry->has_text = true;
}

/* The weakest of all texts the entry stands for; an icon counts only where there is no text. */
static void weigh(struct semantics_node *entry, const struct node *node)
{
    for (const struct node *leaf = node; leaf; leaf = node_following(node, leaf)) {
        if (leaf->text)
            weigh_text(entry, leaf);
        else if (leaf->icon && !entry->has_text)
            entry->contrast = colour_contrast(paint_ink(leaf), paint_ground(leaf));
        if (!node->whole)
            return;
    }
}

static struct rect shown_rect(const struct node *node)
{
    struct rect rect = rect_both(node->rect, node->frame->glass);

    for (const struct node *outer = node->parent; outer; outer = outer->parent)
        if (outer->pages)
            return rect_both(rect, outer->viewport);
    return rect;
}

static bool is_inside_strip(const struct node *node)
{
    for (; node; node = node->parent)
        if (node->id && strcmp(node->id, WIDGET_STRIP) == 0)
            return true;
    return false;
}

/* Of a personal screen all that pages is, and nothing that stands on every screen alike. */
static bool is_personal(const struct node *node)
{
    bool is_main = false;

    for (const struct node *outer = node; outer && !is_main; outer = outer->parent)
        is_main = outer->pages;
    return node->personal || (node->frame->personal && is_main);
}

static void add(struct semantics *semantics, struct arena *arena, struct node *node)
{
    struct semantics_node entry = {.node = node, .id = node->id, .name = node_name(node)};

    if (node->role == NODE_GROUP || (node->role == NODE_IMAGE && !*entry.name))
        return;
    if (!entry.id)
        entry.id = arena_format(arena, "%s-%zu", node_role_name(node->role), semantics->count + 1);
    assert(!semantics_find(semantics, entry.id));
    entry.speak = node->speak ? node->speak : entry.name;
    entry.rect = shown_rect(node);
    entry.acts = node->acts && !node->disabled;
    entry.is_personal = is_personal(node);
    entry.is_tool = is_inside_strip(node) || strncmp(entry.id, "page-", 5) == 0;
    weigh(&entry, node);
    struct semantics_node *place =
        ARENA_PUSH(arena, semantics->nodes, semantics->count, semantics->capacity);
    *place = entry;
}

static void collect(struct semantics *semantics, struct arena *arena, struct node *node)
{
    add(semantics, arena, node);
    if (node->whole)
        return;
    for (struct node *child = node->first; child; child = child->next)
        collect(semantics, arena, child);
}

void semantics_collect(struct semantics *semantics, struct arena *arena, struct node *root)
{
    struct node *start = root;

    *semantics = (struct semantics){0};
    for (struct node *child = root->first; child; child = child->next)
        if (child->only)
            start = child;
    collect(semantics, arena, start);
}

const struct semantics_node *semantics_find(const struct semantics *semantics, const char *id)
{
    for (size_t i = 0; i < semantics->count; i++)
        if (strcmp(semantics->nodes[i].id, id) == 0)
            return &semantics->nodes[i];
    return NULL;
}

/* A node further on is drawn over those before it. */
const struct semantics_node *semantics_at(const struct semantics *semantics, int x, int y)
{
    for (size_t i = semantics->count; i-- > 0;)
        if (semantics->nodes[i].acts && rect_holds(semantics->nodes[i].rect, x, y))
            return &semantics->nodes[i];
    return NULL;
}

const struct semantics_node *semantics_beside(const struct semantics *semantics, const char *id,
                                              int by)
{
    const struct semantics_node *from = *id ? semantics_find(semantics, id) : NULL;
    size_t count = semantics->count;
    size_t at = from ? (size_t)(from - semantics->nodes) : by > 0 ? count - 1 : 0;

    for (size_t i = 0; i < count; i++) {
        at = by > 0 ? (at + 1) % count : (at + count - 1) % count;
        if (semantics->nodes[at].acts)
            return &semantics->nodes[at];
    }
    return NULL;
}

static void write_integers(struct json_out *json, const char *key, const int values[], int count)
{
    json_out_open_array(json, key);
    for (int i = 0; i < count; i++)
        json_out_integer(json, NULL, values[i]);
    json_out_close_array(json);
}

static int64_t hundredths(double value)
{
    return (int64_t)(value * 100 + 0.5);
}

static void write_node(struct json_out *json, const struct semantics_node *entry)
{
    const struct rect *rect = &entry->rect;

    json_out_open_object(json, NULL);
    json_out_text(json, "id", entry->id);
    json_out_text(json, "role", node_role_name(entry->node->role));
    json_out_text(json, "name", entry->name);
    write_integers(json, "rect_px", (int[]){rect->x, rect->y, rect->w, rect->h}, 4);
    json_out_boolean(json, "enabled", !entry->node->disabled);
    json_out_boolean(json, "acts", entry->node->acts);
    if (entry->node->role == NODE_OPTION)
        json_out_boolean(json, "chosen", entry->node->chosen);
    if (entry->has_text)
        json_out_money(json, "text_mm", hundredths(entry->text_mm));
    if (entry->contrast > 0)
        json_out_money(json, "contrast", hundredths(entry->contrast));
    json_out_text(json, "speak", entry->speak);
    json_out_close_object(json);
}

void semantics_describe(const struct semantics *semantics, const struct semantics_screen *screen,
                        struct buffer *out)
{
    struct json_out json;

    json_out_init(&json, out, false);
    json_out_open_object(&json, NULL);
    json_out_text(&json, "screen", screen->id);
    json_out_text(&json, "lang", screen->lang);
    write_integers(&json, "size_px", (int[]){screen->glass.w, screen->glass.h}, 2);
    json_out_integer(&json, "dpi", screen->dpi);
    json_out_text(&json, "focus", screen->focus);
    json_out_open_array(&json, "nodes");
    for (size_t i = 0; i < semantics->count; i++)
        if (!rect_is_empty(semantics->nodes[i].rect))
            write_node(&json, &semantics->nodes[i]);
    json_out_close_array(&json);
    json_out_close_object(&json);
    json_out_finish(&json);
}
