/* Where the database is when a command does not say (CLI.md): $TARIFF_KIOSK_DB, then
 * $XDG_DATA_HOME/tariff-kiosk/kiosk.db, then ~/.local/share in its place. */
#ifndef BASE_DATA_PATH_H
#define BASE_DATA_PATH_H

#include "base/arena.h"

/* `given` is the value of --db, or NULL. The path lives in the arena. */
const char *data_path_database(struct arena *arena, const char *given);

/* A file that comes with the program: under $TARIFF_KIOSK_ASSETS where that is set, else installed
 * (/usr/share/tariff-kiosk), else `source`, its place in a source tree. The path lives in the
 * arena; where it is nowhere, it is the last one. */
const char *data_path_shared(struct arena *arena, const char *name, const char *source);

#endif
