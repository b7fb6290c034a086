/* What is included. A plan's columns are published facts; of anything else a column only counts
 * where a sentence says the same. */
#include "exchange/disclosure_facts_private.h"

#include <string.h>

#include "base/money.h"
#include "base/quantity.h"

#define PACK_FEE_LEAST MONEY_YUAN                   /* less is a token */
#define FAMILY_MOST 100                             /* published families have up to 20 */
#define COLUMN_MOST ((int64_t)1000000 * MONEY_YUAN) /* a million GB or minutes, in millionths */

static void take_amount(struct disclosure_facts *facts, int64_t *number,
                        const struct disclosure_read_hit *hit)
{
    disclosure_facts_set(facts, number, disclosure_facts_value(hit, 0), hit);
    facts->allowance_sentence = hit->sentence;
    if (facts->month_sentence != hit->sentence && !hit->phrase->argument)
        facts->is_not_monthly = true;
}

/* "100国内语音": minutes, where the column says so, too. */
static void take_bare_minutes(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    if (disclosure_facts_value(hit, 0) * MONEY_YUAN != facts->row->voice)
        disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                "a number without a unit");
    facts->other_sentence = hit->sentence;
}

static void take_growth(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    struct disclosure_growth growth = {disclosure_facts_value(hit, 0),
                                       disclosure_facts_value(hit, 1)};
    int64_t before = facts->growth_count ? facts->growths[facts->growth_count - 1].months : 0;
    if (facts->growth_count == DISCLOSURE_GROWTHS || growth.months <= before)
        disclosure_facts_review(facts, "services", hit->text, "steps that do not ascend");
    else
        facts->growths[facts->growth_count++] = growth;
}

static void set_carried(struct disclosure_facts *facts, enum disclosure_said said,
                        const struct disclosure_read_hit *hit)
{
    if (facts->other_sentence == hit->sentence) {
        if (said == DISCLOSURE_YES)
            disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                    "carried over, and not general data");
        return;
    }
    if (facts->carried != DISCLOSURE_UNSAID && facts->carried != said)
        disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                "carried over and not carried over");
    facts->carried = said;
}

static void set_order(struct disclosure_facts *facts, enum disclosure_order order,
                      const struct disclosure_read_hit *hit)
{
    if (facts->order != DISCLOSURE_ORDER_UNSAID && facts->order != order)
        disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                "used before and after the plan's");
    facts->order = order;
}

static bool take_quantity(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_ALLOW_DATA:
        take_amount(facts, &facts->general, hit);
        facts->other_sentence = 0;
        return true;
    case DISCLOSURE_MEANS_ALLOW_DIRECTED:
        take_amount(facts, &facts->directed, hit);
        facts->other_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_ALLOW_VOICE_BARE:
        take_bare_minutes(facts, hit);
        return true;
    case DISCLOSURE_MEANS_ALLOW_VOICE:
        take_amount(facts, &facts->minutes, hit);
        facts->other_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_ALLOW_SMS:
        take_amount(facts, &facts->messages, hit);
        facts->other_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_ALLOW_ROAM_VOICE:
        take_amount(facts, &facts->roam_minutes, hit);
        return true;
    case DISCLOSURE_MEANS_ALLOW_ROAM_DATA:
        take_amount(facts, &facts->roam_data, hit);
        return true;
    case DISCLOSURE_MEANS_GROWS:
        take_growth(facts, hit);
        return true;
    case DISCLOSURE_MEANS_FAMILY:
        disclosure_facts_set(facts, &facts->family, disclosure_facts_value(hit, 0), hit);
        return true;
    case DISCLOSURE_MEANS_FAMILY_WITH_MAIN:
        disclosure_facts_set(facts, &facts->family, disclosure_facts_value(hit, 0) - 1, hit);
        return true;
    default:
        return false;
    }
}

bool disclosure_facts_allowance_take(struct disclosure_facts *facts,
                                     const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_EACH_MONTH:
        facts->month_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_DIRECTED_SET:
        facts->directed_set = true;
        return true;
    case DISCLOSURE_MEANS_ABOUT_GENERAL:
        facts->other_sentence = 0;
        return true;
    case DISCLOSURE_MEANS_ABOUT_ROAMING:
        facts->names_roaming = true;
        facts->other_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_ABOUT_OTHER:
        facts->other_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_CARRIED:
        set_carried(facts, DISCLOSURE_YES, hit);
        return true;
    case DISCLOSURE_MEANS_NOT_CARRIED:
        set_carried(facts, DISCLOSURE_NO, hit);
        return true;
    case DISCLOSURE_MEANS_AFTER_PLAN:
        set_order(facts, DISCLOSURE_AFTER_PLAN, hit);
        return true;
    case DISCLOSURE_MEANS_BEFORE_PLAN:
        set_order(facts, DISCLOSURE_BEFORE_PLAN, hit);
        return true;
    default:
        return take_quantity(facts, hit);
    }
}

/* ---- judging ---- */

static const char *column_text(struct disclosure_facts *facts, int64_t column)
{
    char text[MONEY_TEXT];
    money_format_micro(column, text);
    return arena_copy(facts->arena, text);
}

#define HUNDREDTH ((int64_t)10000) /* in millionths: to what columns are rounded */

/* Whether a column in GB is what a sentence gives in MB: 0.2 and 0.49 are 200 and 500 MB, a GB
 * being taken for 1000 or for 1024 of them. */
static bool is_rounded(int64_t column, int64_t bytes)
{
    if (bytes <= 0 || bytes >= 1024 * QUANTITY_GB || bytes % QUANTITY_MB)
        return false;
    int64_t megabytes = bytes / QUANTITY_MB;
    int64_t off = column - megabytes * MONEY_YUAN / 1024;
    return column == megabytes * (MONEY_YUAN / 1000) ||
           (off <= HUNDREDTH / 2 && off >= -HUNDREDTH / 2);
}

/* A column in GB or minutes, in bytes or seconds; a column that is no whole number ("0.49" is
 * 500 MB) says nothing exact. */
static void judge_column(struct disclosure_facts *facts, const char *field, int64_t column,
                         int64_t unit, int64_t *number)
{
    bool is_plan = facts->row->class == DISCLOSURE_ROW_PLAN;
    bool is_whole = column % MONEY_YUAN == 0;
    int64_t amount = is_whole ? column / MONEY_YUAN * unit : DISCLOSURE_NONE;
    if (!is_whole && unit == QUANTITY_GB && is_rounded(column, *number))
        amount = *number;
    const char *why = NULL;
    if (column == 0 && is_plan && *number != DISCLOSURE_NONE)
        why = "a sentence gives what the column does not";
    else if (column && *number != DISCLOSURE_NONE && *number != amount)
        why = "a sentence gives another amount";
    else if (column && !is_whole && *number == DISCLOSURE_NONE)
        why = "a part of a unit, and no sentence says how much";
    else if (column && !is_plan && *number == DISCLOSURE_NONE)
        why = "no sentence repeats the column";
    if (why)
        disclosure_facts_review(facts, field, column_text(facts, column), why);
    else if (column && is_plan)
        *number = amount;
}

static bool is_amount(int64_t column)
{
    return column >= 0 && column <= COLUMN_MOST;
}

/* With what is used after the plan's. */
static int64_t all_general(const struct disclosure_facts *facts)
{
    bool has_general = facts->general != DISCLOSURE_NONE;
    bool has_beyond = facts->beyond != DISCLOSURE_NONE;
    if (!has_beyond)
        return facts->general;
    return facts->beyond + (has_general ? facts->general : 0);
}

/* Minutes and data in the columns of a promotion that only takes money off the fee of the plan that
 * it names are that plan's. */
static bool has_plans_columns(const struct disclosure_facts *facts)
{
    const struct disclosure_row *row = facts->row;
    bool gives_money = facts->fee_off != DISCLOSURE_NONE || facts->credit != DISCLOSURE_NONE ||
                       facts->fee_fold != DISCLOSURE_NONE;
    bool gives_more = facts->minutes != DISCLOSURE_NONE || facts->directed != DISCLOSURE_NONE ||
                      facts->messages != DISCLOSURE_NONE || all_general(facts) != DISCLOSURE_NONE;
    bool names_plan = facts->with_count == 1 && facts->with[0].least == row->standard_amount;
    return row->class == DISCLOSURE_ROW_PROMOTION && gives_money && !gives_more && names_plan &&
           row->general > 0 && row->voice > 0;
}

/* "每月获得国内流量" without its size, which the name and the column both give. */
static void judge_unsized(struct disclosure_facts *facts)
{
    const struct disclosure_row *row = facts->row;
    struct disclosure_pattern_values values;
    int64_t size = row->general / MONEY_YUAN * QUANTITY_GB;
    if (!facts->unsized || facts->general != DISCLOSURE_NONE)
        return;
    for (const char *at = row->plain_name; *at && row->general % MONEY_YUAN == 0; at++)
        if ((at == row->plain_name || !strchr("0123456789.", at[-1])) &&
            disclosure_pattern_match("{size}", at, &values) && values.items[0].number == size)
            facts->general = size;
    if (facts->general == DISCLOSURE_NONE)
        disclosure_facts_review(facts, "services", "", "data without its size");
}

static void judge_columns(struct disclosure_facts *facts)
{
    const struct disclosure_row *row = facts->row;
    judge_unsized(facts);
    if (!is_amount(row->general) || !is_amount(row->directed) || !is_amount(row->voice) ||
        !is_amount(row->sms)) {
        disclosure_facts_review(facts, "data", "", "a column that is no amount");
        return;
    }
    int64_t all = all_general(facts);
    if (has_plans_columns(facts))
        return;
    judge_column(facts, "generalData", row->general, QUANTITY_GB,
                 facts->beyond == DISCLOSURE_NONE ? &facts->general : &all);
    judge_column(facts, "directedData", row->directed, QUANTITY_GB, &facts->directed);
    judge_column(facts, "voice", row->voice, 60, &facts->minutes);
    judge_column(facts, "sms", row->sms * MONEY_YUAN, 1, &facts->messages);
    if (row->columns_open && !(row->general && row->voice))
        disclosure_facts_review(facts, "data", "", "a column is left to a page that is not here");
    if (row->data != row->general + row->directed)
        disclosure_facts_review(facts, "data", column_text(facts, row->data),
                                "the columns of data do not add up");
}

/* An amount in the name ("(50G)", "10GB", "100分钟") must be one that is included. */
static void check_name(struct disclosure_facts *facts)
{
    struct disclosure_pattern_values values;
    const char *name = facts->row->plain_name;
    for (const char *at = name; *at; at++) {
        if (at > name && strchr("0123456789.", at[-1]))
            continue;
        bool is_size = disclosure_pattern_match("{size}", at, &values) != 0;
        bool is_network = is_size && *at >= '2' && *at <= '5' && at[1] == 'G' && at[2] != 'B';
        if (is_network && values.items[0].number != facts->general)
            continue;
        if (is_size && values.items[0].number != facts->general &&
            values.items[0].number != facts->directed &&
            values.items[0].number != all_general(facts))
            disclosure_facts_review(facts, "name", facts->row->name, "the name gives other data");
        if (disclosure_pattern_match("{minutes}", at, &values) &&
            values.items[0].number != facts->minutes)
            disclosure_facts_review(facts, "name", facts->row->name,
                                    "the name gives other minutes");
    }
}

static void judge_family(struct disclosure_facts *facts)
{
    if (facts->family != DISCLOSURE_NONE && (facts->family < 1 || facts->family > FAMILY_MOST))
        disclosure_facts_review(facts, "services", "", "a family of no such size");
}

static void judge_growth(struct disclosure_facts *facts)
{
    int64_t size = facts->general;
    for (size_t i = 0; i < facts->growth_count; i++) {
        if (facts->growths[i].size <= size)
            disclosure_facts_review(facts, "services", "", "a growth that does not grow");
        size = facts->growths[i].size;
    }
}

static void judge_unsaid(struct disclosure_facts *facts)
{
    bool is_plan = facts->row->class == DISCLOSURE_ROW_PLAN;
    bool has_data = facts->general != DISCLOSURE_NONE;
    if ((has_data || facts->beyond != DISCLOSURE_NONE) && facts->carried == DISCLOSURE_UNSAID)
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_ROLLOVER_UNSTATED, "services",
                                 "whether data is carried over is not said");
    if (!is_plan && (has_data || facts->minutes != DISCLOSURE_NONE) &&
        facts->order == DISCLOSURE_ORDER_UNSAID)
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_ORDER_OF_USE, "services",
                                 "whether it is used before or after the plan's is not said");
    if (facts->directed != DISCLOSURE_NONE && !facts->directed_set)
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_DIRECTED_UNSTATED, "services",
                                 "what directed data is for is not said");
    /* What a pack with a monthly fee includes, it includes every month. */
    bool is_monthly_pack =
        facts->fee >= PACK_FEE_LEAST &&
        (facts->row->class == DISCLOSURE_ROW_ADDON || strstr(facts->row->plain_name, "包") != NULL);
    if (!is_plan && facts->is_not_monthly && !is_monthly_pack)
        disclosure_facts_review(facts, "services", "", "an amount is not said to be monthly");
    if (facts->names_roaming && facts->roam_data == DISCLOSURE_NONE)
        disclosure_facts_review(facts, "services", "", "data abroad without its amount");
    if (is_plan && facts->order != DISCLOSURE_ORDER_UNSAID)
        disclosure_facts_review(facts, "services", "", "an order of use in a plan");
}

void disclosure_facts_allowance_judge(struct disclosure_facts *facts)
{
    judge_columns(facts);
    check_name(facts);
    judge_family(facts);
    judge_growth(facts);
    judge_unsaid(facts);
}
