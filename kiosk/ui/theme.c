/* The tokens of the house. Three columns: normal, and the two polarities of high contrast, in which
 * every text is black on white or white on black and only marks keep a hue. Must not know nodes. */
#include "ui/theme.h"

static const struct theme house = {
    .mark = "mark",
    .colours = {
        [THEME_NONE] = {{0}, {0}, {0}},
        [THEME_INK] = {COLOUR(0x10233A), COLOUR(0x000000), COLOUR(0xFFFFFF)},
        [THEME_SOFT] = {COLOUR(0x2B3A4C), COLOUR(0x000000), COLOUR(0xFFFFFF)},
        [THEME_PAPER] = {COLOUR(0xFFFFFF), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_GROUND] = {COLOUR(0xF2F5F9), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_LINE] = {COLOUR(0xC9D3DF), COLOUR(0x000000), COLOUR(0xFFFFFF)},
        [THEME_EDGE] = {COLOUR(0x74859A), COLOUR(0x000000), COLOUR(0xFFFFFF)},
        [THEME_BRAND] = {COLOUR(0x003A8C), COLOUR(0x000000), COLOUR(0xFFFFFF)},
        [THEME_BRAND_TINT] = {COLOUR(0xE4EDFA), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_ON_BRAND] = {COLOUR(0xFFFFFF), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_TRACK] = {COLOUR(0xC9D3DF), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_DISABLED_INK] = {COLOUR(0x2B3A4C), COLOUR(0x595959), COLOUR(0xA6A6A6)},
        [THEME_BRAND_QUIET] = {COLOUR(0x295A9E), COLOUR(0x333333), COLOUR(0xCCCCCC)},
        [THEME_DISABLED] = {COLOUR(0xEBEFF4), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_PRESSED] = {COLOUR(0xD3E1F6), COLOUR(0xE6E6E6), COLOUR(0x262626)},
        [THEME_GOOD] = {COLOUR(0x08391F), COLOUR(0x000000), COLOUR(0xFFFFFF)},
        [THEME_GOOD_TINT] = {COLOUR(0xDDF3E4), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_GOOD_STRONG] = {COLOUR(0x0C7A43), COLOUR(0x005C2E), COLOUR(0x7BE3A8)},
        [THEME_WARM] = {COLOUR(0x522600), COLOUR(0x000000), COLOUR(0xFFFFFF)},
        [THEME_WARM_TINT] = {COLOUR(0xFFF0DA), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_WARM_STRONG] = {COLOUR(0xC47400), COLOUR(0x8A4B00), COLOUR(0xFFC46B)},
        [THEME_DANGER] = {COLOUR(0x5E0A0F), COLOUR(0x000000), COLOUR(0xFFFFFF)},
        [THEME_DANGER_TINT] = {COLOUR(0xFDE7E8), COLOUR(0xFFFFFF), COLOUR(0x000000)},
        [THEME_ACCENT] = {COLOUR(0xFFD27A), COLOUR(0xFFFFFF), COLOUR(0x000000)},
    }};

/* Steps in the order of the enum: default, small, large, largest. Body and secondary keep within
 * the four ranges of the accessibility rules; what is large already grows less, so that a title
 * stays a line or two; money and promise shrink again where their line is full. */
static const struct type {
    float cap_height[4];
    bool bold, shrinks;
} types[THEME_TYPES] = {
    [THEME_BODY] = {{5.2f, 3.9f, 6.8f, 8.75f}, false, false},
    [THEME_SECONDARY] = {{5.0f, 3.8f, 6.65f, 8.7f}, false, false},
    [THEME_LEAD] = {{7.0f, 5.4f, 8.6f, 10.4f}, false, false},
    [THEME_BODY_BOLD] = {{5.2f, 3.9f, 6.8f, 8.75f}, true, false},
    [THEME_HEADING_SMALL] = {{7.0f, 5.4f, 8.6f, 10.4f}, true, false},
    [THEME_HEADING] = {{9.0f, 7.0f, 10.6f, 12.4f}, true, false},
    [THEME_TITLE] = {{11.5f, 9.0f, 13.0f, 15.0f}, true, false},
    [THEME_KEY] = {{15.0f, 13.0f, 17.0f, 19.0f}, true, true},
    [THEME_FIGURE] = {{11.0f, 8.8f, 12.6f, 14.4f}, true, true},
    [THEME_PROMISE] = {{20.0f, 18.0f, 23.0f, 26.0f}, true, true},
    [THEME_MONEY] = {{25.0f, 23.0f, 29.0f, 33.0f}, true, true},
};

const struct theme *theme_default(void)
{
    return &house;
}

struct colour theme_colour(enum theme_contrast contrast, enum theme_colour colour)
{
    return house.colours[colour][contrast];
}

float theme_cap_height(enum theme_step step, enum theme_type type)
{
    return types[type].cap_height[step];
}

bool theme_is_bold(enum theme_type type)
{
    return types[type].bold;
}

bool theme_shrinks(enum theme_type type)
{
    return types[type].shrinks;
}

enum theme_colour theme_ink_on(enum theme_colour ground)
{
    switch (ground) {
    case THEME_BRAND:
        return THEME_ON_BRAND;
    case THEME_INK:
    case THEME_GOOD_STRONG:
        return THEME_PAPER;
    case THEME_GOOD_TINT:
        return THEME_GOOD;
    case THEME_WARM_TINT:
        return THEME_WARM;
    case THEME_DANGER_TINT:
        return THEME_DANGER;
    case THEME_DISABLED:
        return THEME_DISABLED_INK;
    case THEME_ON_BRAND:
    case THEME_ACCENT:
        return THEME_BRAND;
    default:
        return THEME_INK;
    }
}
