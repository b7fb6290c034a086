/* Companies of plans: what may join them, whoever asks. Knows nothing of usage. */
#include "advice/compiled_company.h"

#include <string.h>

#include "tariff/choice.h"

/* `with` lists, each different one once: many packs go with the same plans. */
struct joining {
    struct compiled *compiled;
    const struct offer **withs;
    size_t with_count, with_room;
    size_t *with_of_pack;
    bool *accepts; /* by number of `with`, for the plan now */
    bool *joins;   /* by pack, for the plan now */
    uint64_t *hashes;
    size_t hash_room;
    bool **joined; /* by company */
    size_t joined_room;
};

static bool are_words_equal(const char *const *a, size_t a_count, const char *const *b,
                            size_t b_count)
{
    if (a_count != b_count)
        return false;
    for (size_t i = 0; i < a_count; i++)
        if (strcmp(a[i], b[i]) != 0)
            return false;
    return true;
}

static bool is_with_equal(const struct offer *a, const struct offer *b)
{
    if (a->with_count != b->with_count)
        return false;
    for (size_t i = 0; i < a->with_count; i++) {
        const struct offer_with *x = &a->with[i], *y = &b->with[i];
        if (x->fee_at_least != y->fee_at_least || x->fee_at_most != y->fee_at_most ||
            !are_words_equal(x->plans, x->plan_count, y->plans, y->plan_count) ||
            !are_words_equal(x->brands, x->brand_count, y->brands, y->brand_count) ||
            !are_words_equal(x->tags, x->tag_count, y->tags, y->tag_count))
            return false;
    }
    return true;
}

static size_t with_of(struct joining *joining, const struct offer *offer)
{
    for (size_t i = 0; i < joining->with_count; i++)
        if (is_with_equal(joining->withs[i], offer))
            return i;
    *ARENA_PUSH(&joining->compiled->arena, joining->withs, joining->with_count,
                joining->with_room) = offer;
    return joining->with_count - 1;
}

static bool could_exclude(const struct offer *plan, const struct offer *pack)
{
    return plan->excludes.count || pack->excludes.count || *plan->group;
}

static void see_who_joins(struct joining *joining, const struct offer *plan)
{
    for (size_t i = 0; i < joining->with_count; i++)
        joining->accepts[i] = choice_goes_with(joining->withs[i], plan);
    for (size_t i = 0; i < joining->compiled->pack_count; i++) {
        const struct offer *pack = joining->compiled->packs[i].offer;
        joining->joins[i] = joining->accepts[joining->with_of_pack[i]] &&
                            !(could_exclude(plan, pack) && choice_is_exclusive(pack, plan));
    }
}

static bool is_list_equal(const uint16_t *a, size_t a_count, const uint16_t *b, size_t b_count)
{
    return a_count == b_count && (a_count == 0 || memcmp(a, b, a_count * sizeof *a) == 0);
}

/* The joining packs of one kind (and service, unless it is SERVICE_COUNT). */
static uint16_t *list_of(struct joining *joining, enum compiled_kind kind, int service,
                         size_t *count)
{
    const struct compiled *compiled = joining->compiled;
    uint16_t *list = ARENA_ARRAY(&joining->compiled->arena, uint16_t, compiled->pack_count);
    *count = 0;
    for (size_t i = 0; i < compiled->pack_count; i++)
        if (joining->joins[i] && compiled->packs[i].kind == kind &&
            (service == SERVICE_COUNT || compiled->packs[i].service == service))
            list[(*count)++] = (uint16_t)i;
    return list;
}

static uint16_t menu_of(struct joining *joining, int service)
{
    struct compiled *compiled = joining->compiled;
    struct compiled_menu menu = {0};
    menu.packs = list_of(joining, COMPILED_PLAIN, service, &menu.pack_count);
    menu.boosters = list_of(joining, COMPILED_BOOSTER, service, &menu.booster_count);
    for (size_t i = 0; i < compiled->menu_counts[service]; i++) {
        const struct compiled_menu *known = &compiled->menus[service][i];
        if (is_list_equal(known->packs, known->pack_count, menu.packs, menu.pack_count) &&
            is_list_equal(known->boosters, known->booster_count, menu.boosters, menu.booster_count))
            return (uint16_t)i;
    }
    *ARENA_PUSH(&compiled->arena, compiled->menus[service], compiled->menu_counts[service],
                compiled->menu_rooms[service]) = menu;
    return (uint16_t)(compiled->menu_counts[service] - 1);
}

static uint16_t add_company(struct joining *joining)
{
    struct compiled *compiled = joining->compiled;
    struct compiled_company company = {0};
    for (int service = 0; service < SERVICE_COUNT; service++)
        company.menus[service] = menu_of(joining, service);
    company.specials = list_of(joining, COMPILED_SPECIAL, SERVICE_COUNT, &company.special_count);
    company.beyond = list_of(joining, COMPILED_BEYOND, SERVICE_COUNT, &company.beyond_count);
    *ARENA_PUSH(&compiled->arena, compiled->companies, compiled->company_count,
                compiled->company_room) = company;
    return (uint16_t)(compiled->company_count - 1);
}

static uint64_t hash_of(const bool *joins, size_t count)
{
    uint64_t hash = 0x9e3779b97f4a7c15u;
    for (size_t i = 0; i < count; i++)
        hash = (hash ^ joins[i]) * 0x100000001b3u;
    return hash;
}

static uint16_t company_of(struct joining *joining, const struct offer *plan)
{
    struct compiled *compiled = joining->compiled;
    size_t packs = compiled->pack_count, count = compiled->company_count;
    see_who_joins(joining, plan);
    uint64_t hash = hash_of(joining->joins, packs);
    for (size_t i = 0; i < count; i++)
        if (joining->hashes[i] == hash &&
            (packs == 0 || memcmp(joining->joined[i], joining->joins, packs) == 0))
            return (uint16_t)i;
    bool *kept = ARENA_ARRAY(&compiled->arena, bool, packs);
    if (packs)
        memcpy(kept, joining->joins, packs);
    size_t hash_count = count, joined_count = count;
    *ARENA_PUSH(&compiled->arena, joining->hashes, hash_count, joining->hash_room) = hash;
    *ARENA_PUSH(&compiled->arena, joining->joined, joined_count, joining->joined_room) = kept;
    return add_company(joining);
}

void compiled_company_find(struct compiled *compiled)
{
    struct joining joining = {.compiled = compiled};
    size_t packs = compiled->pack_count;
    joining.with_of_pack = ARENA_ARRAY(&compiled->arena, size_t, packs);
    joining.joins = ARENA_ARRAY(&compiled->arena, bool, packs);
    for (size_t i = 0; i < packs; i++)
        joining.with_of_pack[i] = with_of(&joining, compiled->packs[i].offer);
    joining.accepts = ARENA_ARRAY(&compiled->arena, bool, joining.with_count);
    for (size_t i = 0; i < compiled->plan_count; i++)
        compiled->plans[i].company = company_of(&joining, compiled->plans[i].offer);
}
