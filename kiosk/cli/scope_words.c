/* Puts a scope's masks back into words. */
#include "cli/scope_words.h"

#include <stdio.h>
#include <string.h>

#define SCOPE_TEXT_MOST ((size_t)4096) /* a scope lists some ten names; longer is cut */

#define BIT(value) (1u << (value))
#define ALL(count) (BIT(count) - 1)
#define CHINA (BIT(PLACE_NEAR) | BIT(PLACE_DOMESTIC))

/* What is being spelled: the words so far of one "field=…", comma by comma. */
static void add_value(struct buffer *out, const char *field, bool *any, const char *value)
{
    if (*any)
        buffer_add(out, ",");
    else
        buffer_add_format(out, " %s=", field);
    *any = true;
    buffer_add(out, value);
}

static void add_ids(struct buffer *out, const char *field, bool *any, const struct names *names,
                    const struct scope_ids *ids, const char *prefix)
{
    char value[256];
    for (size_t i = 0; i < ids->count && !ids->any; i++) {
        snprintf(value, sizeof value, "%s%s", prefix, names_text(names, ids->ids[i]));
        add_value(out, field, any, value);
    }
}

static void add_places(struct buffer *out, const char *field, const char *nearest, unsigned mask,
                       const struct names *zones, const struct scope_ids *ids)
{
    bool any = false;
    if (mask == ALL(PLACE_COUNT) && ids->any)
        return;
    if (mask & BIT(PLACE_NEAR))
        add_value(out, field, &any, nearest);
    if (mask & BIT(PLACE_DOMESTIC))
        add_value(out, field, &any, "domestic");
    if (mask & BIT(PLACE_HMT))
        add_value(out, field, &any, "hmt");
    if ((mask & BIT(PLACE_INTL)) && ids->any)
        add_value(out, field, &any, "intl:*");
    else if (mask & BIT(PLACE_INTL))
        add_ids(out, field, &any, zones, ids, "intl:");
}

static void add_networks(struct buffer *out, unsigned mask)
{
    bool any = false;
    for (int network = NETWORK_ONNET; network < NETWORK_COUNT && !(mask & BIT(NETWORK_NONE));
         network++)
        if (mask & BIT(network))
            add_value(out, "network", &any, service_network_name((enum network)network));
}

static void add_bands(struct buffer *out, const struct catalog *catalog, uint64_t bands)
{
    bool any = false;
    for (size_t i = 0; i < catalog->band_count; i++)
        if (bands >> i & 1)
            add_value(out, "band", &any, catalog->bands[i].name);
}

static void spell(struct buffer *out, const struct catalog *catalog, const struct scope *scope)
{
    bool any = false;
    buffer_add(out, service_name(scope->service));
    if (scope->directions != ALL(DIRECTION_COUNT))
        buffer_add_format(out, " direction=%s",
                          service_direction_name(scope->directions & BIT(DIRECTION_OUT)
                                                     ? DIRECTION_OUT
                                                     : DIRECTION_IN));
    add_places(out, "destination", "local", scope->destinations, &catalog->zones,
               &scope->destination_zones);
    add_places(out, "location", "home", scope->locations, &catalog->zones, &scope->location_zones);
    add_networks(out, scope->networks);
    add_ids(out, "app", &any, &catalog->apps, &scope->apps, "");
    add_bands(out, catalog, scope->bands);
    if (scope->family)
        buffer_add(out, " peer=family");
}

const char *scope_words_name(struct arena *arena, const struct catalog *catalog,
                             const struct scope *scope)
{
    if (scope->name)
        return scope->name;
    struct buffer out;
    buffer_init(&out, SCOPE_TEXT_MOST);
    spell(&out, catalog, scope);
    const char *text = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return text;
}

const char *scope_words_service(enum service service, enum words_lang lang)
{
    static const enum words_id ids[] = {WORDS_VOICE, WORDS_SMS, WORDS_MMS, WORDS_DATA};
    return words_text(lang, ids[service]);
}

/* A place is said where it is one thing: at home in the widest sense, or abroad. */
static void say_place(struct buffer *out, unsigned mask, enum words_lang lang)
{
    if (mask == BIT(PLACE_NEAR))
        buffer_add(out, words_text(lang, WORDS_LOCAL));
    else if ((mask & CHINA) && !(mask & ~CHINA))
        buffer_add(out, words_text(lang, WORDS_DOMESTIC));
    else if (mask == BIT(PLACE_HMT))
        buffer_add(out, words_text(lang, WORDS_HMT));
    else if (mask == BIT(PLACE_INTL))
        buffer_add(out, words_text(lang, WORDS_INTL));
}

static void say_network(struct buffer *out, unsigned mask, enum words_lang lang)
{
    if (mask == BIT(NETWORK_ONNET))
        buffer_add(out, words_text(lang, WORDS_ONNET));
    else if (mask == BIT(NETWORK_OFFNET))
        buffer_add(out, words_text(lang, WORDS_OFFNET));
    else if (mask == BIT(NETWORK_FIXED))
        buffer_add(out, words_text(lang, WORDS_FIXED));
}

static void say_service(struct buffer *out, const struct scope *scope, enum words_lang lang)
{
    if (scope->service == SERVICE_VOICE && scope->directions == BIT(DIRECTION_OUT))
        buffer_add(out, words_text(lang, WORDS_VOICE_OUT));
    else if (scope->service == SERVICE_VOICE && scope->directions == BIT(DIRECTION_IN))
        buffer_add(out, words_text(lang, WORDS_VOICE_IN));
    else
        buffer_add(out, scope_words_service(scope->service, lang));
}

/* Directed sets and bands have only their catalog's names. General data is just data. */
static void say_names(struct buffer *out, const struct catalog *catalog, const struct scope *scope,
                      enum words_lang lang)
{
    const char *app = scope->apps.any || scope->apps.count != 1
                          ? ""
                          : names_text(&catalog->apps, scope->apps.ids[0]);
    if (*app && strcmp(app, "general") != 0)
        words_add(out, lang, WORDS_DIRECTED, WORDS_FILLING(app));
    for (size_t i = 0; i < catalog->band_count; i++)
        if (scope->bands >> i & 1)
            words_add(out, lang, WORDS_BAND, WORDS_FILLING(catalog->bands[i].name));
}

const char *scope_words_say(struct arena *arena, const struct catalog *catalog,
                            const struct scope *scope, enum words_lang lang)
{
    struct buffer out;
    buffer_init(&out, SCOPE_TEXT_MOST);
    bool abroad = !(scope->locations & CHINA);
    say_place(&out, abroad ? scope->locations : scope->destinations, lang);
    if (abroad)
        buffer_add(&out, words_text(lang, WORDS_ROAMING));
    say_network(&out, scope->networks, lang);
    if (scope->family)
        buffer_add(&out, words_text(lang, WORDS_FAMILY));
    say_service(&out, scope, lang);
    say_names(&out, catalog, scope, lang);
    const char *text = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return text;
}
