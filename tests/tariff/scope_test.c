/* A scope against lines: each row changes one field of a line that every field accepts. */
#include "little.h"

enum { BILI = 1, GENERAL = 2, VIDEO = 3, US = 2 };

static const uint16_t only_bili[] = {BILI}, only_us[] = {US};

static struct scope narrow_scope(void)
{
    return (struct scope){
        .service = SERVICE_DATA,
        .directions = 1 << DIRECTION_OUT,
        .destinations = 1 << PLACE_DOMESTIC | 1 << PLACE_INTL,
        .destination_zones = {.ids = only_us, .count = 1},
        .locations = 1 << PLACE_NEAR | 1 << PLACE_INTL,
        .location_zones = {.any = true},
        .networks = 1 << NETWORK_ONNET,
        .apps = {.ids = only_bili, .count = 1},
        .bands = 0x6,
    };
}

static struct history_line accepted_line(void)
{
    return (struct history_line){.service = SERVICE_DATA,
                                 .direction = DIRECTION_OUT,
                                 .destination = PLACE_DOMESTIC,
                                 .location = PLACE_NEAR,
                                 .network = NETWORK_ONNET,
                                 .app = BILI,
                                 .bands = 0x2};
}

#define CHANGED(field, value)                                                                      \
    (line = accepted_line(), line.field = (value), scope_accepts(&narrow, &line))

static void test_scope__every_field_it_names_must_accept(void **state)
{
    struct scope narrow = narrow_scope();
    struct history_line line = accepted_line();
    (void)state;
    assert_true(scope_accepts(&narrow, &line));
    assert_false(CHANGED(service, SERVICE_VOICE));
    assert_false(CHANGED(direction, DIRECTION_IN));
    assert_false(CHANGED(destination, PLACE_NEAR));
    assert_false(CHANGED(location, PLACE_HMT));
    assert_false(CHANGED(network, NETWORK_OFFNET));
    assert_false(CHANGED(app, GENERAL));
    assert_false(CHANGED(bands, 0x1));
    assert_true(CHANGED(bands, 0x5));
}

static void test_scope__an_empty_network_matches_no_value(void **state)
{
    struct scope narrow = narrow_scope();
    struct history_line line;
    (void)state;
    assert_false(CHANGED(network, NETWORK_NONE));
    narrow.networks = scope_of_service(SERVICE_DATA).networks;
    assert_true(CHANGED(network, NETWORK_NONE));
}

static void test_scope__a_name_the_catalog_does_not_know_is_accepted_only_by_any(void **state)
{
    struct scope narrow = narrow_scope();
    struct history_line line;
    (void)state;
    assert_false(CHANGED(app, NAMES_UNKNOWN));
    narrow.apps = (struct scope_ids){.any = true};
    assert_true(CHANGED(app, NAMES_UNKNOWN));
}

static void test_scope__zones_count_only_abroad(void **state)
{
    struct scope narrow = narrow_scope();
    struct history_line line = accepted_line();
    (void)state;
    line.destination = PLACE_INTL;
    line.destination_zone = US;
    assert_true(scope_accepts(&narrow, &line));
    line.destination_zone = 1;
    assert_false(scope_accepts(&narrow, &line));
    line = accepted_line();
    line.location = PLACE_INTL;
    line.location_zone = 7; /* "intl:*" */
    assert_true(scope_accepts(&narrow, &line));
}

static void test_scope__a_whole_service_accepts_every_line_of_it(void **state)
{
    struct scope whole = scope_of_service(SERVICE_DATA);
    struct history_line line = accepted_line();
    (void)state;
    line.destination = PLACE_INTL;
    line.location = PLACE_HMT;
    line.app = VIDEO;
    line.bands = 0;
    assert_true(scope_accepts(&whole, &line));
    line.service = SERVICE_SMS;
    assert_false(scope_accepts(&whole, &line));
}

static void test_scope__equality_leaves_names_and_idle_zones_aside(void **state)
{
    struct scope a = narrow_scope(), b = narrow_scope();
    (void)state;
    b.name = "named";
    assert_true(scope_is_equal(&a, &b));
    b.bands = 0;
    assert_false(scope_is_equal(&a, &b));
    b = narrow_scope();
    b.family = true;
    assert_false(scope_is_equal(&a, &b));
    b = narrow_scope();
    b.destination_zones.any = true;
    assert_false(scope_is_equal(&a, &b));
    a.destinations = b.destinations = 1 << PLACE_DOMESTIC;
    assert_true(scope_is_equal(&a, &b));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_scope__every_field_it_names_must_accept),
        cmocka_unit_test(test_scope__an_empty_network_matches_no_value),
        cmocka_unit_test(test_scope__a_name_the_catalog_does_not_know_is_accepted_only_by_any),
        cmocka_unit_test(test_scope__zones_count_only_abroad),
        cmocka_unit_test(test_scope__a_whole_service_accepts_every_line_of_it),
        cmocka_unit_test(test_scope__equality_leaves_names_and_idle_zones_aside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
