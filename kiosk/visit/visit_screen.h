/* Where a visit can be. */
#ifndef VISIT_VISIT_SCREEN_H
#define VISIT_VISIT_SCREEN_H

enum visit_screen {
    VISIT_ATTRACT,
    VISIT_LANGUAGES,
    VISIT_WELCOME, /* what brings you here */
    VISIT_BROWSE,  /* plans on sale, nobody's use in them */
    VISIT_PLAN,    /* one of them */
    VISIT_GUIDE,   /* a question of the dialogue with a new customer */
    VISIT_TAKE,    /* the advice taken home */
    VISIT_STAFF,   /* somebody is asked to come */
    VISIT_CODE,    /* of maintenance */
    VISIT_MAINTENANCE,
    VISIT_SIGN_IN,
    VISIT_WORKING,
    VISIT_ADVICE,
    VISIT_QUESTION, /* one condition of an offer that would save more */
    VISIT_BILLS,
    VISIT_USAGE,        /* three months of use against what is included */
    VISIT_COMPARE,      /* plans side by side */
    VISIT_WHY,          /* where the money goes, and how far the use may change */
    VISIT_WHATIF,       /* what would be cheapest if the use were another */
    VISIT_NOTICE,       /* this shopper cannot be advised now: why, and what to do */
    VISIT_OUT_OF_ORDER, /* nobody can */
    VISIT_CLEANING,     /* nothing acts while the glass is wiped with a cloth */
    VISIT_GOODBYE,
};

#endif
