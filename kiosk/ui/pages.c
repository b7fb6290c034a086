/* A page ends where nothing that belongs together is cut: a text, a row of a table, whatever can be
 * touched; and no heading stands at its foot alone. Cards of more than half a page go on from one
 * page to the next. Must not know what is on them. */
#include "ui/pages.h"

#include <limits.h>

#include "text/paragraph.h"
#include "ui/ui_frame.h"

struct node *pages_find(struct node *root)
{
    for (struct node *node = root; node; node = node_following(root, node))
        if (node->pages)
            return node;
    return NULL;
}

static int bottom_of(const struct node *node)
{
    return node->rect.y + node->rect.h;
}

static int pad_of(const struct node *node)
{
    return ui_frame_space(node->frame, node->pad_y);
}

static int content_bottom(const struct node *node)
{
    int bottom = node->rect.y;

    for (const struct node *child = node->first; child; child = child->next)
        bottom = bottom_of(child) > bottom ? bottom_of(child) : bottom;
    return bottom;
}

bool pages_overflows(const struct node *node)
{
    return content_bottom(node) + pad_of(node) > bottom_of(node);
}

void pages_unfold(struct node *node)
{
    for (struct node *child = node->first; child; child = child->next)
        if (child->flow == NODE_GRID && !child->unmirrored)
            child->columns = 1;
}

static bool is_card(const struct node *node)
{
    return node->flow == NODE_COLUMN && (node->fill != THEME_NONE || node->edge != THEME_NONE);
}

/* Whether it is better to leave the rest of a page empty than to cut this there. A card is cut only
 * where half a page or more would be wasted on keeping it whole, and a good part of it shows. */
static bool stays_whole(const struct node *node, int start, int room)
{
    if (is_card(node))
        return node->rect.h < room / 2 || node->rect.y > start + room * 3 / 4;
    return node->rect.h <= room &&
           (node->acts || node->whole || node->text || node->icon || node->flow == NODE_ROW);
}

/* Between the lines of a text that is taller than a page. */
static int line_end(const struct node *text, int start, int end)
{
    int best = end;

    for (size_t i = 0; i < text->paragraph->count; i++) {
        const struct paragraph_line *line = &text->paragraph->lines[i];
        int bottom = text->rect.y + line->top + line->height;
        if (bottom > start && bottom <= end)
            best = bottom;
        if (text->rect.y + line->top < end && bottom > end)
            return best;
    }
    return end;
}

/* A heading with what it is the heading of on the next page. */
static bool is_left_alone(const struct node *node, int end)
{
    bool is_heading = node->text && !node->acts &&
                      (node->type == THEME_HEADING || node->type == THEME_HEADING_SMALL);
    return is_heading && bottom_of(node) <= end && node->next && node->next->rect.y >= end;
}

/* Where a page that would end at `end` should end because of this node: above it, or, when a card
 * that can be touched is cut after all, where enough of it for a finger stands on either side. */
static int end_for(const struct node *node, int start, int end, int room)
{
    int top = node->rect.y, bottom = bottom_of(node);
    int finger = ui_frame_extent(node->frame, THEME_TARGET) + 1;

    if (top > start && is_left_alone(node, end))
        return top;
    if (top >= end || bottom <= end)
        return end;
    if (top > start && stays_whole(node, start, room))
        return top;
    if (node->text && node->paragraph)
        return line_end(node, start, end);
    if (!node->acts)
        return end;
    if (top > start && end - top < finger)
        return top;
    if (bottom - end >= finger)
        return end;
    if (bottom - finger > start + finger)
        return bottom - finger;
    return top > start ? top : end;
}

/* Where the page that starts at `start` ends: at the room's end, or above the first thing that
 * would be cut there. What is taller than a page is cut after all. */
static int page_end(const struct node *node, int start, int room)
{
    int end = start + room, before;

    do {
        before = end;
        for (const struct node *inner = node_following(node, node); inner;
             inner = node_following(node, inner))
            end = end_for(inner, start, end, room);
    } while (end < before);
    return end;
}

static void number(struct node *node, int top, int bottom, int page)
{
    for (struct node *inner = node_following(node, node); inner;
         inner = node_following(node, inner))
        if (inner->rect.y >= top && inner->rect.y < bottom)
            inner->page = page;
}

static void shift(struct node *node, int by)
{
    for (struct node *inner = node_following(node, node); inner;
         inner = node_following(node, inner)) {
        inner->rect.y -= by;
        inner->viewport.y -= by;
    }
}

/* Nothing but the edge of a card, because what is in it does not fit below that edge. */
static bool is_bare(const struct node *node, int start, int end)
{
    for (const struct node *inner = node_following(node, node); inner;
         inner = node_following(node, inner))
        if ((inner->text || inner->icon) && inner->rect.y < end && bottom_of(inner) > start)
            return false;
    return true;
}

/* The same, beginning with something to see. */
static int page_end_of_content(const struct node *node, int *start, int room)
{
    int end = page_end(node, *start, room);

    if (end == *start + room || !is_bare(node, *start, end))
        return end;
    *start = end;
    return page_end(node, *start, room);
}

int pages_turn(struct node *node, int *page)
{
    int top = node->rect.y + pad_of(node), bottom = content_bottom(node);
    int room = node->rect.h - 2 * pad_of(node), count = 0, shown_top = top, shown_end = top;

    room = room > 0 ? room : 1;
    for (int start = top, end; start < bottom; start = end, count++) {
        int first = start;
        end = page_end_of_content(node, &first, room);
        number(node, start, end < bottom ? end : INT_MAX, count);
        if (count <= *page) {
            shown_top = first;
            shown_end = end;
        }
    }
    *page = *page < count ? *page : count - 1;
    node->page = *page;
    node->viewport = (struct rect){node->rect.x, top, node->rect.w, shown_end - shown_top};
    shift(node, shown_top - top);
    return count;
}

bool pages_shows(const struct node *node)
{
    for (const struct node *outer = node->parent; outer; outer = outer->parent)
        if (outer->pages)
            return !rect_is_empty(rect_both(node->rect, outer->viewport));
    return true;
}
