/* The grammar of a replay file, one step a line. */
#include "app/replay.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

#define COORDINATE_MOST 16384

static const char *skip_blanks(const char *text)
{
    return text + strspn(text, " \t");
}

/* A number of at most `most` digits' worth, nothing else before `stops`. */
static bool read_number(const char **text, int64_t most, int64_t *number)
{
    size_t digits = strspn(*text, "0123456789");
    if (digits == 0 || digits > 9)
        return false;
    *number = strtoll(*text, NULL, 10);
    *text += digits;
    return *number <= most;
}

static bool read_point(const char **text, int *x, int *y)
{
    int64_t across, down;
    if (!read_number(text, COORDINATE_MOST, &across) || *(*text)++ != ',' ||
        !read_number(text, COORDINATE_MOST, &down))
        return false;
    *x = (int)across;
    *y = (int)down;
    return true;
}

static bool is_id(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    return length > 0 && text[length] == '\0';
}

static bool parse_tap(struct replay_step *step, const char *rest)
{
    const char *at = rest;
    step->kind = REPLAY_TAP_AT;
    if (read_point(&at, &step->x, &step->y) && *at == '\0')
        return true;
    step->kind = REPLAY_TAP;
    step->text = rest;
    return is_id(rest);
}

static bool parse_key(struct replay_step *step, const char *rest)
{
    static const struct {
        const char *name;
        enum glass_key key;
    } keys[] = {
        {"next", GLASS_KEY_NEXT}, {"previous", GLASS_KEY_PREVIOUS}, {"select", GLASS_KEY_SELECT},
        {"back", GLASS_KEY_BACK}, {"erase", GLASS_KEY_ERASE},
    };
    step->kind = REPLAY_KEY;
    if (rest[0] >= '0' && rest[0] <= '9' && rest[1] == '\0') {
        step->key = GLASS_KEY_DIGIT;
        step->digit = rest[0] - '0';
        return true;
    }
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(rest, keys[i].name) == 0) {
            step->key = keys[i].key;
            return true;
        }
    return false;
}

static bool parse_type(struct replay_step *step, const char *rest)
{
    step->kind = REPLAY_TYPE;
    step->text = rest;
    return *rest && rest[strspn(rest, "0123456789")] == '\0';
}

static bool parse_wait(struct replay_step *step, const char *rest)
{
    step->kind = REPLAY_WAIT;
    return read_number(&rest, REPLAY_WAIT_MOST, &step->milliseconds) && *rest == '\0';
}

static bool parse_swipe(struct replay_step *step, const char *rest)
{
    step->kind = REPLAY_SWIPE;
    if (!read_point(&rest, &step->x, &step->y) || *rest != ' ')
        return false;
    rest = skip_blanks(rest);
    return read_point(&rest, &step->x_end, &step->y_end) && *rest == '\0';
}

static bool parse_shot(struct replay_step *step, const char *rest)
{
    step->kind = REPLAY_SHOT;
    step->text = rest;
    return is_id(rest);
}

static const struct {
    const char *verb;
    bool (*parse)(struct replay_step *step, const char *rest);
    const char *form;
} verbs[] = {
    {"tap", parse_tap, "tap ID, or tap x,y"},
    {"key", parse_key, "key next, previous, select, back, erase or a digit"},
    {"type", parse_type, "type DIGITS: a shopper types nothing else"},
    {"wait", parse_wait, "wait MILLISECONDS, at most a day"},
    {"swipe", parse_swipe, "swipe x1,y1 x2,y2"},
    {"shot", parse_shot, "shot NAME, of letters, digits and -"},
};

/* False with a fault; `line` is trimmed and not empty. */
static bool parse_line(struct replay_step *step, char *line, struct faults *faults)
{
    size_t length = strcspn(line, " \t");
    const char *rest = skip_blanks(line + length);
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (strlen(verbs[i].verb) != length || strncmp(line, verbs[i].verb, length) != 0)
            continue;
        if (verbs[i].parse(step, rest))
            return true;
        faults_add_line(faults, step->line, 0, "write %s", verbs[i].form);
        return false;
    }
    faults_add_line(faults, step->line, 0,
                    "\"%.*s\": a step is tap, key, type, wait, swipe or shot", (int)length, line);
    return false;
}

static void trim_end(char *line)
{
    size_t length = strlen(line);
    while (length && strchr(" \t\r", line[length - 1]))
        line[--length] = '\0';
}

enum status replay_parse(struct replay *replay, struct arena *arena, const char *text,
                         struct faults *faults, struct error *error)
{
    *replay = (struct replay){0};
    size_t capacity = 0, number = 0;
    while (*text) {
        size_t length = strcspn(text, "\n");
        char *line = arena_copy_bytes(arena, text, length);
        text += length + (text[length] == '\n');
        number++;
        trim_end(line);
        char *start = line + strspn(line, " \t");
        struct replay_step step = {.line = number, .text = ""};
        if (*start && *start != '#' && parse_line(&step, start, faults))
            *ARENA_PUSH(arena, replay->steps, replay->count, capacity) = step;
    }
    return faults_status(faults, error);
}

enum status replay_read(struct replay *replay, struct arena *arena, const char *path,
                        struct faults *faults, struct error *error)
{
    struct buffer file;
    buffer_init(&file, REPLAY_BYTES_MOST);
    enum status status = buffer_add_file(&file, path, error);
    if (!status && memchr(buffer_text(&file), '\0', file.length))
        status = status_fail(error, STATUS_BAD_INPUT, "%s: not a text file", path);
    if (!status)
        status = replay_parse(replay, arena, buffer_text(&file), faults, error);
    buffer_finish(&file);
    return status;
}
