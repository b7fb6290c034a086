/* The long options of tariffctl as data: each is described once in a table, from which it is parsed
 * and its help is printed. An option that means something else for another command (a file here, a
 * number there) is a second row of the same name; no command takes both. */
#ifndef CLI_OPTION_H
#define CLI_OPTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/status.h"

enum option_id {
    OPTION_DB,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_ACTIVATE,
    OPTION_FORMAT,
    OPTION_FROM,
    OPTION_DECIDE,
    OPTION_ANSWERS,
    OPTION_BY,
    OPTION_ID,
    OPTION_CATALOG_VERSION,
    OPTION_OUT,
    OPTION_REPORT,
    OPTION_CATALOG,
    OPTION_USAGE,
    OPTION_SUBSCRIBERS,
    OPTION_SUBSCRIBER,
    OPTION_AS_OF,
    OPTION_ANSWER,
    OPTION_HORIZON,
    OPTION_TOP,
    OPTION_OFFERS,
    OPTION_ALL,
    OPTION_PLAN,
    OPTION_ADD,
    OPTION_LANG,
    OPTION_JSON,
    OPTION_PLANS,
    OPTION_ADDONS,
    OPTION_SUBSCRIBER_COUNT,
    OPTION_EVENTS,
    OPTION_SUBSCRIBERS_OUT,
    OPTION_SEED,
    OPTION_RUNS,
    OPTION_JOBS,
    OPTION_PAPER,
    OPTION_PRINT_FORMAT,
    OPTION_PRINT_LANG,
    OPTION_PRINT_OUT,
    OPTION_PRINTER,
    OPTION_PROFILE,
    OPTION_OPERATOR,
    OPTION_LINK,
    OPTION_TEST_PAGE,
    OPTION_QUESTIONS,
    OPTION_PEOPLE,
    OPTION_REGION,
    OPTION_CHANGE,
    OPTION_PREPARE,
    OPTION_COUNT,
};

#define OPTION_BIT(id) (UINT64_C(1) << (id))

enum option_kind {
    OPTION_KIND_FLAG,
    OPTION_KIND_TEXT,
    OPTION_KIND_WORD, /* one of `words` */
    OPTION_KIND_NUMBER,
    OPTION_KIND_DATE,
    OPTION_KIND_LIST, /* may be given several times */
};

struct option_spec {
    const char *name; /* without the dashes */
    enum option_kind kind;
    const char *argument; /* what help calls its value; NULL for a flag */
    const char *help;
    int64_t least, most; /* of a number */
    const char *words[4];
};

struct option_value {
    bool given;
    const char *text; /* as written */
    int64_t number;   /* a number, or the day of a date */
    const char **items;
    size_t count, capacity; /* of a list */
};

struct option_values {
    struct option_value of[OPTION_COUNT];
    char **arguments; /* what is no option, in order */
    size_t argument_count;
};

const struct option_spec *option_spec_of(enum option_id id);

/* Reads argv[0 … count-1], of which the first is skipped, by the options in the mask `accepts`.
 * STATUS_WRONG_USAGE names the option and what it wants. Lists live in the arena. */
STATUS_CHECKED enum status option_parse(struct arena *arena, int count, char **argv,
                                        uint64_t accepts, struct option_values *values,
                                        struct error *error);

/* The help of every option in the mask, one a line, aligned. */
void option_add_help(struct buffer *out, uint64_t accepts);

#endif
