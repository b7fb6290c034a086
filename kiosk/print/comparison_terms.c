/* What the choices include and bind to, side by side; what must be known before taking the advised
 * one; and what must be said of the result. */
#include "print/comparison_private.h"

#include "base/date.h"
#include "base/money.h"

#define TERMS_MOST 9
#define MONTHS_WANTED 3

/* What a line says of an option; a message of none where it says nothing. */
typedef struct message (*teller)(const struct comparison_making *making,
                                 const struct advice_option *option);

static struct message included(const struct comparison_making *making,
                               const struct advice_option *option, enum service service)
{
    struct breakdown_included given = breakdown_included(making->request->catalog, option, service);
    if (given.unlimited)
        return message_of("compare.unlimited");
    if (given.plain == 0)
        return message_of(NULL);
    return message_quantity(message_of("bill.charged"), "amount", service_unit(service),
                            given.plain);
}

static struct message tell_data(const struct comparison_making *making,
                                const struct advice_option *option)
{
    return included(making, option, SERVICE_DATA);
}

static struct message tell_directed(const struct comparison_making *making,
                                    const struct advice_option *option)
{
    int64_t amount = breakdown_included(making->request->catalog, option, SERVICE_DATA).directed;
    if (amount == 0)
        return message_of(NULL);
    return message_quantity(message_of("bill.charged"), "amount", QUANTITY_BYTES, amount);
}

static struct message tell_voice(const struct comparison_making *making,
                                 const struct advice_option *option)
{
    return included(making, option, SERVICE_VOICE);
}

static struct message tell_sms(const struct comparison_making *making,
                               const struct advice_option *option)
{
    return included(making, option, SERVICE_SMS);
}

static struct message tell_contract(const struct comparison_making *making,
                                    const struct advice_option *option)
{
    (void)making;
    int months = option->plan->contract.months;
    for (size_t i = 0; i < option->taken.count; i++)
        if (option->taken.items[i].offer->contract.months > months)
            months = option->taken.items[i].offer->contract.months;
    return months > 0 ? message_number(message_of("compare.months"), "count", months)
                      : message_of("compare.no_contract");
}

static void raise_to(const struct offer *offer, int64_t *least)
{
    const struct offer_min_spend *spend = &offer->min_spend;
    int64_t fen =
        spend->present && spend->amount != OFFER_NONE ? money_micro_to_fen(spend->amount) : 0;
    *least = fen > *least ? fen : *least;
}

static struct message tell_least(const struct comparison_making *making,
                                 const struct advice_option *option)
{
    (void)making;
    int64_t least = 0;
    raise_to(option->plan, &least);
    for (size_t i = 0; i < option->taken.count; i++)
        raise_to(option->taken.items[i].offer, &least);
    return least ? message_money(message_of("months.price"), "price", least) : message_of(NULL);
}

static struct message day(int32_t day)
{
    return day == DATE_NONE ? message_of(NULL) : message_day(message_of("compare.day"), "day", day);
}

static struct message tell_sale_to(const struct comparison_making *making,
                                   const struct advice_option *option)
{
    (void)making;
    return day(option->plan->sale_to);
}

static void put_terms(struct comparison_making *making)
{
    static const struct {
        const char *key;
        teller tell;
    } terms[TERMS_MOST] = {
        {"usage.data", tell_data},           {"usage.data_directed", tell_directed},
        {"usage.voice", tell_voice},         {"usage.sms", tell_sms},
        {"compare.contract", tell_contract}, {"compare.least", tell_least},
        {"compare.sale_to", tell_sale_to},
    };
    struct comparison *comparison = making->comparison;
    comparison->terms = ARENA_ARRAY(making->arena, struct comparison_terms, TERMS_MOST);
    for (size_t t = 0; t < TERMS_MOST && terms[t].tell; t++) {
        struct comparison_terms *line = &comparison->terms[comparison->term_count];
        bool is_said = false;
        line->what = message_of(terms[t].key);
        for (size_t i = 0; i < comparison->column_count; i++) {
            line->cells[i] = terms[t].tell(making, making->options[i]);
            is_said |= line->cells[i].key != NULL;
        }
        comparison->term_count += is_said;
    }
}

/* ---- eligibility, in words ---- */

static struct message number_condition(const struct eligibility *condition, const char *least,
                                       const char *most, bool is_money)
{
    const char *key = condition->has_least ? least : most;
    int64_t bound = condition->has_least ? condition->at_least : condition->at_most;
    if (!key)
        return message_of(NULL);
    if (is_money)
        return message_money(message_of(key), "price", money_micro_to_fen(bound));
    return message_number(message_of(key), "count", bound / MONEY_YUAN);
}

static struct message number_of(const struct eligibility *condition)
{
    switch (condition->fact) {
    case ELIGIBILITY_TENURE_MONTHS:
        return number_condition(condition, "print.tenure_months", "print.tenure_months_most",
                                false);
    case ELIGIBILITY_TENURE_DAYS:
        return number_condition(condition, "print.tenure_days", "print.tenure_days_most", false);
    case ELIGIBILITY_AGE:
        return number_condition(condition, "print.age_least", "print.age_most", false);
    case ELIGIBILITY_CURRENT_FEE:
        return number_condition(condition, "print.fee_least", "print.fee_most", true);
    case ELIGIBILITY_AVERAGE_SPEND:
        return number_condition(condition, "print.spend_least", "print.spend_most", true);
    case ELIGIBILITY_FEE_RISE:
        return number_condition(condition, "print.fee_rise", NULL, true);
    case ELIGIBILITY_SPEND_RISE:
        return number_condition(condition, "print.spend_rise", NULL, true);
    default:
        return message_of(NULL);
    }
}

static struct message only_for(struct comparison_making *making,
                               const struct eligibility *condition)
{
    const char *names = "";
    for (size_t i = 0; i < condition->value_count; i++)
        names = arena_format(making->arena, "%s%s%s", names, i ? " · " : "", condition->values[i]);
    return message_words(message_of("print.only_for"), "what", names);
}

static struct message condition_of(struct comparison_making *making,
                                   const struct eligibility *condition)
{
    const char *question = label_in(&condition->text, making->request->language);
    switch (condition->kind) {
    case ELIGIBILITY_NUMBER:
        return number_of(condition);
    case ELIGIBILITY_NAME:
        return only_for(making, condition);
    case ELIGIBILITY_NEW_CUSTOMER:
        return message_of(condition->is ? "print.new_customer" : "print.old_customer");
    case ELIGIBILITY_HOLDS:
        return message_words(message_of(condition->is ? "print.holds" : "print.lacks"), "code",
                             condition->code);
    case ELIGIBILITY_ASK:
        return message_words(message_of(condition->is ? "print.ask_yes" : "print.ask_no"), "what",
                             *question ? question : condition->code);
    case ELIGIBILITY_ANY:
        break;
    }
    return message_of("print.one_of");
}

/* Of an offer that is newly taken: who may have it, and until when. */
static void say_offer(struct comparison_making *making, const struct offer *offer)
{
    struct wording_list *know = &making->comparison->know;
    const struct subscriber *subscriber = making->request->subscriber;
    if (subscriber && subscriber_quantity_held(subscriber, offer->code) > 0)
        return;
    for (size_t i = 0; i < offer->eligibility_count; i++) {
        struct message message = condition_of(making, &offer->eligibility[i]);
        if (message.key)
            wording_say(making->arena, know, message);
        for (size_t k = 0; k < offer->eligibility[i].any_count; k++) {
            message = condition_of(making, &offer->eligibility[i].any[k]);
            if (message.key)
                wording_say(making->arena, know, message);
        }
    }
    if (offer->sale_to == DATE_NONE)
        return;
    struct message sale = message_of("note.on_sale_until"); /* the plan is what the page is about */
    if (offer->kind != OFFER_PLAN)
        sale = message_words(message_of("print.on_sale_until"), "name",
                             wording_name(offer, making->request->language));
    wording_say(making->arena, know, message_day(sale, "day", offer->sale_to));
}

/* All of it in one sentence: what is given up is never hidden, and never the longest part either.
 */
static void say_given_up(struct comparison_making *making, const struct advice_option *option)
{
    const struct comparison_request *request = making->request;
    struct wording_list all = {0};
    wording_given_up(making->arena, request->advice, option, request->language, &all);
    const char *names = "";
    for (size_t i = 0; i < all.count; i++)
        names = arena_format(making->arena, "%s%s%s", names, i ? " · " : "",
                             all.items[i].arguments[0].words);
    if (all.count)
        wording_say(making->arena, &making->comparison->know,
                    message_words(message_of("caution.gives_up"), "what", names));
}

static void put_know(struct comparison_making *making)
{
    const struct comparison_request *request = making->request;
    const struct advice_option *option = making->options[0];
    struct comparison *comparison = making->comparison;
    if (comparison->stay)
        return;
    comparison->know = wording_cautions(making->arena, request->subscriber, option);
    say_given_up(making, option);
    say_offer(making, option->plan);
    for (size_t i = 0; i < option->taken.count; i++)
        say_offer(making, option->taken.items[i].offer);
}

static size_t count_extras(const struct catalog *catalog)
{
    size_t extras = 0;
    for (size_t i = 0; i < catalog->offer_count; i++)
        extras += catalog->offers[i].kind != OFFER_PLAN;
    return extras;
}

static void put_notes(struct comparison_making *making)
{
    const struct comparison_request *request = making->request;
    const struct advice *advice = request->advice;
    struct wording_list *notes = &making->comparison->notes;
    struct message compared = message_of("advice.compared");
    compared = message_number(compared, "plans", (int64_t)advice->proof.plans);
    compared = message_number(compared, "extras", (int64_t)count_extras(request->catalog));
    wording_say(making->arena, notes, compared);
    if (!advice->proof.exact)
        wording_say(making->arena, notes, message_of("note.not_proved"));
    if (making->comparison->month_count < MONTHS_WANTED)
        wording_say(making->arena, notes,
                    message_number(message_of("note.months"), "count",
                                   (int64_t)making->comparison->month_count));
    if (!advice->has_current)
        wording_say(
            making->arena, notes,
            message_of(advice->has_billed ? "note.plan_unknown" : "note.plan_and_bill_unknown"));
    if (advice->conditional_count && advice->conditional[0].saving_per_month_fen > 0)
        wording_say(making->arena, notes,
                    message_money(message_of("note.conditional"), "price",
                                  advice->conditional[0].saving_per_month_fen));
}

void comparison_terms_add(struct comparison_making *making)
{
    put_terms(making);
    put_know(making);
    put_notes(making);
}
