/* The records of a real database: what is answered, and that a store that fails is opened anew. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <unistd.h>

#include "shop.h"
#include "visit/records_store.h"

#define NOW ((int64_t)1795000000)

struct fixture {
    char folder[32], path[64];
    struct records *records;
    struct arena arena;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.folder = "/tmp/kiosk-records-XXXXXX"};
    if (!mkdtemp(fixture.folder))
        return 1;
    snprintf(fixture.path, sizeof fixture.path, "%s/kiosk.db", fixture.folder);
    fixture.records = records_store_create(fixture.path);
    arena_init(&fixture.arena);
    *state = &fixture;
    return 0;
}

static void remove_files(const struct fixture *fixture)
{
    static const char *const ends[] = {"", "-wal", "-shm", "-journal"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char path[80];
        snprintf(path, sizeof path, "%s%s", fixture->path, ends[i]);
        unlink(path);
    }
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    records_store_destroy(fixture->records);
    arena_finish(&fixture->arena);
    remove_files(fixture);
    return rmdir(fixture->folder);
}

static void put_catalog(const struct fixture *fixture, const char *version)
{
    struct store *store;
    struct error error = {0};
    char *text = strdup(SHOP_CATALOG);
    memcpy(strstr(text, "\"version\": \"") + strlen("\"version\": \""), version, 1);
    struct catalog *catalog = shop_catalog(text);
    assert_int_equal(store_open(&store, fixture->path, STORE_WRITE, &error), STATUS_OK);
    assert_int_equal(store_catalog_put(store, catalog, text, strlen(text), &error), STATUS_OK);
    assert_int_equal(store_catalog_activate(store, "shop", version, &error), STATUS_OK);
    store_close(store);
    catalog_destroy(catalog);
    free(text);
}

static void put_shopper(const struct fixture *fixture)
{
    struct store *store;
    struct error error = {0};
    struct shop shop = {0};
    shop_fill(&shop);
    assert_int_equal(store_open(&store, fixture->path, STORE_WRITE, &error), STATUS_OK);
    assert_int_equal(store_subscriber_put(store, &shop.fake.subscriber, SHOP_PIN, &error),
                     STATUS_OK);
    assert_int_equal(store_begin(store, &error), STATUS_OK);
    for (size_t i = 0; i < SHOP_LINES; i++)
        assert_int_equal(store_usage_add(store, SHOP_NUMBER, &shop.lines[i], &error), STATUS_OK);
    assert_int_equal(store_commit(store, &error), STATUS_OK);
    store_close(store);
}

static void test_records_store__a_missing_database_is_named_and_not_made(void **state)
{
    struct fixture *fixture = *state;
    const struct catalog *catalog;
    struct error error = {0};
    assert_int_equal(fixture->records->catalog(fixture->records, &catalog, &error), STATUS_FAILED);
    assert_null(catalog);
    assert_non_null(strstr(error.message, fixture->path));
    assert_int_not_equal(access(fixture->path, F_OK), 0);
}

static void test_records_store__it_recovers_when_the_database_comes(void **state)
{
    struct fixture *fixture = *state;
    const struct catalog *catalog;
    struct error error = {0};
    assert_int_equal(fixture->records->catalog(fixture->records, &catalog, &error), STATUS_FAILED);
    put_catalog(fixture, "1");
    assert_int_equal(fixture->records->catalog(fixture->records, &catalog, &error), STATUS_OK);
    assert_int_equal(catalog->offer_count, 6);
}

static void test_records_store__a_catalog_is_parsed_once_for_each_version(void **state)
{
    struct fixture *fixture = *state;
    const struct catalog *first, *again, *next;
    struct error error = {0};
    put_catalog(fixture, "1");
    assert_int_equal(fixture->records->catalog(fixture->records, &first, &error), STATUS_OK);
    assert_int_equal(fixture->records->catalog(fixture->records, &again, &error), STATUS_OK);
    assert_ptr_equal(first, again);
    put_catalog(fixture, "2");
    assert_int_equal(fixture->records->catalog(fixture->records, &next, &error), STATUS_OK);
    assert_string_equal(next->version, "2");
}

static const struct catalog *catalog_now(struct records *records)
{
    const struct catalog *catalog;
    struct error error = {0};
    assert_int_equal(records->catalog(records, &catalog, &error), STATUS_OK);
    return catalog;
}

/* SHA-256 of the catalog that is active, as `tariffctl catalog list` tells it. */
static void test_records_store__the_digest_is_that_of_the_active_catalog(void **state)
{
    struct fixture *fixture = *state;
    struct arena arena = {0};
    struct store *store;
    struct store_catalog_row *rows;
    struct error error = {0};
    size_t count;
    put_catalog(fixture, "1");
    put_catalog(fixture, "2");
    catalog_now(fixture->records);
    assert_int_equal(store_open(&store, fixture->path, STORE_READ, &error), STATUS_OK);
    assert_int_equal(store_catalog_list(store, &arena, &rows, &count, &error), STATUS_OK);
    assert_int_equal(count, 2);
    for (size_t i = 0; i < count; i++) {
        const char *digest = fixture->records->digest(fixture->records);
        assert_int_equal(strlen(digest), 64);
        assert_int_equal(strcmp(digest, rows[i].digest) == 0, rows[i].active);
    }
    store_close(store);
    arena_finish(&arena);
}

/* It is made by a thread beside the glass; a moment later it is there. */
static const struct compiled *compiled_soon(struct records *records)
{
    const struct compiled *compiled = NULL;
    for (int i = 0; i < 5000 && !(compiled = records->compiled(records)); i++)
        usleep(1000);
    return compiled;
}

static void test_records_store__a_catalog_is_compiled_once_for_each_version(void **state)
{
    struct fixture *fixture = *state;
    struct records *records = fixture->records;
    assert_null(records->compiled(records));
    put_catalog(fixture, "1");
    const struct catalog *first = catalog_now(records);
    const struct compiled *compiled = compiled_soon(records);
    assert_non_null(compiled);
    assert_ptr_equal(compiled_catalog(compiled), first);
    assert_ptr_equal(catalog_now(records), first);
    assert_ptr_equal(records->compiled(records), compiled);
    records->forget(records); /* a visit's end: it is nobody's */
    assert_ptr_equal(records->compiled(records), compiled);
    put_catalog(fixture, "2");
    const struct catalog *next = catalog_now(records);
    compiled = compiled_soon(records);
    assert_non_null(compiled);
    assert_ptr_equal(compiled_catalog(compiled), next);
    assert_string_equal(compiled_catalog(compiled)->version, "2");
}

/* Nobody asks for what was begun. */
static void test_records_store__versions_may_change_while_they_are_compiled(void **state)
{
    struct fixture *fixture = *state;
    char version[] = "1";
    for (; *version < '6'; ++*version) {
        put_catalog(fixture, version);
        assert_string_equal(catalog_now(fixture->records)->version, version);
    }
}

static void test_records_store__a_database_without_an_active_catalog_has_none(void **state)
{
    struct fixture *fixture = *state;
    const struct catalog *catalog;
    struct error error = {0};
    put_shopper(fixture);
    assert_int_equal(fixture->records->catalog(fixture->records, &catalog, &error),
                     STATUS_NOT_FOUND);
}

static void test_records_store__who_signs_in_gets_what_is_known_of_them(void **state)
{
    struct fixture *fixture = *state;
    struct records *records = fixture->records;
    struct store_sign_in_answer answer;
    struct subscriber subscriber;
    struct usage usage;
    struct error error = {0};
    put_shopper(fixture);
    assert_int_equal(records->sign_in(records, SHOP_NUMBER, "000000", NOW, &answer, &error),
                     STATUS_OK);
    assert_int_equal(answer.result, STORE_REFUSED);
    assert_int_equal(records->sign_in(records, SHOP_NUMBER, SHOP_PIN, NOW, &answer, &error),
                     STATUS_OK);
    assert_int_equal(answer.result, STORE_SIGNED_IN);
    assert_int_equal(
        records->subscriber(records, &fixture->arena, SHOP_NUMBER, &subscriber, &error), STATUS_OK);
    assert_string_equal(subscriber.plan.code, "25LN203573");
    assert_int_equal(records->usage(records, &fixture->arena, SHOP_NUMBER, &usage, &error),
                     STATUS_OK);
    assert_int_equal(usage.count, SHOP_LINES);
}

static void test_records_store__a_file_that_is_no_database_fails(void **state)
{
    struct fixture *fixture = *state;
    const struct catalog *catalog;
    struct error error = {0};
    FILE *file = fopen(fixture->path, "w");
    for (int i = 0; i < 1000; i++)
        fputs("not a database at all ", file);
    fclose(file);
    assert_int_equal(fixture->records->catalog(fixture->records, &catalog, &error), STATUS_FAILED);
    assert_true(*error.message != '\0');
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_records_store__a_missing_database_is_named_and_not_made),
        CASE(test_records_store__it_recovers_when_the_database_comes),
        CASE(test_records_store__a_catalog_is_parsed_once_for_each_version),
        CASE(test_records_store__the_digest_is_that_of_the_active_catalog),
        CASE(test_records_store__a_catalog_is_compiled_once_for_each_version),
        CASE(test_records_store__versions_may_change_while_they_are_compiled),
        CASE(test_records_store__a_database_without_an_active_catalog_has_none),
        CASE(test_records_store__who_signs_in_gets_what_is_known_of_them),
        CASE(test_records_store__a_file_that_is_no_database_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
