/* A difference for a person, and as one JSON document: what is new, what is withdrawn, what
 * changed. */
#include "exchange/disclosure_diff.h"

#include <string.h>

#include "exchange/disclosure_diff_words.h"

static const char *name_of(const struct disclosure_diff_offer *offer,
                           enum disclosure_diff_lang lang)
{
    const json_t *label = json_object_get(offer->after ? offer->after : offer->before, "name");
    const char *english = json_string_value(json_object_get(label, "en"));
    const char *chinese = json_string_value(json_object_get(label, "zh-CN"));
    const char *name = lang == DISCLOSURE_DIFF_EN && english ? english : chinese;
    return name ? name : english ? english : "";
}

enum section { SECTION_NEW, SECTION_WITHDRAWN, SECTION_CHANGED, SECTION_COUNT };

static enum section section_of(const struct disclosure_diff_offer *offer)
{
    return !offer->before ? SECTION_NEW : !offer->after ? SECTION_WITHDRAWN : SECTION_CHANGED;
}

static size_t count_of(const struct disclosure_diff *diff, enum section section)
{
    size_t count = 0;
    for (size_t i = 0; i < diff->count; i++)
        count += section_of(&diff->offers[i]) == section;
    return count;
}

/* ---- for a person ---- */

static void add_changes(struct buffer *out, const struct disclosure_diff_offer *offer,
                        enum disclosure_diff_lang lang)
{
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < offer->count; i++)
        buffer_add_format(out, "    %s\n        %s\n",
                          disclosure_diff_words_of(&arena, &offer->changes[i], lang),
                          offer->changes[i].pointer);
    arena_finish(&arena);
}

static void add_section(struct buffer *out, const struct disclosure_diff *diff,
                        enum section section, enum disclosure_diff_lang lang)
{
    static const char *const titles[SECTION_COUNT][2] = {
        {"新增", "New"}, {"下架", "Withdrawn"}, {"变更", "Changed"}};
    size_t count = count_of(diff, section);
    if (!count)
        return;
    buffer_add_format(out, "%s (%zu)\n", titles[section][lang], count);
    for (size_t i = 0; i < diff->count; i++) {
        if (section_of(&diff->offers[i]) != section)
            continue;
        buffer_add_format(out, "  %s  %s\n", diff->offers[i].code, name_of(&diff->offers[i], lang));
        add_changes(out, &diff->offers[i], lang);
    }
}

static const char *text_of(const json_t *document, const char *key)
{
    return json_string_value(json_object_get(document, key));
}

void disclosure_diff_page_add_text(const struct disclosure_diff *diff,
                                   enum disclosure_diff_lang lang, struct buffer *out)
{
    static const char *const catalog[] = {"目录本身", "The catalog itself"};
    static const char *const nothing[] = {"没有变化。", "Nothing changed."};
    buffer_add_format(out, "%s %s → %s %s\n", text_of(diff->before, "id"),
                      text_of(diff->before, "version"), text_of(diff->after, "id"),
                      text_of(diff->after, "version"));
    for (int section = 0; section < SECTION_COUNT; section++)
        add_section(out, diff, (enum section)section, lang);
    if (diff->top.count)
        buffer_add_format(out, "%s (%zu)\n", catalog[lang], diff->top.count);
    add_changes(out, &diff->top, lang);
    if (!diff->count && !diff->top.count)
        buffer_add_format(out, "%s\n", nothing[lang]);
}

/* ---- JSON ---- */

static json_t *changes_of(struct arena *arena, const struct disclosure_diff_offer *offer,
                          enum disclosure_diff_lang lang)
{
    json_t *list = json_array();
    for (size_t i = 0; i < offer->count; i++) {
        const struct disclosure_diff_change *change = &offer->changes[i];
        json_t *json = json_pack("{s:s}", "pointer", change->pointer);
        json_object_set_new(json, "before",
                            change->before ? json_deep_copy(change->before) : json_null());
        json_object_set_new(json, "after",
                            change->after ? json_deep_copy(change->after) : json_null());
        json_object_set_new(json, "words",
                            json_string(disclosure_diff_words_of(arena, change, lang)));
        json_array_append_new(list, json);
    }
    return list;
}

static json_t *section_json(struct arena *arena, const struct disclosure_diff *diff,
                            enum section section, enum disclosure_diff_lang lang)
{
    json_t *list = json_array();
    for (size_t i = 0; i < diff->count; i++) {
        const struct disclosure_diff_offer *offer = &diff->offers[i];
        if (section_of(offer) != section)
            continue;
        json_t *json = json_pack("{s:s,s:s}", "code", offer->code, "name", name_of(offer, lang));
        if (section == SECTION_CHANGED)
            json_object_set_new(json, "changes", changes_of(arena, offer, lang));
        json_array_append_new(list, json);
    }
    return list;
}

static json_t *catalog_json(const json_t *document)
{
    return json_pack("{s:s,s:s}", "id", text_of(document, "id"), "version",
                     text_of(document, "version"));
}

static int add_bytes(const char *bytes, size_t length, void *out)
{
    buffer_add_bytes(out, bytes, length);
    return 0;
}

void disclosure_diff_page_add_json(const struct disclosure_diff *diff,
                                   enum disclosure_diff_lang lang, struct buffer *out)
{
    struct arena arena;
    arena_init(&arena);
    json_t *json =
        json_pack("{s:o,s:o,s:o,s:o,s:o,s:o}", "before", catalog_json(diff->before), "after",
                  catalog_json(diff->after), "new", section_json(&arena, diff, SECTION_NEW, lang),
                  "withdrawn", section_json(&arena, diff, SECTION_WITHDRAWN, lang), "changed",
                  section_json(&arena, diff, SECTION_CHANGED, lang), "catalog",
                  changes_of(&arena, &diff->top, lang));
    json_dump_callback(json, add_bytes, out, JSON_INDENT(2) | JSON_REAL_PRECISION(12));
    buffer_add(out, "\n");
    json_decref(json);
    arena_finish(&arena);
}
