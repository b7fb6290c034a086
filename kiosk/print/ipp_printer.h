/* What is asked of a printer over IPP: a queue of the local CUPS, or a printer itself. One
 * connection, one thread; every wait ends by itself. Must not know outlets' threads. */
#ifndef PRINT_IPP_PRINTER_H
#define PRINT_IPP_PRINTER_H

#include <cups/cups.h>

#include "base/buffer.h"
#include "print/outlet.h"

#define IPP_PRINTER_TEXT 160

struct ipp_printer {
    char name[256];
    char host[256], resource[512], uri[1024];
    int port;
    bool is_queue, is_secure;
    http_t *http; /* NULL: not connected */
    /* Asked while the other side is slow: whether to wait longer. NULL: it is. */
    bool (*waits)(void *context);
    void *context;
};

enum ipp_printer_answer {
    IPP_PRINTER_DONE,
    IPP_PRINTER_AWAY, /* not reached, or it broke off */
    IPP_PRINTER_NOT_FOUND,
    IPP_PRINTER_LATER,   /* later */
    IPP_PRINTER_REFUSED, /* never; the message says why */
};

struct ipp_printer_facts {
    bool is_stopped, is_accepting, takes_pdf, takes_paper, has_colour;
    bool is_connecting; /* the queue tries to reach its printer */
    enum outlet_trouble trouble;
    char model[IPP_PRINTER_TEXT], info[IPP_PRINTER_TEXT];
    char reasons[IPP_PRINTER_TEXT]; /* as it says them, with commas between; "" none */
};

struct ipp_printer_job {
    ipp_jstate_t state;
    char message[IPP_PRINTER_TEXT]; /* what it says of the job; "" nothing */
    char uuid[IPP_PRINTER_TEXT];    /* no other job ever bears it; "" not said */
};

/* NAME is a queue of the local CUPS; ipp://… and ipps://… are printers themselves.
 * STATUS_BAD_INPUT: neither. */
STATUS_CHECKED enum status ipp_printer_init(struct ipp_printer *printer, const char *name,
                                            struct error *error);
void ipp_printer_finish(struct ipp_printer *printer);
const char *ipp_printer_media(enum paper paper); /* PWG's name; NULL: it has none */

/* Each connects where it must. `why` says what is wrong unless it is DONE. */
enum ipp_printer_answer ipp_printer_look(struct ipp_printer *printer, enum paper paper,
                                         struct ipp_printer_facts *facts, struct error *why);
/* A job without a document: nothing is printed of it. */
enum ipp_printer_answer ipp_printer_create_job(struct ipp_printer *printer, const char *title,
                                               enum paper paper, int *job, struct error *why);
enum ipp_printer_answer ipp_printer_send_pdf(struct ipp_printer *printer, int job,
                                             const struct buffer *pdf, struct error *why);
enum ipp_printer_answer ipp_printer_follow(struct ipp_printer *printer, int id,
                                           struct ipp_printer_job *job, struct error *why);
/* Takes the job back. `purges`: with its file and its history, of a queue of CUPS; NOT_FOUND
 * is as good as DONE. */
enum ipp_printer_answer ipp_printer_cancel(struct ipp_printer *printer, int job, bool purges,
                                           struct error *why);

#endif
