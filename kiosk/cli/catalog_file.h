/* Catalog files as commands are given them: which format a file is in, and reading one. */
#ifndef CLI_CATALOG_FILE_H
#define CLI_CATALOG_FILE_H

#include "base/buffer.h"
#include "base/faults.h"
#include "tariff/catalog.h"

enum catalog_file_format {
    CATALOG_FILE_UNKNOWN,
    CATALOG_FILE_NATIVE,
    CATALOG_FILE_DISCLOSURE,
    CATALOG_FILE_TMF620,
};

/* The format by the name of --format, or by the content where that is NULL. */
enum catalog_file_format catalog_file_format_of(const char *named, const char *text, size_t length);

/* The format by the start of a file. A pipe is not looked into, because it can be read only once:
 * CATALOG_FILE_UNKNOWN. */
STATUS_CHECKED enum status catalog_file_guess(const char *path, enum catalog_file_format *format,
                                              struct error *error);

/* Reads and validates a native file ("-": standard input). With faults or a file of another format:
 * STATUS_BAD_INPUT. The caller owns *catalog. `warnings` may be NULL. */
STATUS_CHECKED enum status catalog_file_read(struct catalog **catalog, const char *path,
                                             struct faults *faults, struct faults *warnings,
                                             struct error *error);

/* What a file of another format than native wants, as the error. */
STATUS_CHECKED enum status catalog_file_refuse(const char *path, enum catalog_file_format format,
                                               struct error *error);

/* Writes text to a file, or to standard output where path is NULL or "-". A file is written beside
 * and then put in place, so that a failure leaves what was there. */
STATUS_CHECKED enum status catalog_file_write(const char *path, const struct buffer *text,
                                              struct error *error);

#endif
