/* All that is known of a shopper, in one place: for the files of this folder. */
#ifndef VISIT_VISIT_SHOPPER_H
#define VISIT_VISIT_SHOPPER_H

#include "advice/advice.h"
#include "advice/reasons.h"
#include "visit/records.h"
#include "visit/visit_browse.h"
#include "visit/visit_conditions.h"
#include "visit/visit_guide.h"
#include "visit/visit_screen.h"

enum visit_refusal { VISIT_REFUSAL_NONE, VISIT_REFUSAL_WRONG, VISIT_REFUSAL_WAIT };

enum visit_notice_kind {
    VISIT_NOTICE_NO_USAGE,
    VISIT_NOTICE_NO_PLAN, /* none is on sale today, or none may be taken */
    VISIT_NOTICE_CANNOT,  /* the usage cannot be priced */
};

/* Lives in the visit's arena and ends with it. */
struct visit_shopper {
    char number[VISIT_NUMBER_DIGITS + 1], pin[VISIT_PIN_DIGITS + 1];
    size_t number_length, pin_length;
    enum visit_field field;
    enum visit_refusal refusal;
    int64_t wait_until, wait_whole; /* milliseconds of the clock */
    struct subscriber subscriber;
    struct usage usage;
    struct history *history;
    struct advice *advice;
    struct reasons *reasons; /* of the first place; NULL: not asked for, or not to be found */
    bool reasons_asked;
    bool usage_first; /* the advice was asked for, and the use is to be seen before it */
    struct visit_conditions conditions;
    enum visit_notice_kind notice;
    int bill; /* rank, or VISIT_BILL_TODAY */
    size_t month, piece;
    enum visit_screen before; /* the choice of a language */
    struct visit_browse browse;
    bool has_guide; /* the dialogue is prepared for the active catalog */
    struct visit_guide guide;
    bool is_staff; /* who typed the code */
    bool store_works;
    struct records_state store; /* when maintenance last looked */
};

#endif
