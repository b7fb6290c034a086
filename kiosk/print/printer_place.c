/* The forms of names, and what each opens. Must not know who prints. */
#include "print/printer_place.h"

#include <cups/cups.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "print/escpos_device.h"
#include "print/ipp_printer.h"
#include "print/outlet_cups.h"
#include "print/outlet_escpos.h"

#define ESCPOS "escpos:"
#define PROFILE "?profile="
#define USB_FOLDER "/dev/usb"
#define FIND_MOST 2000 /* milliseconds, in which printers announce themselves */

/* A name is one of the folder's; what has a slash or an ending is a file. */
static enum status read_profile(struct printer_place *place, const char *name, const char *profiles,
                                struct error *error)
{
    char path[1024];
    struct faults faults;
    snprintf(path, sizeof path, strpbrk(name, "/.") ? "%.0s%s" : "%s/%s.printer", profiles, name);
    faults_init(&faults, path);
    enum status status = printer_profile_read(&place->profile, path, &faults, error);
    if (faults.count)
        status = status_fail(error, STATUS_BAD_INPUT, "%.400s", faults.kept[0]);
    faults_finish(&faults);
    return status;
}

static enum status parse_ticket_printer(struct printer_place *place, const char *profiles,
                                        const enum paper *paper, struct error *error)
{
    const char *device = place->name + sizeof ESCPOS - 1, *query = strchr(device, '?');
    int length = query ? (int)(query - device) : (int)strlen(device);
    enum status status = STATUS_OK;
    place->is_ticket_printer = true;
    snprintf(place->device, sizeof place->device, "%.*s", length, device);
    if (query && strncmp(query, PROFILE, sizeof PROFILE - 1) != 0)
        return status_fail(error, STATUS_BAD_INPUT, "%s: after '?' only profile=NAME is known",
                           place->name);
    place->profile = printer_profile_plain(paper ? *paper : PAPER_80MM);
    if (paper && !paper_is_ticket(*paper))
        return status_fail(error, STATUS_BAD_INPUT, "%s: a ticket printer takes 80mm or 58mm",
                           place->name);
    if (query)
        status = read_profile(place, query + sizeof PROFILE - 1, profiles, error);
    if (status == STATUS_OK && paper && place->profile.paper != *paper)
        status = status_fail(error, STATUS_BAD_INPUT, "%s: its profile is of another paper",
                             place->name);
    place->paper = place->profile.paper;
    return status ? status : escpos_device_check(place->device, error);
}

enum status printer_place_parse(struct printer_place *place, const char *name, const char *profiles,
                                const enum paper *paper, struct error *error)
{
    struct ipp_printer ignored;
    *place = (struct printer_place){.paper = paper ? *paper : PAPER_A4};
    if (strlen(name) >= sizeof place->name)
        return status_fail(error, STATUS_BAD_INPUT, "the name of the printer is too long");
    memcpy(place->name, name, strlen(name) + 1);
    if (strncmp(name, ESCPOS, sizeof ESCPOS - 1) == 0)
        return parse_ticket_printer(place, profiles, paper, error);
    return ipp_printer_init(&ignored, name, error);
}

static struct outlet_escpos_setup escpos_setup(const struct printer_place *place)
{
    return (struct outlet_escpos_setup){
        .name = place->name, .place = place->device, .profile = place->profile};
}

enum status printer_place_open(const struct printer_place *place, struct outlet **outlet,
                               struct error *error)
{
    const struct outlet_cups_setup cups = {.name = place->name, .paper = place->paper};
    if (!place->is_ticket_printer)
        return outlet_cups_create(outlet, &cups, error);
    const struct outlet_escpos_setup escpos = escpos_setup(place);
    *outlet = outlet_escpos_create(&escpos);
    return STATUS_OK;
}

/* ---- what is there ---- */

static void look_at_ticket_printer(const struct printer_place *place,
                                   struct printer_place_facts *facts)
{
    const struct outlet_escpos_setup setup = escpos_setup(place);
    struct outlet_report report = outlet_escpos_look(&setup);
    facts->trouble = report.trouble;
    facts->takes_paper = true;
    facts->has_cutter = place->profile.cutter != PRINTER_PROFILE_NO_CUTTER;
    facts->answers = place->profile.answers;
    snprintf(facts->reasons, sizeof facts->reasons, "%.150s", report.message);
    snprintf(facts->model, sizeof facts->model, "%s", place->profile.name);
}

static void look_at_printer(const struct printer_place *place, struct printer_place_facts *facts)
{
    struct ipp_printer printer;
    struct ipp_printer_facts found;
    struct error why = {""};
    if (ipp_printer_init(&printer, place->name, &why))
        return;
    enum ipp_printer_answer answer = ipp_printer_look(&printer, place->paper, &found, &why);
    ipp_printer_finish(&printer);
    facts->trouble = answer != IPP_PRINTER_DONE ? OUTLET_OFFLINE
                     : !found.is_accepting      ? OUTLET_STOPPED
                     : !found.takes_pdf         ? OUTLET_REFUSED
                                                : found.trouble;
    facts->takes_paper = found.takes_paper && found.takes_pdf;
    facts->has_colour = found.has_colour;
    snprintf(facts->reasons, sizeof facts->reasons, "%.150s",
             answer == IPP_PRINTER_DONE ? found.reasons : why.message);
    snprintf(facts->model, sizeof facts->model, "%s", found.model);
    snprintf(facts->info, sizeof facts->info, "%s", found.info);
}

void printer_place_look(const struct printer_place *place, struct printer_place_facts *facts)
{
    *facts = (struct printer_place_facts){.trouble = OUTLET_OFFLINE};
    if (place->is_ticket_printer)
        look_at_ticket_printer(place, facts);
    else
        look_at_printer(place, facts);
}

struct finding {
    void (*handle)(void *context, const char *name);
    void *context;
};

/* Answers whether to go on. A printer that only announces itself has no queue: it is named by the
 * address that it gives. */
static int handle_destination(void *context, unsigned flags, cups_dest_t *destination)
{
    const struct finding *finding = context;
    const char *uri =
        cupsGetOption("printer-uri-supported", destination->num_options, destination->options);
    const char *device =
        cupsGetOption("device-uri", destination->num_options, destination->options);
    bool is_queue = uri && strstr(uri, "/printers/");
    if (flags & CUPS_DEST_FLAGS_REMOVED)
        return 1;
    if (is_queue)
        finding->handle(finding->context, destination->name);
    else if (device && strncmp(device, "ipp", 3) == 0)
        finding->handle(finding->context, device);
    return 1;
}

void printer_place_each(void (*handle)(void *context, const char *name), void *context)
{
    struct finding finding = {handle, context};
    (void)cupsEnumDests(CUPS_DEST_FLAGS_NONE, FIND_MOST, NULL, 0, 0, handle_destination, &finding);
    DIR *folder = opendir(USB_FOLDER);
    struct dirent *entry;
    while (folder && (entry = readdir(folder))) {
        char name[sizeof ESCPOS + sizeof USB_FOLDER + sizeof entry->d_name];
        snprintf(name, sizeof name, ESCPOS USB_FOLDER "/%s", entry->d_name);
        if (strncmp(entry->d_name, "lp", 2) == 0)
            handle(context, name);
    }
    if (folder)
        closedir(folder);
}

const char *printer_place_trouble(enum outlet_trouble trouble)
{
    static const char *const words[] = {
        [OUTLET_NO_TROUBLE] = "none",     [OUTLET_OUT_OF_PAPER] = "out-of-paper",
        [OUTLET_PAPER_LOW] = "paper-low", [OUTLET_COVER_OPEN] = "cover-open",
        [OUTLET_JAMMED] = "jammed",       [OUTLET_OFFLINE] = "offline",
        [OUTLET_STOPPED] = "stopped",     [OUTLET_REFUSED] = "refused",
        [OUTLET_UNKNOWN] = "unknown"};
    return words[trouble];
}
