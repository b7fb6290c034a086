/* Where the database is when a command does not say (CLI.md): $TARIFF_KIOSK_DB, then
 * $XDG_DATA_HOME/tariff-kiosk/kiosk.db, then ~/.local/share in its place. */
#ifndef BASE_DATA_PATH_H
#define BASE_DATA_PATH_H

#include "base/arena.h"

/* `given` is the value of --db, or NULL. The path lives in the arena. */
const char *data_path_database(struct arena *arena, const char *given);

#endif
