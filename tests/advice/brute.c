/* Every plan, every S, every sequence of boosters. */
#include "brute.h"

#include <assert.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"
#include "tariff/offer.h"

#define SETS_MOST 2048

static const struct offer *offer_at(const struct random_case *made, size_t index)
{
    return &made->catalog->offers[index];
}

static bool is_same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

/* ---- §7 ---- */

struct world {
    const struct random_case *made;
    bool may_assume; /* answers may be assumed where the shopper gave none */
    bool assumed[2]; /* student, elder */
};

static const struct offer *plan_held(const struct random_case *made)
{
    if (!made->subscriber)
        return NULL;
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        if (is_same(offer_at(made, i)->code, made->subscriber->plan.code))
            return offer_at(made, i);
    return NULL;
}

static int held_units(const struct random_case *made, const struct offer *offer)
{
    if (!made->subscriber)
        return 0;
    if (is_same(made->subscriber->plan.code, offer->code))
        return 1;
    for (size_t i = 0; i < made->subscriber->addon_count; i++)
        if (is_same(made->subscriber->addons[i].code, offer->code))
            return made->subscriber->addons[i].quantity;
    return 0;
}

static int32_t held_since(const struct random_case *made, const struct offer *offer)
{
    if (made->subscriber && is_same(made->subscriber->plan.code, offer->code))
        return made->subscriber->plan.since;
    for (size_t i = 0; made->subscriber && i < made->subscriber->addon_count; i++)
        if (is_same(made->subscriber->addons[i].code, offer->code))
            return made->subscriber->addons[i].since;
    return DATE_NONE;
}

/* Whole months by counting: as long as that day, a month later, is not after the date. */
static int whole_months(int32_t from, int32_t to)
{
    struct date_civil start = date_to_civil(from), end = date_to_civil(to);
    int months = (end.year - start.year) * 12 + end.month - start.month;
    return end.day < start.day ? months - 1 : months;
}

/* A value in 10⁻⁶ over `divisor`; false: not known. */
static bool number_fact(const struct world *world, const struct eligibility *condition,
                        const struct offer *plan, int64_t *value, int64_t *divisor)
{
    const struct subscriber *who = world->made->subscriber;
    const struct offer *held = plan_held(world->made);
    int64_t billed = 0, months = 0;
    for (size_t i = 0; who && i < who->billed_count; i++, months++)
        billed += who->billed[i].fen;
    *divisor = 1;
    switch (condition->fact) {
    case ELIGIBILITY_TENURE_MONTHS:
        *value = who && who->joined != DATE_NONE
                     ? (int64_t)whole_months(who->joined, RANDOM_CATALOG_AS_OF) * 1000000
                     : 0;
        return who && who->joined != DATE_NONE;
    case ELIGIBILITY_TENURE_DAYS:
        *value = who && who->joined != DATE_NONE
                     ? (int64_t)(RANDOM_CATALOG_AS_OF - who->joined) * 1000000
                     : 0;
        return who && who->joined != DATE_NONE;
    case ELIGIBILITY_CURRENT_FEE:
        *value = held ? offer_monthly_fee_fen(held) * MONEY_FEN : 0;
        return held != NULL;
    case ELIGIBILITY_AVERAGE_SPEND:
        *value = billed * MONEY_FEN;
        *divisor = months;
        return months > 0;
    case ELIGIBILITY_AGE:
        *value = who ? (int64_t)who->age * 1000000 : 0;
        return who && who->age >= 0;
    case ELIGIBILITY_FEE_RISE:
        *value = held ? (offer_monthly_fee_fen(plan) - offer_monthly_fee_fen(held)) * MONEY_FEN : 0;
        return held != NULL;
    default:
        *value = (offer_monthly_fee_fen(plan) * months - billed) * MONEY_FEN;
        *divisor = months;
        return months > 0;
    }
}

/* 1 holds, 0 fails, -1 unanswered. */
static int holds(const struct world *world, const struct eligibility *condition,
                 const struct offer *plan)
{
    const struct subscriber *who = world->made->subscriber;
    if (condition->kind == ELIGIBILITY_ANY) {
        int best = 0;
        for (size_t i = 0; i < condition->any_count; i++) {
            int one = holds(world, &condition->any[i], plan);
            if (one == 1)
                return 1;
            if (one == -1)
                best = -1;
        }
        return best;
    }
    if (condition->kind == ELIGIBILITY_ASK) {
        for (size_t i = 0; who && i < who->answer_count; i++)
            if (is_same(who->answers[i].key, condition->code))
                return who->answers[i].value == condition->is;
        if (!world->may_assume)
            return -1;
        return world->assumed[is_same(condition->code, "elder")] == condition->is;
    }
    if (condition->kind == ELIGIBILITY_NUMBER) {
        int64_t value, divisor;
        return number_fact(world, condition, plan, &value, &divisor) &&
               value >= condition->at_least * divisor;
    }
    if (condition->kind == ELIGIBILITY_NAME)
        return who && is_same(who->region, condition->values[0]);
    if (condition->kind == ELIGIBILITY_NEW_CUSTOMER)
        return (!who || *who->plan.code == '\0') == condition->is;
    for (size_t i = 0; i < world->made->catalog->offer_count; i++)
        if (is_same(offer_at(world->made, i)->code, condition->code))
            return (held_units(world->made, offer_at(world->made, i)) > 0) == condition->is;
    return !condition->is;
}

static int is_eligible(const struct world *world, const struct offer *offer,
                       const struct offer *plan)
{
    const struct subscriber *who = world->made->subscriber;
    if (offer->sale_to != DATE_NONE && RANDOM_CATALOG_AS_OF > offer->sale_to)
        return 0;
    if (offer->min_spend.present && offer->min_spend.mean_of &&
        (!who || who->billed_count < (size_t)offer->min_spend.mean_of))
        return 0;
    int worst = 1;
    for (size_t i = 0; i < offer->eligibility_count; i++) {
        int one = holds(world, &offer->eligibility[i], plan);
        if (one == 0)
            return 0;
        if (one == -1)
            worst = -1;
    }
    return worst;
}

/* Whether that many units are open in that world. */
static int is_open(const struct world *world, const struct offer *offer, int units,
                   const struct offer *plan)
{
    return units <= held_units(world->made, offer) ? 1 : is_eligible(world, offer, plan);
}

/* ---- §6 ---- */

static bool has_word(struct offer_codes list, const char *word)
{
    for (size_t i = 0; i < list.count; i++)
        if (is_same(list.items[i], word))
            return true;
    return false;
}

static bool bars(const struct offer *offer, const struct offer *other)
{
    if (has_word(offer->excludes, other->code))
        return true;
    for (size_t i = 0; i < other->tags.count; i++)
        if (has_word(offer->excludes, other->tags.items[i]))
            return true;
    return false;
}

static bool with_holds(const struct offer *offer, const struct offer *plan)
{
    for (size_t i = 0; i < offer->with_count; i++) {
        const struct offer_with *with = &offer->with[i];
        bool all = true;
        if (with->plan_count)
            all = all && is_same(with->plans[0], plan->code);
        if (with->brand_count)
            all = all && is_same(with->brands[0], plan->brand);
        if (with->tag_count)
            all = all && has_word(plan->tags, with->tags[0]);
        if (with->fee_at_least != OFFER_NONE)
            all = all && offer_monthly_fee_fen(plan) * MONEY_FEN >= with->fee_at_least;
        if (all)
            return true;
    }
    return offer->with_count == 0;
}

/* `units` of the plan, S and one month's boosters together. */
static bool goes_together(const struct random_case *made, const int *units,
                          const struct offer *plan)
{
    size_t count = made->catalog->offer_count;
    for (size_t i = 0; i < count; i++) {
        const struct offer *offer = offer_at(made, i);
        if (units[i] == 0)
            continue;
        if (units[i] > offer->limit || (offer != plan && !with_holds(offer, plan)))
            return false;
        for (size_t j = 0; j < offer->requires.count; j++) {
            bool found = false;
            for (size_t k = 0; k < count; k++)
                found |= units[k] && is_same(offer_at(made, k)->code, offer->requires.items[j]);
            if (!found)
                return false;
        }
        for (size_t j = 0; j < offer->one_of.count; j++) {
            int members = 0;
            for (size_t k = 0; k < count; k++)
                members += units[k] && is_same(offer_at(made, k)->group, offer->one_of.items[j]);
            if (members != 1)
                return false;
        }
        for (size_t k = 0; k < count; k++) {
            const struct offer *other = offer_at(made, k);
            if (k == i || units[k] == 0)
                continue;
            if (bars(offer, other) || (*offer->group && is_same(offer->group, other->group)))
                return false;
        }
    }
    return true;
}

/* ---- §8: pieces and what is paid once ---- */

static int month_at_start(const struct random_case *made, const struct offer *offer)
{
    int32_t since = held_since(made, offer);
    return since == DATE_NONE ? 1 : 1 + whole_months(since, RANDOM_CATALOG_AS_OF);
}

static bool changes_between(struct offer_months months, int month)
{
    bool before = month - 1 >= months.first && (!months.last || month - 1 <= months.last);
    bool now = month >= months.first && (!months.last || month <= months.last);
    return before != now;
}

/* Whether some part of the offer begins or ends with that month of the horizon. */
static bool offer_changes(const struct random_case *made, const struct offer *offer, int month)
{
    int own = month_at_start(made, offer) + month - 1;
    bool changes = offer->min_spend.present && changes_between(offer->min_spend.months, own);
    for (size_t i = 0; i < offer->fee_count; i++)
        changes |= offer->fees[i].every_months && changes_between(offer->fees[i].months, own);
    for (size_t i = 0; i < offer->allowance_count; i++)
        changes |= changes_between(offer->allowances[i].months, own);
    for (size_t i = 0; i < offer->charge_count; i++)
        changes |= changes_between(offer->charges[i].months, own);
    for (size_t i = 0; i < offer->discount_count; i++)
        changes |= changes_between(offer->discounts[i].months, own);
    for (size_t i = 0; i < offer->credit_count; i++)
        changes |= changes_between(offer->credits[i].months, own);
    return changes;
}

static void cut_pieces(const struct random_case *made, struct brute_choice *choice)
{
    choice->piece_count = 0;
    for (int month = 1; month <= made->horizon; month++) {
        bool begins = month == 1 || offer_changes(made, offer_at(made, choice->plan), month);
        for (size_t i = 0; i < made->catalog->offer_count; i++)
            if (choice->taken[i])
                begins |= offer_changes(made, offer_at(made, i), month);
        if (begins)
            choice->first[choice->piece_count++] = month;
    }
}

static int length_of(const struct random_case *made, const struct brute_choice *choice,
                     size_t piece)
{
    int end = piece + 1 < choice->piece_count ? choice->first[piece + 1] : made->horizon + 1;
    return end - choice->first[piece];
}

static int64_t fen(int64_t micro)
{
    return (micro + 5000) / 10000;
}

static int64_t exit_fee(const struct offer *offer, int32_t since)
{
    const struct offer_contract *terms = &offer->contract;
    if (terms->months == 0 || since == DATE_NONE)
        return 0;
    int held = whole_months(since, RANDOM_CATALOG_AS_OF);
    if (held < terms->free_first || held >= terms->months - terms->free_last)
        return 0;
    int64_t fee =
        fen(terms->fixed) + (terms->months - held) * fen(terms->per_month_left) +
        (held > terms->held_at_least ? held : terms->held_at_least) * fen(terms->per_month_held);
    return terms->cap != OFFER_NONE && fee > fen(terms->cap) ? fen(terms->cap) : fee;
}

static int64_t paid_once(const struct random_case *made, const struct brute_choice *choice)
{
    int64_t sum = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++) {
        const struct offer *offer = offer_at(made, i);
        int units = i == choice->plan ? 1 : choice->taken[i], held = held_units(made, offer);
        int64_t once = fen(offer->one_off);
        for (size_t j = 0; j < offer->fee_count; j++)
            once += offer->fees[j].every_months == 0 ? fen(offer->fees[j].amount) : 0;
        if (offer->kind != OFFER_BOOSTER && units > held)
            sum += (units - held) * once;
        if (held > units)
            sum += (held - units) * exit_fee(offer, held_since(made, offer));
    }
    return sum;
}

/* ---- trying ---- */

static int compare_units(const struct random_case *made, const int *a, const int *b)
{
    /* Lists of codes, repeated by quantity. Offers are in code order. */
    size_t i = 0, j = 0, count = made->catalog->offer_count;
    int from_a = 0, from_b = 0;
    for (;;) {
        while (i < count && from_a == a[i]) {
            i++;
            from_a = 0;
        }
        while (j < count && from_b == b[j]) {
            j++;
            from_b = 0;
        }
        if (i == count || j == count)
            return (i != count) - (j != count);
        if (i != j)
            return i < j ? -1 : 1;
        from_a++;
        from_b++;
    }
}

int brute_compare(const struct random_case *made, const struct brute_choice *a,
                  const struct brute_choice *b)
{
    const struct offer *held = plan_held(made);
    int64_t keys[][2] = {
        {a->cost, b->cost},
        {offer_at(made, a->plan) != held, offer_at(made, b->plan) != held},
        {a->fees, b->fees},
        {a->units, b->units},
        {(int64_t)a->plan, (int64_t)b->plan},
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] < keys[i][1] ? -1 : 1;
    int order = compare_units(made, a->taken, b->taken);
    for (size_t piece = 0; order == 0 && piece < a->piece_count; piece++)
        for (size_t month = 0; order == 0 && month < made->history->month_count; month++)
            order = compare_units(made, a->boosters[piece][month], b->boosters[piece][month]);
    return order;
}

static struct choice_list list_of(const struct random_case *made, const int *units,
                                  struct choice_taken *items)
{
    size_t count = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        if (units[i])
            items[count++] = (struct choice_taken){offer_at(made, i), units[i]};
    return (struct choice_list){items, count};
}

/* The best sequence of boosters of one piece, and the best of those that a stop forbids. */
struct sequence {
    bool is_there;
    int64_t sum, units;
    int boosters[USAGE_MONTHS_MOST][BRUTE_OFFERS];
};

struct trial {
    struct brute *brute;
    const struct world *world;
    struct brute_choice choice;
    int sets[SETS_MOST][BRUTE_OFFERS]; /* permitted boosters of a month */
    size_t set_count;
    struct sequence now, open, stopped;
    struct arena arena;
};

static bool is_better(const struct random_case *made, const struct sequence *a,
                      const struct sequence *b)
{
    if (!b->is_there || a->sum != b->sum)
        return !b->is_there || a->sum < b->sum;
    if (a->units != b->units)
        return a->units < b->units;
    for (size_t month = 0; month < made->history->month_count; month++) {
        int order = compare_units(made, a->boosters[month], b->boosters[month]);
        if (order)
            return order < 0;
    }
    return false;
}

static void try_sequence(struct trial *trial, size_t piece)
{
    const struct random_case *made = trial->brute->made;
    struct choice choice = {.plan = offer_at(made, trial->choice.plan)};
    struct choice_taken taken[BRUTE_OFFERS], boosters[USAGE_MONTHS_MOST][BRUTE_OFFERS];
    choice.taken = list_of(made, trial->choice.taken, taken);
    for (size_t month = 0; month < made->history->month_count; month++)
        choice.boosters[month] = list_of(made, trial->now.boosters[month], boosters[month]);
    const struct bill_request request = {made->catalog,        made->history,
                                         made->subscriber,     &choice,
                                         RANDOM_CATALOG_AS_OF, trial->choice.first[piece]};
    struct bill_list bills;
    arena_reset(&trial->arena);
    bill_compute(&trial->arena, &request, &bills);
    trial->now.is_there = true;
    trial->now.sum = bills.sum_fen;
    struct sequence *best = bills.stopped ? &trial->stopped : &trial->open;
    if (is_better(made, &trial->now, best))
        *best = trial->now;
}

static void try_months(struct trial *trial, size_t piece, size_t month)
{
    const struct random_case *made = trial->brute->made;
    if (month == made->history->month_count) {
        try_sequence(trial, piece);
        return;
    }
    for (size_t i = 0; i < trial->set_count; i++) {
        memcpy(trial->now.boosters[month], trial->sets[i], sizeof trial->sets[i]);
        int64_t units = 0;
        for (size_t j = 0; j < BRUTE_OFFERS; j++)
            units += trial->sets[i][j];
        trial->now.units += units;
        try_months(trial, piece, month + 1);
        trial->now.units -= units;
    }
}

static void gather_sets(struct trial *trial, int *units, size_t index)
{
    const struct random_case *made = trial->brute->made;
    const struct offer *plan = offer_at(made, trial->choice.plan);
    if (index == made->catalog->offer_count) {
        if (!goes_together(made, units, plan))
            return;
        assert(trial->set_count < SETS_MOST);
        int *set = trial->sets[trial->set_count++];
        for (size_t i = 0; i < made->catalog->offer_count; i++)
            set[i] = offer_at(made, i)->kind == OFFER_BOOSTER ? units[i] : 0;
        return;
    }
    const struct offer *offer = offer_at(made, index);
    if (offer->kind != OFFER_BOOSTER) {
        gather_sets(trial, units, index + 1);
        return;
    }
    for (int i = 0; i <= offer->limit; i++) {
        if (i && is_open(trial->world, offer, i, plan) != 1)
            break;
        units[index] = i;
        gather_sets(trial, units, index + 1);
    }
    units[index] = 0;
}

static void put_together(struct trial *trial, const struct sequence *pieces)
{
    const struct random_case *made = trial->brute->made;
    struct brute_choice *choice = &trial->choice;
    choice->is_there = true;
    choice->cost = (int64_t)made->history->month_count * paid_once(made, choice);
    choice->fees = offer_monthly_fee_fen(offer_at(made, choice->plan));
    choice->units = 0;
    for (size_t i = 0; i < made->catalog->offer_count; i++) {
        choice->fees += choice->taken[i] * offer_monthly_fee_fen(offer_at(made, i));
        choice->units += choice->taken[i];
    }
    for (size_t i = 0; i < choice->piece_count; i++) {
        choice->cost += length_of(made, choice, i) * pieces[i].sum;
        choice->units += pieces[i].units;
        memcpy(choice->boosters[i], pieces[i].boosters, sizeof pieces[i].boosters);
    }
}

static void keep_better(const struct random_case *made, const struct brute_choice *choice,
                        struct brute_choice *best)
{
    if (!best->is_there || brute_compare(made, choice, best) < 0)
        *best = *choice;
}

/* A choice that is stopped in piece i takes the best of the stopped there, of all elsewhere. */
static void keep_stopped(struct trial *trial, const struct sequence *open,
                         const struct sequence *stopped, struct brute_choice *best)
{
    const struct random_case *made = trial->brute->made;
    struct sequence mixed[BRUTE_HORIZON];
    for (size_t i = 0; i < trial->choice.piece_count; i++) {
        if (!stopped[i].is_there)
            continue;
        for (size_t j = 0; j < trial->choice.piece_count; j++)
            mixed[j] = stopped[j].is_there && is_better(made, &stopped[j], &open[j]) ? stopped[j]
                                                                                     : open[j];
        mixed[i] = stopped[i];
        put_together(trial, mixed);
        keep_better(made, &trial->choice, best);
    }
}

/* `conditional`: into the list of what hangs on a question. */
static void try_choice(struct trial *trial, bool is_conditional)
{
    struct brute *brute = trial->brute;
    const struct random_case *made = brute->made;
    static struct sequence open[BRUTE_HORIZON], stopped[BRUTE_HORIZON];
    int units[BRUTE_OFFERS];
    memcpy(units, trial->choice.taken, sizeof units);
    units[trial->choice.plan] = 1;
    trial->set_count = 0;
    gather_sets(trial, units, 0);
    if (trial->set_count == 0)
        return;
    cut_pieces(made, &trial->choice);
    bool all_open = true;
    for (size_t i = 0; i < trial->choice.piece_count; i++) {
        trial->open = trial->stopped = trial->now = (struct sequence){0};
        try_months(trial, i, 0);
        open[i] = trial->open;
        stopped[i] = trial->stopped;
        all_open &= open[i].is_there;
    }
    size_t plan = trial->choice.plan;
    if (all_open) {
        put_together(trial, open);
        keep_better(made, &trial->choice,
                    is_conditional ? &brute->conditional[plan] : &brute->open[plan]);
    }
    if (!is_conditional)
        keep_stopped(trial, open, stopped, &brute->stopped[plan]);
}

static void try_taken(struct trial *trial, size_t index, bool is_conditional)
{
    const struct random_case *made = trial->brute->made;
    const struct offer *plan = offer_at(made, trial->choice.plan);
    if (index == made->catalog->offer_count) {
        try_choice(trial, is_conditional);
        return;
    }
    const struct offer *offer = offer_at(made, index);
    bool is_for_s = offer->kind == OFFER_ADDON || offer->kind == OFFER_PROMOTION;
    for (int units = 0; units <= (is_for_s ? offer->limit : 0); units++) {
        if (units && is_open(trial->world, offer, units, plan) != 1)
            break;
        trial->choice.taken[index] = units;
        try_taken(trial, index + 1, is_conditional);
    }
    trial->choice.taken[index] = 0;
}

static void try_plans(struct brute *brute, const struct world *world, bool is_conditional)
{
    static struct trial trial;
    trial = (struct trial){.brute = brute, .world = world};
    for (size_t i = 0; i < brute->made->catalog->offer_count; i++) {
        const struct offer *plan = offer_at(brute->made, i);
        if (plan->kind != OFFER_PLAN || is_open(world, plan, 1, plan) != 1)
            continue;
        trial.choice = (struct brute_choice){.plan = i};
        try_taken(&trial, 0, is_conditional);
    }
    arena_finish(&trial.arena);
}

/* With assumed answers everything open is open that was before: only what costs less than the first
 * place is conditional. */
void brute_run(const struct random_case *made, struct brute *brute)
{
    *brute = (struct brute){.made = made};
    struct world known = {.made = made};
    try_plans(brute, &known, false);
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        if (brute->open[i].is_there)
            keep_better(made, &brute->open[i], &brute->best);
    for (int answers = 0; answers < 4; answers++) {
        struct world assumed = {
            .made = made, .may_assume = true, .assumed = {answers & 1, answers >> 1}};
        try_plans(brute, &assumed, true);
    }
    for (size_t i = 0; i < made->catalog->offer_count; i++)
        if (brute->best.is_there && brute->conditional[i].is_there &&
            brute->conditional[i].cost >= brute->best.cost)
            brute->conditional[i].is_there = false;
}
