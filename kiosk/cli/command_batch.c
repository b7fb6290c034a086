/* batch: advice for every subscriber of the database, kept in its result table; --out writes it as
 * CSV as well. A run that was cut short is gone on with. */
#include "cli/command_table.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/data_path.h"
#include "base/money.h"
#include "cli/batch.h"
#include "cli/pipeline.h"
#include "cli/progress.h"
#include "cli/stored.h"

/* ---- CSV */

static void write_field(FILE *file, const char *text)
{
    if (!strpbrk(text, ",\"\r\n")) {
        fputs(text, file);
        return;
    }
    fputc('"', file);
    for (; *text; text++) {
        if (*text == '"')
            fputc('"', file);
        fputc(*text, file);
    }
    fputc('"', file);
}

static void write_money(FILE *file, bool is_there, int64_t fen)
{
    char text[MONEY_TEXT] = "";
    if (is_there)
        money_format(fen, text);
    fprintf(file, ",%s", text);
}

static enum status write_result(void *context, const struct store_result *result,
                                struct error *error)
{
    FILE *file = context;
    bool advised = !result->refusal;
    (void)error; /* asked of the file at its end */
    write_field(file, result->subscriber);
    write_money(file, result->has_current, result->current_fen);
    fputc(',', file);
    write_field(file, advised ? result->plan : "");
    fputc(',', file);
    write_field(file, advised ? result->addons : "");
    write_money(file, advised, result->monthly_average_fen);
    write_money(file, advised, result->horizon_total_fen);
    write_money(file, advised, result->one_off_fen);
    write_money(file, advised, result->exit_fee_fen);
    write_money(file, advised && result->has_current, result->saving_per_month_fen);
    fprintf(file, ",%s,", !advised ? "" : result->exact ? "true" : "false");
    write_field(file, advised ? "" : result->refusal);
    fputc('\n', file);
    return STATUS_OK;
}

static const char header[] = "subscriber,current_monthly,plan,addons,monthly_average,horizon_total,"
                             "one_off,exit_fee,saving_per_month,exact,refusal\n";

static enum status say_unwritten(const char *path, struct error *error)
{
    return status_fail(error, STATUS_FAILED,
                       "%s: could not be written: %s; the results are in the database, run batch "
                       "again with another --out",
                       path, strerror(errno));
}

/* What is there already and no file (a pipe, a device) is written to as it is. */
static bool is_no_file(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && !S_ISREG(info.st_mode);
}

/* Beside, then renamed: there is the whole file or none. It is personal: its owner's only. */
static enum status write_csv(struct arena *arena, struct store *store, const struct store_run *run,
                             const char *path, struct error *error)
{
    bool direct = is_no_file(path);
    char *beside = arena_format(arena, "%s%s", path, direct ? "" : ".XXXXXX");
    int descriptor = direct ? open(beside, O_WRONLY) : mkstemp(beside);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "wb");
    if (!file)
        return say_unwritten(path, error);
    fputs(header, file);
    enum status status = store_run_each(store, run, write_result, file, error);
    bool lost = fflush(file) != 0 || ferror(file) || (!direct && fsync(descriptor) != 0);
    lost = fclose(file) != 0 || lost;
    if (status == STATUS_OK && !lost && (direct || rename(beside, path) == 0))
        return STATUS_OK;
    if (status == STATUS_OK)
        status = say_unwritten(path, error);
    if (!direct)
        unlink(beside);
    return status;
}

static enum status write_out(const struct command_run *run, const struct store_run *done,
                             const char *path, struct error *error)
{
    struct store *store = NULL;
    enum status status = stored_open(run, STORE_READ, &store, error);
    if (status == STATUS_OK)
        status = write_csv(run->arena, store, done, path, error);
    store_close(store);
    return status;
}

/* ---- the command */

static void say_begun(enum store_run_begun begun, const struct store_run *run, int64_t before)
{
    static const char *const why[] = {
        [STORE_RUN_ANEW_CATALOG] = "the run that was cut short was of another catalog version",
        [STORE_RUN_ANEW_SETTINGS] = "the run that was cut short had another date or settings",
        [STORE_RUN_ANEW_DATA] = "usage or subscribers were imported since a run was cut short",
    };
    if (begun == STORE_RUN_RESUMED && before)
        fprintf(stderr,
                "tariffctl: goes on with the run that was cut short after %lld subscribers\n",
                (long long)before);
    else if (begun != STORE_RUN_NEW && begun != STORE_RUN_RESUMED)
        fprintf(stderr, "tariffctl: %s; begins anew under version %s\n", why[begun], run->version);
}

static int cores(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count < 1 ? 1 : count > PIPELINE_JOBS_MOST ? PIPELINE_JOBS_MOST : (int)count;
}

static int number_or(const struct command_run *run, enum option_id id, int otherwise)
{
    const struct option_value *value = command_option(run, id);
    return value->given ? (int)value->number : otherwise;
}

/* Opened for writing, as the run will: an older database is brought up to date by it. */
static enum status read_catalog(const struct command_run *run, struct catalog **catalog,
                                struct error *error)
{
    struct store *store = NULL;
    enum status status = stored_open(run, STORE_WRITE, &store, error);
    if (status == STATUS_OK)
        status = stored_catalog(run, store, catalog, error);
    store_close(store);
    return status;
}

enum status command_batch_run(const struct command_run *run, struct error *error)
{
    struct clock clock = clock_system();
    const struct option_value *as_of = command_option(run, OPTION_AS_OF);
    const char *out = command_text(run, OPTION_OUT);
    struct catalog *catalog = NULL;
    struct store_run done;
    enum status status = read_catalog(run, &catalog, error);
    if (status)
        return status;
    const struct batch_request request = {
        .path = data_path_database(run->arena, command_text(run, OPTION_DB)),
        .catalog = catalog,
        .as_of = as_of->given ? (int32_t)as_of->number : clock.today(&clock),
        .horizon = number_or(run, OPTION_HORIZON, ADVICE_HORIZON_DEFAULT),
        .top = number_or(run, OPTION_TOP, ADVICE_TOP_DEFAULT),
        .jobs = number_or(run, OPTION_JOBS, cores()),
        .shows_progress = progress_is_seen(),
        .say_begun = say_begun,
    };
    status = batch_run(&request, run->arena, &done, error);
    if (status == STATUS_OK && out)
        status = write_out(run, &done, out, error);
    if (status == STATUS_OK)
        printf("%lld subscribers advised under %s version %s, %lld could not be\n",
               (long long)done.advised, done.id, done.version, (long long)done.refused);
    catalog_destroy(catalog);
    return status;
}
