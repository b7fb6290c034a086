/* The languages, each by its own name: who cannot read this screen's words can read that. */
#include "ui/widget.h"

#include "ui/ui_frame.h"

struct node *widget_languages(struct node *parent, const struct widget_language *languages,
                              size_t count)
{
    struct node_glass glass = node_glass(parent);
    struct node *grid = widget_grid(parent, glass.width > glass.height ? 2 : 1, THEME_GAP);

    for (size_t i = 0; i < count; i++)
        widget_option(grid, languages[i].id, languages[i].name, languages[i].note)->chosen =
            languages[i].is_chosen;
    return grid;
}
