/* One table of options; parsing by getopt_long, messages of our own. */
#include "cli/option.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "cli/columns.h"

/* A made-up catalog or customer base larger than this is a slip of the finger. */
#define MADE_UP_MOST 10000000

static const struct option_spec specs[OPTION_COUNT] = {
    [OPTION_DB] = {"db", OPTION_KIND_TEXT, "FILE",
                   "the database ($TARIFF_KIOSK_DB, else $XDG_DATA_HOME/tariff-kiosk/kiosk.db)"},
    [OPTION_HELP] = {"help", OPTION_KIND_FLAG, NULL, "this page"},
    [OPTION_VERSION] = {"version", OPTION_KIND_FLAG, NULL, "the version of the program"},
    [OPTION_ACTIVATE] = {"activate", OPTION_KIND_FLAG, NULL,
                         "make it the active version of its catalog"},
    [OPTION_FORMAT] = {"format", OPTION_KIND_WORD, "native|disclosure|tmf620",
                       "the format of the files (guessed from their content)",
                       .words = {"native", "disclosure", "tmf620"}},
    [OPTION_FROM] = {"from", OPTION_KIND_WORD, "disclosure", "what to convert from",
                     .words = {"disclosure"}},
    [OPTION_DECIDE] = {"decide", OPTION_KIND_TEXT, "FILE",
                       "decisions of a catalog admin on what the texts leave open"},
    [OPTION_ANSWERS] = {"answers", OPTION_KIND_TEXT, "FILE",
                        "answers to rows in review: what a wording means, or what a row is"},
    [OPTION_BY] = {"by", OPTION_KIND_TEXT, "NAME", "who answers ($USER)"},
    [OPTION_ID] = {"id", OPTION_KIND_TEXT, "ID", "the id of the catalog made"},
    [OPTION_CATALOG_VERSION] = {"catalog-version", OPTION_KIND_TEXT, "VERSION",
                                "the version of the catalog made"},
    [OPTION_OUT] = {"out", OPTION_KIND_TEXT, "FILE", "where to write (standard output)"},
    [OPTION_REPORT] = {"report", OPTION_KIND_TEXT, "FILE",
                       "where to write what became of each row, as JSON"},
    [OPTION_CATALOG] = {"catalog", OPTION_KIND_TEXT, "FILE",
                        "a catalog file instead of the database"},
    [OPTION_USAGE] = {"usage", OPTION_KIND_TEXT, "FILE", "a usage CSV instead of the database"},
    [OPTION_SUBSCRIBERS] = {"subscribers", OPTION_KIND_TEXT, "FILE",
                            "a subscribers CSV beside --usage"},
    [OPTION_SUBSCRIBER] = {"subscriber", OPTION_KIND_TEXT, "ID", "whom it is about"},
    [OPTION_AS_OF] = {"as-of", OPTION_KIND_DATE, "DATE",
                      "the date of the advice (from the database: today; from files: none)"},
    [OPTION_ANSWER] = {"answer", OPTION_KIND_LIST, "KEY=true|false",
                       "an answer of the shopper; may be repeated"},
    [OPTION_HORIZON] = {"horizon", OPTION_KIND_NUMBER, "MONTHS", "months to look ahead (12)", 1,
                        120},
    [OPTION_TOP] = {"top", OPTION_KIND_NUMBER, "N", "how many plans to rank (5)", 1, 100000},
    [OPTION_OFFERS] = {"offers", OPTION_KIND_LIST, "CODE,CODE…", "only these offers exist"},
    [OPTION_ALL] = {"all", OPTION_KIND_FLAG, NULL, "every subscriber, one JSON document a line"},
    [OPTION_PLAN] = {"plan", OPTION_KIND_TEXT, "CODE", "the plan to price"},
    [OPTION_ADD] = {"add", OPTION_KIND_LIST, "CODE[*N]",
                    "an add-on, promotion or booster (a booster in every month); may be repeated"},
    [OPTION_LANG] = {"lang", OPTION_KIND_WORD, "zh-CN|en",
                     "the language of what people read (the locale's, else zh-CN)",
                     .words = {"zh-CN", "en"}},
    [OPTION_JSON] = {"json", OPTION_KIND_FLAG, NULL, "exactly one JSON document"},
    [OPTION_PLANS] = {"plans", OPTION_KIND_NUMBER, "N", "how many plans", 1, MADE_UP_MOST},
    [OPTION_ADDONS] = {"addons", OPTION_KIND_NUMBER, "N",
                       "how many add-ons, promotions and boosters", 0, MADE_UP_MOST},
    [OPTION_SUBSCRIBER_COUNT] = {"subscribers", OPTION_KIND_NUMBER, "N", "how many subscribers", 1,
                                 MADE_UP_MOST},
    [OPTION_EVENTS] = {"events", OPTION_KIND_NUMBER, "N",
                       "how many of them event by event, the others by month (a third)", 0,
                       MADE_UP_MOST},
    [OPTION_SUBSCRIBERS_OUT] = {"subscribers-out", OPTION_KIND_TEXT, "FILE",
                                "where to write the subscribers CSV"},
    [OPTION_SEED] = {"seed", OPTION_KIND_NUMBER, "S", "the same seed gives the same bytes", 0,
                     INT64_MAX},
    [OPTION_JOBS] = {"jobs", OPTION_KIND_NUMBER, "N", "how many cores to use (all)", 1, 256},
    [OPTION_RUNS] = {"runs", OPTION_KIND_NUMBER, "N", "how often each is measured (25)", 1, 100000},
    [OPTION_PAPER] = {"paper", OPTION_KIND_WORD, "a4|80mm|58mm", "what it is printed on (a4)",
                      .words = {"a4", "80mm", "58mm"}},
    [OPTION_PRINT_FORMAT] = {"format", OPTION_KIND_WORD, "pdf|escpos",
                             "a PDF, or what a ticket printer takes (pdf)",
                             .words = {"pdf", "escpos"}},
    [OPTION_PRINT_LANG] = {"lang", OPTION_KIND_TEXT, "TAG",
                           "the language on paper: one of assets/strings (the locale's, else "
                           "zh-CN)"},
    [OPTION_PRINT_OUT] = {"out", OPTION_KIND_TEXT, "FILE", "where to write; - is standard output"},
    [OPTION_PRINTER] = {"printer", OPTION_KIND_TEXT, "NAME",
                        "a CUPS printer, ipp://HOST/ipp/print, or a ticket printer: "
                        "escpos:/dev/usb/lp0 or escpos:tcp://HOST:9100, with ?profile=NAME"},
    [OPTION_PROFILE] = {"profile", OPTION_KIND_TEXT, "NAME|FILE",
                        "the ticket printer: one of assets/printers, or a file"},
    [OPTION_OPERATOR] = {"operator", OPTION_KIND_TEXT, "NAME", "whose store it is"},
    [OPTION_LINK] = {"link", OPTION_KIND_TEXT, "URL",
                     "the operator's page that the code on paper opens"},
    [OPTION_TEST_PAGE] = {"test-page", OPTION_KIND_FLAG, NULL,
                          "a page that shows whether a printer is right"},
    [OPTION_QUESTIONS] = {"questions", OPTION_KIND_TEXT, "FILE",
                          "the questions (those that come with the program)"},
    [OPTION_PEOPLE] = {"people", OPTION_KIND_TEXT, "FILE",
                       "profiles of usage to reason over (the store's, else the sample)"},
    [OPTION_REGION] = {"region", OPTION_KIND_TEXT, "NAME", "where the customer takes the plan"},
    [OPTION_CHANGE] = {"change", OPTION_KIND_LIST, "MEASURE",
                       "with --subscriber: what is going to change (data, calls, abroad_data, …)"},
    [OPTION_PREPARE] = {"prepare", OPTION_KIND_FLAG, NULL,
                        "price the people under the active catalog now, and ask nothing"},
};

const struct option_spec *option_spec_of(enum option_id id)
{
    return &specs[id];
}

static enum status read_number(const struct option_spec *spec, struct option_value *value,
                               struct error *error)
{
    char *end;
    errno = 0;
    long long number = strtoll(value->text, &end, 10);
    if (end == value->text || *end || errno || number < spec->least || number > spec->most)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--%s takes a whole number from %lld to %lld, not '%s'", spec->name,
                           (long long)spec->least, (long long)spec->most, value->text);
    value->number = number;
    return STATUS_OK;
}

static enum status read_date(const struct option_spec *spec, struct option_value *value,
                             struct error *error)
{
    int32_t day;
    if (!date_parse(value->text, &day))
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--%s takes a date such as 2026-11-21, not '%s'", spec->name,
                           value->text);
    value->number = day;
    return STATUS_OK;
}

static enum status read_word(const struct option_spec *spec, const char *text, struct error *error)
{
    for (size_t i = 0; i < sizeof spec->words / sizeof *spec->words && spec->words[i]; i++)
        if (strcmp(spec->words[i], text) == 0)
            return STATUS_OK;
    return status_fail(error, STATUS_WRONG_USAGE, "--%s takes %s, not '%s'", spec->name,
                       spec->argument, text);
}

static enum status read_value(struct arena *arena, const struct option_spec *spec, const char *text,
                              struct option_value *value, struct error *error)
{
    if (value->given && spec->kind != OPTION_KIND_LIST && spec->kind != OPTION_KIND_FLAG)
        return status_fail(error, STATUS_WRONG_USAGE, "--%s is given twice", spec->name);
    value->given = true;
    value->text = text;
    switch (spec->kind) {
    case OPTION_KIND_NUMBER:
        return read_number(spec, value, error);
    case OPTION_KIND_DATE:
        return read_date(spec, value, error);
    case OPTION_KIND_WORD:
        return read_word(spec, text, error);
    case OPTION_KIND_LIST:
        *ARENA_PUSH(arena, value->items, value->count, value->capacity) = text;
        return STATUS_OK;
    case OPTION_KIND_FLAG:
    case OPTION_KIND_TEXT:
        break;
    }
    return STATUS_OK;
}

/* getopt's table of the options in the mask; `room` holds one more than there are options. */
static void fill_table(uint64_t accepts, struct option *room)
{
    for (int id = 0; id < OPTION_COUNT; id++) {
        if (!(accepts & OPTION_BIT(id)))
            continue;
        int takes = specs[id].kind == OPTION_KIND_FLAG ? no_argument : required_argument;
        *room++ = (struct option){specs[id].name, takes, NULL, id};
    }
    *room = (struct option){0};
}

static enum status misunderstood(int answer, const char *word, struct error *error)
{
    if (answer == ':')
        return status_fail(error, STATUS_WRONG_USAGE, "%s needs a value", word);
    return status_fail(error, STATUS_WRONG_USAGE, "there is no option %s here", word);
}

enum status option_parse(struct arena *arena, int count, char **argv, uint64_t accepts,
                         struct option_values *values, struct error *error)
{
    struct option table[OPTION_COUNT + 1];
    fill_table(accepts, table);
    *values = (struct option_values){0};
    optind = 0; /* getopt's way to start over */
    opterr = 0;
    int answer;
    while ((answer = getopt_long(count, argv, ":", table, NULL)) != -1) {
        if (answer == '?' || answer == ':')
            return misunderstood(answer, argv[optind - 1], error);
        enum status status = read_value(arena, &specs[answer], optarg, &values->of[answer], error);
        if (status != STATUS_OK)
            return status;
    }
    values->arguments = argv + optind;
    values->argument_count = (size_t)(count - optind);
    return STATUS_OK;
}

#define HELP_COLUMN 36 /* where the explanations start */

void option_add_help(struct buffer *out, uint64_t accepts)
{
    for (int id = 0; id < OPTION_COUNT; id++) {
        if (!(accepts & OPTION_BIT(id)))
            continue;
        const struct option_spec *spec = &specs[id];
        char left[64];
        snprintf(left, sizeof left, "--%s%s%s", spec->name, spec->argument ? " " : "",
                 spec->argument ? spec->argument : "");
        buffer_add(out, "  ");
        columns_add(out, left, HELP_COLUMN, COLUMNS_LEFT);
        buffer_add_format(out, "%s\n", spec->help);
    }
}
