/* What every candidate plan with its best packs would cost each person of a population, as a new
 * customer: priced once for a catalog, exactly, by the search of advice.h.
 *
 * Candidates are the plans among the first APPRAISAL_SCOUTED places of somebody: a plan that is not
 * one is nobody's best, and for everybody at least that many others cost no more. What a person
 * may take hangs on conditions (`ask`), which are known of the person or dealt out by their share,
 * and on whether she would bind herself for months.
 *
 * Made in three rounds, each over any ranges of people in any order, so that callers may use more
 * than one processor: scout, choose, price. */
#ifndef ADVICE_APPRAISAL_H
#define ADVICE_APPRAISAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "advice/advice.h"
#include "advice/compiled.h"
#include "advice/population.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "tariff/catalog.h"
#include "tariff/questionnaire.h"

#define APPRAISAL_SCOUTED 2
#define APPRAISAL_ASKS_MOST 63 /* and the readiness to be bound: one bit each */
#define APPRAISAL_CLOSED INT32_MAX
/* What is dearer a month is no better than closed: sums stay far within 64 bits. */
#define APPRAISAL_COST_MOST 10000000

/* What binds is in one view of the catalog and not in the other. */
enum appraisal_view { APPRAISAL_BOUND, APPRAISAL_UNBOUND, APPRAISAL_VIEWS };

/* A thread's rooms: one of each view, compiled (compiled.h). */
struct appraisal_rooms {
    struct compiled_room *of[APPRAISAL_VIEWS];
};

struct appraisal_setup {
    const struct catalog *catalog;
    const struct questionnaire *questionnaire;
    struct population population;
    const char *region; /* where the kiosk stands; "" unknown */
    int32_t as_of;
};

struct appraisal {
    struct appraisal_setup setup;
    const char **asks; /* keys of the catalog's conditions, each once, in order of appearance */
    const struct label **ask_texts;
    size_t ask_count;
    uint64_t *traits;           /* of each person: bit i for asks[i]; APPRAISAL_BINDABLE */
    const struct offer **plans; /* the candidates, in offer order */
    size_t plan_count;
    int32_t *costs; /* [person × plan_count + plan]: fen a month over the horizon, or CLOSED */
    int32_t *best;  /* of each person: the least of the row; CLOSED where none is open */
    const struct offer **scouted; /* [person × APPRAISAL_SCOUTED + place] */
    const char **codes;           /* candidates and all packs: what is priced */
    size_t code_count;
    const char **unbound_codes; /* of these what binds nobody */
    size_t unbound_code_count;
    struct catalog *views[APPRAISAL_VIEWS]; /* catalogs of these codes alone: what is searched */
};

#define APPRAISAL_BINDABLE (UINT64_C(1) << 63)

/* Borrows what the setup points to. */
struct appraisal *appraisal_begin(struct arena *arena, const struct appraisal_setup *setup);
void appraisal_scout(struct appraisal *appraisal, const struct appraisal_rooms *rooms, size_t from,
                     size_t to);
void appraisal_choose(struct arena *arena, struct appraisal *appraisal);
void appraisal_price(struct appraisal *appraisal, const struct appraisal_rooms *rooms, size_t from,
                     size_t to);

/* For appraisal_bytes_read: these are the candidates. */
void appraisal_choose_these(struct arena *arena, struct appraisal *appraisal,
                            const struct offer *const *plans, size_t count);

/* All rounds, by so many threads. */
struct appraisal *appraisal_make(struct arena *arena, const struct appraisal_setup *setup,
                                 int threads);

/* Other people, priced under the candidates of that appraisal. */
struct appraisal *appraisal_make_these(struct arena *arena, const struct appraisal_setup *setup,
                                       const struct appraisal *like, int threads);

/* The request that prices this person as a new customer with the candidates; `top` is all of them.
 * Everything in the arena. */
struct advice_request appraisal_request(struct arena *arena, const struct appraisal *appraisal,
                                        const struct profile *profile, uint64_t traits);

/* What was found, as bytes that begin with a mark and end with a sum; appraisal_bytes_read takes
 * them back for the same setup. NULL: damaged, or made for other people or another catalog. */
void appraisal_bytes_write(const struct appraisal *appraisal, struct buffer *out);
struct appraisal *appraisal_bytes_read(struct arena *arena, const struct appraisal_setup *setup,
                                       const char *bytes, size_t length);

int32_t appraisal_cost(const struct appraisal *appraisal, size_t person, size_t plan);

#endif
