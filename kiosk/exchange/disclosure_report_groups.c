/* Reasons are sorted by what they have in common; a run of equal ones is a group. */
#include "exchange/disclosure_report_groups.h"

#include <stdlib.h>
#include <string.h>

/* One reason of one row. */
struct item {
    const char *wording, *field, *why;
    const struct disclosure_result *row;
};

static int compare_texts(const struct item *a, const struct item *b)
{
    int order = strcmp(a->field, b->field);
    if (order == 0)
        order = strcmp(a->why, b->why);
    return order ? order : strcmp(a->wording, b->wording);
}

static int compare_items(const void *left, const void *right)
{
    const struct item *a = left, *b = right;
    int order = compare_texts(a, b);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

static int compare_groups(const void *left, const void *right)
{
    const struct disclosure_report_group *a = left, *b = right;
    if (a->settles != b->settles)
        return a->settles < b->settles ? 1 : -1;
    if (a->count != b->count)
        return a->count < b->count ? 1 : -1;
    int order = strcmp(a->wording, b->wording);
    if (order == 0)
        order = strcmp(a->field, b->field);
    return order ? order : strcmp(a->why, b->why);
}

static struct item *list_items(struct arena *arena, const struct disclosure_result *results,
                               size_t count, size_t *item_count)
{
    struct item *items = NULL;
    size_t capacity = 0;
    *item_count = 0;
    for (size_t i = 0; i < count; i++) {
        const struct disclosure_facts *facts = results[i].facts;
        for (size_t k = 0; results[i].status == DISCLOSURE_REVIEW && k < facts->reason_count; k++)
            *ARENA_PUSH(arena, items, *item_count, capacity) =
                (struct item){disclosure_answers_wording(arena, facts->reasons[k].text),
                              facts->reasons[k].field, facts->reasons[k].why, &results[i]};
    }
    return items;
}

/* A row that is in one group only is settled by that group's answer. */
static void count_settled(struct arena *arena, const struct disclosure_result *results,
                          size_t count, struct disclosure_report_group *groups, size_t group_count)
{
    size_t *questions = ARENA_ARRAY(arena, size_t, count + 1);
    for (size_t i = 0; i < group_count; i++)
        for (size_t k = 0; k < groups[i].count; k++)
            questions[groups[i].rows[k] - results]++;
    for (size_t i = 0; i < group_count; i++)
        for (size_t k = 0; k < groups[i].count; k++)
            groups[i].settles += questions[groups[i].rows[k] - results] == 1;
}

struct disclosure_report_group *
disclosure_report_groups_make(struct arena *arena, const struct disclosure_result *results,
                              size_t count, size_t *groups)
{
    size_t item_count;
    struct item *items = list_items(arena, results, count, &item_count);
    struct disclosure_report_group *made =
        ARENA_ARRAY(arena, struct disclosure_report_group, item_count + 1);
    const struct disclosure_result **rows =
        ARENA_ARRAY(arena, const struct disclosure_result *, item_count + 1);
    *groups = 0;
    if (item_count)
        qsort(items, item_count, sizeof *items, compare_items);
    for (size_t i = 0; i < item_count; i++) {
        if (i == 0 || compare_texts(&items[i - 1], &items[i]) != 0)
            made[(*groups)++] = (struct disclosure_report_group){
                items[i].wording, items[i].field, items[i].why, rows, 0, 0};
        struct disclosure_report_group *group = &made[*groups - 1];
        if (group->count == 0 || group->rows[group->count - 1] != items[i].row) {
            group->rows[group->count++] = items[i].row;
            rows++;
        }
    }
    count_settled(arena, results, count, made, *groups);
    if (*groups)
        qsort(made, *groups, sizeof *made, compare_groups);
    return made;
}

static bool is_among(const struct disclosure_report_group *groups, size_t first,
                     const struct disclosure_reason *reason)
{
    struct arena arena;
    bool found = false;
    arena_init(&arena);
    const char *wording = disclosure_answers_wording(&arena, reason->text);
    for (size_t i = 0; i < first && !found; i++)
        found = strcmp(groups[i].field, reason->field) == 0 &&
                strcmp(groups[i].why, reason->why) == 0 && strcmp(groups[i].wording, wording) == 0;
    arena_finish(&arena);
    return found;
}

size_t disclosure_report_groups_settled(const struct disclosure_report_group *groups, size_t first,
                                        const struct disclosure_result *results, size_t count)
{
    size_t settled = 0;
    for (size_t i = 0; i < count; i++) {
        const struct disclosure_facts *facts = results[i].facts;
        size_t among = 0;
        if (results[i].status != DISCLOSURE_REVIEW)
            continue;
        while (among < facts->reason_count && is_among(groups, first, &facts->reasons[among]))
            among++;
        settled += among == facts->reason_count;
    }
    return settled;
}

static void write_group(struct json_out *json, const struct disclosure_report_group *group)
{
    json_out_open_object(json, NULL);
    json_out_text(json, "wording", group->wording);
    json_out_text(json, "field", group->field);
    json_out_text(json, "why", group->why);
    json_out_open_array(json, "rows");
    for (size_t i = 0; i < group->count; i++)
        json_out_text(json, NULL, group->rows[i]->row->code);
    json_out_close_array(json);
    json_out_integer(json, "count", (int64_t)group->count);
    json_out_integer(json, "settles", (int64_t)group->settles);
    json_out_close_object(json);
}

void disclosure_report_groups_write(struct json_out *json,
                                    const struct disclosure_report_group *groups, size_t count)
{
    json_out_open_array(json, "groups");
    for (size_t i = 0; i < count; i++)
        write_group(json, &groups[i]);
    json_out_close_array(json);
}
