/* What a shopper, or whoever else touches the glass, asks of a visit. A screen turns the ids of its
 * nodes into these; a visit knows no others. */
#ifndef VISIT_VISIT_INTENT_H
#define VISIT_VISIT_INTENT_H

enum visit_intent_kind {
    VISIT_TOUCH,    /* the glass was touched where nothing acts */
    VISIT_START,    /* attract: begin */
    VISIT_LANGUAGE, /* number: index; without one (VISIT_NEXT_LANGUAGE): the next */
    VISIT_NEXT_LANGUAGE,
    VISIT_TEXT_SIZE, /* the next step */
    VISIT_LOWER,     /* the screen, or back up */
    VISIT_CLEAN,     /* attract: locks the glass while it is wiped with a cloth */
    VISIT_CONTRAST,  /* the next polarity */
    VISIT_DIGIT,     /* number: 0–9 */
    VISIT_ERASE,
    VISIT_CLEAR,
    VISIT_FIELD, /* number: enum visit_field */
    VISIT_NEXT,  /* the way on of the screen shown */
    VISIT_BACK,
    VISIT_BILL,       /* number: rank from 0, or VISIT_BILL_TODAY */
    VISIT_QUESTIONS,  /* advice: what could save more if it were known */
    VISIT_ANSWER,     /* number: enum visit_answer */
    VISIT_MONTH,      /* number: index of the bill shown */
    VISIT_PIECE,      /* number: index of the part of the horizon shown */
    VISIT_SEE,        /* number: enum visit_screen, one that the screen shown leads to */
    VISIT_LEVEL_DATA, /* what if: number: the step its slider shall stand at */
    VISIT_LEVEL_VOICE,
    VISIT_LEVEL_SMS,
    VISIT_FILTER_PRICE, /* plans: number: which of the choices */
    VISIT_FILTER_DATA,
    VISIT_FILTER_VOICE,
    VISIT_WINDOW, /* plans: number: which stretch of the list */
    VISIT_LOOK,   /* plans: number: at which of those listed */
    VISIT_CHOOSE, /* guide: number: which answer; VISIT_GUIDE_UNSURE: none is known */
    VISIT_CHANGE, /* advice of the guide: number: which answer given is to be changed */
    VISIT_CALL,   /* staff */
    VISIT_WITHDRAW,
    VISIT_MAINTAIN, /* staff is at the glass while nobody else is */
    VISIT_CLOSE,    /* maintenance: the kiosk, or opens it again */
    VISIT_PRINT,    /* take: one ticket */
    VISIT_CANCEL,
    VISIT_OWN,  /* what if: back to the shopper's own use */
    VISIT_RATE, /* goodbye: number: 0–VISIT_RATING_MOST */
    VISIT_STILL_HERE,
    VISIT_END,
};

struct visit_intent {
    enum visit_intent_kind kind;
    int number;
};

#endif
