/* A shop in which two offers hang on a question each. With 8 GB a month every bill is the fee:
 * 100 held, 60 for everybody, 30 for students, 20 for who is over 60. */
#ifndef TESTS_VISIT_QUESTIONS_H
#define TESTS_VISIT_QUESTIONS_H

#include "terms.h"

#define QUESTIONS_PLAN(code, name, fee, more)                                                      \
    "{\"code\": \"" code "\", \"kind\": \"plan\", \"name\": {\"zh-CN\": \"" name "\"},"            \
    " \"fee\": {\"amount\": " fee ", \"every\": \"month\"}," more                                  \
    " \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"10GB\"}]}"
#define QUESTIONS_ASK(key, text)                                                                   \
    "\"eligibility\": [{\"ask\": \"" key "\", \"is\": true, \"text\": {\"zh-CN\": \"" text "\"}}]" \
    ","

/* clang-format off */
static const char questions_catalog[] =
    "{\"format\": \"tariff-catalog/1\", \"id\": \"questions\", \"version\": \"1\","
    " \"currency\": \"CNY\", \"timezone\": \"Asia/Shanghai\", \"scopes\": {},"
    " \"standard_charges\": ["
    "  {\"scope\": {\"service\": \"voice\"}, \"price\": {\"per\": \"1min\", \"price\": 0.15}},"
    "  {\"scope\": {\"service\": \"sms\"}, \"price\": {\"per\": \"1\", \"price\": 0.10}},"
    "  {\"scope\": {\"service\": \"mms\"}, \"price\": {\"per\": \"1\", \"price\": 0.30}},"
    "  {\"scope\": {\"service\": \"data\"}, \"price\": {\"block\": \"1GB\", \"price\": 5}}],"
    " \"offers\": ["
    QUESTIONS_PLAN("HELD", "旧套餐", "100", "") ","
    QUESTIONS_PLAN("NEW", "新套餐", "60", "") ","
    QUESTIONS_PLAN("CAMPUS", "校园套餐", "30", QUESTIONS_ASK("student", "您是学生吗？")) ","
    QUESTIONS_PLAN("SENIOR", "银龄套餐", "20", QUESTIONS_ASK("senior", "您满 60 周岁了吗？"))
    "]}";
/* clang-format on */

/* Turns an open shop whose visit has not begun into this one. */
static inline void questions_apply(struct shop *shop)
{
    terms_apply(shop);
    catalog_destroy(shop->catalog);
    shop->catalog = shop_catalog(questions_catalog);
    shop->fake.catalog = shop->catalog;
}

#endif
