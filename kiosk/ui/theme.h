/* Colours, type and measures of the glass, by name. Everything that is drawn takes its looks from
 * here; a screen names a token, never a number. Text sizes are heights of a capital letter in
 * millimetres, as people with a ruler and the accessibility standards measure them. */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>

#include "gfx/colour.h"

/* What a shopper may choose. The zero value is the default of both. */
enum theme_step { THEME_STEP_DEFAULT, THEME_STEP_SMALL, THEME_STEP_LARGE, THEME_STEP_LARGEST };
enum theme_contrast {
    THEME_CONTRAST_NORMAL,
    THEME_CONTRAST_DARK_ON_LIGHT, /* 21:1 */
    THEME_CONTRAST_LIGHT_ON_DARK,
};

enum theme_colour {
    THEME_NONE, /* nothing is drawn; of text: the ink that goes with the ground behind it */
    THEME_INK,
    THEME_SOFT, /* secondary text */
    THEME_PAPER,
    THEME_GROUND,
    THEME_LINE, /* hairlines; says nothing by itself */
    THEME_EDGE, /* borders that tell what can be touched, and empty marks: 3:1 */
    THEME_BRAND,
    THEME_BRAND_TINT,
    THEME_ON_BRAND,
    THEME_BRAND_QUIET, /* shapes on the brand's ground that only keep it company */
    THEME_TRACK,       /* what a progress has still before it */
    THEME_DISABLED_INK,
    THEME_DISABLED,    /* the ground of what cannot be touched now */
    THEME_PRESSED,     /* under a finger, on paper */
    THEME_GOOD,        /* saving: text, */
    THEME_GOOD_TINT,   /* its ground, */
    THEME_GOOD_STRONG, /* and marks */
    THEME_WARM,        /* what costs extra */
    THEME_WARM_TINT,
    THEME_WARM_STRONG,
    THEME_DANGER, /* what went wrong */
    THEME_DANGER_TINT,
    THEME_ACCENT, /* the one warm spot of the attract screen */
    THEME_COLOURS,
};

enum theme_type {
    THEME_BODY,
    THEME_SECONDARY,
    THEME_LEAD, /* larger than body and as light: what a sparse screen says, lines of a bill */
    THEME_BODY_BOLD,
    THEME_HEADING_SMALL,
    THEME_HEADING,
    THEME_TITLE,   /* of the screen */
    THEME_KEY,     /* digits of a keypad */
    THEME_FIGURE,  /* an amount in a card */
    THEME_PROMISE, /* of the attract screen; shrinks until the line holds it */
    THEME_MONEY,   /* the one large amount; likewise */
    THEME_TYPES,
};

/* Measures, in millimetres. */
#define THEME_INCH 25.4f
#define THEME_MARGIN 14.0f     /* left edges */
#define THEME_GAP 6.0f         /* between cards */
#define THEME_TARGET 12.7f     /* the least anything that can be touched measures */
#define THEME_TARGET_GAP 2.54f /* and the least between two of them */
#define THEME_CARD_PADDING 12.0f
#define THEME_CARD_RADIUS 8.0f
#define THEME_BUTTON_RADIUS 9.0f
#define THEME_HAIRLINE 0.5f
#define THEME_OUTLINE 0.9f /* of a plain button */
#define THEME_CHOSEN 1.2f  /* of the chosen or first card */
#define THEME_FOCUS 1.2f   /* the ring of the keypad's focus; at least 2 pixels */
#define THEME_BUTTON 30.0f /* bar buttons */
#define THEME_TOOL 15.0f

/* The colours and the mark of whoever runs the kiosk (theme_file.h reads them). */
struct theme {
    char mark[32]; /* the icon beside the name in the strip, of assets/icons */
    struct colour colours[THEME_COLOURS][3];
};

const struct theme *theme_default(void);

struct colour theme_colour(enum theme_contrast contrast,
                           enum theme_colour colour);               /* the default's */
float theme_cap_height(enum theme_step step, enum theme_type type); /* millimetres */
bool theme_is_bold(enum theme_type type);
bool theme_shrinks(enum theme_type type); /* rather than wrapping */

/* The ink that text without a colour of its own has on this ground. */
enum theme_colour theme_ink_on(enum theme_colour ground);

#endif
