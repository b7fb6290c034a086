/* Scopes, price curves, charges and allowances of a catalog, held against TARIFF_MODEL.md §3 and
 * §5. Knows nothing of offers as a whole. */
#include "tariff/validate_private.h"

void validate_charge_scope(const struct validate_at *at, const struct scope *scope,
                           int family_numbers)
{
    if (!scope->family)
        return;
    struct validate_at place = validate_at_field(at, "scope");
    if (!scope->name && scope->service != SERVICE_VOICE)
        validate_fault(&place, "family numbers are for voice only, not %s",
                       service_name(scope->service));
    if (family_numbers == 0)
        validate_warn(&place,
                      "is about family numbers, but none are included: nothing is accepted");
}

static bool curve_is_sound(const struct validate_at *at, const struct curve *curve)
{
    if (curve->kind == CURVE_TIERS) {
        bool sound = curve->tier_count > 0;
        if (!sound)
            validate_fault(at, "has no tiers");
        for (size_t i = 0; i < curve->tier_count; i++) {
            bool is_last = i + 1 == curve->tier_count;
            if ((curve->tiers[i].width > 0) == is_last) {
                validate_fault(at, is_last ? "the last tier has no \"first\": it takes all that is "
                                             "left"
                                           : "every tier but the last has a width, \"first\"");
                sound = false;
            }
            sound = curve_is_sound(at, &curve->tiers[i].curve) && sound;
        }
        return sound;
    }
    if (curve->unit <= 0 || curve->price < 0) {
        validate_fault(at, "needs a quantity above 0 and a price that is not negative");
        return false;
    }
    return curve->kind != CURVE_BLOCK || curve->inside_kind != CURVE_INSIDE_CURVE ||
           curve_is_sound(at, curve->inside);
}

/* The catalog is still being completed: its charges lie in its own arena, where only readers have
 * seen them as unchanging. */
static void set_denominator(const struct offer_charge *charge, int64_t denominator)
{
    ((struct offer_charge *)charge)->denominator = denominator;
}

static void check_price(const struct validate_at *at, const struct offer_charge *charge)
{
    struct validate_at price = validate_at_field(at, "price");
    set_denominator(charge, 1);
    if (!curve_is_sound(&price, &charge->price))
        return;
    int64_t denominator = curve_denominator(&charge->price);
    if (denominator == 0)
        validate_fault(&price, "its quantities have no common measure that prices exactly; use "
                               "units that are multiples of each other");
    else
        set_denominator(charge, denominator);
}

static void check_bounds(const struct validate_at *at, const struct offer_charge *charge)
{
    bool has_min = charge->min != OFFER_NONE, has_cap = charge->cap != OFFER_NONE;
    if (charge->setup < 0 || charge->meter < 0 || (has_min && charge->min < 0) ||
        (has_cap && charge->cap < 0))
        validate_fault(at, "an amount is negative");
    if (has_min && has_cap && charge->min > charge->cap)
        validate_warn(at, "its minimum is above its cap, so that the cap is always charged");
    if (charge->stops && !has_cap)
        validate_warn(at, "\"stops\" without a \"cap\" never stops anything");
}

void validate_charge(const struct validate_at *at, const struct offer_charge *charge,
                     int family_numbers)
{
    validate_charge_scope(at, charge->scope, family_numbers);
    check_price(at, charge);
    check_bounds(at, charge);
    validate_months(at, charge->months);
}

static void check_allowance(const struct validate_at *at, const struct offer_allowance *allowance)
{
    validate_months(at, allowance->months);
    if (!allowance->unlimited && allowance->amount < 0)
        validate_fault(at, "its amount is negative");
    if (allowance->unlimited && allowance->rollover)
        validate_warn(at, "what is unlimited carries nothing into the next month");
}

void validate_charge_allowances(const struct validate_at *at, const struct offer *offer)
{
    for (size_t i = 0; i < offer->allowance_count; i++) {
        struct validate_at place = validate_at_part(at, "allowances", i);
        validate_charge_scope(&place, offer->allowances[i].scope, offer->family_numbers);
        check_allowance(&place, &offer->allowances[i]);
    }
}

/* ---- standard charges ---- */

static bool accepts_every_line(const struct scope *scope, enum service service,
                               enum direction direction)
{
    struct scope every = scope_of_service(service);
    struct scope both_ways = *scope;
    both_ways.directions = every.directions;
    return (scope->directions >> direction & 1) && scope_is_equal(&both_ways, &every);
}

static bool is_covered(const struct catalog *catalog, enum service service,
                       enum direction direction)
{
    for (size_t i = 0; i < catalog->standard_charge_count; i++)
        if (accepts_every_line(catalog->standard_charges[i].scope, service, direction))
            return true;
    return false;
}

static void check_standard(const struct validate_at *at, const struct offer_charge *charge)
{
    validate_charge(at, charge, 0);
    if (charge->months.first > 1 || charge->months.last != 0)
        validate_warn(at, "a standard charge is not taken in any month: its \"months\" are left "
                          "aside");
}

void validate_charge_standard(struct validate_run *run)
{
    const struct catalog *catalog = run->catalog;
    struct validate_at at = {
        .run = run, .top = "standard_charges", .part_index = VALIDATE_NO_INDEX};
    for (at.index = 0; at.index < catalog->standard_charge_count; at.index++)
        check_standard(&at, &catalog->standard_charges[at.index]);
    at.index = VALIDATE_NO_INDEX;
    for (int service = 0; service < SERVICE_COUNT; service++)
        for (int direction = 0; direction < DIRECTION_COUNT; direction++)
            if (!is_covered(catalog, (enum service)service, (enum direction)direction))
                validate_fault(&at, "no standard charge accepts every line of %s, direction %s",
                               service_name((enum service)service),
                               service_direction_name((enum direction)direction));
}
