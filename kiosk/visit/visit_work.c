/* What takes time in a visit: reading the catalog, signing in, the advice. Every way in which it
 * can fail leads to a screen that says what to do. */
#include "base/memory.h"
#include "visit/visit_background.h"
#include "visit/visit_private.h"

static void out_of_order(struct visit *visit, enum visit_trouble_kind kind)
{
    visit_end(visit, VISIT_OUT_OF_ORDER);
    visit->trouble_kind = kind;
}

bool visit_work_catalog(struct visit *visit)
{
    struct error error = {0};
    enum status status = visit->records->catalog(visit->records, &visit->catalog, &error);
    if (!status) {
        visit->trouble = (struct error){0};
        return true;
    }
    visit->trouble = error;
    out_of_order(visit, status == STATUS_NOT_FOUND   ? VISIT_TROUBLE_NO_CATALOG
                        : status == STATUS_BAD_INPUT ? VISIT_TROUBLE_BAD_CATALOG
                                                     : VISIT_TROUBLE_STORE);
    return false;
}

/* Work. */

static void do_open(struct visit *visit)
{
    struct error ignored = {0};
    visit->work = VISIT_WORK_NONE;
    if (!visit_work_catalog(visit))
        return;
    bool was_closed = visit->is_closed;
    if (visit->records->is_closed(visit->records, &visit->is_closed, &ignored))
        visit->is_closed = was_closed;
    bool is_shown = visit->screen == VISIT_OUT_OF_ORDER;
    bool is_as_before = is_shown && visit->is_closed && visit->trouble_kind == VISIT_TROUBLE_CLOSED;
    if ((is_shown || visit->is_closed) && !is_as_before)
        visit_end(visit, VISIT_ATTRACT);
}

static void show_notice(struct visit *visit, enum visit_notice_kind kind)
{
    visit->shopper->notice = kind;
    visit_enter(visit, VISIT_NOTICE);
}

static bool sells_a_plan(const struct visit *visit)
{
    for (size_t i = 0; i < visit->catalog->offer_count; i++) {
        const struct offer *offer = &visit->catalog->offers[i];
        if (offer->kind == OFFER_PLAN && offer_is_on_sale(offer, visit_as_of(visit)))
            return true;
    }
    return false;
}

struct compiled_room *visit_work_room(struct visit *visit)
{
    struct records *records = visit->records;
    const struct compiled *compiled = NULL;
    if (!visit->room && records->compiled)
        compiled = records->compiled(records);
    if (compiled)
        visit->room = compiled_room_create(compiled);
    return visit->room;
}

struct advice_request visit_work_request(struct visit *visit)
{
    const struct visit_shopper *shopper = visit->shopper;
    return (struct advice_request){.catalog = visit->catalog,
                                   .room = visit_work_room(visit),
                                   .history = shopper->history,
                                   .subscriber = &shopper->subscriber,
                                   .as_of = visit_as_of(visit),
                                   .horizon = ADVICE_HORIZON_DEFAULT,
                                   .top = visit->settings.offers};
}

/* False: it came to a notice. */
static bool rank(struct visit *visit)
{
    struct visit_shopper *shopper = visit->shopper;
    struct error ignored = {0};
    visit_background_drop(visit);
    visit_whatif_forget(&visit->whatif);
    struct advice_request request = visit_work_request(visit);
    shopper->reasons = NULL;
    shopper->reasons_asked = false;
    if (advice_find(&visit->arena, &request, &shopper->advice, &ignored))
        show_notice(visit, VISIT_NOTICE_CANNOT);
    else if (shopper->advice->ranked_count == 0)
        show_notice(visit, VISIT_NOTICE_NO_PLAN);
    return visit->screen != VISIT_NOTICE;
}

static void do_rank(struct visit *visit)
{
    visit->work = VISIT_WORK_NONE;
    visit_conditions_settle(visit);
    if (rank(visit))
        visit_conditions_go_on(visit);
    visit->touched = visit_now(visit);
}

static void advise(struct visit *visit)
{
    struct visit_shopper *shopper = visit->shopper;
    struct error ignored = {0};
    if (shopper->usage.count == 0)
        show_notice(visit, VISIT_NOTICE_NO_USAGE);
    else if (!sells_a_plan(visit))
        show_notice(visit, VISIT_NOTICE_NO_PLAN);
    else if (history_bind(&visit->arena, visit->catalog, &shopper->usage, &shopper->history,
                          &ignored))
        show_notice(visit, VISIT_NOTICE_CANNOT);
    else if (rank(visit))
        visit_enter(visit, shopper->usage_first ? VISIT_USAGE : VISIT_ADVICE);
}

void visit_work_refuse(struct visit *visit, const struct store_sign_in_answer *answer)
{
    struct visit_shopper *shopper = visit->shopper;
    shopper->refusal = VISIT_REFUSAL_WRONG;
    shopper->field = VISIT_PIN;
    if (answer->wait_seconds > 0) {
        shopper->refusal = VISIT_REFUSAL_WAIT;
        shopper->wait_whole = answer->wait_seconds * 1000;
        shopper->wait_until = visit_now(visit) + shopper->wait_whole;
    }
}

static enum status load_shopper(struct visit *visit, struct store_sign_in_answer *answer,
                                struct error *error)
{
    struct visit_shopper *shopper = visit->shopper;
    struct records *records = visit->records;
    enum status status = records->sign_in(records, shopper->number, shopper->pin,
                                          visit->clock->seconds(visit->clock), answer, error);
    memory_wipe(shopper->pin, sizeof shopper->pin);
    shopper->pin_length = 0;
    if (status || answer->result != STORE_SIGNED_IN)
        return status;
    status =
        records->subscriber(records, &visit->arena, shopper->number, &shopper->subscriber, error);
    if (status == STATUS_NOT_FOUND) /* removed since; as if there were no usage */
        return STATUS_OK;
    return status ? status
                  : records->usage(records, &visit->arena, shopper->number, &shopper->usage, error);
}

static void do_advise(struct visit *visit)
{
    visit->work = VISIT_WORK_NONE;
    struct store_sign_in_answer answer = {.result = STORE_REFUSED};
    struct error error = {0};
    if (load_shopper(visit, &answer, &error)) {
        visit->trouble = error;
        out_of_order(visit, VISIT_TROUBLE_STORE);
    } else if (answer.result == STORE_SIGNED_IN) {
        advise(visit);
    } else {
        visit_work_refuse(visit, &answer);
        visit_enter(visit, VISIT_SIGN_IN);
    }
    visit->touched = visit_now(visit);
}

void visit_work_do(struct visit *visit)
{
    if (visit->work == VISIT_WORK_OPEN)
        do_open(visit);
    else if (visit->work == VISIT_WORK_ADVISE)
        do_advise(visit);
    else if (visit->work == VISIT_WORK_RANK)
        do_rank(visit);
    else if (visit->work == VISIT_WORK_GUIDE)
        visit_guide_work(visit);
    else if (visit->work == VISIT_WORK_CODE)
        visit_maintenance_check(visit);
    else
        visit_background_finish(visit);
}
