/* Comma-separated values (RFC 4180) as a stream of records: LF or CRLF, quoted fields with commas,
 * doubled quotes and line breaks inside, blank lines passed over. The first record names the
 * columns. Every record has as many fields as the first: one that has not is a fault, because a
 * missing or a stray comma shifts what follows into the wrong columns.
 *
 * A fault of form is added to the list and its record skipped; reading goes on. */
#ifndef EXCHANGE_CSV_H
#define EXCHANGE_CSV_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "base/faults.h"
#include "base/status.h"
#include "exchange/encoding.h"

#define CSV_COLUMNS_MOST 64
/* A record; a longer one is a quote that was never closed, or not a CSV file. */
#define CSV_RECORD_MOST ((size_t)64 * 1024)
#define CSV_BUFFER ((size_t)160 * 1024)

struct csv_column {
    const char *name;
    bool required;
};

struct csv {
    struct encoding encoding;
    struct faults *faults; /* borrowed */
    char *buffer;
    size_t start, end; /* of what was read and not yet split into records */
    bool ended;
    size_t next_line; /* the line that begins at `start`, from 1 */
    size_t line;      /* where the record begins */
    char *record;     /* its bytes, as they were but for the ends of fields */
    size_t record_length;
    char *fields[CSV_COLUMNS_MOST]; /* each ends with a NUL */
    size_t field_count;
    const struct csv_column *columns; /* borrowed */
    size_t column_count;
    size_t positions[CSV_COLUMNS_MOST]; /* which field is column i; CSV_COLUMNS_MOST: none */
};

/* "-" is standard input. STATUS_FAILED when it cannot be opened. */
STATUS_CHECKED enum status csv_open(FILE **file, const char *path, struct error *error);
void csv_close(FILE *file);

/* The file stays the caller's. */
void csv_init(struct csv *csv, FILE *file, struct faults *faults);
void csv_finish(struct csv *csv); /* wipes: usage is personal */

/* Reads the first record against the columns there may be. False with faults when a name is not
 * known, is there twice, or a required one is missing: the records would make no sense. */
bool csv_read_header(struct csv *csv, const struct csv_column *columns, size_t count);

/* The next record that is well formed, as UTF-8 without NUL; false at the end of the file. */
bool csv_next(struct csv *csv);

/* The field of a column, "" where the file has no such column. Valid until csv_next. */
const char *csv_field(const struct csv *csv, size_t column);

/* A fault at that column of the record. */
__attribute__((format(printf, 3, 4))) void csv_fault(const struct csv *csv, size_t column,
                                                     const char *format, ...);

/* A field as a message may show it: short, and masked where it looks like a phone number, which a
 * shifted column may hold. */
#define CSV_SHOWN 48
void csv_shown(const char *field, char text[static CSV_SHOWN]);

#endif
