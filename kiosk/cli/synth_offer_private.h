/* The parts that made-up plans and packs are written from; synth_offer.c writes each as the native
 * format has it. Amounts are whole fen, sizes megabytes, minutes or messages. */
#ifndef CLI_SYNTH_OFFER_PRIVATE_H
#define CLI_SYNTH_OFFER_PRIVATE_H

#include "base/json_out.h"
#include "base/random.h"

/* How data beyond the allowances is charged. */
enum synth_offer_overage {
    SYNTH_OFFER_BLOCKS,  /* 5 yuan a started GB */
    SYNTH_OFFER_NESTED,  /* 0.29 yuan a MB, at most 10 per 100 MB, at most 60 per GB */
    SYNTH_OFFER_TIERS,   /* 5 yuan a GB up to 15 yuan, then 3 yuan a GB */
    SYNTH_OFFER_GENTLE,  /* 0.1 yuan a MB, at most 3 yuan a GB */
    SYNTH_OFFER_STOPPED, /* 10 yuan a GB; service stops at 500 yuan */
    SYNTH_OFFER_STANDARD,
};

void synth_offer_text(struct json_out *json, const char *key, const char *chinese,
                      const char *english);
void synth_offer_money(struct json_out *json, const char *key, int64_t fen);
void synth_offer_months(struct json_out *json, int first, int last); /* last 0: for good */
void synth_offer_fee(struct json_out *json, int64_t fen);            /* a month */
void synth_offer_sale(struct json_out *json, const char *from, const char *to);
void synth_offer_list(struct json_out *json, const char *key, const char *item);

/* One of "allowances"; amount with its unit ("20GB"), NULL for unlimited. */
void synth_offer_allowance(struct json_out *json, const char *scope, const char *amount,
                           bool rollover);
const char *synth_offer_gigabytes(char text[static 32], int64_t count);
const char *synth_offer_minutes(char text[static 32], int64_t count);

/* One of "charges", and the whole ladder for data. */
void synth_offer_charge(struct json_out *json, const char *scope, const char *per, int64_t micro);
void synth_offer_data_charge(struct json_out *json, enum synth_offer_overage overage);

/* One of "eligibility". */
void synth_offer_ask(struct json_out *json, const char *key, const char *chinese,
                     const char *english);
void synth_offer_at_least(struct json_out *json, const char *fact, int64_t least);
void synth_offer_one_of(struct json_out *json, const char *fact, const char *value);

/* What every catalog has: bands, scopes, standard charges. */
void synth_offer_ground(struct json_out *json);

#endif
