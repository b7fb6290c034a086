/* catalog review: goes through the wordings that were not understood, most rows first. Each answer
 * is tried on all rows before it is kept, and is on the disk as soon as it is: ending the program
 * at any moment loses nothing. It prints as it goes, because it is a dialogue; without a terminal
 * it is the same, line by line. */
#include "cli/command_table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/date.h"
#include "cli/catalog_file.h"
#include "cli/readable.h"
#include "cli/review_page.h"
#include "exchange/disclosure.h"
#include "exchange/native.h"

#define LINE_MOST 4096
#define WIDTH_UNKNOWN 80
#define NOT_UNDERSTOOD "not understood"

/* What is said without anything to fill in. */
enum speech {
    SPEECH_PROMPT,
    SPEECH_SAME_AS,
    SPEECH_KEEP,
    SPEECH_NO_EFFECT,
    SPEECH_NO_WORDS,
    SPEECH_HELP,
};

static const char *const speeches[][2] = {
    [SPEECH_PROMPT] = {"n 无关 / s 等同… / o 不是在售方案 / k 跳过 / q 保存退出 / ? 帮助 >",
                       "n noise / s same as… / o not an offer / k skip / q save and quit / "
                       "? help >"},
    [SPEECH_SAME_AS] = {"等同于（数字写作 N）>", "the same as (N for each number) >"},
    [SPEECH_KEEP] = {"保留这个回答？y/n >", "keep this answer? y/n >"},
    [SPEECH_NO_EFFECT] = {"没有任何变化（语法不认识这个说法），回答未保留。",
                          "Nothing changed (the grammar does not know these words); the "
                          "answer is not kept."},
    [SPEECH_NO_WORDS] = {"这里的问题不在词句；只能回答 o（此行不是在售方案），"
                         "或在答案文件中写明此行的方案。",
                         "This is no question of words: answer o (this row is no offer), or "
                         "write the row's offer into the answers file."},
    [SPEECH_HELP] = {"n  这些词与价格、内容、资格、期限都无关\n"
                     "s  与另一说法相同，例如：s 套餐外流量N元/GB；数字按顺序带入\n"
                     "o  有这些词的行都不是在售方案（不是词句问题时：仅此行）\n"
                     "r  仅此行不是在售方案\n"
                     "k  跳过，以后再答\n"
                     "q  退出；回答在保留时即已存盘",
                     "n  these words bear on no price, allowance, condition or term\n"
                     "s  they mean the same as others, such as: s 套餐外流量N元/GB; numbers "
                     "are carried over in their order\n"
                     "o  rows with these words are no offers (where words are not the "
                     "question: this row)\n"
                     "r  only this row is no offer\n"
                     "k  skip it for now\n"
                     "q  quit; an answer is on the disk as soon as it is kept"},
};

/* How far reading comes: what an answer changes is the difference of two. */
struct tally {
    size_t priced, review, not_an_offer, reasons;
};

struct review {
    struct arena *arena;
    struct disclosure_answers answers;
    struct disclosure_answers_author author;
    const char *path; /* of the answers */
    enum words_lang lang;
    size_t width, kept;

    const char **skipped; /* groups, by key */
    size_t skipped_count, skipped_capacity;
    struct tally before;
    bool is_trying;  /* the last answer is not kept yet */
    bool is_refused; /* … and will not be: it goes once the rows that used it are gone */
    bool is_over;
    enum status status;
    struct error *error;
};

/* ---- talking ---- */

static void say(struct review *review, enum words_id id, const char *const *filling)
{
    struct buffer out;
    buffer_init(&out, LINE_MOST * 4);
    words_add(&out, review->lang, id, filling);
    printf("%s\n", buffer_text(&out));
    buffer_finish(&out);
}

static void speak(const struct review *review, enum speech speech)
{
    printf("%s\n", speeches[speech][review->lang]);
}

static const char *counted(struct review *review, size_t count)
{
    return readable_number(review->arena, count);
}

/* A line without its end; false where the input is at its end, and the dialogue with it. */
static bool read_line(struct review *review, enum speech prompt, char line[static LINE_MOST])
{
    printf("%s ", speeches[prompt][review->lang]);
    fflush(stdout);
    if (!fgets(line, LINE_MOST, stdin)) {
        printf("\n");
        review->is_over = true;
        return false;
    }
    line[strcspn(line, "\r\n")] = '\0';
    return true;
}

static size_t terminal_width(void)
{
    struct winsize size = {0};
    const char *columns = getenv("COLUMNS");
    long named = columns ? strtol(columns, NULL, 10) : 0;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
        return size.ws_col;
    return named > 0 && named < LINE_MOST ? (size_t)named : WIDTH_UNKNOWN;
}

/* ---- keeping ---- */

static void fail(struct review *review, enum status status)
{
    review->status = status;
    review->is_over = true;
}

static void save(struct review *review)
{
    struct buffer text;
    buffer_init(&text, NATIVE_BYTES_MOST);
    disclosure_answers_file_write(&review->answers, &text);
    enum status status = catalog_file_write(review->path, &text, review->error);
    if (status != STATUS_OK)
        fail(review, status);
    else
        review->kept++;
    buffer_finish(&text);
}

static struct tally tally_of(const struct disclosure_result *results, size_t count)
{
    struct tally tally = {0};
    for (size_t i = 0; i < count; i++) {
        tally.priced += results[i].status == DISCLOSURE_PRICED;
        tally.not_an_offer += results[i].status == DISCLOSURE_NOT_AN_OFFER;
        if (results[i].status == DISCLOSURE_REVIEW) {
            tally.review++;
            tally.reasons += results[i].facts->reason_count;
        }
    }
    return tally;
}

static size_t less(size_t before, size_t after)
{
    return before > after ? before - after : 0;
}

/* The effect of the answer on trial, then whether it is kept. */
static void try_answer(struct review *review, const struct tally *after)
{
    char line[LINE_MOST];
    const struct tally *before = &review->before;
    review->is_trying = false;
    say(review, WORDS_REVIEW_EFFECT,
        WORDS_FILLING(counted(review, less(before->review, after->review)),
                      counted(review, less(after->priced, before->priced)),
                      counted(review, less(after->not_an_offer, before->not_an_offer)),
                      counted(review, less(before->reasons, after->reasons)),
                      counted(review, after->review)));
    bool changes_nothing = memcmp(before, after, sizeof *before) == 0;
    if (changes_nothing)
        speak(review, SPEECH_NO_EFFECT);
    bool is_kept = !changes_nothing && read_line(review, SPEECH_KEEP, line) && *line == 'y';
    if (is_kept)
        save(review);
    review->is_refused = !is_kept;
}

/* ---- asking ---- */

static const char *key_of(struct review *review, const struct disclosure_report_group *group)
{
    return arena_format(review->arena, "%s\n%s\n%s", group->field, group->why, group->wording);
}

static bool is_skipped(struct review *review, const struct disclosure_report_group *group)
{
    const char *key = key_of(review, group);
    for (size_t i = 0; i < review->skipped_count; i++)
        if (strcmp(review->skipped[i], key) == 0)
            return true;
    return false;
}

static void skip(struct review *review, const struct disclosure_report_group *group)
{
    *ARENA_PUSH(review->arena, review->skipped, review->skipped_count, review->skipped_capacity) =
        key_of(review, group);
}

static bool is_words(const struct disclosure_report_group *group)
{
    return strcmp(group->why, NOT_UNDERSTOOD) == 0;
}

static void put_on_trial(struct review *review, const struct disclosure_answer *answer)
{
    struct error error = {0};
    if (disclosure_answers_file_add(&review->answers, answer, &review->author, &error) == STATUS_OK)
        review->is_trying = true;
    else
        printf("%s\n", error.message);
}

static void answer_words(struct review *review, const struct disclosure_report_group *group,
                         enum disclosure_answers_kind kind, const char *same)
{
    if (!is_words(group)) {
        speak(review, SPEECH_NO_WORDS);
        return;
    }
    put_on_trial(review,
                 &(struct disclosure_answer){.kind = kind,
                                             .field = group->field,
                                             .wording = arena_copy(review->arena, group->wording),
                                             .same = same});
}

/* The row on the page alone. */
static void answer_row(struct review *review, const struct disclosure_report_group *group)
{
    const struct disclosure_row *row = group->rows[0]->row;
    put_on_trial(review, &(struct disclosure_answer){
                             .kind = DISCLOSURE_ANSWERS_NOT_AN_OFFER,
                             .code = row->code,
                             .fingerprint = disclosure_answers_fingerprint(review->arena, row)});
}

static void answer_same(struct review *review, const struct disclosure_report_group *group,
                        const char *rest)
{
    char line[LINE_MOST];
    const char *same = rest + strspn(rest, " ");
    if (!*same && !read_line(review, SPEECH_SAME_AS, line))
        return;
    answer_words(review, group, DISCLOSURE_ANSWERS_SAME,
                 arena_copy(review->arena, *same ? same : line));
}

/* Does what the line says; true where the next page is due. */
static bool take_line(struct review *review, const struct disclosure_report_group *group,
                      const char *line)
{
    switch (*line) {
    case 'n':
        answer_words(review, group, DISCLOSURE_ANSWERS_NOTHING, NULL);
        break;
    case 's':
        answer_same(review, group, line + 1);
        break;
    case 'o':
        if (is_words(group))
            answer_words(review, group, DISCLOSURE_ANSWERS_NOT_AN_OFFER, NULL);
        else
            answer_row(review, group);
        break;
    case 'r':
        answer_row(review, group);
        break;
    case 'k':
        skip(review, group);
        return true;
    case 'q':
        review->is_over = true;
        break;
    default:
        speak(review, SPEECH_HELP);
    }
    return review->is_over || review->is_trying;
}

static void ask(struct review *review, const struct review_page *page)
{
    struct arena arena;
    struct buffer out;
    char line[LINE_MOST];
    arena_init(&arena);
    buffer_init(&out, NATIVE_BYTES_MOST);
    review_page_add(&out, &arena, page);
    printf("\n%s", buffer_text(&out));
    buffer_finish(&out);
    arena_finish(&arena);
    while (read_line(review, SPEECH_PROMPT, line) && !take_line(review, page->group, line))
        continue;
}

/* Pages until there is an answer to try, or none is left. */
static void ask_groups(struct review *review, const struct disclosure_result *results, size_t count)
{
    struct arena arena;
    size_t groups;
    arena_init(&arena);
    const struct disclosure_report_group *all =
        disclosure_report_groups_make(&arena, results, count, &groups);
    for (size_t i = 0; i < groups && !review->is_over && !review->is_trying; i++)
        if (!is_skipped(review, &all[i]))
            ask(review, &(struct review_page){&all[i], i + 1, groups, review->width, review->lang});
    if (!review->is_trying)
        review->is_over = true;
    arena_finish(&arena);
}

static void handle_rows(void *viewer, const struct disclosure_result *results, size_t count)
{
    struct review *review = viewer;
    struct tally tally = tally_of(results, count);
    if (review->is_trying) {
        try_answer(review, &tally);
    } else {
        review->before = tally;
        ask_groups(review, results, count);
    }
}

/* ---- the command ---- */

static enum status read_rows(const struct command_run *run, struct review *review,
                             struct error *error)
{
    struct disclosure_request request = {
        .files = (const char *const *)run->options->arguments,
        .file_count = run->options->argument_count,
        .decisions = command_text(run, OPTION_DECIDE),
        .answers_at_hand = &review->answers,
        .show = handle_rows,
        .viewer = review,
    };
    struct disclosure_summary summary;
    struct buffer catalog, report;
    struct faults faults;
    buffer_init(&catalog, NATIVE_BYTES_MOST);
    buffer_init(&report, NATIVE_BYTES_MOST);
    faults_init(&faults, request.files[0]);
    enum status status = disclosure_convert(&request, &catalog, &report, &summary, &faults, error);
    buffer_finish(&catalog);
    buffer_finish(&report);
    return command_report(&faults, status, error);
}

/* A file that is not there yet has no answers. */
static enum status read_answers(struct review *review, struct error *error)
{
    struct faults faults;
    if (access(review->path, F_OK) != 0)
        return STATUS_OK;
    faults_init(&faults, review->path);
    enum status status =
        disclosure_answers_file_read(&review->answers, review->path, &faults, error);
    return command_report(&faults, status, error);
}

static enum status name_author(const struct command_run *run, struct review *review,
                               struct error *error)
{
    char today[DATE_TEXT];
    struct clock clock = clock_system();
    const char *by = command_text(run, OPTION_BY);
    review->author.by = by ? by : getenv("USER");
    if (!review->author.by || !*review->author.by)
        return status_fail(error, STATUS_WRONG_USAGE, "--by NAME is needed: $USER is empty");
    date_format(clock.today(&clock), today);
    review->author.on = arena_copy(run->arena, today);
    return STATUS_OK;
}

enum status command_catalog_review_run(const struct command_run *run, struct error *error)
{
    struct review review = {.arena = run->arena,
                            .path = command_text(run, OPTION_ANSWERS),
                            .lang = words_lang_of(run),
                            .width = terminal_width(),
                            .error = error};
    disclosure_answers_file_init(&review.answers);
    enum status status = name_author(run, &review, error);
    if (status == STATUS_OK)
        status = read_answers(&review, error);
    while (status == STATUS_OK && !review.is_over) {
        status = read_rows(run, &review, error);
        if (status == STATUS_OK)
            status = review.status;
        if (review.is_refused)
            disclosure_answers_file_take_back(&review.answers);
        review.is_refused = false;
    }
    if (status == STATUS_OK)
        say(&review, WORDS_REVIEW_END, WORDS_FILLING(counted(&review, review.kept), review.path));
    disclosure_answers_file_finish(&review.answers);
    return status;
}
