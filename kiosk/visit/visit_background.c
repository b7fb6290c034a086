/* Jobs for the worker, begun one after the other: what a finger waits for comes first. A wish
 * uttered while its like is under way is fulfilled by another job after it, so that of all levels
 * a finger passes only those are worked out for which there is time, and always the last. */
#include "visit/visit_background.h"

#include "visit/visit_private.h"
#include "visit/visit_whatif.h"

static void find_reasons(void *context)
{
    struct visit_background *background = context;
    struct arena scratch = {0};
    struct reasons *reasons = NULL;
    background->status =
        reasons_find(&scratch, &background->request, background->advice, &reasons, NULL);
    if (!background->status)
        background->reasons = *reasons;
    arena_finish(&scratch);
}

static void make_paper(void *context)
{
    visit_take_make(((struct visit_background *)context)->paper);
}

/* The reasons say more, but a bill without them is still right. */
static void take_reasons(struct visit *visit)
{
    struct visit_shopper *shopper = visit->shopper;
    shopper->reasons_asked = true;
    if (visit->background.status)
        return;
    shopper->reasons = ARENA_NEW(&visit->arena, struct reasons);
    *shopper->reasons = visit->background.reasons;
}

static const struct {
    void (*job)(void *context);
    void (*take)(struct visit *visit);
} kinds[VISIT_BACKGROUND_KINDS] = {
    [VISIT_BACKGROUND_PAPER] = {make_paper, visit_take_made},
    [VISIT_BACKGROUND_REASONS] = {find_reasons, take_reasons},
    [VISIT_BACKGROUND_WHATIF] = {visit_whatif_compute, visit_whatif_take},
};

static void start(struct visit *visit, enum visit_background_kind kind)
{
    struct visit_background *background = &visit->background;
    background->is_wanted[kind] = false;
    background->running = kind;
    background->request = visit_work_request(visit);
    background->request.unwanted = &background->is_unwanted;
    atomic_store(&background->is_unwanted, false);
    background->advice = visit->shopper->advice;
    background->history = visit->shopper->history;
    background->usage = &visit->shopper->usage;
    background->whatif = &visit->whatif;
    background->paper = &visit->take;
    if (kind == VISIT_BACKGROUND_PAPER)
        visit_take_begin(visit);
    if (kind == VISIT_BACKGROUND_WHATIF)
        visit_whatif_begin(visit);
    visit_worker_start(&background->worker, kinds[kind].job, background);
}

static void take(struct visit *visit)
{
    struct visit_background *background = &visit->background;
    visit_worker_wait(&background->worker);
    if (atomic_load(&background->is_unwanted))
        background->is_wanted[background->running] = true;
    else
        kinds[background->running].take(visit);
}

static void start_next(struct visit *visit)
{
    for (int kind = VISIT_BACKGROUND_KINDS - 1; kind >= 0; kind--)
        if (visit->background.is_wanted[kind]) {
            start(visit, (enum visit_background_kind)kind);
            return;
        }
}

void visit_background_want(struct visit *visit, enum visit_background_kind kind)
{
    struct visit_background *background = &visit->background;
    background->is_wanted[kind] = true;
    if (kind == VISIT_BACKGROUND_WHATIF && visit_worker_is_started(&background->worker) &&
        background->running == VISIT_BACKGROUND_REASONS)
        atomic_store(&background->is_unwanted, true); /* a finger does not wait for it */
}

bool visit_background_is_pending(const struct visit *visit, enum visit_background_kind kind)
{
    const struct visit_background *background = &visit->background;
    return background->is_wanted[kind] ||
           (visit_worker_is_started(&background->worker) && background->running == kind);
}

bool visit_background_is_busy(const struct visit *visit)
{
    bool is_busy = false;
    for (int kind = 0; kind < VISIT_BACKGROUND_KINDS; kind++)
        is_busy |= visit_background_is_pending(visit, (enum visit_background_kind)kind);
    return is_busy;
}

void visit_background_tick(struct visit *visit)
{
    struct visit_worker *worker = &visit->background.worker;
    if (visit_worker_is_started(worker) && visit_worker_is_done(worker))
        take(visit);
    if (!visit_worker_is_started(worker))
        start_next(visit);
}

void visit_background_finish(struct visit *visit)
{
    while (visit_background_is_busy(visit)) {
        if (visit_worker_is_started(&visit->background.worker))
            take(visit);
        start_next(visit);
    }
}

void visit_background_drop(struct visit *visit)
{
    atomic_store(&visit->background.is_unwanted, true);
    visit_worker_wait(&visit->background.worker);
    for (int kind = 0; kind < VISIT_BACKGROUND_KINDS; kind++)
        visit->background.is_wanted[kind] = false;
    visit->background.advice = NULL;
    visit->background.history = NULL;
    visit->background.usage = NULL;
}
