/* Messages filled in: placeholders, and how money, quantities and months are written. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/date.h"
#include "base/message.h"
#include "mo.h"

static const char *const words[] = {
    "",
    MO_ENGLISH,
    "a.price",
    "{price} a month",
    "b.two",
    "{second}, then {first}",
    "c.open",
    "a { and {unknown} stay",
    "d.value",
    "{value}",
    "month.08",
    "August",
    "month.12",
    "December",
    "unit.messages|unit.messages",
    "{count} message|{count} messages",
    "unit.minutes|unit.minutes",
    "{count} minute|{count} minutes",
    "unit.seconds|unit.seconds",
    "{count} second|{count} seconds",
};
#define WORD_COUNT (sizeof words / sizeof *words / 2)

struct fixture {
    struct strings *strings;
    struct arena arena;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    struct mo mo;
    mo_make(&mo, words, WORD_COUNT);
    arena_init(&fixture.arena);
    *state = &fixture;
    return strings_parse(&fixture.strings, (const char *)mo.bytes, mo.length, NULL);
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    strings_destroy(fixture->strings);
    arena_finish(&fixture->arena);
    return 0;
}

static void expect(void **state, struct message message, const char *text)
{
    struct fixture *fixture = *state;
    assert_string_equal(message_text(&message, fixture->strings, &fixture->arena), text);
}

static void test_message__placeholders_are_filled_by_name(void **state)
{
    struct message message = message_words(message_of("b.two"), "first", "one");
    expect(state, message_words(message, "second", "two"), "two, then one");
}

static void test_message__money_is_yuan_with_two_decimals(void **state)
{
    expect(state, message_money(message_of("a.price"), "price", 4900), "¥49.00 a month");
    expect(state, message_money(message_of("a.price"), "price", -350), "−¥3.50 a month");
    expect(state, message_money(message_of("a.price"), "price", 0), "¥0.00 a month");
}

static void test_message__quantities_are_written_for_people(void **state)
{
    static const struct {
        enum quantity_unit unit;
        int64_t quantity;
        const char *text;
    } cases[] = {
        {QUANTITY_BYTES, 0, "0 MB"},
        {QUANTITY_BYTES, 100 * QUANTITY_KB, "100 KB"},
        {QUANTITY_BYTES, 512 * QUANTITY_MB, "512 MB"},
        {QUANTITY_BYTES, 30 * QUANTITY_GB, "30 GB"},
        {QUANTITY_BYTES, 25 * QUANTITY_GB + 205 * QUANTITY_MB, "25.2 GB"},
        {QUANTITY_BYTES, 30 * QUANTITY_GB - 1, "30 GB"},
        {QUANTITY_SECONDS, 0, "0 minutes"},
        {QUANTITY_SECONDS, 59, "59 seconds"},
        {QUANTITY_SECONDS, 60, "1 minute"},
        {QUANTITY_SECONDS, 262 * 60, "262 minutes"},
        {QUANTITY_SECONDS, 90, "2 minutes"},
        {QUANTITY_MESSAGES, 1, "1 message"},
        {QUANTITY_MESSAGES, 9, "9 messages"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        expect(state,
               message_quantity(message_of("d.value"), "value", cases[i].unit, cases[i].quantity),
               cases[i].text);
}

static void test_message__months_have_names_and_days_are_dates(void **state)
{
    expect(state, message_month(message_of("d.value"), "value", 2026 * 12 + 7), "August");
    expect(state, message_month(message_of("d.value"), "value", 2026 * 12 + 11), "December");
    expect(state, message_day(message_of("d.value"), "value", date_from_civil(2026, 11, 21)),
           "2026-11-21");
}

static void test_message__what_nobody_filled_stays_visible(void **state)
{
    expect(state, message_of("c.open"), "a { and {unknown} stay");
    expect(state, message_of("no.such_key"), "no.such_key");
    expect(state, message_of(NULL), "");
}

static void test_message__verbatim_words_are_not_read_as_wording(void **state)
{
    expect(state, message_verbatim("{price} 套餐"), "{price} 套餐");
}

static void test_message__filled_in_words_are_not_filled_again(void **state)
{
    struct message message = message_words(message_of("d.value"), "value", "{first}");
    expect(state, message_words(message, "first", "never"), "{first}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_message__placeholders_are_filled_by_name),
        cmocka_unit_test(test_message__money_is_yuan_with_two_decimals),
        cmocka_unit_test(test_message__quantities_are_written_for_people),
        cmocka_unit_test(test_message__months_have_names_and_days_are_dates),
        cmocka_unit_test(test_message__what_nobody_filled_stays_visible),
        cmocka_unit_test(test_message__verbatim_words_are_not_read_as_wording),
        cmocka_unit_test(test_message__filled_in_words_are_not_filled_again),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
