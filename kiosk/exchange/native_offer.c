/* One offer, field by field (TARIFF_MODEL.md §4), and all of them sorted by code. */
#include "exchange/native_private.h"

#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static const struct native_field offer_fields[] = {
    {"code", true},         {"kind", true},        {"name", false},
    {"brand", false},       {"tags", false},       {"fee", false},
    {"on_sale", false},     {"allowances", false}, {"charges", false},
    {"discounts", false},   {"credits", false},    {"min_spend", false},
    {"spend_cap", false},   {"one_off", false},    {"contract", false},
    {"deposit", false},     {"stops_at", false},   {"family_numbers", false},
    {"eligibility", false}, {"with", false},       {"requires", false},
    {"excludes", false},    {"group", false},      {"one_of", false},
    {"limit", false},       {"benefits", false},   {"source", false}};

/* Subscribers' files write a holding as CODE*N@DATE, lists of them with ';', and the command line
 * lists codes with ','. */
static const char *read_code(const struct native_at *object)
{
    const char *code = native_value_text(object, "code");
    if (strpbrk(code, "*@;,\"= \t\r\n")) {
        struct native_at at = native_value_member(object, "code");
        native_value_fault(&at, "a code must not hold a space or any of * @ ; , = \", which "
                                "separate codes elsewhere");
    }
    return code;
}

static void read_on_sale(const struct native_at *object, struct offer *offer)
{
    static const struct native_field fields[] = {{"from", false}, {"to", false}};
    struct native_at at = native_value_member(object, "on_sale");
    if (at.json && !native_value_is_object(&at, fields, COUNT_OF(fields)))
        at.json = NULL;
    offer->sale_from = native_value_date(&at, "from");
    offer->sale_to = native_value_date(&at, "to");
}

static void read_benefits(const struct native_at *object, struct offer *offer)
{
    struct native_at list = native_value_member(object, "benefits");
    offer->benefit_count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    struct label *benefits = ARENA_ARRAY(object->reader->arena, struct label, offer->benefit_count);
    for (size_t i = 0; i < offer->benefit_count; i++) {
        struct native_at item = native_value_item(&list, i);
        benefits[i] = native_value_label(&item);
    }
    offer->benefits = benefits;
}

static void read_description(const struct native_at *at, struct offer *offer)
{
    static const char *const kinds[] = {"plan", "addon", "promotion", "booster"};
    int kind = native_value_word(at, "kind", kinds, COUNT_OF(kinds), OFFER_PLAN);
    struct native_at name = native_value_member(at, "name");
    offer->code = read_code(at);
    offer->kind = kind < 0 ? OFFER_PLAN : (enum offer_kind)kind;
    offer->name = native_value_label(&name);
    offer->brand = native_value_text(at, "brand");
    offer->tags = native_value_texts(at, "tags");
    offer->source = native_value_text(at, "source");
    read_on_sale(at, offer);
    read_benefits(at, offer);
}

static void read_price(const struct native_at *at, struct offer *offer)
{
    native_part_read_fees(at, offer);
    native_part_read_allowances(at, offer);
    offer->charges = native_part_read_charges(at, "charges", &offer->charge_count);
    native_part_read_discounts(at, offer);
    native_part_read_credits(at, offer);
    native_part_read_min_spend(at, offer);
    offer->spend_cap = native_value_money(at, "spend_cap", OFFER_NONE);
    offer->one_off = native_value_money(at, "one_off", 0);
    native_part_read_contract(at, offer);
    native_part_read_deposit(at, offer);
    native_part_read_stops(at, offer);
}

static void read_rules(const struct native_at *at, struct offer *offer)
{
    offer->family_numbers = native_value_whole(at, "family_numbers", 0, NATIVE_COUNT_MOST, 0);
    native_rule_read_eligibility(at, offer);
    native_rule_read_with(at, offer);
    offer->requires = native_value_texts(at, "requires");
    offer->excludes = native_value_texts(at, "excludes");
    offer->group = native_value_text(at, "group");
    offer->one_of = native_value_texts(at, "one_of");
    offer->limit = native_value_whole(at, "limit", 1, NATIVE_COUNT_MOST, 1);
}

static void read_offer(const struct native_at *at, struct offer *offer)
{
    native_value_is_object(at, offer_fields, COUNT_OF(offer_fields));
    read_description(at, offer);
    read_price(at, offer);
    read_rules(at, offer);
}

/* Codes in byte order; of the same code, the earlier in the file first. */
struct placed {
    const char *code;
    size_t index;
};

static int compare_placed(const void *a, const void *b)
{
    const struct placed *left = a, *right = b;
    int order = strcmp(left->code, right->code);
    return order ? order : (left->index > right->index) - (left->index < right->index);
}

static void sort_offers(struct native_reader *reader, const struct offer *offers, size_t count)
{
    struct placed *placed = ARENA_ARRAY(&reader->scratch, struct placed, count);
    for (size_t i = 0; i < count; i++)
        placed[i] = (struct placed){.code = offers[i].code, .index = i};
    if (count > 1)
        qsort(placed, count, sizeof *placed, compare_placed);
    struct offer *sorted = ARENA_ARRAY(reader->arena, struct offer, count);
    size_t *pointers = ARENA_ARRAY(reader->arena, size_t, count);
    for (size_t i = 0; i < count; i++) {
        sorted[i] = offers[placed[i].index];
        pointers[i] = placed[i].index;
    }
    reader->catalog->offers = sorted;
    reader->catalog->offer_pointers = pointers;
    reader->catalog->offer_count = count;
}

void native_offer_read_all(const struct native_at *document)
{
    struct native_reader *reader = document->reader;
    struct native_at list = native_value_member(document, "offers");
    size_t count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    struct offer *offers = ARENA_ARRAY(&reader->scratch, struct offer, count);
    reader->faulty = ARENA_ARRAY(&reader->scratch, bool, count);
    for (size_t i = 0; i < count; i++) {
        struct native_at item = native_value_item(&list, i);
        size_t before = reader->faults->count;
        read_offer(&item, &offers[i]);
        reader->faulty[i] = reader->faults->count > before;
    }
    sort_offers(reader, offers, count);
}
