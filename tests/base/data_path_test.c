/* Where the database is: each rung of CLI.md's ladder, with the environment set for it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/data_path.h"

static void set(const char *name, const char *value)
{
    if (value)
        setenv(name, value, 1);
    else
        unsetenv(name);
}

static void test_data_path__the_first_that_is_said_counts(void **state)
{
    (void)state;
    static const struct {
        const char *given, *variable, *data, *home, *expected;
    } cases[] = {
        {"x.db", "/v.db", "/data", "/home/u", "x.db"},
        {NULL, "/v.db", "/data", "/home/u", "/v.db"},
        {NULL, NULL, "/data", "/home/u", "/data/tariff-kiosk/kiosk.db"},
        {NULL, "", "/data", "/home/u", "/data/tariff-kiosk/kiosk.db"},
        {NULL, NULL, NULL, "/home/u", "/home/u/.local/share/tariff-kiosk/kiosk.db"},
        {NULL, NULL, "", "/home/u", "/home/u/.local/share/tariff-kiosk/kiosk.db"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena arena;
        arena_init(&arena);
        set("TARIFF_KIOSK_DB", cases[i].variable);
        set("XDG_DATA_HOME", cases[i].data);
        set("HOME", cases[i].home);
        assert_string_equal(data_path_database(&arena, cases[i].given), cases[i].expected);
        arena_finish(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_data_path__the_first_that_is_said_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
