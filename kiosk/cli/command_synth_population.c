/* synth population: made-up profiles of usage, the reference sample of the dialogue. */
#include "cli/command_table.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/synth_profile.h"
#include "exchange/profiles_csv.h"

enum status command_synth_population_run(const struct command_run *run, struct error *error)
{
    const char *path = command_text(run, OPTION_OUT);
    int64_t count = command_option(run, OPTION_SUBSCRIBER_COUNT)->number;
    uint64_t seed = (uint64_t)command_option(run, OPTION_SEED)->number;
    struct profile *profiles = ARENA_ARRAY(run->arena, struct profile, (size_t)count);
    FILE *file = path ? fopen(path, "wb") : stdout;
    if (!file)
        return status_fail(error, STATUS_FAILED, "%s: cannot be written: %s", path,
                           strerror(errno));
    for (int64_t i = 0; i < count; i++)
        synth_profile_draw(run->arena, &profiles[i], i, count, seed);
    profiles_csv_write(file, profiles, (size_t)count);
    bool lost = ferror(file) || fflush(file) != 0;
    if (path && fclose(file) != 0)
        lost = true;
    return lost ? status_fail(error, STATUS_FAILED, "%s: could not be written to its end",
                              path ? path : "standard output")
                : STATUS_OK;
}
