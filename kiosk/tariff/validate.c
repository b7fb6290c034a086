/* The catalog as a whole, offer by offer in the order of the file. Knows nothing of JSON but the
 * pointers that name a place in it. */
#include "tariff/validate.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tariff/validate_private.h"

/* Pointers are made of field names, numbers and the name of a scope. */
#define POINTER_MOST ((size_t)400)
/* A message with the codes and names it quotes; longer ones are cut. */
#define TEXT_MOST 600

struct validate_at validate_at_part(const struct validate_at *at, const char *part, size_t index)
{
    struct validate_at place = *at;
    place.part = part;
    place.part_index = index;
    return place;
}

struct validate_at validate_at_field(const struct validate_at *at, const char *field)
{
    struct validate_at place = *at;
    place.field = field;
    return place;
}

static void add_step(struct buffer *pointer, const char *name)
{
    if (!name || !*name)
        return;
    buffer_add(pointer, "/");
    for (; *name; name++) {
        if (*name == '~' || *name == '/')
            buffer_add(pointer, *name == '~' ? "~0" : "~1");
        else
            buffer_add_bytes(pointer, name, 1);
    }
}

static void add_index(struct buffer *pointer, size_t index)
{
    if (index != VALIDATE_NO_INDEX)
        buffer_add_format(pointer, "/%zu", index);
}

static void tell(struct faults *list, const struct validate_at *at, const char *text)
{
    struct buffer pointer;
    buffer_init(&pointer, POINTER_MOST);
    add_step(&pointer, at->top);
    add_step(&pointer, at->name);
    add_index(&pointer, at->index);
    add_step(&pointer, at->part);
    add_index(&pointer, at->part_index);
    add_step(&pointer, at->field);
    faults_add_pointer(list, buffer_text(&pointer), "%s", text);
    buffer_finish(&pointer);
}

void validate_fault(const struct validate_at *at, const char *format, ...)
{
    char text[TEXT_MOST];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    tell(at->run->faults, at, text);
}

void validate_warn(const struct validate_at *at, const char *format, ...)
{
    char text[TEXT_MOST];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    tell(at->run->warnings, at, text);
}

void validate_months(const struct validate_at *at, struct offer_months months)
{
    if (months.last != 0 && months.last < months.first)
        validate_fault(at, "its months end (%d) before they begin (%d)", months.last, months.first);
}

static int compare_names(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

/* The first of the names that is not before (or, with `after`, is after) the name. */
static size_t bound_of(const struct names *names, const char *name, bool after)
{
    size_t low = 0, high = names->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(names->items[middle], name);
        if (order < 0 || (after && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

size_t validate_count_named(const struct names *names, const char *name)
{
    return bound_of(names, name, true) - bound_of(names, name, false);
}

static struct names sorted(const char **items, size_t count)
{
    if (count)
        qsort(items, count, sizeof *items, compare_names);
    return (struct names){.items = items, .count = count};
}

static void gather_names(struct validate_run *run)
{
    const struct catalog *catalog = run->catalog;
    size_t groups = 0, tags = 0, room = 0;
    for (size_t i = 0; i < catalog->offer_count; i++)
        room += catalog->offers[i].tags.count;
    const char **group_items = ARENA_ARRAY(&run->scratch, const char *, catalog->offer_count);
    const char **tag_items = ARENA_ARRAY(&run->scratch, const char *, room);
    for (size_t i = 0; i < catalog->offer_count; i++) {
        const struct offer *offer = &catalog->offers[i];
        if (*offer->group)
            group_items[groups++] = offer->group;
        for (size_t j = 0; j < offer->tags.count; j++)
            tag_items[tags++] = offer->tags.items[j];
    }
    run->groups = sorted(group_items, groups);
    run->tags = sorted(tag_items, tags);
}

/* Offers are sorted by code; faults are told in the order of the file. */
static size_t *offers_in_file_order(struct validate_run *run)
{
    const struct catalog *catalog = run->catalog;
    size_t *order = ARENA_ARRAY(&run->scratch, size_t, catalog->offer_count);
    for (size_t i = 0; i < catalog->offer_count; i++)
        order[catalog->offer_pointers ? catalog->offer_pointers[i] : i] = i;
    return order;
}

static void check_code(const struct validate_at *at, size_t index)
{
    const struct catalog *catalog = at->run->catalog;
    struct validate_at place = validate_at_part(at, "code", VALIDATE_NO_INDEX);
    const struct offer *offer = &catalog->offers[index];
    if (index > 0 && strcmp(catalog->offers[index - 1].code, offer->code) == 0)
        validate_fault(&place, "the code %s is used by an earlier offer too", offer->code);
}

static bool is_about_family(const struct offer *offer)
{
    for (size_t i = 0; i < offer->allowance_count; i++)
        if (offer->allowances[i].scope->family)
            return true;
    for (size_t i = 0; i < offer->charge_count; i++)
        if (offer->charges[i].scope->family)
            return true;
    for (size_t i = 0; i < offer->stop_count; i++)
        if (offer->stops_at[i].scope->family)
            return true;
    return false;
}

static void check_parts(const struct validate_at *at, const struct offer *offer)
{
    validate_charge_allowances(at, offer);
    for (size_t i = 0; i < offer->charge_count; i++) {
        struct validate_at place = validate_at_part(at, "charges", i);
        validate_charge(&place, &offer->charges[i], offer->family_numbers);
    }
    for (size_t i = 0; i < offer->stop_count; i++) {
        struct validate_at place = validate_at_part(at, "stops_at", i);
        validate_charge_scope(&place, offer->stops_at[i].scope, offer->family_numbers);
        if (offer->stops_at[i].amount < 0)
            validate_fault(&place, "its amount is negative");
    }
    struct validate_at family = validate_at_part(at, "family_numbers", VALIDATE_NO_INDEX);
    if (offer->family_numbers > 0 && !is_about_family(offer))
        validate_warn(&family, "no scope of %s is about family numbers: they change nothing",
                      offer->code);
}

/* No published offer has a tenth of this; beyond it, checking parts against each other would take a
 * hostile file's word for how long. */
#define PARTS_MOST 1000

static bool has_few_parts(const struct validate_at *at, const struct offer *offer)
{
    size_t parts = offer->fee_count + offer->allowance_count + offer->charge_count +
                   offer->discount_count + offer->credit_count + offer->stop_count +
                   offer->eligibility_count + offer->with_count;
    if (parts > PARTS_MOST)
        validate_fault(at, "has %zu parts; an offer has at most %d", parts, PARTS_MOST);
    return parts <= PARTS_MOST;
}

static void check_offers(struct validate_run *run)
{
    const size_t *order = offers_in_file_order(run);
    bool has_plan = false;
    for (size_t i = 0; i < run->catalog->offer_count; i++) {
        const struct offer *offer = &run->catalog->offers[order[i]];
        struct validate_at at = {
            .run = run, .top = "offers", .index = i, .part_index = VALIDATE_NO_INDEX};
        has_plan = has_plan || offer->kind == OFFER_PLAN;
        check_code(&at, order[i]);
        if (!has_few_parts(&at, offer))
            continue;
        validate_terms(&at, offer);
        check_parts(&at, offer);
        validate_rules(&at, offer);
    }
    struct validate_at all = {
        .run = run, .top = "offers", .index = VALIDATE_NO_INDEX, .part_index = VALIDATE_NO_INDEX};
    if (!has_plan)
        validate_warn(&all, "there is no plan, so that nothing can be advised");
}

static void check_named_scopes(struct validate_run *run)
{
    for (size_t i = 0; i < run->catalog->scope_count; i++) {
        const struct scope *scope = run->catalog->scopes[i];
        struct validate_at at = {.run = run,
                                 .top = "scopes",
                                 .index = VALIDATE_NO_INDEX,
                                 .name = scope->name,
                                 .part_index = VALIDATE_NO_INDEX};
        if (scope->family && scope->service != SERVICE_VOICE)
            validate_fault(&at, "family numbers are for voice only, not %s",
                           service_name(scope->service));
    }
}

void validate_catalog(struct catalog *catalog, struct faults *faults, struct faults *warnings)
{
    struct validate_run run = {.catalog = catalog, .faults = faults, .warnings = warnings};
    arena_init(&run.scratch);
    gather_names(&run);
    check_named_scopes(&run);
    validate_charge_standard(&run);
    check_offers(&run);
    arena_finish(&run.scratch);
}
