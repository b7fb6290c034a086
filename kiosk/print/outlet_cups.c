/* A job is made without its document first: where an answer is lost on the way, nothing is printed,
 * and what was made is taken back by its number. So one press is never two tickets. A job that
 * cannot be taken back because CUPS is away is owed: it is, as soon as CUPS is there again, if it
 * is still the same: numbers of jobs begin anew where a spool is lost. */
#include "print/outlet_cups.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "print/ipp_printer.h"
#include "print/outlet_thread.h"

#define FOLLOW_EVERY 200     /* milliseconds */
#define PATIENCE 30000       /* in which a restarted CUPS is back */
#define CONNECTING_MOST 5000 /* in which CUPS reaches a printer that is there */

struct outlet_cups {
    struct outlet_device device; /* first */
    struct ipp_printer printer;
    enum paper paper;
    int patience;
    int owed; /* the number of a job; 0: none */
    char owed_uuid[IPP_PRINTER_TEXT];
};

struct job {
    struct outlet_cups *cups;
    struct outlet_thread *thread;
    struct outlet_report report; /* as it is told */
    const char *title;
    char uuid[IPP_PRINTER_TEXT]; /* "" not known yet, or never */
    int id;
    int64_t away_since;       /* 0: it is there */
    int64_t connecting_since; /* 0: the queue has reached its printer, or not begun */
    struct error why;
};

static bool handle_slow(void *thread)
{
    return !outlet_thread_is_cancelled(thread);
}

static void tell(struct job *job, enum outlet_state state, enum outlet_trouble trouble,
                 const char *message)
{
    job->report.state = state;
    job->report.trouble = trouble;
    snprintf(job->report.message, sizeof job->report.message, "%.*s",
             (int)sizeof job->report.message - 1, message);
    outlet_thread_tell(job->thread, &job->report);
}

/* Whether the job has come to an end that way. */
static bool end(struct job *job, enum outlet_state state, enum outlet_trouble trouble,
                const char *message)
{
    job->report.state = state;
    job->report.trouble = trouble;
    snprintf(job->report.message, sizeof job->report.message, "%.*s",
             (int)sizeof job->report.message - 1, message);
    return true;
}

/* Told while the other side is away; whether that has been too long. */
static bool is_lost(struct job *job)
{
    int64_t now = outlet_thread_now();
    if (!job->away_since)
        job->away_since = now;
    if (now - job->away_since >= job->cups->patience)
        return end(job, OUTLET_FAILED, OUTLET_OFFLINE, job->why.message);
    tell(job, OUTLET_HELD, OUTLET_OFFLINE, job->why.message);
    return false;
}

/* ---- into the queue ---- */

static bool is_refused(struct job *job, const struct ipp_printer_facts *facts)
{
    if (!facts->is_accepting)
        return end(job, OUTLET_FAILED, OUTLET_STOPPED,
                   "the printer takes no jobs; start it with cupsaccept");
    if (!facts->takes_pdf)
        return end(job, OUTLET_FAILED, OUTLET_REFUSED, "the printer does not take PDF");
    if (!facts->takes_paper)
        return end(job, OUTLET_FAILED, OUTLET_REFUSED, "the printer does not take this paper");
    return false;
}

/* Each of these answers whether the job is at its end. */
static bool check(struct job *job)
{
    struct ipp_printer_facts facts;
    enum ipp_printer_answer answer =
        ipp_printer_look(&job->cups->printer, job->cups->paper, &facts, &job->why);
    if (answer != IPP_PRINTER_DONE)
        return end(job, OUTLET_FAILED, OUTLET_OFFLINE, job->why.message);
    return is_refused(job, &facts);
}

/* A printer that has another's job is waited for. */
static bool create(struct job *job)
{
    struct ipp_printer_job made;
    enum ipp_printer_answer answer;
    do {
        answer = ipp_printer_create_job(&job->cups->printer, job->title, job->cups->paper, &job->id,
                                        &job->why);
        if (answer == IPP_PRINTER_LATER)
            tell(job, OUTLET_SENDING, OUTLET_NO_TROUBLE, job->why.message);
    } while (answer == IPP_PRINTER_LATER && outlet_thread_pause(job->thread, FOLLOW_EVERY));
    if (answer == IPP_PRINTER_LATER)
        return end(job, OUTLET_CANCELLED, OUTLET_NO_TROUBLE, "taken back: nothing was printed");
    if (answer != IPP_PRINTER_DONE)
        return end(job, OUTLET_FAILED,
                   answer == IPP_PRINTER_REFUSED ? OUTLET_REFUSED : OUTLET_OFFLINE,
                   job->why.message);
    if (ipp_printer_follow(&job->cups->printer, job->id, &made, &job->why) == IPP_PRINTER_DONE)
        snprintf(job->uuid, sizeof job->uuid, "%s", made.uuid);
    return false;
}

/* What broke off here has printed nothing: a printer begins when it has the last byte, or has not
 * said so. Then its state is asked like that of any job. */
static bool send_pdf(struct job *job, const struct buffer *pdf)
{
    struct ipp_printer_job found;
    enum ipp_printer_answer answer =
        ipp_printer_send_pdf(&job->cups->printer, job->id, pdf, &job->why);
    if (answer == IPP_PRINTER_DONE || outlet_thread_is_cancelled(job->thread))
        return false;
    struct error ignored;
    bool has_it =
        ipp_printer_follow(&job->cups->printer, job->id, &found, &ignored) == IPP_PRINTER_DONE &&
        (found.state == IPP_JSTATE_PROCESSING || found.state == IPP_JSTATE_COMPLETED);
    return !has_it &&
           end(job, OUTLET_FAILED, answer == IPP_PRINTER_REFUSED ? OUTLET_REFUSED : OUTLET_OFFLINE,
               job->why.message);
}

/* ---- until its end ---- */

static const char *either(const char *first, const char *second)
{
    return *first ? first : second;
}

static bool wants_person(enum outlet_trouble trouble)
{
    return trouble != OUTLET_NO_TROUBLE && trouble != OUTLET_PAPER_LOW && trouble != OUTLET_UNKNOWN;
}

/* A queue goes on trying to reach a printer that is switched off, and calls that no trouble. */
static void judge_connecting(struct job *job, struct ipp_printer_facts *facts)
{
    int64_t now = outlet_thread_now();
    if (!facts->is_connecting)
        job->connecting_since = 0;
    else if (!job->connecting_since)
        job->connecting_since = now;
    else if (now - job->connecting_since >= CONNECTING_MOST && !wants_person(facts->trouble))
        facts->trouble = OUTLET_OFFLINE;
}

static bool judge(struct job *job, const struct ipp_printer_job *found)
{
    struct ipp_printer_facts facts;
    struct error ignored;
    (void)ipp_printer_look(&job->cups->printer, job->cups->paper, &facts, &ignored);
    const char *message = either(facts.reasons, found->message);
    judge_connecting(job, &facts);
    enum outlet_trouble trouble = facts.trouble;
    job->report.is_partly = job->report.is_partly || found->state >= IPP_JSTATE_PROCESSING;
    switch (found->state) {
    case IPP_JSTATE_COMPLETED:
        job->report.is_partly = false;
        job->report.done = job->report.all = 1;
        return end(job, OUTLET_DONE, trouble, facts.reasons);
    case IPP_JSTATE_CANCELED:
        return end(job, outlet_thread_is_cancelled(job->thread) ? OUTLET_CANCELLED : OUTLET_FAILED,
                   trouble, either(found->message, "the job was taken back at the printer"));
    case IPP_JSTATE_ABORTED:
        return end(job, OUTLET_FAILED, trouble,
                   either(found->message, "the printer gave the job up"));
    case IPP_JSTATE_HELD:
    case IPP_JSTATE_STOPPED:
        tell(job, OUTLET_HELD, wants_person(trouble) ? trouble : OUTLET_STOPPED, message);
        return false;
    case IPP_JSTATE_PROCESSING:
        tell(job, wants_person(trouble) ? OUTLET_HELD : OUTLET_PRINTING, trouble, message);
        return false;
    default: /* pending, or a state that there is not */
        tell(job, wants_person(trouble) ? OUTLET_HELD : OUTLET_SENDING, trouble, message);
        return false;
    }
}

static bool follow_once(struct job *job)
{
    struct ipp_printer_job found;
    enum ipp_printer_answer answer =
        ipp_printer_follow(&job->cups->printer, job->id, &found, &job->why);
    if (answer == IPP_PRINTER_NOT_FOUND) /* a queue that keeps no history: it was printed */
        return end(job, OUTLET_DONE, OUTLET_UNKNOWN, "the printer no longer knows the job");
    if (answer != IPP_PRINTER_DONE)
        return is_lost(job);
    job->away_since = 0;
    return judge(job, &found);
}

/* ---- nothing stays ---- */

/* Takes what is owed out of the queue, whatever came of it. It stays owed until the queue no longer
 * knows it: one that is being printed goes only when its backend has ended. */
static void pay(struct outlet_cups *cups)
{
    struct ipp_printer *printer = &cups->printer;
    struct ipp_printer_job found;
    struct error ignored;
    printer->waits = NULL; /* a cancel must not cut this short */
    enum ipp_printer_answer answer = ipp_printer_follow(printer, cups->owed, &found, &ignored);
    bool is_ours = answer == IPP_PRINTER_DONE && strcmp(found.uuid, cups->owed_uuid) == 0;
    if (is_ours && found.state < IPP_JSTATE_CANCELED)
        answer = ipp_printer_cancel(printer, cups->owed, false, &ignored);
    if (is_ours && answer != IPP_PRINTER_AWAY && printer->is_queue) {
        (void)ipp_printer_cancel(printer, cups->owed, true, &ignored);
        answer = ipp_printer_follow(printer, cups->owed, &found, &ignored);
        cups->device.is_owing = answer == IPP_PRINTER_DONE || answer == IPP_PRINTER_AWAY;
    } else {
        cups->device.is_owing = answer == IPP_PRINTER_AWAY;
    }
    if (!cups->device.is_owing)
        cups->owed = 0;
}

static void clear(struct job *job)
{
    struct outlet_cups *cups = job->cups;
    cups->owed = job->id;
    snprintf(cups->owed_uuid, sizeof cups->owed_uuid, "%s", job->uuid);
    pay(cups);
}

/* Whether it came out all the same, because it was too late. */
static void take_back(struct job *job)
{
    struct ipp_printer_job found;
    struct error ignored;
    job->cups->printer.waits = NULL;
    (void)ipp_printer_cancel(&job->cups->printer, job->id, false, &ignored);
    bool is_known =
        ipp_printer_follow(&job->cups->printer, job->id, &found, &ignored) == IPP_PRINTER_DONE;
    if (is_known && found.state == IPP_JSTATE_COMPLETED)
        end(job, OUTLET_DONE, OUTLET_NO_TROUBLE, "");
    else
        end(job, OUTLET_CANCELLED, job->report.trouble, "taken back");
}

static void carry_job(struct job *job, const struct buffer *pdf)
{
    bool is_over = send_pdf(job, pdf);
    while (!is_over && !outlet_thread_is_cancelled(job->thread)) {
        is_over = follow_once(job);
        if (!is_over)
            outlet_thread_pause(job->thread, FOLLOW_EVERY);
    }
    if (!is_over)
        take_back(job);
    clear(job);
}

static struct outlet_report cups_carry(struct outlet_device *device, struct outlet_thread *thread,
                                       const struct outlet_document *document)
{
    struct outlet_cups *cups = (struct outlet_cups *)device;
    struct job job = {.cups = cups, .thread = thread, .report.state = OUTLET_SENDING};
    cups->printer.waits = handle_slow;
    cups->printer.context = thread;
    if (cups->owed)
        pay(cups);
    job.title = document->title;
    if (!check(&job) && !create(&job))
        carry_job(&job, document->pdf);
    ipp_printer_finish(&cups->printer); /* libcups keeps no copy of the document */
    return job.report;
}

static struct outlet_report cups_look(struct outlet_device *device)
{
    struct outlet_cups *cups = (struct outlet_cups *)device;
    struct ipp_printer_facts facts;
    struct outlet_report report = {.state = OUTLET_IDLE};
    struct error why = {""};
    if (cups->owed)
        pay(cups);
    cups->printer.waits = NULL;
    (void)ipp_printer_look(&cups->printer, cups->paper, &facts, &why);
    report.trouble = facts.trouble;
    snprintf(report.message, sizeof report.message, "%.250s",
             *why.message ? why.message : facts.reasons);
    ipp_printer_finish(&cups->printer);
    return report;
}

static void cups_destroy(struct outlet_device *device)
{
    struct outlet_cups *cups = (struct outlet_cups *)device;
    ipp_printer_finish(&cups->printer);
    memory_free(cups);
}

enum status outlet_cups_create(struct outlet **out, const struct outlet_cups_setup *setup,
                               struct error *error)
{
    struct outlet_cups *cups = memory_allocate(1, sizeof *cups);
    *out = NULL;
    enum status status = ipp_printer_init(&cups->printer, setup->name, error);
    if (status) {
        memory_free(cups);
        return status;
    }
    cups->paper = setup->paper;
    cups->patience = setup->patience ? setup->patience : PATIENCE;
    cups->device =
        (struct outlet_device){.carry = cups_carry, .look = cups_look, .destroy = cups_destroy};
    *out = outlet_thread_create(&cups->device, setup->name, OUTLET_PDF, setup->paper);
    return STATUS_OK;
}
