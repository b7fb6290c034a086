/* Charts beside the bars of widget.h: parts of a whole, and ranges on an axis. Numbers stand beside
 * every mark, and what differs in colour differs in shape or pattern, too. Time and amounts run
 * from left to right in every language. Not more than a screen needs: no axes of ticks, no grid. */
#ifndef UI_CHART_H
#define UI_CHART_H

#include "ui/widget.h"

/* One line of a legend: the mark, and what it means. `value` (may be NULL) stands at the end of the
 * line. */
struct chart_mark {
    enum figure_pattern pattern;
    enum theme_colour colour;
    const char *label, *value;
};
struct node *chart_legend(struct node *parent, const struct chart_mark *marks, size_t count);

/* A bar cut in proportion: where ten yuan go. Each part's line with its amount stands below. Up to
 * four parts; a tone of quiet is the brand's colour. */
struct chart_part {
    const char *label, *value;
    int64_t amount;
    enum widget_tone tone;
};
struct node *chart_parts(struct node *parent, const struct chart_part *parts, size_t count);

/* From where to where each line holds, on one axis from 0 to most: "12 to 31 GB". `at` (negative:
 * nowhere) is where the shopper stands, shown as a point on every line; say it in a legend with
 * FIGURE_POINT. */
struct chart_line {
    const char *label, *value;
    int64_t from, to;
    enum widget_tone tone;
};
struct chart_axis {
    int64_t most, at;
    const char *least_text, *most_text; /* under its ends; NULL: none */
};
struct node *chart_ranges(struct node *parent, const struct chart_line *lines, size_t count,
                          const struct chart_axis *axis);

#endif
