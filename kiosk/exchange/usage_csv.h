/* Usage lines as CSV (TARIFF_MODEL.md §2): a header row names the columns, found by name, missing
 * ones empty; an unknown name is a fault, because a misspelled column would be read as empty. Form
 * and encodings as csv.h and encoding.h say: UTF-8 with or without BOM, or GB18030 (detected); LF
 * or CRLF; quoted fields. Read as a stream: memory does not grow with the file. */
#ifndef EXCHANGE_USAGE_CSV_H
#define EXCHANGE_USAGE_CSV_H

#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/faults.h"
#include "tariff/usage.h"

/* Called for each line in file order; strings are borrowed until it returns. A status other than
 * STATUS_OK ends the reading with it. */
typedef enum status (*usage_csv_sink)(void *context, const char *subscriber,
                                      const struct usage_line *line, struct error *error);

/* Reads the whole file even after a fault, to name all; the sink is not called any more once there
 * is one. With faults: STATUS_BAD_INPUT, and the caller throws away what the sink took. */
STATUS_CHECKED enum status usage_csv_read(const char *path, usage_csv_sink sink, void *context,
                                          struct faults *faults, struct error *error);
/* The same of an open file, named by faults->file. */
STATUS_CHECKED enum status usage_csv_read_stream(FILE *file, usage_csv_sink sink, void *context,
                                                 struct faults *faults, struct error *error);

/* A whole file grouped by subscriber, in order of first appearance; all in the arena. */
struct usage_csv {
    struct usage *usages;
    size_t count;
};
STATUS_CHECKED enum status usage_csv_load(struct arena *arena, const char *path,
                                          struct usage_csv *csv, struct faults *faults,
                                          struct error *error);

#endif
