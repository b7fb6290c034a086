/* One paragraph of UTF-8, set: lines of runs, each run one font, one script, one direction, in
 * the order in which they stand on the line from left to right. FriBidi orders, ICU breaks lines,
 * HarfBuzz measures. Any bytes are safe: what is not UTF-8 is shown as U+FFFD. "\n" ends a line. */
#ifndef TEXT_PARAGRAPH_H
#define TEXT_PARAGRAPH_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "text/fonts.h"

struct paragraph_style {
    int size;         /* the em, in pixels; more than 0 */
    bool bold;        /* the heavier face of each font, where it has one */
    bool rtl;         /* the direction of lines with letters that are read from the right */
    const char *lang; /* "zh-CN", "en", "ug": chooses the chain and the rules of line breaks */
    int width;        /* pixels a line may fill; 0: no limit */
    int lines;        /* at most; what is more ends in an ellipsis; 0: no limit */
};

struct paragraph_run {
    const char *text; /* NUL-terminated; in reading order, whatever the direction */
    size_t face;      /* for fonts_file */
    int size;         /* as the style's */
    int x, width;     /* from the left end of the line */
    int overhang;     /* how far ink reaches left of x, at least 0 */
    char script[5];   /* ISO 15924, as HarfBuzz wants it: "Hani", "Arab" */
    bool rtl;
};

struct paragraph_line {
    struct paragraph_run *runs;
    size_t count;
    int width;
    int top, baseline, height; /* from the top of the paragraph */
};

struct paragraph {
    struct paragraph_line *lines;
    size_t count;
    int width, height; /* of the widest line; of all */
    bool torn;         /* a word or a number wider than the line was cut within */
    bool cut;          /* an ellipsis stands for the rest */
};

/* Never NULL; lives as long as the arena. */
struct paragraph *paragraph_set(struct fonts *fonts, struct arena *arena, const char *text,
                                const struct paragraph_style *style);

#endif
