/* What the tables of phrases share: each table, and the pieces that patterns are made of. */
#ifndef EXCHANGE_DISCLOSURE_PHRASE_PRIVATE_H
#define EXCHANGE_DISCLOSURE_PHRASE_PRIVATE_H

#include "exchange/disclosure_phrase.h"

extern const struct disclosure_phrase_table disclosure_phrase_fee;
extern const struct disclosure_phrase_table disclosure_phrase_overage;
extern const struct disclosure_phrase_table disclosure_phrase_allowance;
extern const struct disclosure_phrase_table disclosure_phrase_term;
extern const struct disclosure_phrase_table disclosure_phrase_eligible;
extern const struct disclosure_phrase_table disclosure_phrase_exclusion;
extern const struct disclosure_phrase_table disclosure_phrase_benefit;
extern const struct disclosure_phrase_table disclosure_phrase_notice;

#define DISCLOSURE_TABLE(name, title, rows)                                                        \
    const struct disclosure_phrase_table name = {title, rows, sizeof(rows) / sizeof *(rows)}

/* A short way to write a row: pattern, meaning, columns. */
#define MEANS(pattern, meaning, fields)                                                            \
    {                                                                                              \
        pattern, DISCLOSURE_MEANS_##meaning, fields, 0                                             \
    }

/* "(不含港澳台)": the mainland only, which every price and allowance here is about. */
#define MAINLAND "[(<不含|不包含|除>[中国]港澳台[地区])]"
/* What a price of data is about. */
#define DATA "[国内]" MAINLAND "<移动数据流量|通用流量|流量>[资费],"
#define CHARGED "[收费|收取费用|收取|计费|进行计费|执行]"
#define MB "/M[B]"

#endif
