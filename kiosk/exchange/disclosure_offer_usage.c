/* Allowances, charges and stops of an offer. A price per minute is metered by the started minute,
 * a price of data by the started KB, as operators meter; messages need no meter. */
#include "exchange/disclosure_offer_private.h"

#include <string.h>

#include "exchange/disclosure_json.h"

#define PRIORITY_FAMILY 10     /* free calls never use minutes up: before any allowance */
#define PRIORITY_AFTER_PLAN 60 /* after the plan's (50) */
#define PRIORITY_BEFORE 40     /* before it: what an add-on has by itself */

/* ---- allowances ---- */

static json_t *make_allowance(const char *scope, json_t *amount)
{
    return json_pack("{s:s,s:o}", "scope", scope, "amount", amount);
}

static bool is_carried(const struct disclosure_facts *facts)
{
    return facts->carried == DISCLOSURE_YES ||
           (facts->carried == DISCLOSURE_UNSAID &&
            disclosure_decide_is(facts->context->decisions, DISCLOSURE_DECIDE_ROLLOVER_UNSTATED,
                                 "general"));
}

/* What a plan includes is used in the plan's own place; an addition where the text says. */
static void set_priority(const struct disclosure_facts *facts, json_t *allowance)
{
    if (facts->row->class == DISCLOSURE_ROW_PLAN)
        return;
    bool is_after = facts->order == DISCLOSURE_AFTER_PLAN ||
                    (facts->order == DISCLOSURE_ORDER_UNSAID &&
                     disclosure_decide_is(facts->context->decisions, DISCLOSURE_DECIDE_ORDER_OF_USE,
                                          "after-plan"));
    json_object_set_new(allowance, "priority",
                        json_integer(is_after ? PRIORITY_AFTER_PLAN : PRIORITY_BEFORE));
}

/* General data for the row's term, or step by step where it grows. */
static void add_general(const struct disclosure_facts *facts, json_t *list)
{
    int64_t amount = facts->general;
    int64_t first = 1;
    for (size_t i = 0; i <= facts->growth_count; i++) {
        json_t *allowance =
            make_allowance("domestic-data", disclosure_json_quantity(amount, QUANTITY_BYTES));
        if (is_carried(facts))
            json_object_set_new(allowance, "rollover", json_integer(1));
        set_priority(facts, allowance);
        if (!facts->growth_count) {
            disclosure_offer_timed(facts, allowance);
        } else {
            json_t *months = json_pack("[I]", (json_int_t)first);
            if (i < facts->growth_count) {
                json_array_append_new(months, json_integer((json_int_t)facts->growths[i].months));
                first = facts->growths[i].months + 1;
                amount = facts->growths[i].size;
            }
            json_object_set_new(allowance, "months", months);
        }
        json_array_append_new(list, allowance);
    }
}

/* General data after all that the plan has, whatever the rest of the row says of its order. */
static void add_beyond(const struct disclosure_facts *facts, json_t *list)
{
    json_t *allowance =
        make_allowance("domestic-data", disclosure_json_quantity(facts->beyond, QUANTITY_BYTES));
    if (is_carried(facts))
        json_object_set_new(allowance, "rollover", json_integer(1));
    json_object_set_new(allowance, "priority", json_integer(PRIORITY_AFTER_PLAN));
    json_array_append_new(list, disclosure_offer_timed(facts, allowance));
}

static void add_plain(const struct disclosure_facts *facts, json_t *list, const char *scope,
                      json_t *amount)
{
    json_t *allowance = make_allowance(scope, amount);
    set_priority(facts, allowance);
    json_array_append_new(list, disclosure_offer_timed(facts, allowance));
}

void disclosure_offer_usage_set_allowances(const struct disclosure_facts *facts, json_t *offer)
{
    json_t *list = json_array();
    if (facts->family != DISCLOSURE_NONE)
        json_array_append_new(list, json_pack("{s:s,s:b,s:i}", "scope", "family-voice", "unlimited",
                                              1, "priority", PRIORITY_FAMILY));
    if (facts->general != DISCLOSURE_NONE)
        add_general(facts, list);
    if (facts->beyond != DISCLOSURE_NONE)
        add_beyond(facts, list);
    if (facts->directed != DISCLOSURE_NONE)
        json_array_append_new(
            list,
            disclosure_offer_timed(
                facts, make_allowance("directed-data",
                                      disclosure_json_quantity(facts->directed, QUANTITY_BYTES))));
    if (facts->minutes != DISCLOSURE_NONE)
        add_plain(facts, list, "domestic-voice",
                  disclosure_json_quantity(facts->minutes, QUANTITY_SECONDS));
    if (facts->messages != DISCLOSURE_NONE)
        add_plain(facts, list, "domestic-sms",
                  disclosure_json_quantity(facts->messages, QUANTITY_MESSAGES));
    if (facts->roam_data != DISCLOSURE_NONE)
        add_plain(facts, list, "roaming-data",
                  disclosure_json_quantity(facts->roam_data, QUANTITY_BYTES));
    if (facts->roam_minutes != DISCLOSURE_NONE)
        add_plain(facts, list, "roaming-voice",
                  disclosure_json_quantity(facts->roam_minutes, QUANTITY_SECONDS));
    disclosure_json_set_list(offer, "allowances", list);
    if (facts->family != DISCLOSURE_NONE)
        json_object_set_new(offer, "family_numbers", json_integer((json_int_t)facts->family));
}

/* ---- charges ---- */

static json_t *per(const char *unit, int64_t micro)
{
    return json_pack("{s:s,s:o}", "per", unit, "price", disclosure_json_money(micro));
}

/* A part of a GB, as the text or the decision says: a curve, "full" or "free". */
static json_t *part_of_gb(const struct disclosure_facts *facts, enum disclosure_part part)
{
    const struct disclosure_decisions *decisions = facts->context->decisions;
    switch (part) {
    case DISCLOSURE_PART_CURVE:
        return per("1MB", facts->data.part_mb);
    case DISCLOSURE_PART_FULL:
        return json_string("full");
    case DISCLOSURE_PART_FREE:
        return json_string("free");
    case DISCLOSURE_PART_PROVINCE:
    case DISCLOSURE_PART_UNSAID:
        break;
    }
    return json_deep_copy(decisions->answers[DISCLOSURE_DECIDE_PART_OF_GB]);
}

static json_t *by_gb(const struct disclosure_facts *facts, int64_t micro, enum disclosure_part part)
{
    return json_pack("{s:s,s:o,s:o}", "block", "1GB", "price", disclosure_json_money(micro),
                     "inside", part_of_gb(facts, part));
}

static json_t *band(int64_t width, int64_t micro)
{
    json_t *tier = per("1MB", micro);
    json_object_set_new(tier, "first", disclosure_json_quantity(width, QUANTITY_BYTES));
    return tier;
}

static json_t *by_bands(const struct disclosure_data_price *data)
{
    return json_pack("{s:[o,o,o]}", "tiers", band(data->band_sizes[0], data->bands[0]),
                     band(data->band_sizes[1] - data->band_sizes[0], data->bands[1]),
                     per("1MB", data->bands[2]));
}

static json_t *data_curve(const struct disclosure_facts *facts)
{
    const struct disclosure_data_price *data = &facts->data;
    if (data->mb != DISCLOSURE_NONE)
        return per("1MB", data->mb);
    if (data->gb != DISCLOSURE_NONE)
        return by_gb(facts, data->gb, data->part);
    if (data->bands[0] != DISCLOSURE_NONE)
        return by_bands(data);
    if (data->first == DISCLOSURE_NONE)
        return NULL;
    json_t *first = by_gb(facts, data->first, data->part);
    json_object_set_new(first, "first", disclosure_json_quantity(data->first_size, QUANTITY_BYTES));
    return json_pack(
        "{s:[o,o]}", "tiers", first,
        by_gb(facts, data->after, data->is_after_open ? DISCLOSURE_PART_UNSAID : data->part));
}

static void add_charge(json_t *list, const char *scope, const char *meter, json_t *price)
{
    json_t *charge = json_pack("{s:s}", "scope", scope);
    if (meter)
        json_object_set_new(charge, "meter", json_string(meter));
    json_object_set_new(charge, "price", price);
    json_array_append_new(list, charge);
}

static void add_data_charge(const struct disclosure_facts *facts, json_t *list)
{
    json_t *curve = data_curve(facts);
    if (!curve)
        return;
    add_charge(list, "domestic-data", "1KB", curve);
    bool stops = facts->data_stop != DISCLOSURE_NONE;
    int64_t cap = stops ? facts->data_stop : facts->data_cap;
    if (cap == DISCLOSURE_NONE)
        return;
    json_t *charge = json_array_get(list, json_array_size(list) - 1);
    json_object_set_new(charge, "cap", disclosure_json_money(cap));
    if (stops)
        json_object_set_new(charge, "stops", json_true());
}

void disclosure_offer_usage_set_charges(const struct disclosure_facts *facts, json_t *offer)
{
    json_t *list = json_array();
    add_data_charge(facts, list);
    if (facts->voice != DISCLOSURE_NONE)
        add_charge(list, "domestic-voice", "1min", per("1min", facts->voice));
    if (facts->voice_in_free)
        add_charge(list, "domestic-voice-in", "1min", per("1min", 0));
    if (facts->sms != DISCLOSURE_NONE)
        add_charge(list, "domestic-sms", NULL, per("1", facts->sms));
    if (facts->mms != DISCLOSURE_NONE)
        add_charge(list, "domestic-mms", NULL, per("1", facts->mms));
    disclosure_json_set_list(offer, "charges", list);
}

void disclosure_offer_usage_set_stops(const struct disclosure_facts *facts, json_t *offer)
{
    if (facts->total_stop == DISCLOSURE_NONE)
        return;
    json_t *amount = disclosure_json_quantity(facts->total_stop, QUANTITY_BYTES);
    json_object_set_new(offer, "stops_at",
                        json_pack("[{s:s,s:o}]", "scope", "domestic-data", "amount", amount));
}
