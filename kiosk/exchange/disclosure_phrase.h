/* Phrases: what operators write, and what it means. Tables by topic, as data; a new wording is a
 * new row. A row says in which columns of a disclosure it may stand. Words that bear on nothing are
 * rows too (DISCLOSURE_MEANS_NOTHING): what no row takes makes the disclosure a review. */
#ifndef EXCHANGE_DISCLOSURE_PHRASE_H
#define EXCHANGE_DISCLOSURE_PHRASE_H

#include <stddef.h>

/* Columns of a disclosure that are read as text; `field` of a reason in the report. */
enum disclosure_phrase_field {
    DISCLOSURE_FIELD_AUDIENCE,  /* applicableArea, 适用范围 */
    DISCLOSURE_FIELD_VALIDITY,  /* validity, 有效期限 */
    DISCLOSURE_FIELD_NETWORK,   /* networkRequirement, 在网要求 */
    DISCLOSURE_FIELD_LIABILITY, /* liability, 违约责任 */
    DISCLOSURE_FIELD_OVERAGE,   /* overage, 超出资费 */
    DISCLOSURE_FIELD_SERVICES,  /* services, 其他服务内容 */
    DISCLOSURE_FIELD_NOTES,     /* notes, 其他说明 */
    DISCLOSURE_FIELD_CHANNEL,   /* salesChannel, 销售渠道 */
    DISCLOSURE_FIELDS
};

/* Sets of them, for the tables. */
#define DISCLOSURE_IN(field) (1u << DISCLOSURE_FIELD_##field)
#define DISCLOSURE_IN_TEXT (DISCLOSURE_IN(OVERAGE) | DISCLOSURE_IN(SERVICES) | DISCLOSURE_IN(NOTES))
#define DISCLOSURE_IN_TERMS                                                                        \
    (DISCLOSURE_IN(VALIDITY) | DISCLOSURE_IN(NETWORK) | DISCLOSURE_IN(LIABILITY) |                 \
     DISCLOSURE_IN_TEXT)
#define DISCLOSURE_IN_ANY (DISCLOSURE_IN_TERMS | DISCLOSURE_IN(AUDIENCE) | DISCLOSURE_IN(CHANNEL))

/* Values are in the order of the pattern's slots. */
enum disclosure_phrase_meaning {
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
    DISCLOSURE_MEANS_EXIT_LEFT,    /* yuan for each month left */
    DISCLOSURE_MEANS_EXIT_SHARE,   /* yuan in all × months held ÷ months */
    DISCLOSURE_MEANS_NO_DOWNGRADE, /* the plan may not become cheaper */
    DISCLOSURE_MEANS_SOLD_UNTIL,   /* date */
    DISCLOSURE_MEANS_RENEWS_ONLY,  /* cannot be taken, only renewed by the operator's system */

    /* eligibility */
    DISCLOSURE_MEANS_SOLD_IN,     /* places */
    DISCLOSURE_MEANS_NOT_SOLD_IN, /* places */
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

struct disclosure_phrase {
    const char *pattern;
    enum disclosure_phrase_meaning meaning;
    unsigned fields;
    int argument;
};

struct disclosure_phrase_table {
    const char *topic;
    const struct disclosure_phrase *phrases;
    size_t count;
};

/* All tables; `count` of them. */
extern const struct disclosure_phrase_table *const disclosure_phrase_tables[];
extern const size_t disclosure_phrase_table_count;

/* Questions that only the shopper can answer. */
enum disclosure_phrase_ask {
    DISCLOSURE_ASK_RIDER,
    DISCLOSURE_ASK_SECTOR_WORKER,
    DISCLOSURE_ASK_DELIVERY,
    DISCLOSURE_ASK_VERTICAL_MARKET,
    DISCLOSURE_ASK_DISABLED,
    DISCLOSURE_ASK_POVERTY_CARD,
    DISCLOSURE_ASK_LIVESTREAM,
    DISCLOSURE_ASK_STUDENT,
    DISCLOSURE_ASK_BROADBAND,
    DISCLOSURE_ASK_BROADBAND_90_DAYS,
    DISCLOSURE_ASK_OTHER_NUMBER,
    DISCLOSURE_ASK_GOOD_STANDING,
    DISCLOSURE_ASKS
};

struct disclosure_phrase_question {
    const char *key, *zh_cn, *en;
};

extern const struct disclosure_phrase_question disclosure_phrase_questions[DISCLOSURE_ASKS];

#endif
