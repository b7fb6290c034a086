/* The list of all tables, and the questions that eligibility asks. */
#include "exchange/disclosure_phrase.h"

#include "exchange/disclosure_phrase_private.h"

const struct disclosure_phrase_table *const disclosure_phrase_tables[] = {
    &disclosure_phrase_fee,       &disclosure_phrase_overage,   &disclosure_phrase_allowance,
    &disclosure_phrase_term,      &disclosure_phrase_customer,  &disclosure_phrase_eligible,
    &disclosure_phrase_exclusion, &disclosure_phrase_benefit,   &disclosure_phrase_notice,
    &disclosure_phrase_exit,      &disclosure_phrase_gift,      &disclosure_phrase_commitment,
    &disclosure_phrase_plan,      &disclosure_phrase_procedure,
};

const size_t disclosure_phrase_table_count =
    sizeof disclosure_phrase_tables / sizeof *disclosure_phrase_tables;

const struct disclosure_phrase_question disclosure_phrase_questions[DISCLOSURE_ASKS] = {
    [DISCLOSURE_ASK_RIDER] = {"certified-rider", "是否为合作企业认证的骑手？",
                              "Are you a certified rider of a partner company?"},
    [DISCLOSURE_ASK_SECTOR_WORKER] =
        {"sector-worker", "是否从事快递、外卖、物流、房产中介等行业，并能提供从业证明？",
         "Do you work in express, food delivery, logistics or estate "
         "agency, and can you prove it?"},
    [DISCLOSURE_ASK_DELIVERY] = {"delivery-worker", "是否从事外卖、快递、专送等行业？",
                                 "Do you work in food, parcel or courier delivery?"},
    [DISCLOSURE_ASK_VERTICAL_MARKET] = {"vertical-market", "是否属于快递、物流、直播等行业客户？",
                                        "Are you a customer from express, logistics or streaming?"},
    [DISCLOSURE_ASK_DISABLED] = {"disability-certificate", "是否持有有效的残疾人证？",
                                 "Do you hold a valid disability certificate?"},
    [DISCLOSURE_ASK_POVERTY_CARD] = {"poverty-card", "是否为省级建档立卡贫困户本人？",
                                     "Are you on the province's register of poor households?"},
    [DISCLOSURE_ASK_LIVESTREAM] = {"livestream-or-home-service",
                                   "是否为直播、家政服务人员或有类似用途？",
                                   "Do you work in streaming or home service, or in a like use?"},
    [DISCLOSURE_ASK_STUDENT] = {"student", "是否为校园客户？", "Are you a campus customer?"},
    [DISCLOSURE_ASK_LUCKY_NUMBER] = {"lucky-number", "是否办理吉祥号码？",
                                     "Are you taking a lucky number?"},
    [DISCLOSURE_ASK_BROADBAND] = {"broadband", "本号码是否已有宽带？",
                                  "Is there broadband on this number?"},
    [DISCLOSURE_ASK_BROADBAND_90_DAYS] =
        {"broadband-90-days", "宽带是否已使用90天以上并将继续使用？",
         "Have you had broadband for 90 days, and will you keep it?"},
    [DISCLOSURE_ASK_OTHER_NUMBER] = {"number-within-6-months", "近6个月内名下是否有中国移动号码？",
                                     "Did you own a China Mobile number in the last 6 months?"},
    [DISCLOSURE_ASK_DRAWN] = {"drawn-by-lot", "是否在抽奖中抽中？", "Were you drawn by lot?"},
    [DISCLOSURE_ASK_CHOSEN] = {"chosen-by-operator", "是否由营业厅或热线主动通知可以办理？",
                               "Did the operator tell you that you may take it?"},
    [DISCLOSURE_ASK_SURVEY] = {"answered-survey", "是否成功参与了调研回访？",
                               "Did you answer the operator's survey?"},
    [DISCLOSURE_ASK_GOOD_STANDING] = {"good-standing", "号码是否正常在网、未欠费或停机？",
                                      "Is the number in service, without debt or suspension?"},
};
