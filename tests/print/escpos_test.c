/* Bytes as the maker's manual gives them, read back by a reader of GS v 0 that knows nothing of the
 * writer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/random.h"
#include "print/escpos.h"

static void test_escpos__two_rows_are_the_bytes_of_the_manual(void **state)
{
    (void)state;
    static const char expected[] = "\x1b@"
                                   "\x1dv0\0\1\0\2\0"
                                   "\x81\x40"
                                   "\x1bJ\x0a"
                                   "\x1dV\1";
    const struct printer_profile profile = {
        .dots = 8, .band = 4, .feed = 10, .cutter = PRINTER_PROFILE_PARTIAL};
    struct bitmap ticket;
    struct buffer out;
    bitmap_init(&ticket, 8, 2);
    bitmap_blacken(&ticket, 0, 0);
    bitmap_blacken(&ticket, 7, 0);
    bitmap_blacken(&ticket, 1, 1);
    buffer_init(&out, ESCPOS_BYTES_MOST);
    assert_int_equal(escpos_add_ticket(&out, &profile, &ticket, NULL), STATUS_OK);
    assert_int_equal(out.length, sizeof expected - 1);
    assert_memory_equal(out.bytes, expected, sizeof expected - 1);
    buffer_finish(&out);
    bitmap_finish(&ticket);
}

/* What paper would show: only bands are read, anything else but the five commands fails. */
static int print_on(struct bitmap *paper, const struct buffer *bytes)
{
    const uint8_t *at = (const uint8_t *)bytes->bytes, *end = at + bytes->length;
    int row = 0;
    while (at < end) {
        if (end - at >= 2 && at[0] == 0x1B && at[1] == '@') {
            at += 2;
        } else if (end - at >= 3 && at[0] == 0x1B && at[1] == 'J') {
            at += 3;
        } else if (end - at >= 3 && at[0] == 0x1D && at[1] == 'V') {
            at += 3;
        } else if (end - at >= 8 && at[0] == 0x1D && at[1] == 'v' && at[2] == '0' && at[3] == 0) {
            int wide = at[4] + 256 * at[5], high = at[6] + 256 * at[7];
            at += 8;
            for (int y = 0; y < high; y++, row++, at += wide)
                for (int x = 0; x < 8 * wide; x++)
                    if (at[x / 8] >> (7 - x % 8) & 1)
                        bitmap_blacken(paper, x, row);
        } else {
            return -1;
        }
    }
    return row;
}

static void test_escpos__a_ticket_in_bands_is_the_same_picture(void **state)
{
    (void)state;
    static const int bands[] = {1, 7, 64, 255, 256, 1024};
    struct random random = random_seeded(7);
    for (size_t b = 0; b < sizeof bands / sizeof *bands; b++) {
        const struct printer_profile profile = {.dots = 384, .band = bands[b], .feed = 300};
        struct bitmap ticket, paper;
        struct buffer out;
        bitmap_init(&ticket, 384, 515);
        bitmap_init(&paper, 384, 515);
        for (size_t i = 0; i < 515 * ticket.stride; i++)
            ticket.bits[i] = (uint8_t)random_between(&random, 0, 255);
        buffer_init(&out, ESCPOS_BYTES_MOST);
        assert_int_equal(escpos_add_ticket(&out, &profile, &ticket, NULL), STATUS_OK);
        assert_int_equal(print_on(&paper, &out), 515);
        assert_memory_equal(paper.bits, ticket.bits, 515 * ticket.stride);
        buffer_finish(&out);
        bitmap_finish(&ticket);
        bitmap_finish(&paper);
    }
}

static void test_escpos__a_narrow_ticket_is_centred_and_a_wide_one_refused(void **state)
{
    (void)state;
    const struct printer_profile wide = {.dots = 32, .band = 8}, narrow = {.dots = 8, .band = 8};
    struct bitmap ticket, paper;
    struct buffer out;
    struct error error = {""};
    bitmap_init(&ticket, 16, 1);
    bitmap_init(&paper, 32, 1);
    bitmap_blacken(&ticket, 0, 0);
    buffer_init(&out, ESCPOS_BYTES_MOST);
    assert_int_equal(escpos_add_ticket(&out, &wide, &ticket, NULL), STATUS_OK);
    assert_int_equal(print_on(&paper, &out), 1);
    assert_true(bitmap_is_black(&paper, 8, 0));
    assert_int_equal(escpos_add_ticket(&out, &narrow, &ticket, &error), STATUS_FAILED);
    assert_non_null(strstr(error.message, "16 dots"));
    buffer_finish(&out);
    bitmap_finish(&ticket);
    bitmap_finish(&paper);
}

/* Every byte a printer can answer: only those with the four fixed bits count. */
static void test_escpos__answers_are_told_from_noise(void **state)
{
    (void)state;
    int valid = 0;
    for (int byte = 0; byte < 256; byte++)
        valid += escpos_read_answer(ESCPOS_PAPER, (uint8_t)byte).is_valid;
    assert_int_equal(valid, 16);
    assert_false(escpos_read_answer(ESCPOS_PAPER, 0x00).is_valid);
    assert_false(escpos_read_answer(ESCPOS_PAPER, 0xFF).is_valid);
    assert_false(escpos_read_answer(ESCPOS_PAPER, 0x12).paper_out);
    assert_true(escpos_read_answer(ESCPOS_PAPER, 0x72).paper_out);
    assert_true(escpos_read_answer(ESCPOS_PAPER, 0x1E).paper_low);
    assert_true(escpos_read_answer(ESCPOS_PRINTER, 0x1A).offline);
    assert_true(escpos_read_answer(ESCPOS_OFFLINE, 0x16).cover_open);
    assert_true(escpos_read_answer(ESCPOS_OFFLINE, 0x32).paper_out);
    assert_true(escpos_read_answer(ESCPOS_ERROR, 0x1A).cutter_error);
    assert_true(escpos_read_answer(ESCPOS_ERROR, 0x32).jammed);
}

static void test_escpos__a_question_is_dle_eot(void **state)
{
    (void)state;
    struct buffer out;
    buffer_init(&out, 16);
    escpos_add_question(&out, ESCPOS_PAPER);
    assert_int_equal(out.length, 3);
    assert_memory_equal(out.bytes, "\x10\x04\x04", 3);
    buffer_finish(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_escpos__two_rows_are_the_bytes_of_the_manual),
        cmocka_unit_test(test_escpos__a_ticket_in_bands_is_the_same_picture),
        cmocka_unit_test(test_escpos__a_narrow_ticket_is_centred_and_a_wide_one_refused),
        cmocka_unit_test(test_escpos__answers_are_told_from_noise),
        cmocka_unit_test(test_escpos__a_question_is_dle_eot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
