/* How long the row lasts, and what leaving it costs. */
#include "exchange/disclosure_facts_private.h"

#include <string.h>

#include "base/date.h"

/* A percentage of the minimum spend, which must be the one that is promised. */
static void take_percent(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    int64_t percent = disclosure_facts_value(hit, 1);
    disclosure_facts_set(facts, &facts->exit_base, disclosure_facts_value(hit, 0), hit);
    if (percent < 1 || percent > 100)
        disclosure_facts_review(facts, "liability", hit->text, "a percentage that is none");
    else
        disclosure_facts_set(facts, &facts->exit_left, facts->exit_base * percent / 100, hit);
}

bool disclosure_facts_term_take(struct disclosure_facts *facts,
                                const struct disclosure_read_hit *hit)
{
    int64_t value = disclosure_facts_value(hit, 0);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_ENDS:
        disclosure_facts_set(facts, &facts->ends, value, hit);
        return true;
    case DISCLOSURE_MEANS_RENEWS:
        facts->renews = true;
        return true;
    case DISCLOSURE_MEANS_UNTIL:
        disclosure_facts_set(facts, &facts->until, value, hit);
        return true;
    case DISCLOSURE_MEANS_EXIT_NONE:
        facts->exit_none = true;
        return true;
    case DISCLOSURE_MEANS_EXIT_HELD:
        disclosure_facts_set(facts, &facts->exit_held, value, hit);
        return true;
    case DISCLOSURE_MEANS_EXIT_HELD_UNDER:
        disclosure_facts_set(facts, &facts->exit_held, value, hit);
        disclosure_facts_set(facts, &facts->exit_held_least, disclosure_facts_value(hit, 1), hit);
        disclosure_facts_set(facts, &facts->exit_held_least, disclosure_facts_value(hit, 2), hit);
        return true;
    case DISCLOSURE_MEANS_TERM_RENEWS:
        facts->renews = true;
        disclosure_facts_set(facts, &facts->contract_months, value, hit);
        disclosure_facts_set(facts, &facts->contract_months, disclosure_facts_value(hit, 1), hit);
        return true;
    case DISCLOSURE_MEANS_GOES_ON:
        facts->renews = true;
        disclosure_facts_set(facts, &facts->contract_months, value, hit);
        return true;
    case DISCLOSURE_MEANS_PROLONGED:
        facts->prolonged = true;
        return true;
    case DISCLOSURE_MEANS_EXIT_LEFT_MOST:
        disclosure_facts_set(facts, &facts->exit_left, value, hit);
        disclosure_facts_set(facts, &facts->exit_left, disclosure_facts_value(hit, 2), hit);
        disclosure_facts_set(facts, &facts->exit_cap, value * disclosure_facts_value(hit, 1), hit);
        return true;
    case DISCLOSURE_MEANS_TERM_CHECK:
        disclosure_facts_set(facts, &facts->term_check, value, hit);
        return true;
    case DISCLOSURE_MEANS_EXIT_FIXED:
        if (value == 0)
            facts->exit_none = true;
        else
            disclosure_facts_set(facts, &facts->exit_fixed, value, hit);
        return true;
    case DISCLOSURE_MEANS_EXIT_PERCENT:
        take_percent(facts, hit);
        return true;
    case DISCLOSURE_MEANS_EXIT_LEFT:
        disclosure_facts_set(facts, &facts->exit_left, value, hit);
        return true;
    case DISCLOSURE_MEANS_EXIT_SHARE:
        disclosure_facts_set(facts, &facts->exit_share, value, hit);
        return true;
    case DISCLOSURE_MEANS_NO_DOWNGRADE:
        facts->no_downgrade = true;
        return true;
    case DISCLOSURE_MEANS_RENEWS_ONLY:
        facts->renews_only = true;
        return true;
    case DISCLOSURE_MEANS_SOLD_UNTIL:
        disclosure_facts_set(facts, &facts->sold_until, value, hit);
        return true;
    default:
        return false;
    }
}

/* Whether the column says nothing: empty, or a mark for it. */
static bool is_silent(const struct disclosure_facts *facts, enum disclosure_phrase_field field)
{
    static const char *const marks[] = {"", "无", "-", "/", "--", "0", NULL};
    for (size_t i = 0; marks[i]; i++)
        if (strcmp(facts->row->columns[field], marks[i]) == 0)
            return true;
    return false;
}

static void judge_exit_unsaid(struct disclosure_facts *facts)
{
    static const char why[] = "what leaving costs is not published";
    bool is_plan = facts->row->class == DISCLOSURE_ROW_PLAN;
    if (is_plan && is_silent(facts, DISCLOSURE_FIELD_LIABILITY))
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_EXIT_UNSTATED, "liability", why);
    else
        disclosure_facts_review(facts, "liability", "", why);
}

static void judge_exit(struct disclosure_facts *facts)
{
    int forms = (facts->exit_left != DISCLOSURE_NONE) + (facts->exit_share != DISCLOSURE_NONE) +
                (facts->exit_held != DISCLOSURE_NONE) + (facts->exit_fixed != DISCLOSURE_NONE);
    bool has_exit = forms != 0;
    if (forms > 1)
        disclosure_facts_review(facts, "liability", "", "two exit fees");
    bool gives_money = facts->fee_off != DISCLOSURE_NONE || facts->fee_fold != DISCLOSURE_NONE ||
                       facts->credit != DISCLOSURE_NONE || facts->benefit_count ||
                       facts->general != DISCLOSURE_NONE || facts->beyond != DISCLOSURE_NONE ||
                       facts->minutes != DISCLOSURE_NONE || facts->directed != DISCLOSURE_NONE ||
                       facts->unsized;
    if (facts->exit_held != DISCLOSURE_NONE && !gives_money)
        disclosure_facts_review(facts, "liability", "", "what is paid back was not given");
    if (has_exit && facts->exit_none)
        disclosure_facts_review(facts, "liability", "", "an exit fee and none");
    if (!has_exit && !facts->exit_none)
        judge_exit_unsaid(facts);
    if (has_exit && facts->ends == DISCLOSURE_NONE && facts->contract_months == DISCLOSURE_NONE)
        disclosure_facts_review(facts, "liability", "", "an exit fee without a term");
    if (facts->exit_base != DISCLOSURE_NONE && facts->exit_base != facts->min_spend)
        disclosure_facts_review(facts, "liability", "", "a share of another minimum spend");
    if (facts->exit_share != DISCLOSURE_NONE &&
        (facts->exit_share != facts->gift_total || facts->ends != facts->gift_months))
        disclosure_facts_review(facts, "liability", "", "a share of another gift");
}

#define PLAN_MONTHS 12  /* the horizon of advice: a plan for less would not last it */
#define COMPACT_TIME 14 /* 20251208235959 */

static bool read_compact(const char *text, int32_t *day)
{
    char date[9];
    struct disclosure_pattern_values values;
    memcpy(date, text, 8);
    date[8] = '\0';
    bool is_date = disclosure_pattern_match("{date}", date, &values) != 0;
    if (is_date)
        *day = (int32_t)values.items[0].number;
    return is_date;
}

/* "20251208" or "2025-12-08", with or without a time behind it; an empty column is no bound. */
static int32_t read_date(struct disclosure_facts *facts, const char *field, const char *text)
{
    struct disclosure_pattern_values values;
    int32_t day = DATE_NONE;
    size_t length = disclosure_pattern_match("{date}", text, &values);
    bool is_date = length && (!text[length] || text[length] == ' ');
    if (is_date)
        day = (int32_t)values.items[0].number;
    else if (strspn(text, "0123456789") == COMPACT_TIME)
        is_date = read_compact(text, &day);
    if (!is_date && *text)
        disclosure_facts_review(facts, field, text, "not a date");
    return is_date ? day : DATE_NONE;
}

/* A sentence may end the sale before the column does. */
static void judge_sale(struct disclosure_facts *facts)
{
    facts->sale_from = read_date(facts, "onlineDate", facts->row->from);
    facts->sale_to = read_date(facts, "offlineDate", facts->row->to);
    if (facts->sold_until != DISCLOSURE_NONE &&
        (facts->sale_to == DATE_NONE || facts->sold_until < facts->sale_to))
        facts->sale_to = (int32_t)facts->sold_until;
    if (facts->sale_to != DATE_NONE && facts->sale_to < facts->sale_from)
        disclosure_facts_review(facts, "offlineDate", facts->row->to,
                                "the sale ends before it begins");
}

#define UNTIL_DAYS (2 * 366) /* a term that ends beyond any horizon of advice */

/* A last day far away is no end that matters here; a near one would be, and has no place. */
static void judge_until(struct disclosure_facts *facts)
{
    if (facts->until == DISCLOSURE_NONE)
        return;
    if (facts->context->newest != DATE_NONE && facts->until >= facts->context->newest + UNTIL_DAYS)
        facts->renews = true;
    else
        disclosure_facts_review(facts, "validity", "", "it lasts until a day that is near");
}

/* A plan for so many months, without anything on what follows and without a price of leaving, goes
 * on: its fee is owed as long as it is kept. */
static void judge_plan_term(struct disclosure_facts *facts)
{
    bool is_plan = facts->row->class == DISCLOSURE_ROW_PLAN;
    if (!is_plan || facts->ends == DISCLOSURE_NONE)
        return;
    if (facts->ends < PLAN_MONTHS || !facts->exit_none || facts->fee_off != DISCLOSURE_NONE ||
        facts->fee_fold != DISCLOSURE_NONE || facts->gift_total != DISCLOSURE_NONE) {
        disclosure_facts_review(facts, "validity", "", "a plan that ends");
        return;
    }
    facts->ends = DISCLOSURE_NONE;
    facts->renews = true;
}

/* A term that renews itself does not end; its months are those of the contract. Every sentence
 * about the term must say the same months. */
static void judge_months(struct disclosure_facts *facts)
{
    if (facts->prolonged && facts->contract_months == DISCLOSURE_NONE)
        facts->contract_months = facts->ends;
    facts->renews |= facts->prolonged;
    int64_t months =
        facts->contract_months != DISCLOSURE_NONE ? facts->contract_months : facts->ends;
    if (facts->contract_months != DISCLOSURE_NONE) {
        if (facts->ends != DISCLOSURE_NONE && facts->ends != facts->contract_months)
            disclosure_facts_review(facts, "validity", "", "two terms");
        facts->ends = DISCLOSURE_NONE;
    }
    if (facts->term_check != DISCLOSURE_NONE && facts->term_check != months)
        disclosure_facts_review(facts, "validity", "", "a sentence gives another term");
}

static void judge_term_unsaid(struct disclosure_facts *facts)
{
    static const char why[] = "how long it lasts is not published";
    bool is_plan = facts->row->class == DISCLOSURE_ROW_PLAN;
    if (is_plan && is_silent(facts, DISCLOSURE_FIELD_VALIDITY))
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_TERM_UNSTATED, "validity", why);
    else
        disclosure_facts_review(facts, "validity", "", why);
}

void disclosure_facts_term_judge(struct disclosure_facts *facts)
{
    judge_months(facts);
    judge_exit(facts);
    judge_sale(facts);
    judge_until(facts);
    judge_plan_term(facts);
    if (facts->renews && facts->ends != DISCLOSURE_NONE)
        disclosure_facts_review(facts, "validity", "", "ends and renews itself");
    if (!facts->renews && facts->ends == DISCLOSURE_NONE)
        judge_term_unsaid(facts);
    if (facts->gift_months != DISCLOSURE_NONE && facts->gift_months != facts->ends)
        disclosure_facts_review(facts, "validity", "", "the gift has another term");
}
