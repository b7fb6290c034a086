/* The native format, part by part. */
#include "cli/synth_offer_private.h"

#include <stdio.h>

#define FEN_MICRO 10000

struct field {
    const char *key, *values[4];
};

struct named_scope {
    const char *name, *service;
    struct field fields[4];
};

#define AT_HOME                                                                                    \
    {                                                                                              \
        "location",                                                                                \
        {                                                                                          \
            "home", "domestic"                                                                     \
        }                                                                                          \
    }
#define TO_CHINA                                                                                   \
    {                                                                                              \
        "destination",                                                                             \
        {                                                                                          \
            "local", "domestic"                                                                    \
        }                                                                                          \
    }

static const struct named_scope scopes[] = {
    {"domestic-voice", "voice", {{"direction", {"out"}}, TO_CHINA, AT_HOME}},
    {"onnet-voice", "voice", {{"direction", {"out"}}, TO_CHINA, AT_HOME, {"network", {"onnet"}}}},
    {"family-voice", "voice", {{"direction", {"out"}}, TO_CHINA, AT_HOME, {"peer", {"family"}}}},
    {"voice-in", "voice", {{"direction", {"in"}}, AT_HOME}},
    {"voice-to-hmt", "voice", {{"direction", {"out"}}, {"destination", {"hmt"}}, AT_HOME}},
    {"voice-to-abroad", "voice", {{"direction", {"out"}}, {"destination", {"intl:*"}}, AT_HOME}},
    {"voice-in-hmt", "voice", {{"location", {"hmt"}}}},
    {"any-voice", "voice", {{NULL}}},
    {"domestic-sms", "sms", {{"direction", {"out"}}, TO_CHINA, AT_HOME}},
    {"sms-in", "sms", {{"direction", {"in"}}}},
    {"any-sms", "sms", {{NULL}}},
    {"mms-in", "mms", {{"direction", {"in"}}}},
    {"any-mms", "mms", {{NULL}}},
    {"domestic-data", "data", {AT_HOME}},
    {"local-data", "data", {{"location", {"home"}}}},
    {"night-data", "data", {AT_HOME, {"band", {"night"}}}},
    {"video-data", "data", {AT_HOME, {"app", {"video"}}}},
    {"music-data", "data", {AT_HOME, {"app", {"music"}}}},
    {"social-data", "data", {AT_HOME, {"app", {"social"}}}},
    {"game-data", "data", {AT_HOME, {"app", {"game"}}}},
    {"hmt-data", "data", {{"location", {"hmt"}}}},
    {"any-data", "data", {{NULL}}},
};

void synth_offer_text(struct json_out *json, const char *key, const char *chinese,
                      const char *english)
{
    json_out_open_object(json, key);
    json_out_text(json, "zh-CN", chinese);
    json_out_text(json, "en", english);
    json_out_close_object(json);
}

void synth_offer_money(struct json_out *json, const char *key, int64_t fen)
{
    json_out_micro(json, key, fen * FEN_MICRO);
}

void synth_offer_months(struct json_out *json, int first, int last)
{
    json_out_open_array(json, "months");
    json_out_integer(json, NULL, first);
    if (last)
        json_out_integer(json, NULL, last);
    json_out_close_array(json);
}

void synth_offer_fee(struct json_out *json, int64_t fen)
{
    json_out_open_object(json, "fee");
    synth_offer_money(json, "amount", fen);
    json_out_text(json, "every", "month");
    json_out_close_object(json);
}

void synth_offer_sale(struct json_out *json, const char *from, const char *to)
{
    json_out_open_object(json, "on_sale");
    json_out_text(json, "from", from);
    json_out_text(json, "to", to);
    json_out_close_object(json);
}

void synth_offer_list(struct json_out *json, const char *key, const char *item)
{
    json_out_open_array(json, key);
    json_out_text(json, NULL, item);
    json_out_close_array(json);
}

void synth_offer_allowance(struct json_out *json, const char *scope, const char *amount,
                           bool rollover)
{
    json_out_open_object(json, NULL);
    json_out_text(json, "scope", scope);
    if (amount)
        json_out_text(json, "amount", amount);
    else
        json_out_boolean(json, "unlimited", true);
    if (rollover)
        json_out_integer(json, "rollover", 1);
    json_out_close_object(json);
}

const char *synth_offer_gigabytes(char text[static 32], int64_t count)
{
    snprintf(text, 32, "%lldGB", (long long)count);
    return text;
}

const char *synth_offer_minutes(char text[static 32], int64_t count)
{
    snprintf(text, 32, "%lldmin", (long long)count);
    return text;
}

/* Voice is metered by the minute, as every operator in China does. */
void synth_offer_charge(struct json_out *json, const char *scope, const char *per, int64_t micro)
{
    bool by_minute = per[0] == '1' && per[1] == 'm';
    json_out_open_object(json, NULL);
    json_out_text(json, "scope", scope);
    if (by_minute)
        json_out_text(json, "meter", "1min");
    json_out_open_object(json, "price");
    json_out_text(json, "per", per);
    json_out_micro(json, "price", micro);
    json_out_close_object(json);
    json_out_close_object(json);
}

static void open_block(struct json_out *json, const char *key, const char *block, int64_t fen)
{
    json_out_open_object(json, key);
    json_out_text(json, "block", block);
    synth_offer_money(json, "price", fen);
}

static void add_proportional(struct json_out *json, const char *key, const char *per, int64_t fen)
{
    json_out_open_object(json, key);
    json_out_text(json, "per", per);
    synth_offer_money(json, "price", fen);
    json_out_close_object(json);
}

static void add_nested(struct json_out *json)
{
    open_block(json, "price", "1GB", 6000);
    open_block(json, "inside", "100MB", 1000);
    add_proportional(json, "inside", "1MB", 29);
    json_out_close_object(json);
    json_out_close_object(json);
}

static void add_tiers(struct json_out *json)
{
    json_out_open_object(json, "price");
    json_out_open_array(json, "tiers");
    json_out_open_object(json, NULL);
    json_out_text(json, "first", "3GB");
    json_out_text(json, "block", "1GB");
    synth_offer_money(json, "price", 500);
    json_out_close_object(json);
    open_block(json, NULL, "1GB", 300);
    json_out_close_object(json);
    json_out_close_array(json);
    json_out_close_object(json);
}

void synth_offer_data_charge(struct json_out *json, enum synth_offer_overage overage)
{
    if (overage == SYNTH_OFFER_STANDARD)
        return;
    json_out_open_object(json, NULL);
    json_out_text(json, "scope", "domestic-data");
    if (overage == SYNTH_OFFER_NESTED) {
        add_nested(json);
    } else if (overage == SYNTH_OFFER_TIERS) {
        add_tiers(json);
    } else {
        int64_t price = overage == SYNTH_OFFER_BLOCKS   ? 500
                        : overage == SYNTH_OFFER_GENTLE ? 300
                                                        : 1000;
        open_block(json, "price", "1GB", price);
        if (overage == SYNTH_OFFER_GENTLE)
            add_proportional(json, "inside", "1MB", 10);
        json_out_close_object(json);
    }
    if (overage == SYNTH_OFFER_STOPPED) {
        synth_offer_money(json, "cap", 50000);
        json_out_boolean(json, "stops", true);
    }
    json_out_close_object(json);
}

void synth_offer_ask(struct json_out *json, const char *key, const char *chinese,
                     const char *english)
{
    json_out_open_object(json, NULL);
    json_out_text(json, "ask", key);
    json_out_boolean(json, "is", true);
    synth_offer_text(json, "text", chinese, english);
    json_out_close_object(json);
}

void synth_offer_at_least(struct json_out *json, const char *fact, int64_t least)
{
    json_out_open_object(json, NULL);
    json_out_text(json, "fact", fact);
    json_out_integer(json, "at_least", least);
    json_out_close_object(json);
}

void synth_offer_one_of(struct json_out *json, const char *fact, const char *value)
{
    json_out_open_object(json, NULL);
    json_out_text(json, "fact", fact);
    synth_offer_list(json, "is_one_of", value);
    json_out_close_object(json);
}

static void add_scope(struct json_out *json, const struct named_scope *scope)
{
    json_out_open_object(json, scope->name);
    json_out_text(json, "service", scope->service);
    for (size_t i = 0; i < 4 && scope->fields[i].key; i++) {
        const struct field *field = &scope->fields[i];
        if (!field->values[1]) {
            json_out_text(json, field->key, field->values[0]);
            continue;
        }
        json_out_open_array(json, field->key);
        for (size_t k = 0; k < 4 && field->values[k]; k++)
            json_out_text(json, NULL, field->values[k]);
        json_out_close_array(json);
    }
    json_out_close_object(json);
}

static void add_bands(struct json_out *json)
{
    json_out_open_object(json, "bands");
    json_out_open_array(json, "night");
    json_out_open_object(json, NULL);
    json_out_text(json, "days", "mon-sun");
    json_out_text(json, "from", "23:00");
    json_out_text(json, "to", "07:00");
    json_out_close_object(json);
    json_out_close_array(json);
    json_out_close_object(json);
}

struct standard {
    const char *scope, *per;
    int64_t fen;
};

/* The usual standard prices; the last of each service catches everything. */
static const struct standard standards[] = {
    {"domestic-voice", "1min", 19}, {"voice-in", "1min", 0},
    {"voice-to-hmt", "1min", 150},  {"voice-to-abroad", "1min", 200},
    {"voice-in-hmt", "1min", 99},   {"any-voice", "1min", 299},
    {"domestic-sms", "1", 10},      {"sms-in", "1", 0},
    {"any-sms", "1", 39},           {"mms-in", "1", 0},
    {"any-mms", "1", 30},
};

void synth_offer_ground(struct json_out *json)
{
    add_bands(json);
    json_out_open_object(json, "scopes");
    for (size_t i = 0; i < sizeof scopes / sizeof *scopes; i++)
        add_scope(json, &scopes[i]);
    json_out_close_object(json);
    json_out_open_array(json, "standard_charges");
    for (size_t i = 0; i < sizeof standards / sizeof *standards; i++)
        synth_offer_charge(json, standards[i].scope, standards[i].per,
                           standards[i].fen * FEN_MICRO);
    synth_offer_data_charge(json, SYNTH_OFFER_NESTED);
    synth_offer_charge(json, "hmt-data", "1MB", 150000);
    synth_offer_charge(json, "any-data", "1MB", 500000);
    json_out_close_array(json);
}
