/* Subscribers' files: every row of a good file is found by its id. */
#include "exchange/subscribers_csv.h"

#include <stdlib.h>
#include <string.h>

#include "target.h"

static void check_rows(const struct subscribers_csv *csv)
{
    for (size_t i = 0; i < csv->count; i++) {
        const struct subscriber *subscriber = &csv->rows[i].subscriber;
        if (subscribers_csv_find(csv, subscriber->id) != subscriber)
            abort();
        for (size_t j = 1; j < subscriber->billed_count; j++)
            if (subscriber->billed[j].month <= subscriber->billed[j - 1].month)
                abort();
        for (size_t j = 0; j < subscriber->addon_count; j++)
            if (!*subscriber->addons[j].code || subscriber->addons[j].quantity < 1)
                abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct faults faults;
    struct error error;
    struct subscribers_csv csv;
    FILE *file = size ? fmemopen((void *)(uintptr_t)data, size, "rb") : NULL;
    if (!file)
        return 0;
    arena_init(&arena);
    faults_init(&faults, "subscribers.csv");
    enum status status = subscribers_csv_load_stream(&arena, file, &csv, &faults, &error);
    if ((status == STATUS_OK) != (faults.count == 0))
        abort();
    if (status == STATUS_OK)
        check_rows(&csv);
    faults_finish(&faults);
    arena_finish(&arena);
    fclose(file);
    return 0;
}
