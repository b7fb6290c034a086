/* kill -9 at random moments of an import: what was there before is there, or the import is, and
 * never a mixture. */
#include "store_helper.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "base/random.h"

enum { SUBSCRIBERS = 60, LINES = 24, KILLS = 80 };

/* One import says the same generation everywhere: in usage, in a record, in the catalog. */
static enum status import(struct fixture *f, int64_t generation)
{
    enum status status = store_begin(f->store, &f->error);
    for (int i = 0; i < SUBSCRIBERS * LINES && status == STATUS_OK; i++) {
        char id[16];
        struct usage_line line = helper_line("2026-08", generation);
        snprintf(id, sizeof id, "s%d", i % SUBSCRIBERS);
        line.month += i / SUBSCRIBERS % 3;
        status = store_usage_add(f->store, id, &line, &f->error);
        if (status == STATUS_OK && i % 200 == 199) /* as a file of millions would be written */
            status = store_usage_flush(f->store, &f->error);
    }
    struct subscriber subscriber = helper_subscriber("record");
    subscriber.age = (int)generation;
    if (status == STATUS_OK)
        status = store_subscriber_put(f->store, &subscriber, "", &f->error);
    return status ? status : store_commit(f->store, &f->error);
}

static void import_for_ever(struct fixture *f, int64_t generation)
{
    if (store_open(&f->store, f->path, STORE_WRITE, &f->error))
        _exit(1);
    /* So small a cache that pages of the open transaction reach the file's log. */
    sqlite3_exec(f->store->handle, "PRAGMA cache_size=4", NULL, NULL, NULL);
    while (import(f, ++generation) == STATUS_OK)
        ;
    _exit(1);
}

/* The one generation that all lines and the record agree on. */
static int64_t generation_of(struct fixture *f)
{
    struct subscriber subscriber;
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    HELPER_OK(f, store_subscriber_get(f->store, &f->arena, "record", &subscriber, &f->error));
    for (int i = 0; i < SUBSCRIBERS; i++) {
        char id[16];
        snprintf(id, sizeof id, "s%d", i);
        struct usage usage = helper_get(f, id, 3);
        assert_int_equal(usage.count, LINES);
        for (size_t j = 0; j < usage.count; j++)
            assert_int_equal(usage.lines[j].quantity, subscriber.age);
    }
    store_close(f->store);
    f->store = NULL;
    arena_reset(&f->arena);
    return subscriber.age;
}

static void test_kill__an_import_that_is_killed_leaves_all_or_nothing_of_it(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    HELPER_OK(f, import(f, 1));
    store_close(f->store);
    f->store = NULL;
    struct random random = random_seeded(20261121);
    int64_t generation = 1;
    int in_between = 0;
    for (int i = 0; i < KILLS; i++) {
        pid_t child = fork();
        if (child == 0)
            import_for_ever(f, generation);
        struct timespec pause = {.tv_nsec = (long)random_between(&random, 0, 40000000)};
        nanosleep(&pause, NULL);
        assert_int_equal(kill(child, SIGKILL), 0);
        int status;
        waitpid(child, &status, 0);
        assert_true(WIFSIGNALED(status)); /* it was still at it */
        int64_t now = generation_of(f);
        assert_true(now >= generation);
        in_between += now > generation;
        generation = now;
    }
    assert_string_equal(helper_sql(f, "PRAGMA integrity_check"), "ok");
    assert_true(in_between > 0); /* some imports were whole, so the kills were not all too early */
}

static void new_database_for_ever(struct fixture *f)
{
    for (;;) {
        (void)unlink(f->path);
        if (store_open(&f->store, f->path, STORE_WRITE, &f->error))
            _exit(1);
        store_close(f->store);
    }
}

static void test_kill__a_database_that_is_killed_while_it_is_made_can_be_opened(void **state)
{
    struct fixture *f = *state;
    struct random random = random_seeded(7);
    for (int i = 0; i < 20; i++) {
        pid_t child = fork();
        if (child == 0)
            new_database_for_ever(f);
        struct timespec pause = {.tv_nsec = (long)random_between(&random, 0, 60000000)};
        nanosleep(&pause, NULL);
        assert_int_equal(kill(child, SIGKILL), 0);
        int status;
        waitpid(child, &status, 0);
        assert_true(WIFSIGNALED(status));
        HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
        store_close(f->store);
        f->store = NULL;
        assert_string_equal(helper_sql(f, "SELECT count(*) FROM secret"), "1");
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup_folder, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_kill__an_import_that_is_killed_leaves_all_or_nothing_of_it),
        TEST(test_kill__a_database_that_is_killed_while_it_is_made_can_be_opened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
