/* Draw lists are built, copied and compared here; nothing is drawn. */
#include "gfx/draw.h"

#include <string.h>

void draw_begin(struct draw_list *list, struct arena *arena, struct rect clip)
{
    *list = (struct draw_list){.arena = arena, .clip = clip};
}

static void add(struct draw_list *list, const struct draw_item *item)
{
    if (rect_is_empty(rect_both(item->rect, item->clip)))
        return;
    struct draw_item *place = ARENA_PUSH(list->arena, list->items, list->count, list->capacity);
    *place = *item;
}

static void add_as(struct draw_list *list, enum draw_kind kind, const struct draw_item *like)
{
    struct draw_item item = *like;

    item.kind = kind;
    item.clip = list->clip;
    add(list, &item);
}

void draw_box(struct draw_list *list, const struct draw_item *box)
{
    add_as(list, DRAW_BOX, box);
}

void draw_ring(struct draw_list *list, const struct draw_item *ring)
{
    add_as(list, DRAW_RING, ring);
}

void draw_picture(struct draw_list *list, const struct draw_item *picture)
{
    add_as(list, DRAW_PICTURE, picture);
}

void draw_paragraph(struct draw_list *list, const struct paragraph_line *line, int x, int y,
                    struct colour ink)
{
    for (size_t i = 0; i < line->count; i++) {
        const struct paragraph_run *run = &line->runs[i];
        struct draw_item item = {.kind = DRAW_TEXT,
                                 .clip = list->clip,
                                 .ink = ink,
                                 .text = run->text,
                                 .face = run->face,
                                 .size = run->size,
                                 .x = x + run->x - run->overhang,
                                 .baseline = y + line->baseline,
                                 .rtl = run->rtl};
        memcpy(item.script, run->script, sizeof item.script);
        /* Half an em around: no letter of our fonts leaves more ink than that outside. */
        item.rect = rect_inset((struct rect){x + run->x, y + line->top, run->width, line->height},
                               -run->size / 2);
        add(list, &item);
    }
}

void draw_icon(struct draw_list *list, const char *name, struct rect rect, struct colour ink)
{
    struct draw_item item = {
        .kind = DRAW_ICON, .rect = rect, .clip = list->clip, .ink = ink, .text = name};

    add(list, &item);
}

static size_t pixels_of(const struct draw_item *item)
{
    return (size_t)item->pixels_w * (size_t)item->pixels_h;
}

static void copy_pixels(struct arena *arena, struct draw_item *item)
{
    uint32_t *pixels = ARENA_ARRAY(arena, uint32_t, pixels_of(item));

    memcpy(pixels, item->pixels, pixels_of(item) * sizeof *pixels);
    item->pixels = pixels;
}

void draw_copy(struct draw_list *to, const struct draw_list *from)
{
    to->items = ARENA_ARRAY(to->arena, struct draw_item, from->count + 1);
    to->count = to->capacity = from->count;
    to->clip = from->clip;
    for (size_t i = 0; i < from->count; i++) {
        to->items[i] = from->items[i];
        if (from->items[i].text)
            to->items[i].text = arena_copy(to->arena, from->items[i].text);
        if (from->items[i].pixels)
            copy_pixels(to->arena, &to->items[i]);
    }
}

static bool is_same_text(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool is_same_picture(const struct draw_item *a, const struct draw_item *b)
{
    if (!a->pixels || !b->pixels)
        return a->pixels == b->pixels;
    return a->pixels_w == b->pixels_w && a->pixels_h == b->pixels_h &&
           memcmp(a->pixels, b->pixels, pixels_of(a) * sizeof *a->pixels) == 0;
}

static bool is_same(const struct draw_item *a, const struct draw_item *b)
{
    return a->kind == b->kind && rect_equals(a->rect, b->rect) && rect_equals(a->clip, b->clip) &&
           colour_equals(a->ink, b->ink) && colour_equals(a->edge, b->edge) &&
           a->radius == b->radius && a->border == b->border && a->turn == b->turn &&
           is_same_picture(a, b) && a->face == b->face && a->size == b->size &&
           a->baseline == b->baseline && a->x == b->x && a->rtl == b->rtl &&
           strcmp(a->script, b->script) == 0 && is_same_text(a->text, b->text);
}

void draw_damage_add(struct draw_damage *damage, struct rect rect)
{
    if (rect_is_empty(rect))
        return;
    for (size_t i = 0; i < damage->count; i++) {
        bool is_full = damage->count == DRAW_DAMAGE_MOST;
        if (is_full || !rect_is_empty(rect_both(damage->rects[i], rect))) {
            struct rect grown = rect_around(damage->rects[i], rect);
            damage->rects[i] = damage->rects[--damage->count];
            draw_damage_add(damage, grown); /* one fewer, so this ends */
            return;
        }
    }
    damage->rects[damage->count++] = rect;
}

static bool has_item(const struct draw_list *list, size_t start, size_t end,
                     const struct draw_item *item)
{
    for (size_t i = start; i < end; i++)
        if (is_same(&list->items[i], item))
            return true;
    return false;
}

static void add_missing(const struct draw_list *from, const struct draw_list *in, size_t start,
                        size_t tail, struct draw_damage *damage)
{
    for (size_t i = start; i < from->count - tail; i++)
        if (!has_item(in, start, in->count - tail, &from->items[i]))
            draw_damage_add(damage, rect_both(from->items[i].rect, from->items[i].clip));
}

/* Frames differ in few items, in the middle of what is the same: what both begin and end with is
 * skipped, and the rest compared each with each. */
void draw_compare(const struct draw_list *a, const struct draw_list *b, struct draw_damage *damage)
{
    size_t fewer = a->count < b->count ? a->count : b->count;
    size_t start = 0, tail = 0;

    *damage = (struct draw_damage){0};
    while (start < fewer && is_same(&a->items[start], &b->items[start]))
        start++;
    while (tail < fewer - start &&
           is_same(&a->items[a->count - 1 - tail], &b->items[b->count - 1 - tail]))
        tail++;
    add_missing(a, b, start, tail, damage);
    add_missing(b, a, start, tail, damage);
}
