/* The shared rows, rewritten: another wording that means the same gives the same catalog; another
 * number changes one thing or makes a review; a clause deleted or garbled never leaves another
 * price behind without saying so. */
#include "disclosure_rows.h"

static const char *const columns[] = {"applicableArea", "validity",    "networkRequirement",
                                      "liability",      "overage",     "services",
                                      "notes",          "salesChannel"};
#define COLUMNS (sizeof columns / sizeof *columns)
#define TEXT_MOST 8192

#define FOLDER KIOSK_SHARED_DIR "/data/disclosures/"

/* The first two are those of the catalog. */
static const char *const files[] = {
    FOLDER "cmcc/辽宁.json",    FOLDER "cmcc/national.json", FOLDER "cmcc/吉林.json",
    FOLDER "cmcc/黑龙江.json",  FOLDER "cmcc/北京.json",     FOLDER "cmcc/山东.json",
    FOLDER "unicom/辽宁.json",  FOLDER "unicom/上海.json",   FOLDER "telecom/辽宁.json",
    FOLDER "telecom/上海.json",
};

enum { FILES = sizeof files / sizeof *files };

/* ---- the same in other words ---- */

struct rewriting {
    const char *name, *from, *to;
};

static const struct rewriting rewritings[] = {
    {"enumeration commas", "，", "、"},
    {"half-width commas", "，", ","},
    {"semicolons", "；", "，"},
    {"half-width semicolons", "；", ";"},
    {"colons", "：", ":"},
    {"half-width brackets", "（", "("},
    {"full-width brackets", ")", "）"},
    {"full stops", "。", "！"},
    {"blanks around money", "元", " 元 "},
    {"块 for 元", "元/GB", "块/GB"},
    {"块 for 元 of a minute", "元/分钟", "块/分钟"},
    {"full-width units", "GB", "ＧＢ"},
    {"G for GB", "GB", "G"},
    {"M for MB", "/MB", "/M"},
    {"兆 for MB", "元/MB", "元/兆"},
    {"full-width digits", "15", "１５"},
    {"numerals of three years", "3年", "三年"},
    {"numerals of two years", "24个月", "二十四个月"},
    {"numerals of months", "36个月", "三十六个月"},
    {"numerals of half a year", "6个月", "六个月"},
    {"numerals of a discount", "7折", "七折"},
    {"entities", "（", "&nbsp;（"},
    {"small letters", "GB", "gb"},
    {"paragraphs", "。", "。</p><p>"},
};

static char *replaced(const char *text, const char *from, const char *to)
{
    struct buffer out;
    buffer_init(&out, DISCLOSURE_ROWS_MOST);
    for (const char *at; (at = strstr(text, from)) != NULL; text = at + strlen(from)) {
        buffer_add_bytes(&out, text, (size_t)(at - text));
        buffer_add(&out, to);
    }
    buffer_add(&out, text);
    char *result = strdup(buffer_text(&out));
    buffer_finish(&out);
    return result;
}

/* Names of plans are quoted in texts as they are published, so that these stay as they are. */
static bool is_about_plans(const json_t *details, const char *column)
{
    const char *text = json_string_value(json_object_get(details, column));
    return text && strstr(text, "次月生效套餐为");
}

static void rewrite_row(json_t *row, const struct rewriting *rewriting)
{
    json_t *details = json_object_get(row, "details");
    for (size_t i = 0; i < COLUMNS; i++) {
        const char *text = json_string_value(json_object_get(details, columns[i]));
        if (!text || is_about_plans(details, columns[i]))
            continue;
        char *other = replaced(text, rewriting->from, rewriting->to);
        json_object_set_new(details, columns[i], json_string(other));
        free(other);
    }
}

static void rewrite_file(const char *path, const struct rewriting *rewriting, char other[static 40])
{
    json_t *document = json_load_file(path, 0, NULL);
    json_t *plans = json_object_get(document, "plans");
    for (size_t i = 0; i < json_array_size(plans); i++)
        rewrite_row(json_array_get(plans, i), rewriting);
    disclosure_rows_save(document, other);
    json_decref(document);
}

/* The offers without where they came from, and without the words that are shown as published. */
static json_t *offers_of(const struct disclosure_rows_made *made)
{
    json_t *catalog = json_loads(buffer_text(&made->catalog), 0, NULL);
    json_t *offers = json_incref(json_object_get(catalog, "offers"));
    for (size_t i = 0; i < json_array_size(offers); i++) {
        json_object_del(json_array_get(offers, i), "source");
        json_object_del(json_array_get(offers, i), "benefits");
    }
    json_decref(catalog);
    return offers;
}

static bool gives_the_same(const struct rewriting *rewriting, const json_t *expected)
{
    struct disclosure_rows_made made;
    char paths[2][40];
    const char *rewritten[] = {paths[0], paths[1]};
    rewrite_file(files[0], rewriting, paths[0]);
    rewrite_file(files[1], rewriting, paths[1]);
    disclosure_rows_convert(&made, rewritten, 2, DISCLOSURE_ROWS_DECISIONS);
    json_t *offers = offers_of(&made);
    size_t same = 0;
    for (size_t i = 0; i < json_array_size(offers) && i < json_array_size(expected); i++)
        same += json_equal(json_array_get(offers, i), json_array_get(expected, i));
    bool is_same = json_equal(offers, expected);
    if (!is_same)
        print_error("%s: %zu offers, %zu of %zu the same\n", rewriting->name,
                    json_array_size(offers), same, json_array_size(expected));
    json_decref(offers);
    unlink(paths[0]);
    unlink(paths[1]);
    disclosure_rows_made_finish(&made);
    return is_same;
}

static void test_rewrite__another_wording_of_the_same_gives_the_same_offers(void **state)
{
    (void)state;
    struct disclosure_rows_made made;
    int failed = 0;
    disclosure_rows_convert(&made, files, 2, DISCLOSURE_ROWS_DECISIONS);
    json_t *expected = offers_of(&made);
    for (size_t i = 0; i < sizeof rewritings / sizeof *rewritings; i++)
        failed += !gives_the_same(&rewritings[i], expected);
    json_decref(expected);
    disclosure_rows_made_finish(&made);
    assert_int_equal(failed, 0);
}

/* ---- one row, changed ---- */

struct fixture {
    json_t *documents[FILES];
    struct disclosure_rows rows;
};

static int setup(void **state)
{
    struct fixture *fixture = calloc(1, sizeof *fixture);
    struct arena names;
    disclosure_rows_init(&fixture->rows, DISCLOSURE_ROWS_DECISIONS);
    arena_init(&names);
    for (int file = 0; file < FILES; file++) {
        fixture->documents[file] = json_load_file(files[file], 0, NULL);
        json_t *plans = json_object_get(fixture->documents[file], "plans");
        for (size_t i = 0; i < json_array_size(plans); i++) {
            struct disclosure_row row;
            if (disclosure_row_load(&fixture->rows.arena, json_array_get(plans, i), &row) &&
                row.class == DISCLOSURE_ROW_PLAN)
                disclosure_rows_name_plan(&fixture->rows, row.plain_name, row.series, row.code);
        }
    }
    arena_finish(&names);
    *state = fixture;
    return 0;
}

static int teardown(void **state)
{
    struct fixture *fixture = *state;
    disclosure_rows_finish(&fixture->rows);
    for (int file = 0; file < FILES; file++)
        json_decref(fixture->documents[file]);
    free(fixture);
    return 0;
}

struct reading {
    json_t *offer; /* NULL: not priced */
    bool used[DISCLOSURE_DECIDE_COUNT];
    bool rest_standard; /* the row says itself that what it does not say is at the standard */
};

static struct reading read_row(struct disclosure_rows *rows, const json_t *element, int home)
{
    struct reading reading = {0};
    struct disclosure_row row = {.home = home, .file = ""};
    struct arena arena;
    arena_init(&arena);
    if (disclosure_row_load(&arena, element, &row) && disclosure_row_is_offer(&row)) {
        const struct disclosure_facts *facts =
            disclosure_facts_gather(&arena, &row, &rows->context);
        memcpy(reading.used, facts->used, sizeof reading.used);
        reading.rest_standard = facts->rest_standard;
        if (!facts->reason_count)
            reading.offer = disclosure_offer_make(facts);
    }
    arena_finish(&arena);
    return reading;
}

/* Of all changes one in so many is made, chosen by what is changed and so the same in each run;
 * with KIOSK_TEST_LONG each. */
#define ONE_IN 12

static bool is_chosen(const char *text, const char *at)
{
    static const char *const whole = "KIOSK_TEST_LONG";
    uint32_t hash = 2166136261u + (uint32_t)(at - text);
    for (const char *letter = text; *letter; letter++)
        hash = (hash ^ (unsigned char)*letter) * 16777619u;
    return getenv(whole) || hash % ONE_IN == 0;
}

/* What a change does to a row that was priced; `at` is where the text was changed. */
typedef void (*judge)(const struct reading *before, const struct reading *after, const char *text,
                      const char *at);
/* Makes the next changed text from `from` on; NULL when there is none. */
typedef const char *(*change)(const char *text, const char *from, char out[static TEXT_MOST]);

static size_t change_column(struct disclosure_rows *rows, json_t *element, int home,
                            const char *column, change make, judge check)
{
    json_t *details = json_object_get(element, "details");
    json_t *kept = json_incref(json_object_get(details, column));
    const char *text = json_string_value(kept);
    struct reading before = read_row(rows, element, home);
    size_t count = 0;
    char other[TEXT_MOST];
    for (const char *at = text; before.offer && text && (at = make(text, at, other)) != NULL;
         at++, count++) {
        if (!is_chosen(text, at))
            continue;
        json_object_set_new(details, column, json_string(other));
        struct reading after = read_row(rows, element, home);
        check(&before, &after, text, at);
        json_decref(after.offer);
    }
    json_object_set(details, column, kept);
    json_decref(kept);
    json_decref(before.offer);
    return count;
}

static size_t change_files(struct fixture *fixture, int files_count, const char *const *which,
                           change make, judge check)
{
    size_t count = 0;
    for (int file = 0; file < files_count; file++) {
        json_t *plans = json_object_get(fixture->documents[file], "plans");
        const char *province =
            json_string_value(json_object_get(fixture->documents[file], "province"));
        int home = province ? disclosure_places_find(province) : -1;
        for (size_t i = 0; i < json_array_size(plans); i++)
            for (const char *const *column = which; *column; column++)
                count += change_column(&fixture->rows, json_array_get(plans, i), home, *column,
                                       make, check);
    }
    return count;
}

static size_t change_all(struct fixture *fixture, const char *const *which, change make,
                         judge check)
{
    return change_files(fixture, FILES, which, make, check);
}

/* ---- another number ---- */

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/* The next number's last digit becomes another one. */
static const char *change_number(const char *text, const char *from, char out[static TEXT_MOST])
{
    for (const char *at = from; *at; at++) {
        if (!is_digit(*at) || is_digit(at[1]) || at[1] == '.')
            continue;
        snprintf(out, TEXT_MOST, "%s", text);
        out[at - text] = *at == '9' ? '8' : (char)(*at + 1);
        return at;
    }
    return NULL;
}

/* Members of the offer that differ, the words shown left aside; and the plans it goes with, which
 * follow from the discount where a minimum of the plan's fee is promised. */
static size_t differences(const json_t *a, const json_t *b)
{
    static const char *const members[] = {"fee",       "on_sale",        "allowances", "charges",
                                          "discounts", "credits",        "min_spend",  "contract",
                                          "stops_at",  "family_numbers", "excludes",   "group"};
    size_t count = 0;
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        const json_t *one = json_object_get(a, members[i]), *other = json_object_get(b, members[i]);
        count += one != other && !json_equal(one, other);
    }
    return count;
}

static void judge_number(const struct reading *before, const struct reading *after,
                         const char *text, const char *at)
{
    if (!after->offer)
        return;
    if (differences(before->offer, after->offer) > 1)
        fail_msg("more than one thing changed with the number before: %s\nin %s", at, text);
}

static void test_rewrite__another_number_changes_one_thing_or_makes_a_review(void **state)
{
    static const char *const which[] = {"overage", "services", "notes", "liability", NULL};
    assert_true(change_all(*state, which, change_number, judge_number) > 1000);
}

static bool starts_with(const char *text, const char *word)
{
    return strncmp(text, word, strlen(word)) == 0;
}

/* A price of overage stands nowhere else: its change must be seen in the charge. */
static void judge_overage(const struct reading *before, const struct reading *after,
                          const char *text, const char *at)
{
    bool is_price = starts_with(at + 1, "元/GB") || starts_with(at + 1, "元/分钟") ||
                    starts_with(at + 1, "元/条");
    if (is_price && after->offer && !strstr(text, "北斗") && !strstr(text, "卫星") &&
        json_equal(json_object_get(before->offer, "charges"),
                   json_object_get(after->offer, "charges")))
        fail_msg("a price changed and the charge did not: %s", at);
}

static void test_rewrite__another_price_of_overage_is_another_charge(void **state)
{
    static const char *const which[] = {"overage", NULL};
    assert_true(change_all(*state, which, change_number, judge_overage) > 300);
}

/* ---- a clause less ---- */

static const char *const marks[] = {"，", "。", "；", "、", ",", ";", "\n", "（", "）", NULL};

static size_t mark_at(const char *text)
{
    for (const char *const *mark = marks; *mark; mark++)
        if (strncmp(text, *mark, strlen(*mark)) == 0)
            return strlen(*mark);
    return 0;
}

/* The clause that begins at `from`, which is the text or stands behind a mark. */
static const char *next_clause(const char *text, const char *from, size_t *length)
{
    for (; *from; from++) {
        bool is_start = from == text;
        for (const char *const *mark = marks; *mark && !is_start; mark++) {
            size_t size = strlen(*mark);
            is_start = (size_t)(from - text) >= size && strncmp(from - size, *mark, size) == 0;
        }
        for (*length = 0; from[*length] && !mark_at(from + *length);)
            ++*length;
        if (is_start && *length)
            return from;
    }
    return NULL;
}

static const char *delete_clause(const char *text, const char *from, char out[static TEXT_MOST])
{
    size_t length;
    const char *at = next_clause(text, from, &length);
    if (at)
        snprintf(out, TEXT_MOST, "%.*s%s", (int)(at - text), text, at + length);
    return at;
}

/* What a bill is made of, without what the standard charges give anyway where a text is silent
 * (incoming calls, multimedia messages) and without what a text adds in one sentence and nothing
 * else hints at (a family, a step of the price, a growth, a stop, minutes abroad). */
static json_t *price_of(const json_t *offer)
{
    static const char *const members[] = {"fee",       "discounts", "credits",
                                          "min_spend", "contract",  NULL};
    json_t *price = json_object();
    for (const char *const *member = members; *member; member++)
        if (json_object_get(offer, *member))
            json_object_set(price, *member, json_object_get(offer, *member));
    json_t *allowances = json_array();
    for (size_t i = 0; i < json_array_size(json_object_get(offer, "allowances")); i++) {
        json_t *allowance = json_array_get(json_object_get(offer, "allowances"), i);
        const char *scope = json_string_value(json_object_get(allowance, "scope"));
        bool is_said_once = json_object_get(allowance, "unlimited") ||
                            json_object_get(allowance, "months") ||
                            strcmp(scope, "roaming-voice") == 0;
        if (!is_said_once)
            json_array_append(allowances, allowance);
    }
    json_object_set_new(price, "allowances", allowances);
    return price;
}

static json_t *charge_of(const json_t *offer, const char *scope)
{
    json_t *charges = json_object_get(offer, "charges");
    for (size_t i = 0; i < json_array_size(charges); i++) {
        json_t *charge = json_array_get(charges, i);
        if (strcmp(json_string_value(json_object_get(charge, "scope")), scope) == 0)
            return json_object_get(charge, "price");
    }
    return NULL;
}

/* A price that is not there any more is at the standard where the row says so. */
static bool is_same_price(const json_t *a, const json_t *b, bool may_lack)
{
    static const char *const scopes[] = {"domestic-data", "domestic-voice", "domestic-sms"};
    json_t *one = price_of(a), *other = price_of(b);
    bool is_same = json_equal(one, other);
    for (size_t i = 0; i < sizeof scopes / sizeof *scopes; i++) {
        const json_t *charge = charge_of(a, scopes[i]), *another = charge_of(b, scopes[i]);
        bool is_stepped = json_object_get(charge, "tiers") && !json_object_get(another, "tiers");
        bool is_lacking = may_lack && !another;
        is_same &= charge == another || is_stepped || is_lacking || json_equal(charge, another);
    }
    json_decref(one);
    json_decref(other);
    return is_same;
}

/* A row that names the decision on missing prices, or says that what it leaves out is at the
 * standard, says that a price is missing; everything else must be as it was. */
static void judge_silent(const struct reading *before, const struct reading *after,
                         const char *text, const char *at)
{
    bool may_lack = after->used[DISCLOSURE_DECIDE_MISSING_OVERAGE] || after->rest_standard;
    bool before_used[DISCLOSURE_DECIDE_COUNT];
    memcpy(before_used, before->used, sizeof before_used);
    before_used[DISCLOSURE_DECIDE_MISSING_OVERAGE] = after->used[DISCLOSURE_DECIDE_MISSING_OVERAGE];
    if (!after->offer || memcmp(before_used, after->used, sizeof before_used) != 0)
        return;
    if (starts_with(at, "到期后以")) /* what no longer renews itself ends: never too cheap */
        return;
    if (!is_same_price(before->offer, after->offer, may_lack))
        fail_msg("another price, silently, without: %.60s\nof %s", at, text);
}

static const char *const priced_columns[] = {"overage",  "services",           "notes", "liability",
                                             "validity", "networkRequirement", NULL};

static void test_rewrite__a_clause_less_never_leaves_another_price_silently(void **state)
{
    /* Elsewhere gifts stand in lists, and a list with one fewer is as good a list. */
    assert_true(change_files(*state, 2, priced_columns, delete_clause, judge_silent) > 2000);
}

/* ---- a clause garbled ---- */

/* A letter that is no word, in the middle of the clause. */
static const char *garble_clause(const char *text, const char *from, char out[static TEXT_MOST])
{
    size_t length;
    const char *at = next_clause(text, from, &length);
    if (!at)
        return NULL;
    size_t middle = length / 2;
    while (((unsigned char)at[middle] & 0xC0) == 0x80)
        middle++;
    int before = (int)(at - text) + (int)middle;
    snprintf(out, TEXT_MOST, "%.*s囗%s", before, text, at + middle);
    return at;
}

static void judge_garbled(const struct reading *before, const struct reading *after,
                          const char *text, const char *at)
{
    if (after->offer && !is_same_price(before->offer, after->offer, false))
        fail_msg("another price from a garbled clause: %.60s\nof %s", at, text);
}

static void test_rewrite__a_garbled_clause_never_gives_another_price(void **state)
{
    assert_true(change_all(*state, priced_columns, garble_clause, judge_garbled) > 2000);
}

/* ---- another column ---- */

static void test_rewrite__another_fee_than_the_name_or_the_sentence_is_a_review(void **state)
{
    struct fixture *fixture = *state;
    size_t still_priced = 0, priced = 0;
    json_t *plans = json_object_get(fixture->documents[0], "plans");
    for (size_t i = 0; i < json_array_size(plans); i++) {
        json_t *element = json_deep_copy(json_array_get(plans, i));
        json_t *details = json_object_get(element, "details");
        struct reading before = read_row(&fixture->rows, element, fixture->rows.context.home);
        json_object_set_new(details, "tariffStandard", json_string("37元/月"));
        struct reading after = read_row(&fixture->rows, element, fixture->rows.context.home);
        priced += before.offer != NULL;
        still_priced += before.offer && after.offer;
        json_decref(before.offer);
        json_decref(after.offer);
        json_decref(element);
    }
    assert_true(priced > 50);
    assert_int_equal(still_priced, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rewrite__another_wording_of_the_same_gives_the_same_offers),
        cmocka_unit_test(test_rewrite__another_number_changes_one_thing_or_makes_a_review),
        cmocka_unit_test(test_rewrite__another_price_of_overage_is_another_charge),
        cmocka_unit_test(test_rewrite__a_clause_less_never_leaves_another_price_silently),
        cmocka_unit_test(test_rewrite__a_garbled_clause_never_gives_another_price),
        cmocka_unit_test(test_rewrite__another_fee_than_the_name_or_the_sentence_is_a_review),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
