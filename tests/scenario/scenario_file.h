/* A page of scenarios as text: see README.md of this folder for the form. */
#ifndef TESTS_SCENARIO_FILE_H
#define TESTS_SCENARIO_FILE_H

#include <stddef.h>

#include "base/arena.h"

#define SCENARIO_LINES_MOST 400

/* The lines under a heading, without indentation and comments. */
struct scenario_block {
    const char *lines[SCENARIO_LINES_MOST];
    size_t numbers[SCENARIO_LINES_MOST]; /* in the page, from 1 */
    size_t count;
};

struct scenario_case {
    const char *name;
    size_t line;
    struct scenario_block catalog, offers, usage, subscriber, choice, settings, expect;
};

struct scenario_page {
    const char *path;
    struct scenario_case *cases;
    size_t count;
};

/* Ends the program with a message where the page is not in the form. */
struct scenario_page scenario_file_read(struct arena *arena, const char *path);

/* All lines as one text, each ended by a line feed. */
char *scenario_file_text(struct arena *arena, const struct scenario_block *block);

#endif
