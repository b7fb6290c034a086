/* What a made-up customer does in three months, event by event or summed by month. */
#ifndef CLI_SYNTH_USAGE_H
#define CLI_SYNTH_USAGE_H

#include "base/arena.h"
#include "cli/synth_person.h"
#include "tariff/names.h"
#include "tariff/usage.h"

#define SYNTH_USAGE_MONTHS 3

struct synth_usage_request {
    const struct synth_person *person;
    int32_t first_month;
    bool by_event;
    bool night;              /* whether monthly lines name the band "night" */
    const char *const *apps; /* the directed sets there are */
    size_t app_count;
    int percent; /* how much of the person's usual use */
};

/* The lines in order of time. The same request gives the same lines. */
void synth_usage_make(struct arena *arena, const struct synth_usage_request *request,
                      struct usage *usage);

#endif
