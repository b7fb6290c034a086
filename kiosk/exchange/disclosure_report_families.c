/* A row's questions, sorted, are its key; rows sorted by their keys are families. */
#include "exchange/disclosure_report_families.h"

#include <stdlib.h>
#include <string.h>

#include "exchange/disclosure_answers.h"

#define KEY_MOST ((size_t)1024 * 1024) /* all the columns of a row are a tenth of it */

struct item {
    const char *key;
    size_t questions;
    const struct disclosure_result *row;
};

static int compare_texts(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;
    return strcmp(*a, *b);
}

static int compare_items(const void *left, const void *right)
{
    const struct item *a = left, *b = right;
    int order = strcmp(a->key, b->key);
    return order ? order : (a->row > b->row) - (a->row < b->row);
}

static int compare_families(const void *left, const void *right)
{
    const struct disclosure_report_family *a = left, *b = right;
    if (a->count != b->count)
        return a->count < b->count ? 1 : -1;
    return (a->rows[0] > b->rows[0]) - (a->rows[0] < b->rows[0]);
}

/* Field, reason and wording of each question, once, in the order of their letters. */
static struct item make_item(struct arena *arena, const struct disclosure_result *row)
{
    const struct disclosure_facts *facts = row->facts;
    const char **texts = ARENA_ARRAY(arena, const char *, facts->reason_count + 1);
    struct item item = {.row = row};
    struct buffer key;
    for (size_t i = 0; i < facts->reason_count; i++)
        texts[i] =
            arena_format(arena, "%s\t%s\t%s\n", facts->reasons[i].field, facts->reasons[i].why,
                         disclosure_answers_wording(arena, facts->reasons[i].text));
    qsort(texts, facts->reason_count, sizeof *texts, compare_texts);
    buffer_init(&key, KEY_MOST);
    for (size_t i = 0; i < facts->reason_count; i++)
        if (i == 0 || strcmp(texts[i - 1], texts[i]) != 0) {
            buffer_add(&key, texts[i]);
            item.questions++;
        }
    item.key = arena_copy(arena, buffer_text(&key));
    buffer_finish(&key);
    return item;
}

struct disclosure_report_family *
disclosure_report_families_make(struct arena *arena, const struct disclosure_result *results,
                                size_t count, size_t *families)
{
    struct item *items = ARENA_ARRAY(arena, struct item, count + 1);
    struct disclosure_report_family *made =
        ARENA_ARRAY(arena, struct disclosure_report_family, count + 1);
    const struct disclosure_result **rows =
        ARENA_ARRAY(arena, const struct disclosure_result *, count + 1);
    size_t item_count = 0;
    *families = 0;
    for (size_t i = 0; i < count; i++)
        if (results[i].status == DISCLOSURE_REVIEW)
            items[item_count++] = make_item(arena, &results[i]);
    qsort(items, item_count, sizeof *items, compare_items);
    for (size_t i = 0; i < item_count; i++) {
        rows[i] = items[i].row;
        if (i == 0 || strcmp(items[i - 1].key, items[i].key) != 0)
            made[(*families)++] =
                (struct disclosure_report_family){&rows[i], 0, items[i].questions};
        made[*families - 1].count++;
    }
    qsort(made, *families, sizeof *made, compare_families);
    return made;
}

void disclosure_report_families_write(struct json_out *json,
                                      const struct disclosure_report_family *families, size_t count)
{
    size_t settled = 0;
    json_out_open_array(json, "families");
    for (size_t i = 0; i < count; i++) {
        settled += families[i].count;
        json_out_open_object(json, NULL);
        json_out_open_array(json, "rows");
        for (size_t k = 0; k < families[i].count; k++)
            json_out_text(json, NULL, families[i].rows[k]->row->code);
        json_out_close_array(json);
        json_out_integer(json, "count", (int64_t)families[i].count);
        json_out_integer(json, "questions", (int64_t)families[i].questions);
        json_out_integer(json, "settled", (int64_t)settled);
        json_out_close_object(json);
    }
    json_out_close_array(json);
}
