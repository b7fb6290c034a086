/* Shared by the files that read and write the native catalog: what each of them does. */
#ifndef EXCHANGE_NATIVE_PRIVATE_H
#define EXCHANGE_NATIVE_PRIVATE_H

#include "base/json_out.h"
#include "exchange/native_value_private.h"

#define NATIVE_FORMAT "tariff-catalog/1"
#define NATIVE_CURRENCY "CNY"

/* native.c: a JSON document, or NULL with faults: its form, a key twice, too many values. */
json_t *native_document(const char *text, size_t length, struct faults *faults);

/* native_scope.c: bands, scopes, and the numbers of apps and zones. */
void native_scope_read_bands(const struct native_at *document);
void native_scope_read_named(const struct native_at *document);
/* The member "scope": a name or written in place. Never NULL. */
const struct scope *native_scope_read(const struct native_at *object);
/* Its service; SERVICE_COUNT where a fault hides which it is. */
enum service native_scope_service(const struct scope *scope);
/* Sorts the names and renumbers every scope. */
void native_scope_finish(struct native_reader *reader);

/* native_curve.c */
void native_curve_read(const struct native_at *at, enum service service, struct curve *curve);

/* native_part.c: the parts of an offer that carry money. */
void native_part_read_fees(const struct native_at *object, struct offer *offer);
void native_part_read_allowances(const struct native_at *object, struct offer *offer);
const struct offer_charge *native_part_read_charges(const struct native_at *object, const char *key,
                                                    size_t *count);
void native_part_read_discounts(const struct native_at *object, struct offer *offer);
void native_part_read_credits(const struct native_at *object, struct offer *offer);
void native_part_read_min_spend(const struct native_at *object, struct offer *offer);
void native_part_read_contract(const struct native_at *object, struct offer *offer);
void native_part_read_deposit(const struct native_at *object, struct offer *offer);
void native_part_read_stops(const struct native_at *object, struct offer *offer);

/* native_rule.c: who may take an offer and with what. */
void native_rule_read_eligibility(const struct native_at *object, struct offer *offer);
void native_rule_read_with(const struct native_at *object, struct offer *offer);

/* native_write_terms.c: what native_write.c puts together; lists and labels that are empty, and
 * months that are all, are left out. What is opened by the first two stands on one line; `outer` is
 * what the one answered and the other takes. */
bool native_write_terms_open(struct json_out *json, const char *key, bool is_list);
void native_write_terms_close(struct json_out *json, bool is_list, bool outer);
void native_write_terms_label(struct json_out *json, const char *key, const struct label *label);
void native_write_terms_texts(struct json_out *json, const char *key, const char *const *items,
                              size_t count);
void native_write_terms_months(struct json_out *json, struct offer_months months);
void native_write_terms_quantity(struct json_out *json, const char *key, int64_t quantity,
                                 enum service service);
/* As an object; and as the member "scope", by its name where it has one. */
void native_write_terms_scope_body(struct json_out *json, const struct catalog *catalog,
                                   const char *key, const struct scope *scope);
void native_write_terms_scope(struct json_out *json, const struct catalog *catalog,
                              const struct scope *scope);
void native_write_terms_charge(struct json_out *json, const struct catalog *catalog,
                               const struct offer_charge *charge);
void native_write_terms_condition(struct json_out *json, const struct eligibility *condition);

/* native_offer.c: fills the catalog's offers, sorted by code. */
void native_offer_read_all(const struct native_at *document);

#endif
