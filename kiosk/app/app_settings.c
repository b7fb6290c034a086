/* `key = value`, one a line; # begins a remark. Must not know what a theme or a device is. */
#include "app/app_settings.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"

enum kind { TEXT, NUMBER, SWITCH, SIZE };

struct key {
    const char *name;
    enum kind kind;
    size_t offset;
    int least, most; /* of a number */
};

#define PLACE(field) offsetof(struct app_settings, field)

static const struct key keys[] = {
    {"theme", TEXT, PLACE(theme), 0, 0},
    {"language", TEXT, PLACE(language), 0, 0},
    {"private-output", TEXT, PLACE(private_output), 0, 0},
    {"printer", TEXT, PLACE(printer), 0, 0},
    {"paper", TEXT, PLACE(paper), 0, 0},
    {"operator", TEXT, PLACE(operator_name), 0, 0},
    {"link", TEXT, PLACE(link), 0, 0},
    {"size", SIZE, PLACE(width), 240, 16384},
    {"dpi", NUMBER, PLACE(dpi), 30, 1000},
    {"above-floor", NUMBER, PLACE(above_floor), 1, 3000},
    {"elder", SWITCH, PLACE(elder), 0, 0},
    {"lowered", SWITCH, PLACE(lowered), 0, 0},
    {"still", SWITCH, PLACE(still), 0, 0},
    {"silent", SWITCH, PLACE(silent), 0, 0},
};
#define KEY_COUNT (sizeof keys / sizeof *keys)

struct reader {
    struct app_settings *settings;
    struct arena *arena;
    struct faults *faults;
    size_t line;
    bool is_given[KEY_COUNT];
};

static bool read_number(const char *text, const char **end, const struct key *key, int *number)
{
    char *after;
    bool begins = *text >= '0' && *text <= '9';
    long value = begins ? strtol(text, &after, 10) : -1;
    if (!begins || value < key->least || value > key->most)
        return false;
    *end = after;
    *number = (int)value;
    return true;
}

static void set_number(struct reader *reader, const struct key *key, const char *value, int *place)
{
    const char *end = value;
    int number;
    if (read_number(value, &end, key, &number) && *end == '\0')
        *place = number;
    else
        faults_add_line(reader->faults, reader->line, 0, "%s: give a whole number from %d to %d",
                        key->name, key->least, key->most);
}

static void set_size(struct reader *reader, const struct key *key, const char *value)
{
    const char *end = value;
    int width, height;
    bool is_size = read_number(value, &end, key, &width) && *end == 'x' &&
                   read_number(end + 1, &end, key, &height) && *end == '\0';
    if (!is_size) {
        faults_add_line(reader->faults, reader->line, 0,
                        "%s: give width and height in pixels, as in 1080x1920", key->name);
        return;
    }
    reader->settings->width = width;
    reader->settings->height = height;
}

static void set_switch(struct reader *reader, const struct key *key, const char *value, bool *place)
{
    *place = strcmp(value, "yes") == 0;
    if (!*place && strcmp(value, "no") != 0)
        faults_add_line(reader->faults, reader->line, 0, "%s: say yes or no", key->name);
}

static void set(struct reader *reader, const struct key *key, const char *value)
{
    char *place = (char *)reader->settings + key->offset;
    switch (key->kind) {
    case TEXT:
        *(const char **)(void *)place = arena_copy(reader->arena, value);
        break;
    case NUMBER:
        set_number(reader, key, value, (int *)(void *)place);
        break;
    case SWITCH:
        set_switch(reader, key, value, (bool *)place);
        break;
    case SIZE:
        set_size(reader, key, value);
        break;
    }
}

static const struct key *find_key(const char *name)
{
    for (size_t i = 0; i < KEY_COUNT; i++)
        if (strcmp(keys[i].name, name) == 0)
            return &keys[i];
    return NULL;
}

static char *trimmed(char *text)
{
    text += strspn(text, " \t\r");
    for (size_t length = strlen(text); length && strchr(" \t\r", text[length - 1]);)
        text[--length] = '\0';
    return text;
}

/* Splits the line in place. */
static void read_line(struct reader *reader, char *line)
{
    char *equals = strchr(line, '=');
    if (*trimmed(line) == '#' || *trimmed(line) == '\0')
        return;
    if (!equals) {
        faults_add_line(reader->faults, reader->line, 0, "give `key = value`");
        return;
    }
    *equals = '\0';
    const char *name = trimmed(line), *value = trimmed(equals + 1);
    const struct key *key = find_key(name);
    if (!key)
        faults_add_line(reader->faults, reader->line, 0,
                        "no such setting: %.40s; the kiosk's README lists them", name);
    else if (!*value)
        faults_add_line(reader->faults, reader->line, 0, "%s has no value", name);
    else if (reader->is_given[key - keys])
        faults_add_line(reader->faults, reader->line, 0, "%s is said twice", name);
    else
        set(reader, key, value);
    if (key)
        reader->is_given[key - keys] = true;
}

enum status app_settings_parse(struct app_settings *settings, struct arena *arena, const char *text,
                               struct faults *faults, struct error *error)
{
    struct reader reader = {.settings = settings, .arena = arena, .faults = faults};
    *settings = (struct app_settings){0};
    for (const char *next = text; *next;) {
        size_t length = strcspn(next, "\n");
        reader.line++;
        read_line(&reader, arena_format(arena, "%.*s", (int)length, next));
        next += length + (next[length] == '\n');
    }
    return faults_status(faults, error);
}

enum status app_settings_read(struct app_settings *settings, struct arena *arena, const char *path,
                              struct faults *faults, struct error *error)
{
    struct buffer text;
    *settings = (struct app_settings){0};
    if (!path && access(APP_SETTINGS_INSTALLED, F_OK) != 0)
        return STATUS_OK;
    buffer_init(&text, APP_SETTINGS_BYTES_MOST);
    enum status status = buffer_add_file(&text, path ? path : APP_SETTINGS_INSTALLED, error);
    if (!status)
        status = app_settings_parse(settings, arena, buffer_text(&text), faults, error);
    buffer_finish(&text);
    return status;
}
