/* Heap memory: zeroed, wiped, and the end of the program where there is none. */
#include "base/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static void test_memory__is_zeroed_and_never_null(void **state)
{
    (void)state;
    char *bytes = memory_allocate(1000, 3);
    for (int i = 0; i < 3000; i++)
        assert_int_equal(bytes[i], 0);
    bytes = memory_resize(bytes, 2000, 3);
    assert_int_equal(bytes[2999], 0);
    memory_free(bytes);
    void *nothing = memory_allocate(0, 0);
    assert_non_null(nothing);
    nothing = memory_resize(nothing, 0, 8);
    assert_non_null(nothing);
    memory_free(nothing);
    memory_free(NULL);
}

static void test_memory__is_wiped(void **state)
{
    (void)state;
    char secret[16] = "13812345678";
    memory_wipe(secret, sizeof secret);
    for (size_t i = 0; i < sizeof secret; i++)
        assert_int_equal(secret[i], 0);
    memory_wipe(NULL, 10);
}

static void test_memory__a_size_that_overflows_ends_the_program_with_1(void **state)
{
    (void)state;
    pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stderr))
            _exit(2);
        memory_resize(NULL, SIZE_MAX, 2);
        _exit(0);
    }
    int how;
    assert_int_equal(waitpid(child, &how, 0), child);
    assert_true(WIFEXITED(how));
    assert_int_equal(WEXITSTATUS(how), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory__is_zeroed_and_never_null),
        cmocka_unit_test(test_memory__is_wiped),
        cmocka_unit_test(test_memory__a_size_that_overflows_ends_the_program_with_1),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
