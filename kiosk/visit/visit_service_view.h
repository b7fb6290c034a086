/* The part of the view model that is about the kiosk rather than the advice: what went wrong, and
 * who helps. Plain values, as in visit_view.h. */
#ifndef VISIT_VISIT_SERVICE_VIEW_H
#define VISIT_VISIT_SERVICE_VIEW_H

#include "base/message.h"

struct visit_notice_view {
    struct message title, what, way_on; /* what happened, and what to do now */
    struct message staff;               /* for whoever is called */
};

#endif
