/* Catalogs by version, one active version of each id, the document byte for byte. */
#include "store_helper.h"

/* A catalog of so many offers, and its "document", which the store does not look into. */
static struct catalog *make_catalog(const char *id, const char *version, size_t offers)
{
    struct catalog *catalog = catalog_create();
    catalog->id = arena_copy(&catalog->arena, id);
    catalog->version = arena_copy(&catalog->arena, version);
    struct offer *made = ARENA_ARRAY(&catalog->arena, struct offer, offers);
    for (size_t i = 0; i < offers; i++) {
        struct offer_fee *fee = ARENA_NEW(&catalog->arena, struct offer_fee);
        *fee = (struct offer_fee){
            .amount = (int64_t)(i + 1) * 1005000, .every_months = 1, .months = {1, 0}};
        struct label_text *name = ARENA_NEW(&catalog->arena, struct label_text);
        *name = (struct label_text){.lang = "zh-CN", .text = "套餐"};
        made[i] = (struct offer){.code = arena_format(&catalog->arena, "P%04zu", i),
                                 .kind = OFFER_PLAN,
                                 .name = {.texts = name, .count = 1},
                                 .fees = fee,
                                 .fee_count = 1,
                                 .sale_from = helper_day("2026-01-01"),
                                 .sale_to = DATE_NONE};
    }
    catalog->offers = made;
    catalog->offer_count = offers;
    return catalog;
}

static enum status put(struct fixture *f, const char *id, const char *version, const char *document)
{
    struct catalog *catalog = make_catalog(id, version, 2);
    enum status status =
        store_catalog_put(f->store, catalog, document, strlen(document), &f->error);
    catalog_destroy(catalog);
    return status;
}

static enum status get(struct fixture *f, const char *id, const char *version, const char **text)
{
    struct buffer document;
    buffer_init(&document, 1 << 20);
    enum status status = store_catalog_get(f->store, id, version, &document, &f->error);
    *text = arena_copy(&f->arena, buffer_text(&document));
    buffer_finish(&document);
    return status;
}

static void assert_document(struct fixture *f, const char *id, const char *version,
                            const char *expected)
{
    const char *text;
    HELPER_OK(f, get(f, id, version, &text));
    assert_string_equal(text, expected);
}

static void test_catalog__the_version_activated_last_is_the_one_that_counts(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, put(f, "ln", "1", "ln one"));
    HELPER_OK(f, put(f, "ln", "2", "ln two"));
    HELPER_OK(f, put(f, "bj", "1", "bj one"));
    HELPER_OK(f, store_catalog_activate(f->store, "ln", "2", &f->error));
    assert_document(f, NULL, NULL, "ln two");
    HELPER_OK(f, store_catalog_activate(f->store, "bj", "1", &f->error));
    assert_document(f, NULL, NULL, "bj one");
    assert_document(f, "ln", NULL, "ln two");
    HELPER_OK(f, store_catalog_activate(f->store, "ln", "1", &f->error));
    assert_document(f, NULL, NULL, "ln one");
    assert_document(f, "ln", NULL, "ln one");
    assert_document(f, "ln", "2", "ln two");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM active_catalog"), "2");
}

static void test_catalog__what_is_not_there_is_not_found(void **state)
{
    struct fixture *f = *state;
    const char *text;
    HELPER_OK(f, put(f, "ln", "1", "ln one"));
    HELPER_FAILS(f, get(f, NULL, NULL, &text), STATUS_NOT_FOUND, "no catalog is active");
    HELPER_FAILS(f, get(f, "ln", NULL, &text), STATUS_NOT_FOUND, "no version of catalog ln");
    HELPER_FAILS(f, get(f, "ln", "7", &text), STATUS_NOT_FOUND, "catalog ln has no version 7");
    HELPER_FAILS(f, store_catalog_activate(f->store, "ln", "7", &f->error), STATUS_NOT_FOUND,
                 "catalog ln has no version 7");
    HELPER_FAILS(f, store_catalog_activate(f->store, "bj", "1", &f->error), STATUS_NOT_FOUND,
                 "catalog bj has no version 1");
}

static void test_catalog__a_version_never_changes_its_content(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, put(f, "ln", "1", "one"));
    HELPER_OK(f, put(f, "ln", "1", "one")); /* the same again changes nothing */
    HELPER_FAILS(f, put(f, "ln", "1", "other"), STATUS_BAD_INPUT, "with other content");
    HELPER_OK(f, store_catalog_activate(f->store, "ln", "1", &f->error));
    assert_document(f, NULL, NULL, "one");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM offer"), "2");
}

static void test_catalog__the_list_tells_digest_offers_and_the_active_version(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, put(f, "ln", "2", "abc"));
    HELPER_OK(f, put(f, "ln", "10", "x"));
    HELPER_OK(f, put(f, "bj", "1", "y"));
    HELPER_OK(f, store_catalog_activate(f->store, "ln", "2", &f->error));
    struct store_catalog_row *rows;
    size_t count;
    HELPER_OK(f, store_catalog_list(f->store, &f->arena, &rows, &count, &f->error));
    assert_int_equal(count, 3);
    assert_string_equal(rows[0].id, "bj");
    assert_string_equal(rows[1].version, "2"); /* in order of import */
    assert_string_equal(rows[2].version, "10");
    /* The SHA-256 of "abc", FIPS 180-2, appendix B.1. */
    assert_string_equal(rows[1].digest,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_int_equal(rows[1].offers, 2);
    assert_true(rows[1].active && !rows[0].active && !rows[2].active);
    int64_t time;
    assert_true(date_parse_time(rows[1].imported, &time));
}

static void test_catalog__an_import_that_is_given_up_leaves_the_active_one(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, put(f, "ln", "1", "one"));
    HELPER_OK(f, store_catalog_activate(f->store, "ln", "1", &f->error));
    HELPER_OK(f, store_begin(f->store, &f->error));
    HELPER_OK(f, put(f, "ln", "2", "two"));
    HELPER_FAILS(f, put(f, "ln", "1", "other"), STATUS_BAD_INPUT, "other content");
    HELPER_OK(f, store_catalog_activate(f->store, "ln", "2", &f->error));
    assert_document(f, NULL, NULL, "two");
    store_rollback(f->store);
    assert_document(f, NULL, NULL, "one");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM catalog"), "1");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM offer"), "2");
}

static void test_catalog__a_change_that_fails_in_a_transaction_leaves_the_rest_of_it(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, put(f, "ln", "1", "one"));
    HELPER_OK(f, store_begin(f->store, &f->error));
    HELPER_OK(f, put(f, "ln", "2", "two"));
    HELPER_FAILS(f, put(f, "ln", "1", "other"), STATUS_BAD_INPUT, "other content");
    HELPER_OK(f, store_commit(f->store, &f->error));
    assert_document(f, "ln", "2", "two");
}

static void test_catalog__offers_are_a_table_beside_the_document(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, put(f, "ln", "1", "one"));
    assert_string_equal(
        helper_sql(f, "SELECT code || ' ' || kind || ' ' || name || ' ' || fee_fen || ' ' ||"
                      " sale_from || ' ' || coalesce(sale_to, 'open') FROM offer ORDER BY code"),
        "P0001 plan 套餐 201 2026-01-01 open");
}

static void test_catalog__a_document_larger_than_the_readers_ceiling_is_told(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, put(f, "ln", "1", "0123456789"));
    struct buffer document;
    buffer_init(&document, 5);
    HELPER_FAILS(f, store_catalog_get(f->store, "ln", "1", &document, &f->error), STATUS_FAILED,
                 "larger than 5 bytes");
    buffer_finish(&document);
}

static void test_catalog__a_reader_cannot_change_anything(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, put(f, "ln", "1", "one"));
    helper_reopen(f, STORE_READ);
    HELPER_FAILS(f, put(f, "ln", "2", "two"), STATUS_FAILED, "may only be read");
    assert_document(f, "ln", "1", "one");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_catalog__the_version_activated_last_is_the_one_that_counts),
        TEST(test_catalog__what_is_not_there_is_not_found),
        TEST(test_catalog__a_version_never_changes_its_content),
        TEST(test_catalog__the_list_tells_digest_offers_and_the_active_version),
        TEST(test_catalog__an_import_that_is_given_up_leaves_the_active_one),
        TEST(test_catalog__a_change_that_fails_in_a_transaction_leaves_the_rest_of_it),
        TEST(test_catalog__offers_are_a_table_beside_the_document),
        TEST(test_catalog__a_document_larger_than_the_readers_ceiling_is_told),
        TEST(test_catalog__a_reader_cannot_change_anything),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
