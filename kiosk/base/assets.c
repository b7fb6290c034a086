/* One root for all assets in a package or under $TARIFF_KIOSK_ASSETS (strings/, icons/, fonts/). In
 * a source tree they stand apart: icons in assets/, the manifest in fonts/, the compiled words
 * where the build put them. */
#include "base/assets.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#define INSTALLED "/usr/share/tariff-kiosk"

static struct assets under(struct arena *arena, const char *root)
{
    return (struct assets){.strings = arena_format(arena, "%s/strings", root),
                           .icons = arena_format(arena, "%s/icons", root),
                           .fonts = arena_format(arena, "%s/fonts/manifest", root),
                           .printers = arena_format(arena, "%s/printers", root)};
}

static bool is_there(const struct assets *assets)
{
    return access(assets->strings, R_OK) == 0 && access(assets->icons, R_OK) == 0 &&
           access(assets->fonts, R_OK) == 0;
}

enum status assets_find(struct assets *assets, struct arena *arena, struct error *error)
{
    const char *given = getenv("TARIFF_KIOSK_ASSETS");
    if (given && *given) {
        *assets = under(arena, given);
        if (is_there(assets))
            return STATUS_OK;
        return status_fail(error, STATUS_FAILED,
                           "%s: strings/, icons/ or fonts/manifest is missing there; set "
                           "TARIFF_KIOSK_ASSETS to the folder that holds them, or unset it",
                           given);
    }
    *assets = under(arena, INSTALLED);
    if (is_there(assets))
        return STATUS_OK;
    *assets = (struct assets){.strings = KIOSK_BINARY_DIR "/assets/strings",
                              .icons = KIOSK_SOURCE_DIR "/assets/icons",
                              .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                              .printers = KIOSK_SOURCE_DIR "/assets/printers"};
    if (is_there(assets))
        return STATUS_OK;
    return status_fail(error, STATUS_FAILED,
                       "words, icons or fonts are neither in %s nor in %s; install the package or "
                       "set TARIFF_KIOSK_ASSETS",
                       INSTALLED, KIOSK_SOURCE_DIR);
}
