/* The text of stored usage lines: `[kind,quantity]`, or `[kind,quantity,time,events,"peer"]` with
 * null where the model's default holds and the end left out, separated by commas. With brackets
 * around it, the text of a row is a JSON array (SQLite's json_each reads it: view usage_line). */
#ifndef STORE_STORE_LINE_H
#define STORE_STORE_LINE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "store/store_batch.h"

/* Adds one line; `next` is not used. */
void store_line_write(const struct store_batch_line *line, struct buffer *text);

/* Reads the line at *text and steps over it and its comma; false where the text is not one of ours.
 * At the end **text is NUL. The peer is in the arena. */
bool store_line_read(const char **text, struct arena *arena, struct store_batch_line *line);

#endif
