/* tariffctl run on itself. Knows nothing of what is measured. */
#include "cli/bench_data.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/bench_process.h"
#include "cli/catalog_file.h"

#define RUN(error, ...) run((const char *const[]){__VA_ARGS__, NULL}, error)

static enum status run(const char *const *arguments, struct error *error)
{
    struct bench_process_time taken;
    return bench_process_run(arguments, 0, &taken, error);
}

enum status bench_data_open(struct bench_data *data, struct arena *arena, struct error *error)
{
    const char *temporary = getenv("TMPDIR");
    char *folder = arena_format(arena, "%s/tariffctl-bench-XXXXXX",
                                temporary && *temporary ? temporary : "/tmp");
    *data = (struct bench_data){.arena = arena};
    if (!mkdtemp(folder))
        return status_fail(error, STATUS_FAILED, "%s: cannot be made: %s", folder, strerror(errno));
    data->folder = folder;
    return STATUS_OK;
}

void bench_data_close(struct bench_data *data)
{
    DIR *folder = data->folder ? opendir(data->folder) : NULL;
    for (struct dirent *entry; folder && (entry = readdir(folder));)
        if (entry->d_name[0] != '.')
            unlink(bench_data_file(data, entry->d_name));
    if (folder)
        closedir(folder);
    if (data->folder)
        rmdir(data->folder);
    data->folder = NULL;
}

const char *bench_data_file(const struct bench_data *data, const char *name)
{
    return arena_format(data->arena, "%s/%s", data->folder, name);
}

static int64_t number_or(const struct command_run *run, enum option_id id, int64_t otherwise)
{
    const struct option_value *value = command_option(run, id);
    return value->given ? value->number : otherwise;
}

struct bench_data_size bench_data_size_of(const struct command_run *run,
                                          const struct bench_data_size *usual)
{
    return (struct bench_data_size){.plans = number_or(run, OPTION_PLANS, usual->plans),
                                    .addons = number_or(run, OPTION_ADDONS, usual->addons),
                                    .subscribers =
                                        number_or(run, OPTION_SUBSCRIBER_COUNT, usual->subscribers),
                                    .events = number_or(run, OPTION_EVENTS, usual->events),
                                    .seed = number_or(run, OPTION_SEED, usual->seed)};
}

static const char *number(const struct bench_data *data, int64_t value)
{
    return arena_format(data->arena, "%lld", (long long)value);
}

enum status bench_data_make(const struct bench_data *data, const struct bench_data_size *size,
                            struct bench_data_files *files, struct error *error)
{
    const char *name =
        arena_format(data->arena, "%lld-%lld", (long long)size->plans, (long long)size->addons);
    files->catalog = bench_data_file(data, arena_format(data->arena, "%s.json", name));
    files->usage = bench_data_file(data, arena_format(data->arena, "%s-usage.csv", name));
    files->people = bench_data_file(data, arena_format(data->arena, "%s-people.csv", name));
    const char *seed = number(data, size->seed);
    enum status status =
        RUN(error, "synth", "catalog", "--plans", number(data, size->plans), "--addons",
            number(data, size->addons), "--seed", seed, "--out", files->catalog);
    if (status)
        return status;
    return RUN(error, "synth", "usage", "--subscribers", number(data, size->subscribers),
               "--events", number(data, size->events), "--seed", seed, "--as-of", BENCH_DATA_AS_OF,
               "--catalog", files->catalog, "--out", files->usage, "--subscribers-out",
               files->people);
}

enum status bench_data_read(struct arena *arena, const struct bench_data_files *files,
                            struct bench_data_people *people, struct error *error)
{
    struct faults faults;
    *people = (struct bench_data_people){0};
    faults_init(&faults, files->catalog);
    enum status status = catalog_file_read(&people->catalog, files->catalog, &faults, NULL, error);
    if (status == STATUS_OK)
        status = usage_csv_load(arena, files->usage, &people->usage, &faults, error);
    if (status == STATUS_OK)
        status = subscribers_csv_load(arena, files->people, &people->people, &faults, error);
    faults_finish(&faults);
    return status;
}

enum status bench_data_store(const struct bench_data_files *files, const char *db,
                             struct error *error)
{
    enum status status = RUN(error, "catalog", "import", "--activate", "--db", db, files->catalog);
    if (status == STATUS_OK)
        status = RUN(error, "usage", "import", "--db", db, files->usage);
    if (status == STATUS_OK)
        status = RUN(error, "subscribers", "import", "--db", db, files->people);
    return status;
}
