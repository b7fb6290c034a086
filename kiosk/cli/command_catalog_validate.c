/* catalog validate: each file read and held against the model; faults to standard error, what is
 * lawful but odd to standard output. */
#include "cli/command_table.h"

#include <stdio.h>

#include "cli/catalog_file.h"

/* Like faults, but each says that it is none. */
static void print_warnings(const struct faults *warnings)
{
    size_t kept = warnings->count < FAULTS_KEPT ? warnings->count : FAULTS_KEPT;
    for (size_t i = 0; i < kept; i++)
        printf("warning: %s\n", warnings->kept[i]);
    if (warnings->count > kept)
        printf("warning: %s: and %zu more\n", warnings->file, warnings->count - kept);
}

static void print_verdict(const char *path, const struct catalog *catalog,
                          const struct faults *warnings)
{
    size_t kinds[4] = {0};
    for (size_t i = 0; i < catalog->offer_count; i++)
        kinds[catalog->offers[i].kind]++;
    print_warnings(warnings);
    printf("%s: %s version %s is valid: %zu plans, %zu add-ons, %zu promotions, %zu boosters; "
           "%zu warnings\n",
           path, catalog->id, catalog->version, kinds[OFFER_PLAN], kinds[OFFER_ADDON],
           kinds[OFFER_PROMOTION], kinds[OFFER_BOOSTER], warnings->count);
}

static enum status validate_one(const char *path, struct error *error)
{
    struct faults faults, warnings;
    struct catalog *catalog = NULL;
    faults_init(&faults, path);
    faults_init(&warnings, path);
    enum status status = catalog_file_read(&catalog, path, &faults, &warnings, error);
    status = command_report(&faults, status, error);
    if (status == STATUS_OK)
        print_verdict(path, catalog, &warnings);
    faults_finish(&warnings);
    catalog_destroy(catalog);
    return status;
}

/* Every file is looked at, whatever was wrong with those before; the first failure decides. */
enum status command_catalog_validate_run(const struct command_run *run, struct error *error)
{
    enum status worst = STATUS_OK;
    for (size_t i = 0; i < run->options->argument_count; i++) {
        enum status status = validate_one(run->options->arguments[i], error);
        if (status != STATUS_OK && *error->message)
            fprintf(stderr, "tariffctl: %s\n", error->message);
        *error = (struct error){0};
        worst = worst == STATUS_OK ? status : worst;
    }
    return worst;
}
