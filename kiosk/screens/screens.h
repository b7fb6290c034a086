/* The screens: a view model in, a tree of nodes out, and back from the id that was acted upon to an
 * intent. Knows the looks and the words; decides nothing. */
#ifndef SCREENS_SCREENS_H
#define SCREENS_SCREENS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strings.h"
#include "ui/ui.h"
#include "visit/visit.h"

/* The words of each language, in the order of the view's languages. */
struct screens_words {
    const struct strings *const *languages;
    size_t count;
};

/* How the glass is to be set up for this view: the screen's id, language, text size, contrast. */
struct ui_screen screens_setup(const struct visit_view *view, const struct screens_words *words);

/* In the first language: that the one on the screen cannot be said aloud. */
const char *screens_voiceless(const struct screens_words *words);

/* Describes the view under the root that ui_begin gave. Texts live in the arena, which must last
 * until ui_end. */
void screens_show(struct node *root, const struct visit_view *view,
                  const struct screens_words *words, struct arena *arena);

/* What the action asks for; false: its id is none of this view's. */
bool screens_intent(const struct visit_view *view, const struct ui_action *action,
                    struct visit_intent *intent);

#endif
