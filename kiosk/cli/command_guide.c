/* guide: the dialogue with a new customer in the terminal. Answers come from --answer, then from
 * standard input, a line each; with --json only from --answer, and the document tells what would be
 * asked next. */
#include "cli/command_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/date.h"
#include "base/data_path.h"
#include "base/parallel.h"
#include "cli/catalog_file.h"
#include "cli/guide_page.h"
#include "cli/stored.h"
#include "cli/subject.h"
#include "visit/records.h"

#define PAGE_MOST ((size_t)4 * 1024 * 1024)
#define LINE_MOST 64
#define PLACES 3

struct guide {
    const struct command_run *run;
    struct store *store; /* NULL with --catalog */
    struct catalog *catalog;
    struct guidance *guidance;
    struct guide_page page;
};

/* ---- what it reasons over */

static enum status open_catalog(struct guide *guide, struct error *error)
{
    const char *path = command_text(guide->run, OPTION_CATALOG);
    if (!path) {
        enum status status = stored_open(guide->run, STORE_WRITE, &guide->store, error);
        return status != STATUS_OK
                   ? status
                   : stored_catalog(guide->run, guide->store, &guide->catalog, error);
    }
    struct faults faults;
    faults_init(&faults, path);
    enum status status = catalog_file_read(&guide->catalog, path, &faults, NULL, error);
    return command_report(&faults, status, error);
}

static int32_t as_of(const struct guide *guide)
{
    const struct option_value *given = command_option(guide->run, OPTION_AS_OF);
    struct clock clock = clock_system();
    if (given->given)
        return (int32_t)given->number;
    return guide->store ? clock.today(&clock) : DATE_NONE;
}

static enum status find_guidance(struct guide *guide, struct error *error)
{
    struct arena *arena = guide->run->arena;
    const char *questions = command_text(guide->run, OPTION_QUESTIONS);
    const char *people = command_text(guide->run, OPTION_PEOPLE);
    const char *region = command_text(guide->run, OPTION_REGION);
    struct guidance_request request = {
        .catalog = guide->catalog,
        .questions = questions ? questions
                               : data_path_shared(arena, "questions.json",
                                                  KIOSK_SOURCE_DIR "/catalog/questions.json"),
        .sample = people ? people
                         : data_path_shared(arena, "population/reference.csv",
                                            KIOSK_SOURCE_DIR "/assets/population/reference.csv"),
        .store = people ? NULL : guide->store,
        .region = region ? region : "",
        .as_of = as_of(guide),
        .threads = parallel_threads(),
    };
    struct faults faults;
    faults_init(&faults, request.questions);
    enum status status = guidance_make(&guide->guidance, &request, &faults, error);
    return command_report(&faults, status, error);
}

/* ---- answers */

static enum status parse_answer(const struct guide *guide, const char *text, size_t *question,
                                int *answer, struct error *error)
{
    const struct guide_page *page = &guide->page;
    const char *equals = strchr(text, '=');
    if (!equals)
        return status_fail(error, STATUS_WRONG_USAGE, "--answer takes QUESTION=ANSWER, not '%s'",
                           text);
    const char *key = arena_copy_bytes(guide->run->arena, text, (size_t)(equals - text));
    *question = dialogue_find(page->dialogue, key);
    if (*question == dialogue_question_count(page->dialogue))
        return status_fail(error, STATUS_BAD_INPUT,
                           "there is no question '%s'; the JSON of --json names the next one", key);
    const struct dialogue_question *asked = dialogue_question(page->dialogue, *question);
    const char *word = equals + 1;
    bool is_condition = !asked->asked;
    word = is_condition && strcmp(word, "true") == 0 ? "yes" : word;
    word = is_condition && strcmp(word, "false") == 0 ? "no" : word;
    *answer = DIALOGUE_UNSURE;
    if (strcmp(word, "unsure") == 0)
        return STATUS_OK;
    for (size_t i = 0; i < asked->answer_count; i++)
        if (strcmp(guide_page_answer_key(page, *question, i), word) == 0)
            *answer = (int)i;
    return *answer != DIALOGUE_UNSURE
               ? STATUS_OK
               : status_fail(error, STATUS_BAD_INPUT, "the question '%s' has no answer '%s'", key,
                             word);
}

static enum status take_answers(const struct guide *guide, struct error *error)
{
    const struct option_value *answers = command_option(guide->run, OPTION_ANSWER);
    for (size_t i = 0; i < answers->count; i++) {
        size_t question = 0;
        int answer = DIALOGUE_UNSURE;
        enum status status = parse_answer(guide, answers->items[i], &question, &answer, error);
        if (status != STATUS_OK)
            return status;
        dialogue_answer(guide->page.dialogue, question, answer);
    }
    return STATUS_OK;
}

static void print(struct buffer *page)
{
    fputs(buffer_text(page), stdout);
    fflush(stdout);
    buffer_clear(page);
}

/* One line of input. False: no more questions are to be asked. */
static bool take_line(const struct guide *guide, size_t question)
{
    struct dialogue *dialogue = guide->page.dialogue;
    char line[LINE_MOST], *end;
    const size_t *asked;
    if (!fgets(line, sizeof line, stdin) || line[0] == 'q')
        return false;
    size_t count = dialogue_asked(dialogue, &asked);
    if (line[0] == 'b') {
        if (count)
            dialogue_answer(dialogue, asked[count - 1], DIALOGUE_UNASKED);
        return true;
    }
    long number = strtol(line, &end, 10);
    if (end == line || number < 0 ||
        number > (long)dialogue_question(dialogue, question)->answer_count)
        printf("%s\n", guide_words_text(guide->page.lang, GUIDE_WORDS_NOT_AN_ANSWER));
    else
        dialogue_answer(dialogue, question, number ? (int)number - 1 : DIALOGUE_UNSURE);
    return true;
}

static void ask_all(const struct guide *guide, struct buffer *page)
{
    for (;;) {
        struct dialogue_step step = dialogue_step(guide->page.dialogue);
        if (step.state != DIALOGUE_ASK)
            return;
        buffer_add(page, "\n");
        guide_page_add_question(&guide->page, &step, page);
        buffer_add(page, guide_words_text(guide->page.lang, GUIDE_WORDS_HOW));
        print(page);
        if (!take_line(guide, step.question))
            break;
    }
    printf("\n");
}

/* ---- an existing customer, for a change that is coming */

static enum status take_history(const struct guide *guide, struct error *error)
{
    const char *id = command_text(guide->run, OPTION_SUBSCRIBER);
    const struct option_value *changes = command_option(guide->run, OPTION_CHANGE);
    enum questionnaire_measure measures[QUESTIONNAIRE_MEASURE_COUNT];
    size_t count = 0;
    struct usage usage;
    struct profile profile;
    if (!id)
        return STATUS_OK;
    if (!guide->store)
        return status_fail(error, STATUS_WRONG_USAGE, "--subscriber needs the database");
    for (size_t i = 0; i < changes->count; i++) {
        int measure = 0;
        while (measure < QUESTIONNAIRE_MEASURE_COUNT &&
               strcmp(changes->items[i],
                      questionnaire_measure_name((enum questionnaire_measure)measure)) != 0)
            measure++;
        if (measure == QUESTIONNAIRE_MEASURE_COUNT || count == QUESTIONNAIRE_MEASURE_COUNT)
            return status_fail(error, STATUS_WRONG_USAGE, "--change: there is no measure '%s'",
                               changes->items[i]);
        measures[count++] = (enum questionnaire_measure)measure;
    }
    enum status status =
        store_usage_get(guide->store, guide->run->arena, id, RECORDS_MONTHS, &usage, error);
    if (status != STATUS_OK)
        return status;
    if (!profile_of_usage(guide->run->arena, &usage, NULL, &profile))
        return subject_no_usage(id, false, error);
    dialogue_begin_from(guide->page.dialogue, &profile, measures, count);
    return STATUS_OK;
}

/* ---- the command */

static enum status show_result(const struct guide *guide, bool json, struct buffer *page,
                               struct error *error)
{
    struct dialogue_result *result;
    enum status status =
        dialogue_result_find(guide->run->arena, guide->page.dialogue, NULL, PLACES, &result, error);
    if (status != STATUS_OK)
        return status;
    if (json)
        guide_page_add_json(&guide->page, result, page);
    else
        guide_page_add_result(&guide->page, result, page);
    print(page);
    return STATUS_OK;
}

static enum status talk(struct guide *guide, struct error *error)
{
    bool json = command_option(guide->run, OPTION_JSON)->given;
    struct buffer page;
    guide->page = (struct guide_page){
        .arena = guide->run->arena,
        .guidance = guide->guidance,
        .dialogue = dialogue_create(guide->run->arena, guide->guidance->appraisal),
        .lang = words_lang_of(guide->run)};
    enum status status = take_history(guide, error);
    if (status == STATUS_OK)
        status = take_answers(guide, error);
    if (status != STATUS_OK)
        return status;
    buffer_init(&page, PAGE_MOST);
    if (!json) {
        guide_page_add_head(&guide->page, &page);
        print(&page);
        ask_all(guide, &page);
    }
    status = show_result(guide, json, &page, error);
    buffer_finish(&page);
    return status;
}

static void tell_prepared(const struct guide *guide)
{
    const struct appraisal *appraisal = guide->guidance->appraisal;
    struct buffer page;
    buffer_init(&page, PAGE_MOST);
    guide_words_add(
        &page, words_lang_of(guide->run), GUIDE_WORDS_PREPARED,
        WORDS_FILLING(arena_format(guide->run->arena, "%zu", appraisal->setup.population.count),
                      arena_format(guide->run->arena, "%zu", appraisal->plan_count)));
    buffer_add(&page, "\n");
    print(&page);
    buffer_finish(&page);
}

enum status command_guide_run(const struct command_run *run, struct error *error)
{
    struct guide guide = {.run = run};
    enum status status = open_catalog(&guide, error);
    if (status == STATUS_OK)
        status = find_guidance(&guide, error);
    if (status == STATUS_OK && command_option(run, OPTION_PREPARE)->given)
        tell_prepared(&guide);
    else if (status == STATUS_OK)
        status = talk(&guide, error);
    guidance_destroy(guide.guidance);
    catalog_destroy(guide.catalog);
    store_close(guide.store);
    return status;
}
