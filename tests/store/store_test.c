/* The database as a file that can be missing, foreign, newer, damaged, locked, read-only or on a
 * full disk: each has its status and one clear line, and leaves what was there. */
#include "store_helper.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>

static void write_file(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static void assert_refused(struct fixture *f, enum store_mode mode, const char *words)
{
    HELPER_FAILS(f, store_open(&f->store, f->path, mode, &f->error), STATUS_FAILED, words);
    assert_null(f->store);
    assert_non_null(strstr(f->error.message, "kiosk.db"));
}

static unsigned mode_of(const char *path)
{
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    return info.st_mode & 0777;
}

static void test_store__nothing_to_read_where_there_is_no_file(void **state)
{
    struct fixture *f = *state;
    assert_refused(f, STORE_READ, "there is no database yet");
    assert_int_not_equal(access(f->path, F_OK), 0);
}

static void test_store__a_new_file_and_its_folders_are_the_owners_only(void **state)
{
    struct fixture *f = *state;
    char path[256];
    mode_t before = umask(0);
    snprintf(f->path, sizeof f->path, "%s/a/b/kiosk.db", f->folder);
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    umask(before);
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-08", 1);
    HELPER_OK(f, store_usage_flush(f->store, &f->error));
    assert_int_equal(mode_of(f->path), 0600);
    snprintf(path, sizeof path, "%s-wal", f->path);
    assert_int_equal(mode_of(path), 0600);
    snprintf(path, sizeof path, "%s-shm", f->path);
    assert_int_equal(mode_of(path), 0600);
    snprintf(path, sizeof path, "%s/a", f->folder);
    assert_int_equal(mode_of(path), 0700);
    snprintf(path, sizeof path, "%s/a/b", f->folder);
    assert_int_equal(mode_of(path), 0700);
}

static void test_store__a_folder_that_cannot_be_made_is_told(void **state)
{
    struct fixture *f = *state;
    write_file(f->path, "x", 1);
    snprintf(f->path, sizeof f->path, "%s/kiosk.db/kiosk.db", f->folder);
    assert_refused(f, STORE_WRITE, "cannot be opened: Not a directory");
}

static void test_store__a_folder_or_a_device_is_no_database(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(mkdir(f->path, 0700), 0);
    assert_refused(f, STORE_READ, "a folder, not a database");
    assert_refused(f, STORE_WRITE, "a folder, not a database");
    HELPER_FAILS(f, store_open(&f->store, "/dev/null", STORE_WRITE, &f->error), STATUS_FAILED,
                 "/dev/null: not a file");
}

static void test_store__what_is_not_a_database_is_left_as_it_is(void **state)
{
    struct fixture *f = *state;
    static const size_t lengths[] = {1, 99, 600, 9000};
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        char bytes[9000];
        memset(bytes, 'x', sizeof bytes);
        write_file(f->path, bytes, lengths[i]);
        assert_refused(f, STORE_READ, "not a database");
        assert_refused(f, STORE_WRITE, "not a database");
        struct buffer after;
        buffer_init(&after, 1 << 20);
        HELPER_OK(f, buffer_add_file(&after, f->path, &f->error));
        assert_int_equal(after.length, lengths[i]);
        assert_memory_equal(after.bytes, bytes, lengths[i]);
        buffer_finish(&after);
    }
}

static void test_store__a_database_of_another_program_is_left_as_it_is(void **state)
{
    struct fixture *f = *state;
    helper_sql(f, "CREATE TABLE t (x)");
    assert_refused(f, STORE_READ, "not one of Tariff Kiosk");
    assert_refused(f, STORE_WRITE, "not one of Tariff Kiosk");
    assert_string_equal(helper_sql(f, "PRAGMA journal_mode"), "delete");
    assert_string_equal(helper_sql(f, "SELECT group_concat(name) FROM sqlite_schema"), "t");
}

static void test_store__an_empty_file_is_made_a_database_by_a_writer_only(void **state)
{
    struct fixture *f = *state;
    write_file(f->path, "", 0);
    assert_refused(f, STORE_READ, "the database is empty");
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
}

static void test_store__a_file_of_a_newer_version_is_refused(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    store_close(f->store);
    helper_sql(f, "PRAGMA user_version = 999");
    assert_refused(f, STORE_READ, "newer version of this program (tables of version 999");
    assert_refused(f, STORE_WRITE, "update the program");
    assert_string_equal(helper_sql(f, "PRAGMA user_version"), "999");
}

static void test_store__a_file_of_an_older_version_is_not_read_before_it_is_migrated(void **state)
{
    struct fixture *f = *state;
    helper_sql(f, "PRAGMA application_id = 0x544b494f");
    assert_refused(f, STORE_READ, "written by an older version");
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    helper_reopen(f, STORE_READ);
}

static void test_store__a_name_never_means_something_special(void **state)
{
    struct fixture *f = *state;
    char before[256];
    assert_non_null(getcwd(before, sizeof before));
    assert_int_equal(chdir(f->folder), 0);
    static const char *const names[] = {":memory:", "file:x?mode=memory", "-wal", "a%20b#c"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        HELPER_OK(f, store_open(&f->store, names[i], STORE_WRITE, &f->error));
        store_close(f->store);
        struct stat info;
        assert_int_equal(stat(names[i], &info), 0);
        assert_true(info.st_size > 4096);
        HELPER_OK(f, store_open(&f->store, names[i], STORE_READ, &f->error));
        store_close(f->store);
        f->store = NULL;
    }
    assert_int_equal(chdir(before), 0);
}

static void test_store__another_writer_is_waited_for_and_then_told(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    sqlite3_busy_timeout(f->store->handle, 20); /* a test does not wait five seconds */
    struct store *other;
    HELPER_OK(f, store_open(&other, f->path, STORE_WRITE, &f->error));
    HELPER_OK(f, store_begin(other, &f->error));
    HELPER_FAILS(f, store_begin(f->store, &f->error), STATUS_FAILED,
                 "another program is writing to the database");
    struct subscriber subscriber = helper_subscriber("u");
    HELPER_FAILS(f, store_subscriber_put(f->store, &subscriber, "", &f->error), STATUS_FAILED,
                 "try again");
    struct store_sign_in_answer answer;
    HELPER_FAILS(f, store_pin_check(f->store, "u", "123456", 0, &answer, &f->error), STATUS_FAILED,
                 "another program is writing");
    assert_int_equal(answer.result, STORE_REFUSED);
    store_close(other);
    HELPER_OK(f, store_subscriber_put(f->store, &subscriber, "", &f->error));
}

static void test_store__eight_programs_may_make_the_same_new_database_at_once(void **state)
{
    struct fixture *f = *state;
    pid_t children[8];
    for (int i = 0; i < 8; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            struct store *store;
            enum status status = store_open(&store, f->path, STORE_WRITE, &f->error);
            if (status)
                fprintf(stderr, "%s\n", f->error.message);
            else
                store_close(store);
            _exit(status);
        }
    }
    for (int i = 0; i < 8; i++) {
        int status;
        waitpid(children[i], &status, 0);
        assert_int_equal(status, 0);
    }
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM secret"), "1");
}

static void test_store__a_damaged_file_is_told_and_never_crashes(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    HELPER_OK(f, store_begin(f->store, &f->error));
    for (int i = 0; i < 2000; i++) {
        char id[16];
        snprintf(id, sizeof id, "%011d", i);
        helper_add(f, id, "2026-08", i);
    }
    HELPER_OK(f, store_commit(f->store, &f->error));
    store_close(f->store);
    f->store = NULL;
    struct stat info;
    assert_int_equal(stat(f->path, &info), 0);
    char garbage[4096];
    memset(garbage, 0xa5, sizeof garbage);
    int told = 0;
    for (off_t page = 4096; page < info.st_size; page += 4096) {
        char kept[4096];
        int file = open(f->path, O_RDWR);
        assert_int_equal(pread(file, kept, sizeof kept, page), sizeof kept);
        assert_int_equal(pwrite(file, garbage, sizeof garbage, page), sizeof garbage);
        struct store *store;
        enum status status = store_open(&store, f->path, STORE_READ, &f->error);
        for (int i = 0; i < 2000 && status == STATUS_OK; i += 100) {
            char id[16];
            struct usage usage;
            snprintf(id, sizeof id, "%011d", i);
            status = store_usage_get(store, &f->arena, id, 3, &usage, &f->error);
        }
        store_close(store);
        if (status) {
            told++;
            assert_int_equal(status, STATUS_FAILED);
            assert_non_null(strstr(f->error.message, "damaged"));
        }
        assert_int_equal(pwrite(file, kept, sizeof kept, page), sizeof kept);
        close(file);
    }
    assert_true(told >= 5); /* the pages of the usage table, at least */
}

/* Runs the work in a child that is not root, because root may write everywhere; the child's exit
 * status is its answer. */
static int as_nobody(int (*work)(struct fixture *), struct fixture *f)
{
    pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(99);
        _exit(work(f));
    }
    int status;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static int says(struct fixture *f, enum store_mode mode, const char *words)
{
    enum status status = store_open(&f->store, f->path, mode, &f->error);
    if (status == STATUS_FAILED && strstr(f->error.message, words))
        return 0;
    fprintf(stderr, "%d '%s' does not say '%s'\n", (int)status, f->error.message, words);
    return 1;
}

static int write_read_only(struct fixture *f)
{
    return says(f, STORE_WRITE, "may only be read");
}

static int write_in_locked_folder(struct fixture *f)
{
    return says(f, STORE_WRITE, "cannot be made: Permission denied");
}

static int write_in_locked_folder_existing(struct fixture *f)
{
    return says(f, STORE_WRITE, "allow this user to write to the file and to its folder");
}

static int read_forbidden(struct fixture *f)
{
    return says(f, STORE_READ, "cannot be opened: Permission denied");
}

static int read_in_locked_folder(struct fixture *f)
{
    struct usage usage;
    if (store_open(&f->store, f->path, STORE_READ, &f->error) ||
        store_usage_get(f->store, &f->arena, "u", 3, &usage, &f->error)) {
        fprintf(stderr, "%s\n", f->error.message);
        return 1;
    }
    return usage.count == 1 ? 0 : 2;
}

static void make_one_line(struct fixture *f)
{
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "u", "2026-08", 1);
    HELPER_OK(f, store_commit(f->store, &f->error));
    store_close(f->store);
    f->store = NULL;
}

static void test_store__a_file_or_folder_that_may_only_be_read_is_told(void **state)
{
    struct fixture *f = *state;
    make_one_line(f);
    assert_int_equal(chmod(f->path, 0444), 0);
    assert_int_equal(chmod(f->folder, 0555), 0);
    assert_int_equal(as_nobody(write_read_only, f), 0);
    assert_int_equal(as_nobody(read_in_locked_folder, f), 0);
    assert_int_equal(chmod(f->path, 0666), 0);
    assert_int_equal(as_nobody(write_in_locked_folder_existing, f), 0);
    assert_int_equal(chmod(f->path, geteuid() == 0 ? 0600 : 0), 0);
    assert_int_equal(as_nobody(read_forbidden, f), 0);
    snprintf(f->path, sizeof f->path, "%s/other/kiosk.db", f->folder);
    assert_int_equal(as_nobody(write_in_locked_folder, f), 0);
    assert_int_equal(chmod(f->folder, 0700), 0);
}

/* Imports until the disk refuses; then what was there is there, and nothing else. */
static int import_until_refused(struct fixture *f, const char *words)
{
    enum status status = store_open(&f->store, f->path, STORE_WRITE, &f->error);
    if (status == STATUS_OK)
        status = store_begin(f->store, &f->error);
    for (int i = 0; i < 400000 && status == STATUS_OK; i++) {
        char id[16];
        struct usage_line line = helper_line("2026-08", 1000000 + i);
        snprintf(id, sizeof id, "1%010d", i);
        status = store_usage_add(f->store, i ? id : "u", &line, &f->error);
    }
    if (status == STATUS_OK)
        status = store_commit(f->store, &f->error);
    bool told = status == STATUS_FAILED && strstr(f->error.message, words);
    if (!told)
        fprintf(stderr, "%d '%s' does not say '%s'\n", (int)status, f->error.message, words);
    store_close(f->store);
    f->store = NULL;
    return told ? 0 : 1;
}

static void assert_one_line_is_there(struct fixture *f)
{
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    assert_string_equal(helper_usage_text(f, "u", 3), "2026-08:1");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM usage"), "1");
    assert_string_equal(helper_sql(f, "PRAGMA integrity_check"), "ok");
}

static void test_store__a_file_that_may_not_grow_keeps_what_was_there(void **state)
{
    struct fixture *f = *state;
    make_one_line(f);
    pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        struct rlimit limit = {.rlim_cur = 2 << 20, .rlim_max = 2 << 20};
        _exit(setrlimit(RLIMIT_FSIZE, &limit) != 0
                  ? 9
                  : import_until_refused(f, "cannot be read or written"));
    }
    int status;
    waitpid(child, &status, 0);
    assert_int_equal(status, 0);
    assert_one_line_is_there(f);
}

/* In a mount namespace of its own the child may mount a small disk; where the system does not let
 * it, it says so with 77. */
static int fill_a_small_disk(struct fixture *f)
{
    if (unshare(CLONE_NEWNS) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return 77;
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("tmpfs", f->folder, "tmpfs", 0, "size=2m") != 0)
        return 77;
    make_one_line(f);
    if (import_until_refused(f, "the disk is full"))
        return 1;
    assert_one_line_is_there(f);
    return 0;
}

static void test_store__a_full_disk_is_told_and_keeps_what_was_there(void **state)
{
    struct fixture *f = *state;
    pid_t child = fork();
    if (child == 0)
        _exit(fill_a_small_disk(f));
    int status;
    waitpid(child, &status, 0);
    assert_true(WIFEXITED(status));
    if (WEXITSTATUS(status) == 77)
        skip();
    assert_int_equal(WEXITSTATUS(status), 0);
}

static void test_store__closing_nothing_is_fine(void **state)
{
    (void)state;
    store_close(NULL);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup_folder, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_store__nothing_to_read_where_there_is_no_file),
        TEST(test_store__a_new_file_and_its_folders_are_the_owners_only),
        TEST(test_store__a_folder_that_cannot_be_made_is_told),
        TEST(test_store__a_folder_or_a_device_is_no_database),
        TEST(test_store__what_is_not_a_database_is_left_as_it_is),
        TEST(test_store__a_database_of_another_program_is_left_as_it_is),
        TEST(test_store__an_empty_file_is_made_a_database_by_a_writer_only),
        TEST(test_store__a_file_of_a_newer_version_is_refused),
        TEST(test_store__a_file_of_an_older_version_is_not_read_before_it_is_migrated),
        TEST(test_store__a_name_never_means_something_special),
        TEST(test_store__another_writer_is_waited_for_and_then_told),
        TEST(test_store__eight_programs_may_make_the_same_new_database_at_once),
        TEST(test_store__a_damaged_file_is_told_and_never_crashes),
        TEST(test_store__a_file_or_folder_that_may_only_be_read_is_told),
        TEST(test_store__a_file_that_may_not_grow_keeps_what_was_there),
        TEST(test_store__a_full_disk_is_told_and_keeps_what_was_there),
        TEST(test_store__closing_nothing_is_fine),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
