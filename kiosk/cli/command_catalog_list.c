/* catalog list: the versions that are stored. */
#include "cli/command_table.h"

#include <stdio.h>

#include "base/json_out.h"
#include "cli/stored.h"

/* A row is some 200 bytes; more versions than this no kiosk has seen. */
#define LIST_MOST ((size_t)64 * 1024 * 1024)

static void add_json(struct json_out *json, const struct store_catalog_row *rows, size_t count)
{
    json_out_open_array(json, NULL);
    for (size_t i = 0; i < count; i++) {
        json_out_open_object(json, NULL);
        json_out_text(json, "id", rows[i].id);
        json_out_text(json, "version", rows[i].version);
        json_out_boolean(json, "active", rows[i].active);
        json_out_integer(json, "offers", (int64_t)rows[i].offers);
        json_out_text(json, "imported", rows[i].imported);
        json_out_text(json, "digest", rows[i].digest);
        json_out_close_object(json);
    }
    json_out_close_array(json);
    json_out_finish(json);
}

static void print_json(const struct store_catalog_row *rows, size_t count)
{
    struct buffer text;
    struct json_out json;
    buffer_init(&text, LIST_MOST);
    json_out_init(&json, &text, false);
    add_json(&json, rows, count);
    fputs(buffer_text(&text), stdout);
    buffer_finish(&text);
}

static void print_rows(const struct store_catalog_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        printf("%s %-24s %-16s %6zu offers, imported %s\n", rows[i].active ? "*" : " ", rows[i].id,
               rows[i].version, rows[i].offers, rows[i].imported);
}

enum status command_catalog_list_run(const struct command_run *run, struct error *error)
{
    struct store *store = NULL;
    struct store_catalog_row *rows = NULL;
    size_t count = 0;
    enum status status = stored_open(run, STORE_READ, &store, error);
    if (status == STATUS_OK)
        status = store_catalog_list(store, run->arena, &rows, &count, error);
    store_close(store);
    if (status != STATUS_OK)
        return status;
    if (command_option(run, OPTION_JSON)->given)
        print_json(rows, count);
    else
        print_rows(rows, count);
    return STATUS_OK;
}
