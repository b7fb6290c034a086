/* Shared by the files that validate a catalog: a place in the document, told as a JSON pointer only
 * when there is something to tell, and the two lists that faults and warnings go to. */
#ifndef TARIFF_VALIDATE_PRIVATE_H
#define TARIFF_VALIDATE_PRIVATE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/faults.h"
#include "tariff/catalog.h"

struct validate_run {
    const struct catalog *catalog;
    struct faults *faults, *warnings;
    struct arena scratch;
    struct names groups; /* of every offer that has one, sorted, repeated */
    struct names tags;   /* of every offer, sorted, repeated */
};

/* "" or NULL and VALIDATE_NO_INDEX leave a step out:
 * /offers/3, /offers/3/charges/0, /offers/3/charges/0/price, /scopes/night-data. */
#define VALIDATE_NO_INDEX ((size_t)-1)
struct validate_at {
    struct validate_run *run;
    const char *top;
    size_t index;     /* of the top's list */
    const char *name; /* of the top's object */
    const char *part;
    size_t part_index;
    const char *field;
};

struct validate_at validate_at_part(const struct validate_at *at, const char *part, size_t index);
struct validate_at validate_at_field(const struct validate_at *at, const char *field);

__attribute__((format(printf, 2, 3))) void validate_fault(const struct validate_at *at,
                                                          const char *format, ...);
__attribute__((format(printf, 2, 3))) void validate_warn(const struct validate_at *at,
                                                         const char *format, ...);

/* Timed parts begin before they end. */
void validate_months(const struct validate_at *at, struct offer_months months);

/* How many offers have that group (or tag); 0: no such name. */
size_t validate_count_named(const struct names *names, const char *name);

/* validate_charge.c. They write the charges' denominators. `family_numbers` is what the offer
 * includes; 0 for standard charges. */
void validate_charge_scope(const struct validate_at *at, const struct scope *scope,
                           int family_numbers);
void validate_charge(const struct validate_at *at, const struct offer_charge *charge,
                     int family_numbers);
void validate_charge_allowances(const struct validate_at *at, const struct offer *offer);
/* The standard charges as a whole: some charge for every service and direction. */
void validate_charge_standard(struct validate_run *run);

/* validate_terms.c: what an offer says of itself: fees, dates, discounts, minimum, contract. */
void validate_terms(const struct validate_at *at, const struct offer *offer);

/* validate_rules.c: what it says of other offers and of who may take it. */
void validate_rules(const struct validate_at *at, const struct offer *offer);

#endif
