/* What an option's bills are made of and what it includes, as a person asks for it: the same on the
 * glass and on paper. Plain sums of what the rater left; wording.h says them. */
#ifndef ADVICE_BREAKDOWN_H
#define ADVICE_BREAKDOWN_H

#include "advice/advice.h"

/* Of what a month's bill is made. */
enum breakdown_part {
    BREAKDOWN_FEE,
    BREAKDOWN_ADDONS,
    BREAKDOWN_DATA, /* beyond what is included; and so on */
    BREAKDOWN_VOICE,
    BREAKDOWN_SMS,
    BREAKDOWN_MMS,
    BREAKDOWN_TOP_UP,
    BREAKDOWN_TAKEN_OFF, /* discounts, credits, what a cap takes: not above 0 */
    BREAKDOWN_PARTS
};

/* The parts of the mean month, in fen; they add up to the option's monthly average. */
void breakdown_average(const struct advice_option *option, int64_t parts[BREAKDOWN_PARTS]);

/* Means of sums, each rounded so that the means so far come to what the sums so far come to rounded
 * as one: then they add up to the fen, and the whole is rounded half up. */
void breakdown_round(const int64_t *sums, size_t count, int64_t divisor, int64_t *means);

/* Where usage of a scope happens, as a shopper tells it apart. */
enum breakdown_usage {
    BREAKDOWN_PLAIN,
    BREAKDOWN_ROAMING,
    BREAKDOWN_ABROAD,
    BREAKDOWN_INCOMING,
    BREAKDOWN_DIRECTED,
    BREAKDOWN_FAMILY,
    BREAKDOWN_USAGES
};
enum breakdown_usage breakdown_usage_of(const struct catalog *catalog, const struct scope *scope);

/* What a month of the option includes of a service: where everybody uses it, and for named apps. */
struct breakdown_included {
    int64_t plain, directed;
    bool unlimited;
};
struct breakdown_included breakdown_included(const struct catalog *catalog,
                                             const struct advice_option *option,
                                             enum service service);

/* What the subscriber's own use of a service comes to, in a month of the history and in the mean
 * month: what others send or call in costs nothing and is not counted. */
int64_t breakdown_used_in(const struct history *history, enum service service, size_t month);
int64_t breakdown_used(const struct history *history, enum service service);
/* What is the subscriber's own of a quantity that counts what others call in, too. */
int64_t breakdown_own(const struct history *history, enum service service, int64_t quantity);
/* And the other way round; there must be own use. */
int64_t breakdown_all(const struct history *history, enum service service, int64_t own_quantity);

/* The same plan with the same things taken; boosters aside. */
bool breakdown_is_same(const struct advice_option *a, const struct advice_option *b);

#endif
