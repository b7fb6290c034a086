/* What the parts of the comparison share: saying what differs, and what a row leaves open. */
#include "disclosure_truth_compare.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void disclosure_truth_pair_differ(struct pair *pair, const char *field, const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    const char *phrase =
        json_string_value(json_object_get(json_object_get(pair->row, "phrases"), field));
    fprintf(stderr, "%s %d %s: %s: %s (text: %s)\n",
            json_string_value(json_object_get(pair->row, "file")),
            (int)json_integer_value(json_object_get(pair->row, "index")),
            json_string_value(json_object_get(pair->row, "code")), field, text,
            phrase ? phrase : "nothing");
    pair->faults++;
}

void disclosure_truth_pair_same(struct pair *pair, const char *field, const char *what,
                                int64_t expected, int64_t got)
{
    if (expected != got)
        disclosure_truth_pair_differ(pair, field, "%s is %lld, not %lld", what, (long long)got,
                                     (long long)expected);
}

bool disclosure_truth_pair_is_loose(const struct pair *pair, const char *what)
{
    size_t i;
    json_t *word;
    json_array_foreach(json_object_get(pair->row, "loose"), i, word)
    {
        if (strcmp(json_string_value(word), what) == 0)
            return true;
    }
    return false;
}

int disclosure_truth_pair_last_month(const struct pair *pair)
{
    json_t *until = json_object_get(pair->row, "until");
    return until ? (int)json_integer_value(until) : DISCLOSURE_TRUTH_LAST_MONTH;
}
