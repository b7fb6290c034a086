/* Replay files: a step that is accepted is one the player can take. */
#include "app/replay.h"

#include <stdlib.h>
#include <string.h>

#include "target.h"

static void check_step(const struct replay_step *step)
{
    bool sound = step->line > 0 && step->x >= 0 && step->y >= 0 && step->x_end >= 0 &&
                 step->y_end >= 0 && step->milliseconds >= 0 &&
                 step->milliseconds <= REPLAY_WAIT_MOST && step->digit >= 0 && step->digit <= 9 &&
                 (step->kind != REPLAY_TYPE || *step->text) &&
                 (step->kind != REPLAY_SHOT || !strchr(step->text, '/'));
    if (!sound)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct faults faults;
    struct error error;
    struct replay replay;
    arena_init(&arena);
    faults_init(&faults, "visit.replay");
    const char *text = arena_copy_bytes(&arena, (const char *)data, size);
    enum status status = replay_parse(&replay, &arena, text, &faults, &error);
    if ((status == STATUS_OK) != (faults.count == 0))
        abort();
    for (size_t i = 0; i < replay.count; i++)
        check_step(&replay.steps[i]);
    faults_finish(&faults);
    arena_finish(&arena);
    return 0;
}
