/* Sentences are short, one a fact; whoever shows them chooses which. Must not know a screen. */
#include "advice/wording.h"

#include <inttypes.h>
#include <string.h>

#include "base/money.h"

void wording_say(struct arena *arena, struct wording_list *list, struct message message)
{
    /* Room for one more, and no capacity to keep: a list is a few sentences long. */
    struct message *longer = ARENA_ARRAY(arena, struct message, list->count + 1);
    if (list->count)
        memcpy(longer, list->items, list->count * sizeof *longer);
    longer[list->count++] = message;
    list->items = longer;
}

const char *wording_name(const struct offer *offer, const char *language)
{
    const char *name = label_in(&offer->name, language);
    return *name ? name : offer->code;
}

struct message wording_part(enum breakdown_part part)
{
    static const char *const keys[BREAKDOWN_PARTS] = {
        [BREAKDOWN_FEE] = "bill.fee",       [BREAKDOWN_ADDONS] = "compare.addons",
        [BREAKDOWN_DATA] = "compare.data",  [BREAKDOWN_VOICE] = "compare.voice",
        [BREAKDOWN_SMS] = "compare.sms",    [BREAKDOWN_MMS] = "compare.mms",
        [BREAKDOWN_TOP_UP] = "bill.top_up", [BREAKDOWN_TAKEN_OFF] = "bill.discount",
    };
    return message_of(keys[part]);
}

struct message wording_scope(const struct catalog *catalog, const struct scope *scope)
{
    static const char *const keys[SERVICE_COUNT][BREAKDOWN_USAGES] = {
        [SERVICE_VOICE] = {"usage.voice", "usage.voice_roaming", "usage.voice_abroad",
                           "usage.voice_incoming", "usage.voice", "usage.voice_family"},
        [SERVICE_SMS] = {"usage.sms", "usage.sms_roaming", "usage.sms_abroad", "usage.sms_incoming",
                         "usage.sms"},
        [SERVICE_MMS] = {"usage.mms", "usage.mms_roaming", "usage.mms_abroad", "usage.mms_incoming",
                         "usage.mms"},
        [SERVICE_DATA] = {"usage.data", "usage.data_roaming", "usage.data", "usage.data",
                          "usage.data_directed", "usage.data"},
    };
    return message_of(keys[scope->service][breakdown_usage_of(catalog, scope)]);
}

struct wording_list wording_addons(struct arena *arena, const struct advice_option *option,
                                   const char *language)
{
    struct wording_list addons = {0};
    for (size_t i = 0; i < option->taken.count; i++) {
        const struct choice_taken *taken = &option->taken.items[i];
        struct message message =
            message_of(taken->quantity > 1 ? "offer.addon_many" : "offer.addon");
        message = message_words(message, "name", wording_name(taken->offer, language));
        if (taken->quantity > 1)
            message = message_number(message, "count", taken->quantity);
        wording_say(arena, &addons, message);
    }
    return addons;
}

static void say_price(struct arena *arena, struct wording_list *list, const char *key, int64_t fen)
{
    if (fen > 0)
        wording_say(arena, list, message_money(message_of(key), "price", fen));
}

static void say_count(struct arena *arena, struct wording_list *list, const char *key, int count)
{
    if (count > 0)
        wording_say(arena, list, message_number(message_of(key), "count", count));
}

/* The first month after which something of the offer is no longer in force; 0: it stays as it is.
 */
static int lasts(const struct offer *offer)
{
    int last = 0;
    for (size_t i = 0; i < offer->allowance_count; i++)
        last = offer->allowances[i].months.last ? offer->allowances[i].months.last : last;
    for (size_t i = 0; i < offer->discount_count; i++)
        last = offer->discounts[i].months.last ? offer->discounts[i].months.last : last;
    for (size_t i = 0; i < offer->credit_count; i++)
        last = offer->credits[i].months.last ? offer->credits[i].months.last : last;
    return last;
}

/* What a newly taken offer binds to. */
static void say_terms(struct arena *arena, const struct subscriber *subscriber,
                      const struct offer *offer, struct wording_list *list)
{
    if (subscriber && subscriber_quantity_held(subscriber, offer->code) > 0)
        return;
    if (offer->min_spend.present && offer->min_spend.amount != OFFER_NONE)
        say_price(arena, list, "caution.min_spend", money_micro_to_fen(offer->min_spend.amount));
    if (offer->deposit.present)
        say_price(arena, list, "caution.deposit", money_micro_to_fen(offer->deposit.amount));
    say_count(arena, list, "caution.contract", offer->contract.months);
    say_count(arena, list, "caution.lasts", lasts(offer));
}

struct wording_list wording_cautions(struct arena *arena, const struct subscriber *subscriber,
                                     const struct advice_option *option)
{
    struct wording_list cautions = {0};
    say_price(arena, &cautions, "caution.exit_fee", option->exit_fee_fen);
    say_price(arena, &cautions, "caution.one_off", option->one_off_fen);
    say_terms(arena, subscriber, option->plan, &cautions);
    for (size_t i = 0; i < option->taken.count; i++)
        say_terms(arena, subscriber, option->taken.items[i].offer, &cautions);
    return cautions;
}

static bool takes(const struct advice_option *option, const struct offer *offer)
{
    for (size_t i = 0; i < option->taken.count; i++)
        if (option->taken.items[i].offer == offer)
            return true;
    return option->plan == offer;
}

static bool has_benefit(const struct offer *offer, const char *text, const char *language)
{
    for (size_t i = 0; i < offer->benefit_count; i++)
        if (strcmp(label_in(&offer->benefits[i], language), text) == 0)
            return true;
    return false;
}

static struct message gives_up(const char *what)
{
    return message_words(message_of("caution.gives_up"), "what", what);
}

void wording_given_up(struct arena *arena, const struct advice *advice,
                      const struct advice_option *option, const char *language,
                      struct wording_list *list)
{
    if (!advice->has_current)
        return;
    const struct offer *held = advice->current.plan;
    for (size_t i = 0; i < held->benefit_count; i++) {
        const char *text = label_in(&held->benefits[i], language);
        if (!has_benefit(option->plan, text, language))
            wording_say(arena, list, gives_up(text));
    }
    for (size_t i = 0; i < advice->current.taken.count; i++) {
        const struct offer *addon = advice->current.taken.items[i].offer;
        if (!takes(option, addon))
            wording_say(arena, list, gives_up(wording_name(addon, language)));
    }
}

struct message wording_stretch(int first, int last, bool is_first, bool is_last)
{
    if (is_last)
        return message_number(message_of("piece.from"), "first", first);
    if (is_first)
        return message_number(message_of("piece.until"), "last", last);
    struct message message = message_number(message_of("piece.between"), "first", first);
    return message_number(message, "last", last);
}

struct message wording_piece(const struct advice_option *option, size_t index)
{
    const struct advice_piece *piece = &option->pieces[index];
    return wording_stretch(piece->first, piece->last, index == 0, index + 1 == option->piece_count);
}

struct message wording_range(const struct reasons_range *range, int64_t from, int64_t to)
{
    enum quantity_unit unit = service_unit(range->service);
    struct message message = message_of(range->open_above   ? "why.range_from"
                                        : range->open_below ? "why.range_up_to"
                                                            : "why.range");
    if (range->open_below && range->open_above)
        return message_of("why.range_always");
    if (!range->open_below)
        message = message_quantity(message, "least", unit, from);
    if (!range->open_above)
        message = message_quantity(message, "most", unit, to);
    return message;
}

/* The unit is said once, behind the greater one. */
static struct message without_unit(struct message message, struct arena *arena,
                                   enum service service, int64_t quantity)
{
    int64_t tenths = money_divide_half_up(quantity * 10, QUANTITY_GB);
    if (service == SERVICE_VOICE)
        return message_number(message, "least", money_divide_half_up(quantity, 60));
    if (service == SERVICE_SMS || service == SERVICE_MMS)
        return message_number(message, "least", quantity);
    if (quantity < QUANTITY_GB)
        return message_quantity(message, "least", QUANTITY_BYTES, quantity);
    const char *digits = tenths % 10
                             ? arena_format(arena, "%" PRId64 ".%" PRId64, tenths / 10, tenths % 10)
                             : arena_format(arena, "%" PRId64, tenths / 10);
    return message_words(message, "least", digits);
}

struct message wording_span(struct arena *arena, const struct wording_span_keys *keys,
                            const struct reasons_range *range, int64_t from, int64_t to)
{
    enum quantity_unit unit = service_unit(range->service);
    if (range->open_below && range->open_above)
        return message_of(keys->always);
    if (range->open_above)
        return message_quantity(message_of(keys->from), "least", unit, from);
    struct message message = message_of(range->open_below ? keys->up_to : keys->between);
    if (!range->open_below)
        message = without_unit(message, arena, range->service, from);
    return message_quantity(message, "most", unit, to);
}
