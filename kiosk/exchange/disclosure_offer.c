/* The offer of a row: its name, fee, discounts, commitment, term, and dates. */
#include "exchange/disclosure_offer.h"

#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "exchange/disclosure_json.h"
#include "exchange/disclosure_name.h"
#include "exchange/disclosure_offer_private.h"

/* ---- scopes ---- */

static const char scopes[] =
    "{\"domestic-data\": {\"service\": \"data\", \"location\": [\"home\", \"domestic\"]},"
    " \"directed-data\": {\"service\": \"data\", \"location\": [\"home\", \"domestic\"],"
    " \"app\": \"directed\"},"
    " \"roaming-data\": {\"service\": \"data\", \"location\": [\"hmt\", \"intl:*\"]},"
    " \"domestic-voice\": {\"service\": \"voice\", \"direction\": \"out\","
    " \"destination\": [\"local\", \"domestic\"], \"location\": [\"home\", \"domestic\"]},"
    " \"domestic-voice-in\": {\"service\": \"voice\", \"direction\": \"in\","
    " \"location\": [\"home\", \"domestic\"]},"
    " \"family-voice\": {\"service\": \"voice\", \"direction\": \"out\","
    " \"destination\": [\"local\", \"domestic\"], \"location\": [\"home\", \"domestic\"],"
    " \"network\": \"onnet\", \"peer\": \"family\"},"
    " \"roaming-voice\": {\"service\": \"voice\", \"location\": [\"hmt\", \"intl:*\"]},"
    " \"domestic-sms\": {\"service\": \"sms\", \"direction\": \"out\","
    " \"destination\": [\"local\", \"domestic\"], \"location\": [\"home\", \"domestic\"]},"
    " \"domestic-mms\": {\"service\": \"mms\", \"direction\": \"out\","
    " \"destination\": [\"local\", \"domestic\"], \"location\": [\"home\", \"domestic\"]}}";

json_t *disclosure_offer_scopes(void)
{
    return json_loads(scopes, 0, NULL);
}

/* ---- parts in force for the row's term ---- */

json_t *disclosure_offer_timed(const struct disclosure_facts *facts, json_t *part)
{
    if (facts->ends != DISCLOSURE_NONE)
        json_object_set_new(part, "months", json_pack("[i,I]", 1, (json_int_t)facts->ends));
    return part;
}

static json_t *amount_for_term(const struct disclosure_facts *facts, int64_t micro)
{
    json_t *part = json_object();
    json_object_set_new(part, "amount", disclosure_json_money(micro));
    return disclosure_offer_timed(facts, part);
}

/* ---- what it is ---- */

static const char *brand_of(const struct disclosure_row *row)
{
    static const char *const brands[] = {"动感地带", "神州行", "全球通", NULL};
    for (size_t i = 0; brands[i]; i++)
        if (strncmp(row->plain_name, brands[i], strlen(brands[i])) == 0)
            return brands[i];
    return NULL;
}

static bool is_discount(const struct disclosure_facts *facts)
{
    return facts->fee_off != DISCLOSURE_NONE || facts->fee_fold != DISCLOSURE_NONE;
}

/* A promotion on the fee of a plan that it names is what that plan's own rule lets through. */
static bool names_its_plans(const struct disclosure_facts *facts)
{
    for (size_t i = 0; i < facts->with_count; i++)
        if (facts->with[i].code || facts->with[i].series)
            return true;
    return false;
}

static json_t *tags_of(const struct disclosure_facts *facts)
{
    json_t *tags = json_array();
    if (*facts->row->series)
        json_array_append_new(tags, json_string(facts->row->series));
    if (facts->row->class == DISCLOSURE_ROW_PROMOTION)
        json_array_append_new(tags, json_string("promotion"));
    if (is_discount(facts))
        json_array_append_new(tags, json_string("fee-discount"));
    if (is_discount(facts) && !names_its_plans(facts))
        json_array_append_new(tags, json_string("plan-discount"));
    return tags;
}

static json_t *name_of(const struct disclosure_facts *facts)
{
    return disclosure_json_label(facts->row->name,
                                 disclosure_name_english(facts->arena, facts->row->plain_name));
}

static void set_identity(const struct disclosure_facts *facts, json_t *offer)
{
    const struct disclosure_row *row = facts->row;
    const char *brand = brand_of(row);
    json_object_set_new(offer, "code", json_string(row->code));
    json_object_set_new(offer, "kind", json_string(disclosure_row_class_name(row->class)));
    json_object_set_new(offer, "name", name_of(facts));
    if (brand)
        json_object_set_new(offer, "brand", json_string(brand));
    disclosure_json_set_list(offer, "tags", tags_of(facts));
}

/* ---- money ---- */

static void set_fee(const struct disclosure_facts *facts, json_t *offer)
{
    if (facts->fee_year != DISCLOSURE_NONE) {
        json_t *year = amount_for_term(facts, facts->fee_year);
        json_object_set_new(year, "every", json_string("12 months"));
        json_object_set_new(offer, "fee", year);
    }
    if (facts->fee <= 0)
        return;
    json_t *fee = json_object();
    json_object_set_new(fee, "amount", disclosure_json_money(facts->fee));
    json_object_set_new(fee, "every", json_string("month"));
    json_object_set_new(offer, "fee", disclosure_offer_timed(facts, fee));
}

static void set_discounts(const struct disclosure_facts *facts, json_t *offer)
{
    json_t *discounts = json_array();
    if (facts->fee_off != DISCLOSURE_NONE) {
        json_t *discount = json_pack("{s:s}", "off", "fee");
        json_object_set_new(discount, "amount", disclosure_json_money(facts->fee_off));
        json_array_append_new(discounts, disclosure_offer_timed(facts, discount));
    }
    if (facts->fee_fold != DISCLOSURE_NONE) {
        json_t *discount = json_pack("{s:s}", "off", "fee");
        int64_t percent = 100 * (int64_t)MONEY_YUAN - 10 * facts->fee_fold;
        json_object_set_new(discount, "percent", disclosure_json_money(percent));
        json_array_append_new(discounts, disclosure_offer_timed(facts, discount));
    }
    disclosure_json_set_list(offer, "discounts", discounts);
}

/* The mean of what was spent lately, and more. */
static json_t *mean_for_term(const struct disclosure_facts *facts)
{
    json_t *part = json_object();
    json_object_set_new(part, "mean_of", json_integer((json_int_t)facts->mean_months));
    if (facts->mean_plus != DISCLOSURE_NONE)
        json_object_set_new(part, "plus", disclosure_json_money(facts->mean_plus));
    return disclosure_offer_timed(facts, part);
}

static json_t *stacked(const struct disclosure_facts *facts, json_t *minimum)
{
    if (facts->stacks)
        json_object_set_new(minimum, "stacks", json_true());
    return minimum;
}

static void set_credit_and_minimum(const struct disclosure_facts *facts, json_t *offer)
{
    int64_t minimum = facts->min_spend != DISCLOSURE_NONE ? facts->min_spend : facts->gift_min;
    if (facts->gift_month != DISCLOSURE_NONE)
        json_object_set_new(offer, "credits",
                            json_pack("[o]", amount_for_term(facts, facts->gift_month)));
    else if (facts->credit != DISCLOSURE_NONE)
        json_object_set_new(offer, "credits",
                            json_pack("[o]", amount_for_term(facts, facts->credit)));
    if (minimum != DISCLOSURE_NONE)
        json_object_set_new(offer, "min_spend", stacked(facts, amount_for_term(facts, minimum)));
    else if (facts->mean_months != DISCLOSURE_NONE)
        json_object_set_new(offer, "min_spend", stacked(facts, mean_for_term(facts)));
}

/* Paid in advance and given back month by month. */
static void set_deposit(const struct disclosure_facts *facts, json_t *offer)
{
    if (facts->deposit == DISCLOSURE_NONE)
        return;
    json_t *returns = json_array();
    for (int64_t month = 0; month < facts->deposit_months; month++)
        json_array_append_new(returns, disclosure_json_money(facts->deposit_month));
    json_object_set_new(offer, "deposit",
                        json_pack("{s:o,s:o}", "amount", disclosure_json_money(facts->deposit),
                                  "returns", returns));
}

/* Leaving in month n is leaving with n - 1 whole months held. */
static void set_free_ends(const struct disclosure_facts *facts, int64_t months, json_t *exit)
{
    if (facts->exit_from > 1)
        json_object_set_new(exit, "free_first", json_integer((json_int_t)facts->exit_from - 1));
    if (facts->exit_to < months)
        json_object_set_new(exit, "free_last", json_integer((json_int_t)(months - facts->exit_to)));
}

static void set_contract(const struct disclosure_facts *facts, json_t *offer)
{
    json_t *exit = json_object();
    int64_t contract_months =
        facts->contract_months != DISCLOSURE_NONE ? facts->contract_months : facts->ends;
    if (facts->exit_left != DISCLOSURE_NONE)
        json_object_set_new(exit, "per_month_left", disclosure_json_money(facts->exit_left));
    if (facts->exit_share != DISCLOSURE_NONE)
        json_object_set_new(exit, "per_month_held", disclosure_json_money(facts->gift_month));
    if (facts->exit_held != DISCLOSURE_NONE)
        json_object_set_new(exit, "per_month_held", disclosure_json_money(facts->exit_held));
    if (facts->exit_held_least != DISCLOSURE_NONE)
        json_object_set_new(exit, "held_at_least",
                            json_integer((json_int_t)facts->exit_held_least));
    if (facts->exit_cap != DISCLOSURE_NONE)
        json_object_set_new(exit, "cap", disclosure_json_money(facts->exit_cap));
    if (facts->exit_fixed != DISCLOSURE_NONE)
        json_object_set_new(exit, "fixed", disclosure_json_money(facts->exit_fixed));
    if (facts->exit_from != DISCLOSURE_NONE && json_object_size(exit))
        set_free_ends(facts, contract_months, exit);
    if (json_object_size(exit))
        json_object_set_new(
            offer, "contract",
            json_pack("{s:I,s:O}", "months", (json_int_t)contract_months, "exit", exit));
    json_decref(exit);
}

/* ---- dates ---- */

static void set_sale(const struct disclosure_facts *facts, json_t *offer)
{
    json_t *sale = json_object();
    if (facts->sale_from != DATE_NONE)
        json_object_set_new(sale, "from", disclosure_json_date(facts->sale_from));
    if (facts->sale_to != DATE_NONE)
        json_object_set_new(sale, "to", disclosure_json_date(facts->sale_to));
    if (json_object_size(sale))
        json_object_set(offer, "on_sale", sale);
    json_decref(sale);
}

/* ---- the rest ---- */

static void set_benefits(const struct disclosure_facts *facts, json_t *offer)
{
    json_t *benefits = json_array();
    for (size_t i = 0; i < facts->benefit_count; i++)
        json_array_append_new(benefits, disclosure_json_label(facts->benefits[i], NULL));
    disclosure_json_set_list(offer, "benefits", benefits);
}

static void set_source(const struct disclosure_facts *facts, json_t *offer)
{
    json_object_set_new(offer, "source", json_sprintf("%s %s", facts->row->file, facts->row->code));
}

json_t *disclosure_offer_make(const struct disclosure_facts *facts)
{
    json_t *offer = json_object();
    set_identity(facts, offer);
    set_fee(facts, offer);
    set_sale(facts, offer);
    disclosure_offer_usage_set_allowances(facts, offer);
    disclosure_offer_usage_set_charges(facts, offer);
    set_discounts(facts, offer);
    set_credit_and_minimum(facts, offer);
    set_contract(facts, offer);
    set_deposit(facts, offer);
    disclosure_offer_usage_set_stops(facts, offer);
    disclosure_offer_rules_set(facts, offer);
    set_benefits(facts, offer);
    set_source(facts, offer);
    return offer;
}
