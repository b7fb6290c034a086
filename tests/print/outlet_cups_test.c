/* A real IPP printer on loopback: the job arrives and is a valid PDF; an empty tray, an open cover,
 * a printer that is slow, fails, vanishes in the middle, comes back; one press is one job. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <glob.h>

#include "base/buffer.h"
#include "ipp_room.h"
#include "print/outlet_cups.h"

struct stand {
    struct ipp_room room;
    struct buffer pdf;
    struct outlet *outlet;
    char name[64];
};

/* An empty A4 page by hand, of the size of a real one: its stream is remarks only. */
static void make_pdf(struct buffer *pdf)
{
    static const char *const objects[] = {
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>"};
    enum { STREAM = 120000 };
    size_t places[5];
    buffer_init(pdf, (size_t)1024 * 1024);
    buffer_add(pdf, "%PDF-1.4\n");
    for (size_t i = 0; i < 3; i++) {
        places[i] = pdf->length;
        buffer_add_format(pdf, "%zu 0 obj\n%s\nendobj\n", i + 1, objects[i]);
    }
    places[3] = pdf->length;
    buffer_add_format(pdf, "4 0 obj\n<< /Length %d >>\nstream\n", STREAM);
    for (int i = 0; i < STREAM / 10; i++)
        buffer_add_format(pdf, "%% %07d\n", i);
    buffer_add(pdf, "endstream\nendobj\n");
    places[4] = pdf->length;
    buffer_add(pdf, "xref\n0 5\n0000000000 65535 f \n");
    for (size_t i = 0; i < 4; i++)
        buffer_add_format(pdf, "%010zu 00000 n \n", places[i]);
    buffer_add_format(pdf, "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%zu\n%%%%EOF\n",
                      places[4]);
}

static int open_stand(void **state)
{
    static struct stand stand;
    struct error error = {""};
    stand = (struct stand){0};
    assert_true(ipp_room_open(&stand.room));
    assert_true(ipp_room_start_printer(&stand.room));
    make_pdf(&stand.pdf);
    snprintf(stand.name, sizeof stand.name, "ipp://localhost:%d/ipp/print",
             stand.room.printer_port);
    const struct outlet_cups_setup setup = {.name = stand.name, .paper = PAPER_A4, .patience = 500};
    assert_int_equal(outlet_cups_create(&stand.outlet, &setup, &error), STATUS_OK);
    *state = &stand;
    return 0;
}

static int close_stand(void **state)
{
    struct stand *stand = *state;
    stand->outlet->destroy(stand->outlet);
    ipp_room_close(&stand->room);
    buffer_finish(&stand->pdf);
    return 0;
}

static bool is_ended(enum outlet_state state)
{
    return state >= OUTLET_DONE;
}

static struct outlet_report wait_end(struct outlet *outlet)
{
    struct outlet_report report = outlet->state(outlet);
    for (int i = 0; i < IPP_ROOM_TRIES && !is_ended(report.state); i++) {
        usleep(1000);
        report = outlet->state(outlet);
    }
    assert_true(is_ended(report.state));
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

static void wait_file(const struct stand *stand, const char *name)
{
    for (int i = 0; i < IPP_ROOM_TRIES && !ipp_room_has(&stand->room, name); i++)
        usleep(1000);
    assert_true(ipp_room_has(&stand->room, name));
}

static enum status press(struct stand *stand)
{
    const struct outlet_document document = {"Tariff Kiosk", PAPER_A4, &stand->pdf, NULL};
    return stand->outlet->send(stand->outlet, &document, NULL);
}

static void expect_jobs(const struct stand *stand, size_t count)
{
    char pattern[IPP_ROOM_PATH];
    glob_t found;
    ipp_room_path(&stand->room, "job-*.pdf", pattern);
    assert_int_equal(glob(pattern, 0, NULL, &found), count ? 0 : GLOB_NOMATCH);
    assert_int_equal(count ? found.gl_pathc : 0, count);
    globfree(&found);
}

/* Byte for byte what was sent, and what qpdf calls valid. */
static void expect_the_page(const struct stand *stand, const char *name)
{
    struct buffer came;
    char path[IPP_ROOM_PATH], script[IPP_ROOM_PATH];
    int status = -1;
    ipp_room_path(&stand->room, name, path);
    buffer_init(&came, (size_t)1024 * 1024);
    assert_int_equal(buffer_add_file(&came, path, NULL), STATUS_OK);
    assert_int_equal(came.length, stand->pdf.length);
    assert_memory_equal(came.bytes, stand->pdf.bytes, came.length);
    buffer_finish(&came);
    ipp_room_write(&stand->room, "check", "qpdf --check %s\n", path);
    ipp_room_path(&stand->room, "check", script);
    waitpid(ipp_room_spawn(&stand->room, script), &status, 0);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

static void test_outlet_cups__the_page_arrives_once_and_whole(void **state)
{
    struct stand *stand = *state;
    wait_for(stand->outlet, OUTLET_IDLE, OUTLET_NO_TROUBLE);
    assert_int_equal(press(stand), STATUS_OK);
    struct outlet_report report = wait_end(stand->outlet);
    assert_int_equal(report.state, OUTLET_DONE);
    assert_false(report.is_partly);
    expect_jobs(stand, 1);
    expect_the_page(stand, "job-1.pdf");
}

static void test_outlet_cups__one_press_is_one_page(void **state)
{
    struct stand *stand = *state;
    ipp_room_write(&stand->room, "slow", "1");
    assert_int_equal(press(stand), STATUS_OK);
    assert_int_equal(press(stand), STATUS_FAILED);
    wait_for(stand->outlet, OUTLET_PRINTING, OUTLET_NO_TROUBLE);
    for (int i = 0; i < 3; i++)
        assert_int_equal(press(stand), STATUS_FAILED);
    ipp_room_remove(&stand->room, "slow");
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_DONE);
    expect_jobs(stand, 1);
    assert_int_equal(press(stand), STATUS_OK);
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_DONE);
    expect_jobs(stand, 2);
}

static void test_outlet_cups__what_the_printer_waits_for_is_said(void **state)
{
    static const struct {
        const char *reason;
        enum outlet_trouble trouble;
    } cases[] = {{"media-empty", OUTLET_OUT_OF_PAPER},
                 {"cover-open", OUTLET_COVER_OPEN},
                 {"media-jam", OUTLET_JAMMED}};
    struct stand *stand = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ipp_room_write(&stand->room, cases[i].reason, "1");
        assert_int_equal(press(stand), STATUS_OK);
        wait_for(stand->outlet, OUTLET_HELD, cases[i].trouble);
        ipp_room_remove(&stand->room, cases[i].reason);
        assert_int_equal(wait_end(stand->outlet).state, OUTLET_DONE);
        expect_jobs(stand, i + 1);
    }
}

static void test_outlet_cups__it_is_taken_back(void **state)
{
    struct stand *stand = *state;
    ipp_room_write(&stand->room, "media-empty", "1");
    assert_int_equal(press(stand), STATUS_OK);
    wait_for(stand->outlet, OUTLET_HELD, OUTLET_OUT_OF_PAPER);
    stand->outlet->cancel(stand->outlet);
    struct outlet_report report = wait_end(stand->outlet);
    assert_int_equal(report.state, OUTLET_CANCELLED);
    ipp_room_remove(&stand->room, "media-empty");
    wait_for(stand->outlet, OUTLET_CANCELLED, OUTLET_NO_TROUBLE);
    assert_int_equal(press(stand), STATUS_OK);
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_DONE);
}

static void test_outlet_cups__a_printer_that_gives_up_is_said(void **state)
{
    struct stand *stand = *state;
    ipp_room_write(&stand->room, "fails", "1");
    assert_int_equal(press(stand), STATUS_OK);
    struct outlet_report report = wait_end(stand->outlet);
    assert_int_equal(report.state, OUTLET_FAILED);
    assert_true(report.is_partly);
    assert_true(*report.message);
}

static void test_outlet_cups__a_printer_that_vanishes_is_offline(void **state)
{
    struct stand *stand = *state;
    ipp_room_write(&stand->room, "slow", "1");
    assert_int_equal(press(stand), STATUS_OK);
    wait_for(stand->outlet, OUTLET_PRINTING, OUTLET_NO_TROUBLE);
    wait_file(stand, "job-1.pdf");
    ipp_room_stop(&stand->room.printer);
    struct outlet_report report = wait_end(stand->outlet);
    assert_int_equal(report.state, OUTLET_FAILED);
    assert_int_equal(report.trouble, OUTLET_OFFLINE);
    assert_true(report.is_partly);
    assert_int_equal(press(stand), STATUS_OK); /* there is nobody: nothing is printed */
    report = wait_end(stand->outlet);
    assert_int_equal(report.state, OUTLET_FAILED);
    assert_false(report.is_partly);
    ipp_room_remove(&stand->room, "slow");
    assert_true(ipp_room_start_printer(&stand->room));
    wait_for(stand->outlet, OUTLET_FAILED, OUTLET_NO_TROUBLE); /* what is now */
    expect_jobs(stand, 1);
    assert_int_equal(press(stand), STATUS_OK);
    assert_int_equal(wait_end(stand->outlet).state, OUTLET_DONE);
    expect_jobs(stand, 2);
}

static void test_outlet_cups__names_that_are_none_are_refused(void **state)
{
    static const char *const names[] = {"", "a b", "a/b", "http://localhost/", "ipp:///x"};
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct outlet *outlet;
        const struct outlet_cups_setup setup = {.name = names[i], .paper = PAPER_A4};
        struct error error = {""};
        assert_int_equal(outlet_cups_create(&outlet, &setup, &error), STATUS_BAD_INPUT);
        assert_null(outlet);
    }
}

#define WITH_PRINTER(test) cmocka_unit_test_setup_teardown(test, open_stand, close_stand)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PRINTER(test_outlet_cups__the_page_arrives_once_and_whole),
        WITH_PRINTER(test_outlet_cups__one_press_is_one_page),
        WITH_PRINTER(test_outlet_cups__what_the_printer_waits_for_is_said),
        WITH_PRINTER(test_outlet_cups__it_is_taken_back),
        WITH_PRINTER(test_outlet_cups__a_printer_that_gives_up_is_said),
        WITH_PRINTER(test_outlet_cups__a_printer_that_vanishes_is_offline),
        cmocka_unit_test(test_outlet_cups__names_that_are_none_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
