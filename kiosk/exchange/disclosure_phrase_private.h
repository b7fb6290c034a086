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
#define MAINLAND "[(<不含|不包含|不包括|除>[中国]港澳台[地区])]"
/* What a price of data is about. */
#define DATA                                                                                                          \
    "[其中][套餐][套内|套外|套餐外|超套|超出][部分][国内]" MAINLAND                                                   \
    "<移动数据流量|移动上网流量|数据流量|手机上网流量|通用流量|套外流量|流量|上网>" \
    "[(通用/定向)][资费][标准][为][超出后],"
#define CHARGED                                                                                                              \
    "[自动叠加计费|自动叠加|循环计费|的标准收费|的标准收取|标准收取|标准计费|计收|收费|" \
    "收取费用|收取|计费|进行计费|执行|计]"
#define MB "/M[B]"

#endif
