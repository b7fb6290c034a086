/* The semantic tree: what stands on the glass, in reading order, as a person who cannot see it (or
 * a test) needs it. Fingers, the keypad's focus, speech and tests all work on this one list. Not
 * for screens. */
#ifndef UI_SEMANTICS_H
#define UI_SEMANTICS_H

#include "base/arena.h"
#include "base/buffer.h"
#include "ui/node.h"

struct semantics_node {
    const struct node *node;
    const char *id, *name, *speak;
    struct rect rect; /* what of it shows; empty on another page */
    bool acts;        /* and is enabled */
    bool is_personal; /* for private ears */
    bool is_tool;     /* of the strip, or of a bar that turns pages: the same on every screen */
    bool has_text;
    double text_mm;  /* height of a capital of its smallest text */
    double contrast; /* of its weakest text, else of its icon */
};

struct semantics {
    struct semantics_node *nodes;
    size_t count, capacity;
};

/* Of a laid-out tree. While a dialog stands, only what is in it. */
void semantics_collect(struct semantics *semantics, struct arena *arena, struct node *root);

const struct semantics_node *semantics_find(const struct semantics *semantics, const char *id);
/* The enabled acting node there; NULL: none. */
const struct semantics_node *semantics_at(const struct semantics *semantics, int x, int y);
/* The acting node `by` places (1 or −1) from the one with this id, going round; the first or last
 * when there is no such id; NULL: none acts. Other pages count. */
const struct semantics_node *semantics_beside(const struct semantics *semantics, const char *id,
                                              int by);

struct semantics_screen {
    const char *id, *lang, *focus; /* focus NULL: none */
    struct rect glass;
    int dpi;
};

void semantics_describe(const struct semantics *semantics, const struct semantics_screen *screen,
                        struct buffer *json);

#endif
