/* Both catalogs are written in the one form that a catalog has, and the documents compared. Members
 * of a list are paired by what they are about, so that one more does not change all that follow. */
#include "exchange/disclosure_diff.h"

#include <string.h>

#include "exchange/native.h"

/* Where the comparison stands: two values of the same place. */
struct spot {
    const char *pointer;
    const json_t *before, *after;
    const json_t *parent_before, *parent_after;
};

static void compare(struct arena *arena, struct disclosure_diff_offer *offer,
                    const struct spot *spot);

static void add_change(struct arena *arena, struct disclosure_diff_offer *offer,
                       const struct spot *spot)
{
    *ARENA_PUSH(arena, offer->changes, offer->count, offer->capacity) =
        (struct disclosure_diff_change){spot->pointer, spot->before, spot->after,
                                        spot->parent_before, spot->parent_after};
}

/* ---- objects ---- */

static void compare_member(struct arena *arena, struct disclosure_diff_offer *offer,
                           const struct spot *spot, const char *key)
{
    const struct spot member = {arena_format(arena, "%s/%s", spot->pointer, key),
                                json_object_get(spot->before, key),
                                json_object_get(spot->after, key), spot->before, spot->after};
    compare(arena, offer, &member);
}

static void compare_objects(struct arena *arena, struct disclosure_diff_offer *offer,
                            const struct spot *spot)
{
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)spot->before, key, value)
    {
        compare_member(arena, offer, spot, key);
    }
    json_object_foreach((json_t *)spot->after, key, value)
    {
        if (!json_object_get(spot->before, key))
            compare_member(arena, offer, spot, key);
    }
}

/* ---- lists ---- */

/* What a member of a list is about: its scope, what a discount is off, the fact of a condition,
 * else its first field. */
static bool is_about_the_same(const json_t *a, const json_t *b)
{
    static const char *const keys[] = {"scope", "off", "fact", "ask"};
    if (!json_is_object(a) || !json_is_object(b))
        return false;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (json_object_get(a, keys[i]))
            return json_equal(json_object_get(a, keys[i]), json_object_get(b, keys[i]));
    const char *first = json_object_iter_key(json_object_iter((json_t *)a));
    return first && json_object_get(b, first);
}

static bool is_equal(const json_t *a, const json_t *b)
{
    return json_equal(a, b);
}

/* The index of a member of the list that is not taken yet and is the same in that sense. */
static size_t find_partner(const json_t *list, const bool *taken, const json_t *member,
                           bool (*is_same)(const json_t *, const json_t *))
{
    size_t i = 0;
    while (i < json_array_size(list) && (taken[i] || !is_same(member, json_array_get(list, i))))
        i++;
    return i;
}

#define ALONE ((size_t)-1)

static void pair(size_t *partners, bool *taken, const struct spot *spot,
                 bool (*is_same)(const json_t *, const json_t *))
{
    for (size_t i = 0; i < json_array_size(spot->before); i++) {
        size_t found = partners[i] == ALONE ? find_partner(spot->after, taken,
                                                           json_array_get(spot->before, i), is_same)
                                            : json_array_size(spot->after);
        if (found < json_array_size(spot->after)) {
            partners[i] = found;
            taken[found] = true;
        }
    }
}

static void compare_lists(struct arena *arena, struct disclosure_diff_offer *offer,
                          const struct spot *spot)
{
    size_t before = json_array_size(spot->before), after = json_array_size(spot->after);
    size_t *partners = ARENA_ARRAY(arena, size_t, before + 1);
    bool *taken = ARENA_ARRAY(arena, bool, after + 1);
    memset(partners, 0xFF, (before + 1) * sizeof *partners);
    pair(partners, taken, spot, is_equal);
    pair(partners, taken, spot, is_about_the_same);
    for (size_t i = 0; i < before; i++) {
        size_t at = partners[i] == ALONE ? i : partners[i];
        compare(arena, offer,
                &(struct spot){arena_format(arena, "%s/%zu", spot->pointer, at),
                               json_array_get(spot->before, i),
                               partners[i] == ALONE ? NULL : json_array_get(spot->after, at),
                               spot->parent_before, spot->parent_after});
    }
    for (size_t i = 0; i < after; i++)
        if (!taken[i])
            compare(arena, offer,
                    &(struct spot){arena_format(arena, "%s/%zu", spot->pointer, i), NULL,
                                   json_array_get(spot->after, i), spot->parent_before,
                                   spot->parent_after});
}

/* ---- any value ---- */

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), most = strlen(end);
    return length >= most && strcmp(text + length - most, end) == 0;
}

/* A price curve and the months in force are one thing, whatever they are made of. */
static bool is_whole(const char *pointer)
{
    return ends_with(pointer, "/price") || ends_with(pointer, "/months") ||
           ends_with(pointer, "/scope");
}

static void compare(struct arena *arena, struct disclosure_diff_offer *offer,
                    const struct spot *spot)
{
    if (spot->before && spot->after && json_equal(spot->before, spot->after))
        return;
    bool is_leaf = !spot->before || !spot->after || is_whole(spot->pointer);
    if (!is_leaf && json_is_object(spot->before) && json_is_object(spot->after))
        compare_objects(arena, offer, spot);
    else if (!is_leaf && json_is_array(spot->before) && json_is_array(spot->after))
        compare_lists(arena, offer, spot);
    else
        add_change(arena, offer, spot);
}

/* ---- catalogs ---- */

static json_t *document_of(const struct catalog *catalog)
{
    struct buffer text;
    buffer_init(&text, NATIVE_BYTES_MOST);
    native_write(catalog, &text);
    json_t *document = json_loadb(buffer_text(&text), text.length, 0, NULL);
    buffer_finish(&text);
    return document;
}

static void compare_top(struct disclosure_diff *diff)
{
    static const char *const keys[] = {"timezone", "bands", "scopes", "standard_charges"};
    const struct spot top = {"", diff->before, diff->after, NULL, NULL};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        compare_member(&diff->arena, &diff->top, &top, keys[i]);
}

static void compare_offers(struct disclosure_diff *diff, const json_t *before, const json_t *after)
{
    const json_t *any = before ? before : after;
    struct disclosure_diff_offer offer = {
        .code = json_string_value(json_object_get(any, "code")), .before = before, .after = after};
    if (before && after)
        compare(&diff->arena, &offer, &(struct spot){"", before, after, NULL, NULL});
    if (!before || !after || offer.count)
        *ARENA_PUSH(&diff->arena, diff->offers, diff->count, diff->capacity) = offer;
}

/* -1, 0 or 1: whose code comes first; a list that is at its end comes last. */
static int order_of(const json_t *before, const json_t *after)
{
    const char *a = json_string_value(json_object_get(before, "code"));
    const char *b = json_string_value(json_object_get(after, "code"));
    return !a ? 1 : !b ? -1 : strcmp(a, b);
}

void disclosure_diff_make(struct disclosure_diff *diff, const struct catalog *before,
                          const struct catalog *after)
{
    *diff = (struct disclosure_diff){.before = document_of(before), .after = document_of(after)};
    arena_init(&diff->arena);
    compare_top(diff);
    const json_t *old = json_object_get(diff->before, "offers");
    const json_t *new = json_object_get(diff->after, "offers");
    for (size_t i = 0, k = 0; i < json_array_size(old) || k < json_array_size(new);) {
        const json_t *left = json_array_get(old, i), *right = json_array_get(new, k);
        int order = order_of(left, right);
        compare_offers(diff, order <= 0 ? left : NULL, order >= 0 ? right : NULL);
        i += order <= 0;
        k += order >= 0;
    }
}

void disclosure_diff_finish(struct disclosure_diff *diff)
{
    json_decref(diff->before);
    json_decref(diff->after);
    arena_finish(&diff->arena);
}
