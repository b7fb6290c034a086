/* Writes what a shopper does as a replay file. A recording of a real visit is personal data, so
 * digits typed at sign-in are never in it: as many zeros stand in their place, to be edited into a
 * demo subscriber's. The file is readable by its owner only. */
#ifndef APP_RECORDER_H
#define APP_RECORDER_H

#include <stdint.h>

#include "base/status.h"
#include "gfx/glass.h"

struct recorder;

STATUS_CHECKED enum status recorder_create(struct recorder **recorder, const char *path,
                                           struct error *error);
/* What could not be written is told here. NULL is fine. */
STATUS_CHECKED enum status recorder_finish(struct recorder *recorder, struct error *error);

/* One event of the glass, what it acted upon ("" nothing), and when. NULL is fine. */
void recorder_add(struct recorder *recorder, const struct glass_event *event, const char *id,
                  int64_t milliseconds);

#endif
