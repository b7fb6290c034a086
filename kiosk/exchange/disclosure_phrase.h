/* Phrases: what operators write, and what it means. Tables by topic, as data; a new wording is a
 * new row. A row says in which columns of a disclosure it may stand. Words that bear on nothing are
 * rows too (DISCLOSURE_MEANS_NOTHING): what no row takes makes the disclosure a review. */
#ifndef EXCHANGE_DISCLOSURE_PHRASE_H
#define EXCHANGE_DISCLOSURE_PHRASE_H

#include <stddef.h>

#include "exchange/disclosure_meaning.h"

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

struct disclosure_phrase {
    const char *pattern;
    enum disclosure_meaning meaning;
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
    DISCLOSURE_ASK_LUCKY_NUMBER,
    DISCLOSURE_ASK_BROADBAND,
    DISCLOSURE_ASK_BROADBAND_90_DAYS,
    DISCLOSURE_ASK_OTHER_NUMBER,
    DISCLOSURE_ASK_GOOD_STANDING,
    DISCLOSURE_ASK_DRAWN,
    DISCLOSURE_ASK_CHOSEN,
    DISCLOSURE_ASK_SURVEY,
    DISCLOSURE_ASKS
};

struct disclosure_phrase_question {
    const char *key, *zh_cn, *en;
};

extern const struct disclosure_phrase_question disclosure_phrase_questions[DISCLOSURE_ASKS];

#endif
