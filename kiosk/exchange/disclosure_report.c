/* Rows, then counts: all, by class, and of those rows that a customer of the catalog's province can
 * take at all (national rows, and rows sold there). */
#include "exchange/disclosure_report.h"

#include "base/json_out.h"
#include "exchange/disclosure_places.h"
#include "exchange/disclosure_report_families.h"
#include "exchange/disclosure_report_groups.h"

#define STATUSES 3
#define TOP 10 /* wordings, and families of rows, as the summary tells them */

static const char *const status_names[STATUSES] = {"priced", "review", "not_an_offer"};

static void write_reasons(struct json_out *json, const struct disclosure_facts *facts)
{
    json_out_open_array(json, "reasons");
    for (size_t i = 0; facts && i < facts->reason_count; i++) {
        json_out_open_object(json, NULL);
        json_out_text(json, "field", facts->reasons[i].field);
        json_out_text(json, "text", facts->reasons[i].text);
        json_out_text(json, "why", facts->reasons[i].why);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}

static void write_decisions(struct json_out *json, const struct disclosure_facts *facts)
{
    json_out_open_array(json, "decisions");
    for (int id = 0; facts && id < DISCLOSURE_DECIDE_COUNT; id++)
        if (facts->used[id])
            json_out_text(json, NULL, disclosure_decide_name((enum disclosure_decide_id)id));
    json_out_close_array(json);
}

static void write_answers(struct json_out *json, const struct disclosure_facts *facts)
{
    if (!facts || !facts->answers.count)
        return;
    json_out_open_array(json, "answers");
    for (size_t i = 0; i < facts->answers.count; i++) {
        const struct disclosure_answer *answer = facts->answers.items[i];
        json_out_text(json, NULL, answer->code ? answer->code : answer->wording);
    }
    json_out_close_array(json);
}

/* What an answer on the row must name. */
static void write_fingerprint(struct json_out *json, const struct disclosure_result *result)
{
    struct arena arena;
    arena_init(&arena);
    if (result->status == DISCLOSURE_REVIEW || result->by_hand)
        json_out_text(json, "fingerprint", disclosure_answers_fingerprint(&arena, result->row));
    arena_finish(&arena);
}

static void write_row(struct json_out *json, const struct disclosure_result *result)
{
    json_out_open_object(json, NULL);
    json_out_text(json, "code", result->row->code);
    json_out_text(json, "file", result->row->file);
    json_out_integer(json, "index", (int64_t)result->row->index);
    json_out_text(json, "status", status_names[result->status]);
    json_out_text(json, "kind", disclosure_row_class_name(result->row->class));
    write_reasons(json, result->facts);
    write_decisions(json, result->facts);
    write_answers(json, result->facts);
    write_fingerprint(json, result);
    json_out_close_object(json);
}

struct counts {
    size_t by_status[DISCLOSURE_ROW_CLASSES][STATUSES];
};

static void write_counts(struct json_out *json, const char *key, const struct counts *counts)
{
    json_out_open_object(json, key);
    for (int class = 0; class < DISCLOSURE_ROW_CLASSES; class ++) {
        const size_t *by_status = counts->by_status[class];
        if (by_status[0] + by_status[1] + by_status[2] == 0)
            continue;
        json_out_open_object(json, disclosure_row_class_name((enum disclosure_row_class) class));
        for (int status = 0; status < STATUSES; status++)
            if (by_status[status])
                json_out_integer(json, status_names[status], (int64_t)by_status[status]);
        json_out_close_object(json);
    }
    json_out_close_object(json);
}

/* Whether a customer of the province can take it: sold everywhere, there, or in a city of it. */
static bool is_sold_at_home(const struct disclosure_result *result, int home)
{
    uint64_t places = result->facts ? result->facts->sold_in : 0;
    return places == 0 || home < 0 ||
           places & (disclosure_places_cities(home) | UINT64_C(1) << home);
}

static void write_summary(struct json_out *json, const struct disclosure_summary *summary,
                          const struct counts *all, const struct counts *at_home)
{
    json_out_open_object(json, "summary");
    json_out_integer(json, "rows", (int64_t)summary->rows);
    json_out_integer(json, "priced", (int64_t)summary->priced);
    json_out_integer(json, "review", (int64_t)summary->review);
    json_out_integer(json, "not_an_offer", (int64_t)summary->not_an_offer);
    json_out_integer(json, "groups", (int64_t)summary->groups);
    json_out_integer(json, "settled_by_ten_wordings", (int64_t)summary->settled_by_ten);
    json_out_integer(json, "families", (int64_t)summary->families);
    json_out_integer(json, "in_ten_families", (int64_t)summary->in_ten_families);
    write_counts(json, "by_class", all);
    write_counts(json, "by_class_sold_here", at_home);
    json_out_close_object(json);
}

static void write_groups(struct json_out *json, const struct disclosure_result *results,
                         size_t count, struct disclosure_summary *summary)
{
    struct arena arena;
    arena_init(&arena);
    const struct disclosure_report_group *groups =
        disclosure_report_groups_make(&arena, results, count, &summary->groups);
    size_t first = summary->groups < TOP ? summary->groups : TOP;
    summary->settled_by_ten = disclosure_report_groups_settled(groups, first, results, count);
    disclosure_report_groups_write(json, groups, summary->groups);
    arena_finish(&arena);
}

static void write_families(struct json_out *json, const struct disclosure_result *results,
                           size_t count, struct disclosure_summary *summary)
{
    struct arena arena;
    arena_init(&arena);
    const struct disclosure_report_family *families =
        disclosure_report_families_make(&arena, results, count, &summary->families);
    for (size_t i = 0; i < summary->families && i < TOP; i++)
        summary->in_ten_families += families[i].count;
    disclosure_report_families_write(json, families, summary->families);
    arena_finish(&arena);
}

void disclosure_report_write(const struct disclosure_result *results, size_t count, int home,
                             struct buffer *out, struct disclosure_summary *summary)
{
    struct counts all = {0}, at_home = {0};
    struct json_out json;
    json_out_init(&json, out, false);
    json_out_open_object(&json, NULL);
    json_out_open_array(&json, "rows");
    for (size_t i = 0; i < count; i++) {
        write_row(&json, &results[i]);
        all.by_status[results[i].row->class][results[i].status]++;
        at_home.by_status[results[i].row->class][results[i].status] +=
            is_sold_at_home(&results[i], home);
        summary->priced += results[i].status == DISCLOSURE_PRICED;
        summary->review += results[i].status == DISCLOSURE_REVIEW;
        summary->not_an_offer += results[i].status == DISCLOSURE_NOT_AN_OFFER;
    }
    summary->rows = count;
    json_out_close_array(&json);
    write_groups(&json, results, count, summary);
    write_families(&json, results, count, summary);
    write_summary(&json, summary, &all, &at_home);
    json_out_close_object(&json);
    json_out_finish(&json);
}
