/* The way of a publication: files, rows, facts, offers, one catalog and one report. The catalog is
 * read back and written by native.h, so that it is valid and its bytes are canonical. */
#include "exchange/disclosure.h"

#include <string.h>

#include "base/date.h"
#include "exchange/disclosure_offer.h"
#include "exchange/disclosure_places.h"
#include "exchange/disclosure_report.h"
#include "exchange/native.h"

/* Twelve thousand rows are 25 MB; nothing a hundred times that is a publication. */
#define BYTES_MOST ((size_t)256 * 1024 * 1024)

struct conversion {
    struct arena arena;
    json_t **documents; /* of the files, in order */
    struct disclosure_row *rows;
    size_t row_count, row_capacity;
    struct disclosure_plan_name *plans;
    size_t plan_count, plan_capacity;
    struct disclosure_result *results;
    struct disclosure_decisions decisions;
    struct disclosure_answers answers; /* of the file, if any */
    struct disclosure_context context;
};

/* ---- files ---- */

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void add_row(struct conversion *conversion, const char *path, int home, size_t index,
                    const json_t *element, struct faults *faults)
{
    struct disclosure_row row = {.file = base_name(path), .home = home, .index = index};
    if (disclosure_row_load(&conversion->arena, element, &row))
        *ARENA_PUSH(&conversion->arena, conversion->rows, conversion->row_count,
                    conversion->row_capacity) = row;
    else
        faults_add_pointer(faults, arena_format(&conversion->arena, "/plans/%zu", index),
                           "not a row of a publication: it has no name or no schemeId");
}

static void add_rows(struct conversion *conversion, const char *path, const json_t *document,
                     struct faults *faults)
{
    const char *province = json_string_value(json_object_get(document, "province"));
    int home = province ? disclosure_places_find(province) : -1;
    const json_t *plans = json_object_get(document, "plans");
    if (!json_is_array(plans))
        faults_add_pointer(faults, "/plans", "must be the list of published rows");
    if (province && home < 0)
        faults_add_pointer(faults, "/province", "unknown province \"%s\"", province);
    if (home >= 0)
        conversion->context.home = home;
    for (size_t i = 0; i < json_array_size(plans); i++)
        add_row(conversion, path, home, i, json_array_get(plans, i), faults);
}

static enum status read_file(struct conversion *conversion, const char *path, json_t **document,
                             struct faults *faults, struct error *error)
{
    struct buffer text;
    json_error_t fault;
    buffer_init(&text, BYTES_MOST);
    faults->file = path;
    enum status status = buffer_add_file(&text, path, error);
    if (status == STATUS_OK) {
        *document = json_loadb(buffer_text(&text), text.length, 0, &fault);
        if (*document)
            add_rows(conversion, path, *document, faults);
        else
            faults_add_line(faults, (size_t)fault.line, (size_t)fault.column,
                            "not a JSON document: %s", fault.text);
    }
    buffer_finish(&text);
    return status;
}

/* ---- rows ---- */

/* Publications carry no date of their own; the newest row tells roughly when it was. */
static void find_newest(struct conversion *conversion)
{
    conversion->context.newest = DATE_NONE;
    for (size_t i = 0; i < conversion->row_count; i++) {
        struct disclosure_pattern_values values;
        bool is_date = disclosure_pattern_match("{date}", conversion->rows[i].from, &values) != 0;
        if (is_date && values.items[0].number > conversion->context.newest)
            conversion->context.newest = (int32_t)values.items[0].number;
    }
}

static void name_plans(struct conversion *conversion)
{
    for (size_t i = 0; i < conversion->row_count; i++) {
        const struct disclosure_row *row = &conversion->rows[i];
        if (row->class == DISCLOSURE_ROW_PLAN)
            *ARENA_PUSH(&conversion->arena, conversion->plans, conversion->plan_count,
                        conversion->plan_capacity) =
                (struct disclosure_plan_name){row->plain_name, row->series, row->code};
    }
    find_newest(conversion);
    conversion->context.plans = conversion->plans;
    conversion->context.plan_count = conversion->plan_count;
}

/* Whether a person said that rows with a wording of this one are no offers. */
static bool is_answered_away(const struct disclosure_facts *facts)
{
    for (size_t i = 0; i < facts->answers.count; i++)
        if (facts->answers.items[i]->kind == DISCLOSURE_ANSWERS_NOT_AN_OFFER)
            return true;
    return false;
}

/* What a person said of the row. An offer by hand is of the row as it was then: a row that has
 * changed is read again. */
static void take_answer_on_row(struct conversion *conversion, struct disclosure_result *result)
{
    struct disclosure_facts *facts = (struct disclosure_facts *)result->facts;
    const struct disclosure_answer *answer =
        disclosure_answers_find_row(conversion->context.answers, result->row->code);
    if (!answer)
        return;
    const char *now = disclosure_answers_fingerprint(&conversion->arena, result->row);
    bool is_same = !answer->fingerprint || strcmp(answer->fingerprint, now) == 0;
    if (is_same) {
        disclosure_answers_use(&conversion->arena, &facts->answers, answer);
        result->by_hand = answer->offer;
        result->status = answer->offer ? DISCLOSURE_PRICED : DISCLOSURE_NOT_AN_OFFER;
    } else if (result->status == DISCLOSURE_REVIEW) {
        disclosure_facts_review(facts, "schemeId", result->row->code,
                                "the row has changed since a person answered it");
    }
}

static void judge_row(struct conversion *conversion, struct disclosure_result *result)
{
    struct disclosure_facts *facts =
        disclosure_facts_gather(&conversion->arena, result->row, &conversion->context);
    result->facts = facts;
    result->status = facts->reason_count ? DISCLOSURE_REVIEW : DISCLOSURE_PRICED;
    if (is_answered_away(facts))
        result->status = DISCLOSURE_NOT_AN_OFFER;
    take_answer_on_row(conversion, result);
}

static void judge_rows(struct conversion *conversion)
{
    conversion->results =
        ARENA_ARRAY(&conversion->arena, struct disclosure_result, conversion->row_count + 1);
    for (size_t i = 0; i < conversion->row_count; i++) {
        struct disclosure_result *result = &conversion->results[i];
        result->row = &conversion->rows[i];
        result->status = DISCLOSURE_NOT_AN_OFFER;
        if (disclosure_row_is_offer(result->row))
            judge_row(conversion, result);
    }
}

static struct disclosure_result *find_priced(struct conversion *conversion, const char *code,
                                             size_t before)
{
    for (size_t i = 0; i < before; i++)
        if (conversion->results[i].status == DISCLOSURE_PRICED &&
            strcmp(conversion->results[i].row->code, code) == 0)
            return &conversion->results[i];
    return NULL;
}

static void send_back(struct conversion *conversion, struct disclosure_result *result,
                      const char *field, const char *text, const char *why)
{
    struct disclosure_facts *facts = ARENA_NEW(&conversion->arena, struct disclosure_facts);
    *facts = *result->facts;
    disclosure_facts_review(facts, field, text, why);
    result->facts = facts;
    result->by_hand = NULL;
    result->status = DISCLOSURE_REVIEW;
}

/* What a row refers to must be in the catalog, and a code only once. */
static void judge_together(struct conversion *conversion)
{
    for (size_t i = 0; i < conversion->row_count; i++) {
        struct disclosure_result *result = &conversion->results[i];
        if (result->status != DISCLOSURE_PRICED)
            continue;
        if (find_priced(conversion, result->row->code, i))
            send_back(conversion, result, "schemeId", result->row->code, "the code appears twice");
        for (size_t k = 0; !result->by_hand && k < result->facts->with_count; k++) {
            const char *code = result->facts->with[k].code;
            if (code && !find_priced(conversion, code, conversion->row_count))
                send_back(conversion, result, "applicableArea", code,
                          "the plan it goes with is not priced");
        }
    }
}

/* ---- the catalog ---- */

/* "cmcc-辽宁" of the first row's "cmcc-辽宁-26LN200507". */
static const char *default_id(struct conversion *conversion)
{
    const json_t *first = json_array_get(json_object_get(conversion->documents[0], "plans"), 0);
    const char *id = json_string_value(json_object_get(first, "id"));
    const char *last = id ? strrchr(id, '-') : NULL;
    return last ? arena_copy_bytes(&conversion->arena, id, (size_t)(last - id)) : "disclosure";
}

/* The newest date of putting on sale: publications carry no date of their own. */
static const char *default_version(const struct conversion *conversion)
{
    const char *newest = "0";
    for (size_t i = 0; i < conversion->row_count; i++)
        if (strcmp(conversion->rows[i].from, newest) > 0)
            newest = conversion->rows[i].from;
    return newest;
}

static json_t *offer_of(const struct disclosure_result *result)
{
    return result->by_hand ? json_deep_copy(result->by_hand) : disclosure_offer_make(result->facts);
}

static json_t *make_catalog(struct conversion *conversion, const struct disclosure_request *request)
{
    json_t *standard = conversion->decisions.answers[DISCLOSURE_DECIDE_STANDARD_CHARGES];
    json_t *offers = json_array();
    for (size_t i = 0; i < conversion->row_count; i++)
        if (conversion->results[i].status == DISCLOSURE_PRICED)
            json_array_append_new(offers, offer_of(&conversion->results[i]));
    return json_pack("{s:s,s:s,s:s,s:s,s:s,s:o,s:o,s:o}", "format", "tariff-catalog/1", "id",
                     request->id ? request->id : default_id(conversion), "version",
                     request->version ? request->version : default_version(conversion), "currency",
                     "CNY", "timezone", "Asia/Shanghai", "scopes", disclosure_offer_scopes(),
                     "standard_charges", json_deep_copy(standard), "offers", offers);
}

static int add_bytes(const char *bytes, size_t length, void *out)
{
    buffer_add_bytes(out, bytes, length);
    return 0;
}

static void dump(const json_t *document, struct buffer *out)
{
    json_dump_callback(document, add_bytes, out, JSON_INDENT(2) | JSON_REAL_PRECISION(12));
    buffer_add(out, "\n");
}

static enum status write_catalog(const json_t *document, struct buffer *out, struct faults *faults,
                                 struct error *error)
{
    struct buffer text;
    struct catalog *catalog = NULL;
    buffer_init(&text, BYTES_MOST);
    dump(document, &text);
    faults->file = "the catalog made";
    enum status status =
        native_parse(&catalog, buffer_text(&text), text.length, faults, NULL, error);
    if (status == STATUS_OK)
        native_write(catalog, out);
    catalog_destroy(catalog);
    buffer_finish(&text);
    return status;
}

/* ---- the whole ---- */

static enum status read_all(struct conversion *conversion, const struct disclosure_request *request,
                            struct faults *faults, struct error *error)
{
    enum status status =
        disclosure_decide_read(&conversion->decisions, request->decisions, faults, error);
    conversion->context.answers =
        request->answers_at_hand ? request->answers_at_hand : &conversion->answers;
    if (status == STATUS_OK && request->answers)
        status =
            disclosure_answers_file_read(&conversion->answers, request->answers, faults, error);
    for (size_t i = 0; status == STATUS_OK && i < request->file_count; i++)
        status = read_file(conversion, request->files[i], &conversion->documents[i], faults, error);
    return status == STATUS_OK ? faults_status(faults, error) : status;
}

static void finish(struct conversion *conversion, size_t file_count)
{
    for (size_t i = 0; i < file_count; i++)
        json_decref(conversion->documents[i]);
    disclosure_decide_finish(&conversion->decisions);
    disclosure_answers_file_finish(&conversion->answers);
    arena_finish(&conversion->arena);
}

enum status disclosure_convert(const struct disclosure_request *request, struct buffer *catalog,
                               struct buffer *report, struct disclosure_summary *summary,
                               struct faults *faults, struct error *error)
{
    struct conversion conversion = {.context.home = -1};
    arena_init(&conversion.arena);
    disclosure_answers_file_init(&conversion.answers);
    conversion.context.decisions = &conversion.decisions;
    conversion.context.lexicon = disclosure_read_lexicon(&conversion.arena);
    conversion.documents = ARENA_ARRAY(&conversion.arena, json_t *, request->file_count + 1);
    *summary = (struct disclosure_summary){0};
    enum status status = read_all(&conversion, request, faults, error);
    if (status == STATUS_OK) {
        name_plans(&conversion);
        judge_rows(&conversion);
        judge_together(&conversion);
        if (request->show)
            request->show(request->viewer, conversion.results, conversion.row_count);
        disclosure_report_write(conversion.results, conversion.row_count, conversion.context.home,
                                report, summary);
        json_t *document = make_catalog(&conversion, request);
        status = write_catalog(document, catalog, faults, error);
        json_decref(document);
    }
    finish(&conversion, request->file_count);
    return status;
}
