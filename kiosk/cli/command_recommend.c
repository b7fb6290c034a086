/* recommend: the cheapest plans for one subscriber, for a person or as JSON; or for all of them, a
 * JSON document a line. */
#include "cli/command_table.h"

#include <stdio.h>

#include "advice/reasons.h"
#include "cli/advice_json.h"
#include "cli/advice_text.h"

/* One subscriber's page or document: a hundred plans with twelve months of bills are some 5 MB. */
#define PAGE_MOST ((size_t)256 * 1024 * 1024)

struct recommend {
    size_t top;
    bool json, one_line;
    enum words_lang lang;
};

static struct advice_request request_of(const struct subject *subject, size_t top)
{
    return (struct advice_request){
        .catalog = subject->catalog,
        .room = subject->room,
        .history = subject->history,
        .subscriber = subject->subscriber,
        .as_of = subject->as_of,
        .horizon = subject->horizon,
        .top = top,
        .only = subject->only_count ? subject->only : NULL,
        .only_count = subject->only_count,
    };
}

static void add_json(const struct recommend *recommend, const struct subject *subject,
                     const struct advice *advice, struct buffer *page)
{
    struct json_out json;
    json_out_init(&json, page, recommend->one_line);
    advice_json_add(&json, subject, advice);
}

static enum status add_text(const struct recommend *recommend, const struct subject *subject,
                            const struct advice_request *request, const struct advice *advice,
                            struct buffer *page, struct error *error)
{
    struct reasons *reasons = NULL;
    enum status status = advice->ranked_count
                             ? reasons_find(subject->arena, request, advice, &reasons, error)
                             : STATUS_OK;
    if (status == STATUS_OK)
        advice_text_add(page, subject, advice, reasons, recommend->lang);
    return status;
}

static enum status handle_subject(void *context, const struct subject *subject, struct error *error)
{
    const struct recommend *recommend = context;
    const struct advice_request request = request_of(subject, recommend->top);
    struct advice *advice;
    struct buffer page;
    enum status status = advice_find(subject->arena, &request, &advice, error);
    if (status == STATUS_OK && advice->ranked_count == 0)
        status = subject_check_expiry(subject->catalog, subject->as_of, error);
    if (status != STATUS_OK)
        return status;
    buffer_init(&page, PAGE_MOST);
    if (recommend->json)
        add_json(recommend, subject, advice, &page);
    else
        status = add_text(recommend, subject, &request, advice, &page, error);
    if (status == STATUS_OK && page.overflowed)
        status = status_fail(error, STATUS_FAILED, "the answer is too long; use a smaller --top");
    if (status == STATUS_OK)
        fputs(buffer_text(&page), stdout);
    buffer_finish(&page);
    return status;
}

enum status command_recommend_run(const struct command_run *run, struct error *error)
{
    bool all = command_option(run, OPTION_ALL)->given;
    const struct option_value *top = command_option(run, OPTION_TOP);
    struct recommend recommend = {
        .top = top->given ? (size_t)top->number : ADVICE_TOP_DEFAULT,
        .json = all || command_option(run, OPTION_JSON)->given,
        .one_line = all,
        .lang = words_lang_of(run),
    };
    return subject_each(run, handle_subject, &recommend, error);
}
