/* What usage beyond the allowances costs: taken, and completed by decisions where the text is
 * silent. */
#include "exchange/disclosure_facts_private.h"

#include "base/money.h"
#include "base/quantity.h"

static void set_part(struct disclosure_facts *facts, enum disclosure_part part,
                     const struct disclosure_read_hit *hit)
{
    if (facts->data.part != DISCLOSURE_PART_UNSAID && facts->data.part != part)
        disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                "contradicts another rule for a part of a GB");
    facts->data.part = part;
}

static void set_both(struct disclosure_facts *facts, int64_t *first, int64_t *second,
                     const struct disclosure_read_hit *hit)
{
    disclosure_facts_set(facts, first, disclosure_facts_value(hit, 0), hit);
    disclosure_facts_set(facts, second, disclosure_facts_value(hit, 1), hit);
}

static bool take_data(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    struct disclosure_data_price *data = &facts->data;
    int64_t value = disclosure_facts_value(hit, 0);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_DATA_GB:
        disclosure_facts_set(facts, &data->gb, value, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_MB:
        disclosure_facts_set(facts, &data->mb, value, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_MB_TO_GB:
        set_both(facts, &data->mb, &data->rest_free_at, hit);
        disclosure_facts_set(facts, &data->rest_size, disclosure_facts_value(hit, 2), hit);
        return true;
    case DISCLOSURE_MEANS_DATA_GB_MOST:
        set_both(facts, &data->mb, &data->rest_size, hit);
        disclosure_facts_set(facts, &data->rest_free_at, disclosure_facts_value(hit, 2), hit);
        return true;
    case DISCLOSURE_MEANS_DATA_REPEATS:
        data->repeats = true;
        return true;
    case DISCLOSURE_MEANS_DATA_TIERS:
        set_both(facts, &data->first_size, &data->first, hit);
        disclosure_facts_set(facts, &data->after, disclosure_facts_value(hit, 3), hit);
        if (disclosure_facts_value(hit, 2) != data->first_size)
            disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                    "the steps do not meet");
        return true;
    case DISCLOSURE_MEANS_DATA_REACHED:
        set_both(facts, &data->reached, &data->reached_gb, hit);
        return true;
    default:
        return false;
    }
}

static bool take_part(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_PART_MB:
        set_part(facts, DISCLOSURE_PART_CURVE, hit);
        disclosure_facts_set(facts, &facts->data.part_mb, disclosure_facts_value(hit, 0), hit);
        return true;
    case DISCLOSURE_MEANS_PART_FULL:
        set_part(facts, DISCLOSURE_PART_FULL, hit);
        return true;
    case DISCLOSURE_MEANS_PART_FREE:
        set_part(facts, DISCLOSURE_PART_FREE, hit);
        return true;
    case DISCLOSURE_MEANS_PART_OF_PROVINCE:
        set_part(facts, DISCLOSURE_PART_PROVINCE, hit);
        return true;
    default:
        return false;
    }
}

static bool take_other(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    int64_t value = disclosure_facts_value(hit, 0);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_VOICE:
        disclosure_facts_set(facts, &facts->voice, value, hit);
        return true;
    case DISCLOSURE_MEANS_SMS:
        disclosure_facts_set(facts, &facts->sms, value, hit);
        return true;
    case DISCLOSURE_MEANS_MMS:
        disclosure_facts_set(facts, &facts->mms, value, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_STOP:
        disclosure_facts_set(facts, &facts->data_stop, value, hit);
        return true;
    case DISCLOSURE_MEANS_TOTAL_STOP:
        disclosure_facts_set(facts, &facts->total_stop, value, hit);
        return true;
    default:
        return false;
    }
}

static bool *find_flag(struct disclosure_facts *facts, enum disclosure_meaning meaning)
{
    switch (meaning) {
    case DISCLOSURE_MEANS_VOICE_IN_FREE:
        return &facts->voice_in_free;
    case DISCLOSURE_MEANS_CAP_UNSTATED:
        return &facts->cap_unstated;
    case DISCLOSURE_MEANS_INHERITS:
        return &facts->inherits;
    case DISCLOSURE_MEANS_INHERITS_BEST:
        return &facts->inherits_best;
    case DISCLOSURE_MEANS_REST_STANDARD:
        return &facts->rest_standard;
    default:
        return NULL;
    }
}

bool disclosure_facts_overage_take(struct disclosure_facts *facts,
                                   const struct disclosure_read_hit *hit)
{
    bool *flag = find_flag(facts, hit->phrase->meaning);
    if (flag)
        *flag = true;
    return flag || take_data(facts, hit) || take_part(facts, hit) || take_other(facts, hit);
}

/* ---- judging ---- */

static bool has_data_price(const struct disclosure_data_price *data)
{
    return data->gb != DISCLOSURE_NONE || data->mb != DISCLOSURE_NONE ||
           data->first != DISCLOSURE_NONE;
}

/* "满15元后3元/GB" is a step at a whole GB of the price before, or it is not understood. */
static void judge_reached(struct disclosure_facts *facts)
{
    struct disclosure_data_price *data = &facts->data;
    if (data->reached == DISCLOSURE_NONE)
        return;
    if (data->gb <= 0 || data->reached <= 0 || data->reached % data->gb ||
        data->mb != DISCLOSURE_NONE || data->first != DISCLOSURE_NONE) {
        disclosure_facts_review(facts, "overage", "", "the money reached is no whole GB before it");
        return;
    }
    data->first = data->gb;
    data->first_size = data->reached / data->gb * QUANTITY_GB;
    data->after = data->reached_gb;
    data->gb = DISCLOSURE_NONE;
}

/* A price a MB up to so much money for a GB, repeating, is a GB at that money with its inside. */
static void judge_rest_free(struct disclosure_facts *facts)
{
    struct disclosure_data_price *data = &facts->data;
    if (data->rest_free_at == DISCLOSURE_NONE) {
        if (data->repeats)
            disclosure_facts_review(facts, "overage", "", "it is not said what repeats");
        return;
    }
    if (!data->repeats || data->rest_size != QUANTITY_GB || data->gb != DISCLOSURE_NONE ||
        data->part != DISCLOSURE_PART_UNSAID) {
        disclosure_facts_review(facts, "overage", "", "what follows the first GB is not said");
        return;
    }
    data->gb = data->rest_free_at;
    data->part = DISCLOSURE_PART_CURVE;
    data->part_mb = data->mb;
    data->mb = DISCLOSURE_NONE;
}

static void judge_data(struct disclosure_facts *facts)
{
    struct disclosure_data_price *data = &facts->data;
    judge_reached(facts);
    judge_rest_free(facts);
    if ((data->gb != DISCLOSURE_NONE) + (data->mb != DISCLOSURE_NONE) +
            (data->first != DISCLOSURE_NONE) >
        1)
        disclosure_facts_review(facts, "overage", "", "two prices of data");
    bool by_gb = data->gb != DISCLOSURE_NONE || data->first != DISCLOSURE_NONE;
    if (by_gb && (data->part == DISCLOSURE_PART_UNSAID || data->part == DISCLOSURE_PART_PROVINCE))
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_PART_OF_GB, "overage",
                                 "a part of a GB has no price");
    if (!by_gb && data->part != DISCLOSURE_PART_UNSAID)
        disclosure_facts_review(facts, "overage", "", "a part of a GB has a price, a GB has none");
}

/* MMS needs no word: where a text is silent on it, the standard charge is what the operators mean;
 * it is missing nearly everywhere. */
static void judge_missing(struct disclosure_facts *facts)
{
    bool is_complete = has_data_price(&facts->data) && facts->voice != DISCLOSURE_NONE &&
                       facts->sms != DISCLOSURE_NONE;
    if (facts->row->class == DISCLOSURE_ROW_PLAN && !is_complete && !facts->rest_standard)
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_MISSING_OVERAGE, "overage",
                                 "a service has no price beyond the allowance");
}

void disclosure_facts_overage_judge(struct disclosure_facts *facts)
{
    judge_data(facts);
    judge_missing(facts);
    if (facts->inherits_best)
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_BEST_OVERAGE, "overage",
                                 "the best of the customer's tariffs is not named");
    if (facts->cap_unstated)
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_CAP_UNSTATED, "overage",
                                 "a rule of capping without its amount");
    if (facts->row->class == DISCLOSURE_ROW_PLAN && (facts->inherits || facts->inherits_best))
        disclosure_facts_review(facts, "overage", "", "a plan that inherits its prices");
}
