/* usage show: three months by service and month, as a person reads it. */
#include "cli/command_table.h"

#include <stdio.h>
#include <string.h>

#include "base/money.h"
#include "base/phone.h"
#include "cli/columns.h"
#include "cli/readable.h"
#include "cli/stored.h"
#include "cli/subject.h"

#define PAGE_MOST ((size_t)1024 * 1024)
#define TITLE_WIDTH 22
#define COLUMN_WIDTH 14

enum row {
    ROW_VOICE_OUT,
    ROW_VOICE_IN,
    ROW_ROAMING_VOICE,
    ROW_SMS,
    ROW_MMS,
    ROW_DATA,
    ROW_DIRECTED,
    ROW_ROAMING_DATA,
    ROW_COUNT,
};

struct usage_row {
    enum service service;
    enum words_id first, second; /* two words where one does not do; WORDS_COUNT: none */
    int64_t quantity[SUBJECT_MONTHS];
};

struct table {
    int32_t months[SUBJECT_MONTHS];
    size_t month_count;
    struct usage_row rows[ROW_COUNT];
};

static struct table empty_table(void)
{
    return (struct table){.rows = {
                              [ROW_VOICE_OUT] = {SERVICE_VOICE, WORDS_VOICE_OUT, WORDS_COUNT},
                              [ROW_VOICE_IN] = {SERVICE_VOICE, WORDS_VOICE_IN, WORDS_COUNT},
                              [ROW_ROAMING_VOICE] = {SERVICE_VOICE, WORDS_ABROAD, WORDS_VOICE},
                              [ROW_SMS] = {SERVICE_SMS, WORDS_SMS, WORDS_COUNT},
                              [ROW_MMS] = {SERVICE_MMS, WORDS_MMS, WORDS_COUNT},
                              [ROW_DATA] = {SERVICE_DATA, WORDS_DATA, WORDS_COUNT},
                              [ROW_DIRECTED] = {SERVICE_DATA, WORDS_DIRECTED_DATA, WORDS_COUNT},
                              [ROW_ROAMING_DATA] = {SERVICE_DATA, WORDS_ABROAD, WORDS_DATA},
                          }};
}

static enum row row_of(const struct usage_line *line)
{
    bool abroad = line->location == PLACE_HMT || line->location == PLACE_INTL;
    switch (line->service) {
    case SERVICE_SMS:
        return ROW_SMS;
    case SERVICE_MMS:
        return ROW_MMS;
    case SERVICE_DATA:
        if (abroad)
            return ROW_ROAMING_DATA;
        return strcmp(line->app, "general") == 0 ? ROW_DATA : ROW_DIRECTED;
    default:
        if (abroad)
            return ROW_ROAMING_VOICE;
        return line->direction == DIRECTION_IN ? ROW_VOICE_IN : ROW_VOICE_OUT;
    }
}

static size_t column_of(struct table *table, int32_t month)
{
    size_t column = 0;
    while (column < table->month_count && table->months[column] != month)
        column++;
    if (column == table->month_count)
        table->months[table->month_count++] = month;
    return column;
}

/* The store gives at most SUBJECT_MONTHS months, ascending. */
static struct table table_of(const struct usage *usage)
{
    struct table table = empty_table();
    for (size_t i = 0; i < usage->count; i++) {
        const struct usage_line *line = &usage->lines[i];
        table.rows[row_of(line)].quantity[column_of(&table, line->month)] += line->quantity;
    }
    return table;
}

static int64_t sum_of(const struct usage_row *row, size_t months)
{
    int64_t sum = 0;
    for (size_t i = 0; i < months; i++)
        sum += row->quantity[i];
    return sum;
}

static void add_row(struct buffer *out, struct arena *arena, const struct usage_row *row,
                    size_t months, enum words_lang lang)
{
    int64_t sum = sum_of(row, months);
    if (sum == 0)
        return;
    const char *title =
        arena_format(arena, "%s%s", words_text(lang, row->first),
                     row->second == WORDS_COUNT ? "" : words_text(lang, row->second));
    columns_add(out, title, TITLE_WIDTH, COLUMNS_LEFT);
    for (size_t i = 0; i < months; i++)
        columns_add(out, readable_quantity(arena, row->service, row->quantity[i], lang),
                    COLUMN_WIDTH, COLUMNS_RIGHT);
    int64_t mean = money_divide_half_up(sum, (int64_t)months);
    columns_add(out, readable_quantity(arena, row->service, mean, lang), COLUMN_WIDTH,
                COLUMNS_RIGHT);
    buffer_add(out, "\n");
}

static void add_page(struct buffer *out, struct arena *arena, const struct usage *usage,
                     enum words_lang lang)
{
    char masked[PHONE_TEXT];
    struct table table = table_of(usage);
    phone_mask(usage->subscriber, masked);
    words_add(out, lang, WORDS_USAGE_TITLE, WORDS_FILLING(masked));
    buffer_add(out, "\n\n");
    columns_add(out, "", TITLE_WIDTH, COLUMNS_LEFT);
    for (size_t i = 0; i < table.month_count; i++)
        columns_add(out, readable_month(arena, table.months[i]), COLUMN_WIDTH, COLUMNS_RIGHT);
    columns_add(out, words_text(lang, WORDS_MEAN), COLUMN_WIDTH, COLUMNS_RIGHT);
    buffer_add(out, "\n");
    for (int row = 0; row < ROW_COUNT; row++)
        add_row(out, arena, &table.rows[row], table.month_count, lang);
}

static void print_page(const struct command_run *run, const struct usage *usage)
{
    struct buffer out;
    buffer_init(&out, PAGE_MOST);
    add_page(&out, run->arena, usage, words_lang_of(run));
    fputs(buffer_text(&out), stdout);
    buffer_finish(&out);
}

enum status command_usage_show_run(const struct command_run *run, struct error *error)
{
    const char *id = run->options->arguments[0];
    struct store *store = NULL;
    struct usage usage;
    struct subscriber subscriber;
    bool known = true;
    enum status status = stored_open(run, STORE_READ, &store, error);
    if (status == STATUS_OK)
        status = store_usage_get(store, run->arena, id, SUBJECT_MONTHS, &usage, error);
    if (status == STATUS_OK && usage.count == 0) {
        struct error unknown;
        known = store_subscriber_get(store, run->arena, id, &subscriber, &unknown) == STATUS_OK;
    }
    store_close(store);
    if (status == STATUS_OK && usage.count == 0)
        return subject_no_usage(id, known, error);
    if (status == STATUS_OK)
        print_page(run, &usage);
    return status;
}
