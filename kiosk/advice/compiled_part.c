/* Scopes numbered, equal parts found. Knows nothing of who may take what. */
#include "advice/compiled_part.h"

#include <string.h>

#include "tariff/bill.h"

static uint8_t column_of(struct compiled *compiled, const struct scope *scope, int family_numbers)
{
    struct compiled_service *service = &compiled->services[scope->service];
    if (!scope->family)
        family_numbers = 0;
    for (size_t i = 0; i < service->column_count; i++)
        if (service->columns[i].family_numbers == family_numbers &&
            (service->columns[i].scope == scope ||
             scope_is_equal(service->columns[i].scope, scope)))
            return (uint8_t)i;
    if (service->column_count == COMPILED_COLUMNS) {
        compiled->is_beyond = true;
        return 0;
    }
    service->columns[service->column_count] = (struct compiled_column){scope, family_numbers};
    return (uint8_t)service->column_count++;
}

static uint8_t meter_of(struct compiled *compiled, const struct offer_charge *charge)
{
    struct compiled_service *service = &compiled->services[charge->scope->service];
    for (size_t i = 0; i < service->meter_count; i++)
        if (service->meters[i] == charge->meter)
            return (uint8_t)i;
    if (service->meter_count == COMPILED_METERS) {
        compiled->is_beyond = true;
        return 0;
    }
    service->meters[service->meter_count] = charge->meter;
    return (uint8_t)service->meter_count++;
}

static struct compiled_charge compile_charge(struct compiled *compiled, const struct offer *offer,
                                             const struct offer_charge *charge)
{
    if (charge->per_event || charge->setup > 0)
        compiled->services[charge->scope->service].tells_events = true;
    struct compiled_price *price = ARENA_NEW(&compiled->arena, struct compiled_price);
    compiled_curve_make(&compiled->arena, charge, price);
    return (struct compiled_charge){
        .charge = charge,
        .price = price,
        .column = column_of(compiled, charge->scope, offer ? offer->family_numbers : 0),
        .meter = meter_of(compiled, charge),
        .months = offer ? charge->months : (struct offer_months){.first = 1},
    };
}

static bool is_timed(struct offer_months months)
{
    return months.first > 1 || months.last > 0;
}

static void add_allowances(struct compiled *compiled, const struct offer *offer,
                           enum service service, struct compiled_part *part)
{
    struct compiled_allowance *allowances =
        ARENA_ARRAY(&compiled->arena, struct compiled_allowance, offer->allowance_count);
    for (size_t i = 0; i < offer->allowance_count; i++) {
        const struct offer_allowance *allowance = &offer->allowances[i];
        if (allowance->scope->service != service)
            continue;
        struct compiled_allowance *added = &allowances[part->allowance_count++];
        *added = (struct compiled_allowance){
            .amount = allowance->unlimited ? INT64_MAX : allowance->amount,
            .priority = bill_priority(compiled->catalog, offer, allowance, false),
            .carried_priority = bill_priority(compiled->catalog, offer, allowance, true),
            .column = column_of(compiled, allowance->scope, offer->family_numbers),
            .rollover = allowance->rollover && !allowance->unlimited,
            .months = allowance->months,
        };
        part->columns |= (uint64_t)1 << added->column;
        part->is_timed |= is_timed(allowance->months);
        int *highest = &compiled->services[service].highest;
        if (offer->kind != OFFER_BOOSTER && added->priority > *highest)
            *highest = added->priority;
    }
    part->allowances = allowances;
}

static void add_charges(struct compiled *compiled, const struct offer *offer, enum service service,
                        struct compiled_part *part)
{
    struct compiled_charge *charges =
        ARENA_ARRAY(&compiled->arena, struct compiled_charge, offer->charge_count);
    for (size_t i = 0; i < offer->charge_count; i++) {
        const struct offer_charge *charge = &offer->charges[i];
        if (charge->scope->service != service)
            continue;
        charges[part->charge_count] = compile_charge(compiled, offer, charge);
        part->columns |= (uint64_t)1 << charges[part->charge_count++].column;
        part->is_timed |= is_timed(charge->months);
        part->stops |= charge->stops;
    }
    part->charges = charges;
}

/* Equal parts. */

static bool are_months_equal(struct offer_months a, struct offer_months b)
{
    return a.first == b.first && a.last == b.last;
}

static bool is_curve_equal(const struct curve *a, const struct curve *b)
{
    if (a->kind != b->kind || a->tier_count != b->tier_count)
        return false;
    if (a->kind == CURVE_TIERS) {
        for (size_t i = 0; i < a->tier_count; i++)
            if (a->tiers[i].width != b->tiers[i].width ||
                !is_curve_equal(&a->tiers[i].curve, &b->tiers[i].curve))
                return false;
        return true;
    }
    if (a->unit != b->unit || a->price != b->price)
        return false;
    if (a->kind == CURVE_PROPORTIONAL)
        return true;
    return a->inside_kind == b->inside_kind &&
           (a->inside_kind != CURVE_INSIDE_CURVE || is_curve_equal(a->inside, b->inside));
}

static bool is_charge_equal(const struct compiled_charge *a, const struct compiled_charge *b)
{
    const struct offer_charge *left = a->charge, *right = b->charge;
    return a->column == b->column && a->meter == b->meter &&
           are_months_equal(a->months, b->months) && left->per_event == right->per_event &&
           left->setup == right->setup && left->min == right->min && left->cap == right->cap &&
           left->stops == right->stops && is_curve_equal(&left->price, &right->price);
}

static bool is_allowance_equal(const struct compiled_allowance *a,
                               const struct compiled_allowance *b)
{
    return a->amount == b->amount && a->column == b->column && a->priority == b->priority &&
           a->carried_priority == b->carried_priority && a->rollover == b->rollover &&
           are_months_equal(a->months, b->months);
}

static bool is_part_equal(const struct compiled_part *a, const struct compiled_part *b)
{
    if (a->columns != b->columns || a->allowance_count != b->allowance_count ||
        a->charge_count != b->charge_count)
        return false;
    for (size_t i = 0; i < a->allowance_count; i++)
        if (!is_allowance_equal(&a->allowances[i], &b->allowances[i]))
            return false;
    for (size_t i = 0; i < a->charge_count; i++)
        if (!is_charge_equal(&a->charges[i], &b->charges[i]))
            return false;
    return true;
}

static uint16_t number_of(struct compiled *compiled, enum service service,
                          const struct compiled_part *part)
{
    struct compiled_service *own = &compiled->services[service];
    for (size_t i = 0; i < own->part_count; i++)
        if (is_part_equal(own->parts[i], part))
            return (uint16_t)i;
    if (own->part_count == COMPILED_NOBODY) {
        compiled->is_beyond = true;
        return 0;
    }
    struct compiled_part *kept = ARENA_NEW(&compiled->arena, struct compiled_part);
    *kept = *part;
    *ARENA_PUSH(&compiled->arena, own->parts, own->part_count, own->part_room) = kept;
    return (uint16_t)(own->part_count - 1);
}

void compiled_part_of_offer(struct compiled *compiled, const struct offer *offer,
                            uint16_t parts[SERVICE_COUNT])
{
    for (int service = 0; service < SERVICE_COUNT; service++) {
        struct compiled_part part = {0};
        add_allowances(compiled, offer, (enum service)service, &part);
        add_charges(compiled, offer, (enum service)service, &part);
        parts[service] = number_of(compiled, (enum service)service, &part);
    }
}

void compiled_part_of_standard(struct compiled *compiled)
{
    const struct catalog *catalog = compiled->catalog;
    for (int service = 0; service < SERVICE_COUNT; service++) {
        struct compiled_part *part = &compiled->services[service].standard;
        struct compiled_charge *charges =
            ARENA_ARRAY(&compiled->arena, struct compiled_charge, catalog->standard_charge_count);
        for (size_t i = 0; i < catalog->standard_charge_count; i++) {
            const struct offer_charge *charge = &catalog->standard_charges[i];
            if ((int)charge->scope->service != service)
                continue;
            charges[part->charge_count] = compile_charge(compiled, NULL, charge);
            part->columns |= (uint64_t)1 << charges[part->charge_count++].column;
            part->stops |= charge->stops;
        }
        part->charges = charges;
    }
}
