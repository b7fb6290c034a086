/* A table of keys, each with how its value is read. A key twice, an unknown one, a missing one and
 * a value out of its range are faults. */
#include "print/printer_profile.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

#define LINE_MOST 256
#define BAND_PLAIN 128
#define FEED_PLAIN 120    /* 15 mm: past the knife of most */
#define SPEED_PLAIN 38400 /* as most serial printers leave their factory */
#define DIGITS_MOST 6

struct printer_profile printer_profile_plain(enum paper paper)
{
    return (struct printer_profile){.name = "plain",
                                    .paper = paper,
                                    .dots = paper_shape(paper)->dots,
                                    .band = BAND_PLAIN,
                                    .feed = FEED_PLAIN,
                                    .cutter = PRINTER_PROFILE_PARTIAL,
                                    .speed = SPEED_PLAIN,
                                    .flow = PRINTER_PROFILE_LINES};
}

/* Each answers what is wrong with the value, or NULL. */
typedef const char *(*reader)(struct printer_profile *profile, const char *value);

static bool read_number(const char *text, int least, int most, int *number)
{
    size_t digits = strspn(text, "0123456789");
    if (digits == 0 || digits > DIGITS_MOST || text[digits])
        return false;
    long value = strtol(text, NULL, 10);
    if (value < least || value > most)
        return false;
    *number = (int)value;
    return true;
}

static const char *read_name(struct printer_profile *profile, const char *value)
{
    size_t length = strlen(value);
    if (length == 0 || length >= sizeof profile->name)
        return "must be 1 to 63 bytes";
    memcpy(profile->name, value, length + 1);
    return NULL;
}

static const char *read_paper(struct printer_profile *profile, const char *value)
{
    struct error ignored;
    if (paper_parse(value, &profile->paper, &ignored) || !paper_is_ticket(profile->paper))
        return "must be 80mm or 58mm";
    return NULL;
}

static const char *read_dots(struct printer_profile *profile, const char *value)
{
    if (!read_number(value, 8, PRINTER_PROFILE_DOTS_MOST, &profile->dots) || profile->dots % 8)
        return "must be a multiple of 8 from 8 to 1024";
    return NULL;
}

static const char *read_band(struct printer_profile *profile, const char *value)
{
    return read_number(value, 1, PRINTER_PROFILE_BAND_MOST, &profile->band)
               ? NULL
               : "must be a whole number from 1 to 1024";
}

static const char *read_feed(struct printer_profile *profile, const char *value)
{
    return read_number(value, 0, PRINTER_PROFILE_FEED_MOST, &profile->feed)
               ? NULL
               : "must be a whole number from 0 to 1000";
}

static const char *read_cutter(struct printer_profile *profile, const char *value)
{
    static const char *const words[] = {"none", "partial", "full"};
    for (int i = 0; i < 3; i++)
        if (strcmp(words[i], value) == 0) {
            profile->cutter = (enum printer_profile_cutter)i;
            return NULL;
        }
    return "must be none, partial or full";
}

static const char *read_answers(struct printer_profile *profile, const char *value)
{
    profile->answers = strcmp(value, "yes") == 0;
    return profile->answers || strcmp(value, "no") == 0 ? NULL : "must be yes or no";
}

static const char *read_speed(struct printer_profile *profile, const char *value)
{
    static const int speeds[] = {1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200};
    int speed;
    if (read_number(value, 1200, 115200, &speed))
        for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++)
            if (speeds[i] == speed) {
                profile->speed = speed;
                return NULL;
            }
    return "must be 1200, 2400, 4800, 9600, 19200, 38400, 57600 or 115200";
}

static const char *read_flow(struct printer_profile *profile, const char *value)
{
    static const char *const words[] = {"none", "lines", "xon"};
    for (int i = 0; i < 3; i++)
        if (strcmp(words[i], value) == 0) {
            profile->flow = (enum printer_profile_flow)i;
            return NULL;
        }
    return "must be none, lines or xon";
}

static const struct {
    const char *name;
    reader read;
    bool is_optional; /* only printers on a serial line have it */
} keys[] = {
    {"name", read_name, false},       {"paper", read_paper, false}, {"dots", read_dots, false},
    {"band", read_band, false},       {"feed", read_feed, false},   {"cutter", read_cutter, false},
    {"answers", read_answers, false}, {"speed", read_speed, true},  {"flow", read_flow, true}};

#define KEYS (sizeof keys / sizeof *keys)

struct reading {
    struct printer_profile *profile;
    struct faults *faults;
    size_t line, first_line[KEYS]; /* 0: not there yet */
};

static char *trimmed(char *text)
{
    text += strspn(text, " \t");
    size_t length = strlen(text);
    while (length && strchr(" \t\r", text[length - 1]))
        text[--length] = '\0';
    return text;
}

static void read_pair(struct reading *reading, const char *name, const char *value)
{
    for (size_t i = 0; i < KEYS; i++) {
        if (strcmp(keys[i].name, name) != 0)
            continue;
        if (reading->first_line[i])
            faults_add_line(reading->faults, reading->line, 0, "%s stands on line %zu already",
                            name, reading->first_line[i]);
        reading->first_line[i] = reading->line;
        const char *wrong = keys[i].read(reading->profile, value);
        if (wrong)
            faults_add_line(reading->faults, reading->line, 0, "%s %s", name, wrong);
        return;
    }
    faults_add_line(reading->faults, reading->line, 0, "unknown key '%s'", name);
}

static void read_line(struct reading *reading, const char *start, size_t length)
{
    char line[LINE_MOST];
    if (length >= sizeof line) {
        faults_add_line(reading->faults, reading->line, 0, "longer than %d bytes", LINE_MOST - 1);
        return;
    }
    memcpy(line, start, length);
    line[length] = '\0';
    line[strcspn(line, "#")] = '\0';
    char *text = trimmed(line), *equals = strchr(text, '=');
    if (!*text)
        return;
    if (!equals) {
        faults_add_line(reading->faults, reading->line, 0, "must be 'key = value'");
        return;
    }
    *equals = '\0';
    read_pair(reading, trimmed(text), trimmed(equals + 1));
}

enum status printer_profile_parse(struct printer_profile *profile, const char *text, size_t length,
                                  struct faults *faults, struct error *error)
{
    struct reading reading = {.profile = profile, .faults = faults};
    *profile = (struct printer_profile){.speed = SPEED_PLAIN, .flow = PRINTER_PROFILE_LINES};
    for (size_t at = 0; at < length;) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t line = end ? (size_t)(end - text) - at : length - at;
        reading.line++;
        if (memchr(text + at, '\0', line))
            faults_add_line(faults, reading.line, 0, "is no text");
        else
            read_line(&reading, text + at, line);
        at += line + 1;
    }
    for (size_t i = 0; i < KEYS; i++)
        if (!reading.first_line[i] && !keys[i].is_optional)
            faults_add_line(faults, reading.line ? reading.line : 1, 0, "%s is missing",
                            keys[i].name);
    return faults_status(faults, error);
}

enum status printer_profile_read(struct printer_profile *profile, const char *path,
                                 struct faults *faults, struct error *error)
{
    struct buffer text;
    buffer_init(&text, PRINTER_PROFILE_BYTES_MOST);
    enum status status = buffer_add_file(&text, path, error);
    if (status == STATUS_OK)
        status = printer_profile_parse(profile, buffer_text(&text), text.length, faults, error);
    buffer_finish(&text);
    return status;
}
