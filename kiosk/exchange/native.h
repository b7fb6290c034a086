/* The native catalog file, tariff-catalog/1 (TARIFF_MODEL.md §3, §4;
 * catalog/tariff-catalog.schema.json): JSON in and out. */
#ifndef EXCHANGE_NATIVE_H
#define EXCHANGE_NATIVE_H

#include "base/buffer.h"
#include "base/faults.h"
#include "tariff/catalog.h"

/* The largest file that is read: fifty times a catalog of 1,202 offers. */
#define NATIVE_BYTES_MOST ((size_t)64 * 1024 * 1024)

/* Reads and validates. Every fault of shape and of meaning is added to `faults` (whose `file` is
 * the name shown); with any, STATUS_BAD_INPUT and *catalog is NULL. Else the caller owns *catalog.
 * `warnings` may be NULL. */
STATUS_CHECKED enum status native_parse(struct catalog **catalog, const char *text, size_t length,
                                        struct faults *faults, struct faults *warnings,
                                        struct error *error);

/* Reads a file, as above; STATUS_FAILED when it cannot be read. */
STATUS_CHECKED enum status native_read(struct catalog **catalog, const char *path,
                                       struct faults *faults, struct faults *warnings,
                                       struct error *error);

/* The catalog as a document with the fields in the order of the model, offers by code, two spaces
 * of indentation: the same catalog is always the same bytes. native_parse reads it back equal. */
void native_write(const struct catalog *catalog, struct buffer *out);
/* One offer of it. */
void native_write_offer(const struct catalog *catalog, const struct offer *offer,
                        struct buffer *out);

#endif
