/* What goes together; the sentences of §6 one by one are in tests/scenario/together.txt. */
#include "little.h"
#include "tariff/choice.h"

static const char *const tag_5g[] = {"5g"}, *const code_b[] = {"B"}, *const code_a[] = {"A"};
static const struct offer plan = {.code = "P", LITTLE_OFFER, .tags = {tag_5g, 1}};
static const struct offer plain = {.code = "A", LITTLE_OFFER, .kind = OFFER_ADDON};
static const struct offer other = {.code = "B", LITTLE_OFFER, .kind = OFFER_ADDON};

static void test_choice__an_exclusion_binds_both_sides(void **state)
{
    struct offer by_code = plain, by_tag = plain;
    by_code.excludes = (struct offer_codes){code_b, 1};
    by_tag.excludes = (struct offer_codes){tag_5g, 1};
    (void)state;
    assert_false(choice_is_exclusive(&plain, &other));
    assert_true(choice_is_exclusive(&by_code, &other));
    assert_true(choice_is_exclusive(&other, &by_code));
    assert_true(choice_is_exclusive(&by_tag, &plan));
    assert_true(choice_is_exclusive(&plan, &by_tag));
    assert_false(choice_is_exclusive(&by_tag, &other));
}

static void test_choice__nothing_excludes_its_own_offer(void **state)
{
    struct offer selfish = plain;
    selfish.excludes = (struct offer_codes){code_a, 1};
    selfish.group = "g";
    (void)state;
    assert_false(choice_is_exclusive(&selfish, &selfish));
}

static void test_choice__two_of_a_group_exclude_each_other(void **state)
{
    struct offer a = plain, b = other, c = other;
    a.group = b.group = "g";
    c.group = "h";
    (void)state;
    assert_true(choice_is_exclusive(&a, &b));
    assert_false(choice_is_exclusive(&a, &c));
    assert_false(choice_is_exclusive(&plain, &other)); /* no group is not a group */
}

static void test_choice__with_limits_an_offer_to_plans_but_never_a_plan(void **state)
{
    const struct offer_with tags[] = {
        {.tags = tag_5g, .tag_count = 1, .fee_at_least = OFFER_NONE, .fee_at_most = OFFER_NONE}};
    struct offer limited = plain, plan_with = plan, bare = plan;
    limited.with = plan_with.with = tags;
    limited.with_count = plan_with.with_count = 1;
    bare.tags = (struct offer_codes){0};
    (void)state;
    assert_true(choice_goes_with(&limited, &plan));
    assert_false(choice_goes_with(&limited, &bare));
    assert_true(choice_goes_with(&plain, &bare));
    assert_true(choice_goes_with(&plan_with, &bare));
}

/* A asks for B, which only the second month's boosters bring. */
static void test_choice__each_month_is_held_to_the_rules_with_its_own_boosters(void **state)
{
    struct offer asking = plain, booster = other;
    asking.requires = (struct offer_codes){code_b, 1};
    booster.kind = OFFER_BOOSTER;
    struct choice_taken taken = {&asking, 1}, bought = {&booster, 1};
    struct choice choice = {.plan = &plan, .taken = {&taken, 1}};
    struct error reason = {""};
    choice.boosters[1] = (struct choice_list){&bought, 1};
    (void)state;
    assert_false(choice_is_permitted(&choice, 0, &reason));
    assert_string_equal(reason.message, "A requires B");
    assert_true(choice_is_permitted(&choice, 1, NULL));
}

static void test_choice__the_reason_is_said_in_plain_words(void **state)
{
    struct choice_taken twice = {&plain, 2};
    struct choice choice = {.plan = &plan, .taken = {&twice, 1}};
    struct error reason = {""};
    (void)state;
    assert_false(choice_is_permitted(&choice, 0, &reason));
    assert_string_equal(reason.message, "A may be taken at most 1 times, not 2");
    assert_false(choice_is_permitted(&choice, 0, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_choice__an_exclusion_binds_both_sides),
        cmocka_unit_test(test_choice__nothing_excludes_its_own_offer),
        cmocka_unit_test(test_choice__two_of_a_group_exclude_each_other),
        cmocka_unit_test(test_choice__with_limits_an_offer_to_plans_but_never_a_plan),
        cmocka_unit_test(test_choice__each_month_is_held_to_the_rules_with_its_own_boosters),
        cmocka_unit_test(test_choice__the_reason_is_said_in_plain_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
