/* Runs the cases of the pages given and tells which expectations are not met.
 *
 *     scenario PAGE.txt… */
#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "exchange/native.h"
#include "exchange/subscribers_csv.h"
#include "exchange/usage_csv.h"
#include "scenario_expect.h"

/* What a case need not say: one yuan for every minute, message and MB, in both directions. */
static const char plain_catalog[] =
    "{\"format\":\"tariff-catalog/1\",\"id\":\"scenario\",\"version\":\"1\",\"currency\":\"CNY\","
    "\"timezone\":\"Asia/Shanghai\",\"standard_charges\":["
    "{\"scope\":{\"service\":\"voice\"},\"price\":{\"per\":\"1min\",\"price\":1}},"
    "{\"scope\":{\"service\":\"sms\"},\"price\":{\"per\":\"1\",\"price\":1}},"
    "{\"scope\":{\"service\":\"mms\"},\"price\":{\"per\":\"1\",\"price\":1}},"
    "{\"scope\":{\"service\":\"data\"},\"price\":{\"per\":\"1MB\",\"price\":1}}],"
    "\"scopes\":{\"voice\":{\"service\":\"voice\"},\"sms\":{\"service\":\"sms\"},"
    "\"mms\":{\"service\":\"mms\"},\"data\":{\"service\":\"data\"}},\"offers\":[]}";

static _Noreturn void fail(const struct scenario_run *run, const char *what, const char *text)
{
    fprintf(stderr, "case \"%s\": %s: %s\n", run->scenario->name, what, text);
    exit(2);
}

/* ---- the catalog of a case: the plain one, what the page or case adds, its offers ---- */

static json_t *parse(const struct scenario_run *run, const struct scenario_block *block)
{
    json_error_t error;
    json_t *json = json_loads(scenario_file_text(run->arena, block), 0, &error);
    if (!json) {
        fprintf(stderr, "case \"%s\": line %zu of the page: %s\n", run->scenario->name,
                block->numbers[error.line > 0 ? (size_t)error.line - 1 : 0], error.text);
        exit(2);
    }
    return json;
}

/* Fields of the case's catalog replace those of the plain one, but named scopes are added. */
static void add_catalog(json_t *catalog, json_t *more)
{
    json_t *scopes = json_object_get(more, "scopes");
    if (scopes) {
        json_object_update(json_object_get(catalog, "scopes"), scopes);
        json_object_del(more, "scopes");
    }
    json_object_update(catalog, more);
    json_decref(more);
}

static void read_catalog(struct scenario_run *run)
{
    const struct scenario_case *scenario = run->scenario;
    json_t *catalog = json_loads(plain_catalog, 0, NULL);
    struct error error = {""};
    if (scenario->catalog.count)
        add_catalog(catalog, parse(run, &scenario->catalog));
    if (scenario->offers.count) {
        json_t *offers = parse(run, &scenario->offers);
        json_array_extend(json_object_get(catalog, "offers"), offers);
        json_decref(offers);
    }
    char *text = json_dumps(catalog, 0);
    if (native_parse(&run->catalog, text, strlen(text), &run->faults, &run->warnings, &error) !=
        STATUS_OK)
        run->catalog = NULL;
    free(text);
    json_decref(catalog);
}

/* ---- usage and subscriber, through the readers that files go through ---- */

static const char *write_file(const struct scenario_run *run, char *path, const char *text)
{
    int file = mkstemp(path);
    if (file < 0 || write(file, text, strlen(text)) != (ssize_t)strlen(text))
        fail(run, "cannot write", strerror(errno));
    close(file);
    return path;
}

static void add_without_blanks(struct buffer *out, const char *line)
{
    for (; *line; line++)
        if (*line != ' ')
            buffer_add_bytes(out, line, 1);
    buffer_add(out, "\n");
}

static void read_usage(struct scenario_run *run)
{
    const struct scenario_block *lines = &run->scenario->usage;
    char path[] = "/tmp/scenario-usage-XXXXXX";
    struct buffer text;
    struct usage_csv csv = {0};
    struct faults faults;
    struct error error = {""};
    buffer_init(&text, 1000000);
    for (size_t i = 0; i < lines->count; i++) {
        buffer_add(&text, i == 0 ? "subscriber," : "s,");
        add_without_blanks(&text, lines->lines[i]);
    }
    faults_init(&faults, "usage");
    write_file(run, path, buffer_text(&text));
    enum status status = usage_csv_load(run->arena, path, &csv, &faults, &error);
    unlink(path);
    buffer_finish(&text);
    if (status == STATUS_OK)
        status = history_bind(run->arena, run->catalog, &csv.usages[0], &run->history, &error);
    if (status != STATUS_OK)
        fail(run, "usage", error.message);
    faults_finish(&faults);
}

/* Lines "name value" become the header and the only row of a subscribers file. */
static void read_subscriber(struct scenario_run *run)
{
    const struct scenario_block *lines = &run->scenario->subscriber;
    char path[] = "/tmp/scenario-subscriber-XXXXXX";
    struct buffer text, row;
    struct subscribers_csv csv = {0};
    struct faults faults;
    struct error error = {""};
    buffer_init(&text, 100000);
    buffer_init(&row, 100000);
    buffer_add(&text, "subscriber");
    buffer_add(&row, "\ns");
    for (size_t i = 0; i < lines->count; i++) {
        size_t name = strcspn(lines->lines[i], " ");
        buffer_add(&text, ",");
        buffer_add_bytes(&text, lines->lines[i], name);
        buffer_add(&row, ",");
        const char *value = lines->lines[i] + name;
        buffer_add(&row, value + strspn(value, " "));
    }
    buffer_add(&text, buffer_text(&row));
    buffer_add(&text, "\n");
    faults_init(&faults, "subscriber");
    write_file(run, path, buffer_text(&text));
    if (subscribers_csv_load(run->arena, path, &csv, &faults, &error) != STATUS_OK)
        fail(run, "subscriber", error.message);
    unlink(path);
    run->subscriber = &csv.rows[0].subscriber;
    faults_finish(&faults);
    buffer_finish(&text);
    buffer_finish(&row);
}

/* ---- choice and settings ---- */

static int compare_taken(const void *left, const void *right)
{
    const struct choice_taken *a = left, *b = right;
    return strcmp(a->offer->code, b->offer->code);
}

/* "A*2 + B" by code. */
static struct choice_list read_list(const struct scenario_run *run, char *text)
{
    struct choice_taken *items = ARENA_ARRAY(run->arena, struct choice_taken, 50);
    struct choice_list list = {.items = items};
    char *rest = NULL;
    for (char *word = strtok_r(text, " +", &rest); word; word = strtok_r(NULL, " +", &rest))
        items[list.count++] = scenario_expect_taken(run, word);
    qsort(items, list.count, sizeof *items, compare_taken);
    return list;
}

static size_t month_index(const struct scenario_run *run, const char *text)
{
    int32_t month = 0;
    for (size_t i = 0; date_parse_month(text, &month) && i < run->history->month_count; i++)
        if (run->history->months[i] == month)
            return i;
    fail(run, "not a month of the usage", text);
}

/* "P + A*2" is the plan and S, "2026-08: B" a month's boosters. */
static void read_choice_line(struct scenario_run *run, const char *line)
{
    char *text = arena_copy(run->arena, line), *colon = strchr(text, ':');
    if (colon) {
        *colon = '\0';
        run->choice.boosters[month_index(run, text)] = read_list(run, colon + 1);
        return;
    }
    char *plus = strchr(text, '+');
    if (plus)
        *plus = '\0';
    run->choice.plan = read_list(run, text).items[0].offer;
    if (plus)
        run->choice.taken = read_list(run, plus + 1);
}

static void read_setting(struct scenario_run *run, const char *line)
{
    size_t name = strcspn(line, " ");
    const char *value = line + name + strspn(line + name, " ");
    if (strncmp(line, "as-of", name) == 0 && date_parse(value, &run->as_of))
        return;
    if (strncmp(line, "horizon", name) == 0)
        run->horizon = atoi(value);
    else if (strncmp(line, "month", name) == 0)
        run->month = atoi(value);
    else
        fail(run, "unknown setting", line);
}

static void read_facts(struct scenario_run *run)
{
    const struct scenario_case *scenario = run->scenario;
    for (size_t i = 0; i < scenario->settings.count; i++)
        read_setting(run, scenario->settings.lines[i]);
    if (scenario->subscriber.count)
        read_subscriber(run);
    if (scenario->usage.count)
        read_usage(run);
    for (size_t i = 0; i < scenario->choice.count; i++)
        read_choice_line(run, scenario->choice.lines[i]);
    if (run->choice.plan && run->history) {
        struct bill_request request = {.catalog = run->catalog,
                                       .history = run->history,
                                       .subscriber = run->subscriber,
                                       .choice = &run->choice,
                                       .as_of = run->as_of,
                                       .horizon_month = run->month};
        bill_compute(run->arena, &request, &run->bills);
    }
}

/* Whether every expectation of the case is met. */
static bool run_case(const char *path, const struct scenario_case *scenario, int *checked)
{
    struct arena arena = {0};
    struct scenario_run run = {
        .arena = &arena, .scenario = scenario, .as_of = DATE_NONE, .horizon = 12, .month = 1};
    faults_init(&run.faults, "catalog");
    faults_init(&run.warnings, "catalog");
    buffer_init(&run.complaints, 1000000);
    read_catalog(&run);
    if (run.catalog)
        read_facts(&run);
    scenario_expect(&run);
    bool met = run.complaints.length == 0;
    if (!met) {
        printf("%s:%zu: %s\n%s", path, scenario->line, scenario->name,
               buffer_text(&run.complaints));
        if (!run.catalog)
            faults_print(&run.faults, stdout);
    }
    *checked += run.checked;
    buffer_finish(&run.complaints);
    faults_finish(&run.faults);
    faults_finish(&run.warnings);
    catalog_destroy(run.catalog);
    arena_finish(&arena);
    return met;
}

int main(int argc, char **argv)
{
    size_t failed = 0, count = 0;
    int checked = 0;
    for (int i = 1; i < argc; i++) {
        struct arena arena = {0};
        struct scenario_page page = scenario_file_read(&arena, argv[i]);
        for (size_t j = 0; j < page.count; j++)
            failed += !run_case(argv[i], &page.cases[j], &checked);
        count += page.count;
        arena_finish(&arena);
    }
    printf("%zu cases, %d expectations, %zu cases failed\n", count, checked, failed);
    return failed || count == 0;
}
