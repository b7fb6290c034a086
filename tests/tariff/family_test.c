/* Family numbers chosen. */
#include "little.h"
#include "tariff/family.h"

struct call {
    const char *peer;
    int64_t seconds;
    enum direction direction;
};

/* The members, as letters, that a scope over calls out chooses. */
static void expect_family(const struct call *calls, size_t count, int numbers, const char *members)
{
    static const struct catalog catalog = {0};
    struct arena arena = {0};
    struct usage_line *lines = ARENA_ARRAY(&arena, struct usage_line, count);
    for (size_t i = 0; i < count; i++) {
        lines[i] = little_line(SERVICE_VOICE, calls[i].seconds);
        lines[i].peer = calls[i].peer;
        lines[i].direction = calls[i].direction;
        lines[i].month += (int32_t)i % 2; /* over all months */
    }
    struct history *history = little_history(&arena, &catalog, lines, count);
    struct scope scope = scope_of_service(SERVICE_VOICE);
    scope.directions = 1 << DIRECTION_OUT;
    scope.family = true;
    const struct family *family = family_choose(&arena, history, &scope, numbers);
    for (size_t i = 0; i < history->line_count; i++) {
        const struct history_line *line = &history->lines[i];
        bool expected = line->direction == DIRECTION_OUT && line->peer &&
                        strchr(members, 'a' + (int)line->peer - 1) != NULL;
        assert_int_equal(family_accepts(&scope, family, line), expected);
    }
    arena_finish(&arena);
}

static const struct call calls[] = {
    {"a", 60, DIRECTION_OUT}, {"b", 100, DIRECTION_OUT}, {"a", 60, DIRECTION_OUT},
    {"c", 500, DIRECTION_IN}, {"c", 100, DIRECTION_OUT}, {"d", 0, DIRECTION_OUT},
    {"", 900, DIRECTION_OUT},
};

static void test_family__the_most_voice_time_comes_first(void **state)
{
    (void)state;
    expect_family(LITTLE_LIST(calls), 1, "a"); /* 120 over two months */
}

static void test_family__ties_go_to_the_smaller_id(void **state)
{
    (void)state;
    expect_family(LITTLE_LIST(calls), 2, "ab"); /* b and c: 100 each; calls in do not count */
}

static void test_family__no_voice_time_is_no_family(void **state)
{
    (void)state;
    expect_family(LITTLE_LIST(calls), 10, "abc");
}

static void test_family__none_included_accepts_nobody(void **state)
{
    (void)state;
    expect_family(LITTLE_LIST(calls), 0, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_family__the_most_voice_time_comes_first),
        cmocka_unit_test(test_family__ties_go_to_the_smaller_id),
        cmocka_unit_test(test_family__no_voice_time_is_no_family),
        cmocka_unit_test(test_family__none_included_accepts_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
