/* What stands on what, and how different the two must be. Must not know files. */
#include "ui/theme_contrast.h"

#include <stddef.h>

#define TEXT 10.0      /* as a rule; 20 in high contrast */
#define TEXT_HIGH 20.0 /* of 21, which black on white has */
#define QUIET 4.5      /* what is pressed for a moment, or cannot be used now */
#define MARK 3.0       /* parts of a picture that mean something */

static const struct pair {
    enum theme_colour over, under;
    double normal, high;
} pairs[] = {
    {THEME_INK, THEME_PAPER, TEXT, TEXT_HIGH},
    {THEME_INK, THEME_GROUND, TEXT, TEXT_HIGH},
    {THEME_INK, THEME_BRAND_TINT, TEXT, TEXT_HIGH},
    {THEME_SOFT, THEME_PAPER, TEXT, TEXT_HIGH},
    {THEME_SOFT, THEME_GROUND, TEXT, TEXT_HIGH},
    {THEME_ON_BRAND, THEME_BRAND, TEXT, TEXT_HIGH},
    {THEME_GOOD, THEME_GOOD_TINT, TEXT, TEXT_HIGH},
    {THEME_WARM, THEME_WARM_TINT, TEXT, TEXT_HIGH},
    {THEME_DANGER, THEME_DANGER_TINT, TEXT, TEXT_HIGH},
    {THEME_INK, THEME_PRESSED, QUIET, QUIET},
    {THEME_DISABLED_INK, THEME_DISABLED, QUIET, QUIET},
    {THEME_BRAND, THEME_ACCENT, QUIET, QUIET},
    {THEME_EDGE, THEME_PAPER, MARK, MARK},
    {THEME_EDGE, THEME_GROUND, MARK, MARK},
    {THEME_BRAND, THEME_PAPER, MARK, MARK},
    {THEME_BRAND, THEME_GROUND, MARK, MARK},
    {THEME_BRAND, THEME_TRACK, MARK, MARK},
    {THEME_GOOD_STRONG, THEME_PAPER, MARK, MARK},
    {THEME_WARM_STRONG, THEME_PAPER, MARK, MARK},
};

const char *theme_contrast_token(enum theme_colour colour)
{
    static const char *const names[THEME_COLOURS] = {
        [THEME_INK] = "ink",
        [THEME_SOFT] = "soft",
        [THEME_PAPER] = "paper",
        [THEME_GROUND] = "ground",
        [THEME_LINE] = "line",
        [THEME_EDGE] = "edge",
        [THEME_BRAND] = "brand",
        [THEME_BRAND_TINT] = "brand-tint",
        [THEME_ON_BRAND] = "on-brand",
        [THEME_BRAND_QUIET] = "brand-quiet",
        [THEME_TRACK] = "track",
        [THEME_DISABLED_INK] = "disabled-ink",
        [THEME_DISABLED] = "disabled",
        [THEME_PRESSED] = "pressed",
        [THEME_GOOD] = "good",
        [THEME_GOOD_TINT] = "good-tint",
        [THEME_GOOD_STRONG] = "good-strong",
        [THEME_WARM] = "warm",
        [THEME_WARM_TINT] = "warm-tint",
        [THEME_WARM_STRONG] = "warm-strong",
        [THEME_DANGER] = "danger",
        [THEME_DANGER_TINT] = "danger-tint",
        [THEME_ACCENT] = "accent",
    };

    return names[colour];
}

const char *theme_contrast_name(enum theme_contrast contrast)
{
    static const char *const names[] = {"normal", "dark-on-light", "light-on-dark"};

    return names[contrast];
}

static enum status check_pair(const struct theme *theme, const struct pair *pair, int column,
                              struct error *error)
{
    double least = column == THEME_CONTRAST_NORMAL ? pair->normal : pair->high;
    double found =
        colour_contrast(theme->colours[pair->over][column], theme->colours[pair->under][column]);

    if (found >= least)
        return STATUS_OK;
    /* Rounded down: 9.96 is not 10. */
    return status_fail(error, STATUS_BAD_INPUT,
                       "[%s] %s on %s has a contrast of %.1f:1 and needs %.1f:1; make one of them "
                       "darker or lighter; until then the colours of the house are shown",
                       theme_contrast_name((enum theme_contrast)column),
                       theme_contrast_token(pair->over), theme_contrast_token(pair->under),
                       (double)(int)(found * 10) / 10, least);
}

enum status theme_contrast_check(const struct theme *theme, const char *name, struct error *error)
{
    struct error what;

    for (int column = 0; column < 3; column++)
        for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
            if (check_pair(theme, &pairs[i], column, &what) != STATUS_OK)
                return status_fail(error, STATUS_BAD_INPUT, "%.128s: %.350s", name, what.message);
    return STATUS_OK;
}
