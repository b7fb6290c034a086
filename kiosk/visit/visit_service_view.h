/* The part of the view model that is about the kiosk rather than the advice: what went wrong, who
 * helps, and what staff sees. Plain values, as in visit_view.h. */
#ifndef VISIT_VISIT_SERVICE_VIEW_H
#define VISIT_VISIT_SERVICE_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/message.h"

struct visit_notice_view {
    struct message title, what, way_on; /* what happened, and what to do now */
    struct message staff;               /* for whoever is called */
    bool can_call;                      /* staff, from here */
};

/* What the printer has to do with this shopper. */
enum visit_paper {
    VISIT_PAPER_NONE, /* there is no printer */
    VISIT_PAPER_READY,
    VISIT_PAPER_PRINTING,
    VISIT_PAPER_TAKE, /* it is out */
    VISIT_PAPER_OUT,
    VISIT_PAPER_COVER,
    VISIT_PAPER_JAMMED,
    VISIT_PAPER_OFFLINE,
    VISIT_PAPER_FAILED,
    VISIT_PAPER_PARTLY, /* some of it may be out: another is printed only if it is wished */
    VISIT_PAPER_BUSY,   /* the one before this shopper's is still coming out */
};

struct visit_take_view {
    const bool *modules; /* of the code, side × side; side 0: there is none */
    int side;
    bool opens_page; /* the code is a link */
    enum visit_paper paper;
    bool is_under_way; /* a ticket, which can be taken back */
};

struct visit_staff_view {
    bool is_called;
    bool has_failed; /* nobody could be told */
};

/* How the kiosk is, for staff. */
struct visit_maintenance_view {
    const char *catalog, *version; /* NULL: none is active */
    int64_t offers;
    bool store_works;
    const char *place;         /* of the database */
    int64_t bytes, free_bytes; /* of the database, of its disk; below 0: not known */
    int64_t open_calls;
    bool is_closed; /* the kiosk, by staff */
    bool can_close; /* or open it again */
};

#endif
