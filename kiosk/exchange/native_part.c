/* The parts of an offer that carry money, and charges, which the catalog's standard ones share
 * (TARIFF_MODEL.md §4, §5). */
#include "exchange/native_private.h"

#include <stdio.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* ---- fee ---- */

/* 1 for "month", N for "N months", 0 for "once"; -1 for anything else. */
static int parse_every(const char *text)
{
    if (strcmp(text, "month") == 0)
        return 1;
    if (strcmp(text, "once") == 0)
        return 0;
    int months = 0;
    const char *at = text;
    for (; *at >= '0' && *at <= '9' && months <= NATIVE_MONTHS_MOST; at++)
        months = months * 10 + (*at - '0');
    bool fits = *text != '0' && months >= 1 && months <= NATIVE_MONTHS_MOST;
    return fits && strcmp(at, " months") == 0 ? months : -1;
}

static struct offer_fee read_fee(const struct native_at *at)
{
    static const struct native_field fields[] = {
        {"amount", true}, {"every", true}, {"months", false}};
    struct offer_fee fee = {.every_months = 1, .months = {.first = 1}};
    if (!native_value_is_object(at, fields, COUNT_OF(fields)))
        return fee;
    fee.amount = native_value_money(at, "amount", 0);
    fee.months = native_value_months(at);
    struct native_at every = native_value_member(at, "every");
    if (every.json)
        fee.every_months =
            json_is_string(every.json) ? parse_every(json_string_value(every.json)) : -1;
    if (fee.every_months < 0) {
        native_value_fault(&every, "must be \"month\", \"N months\" such as \"12 months\", or "
                                   "\"once\"");
        fee.every_months = 1;
    }
    return fee;
}

void native_part_read_fees(const struct native_at *object, struct offer *offer)
{
    struct native_at at = native_value_member(object, "fee");
    if (!at.json)
        return;
    bool is_list = json_is_array(at.json);
    offer->fee_count = is_list ? native_value_count(&at) : 1;
    struct offer_fee *fees = ARENA_ARRAY(object->reader->arena, struct offer_fee, offer->fee_count);
    for (size_t i = 0; i < offer->fee_count; i++) {
        struct native_at item = native_value_item(&at, i);
        fees[i] = read_fee(is_list ? &item : &at);
    }
    offer->fees = fees;
}

/* ---- allowances and charges ---- */

static struct offer_allowance read_allowance(const struct native_at *at)
{
    static const struct native_field fields[] = {{"scope", true},      {"amount", false},
                                                 {"unlimited", false}, {"rollover", false},
                                                 {"priority", false},  {"months", false}};
    struct offer_allowance allowance = {.months = {.first = 1}};
    bool is_object = native_value_is_object(at, fields, COUNT_OF(fields));
    allowance.scope = native_scope_read(at);
    if (!is_object)
        return allowance;
    allowance.amount = native_value_amount(at, "amount", native_scope_service(allowance.scope));
    allowance.unlimited = native_value_bool(at, "unlimited", false);
    if (allowance.unlimited == native_value_has(at, "amount"))
        native_value_fault(at, "must have an \"amount\" or \"unlimited\": true, and not both");
    allowance.rollover = native_value_whole(at, "rollover", 0, 1, 0) == 1;
    allowance.has_priority = native_value_has(at, "priority");
    allowance.priority = native_value_whole(at, "priority", -1000000, 1000000, 0);
    allowance.months = native_value_months(at);
    return allowance;
}

void native_part_read_allowances(const struct native_at *object, struct offer *offer)
{
    struct native_at list = native_value_member(object, "allowances");
    offer->allowance_count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    struct offer_allowance *allowances =
        ARENA_ARRAY(object->reader->arena, struct offer_allowance, offer->allowance_count);
    for (size_t i = 0; i < offer->allowance_count; i++) {
        struct native_at item = native_value_item(&list, i);
        allowances[i] = read_allowance(&item);
    }
    offer->allowances = allowances;
}

static struct offer_charge read_charge(const struct native_at *at)
{
    static const struct native_field fields[] = {
        {"scope", true}, {"meter", false}, {"price", true},  {"per", false},   {"setup", false},
        {"min", false},  {"cap", false},   {"stops", false}, {"months", false}};
    static const char *const per[] = {"month", "event"};
    struct offer_charge charge = {
        .price = {.unit = 1}, .min = OFFER_NONE, .cap = OFFER_NONE, .months = {.first = 1}};
    bool is_object = native_value_is_object(at, fields, COUNT_OF(fields));
    charge.scope = native_scope_read(at);
    if (!is_object)
        return charge;
    charge.meter = native_value_quantity(at, "meter", native_scope_service(charge.scope), 0);
    struct native_at price = native_value_member(at, "price");
    if (price.json)
        native_curve_read(&price, native_scope_service(charge.scope), &charge.price);
    charge.per_event = native_value_word(at, "per", per, 2, 0) == 1;
    charge.setup = native_value_money(at, "setup", 0);
    charge.min = native_value_money(at, "min", OFFER_NONE);
    charge.cap = native_value_money(at, "cap", OFFER_NONE);
    charge.stops = native_value_bool(at, "stops", false);
    charge.months = native_value_months(at);
    return charge;
}

const struct offer_charge *native_part_read_charges(const struct native_at *object, const char *key,
                                                    size_t *count)
{
    struct native_at list = native_value_member(object, key);
    *count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    struct offer_charge *charges = ARENA_ARRAY(object->reader->arena, struct offer_charge, *count);
    for (size_t i = 0; i < *count; i++) {
        struct native_at item = native_value_item(&list, i);
        charges[i] = read_charge(&item);
    }
    return charges;
}

/* ---- discounts and credits ---- */

static struct offer_tenure read_tenure_row(const struct native_at *at)
{
    static const struct native_field fields[] = {{"from_months", true}, {"percent", true}};
    struct offer_tenure row = {0};
    if (!native_value_is_object(at, fields, COUNT_OF(fields)))
        return row;
    row.from_months = native_value_whole(at, "from_months", 0, NATIVE_MONTHS_MOST, 0);
    row.percent = native_value_millionths(at, "percent", 0, 100);
    return row;
}

static void read_tenure(const struct native_at *object, struct offer_discount *discount)
{
    struct native_at list = native_value_member(object, "tenure");
    discount->tenure_count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    struct offer_tenure *rows =
        ARENA_ARRAY(object->reader->arena, struct offer_tenure, discount->tenure_count);
    for (size_t i = 0; i < discount->tenure_count; i++) {
        struct native_at item = native_value_item(&list, i);
        rows[i] = read_tenure_row(&item);
    }
    discount->tenure = rows;
}

static struct offer_discount read_discount(const struct native_at *at)
{
    static const struct native_field fields[] = {
        {"off", true}, {"percent", false}, {"amount", false}, {"tenure", false}, {"months", false}};
    static const char *const off[] = {"fee", "charges", "bill"};
    struct offer_discount discount = {.kind = OFFER_DISCOUNT_AMOUNT, .months = {.first = 1}};
    if (!native_value_is_object(at, fields, COUNT_OF(fields)))
        return discount;
    int what = native_value_word(at, "off", off, COUNT_OF(off), 0);
    discount.off = what < 0 ? OFFER_OFF_FEE : (enum offer_off)what;
    bool percent = native_value_has(at, "percent"), tenure = native_value_has(at, "tenure");
    if (percent + tenure + native_value_has(at, "amount") != 1)
        native_value_fault(at, "must have one of \"percent\", \"amount\" and \"tenure\"");
    discount.kind = percent  ? OFFER_DISCOUNT_PERCENT
                    : tenure ? OFFER_DISCOUNT_TENURE
                             : OFFER_DISCOUNT_AMOUNT;
    discount.percent = native_value_millionths(at, "percent", 0, 100);
    discount.amount = native_value_money(at, "amount", 0);
    read_tenure(at, &discount);
    discount.months = native_value_months(at);
    return discount;
}

void native_part_read_discounts(const struct native_at *object, struct offer *offer)
{
    struct native_at list = native_value_member(object, "discounts");
    offer->discount_count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    struct offer_discount *discounts =
        ARENA_ARRAY(object->reader->arena, struct offer_discount, offer->discount_count);
    for (size_t i = 0; i < offer->discount_count; i++) {
        struct native_at item = native_value_item(&list, i);
        discounts[i] = read_discount(&item);
    }
    offer->discounts = discounts;
}

static struct offer_credit read_credit(const struct native_at *at)
{
    static const struct native_field fields[] = {{"amount", true}, {"months", false}};
    struct offer_credit credit = {.months = {.first = 1}};
    if (!native_value_is_object(at, fields, COUNT_OF(fields)))
        return credit;
    credit.amount = native_value_money(at, "amount", 0);
    credit.months = native_value_months(at);
    return credit;
}

void native_part_read_credits(const struct native_at *object, struct offer *offer)
{
    struct native_at list = native_value_member(object, "credits");
    offer->credit_count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    struct offer_credit *credits =
        ARENA_ARRAY(object->reader->arena, struct offer_credit, offer->credit_count);
    for (size_t i = 0; i < offer->credit_count; i++) {
        struct native_at item = native_value_item(&list, i);
        credits[i] = read_credit(&item);
    }
    offer->credits = credits;
}

/* ---- what the whole month is held to, and for how long ---- */

static void read_min_spend_object(const struct native_at *at, struct offer_min_spend *spend)
{
    static const struct native_field fields[] = {{"amount", false},
                                                 {"mean_of", false},
                                                 {"plus", false},
                                                 {"stacks", false},
                                                 {"months", false}};
    if (!native_value_is_object(at, fields, COUNT_OF(fields)))
        return;
    bool by_mean = native_value_has(at, "mean_of");
    if (by_mean == native_value_has(at, "amount"))
        native_value_fault(at, "must have an \"amount\" or \"mean_of\", and not both");
    if (native_value_has(at, "plus") && !by_mean)
        native_value_fault(at, "\"plus\" is added to a mean; it needs \"mean_of\"");
    spend->amount = native_value_money(at, "amount", by_mean ? OFFER_NONE : 0);
    spend->mean_of = native_value_whole(at, "mean_of", 1, NATIVE_MONTHS_MOST, 0);
    spend->plus = native_value_money(at, "plus", 0);
    spend->stacks = native_value_bool(at, "stacks", false);
    spend->months = native_value_months(at);
}

void native_part_read_min_spend(const struct native_at *object, struct offer *offer)
{
    struct native_at at = native_value_member(object, "min_spend");
    offer->min_spend = (struct offer_min_spend){.months = {.first = 1}};
    if (!at.json)
        return;
    offer->min_spend.present = true;
    if (json_is_number(at.json))
        offer->min_spend.amount = native_value_money_of(&at, 0);
    else
        read_min_spend_object(&at, &offer->min_spend);
}

static void read_exit(const struct native_at *contract, struct offer_contract *out)
{
    static const struct native_field fields[] = {{"fixed", false},
                                                 {"per_month_left", false},
                                                 {"per_month_held", false},
                                                 {"held_at_least", false},
                                                 {"free_first", false},
                                                 {"free_last", false},
                                                 {"cap", false}};
    struct native_at at = native_value_member(contract, "exit");
    if (!at.json || !native_value_is_object(&at, fields, COUNT_OF(fields)))
        return;
    out->has_exit = true;
    out->fixed = native_value_money(&at, "fixed", 0);
    out->per_month_left = native_value_money(&at, "per_month_left", 0);
    out->per_month_held = native_value_money(&at, "per_month_held", 0);
    out->held_at_least = native_value_whole(&at, "held_at_least", 0, NATIVE_MONTHS_MOST, 0);
    out->free_first = native_value_whole(&at, "free_first", 0, NATIVE_MONTHS_MOST, 0);
    out->free_last = native_value_whole(&at, "free_last", 0, NATIVE_MONTHS_MOST, 0);
    out->cap = native_value_money(&at, "cap", OFFER_NONE);
}

void native_part_read_contract(const struct native_at *object, struct offer *offer)
{
    static const struct native_field fields[] = {{"months", true}, {"exit", false}};
    struct native_at at = native_value_member(object, "contract");
    offer->contract = (struct offer_contract){.cap = OFFER_NONE};
    if (!at.json || !native_value_is_object(&at, fields, COUNT_OF(fields)))
        return;
    offer->contract.months = native_value_whole(&at, "months", 1, NATIVE_MONTHS_MOST, 0);
    read_exit(&at, &offer->contract);
}

void native_part_read_deposit(const struct native_at *object, struct offer *offer)
{
    static const struct native_field fields[] = {{"amount", true}, {"returns", false}};
    struct native_at at = native_value_member(object, "deposit");
    if (!at.json || !native_value_is_object(&at, fields, COUNT_OF(fields)))
        return;
    struct native_at list = native_value_member(&at, "returns");
    size_t count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    int64_t *returns = ARENA_ARRAY(object->reader->arena, int64_t, count);
    for (size_t i = 0; i < count; i++) {
        struct native_at item = native_value_item(&list, i);
        returns[i] = native_value_money_of(&item, 0);
    }
    offer->deposit = (struct offer_deposit){.present = true,
                                            .amount = native_value_money(&at, "amount", 0),
                                            .returns = returns,
                                            .return_count = count};
}

static struct offer_stop read_stop(const struct native_at *at)
{
    static const struct native_field fields[] = {{"scope", true}, {"amount", true}};
    bool is_object = native_value_is_object(at, fields, COUNT_OF(fields));
    struct offer_stop stop = {.scope = native_scope_read(at)};
    if (is_object)
        stop.amount = native_value_amount(at, "amount", native_scope_service(stop.scope));
    return stop;
}

void native_part_read_stops(const struct native_at *object, struct offer *offer)
{
    struct native_at list = native_value_member(object, "stops_at");
    offer->stop_count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    struct offer_stop *stops =
        ARENA_ARRAY(object->reader->arena, struct offer_stop, offer->stop_count);
    for (size_t i = 0; i < offer->stop_count; i++) {
        struct native_at item = native_value_item(&list, i);
        stops[i] = read_stop(&item);
    }
    offer->stops_at = stops;
}
