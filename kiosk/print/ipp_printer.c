/* Requests of RFC 8011 made by libcups, with every connection our own: its default one is shared by
 * all threads' settings and would ask for a password on the terminal. */
#include "print/ipp_printer.h"

#include <stdio.h>
#include <string.h>

#include "print/ipp_reasons.h"

#define CONNECT_MOST 3000 /* milliseconds */
#define QUIET_MOST 0.5    /* seconds without a byte, after which `waits` is asked */
#define QUIETS_MOST 20    /* where nobody is to be asked: ten seconds */
#define PART 16384        /* bytes of a document written at once */

enum status ipp_printer_init(struct ipp_printer *printer, const char *name, struct error *error)
{
    char scheme[32], user[64];
    *printer = (struct ipp_printer){.is_queue = strstr(name, "://") == NULL};
    snprintf(printer->name, sizeof printer->name, "%s", name);
    if (printer->is_queue) {
        if (!*name || strlen(name) > 127 || strpbrk(name, "/?#% \t\n"))
            return status_fail(error, STATUS_BAD_INPUT, "'%.128s' is no name of a printer", name);
        snprintf(printer->resource, sizeof printer->resource, "/printers/%s", name);
        snprintf(printer->uri, sizeof printer->uri, "ipp://localhost%s", printer->resource);
        return STATUS_OK;
    }
    bool is_read =
        httpSeparateURI(HTTP_URI_CODING_ALL, name, scheme, sizeof scheme, user, sizeof user,
                        printer->host, sizeof printer->host, &printer->port, printer->resource,
                        sizeof printer->resource) == HTTP_URI_STATUS_OK;
    printer->is_secure = is_read && strcmp(scheme, "ipps") == 0;
    if (!is_read || (!printer->is_secure && strcmp(scheme, "ipp") != 0) || !*printer->host)
        return status_fail(error, STATUS_BAD_INPUT,
                           "%.200s: give ipp://HOST/ipp/print or the name of a CUPS printer", name);
    snprintf(printer->uri, sizeof printer->uri, "%s", name);
    return STATUS_OK;
}

static void disconnect(struct ipp_printer *printer)
{
    httpClose(printer->http);
    printer->http = NULL;
}

void ipp_printer_finish(struct ipp_printer *printer)
{
    disconnect(printer);
}

const char *ipp_printer_media(enum paper paper)
{
    return paper == PAPER_A4 ? "iso_a4_210x297mm" : NULL;
}

/* ---- the wire ---- */

static int handle_quiet(http_t *http, void *context)
{
    struct ipp_printer *printer = context;
    (void)http;
    return printer->waits ? printer->waits(printer->context) : 0;
}

static const char *no_password(const char *prompt, http_t *http, const char *method,
                               const char *resource, void *context)
{
    (void)prompt, (void)http, (void)method, (void)resource, (void)context;
    return NULL;
}

static bool is_connected(struct ipp_printer *printer, struct error *why)
{
    if (printer->http)
        return true;
    cupsSetPasswordCB2(no_password, NULL); /* of this thread */
    const char *host = printer->is_queue ? cupsServer() : printer->host;
    http_encryption_t encryption = printer->is_queue    ? cupsEncryption()
                                   : printer->is_secure ? HTTP_ENCRYPTION_ALWAYS
                                                        : HTTP_ENCRYPTION_IF_REQUESTED;
    printer->http = httpConnect2(host, printer->is_queue ? ippPort() : printer->port, NULL,
                                 AF_UNSPEC, encryption, 1, CONNECT_MOST, NULL);
    if (printer->http)
        httpSetTimeout(printer->http, printer->waits ? QUIET_MOST : QUIET_MOST * QUIETS_MOST,
                       handle_quiet, printer);
    else
        (void)status_fail(why, STATUS_FAILED, "%.200s: %s", printer->name,
                          printer->is_queue ? "CUPS does not run (start cups.service)"
                                            : "it cannot be reached");
    return printer->http != NULL;
}

static ipp_t *request_of(const struct ipp_printer *printer, ipp_op_t operation, int job)
{
    ipp_t *request = ippNewRequest(operation);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, printer->uri);
    if (job)
        ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL,
                 cupsUser());
    return request;
}

static enum ipp_printer_answer answer_of(struct ipp_printer *printer, bool has_response,
                                         struct error *why)
{
    ipp_status_t status = cupsLastError();
    if (has_response && status < IPP_STATUS_REDIRECTION_OTHER_SITE)
        return IPP_PRINTER_DONE;
    (void)status_fail(why, STATUS_FAILED, "%.200s: %.200s", printer->name, cupsLastErrorString());
    switch (status) {
    case IPP_STATUS_ERROR_NOT_FOUND:
    case IPP_STATUS_ERROR_GONE:
        return IPP_PRINTER_NOT_FOUND;
    case IPP_STATUS_ERROR_BUSY:
    case IPP_STATUS_ERROR_TEMPORARY:
    case IPP_STATUS_ERROR_PRINTER_IS_DEACTIVATED:
        return IPP_PRINTER_LATER;
    default:
        break;
    }
    if (has_response)
        return IPP_PRINTER_REFUSED;
    disconnect(printer); /* the next request begins anew */
    return IPP_PRINTER_AWAY;
}

/* Takes the request. The response is the caller's; NULL where there is none. */
static enum ipp_printer_answer ask(struct ipp_printer *printer, ipp_t *request, ipp_t **response,
                                   struct error *why)
{
    *response = NULL;
    if (!is_connected(printer, why)) {
        ippDelete(request);
        return IPP_PRINTER_AWAY;
    }
    *response = cupsDoRequest(printer->http, request, printer->resource);
    return answer_of(printer, *response != NULL, why);
}

/* ---- the printer ---- */

static bool says(ipp_t *response, const char *name, const char *value)
{
    ipp_attribute_t *attribute = ippFindAttribute(response, name, IPP_TAG_ZERO);
    return attribute && ippContainsString(attribute, value);
}

static void read_text(ipp_t *response, const char *name, char text[static IPP_PRINTER_TEXT])
{
    ipp_attribute_t *attribute = ippFindAttribute(response, name, IPP_TAG_ZERO);
    const char *value = attribute ? ippGetString(attribute, 0, NULL) : NULL;
    snprintf(text, IPP_PRINTER_TEXT, "%s", value ? value : "");
}

static int read_number(ipp_t *response, const char *name, ipp_tag_t tag)
{
    ipp_attribute_t *attribute = ippFindAttribute(response, name, tag);
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

static bool read_switch(ipp_t *response, const char *name, bool unsaid)
{
    ipp_attribute_t *attribute = ippFindAttribute(response, name, IPP_TAG_BOOLEAN);
    return attribute ? ippGetBoolean(attribute, 0) : unsaid;
}

static void read_reasons(ipp_t *response, struct ipp_printer_facts *facts)
{
    enum { REASONS_MOST = 32 };
    const char *reasons[REASONS_MOST];
    size_t count = 0, length = 0;
    ipp_attribute_t *attribute =
        ippFindAttribute(response, "printer-state-reasons", IPP_TAG_KEYWORD);
    for (int i = 0; i < ippGetCount(attribute) && count < REASONS_MOST; i++) {
        const char *reason = ippGetString(attribute, i, NULL);
        if (!reason || strcmp(reason, "none") == 0)
            continue;
        reasons[count++] = reason;
        int added = snprintf(facts->reasons + length, sizeof facts->reasons - length, "%s%s",
                             length ? ", " : "", reason);
        length += (size_t)added < sizeof facts->reasons - length ? (size_t)added : 0;
    }
    facts->reasons[length] = '\0';
    facts->is_connecting = attribute && ippContainsString(attribute, "connecting-to-device");
    facts->trouble = ipp_reasons_trouble(reasons, count, facts->is_stopped);
}

/* A printer that does not say what paper it takes is believed to take it. */
static bool takes_paper(ipp_t *response, enum paper paper)
{
    const char *media = ipp_printer_media(paper);
    ipp_attribute_t *attribute = ippFindAttribute(response, "media-supported", IPP_TAG_ZERO);
    return !media || !attribute || ippContainsString(attribute, media);
}

enum ipp_printer_answer ipp_printer_look(struct ipp_printer *printer, enum paper paper,
                                         struct ipp_printer_facts *facts, struct error *why)
{
    static const char *const wanted[] = {
        "printer-state",   "printer-state-reasons", "printer-is-accepting-jobs",
        "media-supported", "printer-info",          "document-format-supported",
        "color-supported", "printer-make-and-model"};
    ipp_t *response, *request = request_of(printer, IPP_OP_GET_PRINTER_ATTRIBUTES, 0);
    *facts = (struct ipp_printer_facts){.trouble = OUTLET_OFFLINE};
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  sizeof wanted / sizeof *wanted, NULL, wanted);
    enum ipp_printer_answer answer = ask(printer, request, &response, why);
    if (answer == IPP_PRINTER_DONE) {
        facts->is_stopped =
            read_number(response, "printer-state", IPP_TAG_ENUM) == IPP_PSTATE_STOPPED;
        facts->is_accepting = read_switch(response, "printer-is-accepting-jobs", true);
        facts->takes_pdf = says(response, "document-format-supported", "application/pdf");
        facts->has_colour = read_switch(response, "color-supported", false);
        facts->takes_paper = takes_paper(response, paper);
        read_text(response, "printer-make-and-model", facts->model);
        read_text(response, "printer-info", facts->info);
        read_reasons(response, facts);
    }
    ippDelete(response);
    return answer;
}

/* ---- a job ---- */

enum ipp_printer_answer ipp_printer_create_job(struct ipp_printer *printer, const char *title,
                                               enum paper paper, int *job, struct error *why)
{
    ipp_t *response, *request = request_of(printer, IPP_OP_CREATE_JOB, 0);
    const char *media = ipp_printer_media(paper);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", NULL, title);
    if (media)
        ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", NULL, media);
    /* Two pages lie beside each other on a table. */
    ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", NULL, "one-sided");
    enum ipp_printer_answer answer = ask(printer, request, &response, why);
    *job = answer == IPP_PRINTER_DONE ? read_number(response, "job-id", IPP_TAG_INTEGER) : 0;
    ippDelete(response);
    if (answer == IPP_PRINTER_DONE && *job <= 0) {
        (void)status_fail(why, STATUS_FAILED, "%.200s: it gave the job no number", printer->name);
        return IPP_PRINTER_REFUSED;
    }
    return answer;
}

static http_status_t write_pdf(struct ipp_printer *printer, const struct buffer *pdf)
{
    http_status_t status = HTTP_STATUS_CONTINUE;
    for (size_t at = 0; status == HTTP_STATUS_CONTINUE && at < pdf->length; at += PART) {
        size_t part = pdf->length - at < PART ? pdf->length - at : PART;
        status = cupsWriteRequestData(printer->http, pdf->bytes + at, part);
    }
    return status;
}

enum ipp_printer_answer ipp_printer_send_pdf(struct ipp_printer *printer, int job,
                                             const struct buffer *pdf, struct error *why)
{
    if (!is_connected(printer, why))
        return IPP_PRINTER_AWAY;
    ipp_t *response = NULL, *request = request_of(printer, IPP_OP_SEND_DOCUMENT, job);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", NULL,
                 "application/pdf");
    ippAddBoolean(request, IPP_TAG_OPERATION, "last-document", 1);
    http_status_t status =
        cupsSendRequest(printer->http, request, printer->resource, CUPS_LENGTH_VARIABLE);
    if (status == HTTP_STATUS_CONTINUE)
        status = write_pdf(printer, pdf);
    if (status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK)
        response = cupsGetResponse(printer->http, printer->resource);
    ippDelete(request);
    enum ipp_printer_answer answer = answer_of(printer, response != NULL, why);
    ippDelete(response);
    return answer;
}

enum ipp_printer_answer ipp_printer_follow(struct ipp_printer *printer, int id,
                                           struct ipp_printer_job *job, struct error *why)
{
    static const char *const wanted[] = {"job-state", "job-state-message",
                                         "job-printer-state-message", "job-state-reasons",
                                         "job-uuid"};
    ipp_t *response, *request = request_of(printer, IPP_OP_GET_JOB_ATTRIBUTES, id);
    *job = (struct ipp_printer_job){.state = IPP_JSTATE_PENDING};
    ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                  sizeof wanted / sizeof *wanted, NULL, wanted);
    enum ipp_printer_answer answer = ask(printer, request, &response, why);
    if (answer == IPP_PRINTER_DONE) {
        job->state = (ipp_jstate_t)read_number(response, "job-state", IPP_TAG_ENUM);
        read_text(response, "job-printer-state-message", job->message);
        if (!*job->message)
            read_text(response, "job-state-message", job->message);
        if (!*job->message)
            read_text(response, "job-state-reasons", job->message);
        read_text(response, "job-uuid", job->uuid);
    }
    ippDelete(response);
    return answer;
}

enum ipp_printer_answer ipp_printer_cancel(struct ipp_printer *printer, int job, bool purges,
                                           struct error *why)
{
    ipp_t *response, *request = request_of(printer, IPP_OP_CANCEL_JOB, job);
    if (purges)
        ippAddBoolean(request, IPP_TAG_OPERATION, "purge-job", 1);
    enum ipp_printer_answer answer = ask(printer, request, &response, why);
    ippDelete(response);
    return answer;
}
