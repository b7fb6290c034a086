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

static bool is_making(const struct visit *visit)
{
    return visit_background_is_pending(visit, VISIT_BACKGROUND_PAPER);
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
                                       .digest = visit->records->digest(visit->records),
                                       .link = visit->settings.link};
}

static void forget_document(struct visit_take *take)
{
    buffer_finish(&take->pdf);
    bitmap_finish(&take->ticket);
    take->pdf = (struct buffer){0};
    take->ticket = (struct bitmap){0};
}

void visit_take_begin(struct visit *visit)
{
    struct visit_take *take = &visit->take;
    const struct outlet *printer = printer_of(visit);
    forget_document(take);
    take->wanted = comparison_of(visit);
    take->form = printer->form;
    take->request = (struct document_request){.words = visit->settings.words[visit->language],
                                              .paper = printer->paper,
                                              .made_on = take->wanted.made_on,
                                              .operator_name = take->wanted.operator_name};
}

void visit_take_make(struct visit_take *take)
{
    struct arena arena = {0};
    struct error ignored = {0};
    struct comparison *comparison;
    take->made = comparison_make(&arena, &take->wanted, &comparison, &ignored);
    take->request.comparison = comparison;
    buffer_init(&take->pdf, DOCUMENT_BYTES_MOST);
    if (take->made == STATUS_OK)
        take->made = take->form == OUTLET_PDF
                         ? document_pdf(&take->request, &take->pdf, &ignored)
                         : document_ticket(&take->request, &take->ticket, &ignored);
    take->request.comparison = NULL;
    arena_finish(&arena);
}

void visit_take_made(struct visit *visit)
{
    struct visit_take *take = &visit->take;
    struct outlet *printer = printer_of(visit);
    struct error ignored = {0};
    const struct outlet_document document = {.title = "Tariff Kiosk",
                                             .paper = take->request.paper,
                                             .pdf = take->form == OUTLET_PDF ? &take->pdf : NULL,
                                             .ticket = take->form == OUTLET_TICKET ? &take->ticket
                                                                                   : NULL};
    enum status status = take->made;
    if (status == STATUS_OK && !take->is_unwished)
        status = printer->send(printer, &document, &ignored);
    forget_document(take);
    take->is_sent = status == STATUS_OK && !take->is_unwished;
    take->is_refused = status != STATUS_OK;
    visit_take_tick(visit);
}

/* Intents and time. */

void visit_take_handle(struct visit *visit, struct visit_intent intent)
{
    struct outlet *printer = printer_of(visit);
    bool is_busy = is_making(visit) || is_under_way(&visit->take) || visit->take.is_left;
    if (intent.kind == VISIT_PRINT && printer && !is_busy) {
        visit->take.is_refused = visit->take.is_unwished = visit->take.is_sent = false;
        visit_background_want(visit, VISIT_BACKGROUND_PAPER);
    } else if (intent.kind == VISIT_CANCEL && is_making(visit)) {
        visit->take.is_unwished = true;
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
    forget_document(take); /* nothing makes it any more */
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
    if (is_making(visit))
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
    view->is_under_way = is_making(visit) || is_under_way(&visit->take);
    view->opens_page = visit->settings.link && *visit->settings.link;
}
