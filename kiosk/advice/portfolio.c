/* Portfolios kept and found again. portfolio_search.c makes them. */
#include "advice/portfolio.h"

#include <string.h>

#include "advice/portfolio_search.h"
#include "tariff/contract.h"

#define BUCKETS 256

/* Numbers that say all of what a plan and the elements of an island are to this shopper. */
struct signature {
    struct arena *arena;
    int64_t *words;
    size_t count, room;
};

struct portfolio_entry {
    struct signature signature;
    uint64_t hash;
    bool is_searched;
    int64_t wide_limit; /* up to here all sets were listed that there was room for */
    struct portfolio portfolio;
    struct portfolio_entry *next;
};

static void write_word(struct signature *signature, int64_t word)
{
    *ARENA_PUSH(signature->arena, signature->words, signature->count, signature->room) = word;
}

static void write_curve(struct signature *signature, const struct curve *curve)
{
    write_word(signature, curve->kind);
    write_word(signature, curve->unit);
    write_word(signature, curve->price);
    write_word(signature, curve->kind == CURVE_BLOCK ? (int64_t)curve->inside_kind : -1);
    if (curve->kind == CURVE_BLOCK && curve->inside_kind == CURVE_INSIDE_CURVE)
        write_curve(signature, curve->inside);
    write_word(signature, (int64_t)curve->tier_count);
    for (size_t i = 0; curve->kind == CURVE_TIERS && i < curve->tier_count; i++) {
        write_word(signature, curve->tiers[i].width);
        write_curve(signature, &curve->tiers[i].curve);
    }
}

static void write_charge(struct signature *signature, int column, const struct offer_charge *charge)
{
    write_word(signature, column);
    write_word(signature, charge->meter);
    write_word(signature, charge->per_event);
    write_word(signature, charge->setup);
    write_word(signature, charge->min);
    write_word(signature, charge->cap);
    write_word(signature, charge->months.first);
    write_word(signature, charge->months.last);
    write_curve(signature, &charge->price);
}

static bool is_in(const struct portfolios *portfolios, int column, uint64_t mask)
{
    return column >= 0 && (portfolios->acceptance.masks[column] & mask);
}

static void write_plan(struct portfolios *portfolios, struct signature *signature,
                       const struct offer *plan, uint64_t mask)
{
    const struct catalog *catalog = portfolios->worths->field->request->catalog;
    for (size_t i = 0; i < plan->allowance_count; i++) {
        const struct offer_allowance *allowance = &plan->allowances[i];
        int column =
            acceptance_column(&portfolios->acceptance, allowance->scope, plan->family_numbers);
        if (column != ACCEPTANCE_FULL && !is_in(portfolios, column, mask))
            continue;
        write_word(signature, column);
        write_word(signature, allowance->unlimited ? -1 : allowance->amount);
        write_word(signature, allowance->rollover);
        write_word(signature, bill_priority(catalog, plan, allowance, false));
        write_word(signature, bill_priority(catalog, plan, allowance, true));
        write_word(signature, allowance->months.first);
        write_word(signature, allowance->months.last);
    }
    write_word(signature, INT64_MIN);
    for (size_t i = 0; i < plan->charge_count; i++) {
        const struct offer_charge *charge = &plan->charges[i];
        int column =
            acceptance_column(&portfolios->acceptance, charge->scope, plan->family_numbers);
        if (column == ACCEPTANCE_FULL || is_in(portfolios, column, mask))
            write_charge(signature, column, charge);
    }
}

static void write_elements(struct signature *signature, const struct bound_element *elements,
                           size_t count)
{
    write_word(signature, INT64_MIN);
    for (size_t i = 0; i < count; i++) {
        write_word(signature, (int64_t)(intptr_t)elements[i].worth);
        write_word(signature, elements[i].most);
        write_word(signature, elements[i].is_open_to_choice);
    }
}

/* Which timed parts are in force when; 1 where nothing is timed. */
static int month_at_start(const struct portfolios *portfolios, const struct offer *plan)
{
    const struct advice_request *request = portfolios->worths->field->request;
    bool is_timed = false;
    for (size_t i = 0; i < plan->allowance_count; i++)
        is_timed |= plan->allowances[i].months.first > 1 || plan->allowances[i].months.last;
    for (size_t i = 0; i < plan->charge_count; i++)
        is_timed |= plan->charges[i].months.first > 1 || plan->charges[i].months.last;
    return is_timed ? contract_month_at_start(plan, request->subscriber, request->as_of) : 1;
}

static uint64_t hash_of(const struct signature *signature)
{
    uint64_t hash = 0x9e3779b97f4a7c15u;
    for (size_t i = 0; i < signature->count; i++) {
        hash = (hash ^ (uint64_t)signature->words[i]) * 0xff51afd7ed558ccdu;
        hash ^= hash >> 32;
    }
    return hash;
}

static bool is_same(const struct portfolio_entry *entry, const struct signature *signature,
                    uint64_t hash)
{
    return entry->hash == hash && entry->signature.count == signature->count &&
           memcmp(entry->signature.words, signature->words,
                  signature->count * sizeof *signature->words) == 0;
}

struct portfolios *portfolio_begin(struct arena *arena, const struct worths *worths)
{
    struct portfolios *portfolios = ARENA_NEW(arena, struct portfolios);
    portfolios->arena = arena;
    portfolios->worths = worths;
    portfolios->entries = ARENA_ARRAY(arena, struct portfolio_entry *, BUCKETS);
    acceptance_begin(arena, worths, &portfolios->acceptance);
    return portfolios;
}

static struct portfolio_entry *entry_of(struct portfolios *portfolios,
                                        const struct signature *signature)
{
    uint64_t hash = hash_of(signature);
    struct portfolio_entry **bucket = &portfolios->entries[hash % BUCKETS];
    for (struct portfolio_entry *entry = *bucket; entry; entry = entry->next)
        if (is_same(entry, signature, hash))
            return entry;
    struct portfolio_entry *entry = ARENA_NEW(portfolios->arena, struct portfolio_entry);
    *entry = (struct portfolio_entry){
        .signature = *signature, .hash = hash, .wide_limit = INT64_MIN, .next = *bucket};
    *bucket = entry;
    return entry;
}

static bool is_enough(const struct portfolio_entry *entry, const struct portfolio_need *need)
{
    const struct portfolio *portfolio = &entry->portfolio;
    if (!entry->is_searched)
        return false;
    if (!portfolio->is_known || portfolio->other_gross > need->limit)
        return true;
    return need->wide ? entry->wide_limit >= need->limit : portfolio->count > 0;
}

int64_t portfolio_least(const struct portfolio *portfolio)
{
    return portfolio->count ? portfolio->sets[0].gross : portfolio->other_gross;
}

const struct portfolio *portfolio_find(struct portfolios *portfolios, const struct worth *plan,
                                       const struct portfolio_island *island,
                                       const struct portfolio_need *need)
{
    struct signature signature = {.arena = portfolios->arena};
    write_word(&signature, (int64_t)island->mask);
    write_word(&signature, month_at_start(portfolios, plan->offer));
    write_plan(portfolios, &signature, plan->offer, island->mask);
    write_elements(&signature, island->elements, island->count);
    struct portfolio_entry *entry = entry_of(portfolios, &signature);
    struct portfolio *portfolio = &entry->portfolio;
    if (is_enough(entry, need))
        return portfolio;
    const struct island_request request = {
        .arena = portfolios->arena,
        .worths = portfolios->worths,
        .acceptance = &portfolios->acceptance,
        .plan = plan,
        .elements = island->elements,
        .count = island->count,
        .mask = island->mask,
    };
    portfolio_search(&request, need, portfolio);
    entry->is_searched = true;
    if (need->wide)
        entry->wide_limit = need->limit;
    return portfolio;
}
