/* Overage prices worked out in operators' and others' own words (shared/data/china_vectors.json),
 * each case under the plan that its rule describes, or with a sentence why not. */
#include <jansson.h>

#include "published.h"

#define PER_MB(price) "{\"per\":\"1MB\",\"price\":" price "}"
#define DATA(price) "[{\"scope\":{\"service\":\"data\"},\"price\":" price "}]"

/* 0.29 a MB, at most 10 per 100 MB and 60 per GB, repeating. */
#define LADDER                                                                                     \
    DATA("{\"block\":\"1GB\",\"price\":60,\"inside\":{\"block\":\"100MB\",\"price\":10,"           \
         "\"inside\":" PER_MB("0.29") "}}")
/* 0.03 a MB, at most 3 a GB; stops at 600. */
#define UNICOM                                                                                     \
    "[{\"scope\":{\"service\":\"data\"},\"price\":{\"block\":\"1GB\",\"price\":3,"                 \
    "\"inside\":" PER_MB("0.03") "},\"cap\":600,\"stops\":true}]"
#define OLD_STANDARD DATA(PER_MB("1"))
/* A day is one event: 3 yuan per started 3 MB, ten of them, then free. */
#define ROAMING_DAY                                                                                \
    "[{\"scope\":{\"service\":\"data\"},\"meter\":\"1KB\",\"per\":\"event\",\"price\":{\"tiers\":" \
    "["                                                                                            \
    "{\"first\":\"30MB\",\"block\":\"3MB\",\"price\":3}," PER_MB("0") "]}}]"
/* 5 a GB, after 3 GB 3 a GB; a part GB at 0.03 a MB. */
#define FIVE_THEN_THREE                                                                            \
    DATA("{\"tiers\":[{\"first\":\"3GB\",\"block\":\"1GB\",\"price\":5,\"inside\":" PER_MB(        \
        "0.03") "},{\"block\":\"1GB\",\"price\":3,\"inside\":" PER_MB("0.03") "}]}")
/* 0.29 a MB; at 10 yuan free to 700 MB, at 20 to 1 GB, at 40 to 2 GB. */
#define DOUBLE_CAP                                                                                 \
    DATA("{\"tiers\":[{\"first\":\"700MB\",\"block\":\"700MB\",\"price\":10,\"inside\":" PER_MB(   \
        "0"                                                                                        \
        "."                                                                                        \
        "2"                                                                                        \
        "9") "},{\"first\":\"324MB\",\"block\":\"324MB\",\"price\":10,\"inside\":" PER_MB("0.29") "},{\"block\":\"1GB\",\"price\":20,\"inside\":" PER_MB("0.29") "}]}")

static const struct vector {
    const char *id;
    const char *charges; /* NULL: not priced here, and why */
    const char *why_not; /* the source is not followed; then `ours` is what the model gives */
    const char *ours;
} vectors[] = {
    {"cn-001", LADDER, NULL, NULL},
    {"cn-002", LADDER, NULL, NULL},
    {"cn-003", LADDER, NULL, NULL},
    {"cn-004", LADDER, NULL, NULL},
    {"cn-005", LADDER, NULL, NULL},
    {"cn-006", LADDER, NULL, NULL},
    {"cn-007", LADDER, NULL, NULL},
    {"cn-008", UNICOM, NULL, NULL},
    {"cn-009", UNICOM, NULL, NULL},
    {"cn-010", UNICOM, NULL, NULL},
    {"cn-011", UNICOM, NULL, NULL},
    {"cn-012", OLD_STANDARD,
     "a content site that cuts 5.828 off to 5.82, where every operator's rule and the model round",
     "5.83"},
    {"cn-013", ROAMING_DAY, NULL, NULL},
    {"cn-014", FIVE_THEN_THREE, NULL, NULL},
    {"cn-015", FIVE_THEN_THREE, NULL, NULL},
    {"cn-016", NULL,
     "a first month by days: the model bills whole months, and advice looks at those to come",
     NULL},
    {"cn-017", NULL,
     "a first month by days, and its source is ambiguous by a day and prints 6.33 as 6.3", NULL},
    {"cn-018", DOUBLE_CAP, NULL, NULL},
    {"cn-019", DOUBLE_CAP, NULL, NULL},
};

static const struct vector *vector_of(const char *id)
{
    for (size_t i = 0; i < LITTLE_COUNT(vectors); i++)
        if (strcmp(vectors[i].id, id) == 0)
            return &vectors[i];
    return NULL;
}

/* The quantity of a case in bytes; a part of a byte counts as one. */
static int64_t quantity_of(const json_t *input)
{
    static const struct {
        const char *key;
        int64_t unit;
    } keys[] = {{"out_of_bundle_kb", QUANTITY_KB},
                {"out_of_bundle_mb", QUANTITY_MB},
                {"out_of_bundle_gb", QUANTITY_GB},
                {"day_mb", QUANTITY_MB}};
    for (size_t i = 0; i < LITTLE_COUNT(keys); i++) {
        const json_t *value = json_object_get(input, keys[i].key);
        int64_t millionths = json_integer_value(value) * 1000000;
        if (json_is_string(value))
            assert_true(money_parse(json_string_value(value), &millionths));
        if (value)
            return (int64_t)(((money_wide)millionths * keys[i].unit + 999999) / 1000000);
    }
    fail_msg("a case without a quantity");
    return 0;
}

static int64_t billed(const char *charges, int64_t quantity)
{
    struct arena arena = {0};
    struct catalog *catalog = published_plan(charges);
    struct usage_line line = little_line(SERVICE_DATA, quantity);
    line.time = little_time("2026-08-01T00:00:00");
    line.events = 1;
    int64_t total = published_bill(&arena, catalog, &line, 1)->total_fen;
    arena_finish(&arena);
    catalog_destroy(catalog);
    return total;
}

static bool case_is_met(const json_t *published)
{
    const char *id = json_string_value(json_object_get(published, "id"));
    const struct vector *vector = vector_of(id);
    const char *yuan =
        json_string_value(json_object_get(json_object_get(published, "expected"), "yuan"));
    int64_t micro;
    if (!vector)
        fail_msg("%s: neither priced nor said why not", id);
    if (!vector->charges)
        return true;
    assert_true(money_parse(vector->ours ? vector->ours : yuan, &micro));
    int64_t total = billed(vector->charges, quantity_of(json_object_get(published, "input")));
    if (total * MONEY_FEN != micro)
        print_error("%s: %lld fen\n", id, (long long)total);
    return total * MONEY_FEN == micro;
}

static void test_bill__prices_are_those_that_operators_work_out(void **state)
{
    json_error_t error;
    json_t *file = json_load_file(KIOSK_SHARED_DIR "/data/china_vectors.json", 0, &error);
    int wrong = 0;
    (void)state;
    if (!file)
        fail_msg("china_vectors.json: %s", error.text);
    json_t *cases = json_object_get(file, "cases");
    assert_int_equal(json_array_size(cases), LITTLE_COUNT(vectors));
    for (size_t i = 0; i < json_array_size(cases); i++)
        wrong += !case_is_met(json_array_get(cases, i));
    json_decref(file);
    assert_int_equal(wrong, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bill__prices_are_those_that_operators_work_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
