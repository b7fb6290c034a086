/* The parts that price an offer, a line each. Rarer terms (discounts, groups, exit fees …) are only
 * counted: their exact form is the record that --json shows. */
#include "cli/offer_text.h"

#include "base/date.h"
#include "base/money.h"
#include "cli/readable.h"
#include "cli/scope_words.h"

#define PRICE_TEXT_MOST ((size_t)16 * 1024) /* curves of a few tiers are a hundred bytes */

struct sheet {
    struct buffer *out;
    struct arena *arena;
    const struct catalog *catalog;
    enum words_lang lang;
};

static const char *yuan(struct arena *arena, int64_t micro)
{
    char text[MONEY_TEXT];
    money_format_micro(micro, text);
    return arena_copy(arena, text);
}

static const char *exact(struct arena *arena, int64_t quantity, enum quantity_unit unit)
{
    char text[QUANTITY_TEXT];
    quantity_format(quantity, unit, text);
    return arena_copy(arena, text);
}

static void add_line(const struct sheet *sheet, enum words_id id, const char *const *filling)
{
    buffer_add(sheet->out, "  ");
    words_add(sheet->out, sheet->lang, id, filling);
    buffer_add(sheet->out, "\n");
}

/* "1 of 20GB" is said "20GB"; a unit of one is only its name. */
static void add_curve(struct buffer *out, const struct sheet *sheet, const struct curve *curve,
                      enum quantity_unit unit)
{
    struct arena *arena = sheet->arena;
    if (curve->kind == CURVE_TIERS) {
        for (size_t i = 0; i < curve->tier_count; i++) {
            const struct curve_tier *tier = &curve->tiers[i];
            buffer_add(out, i ? "; " : "");
            words_add(out, sheet->lang, tier->width ? WORDS_TIER_FIRST : WORDS_TIER_REST,
                      WORDS_FILLING(exact(arena, tier->width, unit)));
            add_curve(out, sheet, &tier->curve, unit);
        }
        return;
    }
    words_add(out, sheet->lang, curve->kind == CURVE_BLOCK ? WORDS_PRICE_BLOCK : WORDS_PRICE_PER,
              WORDS_FILLING(yuan(arena, curve->price), exact(arena, curve->unit, unit)));
    if (curve->kind != CURVE_BLOCK || curve->inside_kind == CURVE_INSIDE_FULL)
        return;
    buffer_add(out, words_text(sheet->lang, curve->inside_kind == CURVE_INSIDE_FREE
                                                ? WORDS_PRICE_FREE
                                                : WORDS_PRICE_INSIDE));
    if (curve->inside_kind == CURVE_INSIDE_CURVE)
        add_curve(out, sheet, curve->inside, unit);
}

static void add_fee(const struct sheet *sheet, const struct offer_fee *fee)
{
    struct arena *arena = sheet->arena;
    const char *amount = yuan(arena, fee->amount);
    if (fee->every_months == 0)
        add_line(sheet, WORDS_FEE_ONCE, WORDS_FILLING(amount));
    else if (fee->every_months == 1)
        add_line(sheet, WORDS_FEE_MONTH, WORDS_FILLING(amount));
    else
        add_line(sheet, WORDS_FEE_MONTHS,
                 WORDS_FILLING(amount, readable_number(arena, (uint64_t)fee->every_months)));
}

static void add_allowance(const struct sheet *sheet, const struct offer_allowance *allowance)
{
    enum quantity_unit unit = service_unit(allowance->scope->service);
    const char *scope =
        scope_words_say(sheet->arena, sheet->catalog, allowance->scope, sheet->lang);
    const char *amount = allowance->unlimited ? words_text(sheet->lang, WORDS_UNLIMITED)
                                              : exact(sheet->arena, allowance->amount, unit);
    add_line(sheet, allowance->rollover ? WORDS_ALLOWANCE_ROLLS : WORDS_ALLOWANCE,
             WORDS_FILLING(scope, amount));
}

static void add_charge(const struct sheet *sheet, const struct offer_charge *charge)
{
    struct buffer price;
    buffer_init(&price, PRICE_TEXT_MOST);
    add_curve(&price, sheet, &charge->price, service_unit(charge->scope->service));
    add_line(
        sheet, WORDS_CHARGE,
        WORDS_FILLING(scope_words_say(sheet->arena, sheet->catalog, charge->scope, sheet->lang),
                      buffer_text(&price)));
    buffer_finish(&price);
}

static void add_sale(const struct sheet *sheet, const struct offer *offer)
{
    if (offer->sale_from == DATE_NONE && offer->sale_to == DATE_NONE)
        return;
    const char *from =
        offer->sale_from == DATE_NONE ? "…" : readable_day(sheet->arena, offer->sale_from);
    const char *to = offer->sale_to == DATE_NONE ? "…" : readable_day(sheet->arena, offer->sale_to);
    add_line(sheet, WORDS_ON_SALE, WORDS_FILLING(from, to));
}

static void add_terms(const struct sheet *sheet, const struct offer *offer)
{
    struct arena *arena = sheet->arena;
    if (offer->min_spend.present && offer->min_spend.amount != OFFER_NONE)
        add_line(sheet, WORDS_MIN_SPEND, WORDS_FILLING(yuan(arena, offer->min_spend.amount)));
    if (offer->contract.months)
        add_line(sheet, WORDS_CONTRACT,
                 WORDS_FILLING(readable_number(arena, (uint64_t)offer->contract.months)));
    for (size_t i = 0; i < offer->benefit_count; i++)
        add_line(sheet, WORDS_BENEFIT,
                 WORDS_FILLING(label_in(&offer->benefits[i], words_tag(sheet->lang))));
    size_t rest = offer->discount_count + offer->credit_count + offer->stop_count +
                  offer->eligibility_count + offer->with_count;
    if (rest)
        add_line(sheet, WORDS_FURTHER_TERMS, WORDS_FILLING(readable_number(arena, rest)));
}

void offer_text_add(struct buffer *out, struct arena *arena, const struct catalog *catalog,
                    const struct offer *offer, enum words_lang lang)
{
    static const enum words_id kinds[] = {WORDS_PLAN, WORDS_ADDON, WORDS_PROMOTION,
                                          WORDS_BOOSTER_KIND};
    const struct sheet sheet = {out, arena, catalog, lang};
    words_add(out, lang, WORDS_OFFER_HEAD,
              WORDS_FILLING(offer->code, readable_offer(offer, lang),
                            words_text(lang, kinds[offer->kind])));
    buffer_add(out, "\n");
    for (size_t i = 0; i < offer->fee_count; i++)
        add_fee(&sheet, &offer->fees[i]);
    for (size_t i = 0; i < offer->allowance_count; i++)
        add_allowance(&sheet, &offer->allowances[i]);
    for (size_t i = 0; i < offer->charge_count; i++)
        add_charge(&sheet, &offer->charges[i]);
    add_terms(&sheet, offer);
    add_sale(&sheet, offer);
}
