/* A population priced under a catalog. Whoever is priced holds nothing: her facts are her age, the
 * kiosk's region and the conditions dealt to her. */
#include "advice/appraisal.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/parallel.h"

/* ---- the catalog's conditions, and who fulfils them */

struct asks {
    const char **keys;
    const struct label **texts;
    size_t count, key_capacity, text_capacity;
};

static void add_asks(struct arena *arena, const struct eligibility *conditions, size_t count,
                     struct asks *asks)
{
    for (size_t i = 0; i < count; i++) {
        const struct eligibility *condition = &conditions[i];
        size_t at = 0, texts = asks->count;
        add_asks(arena, condition->any, condition->any_count, asks);
        if (condition->kind != ELIGIBILITY_ASK || asks->count == APPRAISAL_ASKS_MOST)
            continue;
        texts = asks->count;
        while (at < asks->count && strcmp(asks->keys[at], condition->code) != 0)
            at++;
        if (at < asks->count)
            continue;
        *ARENA_PUSH(arena, asks->keys, asks->count, asks->key_capacity) = condition->code;
        *ARENA_PUSH(arena, asks->texts, texts, asks->text_capacity) = &condition->text;
    }
}

static void find_asks(struct arena *arena, struct appraisal *appraisal)
{
    const struct catalog *catalog = appraisal->setup.catalog;
    struct asks asks = {0};
    for (size_t i = 0; i < catalog->offer_count; i++)
        if (offer_is_on_sale(&catalog->offers[i], appraisal->setup.as_of))
            add_asks(arena, catalog->offers[i].eligibility, catalog->offers[i].eligibility_count,
                     &asks);
    appraisal->asks = asks.keys;
    appraisal->ask_texts = asks.texts;
    appraisal->ask_count = asks.count;
}

/* A number from 0 to 999 that hangs on nothing but the person's place and the key (FNV-1a, then
 * mixed): which people fulfil a condition is made up, but always the same. */
static int lot(size_t person, const char *key)
{
    uint64_t hash = 0xcbf29ce484222325u ^ person * 0x9e3779b97f4a7c15u;
    for (const char *at = key; *at; at++)
        hash = (hash ^ (unsigned char)*at) * 0x100000001b3u;
    hash = (hash ^ (hash >> 32)) * 0xd6e8feb86659fd93u;
    return (int)((hash ^ (hash >> 32)) % QUESTIONNAIRE_THOUSAND);
}

static bool fulfils(const struct appraisal *appraisal, size_t person, const char *ask)
{
    const struct profile *profile = &appraisal->setup.population.people[person];
    for (size_t i = profile->answer_count; i-- > 0;)
        if (strcmp(profile->answers[i].key, ask) == 0)
            return profile->answers[i].value;
    return lot(person, ask) < questionnaire_share_of(appraisal->setup.questionnaire, ask);
}

static void deal_traits(struct appraisal *appraisal)
{
    for (size_t person = 0; person < appraisal->setup.population.count; person++) {
        uint64_t traits = lot(person, "contract") < appraisal->setup.questionnaire->contract_share
                              ? APPRAISAL_BINDABLE
                              : 0;
        for (size_t i = 0; i < appraisal->ask_count; i++)
            traits |= (uint64_t)fulfils(appraisal, person, appraisal->asks[i]) << i;
        appraisal->traits[person] = traits;
    }
}

/* ---- what is priced */

static bool is_unbound(const struct offer *offer)
{
    return offer->contract.months == 0;
}

static bool is_candidate(const struct appraisal *appraisal, const struct offer *offer)
{
    for (size_t i = 0; i < appraisal->plan_count; i++)
        if (appraisal->plans[i] == offer)
            return true;
    return false;
}

/* Before the candidates are chosen every plan is priced. */
static void list_codes(struct appraisal *appraisal)
{
    const struct catalog *catalog = appraisal->setup.catalog;
    appraisal->code_count = appraisal->unbound_code_count = 0;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        if (offer->kind == OFFER_PLAN && appraisal->plan_count && !is_candidate(appraisal, offer))
            continue;
        appraisal->codes[appraisal->code_count++] = offer->code;
        if (is_unbound(offer))
            appraisal->unbound_codes[appraisal->unbound_code_count++] = offer->code;
    }
}

/* The catalog with the offers of these codes alone. It shares everything with the whole one. */
static struct catalog *view_of(struct arena *arena, const struct catalog *catalog,
                               const char *const *codes, size_t count)
{
    struct catalog *view = ARENA_NEW(arena, struct catalog);
    struct offer *offers = ARENA_ARRAY(arena, struct offer, count + 1);
    *view = *catalog;
    for (size_t i = 0; i < count; i++)
        offers[i] = *catalog_find(catalog, codes[i]);
    view->offers = offers;
    view->offer_count = count;
    return view;
}

static void make_views(struct arena *arena, struct appraisal *appraisal)
{
    const struct catalog *catalog = appraisal->setup.catalog;
    appraisal->views[APPRAISAL_BOUND] =
        view_of(arena, catalog, appraisal->codes, appraisal->code_count);
    appraisal->views[APPRAISAL_UNBOUND] =
        view_of(arena, catalog, appraisal->unbound_codes, appraisal->unbound_code_count);
}

struct appraisal *appraisal_begin(struct arena *arena, const struct appraisal_setup *setup)
{
    struct appraisal *appraisal = ARENA_NEW(arena, struct appraisal);
    size_t people = setup->population.count, offers = setup->catalog->offer_count;
    appraisal->setup = *setup;
    appraisal->traits = ARENA_ARRAY(arena, uint64_t, people + 1);
    appraisal->scouted = ARENA_ARRAY(arena, const struct offer *, people *APPRAISAL_SCOUTED + 1);
    appraisal->codes = ARENA_ARRAY(arena, const char *, offers + 1);
    appraisal->unbound_codes = ARENA_ARRAY(arena, const char *, offers + 1);
    find_asks(arena, appraisal);
    deal_traits(appraisal);
    list_codes(appraisal);
    make_views(arena, appraisal);
    return appraisal;
}

static const struct subscriber *new_customer(struct arena *arena, const struct appraisal *appraisal,
                                             int age, uint64_t traits)
{
    struct subscriber *subscriber = ARENA_NEW(arena, struct subscriber);
    struct subscriber_answer *answers =
        ARENA_ARRAY(arena, struct subscriber_answer, appraisal->ask_count + 1);
    for (size_t i = 0; i < appraisal->ask_count; i++)
        answers[i] = (struct subscriber_answer){appraisal->asks[i], traits >> i & 1};
    *subscriber = (struct subscriber){.id = "",
                                      .plan = {.code = "", .since = DATE_NONE},
                                      .joined = DATE_NONE,
                                      .region = appraisal->setup.region,
                                      .brand = "",
                                      .segment = "",
                                      .channel = "",
                                      .age = age,
                                      .answers = answers,
                                      .answer_count = appraisal->ask_count};
    return subscriber;
}

struct advice_request appraisal_request(struct arena *arena, const struct appraisal *appraisal,
                                        const struct profile *profile, uint64_t traits)
{
    bool bindable = traits & APPRAISAL_BINDABLE;
    int32_t as_of = appraisal->setup.as_of;
    struct profile told = *profile;
    struct history *history = NULL;
    struct error error;
    told.first_month = as_of == DATE_NONE ? 0 : date_month_of(as_of) + 1; /* the coming months */
    if (profile_history(arena, appraisal->setup.catalog, &told, &history, &error) != STATUS_OK)
        history = NULL;
    return (struct advice_request){
        .catalog = appraisal->setup.catalog,
        .history = history,
        .subscriber = new_customer(arena, appraisal, profile->age, traits),
        .as_of = appraisal->setup.as_of,
        .horizon = ADVICE_HORIZON_DEFAULT,
        .top = appraisal->plan_count ? appraisal->plan_count : APPRAISAL_SCOUTED,
        .only = bindable ? appraisal->codes : appraisal->unbound_codes,
        .only_count = bindable ? appraisal->code_count : appraisal->unbound_code_count,
    };
}

/* Of a view, without a list of what exists: that is what a compiled catalog is quick at. */
static struct advice_request request_of(struct arena *arena, const struct appraisal *appraisal,
                                        size_t person, const struct appraisal_rooms *rooms)
{
    uint64_t traits = appraisal->traits[person];
    enum appraisal_view view = traits & APPRAISAL_BINDABLE ? APPRAISAL_BOUND : APPRAISAL_UNBOUND;
    struct advice_request request =
        appraisal_request(arena, appraisal, &appraisal->setup.population.people[person], traits);
    request.catalog = appraisal->views[view];
    request.room = rooms->of[view];
    request.only = NULL;
    request.only_count = 0;
    return request;
}

/* ---- the rounds */

void appraisal_scout(struct appraisal *appraisal, const struct appraisal_rooms *rooms, size_t from,
                     size_t to)
{
    const struct catalog *catalog = appraisal->setup.catalog;
    struct arena arena;
    struct error error;
    arena_init(&arena);
    for (size_t person = from; person < to; person++) {
        const struct advice_request request = request_of(&arena, appraisal, person, rooms);
        struct advice *advice = NULL;
        if (request.history && advice_find(&arena, &request, &advice, &error) == STATUS_OK)
            for (size_t i = 0; i < advice->ranked_count && i < APPRAISAL_SCOUTED; i++)
                appraisal->scouted[person * APPRAISAL_SCOUTED + i] =
                    catalog_find(catalog, advice->ranked[i].plan->code);
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

static int compare_offers(const void *left, const void *right)
{
    const struct offer *const *a = left, *const *b = right;
    return *a < *b ? -1 : *a > *b;
}

static void make_room(struct arena *arena, struct appraisal *appraisal)
{
    size_t people = appraisal->setup.population.count;
    list_codes(appraisal);
    make_views(arena, appraisal);
    appraisal->costs = ARENA_ARRAY(arena, int32_t, people * appraisal->plan_count + 1);
    appraisal->best = ARENA_ARRAY(arena, int32_t, people + 1);
}

void appraisal_choose(struct arena *arena, struct appraisal *appraisal)
{
    size_t people = appraisal->setup.population.count;
    size_t most = appraisal->setup.catalog->offer_count;
    appraisal->plans = ARENA_ARRAY(arena, const struct offer *, most + 1);
    for (size_t i = 0; i < people * APPRAISAL_SCOUTED; i++)
        if (appraisal->scouted[i] && !is_candidate(appraisal, appraisal->scouted[i]))
            appraisal->plans[appraisal->plan_count++] = appraisal->scouted[i];
    if (appraisal->plan_count)
        qsort(appraisal->plans, appraisal->plan_count, sizeof *appraisal->plans, compare_offers);
    make_room(arena, appraisal);
}

void appraisal_choose_these(struct arena *arena, struct appraisal *appraisal,
                            const struct offer *const *plans, size_t count)
{
    appraisal->plans = ARENA_ARRAY(arena, const struct offer *, count + 1);
    if (count)
        memcpy(appraisal->plans, plans, count * sizeof *plans);
    appraisal->plan_count = count;
    make_room(arena, appraisal);
}

/* Fen a month, of the integer of §8. */
static int32_t monthly(const struct advice_request *request, int64_t cost)
{
    int64_t parts = (int64_t)request->history->month_count * request->horizon;
    if (cost == ADVICE_NO_COST || (cost + parts / 2) / parts > APPRAISAL_COST_MOST)
        return APPRAISAL_CLOSED;
    return (int32_t)((cost + parts / 2) / parts);
}

static void price_person(struct appraisal *appraisal, const struct advice_request *request,
                         size_t person, int64_t *costs)
{
    int32_t *row = &appraisal->costs[person * appraisal->plan_count];
    int32_t best = APPRAISAL_CLOSED;
    struct error error;
    bool priced = request->history && advice_costs(request, costs, &error) == STATUS_OK;
    for (size_t i = 0; i < appraisal->plan_count; i++) {
        const struct offer *plan = catalog_find(request->catalog, appraisal->plans[i]->code);
        row[i] = priced && plan ? monthly(request, costs[plan - request->catalog->offers])
                                : APPRAISAL_CLOSED;
        best = row[i] < best ? row[i] : best;
    }
    appraisal->best[person] = best;
}

void appraisal_price(struct appraisal *appraisal, const struct appraisal_rooms *rooms, size_t from,
                     size_t to)
{
    struct arena arena;
    arena_init(&arena);
    for (size_t person = from; person < to; person++) {
        const struct advice_request request = request_of(&arena, appraisal, person, rooms);
        int64_t *costs = ARENA_ARRAY(&arena, int64_t, appraisal->setup.catalog->offer_count + 1);
        price_person(appraisal, &request, person, costs);
        arena_reset(&arena);
    }
    arena_finish(&arena);
}

/* ---- by several threads */

struct crew {
    struct appraisal *appraisal;
    struct appraisal_rooms rooms[PARALLEL_THREADS_MOST];
};

static void handle_scout(void *context, int thread, size_t from, size_t to)
{
    const struct crew *crew = context;
    appraisal_scout(crew->appraisal, &crew->rooms[thread], from, to);
}

static void handle_price(void *context, int thread, size_t from, size_t to)
{
    const struct crew *crew = context;
    appraisal_price(crew->appraisal, &crew->rooms[thread], from, to);
}

static void run_crew(struct appraisal *appraisal, int threads, parallel_part part)
{
    struct crew crew = {.appraisal = appraisal};
    struct compiled *compiled[APPRAISAL_VIEWS];
    threads = threads < 1 ? 1 : threads;
    threads = threads < PARALLEL_THREADS_MOST ? threads : PARALLEL_THREADS_MOST;
    for (int view = 0; view < APPRAISAL_VIEWS; view++)
        compiled[view] = compiled_create(appraisal->views[view]);
    for (int i = 0; i < threads * APPRAISAL_VIEWS; i++)
        crew.rooms[i / APPRAISAL_VIEWS].of[i % APPRAISAL_VIEWS] =
            compiled_room_create(compiled[i % APPRAISAL_VIEWS]);
    parallel_run(appraisal->setup.population.count, threads, part, &crew);
    for (int i = 0; i < threads * APPRAISAL_VIEWS; i++)
        compiled_room_destroy(crew.rooms[i / APPRAISAL_VIEWS].of[i % APPRAISAL_VIEWS]);
    for (int view = 0; view < APPRAISAL_VIEWS; view++)
        compiled_destroy(compiled[view]);
}

struct appraisal *appraisal_make(struct arena *arena, const struct appraisal_setup *setup,
                                 int threads)
{
    struct appraisal *appraisal = appraisal_begin(arena, setup);
    run_crew(appraisal, threads, handle_scout);
    appraisal_choose(arena, appraisal);
    run_crew(appraisal, threads, handle_price);
    return appraisal;
}

struct appraisal *appraisal_make_these(struct arena *arena, const struct appraisal_setup *setup,
                                       const struct appraisal *like, int threads)
{
    struct appraisal *appraisal = appraisal_begin(arena, setup);
    appraisal_choose_these(arena, appraisal, like->plans, like->plan_count);
    run_crew(appraisal, threads, handle_price);
    return appraisal;
}

int32_t appraisal_cost(const struct appraisal *appraisal, size_t person, size_t plan)
{
    return appraisal->costs[person * appraisal->plan_count + plan];
}
