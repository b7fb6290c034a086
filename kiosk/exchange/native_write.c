/* A catalog as a native document: the fields in the order of the model, offers by code, one line
 * for each part of an offer. */
#include "exchange/native.h"

#include <stdio.h>

#include "base/date.h"
#include "exchange/native_private.h"

/* ---- bands ---- */

static bool has_day(uint8_t days, int day)
{
    return day < 7 && days >> day & 1;
}

/* "mon-fri", "sat,sun": three days running and more as a range. */
static void write_days(struct json_out *json, uint8_t days)
{
    static const char *const names[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    char text[64];
    int length = 0;
    for (int day = 0; day < 7; day++) {
        if (!has_day(days, day))
            continue;
        int last = day;
        while (has_day(days, last + 1))
            last++;
        bool is_range = last - day >= 2;
        length +=
            snprintf(text + length, sizeof text - (size_t)length, "%s%s%s%s", length ? "," : "",
                     names[day], is_range ? "-" : "", is_range ? names[last] : "");
        if (is_range)
            day = last;
    }
    json_out_text(json, "days", text);
}

static void write_clock(struct json_out *json, const char *key, int32_t seconds)
{
    char text[DATE_TEXT];
    snprintf(text, sizeof text, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
    json_out_text(json, key, text);
}

static void write_band(struct json_out *json, const struct catalog_band *band)
{
    bool list = native_write_terms_open(json, band->name, true);
    for (size_t i = 0; i < band->window_count; i++) {
        bool window = native_write_terms_open(json, NULL, false);
        write_days(json, band->windows[i].days);
        write_clock(json, "from", band->windows[i].from);
        write_clock(json, "to", band->windows[i].to);
        native_write_terms_close(json, false, window);
    }
    native_write_terms_close(json, true, list);
}

/* ---- the parts of an offer ---- */

static void write_fee(struct json_out *json, const char *key, const struct offer_fee *fee)
{
    char every[DATE_TEXT];
    const char *word = fee->every_months == 1 ? "month" : fee->every_months ? every : "once";
    snprintf(every, sizeof every, "%d months", fee->every_months);
    bool outer = native_write_terms_open(json, key, false);
    json_out_micro(json, "amount", fee->amount);
    json_out_text(json, "every", word);
    native_write_terms_months(json, fee->months);
    native_write_terms_close(json, false, outer);
}

static void write_fees(struct json_out *json, const struct offer *offer)
{
    if (offer->fee_count == 1)
        write_fee(json, "fee", offer->fees);
    if (offer->fee_count <= 1)
        return;
    json_out_open_array(json, "fee");
    for (size_t i = 0; i < offer->fee_count; i++)
        write_fee(json, NULL, &offer->fees[i]);
    json_out_close_array(json);
}

static void write_on_sale(struct json_out *json, const struct offer *offer)
{
    char text[DATE_TEXT];
    if (offer->sale_from == DATE_NONE && offer->sale_to == DATE_NONE)
        return;
    bool outer = native_write_terms_open(json, "on_sale", false);
    if (offer->sale_from != DATE_NONE) {
        date_format(offer->sale_from, text);
        json_out_text(json, "from", text);
    }
    if (offer->sale_to != DATE_NONE) {
        date_format(offer->sale_to, text);
        json_out_text(json, "to", text);
    }
    native_write_terms_close(json, false, outer);
}

static void write_allowance(struct json_out *json, const struct catalog *catalog,
                            const struct offer_allowance *allowance)
{
    bool outer = native_write_terms_open(json, NULL, false);
    native_write_terms_scope(json, catalog, allowance->scope);
    if (allowance->unlimited)
        json_out_boolean(json, "unlimited", true);
    else
        native_write_terms_quantity(json, "amount", allowance->amount, allowance->scope->service);
    if (allowance->rollover)
        json_out_integer(json, "rollover", 1);
    if (allowance->has_priority)
        json_out_integer(json, "priority", allowance->priority);
    native_write_terms_months(json, allowance->months);
    native_write_terms_close(json, false, outer);
}

static void write_allowances(struct json_out *json, const struct catalog *catalog,
                             const struct offer *offer)
{
    if (offer->allowance_count == 0)
        return;
    json_out_open_array(json, "allowances");
    for (size_t i = 0; i < offer->allowance_count; i++)
        write_allowance(json, catalog, &offer->allowances[i]);
    json_out_close_array(json);
}

static void write_charges(struct json_out *json, const struct catalog *catalog, const char *key,
                          const struct offer_charge *charges, size_t count)
{
    json_out_open_array(json, key);
    for (size_t i = 0; i < count; i++)
        native_write_terms_charge(json, catalog, &charges[i]);
    json_out_close_array(json);
}

static void write_tenure(struct json_out *json, const struct offer_discount *discount)
{
    json_out_open_array(json, "tenure");
    for (size_t i = 0; i < discount->tenure_count; i++) {
        json_out_open_object(json, NULL);
        json_out_integer(json, "from_months", discount->tenure[i].from_months);
        json_out_micro(json, "percent", discount->tenure[i].percent);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

static void write_discount(struct json_out *json, const struct offer_discount *discount)
{
    static const char *const off[] = {"fee", "charges", "bill"};
    bool outer = native_write_terms_open(json, NULL, false);
    json_out_text(json, "off", off[discount->off]);
    if (discount->kind == OFFER_DISCOUNT_PERCENT)
        json_out_micro(json, "percent", discount->percent);
    else if (discount->kind == OFFER_DISCOUNT_AMOUNT)
        json_out_micro(json, "amount", discount->amount);
    else
        write_tenure(json, discount);
    native_write_terms_months(json, discount->months);
    native_write_terms_close(json, false, outer);
}

static void write_discounts(struct json_out *json, const struct offer *offer)
{
    if (offer->discount_count == 0)
        return;
    json_out_open_array(json, "discounts");
    for (size_t i = 0; i < offer->discount_count; i++)
        write_discount(json, &offer->discounts[i]);
    json_out_close_array(json);
}

static void write_credits(struct json_out *json, const struct offer *offer)
{
    if (offer->credit_count == 0)
        return;
    json_out_open_array(json, "credits");
    for (size_t i = 0; i < offer->credit_count; i++) {
        bool outer = native_write_terms_open(json, NULL, false);
        json_out_micro(json, "amount", offer->credits[i].amount);
        native_write_terms_months(json, offer->credits[i].months);
        native_write_terms_close(json, false, outer);
    }
    json_out_close_array(json);
}

static void write_min_spend(struct json_out *json, const struct offer_min_spend *spend)
{
    if (!spend->present)
        return;
    bool outer = native_write_terms_open(json, "min_spend", false);
    if (spend->mean_of)
        json_out_integer(json, "mean_of", spend->mean_of);
    else
        json_out_micro(json, "amount", spend->amount);
    if (spend->plus)
        json_out_micro(json, "plus", spend->plus);
    if (spend->stacks)
        json_out_boolean(json, "stacks", true);
    native_write_terms_months(json, spend->months);
    native_write_terms_close(json, false, outer);
}

static void write_exit(struct json_out *json, const struct offer_contract *contract)
{
    bool outer = native_write_terms_open(json, "exit", false);
    if (contract->fixed)
        json_out_micro(json, "fixed", contract->fixed);
    if (contract->per_month_left)
        json_out_micro(json, "per_month_left", contract->per_month_left);
    if (contract->per_month_held)
        json_out_micro(json, "per_month_held", contract->per_month_held);
    if (contract->held_at_least)
        json_out_integer(json, "held_at_least", contract->held_at_least);
    if (contract->free_first)
        json_out_integer(json, "free_first", contract->free_first);
    if (contract->free_last)
        json_out_integer(json, "free_last", contract->free_last);
    if (contract->cap != OFFER_NONE)
        json_out_micro(json, "cap", contract->cap);
    native_write_terms_close(json, false, outer);
}

static void write_contract(struct json_out *json, const struct offer_contract *contract)
{
    if (contract->months == 0)
        return;
    bool outer = native_write_terms_open(json, "contract", false);
    json_out_integer(json, "months", contract->months);
    if (contract->has_exit)
        write_exit(json, contract);
    native_write_terms_close(json, false, outer);
}

static void write_deposit(struct json_out *json, const struct offer_deposit *deposit)
{
    if (!deposit->present)
        return;
    bool outer = native_write_terms_open(json, "deposit", false);
    json_out_micro(json, "amount", deposit->amount);
    if (deposit->return_count)
        json_out_open_array(json, "returns");
    for (size_t i = 0; i < deposit->return_count; i++)
        json_out_micro(json, NULL, deposit->returns[i]);
    if (deposit->return_count)
        json_out_close_array(json);
    native_write_terms_close(json, false, outer);
}

static void write_stops(struct json_out *json, const struct catalog *catalog,
                        const struct offer *offer)
{
    if (offer->stop_count == 0)
        return;
    json_out_open_array(json, "stops_at");
    for (size_t i = 0; i < offer->stop_count; i++) {
        const struct offer_stop *stop = &offer->stops_at[i];
        bool outer = native_write_terms_open(json, NULL, false);
        native_write_terms_scope(json, catalog, stop->scope);
        native_write_terms_quantity(json, "amount", stop->amount, stop->scope->service);
        native_write_terms_close(json, false, outer);
    }
    json_out_close_array(json);
}

/* ---- rules ---- */

static void write_eligibility(struct json_out *json, const struct offer *offer)
{
    if (offer->eligibility_count == 0)
        return;
    json_out_open_array(json, "eligibility");
    for (size_t i = 0; i < offer->eligibility_count; i++)
        native_write_terms_condition(json, &offer->eligibility[i]);
    json_out_close_array(json);
}

static void write_with(struct json_out *json, const char *key, const struct offer_with *with)
{
    bool outer = native_write_terms_open(json, key, false);
    native_write_terms_texts(json, "plans", with->plans, with->plan_count);
    native_write_terms_texts(json, "brands", with->brands, with->brand_count);
    native_write_terms_texts(json, "tags", with->tags, with->tag_count);
    if (with->fee_at_least != OFFER_NONE || with->fee_at_most != OFFER_NONE) {
        json_out_open_object(json, "fee");
        if (with->fee_at_least != OFFER_NONE)
            json_out_micro(json, "at_least", with->fee_at_least);
        if (with->fee_at_most != OFFER_NONE)
            json_out_micro(json, "at_most", with->fee_at_most);
        json_out_close_object(json);
    }
    native_write_terms_close(json, false, outer);
}

static void write_withs(struct json_out *json, const struct offer *offer)
{
    if (offer->with_count == 1)
        write_with(json, "with", offer->with);
    if (offer->with_count <= 1)
        return;
    json_out_open_array(json, "with");
    for (size_t i = 0; i < offer->with_count; i++)
        write_with(json, NULL, &offer->with[i]);
    json_out_close_array(json);
}

static void write_benefits(struct json_out *json, const struct offer *offer)
{
    if (offer->benefit_count == 0)
        return;
    json_out_open_array(json, "benefits");
    for (size_t i = 0; i < offer->benefit_count; i++)
        native_write_terms_label(json, NULL, &offer->benefits[i]);
    json_out_close_array(json);
}

/* ---- offers and the document ---- */

static void write_description(struct json_out *json, const struct offer *offer)
{
    json_out_text(json, "code", offer->code);
    json_out_text(json, "kind", offer_kind_name(offer->kind));
    native_write_terms_label(json, "name", &offer->name);
    if (*offer->brand)
        json_out_text(json, "brand", offer->brand);
    native_write_terms_texts(json, "tags", offer->tags.items, offer->tags.count);
}

static void write_price(struct json_out *json, const struct catalog *catalog,
                        const struct offer *offer)
{
    write_fees(json, offer);
    write_on_sale(json, offer);
    write_allowances(json, catalog, offer);
    if (offer->charge_count)
        write_charges(json, catalog, "charges", offer->charges, offer->charge_count);
    write_discounts(json, offer);
    write_credits(json, offer);
    write_min_spend(json, &offer->min_spend);
    if (offer->spend_cap != OFFER_NONE)
        json_out_micro(json, "spend_cap", offer->spend_cap);
    if (offer->one_off)
        json_out_micro(json, "one_off", offer->one_off);
    write_contract(json, &offer->contract);
    write_deposit(json, &offer->deposit);
    write_stops(json, catalog, offer);
}

static void write_rules(struct json_out *json, const struct offer *offer)
{
    if (offer->family_numbers)
        json_out_integer(json, "family_numbers", offer->family_numbers);
    write_eligibility(json, offer);
    write_withs(json, offer);
    native_write_terms_texts(json, "requires", offer->requires.items, offer->requires.count);
    native_write_terms_texts(json, "excludes", offer->excludes.items, offer->excludes.count);
    if (*offer->group)
        json_out_text(json, "group", offer->group);
    native_write_terms_texts(json, "one_of", offer->one_of.items, offer->one_of.count);
    if (offer->limit != 1)
        json_out_integer(json, "limit", offer->limit);
    write_benefits(json, offer);
    if (*offer->source)
        json_out_text(json, "source", offer->source);
}

static void write_offer(struct json_out *json, const struct catalog *catalog,
                        const struct offer *offer)
{
    json_out_open_object(json, NULL);
    write_description(json, offer);
    write_price(json, catalog, offer);
    write_rules(json, offer);
    json_out_close_object(json);
}

static void write_names(struct json_out *json, const struct catalog *catalog)
{
    json_out_open_object(json, "bands");
    for (size_t i = 0; i < catalog->band_count; i++)
        write_band(json, &catalog->bands[i]);
    json_out_close_object(json);
    json_out_open_object(json, "scopes");
    for (size_t i = 0; i < catalog->scope_count; i++)
        native_write_terms_scope_body(json, catalog, catalog->scopes[i]->name, catalog->scopes[i]);
    json_out_close_object(json);
}

void native_write(const struct catalog *catalog, struct buffer *out)
{
    struct json_out json;
    json_out_init(&json, out, false);
    json_out_open_object(&json, NULL);
    json_out_text(&json, "format", NATIVE_FORMAT);
    json_out_text(&json, "id", catalog->id);
    json_out_text(&json, "version", catalog->version);
    json_out_text(&json, "currency", NATIVE_CURRENCY);
    json_out_text(&json, "timezone", catalog->timezone);
    write_names(&json, catalog);
    write_charges(&json, catalog, "standard_charges", catalog->standard_charges,
                  catalog->standard_charge_count);
    json_out_open_array(&json, "offers");
    for (size_t i = 0; i < catalog->offer_count; i++)
        write_offer(&json, catalog, &catalog->offers[i]);
    json_out_close_array(&json);
    json_out_close_object(&json);
    json_out_finish(&json);
}

void native_write_offer(const struct catalog *catalog, const struct offer *offer,
                        struct buffer *out)
{
    struct json_out json;
    json_out_init(&json, out, false);
    write_offer(&json, catalog, offer);
    json_out_finish(&json);
}
