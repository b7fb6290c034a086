/* Offers by number: which family, which rung of the ladder, which edition. What varies within that
 * comes from the seed. */
#include "cli/synth_catalog.h"

#include <stdio.h>

#include "cli/synth_addon_private.h"
#include "cli/synth_offer_private.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* The monthly fees that plans are sold at, in yuan. */
static const int64_t ladder[] = {8,  18,  28,  38,  48,  58,  68,  78,  88,
                                 98, 118, 138, 158, 188, 238, 298, 398, 588};
/* The sizes that allowances are printed with. */
static const int64_t round_gigabytes[] = {1,  2,  3,  5,  8,   10,  15,  20, 30,
                                          40, 50, 60, 80, 100, 120, 150, 200};
static const int64_t round_minutes[] = {30,  50,  100,  150,  200,  300,
                                        500, 700, 1000, 1500, 2000, 3000};

enum trait {
    TRAIT_DIRECTED = 1,
    TRAIT_NIGHT = 2,
    TRAIT_FAMILY = 4,
    TRAIT_ROLLOVER = 8,
    TRAIT_STUDENT = 16,
    TRAIT_SENIOR = 32,
    TRAIT_REGION = 64,
    TRAIT_BRAND = 128,
    TRAIT_TENURE = 256,
    TRAIT_UNLIMITED = 512,
    TRAIT_INTRODUCTION = 1024, /* cheaper in its first half year */
};

struct family {
    const char *chinese, *english, *brand, *tag;
    int64_t megabytes_a_yuan, seconds_a_yuan;
    enum synth_offer_overage overage;
    unsigned traits;
};

static const struct family families[] = {
    {"海燕畅享", "Petrel Share", "petrel", "share", 400, 250, SYNTH_OFFER_TIERS, TRAIT_ROLLOVER},
    {"海燕畅聊", "Petrel Talk", "petrel", "talk", 60, 700, SYNTH_OFFER_NESTED, TRAIT_FAMILY},
    {"青松飞享", "Pine Flow", "pine", "flow", 650, 150, SYNTH_OFFER_BLOCKS, TRAIT_DIRECTED},
    {"青松夜猫", "Pine Owl", "pine", "owl", 350, 120, SYNTH_OFFER_BLOCKS, TRAIT_NIGHT},
    {"晨光校园", "Dawn Campus", "dawn", "campus", 900, 150, SYNTH_OFFER_GENTLE,
     TRAIT_STUDENT | TRAIT_DIRECTED},
    {"晨光银龄", "Dawn Senior", "dawn", "senior", 150, 600, SYNTH_OFFER_TIERS, TRAIT_SENIOR},
    {"山河全家", "Valley Family", "valley", "family", 500, 400, SYNTH_OFFER_TIERS,
     TRAIT_FAMILY | TRAIT_ROLLOVER},
    {"山河尊享", "Valley Prime", "valley", "prime", 380, 420, SYNTH_OFFER_STOPPED,
     TRAIT_BRAND | TRAIT_ROLLOVER},
    {"云帆任我", "Sail Free", "sail", "free", 1000, 200, SYNTH_OFFER_STANDARD, TRAIT_UNLIMITED},
    {"云帆按量", "Sail Plain", "sail", "plain", 0, 0, SYNTH_OFFER_GENTLE, 0},
    {"滨城本地", "Harbour Local", "harbour", "local", 520, 300, SYNTH_OFFER_BLOCKS, TRAIT_REGION},
    {"滨城老友", "Harbour Friend", "harbour", "friend", 450, 330, SYNTH_OFFER_TIERS,
     TRAIT_TENURE | TRAIT_INTRODUCTION},
};

/* Old editions are off sale: held, but no longer sold. */
struct edition {
    const char *chinese, *english, *from, *to;
    int64_t percent; /* of the family's size */
};

static const struct edition editions[] = {
    {"2026版", "2026", "2026-01-01", "2027-12-31", 110},
    {"2025版", "2025", "2025-03-01", "2026-12-31", 100},
    {"2024版", "2024", "2024-03-01", "2027-06-30", 90},
    {"2022版", "2022", "2022-01-01", "2024-02-29", 60},
    {"2020版", "2020", "2020-01-01", "2021-12-31", 35},
};

struct plan {
    const struct family *family;
    const struct edition *edition;
    int64_t fee, percent, number; /* yuan; of the edition's size; from 1 */
};

/* The largest printed size that is not more than wanted; 0 below the smallest. */
static int64_t round_down(int64_t wanted, const int64_t *sizes, size_t count)
{
    int64_t found = 0;
    for (size_t i = 0; i < count && sizes[i] <= wanted; i++)
        found = sizes[i];
    return found;
}

/* Neighbouring numbers are of different families, editions and rungs far apart, so that a small
 * catalog is as varied as a large one. 7 and the ladder's length have no common divisor, nor has
 * that with the number of editions: no plan comes twice before all have come, and then it is sold
 * at another fee. */
static struct plan plan_of(int64_t index, struct random *random)
{
    int64_t families_count = (int64_t)COUNT_OF(families), rungs = (int64_t)COUNT_OF(ladder);
    int64_t editions_count = (int64_t)COUNT_OF(editions);
    int64_t family = index % families_count, turn = index / families_count;
    return (struct plan){
        .family = &families[family],
        .edition = &editions[(turn + family) % editions_count],
        .fee = ladder[(turn * 7 + family * 5) % rungs] + turn / (rungs * editions_count),
        .percent = random_between(random, 85, 120),
        .number = index + 1,
    };
}

static void add_head(struct json_out *json, const struct plan *plan)
{
    char code[32], chinese[128], english[128];
    snprintf(code, sizeof code, "SP%05lld", (long long)plan->number);
    snprintf(chinese, sizeof chinese, "%s%lld元（%s）", plan->family->chinese, (long long)plan->fee,
             plan->edition->chinese);
    snprintf(english, sizeof english, "%s %lld (%s)", plan->family->english, (long long)plan->fee,
             plan->edition->english);
    json_out_text(json, "code", code);
    json_out_text(json, "kind", "plan");
    synth_offer_text(json, "name", chinese, english);
    json_out_text(json, "brand", plan->family->brand);
    synth_offer_list(json, "tags", plan->family->tag);
    synth_offer_sale(json, plan->edition->from, plan->edition->to);
}

static void add_fee(struct json_out *json, const struct plan *plan)
{
    if (!(plan->family->traits & TRAIT_INTRODUCTION)) {
        synth_offer_fee(json, plan->fee * 100);
        return;
    }
    json_out_open_array(json, "fee");
    for (int later = 0; later < 2; later++) {
        json_out_open_object(json, NULL);
        synth_offer_money(json, "amount", later ? plan->fee * 100 : plan->fee * 80);
        json_out_text(json, "every", "month");
        synth_offer_months(json, later ? 7 : 1, later ? 0 : 6);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

static void add_allowances(struct json_out *json, const struct plan *plan)
{
    char text[32];
    unsigned traits = plan->family->traits;
    int64_t percent = plan->percent * plan->edition->percent;
    int64_t gigabytes = plan->fee * plan->family->megabytes_a_yuan * percent / 10000 / 1024;
    int64_t minutes = plan->fee * plan->family->seconds_a_yuan * plan->percent / 100 / 60;
    const char *data = traits & TRAIT_REGION ? "local-data" : "domestic-data";
    gigabytes = round_down(gigabytes, round_gigabytes, COUNT_OF(round_gigabytes));
    minutes = round_down(minutes, round_minutes, COUNT_OF(round_minutes));
    json_out_open_array(json, "allowances");
    if (traits & TRAIT_UNLIMITED && plan->fee >= 98)
        synth_offer_allowance(json, data, NULL, false);
    else if (gigabytes)
        synth_offer_allowance(json, data, synth_offer_gigabytes(text, gigabytes),
                              traits & TRAIT_ROLLOVER);
    if (minutes)
        synth_offer_allowance(json, "domestic-voice", synth_offer_minutes(text, minutes), false);
    if (traits & TRAIT_DIRECTED && plan->fee >= 28)
        synth_offer_allowance(json, plan->number % 2 ? "video-data" : "social-data", "30GB", false);
    if (traits & TRAIT_NIGHT)
        synth_offer_allowance(json, "night-data", synth_offer_gigabytes(text, gigabytes + 20),
                              false);
    if (traits & TRAIT_FAMILY)
        synth_offer_allowance(json, "family-voice", NULL, false);
    if (plan->fee >= 158)
        synth_offer_allowance(json, "domestic-sms", "100", false);
    json_out_close_array(json);
}

static void add_charges(struct json_out *json, const struct plan *plan)
{
    static const int64_t minute_fen[] = {10, 15, 19, 25};
    json_out_open_array(json, "charges");
    if (plan->family->traits & TRAIT_FAMILY)
        synth_offer_charge(json, "onnet-voice", "1min", 80000);
    synth_offer_charge(json, "domestic-voice", "1min",
                       minute_fen[plan->number % (int64_t)COUNT_OF(minute_fen)] * 10000);
    synth_offer_data_charge(json, plan->family->overage);
    json_out_close_array(json);
}

static void add_eligibility(struct json_out *json, const struct plan *plan)
{
    unsigned traits = plan->family->traits;
    if (!(traits & (TRAIT_STUDENT | TRAIT_SENIOR | TRAIT_REGION | TRAIT_BRAND | TRAIT_TENURE)))
        return;
    json_out_open_array(json, "eligibility");
    if (traits & TRAIT_STUDENT)
        synth_offer_ask(json, "student", "您是在校学生吗？", "Are you a student?");
    if (traits & TRAIT_SENIOR)
        synth_offer_at_least(json, "age", 60);
    if (traits & TRAIT_REGION)
        synth_offer_one_of(json, "region", "大连");
    if (traits & TRAIT_BRAND)
        synth_offer_at_least(json, "average_spend", 80);
    if (traits & TRAIT_TENURE)
        synth_offer_at_least(json, "tenure_months", 24);
    json_out_close_array(json);
}

static void add_plan(struct json_out *json, const struct plan *plan)
{
    json_out_open_object(json, NULL);
    add_head(json, plan);
    add_fee(json, plan);
    add_allowances(json, plan);
    add_charges(json, plan);
    if (plan->family->traits & TRAIT_FAMILY)
        json_out_integer(json, "family_numbers", 3);
    add_eligibility(json, plan);
    if (plan->family->traits & TRAIT_UNLIMITED && plan->fee >= 98)
        synth_offer_list(json, "excludes", "data-pack");
    json_out_close_object(json);
}

void synth_catalog_add(struct buffer *out, const struct synth_catalog_request *request)
{
    struct random random = random_seeded(request->seed);
    struct json_out json;
    char version[32];
    snprintf(version, sizeof version, "seed-%llu", (unsigned long long)request->seed);
    json_out_init(&json, out, false);
    json_out_open_object(&json, NULL);
    json_out_text(&json, "format", "tariff-catalog/1");
    json_out_text(&json, "id", "made-up");
    json_out_text(&json, "version", version);
    json_out_text(&json, "currency", "CNY");
    json_out_text(&json, "timezone", "Asia/Shanghai");
    synth_offer_ground(&json);
    json_out_open_array(&json, "offers");
    for (int64_t i = 0; i < request->plans; i++) {
        struct plan plan = plan_of(i, &random);
        add_plan(&json, &plan);
    }
    for (int64_t i = 0; i < request->addons; i++)
        synth_addon_add(&json, i, &random);
    json_out_close_array(&json);
    json_out_close_object(&json);
    json_out_finish(&json);
}
