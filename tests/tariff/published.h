/* One plan as the catalog file states it, and what usage costs under it: for tests against
 * published figures. */
#ifndef TESTS_TARIFF_PUBLISHED_H
#define TESTS_TARIFF_PUBLISHED_H

#include "exchange/native.h"
#include "little.h"

/* A catalog of the one plan P with these charges; standard charges of a thousand yuan would show
 * what they miss. Bands day, evening and night are there for monthly lines to name. */
static inline struct catalog *published_plan(const char *charges)
{
    static const char before[] =
        "{\"format\":\"tariff-catalog/1\",\"id\":\"published\",\"version\":\"1\","
        "\"bands\":{\"day\":[{\"days\":\"mon\",\"from\":\"08:00\",\"to\":\"17:00\"}],"
        "\"evening\":[{\"days\":\"mon\",\"from\":\"17:00\",\"to\":\"23:00\"}],"
        "\"night\":[{\"days\":\"mon\",\"from\":\"23:00\",\"to\":\"08:00\"}]},"
        "\"standard_charges\":["
        "{\"scope\":{\"service\":\"voice\"},\"price\":{\"per\":\"1s\",\"price\":1000}},"
        "{\"scope\":{\"service\":\"sms\"},\"price\":{\"per\":\"1\",\"price\":1000}},"
        "{\"scope\":{\"service\":\"mms\"},\"price\":{\"per\":\"1\",\"price\":1000}},"
        "{\"scope\":{\"service\":\"data\"},\"price\":{\"per\":\"1KB\",\"price\":1000}}],"
        "\"offers\":[{\"code\":\"P\",\"kind\":\"plan\",\"charges\":";
    struct buffer text;
    struct faults faults;
    struct catalog *catalog = NULL;
    struct error error = {""};
    buffer_init(&text, 100000);
    buffer_add_format(&text, "%s%s}]}", before, charges);
    faults_init(&faults, "plan");
    if (native_parse(&catalog, buffer_text(&text), text.length, &faults, NULL, &error))
        fail_msg("%s", error.message);
    faults_finish(&faults);
    buffer_finish(&text);
    return catalog;
}

/* The bill of the lines' only month under P; it lives in the arena. */
static inline const struct bill *published_bill(struct arena *arena, const struct catalog *catalog,
                                                struct usage_line *lines, size_t count)
{
    struct choice choice = {.plan = catalog_find(catalog, "P")};
    struct bill_request request = {.catalog = catalog,
                                   .history = little_history(arena, catalog, lines, count),
                                   .choice = &choice,
                                   .as_of = DATE_NONE,
                                   .horizon_month = 1};
    struct bill_list *list = ARENA_NEW(arena, struct bill_list);
    bill_compute(arena, &request, list);
    assert_int_equal(list->count, 1);
    return &list->bills[0];
}

#endif
