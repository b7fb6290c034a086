/* The widgets: makers of nodes with the looks of the house. Each adds to the end of `parent` and
 * returns what it made, so that a screen reads like an outline of itself. Texts are borrowed until
 * the frame ends (use widget_print for one that is put together). `id` of an acting widget must not
 * be NULL and is what ui_input returns when it is acted upon. */
#ifndef UI_WIDGET_H
#define UI_WIDGET_H

#include <stdint.h>

#include "ui/node.h"

/* Holders. */
struct node *widget_column(struct node *parent, float gap);
struct node *widget_row(struct node *parent, float gap); /* children centred across */
struct node *widget_apart(struct node *parent); /* first child left, last right, on a line */
struct node *widget_grid(struct node *parent, int columns, float gap);
struct node *widget_space(struct node *parent); /* takes what is left */
struct node *widget_divider(struct node *parent);
struct node *widget_card(struct node *parent, const char *id); /* id NULL: cannot be touched */
struct node *widget_outline_card(struct node *parent, const char *id); /* quiet: no paper */

/* The three parts of a screen, in this order, on the root. */
#define WIDGET_STRIP "strip" /* the id of the whole strip, which is in no semantic tree */
struct node *widget_strip(struct node *root, const char *brand); /* add tools to it */
struct node *widget_main(struct node *root);                     /* pages when it does not fit */
struct node *widget_bar(struct node *root);                      /* back left, the way on right */

/* Texts. The role is heading for the heading types and the title. */
struct node *widget_text(struct node *parent, enum theme_type type, const char *text);
struct node *widget_soft(struct node *parent, const char *text); /* secondary, soft */
struct node *widget_pair(struct node *parent, const char *label, const char *value);
/* "¥" small, the amount large, the unit small: widget_money(card, THEME_MONEY, "62.40", "每月") */
struct node *widget_money(struct node *parent, enum theme_type type, const char *amount,
                          const char *unit);
__attribute__((format(printf, 2, 3))) const char *widget_print(struct node *any, const char *format,
                                                               ...);

/* What can be done. */
enum widget_look { WIDGET_FILLED, WIDGET_PLAIN };
struct node *widget_button(struct node *bar, enum widget_look look, const char *id,
                           const char *label); /* plain: as wide as its label asks */
struct node *widget_tool(struct node *strip, const char *id, const char *label);
struct node *widget_tool_icon(struct node *strip, const char *id, const char *icon,
                              const char *name);
void widget_tool_sign(struct node *tool, const char *icon); /* ui does, to those with a sign */
struct node *widget_option(struct node *parent, const char *id, const char *title,
                           const char *detail); /* detail may be NULL; set ->chosen */

struct node *widget_switch(struct node *parent, const char *id, const char *label, bool is_on);

/* Every language by its own name; note (may be NULL): a word beside it. */
struct widget_language {
    const char *id, *name, *note;
    bool is_chosen;
};
struct node *widget_languages(struct node *parent, const struct widget_language *languages,
                              size_t count);

/* − track +, for values in steps: the action's value is the step to stand at, and comes while the
 * finger still moves. good_from … good_to (the same: none) is marked on the track. */
struct widget_slider {
    int steps, at, good_from, good_to;
    const char *less, *more; /* names of the two buttons */
};
struct node *widget_slider(struct node *parent, const char *id, const char *name,
                           const struct widget_slider *slider);

/* Twelve keys: ids key-0 … key-9, key-clear, key-erase; takes the room that is left. A digit typed
 * on a real keypad acts on the same ids. */
struct node *widget_keypad(struct node *parent, const char *clear, const char *erase);

/* What was typed: touched, it asks to be typed into (its id acts). typing: shows the caret. */
struct node *widget_digits(struct node *parent, const char *id, const char *digits, bool typing);
struct node *widget_pin(struct node *parent, const char *id, int filled, int length);

/* What can only be seen. */
enum widget_tone { WIDGET_QUIET, WIDGET_GOOD, WIDGET_WARM, WIDGET_DANGER };
struct node *widget_chip(struct node *parent, enum widget_tone tone, const char *text);
struct node *widget_icon(struct node *parent, const char *icon, float size);
struct node *widget_progress(struct node *parent, int done, int all); /* name says what of */
struct node *widget_steps(struct node *parent, int done, int all);    /* of a few questions */
struct node *widget_countdown(struct node *parent, int seconds, int of);
struct node *widget_ring(struct node *parent, int seconds, int of); /* the same, in less room */

/* A picture as wide as this, and a code (side × side modules, true is black) with its white edge;
 * both as large as whole pixels let them be. The name is what is spoken. Millimetres. */
struct node *widget_picture(struct node *parent, const char *name,
                            const struct figure_picture *picture, float width);
struct node *widget_code(struct node *parent, const char *name, const bool *modules, int side,
                         float size);

/* Bars side by side, as high as their share of the highest; limit (0: none) is a dashed line
 * across, in the same unit. Time runs from left to right in every language. */
struct widget_bars {
    const char *label, *value; /* under and over the bar */
    int64_t amount;
};
struct node *widget_bars(struct node *parent, const struct widget_bars *bars, size_t count,
                         int64_t limit);

/* Bills and comparisons: rows of cells, the first left, the others right-aligned numbers. */
/* Where a column is too narrow for the shopper's step, each line's values go below it, each with
 * the head of its column. */
struct node *widget_table(struct node *parent, int columns);
struct node *widget_table_head(struct node *table, const char *const cells[]);
struct node *widget_table_row(struct node *table, const char *const cells[]);
struct node *widget_table_total(struct node *table, const char *const cells[]);

/* Over everything; while it stands only its nodes act. Add texts, then widget_bar to it. */
struct node *widget_dialog(struct node *root, const char *title);

#endif
