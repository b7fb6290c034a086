/* Price curves of a native catalog (TARIFF_MODEL.md §5.5). */
#include "exchange/native_private.h"

#include <string.h>

static void read_at_depth(const struct native_at *at, enum service service, int depth,
                          bool in_tiers, struct curve *curve);

/* What a curve is while a fault stands in its place: a unit and nothing to pay. */
static struct curve free_curve(void)
{
    return (struct curve){.kind = CURVE_PROPORTIONAL, .unit = 1};
}

static void read_inside(const struct native_at *block, enum service service, int depth,
                        struct curve *curve)
{
    struct native_at at = native_value_member(block, "inside");
    const char *word = json_string_value(at.json);
    curve->inside_kind = CURVE_INSIDE_FULL;
    if (!at.json || (word && strcmp(word, "full") == 0))
        return;
    if (word && strcmp(word, "free") == 0) {
        curve->inside_kind = CURVE_INSIDE_FREE;
        return;
    }
    if (!json_is_object(at.json)) {
        native_value_fault(&at, "must be \"full\", \"free\" or a price curve");
        return;
    }
    struct curve *inside = ARENA_NEW(block->reader->arena, struct curve);
    read_at_depth(&at, service, depth + 1, false, inside);
    curve->inside_kind = CURVE_INSIDE_CURVE;
    curve->inside = inside;
}

static int64_t read_width(const struct native_at *at, enum service service, bool is_last)
{
    bool has = native_value_has(at, "first");
    if (is_last && has)
        native_value_fault(at, "the last tier has no \"first\": it takes all that is left");
    else if (!is_last && !has && json_is_object(at->json))
        native_value_fault(at, "has no \"first\", the width of the tier; only the last has none");
    return is_last ? 0 : native_value_quantity(at, "first", service, 1);
}

static void read_tiers(const struct native_at *object, enum service service, int depth,
                       struct curve *curve)
{
    struct native_at list = native_value_member(object, "tiers");
    size_t count = native_value_is_list(&list) ? native_value_count(&list) : 0;
    if (count == 0) {
        if (json_is_array(list.json))
            native_value_fault(&list, "must list at least one tier");
        *curve = free_curve();
        return;
    }
    struct curve_tier *tiers = ARENA_ARRAY(object->reader->arena, struct curve_tier, count);
    for (size_t i = 0; i < count; i++) {
        struct native_at tier = native_value_item(&list, i);
        tiers[i].width = read_width(&tier, service, i + 1 == count);
        read_at_depth(&tier, service, depth + 1, true, &tiers[i].curve);
    }
    *curve = (struct curve){.kind = CURVE_TIERS, .tiers = tiers, .tier_count = count};
}

static void read_proportional(const struct native_at *at, enum service service, struct curve *curve)
{
    *curve = (struct curve){.kind = CURVE_PROPORTIONAL,
                            .unit = native_value_quantity(at, "per", service, 1),
                            .price = native_value_money(at, "price", 0)};
}

static void read_block(const struct native_at *at, enum service service, int depth,
                       struct curve *curve)
{
    *curve = (struct curve){.kind = CURVE_BLOCK,
                            .unit = native_value_quantity(at, "block", service, 1),
                            .price = native_value_money(at, "price", 0)};
    read_inside(at, service, depth, curve);
}

static void read_at_depth(const struct native_at *at, enum service service, int depth,
                          bool in_tiers, struct curve *curve)
{
    /* One list for each kind of curve; "first" comes last, for what stands in tiers. */
    static const struct native_field proportional[] = {
        {"per", true}, {"price", true}, {"first", false}};
    static const struct native_field block[] = {
        {"block", true}, {"price", true}, {"inside", false}, {"first", false}};
    static const struct native_field tiers[] = {{"tiers", true}, {"first", false}};
    size_t last = in_tiers ? 1 : 0;

    *curve = free_curve();
    if (!json_is_object(at->json))
        native_value_fault(at, "must be a price curve: an object with \"per\", \"block\" or "
                               "\"tiers\"");
    else if (depth > NATIVE_DEPTH_MOST)
        native_value_fault(at, "price curves nest at most %d deep", NATIVE_DEPTH_MOST);
    else if (native_value_has(at, "tiers")) {
        native_value_is_object(at, tiers, 1 + last);
        read_tiers(at, service, depth, curve);
    } else if (native_value_has(at, "block")) {
        native_value_is_object(at, block, 3 + last);
        read_block(at, service, depth, curve);
    } else if (native_value_has(at, "per")) {
        native_value_is_object(at, proportional, 2 + last);
        read_proportional(at, service, curve);
    } else {
        native_value_fault(at, "must have \"per\", \"block\" or \"tiers\"");
    }
}

void native_curve_read(const struct native_at *at, enum service service, struct curve *curve)
{
    read_at_depth(at, service, 1, false, curve);
}
