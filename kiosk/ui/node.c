/* The tree itself. Must not know looks or places. */
#include "ui/node.h"

#include "ui/ui_frame.h"

static struct node *make(struct node *parent, enum node_role role, enum node_flow flow)
{
    struct node *node = ARENA_NEW(parent->frame->arena, struct node);

    node->frame = parent->frame;
    node->role = role;
    node->flow = flow;
    node->parent = parent;
    return node;
}

struct node *node_add(struct node *parent, enum node_role role, enum node_flow flow)
{
    struct node *node = make(parent, role, flow);

    *(parent->last ? &parent->last->next : &parent->first) = node;
    parent->last = node;
    return node;
}

struct node *node_add_after(struct node *before, enum node_role role, enum node_flow flow)
{
    struct node *node = make(before->parent, role, flow);

    node->next = before->next;
    before->next = node;
    if (!node->next)
        before->parent->last = node;
    return node;
}

const char *node_role_name(enum node_role role)
{
    static const char *const names[] = {
        [NODE_GROUP] = "group",       [NODE_TEXT] = "text",     [NODE_HEADING] = "heading",
        [NODE_BUTTON] = "button",     [NODE_KEY] = "key",       [NODE_OPTION] = "option",
        [NODE_FIELD] = "field",       [NODE_IMAGE] = "image",   [NODE_DIALOG] = "dialog",
        [NODE_PROGRESS] = "progress", [NODE_SLIDER] = "slider", [NODE_SWITCH] = "switch",
    };

    return names[role];
}

struct node *node_following(const struct node *root, const struct node *node)
{
    if (node->first)
        return node->first;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

const char *node_name(struct node *node)
{
    const char *name = "";

    if (node->name || node->text)
        return node->name ? node->name : node->text;
    for (struct node *child = node->first; child; child = child->next) {
        const char *part = node_name(child);
        if (*part)
            name = *name ? arena_format(node->frame->arena, "%s %s", name, part) : part;
    }
    return name;
}

enum theme_colour node_ground(const struct node *node)
{
    while (node && node->fill == THEME_NONE)
        node = node->parent;
    return node ? node->fill : THEME_GROUND;
}

struct node_glass node_glass(const struct node *any)
{
    const struct ui_frame *frame = any->frame;
    float millimetre = (float)frame->dpi / THEME_INCH;

    return (struct node_glass){(float)frame->place.w / millimetre,
                               (float)frame->place.h / millimetre, frame->elder};
}

bool node_is_inside(const struct node *node, const struct node *outer)
{
    while (node && node != outer)
        node = node->parent;
    return node != NULL;
}
