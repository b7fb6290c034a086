/* A cupsd of our own, in a folder, with one queue: what stops it is said, a restart in the middle
 * loses nothing and prints nothing twice, and when it is over the spool is empty. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <cups/cups.h>
#include <glob.h>

#include "base/buffer.h"
#include "ipp_room.h"
#include "print/outlet_cups.h"
#include "print/printer_place.h"

#define PDF "%PDF-1.4\n%%EOF\n" /* a raw queue does not read it */

struct stand {
    struct ipp_room room;
    struct outlet *outlet;
};

static bool ask(const struct stand *stand, ipp_t *request, const char *resource)
{
    http_t *http = httpConnect2("127.0.0.1", stand->room.cups_port, NULL, AF_UNSPEC,
                                HTTP_ENCRYPTION_IF_REQUESTED, 1, 30000, NULL);
    ippDelete(cupsDoRequest(http, request, resource));
    httpClose(http);
    return cupsLastError() < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

static ipp_t *request_of(ipp_op_t operation)
{
    ipp_t *request = ippNewRequest(operation);
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL,
                 "ipp://localhost/printers/paper");
    ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL, "root");
    return request;
}

static bool add_queue(const struct stand *stand)
{
    ipp_t *request = request_of(IPP_OP_CUPS_ADD_MODIFY_PRINTER);
    ippAddString(request, IPP_TAG_PRINTER, IPP_TAG_URI, "device-uri", NULL, "test:/paper");
    ippAddInteger(request, IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", IPP_PSTATE_IDLE);
    ippAddBoolean(request, IPP_TAG_PRINTER, "printer-is-accepting-jobs", 1);
    return ask(stand, request, "/admin/");
}

static bool tell_queue(const struct stand *stand, ipp_op_t operation)
{
    return ask(stand, request_of(operation), "/admin/");
}

static int open_stand(void **state)
{
    static struct stand stand;
    char server[64];
    struct error error = {""};
    const struct outlet_cups_setup setup = {.name = "paper", .paper = PAPER_A4, .patience = 60000};
    stand = (struct stand){0};
    assert_true(ipp_room_open(&stand.room));
    assert_int_equal(
        ipp_room_run(&stand.room,
                     "mkdir -p lib/backend lib/daemon lib/filter queue/tmp cache state "
                     "&& ln -s /usr/lib/cups/daemon/cups-exec lib/daemon/ "
                     "&& chmod 755 . && chmod 1770 queue/tmp"),
        0);
    assert_true(ipp_room_start_cups(&stand.room));
    snprintf(server, sizeof server, "127.0.0.1:%d", stand.room.cups_port);
    setenv("CUPS_SERVER", server, 1); /* read anew by each thread, */
    cupsSetServer(server);            /* but not by this one */
    assert_true(add_queue(&stand));
    assert_int_equal(outlet_cups_create(&stand.outlet, &setup, &error), STATUS_OK);
    *state = &stand;
    return 0;
}

static int close_stand(void **state)
{
    struct stand *stand = *state;
    stand->outlet->destroy(stand->outlet);
    ipp_room_close(&stand->room);
    return 0;
}

static enum status press(struct stand *stand)
{
    struct buffer pdf;
    buffer_init(&pdf, 1024);
    buffer_add(&pdf, PDF);
    const struct outlet_document document = {"Tariff Kiosk", PAPER_A4, &pdf, NULL};
    enum status status = stand->outlet->send(stand->outlet, &document, NULL);
    buffer_finish(&pdf);
    return status;
}

static struct outlet_report wait_end(struct outlet *outlet)
{
    struct outlet_report report = outlet->state(outlet);
    for (int i = 0; i < IPP_ROOM_TRIES && report.state < OUTLET_DONE; i++) {
        usleep(1000);
        report = outlet->state(outlet);
    }
    assert_true(report.state >= OUTLET_DONE);
    return report;
}

static void wait_for(struct outlet *outlet, enum outlet_state state, enum outlet_trouble trouble)
{
    struct outlet_report report = outlet->state(outlet);
    for (int i = 0; i < IPP_ROOM_TRIES && (report.state != state || report.trouble != trouble);
         i++) {
        usleep(1000);
        report = outlet->state(outlet);
    }
    assert_int_equal(report.state, state);
    assert_int_equal(report.trouble, trouble);
}

static size_t files(const struct stand *stand, const char *pattern)
{
    char path[IPP_ROOM_PATH];
    glob_t found;
    ipp_room_path(&stand->room, pattern, path);
    size_t count = glob(path, 0, NULL, &found) == 0 ? found.gl_pathc : 0;
    globfree(&found);
    return count;
}

/* Documents are d*, what is known of a job c*. A backend may take its time to end. */
static void expect_empty_spool(const struct stand *stand)
{
    for (int i = 0; i < IPP_ROOM_TRIES && files(stand, "queue/[cd]*"); i++)
        usleep(1000);
    assert_int_equal(files(stand, "queue/d*"), 0);
    assert_int_equal(files(stand, "queue/c*"), 0);
}

static void test_cups_queue__a_page_comes_out_and_nothing_stays_in_the_spool(void **state)
{
    struct stand *stand = *state;
    assert_int_equal(press(stand), STATUS_OK);
    assert_int_equal(press(stand), STATUS_FAILED);
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_DONE);
    assert_int_equal(files(stand, "job-*.pdf"), 1);
    expect_empty_spool(stand);
}

static void test_cups_queue__a_stopped_queue_is_said_and_goes_on_when_started(void **state)
{
    struct stand *stand = *state;
    assert_true(tell_queue(stand, IPP_OP_PAUSE_PRINTER));
    wait_for(stand->outlet, OUTLET_IDLE, OUTLET_STOPPED);
    assert_int_equal(press(stand), STATUS_OK);
    wait_for(stand->outlet, OUTLET_HELD, OUTLET_STOPPED);
    assert_true(tell_queue(stand, IPP_OP_RESUME_PRINTER));
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_DONE);
    assert_int_equal(files(stand, "job-*.pdf"), 1);
    expect_empty_spool(stand);
}

static void test_cups_queue__what_waits_is_taken_back_with_its_file(void **state)
{
    struct stand *stand = *state;
    ipp_room_write(&stand->room, "media-empty", "1");
    assert_int_equal(press(stand), STATUS_OK);
    wait_for(stand->outlet, OUTLET_HELD, OUTLET_OUT_OF_PAPER);
    assert_int_equal(files(stand, "queue/d*"), 1);
    stand->outlet->cancel(stand->outlet);
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_CANCELLED);
    expect_empty_spool(stand);
    ipp_room_remove(&stand->room, "media-empty");
    assert_int_equal(files(stand, "job-*.pdf"), 0);
}

/* A backend that gives up stops its queue, and the job waits in it. */
static void test_cups_queue__a_queue_that_stops_in_the_middle_is_said(void **state)
{
    struct stand *stand = *state;
    ipp_room_write(&stand->room, "fails", "1");
    assert_int_equal(press(stand), STATUS_OK);
    wait_for(stand->outlet, OUTLET_HELD, OUTLET_STOPPED);
    stand->outlet->cancel(stand->outlet);
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_CANCELLED);
    expect_empty_spool(stand);
    assert_int_equal(files(stand, "job-*.pdf"), 0);
}

static void test_cups_queue__a_restart_in_the_middle_prints_once(void **state)
{
    struct stand *stand = *state;
    ipp_room_write(&stand->room, "slow", "1");
    assert_int_equal(press(stand), STATUS_OK);
    wait_for(stand->outlet, OUTLET_PRINTING, OUTLET_NO_TROUBLE);
    ipp_room_stop(&stand->room.cups);
    wait_for(stand->outlet, OUTLET_HELD, OUTLET_OFFLINE);
    assert_int_equal(press(stand), STATUS_FAILED);
    ipp_room_remove(&stand->room, "slow");
    assert_true(ipp_room_start_cups(&stand->room));
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_DONE);
    assert_int_equal(files(stand, "job-*.pdf"), 1);
    expect_empty_spool(stand);
}

static void
test_cups_queue__what_is_taken_back_while_cups_is_away_is_gone_when_it_is_back(void **state)
{
    struct stand *stand = *state;
    ipp_room_write(&stand->room, "slow", "1");
    assert_int_equal(press(stand), STATUS_OK);
    wait_for(stand->outlet, OUTLET_PRINTING, OUTLET_NO_TROUBLE);
    ipp_room_stop(&stand->room.cups);
    wait_for(stand->outlet, OUTLET_HELD, OUTLET_OFFLINE);
    stand->outlet->cancel(stand->outlet);
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_CANCELLED);
    assert_int_equal(files(stand, "queue/d*"), 1);
    assert_true(ipp_room_start_cups(&stand->room));
    expect_empty_spool(stand); /* nobody asks: it is done all the same */
    assert_int_equal(files(stand, "job-*.pdf"), 0);
}

static void handle_name(void *context, const char *name)
{
    bool *is_there = context;
    *is_there = *is_there || strcmp(name, "paper") == 0;
}

static void test_cups_queue__the_queue_is_listed_and_an_unknown_one_is_offline(void **state)
{
    struct stand *stand = *state;
    bool is_there = false;
    struct outlet *other;
    struct error error = {""};
    const struct outlet_cups_setup setup = {.name = "no-such", .paper = PAPER_A4};
    printer_place_each(handle_name, &is_there);
    assert_true(is_there);
    assert_int_equal(outlet_cups_create(&other, &setup, &error), STATUS_OK);
    wait_for(other, OUTLET_IDLE, OUTLET_OFFLINE);
    other->destroy(other);
    wait_for(stand->outlet, OUTLET_IDLE, OUTLET_NO_TROUBLE);
}

#define WITH_QUEUE(test) cmocka_unit_test_setup_teardown(test, open_stand, close_stand)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_QUEUE(test_cups_queue__a_page_comes_out_and_nothing_stays_in_the_spool),
        WITH_QUEUE(test_cups_queue__a_stopped_queue_is_said_and_goes_on_when_started),
        WITH_QUEUE(test_cups_queue__what_waits_is_taken_back_with_its_file),
        WITH_QUEUE(test_cups_queue__a_queue_that_stops_in_the_middle_is_said),
        WITH_QUEUE(test_cups_queue__a_restart_in_the_middle_prints_once),
        WITH_QUEUE(test_cups_queue__what_is_taken_back_while_cups_is_away_is_gone_when_it_is_back),
        WITH_QUEUE(test_cups_queue__the_queue_is_listed_and_an_unknown_one_is_offline),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
