/* A reason is a keyword, often with more behind it ("media-empty-error", "media-jam-tray-1"): it is
 * matched by how it begins. An empty tray is a warning to many a printer, and yet it waits. The
 * table is in the order in which a person goes about it. */
#include "print/ipp_reasons.h"

#include <string.h>

static const struct {
    const char *begins;
    enum outlet_trouble trouble;
    bool is_heard_always; /* even as a report, which is said for the record */
} table[] = {
    {"cover-open", OUTLET_COVER_OPEN, false},
    {"door-open", OUTLET_COVER_OPEN, false},
    {"interlock-open", OUTLET_COVER_OPEN, false},
    {"media-jam", OUTLET_JAMMED, false},
    {"media-path-jam", OUTLET_JAMMED, false},
    {"cutter-", OUTLET_JAMMED, false},
    {"media-empty", OUTLET_OUT_OF_PAPER, false},
    {"media-needed", OUTLET_OUT_OF_PAPER, false},
    {"input-tray-missing", OUTLET_OUT_OF_PAPER, false},
    {"offline", OUTLET_OFFLINE, true}, /* CUPS says offline-report */
    {"shutdown", OUTLET_OFFLINE, true},
    {"timed-out", OUTLET_OFFLINE, true},
    {"cups-missing-filter", OUTLET_REFUSED, false},
    {"toner-empty", OUTLET_STOPPED, false},
    {"marker-supply-empty", OUTLET_STOPPED, false},
    {"marker-waste-full", OUTLET_STOPPED, false},
    {"developer-empty", OUTLET_STOPPED, false},
    {"opc-life-over", OUTLET_STOPPED, false},
    {"fuser-", OUTLET_STOPPED, false},
    {"output-area-full", OUTLET_STOPPED, false},
    {"output-tray-missing", OUTLET_STOPPED, false},
    {"paused", OUTLET_STOPPED, true},
    {"moving-to-paused", OUTLET_STOPPED, true},
    {"stopping", OUTLET_STOPPED, true},
    {"media-low", OUTLET_PAPER_LOW, true},
};
#define ROWS (sizeof table / sizeof *table)

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

static size_t row_of(const char *reason)
{
    bool is_report = ends_with(reason, "-report");
    for (size_t i = 0; i < ROWS; i++)
        if (strncmp(reason, table[i].begins, strlen(table[i].begins)) == 0)
            return table[i].is_heard_always || !is_report ? i : ROWS;
    return ROWS;
}

enum outlet_trouble ipp_reasons_trouble(const char *const *reasons, size_t count, bool is_stopped)
{
    size_t first = ROWS;
    for (size_t i = 0; i < count; i++) {
        size_t row = row_of(reasons[i]);
        first = row < first ? row : first;
    }
    if (first < ROWS)
        return table[first].trouble;
    return is_stopped ? OUTLET_STOPPED : OUTLET_NO_TROUBLE;
}
