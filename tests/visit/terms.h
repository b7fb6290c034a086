/* A shop with timed parts, contracts and one-off prices, small enough to price by hand.
 *
 * Held: 100 yuan a month, 24 months from 2025-11-21, 15 yuan for each month left: on 2026-11-21
 * twelve are left, 180 yuan. Offered: 60 yuan, 20 less for six months, 30 once, at least 10 a
 * month, a contract of 12 months; 10 GB for everything and 5 GB for "video". With 8 GB a month:
 * 6×40 + 6×60 = 600, 50 a month; with 180 + 30 it is 810 in the year against 1,200.
 * For students only: 30 yuan, 360 + 180 = 540 in the year, 22.50 a month less than that. */
#ifndef TESTS_VISIT_TERMS_H
#define TESTS_VISIT_TERMS_H

#include "shop.h"

static const char terms_catalog[] =
    "{\"format\": \"tariff-catalog/1\", \"id\": \"terms\", \"version\": \"1\","
    " \"currency\": \"CNY\", \"timezone\": \"Asia/Shanghai\", \"scopes\": {},"
    " \"standard_charges\": ["
    "  {\"scope\": {\"service\": \"voice\"}, \"price\": {\"per\": \"1min\", \"price\": 0.15}},"
    "  {\"scope\": {\"service\": \"sms\"}, \"price\": {\"per\": \"1\", \"price\": 0.10}},"
    "  {\"scope\": {\"service\": \"mms\"}, \"price\": {\"per\": \"1\", \"price\": 0.30}},"
    "  {\"scope\": {\"service\": \"data\"}, \"price\": {\"block\": \"1GB\", \"price\": 5}}],"
    " \"offers\": ["
    "  {\"code\": \"HELD\", \"kind\": \"plan\", \"name\": {\"zh-CN\": \"旧套餐\"},"
    "   \"fee\": {\"amount\": 100, \"every\": \"month\"},"
    "   \"contract\": {\"months\": 24, \"exit\": {\"per_month_left\": 15}},"
    "   \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"10GB\"}]},"
    "  {\"code\": \"NEW\", \"kind\": \"plan\", \"name\": {\"zh-CN\": \"新套餐\"},"
    "   \"fee\": {\"amount\": 60, \"every\": \"month\"}, \"one_off\": 30, \"min_spend\": 10,"
    "   \"contract\": {\"months\": 12},"
    "   \"discounts\": [{\"off\": \"fee\", \"amount\": 20, \"months\": [1, 6]}],"
    "   \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"10GB\"},"
    "    {\"scope\": {\"service\": \"data\", \"app\": \"video\"}, \"amount\": \"5GB\"}]},"
    "  {\"code\": \"CAMPUS\", \"kind\": \"plan\", \"name\": {\"zh-CN\": \"校园套餐\"},"
    "   \"fee\": {\"amount\": 30, \"every\": \"month\"},"
    "   \"eligibility\": [{\"ask\": \"student\", \"is\": true,"
    "    \"text\": {\"zh-CN\": \"您是学生吗？\"}}],"
    "   \"allowances\": [{\"scope\": {\"service\": \"data\"}, \"amount\": \"10GB\"}]}]}";

/* Turns an open shop whose visit has not begun into this one. */
static inline void terms_apply(struct shop *shop)
{
    catalog_destroy(shop->catalog);
    shop->catalog = shop_catalog(terms_catalog);
    shop->fake.catalog = shop->catalog;
    shop->fake.subscriber.plan =
        (struct subscriber_holding){"HELD", 1, date_from_civil(2025, 11, 21)};
    shop->fake.subscriber.billed_count = 0;
    for (int m = 0; m < 3; m++)
        shop->lines[m] = usage_line_plain(SHOP_AUGUST + m, SERVICE_DATA, 8 * QUANTITY_GB);
    shop->fake.usage.count = 3;
}

#endif
