/* A job is opened, asked, sent band by band, and ended; each step answers whether it goes on. What
 * breaks off within a band leaves the printer waiting for the rest of its dots: the next job begins
 * with as many white ones, which a printer that was switched off meanwhile ignores. Must not know
 * whose ticket it is. */
#include "print/outlet_escpos.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "print/escpos.h"
#include "print/escpos_device.h"
#include "print/outlet_thread.h"

#define PATIENCE 60000    /* milliseconds */
#define STEP 100          /* of waiting, after which a cancel is seen */
#define HELD_AFTER 3000   /* nothing taken for so long: somebody should look at it */
#define ANSWER_MOST 1000  /* a printer that answers does so within some 20 ms */
#define ASK_EVERY 500     /* while it waits for a person */
#define GOODBYE_MOST 2000 /* for a printer that closes its side when it has all */

struct outlet_escpos {
    struct outlet_device device; /* first */
    struct printer_profile profile;
    struct escpos_device wire;
    int patience;
    size_t owed; /* bytes of a band that the printer still waits for */
    char place[];
};

enum step { GOES_ON, TAKEN_BACK, BROKEN, STALLED };

struct job {
    struct outlet_escpos *printer;
    struct outlet_thread *thread;
    struct outlet_report report; /* as it is told */
    const char *why;             /* of BROKEN */
    size_t written;              /* bytes */
    bool is_silent;              /* it did not answer: nothing more is asked */
};

static void tell(struct job *job, enum outlet_state state, enum outlet_trouble trouble)
{
    job->report.state = state;
    job->report.trouble = trouble;
    outlet_thread_tell(job->thread, &job->report);
}

static enum step broken(struct job *job, const char *why)
{
    job->why = why;
    return BROKEN;
}

/* One more stretch in which nothing went on. */
static enum step wait_longer(struct job *job, int *still)
{
    *still += STEP;
    if (*still == HELD_AFTER)
        tell(job, OUTLET_HELD, OUTLET_UNKNOWN);
    if (outlet_thread_is_cancelled(job->thread))
        return TAKEN_BACK;
    return *still >= job->printer->patience ? STALLED : GOES_ON;
}

static enum step write_all(struct job *job, const char *bytes, size_t length, size_t *written)
{
    int still = 0;
    while (*written < length) {
        size_t before = *written;
        enum escpos_device_wire wire = escpos_device_write(&job->printer->wire, bytes + *written,
                                                           length - *written, STEP, written);
        job->written += *written - before;
        if (wire == ESCPOS_DEVICE_BROKEN)
            return broken(job, errno ? strerror(errno) : "it closed the line");
        if (wire == ESCPOS_DEVICE_MOVED && still >= HELD_AFTER)
            tell(job, OUTLET_SENDING, OUTLET_NO_TROUBLE);
        if (wire == ESCPOS_DEVICE_MOVED) {
            still = 0;
            continue;
        }
        enum step step = wait_longer(job, &still);
        if (step)
            return step;
    }
    return GOES_ON;
}

/* Until all that was written has left this machine, so that a question is not far behind. */
static enum step wait_left(struct job *job)
{
    int still = 0;
    size_t last = SIZE_MAX;
    for (;;) {
        size_t left = escpos_device_left(&job->printer->wire);
        uint8_t ignored;
        if (left == 0)
            return GOES_ON;
        if (left < last)
            still = 0;
        last = left;
        if (escpos_device_read(&job->printer->wire, STEP, &ignored) == ESCPOS_DEVICE_BROKEN)
            return broken(job, errno ? strerror(errno) : "it closed the line");
        enum step step = wait_longer(job, &still);
        if (step)
            return step;
    }
}

/* ---- how it is ---- */

/* What came unasked is no answer. */
static enum escpos_device_wire drain(struct escpos_device *wire)
{
    uint8_t ignored;
    enum escpos_device_wire came;
    do
        came = escpos_device_read(wire, 0, &ignored);
    while (came == ESCPOS_DEVICE_MOVED);
    return came;
}

static enum escpos_device_wire ask(struct escpos_device *wire, enum escpos_question question,
                                   struct escpos_answer *answer)
{
    struct buffer bytes;
    size_t written = 0;
    uint8_t byte = 0;
    *answer = (struct escpos_answer){0};
    buffer_init(&bytes, 8);
    escpos_add_question(&bytes, question);
    enum escpos_device_wire went = drain(wire);
    while (went != ESCPOS_DEVICE_BROKEN && written < bytes.length) {
        went = escpos_device_write(wire, bytes.bytes + written, bytes.length - written, ANSWER_MOST,
                                   &written);
        if (went == ESCPOS_DEVICE_STILL)
            break; /* it takes nothing: no answer will come, and half a question harms nothing */
    }
    int64_t until = outlet_thread_now() + ANSWER_MOST;
    while (went == ESCPOS_DEVICE_MOVED && !answer->is_valid) {
        int64_t left = until - outlet_thread_now();
        went = escpos_device_read(wire, left > 0 ? (int)left : 0, &byte);
        if (went == ESCPOS_DEVICE_MOVED)
            *answer = escpos_read_answer(question, byte);
    }
    buffer_finish(&bytes);
    return went;
}

static enum outlet_trouble trouble_of(const struct escpos_answer answers[ESCPOS_PAPER + 1])
{
    const struct escpos_answer *offline = &answers[ESCPOS_OFFLINE];
    const struct escpos_answer *error = &answers[ESCPOS_ERROR];
    const struct escpos_answer *paper = &answers[ESCPOS_PAPER];
    if (offline->cover_open)
        return OUTLET_COVER_OPEN;
    if (error->jammed || error->cutter_error)
        return OUTLET_JAMMED;
    if (paper->paper_out || offline->paper_out)
        return OUTLET_OUT_OF_PAPER;
    if (answers[ESCPOS_PRINTER].offline && !offline->feeding)
        return OUTLET_OFFLINE;
    return paper->paper_low ? OUTLET_PAPER_LOW : OUTLET_NO_TROUBLE;
}

/* All its questions; the first that is not answered makes it UNKNOWN. */
static enum escpos_device_wire ask_all(struct escpos_device *wire, enum outlet_trouble *trouble)
{
    struct escpos_answer answers[ESCPOS_PAPER + 1] = {{0}};
    *trouble = OUTLET_UNKNOWN;
    for (int question = ESCPOS_PRINTER; question <= ESCPOS_PAPER; question++) {
        enum escpos_device_wire went =
            ask(wire, (enum escpos_question)question, &answers[question]);
        if (went != ESCPOS_DEVICE_MOVED)
            return went;
    }
    *trouble = trouble_of(answers);
    return ESCPOS_DEVICE_MOVED;
}

static bool wants_person(enum outlet_trouble trouble)
{
    return trouble == OUTLET_OUT_OF_PAPER || trouble == OUTLET_COVER_OPEN ||
           trouble == OUTLET_JAMMED || trouble == OUTLET_OFFLINE;
}

/* Goes on when the printer is ready, or never says. While it wants a person the job waits: that
 * ends with the person, or with who takes it back. `state` is what is told when it is ready. */
static enum step wait_ready(struct job *job, enum outlet_state state)
{
    enum outlet_trouble trouble = OUTLET_UNKNOWN;
    for (;;) {
        if (!job->is_silent) {
            enum escpos_device_wire went = ask_all(&job->printer->wire, &trouble);
            if (went == ESCPOS_DEVICE_BROKEN)
                return broken(job, errno ? strerror(errno) : "it closed the line");
            job->is_silent = went == ESCPOS_DEVICE_STILL;
        }
        tell(job, wants_person(trouble) ? OUTLET_HELD : state, trouble);
        if (!wants_person(trouble))
            return GOES_ON;
        if (!outlet_thread_pause(job->thread, ASK_EVERY))
            return TAKEN_BACK;
    }
}

/* ---- a job ---- */

static enum step send_part(struct job *job, const struct buffer *part)
{
    size_t written = 0;
    enum step step = write_all(job, buffer_text(part), part->length, &written);
    job->printer->owed = part->length - written;
    return step;
}

static enum step begin(struct job *job)
{
    static const char white[PRINTER_PROFILE_DOTS_MOST] = {0};
    struct outlet_escpos *printer = job->printer;
    struct buffer start;
    enum step step = wait_ready(job, OUTLET_SENDING);
    while (step == GOES_ON && printer->owed) {
        size_t part = printer->owed < sizeof white ? printer->owed : sizeof white, written = 0;
        step = write_all(job, white, part, &written);
        printer->owed -= written;
    }
    job->written = 0; /* nothing of this ticket yet */
    if (step)
        return step;
    buffer_init(&start, 16);
    escpos_add_start(&start);
    step = send_part(job, &start);
    buffer_finish(&start);
    printer->owed = 0; /* half a start is none that the next one would miss */
    return step;
}

static enum step send_bands(struct job *job, const struct bitmap *ticket)
{
    struct outlet_escpos *printer = job->printer;
    struct buffer band;
    enum step step = GOES_ON;
    buffer_init(&band, ESCPOS_BYTES_MOST);
    for (int row = 0; step == GOES_ON && row < ticket->height;) {
        buffer_clear(&band);
        row = escpos_add_band(&band, &printer->profile, ticket, row);
        step = send_part(job, &band);
        if (step == GOES_ON && !job->is_silent)
            step = wait_left(job);
        job->report.done += step == GOES_ON;
        if (step == GOES_ON)
            step = outlet_thread_is_cancelled(job->thread) ? TAKEN_BACK
                                                           : wait_ready(job, OUTLET_SENDING);
    }
    buffer_finish(&band);
    return step;
}

/* Fed and cut, and the printer still there after it took all. */
static enum step end(struct job *job)
{
    struct outlet_escpos *printer = job->printer;
    struct buffer last;
    uint8_t ignored;
    buffer_init(&last, 64);
    escpos_add_end(&last, &printer->profile);
    enum step step = send_part(job, &last);
    buffer_finish(&last);
    printer->owed = 0;
    if (step == GOES_ON)
        step = wait_left(job);
    if (step == GOES_ON)
        step = wait_ready(job, OUTLET_PRINTING);
    if (step || !printer->wire.is_socket)
        return step;
    escpos_device_end(&printer->wire);
    enum escpos_device_wire wire = ESCPOS_DEVICE_MOVED;
    while (wire == ESCPOS_DEVICE_MOVED)
        wire = escpos_device_read(&printer->wire, GOODBYE_MOST, &ignored);
    return wire == ESCPOS_DEVICE_BROKEN && errno ? broken(job, strerror(errno)) : GOES_ON;
}

/* A ticket that is taken back between two bands comes out short, but fed and cut, so that nothing
 * hangs from the printer. */
static void cut_short(struct job *job)
{
    struct buffer last;
    size_t written = 0;
    if (job->printer->owed || job->report.done == 0)
        return;
    buffer_init(&last, 64);
    escpos_add_end(&last, &job->printer->profile);
    escpos_device_write(&job->printer->wire, buffer_text(&last), last.length, STEP, &written);
    buffer_finish(&last);
}

static void tell_end(struct job *job, enum step step)
{
    struct outlet_report *report = &job->report;
    const char *paper = job->written ? "the ticket is printed in part" : "nothing was printed";
    report->is_partly = step != GOES_ON && job->written > 0;
    if (step == GOES_ON) {
        report->state = OUTLET_DONE;
    } else if (step == TAKEN_BACK) {
        report->state = OUTLET_CANCELLED;
        snprintf(report->message, sizeof report->message, "taken back: %s", paper);
    } else {
        report->state = OUTLET_FAILED;
        report->trouble = step == BROKEN ? OUTLET_OFFLINE : OUTLET_UNKNOWN;
        snprintf(report->message, sizeof report->message, "%.120s: %s after %zu bytes; %s",
                 job->printer->place, step == BROKEN ? job->why : "it takes nothing more",
                 job->written, paper);
    }
}

static struct outlet_report fail(enum outlet_trouble trouble, const char *why)
{
    struct outlet_report report = {.state = OUTLET_FAILED, .trouble = trouble};
    snprintf(report.message, sizeof report.message, "%.200s; nothing was printed", why);
    return report;
}

static struct outlet_report escpos_carry(struct outlet_device *device, struct outlet_thread *thread,
                                         const struct outlet_document *document)
{
    struct outlet_escpos *printer = (struct outlet_escpos *)device;
    const struct bitmap *ticket = document->ticket;
    struct job job = {.printer = printer,
                      .thread = thread,
                      .is_silent = !printer->profile.answers,
                      .report.state = OUTLET_SENDING};
    struct error error = {""};
    if (ticket->stride * 8 > (size_t)printer->profile.dots)
        return fail(OUTLET_REFUSED, "the ticket is wider than the printer's dots");
    job.report.all = (ticket->height + printer->profile.band - 1) / printer->profile.band;
    if (escpos_device_open(&printer->wire, printer->place, &printer->profile, &error))
        return fail(OUTLET_OFFLINE, error.message);
    enum step step = begin(&job);
    if (step == GOES_ON)
        step = send_bands(&job, ticket);
    if (step == GOES_ON)
        step = end(&job);
    if (step == TAKEN_BACK)
        cut_short(&job);
    tell_end(&job, step);
    escpos_device_close(&printer->wire, step == STALLED || printer->owed > 0);
    return job.report;
}

struct outlet_report outlet_escpos_look(const struct outlet_escpos_setup *setup)
{
    struct escpos_device wire;
    struct outlet_report report = {.state = OUTLET_IDLE, .trouble = OUTLET_UNKNOWN};
    struct error error = {""};
    if (escpos_device_open(&wire, setup->place, &setup->profile, &error)) {
        report.trouble = OUTLET_OFFLINE;
        snprintf(report.message, sizeof report.message, "%.250s", error.message);
        return report;
    }
    if (setup->profile.answers && ask_all(&wire, &report.trouble) == ESCPOS_DEVICE_BROKEN)
        report.trouble = OUTLET_OFFLINE;
    escpos_device_close(&wire, false);
    return report;
}

static struct outlet_report escpos_look(struct outlet_device *device)
{
    const struct outlet_escpos *printer = (const struct outlet_escpos *)device;
    const struct outlet_escpos_setup setup = {.place = printer->place, .profile = printer->profile};
    return outlet_escpos_look(&setup);
}

static void escpos_destroy(struct outlet_device *device)
{
    memory_free(device);
}

struct outlet *outlet_escpos_create(const struct outlet_escpos_setup *setup)
{
    size_t length = strlen(setup->place) + 1;
    struct outlet_escpos *printer = memory_allocate(1, sizeof *printer + length);
    memcpy(printer->place, setup->place, length);
    printer->device = (struct outlet_device){
        .carry = escpos_carry, .look = escpos_look, .destroy = escpos_destroy};
    printer->profile = setup->profile;
    printer->patience = setup->patience ? setup->patience : PATIENCE;
    printer->wire.descriptor = -1;
    return outlet_thread_create(&printer->device, setup->name, OUTLET_TICKET, setup->profile.paper);
}
