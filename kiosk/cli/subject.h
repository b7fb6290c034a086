/* Whom a command is about, and under which catalog: from the database (--subscriber, --all) or from
 * files (--catalog, --usage, --subscribers). One subject at a time; each lives in an arena that is
 * wiped before the next. */
#ifndef CLI_SUBJECT_H
#define CLI_SUBJECT_H

#include "cli/command.h"
#include "tariff/catalog.h"
#include "tariff/history.h"
#include "tariff/subscriber.h"

/* The options that choose a subject: what `accepts` of such a command holds. */
#define SUBJECT_OPTIONS                                                                            \
    (OPTION_BIT(OPTION_CATALOG) | OPTION_BIT(OPTION_USAGE) | OPTION_BIT(OPTION_SUBSCRIBERS) |      \
     OPTION_BIT(OPTION_SUBSCRIBER) | OPTION_BIT(OPTION_AS_OF) | OPTION_BIT(OPTION_ANSWER) |        \
     OPTION_BIT(OPTION_HORIZON) | OPTION_BIT(OPTION_OFFERS) | OPTION_BIT(OPTION_ALL) |             \
     OPTION_BIT(OPTION_JSON) | OPTION_BIT(OPTION_LANG))

/* The history that is looked at when it comes from the database (MISSION: the last three months);
 * a file is looked at whole. */
#define SUBJECT_MONTHS 3

struct subject {
    const struct catalog *catalog;
    struct compiled_room *room; /* of that catalog, used for one after the other (compiled.h) */
    const struct history *history;
    const struct subscriber *subscriber; /* with the answers of --answer */
    int32_t as_of;                       /* DATE_NONE: none */
    int horizon;
    const char *const *only; /* --offers; NULL: all */
    size_t only_count;
    struct arena *arena; /* of this subject */
};

typedef enum status (*subject_handler)(void *context, const struct subject *subject,
                                       struct error *error);

/* Calls the handler for the one subscriber, or with --all for each. With --all, a subscriber of
 * whom nothing can be said is told on standard error and the others go on; the status is then the
 * first failure's. */
STATUS_CHECKED enum status subject_each(const struct command_run *run, subject_handler handler,
                                        void *context, struct error *error);

/* STATUS_BAD_INPUT where no plan of the catalog is on sale on that day: it sells nothing any more.
 * Only who holds one of its plans can still be advised by it: to keep it. */
STATUS_CHECKED enum status subject_check_expiry(const struct catalog *catalog, int32_t as_of,
                                                struct error *error);

/* A number without usage: known and without any yet, or not known at all. Never STATUS_OK. */
STATUS_CHECKED enum status subject_no_usage(const char *id, bool known, struct error *error);

#endif
