/* What a command of tariffctl is, and the table of them (command_table.c). The words, the options
 * and the help come from the table; a command's own file only does the work. A command prints to
 * standard output only what succeeded: on any failure it is silent there. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stddef.h>
#include <stdint.h>

#include "base/faults.h"
#include "cli/option.h"

struct command_run {
    struct arena *arena; /* ends with the program */
    const struct option_values *options;
};

struct command {
    const char *name;      /* one or two words */
    const char *arguments; /* as help shows them; "" none */
    const char *summary;
    size_t least, most;      /* how many arguments */
    uint64_t accepts, needs; /* masks of options; --db, --help and --version aside */
    enum status (*run)(const struct command_run *run, struct error *error);
};

/* Whether an option was given, and its text, number or list. */
const struct option_value *command_option(const struct command_run *run, enum option_id id);
const char *command_text(const struct command_run *run, enum option_id id); /* or NULL */

/* Prints the faults to standard error, one a line. With any, the error's message is emptied (all is
 * said) and the answer is STATUS_BAD_INPUT; with none, `status`. Finishes the list. */
STATUS_CHECKED enum status command_report(struct faults *faults, enum status status,
                                          struct error *error);

/* The help of one command. */
void command_add_help(const struct command *command, struct buffer *out);

/* Finds the command, parses, runs; the exit status of the program. Prints to both streams. */
int command_main(const struct command *table, size_t count, int argc, char **argv);

#endif
