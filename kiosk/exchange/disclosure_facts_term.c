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
    case DISCLOSURE_MEANS_EXIT_NONE:
        facts->exit_none = true;
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

static void judge_exit(struct disclosure_facts *facts)
{
    bool has_exit = facts->exit_left != DISCLOSURE_NONE || facts->exit_share != DISCLOSURE_NONE;
    if (has_exit && facts->exit_none)
        disclosure_facts_review(facts, "liability", "", "an exit fee and none");
    if (!has_exit && !facts->exit_none)
        disclosure_facts_review(facts, "liability", "", "what leaving costs is not published");
    if (has_exit && facts->ends == DISCLOSURE_NONE)
        disclosure_facts_review(facts, "liability", "", "an exit fee without a term");
    if (facts->exit_base != DISCLOSURE_NONE && facts->exit_base != facts->min_spend)
        disclosure_facts_review(facts, "liability", "", "a share of another minimum spend");
    if (facts->exit_share != DISCLOSURE_NONE &&
        (facts->exit_share != facts->gift_total || facts->ends != facts->gift_months))
        disclosure_facts_review(facts, "liability", "", "a share of another gift");
}

/* "20251208", with or without a time behind it; an empty column is no bound. */
static int32_t read_date(struct disclosure_facts *facts, const char *field, const char *text)
{
    char date[11] = "0000-00-00";
    int32_t day = DATE_NONE;
    bool is_date = strspn(text, "0123456789") >= 8;
    if (is_date) {
        memcpy(date, text, 4);
        memcpy(date + 5, text + 4, 2);
        memcpy(date + 8, text + 6, 2);
        is_date = date_parse(date, &day);
    }
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

void disclosure_facts_term_judge(struct disclosure_facts *facts)
{
    judge_exit(facts);
    judge_sale(facts);
    if (facts->renews && facts->ends != DISCLOSURE_NONE)
        disclosure_facts_review(facts, "validity", "", "ends and renews itself");
    if (!facts->renews && facts->ends == DISCLOSURE_NONE)
        disclosure_facts_review(facts, "validity", "", "how long it lasts is not published");
    if (facts->gift_months != DISCLOSURE_NONE && facts->gift_months != facts->ends)
        disclosure_facts_review(facts, "validity", "", "the gift has another term");
    if (facts->row->class == DISCLOSURE_ROW_PLAN && facts->ends != DISCLOSURE_NONE)
        disclosure_facts_review(facts, "validity", "", "a plan that ends");
}
