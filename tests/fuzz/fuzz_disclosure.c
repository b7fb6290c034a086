/* Published rows: whatever is written in one, reading ends, and what is priced is an offer that the
 * native catalog accepts. The input is lines: name, 资费标准, the columns of numbers, then the
 * texts in the order of enum disclosure_phrase_field. */
#include "exchange/disclosure_facts.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "exchange/disclosure_offer.h"
#include "exchange/native.h"
#include "target.h"

#define WRITTEN_MOST ((size_t)16 * 1024 * 1024)
#define TEXTS_FIRST 3 /* the line of the first text */

static const char standard[] =
    "[{\"scope\":{\"service\":\"voice\"},\"price\":{\"per\":\"1min\",\"price\":1}},"
    "{\"scope\":{\"service\":\"sms\"},\"price\":{\"per\":\"1\",\"price\":1}},"
    "{\"scope\":{\"service\":\"mms\"},\"price\":{\"per\":\"1\",\"price\":1}},"
    "{\"scope\":{\"service\":\"data\"},\"price\":{\"per\":\"1MB\",\"price\":1}}]";

/* What an admin may have answered; every question is settled, so that more becomes an offer. */
static const char *const answers[DISCLOSURE_DECIDE_COUNT] = {
    [DISCLOSURE_DECIDE_PART_OF_GB] = "\"full\"",
    [DISCLOSURE_DECIDE_MISSING_OVERAGE] = "\"standard\"",
    [DISCLOSURE_DECIDE_BEST_OVERAGE] = "\"plan\"",
    [DISCLOSURE_DECIDE_CAP_UNSTATED] = "\"none\"",
    [DISCLOSURE_DECIDE_TOKEN_FEE] = "{\"at_most\":1}",
    [DISCLOSURE_DECIDE_ROLLOVER_UNSTATED] = "\"general\"",
    [DISCLOSURE_DECIDE_ORDER_OF_USE] = "\"after-plan\"",
    [DISCLOSURE_DECIDE_REGION_UNSTATED] = "\"code\"",
    [DISCLOSURE_DECIDE_DIRECTED_UNSTATED] = "\"directed\"",
    [DISCLOSURE_DECIDE_STANDARD_CHARGES] = "[]",
};

static void set_text(json_t *object, const char *key, const char *text, size_t length)
{
    json_object_set_new(object, key, json_stringn_nocheck(text, length));
}

/* "39 10 10 0 100 5": price, data, general, directed, voice, messages. */
static void set_numbers(json_t *element, const char *line, size_t length)
{
    static const char *const keys[] = {"price", "data", "generalData", "directedData", "voice"};
    char text[80], *at = text;
    size_t size = length < sizeof text - 1 ? length : sizeof text - 1;
    memcpy(text, line, size);
    text[size] = '\0';
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        json_object_set_new(element, keys[i], json_integer(strtol(at, &at, 10) % 10000));
    json_object_set_new(element, "sms", json_sprintf("%ld", strtol(at, NULL, 10) % 10000));
}

static void set_line(json_t *element, size_t number, const char *line, size_t length)
{
    json_t *details = json_object_get(element, "details");
    if (number == 0)
        set_text(element, "name", line, length);
    else if (number == 1)
        set_text(details, "tariffStandard", line, length);
    else if (number == 2)
        set_numbers(element, line, length);
    else if (number - TEXTS_FIRST < DISCLOSURE_FIELDS)
        set_text(details,
                 disclosure_read_field_name((enum disclosure_phrase_field)(number - TEXTS_FIRST)),
                 line, length);
}

static json_t *make_row(const char *data, size_t size)
{
    json_t *element = json_pack("{s:{s:s,s:s,s:s,s:s}}", "details", "schemeId", "25LN000001",
                                "category", "", "onlineDate", "20260101", "offlineDate", "");
    for (size_t number = 0, from = 0; from <= size; number++) {
        const char *end = memchr(data + from, '\n', size - from);
        size_t length = end ? (size_t)(end - data) - from : size - from;
        set_line(element, number, data + from, length);
        from += length + 1;
    }
    return element;
}

/* Only text that is UTF-8 can be in a document at all. */
static void check_offer(const struct disclosure_facts *facts)
{
    struct catalog *catalog;
    struct faults faults;
    struct error error;
    faults_init(&faults, "catalog");
    json_t *document = json_pack(
        "{s:s,s:s,s:s,s:s,s:s,s:o,s:o,s:[o]}", "format", "tariff-catalog/1", "id", "c", "version",
        "1", "currency", "CNY", "timezone", "Asia/Shanghai", "scopes", disclosure_offer_scopes(),
        "standard_charges", json_loads(standard, 0, NULL), "offers", disclosure_offer_make(facts));
    char *text = json_dumps(document, JSON_REAL_PRECISION(12));
    if (text && native_parse(&catalog, text, strlen(text), &faults, NULL, &error) == STATUS_OK) {
        catalog_destroy(catalog);
    } else if (text) {
        faults_print(&faults, stderr);
        abort();
    }
    free(text);
    json_decref(document);
    faults_finish(&faults);
}

/* Made once: the phrases do not change between inputs. */
static const struct disclosure_lexicon *lexicon(void)
{
    static struct arena arena;
    static const struct disclosure_lexicon *made;
    if (!made)
        made = disclosure_read_lexicon(&arena);
    return made;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct disclosure_row row = {.home = 5, .file = "fuzz.json"};
    struct disclosure_decisions decisions = {.token_fee_most = 1000000};
    arena_init(&arena);
    struct disclosure_context context = {.lexicon = lexicon(), .decisions = &decisions, .home = 5};
    for (int id = 0; id < DISCLOSURE_DECIDE_COUNT; id++)
        decisions.answers[id] = json_loads(answers[id], JSON_DECODE_ANY, NULL);
    json_t *element = make_row((const char *)data, size);
    if (disclosure_row_load(&arena, element, &row) && disclosure_row_is_offer(&row)) {
        const struct disclosure_facts *facts = disclosure_facts_gather(&arena, &row, &context);
        if (!facts->reason_count)
            check_offer(facts);
    }
    json_decref(element);
    for (int id = 0; id < DISCLOSURE_DECIDE_COUNT; id++)
        json_decref(decisions.answers[id]);
    arena_finish(&arena);
    return 0;
}
