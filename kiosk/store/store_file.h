/* The database as a file: there or not, made private, opened. */
#ifndef STORE_STORE_FILE_H
#define STORE_STORE_FILE_H

#include "store/store.h"

/* Makes sure of a regular file at the path: STORE_WRITE makes it where there is none, and its
 * folders, for the owner only. */
STATUS_CHECKED enum status store_file_prepare(const char *path, enum store_mode mode,
                                              struct error *error);

/* Whether nothing waits in a write-ahead log beside the file. */
bool store_file_is_settled(const char *path);

/* The path as a URI that SQLite opens without locks or log. In the arena. */
const char *store_file_immutable_uri(const char *path, struct arena *arena);

#endif
