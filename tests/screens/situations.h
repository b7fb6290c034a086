/* Every state a visit can show, and how a shopper comes to it: what the tests of screens go
 * through. A new screen is a function and a row of the table; the inspection and the golden
 * pictures then hold it against KIOSK.md by themselves. */
#ifndef TESTS_SCREENS_SITUATIONS_H
#define TESTS_SCREENS_SITUATIONS_H

#include "../visit/questions.h"
#include "print/outlet_fake.h"

static void go_start(struct shop *shop)
{
    shop_go(shop, VISIT_ATTRACT);
}

static void go_language(struct shop *shop)
{
    shop_go(shop, VISIT_LANGUAGES);
}

static void go_sign_in(struct shop *shop)
{
    shop_go(shop, VISIT_SIGN_IN);
}

static void go_typed(struct shop *shop)
{
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, SHOP_NUMBER SHOP_PIN);
}

static void go_wrong(struct shop *shop)
{
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, SHOP_NUMBER "000000");
    shop_do(shop, VISIT_NEXT, 0);
}

static void go_wait(struct shop *shop)
{
    shop->fake.wrong_tries = STORE_PIN_TRIES - 1;
    go_wrong(shop);
}

static void go_working(struct shop *shop)
{
    shop_go(shop, VISIT_WORKING);
}

static void go_results(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
}

static void go_stay(struct shop *shop)
{
    static const struct subscriber_holding pack = {"PACK10", 1, DATE_NONE};
    shop->fake.subscriber.plan.code = "25LN203494";
    shop->fake.subscriber.addons = &pack;
    shop->fake.subscriber.addon_count = 1;
    shop_go(shop, VISIT_ADVICE);
}

static void go_one_month(struct shop *shop)
{
    shop->fake.usage.lines += 6;
    shop->fake.usage.count = 3;
    shop_go(shop, VISIT_ADVICE);
}

static void go_plan_unknown(struct shop *shop)
{
    shop->fake.subscriber.plan.code = "OLD";
    shop_go(shop, VISIT_ADVICE);
}

static void go_nothing_known(struct shop *shop)
{
    shop->fake.subscriber.billed_count = 0;
    go_plan_unknown(shop);
}

static void go_bill(struct shop *shop)
{
    shop_go(shop, VISIT_BILLS);
}

static void go_bill_today(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_BILL, VISIT_BILL_TODAY);
}

static void go_usage(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, VISIT_USAGE);
}

static void go_usage_first(struct shop *shop)
{
    go_typed(shop);
    shop_do(shop, VISIT_SEE, VISIT_USAGE);
}

static void go_compare(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, VISIT_COMPARE);
}

static void go_why(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, VISIT_WHY);
}

static void go_why_pending(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    visit_handle(shop->visit, (struct visit_intent){VISIT_SEE, VISIT_WHY});
}

static void go_whatif(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, VISIT_WHATIF);
}

static void go_whatif_moved(struct shop *shop)
{
    go_whatif(shop);
    shop_do(shop, VISIT_LEVEL_DATA, 40);
    shop_do(shop, VISIT_LEVEL_SMS, 0);
}

static void go_whatif_pending(struct shop *shop)
{
    go_whatif(shop);
    visit_handle(shop->visit, (struct visit_intent){VISIT_LEVEL_DATA, 40});
    clock_advance(&shop->clock, 250);
}

static void go_welcome(struct shop *shop)
{
    shop_go(shop, VISIT_WELCOME);
}

static void go_staff(struct shop *shop)
{
    go_welcome(shop);
    shop_do(shop, VISIT_SEE, VISIT_STAFF);
}

static void go_staff_called(struct shop *shop)
{
    go_staff(shop);
    shop_do(shop, VISIT_CALL, 0);
}

static void go_staff_failed(struct shop *shop)
{
    shop->fake.staff_status = STATUS_FAILED;
    go_staff_called(shop);
}

/* A printer that stands as it is told, while the screen stands. */
static void go_take_with(struct shop *shop, enum outlet_state state, enum outlet_trouble trouble)
{
    static struct outlet_fake printer;
    static const struct strings *const words[SHOP_LANGUAGES];
    outlet_fake_init(&printer, OUTLET_TICKET, PAPER_80MM);
    shop->settings.printer = &printer.outlet;
    shop->settings.words = words; /* asked for by nobody: nothing is really made */
    visit_destroy(shop->visit);
    shop->visit = visit_create(&shop->fake.records, &shop->clock, &shop->settings);
    shop_go(shop, VISIT_ADVICE);
    printer.report = (struct outlet_report){.state = state, .trouble = trouble};
    shop_do(shop, VISIT_SEE, VISIT_TAKE);
}

static void go_take(struct shop *shop)
{
    go_take_with(shop, OUTLET_IDLE, OUTLET_NO_TROUBLE);
}

static void go_take_out(struct shop *shop)
{
    go_take_with(shop, OUTLET_IDLE, OUTLET_OUT_OF_PAPER);
}

static void go_take_cover(struct shop *shop)
{
    go_take_with(shop, OUTLET_IDLE, OUTLET_COVER_OPEN);
}

static void go_take_jammed(struct shop *shop)
{
    go_take_with(shop, OUTLET_IDLE, OUTLET_JAMMED);
}

static void go_take_offline(struct shop *shop)
{
    go_take_with(shop, OUTLET_IDLE, OUTLET_OFFLINE);
}

static void go_take_code_only(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_SEE, VISIT_TAKE);
}

static void go_browse(struct shop *shop)
{
    go_welcome(shop);
    shop_do(shop, VISIT_SEE, VISIT_BROWSE);
}

static void go_browse_nothing(struct shop *shop)
{
    go_browse(shop);
    shop_do(shop, VISIT_FILTER_PRICE, 1);
}

static void go_plan(struct shop *shop)
{
    go_browse(shop);
    shop_do(shop, VISIT_LOOK, 3);
}

static void go_code(struct shop *shop)
{
    shop_go(shop, VISIT_ATTRACT);
    shop_do(shop, VISIT_MAINTAIN, 0);
    shop_type(shop, "2468");
}

static void go_code_wrong(struct shop *shop)
{
    go_code(shop);
    shop_type(shop, "00");
    shop_do(shop, VISIT_NEXT, 0);
}

static void go_maintenance(struct shop *shop)
{
    go_code(shop);
    shop_type(shop, "10");
    shop_do(shop, VISIT_NEXT, 0);
}

static void go_closed(struct shop *shop)
{
    go_maintenance(shop);
    shop_do(shop, VISIT_CLOSE, 0);
    shop_do(shop, VISIT_BACK, 0);
}

static void go_welcome_new(struct shop *shop)
{
    shop_prepare_guide(shop);
    shop_go(shop, VISIT_WELCOME);
}

static void go_guide(struct shop *shop)
{
    go_welcome_new(shop);
    shop_do(shop, VISIT_SEE, VISIT_GUIDE);
}

static void go_guide_back(struct shop *shop)
{
    go_guide(shop);
    shop_do(shop, VISIT_CHOOSE, VISIT_GUIDE_UNSURE);
    shop_do(shop, VISIT_BACK, 0);
}

/* One answer may be enough: what is asked after it depends on the sample of people. */
static void go_guided(struct shop *shop)
{
    go_guide(shop);
    shop_do(shop, VISIT_CHOOSE, 1);
    if (shop_view(shop)->screen == VISIT_GUIDE)
        shop_do(shop, VISIT_NEXT, 0);
}

static void go_terms(struct shop *shop)
{
    terms_apply(shop);
    shop_go(shop, VISIT_ADVICE);
}

static void go_question(struct shop *shop)
{
    go_terms(shop);
    shop_do(shop, VISIT_QUESTIONS, 0);
}

static void go_question_of_two(struct shop *shop)
{
    questions_apply(shop);
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_QUESTIONS, 0);
}

static void go_last_question(struct shop *shop)
{
    go_question_of_two(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_NO);
}

static void go_answered(struct shop *shop)
{
    go_question(shop);
    shop_do(shop, VISIT_ANSWER, VISIT_YES);
}

static void go_bill_of_terms(struct shop *shop)
{
    terms_apply(shop);
    shop_go(shop, VISIT_BILLS);
}

static void go_compare_terms(struct shop *shop)
{
    terms_apply(shop);
    go_compare(shop);
}

static void go_idle(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_pass(shop, 31000);
}

static void go_no_usage(struct shop *shop)
{
    shop->fake.usage.count = 0;
    shop_go(shop, VISIT_ADVICE);
}

static void go_no_plan(struct shop *shop)
{
    shop->settings.as_of = date_from_civil(2019, 1, 1); /* before anything was sold */
    for (size_t i = 0; i < shop->catalog->offer_count; i++)
        ((struct offer *)&shop->catalog->offers[i])->sale_from = SHOP_DAY;
    visit_destroy(shop->visit);
    shop->visit = visit_create(&shop->fake.records, &shop->clock, &shop->settings);
    shop_go(shop, VISIT_ADVICE);
}

static void go_out_of_order(struct shop *shop)
{
    shop->fake.sign_in_status = STATUS_FAILED;
    shop_go(shop, VISIT_ADVICE);
}

static void go_no_catalog(struct shop *shop)
{
    shop->fake.catalog_status = STATUS_NOT_FOUND;
    shop_work(shop);
}

static void go_goodbye(struct shop *shop)
{
    shop_go(shop, VISIT_GOODBYE);
}

static void go_cleaning(struct shop *shop)
{
    shop_go(shop, VISIT_ATTRACT);
    shop_do(shop, VISIT_CLEAN, 0);
}

static void go_lowered(struct shop *shop)
{
    shop_go(shop, VISIT_ADVICE);
    shop_do(shop, VISIT_LOWER, 0);
}

static void go_rated(struct shop *shop)
{
    shop_go(shop, VISIT_GOODBYE);
    shop_do(shop, VISIT_RATE, 10);
}

static void go_goodbye_early(struct shop *shop)
{
    shop_go(shop, VISIT_SIGN_IN);
    shop_do(shop, VISIT_END, 0);
}

static const struct situation {
    const char *name, *screen;
    void (*go)(struct shop *shop);
} situations[] = {
    {"attract", "attract", go_start},
    {"language", "language", go_language},
    {"sign in", "sign-in", go_sign_in},
    {"number typed", "sign-in", go_typed},
    {"wrong PIN", "sign-in", go_wrong},
    {"wait", "sign-in", go_wait},
    {"working", "working", go_working},
    {"results", "results", go_results},
    {"stay", "results", go_stay},
    {"one month", "results", go_one_month},
    {"plan unknown", "results", go_plan_unknown},
    {"nothing known", "results", go_nothing_known},
    {"bill", "bill", go_bill},
    {"bill of today", "bill", go_bill_today},
    {"usage", "usage", go_usage},
    {"usage first", "usage", go_usage_first},
    {"compare", "compare", go_compare},
    {"compare terms", "compare", go_compare_terms},
    {"why", "why", go_why},
    {"why, being worked out", "why", go_why_pending},
    {"welcome", "welcome", go_welcome},
    {"welcome, new customers too", "welcome", go_welcome_new},
    {"guide", "guide", go_guide},
    {"guide, gone back", "guide", go_guide_back},
    {"guided", "results", go_guided},
    {"staff", "staff", go_staff},
    {"staff called", "staff", go_staff_called},
    {"staff not to be told", "staff", go_staff_failed},
    {"take", "take", go_take},
    {"take, no paper", "take", go_take_out},
    {"take, cover open", "take", go_take_cover},
    {"take, jammed", "take", go_take_jammed},
    {"take, offline", "take", go_take_offline},
    {"take, no printer", "take", go_take_code_only},
    {"browse", "browse", go_browse},
    {"browse, nothing fits", "browse", go_browse_nothing},
    {"plan", "plan", go_plan},
    {"code", "code", go_code},
    {"code, wrong", "code", go_code_wrong},
    {"maintenance", "maintenance", go_maintenance},
    {"closed", "out-of-order", go_closed},
    {"what if", "whatif", go_whatif},
    {"what if, moved", "whatif", go_whatif_moved},
    {"what if, being worked out", "whatif", go_whatif_pending},
    {"terms", "results", go_terms},
    {"question", "question", go_question},
    {"question of two", "question", go_question_of_two},
    {"last question", "question", go_last_question},
    {"answered", "results", go_answered},
    {"bill of terms", "bill", go_bill_of_terms},
    {"idle", "results", go_idle},
    {"no usage", "notice", go_no_usage},
    {"no plan", "notice", go_no_plan},
    {"out of order", "out-of-order", go_out_of_order},
    {"no catalog", "out-of-order", go_no_catalog},
    {"goodbye", "goodbye", go_goodbye},
    {"rated", "goodbye", go_rated},
    {"cleaning", "cleaning", go_cleaning},
    {"lowered", "results", go_lowered},
    {"goodbye early", "goodbye", go_goodbye_early},
};
#define SITUATION_COUNT (sizeof situations / sizeof *situations)

#endif
