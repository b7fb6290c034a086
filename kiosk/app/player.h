/* Plays a replay file on a kiosk with a virtual clock: the same path as fingers take, faster. After
 * every step a picture and the semantic tree are written, when a folder is given. */
#ifndef APP_PLAYER_H
#define APP_PLAYER_H

#include "app/kiosk.h"
#include "app/replay.h"

struct player {
    struct kiosk *kiosk;
    struct clock *clock;  /* virtual; the kiosk's */
    const char *file;     /* the replay's name, for messages */
    const char *dump_dir; /* NULL: no dumps. Made if it is not there */
    int pause;            /* real milliseconds between steps, so that a person can follow */
};

/* STATUS_BAD_INPUT: a step taps a node that is not on the screen, named by its line. */
STATUS_CHECKED enum status player_play(const struct player *player, const struct replay *replay,
                                       struct error *error);

#endif
