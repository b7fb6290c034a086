/* A list of faults (or warnings) found in a file: all of them at once, each with its place. The
 * first FAULTS_KEPT are kept, the rest only counted, so that a bad file of a million lines is told
 * in a page; control characters that it quotes become '?'. A place is `file:line:column`,
 * `file:line` or `file: /json/pointer` (CLI.md). */
#ifndef BASE_FAULTS_H
#define BASE_FAULTS_H

#include <stddef.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/status.h"

#define FAULTS_KEPT 100

struct faults {
    struct arena arena;
    const char *file;              /* the file being read; borrowed; part of every place */
    const char *kept[FAULTS_KEPT]; /* whole lines, ready to print */
    size_t count;                  /* all of them, kept or not */
};

void faults_init(struct faults *faults, const char *file);
void faults_finish(struct faults *faults); /* a zeroed list is fine */

/* column 0: none. NULL faults: dropped. */
__attribute__((format(printf, 4, 5))) void faults_add_line(struct faults *faults, size_t line,
                                                           size_t column, const char *format, ...);
/* pointer "" is the whole document. */
__attribute__((format(printf, 3, 4))) void
faults_add_pointer(struct faults *faults, const char *pointer, const char *format, ...);
/* A line of another list, with its place. */
void faults_add_ready(struct faults *faults, const char *line);

/* Prints what is kept, one a line, then how many more there are. */
void faults_print(const struct faults *faults, FILE *stream);

/* STATUS_OK when empty, else STATUS_BAD_INPUT with the count (and the first fault) as message. */
STATUS_CHECKED enum status faults_status(const struct faults *faults, struct error *error);

#endif
