/* The topics of gathering, one file each: taking a phrase's values, and judging them together at
 * the end. */
#ifndef EXCHANGE_DISCLOSURE_FACTS_PRIVATE_H
#define EXCHANGE_DISCLOSURE_FACTS_PRIVATE_H

#include "exchange/disclosure_facts.h"

/* Each answers whether the meaning was of its topic. */
bool disclosure_facts_fee_take(struct disclosure_facts *facts,
                               const struct disclosure_read_hit *hit);
bool disclosure_facts_overage_take(struct disclosure_facts *facts,
                                   const struct disclosure_read_hit *hit);
bool disclosure_facts_allowance_take(struct disclosure_facts *facts,
                                     const struct disclosure_read_hit *hit);
bool disclosure_facts_term_take(struct disclosure_facts *facts,
                                const struct disclosure_read_hit *hit);
bool disclosure_facts_eligible_take(struct disclosure_facts *facts,
                                    const struct disclosure_read_hit *hit);
void disclosure_facts_promotion_init(struct disclosure_facts *facts);
bool disclosure_facts_promotion_take(struct disclosure_facts *facts,
                                     const struct disclosure_read_hit *hit);

void disclosure_facts_fee_judge(struct disclosure_facts *facts);
void disclosure_facts_overage_judge(struct disclosure_facts *facts);
void disclosure_facts_allowance_judge(struct disclosure_facts *facts);
void disclosure_facts_term_judge(struct disclosure_facts *facts);
void disclosure_facts_eligible_judge(struct disclosure_facts *facts);
void disclosure_facts_promotion_judge(struct disclosure_facts *facts);

/* Sets a number that was not said; a second, different one is a contradiction. */
void disclosure_facts_set(struct disclosure_facts *facts, int64_t *number, int64_t value,
                          const struct disclosure_read_hit *hit);
/* No price of data is said. */
void disclosure_facts_data_unsaid(struct disclosure_data_price *data);
/* The n-th value of the phrase. */
int64_t disclosure_facts_value(const struct disclosure_read_hit *hit, size_t n);
/* Its words, in the arena. */
const char *disclosure_facts_words(struct disclosure_facts *facts,
                                   const struct disclosure_read_hit *hit, size_t n);
/* disclosure_facts_plan: which plans a row is taken with. */
bool disclosure_facts_plan_take(struct disclosure_facts *facts,
                                const struct disclosure_read_hit *hit);
/* 爱家 of a phrase is 爱家套餐. */
const char *disclosure_facts_plan_series_word(struct disclosure_facts *facts,
                                              const struct disclosure_read_hit *hit, size_t n);
/* Takes the plan of that whole name in, if the catalog has it. */
bool disclosure_facts_plan_named(struct disclosure_facts *facts, const char *name);
/* Takes all plans in whose fee is from the least to the most. */
void disclosure_facts_plan_fee(struct disclosure_facts *facts, int64_t least, int64_t most);
/* Takes the plans of that series and fee in. */
void disclosure_facts_plan_series(struct disclosure_facts *facts, const char *series, int64_t fee);
void disclosure_facts_exclude(struct disclosure_facts *facts, const char *what);

#endif
