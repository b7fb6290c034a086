/* A node: what a screen says it shows. A screen builds a tree of them anew for every frame, in its
 * arena (widget.h has the makers), and then forgets it; ui lays it out and draws it. Fields without
 * a remark may be set by a screen after a maker returned the node: `widget_text(card, THEME_BODY,
 * text)->colour = THEME_SOFT`. Lengths are millimetres. */
#ifndef UI_NODE_H
#define UI_NODE_H

#include <stdbool.h>
#include <stddef.h>

#include "gfx/rect.h"
#include "ui/figure.h"
#include "ui/theme.h"

enum node_role {
    NODE_GROUP, /* only holds others; never in the semantic tree */
    NODE_TEXT,
    NODE_HEADING,
    NODE_BUTTON,
    NODE_KEY,    /* of a keypad */
    NODE_OPTION, /* one of a list; `chosen` tells */
    NODE_FIELD,  /* digits being typed */
    NODE_PROGRESS,
    NODE_SLIDER, /* steps 0 … steps − 1, moved by a finger */
    NODE_SWITCH, /* on when chosen */
    NODE_IMAGE,
    NODE_DIALOG,
};

enum node_flow { NODE_COLUMN, NODE_ROW, NODE_GRID, NODE_LEAF };

/* Where children stand across the flow, or the letters of a text along its line. Start is left in
 * left-to-right languages and right in the others; layout mirrors by itself. */
enum node_align { NODE_STRETCH, NODE_START, NODE_CENTRE, NODE_END, NODE_BASELINE };
enum node_justify { NODE_FROM_START, NODE_FROM_CENTRE, NODE_FROM_END, NODE_APART };

struct ui_frame; /* whose arena, theme and text the tree is made with */
struct paragraph;

struct node {
    /* What it is. */
    enum node_role role;
    const char *id;    /* unique on the screen; NULL: given by ui when it needs one */
    const char *name;  /* NULL: its text, or the texts inside it */
    const char *speak; /* NULL: its name */
    bool acts;         /* touching it (or selecting it with the keypad) is an answer */
    bool disabled;     /* an acting node that cannot now */
    bool chosen;       /* the chosen option, the first card, the field being typed into */
    bool whole;        /* one node in the semantic tree, its children being its words */
    bool personal;     /* of the shopper, whatever the screen: spoken to private ears only */
    bool only;         /* a dialog: while it stands, nothing outside it acts */
    bool extra;        /* left out in elder mode, which shows fewer choices */
    bool spare;        /* left out of a dialog that would be taller than the glass */

    /* Where it stands. */
    enum node_flow flow;
    enum node_align align;
    enum node_justify justify;
    float gap;                       /* between children */
    float pad_x, pad_y;              /* inside */
    float width, height;             /* 0: as much as it needs */
    float least_width, least_height; /* 0: none */
    float grow;                      /* share of what is left along the parent's flow */
    int columns;                     /* of a grid */
    bool hugs;                       /* no wider than its content, where others would stretch */
    bool wraps;                      /* a row that goes on below when it is full */
    bool pages;                      /* turned page by page when it does not fit */
    bool unmirrored;                 /* numbers and time axes: never right to left inside */
    bool floats;                     /* over everything, in the middle of the glass */
    bool folds;                      /* a table that may go below itself when it is too narrow */

    /* How it looks. */
    enum theme_colour fill, edge, colour; /* colour: of its text or icon */
    float edge_width, radius;
    enum figure_pattern pattern;

    const char *text, *icon; /* of a leaf: one of them */
    const char *sign;        /* the icon of a tool that stands for its text where room is short */
    enum theme_type type;
    int lines; /* of text, at most; 0: as many as it needs */

    float mark;             /* a dashed line across, this far above its bottom; 0: none */
    int steps, at;          /* of a slider */
    int good_from, good_to; /* the steps that are marked on it; none when the same */
    float ring;             /* around it, of which this share is left; 0: none */
    const struct figure_picture *picture;
    const struct figure_range *range;

    /* Filled in by ui. */
    struct ui_frame *frame;
    struct node *parent, *first, *last, *next;
    struct rect rect;                      /* on the glass; of another page: outside its viewport */
    struct paragraph *natural, *paragraph; /* unbroken; as it stands */
    int size, set_width;              /* em of the text, in pixels; the room it was broken for */
    int wanted_w, wanted_h, baseline; /* pixels, from measuring; baseline from its top */
    bool is_settled, is_wrapped;      /* of a row: its width is; it needs more lines than one */
    int page;                         /* of the pages it is in, from 0 */
    struct rect viewport;             /* of a node that pages: where this page shows */
};

/* A child at the end of parent (or behind its sibling before), zeroed but for its frame. */
struct node *node_add(struct node *parent, enum node_role role, enum node_flow flow);
struct node *node_add_after(struct node *before, enum node_role role, enum node_flow flow);
const char *node_role_name(enum node_role role);
/* In reading order: what comes after node under root; NULL at the end. */
struct node *node_following(const struct node *root, const struct node *node);
/* The node's name: its own, its text, or the texts inside it joined by spaces; in the arena. */
const char *node_name(struct node *node);
/* What is behind this node's children: its fill, or that of the nearest holder that has one. */
enum theme_colour node_ground(const struct node *node);

/* The glass the tree will stand on, in millimetres, and whether a screen should offer less. */
struct node_glass {
    float width, height;
    bool is_elder;
};
struct node_glass node_glass(const struct node *any);
bool node_is_inside(const struct node *node, const struct node *outer); /* or outer itself */

#endif
