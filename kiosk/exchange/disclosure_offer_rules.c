/* Who may take an offer, with what, and not beside what. */
#include "exchange/disclosure_json.h"
#include "exchange/disclosure_offer_private.h"
#include "exchange/disclosure_places.h"

#include "base/money.h"

#define CHANNEL_RENEWAL "renewal" /* not a channel where a shopper stands */

static void add_number(json_t *list, const char *fact, const char *bound, json_t *value)
{
    json_array_append_new(list, json_pack("{s:s,s:o}", "fact", fact, bound, value));
}

static void add_count(json_t *list, const char *fact, const char *bound, int64_t count)
{
    if (count != DISCLOSURE_NONE)
        add_number(list, fact, bound, json_integer((json_int_t)count));
}

static json_t *in_places(uint64_t places, const struct disclosure_facts *facts)
{
    json_t *names = json_array();
    for (size_t i = 0; i < facts->city_count; i++)
        json_array_append_new(names, json_string(facts->cities[i]));
    for (int place = 0; place < DISCLOSURE_PLACES_MOST; place++)
        if (places >> place & 1)
            json_array_append_new(names, json_string(disclosure_places_name(place)));
    return json_pack("{s:s,s:o}", "fact", "region", "is_one_of", names);
}

/* Under that age in those places, or anywhere else. */
static void add_place_age(const struct disclosure_facts *facts, json_t *list)
{
    if (facts->place_age == DISCLOSURE_NONE)
        return;
    uint64_t others = disclosure_places_provinces() & ~facts->place_age_places;
    int home = facts->context->home;
    if (home >= 0 && others >> home & 1)
        others |= disclosure_places_cities(home);
    json_t *any = json_pack("[o]", in_places(others, facts));
    add_count(any, "age", "at_most", facts->place_age);
    json_array_append_new(list, json_pack("{s:o}", "any", any));
}

static void add_asks(const struct disclosure_facts *facts, json_t *list)
{
    for (size_t i = 0; i < facts->ask_count; i++) {
        const struct disclosure_ask *ask = &facts->asks[i];
        json_array_append_new(list, json_pack("{s:s,s:b,s:o}", "ask", ask->key, "is", ask->is,
                                              "text", disclosure_json_label(ask->zh_cn, ask->en)));
    }
}

static json_t *spending(const struct disclosure_facts *facts)
{
    json_t *condition =
        json_pack("{s:s,s:I}", "fact", "average_spend", "months", (json_int_t)facts->mean_window);
    if (facts->mean_least != DISCLOSURE_NONE)
        json_object_set_new(condition, "at_least", disclosure_json_money(facts->mean_least));
    if (facts->mean_most != DISCLOSURE_NONE)
        json_object_set_new(condition, "at_most", disclosure_json_money(facts->mean_most));
    return condition;
}

static json_t *eligibility_of(const struct disclosure_facts *facts)
{
    json_t *list = json_array();
    if (facts->sold_in || facts->city_count)
        json_array_append_new(list, in_places(facts->sold_in, facts));
    if (facts->renews_only)
        json_array_append_new(
            list, json_pack("{s:s,s:[s]}", "fact", "channel", "is_one_of", CHANNEL_RENEWAL));
    if (facts->new_customer || facts->held_customer)
        json_array_append_new(
            list, json_pack("{s:s,s:b}", "fact", "new_customer", "is", facts->new_customer));
    add_count(list, "age", "at_least", facts->age_least);
    add_count(list, "age", "at_most", facts->age_most);
    add_place_age(facts, list);
    add_count(list, "tenure_days", "at_least", facts->days_least);
    add_count(list, "tenure_months", "at_least", facts->months_least);
    if (facts->fee_held_over != DISCLOSURE_NONE) /* fees are whole fen */
        add_number(list, "current_fee", "at_least",
                   disclosure_json_money(facts->fee_held_over + MONEY_FEN));
    if (facts->fee_held_most != DISCLOSURE_NONE)
        add_number(list, "current_fee", "at_most", disclosure_json_money(facts->fee_held_most));
    if (facts->fee_rise_least != DISCLOSURE_NONE)
        add_number(list, "fee_rise", "at_least", disclosure_json_money(facts->fee_rise_least));
    else if (facts->no_downgrade)
        add_number(list, "fee_rise", "at_least", json_integer(0));
    if (facts->mean_least != DISCLOSURE_NONE || facts->mean_most != DISCLOSURE_NONE)
        json_array_append_new(list, spending(facts));
    add_asks(facts, list);
    return list;
}

/* ---- with ---- */

static json_t *fee_range(int64_t least, int64_t most)
{
    json_t *fee = json_object();
    if (least != DISCLOSURE_NONE)
        json_object_set_new(fee, "at_least", disclosure_json_money(least));
    if (most != DISCLOSURE_NONE)
        json_object_set_new(fee, "at_most", disclosure_json_money(most));
    return fee;
}

/* Without a plan of its own, one alternative: the least fee alone. */
static json_t *alternative(const struct disclosure_with *with, int64_t fee_least)
{
    json_t *object = json_object();
    if (with->code)
        json_object_set_new(object, "plans", json_pack("[s]", with->code));
    if (with->series)
        json_object_set_new(object, "tags", json_pack("[s]", with->series));
    int64_t least = with->least > fee_least ? with->least : fee_least;
    json_t *fee = fee_range(least, with->most);
    if (json_object_size(fee))
        json_object_set(object, "fee", fee);
    json_decref(fee);
    return object;
}

static json_t *with_of(const struct disclosure_facts *facts)
{
    static const struct disclosure_with any_plan = {NULL, NULL, DISCLOSURE_NONE, DISCLOSURE_NONE};
    json_t *list = json_array();
    for (size_t i = 0; i < facts->with_count; i++)
        json_array_append_new(list, alternative(&facts->with[i], facts->fee_least));
    if (!facts->with_count && facts->fee_least != DISCLOSURE_NONE)
        json_array_append_new(list, alternative(&any_plan, facts->fee_least));
    return list;
}

void disclosure_offer_rules_set(const struct disclosure_facts *facts, json_t *offer)
{
    json_t *excludes = json_array();
    for (size_t i = 0; i < facts->exclude_count; i++)
        json_array_append_new(excludes, json_string(facts->excludes[i]));
    disclosure_json_set_list(offer, "eligibility", eligibility_of(facts));
    disclosure_json_set_list(offer, "with", with_of(facts));
    disclosure_json_set_list(offer, "excludes", excludes);
    if (facts->grouped)
        json_object_set_new(offer, "group", json_string(facts->row->series));
}
