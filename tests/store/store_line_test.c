/* The text of stored lines: exactly these bytes, read back whole, and nothing else read. */
#include "store_helper.h"

#include "base/random.h"
#include "store/store_line.h"

struct form {
    const char *name;
    struct store_batch_line line;
    const char *text;
};

static const struct form forms[] = {
    {"a monthly line", {.kind = 3, .time = DATE_NO_TIME, .quantity = 900, .peer = ""}, "[3,900]"},
    {"nothing used", {.kind = 1, .time = DATE_NO_TIME, .quantity = 0, .peer = ""}, "[1,0]"},
    {"the largest quantity",
     {.kind = 65536, .time = DATE_NO_TIME, .quantity = QUANTITY_MOST, .peer = ""},
     "[65536,281474976710656]"},
    {"one event",
     {.kind = 2, .time = 1785766510, .quantity = 61, .events = 1, .peer = ""},
     "[2,61,1785766510]"},
    {"before 1970",
     {.kind = 2, .time = -86399, .quantity = 61, .events = 1, .peer = ""},
     "[2,61,-86399]"},
    {"a monthly line of nine events",
     {.kind = 2, .time = DATE_NO_TIME, .quantity = 61, .events = 9, .peer = ""},
     "[2,61,null,9]"},
    {"a time that stands for no event",
     {.kind = 2, .time = 5, .quantity = 61, .events = 0, .peer = ""},
     "[2,61,5,0]"},
    {"a peer",
     {.kind = 2, .time = 5, .quantity = 61, .events = 1, .peer = "p7"},
     "[2,61,5,null,\"p7\"]"},
    {"a monthly peer",
     {.kind = 2, .time = DATE_NO_TIME, .quantity = 61, .peer = "母亲"},
     "[2,61,null,null,\"母亲\"]"},
    {"a peer that JSON must escape",
     {.kind = 2, .time = 5, .quantity = 6, .events = 2, .peer = "a\"b\\c\n\x1f]"},
     "[2,6,5,2,\"a\\\"b\\\\c\\u000a\\u001f]\"]"},
};

static void test_store_line__every_form_has_its_text_and_comes_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        struct buffer text;
        struct arena arena = {0};
        buffer_init(&text, 4096);
        store_line_write(&forms[i].line, &text);
        if (strcmp(buffer_text(&text), forms[i].text) != 0)
            fail_msg("%s: %s", forms[i].name, buffer_text(&text));
        const char *at = buffer_text(&text);
        struct store_batch_line line;
        assert_true(store_line_read(&at, &arena, &line));
        assert_string_equal(at, "");
        assert_int_equal(line.kind, forms[i].line.kind);
        assert_int_equal(line.time, forms[i].line.time);
        assert_int_equal(line.quantity, forms[i].line.quantity);
        assert_int_equal(line.events, forms[i].line.events);
        assert_string_equal(line.peer, forms[i].line.peer);
        buffer_finish(&text);
        arena_finish(&arena);
    }
}

static void test_store_line__lines_follow_each_other_after_a_comma(void **state)
{
    (void)state;
    const char *at = "[1,2],[3,4]";
    struct arena arena = {0};
    struct store_batch_line line;
    assert_true(store_line_read(&at, &arena, &line));
    assert_string_equal(at, "[3,4]");
    assert_true(store_line_read(&at, &arena, &line));
    assert_int_equal(line.quantity, 4);
    assert_string_equal(at, "");
    arena_finish(&arena);
}

static void test_store_line__what_we_did_not_write_is_not_read(void **state)
{
    (void)state;
    static const char *const foreign[] = {
        "",
        "[",
        "[]",
        "[1]",
        "[1,]",
        "[1,2",
        "[1,2],",
        "[1,2];",
        "[1,2][3,4]",
        "[-1,2]",
        "[1,x]",
        "[1,2,x]",
        "[1,2,3,4,5]",
        "[1,2,3,4,\"a]",
        "[1,2,3,4,\"a\\",
        "[1,2,3,4,\"\\q\"]",
        "[4294967296,2]",
        "[1,2,3,4,\"\\u0000\"]",
        "[1,2,3,4,\"\\u00",
        "[1,9999999999999999999]",
        " [1,2]",
        "[1,2,3,4,\"a\",6]",
        "{\"a\":1}",
    };
    for (size_t i = 0; i < sizeof foreign / sizeof foreign[0]; i++) {
        const char *at = foreign[i];
        struct arena arena = {0};
        struct store_batch_line line;
        if (store_line_read(&at, &arena, &line))
            fail_msg("read: %s", foreign[i]);
        arena_finish(&arena);
    }
}

/* Any text at all is read to its end or refused: each is in memory of just its size, where the
 * sanitizers see a step too far. */
static void test_store_line__no_text_is_read_past_its_end(void **state)
{
    (void)state;
    static const char whole[] =
        "[3,900],[2,61,-5],[2,6,5,2,\"a\\\"b\\\\c\\u000a\"],[1,0,null,null,\"p\"]";
    static const char bytes[] = "[],\"\\u0019an-l";
    struct random random = random_seeded(11);
    for (int i = 0; i < 50000; i++) {
        size_t length = (size_t)random_between(&random, 0, sizeof whole - 1);
        char *text = calloc(length + 1, 1);
        memcpy(text, whole, length);
        for (int changes = (int)random_between(&random, 0, 3); changes-- > 0 && length;)
            text[random_between(&random, 0, (int64_t)length - 1)] =
                bytes[random_between(&random, 0, sizeof bytes - 2)];
        const char *at = text;
        struct arena arena = {0};
        struct store_batch_line line;
        while (*at && store_line_read(&at, &arena, &line))
            assert_true(at <= text + length);
        arena_finish(&arena);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_store_line__every_form_has_its_text_and_comes_back),
        cmocka_unit_test(test_store_line__lines_follow_each_other_after_a_comma),
        cmocka_unit_test(test_store_line__what_we_did_not_write_is_not_read),
        cmocka_unit_test(test_store_line__no_text_is_read_past_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
