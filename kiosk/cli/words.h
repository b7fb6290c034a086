/* What tariffctl says to a person, in Chinese and English. Compiled in: the program needs no other
 * file to speak. A wording has places {1} to {4}. Faults and errors are not here: they are for
 * scripts and admins, and in one language. */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include "base/buffer.h"
#include "cli/command.h"

enum words_lang { WORDS_ZH, WORDS_EN };

enum words_id {
    WORDS_ADVICE_TITLE,
    WORDS_RATE_TITLE,
    WORDS_USAGE_TITLE,
    WORDS_BASIS,
    WORDS_CATALOG,
    WORDS_CATALOG_DATED,
    WORDS_NOW,
    WORDS_ROW_NOW,
    WORDS_NOW_BILLED,
    WORDS_NO_CURRENT,
    WORDS_NOTHING,
    WORDS_PLACE,
    WORDS_PER_MONTH,
    WORDS_SAVES,
    WORDS_COSTS_MORE,
    WORDS_STAYS,
    WORDS_SAME,
    WORDS_ONE_OFF,
    WORDS_EXIT_FEE,
    WORDS_BOOSTER,
    WORDS_FROM_MONTH,
    WORDS_MORE_PLACES,
    WORDS_BILLS,
    WORDS_ROW_FEE,
    WORDS_ROW_VOICE,
    WORDS_ROW_SMS,
    WORDS_ROW_MMS,
    WORDS_ROW_DATA,
    WORDS_ROW_DISCOUNT,
    WORDS_ROW_TOP_UP,
    WORDS_ROW_CAP,
    WORDS_ROW_CREDIT,
    WORDS_ROW_TOTAL,
    WORDS_WHY,
    WORDS_USE_COVERED,
    WORDS_USE_UNLIMITED,
    WORDS_USE_CHARGED,
    WORDS_USE_BARE,
    WORDS_STAYS_BETWEEN,
    WORDS_STAYS_UP_TO,
    WORDS_STAYS_FROM,
    WORDS_STAYS_ALWAYS,
    WORDS_IF_YOU,
    WORDS_CONDITIONAL,
    WORDS_STOPPED,
    WORDS_STOPPED_PLAN,
    WORDS_PROOF,
    WORDS_NO_PROOF,
    WORDS_STANDARD,
    WORDS_CHARGED,
    WORDS_COVERED,
    WORDS_MEAN,
    WORDS_PIECE,
    WORDS_ABROAD,
    WORDS_DIRECTED_DATA,
    WORDS_MINUTES,
    WORDS_MESSAGES,
    WORDS_VOICE,
    WORDS_VOICE_OUT,
    WORDS_VOICE_IN,
    WORDS_SMS,
    WORDS_MMS,
    WORDS_DATA,
    WORDS_LOCAL,
    WORDS_DOMESTIC,
    WORDS_HMT,
    WORDS_INTL,
    WORDS_ROAMING,
    WORDS_ONNET,
    WORDS_OFFNET,
    WORDS_FIXED,
    WORDS_FAMILY,
    WORDS_DIRECTED,
    WORDS_BAND,
    WORDS_OFFER_HEAD,
    WORDS_PLAN,
    WORDS_ADDON,
    WORDS_PROMOTION,
    WORDS_BOOSTER_KIND,
    WORDS_FEE_MONTH,
    WORDS_FEE_MONTHS,
    WORDS_FEE_ONCE,
    WORDS_UNLIMITED,
    WORDS_ALLOWANCE,
    WORDS_ALLOWANCE_ROLLS,
    WORDS_CHARGE,
    WORDS_PRICE_PER,
    WORDS_PRICE_BLOCK,
    WORDS_PRICE_INSIDE,
    WORDS_PRICE_FREE,
    WORDS_TIER_FIRST,
    WORDS_TIER_REST,
    WORDS_MIN_SPEND,
    WORDS_CONTRACT,
    WORDS_BENEFIT,
    WORDS_FURTHER_TERMS,
    WORDS_ON_SALE,
    WORDS_COUNT,
};

/* --lang, else the locale's language where it is one of the two, else Chinese. */
enum words_lang words_lang_of(const struct command_run *run);
const char *words_tag(enum words_lang lang); /* zh-CN, en */

const char *words_text(enum words_lang lang, enum words_id id);

/* Adds the wording with its places filled; `filling` ends with NULL (WORDS_FILLING makes it). */
void words_add(struct buffer *out, enum words_lang lang, enum words_id id,
               const char *const *filling);
#define WORDS_FILLING(...) ((const char *const[]){__VA_ARGS__, NULL})
#define WORDS_PLAIN ((const char *const[]){NULL})

#endif
