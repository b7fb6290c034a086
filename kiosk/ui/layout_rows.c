/* Rows. Must not know pages or looks. */
#include "ui/layout_rows.h"

#include <limits.h>

#include "text/paragraph.h"
#include "ui/layout.h"
#include "ui/ui_frame.h"

static int gap_of(const struct node *row)
{
    return ui_frame_space(row->frame, row->gap);
}

static int gaps_of(const struct node *row)
{
    int count = 0;

    for (const struct node *child = row->first; child; child = child->next)
        count++;
    return count > 1 ? (count - 1) * gap_of(row) : 0;
}

/* The largest width for which all min(wanted, it) fit into the room. It only rises from an equal
 * part, as those that want less leave theirs to the others. */
static int fair_part(const struct node *row, int room)
{
    for (int part = 0, before = -1;; before = part) {
        int taken = 0, larger = 0;
        for (const struct node *child = row->first; child; child = child->next) {
            bool is_whole = child->width > 0 || (before >= 0 && child->wanted_w <= part);
            taken += is_whole ? child->wanted_w : 0;
            larger += !is_whole;
        }
        if (larger == 0)
            return INT_MAX;
        part = (room - taken) / larger;
        if (part <= before || part < 1)
            return part < 1 ? 1 : part;
    }
}

static void fit_those_that_stay(struct node *row, int room)
{
    int part = fair_part(row, room);

    for (struct node *child = row->first; child; child = child->next)
        if (child->grow <= 0 && child->wanted_w > part)
            layout_measure(child, part);
}

/* What grows takes equal shares whatever is in it, so that columns of different rows line up; but a
 * button whose label needs more than its share keeps what it needs, while the others have room. */
static bool keeps_its_own(const struct node *child, float room, float shares)
{
    return child->acts && (float)child->wanted_w > room * child->grow / shares;
}

/* Returns whether one more child is settled. */
static bool settle_one(struct node *row, float *room, float *shares)
{
    for (struct node *child = row->first; child; child = child->next)
        if (child->grow > 0 && !child->is_settled && (float)child->wanted_w < *room &&
            keeps_its_own(child, *room, *shares)) {
            child->is_settled = true;
            *room -= (float)child->wanted_w;
            *shares -= child->grow;
            return true;
        }
    return false;
}

static void share_the_rest(struct node *row, int pixels)
{
    float shares = 0, room;

    for (struct node *child = row->first; child; child = child->next) {
        shares += child->grow;
        pixels -= child->grow > 0 ? 0 : child->wanted_w;
        child->is_settled = child->grow <= 0;
    }
    room = (float)(pixels > 0 ? pixels : 0);
    while (settle_one(row, &room, &shares))
        continue;
    for (struct node *child = row->first; child; child = child->next)
        if (!child->is_settled) {
            int part = (int)(room * child->grow / shares + 0.5f);
            room -= (float)part; /* the last takes what rounding left */
            shares -= child->grow;
            layout_measure(child, part);
            child->wanted_w = part;
        }
}

/* A word that had to be cut to stand beside another. Tables fold as a whole (tables.h). */
static bool is_torn(const struct node *row)
{
    for (const struct node *child = row->first; child; child = child->next)
        if (!row->folds && child->paragraph && child->text && child->paragraph->torn)
            return true;
    return false;
}

/* One below the other instead, the value at the end of its line. */
static void fold(struct node *row, int inner)
{
    row->is_wrapped = true;
    for (struct node *child = row->first; child; child = child->next)
        layout_measure(child, inner);
}

void layout_rows_share(struct node *row, int inner)
{
    int room = inner - gaps_of(row), wanted = 0;

    for (struct node *child = row->first; child; child = child->next) {
        layout_measure(child, row->wraps ? inner : room);
        wanted += child->wanted_w;
    }
    row->is_wrapped = row->wraps && wanted > room;
    if (row->is_wrapped)
        return;
    fit_those_that_stay(row, room);
    share_the_rest(row, room);
    if (is_torn(row))
        fold(row, inner);
}

struct node *layout_rows_line(struct node *row, struct node *child, int inner, int *width,
                              int *height)
{
    *width = *height = 0;
    for (struct node *first = child; child; child = child->next) {
        int wider = *width + (child == first ? 0 : gap_of(row)) + child->wanted_w;
        if (child != first && wider > inner)
            return child;
        *width = wider;
        *height = child->wanted_h > *height ? child->wanted_h : *height;
    }
    return NULL;
}

static int wrapped_height(struct node *row, int inner)
{
    int total = -gap_of(row), width, height;

    for (struct node *child = row->first; child;) {
        child = layout_rows_line(row, child, inner, &width, &height);
        total += gap_of(row) + height;
    }
    return total > 0 ? total : 0;
}

int layout_rows_height(struct node *row, int inner, int *baseline)
{
    int above = 0, below = 0, height = 0;

    for (const struct node *child = row->first; child; child = child->next) {
        above = child->baseline > above ? child->baseline : above;
        int rest = child->wanted_h - child->baseline;
        below = rest > below ? rest : below;
        height = child->wanted_h > height ? child->wanted_h : height;
    }
    *baseline = above;
    if (row->is_wrapped)
        return wrapped_height(row, inner);
    return row->align == NODE_BASELINE ? above + below : height;
}
