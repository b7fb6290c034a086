/* Holds what is on a stage against KIOSK.md: targets, gaps, text, contrast, reach, words to be
 * spoken; and that nothing overlaps, leaves the glass, is cut off or shows a key instead of words.
 * Everything that is wrong is told with where, before a test fails. */
#ifndef TESTS_SCREENS_INSPECTOR_H
#define TESTS_SCREENS_INSPECTOR_H

#include "stage.h"
#include "text/paragraph.h"
#include "ui/pages.h"
#include "ui/semantics.h"

#define TARGET_LEAST 12.7
#define TARGET_GAP_LEAST 2.54
#define CONTRAST_LEAST 10.0
#define HIGH_CONTRAST_LEAST 20.0
#define DISABLED_CONTRAST_LEAST 7.0 /* in high contrast only grey tells what cannot act now */
#define PAGES_MOST 60
#define LOW_GLASS 220.0
#define REACH_LEAST 380.0 /* millimetres above the floor */
#define REACH_MOST 1120.0
#define STAND 750.0 /* the lower edge of a panel that is higher than it is wide */

/* The steps in the order in which the tool goes through them, and the least height of a capital. */
static const double inspector_text_least[VISIT_STEPS] = {4.8, 6.4, 8.5, 3.5};

struct inspector {
    struct stage *stage;
    const struct visit_view *view;
    const char *where;
    double pixels_per_mm;
    const struct semantics *tree;
    int faults;
};

static inline void inspector_complain(struct inspector *inspector, const char *what,
                                      const char *about)
{
    struct rect glass = glass_rect(inspector->stage->glass);
    inspector->faults++;
    fprintf(stderr, "%s, %d×%d at %d dpi, %s, step %d, contrast %d: %s: %s\n", inspector->where,
            glass.w, glass.h, glass_dpi(inspector->stage->glass),
            inspector->view->languages[inspector->view->language], inspector->view->step,
            inspector->view->contrast, about ? about : "?", what);
}

static inline bool inspector_is_inside(struct rect inner, struct rect outer)
{
    return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.w <= outer.x + outer.w &&
           inner.y + inner.h <= outer.y + outer.h;
}

/* How far two rectangles are apart, on the axis on which they are; below 0: they overlap. */
static inline int inspector_apart(struct rect a, struct rect b)
{
    int x = a.x < b.x ? b.x - a.x - a.w : a.x - b.x - b.w;
    int y = a.y < b.y ? b.y - a.y - a.h : a.y - b.y - b.h;
    return x > y ? x : y;
}

/* A card of the largest text on a 10-inch panel, whose pages hold a few lines, goes on from page to
 * page, and its last piece may be less than a finger; the others are not. */
static inline bool inspector_is_piece(const struct inspector *inspector,
                                      const struct semantics_node *entry)
{
    double glass = glass_rect(inspector->stage->glass).h / inspector->pixels_per_mm;
    return entry->rect.h < entry->node->rect.h && inspector->view->step == 2 && glass < LOW_GLASS;
}

static inline void inspector_look_at_target(struct inspector *inspector,
                                            const struct semantics_node *entry)
{
    bool is_low = entry->rect.h < TARGET_LEAST * inspector->pixels_per_mm - 1;
    if (entry->rect.w < TARGET_LEAST * inspector->pixels_per_mm - 1 ||
        (is_low && !inspector_is_piece(inspector, entry)))
        inspector_complain(inspector, "smaller than a finger", entry->id);
    if (!*entry->name)
        inspector_complain(inspector, "can be touched and has no name", entry->id);
    if (!*entry->speak)
        inspector_complain(inspector, "can be touched and says nothing", entry->id);
}

static inline void inspector_look_at_words(struct inspector *inspector, const char *name)
{
    const struct strings *words = inspector->stage->languages[0];
    if (strchr(name, '{') || strchr(name, '}'))
        inspector_complain(inspector, "a placeholder nobody filled", name);
    if (!strchr(name, '.') || strchr(name, ' '))
        return;
    for (size_t i = 0; i < strings_count(words); i++)
        if (strcmp(strings_key(words, i), name) == 0)
            inspector_complain(inspector, "a key instead of words", name);
}

static inline void inspector_look_at_text(struct inspector *inspector,
                                          const struct semantics_node *entry)
{
    double least = !inspector->view->contrast ? CONTRAST_LEAST
                   : entry->node->disabled    ? DISABLED_CONTRAST_LEAST
                                              : HIGH_CONTRAST_LEAST;
    if (entry->has_text && entry->text_mm < inspector_text_least[inspector->view->step] - 0.05)
        inspector_complain(inspector, "text too small", entry->id);
    if (entry->has_text && entry->contrast < least - 0.005)
        inspector_complain(inspector, "too little contrast", entry->id);
}

static inline void inspector_look_at(struct inspector *inspector,
                                     const struct semantics_node *entry)
{
    inspector_look_at_text(inspector, entry);
    if (!inspector_is_inside(entry->rect, glass_rect(inspector->stage->glass)))
        inspector_complain(inspector, "outside the glass", entry->id);
    if (entry->node->acts)
        inspector_look_at_target(inspector, entry);
    inspector_look_at_words(inspector, entry->name);
    inspector_look_at_words(inspector, entry->speak);
}

static inline void inspector_compare(struct inspector *inspector, const struct semantics_node *a,
                                     const struct semantics_node *b)
{
    if (inspector_is_inside(a->rect, b->rect) || inspector_is_inside(b->rect, a->rect))
        return;
    int gap = inspector_apart(a->rect, b->rect);
    if (gap < 0)
        inspector_complain(inspector, a->id, b->id);
    else if (a->node->acts && b->node->acts &&
             gap < TARGET_GAP_LEAST * inspector->pixels_per_mm - 1)
        inspector_complain(inspector, "too close to another target", b->id);
}

/* What is on another page of what pages is seen there; all else must be seen at once. */
static inline bool inspector_is_paged(const struct semantics_node *entry)
{
    const struct node *node = entry->node;
    while (node && !node->pages)
        node = node->parent;
    return node;
}

/* While a dialog stands the tree is the dialog's alone. */
static inline void inspector_look_at_tree(struct inspector *inspector)
{
    inspector->tree = ui_semantics(inspector->stage->ui);
    for (size_t i = 0; i < inspector->tree->count; i++) {
        const struct semantics_node *entry = &inspector->tree->nodes[i];
        if (rect_is_empty(entry->rect)) {
            if (!inspector_is_paged(entry))
                inspector_complain(inspector, "cannot be seen", entry->id);
            continue;
        }
        inspector_look_at(inspector, entry);
        for (size_t j = 0; j < i; j++)
            if (!rect_is_empty(inspector->tree->nodes[j].rect))
                inspector_compare(inspector, &inspector->tree->nodes[j], entry);
    }
}

/* The text of a node fits its box: nothing is cut, no word is torn in two. */
static inline void inspector_look_at_fit(struct inspector *inspector)
{
    for (struct node *node = inspector->stage->root; node;
         node = node_following(inspector->stage->root, node)) {
        if (!node->paragraph || node->rect.w == 0)
            continue;
        if (node->paragraph->cut)
            inspector_complain(inspector, "text is cut off", node->text);
        if (node->paragraph->width > node->rect.w)
            inspector_complain(inspector, "text is wider than its box", node->text);
        if (node->paragraph->torn)
            inspector_complain(inspector, "a word is torn", node->text);
    }
}

/* Lowered, all that acts is between the two heights. */
static inline void inspector_look_at_reach(struct inspector *inspector)
{
    double glass = glass_rect(inspector->stage->glass).h;
    for (size_t i = 0; inspector->view->lowered && i < inspector->tree->count; i++) {
        const struct semantics_node *entry = &inspector->tree->nodes[i];
        double middle =
            STAND + (glass - entry->rect.y - entry->rect.h / 2.0) / inspector->pixels_per_mm;
        if (entry->acts && !rect_is_empty(entry->rect) &&
            (middle < REACH_LEAST || middle > REACH_MOST))
            inspector_complain(inspector, "out of reach of who sits", entry->id);
    }
}

/* Every page of the screen, by turning to the next as a shopper does. */
static inline int inspector_pages(struct inspector *inspector)
{
    for (int page = 0; page < PAGES_MOST; page++) {
        inspector_look_at_tree(inspector);
        inspector_look_at_fit(inspector);
        inspector_look_at_reach(inspector);
        const struct semantics_node *next = semantics_find(inspector->tree, "page-next");
        if (!next || !next->acts)
            return page + 1;
        stage_tap(inspector->stage, "page-next");
        stage_frame(inspector->stage, inspector->view);
    }
    inspector_complain(inspector, "the pages never end", inspector->where);
    return PAGES_MOST;
}

/* From nowhere, so that the screen begins at its first page. Returns the number of faults. */
static inline int inspector_inspect(struct stage *stage, const char *where,
                                    const struct visit_view *view)
{
    static const struct visit_view nowhere = {.languages = shop_languages,
                                              .language_count = SHOP_LANGUAGES};
    struct inspector inspector = {.stage = stage,
                                  .view = view,
                                  .where = where,
                                  .pixels_per_mm = glass_dpi(stage->glass) / 25.4};
    stage_frame(stage, &nowhere);
    stage_frame(stage, view);
    inspector_pages(&inspector);
    return inspector.faults;
}

#endif
