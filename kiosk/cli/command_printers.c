/* printers: what is there to print on, how it is, and what it can do. */
#include "cli/command_table.h"

#include <stdio.h>

#include "base/assets.h"
#include "base/json_out.h"
#include "print/printer_place.h"

#define LIST_MOST ((size_t)1024 * 1024) /* a shop has some, a large network some hundred */

struct listing {
    const struct command_run *run;
    struct assets assets;
    struct buffer out;
    struct json_out json;
    bool is_json;
    size_t count;
    enum status status;
    struct error *error;
};

static void add_json(struct json_out *json, const struct printer_place *place,
                     const struct printer_place_facts *facts)
{
    json_out_open_object(json, NULL);
    json_out_text(json, "printer", place->name);
    json_out_text(json, "takes", place->is_ticket_printer ? "escpos" : "pdf");
    json_out_text(json, "paper", paper_shape(place->paper)->name);
    json_out_boolean(json, "takes_paper", facts->takes_paper);
    json_out_text(json, "state", printer_place_trouble(facts->trouble));
    json_out_text(json, "reasons", facts->reasons);
    json_out_text(json, "model", facts->model);
    json_out_text(json, "info", facts->info);
    if (place->is_ticket_printer) {
        json_out_integer(json, "dots", place->profile.dots);
        json_out_boolean(json, "cuts", facts->has_cutter);
        json_out_boolean(json, "answers", facts->answers);
    } else {
        json_out_boolean(json, "colour", facts->has_colour);
    }
    json_out_close_object(json);
}

static void add_row(struct buffer *out, const struct printer_place *place,
                    const struct printer_place_facts *facts)
{
    bool is_ready = facts->trouble == OUTLET_NO_TROUBLE;
    buffer_add_format(out, "%-24s %-13s %-4s %s", place->name,
                      is_ready ? "ready" : printer_place_trouble(facts->trouble),
                      paper_shape(place->paper)->name, facts->model);
    if (!place->is_ticket_printer && !facts->takes_paper && facts->trouble != OUTLET_OFFLINE)
        buffer_add(out, "; does not take PDF on this paper");
    if (facts->has_colour)
        buffer_add(out, "; colour");
    if (facts->has_cutter)
        buffer_add(out, "; cuts");
    if (*facts->reasons)
        buffer_add_format(out, " (%s)", facts->reasons);
    buffer_add(out, "\n");
}

static void handle_printer(void *context, const char *name)
{
    struct listing *listing = context;
    struct printer_place place;
    struct printer_place_facts facts;
    if (listing->status)
        return;
    listing->status =
        printer_place_parse(&place, name, listing->assets.printers, NULL, listing->error);
    if (listing->status)
        return;
    printer_place_look(&place, &facts);
    listing->count++;
    if (listing->is_json)
        add_json(&listing->json, &place, &facts);
    else
        add_row(&listing->out, &place, &facts);
}

enum status command_printers_run(const struct command_run *run, struct error *error)
{
    const char *one = command_text(run, OPTION_PRINTER);
    struct listing listing = {
        .run = run, .is_json = command_option(run, OPTION_JSON)->given, .error = error};
    enum status status = assets_find(&listing.assets, run->arena, error);
    if (status)
        return status;
    buffer_init(&listing.out, LIST_MOST);
    json_out_init(&listing.json, &listing.out, false);
    if (listing.is_json)
        json_out_open_array(&listing.json, NULL);
    if (one)
        handle_printer(&listing, one);
    else
        printer_place_each(handle_printer, &listing);
    if (listing.is_json) {
        json_out_close_array(&listing.json);
        json_out_finish(&listing.json);
    } else if (listing.count == 0) {
        buffer_add(&listing.out, "no printer is seen from here; ticket printers on a network are "
                                 "named: --printer escpos:tcp://HOST\n");
    }
    if (listing.status == STATUS_OK)
        fputs(buffer_text(&listing.out), stdout);
    buffer_finish(&listing.out);
    return listing.status;
}
