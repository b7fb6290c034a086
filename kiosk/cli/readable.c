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

/* Tenths of a unit, without a tenth of nothing. */
static const char *tenths(struct arena *arena, int64_t count, const char *unit)
{
    if (count % 10 == 0)
        return arena_format(arena, "%lld %s", (long long)(count / 10), unit);
    return arena_format(arena, "%lld.%lld %s", (long long)(count / 10), (long long)(count % 10),
                        unit);
}

/* quantity × 10 ÷ unit, rounded half up, up or down. */
enum rounding { ROUND_NEAR, ROUND_UP, ROUND_DOWN };

static int64_t in_tenths(int64_t quantity, int64_t unit, enum rounding rounding)
{
    money_wide scaled = (money_wide)quantity * 10;
    int64_t more = rounding == ROUND_UP ? unit - 1 : rounding == ROUND_NEAR ? unit / 2 : 0;
    return (int64_t)((scaled + more) / unit);
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
    if (service == SERVICE_DATA && quantity >= QUANTITY_GB)
        return tenths(arena, in_tenths(quantity, QUANTITY_GB, rounding), "GB");
    if (service == SERVICE_DATA)
        return tenths(arena, in_tenths(quantity, QUANTITY_MB, rounding), "MB");
    if (service == SERVICE_VOICE)
        return in_words(arena, lang, WORDS_MINUTES, in_tenths(quantity, 600, rounding));
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
