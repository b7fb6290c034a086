/* Look-ups, and the bands of a moment. 2026-08-03 is a Monday. */
#include "little.h"
#include "tariff/catalog.h"

static const struct catalog_window night[] = {{.days = 0x7F, .from = 23 * 3600, .to = 7 * 3600}};
static const struct catalog_window weekend[] = {{.days = 0x60, .from = 0, .to = 0}};
static const struct catalog_window monday_evening[] = {
    {.days = 0x01, .from = 22 * 3600, .to = 2 * 3600}};
static const struct catalog_window lunch[] = {{.days = 0x1F, .from = 11 * 3600, .to = 13 * 3600}};
static const struct catalog_band bands[] = {{"lunch", lunch, 1},
                                            {"monday", monday_evening, 1},
                                            {"night", night, 1},
                                            {"weekend", weekend, 1}};
enum { LUNCH = 1, MONDAY = 2, NIGHT = 4, WEEKEND = 8 };

static void test_catalog__a_moment_is_in_every_band_that_contains_it(void **state)
{
    static const struct {
        const char *time;
        uint64_t mask;
    } rows[] = {
        {"2026-08-03T11:00:00", LUNCH},           /* from: inclusive */
        {"2026-08-03T12:59:59", LUNCH},           /* */
        {"2026-08-03T13:00:00", 0},               /* to: exclusive */
        {"2026-08-03T22:00:00", MONDAY},          /* */
        {"2026-08-03T23:00:00", MONDAY | NIGHT},  /* */
        {"2026-08-04T01:59:59", MONDAY | NIGHT},  /* still Monday's window */
        {"2026-08-04T02:00:00", NIGHT},           /* */
        {"2026-08-04T22:30:00", 0},               /* Tuesday has none */
        {"2026-08-03T01:00:00", NIGHT},           /* Sunday's night, not Monday's evening */
        {"2026-08-04T07:00:00", 0},               /* */
        {"2026-08-08T11:30:00", WEEKEND},         /* Saturday: the whole day, no lunch */
        {"2026-08-09T23:59:59", WEEKEND | NIGHT}, /* Sunday */
        {"2026-08-10T00:00:00", NIGHT},           /* Monday */
        {"1969-12-31T23:30:00", NIGHT},           /* before the epoch, a Wednesday */
    };
    struct catalog catalog = {.bands = bands, .band_count = 4};
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(rows); i++)
        if (catalog_bands_at(&catalog, little_time(rows[i].time)) != rows[i].mask)
            fail_msg("%s", rows[i].time);
}

static void test_catalog__bands_are_named_with_semicolons(void **state)
{
    struct catalog catalog = {.bands = bands, .band_count = 4};
    (void)state;
    assert_int_equal(catalog_bands_named(&catalog, ""), 0);
    assert_int_equal(catalog_bands_named(&catalog, "night"), NIGHT);
    assert_int_equal(catalog_bands_named(&catalog, "night;lunch"), NIGHT | LUNCH);
    assert_int_equal(catalog_bands_named(&catalog, "night; weekend ;"), NIGHT | WEEKEND);
    assert_int_equal(catalog_bands_named(&catalog, "nigh;nights"), 0);
}

static void test_catalog__offers_and_scopes_are_found_by_name(void **state)
{
    static const struct offer offers[] = {{.code = "A"}, {.code = "B"}, {.code = "B1"}};
    static const struct scope scope = {.name = "all-data", .service = SERVICE_DATA};
    static const struct scope *const scopes[] = {&scope};
    struct catalog catalog = {
        .offers = offers, .offer_count = 3, .scopes = scopes, .scope_count = 1};
    (void)state;
    for (size_t i = 0; i < 3; i++)
        assert_ptr_equal(catalog_find(&catalog, offers[i].code), &offers[i]);
    assert_null(catalog_find(&catalog, "B0"));
    assert_null(catalog_find(&catalog, ""));
    assert_ptr_equal(catalog_find_scope(&catalog, "all-data"), &scope);
    assert_null(catalog_find_scope(&catalog, "all"));
}

static void test_catalog__is_made_and_ended(void **state)
{
    (void)state;
    struct catalog *catalog = catalog_create();
    assert_non_null(arena_allocate(&catalog->arena, 1, 100));
    catalog_destroy(catalog);
    catalog_destroy(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_catalog__a_moment_is_in_every_band_that_contains_it),
        cmocka_unit_test(test_catalog__bands_are_named_with_semicolons),
        cmocka_unit_test(test_catalog__offers_and_scopes_are_found_by_name),
        cmocka_unit_test(test_catalog__is_made_and_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
