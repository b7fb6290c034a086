/* What a phrase can mean: the vocabulary between the tables of phrases and the facts that are
 * gathered from them. */
#ifndef EXCHANGE_DISCLOSURE_MEANING_H
#define EXCHANGE_DISCLOSURE_MEANING_H

/* Values are in the order of the pattern's slots. */
enum disclosure_meaning {
    DISCLOSURE_MEANS_NOTHING,
    DISCLOSURE_MEANS_BENEFIT,    /* an unpriced extra, shown by its words */
    DISCLOSURE_MEANS_NEW_GIFT,   /* an extra for new customers or other channels only */
    DISCLOSURE_MEANS_EACH_MONTH, /* what follows in the sentence is given every month */

    /* fee, discount, commitment */
    DISCLOSURE_MEANS_FEE,             /* yuan: the row's own monthly fee */
    DISCLOSURE_MEANS_STANDARD_IS_MIN, /* 资费标准 is the minimum spend */
    DISCLOSURE_MEANS_FEE_OFF,         /* yuan off the plan's fee */
    DISCLOSURE_MEANS_FEE_FOLD,        /* 折 on the plan's fee */
    DISCLOSURE_MEANS_FEE_AFTER,       /* yuan: the plan's fee after that; a check */
    DISCLOSURE_MEANS_GIFT,            /* yuan in all, yuan a month, months, minimum spend */
    DISCLOSURE_MEANS_MIN_SPEND,       /* yuan */
    DISCLOSURE_MEANS_NUMBER_MIN,      /* yuan paid in advance, yuan of minimum spend, months */
    DISCLOSURE_MEANS_MIN_RENT,        /* yuan: of the plan's fee alone */
    DISCLOSURE_MEANS_MIN_TOP_UP,      /* the difference is charged: there must be an amount */

    /* overage */
    DISCLOSURE_MEANS_DATA_GB,          /* yuan a GB */
    DISCLOSURE_MEANS_DATA_MB,          /* yuan a MB */
    DISCLOSURE_MEANS_DATA_MB_TO_GB,    /* yuan a MB, yuan at which the rest of `size` is free */
    DISCLOSURE_MEANS_DATA_GB_MOST,     /* yuan a MB, size, yuan: at most for that size */
    DISCLOSURE_MEANS_DATA_REPEATS,     /* the rule above repeats */
    DISCLOSURE_MEANS_DATA_TIERS,       /* size, yuan a GB, size, yuan a GB */
    DISCLOSURE_MEANS_DATA_REACHED,     /* from yuan on, yuan a GB */
    DISCLOSURE_MEANS_PART_MB,          /* yuan a MB for a part of a GB */
    DISCLOSURE_MEANS_PART_FULL,        /* a part is a GB */
    DISCLOSURE_MEANS_PART_FREE,        /* a part costs nothing */
    DISCLOSURE_MEANS_PART_OF_PROVINCE, /* a part is charged as each province has it */
    DISCLOSURE_MEANS_VOICE,            /* yuan a minute */
    DISCLOSURE_MEANS_VOICE_IN_FREE,
    DISCLOSURE_MEANS_SMS,           /* yuan a message */
    DISCLOSURE_MEANS_MMS,           /* yuan a message */
    DISCLOSURE_MEANS_DATA_STOP,     /* yuan of overage at which data stops */
    DISCLOSURE_MEANS_TOTAL_STOP,    /* size a month at which data stops */
    DISCLOSURE_MEANS_CAP_UNSTATED,  /* a rule of capping without its amount */
    DISCLOSURE_MEANS_INHERITS,      /* as the plan charges */
    DISCLOSURE_MEANS_INHERITS_BEST, /* as the best of the customer's tariffs charges */
    DISCLOSURE_MEANS_REST_STANDARD, /* what is not said is charged at the standard */

    /* allowances */
    DISCLOSURE_MEANS_ALLOW_DATA,       /* size, in the mainland */
    DISCLOSURE_MEANS_ALLOW_VOICE,      /* minutes, called in the mainland */
    DISCLOSURE_MEANS_ALLOW_ROAM_VOICE, /* minutes abroad */
    DISCLOSURE_MEANS_ALLOW_ROAM_DATA,  /* size abroad */
    DISCLOSURE_MEANS_GROWS,            /* months held, size of the general data from then on */
    DISCLOSURE_MEANS_DIRECTED_SET,     /* what directed data is for */
    DISCLOSURE_MEANS_ABOUT_GENERAL,    /* the sentence goes on about general data */
    DISCLOSURE_MEANS_ABOUT_OTHER,      /* … about something else */
    DISCLOSURE_MEANS_ABOUT_ROAMING,    /* … about data abroad, which must have an amount */
    DISCLOSURE_MEANS_CARRIED,          /* carried over; of what the sentence is about */
    DISCLOSURE_MEANS_NOT_CARRIED,
    DISCLOSURE_MEANS_AFTER_PLAN, /* used after the plan's */
    DISCLOSURE_MEANS_BEFORE_PLAN,
    DISCLOSURE_MEANS_FAMILY_WITH_MAIN, /* count of members, this line among them */
    DISCLOSURE_MEANS_FAMILY,           /* count of the others */

    /* term and exit */
    DISCLOSURE_MEANS_ENDS,   /* months, then it ends */
    DISCLOSURE_MEANS_RENEWS, /* renews itself */
    DISCLOSURE_MEANS_EXIT_NONE,
    DISCLOSURE_MEANS_EXIT_PERCENT, /* yuan, percent of it for each month left */
    DISCLOSURE_MEANS_EXIT_LEFT,    /* yuan for each month left */
    DISCLOSURE_MEANS_EXIT_SHARE,   /* yuan in all × months held ÷ months */
    DISCLOSURE_MEANS_NO_DOWNGRADE, /* the plan may not become cheaper */
    DISCLOSURE_MEANS_SOLD_UNTIL,   /* date */
    DISCLOSURE_MEANS_RENEWS_ONLY,  /* cannot be taken, only renewed by the operator's system */

    /* eligibility */
    DISCLOSURE_MEANS_SOLD_IN,      /* places */
    DISCLOSURE_MEANS_SOLD_TO_HELD, /* places: customers of theirs already */
    DISCLOSURE_MEANS_NOT_SOLD_IN,  /* places */
    DISCLOSURE_MEANS_EVERYWHERE,
    DISCLOSURE_MEANS_PLACE_AGE_MOST, /* places where a most years of age holds, years */
    DISCLOSURE_MEANS_AGE_LEAST,      /* years */
    DISCLOSURE_MEANS_AGE_MOST,       /* years */
    DISCLOSURE_MEANS_DAYS_LEAST,     /* days on the network */
    DISCLOSURE_MEANS_DAYS_OVER,      /* more than days */
    DISCLOSURE_MEANS_MONTHS_LEAST,   /* months on the network */
    DISCLOSURE_MEANS_FEE_LEAST,      /* yuan: fee of the plan it is taken with */
    DISCLOSURE_MEANS_FEE_HELD_OVER,  /* more than yuan: fee of the plan held */
    DISCLOSURE_MEANS_PLANS,          /* names of plans it is taken with */
    DISCLOSURE_MEANS_PLAN_RANGE,     /* count to yuan, word: the plans' series */
    DISCLOSURE_MEANS_PLAN_EITHER,    /* count or yuan, word */
    DISCLOSURE_MEANS_PLAN_OF_TWO,    /* yuan at least, word: that series or 5GA */
    DISCLOSURE_MEANS_PLAN_NAMED,     /* word and yuan, together the plan's name */
    DISCLOSURE_MEANS_SERIES,         /* word: the plans' series */
    DISCLOSURE_MEANS_NOT_SERIES,     /* word: not with that series */
    DISCLOSURE_MEANS_NEW_CUSTOMER,
    DISCLOSURE_MEANS_HELD_BEFORE,     /* names of offers held now or once */
    DISCLOSURE_MEANS_NEVER_HELD,      /* names of offers */
    DISCLOSURE_MEANS_NOT_HELD_LATELY, /* days, names of offers */
    DISCLOSURE_MEANS_ASK,             /* argument: row of disclosure_asks */
    DISCLOSURE_MEANS_ASK_NOT,

    /* exclusions */
    DISCLOSURE_MEANS_EXCLUDES_PROMOTIONS,
    DISCLOSURE_MEANS_EXCLUDES_DISCOUNTS, /* promotions on the plan's fee */
    DISCLOSURE_MEANS_EXCLUDES_SERIES,    /* the others of its own series */
    DISCLOSURE_MEANS_EXCLUDES_NAMED,     /* names of offers */
    DISCLOSURE_MEANS_EXCLUDES_PLANS,     /* word: series of plans */
};

#endif
