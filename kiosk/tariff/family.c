/* Choosing family numbers by voice time. Knows nothing of offers, prices or metering. */
#include "tariff/family.h"

static int64_t *voice_time_by_peer(struct arena *arena, const struct history *history,
                                   const struct scope *scope)
{
    int64_t *seconds = ARENA_ARRAY(arena, int64_t, (size_t)history->peer_count + 1);
    for (size_t i = 0; i < history->line_count; i++) {
        const struct history_line *line = &history->lines[i];
        if (line->peer && line->service == SERVICE_VOICE && scope_accepts(scope, line))
            seconds[line->peer] += line->quantity;
    }
    return seconds;
}

/* 0 where no peer is left with any voice time. Peers are numbered in byte order of their ids, so
 * that the first of equals is the smaller id. */
static uint32_t longest(const int64_t *seconds, uint32_t peer_count)
{
    uint32_t best = 0;
    for (uint32_t peer = 1; peer <= peer_count; peer++)
        if (seconds[peer] > seconds[best])
            best = peer;
    return best;
}

const struct family *family_choose(struct arena *arena, const struct history *history,
                                   const struct scope *scope, int count)
{
    struct family *family = ARENA_NEW(arena, struct family);
    bool *is_member = ARENA_ARRAY(arena, bool, (size_t)history->peer_count + 1);
    int64_t *seconds = voice_time_by_peer(arena, history, scope);
    for (int i = 0; i < count; i++) {
        uint32_t peer = longest(seconds, history->peer_count);
        if (peer == 0)
            break;
        is_member[peer] = true;
        seconds[peer] = 0;
    }
    family->is_member = is_member;
    return family;
}
