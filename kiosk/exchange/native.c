/* A native catalog from a document: parsing, the top of it, and validation of what was read. */
#include "exchange/native.h"

#include <stdio.h>
#include <string.h>

#include "exchange/native_private.h"
#include "tariff/validate.h"

#define TIMEZONE "Asia/Shanghai"
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* A JSON value costs up to 180 bytes in memory whatever its length in the file, so that not only
 * the file has a ceiling but the values too: 1,202 offers have about 70,000. */
#define VALUES_MOST ((size_t)2 * 1000 * 1000)

/* At least as many as there are values: each follows one of these, or is the first. */
static size_t count_values(const char *text, size_t length)
{
    size_t count = 1;
    for (size_t i = 0; i < length; i++)
        count += text[i] == ',' || text[i] == '[' || text[i] == '{';
    return count;
}

json_t *native_document(const char *text, size_t length, struct faults *faults)
{
    size_t mark = strlen(BYTE_ORDER_MARK);
    if (length >= mark && memcmp(text, BYTE_ORDER_MARK, mark) == 0) {
        text += mark;
        length -= mark;
    }
    if (count_values(text, length) > VALUES_MOST) {
        faults_add_pointer(faults, "", "more than %zu values; not read", VALUES_MOST);
        return NULL;
    }
    json_error_t fault;
    json_t *json = json_loadb(text, length, JSON_REJECT_DUPLICATES, &fault);
    if (!json) {
        size_t line = fault.line > 0 ? (size_t)fault.line : 1;
        size_t column = fault.column > 0 ? (size_t)fault.column : 1;
        faults_add_line(faults, line, column, "not a JSON document: %s", fault.text);
    }
    return json;
}

static void read_constant(const struct native_at *document, const char *key, const char *value)
{
    native_value_word(document, key, &value, 1, 0);
}

static void read_document(const struct native_at *document)
{
    static const struct native_field fields[] = {
        {"format", true},    {"id", true},     {"version", true}, {"currency", false},
        {"timezone", false}, {"bands", false}, {"scopes", false}, {"standard_charges", true},
        {"offers", true}};
    struct native_reader *reader = document->reader;
    struct catalog *catalog = reader->catalog;
    if (!native_value_is_object(document, fields, sizeof fields / sizeof *fields))
        return;
    read_constant(document, "format", NATIVE_FORMAT);
    read_constant(document, "currency", NATIVE_CURRENCY);
    catalog->id = native_value_text(document, "id");
    catalog->version = native_value_text(document, "version");
    catalog->timezone =
        native_value_has(document, "timezone") ? native_value_text(document, "timezone") : TIMEZONE;
    size_t before = reader->faults->count;
    native_scope_read_bands(document);
    native_scope_read_named(document);
    catalog->standard_charges =
        native_part_read_charges(document, "standard_charges", &catalog->standard_charge_count);
    reader->standard_faulty =
        reader->faults->count > before || !native_value_has(document, "standard_charges");
    native_offer_read_all(document);
    native_scope_finish(reader);
}

/* Whether a fault of meaning only follows from a fault of shape: what stood in for the faulty part
 * is not what the author wrote. */
static bool is_consequence(const struct native_reader *reader, const char *line)
{
    const char *pointer = line + strlen(reader->faults->file) + strlen(": ");
    size_t index;
    if (reader->standard_faulty && strncmp(pointer, "/standard_charges", 17) == 0)
        return true;
    return sscanf(pointer, "/offers/%zu", &index) == 1 && reader->faulty &&
           index < reader->catalog->offer_count && reader->faulty[index];
}

/* Faults of meaning are told beside those of shape, so that one round mends both. */
static void validate(struct native_reader *reader, struct faults *warnings)
{
    struct faults found;
    faults_init(&found, reader->faults->file);
    validate_catalog(reader->catalog, &found, warnings);
    size_t kept = found.count < FAULTS_KEPT ? found.count : FAULTS_KEPT;
    for (size_t i = 0; i < kept; i++)
        if (!is_consequence(reader, found.kept[i]))
            faults_add_ready(reader->faults, found.kept[i]);
    reader->faults->count += found.count - kept;
    faults_finish(&found);
}

static void read_and_validate(struct catalog *catalog, json_t *json, struct faults *faults,
                              struct faults *warnings)
{
    struct native_reader reader = {.arena = &catalog->arena,
                                   .faults = faults,
                                   .catalog = catalog,
                                   .apps = json_object(),
                                   .zones = json_object()};
    struct native_at document = {.reader = &reader, .json = json};
    arena_init(&reader.scratch);
    json_object_set_new(reader.apps, "general", json_integer(1));
    catalog->id = catalog->version = catalog->timezone = "";
    read_document(&document);
    if (json_is_object(json))
        validate(&reader, warnings);
    json_decref(reader.apps);
    json_decref(reader.zones);
    arena_finish(&reader.scratch);
}

enum status native_parse(struct catalog **catalog, const char *text, size_t length,
                         struct faults *faults, struct faults *warnings, struct error *error)
{
    *catalog = NULL;
    json_t *json = native_document(text, length, faults);
    if (!json)
        return faults_status(faults, error);
    struct catalog *made = catalog_create();
    read_and_validate(made, json, faults, warnings);
    json_decref(json);
    enum status status = faults_status(faults, error);
    if (status == STATUS_OK)
        *catalog = made;
    else
        catalog_destroy(made);
    return status;
}

enum status native_read(struct catalog **catalog, const char *path, struct faults *faults,
                        struct faults *warnings, struct error *error)
{
    struct buffer text;
    *catalog = NULL;
    buffer_init(&text, NATIVE_BYTES_MOST);
    enum status status = buffer_add_file(&text, path, error);
    if (status == STATUS_OK)
        status = native_parse(catalog, buffer_text(&text), text.length, faults, warnings, error);
    buffer_finish(&text);
    return status;
}
