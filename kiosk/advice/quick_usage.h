/* A shopper's usage as a compiled catalog sees it: service by service, lines sorted into classes
 * that no scope of the catalog can tell apart, neighbours of one class put together into runs. */
#ifndef ADVICE_QUICK_USAGE_H
#define ADVICE_QUICK_USAGE_H

#include "advice/compiled_private.h"
#include "tariff/history.h"

#define QUICK_USAGE_CLASSES 64

struct quick_run {
    int64_t quantity[COMPILED_METERS]; /* by meter of the service */
    int64_t events;
    uint32_t number; /* of its class */
};

struct quick_service {
    size_t class_count;
    uint64_t columns[QUICK_USAGE_CLASSES];                /* by class: which columns accept it */
    uint64_t classes[COMPILED_COLUMNS];                   /* by column: which classes it accepts */
    int64_t most[QUICK_USAGE_CLASSES][USAGE_MONTHS_MOST]; /* as metered at most */
    struct quick_run *runs;
    size_t starts[USAGE_MONTHS_MOST + 1];
    struct quick_run *sums; /* one run for each class of a month, for where order says nothing */
    size_t sum_starts[USAGE_MONTHS_MOST + 1];
    bool is_long; /* so many runs that sums are worth looking for */
};

struct quick_usage {
    const struct compiled *compiled;
    size_t months;
    struct quick_service services[SERVICE_COUNT];
};

/* False: the usage is beyond what this can hold; all memory from the arena. */
bool quick_usage_make(struct arena *arena, const struct compiled *compiled,
                      const struct history *history, struct quick_usage *usage);

/* The most that the classes could come to in a month, or in the month with most. */
int64_t quick_usage_of(const struct quick_service *service, uint64_t classes, size_t month);
int64_t quick_usage_most(const struct quick_usage *usage, const struct quick_service *service,
                         uint64_t classes);

#endif
