/* Profiles from a CSV file and into one. Knows nothing of whose they are. */
#include "exchange/profiles_csv.h"

#include <errno.h>
#include <string.h>

#include "exchange/csv.h"

#define TEXT_MOST 200
#define AGE_MOST 150
#define SPENDING_MOST 1000000
#define ANSWERS_MOST 64
/* A sample of a hundred thousand is looked at every so manyth; a larger file is none. */
#define ROWS_MOST ((size_t)200000)

enum column {
    COLUMN_LOW = PROFILE_USE_COUNT, /* before it the uses */
    COLUMN_HIGH,
    COLUMN_AGE,
    COLUMN_SPENDING,
    COLUMN_REGION,
    COLUMN_BRAND,
    COLUMN_ANSWERS,
    COLUMN_COUNT
};

struct reading {
    struct csv csv;
    struct arena *arena;
    struct csv_column columns[COLUMN_COUNT];
    size_t capacity;
};

static void name_columns(struct csv_column columns[])
{
    static const char *const others[] = {"low",    "high",  "age",    "spending",
                                         "region", "brand", "answers"};
    for (int i = 0; i < COLUMN_COUNT; i++)
        columns[i].name = i < PROFILE_USE_COUNT ? profile_use_name((enum profile_use)i)
                                                : others[i - PROFILE_USE_COUNT];
}

/* A whole number from 0 to most; `missing` where the field is empty. */
static int read_number(const struct reading *reading, int column, int most, int missing)
{
    const char *field = csv_field(&reading->csv, (size_t)column);
    int64_t value = 0;
    if (!*field)
        return missing;
    for (const char *at = field; *at; at++) {
        if (*at < '0' || *at > '9' || value > most) {
            value = INT64_MAX;
            break;
        }
        value = value * 10 + (*at - '0');
    }
    if (value <= most)
        return (int)value;
    char shown[CSV_SHOWN];
    csv_shown(field, shown);
    csv_fault(&reading->csv, (size_t)column, "%s \"%s\": must be a whole number from 0 to %d",
              reading->columns[column].name, shown, most);
    return missing;
}

static const char *read_text(const struct reading *reading, int column)
{
    const char *text = csv_field(&reading->csv, (size_t)column);
    if (strlen(text) > TEXT_MOST)
        csv_fault(&reading->csv, (size_t)column, "%s: longer than %d bytes",
                  reading->columns[column].name, TEXT_MOST);
    return *text ? arena_copy(reading->arena, text) : "";
}

/* KEY=true or KEY=false; ends the key in place. */
static bool parse_answer(char *text, struct subscriber_answer *answer)
{
    char *equals = strchr(text, '=');
    if (!equals || equals == text)
        return false;
    *equals = '\0';
    *answer = (struct subscriber_answer){text, strcmp(equals + 1, "true") == 0};
    return answer->value || strcmp(equals + 1, "false") == 0;
}

static void read_answers(const struct reading *reading, struct profile *profile)
{
    char *list = arena_copy(reading->arena, csv_field(&reading->csv, COLUMN_ANSWERS));
    struct subscriber_answer *answers = NULL;
    size_t capacity = 0;
    char *rest = NULL;
    for (char *item = strtok_r(list, ";", &rest); item; item = strtok_r(NULL, ";", &rest)) {
        struct subscriber_answer answer;
        if (!parse_answer(item, &answer) || profile->answer_count == ANSWERS_MOST) {
            csv_fault(&reading->csv, COLUMN_ANSWERS,
                      "answers: must be KEY=true or KEY=false, separated by ';', at most %d",
                      ANSWERS_MOST);
            break;
        }
        *ARENA_PUSH(reading->arena, answers, profile->answer_count, capacity) = answer;
    }
    profile->answers = answers;
}

static void read_levels(const struct reading *reading, struct profile *profile)
{
    int low = read_number(reading, COLUMN_LOW, 100, 100);
    int high = read_number(reading, COLUMN_HIGH, 200, 100);
    if (low + high > PROFILE_LEVEL_MOST || high < 100)
        csv_fault(&reading->csv, COLUMN_HIGH,
                  "high: must be from 100 to %d, and at most 300 with "
                  "low",
                  200);
    profile->levels[0] = low;
    profile->levels[1] = PROFILE_LEVEL_MOST - low - high;
    profile->levels[2] = high;
}

static void read_row(const struct reading *reading, struct profile *profile)
{
    *profile = (struct profile){0};
    for (int i = 0; i < PROFILE_USE_COUNT; i++)
        profile->use[i] = profile_round(read_number(reading, i, PROFILE_USE_MOST, 0));
    read_levels(reading, profile);
    profile->age = read_number(reading, COLUMN_AGE, AGE_MOST, -1);
    profile->spending = read_number(reading, COLUMN_SPENDING, SPENDING_MOST, -1);
    profile->region = read_text(reading, COLUMN_REGION);
    profile->brand = read_text(reading, COLUMN_BRAND);
    read_answers(reading, profile);
}

enum status profiles_csv_load_stream(struct arena *arena, FILE *file, struct profiles_csv *csv,
                                     struct faults *faults, struct error *error)
{
    struct reading reading = {.arena = arena};
    *csv = (struct profiles_csv){0};
    name_columns(reading.columns);
    csv_init(&reading.csv, file, faults);
    if (csv_read_header(&reading.csv, reading.columns, COLUMN_COUNT)) {
        while (csv->count < ROWS_MOST && csv_next(&reading.csv))
            read_row(&reading, ARENA_PUSH(arena, csv->profiles, csv->count, reading.capacity));
        if (csv->count == ROWS_MOST && csv_next(&reading.csv))
            csv_fault(&reading.csv, 0, "more than %zu people; not read", ROWS_MOST);
    }
    csv_finish(&reading.csv);
    if (ferror(file))
        return status_fail(error, STATUS_FAILED, "%s: cannot be read to its end: %s", faults->file,
                           strerror(errno));
    return faults_status(faults, error);
}

enum status profiles_csv_load(struct arena *arena, const char *path, struct profiles_csv *csv,
                              struct faults *faults, struct error *error)
{
    FILE *file;
    *csv = (struct profiles_csv){0};
    enum status status = csv_open(&file, path, error);
    if (status != STATUS_OK)
        return status;
    status = profiles_csv_load_stream(arena, file, csv, faults, error);
    csv_close(file);
    return status;
}

static void write_known(FILE *file, int value)
{
    if (value >= 0)
        fprintf(file, ",%d", value);
    else
        fputc(',', file);
}

static void write_row(FILE *file, const struct profile *profile)
{
    for (int i = 0; i < PROFILE_USE_COUNT; i++)
        fprintf(file, "%s%d", i ? "," : "", (int)profile->use[i]);
    fprintf(file, ",%d,%d", profile->levels[0], profile->levels[2]);
    write_known(file, profile->age);
    write_known(file, profile->spending);
    fprintf(file, ",%s,%s,", profile->region, profile->brand);
    for (size_t i = 0; i < profile->answer_count; i++)
        fprintf(file, "%s%s=%s", i ? ";" : "", profile->answers[i].key,
                profile->answers[i].value ? "true" : "false");
    fputc('\n', file);
}

void profiles_csv_write(FILE *file, const struct profile *profiles, size_t count)
{
    struct csv_column columns[COLUMN_COUNT];
    name_columns(columns);
    for (int i = 0; i < COLUMN_COUNT; i++)
        fprintf(file, "%s%s", i ? "," : "", columns[i].name);
    fputc('\n', file);
    for (size_t i = 0; i < count; i++)
        write_row(file, &profiles[i]);
}
