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
extern const struct disclosure_phrase_table disclosure_phrase_plan;
extern const struct disclosure_phrase_table disclosure_phrase_procedure;
extern const struct disclosure_phrase_table disclosure_phrase_exit;
extern const struct disclosure_phrase_table disclosure_phrase_gift;
extern const struct disclosure_phrase_table disclosure_phrase_commitment;
extern const struct disclosure_phrase_table disclosure_phrase_customer;

#define DISCLOSURE_TABLE(name, title, rows)                                                        \
    const struct disclosure_phrase_table name = {title, rows, sizeof(rows) / sizeof *(rows)}

/* A short way to write a row: pattern, meaning, columns. */
#define MEANS(pattern, meaning, fields)                                                            \
    {                                                                                              \
        pattern, DISCLOSURE_MEANS_##meaning, fields, 0                                             \
    }

/* "(不含港澳台)": the mainland only, which every price and allowance here is about. */
#define MAINLAND "[(<不含|不包含|不包括|除>[中国]港澳台[地区])]"
/* 超出套餐后, 套外, 超套: usage beyond the allowances. */
#define BEYOND                                                                                     \
    "[套餐|主套餐][套内|套餐外|套外|超出套餐|超套餐|超套|超出|超过][部分|之外|以外|后][的]"
/* What a price of data is about. */
#define DATA                                                                                                                      \
    "[其中][当月]" BEYOND "[国内|全国|大陆|中国大陆]" MAINLAND                                                                    \
    "<移动数据流量|移动上网流量|手机上网流量|手机流量|移动流量|移动数据|数据流量|上网流量|" \
    "通用流量|套外流量|普通流量|基础流量|5G流量|4G流量|流量部分|流量|手机上网|上网>[部分]"      \
    "[费用|费][(通用/定向)][资费|单价|价格][标准][为][超出套餐后|超出后|超出部分|超出],"
/* What a price of calls is about; a price for long distance or for calls at home alone is not. */
#define CALLS                                                                                                                                \
    "[其中][当月][国内|全国]" MAINLAND "," BEYOND "[国内|全国]" MAINLAND                                                                     \
    "<语音,国内主叫|语音,主叫|语音通话,主叫|通话,主叫|主叫国内通话|主叫国内语音|主叫国内电话|"         \
    "主叫国内|主叫通话|主叫语音|主叫|"                                                                                         \
    "语音主叫国内电话|语音国内主叫国内|语音国内主叫通话|语音国内主叫|语音主叫国内通话|"                \
    "语音主叫国内|语音主叫|语音通话主叫|语音通话|语音资费|语音电话拨打|语音拨打国内电话|语音拨打|" \
    "语音超出|通话,国内主叫|通话主叫|通话|拨打国内电话|拨打电话|电话拨打|国内拨打|拨打|语音|电话>"   \
    "[国内]" MAINLAND                                                                                                                        \
    "[时长][超出后|超出部分|超出|超套后][费用|费][资费|单价|价格][标准][为],[国内][通话]"
/* What stands between a subject and its price, and behind the price. */
#define BY "[均|则|统一|仍][先|再][按照|按|为|执行|每]"
#define CHARGED                                                                                                                  \
    "[的][标准|资费|费率|价格][进行|给予][自动叠加计费|自动叠加|循环计费|循环收费|循环|计收|" \
    "收费|收取费用|收取|计费|执行|扣费|扣收|结算|计算|计|收]"
#define MB "/M[B]"
/* A price with its unit: 5元/GB, 5元1GB, 每GB5元; 0.1元/分钟, (元/分钟)0.1, 0.1/分钟. */
#define PER_GB "<{yuan}[/|每|/每]<1G[B]|G[B]|1024M[B]>|每[1]G[B]{yuan}|(元/G[B]){price}>"
#define PER_MB "<{yuan}[/|每|/每][1]M[B]|每[1]M[B]{yuan}|(元/M[B]){price}|{price}/M[B]>"
#define PER_MINUTE "<{yuan}[/|每|/每][1]分[钟]|每[1]分钟{yuan}|([元/]分钟),{price}|{price}/分钟>"
#define PER_MESSAGE "<{yuan}[/|每|/每]<条|次>[(次)]|每条{yuan}|([元/]条),{price}|{price}/条>"
/* Messages of both kinds. */
#define BOTH_MESSAGES                                                                              \
    "<短,彩信|短/彩信|短彩信|短信/彩信|短信彩信|短信,彩信|短信和彩信|短信及彩信|彩信/短信>"

#endif
