/* Advice for everybody, as it is computed: a run and its results. Results and how far the run has
 * come are one transaction, so that a run that is killed goes on where it was, with none lost and
 * none twice. A run is bound to one version of a catalog, to the date and the settings of the
 * advice; with others, or after an import, it begins anew. Results of the last run that ended stay
 * until the next one has. */
#ifndef STORE_STORE_RUN_H
#define STORE_STORE_RUN_H

#include "store/store.h"

struct store_run {
    int64_t number;
    const char *id, *version; /* of the catalog */
    int32_t as_of;
    int horizon, top;
    const char *last;         /* everybody up to this one has a result; "": nobody yet */
    int64_t advised, refused; /* so far */
};

enum store_run_begun {
    STORE_RUN_NEW,
    STORE_RUN_RESUMED,
    STORE_RUN_ANEW_CATALOG,  /* an open run was of another version */
    STORE_RUN_ANEW_SETTINGS, /* of another date, horizon or number of plans */
    STORE_RUN_ANEW_DATA,     /* usage or subscribers were imported since */
};

/* In: id, version, as_of, horizon, top. Out: all of it, in the arena. An open run that is not gone
 * on with is dropped. STATUS_FAILED where that version is not the one activated last. */
STATUS_CHECKED enum status store_run_begin(struct store *store, struct arena *arena,
                                           struct store_run *run, enum store_run_begun *begun,
                                           struct error *error);

struct store_result {
    const char *subscriber;
    const char *refusal; /* why there is no advice; NULL: there is */
    bool has_current;
    int64_t current_fen; /* a month, of what is held today */
    const char *plan, *addons;
    int64_t monthly_average_fen, horizon_total_fen, one_off_fen, exit_fee_fen;
    int64_t saving_per_month_fen; /* where there is a current */
    bool exact;
    const char *others; /* CODE=horizon total in fen;… */
};

/* The next results, in byte order of subscribers, as one transaction. STATUS_FAILED, and nothing
 * added, where another catalog version was activated since the run began. Moves run->last (into the
 * arena) and the counts. */
STATUS_CHECKED enum status store_run_add(struct store *store, struct arena *arena,
                                         struct store_run *run, const struct store_result *results,
                                         size_t count, struct error *error);

/* Everybody has a result: from now on these are the results, and older ones are deleted. */
STATUS_CHECKED enum status store_run_end(struct store *store, const struct store_run *run,
                                         struct error *error);

/* The results in byte order. A status other than STATUS_OK ends it. */
typedef enum status (*store_run_sink)(void *context, const struct store_result *result,
                                      struct error *error);
STATUS_CHECKED enum status store_run_each(struct store *store, const struct store_run *run,
                                          store_run_sink sink, void *context, struct error *error);

#endif
