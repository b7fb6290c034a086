/* One press is one ticket: while a job is under way another cannot be begun. What still waits when
 * the visit ends is taken back, so that nobody finds it later. Must not know which printer. */
#include "visit/visit_take.h"

#include "print/document.h"
#include "print/qr.h"
#include "visit/visit_private.h"

#define ASKED_EVERY 250 /* milliseconds, while a job is under way or the screen stands */

static bool is_going_on(enum outlet_state state)
{
    return state == OUTLET_SENDING || state == OUTLET_PRINTING || state == OUTLET_HELD;
}

static bool is_under_way(const struct visit_take *take)
{
    return take->is_sent && is_going_on(take->report.state);
}

static struct outlet *printer_of(const struct visit *visit)
{
    return visit->settings.words ? visit->settings.printer : NULL;
}

static void make_code(struct visit *visit)
{
    const struct advice_option *first = &visit->shopper->advice->ranked[0];
    struct buffer text;
    struct error ignored = {0};
    buffer_init(&text, QR_TEXT_MOST);
    qr_add_text(&text, visit->settings.link, visit->catalog, first->plan, &first->taken);
    bitmap_finish(&visit->take.code);
    if (qr_encode(&visit->take.code, buffer_text(&text), &ignored))
        visit->take.code = (struct bitmap){0};
    buffer_finish(&text);
}

void visit_take_open(struct visit *visit)
{
    make_code(visit);
    visit_enter(visit, VISIT_TAKE);
    visit_take_tick(visit);
}

/* The document. */

static struct comparison_request comparison_of(const struct visit *visit)
{
    const struct visit_shopper *shopper = visit->shopper;
    const char *operator_name = visit->settings.operator_name;
    return (struct comparison_request){.catalog = visit->catalog,
                                       .history = shopper->history,
                                       .subscriber = &shopper->subscriber,
                                       .advice = shopper->advice,
                                       .reasons = shopper->reasons,
                                       .as_of = visit_as_of(visit),
                                       .made_on = visit_as_of(visit),
                                       .horizon = ADVICE_HORIZON_DEFAULT,
                                       .language = visit->settings.languages[visit->language],
                                       .operator_name = operator_name ? operator_name : "",
                                       .digest = "",
                                       .link = visit->settings.link};
}

static enum status send_pdf(struct outlet *printer, const struct document_request *request,
                            struct error *error)
{
    struct buffer pdf;
    buffer_init(&pdf, DOCUMENT_BYTES_MOST);
    enum status status = document_pdf(request, &pdf, error);
    struct outlet_document document = {
        .title = "Tariff Kiosk", .paper = request->paper, .pdf = &pdf};
    if (status == STATUS_OK)
        status = printer->send(printer, &document, error);
    buffer_finish(&pdf);
    return status;
}

static enum status send_ticket(struct outlet *printer, const struct document_request *request,
                               struct error *error)
{
    struct bitmap ticket = {0};
    enum status status = document_ticket(request, &ticket, error);
    struct outlet_document document = {
        .title = "Tariff Kiosk", .paper = request->paper, .ticket = &ticket};
    if (status == STATUS_OK)
        status = printer->send(printer, &document, error);
    bitmap_finish(&ticket);
    return status;
}

void visit_take_print(struct visit *visit)
{
    struct outlet *printer = printer_of(visit);
    struct arena arena = {0};
    struct error ignored = {0};
    struct comparison *comparison;
    const struct comparison_request wanted = comparison_of(visit);
    struct document_request request = {.words = visit->settings.words[visit->language],
                                       .paper = printer->paper,
                                       .made_on = wanted.made_on,
                                       .operator_name = wanted.operator_name};
    visit->work = VISIT_WORK_NONE;
    visit_background_finish(visit); /* the ranges belong on the paper */
    enum status status = comparison_make(&arena, &wanted, &comparison, &ignored);
    request.comparison = comparison;
    if (status == STATUS_OK)
        status = printer->form == OUTLET_PDF ? send_pdf(printer, &request, &ignored)
                                             : send_ticket(printer, &request, &ignored);
    arena_finish(&arena);
    visit->take.is_sent = status == STATUS_OK;
    visit->take.is_refused = status != STATUS_OK;
    visit->touched = visit_now(visit);
    visit_take_tick(visit);
}

/* Intents and time. */

void visit_take_handle(struct visit *visit, struct visit_intent intent)
{
    struct outlet *printer = printer_of(visit);
    bool is_busy = visit->work || is_under_way(&visit->take) || visit->take.is_left;
    if (intent.kind == VISIT_PRINT && printer && !is_busy) {
        visit->take.is_refused = false;
        visit->work = VISIT_WORK_PRINT;
    } else if (intent.kind == VISIT_CANCEL && is_under_way(&visit->take)) {
        printer->cancel(printer);
        visit_take_tick(visit);
    } else if (intent.kind == VISIT_SEE && intent.number == VISIT_STAFF) {
        visit_staff_open(visit);
    } else if (intent.kind == VISIT_BACK) {
        visit_enter(visit, VISIT_ADVICE);
    } else if (intent.kind == VISIT_NEXT) {
        visit_end(visit, VISIT_GOODBYE);
    }
}

/* What nobody stands before any more comes out, or is taken back as soon as it would wait. */
static void watch_left(struct visit *visit)
{
    struct outlet *printer = printer_of(visit);
    enum outlet_state state = printer->state(printer).state;
    if (state == OUTLET_HELD)
        printer->cancel(printer);
    visit->take.is_left = is_going_on(state);
}

static bool is_asked(const struct visit *visit)
{
    const struct visit_take *take = &visit->take;
    return printer_of(visit) && (take->is_left || (visit->shopper && (visit->screen == VISIT_TAKE ||
                                                                      is_under_way(take))));
}

void visit_take_tick(struct visit *visit)
{
    struct outlet *printer = printer_of(visit);
    if (visit->take.is_left)
        watch_left(visit);
    if (is_asked(visit))
        visit->take.report = printer->state(printer);
}

int64_t visit_take_wake(const struct visit *visit)
{
    return is_asked(visit) ? ASKED_EVERY : -1;
}

/* What the device has whole comes out; the rest would come out for somebody else. */
void visit_take_forget(struct visit *visit)
{
    struct visit_take *take = &visit->take;
    bool is_left = take->is_left || is_under_way(take);
    if (is_under_way(take) && take->report.state != OUTLET_PRINTING)
        visit->settings.printer->cancel(visit->settings.printer);
    bitmap_finish(&take->code);
    *take = (struct visit_take){.is_left = is_left};
}

/* The view. */

static enum visit_paper trouble_of(enum outlet_trouble trouble)
{
    static const enum visit_paper papers[] = {
        [OUTLET_NO_TROUBLE] = VISIT_PAPER_READY, [OUTLET_OUT_OF_PAPER] = VISIT_PAPER_OUT,
        [OUTLET_PAPER_LOW] = VISIT_PAPER_READY,  [OUTLET_COVER_OPEN] = VISIT_PAPER_COVER,
        [OUTLET_JAMMED] = VISIT_PAPER_JAMMED,    [OUTLET_OFFLINE] = VISIT_PAPER_OFFLINE,
        [OUTLET_STOPPED] = VISIT_PAPER_OFFLINE,  [OUTLET_REFUSED] = VISIT_PAPER_FAILED,
        [OUTLET_UNKNOWN] = VISIT_PAPER_READY,
    };
    return papers[trouble];
}

static enum visit_paper paper_of(const struct visit *visit)
{
    const struct visit_take *take = &visit->take;
    enum visit_paper trouble = trouble_of(take->report.trouble);
    if (!printer_of(visit))
        return VISIT_PAPER_NONE;
    if (visit->work == VISIT_WORK_PRINT)
        return VISIT_PAPER_PRINTING;
    if (take->is_refused)
        return trouble == VISIT_PAPER_READY ? VISIT_PAPER_FAILED : trouble;
    if (take->is_left)
        return trouble == VISIT_PAPER_READY ? VISIT_PAPER_BUSY : trouble;
    if (!take->is_sent)
        return trouble;
    switch (take->report.state) {
    case OUTLET_SENDING:
    case OUTLET_PRINTING:
    case OUTLET_HELD:
        return trouble == VISIT_PAPER_READY ? VISIT_PAPER_PRINTING : trouble;
    case OUTLET_FAILED:
        if (take->report.is_partly)
            return VISIT_PAPER_PARTLY;
        return trouble == VISIT_PAPER_READY ? VISIT_PAPER_FAILED : trouble;
    case OUTLET_DONE:
        return VISIT_PAPER_TAKE;
    case OUTLET_CANCELLED:
        return take->report.is_partly ? VISIT_PAPER_PARTLY : trouble;
    case OUTLET_IDLE:
        break;
    }
    return trouble;
}

void visit_take_view(const struct visit *visit, struct arena *arena, struct visit_take_view *view)
{
    const struct bitmap *code = &visit->take.code;
    bool *modules = ARENA_ARRAY(arena, bool, (size_t)(code->width * code->width) + 1);
    for (int y = 0; y < code->width; y++)
        for (int x = 0; x < code->width; x++)
            modules[y * code->width + x] = bitmap_is_black(code, x, y);
    view->modules = modules;
    view->side = code->width;
    view->paper = paper_of(visit);
    view->is_under_way = visit->work == VISIT_WORK_PRINT || is_under_way(&visit->take);
    view->opens_page = visit->settings.link && *visit->settings.link;
}
