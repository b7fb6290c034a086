/* A shop small enough to price by hand, and a shopper in it: what the tests of visit, screens and
 * app play with. The catalog sells three plans and two packs; the arithmetic stands beside each.
 *
 * The shopper's August, September, October: 25, 30, 20 GB; 262 minutes and 9 messages each month.
 *   89 yuan plan (held): 20 GB, 150 minutes; beyond: 5 yuan a GB, 0.15 a minute, 0.10 a message
 *     August 89 + 5×5 + 112×0.15 + 0.90 = 131.70, September 156.70, October 106.70: mean 131.70
 *   49 yuan plan + 10 yuan pack: 30 GB, 250 minutes: 59 + 12×0.15 + 0.90 = 61.70 each month
 *   39 yuan plan + 10 + 20 yuan packs: 30 GB, 250 minutes: 69 + 1.80 + 0.90 = 71.70 each month
 *   79 yuan plan: 40 GB, 300 minutes: 79.90 each month
 * So the first place saves 70.00 a month, 840.00 a year. */
#ifndef TESTS_VISIT_SHOP_H
#define TESTS_VISIT_SHOP_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/date.h"
#include "exchange/native.h"
#include "visit/guidance.h"
#include "visit/records_fake.h"
#include "visit/visit.h"

#define SHOP_NUMBER "13800138000"
#define SHOP_PIN "135790"
#define SHOP_DAY date_from_civil(2026, 11, 21)
#define SHOP_AUGUST (2026 * 12 + 7)

#define SHOP_CATALOG                                                                               \
    "{\"format\": \"tariff-catalog/1\", \"id\": \"shop\", \"version\": \"1\","                     \
    " \"currency\": \"CNY\", \"timezone\": \"Asia/Shanghai\", \"scopes\": {},"                     \
    " \"standard_charges\": ["                                                                     \
    "  {\"scope\": {\"service\": \"voice\", \"direction\": \"out\"}, \"meter\": \"1min\","         \
    "   \"price\": {\"per\": \"1min\", \"price\": 0.15}},"                                         \
    "  {\"scope\": {\"service\": \"voice\"}, \"price\": {\"per\": \"1min\", \"price\": 0}},"       \
    "  {\"scope\": {\"service\": \"sms\"}, \"price\": {\"per\": \"1\", \"price\": 0.10}},"         \
    "  {\"scope\": {\"service\": \"mms\"}, \"price\": {\"per\": \"1\", \"price\": 0.30}},"         \
    "  {\"scope\": {\"service\": \"data\"}, \"price\": {\"block\": \"1GB\", \"price\": 5}}],"      \
    " \"offers\": ["                                                                               \
    "  {\"code\": \"25LN203573\", \"kind\": \"plan\","                                             \
    "   \"name\": {\"zh-CN\": \"爱家套餐 89 元\", \"en\": \"Family 89\"},"                    \
    "   \"fee\": {\"amount\": 89, \"every\": \"month\"},"                                          \
    "   \"benefits\": [{\"zh-CN\": \"家庭宽带 300M\", \"en\": \"home broadband 300M\"}],"      \
    "   \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"20GB\"},"              \
    "    {\"scope\": {\"service\": \"voice\", \"direction\": \"out\"},"                            \
    "     \"amount\": \"150min\"}]},"                                                              \
    "  {\"code\": \"25LN203494\", \"kind\": \"plan\","                                             \
    "   \"name\": {\"zh-CN\": \"随心卡 49 元\", \"en\": \"Easy 49\"},"                         \
    "   \"fee\": {\"amount\": 49, \"every\": \"month\"},"                                          \
    "   \"on_sale\": {\"from\": \"2025-01-01\", \"to\": \"2026-12-31\"},"                          \
    "   \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"30GB\"},"              \
    "    {\"scope\": {\"service\": \"voice\", \"direction\": \"out\"},"                            \
    "     \"amount\": \"150min\"}]},"                                                              \
    "  {\"code\": \"25LN203491\", \"kind\": \"plan\","                                             \
    "   \"name\": {\"zh-CN\": \"随心卡 39 元\", \"en\": \"Easy 39\"},"                         \
    "   \"fee\": {\"amount\": 39, \"every\": \"month\"},"                                          \
    "   \"on_sale\": {\"from\": \"2025-01-01\", \"to\": \"2026-12-31\"},"                          \
    "   \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"10GB\"},"              \
    "    {\"scope\": {\"service\": \"voice\", \"direction\": \"out\"},"                            \
    "     \"amount\": \"150min\"}]},"                                                              \
    "  {\"code\": \"25LN203600\", \"kind\": \"plan\","                                             \
    "   \"name\": {\"zh-CN\": \"畅享套餐 79 元\", \"en\": \"Roomy 79\"},"                     \
    "   \"fee\": {\"amount\": 79, \"every\": \"month\"},"                                          \
    "   \"on_sale\": {\"from\": \"2025-01-01\", \"to\": \"2026-12-31\"},"                          \
    "   \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"40GB\"},"              \
    "    {\"scope\": {\"service\": \"voice\", \"direction\": \"out\"},"                            \
    "     \"amount\": \"300min\"}]},"                                                              \
    "  {\"code\": \"PACK10\", \"kind\": \"addon\","                                                \
    "   \"name\": {\"zh-CN\": \"10 元 100 分钟语音包\", \"en\": \"100 minutes\"},"           \
    "   \"fee\": {\"amount\": 10, \"every\": \"month\"}, \"with\": {\"plans\":"                    \
    "    [\"25LN203494\", \"25LN203491\"]},"                                                       \
    "   \"allowances\": [{\"scope\": {\"service\": \"voice\", \"direction\": \"out\"},"            \
    "    \"amount\": \"100min\"}]},"                                                               \
    "  {\"code\": \"PACK20\", \"kind\": \"addon\","                                                \
    "   \"name\": {\"zh-CN\": \"20 元 20 GB 流量包\", \"en\": \"20 GB\"},"                     \
    "   \"fee\": {\"amount\": 20, \"every\": \"month\"}, \"with\": {\"plans\":"                    \
    "    [\"25LN203491\"]},"                                                                       \
    "   \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"20GB\"}]}"             \
    " ]}"

#define SHOP_LANGUAGES 5
#define SHOP_LINES 9

struct shop {
    struct records_fake fake;
    struct catalog *catalog;
    struct compiled *compiled; /* NULL until shop_compile */
    struct guidance *guidance; /* NULL until shop_prepare_guide */
    struct usage_line lines[SHOP_LINES];
    struct subscriber_billed billed[3];
    struct clock clock;
    struct visit_settings settings;
    struct visit *visit;
    struct arena frame;
};

static const char *const shop_languages[SHOP_LANGUAGES] = {"zh-CN", "en", "ug", "bo", "ko"};

static inline struct catalog *shop_catalog(const char *text)
{
    struct catalog *catalog = NULL;
    struct faults faults;
    struct error error = {0};
    faults_init(&faults, "shop");
    if (native_parse(&catalog, text, strlen(text), &faults, NULL, &error))
        faults_print(&faults, stderr);
    faults_finish(&faults);
    return catalog;
}

static inline void shop_fill(struct shop *shop)
{
    static const int64_t gigabytes[3] = {25, 30, 20};
    static const int64_t billed[3] = {13170, 15670, 10670};
    for (int m = 0; m < 3; m++) {
        int32_t month = SHOP_AUGUST + m;
        shop->lines[m * 3] = usage_line_plain(month, SERVICE_DATA, gigabytes[m] * QUANTITY_GB);
        shop->lines[m * 3 + 1] = usage_line_plain(month, SERVICE_VOICE, 262 * 60);
        shop->lines[m * 3 + 2] = usage_line_plain(month, SERVICE_SMS, 9);
        shop->billed[m] = (struct subscriber_billed){month, billed[m]};
    }
    shop->fake.subscriber =
        (struct subscriber){.id = SHOP_NUMBER,
                            .plan = {"25LN203573", 1, date_from_civil(2025, 3, 1)},
                            .joined = date_from_civil(2018, 5, 6),
                            .region = "",
                            .brand = "",
                            .segment = "",
                            .channel = "",
                            .age = -1,
                            .billed = shop->billed,
                            .billed_count = 3};
    shop->fake.pin = SHOP_PIN;
    shop->fake.usage = (struct usage){.lines = shop->lines, .count = SHOP_LINES};
}

static inline void shop_open(struct shop *shop)
{
    memset(shop, 0, sizeof *shop);
    records_fake_init(&shop->fake);
    shop->catalog = shop_catalog(SHOP_CATALOG);
    shop->fake.catalog = shop->catalog;
    shop_fill(shop);
    shop->clock = clock_virtual(SHOP_DAY);
    shop->settings = (struct visit_settings)VISIT_SETTINGS_DEFAULT;
    shop->settings.languages = shop_languages;
    shop->settings.language_count = SHOP_LANGUAGES;
    arena_init(&shop->frame);
    shop->visit = visit_create(&shop->fake.records, &shop->clock, &shop->settings);
}

static inline void shop_close(struct shop *shop)
{
    visit_destroy(shop->visit);
    guidance_destroy(shop->guidance);
    compiled_destroy(shop->compiled);
    catalog_destroy(shop->catalog);
    arena_finish(&shop->frame);
}

/* The catalog is ready for advice from now on, as it soon is in a real shop. */
static inline void shop_compile(struct shop *shop)
{
    shop->compiled = compiled_create(shop->catalog);
    shop->fake.compiled = shop->compiled;
}

/* Three kinds of people, and what they pay as new customers, worked by hand:
 *   5 GB, 50 minutes: Easy 39, which includes 10 GB and 150 minutes: 39.00
 *   25 GB, 50 minutes: Easy 49 with 30 GB: 49.00 (Easy 39 and 20 GB more: 59.00)
 *   35 GB, 280 minutes: Roomy 79 with 40 GB and 300 minutes: 79.00 (Easy 49: 49 + 25 + 10 + 4.50)
 */
struct shop_kind {
    int megabytes, minutes;
    const char *plan;
    int64_t fen;
};
#define SHOP_KINDS 3
static const struct shop_kind shop_kinds[SHOP_KINDS] = {{5 * 1024, 50, "随心卡 39 元", 3900},
                                                        {25 * 1024, 50, "随心卡 49 元", 4900},
                                                        {35 * 1024, 280, "畅享套餐 79 元", 7900}};

static inline void shop_write_people(const char *path)
{
    FILE *file = fopen(path, "w");
    fputs("data,offnet,age\n", file);
    for (int i = 0; i < 90; i++)
        fprintf(file, "%d,%d,40\n", shop_kinds[i % SHOP_KINDS].megabytes,
                shop_kinds[i % SHOP_KINDS].minutes);
    fclose(file);
}

/* New customers can be guided from now on, among thirty people of each kind. */
static inline void shop_prepare_guide(struct shop *shop)
{
    char path[] = "/tmp/kiosk-people-XXXXXX";
    close(mkstemp(path));
    shop_write_people(path);
    const struct guidance_request request = {.catalog = shop->catalog,
                                             .questions =
                                                 KIOSK_SOURCE_DIR "/catalog/questions.json",
                                             .sample = path,
                                             .region = "",
                                             .as_of = SHOP_DAY,
                                             .threads = 2};
    struct faults faults;
    struct error error = {0};
    faults_init(&faults, path);
    if (guidance_make(&shop->guidance, &request, &faults, &error) != STATUS_OK)
        faults_print(&faults, stderr);
    faults_finish(&faults);
    unlink(path);
    shop->fake.guidance = shop->guidance;
}

static inline struct visit_view *shop_view(struct shop *shop)
{
    return visit_view(shop->visit, &shop->frame);
}

static inline void shop_work(struct shop *shop)
{
    while (visit_has_work(shop->visit))
        visit_work(shop->visit);
}

/* One intent, and whatever it leads to at once. */
static inline void shop_do(struct shop *shop, enum visit_intent_kind kind, int number)
{
    visit_handle(shop->visit, (struct visit_intent){kind, number});
    shop_work(shop);
}

static inline void shop_type(struct shop *shop, const char *digits)
{
    for (; *digits; digits++)
        shop_do(shop, VISIT_DIGIT, *digits - '0');
}

static inline void shop_pass(struct shop *shop, int64_t milliseconds)
{
    clock_advance(&shop->clock, milliseconds);
    visit_tick(shop->visit);
    shop_work(shop);
}

/* From the attract screen to a screen of the straight way through a visit. */
static inline void shop_go(struct shop *shop, enum visit_screen screen)
{
    shop_work(shop);
    if (screen == VISIT_ATTRACT)
        return;
    shop_do(shop, VISIT_START, 0);
    if (screen == VISIT_LANGUAGES)
        shop_do(shop, VISIT_SEE, VISIT_LANGUAGES);
    if (screen == VISIT_LANGUAGES || screen == VISIT_WELCOME)
        return;
    shop_do(shop, VISIT_NEXT, 0);
    if (screen == VISIT_SIGN_IN)
        return;
    shop_type(shop, SHOP_NUMBER SHOP_PIN);
    if (screen == VISIT_WORKING) {
        visit_handle(shop->visit, (struct visit_intent){VISIT_NEXT, 0});
        return;
    }
    shop_do(shop, VISIT_NEXT, 0);
    if (screen == VISIT_BILLS)
        shop_do(shop, VISIT_BILL, 0);
    if (screen == VISIT_GOODBYE)
        shop_do(shop, VISIT_END, 0);
}

#endif
