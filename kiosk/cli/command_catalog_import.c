/* catalog import: native files each as a version of their own, disclosures all together as one. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/catalog_file.h"
#include "cli/stored.h"
#include "exchange/disclosure.h"
#include "exchange/native.h"

#define TOLD_MOST ((size_t)1024 * 1024) /* a line a file; more lines are not shown */

struct import {
    const struct command_run *run;
    struct buffer told; /* printed once all is committed */
};

static enum status put(struct store *store, const struct catalog *catalog, struct import *import,
                       struct error *error)
{
    bool activate = command_option(import->run, OPTION_ACTIVATE)->given;
    struct buffer document;
    buffer_init(&document, NATIVE_BYTES_MOST);
    native_write(catalog, &document);
    enum status status =
        store_catalog_put(store, catalog, buffer_text(&document), document.length, error);
    if (status == STATUS_OK && activate)
        status = store_catalog_activate(store, catalog->id, catalog->version, error);
    if (status == STATUS_OK)
        buffer_add_format(&import->told, "%s version %s: %zu offers stored%s\n", catalog->id,
                          catalog->version, catalog->offer_count, activate ? ", active" : "");
    buffer_finish(&document);
    return status;
}

/* Parses text of that name, tells its faults, and stores it. */
static enum status put_text(struct store *store, const char *path, const struct buffer *text,
                            struct import *import, struct error *error)
{
    struct catalog *catalog = NULL;
    struct faults faults;
    faults_init(&faults, path);
    enum status status =
        native_parse(&catalog, buffer_text(text), text->length, &faults, NULL, error);
    status = command_report(&faults, status, error);
    if (status == STATUS_OK)
        status = put(store, catalog, import, error);
    catalog_destroy(catalog);
    return status;
}

static enum status import_native(struct store *store, const char *path, void *context,
                                 struct error *error)
{
    struct import *import = context;
    struct buffer text;
    buffer_init(&text, NATIVE_BYTES_MOST);
    enum status status = buffer_add_file(&text, path, error);
    if (status != STATUS_OK)
        goto out;
    enum catalog_file_format format = catalog_file_format_of(
        command_text(import->run, OPTION_FORMAT), buffer_text(&text), text.length);
    if (format == CATALOG_FILE_TMF620 || format == CATALOG_FILE_DISCLOSURE)
        status = catalog_file_refuse(path, format, error);
    else
        status = put_text(store, path, &text, import, error);
out:
    buffer_finish(&text);
    return status;
}

static enum status convert(const struct command_run *run, struct buffer *document,
                           struct error *error)
{
    struct disclosure_request request = {
        .files = (const char *const *)run->options->arguments,
        .file_count = run->options->argument_count,
        .decisions = command_text(run, OPTION_DECIDE),
        .answers = command_text(run, OPTION_ANSWERS),
        .id = command_text(run, OPTION_ID),
        .version = command_text(run, OPTION_CATALOG_VERSION),
    };
    struct disclosure_summary summary;
    struct buffer report;
    struct faults faults;
    buffer_init(&report, NATIVE_BYTES_MOST);
    faults_init(&faults, run->options->arguments[0]);
    enum status status = disclosure_convert(&request, document, &report, &summary, &faults, error);
    buffer_finish(&report);
    return command_report(&faults, status, error);
}

static enum status import_disclosures(struct import *import, struct error *error)
{
    struct store *store = NULL;
    struct buffer document;
    buffer_init(&document, NATIVE_BYTES_MOST);
    enum status status = convert(import->run, &document, error);
    if (status == STATUS_OK)
        status = stored_open(import->run, STORE_WRITE, &store, error);
    if (status == STATUS_OK)
        status = store_begin(store, error);
    if (status == STATUS_OK)
        status = put_text(store, "the converted catalog", &document, import, error);
    if (status == STATUS_OK)
        status = store_commit(store, error);
    store_close(store);
    buffer_finish(&document);
    return status;
}

/* The first file tells the format of all of them. */
static enum status import_all(struct import *import, struct error *error)
{
    const struct command_run *run = import->run;
    enum catalog_file_format format =
        catalog_file_format_of(command_text(run, OPTION_FORMAT), NULL, 0);
    enum status status = format == CATALOG_FILE_UNKNOWN
                             ? catalog_file_guess(run->options->arguments[0], &format, error)
                             : STATUS_OK;
    if (status != STATUS_OK)
        return status;
    if (format == CATALOG_FILE_TMF620)
        return catalog_file_refuse(run->options->arguments[0], format, error);
    if (format == CATALOG_FILE_DISCLOSURE)
        return import_disclosures(import, error);
    return stored_import(run, import_native, import, error);
}

enum status command_catalog_import_run(const struct command_run *run, struct error *error)
{
    struct import import = {.run = run};
    buffer_init(&import.told, TOLD_MOST);
    enum status status = import_all(&import, error);
    if (status == STATUS_OK)
        fputs(buffer_text(&import.told), stdout);
    buffer_finish(&import.told);
    return status;
}
