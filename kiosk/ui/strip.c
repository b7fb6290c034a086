/* Around the content. Must not know what a page holds. */
#include "ui/strip.h"

#include <string.h>

#include "base/arena.h"
#include "text/paragraph.h"
#include "ui/layout.h"
#include "ui/ui_frame.h"
#include "ui/widget.h"

/* A sign stands for a word on small glass and where large letters leave no room. */
static bool has_room(const struct ui_frame *frame)
{
    return frame->density > UI_FRAME_SMALL && !ui_frame_is_cramped(frame);
}

/* An arrow for the word, the way the language reads. */
static void add_page_button(struct node *pager, const char *id, const char *word, bool is_end)
{
    struct node *button = widget_button(pager, WIDGET_PLAIN, id, word);
    bool to_left = (strcmp(id, STRIP_PAGE_PREVIOUS) == 0) != pager->frame->rtl;

    button->type = THEME_BODY_BOLD;
    button->least_height = THEME_TOOL + 3;
    button->disabled = is_end;
    if (has_room(pager->frame) && word)
        return;
    button->text = NULL;
    button->name = word ? word : id;
    button->icon = to_left ? "previous" : "next";
    button->least_width = 40;
}

/* The pattern of two %d, filled without trusting it: it comes from a file of translations. */
static const char *page_of(const struct node *pager, const char *of, int page, int pages)
{
    const char *pattern = of && has_room(pager->frame) ? of : "%d / %d";
    const char *first = strstr(pattern, "%d"), *second = first ? strstr(first + 2, "%d") : NULL;
    struct arena *arena = pager->frame->arena;

    if (!second)
        return arena_format(arena, "%d / %d", page + 1, pages);
    return arena_format(arena, "%.*s%d%.*s%d%s", (int)(first - pattern), pattern, page + 1,
                        (int)(second - first - 2), first + 2, pages, second + 2);
}

void strip_fill_pager(struct node *pager, const struct ui_words *words, int page, int pages)
{
    pager->first = pager->last = NULL;
    add_page_button(pager, STRIP_PAGE_PREVIOUS, words->page_previous, page == 0);
    widget_text(pager, THEME_BODY, page_of(pager, words->page_of, page, pages));
    add_page_button(pager, STRIP_PAGE_NEXT, words->page_next, page + 1 >= pages);
}

struct node *strip_of(struct node *root)
{
    struct node *first = root->first;

    return first && first->id && strcmp(first->id, WIDGET_STRIP) == 0 ? first : NULL;
}

struct node *strip_add_pager(struct node *root, struct node *paged)
{
    const struct ui_frame *frame = root->frame;
    bool is_low = frame->place.w > frame->place.h && ui_frame_is_cramped(frame);
    struct node *strip = is_low ? strip_of(root) : NULL;
    struct node *pager = node_add_after(strip ? strip->first : paged, NODE_GROUP, NODE_ROW);

    pager->align = NODE_CENTRE;
    pager->justify = NODE_APART;
    pager->gap = 6;
    pager->pad_x = strip ? 0 : THEME_MARGIN;
    return pager;
}

void strip_place_pager(struct node *pager)
{
    bool is_in_strip = pager->parent->flow == NODE_ROW;
    struct node *row = is_in_strip ? pager->parent : pager;
    struct rect rect = row->rect;

    layout_measure(row, rect.w);
    layout_place(row, rect);
}

static bool is_short_of_room(const struct node *tools)
{
    bool is_short = tools->is_wrapped || ui_frame_is_cramped(tools->frame);

    for (const struct node *tool = tools->first; tool && !is_short; tool = tool->next)
        is_short = tool->paragraph && tool->paragraph->cut;
    return is_short;
}

static bool give_signs(struct node *tools)
{
    bool is_changed = false;

    for (struct node *tool = tools->first; tool; tool = tool->next)
        if (tool->sign && tool->text) {
            widget_tool_sign(tool, tool->sign);
            is_changed = true;
        }
    return is_changed;
}

bool strip_shorten(struct node *root)
{
    struct node *strip = strip_of(root), *brand = strip ? strip->first : NULL;

    if (!strip || !is_short_of_room(strip->last))
        return false;
    if (give_signs(strip->last))
        return true;
    if (brand->first == brand->last)
        return false;
    brand->first->next = NULL;
    brand->last = brand->first;
    return true;
}
