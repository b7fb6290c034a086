/* Usage files: a line that reaches the sink obeys the limits of usage.h. */
#include "exchange/usage_csv.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "target.h"

static enum status check_line(void *context, const char *subscriber, const struct usage_line *line,
                              struct error *error)
{
    (void)context;
    (void)error;
    bool sound = *subscriber && line->service < SERVICE_COUNT &&
                 line->direction < DIRECTION_COUNT && line->destination < PLACE_COUNT &&
                 line->location < PLACE_COUNT && line->network < NETWORK_COUNT &&
                 line->quantity >= 0 && line->quantity <= QUANTITY_MOST && line->events >= 0 &&
                 line->events <= USAGE_EVENTS_MOST && line->month >= 1900 * 12 &&
                 line->month < 10000 * 12 && *line->app && strlen(line->peer) < 1000 &&
                 (line->destination == PLACE_INTL) == (*line->destination_zone != '\0') &&
                 (line->location == PLACE_INTL) == (*line->location_zone != '\0') &&
                 (line->time == DATE_NO_TIME || !*line->bands);
    if (!sound)
        abort();
    return STATUS_OK;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct faults faults;
    struct error error;
    FILE *file = size ? fmemopen((void *)(uintptr_t)data, size, "rb") : NULL;
    if (!file)
        return 0;
    faults_init(&faults, "usage.csv");
    enum status status = usage_csv_read_stream(file, check_line, NULL, &faults, &error);
    if ((status == STATUS_OK) != (faults.count == 0))
        abort();
    faults_finish(&faults);
    fclose(file);
    return 0;
}
