/* Reading the native catalog: what each field becomes, and how each fault of shape is told. The
 * expected values are written by hand from TARIFF_MODEL.md. */
#include "exchange/native.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/date.h"
#include "native_document.h"

static struct catalog *parse(const char *text, size_t length, struct faults *faults)
{
    struct catalog *catalog;
    struct error error = {{0}};
    faults_init(faults, "catalog.json");
    enum status status = native_parse(&catalog, text, length, faults, NULL, &error);
    assert_int_equal(status, faults->count ? STATUS_BAD_INPUT : STATUS_OK);
    assert_true((catalog == NULL) == (faults->count > 0));
    assert_true((error.message[0] == '\0') == (faults->count == 0));
    return catalog;
}

static struct catalog *parse_good(const char *scopes, const char *fields, const char *more)
{
    char text[NATIVE_DOCUMENT_MOST];
    struct faults faults;
    native_document(text, scopes, fields, more);
    struct catalog *catalog = parse(text, strlen(text), &faults);
    faults_print(&faults, stderr);
    faults_finish(&faults);
    assert_non_null(catalog);
    return catalog;
}

/* ---- what is read ---- */

static void test_native__the_example_of_the_model_is_read(void **state)
{
    (void)state;
    struct catalog *catalog =
        parse_good(",\"domestic-voice\":{\"service\":\"voice\",\"direction\":\"out\","
                   "\"destination\":[\"local\",\"domestic\"],\"location\":[\"home\",\"domestic\"]}",
                   "", "");
    const struct scope *scope = catalog_find_scope(catalog, "domestic-voice");
    assert_non_null(scope);
    assert_int_equal(scope->service, SERVICE_VOICE);
    assert_int_equal(scope->directions, 1 << DIRECTION_OUT);
    assert_int_equal(scope->destinations, 1 << PLACE_NEAR | 1 << PLACE_DOMESTIC);
    assert_int_equal(scope->locations, 1 << PLACE_NEAR | 1 << PLACE_DOMESTIC);
    assert_int_equal(scope->networks, (1 << NETWORK_COUNT) - 1);
    assert_true(scope->apps.any);
    assert_int_equal(scope->bands, 0);
    assert_string_equal(catalog->timezone, "Asia/Shanghai");
    assert_int_equal(catalog->band_count, 1);
    assert_int_equal(catalog->bands[0].windows[0].days, 0x7F);
    assert_int_equal(catalog->bands[0].windows[0].from, 23 * 3600);
    assert_int_equal(catalog->bands[0].windows[0].to, 7 * 3600);
    catalog_destroy(catalog);
}

static void test_native__offers_are_sorted_by_code_and_know_where_they_stood(void **state)
{
    (void)state;
    struct catalog *catalog = parse_good(
        "", "", ",{\"code\":\"Z\",\"kind\":\"addon\"},{\"code\":\"A\",\"kind\":\"addon\"}");
    static const char *const codes[] = {"A", "P", "Z"};
    static const size_t places[] = {2, 0, 1};
    assert_int_equal(catalog->offer_count, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_string_equal(catalog->offers[i].code, codes[i]);
        assert_int_equal(catalog->offer_pointers[i], places[i]);
    }
    catalog_destroy(catalog);
}

static void test_native__names_are_numbered_in_byte_order_whatever_their_order(void **state)
{
    (void)state;
    struct catalog *catalog = parse_good(
        ",\"z\":{\"service\":\"data\",\"app\":[\"video\",\"chat\"],"
        "\"location\":[\"intl:north\",\"intl:asia\",\"hmt\"]}",
        ",\"allowances\":[{\"scope\":{\"service\":\"data\",\"app\":\"music\"},\"amount\":\"1GB\"}]",
        "");
    static const char *const apps[] = {"chat", "general", "music", "video"};
    assert_int_equal(catalog->apps.count, 4);
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(catalog->apps.items[i], apps[i]);
    const struct scope *scope = catalog_find_scope(catalog, "z");
    assert_false(scope->apps.any);
    assert_int_equal(scope->apps.count, 2);
    assert_int_equal(scope->apps.ids[0], 1);
    assert_int_equal(scope->apps.ids[1], 4);
    assert_int_equal(catalog->zones.count, 2);
    assert_string_equal(catalog->zones.items[0], "asia");
    assert_int_equal(scope->location_zones.count, 2);
    assert_int_equal(scope->location_zones.ids[0], 1);
    assert_true(scope->destination_zones.any);
    assert_int_equal(catalog->offers[0].allowances[0].scope->apps.ids[0], 3);
    catalog_destroy(catalog);
}

static void test_native__every_zone_is_accepted_with_a_star(void **state)
{
    (void)state;
    struct catalog *catalog = parse_good(
        ",\"z\":{\"service\":\"voice\",\"destination\":[\"intl:asia\",\"intl:*\"]}", "", "");
    const struct scope *scope = catalog_find_scope(catalog, "z");
    assert_int_equal(scope->destinations, 1 << PLACE_INTL);
    assert_true(scope->destination_zones.any);
    assert_int_equal(scope->destination_zones.count, 0);
    catalog_destroy(catalog);
}

static void test_native__the_ladder_of_the_model_is_three_curves_deep(void **state)
{
    (void)state;
    struct catalog *catalog = parse_good(
        "",
        ",\"charges\":[{\"scope\":\"web\",\"price\":{\"block\":\"1GB\",\"price\":60,\"inside\":"
        "{\"block\":\"100MB\",\"price\":10,\"inside\":{\"per\":\"1MB\",\"price\":0.29}}},"
        "\"per\":\"event\",\"setup\":0.1,\"min\":1,\"cap\":500,\"stops\":true,\"meter\":\"1KB\"}]",
        "");
    const struct offer_charge *charge = &catalog->offers[0].charges[0];
    const struct curve *curve = &charge->price;
    assert_int_equal(curve->kind, CURVE_BLOCK);
    assert_int_equal(curve->unit, INT64_C(1073741824));
    assert_int_equal(curve->price, 60000000);
    assert_int_equal(curve->inside_kind, CURVE_INSIDE_CURVE);
    assert_int_equal(curve->inside->unit, 104857600);
    assert_int_equal(curve->inside->inside->kind, CURVE_PROPORTIONAL);
    assert_int_equal(curve->inside->inside->unit, 1048576);
    assert_int_equal(curve->inside->inside->price, 290000);
    assert_true(charge->per_event);
    assert_true(charge->stops);
    assert_int_equal(charge->setup, 100000);
    assert_int_equal(charge->min, 1000000);
    assert_int_equal(charge->cap, 500000000);
    assert_int_equal(charge->meter, 1024);
    assert_true(charge->denominator > 0);
    catalog_destroy(catalog);
}

static void test_native__tiers_have_widths_and_the_last_has_none(void **state)
{
    (void)state;
    struct catalog *catalog =
        parse_good("",
                   ",\"charges\":[{\"scope\":\"web\",\"price\":{\"tiers\":[{\"first\":\"3GB\","
                   "\"block\":\"1GB\","
                   "\"price\":5,\"inside\":\"free\"},{\"block\":\"1GB\",\"price\":3}]}}]",
                   "");
    const struct curve *curve = &catalog->offers[0].charges[0].price;
    assert_int_equal(curve->kind, CURVE_TIERS);
    assert_int_equal(curve->tier_count, 2);
    assert_int_equal(curve->tiers[0].width, INT64_C(3221225472));
    assert_int_equal(curve->tiers[0].curve.inside_kind, CURVE_INSIDE_FREE);
    assert_int_equal(curve->tiers[1].width, 0);
    assert_int_equal(curve->tiers[1].curve.inside_kind, CURVE_INSIDE_FULL);
    catalog_destroy(catalog);
}

static void test_native__fees_have_three_forms(void **state)
{
    (void)state;
    struct catalog *catalog =
        parse_good("",
                   ",\"fee\":[{\"amount\":49,\"every\":\"month\",\"months\":[1,6]},"
                   "{\"amount\":588.5,\"every\":\"12 months\",\"months\":[7]},"
                   "{\"amount\":9.9,\"every\":\"once\"}]",
                   "");
    const struct offer *offer = &catalog->offers[0];
    assert_int_equal(offer->fee_count, 3);
    assert_int_equal(offer->fees[0].amount, 49000000);
    assert_int_equal(offer->fees[0].every_months, 1);
    assert_int_equal(offer->fees[0].months.first, 1);
    assert_int_equal(offer->fees[0].months.last, 6);
    assert_int_equal(offer->fees[1].amount, 588500000);
    assert_int_equal(offer->fees[1].every_months, 12);
    assert_int_equal(offer->fees[1].months.first, 7);
    assert_int_equal(offer->fees[1].months.last, 0);
    assert_int_equal(offer->fees[2].every_months, 0);
    catalog_destroy(catalog);
}

static void test_native__what_is_left_out_has_its_default(void **state)
{
    (void)state;
    struct catalog *catalog = parse_good("", "", "");
    const struct offer *offer = &catalog->offers[0];
    assert_int_equal(offer->fee_count, 0);
    assert_int_equal(offer->sale_from, DATE_NONE);
    assert_int_equal(offer->sale_to, DATE_NONE);
    assert_false(offer->min_spend.present);
    assert_int_equal(offer->spend_cap, OFFER_NONE);
    assert_int_equal(offer->contract.months, 0);
    assert_int_equal(offer->limit, 1);
    assert_string_equal(offer->brand, "");
    assert_string_equal(offer->group, "");
    assert_string_equal(offer->source, "");
    assert_int_equal(offer->with_count, 0);
    catalog_destroy(catalog);
}

static void test_native__every_part_of_an_offer_is_read(void **state)
{
    (void)state;
    struct catalog *catalog = parse_good(
        "",
        ",\"brand\":\"GoTone\",\"tags\":[\"5g\",\"new\"],"
        "\"on_sale\":{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"},"
        "\"allowances\":[{\"scope\":\"calls\",\"amount\":\"100min\",\"rollover\":1,\"priority\":3,"
        "\"months\":[2]},{\"scope\":\"web\",\"unlimited\":true}],"
        "\"discounts\":[{\"off\":\"fee\",\"percent\":12.5},{\"off\":\"bill\",\"amount\":80},"
        "{\"off\":\"charges\",\"tenure\":[{\"from_months\":24,\"percent\":5},"
        "{\"from_months\":36,\"percent\":10}]}],"
        "\"credits\":[{\"amount\":10,\"months\":[1,12]}],"
        "\"min_spend\":{\"mean_of\":3,\"plus\":9.9,\"stacks\":true},\"spend_cap\":600,\"one_off\":"
        "5,"
        "\"contract\":{\"months\":24,\"exit\":{\"fixed\":0,\"per_month_left\":15,"
        "\"per_month_held\":0.5,\"held_at_least\":3,\"free_first\":1,\"free_last\":2,\"cap\":800}},"
        "\"deposit\":{\"amount\":200,\"returns\":[35,15]},"
        "\"stops_at\":[{\"scope\":\"web\",\"amount\":\"200GB\"}],"
        "\"benefits\":[{\"zh-CN\":\"会员\"}],\"source\":\"s\"",
        "");
    const struct offer *offer = &catalog->offers[0];
    int32_t day;
    assert_true(date_parse("2026-12-31", &day));
    assert_int_equal(offer->sale_to, day);
    assert_string_equal(offer->brand, "GoTone");
    assert_string_equal(offer->tags.items[1], "new");
    assert_int_equal(offer->allowances[0].amount, 6000);
    assert_true(offer->allowances[0].rollover);
    assert_true(offer->allowances[0].has_priority);
    assert_int_equal(offer->allowances[0].priority, 3);
    assert_int_equal(offer->allowances[0].months.first, 2);
    assert_true(offer->allowances[1].unlimited);
    assert_false(offer->allowances[1].has_priority);
    assert_int_equal(offer->discounts[0].percent, 12500000);
    assert_int_equal(offer->discounts[1].kind, OFFER_DISCOUNT_AMOUNT);
    assert_int_equal(offer->discounts[1].amount, 80000000);
    assert_int_equal(offer->discounts[2].off, OFFER_OFF_CHARGES);
    assert_int_equal(offer->discounts[2].tenure[1].from_months, 36);
    assert_int_equal(offer->credits[0].amount, 10000000);
    assert_int_equal(offer->min_spend.mean_of, 3);
    assert_int_equal(offer->min_spend.amount, OFFER_NONE);
    assert_int_equal(offer->min_spend.plus, 9900000);
    assert_true(offer->min_spend.stacks);
    assert_int_equal(offer->spend_cap, 600000000);
    assert_int_equal(offer->one_off, 5000000);
    assert_int_equal(offer->contract.months, 24);
    assert_int_equal(offer->contract.per_month_left, 15000000);
    assert_int_equal(offer->contract.per_month_held, 500000);
    assert_int_equal(offer->contract.held_at_least, 3);
    assert_int_equal(offer->contract.free_last, 2);
    assert_int_equal(offer->contract.cap, 800000000);
    assert_int_equal(offer->deposit.returns[1], 15000000);
    assert_int_equal(offer->stops_at[0].amount, INT64_C(214748364800));
    assert_string_equal(label_in(&offer->benefits[0], "zh-CN"), "会员");
    assert_string_equal(label_in(&offer->name, "en"), "One");
    catalog_destroy(catalog);
}

static void test_native__rules_are_read(void **state)
{
    (void)state;
    struct catalog *catalog = parse_good(
        "",
        ",\"tags\":[\"t\"],\"eligibility\":[{\"fact\":\"fee_rise\",\"at_least\":-10.5},"
        "{\"any\":[{\"fact\":\"average_spend\",\"at_most\":78,\"months\":5},"
        "{\"ask\":\"student\",\"text\":{\"en\":\"Student?\"}}]},"
        "{\"fact\":\"region\",\"is_one_of\":[\"沈阳\",\"大连\"]},"
        "{\"fact\":\"new_customer\",\"is\":false},{\"fact\":\"holds\",\"lacks\":\"A\"}]",
        ",{\"code\":\"A\",\"kind\":\"addon\",\"limit\":3,\"excludes\":[\"B\"],"
        "\"with\":[{\"plans\":[\"P\"],\"fee\":{\"at_least\":78}},{\"tags\":[\"t\"]}]},"
        "{\"code\":\"B\",\"kind\":\"booster\",\"requires\":[\"P\"],\"with\":{\"plans\":[\"P\"]}}");
    const struct offer *plan = catalog_find(catalog, "P"), *addon = catalog_find(catalog, "A");
    assert_int_equal(plan->eligibility_count, 5);
    assert_int_equal(plan->eligibility[0].fact, ELIGIBILITY_FEE_RISE);
    assert_int_equal(plan->eligibility[0].at_least, -10500000);
    assert_true(plan->eligibility[0].has_least);
    assert_false(plan->eligibility[0].has_most);
    assert_int_equal(plan->eligibility[1].any_count, 2);
    assert_int_equal(plan->eligibility[1].any[0].months, 5);
    assert_true(plan->eligibility[1].any[1].is);
    assert_string_equal(plan->eligibility[1].any[1].code, "student");
    assert_string_equal(plan->eligibility[2].values[1], "大连");
    assert_false(plan->eligibility[3].is);
    assert_string_equal(plan->eligibility[4].code, "A");
    assert_false(plan->eligibility[4].is);
    assert_int_equal(addon->with_count, 2);
    assert_int_equal(addon->with[0].fee_at_least, 78000000);
    assert_int_equal(addon->with[0].fee_at_most, OFFER_NONE);
    assert_string_equal(addon->with[1].tags[0], "t");
    assert_int_equal(addon->limit, 3);
    assert_string_equal(addon->excludes.items[0], "B");
    assert_string_equal(catalog_find(catalog, "B")->requires.items[0], "P");
    catalog_destroy(catalog);
}

/* ---- money ---- */

static void test_native__a_number_of_six_decimals_is_exact(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t micro; /* -1: a fault */
    } cases[] = {{"0", 0},
                 {"49", 49000000},
                 {"0.29", 290000},
                 {"0.000001", 1},
                 {"1e-6", 1},
                 {"4.9e1", 49000000},
                 {"66.40", 66400000},
                 {"123456.789012", INT64_C(123456789012)},
                 {"999999.999999", INT64_C(999999999999)},
                 {"1000000", INT64_C(1000000000000)},
                 {"0.0000001", -1},
                 {"0.2900001", -1},
                 {"1000000.000001", -1},
                 {"1000001", -1},
                 {"-1", -1},
                 {"-0.01", -1},
                 {"1e300", -1},
                 {"9223372036854775807", -1},
                 {"\"49\"", -1},
                 {"null", -1},
                 {"true", -1},
                 {"[49]", -1}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[NATIVE_DOCUMENT_MOST], field[64];
        struct faults faults;
        snprintf(field, sizeof field, ",\"spend_cap\":%s", cases[i].text);
        native_document(text, "", field, "");
        struct catalog *catalog = parse(text, strlen(text), &faults);
        int64_t read = catalog ? catalog->offers[0].spend_cap : -1;
        if (read != cases[i].micro)
            fail_msg("%s was read as %lld", cases[i].text, (long long)read);
        catalog_destroy(catalog);
        faults_finish(&faults);
    }
}

/* ---- faults ---- */

struct fault_case {
    const char *fields; /* of the plan, behind a comma */
    const char *fault;  /* pointer and the beginning of the message */
};

static void check_fault(const char *text, const char *expected)
{
    struct faults faults;
    char line[256];
    struct catalog *catalog = parse(text, strlen(text), &faults);
    snprintf(line, sizeof line, "catalog.json: %s", expected);
    if (faults.count != 1 || strncmp(faults.kept[0], line, strlen(line)) != 0) {
        faults_print(&faults, stderr);
        fail_msg("expected only \"%s\", found %zu faults", line, faults.count);
    }
    catalog_destroy(catalog);
    faults_finish(&faults);
}

static void test_native__a_fault_of_shape_is_told_once_by_its_pointer(void **state)
{
    (void)state;
    static const struct fault_case cases[] = {
        {"\"allowance\":[]", "/offers/0/allowance: unknown field (did you mean \"allowances\"?)"},
        {"\"x/y~z\":1", "/offers/0/x~1y~0z: unknown field"},
        {"\"brand\":\"\"", "/offers/0/brand: must be a text"},
        {"\"brand\":7", "/offers/0/brand: must be a text"},
        {"\"tags\":\"5g\"", "/offers/0/tags: must be a list"},
        {"\"tags\":[1]", "/offers/0/tags/0: must be a text"},
        {"\"benefits\":[{}]", "/offers/0/benefits/0: must give a text by language"},
        {"\"benefits\":[{\"Chinese\":\"x\"}]", "/offers/0/benefits/0/Chinese: is not a language"},
        {"\"fee\":49", "/offers/0/fee: must be an object"},
        {"\"fee\":{\"amount\":49}", "/offers/0/fee: has no \"every\""},
        {"\"fee\":{\"amount\":49,\"every\":\"monthly\"}", "/offers/0/fee/every: must be \"month\""},
        {"\"fee\":{\"amount\":49,\"every\":\"0 months\"}", "/offers/0/fee/every: must be"},
        {"\"fee\":{\"amount\":49,\"every\":\"99999999999 months\"}",
         "/offers/0/fee/every: must be"},
        {"\"fee\":[{\"amount\":49,\"every\":\"month\",\"months\":[6,1]}]",
         "/offers/0/fee/0/months: must be [first, last]"},
        {"\"fee\":{\"amount\":49,\"every\":\"month\",\"months\":[0]}",
         "/offers/0/fee/months: must"},
        {"\"fee\":{\"amount\":49,\"every\":\"month\",\"months\":[1,2,3]}",
         "/offers/0/fee/months: must"},
        {"\"on_sale\":{\"from\":\"2026-02-30\"}", "/offers/0/on_sale/from: must be a date"},
        {"\"on_sale\":\"now\"", "/offers/0/on_sale: must be an object"},
        {"\"allowances\":[{\"scope\":\"calls\",\"amount\":\"100\u3000min\"}]",
         "/offers/0/allowances/0/amount: must be a quantity of voice"},
        {"\"allowances\":[{\"scope\":\"calls\",\"amount\":\"20GB\"}]",
         "/offers/0/allowances/0/amount: must be a quantity of voice"},
        {"\"charges\":[{\"scope\":\"web\",\"meter\":\"0KB\",\"price\":{\"per\":\"1MB\",\"price\":1}"
         "}]",
         "/offers/0/charges/0/meter: must be above 0"},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"per\":\"0MB\",\"price\":1}}]",
         "/offers/0/charges/0/price/per: must be above 0"},
        {"\"allowances\":[{\"scope\":\"web\",\"amount\":20}]",
         "/offers/0/allowances/0/amount: must be a quantity of data"},
        {"\"allowances\":[{\"scope\":\"web\"}]", "/offers/0/allowances/0: must have an \"amount\""},
        {"\"allowances\":[{\"scope\":\"web\",\"amount\":\"1GB\",\"unlimited\":true}]",
         "/offers/0/allowances/0: must have an \"amount\""},
        {"\"allowances\":[{\"amount\":\"1GB\"}]", "/offers/0/allowances/0: has no \"scope\""},
        {"\"allowances\":[{\"scope\":\"callz\",\"amount\":\"1min\"}]",
         "/offers/0/allowances/0/scope: no scope \"callz\" in this catalog (did you mean "
         "\"calls\"?)"},
        {"\"allowances\":[{\"scope\":\"web\",\"amount\":\"1GB\",\"rollover\":2}]",
         "/offers/0/allowances/0/rollover: must be a whole number from 0 to 1"},
        {"\"allowances\":[{\"scope\":{\"service\":\"date\"},\"amount\":\"1GB\"}]",
         "/offers/0/allowances/0/scope/service: must be \"voice\", \"sms\", \"mms\" or \"data\" "
         "(did you mean \"data\"?)"},
        {"\"allowances\":[{\"scope\":{\"app\":\"x\"},\"amount\":\"1GB\"}]",
         "/offers/0/allowances/0/scope: has no \"service\""},
        {"\"allowances\":[{\"scope\":{\"service\":\"voice\",\"destination\":\"home\"},\"amount\":"
         "\"1\"}]",
         "/offers/0/allowances/0/scope/destination: must be \"local\""},
        {"\"allowances\":[{\"scope\":{\"service\":\"voice\",\"location\":[\"intl:\"]},\"amount\":"
         "\"1\"}]",
         "/offers/0/allowances/0/scope/location/0: must be \"home\""},
        {"\"allowances\":[{\"scope\":{\"service\":\"voice\",\"network\":[]},\"amount\":\"1\"}]",
         "/offers/0/allowances/0/scope/network: is an empty list"},
        {"\"allowances\":[{\"scope\":{\"service\":\"voice\",\"band\":\"nigth\"},\"amount\":\"1\"}]",
         "/offers/0/allowances/0/scope/band: no band \"nigth\" in this catalog (did you mean "
         "\"night\"?)"},
        {"\"allowances\":[{\"scope\":{\"service\":\"data\",\"app\":\"*\"},\"amount\":\"1GB\"}]",
         "/offers/0/allowances/0/scope/app: must be \"general\" or"},
        {"\"charges\":[{\"scope\":\"web\"}]", "/offers/0/charges/0: has no \"price\""},
        {"\"charges\":[{\"scope\":\"web\",\"price\":5}]",
         "/offers/0/charges/0/price: must be a price"},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"price\":5}}]",
         "/offers/0/charges/0/price: must have \"per\""},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"per\":\"1MB\",\"block\":\"1GB\",\"price\":5}"
         "}]",
         "/offers/0/charges/0/price/per: unknown field"},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"per\":\"1MB\",\"first\":\"1GB\",\"price\":5}"
         "}]",
         "/offers/0/charges/0/price/first: unknown field"},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"block\":\"1GB\",\"price\":5,\"inside\":"
         "\"all\"}}]",
         "/offers/0/charges/0/price/inside: must be \"full\""},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"tiers\":[]}}]",
         "/offers/0/charges/0/price/tiers: must list at least one"},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"tiers\":[{\"first\":\"1GB\",\"per\":\"1MB\","
         "\"price\":1}]}}]",
         "/offers/0/charges/0/price/tiers/0: the last tier has no \"first\""},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"tiers\":[{\"per\":\"1MB\",\"price\":1},"
         "{\"per\":\"1MB\",\"price\":1}]}}]",
         "/offers/0/charges/0/price/tiers/0: has no \"first\""},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"per\":\"1MB\",\"price\":1},\"per\":\"day\"}"
         "]",
         "/offers/0/charges/0/per: must be \"month\" or \"event\""},
        {"\"charges\":[{\"scope\":\"web\",\"price\":{\"per\":\"1MB\",\"price\":1},\"stops\":1}]",
         "/offers/0/charges/0/stops: must be true or false"},
        {"\"discounts\":[{\"off\":\"fee\"}]", "/offers/0/discounts/0: must have one of"},
        {"\"discounts\":[{\"off\":\"fee\",\"percent\":10,\"amount\":3}]",
         "/offers/0/discounts/0: must have one of"},
        {"\"discounts\":[{\"off\":\"fee\",\"percent\":100.5}]",
         "/offers/0/discounts/0/percent: must be a number from 0 to 100"},
        {"\"discounts\":[{\"off\":\"all\",\"percent\":10}]",
         "/offers/0/discounts/0/off: must be \"fee\""},
        {"\"credits\":[{}]", "/offers/0/credits/0: has no \"amount\""},
        {"\"min_spend\":{}", "/offers/0/min_spend: must have an \"amount\" or"},
        {"\"min_spend\":{\"amount\":5,\"plus\":1}", "/offers/0/min_spend: \"plus\" is added"},
        {"\"min_spend\":\"69\"", "/offers/0/min_spend: must be an object"},
        {"\"contract\":{\"exit\":{}}", "/offers/0/contract: has no \"months\""},
        {"\"contract\":{\"months\":0}", "/offers/0/contract/months: must be a whole number from 1"},
        {"\"contract\":{\"months\":24,\"exit\":{\"fee\":1}}",
         "/offers/0/contract/exit/fee: unknown"},
        {"\"deposit\":{\"amount\":200,\"returns\":[-1]}",
         "/offers/0/deposit/returns/0: must be an"},
        {"\"stops_at\":[{\"scope\":\"web\"}]", "/offers/0/stops_at/0: has no \"amount\""},
        {"\"family_numbers\":1.5", "/offers/0/family_numbers: must be a whole number"},
        {"\"eligibility\":{}", "/offers/0/eligibility: must be a list"},
        {"\"eligibility\":[{}]", "/offers/0/eligibility/0: must be a condition"},
        {"\"eligibility\":[5]", "/offers/0/eligibility/0: must be a condition"},
        {"\"eligibility\":[{\"fact\":\"tenure\"}]", "/offers/0/eligibility/0/fact: must be"},
        {"\"eligibility\":[{\"fact\":\"age\"}]", "/offers/0/eligibility/0: must have \"at_least\""},
        {"\"eligibility\":[{\"fact\":\"age\",\"at_least\":3,\"months\":2}]",
         "/offers/0/eligibility/0/months: unknown field"},
        {"\"eligibility\":[{\"any\":[]}]", "/offers/0/eligibility/0/any: must list at least one"},
        {"\"eligibility\":[{\"fact\":\"region\",\"is_one_of\":[]}]",
         "/offers/0/eligibility/0/is_one_of: must list at least one"},
        {"\"eligibility\":[{\"fact\":\"holds\",\"has\":\"P\",\"lacks\":\"P\"}]",
         "/offers/0/eligibility/0: must have either"},
        {"\"eligibility\":[{\"fact\":\"new_customer\"}]", "/offers/0/eligibility/0: has no \"is\""},
        {"\"eligibility\":[{\"ask\":\"student\",\"is\":\"yes\"}]",
         "/offers/0/eligibility/0/is: must be true or false"},
        {"\"with\":{}", "/offers/0/with: must have"},
        {"\"with\":[]", "/offers/0/with: must name at least one"},
        {"\"with\":{\"plans\":[]}", "/offers/0/with/plans: must name at least one"},
        {"\"with\":{\"fee\":{}}", "/offers/0/with/fee: must have"},
        {"\"requires\":\"A\"", "/offers/0/requires: must be a list"},
        {"\"limit\":0", "/offers/0/limit: must be a whole number from 1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[NATIVE_DOCUMENT_MOST], field[1024];
        snprintf(field, sizeof field, ",%s", cases[i].fields);
        native_document(text, "", field, "");
        check_fault(text, cases[i].fault);
    }
}

static void test_native__faults_of_the_document_are_told(void **state)
{
    (void)state;
#define REST "\"standard_charges\":[" NATIVE_DOCUMENT_STANDARD "],\"offers\":[]}"
#define HEAD "{\"format\":\"tariff-catalog/1\",\"id\":\"c\",\"version\":\"1\","
    static const struct {
        const char *text, *fault;
    } cases[] = {
        {"[]", "/: must be an object"},
        {"{\"format\":\"tariff-catalog/2\",\"id\":\"c\",\"version\":\"1\"," REST,
         "/format: must be \"tariff-catalog/1\""},
        {"{\"format\":\"tariff-catalog/1\",\"version\":\"1\"," REST, "/: has no \"id\""},
        {HEAD "\"currency\":\"EUR\"," REST, "/currency: must be \"CNY\""},
        {HEAD "\"ofers\":[]," REST, "/ofers: unknown field (did you mean \"offers\"?)"},
        {HEAD "\"bands\":[]," REST, "/bands: must be an object"},
        {HEAD "\"bands\":{\"a;b\":[{\"days\":\"mon\",\"from\":\"01:00\",\"to\":\"02:00\"}]}," REST,
         "/bands/a;b: the name of a band"},
        {HEAD "\"bands\":{\"b\":[]}," REST, "/bands/b: must list at least one"},
        {HEAD "\"bands\":{\"b\":[{\"days\":\"monday\",\"from\":\"01:00\",\"to\":\"02:00\"}]}," REST,
         "/bands/b/0/days: must be days"},
        {HEAD "\"bands\":{\"b\":[{\"days\":\"mon-\",\"from\":\"01:00\",\"to\":\"02:00\"}]}," REST,
         "/bands/b/0/days: must be days"},
        {HEAD "\"bands\":{\"b\":[{\"days\":\"mon\",\"from\":\"24:00\",\"to\":\"02:00\"}]}," REST,
         "/bands/b/0/from: must be a time of day"},
        {HEAD "\"scopes\":{\"\":{\"service\":\"sms\"}}," REST, "/scopes/: the name of a scope"},
        {HEAD "\"offers\":[]}", "/: has no \"standard_charges\""},
    };
#undef HEAD
#undef REST
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check_fault(cases[i].text, cases[i].fault);
}

static void test_native__a_code_may_not_hold_what_separates_codes(void **state)
{
    (void)state;
    static const char *const codes[] = {"A B", "A*2", "A@B",    "A;B",
                                        "A,B", "A=B", "A\\\"B", "A\\tB"};
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        char text[NATIVE_DOCUMENT_MOST], more[64];
        snprintf(more, sizeof more, ",{\"code\":\"%s\",\"kind\":\"plan\"}", codes[i]);
        native_document(text, "", "", more);
        check_fault(text, "/offers/1/code: a code must not hold");
    }
}

static void test_native__faults_of_shape_and_of_meaning_are_told_together(void **state)
{
    (void)state;
    char text[NATIVE_DOCUMENT_MOST];
    struct faults faults;
    native_document(text, "", ",\"limit\":0",
                    ",{\"code\":\"A\",\"kind\":\"addon\"},{\"code\":\"A\",\"kind\":\"addon\"}");
    struct catalog *catalog = parse(text, strlen(text), &faults);
    assert_null(catalog);
    assert_int_equal(faults.count, 2);
    assert_non_null(strstr(faults.kept[0], "/offers/0/limit: "));
    assert_non_null(strstr(faults.kept[1], "/offers/2/code: "));
    faults_finish(&faults);
}

static void test_native__what_is_not_json_is_told_by_line_and_column(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t length;
        const char *place;
    } cases[] = {
        {"", 0, "catalog.json:1:1: not a JSON document"},
        {"{\n  \"format\": \n}", 17, "catalog.json:3:1: not a JSON document"},
        {"{\"a\":1,\n \"a\":2}", 16, "catalog.json:2:4: not a JSON document: duplicate object key"},
        {"{\"a\":\"\xff\"}", 9, "catalog.json:1:"},
        {"{\"a\":\"\\u0000\"}", 15, "catalog.json:1:"},
        {"{\"a\":\"x\0y\"}", 11, "catalog.json:1:"},
        {"{\"a\":1e999}", 11, "catalog.json:1:"},
        {"{\"a\":99999999999999999999}", 26, "catalog.json:1:"},
        {"{\"a\":\"\\ud800\"}", 15, "catalog.json:1:"},
        {"{} {}", 5, "catalog.json:1:4: not a JSON document"},
        {"{", 1, "catalog.json:1:1: not a JSON document"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct faults faults;
        assert_null(parse(cases[i].text, cases[i].length, &faults));
        if (strncmp(faults.kept[0], cases[i].place, strlen(cases[i].place)) != 0)
            fail_msg("case %zu: %s", i, faults.kept[0]);
        assert_null(strchr(faults.kept[0], '\n'));
        faults_finish(&faults);
    }
}

/* ---- hostile documents ---- */

static void check_refused(char *text, size_t length, const char *words)
{
    struct faults faults;
    assert_null(parse(text, length, &faults));
    if (!strstr(faults.kept[0], words))
        fail_msg("%s", faults.kept[0]);
    faults_finish(&faults);
    free(text);
}

static void test_native__a_million_open_brackets_are_refused(void **state)
{
    (void)state;
    size_t length = 1000000;
    char *text = malloc(length);
    memset(text, '[', length);
    check_refused(text, length, "not a JSON document: maximum parsing depth reached");
}

static void test_native__more_values_than_memory_should_hold_are_refused(void **state)
{
    (void)state;
    size_t length = 20000000;
    char *text = malloc(length);
    for (size_t i = 0; i < length; i++)
        text[i] = "[],"[i % 3];
    text[0] = '[';
    check_refused(text, length, "more than 2000000 values");
}

static void test_native__a_file_that_is_too_large_is_not_read(void **state)
{
    (void)state;
    char path[] = "/tmp/kiosk-native-XXXXXX";
    int descriptor = mkstemp(path);
    assert_int_equal(ftruncate(descriptor, (off_t)NATIVE_BYTES_MOST + 1), 0);
    close(descriptor);
    struct catalog *catalog;
    struct faults faults;
    struct error error;
    faults_init(&faults, path);
    assert_int_equal(native_read(&catalog, path, &faults, NULL, &error), STATUS_BAD_INPUT);
    assert_null(catalog);
    assert_non_null(strstr(error.message, "larger than 67108864 bytes"));
    faults_finish(&faults);
    unlink(path);
}

static void test_native__a_truncated_file_is_never_taken(void **state)
{
    (void)state;
    struct buffer file;
    struct error error;
    buffer_init(&file, 1000000);
    assert_int_equal(buffer_add_file(&file, KIOSK_SOURCE_DIR "/tests/exchange/full.json", &error),
                     STATUS_OK);
    size_t length = file.length - 1; /* without its last line break it is still whole */
    for (size_t cut = 0; cut < length; cut++) {
        struct faults faults;
        assert_null(parse(buffer_text(&file), cut, &faults));
        assert_int_equal(faults.count, 1);
        assert_non_null(strstr(faults.kept[0], "not a JSON document"));
        faults_finish(&faults);
    }
    buffer_finish(&file);
}

static void test_native__a_hundred_faults_are_named_and_all_are_counted(void **state)
{
    (void)state;
    struct buffer text;
    struct faults faults;
    buffer_init(&text, 1000000);
    buffer_add(&text, "{\"format\":\"tariff-catalog/1\",\"id\":\"c\",\"version\":\"1\","
                      "\"standard_charges\":[" NATIVE_DOCUMENT_STANDARD "],\"offers\":[");
    for (int i = 0; i < 300; i++)
        buffer_add_format(&text, "%s{\"code\":\"P%d\",\"kind\":\"plan\",\"limit\":0}", i ? "," : "",
                          i);
    buffer_add(&text, "]}");
    assert_null(parse(buffer_text(&text), text.length, &faults));
    assert_int_equal(faults.count, 300);
    assert_non_null(strstr(faults.kept[FAULTS_KEPT - 1], "/offers/99/limit: "));
    faults_finish(&faults);
    buffer_finish(&text);
}

static void test_native__curves_nest_eight_deep_and_no_deeper(void **state)
{
    (void)state;
    for (int depth = 8; depth <= 9; depth++) {
        char text[NATIVE_DOCUMENT_MOST],
            field[2048] = ",\"charges\":[{\"scope\":\"web\",\"price\":";
        for (int i = 1; i < depth; i++)
            strncat(field, "{\"block\":\"1GB\",\"price\":1,\"inside\":", 64);
        strncat(field, "{\"per\":\"1MB\",\"price\":1}", 64);
        for (int i = 1; i < depth; i++)
            strncat(field, "}", 2);
        strncat(field, "}]", 3);
        native_document(text, "", field, "");
        struct faults faults;
        struct catalog *catalog = parse(text, strlen(text), &faults);
        assert_true((catalog != NULL) == (depth == 8));
        if (!catalog)
            assert_non_null(strstr(faults.kept[0], "price curves nest at most 8 deep"));
        catalog_destroy(catalog);
        faults_finish(&faults);
    }
}

static void test_native__a_byte_order_mark_is_passed_over(void **state)
{
    (void)state;
    char text[3 + NATIVE_DOCUMENT_MOST] = "\xEF\xBB\xBF";
    struct faults faults;
    native_document(text + 3, "", "", "");
    struct catalog *catalog = parse(text, strlen(text), &faults);
    assert_non_null(catalog);
    catalog_destroy(catalog);
    faults_finish(&faults);
}

static void test_native__a_file_that_is_not_there_could_not_be_read(void **state)
{
    (void)state;
    struct catalog *catalog;
    struct faults faults;
    struct error error;
    faults_init(&faults, "/nowhere/catalog.json");
    assert_int_equal(native_read(&catalog, "/nowhere/catalog.json", &faults, NULL, &error),
                     STATUS_FAILED);
    assert_null(catalog);
    assert_int_equal(faults.count, 0);
    assert_non_null(strstr(error.message, "/nowhere/catalog.json: cannot be opened"));
    faults_finish(&faults);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_native__the_example_of_the_model_is_read),
        cmocka_unit_test(test_native__offers_are_sorted_by_code_and_know_where_they_stood),
        cmocka_unit_test(test_native__names_are_numbered_in_byte_order_whatever_their_order),
        cmocka_unit_test(test_native__every_zone_is_accepted_with_a_star),
        cmocka_unit_test(test_native__the_ladder_of_the_model_is_three_curves_deep),
        cmocka_unit_test(test_native__tiers_have_widths_and_the_last_has_none),
        cmocka_unit_test(test_native__fees_have_three_forms),
        cmocka_unit_test(test_native__what_is_left_out_has_its_default),
        cmocka_unit_test(test_native__every_part_of_an_offer_is_read),
        cmocka_unit_test(test_native__rules_are_read),
        cmocka_unit_test(test_native__a_number_of_six_decimals_is_exact),
        cmocka_unit_test(test_native__a_fault_of_shape_is_told_once_by_its_pointer),
        cmocka_unit_test(test_native__faults_of_the_document_are_told),
        cmocka_unit_test(test_native__a_code_may_not_hold_what_separates_codes),
        cmocka_unit_test(test_native__faults_of_shape_and_of_meaning_are_told_together),
        cmocka_unit_test(test_native__what_is_not_json_is_told_by_line_and_column),
        cmocka_unit_test(test_native__a_million_open_brackets_are_refused),
        cmocka_unit_test(test_native__more_values_than_memory_should_hold_are_refused),
        cmocka_unit_test(test_native__a_file_that_is_too_large_is_not_read),
        cmocka_unit_test(test_native__a_truncated_file_is_never_taken),
        cmocka_unit_test(test_native__a_hundred_faults_are_named_and_all_are_counted),
        cmocka_unit_test(test_native__curves_nest_eight_deep_and_no_deeper),
        cmocka_unit_test(test_native__a_byte_order_mark_is_passed_over),
        cmocka_unit_test(test_native__a_file_that_is_not_there_could_not_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
