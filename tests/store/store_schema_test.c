/* An empty database, opened and looked at from outside: its tables, their kind, its marks; and the
 * settings the store works under. */
#include "store_helper.h"

#include "store/store_schema.h"

static void test_schema__an_empty_database_has_these_tables_all_of_them_strict(void **state)
{
    struct fixture *f = *state;
    assert_string_equal(
        helper_sql(f, "SELECT group_concat(name, ' ') FROM (SELECT name FROM pragma_table_list"
                      " WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
                      " ORDER BY name)"),
        "active_catalog batch_result batch_run catalog guide offer rating secret service "
        "sign_in_try staff_call staff_code subscriber subscriber_addon subscriber_answer "
        "subscriber_billed subscriber_pin usage usage_import usage_kind usage_reduced usage_sight");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM pragma_table_list WHERE type = 'table'"
                                      " AND name NOT LIKE 'sqlite_%' AND strict = 0"),
                        "0");
    assert_string_equal(helper_sql(f, "SELECT wr FROM pragma_table_list WHERE name = 'usage'"),
                        "1");
}

static void test_schema__an_empty_database_is_sound_and_marked_as_ours(void **state)
{
    struct fixture *f = *state;
    assert_string_equal(helper_sql(f, "PRAGMA integrity_check"), "ok");
    assert_string_equal(helper_sql(f, "PRAGMA foreign_key_check"), "");
    assert_string_equal(helper_sql(f, "PRAGMA application_id"), "1414220111"); /* "TKIO" */
    assert_string_equal(helper_sql(f, "PRAGMA user_version"), "4");
    assert_string_equal(helper_sql(f, "PRAGMA journal_mode"), "wal");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM usage_line"), "0");
    assert_string_equal(helper_sql(f, "SELECT count(*) FROM usage"), "0");
}

static void test_schema__opening_again_changes_nothing(void **state)
{
    struct fixture *f = *state;
    char before[512];
    snprintf(before, sizeof before, "%s", helper_sql(f, "SELECT hex(number_key) FROM secret"));
    helper_reopen(f, STORE_WRITE);
    assert_string_equal(helper_sql(f, "SELECT hex(number_key) FROM secret"), before);
    assert_int_equal(strlen(before), 64);
}

static void test_schema__a_value_of_the_wrong_type_or_without_its_parent_is_refused(void **state)
{
    static const struct {
        const char *sql, *fault;
    } cases[] = {
        {"INSERT INTO usage VALUES ('u', 'August', 1, '')",
         "cannot store TEXT value in INTEGER column usage.month"},
        {"INSERT INTO usage_kind VALUES (1, 'fax', 'out', '', '', '', '', '')",
         "CHECK constraint failed: service IN ('voice', 'sms', 'mms', 'data')"},
        {"PRAGMA foreign_keys=ON; INSERT INTO active_catalog VALUES ('a', '1', 1)",
         "FOREIGN KEY constraint failed"},
        {"PRAGMA foreign_keys=ON; INSERT INTO subscriber_pin VALUES ('u', 'x')",
         "FOREIGN KEY constraint failed"},
        {"INSERT INTO secret VALUES (2, x'00', '')", "CHECK constraint failed: one = 1"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_string_equal(helper_sql(f, cases[i].sql), cases[i].fault);
}

static int64_t setting(struct fixture *f, const char *pragma)
{
    sqlite3_stmt *statement;
    assert_int_equal(sqlite3_prepare_v2(f->store->handle, pragma, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    int64_t value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return value;
}

static void test_schema__the_store_works_under_safe_settings(void **state)
{
    struct fixture *f = *state;
    for (int mode = STORE_READ; mode <= STORE_WRITE; mode++) {
        helper_reopen(f, (enum store_mode)mode);
        assert_int_equal(setting(f, "PRAGMA synchronous"), 2); /* FULL */
        assert_int_equal(setting(f, "PRAGMA foreign_keys"), 1);
        assert_int_equal(setting(f, "PRAGMA secure_delete"), 1);
        assert_int_equal(setting(f, "PRAGMA trusted_schema"), 0);
        assert_int_equal(setting(f, "PRAGMA temp_store"), 2); /* memory */
        assert_int_equal(setting(f, "PRAGMA busy_timeout"), STORE_BUSY_MILLISECONDS);
        int defensive;
        sqlite3_db_config(f->store->handle, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
        assert_int_equal(defensive, 1);
    }
}

/* A file of the first version: what it holds stays, and everybody with usage gets a row to be made.
 */
static void test_schema__a_database_of_the_first_version_is_brought_up_to_date(void **state)
{
    struct fixture *f = *state;
    HELPER_OK(f, store_begin(f->store, &f->error));
    helper_add(f, "a", "2026-08", 5);
    helper_add(f, "a", "2026-09", 6);
    helper_add(f, "b", "2026-09", 7);
    HELPER_OK(f, store_commit(f->store, &f->error));
    store_close(f->store);
    f->store = NULL;
    char drops[512];
    snprintf(drops, sizeof drops, "%s",
             helper_sql(f, "SELECT group_concat('DROP TABLE ' || name, ';') FROM sqlite_schema"
                           " WHERE type = 'table' AND name NOT IN ('active_catalog', 'catalog',"
                           " 'offer', 'secret', 'sign_in_try', 'subscriber', 'subscriber_addon',"
                           " 'subscriber_answer', 'subscriber_billed', 'subscriber_pin', 'usage',"
                           " 'usage_import', 'usage_kind') AND name NOT LIKE 'sqlite_%'"));
    assert_string_equal(helper_sql(f, drops), "");
    assert_string_equal(helper_sql(f, "PRAGMA user_version = 1"), "");
    HELPER_FAILS(f, store_open(&f->store, f->path, STORE_READ, &f->error), STATUS_FAILED,
                 "written by an older version");
    HELPER_OK(f, store_open(&f->store, f->path, STORE_WRITE, &f->error));
    assert_int_equal(setting(f, "PRAGMA user_version"), store_schema_version());
    assert_string_equal(helper_usage_text(f, "a", 3), "2026-08:5 2026-09:6");
    assert_string_equal(helper_sql(f, "SELECT group_concat(subscriber || sight, ' ')"
                                      " FROM usage_reduced"),
                        "a0 b0");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, helper_setup, helper_teardown)
    const struct CMUnitTest tests[] = {
        TEST(test_schema__an_empty_database_has_these_tables_all_of_them_strict),
        TEST(test_schema__an_empty_database_is_sound_and_marked_as_ours),
        TEST(test_schema__opening_again_changes_nothing),
        TEST(test_schema__a_value_of_the_wrong_type_or_without_its_parent_is_refused),
        TEST(test_schema__the_store_works_under_safe_settings),
        TEST(test_schema__a_database_of_the_first_version_is_brought_up_to_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
