/* Amounts, quantities, offers and choices as a person reads them. Everything returned lives in the
 * arena. */
#ifndef CLI_READABLE_H
#define CLI_READABLE_H

#include "base/arena.h"
#include "cli/words.h"
#include "tariff/choice.h"
#include "tariff/service.h"

const char *readable_money(struct arena *arena, int64_t fen); /* 49.00 */

/* "12.5 GB", "262 分钟", "9 条": rounded to what the eye needs, a tenth of a GB or MB, a minute. */
const char *readable_quantity(struct arena *arena, enum service service, int64_t quantity,
                              enum words_lang lang);
/* An end of a range, to a hundredth of a GB or MB: rounded to what is still true, down for its
 * upper end, up for its lower end. */
const char *readable_bound(struct arena *arena, enum service service, int64_t quantity, bool up,
                           enum words_lang lang);

const char *readable_month(struct arena *arena, int32_t month);
const char *readable_day(struct arena *arena, int32_t day);
const char *readable_number(struct arena *arena, uint64_t number); /* 12,345 */

/* The plan's name, then "+ name" (and "× 2") of what is taken with it. */
const char *readable_choice(struct arena *arena, const struct offer *plan,
                            const struct choice_list *taken, enum words_lang lang);
const char *readable_offer(const struct offer *offer, enum words_lang lang);

#endif
