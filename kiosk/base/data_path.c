/* The XDG base directories, as far as one file needs them. */
#include "base/data_path.h"

#include <stdlib.h>
#include <unistd.h>

#define INSTALLED "/usr/share/tariff-kiosk"

static const char *environment(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

const char *data_path_database(struct arena *arena, const char *given)
{
    const char *path = given ? given : environment("TARIFF_KIOSK_DB");
    if (path)
        return path;
    const char *data = environment("XDG_DATA_HOME");
    if (data)
        return arena_format(arena, "%s/tariff-kiosk/kiosk.db", data);
    const char *home = environment("HOME");
    return arena_format(arena, "%s/.local/share/tariff-kiosk/kiosk.db", home ? home : "");
}

const char *data_path_shared(struct arena *arena, const char *name, const char *source)
{
    const char *given = environment("TARIFF_KIOSK_ASSETS");
    const char *path = arena_format(arena, "%s/%s", given ? given : INSTALLED, name);
    return access(path, R_OK) == 0 ? path : source;
}
