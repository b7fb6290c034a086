/* Rounding for the eye only: nothing here goes back into a bill. */
#include "cli/readable.h"

#include "base/date.h"
#include "base/money.h"

#define CHOICE_TEXT_MOST ((size_t)64 * 1024)

const char *readable_money(struct arena *arena, int64_t fen)
{
    char text[MONEY_TEXT];
    money_format(fen, text);
    return arena_copy(arena, text);
}

const char *readable_month(struct arena *arena, int32_t month)
{
    char text[DATE_TEXT];
    date_format_month(month, text);
    return arena_copy(arena, text);
}

const char *readable_day(struct arena *arena, int32_t day)
{
    char text[DATE_TEXT];
    date_format(day, text);
    return arena_copy(arena, text);
}

const char *readable_number(struct arena *arena, uint64_t number)
{
    if (number < 1000)
        return arena_format(arena, "%llu", (unsigned long long)number);
    return arena_format(arena, "%s,%03llu", readable_number(arena, number / 1000),
                        (unsigned long long)(number % 1000));
}

enum rounding { ROUND_NEAR, ROUND_UP, ROUND_DOWN };

static int64_t divide(money_wide dividend, int64_t divisor, enum rounding rounding)
{
    int64_t more = rounding == ROUND_UP ? divisor - 1 : rounding == ROUND_NEAR ? divisor / 2 : 0;
    return (int64_t)((dividend + more) / divisor);
}

/* "12.5 GB": a whole number and `digits` (1 or 2) decimals, without zeros at the end. */
static const char *decimal(struct arena *arena, int64_t quantity, int64_t unit, int digits,
                           enum rounding rounding)
{
    int64_t scale = digits == 1 ? 10 : 100;
    int64_t count = divide((money_wide)quantity * scale, unit, rounding);
    while (scale > 1 && count % 10 == 0) {
        count /= 10;
        scale /= 10;
        digits--;
    }
    const char *whole = readable_number(arena, (uint64_t)(count / scale));
    if (scale == 1)
        return whole;
    return arena_format(arena, "%s.%0*lld", whole, digits, (long long)(count % scale));
}

static const char *in_words(struct arena *arena, enum words_lang lang, enum words_id id,
                            int64_t count)
{
    struct buffer out;
    buffer_init(&out, CHOICE_TEXT_MOST);
    words_add(&out, lang, id, WORDS_FILLING(readable_number(arena, (uint64_t)count)));
    const char *text = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return text;
}

static const char *quantity_in_words(struct arena *arena, enum service service, int64_t quantity,
                                     enum rounding rounding, enum words_lang lang)
{
    int digits = rounding == ROUND_NEAR ? 1 : 2;
    if (service == SERVICE_DATA && quantity >= QUANTITY_GB)
        return arena_format(arena, "%s GB",
                            decimal(arena, quantity, QUANTITY_GB, digits, rounding));
    if (service == SERVICE_DATA)
        return arena_format(arena, "%s MB",
                            decimal(arena, quantity, QUANTITY_MB, digits, rounding));
    if (service == SERVICE_VOICE)
        return in_words(arena, lang, WORDS_MINUTES, divide(quantity, 60, rounding));
    return in_words(arena, lang, WORDS_MESSAGES, quantity);
}

const char *readable_quantity(struct arena *arena, enum service service, int64_t quantity,
                              enum words_lang lang)
{
    return quantity_in_words(arena, service, quantity, ROUND_NEAR, lang);
}

const char *readable_bound(struct arena *arena, enum service service, int64_t quantity, bool up,
                           enum words_lang lang)
{
    return quantity_in_words(arena, service, quantity, up ? ROUND_UP : ROUND_DOWN, lang);
}

const char *readable_offer(const struct offer *offer, enum words_lang lang)
{
    const char *name = label_in(&offer->name, words_tag(lang));
    return *name ? name : offer->code;
}

const char *readable_choice(struct arena *arena, const struct offer *plan,
                            const struct choice_list *taken, enum words_lang lang)
{
    struct buffer out;
    buffer_init(&out, CHOICE_TEXT_MOST);
    buffer_add(&out, readable_offer(plan, lang));
    for (size_t i = 0; i < taken->count; i++) {
        buffer_add_format(&out, " + %s", readable_offer(taken->items[i].offer, lang));
        if (taken->items[i].quantity > 1)
            buffer_add_format(&out, " × %d", taken->items[i].quantity);
    }
    const char *text = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return text;
}
