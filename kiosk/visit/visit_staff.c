/* "Staff is coming": a call is made when the shopper says so once more, stands until it is
 * withdrawn, and outlives the visit: who waits beside the glass need not touch it. */
#include "visit/visit_staff.h"

#include "visit/visit_private.h"

static const char *reason_of(enum visit_screen from)
{
    if (from == VISIT_SIGN_IN)
        return "pin";
    if (from == VISIT_TAKE)
        return "print";
    return from == VISIT_NOTICE ? "advice" : "help";
}

static int64_t seconds(const struct visit *visit)
{
    return visit->clock->seconds(visit->clock);
}

void visit_staff_open(struct visit *visit)
{
    struct visit_call *call = &visit->call;
    call->from = visit->screen;
    call->has_failed = false;
    visit_enter(visit, VISIT_STAFF);
}

static void make_call(struct visit *visit)
{
    struct visit_call *call = &visit->call;
    struct error ignored = {0};
    if (call->is_made)
        return;
    call->has_failed = visit->records->call(visit->records, reason_of(call->from), seconds(visit),
                                            &call->number, &ignored) != STATUS_OK;
    call->is_made = !call->has_failed;
}

static void withdraw(struct visit *visit)
{
    struct visit_call *call = &visit->call;
    struct error ignored = {0};
    if (!call->is_made)
        return;
    call->has_failed = visit->records->withdraw(visit->records, call->number, seconds(visit),
                                                &ignored) != STATUS_OK;
    call->is_made = call->has_failed;
}

void visit_staff_handle(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_CALL)
        make_call(visit);
    else if (intent.kind == VISIT_WITHDRAW)
        withdraw(visit);
    else if (intent.kind == VISIT_BACK)
        visit_enter(visit, visit->call.from);
}

void visit_staff_view(const struct visit *visit, struct visit_staff_view *view)
{
    const struct visit_call *call = &visit->call;
    *view = (struct visit_staff_view){.is_called = call->is_made, .has_failed = call->has_failed};
}
