/* Profiles of usage: whatever the bytes, numbers stay within their bounds. */
#include "exchange/profiles_csv.h"

#include <stdlib.h>

#include "target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct profiles_csv csv;
    struct faults faults;
    struct error error;
    FILE *file = size ? fmemopen((void *)data, size, "r") : NULL;
    if (!file)
        return 0;
    faults_init(&faults, "people.csv");
    enum status status = profiles_csv_load_stream(&arena, file, &csv, &faults, &error);
    for (size_t i = 0; status == STATUS_OK && i < csv.count; i++)
        for (int use = 0; use < PROFILE_USE_COUNT; use++)
            if (csv.profiles[i].use[use] < 0 || csv.profiles[i].use[use] > PROFILE_USE_MOST)
                abort();
    fclose(file);
    faults_finish(&faults);
    arena_finish(&arena);
    return 0;
}
