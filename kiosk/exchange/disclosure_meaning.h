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
    DISCLOSURE_MEANS_CREDIT,          /* yuan given on each month's bill */
    DISCLOSURE_MEANS_GIFT,            /* yuan in all, yuan a month, months, minimum spend */
    DISCLOSURE_MEANS_MIN_SPEND,       /* yuan */
    DISCLOSURE_MEANS_NUMBER_MIN,      /* yuan paid in advance, yuan of minimum spend, months */
    DISCLOSURE_MEANS_MIN_RENT,        /* yuan: of the plan's fee alone */
    DISCLOSURE_MEANS_MIN_TOP_UP,      /* the difference is charged: there must be an amount */

    /* what only promotions say */
    DISCLOSURE_MEANS_FEE_NONE,      /* nothing is paid for it */
    DISCLOSURE_MEANS_FEE_YEAR,      /* yuan at once for months */
    DISCLOSURE_MEANS_PACK_AT,       /* yuan as listed, size of a monthly pack, yuan a month paid */
    DISCLOSURE_MEANS_PLAN_TOLD,     /* word and yuan, the plan's name; what it costs and contains */
    DISCLOSURE_MEANS_PLAN_COSTS,    /* yuan: fee of the plan it is taken with, or a check of it */
    DISCLOSURE_MEANS_DEPOSIT,       /* yuan in advance, months, yuan given back in each */
    DISCLOSURE_MEANS_DEPOSIT_ONCE,  /* yuan in advance, given back at once */
    DISCLOSURE_MEANS_CREDIT_SPAN,   /* yuan a month, from which month to which, yuan in each */
    DISCLOSURE_MEANS_MIN_MEAN,      /* months: the mean of what was spent in them */
    DISCLOSURE_MEANS_MIN_MEAN_PLUS, /* months, yuan above that mean */
    DISCLOSURE_MEANS_MIN_SPEND_NAMED, /* count, word, yuan: of a minimum with a name */
    DISCLOSURE_MEANS_PLAN_KEPT,       /* word, yuan: the plan's series, a check of its fee */
    DISCLOSURE_MEANS_MIN_STACKS,      /* minimums add up */
    DISCLOSURE_MEANS_DATA_UNSIZED,    /* data every month, of the size that name and column give */
    DISCLOSURE_MEANS_ALLOW_BEYOND,    /* size, used after all that the plan has */
    DISCLOSURE_MEANS_MEAN_LEAST,      /* months, yuan: mean of what was spent in them */
    DISCLOSURE_MEANS_MEAN_UNDER,      /* months, less than yuan */
    DISCLOSURE_MEANS_MEAN_RANGE,      /* months, yuan at least, less than yuan */
    DISCLOSURE_MEANS_FEE_HELD_UNDER,  /* months on the network, less than yuan: fee of the plan held
                                       */
    DISCLOSURE_MEANS_FEE_TAKEN,       /* count or yuan: fee of the plan it is taken with */
    DISCLOSURE_MEANS_FEES_TAKEN,      /* counts and yuan: any of those fees */
    DISCLOSURE_MEANS_PLAN_ITEM,       /* word, yuan: a series and the fee, one of a list */
    DISCLOSURE_MEANS_SERIES_TAKEN,    /* yuan, word: the same the other way round */
    DISCLOSURE_MEANS_FEE_SPAN,        /* yuan at least, yuan at most: fee of the plan taken */
    DISCLOSURE_MEANS_EXIT_WITHIN,     /* from which month to which, yuan */
    DISCLOSURE_MEANS_EXIT_FREE_ENDS,  /* nothing in the first and the last month */
    DISCLOSURE_MEANS_EXIT_HELD_PART,  /* yuan, percent of it for each month held */
    DISCLOSURE_MEANS_EXIT_LEFT_PART,  /* yuan in all, for the part of the term that is left */
    DISCLOSURE_MEANS_EXIT_LEAST,      /* less than months held count as months */
    DISCLOSURE_MEANS_EXIT_CAP,        /* yuan at most */

    /* overage */
    DISCLOSURE_MEANS_DATA_STANDARD,      /* data costs what the standard charge says */
    DISCLOSURE_MEANS_DATA_CHANGED,       /* date from which another price holds, which follows */
    DISCLOSURE_MEANS_DATA_GB,            /* yuan a GB */
    DISCLOSURE_MEANS_DATA_MB,            /* yuan a MB */
    DISCLOSURE_MEANS_DATA_GB_BARE,       /* yuan a GB, without saying of what */
    DISCLOSURE_MEANS_DATA_MB_BARE,       /* yuan a MB, without saying of what */
    DISCLOSURE_MEANS_DATA_MB_TO_GB,      /* yuan a MB, yuan at which the rest of `size` is free */
    DISCLOSURE_MEANS_DATA_REST_FREE,     /* yuan at which the rest of `size` is free */
    DISCLOSURE_MEANS_DATA_GB_MOST,       /* yuan a MB, size, yuan: at most for that size */
    DISCLOSURE_MEANS_DATA_MB_UP_TO,      /* size, yuan a MB: then the rest of a GB is free */
    DISCLOSURE_MEANS_DATA_MB_REACHED,    /* size, yuan a MB, yuan, size, size: from there on free */
    DISCLOSURE_MEANS_DATA_MB_THEN_GB,    /* yuan a MB, size, yuan there, yuan a GB */
    DISCLOSURE_MEANS_DATA_MB_REACHED_GB, /* yuan a MB, yuan reached, yuan a GB from there on */
    DISCLOSURE_MEANS_DATA_MB_GIFT,       /* size, yuan a MB, size reached, size of the gift */
    DISCLOSURE_MEANS_DATA_MB_PAID_GIFT,  /* size, yuan a MB, size reached, yuan, size of the gift */
    DISCLOSURE_MEANS_DATA_IS_GB,         /* yuan: what the rule above comes to for a GB */
    DISCLOSURE_MEANS_DATA_REPEATS,       /* the rule above repeats */
    DISCLOSURE_MEANS_DATA_TIERS,         /* size, yuan a GB, size, yuan a GB */
    DISCLOSURE_MEANS_DATA_TIERS_THEN,    /* size, yuan a GB, yuan a GB after */
    DISCLOSURE_MEANS_DATA_TIERS_BACK,    /* yuan a GB, size, yuan a GB after */
    DISCLOSURE_MEANS_DATA_TIERS_PAID,    /* yuan a GB, size, yuan there, yuan a GB after */
    DISCLOSURE_MEANS_DATA_TIERS_NTH,     /* size, yuan a GB, from which GB on, yuan a GB */
    DISCLOSURE_MEANS_DATA_REST_THEN, /* yuan a MB, yuan at which the rest of size is free, yuan a GB
                                        then */
    DISCLOSURE_MEANS_DATA_BANDS,     /* size, yuan a MB, size, size, yuan, size, yuan */
    DISCLOSURE_MEANS_DATA_CAP,       /* yuan of overage beyond which nothing is charged */
    DISCLOSURE_MEANS_DATA_REACHED,   /* from yuan on, yuan a GB */
    DISCLOSURE_MEANS_PART_MB,        /* yuan a MB for a part of a GB */
    DISCLOSURE_MEANS_PART_MOST,      /* over yuan a part costs yuan: the price of a GB */
    DISCLOSURE_MEANS_PART_FULL,      /* a part is a GB */
    DISCLOSURE_MEANS_PART_FREE,      /* a part costs nothing */
    DISCLOSURE_MEANS_PART_OF_PROVINCE, /* a part is charged as each province has it */
    DISCLOSURE_MEANS_VOICE,            /* yuan a minute */
    DISCLOSURE_MEANS_VOICE_IN_FREE,
    DISCLOSURE_MEANS_SMS,           /* yuan a message */
    DISCLOSURE_MEANS_SMS_AND_MMS,   /* yuan a message of either */
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
    DISCLOSURE_MEANS_ALLOW_VOICE_BARE, /* count of the minutes that the column has */
    DISCLOSURE_MEANS_ALLOW_DIRECTED,   /* size of directed data */
    DISCLOSURE_MEANS_ALLOW_SMS,        /* messages */
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
    DISCLOSURE_MEANS_ENDS,            /* months, then it ends */
    DISCLOSURE_MEANS_RENEWS,          /* renews itself */
    DISCLOSURE_MEANS_UNTIL,           /* date until which it lasts */
    DISCLOSURE_MEANS_EXIT_HELD,       /* yuan for each month held */
    DISCLOSURE_MEANS_EXIT_HELD_UNDER, /* yuan for each month held, under months, counted as months
                                       */
    DISCLOSURE_MEANS_EXIT_FIXED,      /* yuan */
    DISCLOSURE_MEANS_TERM_RENEWS,     /* months of a term that renews itself, months of the next */
    DISCLOSURE_MEANS_GOES_ON,         /* months of a term, and on after it */
    DISCLOSURE_MEANS_PROLONGED,       /* the term of validity renews itself */
    DISCLOSURE_MEANS_EXIT_LEFT_MOST,  /* yuan for each month left, count months of it at most, yuan
                                       */
    DISCLOSURE_MEANS_TERM_CHECK,      /* months: what validity must say, too */
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
    DISCLOSURE_MEANS_AGE_RANGE,      /* years, years: both included */
    DISCLOSURE_MEANS_DAYS_LEAST,     /* days on the network */
    DISCLOSURE_MEANS_DAYS_OVER,      /* more than days */
    DISCLOSURE_MEANS_MONTHS_LEAST,   /* months on the network */
    DISCLOSURE_MEANS_MONTHS_OVER,    /* more than months */
    DISCLOSURE_MEANS_FEE_LEAST,      /* yuan: fee of the plan it is taken with */
    DISCLOSURE_MEANS_FEE_RISE_LEAST, /* yuan by which the plan's fee rises */
    DISCLOSURE_MEANS_FEE_HELD_MOST,  /* yuan: fee of the plan held */
    DISCLOSURE_MEANS_FEE_EXACT,      /* yuan: fee of the plan it is taken with */
    DISCLOSURE_MEANS_SERIES_LEAST,   /* names, yuan: series of plans, and their least fee */
    DISCLOSURE_MEANS_PLAN_PROMISED,  /* yuan, words: fee and series of the plan promised */
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
    DISCLOSURE_MEANS_ASK_GROUP,       /* words for people, asked for as they stand */
    DISCLOSURE_MEANS_ASK_TEXT,        /* the phrase itself is asked for */
    DISCLOSURE_MEANS_SOLD_IN_CITY,    /* word: a city or prefecture by its name */
    DISCLOSURE_MEANS_HELD_CUSTOMER,   /* is a customer already */
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
