/* Fee, discounts and minimum spends. 资费标准 is a plan's fee; of anything else it is one only
 * where a sentence or the name says so, or where the numbers prove that it is something else. */
#include <string.h>

#include "base/money.h"
#include "exchange/disclosure_facts_private.h"

#define YEAR 12                               /* months */
#define FOLD_WHOLE ((int64_t)10 * MONEY_YUAN) /* 十折: the whole price */

static void take_gift(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    disclosure_facts_set(facts, &facts->gift_total, disclosure_facts_value(hit, 0), hit);
    disclosure_facts_set(facts, &facts->gift_month, disclosure_facts_value(hit, 1), hit);
    disclosure_facts_set(facts, &facts->gift_months, disclosure_facts_value(hit, 2), hit);
    disclosure_facts_set(facts, &facts->gift_min, disclosure_facts_value(hit, 3), hit);
    if (facts->gift_month * facts->gift_months != facts->gift_total)
        disclosure_facts_review(facts, "services", hit->text, "the months do not add up");
}

bool disclosure_facts_fee_take(struct disclosure_facts *facts,
                               const struct disclosure_read_hit *hit)
{
    int64_t value = disclosure_facts_value(hit, 0);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_FEE: /* what the sentence gives for "20元/月", it gives every month */
        disclosure_facts_set(facts, &facts->fee, value, hit);
        if (strstr(hit->text, "元/月"))
            facts->month_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_STANDARD_IS_MIN:
        facts->standard_is_min = true;
        return true;
    case DISCLOSURE_MEANS_FEE_OFF:
        disclosure_facts_set(facts, &facts->fee_off, value, hit);
        facts->month_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_FEE_FOLD:
        disclosure_facts_set(facts, &facts->fee_fold, value, hit);
        return true;
    case DISCLOSURE_MEANS_FEE_AFTER:
        disclosure_facts_set(facts, &facts->fee_after, value, hit);
        return true;
    case DISCLOSURE_MEANS_CREDIT:
        disclosure_facts_set(facts, &facts->credit, value, hit);
        facts->month_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_GIFT:
        take_gift(facts, hit);
        return true;
    case DISCLOSURE_MEANS_MIN_SPEND: /* each amount of the sentence is the same */
        for (size_t i = 0; i < hit->values.count; i++)
            if (hit->values.items[i].slot == DISCLOSURE_PATTERN_YUAN)
                disclosure_facts_set(facts, &facts->min_spend, disclosure_facts_value(hit, i), hit);
        return true;
    case DISCLOSURE_MEANS_NUMBER_MIN:
        disclosure_facts_set(facts, &facts->min_spend, disclosure_facts_value(hit, 1), hit);
        disclosure_facts_set(facts, &facts->ends, disclosure_facts_value(hit, 2), hit);
        return true;
    case DISCLOSURE_MEANS_MIN_RENT:
        disclosure_facts_set(facts, &facts->min_rent, value, hit);
        facts->month_sentence = hit->sentence;
        return true;
    case DISCLOSURE_MEANS_MIN_TOP_UP:
        facts->tops_up = true;
        return true;
    default:
        return false;
    }
}

/* ---- the plan's own fee ---- */

/* "202509" at the end of a name: the month of the edition. */
static bool is_edition(const char *digits)
{
    return strlen(digits) == strlen("202509") && strncmp(digits, "20", 2) == 0 &&
           strcmp(digits + 4, "00") > 0 && strcmp(digits + 4, "12") <= 0;
}

/* The amount that starts here in a name: "79元", "199档", or the number at its end; 0: none. */
static int64_t amount_at(const char *at)
{
    struct disclosure_pattern_values values;
    if (disclosure_pattern_match("{yuan}", at, &values))
        return values.items[0].number;
    bool is_last = strspn(at, "0123456789") == strlen(at);
    if (is_last && is_edition(at))
        return 0;
    if (disclosure_pattern_match(is_last ? "{count}" : "{count}档", at, &values))
        return values.items[0].number * MONEY_YUAN;
    return 0;
}

static bool is_inside_number(const char *name, const char *at)
{
    return at > name && strchr("0123456789.", at[-1]);
}

/* Every amount in a plan's name must be its fee. */
static void check_name(struct disclosure_facts *facts)
{
    const char *name = facts->row->plain_name;
    for (const char *at = name; *at; at++) {
        int64_t amount = is_inside_number(name, at) ? 0 : amount_at(at);
        if (amount && amount != facts->fee)
            disclosure_facts_review(facts, "name", facts->row->name,
                                    "the name gives another price");
    }
}

static void judge_plan(struct disclosure_facts *facts)
{
    const struct disclosure_row *row = facts->row;
    if (row->standard != DISCLOSURE_STANDARD_MONTHLY) {
        disclosure_facts_review(facts, "tariffStandard", row->standard_text,
                                "not a monthly fee of a plan");
        return;
    }
    if (facts->fee != DISCLOSURE_NONE && facts->fee != row->standard_amount)
        disclosure_facts_review(facts, "tariffStandard", row->standard_text,
                                "a sentence gives another fee");
    facts->fee = row->standard_amount;
    if (row->price != row->standard_amount)
        disclosure_facts_review(facts, "price", row->standard_text,
                                "the column price is another number");
    check_name(facts);
}

/* ---- fees of add-ons and promotions ---- */

/* "(5元/月)" in the name of anything, "流量包10元档" of a pack, "10元1GB" of a module. */
static bool name_says(const struct disclosure_facts *facts, int64_t amount)
{
    struct disclosure_pattern_values values;
    bool is_addon = facts->row->class == DISCLOSURE_ROW_ADDON;
    for (const char *at = facts->row->plain_name; *at; at++) {
        if (!is_inside_number(facts->row->plain_name, at) &&
            disclosure_pattern_match(is_addon ? "{yuan}" : "{yuan}/月", at, &values) &&
            values.items[0].number == amount)
            return true;
        if (disclosure_pattern_match("包{yuan}<档|/月>", at, &values) &&
            values.items[0].number == amount)
            return true;
    }
    return false;
}

/* Whether the amount in 资费标准 is one that a sentence gives as the fee of the plan it is taken
 * with, or the fee that the name says the plan rises to ("升30元模组"). */
static bool is_plan_fee(const struct disclosure_facts *facts)
{
    struct disclosure_pattern_values values;
    int64_t amount = facts->row->standard_amount;
    if (facts->row->class == DISCLOSURE_ROW_ADDON && facts->fee_off == DISCLOSURE_NONE)
        return false; /* a pack may have a price besides */
    if (facts->fee_least == amount)
        return true;
    for (size_t i = 0; i < facts->with_count; i++)
        if (facts->with[i].least == amount)
            return true;
    for (const char *at = facts->row->plain_name; *at; at++)
        if (disclosure_pattern_match("升[级|档][至|到]{yuan}", at, &values) &&
            values.items[0].number == amount)
            return true;
    return false;
}

/* What is left of the fee of the plans that it is for. */
static bool plan_leaves(const struct disclosure_facts *facts, int64_t amount)
{
    bool leaves =
        facts->fee_least != DISCLOSURE_NONE && facts->fee_least - facts->fee_off == amount;
    for (size_t i = 0; i < facts->with_count; i++)
        leaves |= facts->with[i].least - facts->fee_off == amount;
    return leaves;
}

/* "固享套餐优惠(50元档)-优惠30元" leaves 20. */
static bool name_leaves(const struct disclosure_facts *facts, int64_t amount)
{
    const char *name = facts->row->plain_name;
    for (const char *at = name; *at; at++)
        if (!is_inside_number(name, at) && amount_at(at) == amount + facts->fee_off)
            return true;
    return false;
}

/* What only takes money off the plan's fee does not cost more than it takes off. */
static bool would_cost_more(const struct disclosure_facts *facts)
{
    bool gives_more = facts->general != DISCLOSURE_NONE || facts->minutes != DISCLOSURE_NONE ||
                      facts->directed != DISCLOSURE_NONE || facts->messages != DISCLOSURE_NONE;
    return !gives_more && facts->fee_least == DISCLOSURE_NONE &&
           facts->row->standard_amount >= facts->fee_off;
}

/* Whether 资费标准 is proved to be the plan's fee, not the row's: after the discount (99减49 is
 * 50), with it (7折), the least fee of the plans it is for, or the minimum spend. */
static bool is_standard_explained(const struct disclosure_facts *facts)
{
    const struct disclosure_row *row = facts->row;
    bool is_month = row->standard == DISCLOSURE_STANDARD_MONTHLY;
    if (facts->standard_is_min)
        return is_month && facts->gift_min == row->standard_amount;
    if (facts->plan_fee != DISCLOSURE_NONE && is_month)
        return facts->plan_fee == row->standard_amount;
    if (facts->mean_months != DISCLOSURE_NONE && is_month)
        return facts->mean_least == row->standard_amount ||
               facts->mean_most == row->standard_amount - MONEY_FEN;
    if (facts->deposit != DISCLOSURE_NONE && !is_month)
        return facts->deposit == row->price;
    if (row->standard == DISCLOSURE_STANDARD_FROM && facts->min_spend == row->standard_amount)
        return true;
    if (row->standard == DISCLOSURE_STANDARD_FOLD)
        return facts->fee_fold == row->standard_amount;
    if (row->standard == DISCLOSURE_STANDARD_FROM) /* a pack may have a price besides */
        return row->class == DISCLOSURE_ROW_PROMOTION && facts->with_count &&
               facts->with[0].least == row->standard_amount;
    if (is_month && (facts->min_spend == row->standard_amount || is_plan_fee(facts)))
        return true;
    if (!is_month || facts->fee_off == DISCLOSURE_NONE)
        return false;
    return facts->fee_after == row->standard_amount || would_cost_more(facts) ||
           name_leaves(facts, row->standard_amount) || plan_leaves(facts, row->standard_amount);
}

/* The series of plans that the row's own name names: "升全家享套餐159元档". */
static const char *series_in_name(const struct disclosure_facts *facts)
{
    const struct disclosure_context *context = facts->context;
    const char *best = NULL;
    for (size_t i = 0; i < context->plan_count; i++) {
        const char *series = context->plans[i].series;
        const char *kind = strstr(series, "套餐");
        if (kind && kind > series && strstr(facts->row->plain_name, series) &&
            (!best || strlen(series) > strlen(best)))
            best = series;
    }
    return best;
}

static bool is_for_fee(const struct disclosure_facts *facts, int64_t fee)
{
    bool is_for = !facts->with_count;
    for (size_t i = 0; i < facts->with_count; i++)
        is_for |= facts->with[i].code || facts->with[i].least <= fee;
    return is_for && (facts->fee_least == DISCLOSURE_NONE || facts->fee_least <= fee);
}

/* What is left of the plan's fee tells the fee: the promotion is for the plans that cost just that.
 * Where it is said to be for dearer plans only, nobody knows of which fee this is left. */
static void keep_to_its_fee(struct disclosure_facts *facts)
{
    int64_t amount = facts->row->standard_amount, fee = amount + facts->fee_off;
    if (facts->row->standard != DISCLOSURE_STANDARD_MONTHLY || facts->fee_off == DISCLOSURE_NONE)
        return;
    if (amount != facts->fee_off && amount != facts->fee_after && !is_for_fee(facts, fee))
        disclosure_facts_review(facts, "tariffStandard", facts->row->standard_text,
                                "less is left than of any plan it is for");
    if (facts->fee_least == DISCLOSURE_NONE && !facts->with_count)
        facts->with[facts->with_count++] =
            (struct disclosure_with){NULL, series_in_name(facts), fee, fee};
}

/* A fee at once for the year, which is also the price in 资费标准. */
static void judge_year(struct disclosure_facts *facts)
{
    int64_t months =
        facts->contract_months != DISCLOSURE_NONE ? facts->contract_months : facts->ends;
    if (facts->row->price != facts->fee_year || facts->fee != DISCLOSURE_NONE)
        disclosure_facts_review(facts, "tariffStandard", facts->row->standard_text,
                                "a sentence gives another fee");
    if (months != YEAR)
        disclosure_facts_review(facts, "validity", "", "a yearly fee for another term");
}

static void judge_own_fee(struct disclosure_facts *facts)
{
    const struct disclosure_row *row = facts->row;
    bool is_month = row->standard == DISCLOSURE_STANDARD_MONTHLY;
    if (facts->fee_none && facts->fee == DISCLOSURE_NONE) {
        facts->fee = 0;
    } else if (facts->fee_year != DISCLOSURE_NONE) {
        judge_year(facts);
    } else if (facts->fee != DISCLOSURE_NONE) {
        if (!is_month || facts->fee != row->standard_amount)
            disclosure_facts_review(facts, "tariffStandard", row->standard_text,
                                    "a sentence gives another fee");
    } else if (is_standard_explained(facts)) {
        facts->fee = 0;
        keep_to_its_fee(facts);
    } else if (is_month && name_says(facts, row->standard_amount)) {
        facts->fee = row->standard_amount;
    } else if (is_month && row->standard_amount <= facts->context->decisions->token_fee_most) {
        facts->fee = row->standard_amount;
        facts->used[DISCLOSURE_DECIDE_TOKEN_FEE] = true;
    } else {
        disclosure_facts_review(facts, "tariffStandard", row->standard_text,
                                "no sentence says that this is the fee");
    }
}

/* A minimum of the plan's fee alone is met by every plan of at least that fee, and the promotion is
 * offered with those only, and with no other discount on the fee; so it never tops a bill up. */
static void judge_min_rent(struct disclosure_facts *facts)
{
    if (facts->min_rent == DISCLOSURE_NONE)
        return;
    int64_t least = facts->min_rent + (facts->fee_off != DISCLOSURE_NONE ? facts->fee_off : 0);
    if (facts->fee_least < least)
        facts->fee_least = least;
    disclosure_facts_exclude(facts, "fee-discount");
}

static void judge_commitment(struct disclosure_facts *facts)
{
    static const char *const words[] = {"承诺",     "低消",     "保底", "最低消费",
                                        "协议消费", "约定消费", NULL};
    bool has_amount = facts->min_spend != DISCLOSURE_NONE || facts->min_rent != DISCLOSURE_NONE ||
                      facts->gift_min != DISCLOSURE_NONE || facts->mean_months != DISCLOSURE_NONE;
    for (size_t i = 0; !has_amount && words[i]; i++)
        if (strstr(facts->row->plain_name, words[i]))
            disclosure_facts_review(facts, "name", facts->row->name,
                                    "the minimum spend is named without its amount");
    if (facts->tops_up && !has_amount)
        disclosure_facts_review(facts, "services", "", "a minimum spend without its amount");
    judge_min_rent(facts);
}

static void judge_discount(struct disclosure_facts *facts)
{
    int64_t fold = facts->fee_fold;
    if (fold != DISCLOSURE_NONE && (fold <= 0 || fold >= FOLD_WHOLE))
        disclosure_facts_review(facts, "services", "", "a discount beyond the price");
    if (facts->standard_is_min && facts->gift_min == DISCLOSURE_NONE)
        disclosure_facts_review(facts, "notes", "", "a minimum spend without its amount");
}

void disclosure_facts_fee_judge(struct disclosure_facts *facts)
{
    judge_commitment(facts);
    judge_discount(facts);
    if (facts->row->class == DISCLOSURE_ROW_PLAN)
        judge_plan(facts);
    else
        judge_own_fee(facts);
}
