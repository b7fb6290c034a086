/* What an offer says of other offers and of who may take it. A rule that cannot be kept is lawful,
 * but the offer can then never be taken: a warning. Knows nothing of prices. */
#include <string.h>

#include "tariff/choice.h"
#include "tariff/validate_private.h"

#define NEVER "so that it can never be taken"

static void check_required(const struct validate_at *at, const struct offer *offer,
                           const char *code)
{
    const struct offer *required = catalog_find(at->run->catalog, code);
    if (!required)
        validate_warn(at, "%s requires %s, which is not in this catalog, " NEVER, offer->code,
                      code);
    else if (choice_is_exclusive(offer, required))
        validate_warn(at, "%s requires %s and cannot be combined with it, " NEVER, offer->code,
                      code);
    else if (offer->kind == OFFER_PLAN && required->kind == OFFER_PLAN && required != offer)
        validate_warn(at, "the plan %s requires another plan, %s, " NEVER, offer->code, code);
    else if (required->kind == OFFER_PLAN && !choice_goes_with(offer, required))
        validate_warn(at, "%s requires the plan %s and is not offered with it, " NEVER, offer->code,
                      code);
}

static void check_requires(const struct validate_at *at, const struct offer *offer)
{
    for (size_t i = 0; i < offer->requires.count; i++) {
        struct validate_at place = validate_at_part(at, "requires", i);
        check_required(&place, offer, offer->requires.items[i]);
    }
}

static void check_excludes(const struct validate_at *at, const struct offer *offer)
{
    for (size_t i = 0; i < offer->excludes.count; i++) {
        const char *word = offer->excludes.items[i];
        struct validate_at place = validate_at_part(at, "excludes", i);
        if (!catalog_find(at->run->catalog, word) &&
            validate_count_named(&at->run->tags, word) == 0)
            validate_warn(&place, "excludes %s, which is neither a code nor a tag of this catalog",
                          word);
    }
}

static void check_groups(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at group = validate_at_part(at, "group", VALIDATE_NO_INDEX);
    if (*offer->group && validate_count_named(&at->run->groups, offer->group) == 1)
        validate_warn(&group, "%s is the only member of the group \"%s\"", offer->code,
                      offer->group);
    for (size_t i = 0; i < offer->one_of.count; i++) {
        struct validate_at place = validate_at_part(at, "one_of", i);
        if (validate_count_named(&at->run->groups, offer->one_of.items[i]) == 0)
            validate_warn(&place, "no offer is in the group \"%s\" that %s needs one of, " NEVER,
                          offer->one_of.items[i], offer->code);
    }
}

static bool goes_with_some_plan(const struct catalog *catalog, const struct offer *offer)
{
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (catalog->offers[i].kind == OFFER_PLAN && choice_goes_with(offer, &catalog->offers[i]))
            return true;
    return false;
}

static void check_plans_of_with(const struct validate_at *at, const struct offer_with *with)
{
    for (size_t i = 0; i < with->plan_count; i++) {
        const struct offer *plan = catalog_find(at->run->catalog, with->plans[i]);
        if (!plan)
            validate_warn(at, "names the plan %s, which is not in this catalog", with->plans[i]);
        else if (plan->kind != OFFER_PLAN)
            validate_warn(at, "names %s as a plan; it is of kind %s", with->plans[i],
                          offer_kind_name(plan->kind));
    }
}

static void check_with(const struct validate_at *at, const struct offer *offer)
{
    struct validate_at place = validate_at_part(at, "with", VALIDATE_NO_INDEX);
    if (offer->with_count && offer->kind == OFFER_PLAN)
        validate_warn(&place, "a plan is taken alone: \"with\" is left aside");
    for (size_t i = 0; i < offer->with_count; i++)
        check_plans_of_with(&place, &offer->with[i]);
    if (offer->with_count && !goes_with_some_plan(at->run->catalog, offer))
        validate_warn(&place, "no plan of this catalog is one that %s goes with, " NEVER,
                      offer->code);
}

static void check_condition(const struct validate_at *at, const struct offer *offer,
                            const struct eligibility *condition)
{
    if (condition->kind == ELIGIBILITY_NUMBER && condition->has_least && condition->has_most &&
        condition->at_least > condition->at_most)
        validate_warn(at, "\"at_least\" is above \"at_most\": the condition never holds");
    if (condition->kind == ELIGIBILITY_HOLDS && !catalog_find(at->run->catalog, condition->code))
        validate_warn(at, "%s asks about holding %s, which is not in this catalog", offer->code,
                      condition->code);
    for (size_t i = 0; i < condition->any_count; i++)
        check_condition(at, offer, &condition->any[i]);
}

static void check_eligibility(const struct validate_at *at, const struct offer *offer)
{
    for (size_t i = 0; i < offer->eligibility_count; i++) {
        struct validate_at place = validate_at_part(at, "eligibility", i);
        check_condition(&place, offer, &offer->eligibility[i]);
    }
}

void validate_rules(const struct validate_at *at, const struct offer *offer)
{
    check_requires(at, offer);
    check_excludes(at, offer);
    check_groups(at, offer);
    check_with(at, offer);
    check_eligibility(at, offer);
}
