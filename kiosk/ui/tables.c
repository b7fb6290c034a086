/* Side by side is for comparing; where letters would have to shrink for it, one below the other is
 * better. Must not know pages or looks. */
#include "ui/tables.h"

#include "text/paragraph.h"
#include "ui/ui_frame.h"
#include "ui/widget.h"

static bool is_too_small(const struct node *cell)
{
    const struct ui_frame *frame = cell->frame;

    return cell->paragraph && (cell->paragraph->torn || cell->paragraph->cut ||
                               cell->size < ui_frame_em(frame, ui_frame_type(frame, cell->type)));
}

static bool is_cramped(const struct node *table)
{
    for (const struct node *row = table->first; row; row = row->next)
        for (const struct node *cell = row->first; cell; cell = cell->next)
            if (is_too_small(cell))
                return true;
    return false;
}

/* In another width, and perhaps another type. */
static void set_anew(struct node *text)
{
    text->paragraph = NULL;
    text->size = 0;
}

static void adopt(struct node *parent, struct node *child)
{
    *(parent->last ? &parent->last->next : &parent->first) = child;
    parent->last = child;
    child->parent = parent;
    child->next = NULL;
    child->grow = 0;
    set_anew(child);
}

/* Spoken with what the line is about, as it would be beside it. */
static struct node *add_value(struct node *row, const char *head, const char *value)
{
    struct node *line = widget_apart(row);

    line->role = NODE_TEXT;
    line->whole = true;
    line->name = widget_print(line, "%s %s %s", row->first->text, head, value);
    widget_soft(line, head);
    return line;
}

/* "Monthly fee", and below it a line for each column: its head, its value. A page may end between
 * them. */
static void fold_row(struct node *row, const struct node *head)
{
    struct node *cell = row->first->next;

    row->flow = NODE_COLUMN;
    row->role = NODE_GROUP;
    row->whole = false;
    row->align = NODE_STRETCH;
    row->gap = 1;
    row->last = row->first;
    row->first->next = NULL;
    set_anew(row->first);
    if (row->first->type == THEME_BODY)
        row->first->type = THEME_BODY_BOLD;
    row->first->colour = THEME_NONE;
    for (struct node *next; cell; cell = next, head = head ? head->next : NULL) {
        next = cell->next;
        adopt(add_value(row, head ? head->text : "", cell->text), cell);
        cell->align = NODE_END;
    }
}

/* Without its head row and the line below that. */
static void fold(struct node *table)
{
    struct node *head = table->first;

    table->first = head->next ? head->next->next : NULL;
    table->last = table->first ? table->last : NULL;
    for (struct node *row = table->first; row; row = row->next)
        if (row->first)
            fold_row(row, head->first->next);
    table->folds = false;
}

bool tables_fold(struct node *root)
{
    bool has_folded = false;

    for (struct node *node = root; node; node = node_following(root, node)) {
        bool is_table = node->folds && node->first && node->first->folds;
        if (!is_table || !is_cramped(node))
            continue;
        fold(node);
        has_folded = true;
    }
    return has_folded;
}
