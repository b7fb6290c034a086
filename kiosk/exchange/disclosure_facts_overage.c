/* What usage beyond the allowances costs: taken, and completed by decisions where the text is
 * silent. */
#include "exchange/disclosure_facts_private.h"

#include "base/date.h"
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

static void refuse(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                            "the numbers of the rule do not agree");
}

/* The money that so much data comes to at that price a MB. */
static int64_t money_of(int64_t size, int64_t mb)
{
    return (int64_t)((money_wide)size * mb / QUANTITY_MB);
}

static void set_rest_free(struct disclosure_facts *facts, const struct disclosure_read_hit *hit,
                          int64_t mb, int64_t at)
{
    disclosure_facts_set(facts, &facts->data.mb, mb, hit);
    disclosure_facts_set(facts, &facts->data.rest_free_at, at, hit);
    disclosure_facts_set(facts, &facts->data.rest_size, QUANTITY_GB, hit);
}

/* "前500MB按0.01元/MB,达到500MB时,额外赠送524MB" is 5 yuan a GB, and may name these 5 yuan. */
static void take_mb_gift(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    bool is_paid = hit->phrase->meaning == DISCLOSURE_MEANS_DATA_MB_PAID_GIFT;
    int64_t size = disclosure_facts_value(hit, 0), mb = disclosure_facts_value(hit, 1);
    int64_t gift = disclosure_facts_value(hit, is_paid ? 4 : 3);
    int64_t at = money_of(size, mb);
    if (disclosure_facts_value(hit, 2) != size || size + gift != QUANTITY_GB ||
        (is_paid && disclosure_facts_value(hit, 3) != at))
        refuse(facts, hit);
    set_rest_free(facts, hit, mb, at);
}

/* "不满167MB的,按0.03元/MB,达到5元后,167MB(不含)-1GB(含)部分,免费": 167 MB are 5.01 yuan, the
 * next whole MB after 5. */
static void take_mb_reached(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    int64_t size = disclosure_facts_value(hit, 0), mb = disclosure_facts_value(hit, 1);
    int64_t at = disclosure_facts_value(hit, 2), over = money_of(size, mb) - at;
    if (over < 0 || over >= mb || disclosure_facts_value(hit, 3) != size ||
        disclosure_facts_value(hit, 4) != QUANTITY_GB)
        refuse(facts, hit);
    set_rest_free(facts, hit, mb, at);
}

static void take_mb_then_gb(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    int64_t mb = disclosure_facts_value(hit, 0), at = disclosure_facts_value(hit, 2);
    if (money_of(disclosure_facts_value(hit, 1), mb) != at || disclosure_facts_value(hit, 3) != at)
        refuse(facts, hit);
    set_rest_free(facts, hit, mb, at);
    disclosure_facts_set(facts, &facts->data.gb, at, hit);
}

static void take_mb_reached_gb(struct disclosure_facts *facts,
                               const struct disclosure_read_hit *hit)
{
    set_rest_free(facts, hit, disclosure_facts_value(hit, 0), disclosure_facts_value(hit, 1));
    disclosure_facts_set(facts, &facts->data.gb, disclosure_facts_value(hit, 2), hit);
    facts->data.then_gb = true;
}

static bool take_mb(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    int64_t mb = disclosure_facts_value(hit, 1);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_DATA_MB_REACHED_GB:
        take_mb_reached_gb(facts, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_MB_UP_TO:
        set_rest_free(facts, hit, mb, money_of(disclosure_facts_value(hit, 0), mb));
        return true;
    case DISCLOSURE_MEANS_DATA_MB_REACHED:
        take_mb_reached(facts, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_MB_THEN_GB:
        take_mb_then_gb(facts, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_REST_THEN:
        if (disclosure_facts_value(hit, 2) != QUANTITY_GB || disclosure_facts_value(hit, 3) != mb)
            refuse(facts, hit);
        set_rest_free(facts, hit, disclosure_facts_value(hit, 0), mb);
        facts->data.repeats = true;
        return true;
    case DISCLOSURE_MEANS_DATA_MB_GIFT:
    case DISCLOSURE_MEANS_DATA_MB_PAID_GIFT:
        take_mb_gift(facts, hit);
        return true;
    default:
        return false;
    }
}

static void set_tiers(struct disclosure_facts *facts, const struct disclosure_read_hit *hit,
                      size_t size, size_t first, size_t after)
{
    disclosure_facts_set(facts, &facts->data.first_size, disclosure_facts_value(hit, size), hit);
    disclosure_facts_set(facts, &facts->data.first, disclosure_facts_value(hit, first), hit);
    disclosure_facts_set(facts, &facts->data.after, disclosure_facts_value(hit, after), hit);
}

static void take_bands(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    struct disclosure_data_price *data = &facts->data;
    static const size_t prices[] = {1, 4, 6};
    int64_t first = disclosure_facts_value(hit, 0), second = disclosure_facts_value(hit, 3);
    if (disclosure_facts_value(hit, 2) != first || disclosure_facts_value(hit, 5) != second ||
        second <= first)
        refuse(facts, hit);
    disclosure_facts_set(facts, &data->band_sizes[0], first, hit);
    disclosure_facts_set(facts, &data->band_sizes[1], second, hit);
    for (size_t i = 0; i < 3; i++)
        disclosure_facts_set(facts, &data->bands[i], disclosure_facts_value(hit, prices[i]), hit);
}

static bool take_tiers(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_DATA_TIERS:
        set_tiers(facts, hit, 0, 1, 3);
        if (disclosure_facts_value(hit, 2) != facts->data.first_size)
            refuse(facts, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_TIERS_THEN:
        set_tiers(facts, hit, 0, 1, 2);
        return true;
    case DISCLOSURE_MEANS_DATA_TIERS_BACK:
        set_tiers(facts, hit, 1, 0, 2);
        return true;
    case DISCLOSURE_MEANS_DATA_TIERS_PAID:
        set_tiers(facts, hit, 1, 0, 3);
        if (disclosure_facts_value(hit, 2) !=
            money_of(facts->data.first_size, facts->data.first) * QUANTITY_MB / QUANTITY_GB)
            refuse(facts, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_TIERS_NTH:
        set_tiers(facts, hit, 0, 1, 3);
        if ((disclosure_facts_value(hit, 2) - 1) * QUANTITY_GB != facts->data.first_size)
            refuse(facts, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_BANDS:
        take_bands(facts, hit);
        return true;
    default:
        return false;
    }
}

/* A price that held until a day before the newest row is no price any more. */
static void take_change(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    if (facts->context->newest == DATE_NONE ||
        disclosure_facts_value(hit, 0) > facts->context->newest)
        disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                "a price that changes on a day to come");
    disclosure_facts_data_unsaid(&facts->data);
}

/* A price whose unit alone tells that it is of data: not behind words about other data. */
static void take_bare(struct disclosure_facts *facts, int64_t *number,
                      const struct disclosure_read_hit *hit)
{
    if (facts->last == DISCLOSURE_MEANS_ABOUT_OTHER ||
        facts->last == DISCLOSURE_MEANS_ABOUT_ROAMING ||
        facts->last == DISCLOSURE_MEANS_DIRECTED_SET)
        disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                "a price of other data");
    disclosure_facts_set(facts, number, disclosure_facts_value(hit, 0), hit);
}

static bool take_data(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    struct disclosure_data_price *data = &facts->data;
    int64_t value = disclosure_facts_value(hit, 0);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_DATA_GB_BARE:
        take_bare(facts, &data->gb, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_MB_BARE:
        take_bare(facts, &data->mb, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_STANDARD:
        data->is_standard = true;
        return true;
    case DISCLOSURE_MEANS_DATA_CHANGED:
        take_change(facts, hit);
        return true;
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
    case DISCLOSURE_MEANS_DATA_REST_FREE:
        disclosure_facts_set(facts, &data->rest_free_at, value, hit);
        disclosure_facts_set(facts, &data->rest_size, disclosure_facts_value(hit, 1), hit);
        return true;
    case DISCLOSURE_MEANS_DATA_GB_MOST:
        set_both(facts, &data->mb, &data->rest_size, hit);
        disclosure_facts_set(facts, &data->rest_free_at, disclosure_facts_value(hit, 2), hit);
        return true;
    case DISCLOSURE_MEANS_DATA_REPEATS:
        data->repeats = true;
        return true;
    case DISCLOSURE_MEANS_DATA_IS_GB:
        data->repeats = true;
        disclosure_facts_set(facts, &data->is_gb, value, hit);
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
    case DISCLOSURE_MEANS_PART_MOST:
        if (disclosure_facts_value(hit, 1) != disclosure_facts_value(hit, 0))
            refuse(facts, hit);
        disclosure_facts_set(facts, &facts->data.is_gb, disclosure_facts_value(hit, 0), hit);
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
    case DISCLOSURE_MEANS_SMS_AND_MMS:
        disclosure_facts_set(facts, &facts->sms, value, hit);
        disclosure_facts_set(facts, &facts->mms, value, hit);
        return true;
    case DISCLOSURE_MEANS_DATA_CAP:
        disclosure_facts_set(facts, &facts->data_cap, value, hit);
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
    return flag || take_data(facts, hit) || take_mb(facts, hit) || take_tiers(facts, hit) ||
           take_part(facts, hit) || take_other(facts, hit);
}

/* ---- judging ---- */

static bool has_data_price(const struct disclosure_data_price *data)
{
    return data->gb != DISCLOSURE_NONE || data->mb != DISCLOSURE_NONE ||
           data->first != DISCLOSURE_NONE || data->bands[0] != DISCLOSURE_NONE;
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

/* A price a MB up to so much money for a GB, repeating, is a GB at that money with its inside. A
 * price a GB beside it, or a rule for a part of it, says the same again. */
static bool agrees_with_rest_free(const struct disclosure_data_price *data)
{
    bool is_same_part = data->part == DISCLOSURE_PART_UNSAID ||
                        (data->part == DISCLOSURE_PART_CURVE &&
                         (data->mb == DISCLOSURE_NONE || data->part_mb == data->mb));
    bool has_mb = data->mb != DISCLOSURE_NONE || data->part == DISCLOSURE_PART_CURVE;
    return data->rest_size == QUANTITY_GB && has_mb && is_same_part &&
           (data->gb == DISCLOSURE_NONE || data->gb == data->rest_free_at);
}

static void judge_rest_free(struct disclosure_facts *facts)
{
    struct disclosure_data_price *data = &facts->data;
    if (data->rest_free_at == DISCLOSURE_NONE)
        return;
    if (!agrees_with_rest_free(data)) {
        disclosure_facts_review(facts, "overage", "", "the rule for a GB contradicts itself");
        return;
    }
    bool goes_on = data->repeats || data->gb != DISCLOSURE_NONE || data->reached != DISCLOSURE_NONE;
    if (!goes_on)
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_REPEAT_UNSTATED, "overage",
                                 "what follows the first GB is not said");
    data->gb = data->rest_free_at;
    data->is_after_open = data->part == DISCLOSURE_PART_UNSAID && !data->then_gb;
    if (data->part == DISCLOSURE_PART_UNSAID)
        data->part_mb = data->mb;
    data->part = DISCLOSURE_PART_CURVE;
    data->mb = DISCLOSURE_NONE;
}

/* "即5元/GB" and "以此类推" need a rule that they are about. */
static void judge_repeats(struct disclosure_facts *facts)
{
    const struct disclosure_data_price *data = &facts->data;
    if (data->is_gb != DISCLOSURE_NONE && data->is_gb != data->gb)
        disclosure_facts_review(facts, "overage", "", "a GB comes to another price");
    if (data->repeats && (data->mb != DISCLOSURE_NONE || !has_data_price(data)))
        disclosure_facts_review(facts, "overage", "", "it is not said what repeats");
}

/* "先按0.29元/MB,满5元后5元/GB": that the 5 yuan are the first GB's price, only an admin can tell.
 */
static void judge_then_gb(struct disclosure_facts *facts)
{
    struct disclosure_data_price *data = &facts->data;
    if (!data->then_gb)
        return;
    if (data->rest_free_at != data->gb)
        disclosure_facts_review(facts, "overage", "", "the money reached is no GB behind it");
    disclosure_facts_decided(facts, DISCLOSURE_DECIDE_MONEY_REACHED, "overage",
                             "whether the money reached is the first GB's is not said");
}

static void judge_data(struct disclosure_facts *facts)
{
    struct disclosure_data_price *data = &facts->data;
    judge_then_gb(facts);
    judge_rest_free(facts);
    judge_repeats(facts);
    judge_reached(facts);
    if ((data->gb != DISCLOSURE_NONE) + (data->mb != DISCLOSURE_NONE) +
            (data->first != DISCLOSURE_NONE) + (data->bands[0] != DISCLOSURE_NONE) >
        1)
        disclosure_facts_review(facts, "overage", "", "two prices of data");
    bool by_gb = data->gb != DISCLOSURE_NONE || data->first != DISCLOSURE_NONE;
    bool is_after_open = data->is_after_open && data->first != DISCLOSURE_NONE;
    if (by_gb && (is_after_open || data->part == DISCLOSURE_PART_UNSAID ||
                  data->part == DISCLOSURE_PART_PROVINCE))
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_PART_OF_GB, "overage",
                                 "a part of a GB has no price");
    if (!by_gb && data->part != DISCLOSURE_PART_UNSAID)
        disclosure_facts_review(facts, "overage", "", "a part of a GB has a price, a GB has none");
}

/* MMS needs no word: where a text is silent on it, the standard charge is what the operators mean;
 * it is missing nearly everywhere. */
static void judge_missing(struct disclosure_facts *facts)
{
    if (facts->data.is_standard && has_data_price(&facts->data))
        disclosure_facts_review(facts, "overage", "", "a price of data and the standard charge");
    bool has_data = facts->data.is_standard || has_data_price(&facts->data);
    bool is_complete = has_data && facts->voice != DISCLOSURE_NONE && facts->sms != DISCLOSURE_NONE;
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
    bool has_cap = facts->data_cap != DISCLOSURE_NONE || facts->data_stop != DISCLOSURE_NONE ||
                   facts->total_stop != DISCLOSURE_NONE;
    if (facts->data_cap != DISCLOSURE_NONE && facts->data_stop != DISCLOSURE_NONE &&
        facts->data_cap != facts->data_stop)
        disclosure_facts_review(facts, "overage", "", "two caps of data");
    if (facts->cap_unstated && !has_cap)
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_CAP_UNSTATED, "overage",
                                 "a rule of capping without its amount");
    if (facts->row->class == DISCLOSURE_ROW_PLAN && (facts->inherits || facts->inherits_best))
        disclosure_facts_review(facts, "overage", "", "a plan that inherits its prices");
}
