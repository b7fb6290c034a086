/* What a compiled catalog holds. A *part* is what an offer has of one service, its scopes as
 * columns of a 64-bit mask; equal parts are one. A *company* is what may join a plan; plans of one
 * company share it. All lists are in offer order (byte order of codes). */
#ifndef ADVICE_COMPILED_PRIVATE_H
#define ADVICE_COMPILED_PRIVATE_H

#include "advice/compiled.h"
#include "advice/compiled_curve.h"
#include "base/arena.h"

#define COMPILED_COLUMNS 64 /* different scopes of a service */
#define COMPILED_METERS 4   /* different meters of a service, none included */
#define COMPILED_NOBODY UINT16_MAX

struct compiled_column {
    const struct scope *scope;
    int family_numbers; /* 0 unless the scope is about family */
};

struct compiled_allowance {
    int64_t amount; /* INT64_MAX: unlimited */
    int priority, carried_priority;
    uint8_t column;
    bool rollover;
    struct offer_months months;
};

struct compiled_charge {
    const struct offer_charge *charge;
    const struct compiled_price *price;
    uint8_t column, meter;
    struct offer_months months;
};

struct compiled_part {
    const struct compiled_allowance *allowances;
    const struct compiled_charge *charges;
    size_t allowance_count, charge_count;
    uint64_t columns;
    bool is_timed, stops;
};

struct compiled_service {
    struct compiled_column columns[COMPILED_COLUMNS];
    size_t column_count;
    int64_t meters[COMPILED_METERS]; /* [0] is 0: as recorded */
    size_t meter_count;
    const struct compiled_part **parts; /* [0] has nothing */
    size_t part_count, part_room;
    struct compiled_part standard;
    bool tells_events; /* some charge is by event or has a setup */
    int highest;       /* priority of all but boosters */
};

/* What may be added to a plan. */
enum compiled_kind {
    COMPILED_PLAIN,   /* allowances and charges of one service, always in force, for a price */
    COMPILED_SPECIAL, /* anything else: told apart by name */
    COMPILED_BOOSTER,
    COMPILED_BEYOND, /* only search.h knows it */
};

struct compiled_pack {
    const struct offer *offer;
    enum compiled_kind kind;
    uint16_t parts[SERVICE_COUNT];
    uint8_t service; /* of a plain one and a booster */
    uint16_t predicate;
    uint16_t group; /* COMPILED_NOBODY: none */
    bool is_structural, has_cut, hangs_on_plan;
};

struct compiled_plan {
    const struct offer *offer;
    uint16_t parts[SERVICE_COUNT];
    uint16_t company, predicate;
    int64_t fee; /* a month; where it is not the same in all months: -1 */
    bool is_beyond, has_cut, hangs_on_plan;
};

/* Plain packs and boosters of one service. */
struct compiled_menu {
    const uint16_t *packs, *boosters;
    size_t pack_count, booster_count;
};

struct compiled_company {
    uint16_t menus[SERVICE_COUNT];
    const uint16_t *specials, *beyond;
    size_t special_count, beyond_count;
};

struct compiled {
    const struct catalog *catalog;
    struct arena arena;
    bool is_beyond; /* only search.h knows this catalog */
    bool has_questions, boosters_ask;
    struct compiled_service services[SERVICE_COUNT];
    struct compiled_plan *plans;
    struct compiled_pack *packs;
    size_t plan_count, pack_count;
    struct compiled_menu *menus[SERVICE_COUNT];
    size_t menu_counts[SERVICE_COUNT], menu_rooms[SERVICE_COUNT];
    struct compiled_company *companies;
    size_t company_count, company_room;
    /* An offer for each different answer to "who may take it, and when". */
    const struct offer **predicates;
    size_t predicate_count, predicate_room;
};

#endif
