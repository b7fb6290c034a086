/* What only promotions say: plans they come with, money paid in advance, the customer's own mean,
 * and exit fees of a part of the term. */
#include "exchange/disclosure_facts_private.h"

#include <string.h>

#include "base/money.h"

#define NO_FEE MONEY_MOST /* of no plan: one that is not published here */
#define VERSION "版)"     /* ends "(2026版)", which is part of a plan's name */

void disclosure_facts_promotion_init(struct disclosure_facts *facts)
{
    facts->fee_year = facts->plan_fee = DISCLOSURE_NONE;
    facts->deposit = facts->deposit_months = facts->deposit_month = DISCLOSURE_NONE;
    facts->mean_months = facts->mean_plus = facts->mean_window = DISCLOSURE_NONE;
    facts->mean_least = facts->mean_most = facts->beyond = DISCLOSURE_NONE;
    facts->credit_from = facts->credit_to = DISCLOSURE_NONE;
    facts->exit_from = facts->exit_to = facts->exit_part = DISCLOSURE_NONE;
}

static void set(struct disclosure_facts *facts, const struct disclosure_read_hit *hit,
                int64_t *number, size_t value)
{
    disclosure_facts_set(facts, number, disclosure_facts_value(hit, value), hit);
}

/* Yuan, with or without the unit. */
static int64_t amount_of(const struct disclosure_read_hit *hit, size_t value)
{
    bool is_bare = hit->values.items[value].slot == DISCLOSURE_PATTERN_COUNT;
    return hit->values.items[value].number * (is_bare ? MONEY_YUAN : 1);
}

/* ---- plans ---- */

/* "全家享套餐59元(2026版)": from the word to the amount, and the version behind it. */
static const char *plan_name(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    const char *begin = hit->values.items[0].text;
    const char *end = hit->values.items[1].text + hit->values.items[1].length;
    if (*end == '(') {
        const char *close = strstr(end, VERSION);
        const char *first = strchr(end, ')');
        if (close && first && close + strlen(VERSION) == first + 1)
            end = first + 1;
    }
    return arena_copy_bytes(facts->arena, begin, (size_t)(end - begin));
}

/* "全家享套餐" of "全家享套餐59元". */
static const char *series_name(struct disclosure_facts *facts,
                               const struct disclosure_read_hit *hit)
{
    const struct disclosure_pattern_value *values = hit->values.items;
    return arena_copy_bytes(facts->arena, values[0].text,
                            (size_t)(values[1].text - values[0].text));
}

/* A plan of which the text gives the name and the fee. A version that is not published here is for
 * nobody here: another version includes something else. */
static void take_plan(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    const char *name = plan_name(facts, hit);
    bool is_known = disclosure_facts_plan_named(facts, name);
    if (!is_known && strchr(name, '('))
        disclosure_facts_plan_series(facts, series_name(facts, hit), NO_FEE);
    for (size_t i = 1; i < hit->values.count; i++)
        if (hit->values.items[i].slot == DISCLOSURE_PATTERN_YUAN)
            disclosure_facts_set(facts, &facts->plan_fee, hit->values.items[i].number, hit);
    facts->plan_series = series_name(facts, hit);
}

/* "畅爽冰激凌5G套餐99元", one of a list: a series and each of the fees; with a version in brackets
 * behind it, just the plan of that name. */
static void take_item(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    const struct disclosure_pattern_value *values = hit->values.items;
    const char *series = series_name(facts, hit);
    const char *name = plan_name(facts, hit);
    if (strchr(name, '(')) {
        if (!disclosure_facts_plan_named(facts, name))
            disclosure_facts_plan_series(facts, series, NO_FEE);
        return;
    }
    for (size_t i = 1; i < hit->values.count; i++)
        if (values[i].slot == DISCLOSURE_PATTERN_YUAN)
            disclosure_facts_plan_series(facts, series, values[i].number);
}

static bool take_offer(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    int64_t value = disclosure_facts_value(hit, 0);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_FEE_NONE:
        facts->fee_none = true;
        return true;
    case DISCLOSURE_MEANS_FEE_YEAR:
        set(facts, hit, &facts->fee_year, 0);
        if (hit->values.count > 1)
            set(facts, hit, &facts->term_check, 1);
        return true;
    case DISCLOSURE_MEANS_PACK_AT:
        set(facts, hit, &facts->general, 1);
        set(facts, hit, &facts->fee, 2);
        facts->month_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_PLAN_TOLD:
        take_plan(facts, hit);
        return true;
    case DISCLOSURE_MEANS_PLAN_KEPT:
        set(facts, hit, &facts->plan_fee, 1);
        facts->plan_series =
            arena_format(facts->arena, "%s套餐", disclosure_facts_words(facts, hit, 0));
        return true;
    case DISCLOSURE_MEANS_PLAN_COSTS:
        disclosure_facts_set(facts, &facts->plan_fee, value, hit);
        return true;
    case DISCLOSURE_MEANS_FEE_TAKEN:
    case DISCLOSURE_MEANS_FEES_TAKEN:
        for (size_t i = 0; i < hit->values.count; i++) {
            int64_t fee = amount_of(hit, i);
            disclosure_facts_plan_fee(facts, fee, fee);
        }
        return true;
    case DISCLOSURE_MEANS_PLAN_ITEM:
        take_item(facts, hit);
        return true;
    case DISCLOSURE_MEANS_SERIES_TAKEN:
        disclosure_facts_plan_series(
            facts, arena_format(facts->arena, "%s套餐", disclosure_facts_words(facts, hit, 1)),
            value);
        return true;
    case DISCLOSURE_MEANS_FEE_SPAN:
        disclosure_facts_plan_fee(facts, value, disclosure_facts_value(hit, 1));
        return true;
    case DISCLOSURE_MEANS_DATA_UNSIZED:
        facts->unsized = true;
        facts->other_sentence = 0;
        return true;
    case DISCLOSURE_MEANS_ALLOW_BEYOND:
        set(facts, hit, &facts->beyond, 0);
        facts->other_sentence = 0;
        facts->is_not_monthly |= facts->month_sentence != hit->sentence;
        return true;
    default:
        return false;
    }
}

/* ---- money ---- */

static bool take_money(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_DEPOSIT:
        set(facts, hit, &facts->deposit, 0);
        set(facts, hit, &facts->deposit_months, 1);
        set(facts, hit, &facts->deposit_month, 2);
        return true;
    case DISCLOSURE_MEANS_DEPOSIT_ONCE:
        set(facts, hit, &facts->deposit, 0);
        set(facts, hit, &facts->deposit_month, 0);
        disclosure_facts_set(facts, &facts->deposit_months, 1, hit);
        return true;
    case DISCLOSURE_MEANS_CREDIT_SPAN:
        set(facts, hit, &facts->credit, 0);
        set(facts, hit, &facts->credit_from, 1);
        set(facts, hit, &facts->credit_to, 2);
        set(facts, hit, &facts->credit, 3);
        return true;
    case DISCLOSURE_MEANS_MIN_MEAN:
        set(facts, hit, &facts->mean_months, 0);
        return true;
    case DISCLOSURE_MEANS_MIN_MEAN_PLUS:
        set(facts, hit, &facts->mean_months, 0);
        set(facts, hit, &facts->mean_plus, 1);
        return true;
    case DISCLOSURE_MEANS_MIN_SPEND_NAMED:
        set(facts, hit, &facts->min_spend, 2);
        return true;
    case DISCLOSURE_MEANS_MIN_STACKS:
        facts->stacks = true;
        return true;
    default:
        return false;
    }
}

static void under(struct disclosure_facts *facts, const struct disclosure_read_hit *hit,
                  int64_t *number, size_t value)
{
    disclosure_facts_set(facts, number, amount_of(hit, value) - MONEY_FEN, hit);
}

static void least(struct disclosure_facts *facts, const struct disclosure_read_hit *hit,
                  int64_t *number, size_t value)
{
    disclosure_facts_set(facts, number, amount_of(hit, value), hit);
}

/* The months come first, if they are said. */
static size_t take_window(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    bool has_window = hit->values.items[0].slot == DISCLOSURE_PATTERN_MONTHS;
    if (has_window)
        set(facts, hit, &facts->mean_window, 0);
    return has_window ? 1 : 0;
}

/* The months on the network may come first. */
static void take_held_fee(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    bool has_months = hit->values.items[0].slot == DISCLOSURE_PATTERN_MONTHS;
    if (has_months && facts->months_least < hit->values.items[0].number)
        facts->months_least = hit->values.items[0].number;
    under(facts, hit, &facts->fee_held_most, has_months ? 1 : 0);
}

static bool take_spending(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_MEAN_LEAST:
        least(facts, hit, &facts->mean_least, take_window(facts, hit));
        return true;
    case DISCLOSURE_MEANS_MEAN_UNDER:
        under(facts, hit, &facts->mean_most, take_window(facts, hit));
        return true;
    case DISCLOSURE_MEANS_MEAN_RANGE: {
        size_t first = take_window(facts, hit);
        least(facts, hit, &facts->mean_least, first);
        under(facts, hit, &facts->mean_most, first + 1);
        return true;
    }
    case DISCLOSURE_MEANS_FEE_HELD_UNDER:
        take_held_fee(facts, hit);
        return true;
    default:
        return false;
    }
}

/* ---- leaving ---- */

static void take_part(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    int64_t percent = disclosure_facts_value(hit, 1);
    if (percent < 1 || percent > 100)
        disclosure_facts_review(facts, "liability", hit->text, "a percentage that is none");
    else
        disclosure_facts_set(facts, &facts->exit_held,
                             disclosure_facts_value(hit, 0) * percent / 100, hit);
}

static bool take_exit(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_EXIT_WITHIN:
        set(facts, hit, &facts->exit_from, 0);
        set(facts, hit, &facts->exit_to, 1);
        if (hit->values.count > 2)
            set(facts, hit, &facts->exit_fixed, 2);
        return true;
    case DISCLOSURE_MEANS_EXIT_FREE_ENDS:
        facts->exit_free_ends = true;
        return true;
    case DISCLOSURE_MEANS_EXIT_HELD_PART:
        take_part(facts, hit);
        return true;
    case DISCLOSURE_MEANS_EXIT_LEFT_PART:
        set(facts, hit, &facts->exit_part, 0);
        if (hit->values.count > 1)
            set(facts, hit, &facts->term_check, 1);
        return true;
    case DISCLOSURE_MEANS_EXIT_LEAST:
        set(facts, hit, &facts->exit_held_least, 0);
        set(facts, hit, &facts->exit_held_least, 1);
        return true;
    case DISCLOSURE_MEANS_EXIT_CAP:
        set(facts, hit, &facts->exit_cap, 0);
        return true;
    default:
        return false;
    }
}

bool disclosure_facts_promotion_take(struct disclosure_facts *facts,
                                     const struct disclosure_read_hit *hit)
{
    return take_offer(facts, hit) || take_money(facts, hit) || take_spending(facts, hit) ||
           take_exit(facts, hit);
}

/* ---- judging ---- */

#define DEPOSIT_MONTHS_MOST 60

static int64_t term_of(const struct disclosure_facts *facts)
{
    return facts->contract_months != DISCLOSURE_NONE ? facts->contract_months : facts->ends;
}

/* What is paid in advance comes back whole. */
static void judge_deposit(struct disclosure_facts *facts)
{
    if (facts->deposit == DISCLOSURE_NONE)
        return;
    if (facts->deposit_months > DEPOSIT_MONTHS_MOST ||
        facts->deposit_months * facts->deposit_month != facts->deposit)
        disclosure_facts_review(facts, "services", "", "the money in advance does not come back");
    if (facts->credit != DISCLOSURE_NONE)
        disclosure_facts_review(facts, "services", "", "money in advance, and money given");
}

/* Months 2 to 23 of 24: the first and the last are free, and no other way to count is known. */
static void judge_exit_span(struct disclosure_facts *facts)
{
    int64_t months = term_of(facts);
    if (facts->exit_free_ends) {
        bool is_other = facts->exit_from != DISCLOSURE_NONE &&
                        (facts->exit_from != 2 || facts->exit_to != months - 1);
        if (is_other || months < 3)
            disclosure_facts_review(facts, "liability", "", "months beyond the term");
        facts->exit_from = 2;
        facts->exit_to = months - 1;
        return;
    }
    if (facts->exit_from != DISCLOSURE_NONE &&
        (facts->exit_from < 1 || facts->exit_to < facts->exit_from || facts->exit_to > months))
        disclosure_facts_review(facts, "liability", "", "months beyond the term");
}

/* A share of the whole for each month that is left, in whole fen. */
static void judge_exit_part(struct disclosure_facts *facts)
{
    int64_t months = term_of(facts);
    if (facts->exit_part == DISCLOSURE_NONE)
        return;
    if (months == DISCLOSURE_NONE || facts->exit_part % (months * MONEY_FEN))
        disclosure_facts_review(facts, "liability", "", "a share for each month is no whole fen");
    else if (facts->exit_left != DISCLOSURE_NONE && facts->exit_left != facts->exit_part / months)
        disclosure_facts_review(facts, "liability", "", "another share for each month");
    else
        facts->exit_left = facts->exit_part / months;
}

/* Money of the first to the last month must be that of the whole term. */
static void judge_credit(struct disclosure_facts *facts)
{
    if (facts->credit_from != DISCLOSURE_NONE &&
        (facts->credit_from != 1 || facts->credit_to != term_of(facts)))
        disclosure_facts_review(facts, "services", "", "money for other months than the term");
}

/* A part of a month that counts as a month is more than the model's whole months. */
static void judge_exit_least(struct disclosure_facts *facts)
{
    if (facts->exit_held_least != DISCLOSURE_NONE &&
        (facts->exit_held == DISCLOSURE_NONE || facts->exit_held_least < 2))
        disclosure_facts_review(facts, "liability", "",
                                "a least number of months, not of those held");
    if (facts->exit_cap != DISCLOSURE_NONE && facts->exit_held == DISCLOSURE_NONE &&
        facts->exit_left == DISCLOSURE_NONE)
        disclosure_facts_review(facts, "liability", "", "a cap of no exit fee");
}

/* The plan that the text tells of: those of its series and fee; where no series is said, any of
 * that fee. */
static void judge_plan(struct disclosure_facts *facts)
{
    if (facts->plan_fee == DISCLOSURE_NONE || facts->with_count)
        return;
    if (facts->plan_series)
        disclosure_facts_plan_series(facts, facts->plan_series, facts->plan_fee);
    else
        disclosure_facts_plan_fee(facts, facts->plan_fee, facts->plan_fee);
}

static void judge_mean(struct disclosure_facts *facts)
{
    if (facts->mean_window == DISCLOSURE_NONE)
        facts->mean_window = facts->mean_months;
    if (facts->mean_window == DISCLOSURE_NONE &&
        (facts->mean_least != DISCLOSURE_NONE || facts->mean_most != DISCLOSURE_NONE))
        disclosure_facts_review(facts, "applicableArea", "", "a mean of no known months");
    if (facts->mean_months != DISCLOSURE_NONE && facts->min_spend != DISCLOSURE_NONE)
        disclosure_facts_review(facts, "services", "", "two minimum spends");
    if (facts->stacks && facts->min_spend == DISCLOSURE_NONE &&
        facts->mean_months == DISCLOSURE_NONE && facts->gift_min == DISCLOSURE_NONE)
        disclosure_facts_review(facts, "services", "", "a minimum spend without its amount");
    if (facts->mean_least != DISCLOSURE_NONE && facts->mean_most != DISCLOSURE_NONE &&
        facts->mean_least > facts->mean_most)
        disclosure_facts_review(facts, "applicableArea", "", "a range of nothing");
}

/* What only comes with a plan is no plan, whatever the name looks like. */
static void judge_class(struct disclosure_facts *facts)
{
    bool is_extra = facts->beyond != DISCLOSURE_NONE || facts->fee_none ||
                    facts->plan_fee != DISCLOSURE_NONE || facts->mean_months != DISCLOSURE_NONE ||
                    facts->deposit != DISCLOSURE_NONE || facts->fee_year != DISCLOSURE_NONE ||
                    facts->min_spend == facts->row->standard_amount;
    if (is_extra && facts->row->class == DISCLOSURE_ROW_PLAN)
        disclosure_facts_review(facts, "name", facts->row->name,
                                "named as a plan, and says what promotions say");
}

void disclosure_facts_promotion_judge(struct disclosure_facts *facts)
{
    judge_class(facts);
    judge_plan(facts);
    judge_deposit(facts);
    judge_exit_least(facts);
    judge_exit_span(facts);
    judge_exit_part(facts);
    judge_credit(facts);
    judge_mean(facts);
}
