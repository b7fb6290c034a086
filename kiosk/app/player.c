/* Steps become events of the glass; waiting moves the clock from one thing that is due to the next,
 * so that every second of a countdown has really been shown. */
#include "app/player.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define PATH_ROOM 4096
#define DUMP_BYTES_MOST ((size_t)16 * 1024 * 1024)
#define SWIPE_MOVES 8 /* positions a finger is seen at on its way */

static void touch(const struct player *player, enum glass_event_kind kind, int x, int y)
{
    struct glass_event event = {.kind = kind, .finger = 1, .x = x, .y = y};
    kiosk_input(player->kiosk, &event);
    kiosk_settle(player->kiosk);
}

static void tap(const struct player *player, int x, int y)
{
    touch(player, GLASS_DOWN, x, y);
    touch(player, GLASS_UP, x, y);
}

static void press(const struct player *player, enum glass_key key, int digit)
{
    struct glass_event event = {.kind = GLASS_KEY, .key = key, .digit = digit};
    kiosk_input(player->kiosk, &event);
    kiosk_settle(player->kiosk);
}

static void swipe(const struct player *player, const struct replay_step *step)
{
    touch(player, GLASS_DOWN, step->x, step->y);
    for (int i = 1; i <= SWIPE_MOVES; i++)
        touch(player, GLASS_MOVE, step->x + (step->x_end - step->x) * i / SWIPE_MOVES,
              step->y + (step->y_end - step->y) * i / SWIPE_MOVES);
    touch(player, GLASS_UP, step->x_end, step->y_end);
}

static void pass(const struct player *player, int64_t milliseconds)
{
    while (milliseconds > 0) {
        int64_t wake = kiosk_wake(player->kiosk);
        int64_t stretch = wake > 0 && wake < milliseconds ? wake : milliseconds;
        clock_advance(player->clock, stretch);
        kiosk_settle(player->kiosk);
        milliseconds -= stretch;
    }
}

static enum status tap_node(const struct player *player, const struct replay_step *step,
                            struct error *error)
{
    int x, y;
    if (!ui_locate(kiosk_ui(player->kiosk), step->text, &x, &y))
        return status_fail(error, STATUS_BAD_INPUT,
                           "%s:%zu: there is no \"%s\" on the screen at this step", player->file,
                           step->line, step->text);
    tap(player, x, y);
    return STATUS_OK;
}

static enum status write_text(const char *path, const char *text, struct error *error)
{
    FILE *file = fopen(path, "w");
    bool written = file && fputs(text, file) >= 0;
    if (file && fclose(file) != 0)
        written = false;
    return written ? STATUS_OK : status_fail(error, STATUS_FAILED, "%s: %s", path, strerror(errno));
}

static enum status dump(const struct player *player, const char *name, struct error *error)
{
    char path[PATH_ROOM];
    struct buffer json;
    buffer_init(&json, DUMP_BYTES_MOST);
    ui_describe(kiosk_ui(player->kiosk), &json);
    snprintf(path, sizeof path, "%s/%s.json", player->dump_dir, name);
    enum status status = write_text(path, buffer_text(&json), error);
    buffer_finish(&json);
    if (status)
        return status;
    snprintf(path, sizeof path, "%s/%s.png", player->dump_dir, name);
    return glass_save_png(kiosk_glass(player->kiosk), path, error);
}

static enum status do_step(const struct player *player, const struct replay_step *step,
                           struct error *error)
{
    switch (step->kind) {
    case REPLAY_TAP:
        return tap_node(player, step, error);
    case REPLAY_TAP_AT:
        tap(player, step->x, step->y);
        break;
    case REPLAY_KEY:
        press(player, step->key, step->digit);
        break;
    case REPLAY_TYPE:
        for (const char *digit = step->text; *digit; digit++)
            press(player, GLASS_KEY_DIGIT, *digit - '0');
        break;
    case REPLAY_WAIT:
        pass(player, step->milliseconds);
        break;
    case REPLAY_SWIPE:
        swipe(player, step);
        break;
    case REPLAY_SHOT:
        return player->dump_dir ? dump(player, step->text, error) : STATUS_OK;
    }
    return STATUS_OK;
}

static enum status make_folder(const char *path, struct error *error)
{
    if (mkdir(path, 0755) == 0 || errno == EEXIST)
        return STATUS_OK;
    return status_fail(error, STATUS_FAILED, "%s: %s; pictures cannot be written there", path,
                       strerror(errno));
}

/* A person who watches sees each step for a moment, and may close the window. */
static bool watch(const struct player *player)
{
    if (player->pause <= 0)
        return true;
    struct glass_event event = glass_wait(kiosk_glass(player->kiosk), player->pause);
    return event.kind != GLASS_CLOSE;
}

enum status player_play(const struct player *player, const struct replay *replay,
                        struct error *error)
{
    enum status status = player->dump_dir ? make_folder(player->dump_dir, error) : STATUS_OK;
    if (status)
        return status;
    kiosk_settle(player->kiosk);
    for (size_t i = 0; !status && i < replay->count && watch(player); i++) {
        char number[32];
        snprintf(number, sizeof number, "%03zu", i + 1);
        status = do_step(player, &replay->steps[i], error);
        if (!status && player->dump_dir && replay->steps[i].kind != REPLAY_SHOT)
            status = dump(player, number, error);
    }
    return status;
}
