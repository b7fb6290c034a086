/* One row of a publication: its columns, and what kind of thing it is. */
#ifndef EXCHANGE_DISCLOSURE_ROW_H
#define EXCHANGE_DISCLOSURE_ROW_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "exchange/disclosure_phrase.h"

/* The first three are offers to a shopper; the rest are not, and never priced. */
enum disclosure_row_class {
    DISCLOSURE_ROW_PLAN,
    DISCLOSURE_ROW_ADDON,
    DISCLOSURE_ROW_PROMOTION,
    DISCLOSURE_ROW_SUB_CARD,     /* a second line of somebody's plan */
    DISCLOSURE_ROW_VISITOR_CARD, /* for days, for passport holders */
    DISCLOSURE_ROW_DEVICE_CARD,  /* data for one device only */
    DISCLOSURE_ROW_HANDSET,      /* hardware, insurance of it, instalments */
    DISCLOSURE_ROW_BROADBAND,    /* broadband, television, cameras */
    DISCLOSURE_ROW_ENTERPRISE,   /* for companies */
    DISCLOSURE_ROW_CLASSES
};

/* 资费标准. */
enum disclosure_row_standard {
    DISCLOSURE_STANDARD_MONTHLY, /* 79元/月 */
    DISCLOSURE_STANDARD_FROM,    /* 79元/月起 */
    DISCLOSURE_STANDARD_FOLD,    /* 7折 */
    DISCLOSURE_STANDARD_OTHER,   /* once, a year, a factor of something else */
};

struct disclosure_row {
    const char *code, *name; /* 方案编号; as published */
    const char *plain_name;  /* normalised */
    const char *series;      /* the name without amount and variant */
    const char *file;        /* as the report names it */
    size_t index;            /* in the file, from 0 */
    const json_t *element;   /* as published; the document's */
    int home;                /* the province that the file is of, -1: national */
    const char *columns[DISCLOSURE_FIELDS];
    const char *category, *standard_text, *from, *to; /* sale dates as published */
    enum disclosure_row_standard standard;
    int64_t standard_amount;                       /* micro-yuan, or 折 in millionths */
    int64_t price, data, general, directed, voice; /* columns, in millionths of yuan, GB, minutes */
    int64_t sms;                                   /* messages */
    bool columns_open; /* they point to a page elsewhere ("以官方详情为准") */
    enum disclosure_row_class class;
};

/* Reads one element of `plans`; false when it has no code or name. Strings stay the document's or
 * live in the arena. */
bool disclosure_row_load(struct arena *arena, const json_t *element, struct disclosure_row *row);

bool disclosure_row_is_offer(const struct disclosure_row *row);
const char *disclosure_row_class_name(enum disclosure_row_class class);

#endif
