/* The words of usage lines. */
#include "little.h"
#include "tariff/service.h"

static void test_service__words_are_read_back_as_they_are_written(void **state)
{
    (void)state;
    for (int i = 0; i < SERVICE_COUNT; i++) {
        enum service service = SERVICE_COUNT;
        assert_true(service_parse(service_name((enum service)i), &service));
        assert_int_equal(service, i);
    }
    for (int i = 0; i < DIRECTION_COUNT; i++) {
        enum direction direction = DIRECTION_COUNT;
        assert_true(service_parse_direction(service_direction_name((enum direction)i), &direction));
        assert_int_equal(direction, i);
    }
    for (int i = 0; i < NETWORK_COUNT; i++) {
        enum network network = NETWORK_COUNT;
        assert_true(service_parse_network(service_network_name((enum network)i), &network));
        assert_int_equal(network, i);
    }
}

static void test_service__unknown_words_are_refused(void **state)
{
    static const char *const words[] = {"", "Voice", "voice ", "telex"};
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(words); i++) {
        enum service service;
        assert_false(service_parse(words[i], &service));
    }
    enum network network;
    enum direction direction;
    assert_false(service_parse_network("none", &network));
    assert_false(service_parse_direction("", &direction));
}

static void test_service__places_have_a_nearest_and_zones(void **state)
{
    static const struct {
        const char *text, *nearest;
        bool known;
        enum place place;
        const char *zone;
    } cases[] = {
        {"local", "local", true, PLACE_NEAR, ""},   {"home", "home", true, PLACE_NEAR, ""},
        {"home", "local", false, PLACE_NEAR, ""},   {"domestic", "local", true, PLACE_DOMESTIC, ""},
        {"hmt", "home", true, PLACE_HMT, ""},       {"intl:US", "local", true, PLACE_INTL, "US"},
        {"intl:*", "local", true, PLACE_INTL, "*"}, {"intl:", "local", false, PLACE_INTL, ""},
        {"intl", "local", false, PLACE_INTL, ""},   {"", "local", false, PLACE_NEAR, ""},
    };
    (void)state;
    for (size_t i = 0; i < LITTLE_COUNT(cases); i++) {
        enum place place = PLACE_COUNT;
        const char *zone = NULL;
        bool known = service_parse_place(cases[i].text, cases[i].nearest, &place, &zone);
        if (known != cases[i].known)
            fail_msg("%s as %s", cases[i].text, cases[i].nearest);
        if (known) {
            assert_int_equal(place, cases[i].place);
            assert_string_equal(zone, cases[i].zone);
        }
    }
}

static void test_service__units_follow_the_service(void **state)
{
    (void)state;
    assert_int_equal(service_unit(SERVICE_VOICE), QUANTITY_SECONDS);
    assert_int_equal(service_unit(SERVICE_DATA), QUANTITY_BYTES);
    assert_int_equal(service_unit(SERVICE_SMS), QUANTITY_MESSAGES);
    assert_int_equal(service_unit(SERVICE_MMS), QUANTITY_MESSAGES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_service__words_are_read_back_as_they_are_written),
        cmocka_unit_test(test_service__unknown_words_are_refused),
        cmocka_unit_test(test_service__places_have_a_nearest_and_zones),
        cmocka_unit_test(test_service__units_follow_the_service),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
