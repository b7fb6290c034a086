/* print: the comparison of recommend on paper, or a page that shows whether a printer is right. */
#include "cli/command_table.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "advice/reasons.h"
#include "base/assets.h"
#include "base/clock.h"
#include "base/date.h"
#include "cli/catalog_file.h"
#include "cli/paper_out.h"
#include "cli/subject.h"
#include "cli/words.h"
#include "exchange/native.h"
#include "print/document.h"
#include "print/escpos.h"
#include "print/qr.h"
#include "store/store.h"

#define PLACES 3 /* the advice and two runners-up */

struct printing {
    const struct command_run *run;
    struct assets assets;
    struct strings *words;
    enum paper paper;
    bool is_escpos;
    const char *printer; /* NULL: into a file */
    struct printer_place place;
    struct printer_profile profile;
    struct document_request document;
};

static const char *text_or(const struct printing *printing, enum option_id id, const char *none)
{
    const char *text = command_text(printing->run, id);
    return text ? text : none;
}

/* ---- what was asked for ---- */

static enum status open_words(struct printing *printing, struct error *error)
{
    const char *tag = text_or(printing, OPTION_PRINT_LANG, words_tag(words_lang_of(printing->run)));
    const char *path =
        arena_format(printing->run->arena, "%s/%s.mo", printing->assets.strings, tag);
    bool is_tag = *tag && !strchr(tag, '/') && access(path, R_OK) == 0;
    if (!is_tag)
        return status_fail(error, STATUS_WRONG_USAGE, "--lang %s: there are no words of it in %s",
                           tag, printing->assets.strings);
    return strings_read(&printing->words, path, error);
}

/* A name is one of the folder's; what has a slash or an ending is a file. */
static enum status open_profile(struct printing *printing, struct error *error)
{
    const char *name = command_text(printing->run, OPTION_PROFILE);
    printing->profile = printer_profile_plain(printing->paper);
    if (!name)
        return STATUS_OK;
    const char *path = strpbrk(name, "/.") ? name
                                           : arena_format(printing->run->arena, "%s/%s.printer",
                                                          printing->assets.printers, name);
    struct faults faults;
    faults_init(&faults, path);
    enum status status = printer_profile_read(&printing->profile, path, &faults, error);
    status = command_report(&faults, status, error);
    if (status == STATUS_OK && !command_option(printing->run, OPTION_PAPER)->given)
        printing->paper = printing->profile.paper;
    return status;
}

static enum status check(struct printing *printing, struct error *error)
{
    const char *link = command_text(printing->run, OPTION_LINK);
    bool names_profile = command_option(printing->run, OPTION_PROFILE)->given;
    bool names_format = command_option(printing->run, OPTION_PRINT_FORMAT)->given;
    bool names_file = command_option(printing->run, OPTION_PRINT_OUT)->given;
    if (names_file == (printing->printer != NULL))
        return status_fail(error, STATUS_WRONG_USAGE, "give --out FILE or --printer NAME");
    if (printing->printer && (names_profile || names_format))
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--format and --profile go with --out; a ticket printer is named "
                           "escpos:PLACE?profile=NAME");
    if (!printing->is_escpos && names_profile)
        return status_fail(error, STATUS_WRONG_USAGE, "--profile goes with --format escpos");
    if (printing->is_escpos && !paper_is_ticket(printing->paper))
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--format escpos goes with --paper 80mm or 58mm");
    return link ? qr_check_link(link, error) : STATUS_OK;
}

/* The printer says which paper it has, unless the command line does. */
static enum status open_place(struct printing *printing, const enum paper *paper,
                              struct error *error)
{
    if (!printing->printer)
        return STATUS_OK;
    enum status status = printer_place_parse(&printing->place, printing->printer,
                                             printing->assets.printers, paper, error);
    printing->paper = printing->place.paper;
    return status;
}

static enum status begin(struct printing *printing, struct error *error)
{
    const char *paper = command_text(printing->run, OPTION_PAPER);
    const char *format = command_text(printing->run, OPTION_PRINT_FORMAT);
    struct clock clock = clock_system();
    printing->printer = command_text(printing->run, OPTION_PRINTER);
    printing->is_escpos = format && strcmp(format, "escpos") == 0;
    printing->paper = printing->is_escpos ? PAPER_80MM : PAPER_A4;
    enum status status = paper ? paper_parse(paper, &printing->paper, error) : STATUS_OK;
    if (status == STATUS_OK)
        status = assets_find(&printing->assets, printing->run->arena, error);
    if (status == STATUS_OK)
        status = open_words(printing, error);
    if (status == STATUS_OK)
        status = open_profile(printing, error);
    if (status == STATUS_OK)
        status = open_place(printing, paper ? &printing->paper : NULL, error);
    if (status == STATUS_OK)
        status = check(printing, error);
    printing->document = (struct document_request){
        .words = printing->words,
        .paper = printing->paper,
        .made_on = clock.today(&clock),
        .operator_name = text_or(printing, OPTION_OPERATOR, ""),
    };
    return status;
}

/* ---- the document ---- */

static enum status add_ticket(const struct printing *printing, struct buffer *out,
                              struct error *error)
{
    struct bitmap ticket;
    enum status status = document_ticket(&printing->document, &ticket, error);
    if (status == STATUS_OK)
        status = escpos_add_ticket(out, &printing->profile, &ticket, error);
    bitmap_finish(&ticket);
    return status;
}

static enum status write_out(const struct printing *printing, struct error *error)
{
    struct buffer out;
    if (printing->printer)
        return paper_out_print(&printing->place, &printing->document, error);
    buffer_init(&out, DOCUMENT_BYTES_MOST);
    enum status status = printing->is_escpos ? add_ticket(printing, &out, error)
                                             : document_pdf(&printing->document, &out, error);
    if (status == STATUS_OK)
        status = catalog_file_write(command_text(printing->run, OPTION_PRINT_OUT), &out, error);
    buffer_finish(&out);
    return status;
}

/* Of the catalog's one form, which is what the store keeps. */
static void digest_of(const struct catalog *catalog, char digest[static STORE_DIGEST_TEXT])
{
    struct buffer document;
    buffer_init(&document, NATIVE_BYTES_MOST);
    native_write(catalog, &document);
    store_catalog_digest(buffer_text(&document), document.length, digest);
    buffer_finish(&document);
}

static enum status compare(struct printing *printing, const struct subject *subject,
                           const struct advice_request *request, const struct advice *advice,
                           struct error *error)
{
    struct reasons *reasons;
    struct comparison *comparison;
    char digest[STORE_DIGEST_TEXT];
    enum status status = reasons_find(subject->arena, request, advice, &reasons, error);
    if (status)
        return status;
    digest_of(subject->catalog, digest);
    if (subject->as_of != DATE_NONE)
        printing->document.made_on = subject->as_of;
    const struct comparison_request wanted = {
        .catalog = subject->catalog,
        .history = subject->history,
        .subscriber = subject->subscriber,
        .advice = advice,
        .reasons = reasons,
        .as_of = subject->as_of,
        .made_on = printing->document.made_on,
        .horizon = subject->horizon,
        .language = strings_language(printing->words),
        .operator_name = printing->document.operator_name,
        .digest = digest,
        .link = text_or(printing, OPTION_LINK, ""),
    };
    status = comparison_make(subject->arena, &wanted, &comparison, error);
    printing->document.comparison = comparison;
    return status ? status : write_out(printing, error);
}

static enum status handle_subject(void *context, const struct subject *subject, struct error *error)
{
    struct printing *printing = context;
    struct advice *advice;
    const struct advice_request request = {
        .catalog = subject->catalog,
        .history = subject->history,
        .subscriber = subject->subscriber,
        .as_of = subject->as_of,
        .horizon = subject->horizon,
        .top = PLACES,
        .only = subject->only_count ? subject->only : NULL,
        .only_count = subject->only_count,
    };
    enum status status = advice_find(subject->arena, &request, &advice, error);
    if (status == STATUS_OK && advice->ranked_count == 0)
        status = subject_check_expiry(subject->catalog, subject->as_of, error);
    return status ? status : compare(printing, subject, &request, advice, error);
}

enum status command_print_run(const struct command_run *run, struct error *error)
{
    struct printing printing = {.run = run};
    enum status status = begin(&printing, error);
    if (status == STATUS_OK)
        status = command_option(run, OPTION_TEST_PAGE)->given
                     ? write_out(&printing, error)
                     : subject_each(run, handle_subject, &printing, error);
    strings_destroy(printing.words);
    return status;
}
