/* Reads the columns of a row and hands each phrase to its topic. */
#include "exchange/disclosure_facts.h"

#include <string.h>

#include "exchange/disclosure_facts_private.h"

/* The column of that name as it is published, "" when it is no text. */
static const char *column_text(const struct disclosure_facts *facts, const char *name)
{
    for (int field = 0; field < DISCLOSURE_FIELDS; field++)
        if (strcmp(disclosure_read_field_name((enum disclosure_phrase_field)field), name) == 0)
            return facts->row->columns[field];
    return "";
}

/* Without words in question, the whole column is. */
void disclosure_facts_review(struct disclosure_facts *facts, const char *field, const char *text,
                             const char *why)
{
    *ARENA_PUSH(facts->arena, facts->reasons, facts->reason_count, facts->reason_capacity) =
        (struct disclosure_reason){field, *text ? text : column_text(facts, field), why};
}

bool disclosure_facts_decided(struct disclosure_facts *facts, enum disclosure_decide_id id,
                              const char *field, const char *why)
{
    if (facts->context->decisions->answers[id]) {
        facts->used[id] = true;
        return true;
    }
    disclosure_facts_review(
        facts, field, "",
        arena_format(facts->arena, "%s; decide \"%s\"", why, disclosure_decide_name(id)));
    return false;
}

int64_t disclosure_facts_value(const struct disclosure_read_hit *hit, size_t n)
{
    return n < hit->values.count ? hit->values.items[n].number : DISCLOSURE_NONE;
}

const char *disclosure_facts_words(struct disclosure_facts *facts,
                                   const struct disclosure_read_hit *hit, size_t n)
{
    const struct disclosure_pattern_value *value = &hit->values.items[n];
    return n < hit->values.count ? arena_copy_bytes(facts->arena, value->text, value->length) : "";
}

void disclosure_facts_set(struct disclosure_facts *facts, int64_t *number, int64_t value,
                          const struct disclosure_read_hit *hit)
{
    if (*number != DISCLOSURE_NONE && *number != value)
        disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                "contradicts another number of the same kind");
    *number = value;
}

void disclosure_facts_exclude(struct disclosure_facts *facts, const char *what)
{
    for (size_t i = 0; i < facts->exclude_count; i++)
        if (strcmp(facts->excludes[i], what) == 0)
            return;
    if (facts->exclude_count < DISCLOSURE_LIST)
        facts->excludes[facts->exclude_count++] = what;
    else
        disclosure_facts_review(facts, "notes", what, "more exclusions than are kept");
}

static void add_benefit(struct disclosure_facts *facts, const char *text)
{
    for (size_t i = 0; i < facts->benefit_count; i++)
        if (strcmp(facts->benefits[i], text) == 0)
            return;
    if (facts->benefit_count < 2 * DISCLOSURE_LIST)
        facts->benefits[facts->benefit_count++] = text;
}

static void take(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    if (hit->phrase->meaning == DISCLOSURE_MEANS_BENEFIT)
        add_benefit(facts, hit->text);
    else if (hit->phrase->meaning > DISCLOSURE_MEANS_NEW_GIFT &&
             !disclosure_facts_fee_take(facts, hit) && !disclosure_facts_overage_take(facts, hit) &&
             !disclosure_facts_allowance_take(facts, hit) &&
             !disclosure_facts_term_take(facts, hit) &&
             !disclosure_facts_eligible_take(facts, hit) &&
             !disclosure_facts_promotion_take(facts, hit))
        disclosure_facts_review(facts, disclosure_read_field_name(hit->field), hit->text,
                                "has no place in the model");
}

void disclosure_facts_data_unsaid(struct disclosure_data_price *data)
{
    *data = (struct disclosure_data_price){
        .gb = DISCLOSURE_NONE,
        .mb = DISCLOSURE_NONE,
        .first_size = DISCLOSURE_NONE,
        .first = DISCLOSURE_NONE,
        .after = DISCLOSURE_NONE,
        .reached = DISCLOSURE_NONE,
        .reached_gb = DISCLOSURE_NONE,
        .rest_free_at = DISCLOSURE_NONE,
        .rest_size = DISCLOSURE_NONE,
        .part_mb = DISCLOSURE_NONE,
        .band_sizes = {DISCLOSURE_NONE, DISCLOSURE_NONE},
        .bands = {DISCLOSURE_NONE, DISCLOSURE_NONE, DISCLOSURE_NONE},
        .is_gb = DISCLOSURE_NONE,
    };
}

/* Every number starts as not said. */
static void init_numbers(struct disclosure_facts *facts)
{
    facts->fee = facts->fee_off = facts->fee_fold = facts->fee_after = DISCLOSURE_NONE;
    facts->min_spend = facts->min_rent = DISCLOSURE_NONE;
    facts->gift_total = facts->gift_month = facts->gift_months = facts->gift_min = DISCLOSURE_NONE;
    disclosure_facts_data_unsaid(&facts->data);
    facts->voice = facts->sms = facts->mms = DISCLOSURE_NONE;
    facts->data_stop = facts->data_cap = facts->total_stop = DISCLOSURE_NONE;
    facts->general = facts->directed = facts->minutes = facts->messages = DISCLOSURE_NONE;
    facts->roam_data = facts->roam_minutes = facts->family = DISCLOSURE_NONE;
    facts->ends = facts->exit_left = facts->exit_base = facts->exit_share = DISCLOSURE_NONE;
    facts->exit_cap = facts->exit_held_least = facts->contract_months = facts->term_check =
        DISCLOSURE_NONE;
    facts->fee_held_most = facts->fee_rise_least = facts->credit = DISCLOSURE_NONE;
    facts->exit_held = facts->exit_fixed = facts->until = facts->sold_until = DISCLOSURE_NONE;
    facts->place_age = facts->age_least = facts->age_most = DISCLOSURE_NONE;
    facts->days_least = facts->months_least = DISCLOSURE_NONE;
    facts->fee_least = facts->fee_held_over = DISCLOSURE_NONE;
    disclosure_facts_promotion_init(facts);
}

static void read_all(struct disclosure_facts *facts)
{
    struct disclosure_reading *reading = ARENA_NEW(facts->arena, struct disclosure_reading);
    disclosure_read_init(reading, facts->arena, facts->context->lexicon);
    if (facts->row->class == DISCLOSURE_ROW_PLAN)
        reading->own_name = facts->row->plain_name;
    for (int field = 0; field < DISCLOSURE_FIELDS; field++)
        disclosure_read_column(reading, (enum disclosure_phrase_field)field,
                               facts->row->columns[field]);
    disclosure_answers_apply(facts->context->answers, reading, &facts->answers);
    for (size_t i = 0; i < reading->hit_count; i++) {
        take(facts, &reading->hits[i]);
        if (reading->hits[i].phrase->meaning > DISCLOSURE_MEANS_NEW_GIFT)
            facts->last = reading->hits[i].phrase->meaning;
    }
    for (size_t i = 0; i < reading->gap_count; i++)
        disclosure_facts_review(facts, disclosure_read_field_name(reading->gaps[i].field),
                                reading->gaps[i].text, "not understood");
    facts->reading = reading;
}

/* A code stands in commands and lists (CLI.md), whose marks it may not hold. */
static void judge_code(struct disclosure_facts *facts)
{
    if (strpbrk(facts->row->code, " *@;,=\""))
        disclosure_facts_review(facts, "schemeId", facts->row->code,
                                "a code may not hold a space or any of * @ ; , = \"");
}

struct disclosure_facts *disclosure_facts_gather(struct arena *arena,
                                                 const struct disclosure_row *row,
                                                 const struct disclosure_context *context)
{
    struct disclosure_facts *facts = ARENA_NEW(arena, struct disclosure_facts);
    facts->arena = arena;
    facts->row = row;
    facts->context = context;
    init_numbers(facts);
    read_all(facts);
    judge_code(facts);
    disclosure_facts_eligible_judge(facts);
    disclosure_facts_promotion_judge(facts);
    disclosure_facts_term_judge(facts);
    disclosure_facts_fee_judge(facts);
    disclosure_facts_overage_judge(facts);
    disclosure_facts_allowance_judge(facts);
    return facts;
}
