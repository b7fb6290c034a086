/* The advice taken home: a code that holds nobody's data, and one ticket for one press, on a
 * printer that does what it is told. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/strings.h"
#include "print/outlet_fake.h"
#include "shop.h"

/* Fontconfig keeps what it has read to its end. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig";
}

struct stand {
    struct shop shop;
    struct outlet_fake printer;
    struct strings *words;
    const struct strings *languages[SHOP_LANGUAGES];
};

static int open_stand(void **state)
{
    static struct stand stand;
    struct error error = {0};
    shop_open(&stand.shop);
    outlet_fake_init(&stand.printer, OUTLET_TICKET, PAPER_80MM);
    if (strings_read(&stand.words, KIOSK_BINARY_DIR "/assets/strings/zh-CN.mo", &error))
        return 1;
    for (size_t i = 0; i < SHOP_LANGUAGES; i++)
        stand.languages[i] = stand.words;
    stand.shop.settings.printer = &stand.printer.outlet;
    stand.shop.settings.words = stand.languages;
    visit_destroy(stand.shop.visit);
    stand.shop.visit =
        visit_create(&stand.shop.fake.records, &stand.shop.clock, &stand.shop.settings);
    *state = &stand;
    return stand.shop.catalog ? 0 : 1;
}

static int close_stand(void **state)
{
    struct stand *stand = *state;
    shop_close(&stand->shop);
    strings_destroy(stand->words);
    return 0;
}

static const struct visit_take_view *go(struct stand *stand)
{
    shop_go(&stand->shop, VISIT_ADVICE);
    shop_do(&stand->shop, VISIT_SEE, VISIT_TAKE);
    assert_int_equal(shop_view(&stand->shop)->screen, VISIT_TAKE);
    return &shop_view(&stand->shop)->take;
}

static void tell(struct stand *stand, enum outlet_state state, enum outlet_trouble trouble)
{
    stand->printer.report = (struct outlet_report){.state = state, .trouble = trouble};
    shop_pass(&stand->shop, 250);
}

static void expect_paper(struct stand *stand, enum visit_paper paper)
{
    assert_int_equal(shop_view(&stand->shop)->take.paper, paper);
}

static void test_take__the_code_is_there_without_a_printer_too(void **state)
{
    struct stand *stand = *state;
    stand->shop.settings.printer = NULL;
    visit_destroy(stand->shop.visit);
    stand->shop.visit =
        visit_create(&stand->shop.fake.records, &stand->shop.clock, &stand->shop.settings);
    const struct visit_take_view *take = go(stand);
    assert_true(take->side >= 21);                             /* the smallest there is */
    assert_true(take->modules[0] && take->modules[6]);         /* the mark in its corner */
    assert_false(take->modules[1 * take->side + 1]);           /* white inside it */
    assert_true(take->modules[(take->side - 1) * take->side]); /* and in the lower one */
    expect_paper(stand, VISIT_PAPER_NONE);
    shop_do(&stand->shop, VISIT_PRINT, 0);
    expect_paper(stand, VISIT_PAPER_NONE);
}

static void test_take__one_press_is_one_ticket(void **state)
{
    struct stand *stand = *state;
    go(stand);
    expect_paper(stand, VISIT_PAPER_READY);
    visit_handle(stand->shop.visit, (struct visit_intent){VISIT_PRINT, 0});
    expect_paper(stand, VISIT_PAPER_PRINTING); /* shown before it is made */
    visit_handle(stand->shop.visit, (struct visit_intent){VISIT_PRINT, 0});
    shop_work(&stand->shop);
    shop_do(&stand->shop, VISIT_PRINT, 0);
    assert_int_equal(stand->printer.jobs, 1);
    assert_true(stand->printer.bytes > 10000); /* a ticket is some hundred lines of dots */
    expect_paper(stand, VISIT_PAPER_PRINTING);
    tell(stand, OUTLET_PRINTING, OUTLET_NO_TROUBLE);
    expect_paper(stand, VISIT_PAPER_PRINTING);
    tell(stand, OUTLET_DONE, OUTLET_NO_TROUBLE);
    expect_paper(stand, VISIT_PAPER_TAKE);
    shop_do(&stand->shop, VISIT_NEXT, 0);
    assert_int_equal(shop_view(&stand->shop)->screen, VISIT_GOODBYE);
    assert_int_equal(stand->printer.cancelled, 0);
}

static void test_take__what_is_wrong_with_the_printer_is_said(void **state)
{
    static const struct {
        enum outlet_trouble trouble;
        enum visit_paper paper;
    } cases[] = {
        {OUTLET_OUT_OF_PAPER, VISIT_PAPER_OUT}, {OUTLET_COVER_OPEN, VISIT_PAPER_COVER},
        {OUTLET_JAMMED, VISIT_PAPER_JAMMED},    {OUTLET_OFFLINE, VISIT_PAPER_OFFLINE},
        {OUTLET_STOPPED, VISIT_PAPER_OFFLINE},  {OUTLET_PAPER_LOW, VISIT_PAPER_READY},
    };
    struct stand *stand = *state;
    go(stand);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        tell(stand, OUTLET_IDLE, cases[i].trouble);
        expect_paper(stand, cases[i].paper);
    }
}

static void test_take__a_ticket_that_waits_goes_on_by_itself_or_is_taken_back(void **state)
{
    struct stand *stand = *state;
    go(stand);
    shop_do(&stand->shop, VISIT_PRINT, 0);
    tell(stand, OUTLET_HELD, OUTLET_OUT_OF_PAPER);
    expect_paper(stand, VISIT_PAPER_OUT);
    assert_true(shop_view(&stand->shop)->take.is_under_way);
    tell(stand, OUTLET_PRINTING, OUTLET_NO_TROUBLE);
    expect_paper(stand, VISIT_PAPER_PRINTING);
    shop_do(&stand->shop, VISIT_CANCEL, 0);
    assert_int_equal(stand->printer.cancelled, 1);
    expect_paper(stand, VISIT_PAPER_READY);
    shop_do(&stand->shop, VISIT_CANCEL, 0);
    assert_int_equal(stand->printer.cancelled, 1);
}

static void test_take__a_printer_that_refuses_can_be_tried_again(void **state)
{
    struct stand *stand = *state;
    go(stand);
    stand->printer.refuses = STATUS_FAILED;
    shop_do(&stand->shop, VISIT_PRINT, 0);
    expect_paper(stand, VISIT_PAPER_FAILED);
    stand->printer.refuses = STATUS_OK;
    shop_do(&stand->shop, VISIT_PRINT, 0);
    expect_paper(stand, VISIT_PAPER_PRINTING);
    tell(stand, OUTLET_FAILED, OUTLET_JAMMED);
    expect_paper(stand, VISIT_PAPER_JAMMED);
    assert_false(shop_view(&stand->shop)->take.is_under_way);
}

static void test_take__what_still_waits_at_the_end_is_taken_back(void **state)
{
    struct stand *stand = *state;
    go(stand);
    shop_do(&stand->shop, VISIT_PRINT, 0);
    tell(stand, OUTLET_HELD, OUTLET_OUT_OF_PAPER);
    shop_pass(&stand->shop, 60000); /* left alone */
    assert_int_equal(shop_view(&stand->shop)->screen, VISIT_ATTRACT);
    assert_int_equal(stand->printer.cancelled, 1);
    go(stand);
    assert_false(shop_view(&stand->shop)->take.is_under_way);
}

static void test_take__what_came_out_in_part_is_said(void **state)
{
    struct stand *stand = *state;
    go(stand);
    shop_do(&stand->shop, VISIT_PRINT, 0);
    stand->printer.report = (struct outlet_report){
        .state = OUTLET_FAILED, .trouble = OUTLET_OFFLINE, .is_partly = true};
    shop_pass(&stand->shop, 250);
    expect_paper(stand, VISIT_PAPER_PARTLY);
    assert_int_equal(stand->printer.jobs, 1); /* another only if it is wished */
    shop_do(&stand->shop, VISIT_PRINT, 0);
    assert_int_equal(stand->printer.jobs, 2);
}

static void test_take__what_is_left_printing_stops_when_it_would_wait(void **state)
{
    struct stand *stand = *state;
    go(stand);
    shop_do(&stand->shop, VISIT_PRINT, 0);
    tell(stand, OUTLET_PRINTING, OUTLET_NO_TROUBLE);
    shop_do(&stand->shop, VISIT_NEXT, 0); /* the end of the visit */
    assert_int_equal(stand->printer.cancelled, 0);
    shop_pass(&stand->shop, 60000);
    go(stand); /* the next one */
    expect_paper(stand, VISIT_PAPER_BUSY);
    shop_do(&stand->shop, VISIT_PRINT, 0);
    assert_int_equal(stand->printer.jobs, 1);
    tell(stand, OUTLET_HELD, OUTLET_OUT_OF_PAPER);
    assert_int_equal(stand->printer.cancelled, 1);
    tell(stand, OUTLET_CANCELLED, OUTLET_NO_TROUBLE);
    expect_paper(stand, VISIT_PAPER_READY);
    shop_do(&stand->shop, VISIT_PRINT, 0);
    assert_int_equal(stand->printer.jobs, 2);
}

static void test_take__leads_back_and_to_staff(void **state)
{
    struct stand *stand = *state;
    go(stand);
    tell(stand, OUTLET_IDLE, OUTLET_OUT_OF_PAPER);
    shop_do(&stand->shop, VISIT_SEE, VISIT_STAFF);
    shop_do(&stand->shop, VISIT_CALL, 0);
    assert_string_equal(stand->shop.fake.reason, "print");
    shop_do(&stand->shop, VISIT_BACK, 0);
    assert_int_equal(shop_view(&stand->shop)->screen, VISIT_TAKE);
    shop_do(&stand->shop, VISIT_BACK, 0);
    assert_int_equal(shop_view(&stand->shop)->screen, VISIT_ADVICE);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, open_stand, close_stand)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(test_take__the_code_is_there_without_a_printer_too),
        CASE(test_take__one_press_is_one_ticket),
        CASE(test_take__what_is_wrong_with_the_printer_is_said),
        CASE(test_take__a_ticket_that_waits_goes_on_by_itself_or_is_taken_back),
        CASE(test_take__a_printer_that_refuses_can_be_tried_again),
        CASE(test_take__what_still_waits_at_the_end_is_taken_back),
        CASE(test_take__what_came_out_in_part_is_said),
        CASE(test_take__what_is_left_printing_stops_when_it_would_wait),
        CASE(test_take__leads_back_and_to_staff),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
