/* A ticket printer on loopback that answers, is silent, stalls, and dies at every 64th byte: what
 * comes out is the ticket, once, or one clear state that says whether something is on paper. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdlib.h>

#include "print/escpos.h"
#include "print/outlet_escpos.h"
#include "ticket_sink.h"

#define WIDTH 384
#define HEIGHT 150
#define TRIES 60000 /* of a millisecond: far more than a loaded machine needs */

static struct bitmap make_ticket(void)
{
    struct bitmap ticket;
    bitmap_init(&ticket, WIDTH, HEIGHT);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            if ((x * 7 + y * y) % 5 == 0)
                bitmap_blacken(&ticket, x, y);
    return ticket;
}

static struct outlet *make_outlet(const char *place, bool answers, int patience)
{
    struct outlet_escpos_setup setup = {.name = "sink",
                                        .place = place,
                                        .profile = printer_profile_plain(PAPER_58MM),
                                        .patience = patience};
    setup.profile.answers = answers;
    setup.profile.band = 64;
    return outlet_escpos_create(&setup);
}

static bool is_ended(enum outlet_state state)
{
    return state >= OUTLET_DONE;
}

static struct outlet_report wait_end(struct outlet *outlet)
{
    struct outlet_report report = outlet->state(outlet);
    for (int i = 0; i < TRIES && !is_ended(report.state); i++) {
        usleep(1000);
        report = outlet->state(outlet);
    }
    assert_true(is_ended(report.state));
    return report;
}

static struct outlet_report wait_for(struct outlet *outlet, enum outlet_state state,
                                     enum outlet_trouble trouble)
{
    struct outlet_report report = outlet->state(outlet);
    for (int i = 0; i < TRIES && (report.state != state || report.trouble != trouble); i++) {
        usleep(1000);
        report = outlet->state(outlet);
    }
    assert_int_equal(report.state, state);
    assert_int_equal(report.trouble, trouble);
    return report;
}

static void send_ticket(struct outlet *outlet)
{
    struct bitmap ticket = make_ticket();
    const struct outlet_document document = {"ticket", PAPER_58MM, NULL, &ticket};
    struct error error = {""};
    assert_int_equal(outlet->send(outlet, &document, &error), STATUS_OK);
    bitmap_finish(&ticket);
}

static void expect_the_ticket(const struct ticket_sink *sink)
{
    struct bitmap ticket = make_ticket(), picture;
    int cuts;
    assert_true(ticket_sink_picture(sink, WIDTH, &picture, &cuts));
    assert_int_equal(picture.height, HEIGHT);
    assert_int_equal(cuts, 1);
    assert_memory_equal(picture.bits, ticket.bits, ticket.stride * HEIGHT);
    bitmap_finish(&ticket);
    bitmap_finish(&picture);
}

static void test_outlet_escpos__the_ticket_comes_out_once_as_it_is(void **state)
{
    (void)state;
    for (int answers = 0; answers < 2; answers++) {
        struct ticket_sink sink;
        ticket_sink_init(&sink);
        sink.answers = answers;
        assert_true(ticket_sink_open(&sink));
        struct outlet *outlet = make_outlet(sink.place, answers, 0);
        send_ticket(outlet);
        struct outlet_report report = wait_end(outlet);
        assert_int_equal(report.state, OUTLET_DONE);
        assert_int_equal(report.trouble, answers ? OUTLET_NO_TROUBLE : OUTLET_UNKNOWN);
        assert_int_equal(report.done, 3);
        assert_int_equal(report.all, 3);
        assert_false(report.is_partly);
        outlet->destroy(outlet);
        expect_the_ticket(&sink);
        ticket_sink_close(&sink);
    }
}

static void test_outlet_escpos__a_printer_said_to_answer_that_is_silent_is_unknown(void **state)
{
    (void)state;
    struct ticket_sink sink;
    ticket_sink_init(&sink);
    sink.answers = true;
    for (int i = 1; i <= 4; i++)
        atomic_store(&sink.status[i], 0);
    assert_true(ticket_sink_open(&sink));
    struct outlet *outlet = make_outlet(sink.place, true, 0);
    send_ticket(outlet);
    struct outlet_report report = wait_end(outlet);
    assert_int_equal(report.state, OUTLET_DONE);
    assert_int_equal(report.trouble, OUTLET_UNKNOWN);
    assert_int_equal(atomic_load(&sink.questions), 1);
    outlet->destroy(outlet);
    expect_the_ticket(&sink);
    ticket_sink_close(&sink);
}

static void test_outlet_escpos__it_waits_for_a_person_and_goes_on(void **state)
{
    /* The bits of Epson's reference: which question, its answer, what it means. */
    static const struct {
        int question;
        uint8_t answer;
        enum outlet_trouble trouble;
    } cases[] = {
        {2, 0x12 | 0x04, OUTLET_COVER_OPEN},   {4, 0x12 | 0x60, OUTLET_OUT_OF_PAPER},
        {2, 0x12 | 0x20, OUTLET_OUT_OF_PAPER}, {3, 0x12 | 0x08, OUTLET_JAMMED},
        {3, 0x12 | 0x20, OUTLET_JAMMED},       {1, 0x12 | 0x08, OUTLET_OFFLINE},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct ticket_sink sink;
        ticket_sink_init(&sink);
        sink.answers = true;
        atomic_store(&sink.status[cases[i].question], cases[i].answer);
        assert_true(ticket_sink_open(&sink));
        struct outlet *outlet = make_outlet(sink.place, true, 0);
        wait_for(outlet, OUTLET_IDLE, cases[i].trouble);
        send_ticket(outlet);
        wait_for(outlet, OUTLET_HELD, cases[i].trouble);
        assert_int_equal(atomic_load(&sink.count), 0);
        atomic_store(&sink.status[cases[i].question], 0x12);
        assert_int_equal(wait_end(outlet).state, OUTLET_DONE);
        outlet->destroy(outlet);
        expect_the_ticket(&sink);
        ticket_sink_close(&sink);
    }
}

static void test_outlet_escpos__paper_that_runs_low_is_said_and_stops_nothing(void **state)
{
    (void)state;
    struct ticket_sink sink;
    ticket_sink_init(&sink);
    sink.answers = true;
    atomic_store(&sink.status[4], 0x12 | 0x0C);
    assert_true(ticket_sink_open(&sink));
    struct outlet *outlet = make_outlet(sink.place, true, 0);
    send_ticket(outlet);
    struct outlet_report report = wait_end(outlet);
    assert_int_equal(report.state, OUTLET_DONE);
    assert_int_equal(report.trouble, OUTLET_PAPER_LOW);
    outlet->destroy(outlet);
    ticket_sink_close(&sink);
}

static void test_outlet_escpos__one_press_is_one_ticket_and_it_can_be_taken_back(void **state)
{
    (void)state;
    struct ticket_sink sink;
    struct bitmap ticket = make_ticket();
    const struct outlet_document document = {"ticket", PAPER_58MM, NULL, &ticket};
    ticket_sink_init(&sink);
    sink.answers = true;
    atomic_store(&sink.status[4], 0x12 | 0x60);
    assert_true(ticket_sink_open(&sink));
    struct outlet *outlet = make_outlet(sink.place, true, 0);
    send_ticket(outlet);
    for (int i = 0; i < 3; i++)
        assert_int_equal(outlet->send(outlet, &document, NULL), STATUS_FAILED);
    wait_for(outlet, OUTLET_HELD, OUTLET_OUT_OF_PAPER);
    assert_int_equal(outlet->send(outlet, &document, NULL), STATUS_FAILED);
    outlet->cancel(outlet);
    struct outlet_report report = wait_end(outlet);
    assert_int_equal(report.state, OUTLET_CANCELLED);
    assert_false(report.is_partly);
    atomic_store(&sink.status[4], 0x12);
    send_ticket(outlet);
    assert_int_equal(wait_end(outlet).state, OUTLET_DONE);
    outlet->destroy(outlet);
    expect_the_ticket(&sink); /* and nothing of the first */
    ticket_sink_close(&sink);
    bitmap_finish(&ticket);
}

static void test_outlet_escpos__a_printer_that_dies_at_any_byte_is_offline(void **state)
{
    (void)state;
    struct buffer whole;
    struct bitmap ticket = make_ticket();
    struct printer_profile profile = printer_profile_plain(PAPER_58MM);
    struct error error = {""};
    profile.band = 64;
    buffer_init(&whole, ESCPOS_BYTES_MOST);
    assert_int_equal(escpos_add_ticket(&whole, &profile, &ticket, &error), STATUS_OK);
    for (int answers = 0; answers < 2; answers++)
        for (size_t bytes = 0; bytes < whole.length; bytes += 64) {
            struct ticket_sink sink;
            ticket_sink_init(&sink);
            sink.answers = answers;
            sink.dies_after = bytes;
            assert_true(ticket_sink_open(&sink));
            struct outlet *outlet = make_outlet(sink.place, answers, 0);
            send_ticket(outlet);
            struct outlet_report report = wait_end(outlet);
            assert_int_equal(report.state, OUTLET_FAILED);
            assert_int_equal(report.trouble, OUTLET_OFFLINE);
            assert_non_null(strstr(report.message, "127.0.0.1"));
            /* What the printer took, it may have printed. */
            assert_true(report.is_partly || atomic_load(&sink.count) == 0);
            assert_int_equal(atomic_load(&sink.connections), 1);
            outlet->destroy(outlet);
            ticket_sink_close(&sink);
        }
    buffer_finish(&whole);
    bitmap_finish(&ticket);
}

static void test_outlet_escpos__nobody_there_is_offline_and_nothing_printed(void **state)
{
    (void)state;
    struct ticket_sink sink;
    ticket_sink_init(&sink);
    assert_true(ticket_sink_open(&sink));
    char place[64];
    snprintf(place, sizeof place, "%s", sink.place);
    ticket_sink_close(&sink);
    const char *const places[] = {place, "/dev/no-such-printer", "/etc/hostname"};
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct outlet *outlet = make_outlet(places[i], true, 0);
        wait_for(outlet, OUTLET_IDLE, OUTLET_OFFLINE);
        send_ticket(outlet);
        struct outlet_report report = wait_end(outlet);
        assert_int_equal(report.state, OUTLET_FAILED);
        assert_int_equal(report.trouble, OUTLET_OFFLINE);
        assert_false(report.is_partly);
        assert_non_null(strstr(report.message, "nothing was printed"));
        outlet->destroy(outlet);
    }
}

/* Larger than every buffer between the two, so that a stall is felt. */
static void send_long(struct outlet *outlet)
{
    struct bitmap ticket;
    bitmap_init(&ticket, WIDTH, 80000);
    const struct outlet_document document = {"ticket", PAPER_58MM, NULL, &ticket};
    assert_int_equal(outlet->send(outlet, &document, NULL), STATUS_OK);
    bitmap_finish(&ticket);
}

static void test_outlet_escpos__a_stalled_printer_is_given_up_or_taken_back(void **state)
{
    (void)state;
    for (int cancels = 0; cancels < 2; cancels++) {
        struct ticket_sink sink;
        ticket_sink_init(&sink);
        sink.stalls_after = 1000;
        sink.receives = 4096;
        assert_true(ticket_sink_open(&sink));
        struct outlet *outlet = make_outlet(sink.place, false, cancels ? 0 : 400);
        send_long(outlet);
        if (cancels) {
            wait_for(outlet, OUTLET_HELD, OUTLET_UNKNOWN);
            outlet->cancel(outlet);
        }
        struct outlet_report report = wait_end(outlet);
        assert_int_equal(report.state, cancels ? OUTLET_CANCELLED : OUTLET_FAILED);
        assert_true(report.is_partly);
        assert_true(report.done < report.all);
        outlet->destroy(outlet);
        ticket_sink_close(&sink);
    }
}

/* A pseudo-terminal takes the place of a serial line. */
static void test_outlet_escpos__a_serial_line_takes_the_same_bytes(void **state)
{
    (void)state;
    int printer = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    assert_true(printer >= 0 && grantpt(printer) == 0 && unlockpt(printer) == 0);
    int line = open(ptsname(printer), O_RDWR | O_NOCTTY);
    struct ticket_sink sink;
    ticket_sink_init(&sink);
    sink.bytes = memory_allocate(1, TICKET_SINK_MOST);
    struct outlet *outlet = make_outlet(ptsname(printer), false, 0);
    send_ticket(outlet);
    struct outlet_report report = {.state = OUTLET_SENDING};
    size_t count = 0;
    for (int still = 0; still < 100; still++) {
        ssize_t got = read(printer, sink.bytes + count, TICKET_SINK_MOST - count);
        count += got > 0 ? (size_t)got : 0;
        report = outlet->state(outlet);
        if (got > 0 || !is_ended(report.state))
            still = 0;
        usleep(1000);
    }
    assert_int_equal(report.state, OUTLET_DONE);
    atomic_store(&sink.count, count);
    expect_the_ticket(&sink);
    outlet->destroy(outlet);
    memory_free(sink.bytes);
    close(line);
    close(printer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_outlet_escpos__the_ticket_comes_out_once_as_it_is),
        cmocka_unit_test(test_outlet_escpos__a_printer_said_to_answer_that_is_silent_is_unknown),
        cmocka_unit_test(test_outlet_escpos__it_waits_for_a_person_and_goes_on),
        cmocka_unit_test(test_outlet_escpos__paper_that_runs_low_is_said_and_stops_nothing),
        cmocka_unit_test(test_outlet_escpos__one_press_is_one_ticket_and_it_can_be_taken_back),
        cmocka_unit_test(test_outlet_escpos__a_printer_that_dies_at_any_byte_is_offline),
        cmocka_unit_test(test_outlet_escpos__nobody_there_is_offline_and_nothing_printed),
        cmocka_unit_test(test_outlet_escpos__a_stalled_printer_is_given_up_or_taken_back),
        cmocka_unit_test(test_outlet_escpos__a_serial_line_takes_the_same_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
