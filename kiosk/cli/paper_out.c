/* Ctrl-C comes by a descriptor, so that no handler of signals needs a variable of its own; it is
 * blocked before the outlet's thread is made, which so never takes it. */
#include "cli/paper_out.h"

#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#define ASK_EVERY 50 /* milliseconds */
#define TITLE "Tariff Kiosk"

static enum status send(struct outlet *outlet, const struct document_request *request,
                        struct error *error)
{
    struct buffer pdf;
    struct bitmap ticket = {0};
    struct outlet_document document = {.title = TITLE, .paper = request->paper};
    buffer_init(&pdf, DOCUMENT_BYTES_MOST);
    enum status status = outlet->form == OUTLET_PDF ? document_pdf(request, &pdf, error)
                                                    : document_ticket(request, &ticket, error);
    if (outlet->form == OUTLET_PDF)
        document.pdf = &pdf;
    else
        document.ticket = &ticket;
    if (status == STATUS_OK)
        status = outlet->send(outlet, &document, error);
    bitmap_finish(&ticket);
    buffer_finish(&pdf);
    return status;
}

/* Once for each change, so that a log stays readable. */
static void tell(const struct outlet *outlet, const struct outlet_report *report,
                 struct outlet_report *told)
{
    static const char *const states[] = {
        [OUTLET_SENDING] = "sending", [OUTLET_PRINTING] = "printing", [OUTLET_HELD] = "waiting"};
    bool is_told = report->state == told->state && report->trouble == told->trouble;
    if (is_told || report->state > OUTLET_HELD || report->state == OUTLET_IDLE)
        return;
    bool is_troubled = report->trouble != OUTLET_NO_TROUBLE && report->trouble != OUTLET_UNKNOWN;
    fprintf(stderr, "%s: %s%s%s\n", outlet->name, states[report->state], is_troubled ? ": " : "",
            is_troubled ? printer_place_trouble(report->trouble) : "");
    *told = *report;
}

static struct outlet_report wait_end(struct outlet *outlet, int signals)
{
    struct pollfd keyboard = {.fd = signals, .events = POLLIN};
    struct outlet_report report = outlet->state(outlet), told = {.state = OUTLET_IDLE};
    while (report.state < OUTLET_DONE) {
        struct signalfd_siginfo pressed;
        tell(outlet, &report, &told);
        if (poll(&keyboard, 1, ASK_EVERY) > 0 &&
            read(signals, &pressed, sizeof pressed) == sizeof pressed)
            outlet->cancel(outlet);
        report = outlet->state(outlet);
    }
    return report;
}

static enum status judge(const struct outlet *outlet, const struct outlet_report *report,
                         struct error *error)
{
    if (report->state == OUTLET_DONE)
        return STATUS_OK;
    return status_fail(
        error, STATUS_FAILED, "%s: %s: %s%s", outlet->name,
        report->state == OUTLET_CANCELLED ? "not printed" : printer_place_trouble(report->trouble),
        report->message,
        report->is_partly && !strstr(report->message, "in part") ? "; part of it may be on paper"
                                                                 : "");
}

enum status paper_out_print(const struct printer_place *place,
                            const struct document_request *request, struct error *error)
{
    sigset_t ends, before;
    struct outlet *outlet;
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigprocmask(SIG_BLOCK, &ends, &before);
    int signals = signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
    enum status status = printer_place_open(place, &outlet, error);
    if (status == STATUS_OK) {
        status = send(outlet, request, error);
        if (status == STATUS_OK) {
            const struct outlet_report report = wait_end(outlet, signals);
            status = judge(outlet, &report, error);
        }
        outlet->destroy(outlet);
    }
    close(signals);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return status;
}
