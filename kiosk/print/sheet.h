/* A sheet that is being laid out: texts, lines and shapes are put at places in points (1/72 inch)
 * from the top left of what may be printed on, and drawn when all is there, as often as wanted.
 * In languages written from the right everything is mirrored but charts. Whatever is kept together
 * never breaks between pages. Knows no tariffs. */
#ifndef PRINT_SHEET_H
#define PRINT_SHEET_H

#include <stdbool.h>

#include <cairo.h>

#include "base/bitmap.h"
#include "base/strings.h"
#include "print/paper.h"

#define SHEET_MM (72 / 25.4) /* points in a millimetre */
#define SHEET_NATURAL (-1.0) /* a width: as wide as the text */

struct sheet;

enum sheet_align { SHEET_START, SHEET_END, SHEET_CENTRE };
enum sheet_role { SHEET_BODY, SHEET_TITLE, SHEET_HEADING, SHEET_FIGURE };
enum sheet_shade { SHEET_INK, SHEET_BRAND, SHEET_HAIR, SHEET_TINT, SHEET_GOOD };

struct sheet_type {
    double points; /* not below 10 */
    bool bold;
    enum sheet_align align;
    enum sheet_role role;
    int lines; /* at most; more end in …; 0: as many as there are */
};

struct sheet_box {
    double width, height, baseline;
    bool is_cut; /* it ends in … */
};

/* STATUS_FAILED: no installed font shows the language; the message names the package. */
STATUS_CHECKED enum status sheet_create(struct sheet **sheet, enum paper paper,
                                        const struct strings *words, struct error *error);
void sheet_destroy(struct sheet *sheet); /* NULL is fine */

double sheet_width(const struct sheet *sheet);
double sheet_top(const struct sheet *sheet); /* where the first page begins */
bool sheet_is_ticket(const struct sheet *sheet);
bool sheet_is_mirrored(const struct sheet *sheet);

struct sheet_box sheet_measure(const struct sheet *sheet, const struct sheet_type *type,
                               const char *text, double width);
struct sheet_box sheet_text(struct sheet *sheet, const struct sheet_type *type, const char *text,
                            double x, double y, double width);

struct sheet_area {
    double x, y, width, height;
};
void sheet_fill(struct sheet *sheet, struct sheet_area area, double radius, enum sheet_shade shade);
void sheet_frame(struct sheet *sheet, struct sheet_area area, double radius, double line,
                 enum sheet_shade shade);
void sheet_rule(struct sheet *sheet, double x, double y, double width, double line,
                enum sheet_shade shade);
void sheet_dashes(struct sheet *sheet, double x, double y, double width, double line);
void sheet_modules(struct sheet *sheet, double x, double y, double size,
                   const struct bitmap *modules); /* borrowed until the sheet ends */
/* A line through points, relative to the area's corner as shares of its size. */
void sheet_path(struct sheet *sheet, struct sheet_area area, double line, const double (*points)[2],
                int count, bool is_white);

/* What is drawn between keeps its direction in every language: the area's own x is mirrored once.
 */
double sheet_plain_begin(struct sheet *sheet, double x, double width); /* returns the x to use */
void sheet_plain_end(struct sheet *sheet);

/* Kept together: what was put since `sheet_keep` moves to the next page when it reaches past this
 * one. Returns where `bottom` is then. */
void sheet_keep(struct sheet *sheet, double top);
double sheet_kept(struct sheet *sheet, double bottom);
double sheet_next_page(const struct sheet *sheet, double y); /* the top of the page after y */
double sheet_left_on_page(const struct sheet *sheet, double y);

int sheet_pages(const struct sheet *sheet);
/* The size of a page in points; a ticket is as long as what is on it. */
void sheet_page_size(const struct sheet *sheet, double *width, double *height);
/* What follows is a PDF: fonts are embedded, texts tagged. The sheet ends after the surface. */
void sheet_embed(struct sheet *sheet);
/* Onto a surface of that size. */
void sheet_draw(const struct sheet *sheet, cairo_t *cairo, int page);

#endif
