/* A little catalog and a little history in plain values, for tests of one step at a time; whole
 * bills are told by the files of tests/scenario. */
#ifndef TESTS_TARIFF_LITTLE_H
#define TESTS_TARIFF_LITTLE_H

/* cmocka.h needs these four before it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/money.h"
#include "tariff/bill.h"
#include "tariff/catalog.h"
#include "tariff/history.h"
#include "tariff/scope.h"
#include "tariff/usage.h"

#define LITTLE_COUNT(array) (sizeof(array) / sizeof *(array))
#define LITTLE_LIST(array) (array), LITTLE_COUNT(array)
#define LITTLE_AUGUST (2026 * 12 + 7)

/* Every part that may be absent, absent. */
#define LITTLE_OFFER                                                                               \
    .brand = "", .group = "", .source = "", .sale_from = DATE_NONE, .sale_to = DATE_NONE,          \
    .spend_cap = OFFER_NONE, .contract = {.cap = OFFER_NONE}, .limit = 1
#define LITTLE_CHARGE .min = OFFER_NONE, .cap = OFFER_NONE, .months = {.first = 1}

static inline struct curve little_per(int64_t unit, int64_t price)
{
    return (struct curve){.kind = CURVE_PROPORTIONAL, .unit = unit, .price = price};
}

static inline struct usage_line little_line(enum service service, int64_t quantity)
{
    return usage_line_plain(LITTLE_AUGUST, service, quantity);
}

static inline int32_t little_day(const char *text)
{
    int32_t day = DATE_NONE;
    assert_true(date_parse(text, &day));
    return day;
}

static inline int64_t little_time(const char *text)
{
    int64_t seconds = DATE_NO_TIME;
    assert_true(date_parse_time(text, &seconds));
    return seconds;
}

static inline struct history *little_history(struct arena *arena, const struct catalog *catalog,
                                             struct usage_line *lines, size_t count)
{
    struct usage usage = {.subscriber = "13800001234", .lines = lines, .count = count};
    struct history *history = NULL;
    struct error error = {""};
    enum status status = history_bind(arena, catalog, &usage, &history, &error);
    if (status != STATUS_OK)
        fail_msg("%s", error.message);
    return history;
}

#endif
