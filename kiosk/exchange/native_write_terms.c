/* Writes the terms that offers and the catalog share: scopes, price curves, charges, conditions.
 * The shortest form that native_parse reads back as the same: a field that accepts everything, and
 * a value that is the default, is left out. */
#include "exchange/native_private.h"

#include <string.h>

bool native_write_terms_open(struct json_out *json, const char *key, bool is_list)
{
    bool outer = json->one_line;
    if (is_list)
        json_out_open_array(json, key);
    else
        json_out_open_object(json, key);
    json->one_line = true;
    return outer;
}

void native_write_terms_close(struct json_out *json, bool is_list, bool outer)
{
    if (is_list)
        json_out_close_array(json);
    else
        json_out_close_object(json);
    json->one_line = outer;
}

void native_write_terms_label(struct json_out *json, const char *key, const struct label *label)
{
    if (label->count == 0)
        return;
    bool outer = native_write_terms_open(json, key, false);
    for (size_t i = 0; i < label->count; i++)
        json_out_text(json, label->texts[i].lang, label->texts[i].text);
    native_write_terms_close(json, false, outer);
}

void native_write_terms_texts(struct json_out *json, const char *key, const char *const *items,
                              size_t count)
{
    if (count == 0)
        return;
    bool outer = native_write_terms_open(json, key, true);
    for (size_t i = 0; i < count; i++)
        json_out_text(json, NULL, items[i]);
    native_write_terms_close(json, true, outer);
}

void native_write_terms_months(struct json_out *json, struct offer_months months)
{
    if (months.first == 1 && months.last == 0)
        return;
    json_out_open_array(json, "months");
    json_out_integer(json, NULL, months.first);
    if (months.last)
        json_out_integer(json, NULL, months.last);
    json_out_close_array(json);
}

void native_write_terms_quantity(struct json_out *json, const char *key, int64_t quantity,
                                 enum service service)
{
    char text[QUANTITY_TEXT];
    quantity_format(quantity, service_unit(service), text);
    json_out_text(json, key, text);
}

/* ---- scopes ---- */

/* A field of one value is written as a text, of several as a list: the key of its values, after the
 * list was opened where there is one. */
static const char *open_values(struct json_out *json, const char *key, size_t count)
{
    if (count == 1)
        return key;
    json_out_open_array(json, key);
    return NULL;
}

static void close_values(struct json_out *json, size_t count)
{
    if (count != 1)
        json_out_close_array(json);
}

static size_t count_bits(uint64_t mask)
{
    size_t count = 0;
    for (; mask; mask &= mask - 1)
        count++;
    return count;
}

static void write_directions(struct json_out *json, uint8_t mask)
{
    if (mask == (1 << DIRECTION_COUNT) - 1)
        return;
    for (int i = 0; i < DIRECTION_COUNT; i++)
        if (mask >> i & 1)
            json_out_text(json, "direction", service_direction_name((enum direction)i));
}

static void write_zone(struct json_out *json, const char *key, const char *name)
{
    char zone[8 + NATIVE_NAME_MOST];
    snprintf(zone, sizeof zone, "intl:%.*s", NATIVE_NAME_MOST, name);
    json_out_text(json, key, zone);
}

static void write_places(struct json_out *json, const struct catalog *catalog, const char *key,
                         uint8_t mask, const struct scope_ids *zones)
{
    const char *const places[] = {strcmp(key, "location") == 0 ? "home" : "local", "domestic",
                                  "hmt"};
    bool abroad = mask >> PLACE_INTL & 1;
    if (mask == (1 << PLACE_COUNT) - 1 && zones->any)
        return;
    size_t near = count_bits(mask & ((1 << PLACE_INTL) - 1));
    size_t count = near + (abroad ? (zones->any ? 1 : zones->count) : 0);
    const char *value_key = open_values(json, key, count);
    for (int i = 0; i < PLACE_INTL; i++)
        if (mask >> i & 1)
            json_out_text(json, value_key, places[i]);
    if (abroad && zones->any)
        write_zone(json, value_key, "*");
    for (size_t i = 0; abroad && !zones->any && i < zones->count; i++)
        write_zone(json, value_key, names_text(&catalog->zones, zones->ids[i]));
    close_values(json, count);
}

static void write_networks(struct json_out *json, uint8_t mask)
{
    if (mask >> NETWORK_NONE & 1)
        return;
    size_t count = count_bits(mask);
    const char *key = open_values(json, "network", count);
    for (int i = NETWORK_ONNET; i < NETWORK_COUNT; i++)
        if (mask >> i & 1)
            json_out_text(json, key, service_network_name((enum network)i));
    close_values(json, count);
}

static void write_apps(struct json_out *json, const struct catalog *catalog,
                       const struct scope_ids *apps)
{
    if (apps->any)
        return;
    const char *key = open_values(json, "app", apps->count);
    for (size_t i = 0; i < apps->count; i++)
        json_out_text(json, key, names_text(&catalog->apps, apps->ids[i]));
    close_values(json, apps->count);
}

static void write_bands(struct json_out *json, const struct catalog *catalog, uint64_t mask)
{
    if (mask == 0)
        return;
    size_t count = count_bits(mask);
    const char *key = open_values(json, "band", count);
    for (size_t i = 0; i < catalog->band_count; i++)
        if (mask >> i & 1)
            json_out_text(json, key, catalog->bands[i].name);
    close_values(json, count);
}

void native_write_terms_scope_body(struct json_out *json, const struct catalog *catalog,
                                   const char *key, const struct scope *scope)
{
    bool outer = native_write_terms_open(json, key, false);
    json_out_text(json, "service", service_name(scope->service));
    write_directions(json, scope->directions);
    write_places(json, catalog, "destination", scope->destinations, &scope->destination_zones);
    write_places(json, catalog, "location", scope->locations, &scope->location_zones);
    write_networks(json, scope->networks);
    write_apps(json, catalog, &scope->apps);
    write_bands(json, catalog, scope->bands);
    if (scope->family)
        json_out_text(json, "peer", "family");
    native_write_terms_close(json, false, outer);
}

void native_write_terms_scope(struct json_out *json, const struct catalog *catalog,
                              const struct scope *scope)
{
    if (scope->name)
        json_out_text(json, "scope", scope->name);
    else
        native_write_terms_scope_body(json, catalog, "scope", scope);
}

/* ---- price curves and charges ---- */

static void write_curve_fields(struct json_out *json, const struct curve *curve,
                               enum service service);

static void write_curve(struct json_out *json, const char *key, const struct curve *curve,
                        enum service service)
{
    json_out_open_object(json, key);
    write_curve_fields(json, curve, service);
    json_out_close_object(json);
}

static void write_tiers(struct json_out *json, const struct curve *curve, enum service service)
{
    json_out_open_array(json, "tiers");
    for (size_t i = 0; i < curve->tier_count; i++) {
        json_out_open_object(json, NULL);
        if (curve->tiers[i].width)
            native_write_terms_quantity(json, "first", curve->tiers[i].width, service);
        write_curve_fields(json, &curve->tiers[i].curve, service);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

static void write_curve_fields(struct json_out *json, const struct curve *curve,
                               enum service service)
{
    if (curve->kind == CURVE_TIERS) {
        write_tiers(json, curve, service);
        return;
    }
    native_write_terms_quantity(json, curve->kind == CURVE_BLOCK ? "block" : "per", curve->unit,
                                service);
    json_out_micro(json, "price", curve->price);
    if (curve->kind != CURVE_BLOCK)
        return;
    if (curve->inside_kind == CURVE_INSIDE_FREE)
        json_out_text(json, "inside", "free");
    else if (curve->inside_kind == CURVE_INSIDE_CURVE)
        write_curve(json, "inside", curve->inside, service);
}

void native_write_terms_charge(struct json_out *json, const struct catalog *catalog,
                               const struct offer_charge *charge)
{
    enum service service = charge->scope->service;
    bool outer = native_write_terms_open(json, NULL, false);
    native_write_terms_scope(json, catalog, charge->scope);
    if (charge->meter)
        native_write_terms_quantity(json, "meter", charge->meter, service);
    write_curve(json, "price", &charge->price, service);
    if (charge->per_event)
        json_out_text(json, "per", "event");
    if (charge->setup)
        json_out_micro(json, "setup", charge->setup);
    if (charge->min != OFFER_NONE)
        json_out_micro(json, "min", charge->min);
    if (charge->cap != OFFER_NONE)
        json_out_micro(json, "cap", charge->cap);
    if (charge->stops)
        json_out_boolean(json, "stops", true);
    native_write_terms_months(json, charge->months);
    native_write_terms_close(json, false, outer);
}

/* ---- conditions ---- */

static const char *const facts[] = {"tenure_months", "tenure_days", "current_fee", "average_spend",
                                    "age",           "fee_rise",    "spend_rise",  "region",
                                    "brand",         "segment",     "channel"};

static void write_number(struct json_out *json, const struct eligibility *condition)
{
    json_out_text(json, "fact", facts[condition->fact]);
    if (condition->has_least)
        json_out_micro(json, "at_least", condition->at_least);
    if (condition->has_most)
        json_out_micro(json, "at_most", condition->at_most);
    if (condition->months)
        json_out_integer(json, "months", condition->months);
}

void native_write_terms_condition(struct json_out *json, const struct eligibility *condition)
{
    bool outer = native_write_terms_open(json, NULL, false);
    switch (condition->kind) {
    case ELIGIBILITY_ANY:
        json_out_open_array(json, "any");
        for (size_t i = 0; i < condition->any_count; i++)
            native_write_terms_condition(json, &condition->any[i]);
        json_out_close_array(json);
        break;
    case ELIGIBILITY_NUMBER:
        write_number(json, condition);
        break;
    case ELIGIBILITY_NAME:
        json_out_text(json, "fact", facts[condition->fact]);
        native_write_terms_texts(json, "is_one_of", condition->values, condition->value_count);
        break;
    case ELIGIBILITY_NEW_CUSTOMER:
        json_out_text(json, "fact", "new_customer");
        json_out_boolean(json, "is", condition->is);
        break;
    case ELIGIBILITY_HOLDS:
        json_out_text(json, "fact", "holds");
        json_out_text(json, condition->is ? "has" : "lacks", condition->code);
        break;
    case ELIGIBILITY_ASK:
        json_out_text(json, "ask", condition->code);
        if (!condition->is)
            json_out_boolean(json, "is", false);
        native_write_terms_label(json, "text", &condition->text);
        break;
    }
    native_write_terms_close(json, false, outer);
}
