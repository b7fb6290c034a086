/* Signing in: right, wrong and unknown; tries, waits and what clears them; what is left in the
 * file. Times are made up: the store has no clock. */
#include "store_helper.h"

#include <time.h>

#define T0 ((int64_t)1790000000) /* some day in 2026 */

static int setup_with_pin(void **state)
{
    helper_setup(state);
    struct fixture *f = *state;
    struct subscriber known = helper_subscriber("13812345678");
    struct subscriber without = helper_subscriber("13800000000");
    HELPER_OK(f, store_subscriber_put(f->store, &known, "314159", &f->error));
    HELPER_OK(f, store_subscriber_put(f->store, &without, "", &f->error));
    return 0;
}

static struct store_sign_in_answer check(struct fixture *f, const char *number, const char *pin,
                                         int64_t now)
{
    struct store_sign_in_answer answer;
    HELPER_OK(f, store_pin_check(f->store, number, pin, now, &answer, &f->error));
    return answer;
}

static void assert_answer(struct fixture *f, const char *number, const char *pin, int64_t now,
                          enum store_sign_in result, int64_t wait)
{
    struct store_sign_in_answer answer = check(f, number, pin, now);
    if (answer.result != result || answer.wait_seconds != wait)
        fail_msg("%s %s at %lld: %d, %lld s", number, pin, (long long)(now - T0), answer.result,
                 (long long)answer.wait_seconds);
}

static void test_pin__only_the_right_one_signs_in(void **state)
{
    static const char *const wrong[] = {"", "314158", "31415", "3141590"};
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_answer(f, "13812345678", wrong[i], T0, STORE_REFUSED, 0);
    assert_answer(f, "13812345678", "314159", T0, STORE_SIGNED_IN, 0);
}

/* A wrong PIN, an unknown number and a number without a PIN: the same answers through all tries
 * and waits. */
static void test_pin__wrong_and_unknown_look_alike_and_wait_alike(void **state)
{
    static const char *const numbers[] = {"13812345678", "13999999999", "13800000000"};
    struct fixture *f = *state;
    for (int i = 0; i < 3; i++) {
        for (int try = 1; try < 5; try++)
            assert_answer(f, numbers[i], "000000", T0 + try, STORE_REFUSED, 0);
        assert_answer(f, numbers[i], "000000", T0 + 5, STORE_REFUSED, 30);
        assert_answer(f, numbers[i], "000000", T0 + 6, STORE_WAIT, 29);
        assert_answer(f, numbers[i], "000000", T0 + 34, STORE_WAIT, 1);
        assert_answer(f, numbers[i], "000000", T0 + 35, STORE_REFUSED, 60);
    }
}

/* Both verify one hash: processor time differs by chance only, not by the factor of a thousand
 * between hashing and not hashing. */
static void test_pin__wrong_and_unknown_cost_alike(void **state)
{
    static const char *const numbers[] = {"13812345678", "13999999999"};
    struct fixture *f = *state;
    clock_t spent[2];
    for (int i = 0; i < 2; i++) {
        clock_t start = clock();
        for (int try = 0; try < 4; try++)
            assert_answer(f, numbers[i], "000000", T0, STORE_REFUSED, 0);
        spent[i] = clock() - start;
    }
    assert_true(spent[0] < 5 * spent[1] && spent[1] < 5 * spent[0]);
}

static void test_pin__the_wait_doubles_with_each_further_wrong_one_up_to_a_day(void **state)
{
    static const int64_t waits[] = {30,   60,   120,   240,   480,   960,   1920,
                                    3840, 7680, 15360, 30720, 61440, 86400, 86400};
    struct fixture *f = *state;
    int64_t now = T0;
    for (int try = 1; try < 5; try++)
        assert_answer(f, "13812345678", "000000", now, STORE_REFUSED, 0);
    for (size_t i = 0; i < sizeof waits / sizeof waits[0]; i++) {
        assert_answer(f, "13812345678", "000000", now, STORE_REFUSED, waits[i]);
        now += waits[i];
        /* Even the right PIN waits. */
        assert_answer(f, "13812345678", "314159", now - 1, STORE_WAIT, 1);
    }
    assert_answer(f, "13812345678", "314159", now, STORE_SIGNED_IN, 0);
}

static void test_pin__the_right_one_clears_the_wrong_tries(void **state)
{
    struct fixture *f = *state;
    for (int round = 0; round < 2; round++) {
        for (int try = 0; try < 4; try++)
            assert_answer(f, "13812345678", "000000", T0, STORE_REFUSED, 0);
        assert_answer(f, "13812345678", "314159", T0, STORE_SIGNED_IN, 0);
    }
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM sign_in_try"), "0");
}

static void fail_five_times(struct fixture *f, const char *number, int64_t now)
{
    for (int try = 0; try < 5; try++)
        (void)check(f, number, "000000", now);
}

static void test_pin__a_new_pin_clears_the_wrong_tries(void **state)
{
    struct fixture *f = *state;
    fail_five_times(f, "13812345678", T0);
    assert_answer(f, "13812345678", "314159", T0, STORE_WAIT, 30);
    struct subscriber known = helper_subscriber("13812345678");
    HELPER_OK(f, store_subscriber_put(f->store, &known, "271828", &f->error));
    assert_answer(f, "13812345678", "314159", T0, STORE_REFUSED, 0);
    assert_answer(f, "13812345678", "271828", T0, STORE_SIGNED_IN, 0);
}

static void test_pin__waits_survive_a_restart_and_hold_at_every_kiosk(void **state)
{
    struct fixture *f = *state;
    fail_five_times(f, "13812345678", T0);
    helper_reopen(f, STORE_WRITE);
    assert_answer(f, "13812345678", "314159", T0 + 10, STORE_WAIT, 20);
    struct store *other;
    struct store_sign_in_answer answer;
    HELPER_OK(f, store_open(&other, f->path, STORE_WRITE, &f->error));
    HELPER_OK(f, store_pin_check(other, "13812345678", "314159", T0 + 10, &answer, &f->error));
    assert_int_equal(answer.result, STORE_WAIT);
    store_close(other);
}

static void test_pin__numbers_wait_apart(void **state)
{
    struct fixture *f = *state;
    fail_five_times(f, "13999999999", T0);
    assert_answer(f, "13812345678", "314159", T0, STORE_SIGNED_IN, 0);
    assert_answer(f, "13999999999", "000000", T0, STORE_WAIT, 30);
}

static void test_pin__a_clock_that_goes_back_never_locks_longer_than_the_wait(void **state)
{
    struct fixture *f = *state;
    fail_five_times(f, "13812345678", T0);
    int64_t back = T0 - 365 * 86400;
    assert_answer(f, "13812345678", "314159", back, STORE_WAIT, 30);
    assert_answer(f, "13812345678", "314159", back + 12, STORE_WAIT, 18);
    assert_answer(f, "13812345678", "314159", back + 30, STORE_SIGNED_IN, 0);
    /* A clock that began at nothing, as on a machine without a battery. */
    fail_five_times(f, "13812345678", T0);
    assert_answer(f, "13812345678", "314159", 0, STORE_WAIT, 30);
    assert_answer(f, "13812345678", "314159", 30, STORE_SIGNED_IN, 0);
}

static void test_pin__tries_are_forgotten_after_a_month_without_another(void **state)
{
    struct fixture *f = *state;
    fail_five_times(f, "13999999999", T0);
    assert_answer(f, "13900000000", "000000", T0 + 31 * 86400, STORE_REFUSED, 0);
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM sign_in_try"), "1");
}

static void test_pin__numbers_that_were_tried_do_not_fill_the_disk(void **state)
{
    struct fixture *f = *state;
    helper_sql(f, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                  " WHERE i < 100005) INSERT INTO sign_in_try"
                  " SELECT CAST(printf('%016d', i) AS BLOB), 1, 1789999000 + i / 1000 FROM n");
    assert_answer(f, "13999999999", "000000", T0, STORE_REFUSED, 0);
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM sign_in_try"), "100000");
    assert_string_equal(helper_sql(f, "SELECT wrong FROM sign_in_try WHERE since = 1790000000"),
                        "1"); /* the oldest went, not this one */
}

static void assert_not_in_files(struct fixture *f, const char *words)
{
    static const char *const suffixes[] = {"", "-wal", "-shm"};
    for (int i = 0; i < 3; i++) {
        char path[256];
        struct buffer file;
        buffer_init(&file, 1 << 26);
        snprintf(path, sizeof path, "%s%s", f->path, suffixes[i]);
        HELPER_OK(f, buffer_add_file(&file, path, &f->error));
        if (memmem(file.bytes, file.length, words, strlen(words)))
            fail_msg("%s is in %s", words, path);
        buffer_finish(&file);
    }
}

static void test_pin__neither_a_pin_nor_a_number_that_was_typed_is_in_the_files(void **state)
{
    struct fixture *f = *state;
    assert_answer(f, "13999999999", "161803", T0, STORE_REFUSED, 0);
    assert_answer(f, "13812345678", "161803", T0, STORE_REFUSED, 0);
    assert_answer(f, "13812345678", "314159", T0, STORE_SIGNED_IN, 0);
    assert_not_in_files(f, "13999999999");
    assert_not_in_files(f, "161803");
    assert_not_in_files(f, "314159");
}

static void test_pin__is_kept_as_an_argon2id_hash_with_a_salt_of_its_own(void **state)
{
    struct fixture *f = *state;
    struct subscriber other = helper_subscriber("13700000000");
    HELPER_OK(f, store_subscriber_put(f->store, &other, "314159", &f->error));
    assert_string_equal(helper_sql(f, "SELECT count(DISTINCT hash) || ' ' ||"
                                      " min(substr(hash, 1, 31)) FROM subscriber_pin"),
                        "2 $argon2id$v=19$m=19456,t=2,p=1$");
}

static void test_pin__a_subscriber_that_goes_takes_its_pin_along(void **state)
{
    struct fixture *f = *state;
    helper_sql(f, "PRAGMA foreign_keys=ON; DELETE FROM subscriber WHERE id = '13812345678'");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM subscriber_pin"), "0");
    assert_answer(f, "13812345678", "314159", T0, STORE_REFUSED, 0);
}

static void test_pin__a_reader_does_not_sign_anyone_in(void **state)
{
    struct fixture *f = *state;
    helper_reopen(f, STORE_READ);
    struct store_sign_in_answer answer;
    HELPER_FAILS(f, store_pin_check(f->store, "13812345678", "314159", T0, &answer, &f->error),
                 STATUS_FAILED, "may only be read");
    assert_int_equal(answer.result, STORE_REFUSED);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_with_pin, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_pin__only_the_right_one_signs_in),
        TEST(test_pin__wrong_and_unknown_look_alike_and_wait_alike),
        TEST(test_pin__wrong_and_unknown_cost_alike),
        TEST(test_pin__the_wait_doubles_with_each_further_wrong_one_up_to_a_day),
        TEST(test_pin__the_right_one_clears_the_wrong_tries),
        TEST(test_pin__a_new_pin_clears_the_wrong_tries),
        TEST(test_pin__waits_survive_a_restart_and_hold_at_every_kiosk),
        TEST(test_pin__numbers_wait_apart),
        TEST(test_pin__a_clock_that_goes_back_never_locks_longer_than_the_wait),
        TEST(test_pin__tries_are_forgotten_after_a_month_without_another),
        TEST(test_pin__numbers_that_were_tried_do_not_fill_the_disk),
        TEST(test_pin__neither_a_pin_nor_a_number_that_was_typed_is_in_the_files),
        TEST(test_pin__is_kept_as_an_argon2id_hash_with_a_salt_of_its_own),
        TEST(test_pin__a_subscriber_that_goes_takes_its_pin_along),
        TEST(test_pin__a_reader_does_not_sign_anyone_in),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
