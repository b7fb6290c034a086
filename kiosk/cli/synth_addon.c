/* Fifteen kinds, each along a ladder of sizes; a further turn of a kind is another series of it. */
#include "cli/synth_addon_private.h"

#include <stdio.h>

#define RUNGS 4

/* What a kind is sold as: its sizes and monthly prices in fen, smallest first. */
struct kind {
    const char *chinese, *english, *kind, *scope, *unit, *group, *tag;
    int64_t sizes[RUNGS], prices[RUNGS];
    void (*add_terms)(struct json_out *json, const struct kind *kind, int64_t rung, int64_t series);
};

static void add_pack(struct json_out *json, const struct kind *kind, int64_t rung, int64_t series)
{
    char amount[32];
    snprintf(amount, sizeof amount, "%lld%s", (long long)kind->sizes[rung], kind->unit);
    json_out_open_array(json, "allowances");
    synth_offer_allowance(json, kind->scope, amount, false);
    json_out_close_array(json);
    json_out_integer(json, "limit", rung == 0 && series == 0 ? 3 : 1);
}

static void add_family_pack(struct json_out *json, const struct kind *kind, int64_t rung,
                            int64_t series)
{
    (void)series;
    json_out_open_array(json, "charges");
    synth_offer_charge(json, kind->scope, "1min", 0);
    json_out_close_array(json);
    json_out_integer(json, "family_numbers", kind->sizes[rung]);
}

/* A gentler ladder for data beyond the allowances (安心包). */
static void add_ease_pack(struct json_out *json, const struct kind *kind, int64_t rung,
                          int64_t series)
{
    (void)kind;
    (void)series;
    json_out_open_array(json, "charges");
    synth_offer_data_charge(json, rung % 2 ? SYNTH_OFFER_GENTLE : SYNTH_OFFER_TIERS);
    json_out_close_array(json);
}

static void add_contract(struct json_out *json, int months, int64_t left_fen)
{
    json_out_open_object(json, "contract");
    json_out_integer(json, "months", months);
    json_out_open_object(json, "exit");
    synth_offer_money(json, "per_month_left", left_fen);
    json_out_integer(json, "free_last", 1);
    json_out_close_object(json);
    json_out_close_object(json);
}

static void add_min_spend(struct json_out *json, int64_t fen)
{
    json_out_open_object(json, "min_spend");
    synth_offer_money(json, "amount", fen);
    json_out_close_object(json);
}

static int64_t commitment_fen(const struct kind *kind, int64_t rung, int64_t series)
{
    return 3900 + kind->sizes[rung] * 100 + series * 500;
}

/* So much off the fee for a year, for spending at least so much. */
static void add_commitment(struct json_out *json, const struct kind *kind, int64_t rung,
                           int64_t series)
{
    int64_t spend = commitment_fen(kind, rung, series);
    json_out_open_array(json, "discounts");
    json_out_open_object(json, NULL);
    json_out_text(json, "off", "fee");
    synth_offer_money(json, "amount", kind->sizes[rung] * 50);
    synth_offer_months(json, 1, 12);
    json_out_close_object(json);
    json_out_close_array(json);
    add_min_spend(json, spend);
    add_contract(json, 12, 1000);
}

static void add_credits(struct json_out *json, const struct kind *kind, int64_t rung,
                        int64_t series)
{
    (void)series;
    json_out_open_array(json, "credits");
    json_out_open_object(json, NULL);
    synth_offer_money(json, "amount", kind->sizes[rung] * 100);
    synth_offer_months(json, 1, 10);
    json_out_close_object(json);
    json_out_close_array(json);
    add_min_spend(json, kind->sizes[rung] * 1000);
    add_contract(json, 24, kind->sizes[rung] * 100);
}

static void add_tenure_row(struct json_out *json, int64_t months, int64_t percent)
{
    json_out_open_object(json, NULL);
    json_out_integer(json, "from_months", months);
    json_out_integer(json, "percent", percent);
    json_out_close_object(json);
}

static void add_tenure(struct json_out *json, const struct kind *kind, int64_t rung, int64_t series)
{
    (void)series;
    json_out_open_array(json, "discounts");
    json_out_open_object(json, NULL);
    json_out_text(json, "off", "fee");
    json_out_open_array(json, "tenure");
    add_tenure_row(json, 24, kind->sizes[rung]);
    add_tenure_row(json, 60, kind->sizes[rung] * 2);
    add_tenure_row(json, 120, kind->sizes[rung] * 3);
    json_out_close_array(json);
    json_out_close_object(json);
    json_out_close_array(json);
}

static void add_gift(struct json_out *json, const struct kind *kind, int64_t rung, int64_t series)
{
    char amount[32];
    json_out_open_array(json, "allowances");
    json_out_open_object(json, NULL);
    json_out_text(json, "scope", kind->scope);
    json_out_text(json, "amount", synth_offer_gigabytes(amount, kind->sizes[rung]));
    synth_offer_months(json, 1, 6);
    json_out_close_object(json);
    json_out_close_array(json);
    json_out_open_array(json, "eligibility");
    if (series % 2)
        synth_offer_ask(json, "car-owner", "您有车吗？", "Do you own a car?");
    else
        synth_offer_at_least(json, "tenure_months", 12 * (rung + 1));
    json_out_close_array(json);
    add_contract(json, 12, 500);
}

static void add_student(struct json_out *json, const struct kind *kind, int64_t rung,
                        int64_t series)
{
    (void)series;
    json_out_open_array(json, "discounts");
    json_out_open_object(json, NULL);
    json_out_text(json, "off", "bill");
    json_out_integer(json, "percent", kind->sizes[rung]);
    json_out_close_object(json);
    json_out_close_array(json);
    json_out_open_array(json, "eligibility");
    synth_offer_ask(json, "student", "您是在校学生吗？", "Are you a student?");
    json_out_close_array(json);
}

static const struct kind kinds[] = {
    {"流量包",
     "data pack",
     "addon",
     "domestic-data",
     "GB",
     "data-pack",
     "data-pack",
     {1, 5, 10, 20},
     {800, 1500, 2000, 3000},
     add_pack},
    {"视频定向包",
     "video pack",
     "addon",
     "video-data",
     "GB",
     "video-pack",
     "directed",
     {10, 20, 30, 60},
     {900, 1200, 1500, 2000},
     add_pack},
    {"语音包",
     "minutes pack",
     "addon",
     "domestic-voice",
     "min",
     "voice-pack",
     "voice-pack",
     {50, 100, 200, 500},
     {500, 900, 1600, 3500},
     add_pack},
    {"承诺消费优惠",
     "commitment",
     "promotion",
     "",
     "",
     "promotion",
     "promotion",
     {10, 20, 40, 80},
     {1, 1, 1, 1},
     add_commitment},
    {"流量加油包",
     "data booster",
     "booster",
     "domestic-data",
     "GB",
     "",
     "booster",
     {1, 3, 5, 10},
     {800, 1500, 2200, 3600},
     add_pack},
    {"夜间流量包",
     "night pack",
     "addon",
     "night-data",
     "GB",
     "night-pack",
     "data-pack",
     {5, 10, 20, 40},
     {500, 800, 1200, 2000},
     add_pack},
    {"短信包",
     "text pack",
     "addon",
     "domestic-sms",
     "",
     "sms-pack",
     "sms-pack",
     {50, 100, 200, 500},
     {300, 500, 900, 2000},
     add_pack},
    {"亲情号",
     "family numbers",
     "addon",
     "family-voice",
     "",
     "family-pack",
     "voice-pack",
     {1, 2, 3, 5},
     {300, 500, 600, 1000},
     add_family_pack},
    {"流量安心包",
     "ease pack",
     "addon",
     "",
     "",
     "ease-pack",
     "ease",
     {1, 2, 3, 4},
     {300, 300, 500, 500},
     add_ease_pack},
    {"预存赠费",
     "credit",
     "promotion",
     "",
     "",
     "promotion",
     "promotion",
     {5, 8, 10, 20},
     {1, 1, 1, 1},
     add_credits},
    {"网龄优惠",
     "years discount",
     "promotion",
     "",
     "",
     "promotion",
     "promotion",
     {2, 3, 4, 5},
     {1, 1, 1, 1},
     add_tenure},
    {"社交定向包",
     "social pack",
     "addon",
     "social-data",
     "GB",
     "social-pack",
     "directed",
     {5, 10, 20, 30},
     {600, 900, 1200, 1500},
     add_pack},
    {"流量体验礼",
     "data gift",
     "promotion",
     "domestic-data",
     "GB",
     "promotion",
     "promotion",
     {5, 10, 15, 20},
     {1, 1, 1, 1},
     add_gift},
    {"学生立减",
     "student discount",
     "promotion",
     "",
     "",
     "promotion",
     "promotion",
     {5, 10, 12, 15},
     {1, 1, 1, 1},
     add_student},
    {"港澳台流量包",
     "HK-Macao-Taiwan pack",
     "booster",
     "hmt-data",
     "GB",
     "",
     "booster",
     {1, 2, 3, 5},
     {2800, 4800, 6800, 9800},
     add_pack},
};
#define KIND_COUNT ((int64_t)(sizeof kinds / sizeof *kinds))

/* To the tenth of a yuan; a promotion costs the usual fen, by which it can be booked. */
static int64_t price_of(const struct kind *kind, int64_t rung, struct random *random)
{
    int64_t percent = random_between(random, 9, 12) * 10, fen = kind->prices[rung];
    return fen < 10 ? fen : fen * percent / 1000 * 10;
}

static int64_t least_fee_fen(const struct kind *kind, int64_t rung, int64_t series)
{
    if (kind->add_terms == add_commitment)
        return commitment_fen(kind, rung, series);
    if (kind->add_terms == add_pack && rung > 1)
        return rung * 1000 + 800; /* large packs are for those who pay for a plan of some size */
    return kind->add_terms == add_tenure ? 5800 + rung * 3000 : 0;
}

/* The first series of a kind goes with every brand's plans, a later one with those of one brand: so
 * operators come to hundreds of packs, each with few users. */
static const char *brand_of(const struct kind *kind, int64_t series)
{
    static const char *const brands[] = {"petrel", "pine", "dawn", "valley", "sail", "harbour"};
    if (kind->add_terms == add_student)
        return brands[2];
    int64_t of = kind - kinds + series;
    return series ? brands[of % (int64_t)(sizeof brands / sizeof *brands)] : NULL;
}

static void add_with(struct json_out *json, const struct kind *kind, int64_t rung, int64_t series)
{
    const char *brand = brand_of(kind, series);
    int64_t fee = least_fee_fen(kind, rung, series);
    if (!brand && !fee)
        return;
    json_out_open_object(json, "with");
    if (brand)
        synth_offer_list(json, "brands", brand);
    if (fee) {
        json_out_open_object(json, "fee");
        synth_offer_money(json, "at_least", fee);
        json_out_close_object(json);
    }
    json_out_close_object(json);
}

static void add_names(struct json_out *json, const struct kind *kind, int64_t rung, int64_t series)
{
    char chinese[128], english[128];
    snprintf(chinese, sizeof chinese, "%s%lld%s（第%lld期）", kind->chinese,
             (long long)kind->sizes[rung], kind->unit, (long long)series + 1);
    snprintf(english, sizeof english, "%s %lld%s (series %lld)", kind->english,
             (long long)kind->sizes[rung], kind->unit, (long long)series + 1);
    synth_offer_text(json, "name", chinese, english);
}

static void add_price(struct json_out *json, const struct kind *kind, int64_t fen)
{
    if (kind->kind[0] != 'b') {
        if (fen)
            synth_offer_fee(json, fen);
        return;
    }
    json_out_open_object(json, "fee");
    synth_offer_money(json, "amount", fen);
    json_out_text(json, "every", "once");
    json_out_close_object(json);
}

void synth_addon_add(struct json_out *json, int64_t index, struct random *random)
{
    char code[32];
    const struct kind *kind = &kinds[index % KIND_COUNT];
    int64_t turn = index / KIND_COUNT, rung = turn % RUNGS, series = turn / RUNGS;
    int64_t fen = price_of(kind, rung, random);
    snprintf(code, sizeof code, "SA%05lld", (long long)index + 1);
    json_out_open_object(json, NULL);
    json_out_text(json, "code", code);
    json_out_text(json, "kind", kind->kind);
    add_names(json, kind, rung, series);
    synth_offer_list(json, "tags", kind->tag);
    add_price(json, kind, fen);
    if (series % 3 == 2)
        synth_offer_sale(json, "2021-01-01", "2023-12-31");
    kind->add_terms(json, kind, rung, series);
    add_with(json, kind, rung, series);
    if (*kind->group)
        json_out_text(json, "group", kind->group);
    json_out_close_object(json);
}
