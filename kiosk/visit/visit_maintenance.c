/* Maintenance: behind a code, typed as a PIN is and held as shortly. It shows how the kiosk is and
 * closes it; nobody's visit is under way meanwhile. */
#include "visit/visit_maintenance.h"

#include "base/memory.h"
#include "visit/visit_private.h"

void visit_maintenance_open(struct visit *visit)
{
    visit_begin(visit);
    visit->shopper->field = VISIT_PIN;
    visit_enter(visit, VISIT_CODE);
}

static bool is_typing(struct visit_intent intent, const struct visit_shopper *shopper)
{
    return intent.kind == VISIT_DIGIT || intent.kind == VISIT_CLEAR ||
           (intent.kind == VISIT_ERASE && shopper->pin_length > 0);
}

void visit_maintenance_handle_code(struct visit *visit, struct visit_intent intent)
{
    struct visit_shopper *shopper = visit->shopper;
    bool is_whole = shopper->pin_length == VISIT_PIN_DIGITS && visit_wait_left(visit) == 0;
    if (is_typing(intent, shopper))
        visit_sign_in_handle(visit, intent);
    else if (intent.kind == VISIT_NEXT && is_whole)
        visit->work = VISIT_WORK_CODE;
    else if (intent.kind == VISIT_BACK)
        visit_end(visit, VISIT_ATTRACT);
}

/* A database that does not answer is what staff would look for: its state is shown without a code,
 * but nothing can be changed. */
static void look(struct visit *visit)
{
    struct visit_shopper *shopper = visit->shopper;
    struct error ignored = {0};
    shopper->store_works =
        visit->records->state(visit->records, &shopper->store, &ignored) == STATUS_OK;
}

void visit_maintenance_check(struct visit *visit)
{
    struct visit_shopper *shopper = visit->shopper;
    struct store_sign_in_answer answer = {.result = STORE_REFUSED};
    struct error error = {0};
    visit->work = VISIT_WORK_NONE;
    enum status status = visit->records->check_code(
        visit->records, shopper->pin, visit->clock->seconds(visit->clock), &answer, &error);
    memory_wipe(shopper->pin, sizeof shopper->pin);
    shopper->pin_length = 0;
    if (status || answer.result == STORE_SIGNED_IN) {
        shopper->is_staff = !status;
        look(visit);
        visit_enter(visit, VISIT_MAINTENANCE);
        return;
    }
    visit_work_refuse(visit, &answer);
}

static void turn_service(struct visit *visit)
{
    struct error ignored = {0};
    bool is_closed = !visit->is_closed;
    if (visit->records->close(visit->records, is_closed, &ignored) == STATUS_OK)
        visit->is_closed = is_closed;
    look(visit);
}

void visit_maintenance_handle(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_CLEAN)
        visit_end(visit, VISIT_CLEANING);
    else if (intent.kind == VISIT_CLOSE && visit->shopper->is_staff)
        turn_service(visit);
    else if (intent.kind == VISIT_BACK)
        visit_end(visit, VISIT_ATTRACT);
}

void visit_maintenance_view(const struct visit *visit, struct visit_maintenance_view *view)
{
    const struct visit_shopper *shopper = visit->shopper;
    *view = (struct visit_maintenance_view){.place = shopper->store.place,
                                            .bytes = shopper->store.bytes,
                                            .free_bytes = shopper->store.free_bytes,
                                            .open_calls = shopper->store.open_calls,
                                            .store_works = shopper->store_works,
                                            .is_closed = visit->is_closed,
                                            .can_close = shopper->is_staff};
    if (!visit->catalog)
        return;
    view->catalog = visit->catalog->id;
    view->version = visit->catalog->version;
    view->offers = (int64_t)visit->catalog->offer_count;
}
