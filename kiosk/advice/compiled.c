/* A catalog compiled, step by step. Knows nothing of shoppers. */
#include "advice/compiled.h"

#include "advice/compiled_company.h"
#include "advice/compiled_kind.h"
#include "advice/compiled_part.h"
#include "base/memory.h"

static void make_room(struct compiled *compiled)
{
    const struct catalog *catalog = compiled->catalog;
    compiled->plans = ARENA_ARRAY(&compiled->arena, struct compiled_plan, catalog->offer_count);
    compiled->packs = ARENA_ARRAY(&compiled->arena, struct compiled_pack, catalog->offer_count);
    for (int i = 0; i < SERVICE_COUNT; i++) {
        struct compiled_service *service = &compiled->services[i];
        const struct compiled_part *nothing = ARENA_NEW(&compiled->arena, struct compiled_part);
        *ARENA_PUSH(&compiled->arena, service->parts, service->part_count, service->part_room) =
            nothing;
        service->meter_count = 1;
        service->highest = INT32_MIN;
    }
}

static void add_offers(struct compiled *compiled)
{
    const struct catalog *catalog = compiled->catalog;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        if (offer->kind == OFFER_PLAN) {
            struct compiled_plan *plan = &compiled->plans[compiled->plan_count++];
            plan->offer = offer;
            compiled_part_of_offer(compiled, offer, plan->parts);
        } else {
            struct compiled_pack *pack = &compiled->packs[compiled->pack_count++];
            pack->offer = offer;
            compiled_part_of_offer(compiled, offer, pack->parts);
        }
    }
}

struct compiled *compiled_create(const struct catalog *catalog)
{
    struct compiled *compiled = memory_allocate(1, sizeof *compiled);
    compiled->catalog = catalog;
    compiled->is_beyond = catalog->offer_count >= COMPILED_NOBODY;
    if (compiled->is_beyond)
        return compiled;
    make_room(compiled);
    add_offers(compiled);
    compiled_part_of_standard(compiled);
    compiled_kind_find(compiled);
    compiled_company_find(compiled);
    return compiled;
}

const struct catalog *compiled_catalog(const struct compiled *compiled)
{
    return compiled->catalog;
}

void compiled_destroy(struct compiled *compiled)
{
    if (!compiled)
        return;
    arena_finish(&compiled->arena);
    memory_free(compiled);
}
