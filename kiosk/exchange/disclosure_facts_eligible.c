/* Who may take it, where, with which plans, and not beside what. */
#include "exchange/disclosure_facts_private.h"

#include <string.h>

#include "base/money.h"
#include "exchange/disclosure_places.h"

#define AGE_MOST 150

/* ---- questions ---- */

static void add_ask(struct disclosure_facts *facts, const struct disclosure_ask *ask)
{
    for (size_t i = 0; i < facts->ask_count; i++)
        if (strcmp(facts->asks[i].key, ask->key) == 0 && facts->asks[i].is == ask->is)
            return;
    if (facts->ask_count < DISCLOSURE_LIST)
        facts->asks[facts->ask_count++] = *ask;
    else
        disclosure_facts_review(facts, "applicableArea", ask->zh_cn,
                                "more questions than are kept");
}

static void ask_known(struct disclosure_facts *facts, int question, bool is)
{
    const struct disclosure_phrase_question *known = &disclosure_phrase_questions[question];
    add_ask(facts, &(struct disclosure_ask){known->key, known->zh_cn, known->en, is});
}

/* Offers of the past are asked for by their names, which are the key, too: the same question is
 * asked once, whichever offers depend on it. A key may not hold ';' or '=' (CLI.md). */
static const char *key_of(struct disclosure_facts *facts, const char *kind, const char *names)
{
    char *key = arena_format(facts->arena, "%s-%s", kind, names);
    for (char *letter = key; *letter; letter++)
        if (strchr(",;= ", *letter))
            *letter = '+';
    return key;
}

static void ask_held(struct disclosure_facts *facts, const struct disclosure_read_hit *hit, bool is)
{
    const char *names = disclosure_facts_words(facts, hit, 0);
    add_ask(facts,
            &(struct disclosure_ask){
                .key = key_of(facts, "held", names),
                .zh_cn = arena_format(facts->arena, "是否正在使用或曾经办理过：%s？", names),
                .en = arena_format(facts->arena, "Do you hold, or did you once hold: %s?", names),
                .is = is});
}

static void ask_words(struct disclosure_facts *facts, const char *words)
{
    static const char joining[] = "且";
    if (strncmp(words, joining, strlen(joining)) == 0)
        words += strlen(joining);
    add_ask(facts, &(struct disclosure_ask){
                       .key = key_of(facts, "group", words),
                       .zh_cn = arena_format(facts->arena, "是否属于：%s？", words),
                       .en = arena_format(facts->arena, "Does this apply to you: %s?", words),
                       .is = true});
}

/* People whom only the operator's words describe: one group, or all that the phrase says. */
static void ask_group(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    bool is_one = hit->values.count == 1 && hit->values.items[0].slot == DISCLOSURE_PATTERN_GROUP;
    ask_words(facts, is_one ? disclosure_facts_words(facts, hit, 0) : hit->text);
}

static void ask_held_lately(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    const char *names = disclosure_facts_words(facts, hit, 1);
    int days = (int)disclosure_facts_value(hit, 0);
    const char *kind = arena_format(facts->arena, "held-within-%d-days", days);
    add_ask(
        facts,
        &(struct disclosure_ask){
            .key = key_of(facts, kind, names),
            .zh_cn = arena_format(facts->arena, "最近%d天内是否办理过：%s？", days, names),
            .en = arena_format(facts->arena, "Did you take in the last %d days: %s?", days, names),
            .is = false});
}

/* ---- places, time on the network, age, money ---- */

static void raise(int64_t *number, int64_t value)
{
    if (*number < value)
        *number = value;
}

static bool take_number(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    int64_t value = disclosure_facts_value(hit, 0);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_AGE_LEAST:
        disclosure_facts_set(facts, &facts->age_least, value, hit);
        return true;
    case DISCLOSURE_MEANS_AGE_RANGE:
        disclosure_facts_set(facts, &facts->age_least, value, hit);
        disclosure_facts_set(facts, &facts->age_most, disclosure_facts_value(hit, 1), hit);
        return true;
    case DISCLOSURE_MEANS_AGE_MOST:
        disclosure_facts_set(facts, &facts->age_most, value, hit);
        return true;
    case DISCLOSURE_MEANS_DAYS_LEAST:
        raise(&facts->days_least, value);
        return true;
    case DISCLOSURE_MEANS_DAYS_OVER:
        raise(&facts->days_least, value + 1);
        return true;
    case DISCLOSURE_MEANS_MONTHS_LEAST:
        raise(&facts->months_least, value);
        return true;
    case DISCLOSURE_MEANS_MONTHS_OVER: /* whole months are counted: one more is more */
        raise(&facts->months_least, value + 1);
        return true;
    case DISCLOSURE_MEANS_NEW_CUSTOMER:
        facts->new_customer = true;
        raise(&facts->fee_least, value);
        return true;
    case DISCLOSURE_MEANS_FEE_LEAST:
        raise(&facts->fee_least, value);
        return true;
    case DISCLOSURE_MEANS_FEE_RISE_LEAST:
        raise(&facts->fee_rise_least, value);
        return true;
    case DISCLOSURE_MEANS_FEE_HELD_MOST:
        if (hit->values.items[0].slot == DISCLOSURE_PATTERN_COUNT)
            value *= MONEY_YUAN;
        disclosure_facts_set(facts, &facts->fee_held_most, value, hit);
        return true;
    case DISCLOSURE_MEANS_FEE_HELD_OVER:
        raise(&facts->fee_held_over, value);
        return true;
    default:
        return false;
    }
}

/* A city that is in no list of ours stands by its name: two to five letters. */
#define CITY_LEAST 6 /* bytes */
#define CITY_MOST 15

static void add_city(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    const char *name = disclosure_facts_words(facts, hit, 0);
    if (strlen(name) < CITY_LEAST || strlen(name) > CITY_MOST ||
        facts->city_count == DISCLOSURE_LIST)
        disclosure_facts_review(facts, "applicableArea", hit->text, "no name of a city");
    else
        facts->cities[facts->city_count++] = name;
}

static bool take_place(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    uint64_t places = (uint64_t)disclosure_facts_value(hit, 0);
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_SOLD_IN:
        facts->sold_in |= places;
        return true;
    case DISCLOSURE_MEANS_SOLD_TO_HELD:
        facts->sold_in |= places;
        facts->held_customer = true;
        return true;
    case DISCLOSURE_MEANS_NOT_SOLD_IN:
        facts->not_sold_in |= places;
        return true;
    case DISCLOSURE_MEANS_SOLD_IN_CITY:
        add_city(facts, hit);
        return true;
    case DISCLOSURE_MEANS_EVERYWHERE:
        facts->everywhere = true;
        return true;
    case DISCLOSURE_MEANS_PLACE_AGE_MOST:
        facts->place_age_places = places;
        disclosure_facts_set(facts, &facts->place_age, disclosure_facts_value(hit, 1), hit);
        return true;
    default:
        return false;
    }
}

static bool take_question(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_ASK:
        ask_known(facts, hit->phrase->argument, true);
        return true;
    case DISCLOSURE_MEANS_ASK_GROUP:
        ask_group(facts, hit);
        return true;
    case DISCLOSURE_MEANS_ASK_TEXT:
        ask_words(facts, hit->text);
        return true;
    case DISCLOSURE_MEANS_HELD_CUSTOMER:
        facts->held_customer = true;
        return true;
    case DISCLOSURE_MEANS_ASK_NOT:
        ask_known(facts, hit->phrase->argument, false);
        return true;
    case DISCLOSURE_MEANS_HELD_BEFORE:
        ask_held(facts, hit, true);
        return true;
    case DISCLOSURE_MEANS_NEVER_HELD:
        ask_held(facts, hit, false);
        return true;
    case DISCLOSURE_MEANS_NOT_HELD_LATELY:
        ask_held_lately(facts, hit);
        return true;
    default:
        return false;
    }
}

/* ---- exclusions ---- */

static void exclude_names(struct disclosure_facts *facts, char *names)
{
    for (char *name = names, *next; name; name = next) {
        char *comma = strchr(name, ',');
        next = comma ? comma + 1 : NULL;
        if (comma)
            *comma = '\0';
        disclosure_facts_exclude(facts, name);
    }
}

static bool take_exclusion(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    const struct disclosure_pattern_value *values = hit->values.items;
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_EXCLUDES_PROMOTIONS:
        disclosure_facts_exclude(facts, "promotion");
        if (hit->values.count && strstr(hit->text, "智臻会员套餐"))
            disclosure_facts_exclude(facts, "智臻会员");
        return true;
    case DISCLOSURE_MEANS_EXCLUDES_DISCOUNTS:
        disclosure_facts_exclude(facts, "plan-discount");
        return true;
    case DISCLOSURE_MEANS_EXCLUDES_SERIES:
        facts->grouped = true;
        return true;
    case DISCLOSURE_MEANS_EXCLUDES_NAMED:
        exclude_names(facts, arena_copy_bytes(facts->arena, values[0].text, values[0].length));
        return true;
    case DISCLOSURE_MEANS_EXCLUDES_PLANS:
        disclosure_facts_exclude(facts, disclosure_facts_words(facts, hit, 0));
        return true;
    case DISCLOSURE_MEANS_NOT_SERIES:
        disclosure_facts_exclude(facts, disclosure_facts_plan_series_word(facts, hit, 0));
        return true;
    default:
        return false;
    }
}

bool disclosure_facts_eligible_take(struct disclosure_facts *facts,
                                    const struct disclosure_read_hit *hit)
{
    return disclosure_facts_plan_take(facts, hit) || take_number(facts, hit) ||
           take_place(facts, hit) || take_question(facts, hit) || take_exclusion(facts, hit);
}

/* ---- judging ---- */

static uint64_t bit_of(int place)
{
    return UINT64_C(1) << place;
}

/* "Not in Shenyang" is every other city of the catalog's province; "not in Guangdong" every other
 * province. */
static void judge_excluded_places(struct disclosure_facts *facts, int home)
{
    uint64_t provinces = disclosure_places_provinces();
    if (facts->not_sold_in & ~provinces) {
        facts->sold_in = (facts->sold_in & ~bit_of(home >= 0 ? home : 0)) |
                         (disclosure_places_cities(home) & ~facts->not_sold_in);
        if (home < 0)
            disclosure_facts_review(facts, "applicableArea", "", "a city of no known province");
    } else if (facts->not_sold_in) {
        facts->sold_in |= provinces & ~facts->not_sold_in;
    }
}

/* The catalog is of its province: sold just there is sold to everybody in it. Where it is one of
 * several, its cities are, too, because a subscriber's region may be a city. */
static void judge_home(struct disclosure_facts *facts, int home)
{
    if (facts->city_count) /* the province before it adds nothing */
        facts->sold_in &= ~(home >= 0 ? bit_of(home) : 0);
    if (home < 0 || !(facts->sold_in & bit_of(home)))
        return;
    if (facts->sold_in == bit_of(home))
        facts->sold_in = 0;
    else
        facts->sold_in |= disclosure_places_cities(home);
}

/* A row of a national publication that names no place, but whose code is one province's. */
static void judge_code(struct disclosure_facts *facts)
{
    const struct disclosure_row *row = facts->row;
    int province = disclosure_places_of_code(row->code);
    if (row->home < 0 && !facts->sold_in && !facts->everywhere && province >= 0 &&
        disclosure_facts_decided(facts, DISCLOSURE_DECIDE_REGION_UNSTATED, "applicableArea",
                                 "the code is one province's, and no place is named"))
        facts->sold_in = bit_of(province);
}

static void judge_age(struct disclosure_facts *facts, int64_t age)
{
    if (age != DISCLOSURE_NONE && (age < 1 || age > AGE_MOST))
        disclosure_facts_review(facts, "applicableArea", "", "an age that is none");
}

/* "(陪伴机专用)" at the end of a name: what the shopper can be asked in these words. */
static bool ask_by_name(struct disclosure_facts *facts)
{
    struct disclosure_pattern_values values;
    const char *bracket = strrchr(facts->row->plain_name, '(');
    const char *pattern = "({word}<专用|专属|专享>)";
    size_t length = bracket ? disclosure_pattern_match(pattern, bracket, &values) : 0;
    if (!length || bracket[length])
        return false;
    ask_words(facts, arena_copy_bytes(facts->arena, bracket + 1, length - 2));
    return true;
}

/* A plan whose name keeps it for somebody ("陪伴机专用") must say for whom. */
static void judge_name(struct disclosure_facts *facts)
{
    static const char *const words[] = {"专用", "专属", "专享", NULL};
    bool is_said = facts->ask_count || facts->with_count || facts->age_least != DISCLOSURE_NONE ||
                   facts->age_most != DISCLOSURE_NONE;
    for (size_t i = 0; facts->row->class == DISCLOSURE_ROW_PLAN && !is_said && words[i]; i++)
        if (strstr(facts->row->plain_name, words[i]) && !(is_said = ask_by_name(facts)))
            disclosure_facts_review(
                facts, "name", facts->row->name,
                "the name keeps it for somebody, and the text does not say whom");
}

void disclosure_facts_eligible_judge(struct disclosure_facts *facts)
{
    int home = facts->row->home >= 0 ? facts->row->home : facts->context->home;
    judge_age(facts, facts->age_least);
    judge_age(facts, facts->age_most);
    judge_age(facts, facts->place_age);
    judge_excluded_places(facts, home);
    judge_code(facts);
    judge_name(facts);
    judge_home(facts, home);
    if (facts->everywhere && (facts->sold_in || facts->city_count))
        disclosure_facts_review(facts, "applicableArea", "", "everywhere, and in one place");
    if (facts->new_customer && facts->held_customer)
        disclosure_facts_review(facts, "applicableArea", "", "for new and for present customers");
    if (*facts->row->columns[DISCLOSURE_FIELD_AUDIENCE] == '\0')
        disclosure_facts_review(facts, "applicableArea", "", "who may take it is not published");
}
