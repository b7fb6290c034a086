/* The table of kinds, in memory as a hash table and in the file in words. */
#include "store/store_kind.h"

#include <string.h>

#include "base/memory.h"
#include "store/store_private.h"

void store_kind_forget(struct store_kinds *kinds)
{
    memory_free(kinds->slots);
    arena_finish(&kinds->arena);
    *kinds = (struct store_kinds){0};
}

static uint64_t hash_text(uint64_t value, const char *text)
{
    for (; *text; text++)
        value = (value ^ (unsigned char)*text) * 1099511628211u;
    return (value ^ 0xff) * 1099511628211u;
}

static uint64_t hash(const struct usage_line *line)
{
    uint64_t value = (uint64_t)line->service | (uint64_t)line->direction << 8 |
                     (uint64_t)line->destination << 16 | (uint64_t)line->location << 24 |
                     (uint64_t)line->network << 32;
    value = (value ^ 1469598103934665603u) * 1099511628211u;
    value = hash_text(value, line->destination_zone);
    value = hash_text(value, line->location_zone);
    value = hash_text(value, line->app);
    value = hash_text(value, line->bands);
    return value ^ value >> 32;
}

static bool is_same(const struct usage_line *a, const struct usage_line *b)
{
    return a->service == b->service && a->direction == b->direction &&
           a->destination == b->destination && a->location == b->location &&
           a->network == b->network && strcmp(a->app, b->app) == 0 &&
           strcmp(a->bands, b->bands) == 0 &&
           strcmp(a->destination_zone, b->destination_zone) == 0 &&
           strcmp(a->location_zone, b->location_zone) == 0;
}

static uint32_t *slot_of(const struct store_kinds *kinds, const struct usage_line *line)
{
    size_t at = hash(line) & (kinds->slot_count - 1);
    while (kinds->slots[at] && !is_same(&kinds->lines[kinds->slots[at] - 1], line))
        at = (at + 1) & (kinds->slot_count - 1);
    return &kinds->slots[at];
}

static void grow_slots(struct store_kinds *kinds)
{
    memory_free(kinds->slots);
    kinds->slot_count = kinds->slot_count ? kinds->slot_count * 2 : 256;
    kinds->slots = memory_allocate(kinds->slot_count, sizeof *kinds->slots);
    for (size_t i = 0; i < kinds->count; i++)
        *slot_of(kinds, &kinds->lines[i]) = (uint32_t)i + 1;
}

static void remember(struct store_kinds *kinds, const struct usage_line *line)
{
    if (kinds->count * 2 >= kinds->slot_count)
        grow_slots(kinds);
    struct usage_line copy = *line;
    copy.destination_zone = arena_copy(&kinds->arena, line->destination_zone);
    copy.location_zone = arena_copy(&kinds->arena, line->location_zone);
    copy.app = arena_copy(&kinds->arena, line->app);
    copy.bands = arena_copy(&kinds->arena, line->bands);
    copy.peer = "";
    *slot_of(kinds, line) = (uint32_t)kinds->count + 1;
    *ARENA_PUSH(&kinds->arena, kinds->lines, kinds->count, kinds->capacity) = copy;
}

static const char *place_text(enum place place, const char *nearest, const char *zone,
                              struct arena *arena)
{
    switch (place) {
    case PLACE_NEAR:
        return nearest;
    case PLACE_DOMESTIC:
        return "domestic";
    case PLACE_HMT:
        return "hmt";
    default:
        return arena_format(arena, "intl:%s", zone);
    }
}

/* The words of a row of usage_kind, in the order of its columns. */
static bool parse_words(const char *const words[7], struct usage_line *kind)
{
    *kind = (struct usage_line){
        .destination_zone = "", .location_zone = "", .app = words[5], .bands = words[6]};
    return service_parse(words[0], &kind->service) &&
           service_parse_direction(words[1], &kind->direction) &&
           service_parse_place(words[2], "local", &kind->destination, &kind->destination_zone) &&
           service_parse_place(words[3], "home", &kind->location, &kind->location_zone) &&
           service_parse_network(words[4], &kind->network);
}

static enum status take_row(struct store *store, sqlite3_stmt *statement, struct error *error)
{
    const char *words[7];
    for (int i = 0; i < 7; i++)
        words[i] = store_statement_column(statement, i + 1, &store->kinds.arena);
    struct usage_line kind;
    if (sqlite3_column_int64(statement, 0) != (int64_t)store->kinds.count + 1 ||
        !parse_words(words, &kind)) {
        sqlite3_reset(statement);
        return status_fail(error, STATUS_FAILED,
                           "%s: the database is damaged (table usage_kind); put back a copy of it, "
                           "or remove it and import again",
                           store->path);
    }
    remember(&store->kinds, &kind);
    return STATUS_OK;
}

enum status store_kind_load(struct store *store, struct error *error)
{
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_LIST_KINDS, &statement, error);
    if (status)
        return status;
    store_kind_forget(&store->kinds);
    bool row;
    while ((status = store_statement_next(store, statement, &row, error)) == STATUS_OK && row) {
        if ((status = take_row(store, statement, error)) != STATUS_OK)
            break;
    }
    return status;
}

static enum status put(struct store *store, const struct usage_line *line, struct error *error)
{
    if (store->kinds.count >= STORE_KIND_MOST)
        return status_fail(error, STATUS_BAD_INPUT,
                           "more than %d kinds of usage (service, places, network, app, bands); "
                           "are the app and zone columns really names?",
                           STORE_KIND_MOST);
    sqlite3_stmt *statement;
    enum status status = store_statement_use(store, STORE_PUT_KIND, &statement, error);
    if (status)
        return status;
    struct arena words = {0};
    const char *destination =
        place_text(line->destination, "local", line->destination_zone, &words);
    const char *location = place_text(line->location, "home", line->location_zone, &words);
    sqlite3_bind_int64(statement, 1, (int64_t)store->kinds.count + 1);
    store_statement_bind_text(statement, 2, service_name(line->service));
    store_statement_bind_text(statement, 3, service_direction_name(line->direction));
    store_statement_bind_text(statement, 4, destination);
    store_statement_bind_text(statement, 5, location);
    store_statement_bind_text(statement, 6, service_network_name(line->network));
    store_statement_bind_text(statement, 7, line->app);
    store_statement_bind_text(statement, 8, line->bands);
    status = store_statement_run(store, statement, error);
    if (status == STATUS_OK)
        remember(&store->kinds, line);
    arena_finish(&words);
    return status;
}

enum status store_kind_number(struct store *store, const struct usage_line *line, uint32_t *number,
                              struct error *error)
{
    if (store->kinds.slot_count && (*number = *slot_of(&store->kinds, line)))
        return STATUS_OK;
    enum status status = put(store, line, error);
    *number = (uint32_t)store->kinds.count;
    return status;
}

enum status store_kind_find(struct store *store, int64_t number, const struct usage_line **kind,
                            struct error *error)
{
    enum status status = STATUS_OK;
    if (number > (int64_t)store->kinds.count)
        status = store_kind_load(store, error);
    bool known = status == STATUS_OK && number >= 1 && number <= (int64_t)store->kinds.count;
    *kind = known ? &store->kinds.lines[number - 1] : NULL;
    return status;
}
