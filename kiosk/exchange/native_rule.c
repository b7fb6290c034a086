/* Who may take an offer (TARIFF_MODEL.md §7) and with which plans (§6, `with`). */
#include "exchange/native_private.h"

#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
/* Tenure in days, yuan, ages: none is larger, and millionths of it fit easily. */
#define NUMBER_MOST 1000000

/* In the order of enum eligibility_fact, then the facts that have a form of their own. */
static const char *const facts[] = {"tenure_months", "tenure_days", "current_fee", "average_spend",
                                    "age",           "fee_rise",    "spend_rise",  "region",
                                    "brand",         "segment",     "channel",     "new_customer",
                                    "holds"};
enum { FACT_NEW_CUSTOMER = ELIGIBILITY_CHANNEL + 1, FACT_HOLDS };

static struct eligibility read_condition(const struct native_at *at, int depth);

static const struct eligibility *read_conditions(const struct native_at *list, int depth,
                                                 size_t *count)
{
    *count = native_value_is_list(list) ? native_value_count(list) : 0;
    struct eligibility *conditions = ARENA_ARRAY(list->reader->arena, struct eligibility, *count);
    for (size_t i = 0; i < *count; i++) {
        struct native_at item = native_value_item(list, i);
        conditions[i] = read_condition(&item, depth);
    }
    return conditions;
}

static void read_any(const struct native_at *at, int depth, struct eligibility *condition)
{
    static const struct native_field fields[] = {{"any", true}};
    native_value_is_object(at, fields, COUNT_OF(fields));
    struct native_at list = native_value_member(at, "any");
    condition->kind = ELIGIBILITY_ANY;
    if (depth >= NATIVE_DEPTH_MOST)
        native_value_fault(&list, "conditions nest at most %d deep", NATIVE_DEPTH_MOST);
    else
        condition->any = read_conditions(&list, depth + 1, &condition->any_count);
    if (json_is_array(list.json) && native_value_count(&list) == 0)
        native_value_fault(&list, "must list at least one condition: of none, none can hold");
}

static void read_number(const struct native_at *at, struct eligibility *condition)
{
    static const struct native_field fields[] = {
        {"fact", true}, {"at_least", false}, {"at_most", false}, {"months", false}};
    bool is_average =
        condition->fact == ELIGIBILITY_AVERAGE_SPEND || condition->fact == ELIGIBILITY_SPEND_RISE;
    native_value_is_object(at, fields, is_average ? 4 : 3);
    condition->kind = ELIGIBILITY_NUMBER;
    condition->has_least = native_value_has(at, "at_least");
    condition->has_most = native_value_has(at, "at_most");
    if (!condition->has_least && !condition->has_most)
        native_value_fault(at, "must have \"at_least\" or \"at_most\"");
    condition->at_least = native_value_millionths(at, "at_least", -NUMBER_MOST, NUMBER_MOST);
    condition->at_most = native_value_millionths(at, "at_most", -NUMBER_MOST, NUMBER_MOST);
    if (is_average)
        condition->months = native_value_whole(at, "months", 1, NATIVE_MONTHS_MOST, 0);
}

static void read_name(const struct native_at *at, struct eligibility *condition)
{
    static const struct native_field fields[] = {{"fact", true}, {"is_one_of", true}};
    native_value_is_object(at, fields, COUNT_OF(fields));
    struct offer_codes values = native_value_texts(at, "is_one_of");
    condition->kind = ELIGIBILITY_NAME;
    condition->values = values.items;
    condition->value_count = values.count;
    struct native_at list = native_value_member(at, "is_one_of");
    if (json_is_array(list.json) && values.count == 0)
        native_value_fault(&list, "must list at least one name: of none, none can hold");
}

static void read_new_customer(const struct native_at *at, struct eligibility *condition)
{
    static const struct native_field fields[] = {{"fact", true}, {"is", true}};
    native_value_is_object(at, fields, COUNT_OF(fields));
    condition->kind = ELIGIBILITY_NEW_CUSTOMER;
    condition->is = native_value_bool(at, "is", true);
}

static void read_holds(const struct native_at *at, struct eligibility *condition)
{
    static const struct native_field fields[] = {{"fact", true}, {"has", false}, {"lacks", false}};
    native_value_is_object(at, fields, COUNT_OF(fields));
    condition->kind = ELIGIBILITY_HOLDS;
    condition->is = native_value_has(at, "has");
    if (condition->is == native_value_has(at, "lacks"))
        native_value_fault(at, "must have either \"has\" or \"lacks\", the code of an offer");
    condition->code = native_value_text(at, condition->is ? "has" : "lacks");
}

static void read_ask(const struct native_at *at, struct eligibility *condition)
{
    static const struct native_field fields[] = {{"ask", true}, {"is", false}, {"text", false}};
    native_value_is_object(at, fields, COUNT_OF(fields));
    condition->kind = ELIGIBILITY_ASK;
    condition->code = native_value_text(at, "ask");
    condition->is = native_value_bool(at, "is", true);
    struct native_at text = native_value_member(at, "text");
    condition->text = native_value_label(&text);
}

static void read_fact(const struct native_at *at, struct eligibility *condition)
{
    int fact = native_value_word(at, "fact", facts, COUNT_OF(facts), -1);
    if (fact < 0)
        return;
    if (fact == FACT_NEW_CUSTOMER) {
        read_new_customer(at, condition);
        return;
    }
    if (fact == FACT_HOLDS) {
        read_holds(at, condition);
        return;
    }
    condition->fact = (enum eligibility_fact)fact;
    if (fact < ELIGIBILITY_REGION)
        read_number(at, condition);
    else
        read_name(at, condition);
}

static struct eligibility read_condition(const struct native_at *at, int depth)
{
    struct eligibility condition = {.kind = ELIGIBILITY_NUMBER, .code = ""};
    if (native_value_has(at, "any"))
        read_any(at, depth, &condition);
    else if (native_value_has(at, "ask"))
        read_ask(at, &condition);
    else if (native_value_has(at, "fact"))
        read_fact(at, &condition);
    else
        native_value_fault(at, "must be a condition: an object with \"fact\", \"ask\" or \"any\"");
    return condition;
}

void native_rule_read_eligibility(const struct native_at *object, struct offer *offer)
{
    struct native_at list = native_value_member(object, "eligibility");
    offer->eligibility = read_conditions(&list, 1, &offer->eligibility_count);
}

/* A list of `with` must name something: an empty one would let the offer go with no plan. */
static struct offer_codes read_with_list(const struct native_at *with, const char *key)
{
    struct offer_codes codes = native_value_texts(with, key);
    struct native_at list = native_value_member(with, key);
    if (json_is_array(list.json) && codes.count == 0)
        native_value_fault(&list, "must name at least one; leave it out to allow all");
    return codes;
}

static void read_with_fee(const struct native_at *with, struct offer_with *out)
{
    static const struct native_field fields[] = {{"at_least", false}, {"at_most", false}};
    struct native_at fee = native_value_member(with, "fee");
    if (!fee.json || !native_value_is_object(&fee, fields, COUNT_OF(fields)))
        return;
    out->fee_at_least = native_value_money(&fee, "at_least", OFFER_NONE);
    out->fee_at_most = native_value_money(&fee, "at_most", OFFER_NONE);
    if (json_object_size(fee.json) == 0)
        native_value_fault(&fee, "must have \"at_least\" or \"at_most\"");
}

static struct offer_with read_with(const struct native_at *at)
{
    static const struct native_field fields[] = {
        {"plans", false}, {"brands", false}, {"tags", false}, {"fee", false}};
    struct offer_with with = {.fee_at_least = OFFER_NONE, .fee_at_most = OFFER_NONE};
    if (!native_value_is_object(at, fields, COUNT_OF(fields)))
        return with;
    if (json_object_size(at->json) == 0)
        native_value_fault(at, "must have \"plans\", \"brands\", \"tags\" or \"fee\"");
    struct offer_codes plans = read_with_list(at, "plans"), brands = read_with_list(at, "brands"),
                       tags = read_with_list(at, "tags");
    with.plans = plans.items;
    with.plan_count = plans.count;
    with.brands = brands.items;
    with.brand_count = brands.count;
    with.tags = tags.items;
    with.tag_count = tags.count;
    read_with_fee(at, &with);
    return with;
}

void native_rule_read_with(const struct native_at *object, struct offer *offer)
{
    struct native_at at = native_value_member(object, "with");
    if (!at.json)
        return;
    bool is_list = json_is_array(at.json);
    offer->with_count = is_list ? native_value_count(&at) : 1;
    if (offer->with_count == 0)
        native_value_fault(&at, "must name at least one; leave it out to allow every plan");
    struct offer_with *withs =
        ARENA_ARRAY(object->reader->arena, struct offer_with, offer->with_count);
    for (size_t i = 0; i < offer->with_count; i++) {
        struct native_at item = native_value_item(&at, i);
        withs[i] = read_with(is_list ? &item : &at);
    }
    offer->with = withs;
}
