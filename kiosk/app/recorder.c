/* A touch is written when it ends: as the node it acted upon, or as the place where it hit nothing,
 * or as a swipe where it ended elsewhere. */
#include "app/recorder.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"

/* A finger that moves further than this did not tap, in pixels. */
#define SWIPE_LEAST 40

struct recorder {
    FILE *file;
    int64_t last; /* when the last line was written */
    bool begun;
    int digits; /* typed since then */
    int x, y;   /* where the finger went down */
};

enum status recorder_create(struct recorder **recorder, const char *path, struct error *error)
{
    *recorder = NULL;
    int descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
    if (!file) {
        if (descriptor >= 0)
            close(descriptor);
        return status_fail(error, STATUS_FAILED, "%s: %s; the visit cannot be recorded there", path,
                           strerror(errno));
    }
    *recorder = memory_allocate(1, sizeof **recorder);
    (*recorder)->file = file;
    fputs("# A recorded visit. Digits typed at sign-in are written as 0: put a demo subscriber's "
          "there.\n",
          file);
    return STATUS_OK;
}

static void write_digits(struct recorder *recorder)
{
    if (recorder->digits)
        fprintf(recorder->file, "type %0*d\n", recorder->digits, 0);
    recorder->digits = 0;
}

static void write_pause(struct recorder *recorder, int64_t milliseconds)
{
    if (recorder->begun && milliseconds > recorder->last)
        fprintf(recorder->file, "wait %" PRId64 "\n", milliseconds - recorder->last);
    recorder->begun = true;
    recorder->last = milliseconds;
}

static bool is_digit_key(const char *id)
{
    return strncmp(id, "key-", 4) == 0 && id[4] >= '0' && id[4] <= '9';
}

static void write_key(struct recorder *recorder, const struct glass_event *event)
{
    static const char *const names[] = {
        [GLASS_KEY_NEXT] = "next", [GLASS_KEY_PREVIOUS] = "previous", [GLASS_KEY_SELECT] = "select",
        [GLASS_KEY_BACK] = "back", [GLASS_KEY_ERASE] = "erase",
    };
    if (event->key > GLASS_KEY_NONE && event->key < GLASS_KEY_DIGIT)
        fprintf(recorder->file, "key %s\n", names[event->key]);
}

static void write_touch(struct recorder *recorder, const struct glass_event *event, const char *id)
{
    bool moved = abs(event->x - recorder->x) + abs(event->y - recorder->y) > SWIPE_LEAST;
    if (*id)
        fprintf(recorder->file, "tap %s\n", id);
    else if (moved)
        fprintf(recorder->file, "swipe %d,%d %d,%d\n", recorder->x, recorder->y, event->x,
                event->y);
    else
        fprintf(recorder->file, "tap %d,%d\n", event->x, event->y);
}

void recorder_add(struct recorder *recorder, const struct glass_event *event, const char *id,
                  int64_t milliseconds)
{
    if (!recorder ||
        (event->kind != GLASS_DOWN && event->kind != GLASS_UP && event->kind != GLASS_KEY))
        return;
    if (event->kind == GLASS_DOWN) {
        recorder->x = event->x;
        recorder->y = event->y;
        return;
    }
    if (is_digit_key(id) || (event->kind == GLASS_KEY && event->key == GLASS_KEY_DIGIT)) {
        recorder->digits++;
        return;
    }
    write_digits(recorder);
    write_pause(recorder, milliseconds);
    if (event->kind == GLASS_KEY)
        write_key(recorder, event);
    else
        write_touch(recorder, event, id);
    fflush(recorder->file);
}

enum status recorder_finish(struct recorder *recorder, struct error *error)
{
    if (!recorder)
        return STATUS_OK;
    write_digits(recorder);
    bool failed = ferror(recorder->file) != 0;
    failed = fclose(recorder->file) != 0 || failed;
    memory_free(recorder);
    return failed ? status_fail(error, STATUS_FAILED,
                                "the recording could not be written whole; is the disk full?")
                  : STATUS_OK;
}
