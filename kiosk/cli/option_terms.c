/* Reads the offers of an option as a shopper would: commitments and extras. */
#include "cli/option_terms.h"

#include <string.h>

#include "base/money.h"
#include "cli/readable.h"

struct terms {
    struct buffer *out;
    const struct subject *subject;
    struct arena *arena;
    enum words_lang lang;
};

static void add_line(const struct terms *terms, enum words_id id, const char *const *filling)
{
    buffer_add(terms->out, "    ");
    words_add(terms->out, terms->lang, id, filling);
    buffer_add(terms->out, "\n");
}

static void add_bond(const struct terms *terms, const struct offer *offer)
{
    const char *name = readable_offer(offer, terms->lang);
    if (subscriber_quantity_held(terms->subject->subscriber, offer->code))
        return;
    if (offer->contract.months)
        add_line(
            terms, WORDS_BINDS_FOR,
            WORDS_FILLING(name, readable_number(terms->arena, (uint64_t)offer->contract.months)));
    if (offer->min_spend.present && offer->min_spend.amount != OFFER_NONE)
        add_line(terms, WORDS_BINDS_TO,
                 WORDS_FILLING(name, readable_money(terms->arena,
                                                    money_micro_to_fen(offer->min_spend.amount))));
}

static bool has_benefit(const struct offer *offer, const char *text, const char *lang)
{
    for (size_t i = 0; i < offer->benefit_count; i++)
        if (strcmp(label_in(&offer->benefits[i], lang), text) == 0)
            return true;
    return false;
}

/* The extras of one plan that the other does not have, in one line. */
static void add_difference(const struct terms *terms, enum words_id id, const struct offer *plan,
                           const struct offer *other)
{
    const char *tag = words_tag(terms->lang), *all = "";
    for (size_t i = 0; i < plan->benefit_count; i++) {
        const char *text = label_in(&plan->benefits[i], tag);
        if (!has_benefit(other, text, tag))
            all = arena_format(terms->arena, "%s%s%s", all,
                               *all ? words_text(terms->lang, WORDS_COMMA) : "", text);
    }
    if (*all)
        add_line(terms, id, WORDS_FILLING(all));
}

void option_terms_add(struct buffer *out, const struct subject *subject,
                      const struct advice *advice, const struct advice_option *option,
                      enum words_lang lang)
{
    const struct terms terms = {out, subject, subject->arena, lang};
    add_bond(&terms, option->plan);
    for (size_t i = 0; i < option->taken.count; i++)
        add_bond(&terms, option->taken.items[i].offer);
    if (!advice->has_current || option->plan == advice->current.plan)
        return;
    add_difference(&terms, WORDS_BENEFIT, option->plan, advice->current.plan);
    add_difference(&terms, WORDS_GIVEN_UP, advice->current.plan, option->plan);
}
