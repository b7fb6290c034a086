/* Packed histories: what goes in comes out; bytes that are cut, changed or made up are refused
 * without reading beyond them (the same run under the sanitizers). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/memory.h"
#include "base/random.h"
#include "store/store_packed.h"
#include "tariff/curve.h"

static struct history_line line_of(struct random *random, uint32_t peers)
{
    struct history_line line = {
        .quantity = random_between(random, 0, INT64_C(1) << random_between(random, 0, 40)),
        .service = (uint8_t)random_between(random, 0, SERVICE_COUNT - 1),
        .direction = (uint8_t)random_between(random, 0, DIRECTION_COUNT - 1),
        .destination = (uint8_t)random_between(random, 0, PLACE_COUNT - 1),
        .location = (uint8_t)random_between(random, 0, PLACE_COUNT - 1),
        .network = (uint8_t)random_between(random, 0, NETWORK_COUNT - 1),
        .app = (uint16_t)random_between(random, 0, 3),
        .bands = random_one_in(random, 3) ? random_next(random) : 0,
        .peer = peers ? (uint32_t)random_between(random, 0, peers) : 0,
        .metered = random_one_in(random, 2)};
    line.events = line.metered ? random_between(random, 0, 1)
                               : random_one_in(random, 2) * random_between(random, 0, 1 << 30);
    if (line.destination == PLACE_INTL)
        line.destination_zone = (uint16_t)random_between(random, 0, 65000);
    if (line.location == PLACE_INTL)
        line.location_zone = (uint16_t)random_between(random, 0, 65000);
    return line;
}

static struct history *history_of(struct arena *arena, struct random *random)
{
    struct history *history = ARENA_NEW(arena, struct history);
    history->lines = ARENA_ARRAY(arena, struct history_line, 12 * 30);
    history->month_count = (size_t)random_between(random, 1, 12);
    history->peer_count = (uint32_t)random_between(random, 0, 5);
    int32_t month = 2025 * 12;
    for (size_t m = 0; m < history->month_count; m++) {
        history->months[m] = month += (int32_t)random_between(random, 1, 3);
        history->starts[m] = history->line_count;
        for (int64_t i = random_between(random, 1, 30); i > 0; i--)
            history->lines[history->line_count++] = line_of(random, history->peer_count);
    }
    history->starts[history->month_count] = history->line_count;
    return history;
}

static bool unpack(struct arena *arena, const struct buffer *bytes, size_t length,
                   const struct history **history)
{
    /* A copy of exactly that length, so that a sanitizer sees a byte too many. */
    uint8_t *copy = memory_allocate(length ? length : 1, 1);
    memcpy(copy, buffer_text(bytes), length);
    bool is_whole = store_packed_read(copy, length, "s", arena, history);
    memory_free(copy);
    return is_whole;
}

static void test_packed__what_goes_in_comes_out(void **state)
{
    (void)state;
    struct random random = random_seeded(6);
    for (int i = 0; i < 500; i++) {
        struct arena arena = {0};
        struct buffer bytes;
        const struct history *out;
        struct history *in = history_of(&arena, &random);
        buffer_init(&bytes, 1 << 20);
        store_packed_write(in, &bytes);
        assert_true(unpack(&arena, &bytes, bytes.length, &out));
        assert_string_equal(out->subscriber, "s");
        assert_int_equal(out->line_count, in->line_count);
        assert_int_equal(out->peer_count, in->peer_count);
        assert_int_equal(out->month_count, in->month_count);
        assert_memory_equal(out->months, in->months, in->month_count * sizeof *in->months);
        assert_memory_equal(out->starts, in->starts, (in->month_count + 1) * sizeof *in->starts);
        for (size_t k = 0; k < in->line_count; k++) {
            const struct history_line *a = &in->lines[k], *b = &out->lines[k];
            assert_true(a->quantity == b->quantity && a->events == b->events &&
                        a->bands == b->bands && a->peer == b->peer && a->app == b->app &&
                        a->destination_zone == b->destination_zone &&
                        a->location_zone == b->location_zone && a->service == b->service &&
                        a->direction == b->direction && a->destination == b->destination &&
                        a->location == b->location && a->network == b->network &&
                        a->metered == b->metered);
        }
        buffer_finish(&bytes);
        arena_finish(&arena);
    }
}

static void test_packed__bytes_that_end_early_or_go_on_are_refused(void **state)
{
    (void)state;
    struct random random = random_seeded(7);
    for (int i = 0; i < 40; i++) {
        struct arena arena = {0};
        struct buffer bytes;
        const struct history *out;
        buffer_init(&bytes, 1 << 20);
        store_packed_write(history_of(&arena, &random), &bytes);
        for (size_t length = 0; length < bytes.length; length++)
            assert_false(unpack(&arena, &bytes, length, &out));
        buffer_add_bytes(&bytes, "\0", 1);
        assert_false(unpack(&arena, &bytes, bytes.length, &out));
        buffer_finish(&bytes);
        arena_finish(&arena);
    }
}

/* What is accepted all the same must be a history that the rest of the program can live with. */
static void test_packed__changed_bytes_never_make_a_history_out_of_bounds(void **state)
{
    (void)state;
    struct random random = random_seeded(8);
    int accepted = 0;
    for (int i = 0; i < 4000; i++) {
        struct arena arena = {0};
        struct buffer bytes;
        const struct history *out;
        buffer_init(&bytes, 1 << 20);
        store_packed_write(history_of(&arena, &random), &bytes);
        for (int64_t k = random_between(&random, 1, 3); k > 0; k--)
            bytes.bytes[random_between(&random, 0, (int64_t)bytes.length - 1)] =
                (char)random_next(&random);
        if (unpack(&arena, &bytes, bytes.length, &out)) {
            accepted++;
            assert_true(out->month_count >= 1 && out->month_count <= USAGE_MONTHS_MOST);
            assert_int_equal(out->starts[out->month_count], out->line_count);
            for (size_t k = 0; k < out->line_count; k++) {
                const struct history_line *line = &out->lines[k];
                assert_true(line->quantity >= 0 && line->quantity <= CURVE_QUANTITY_MOST &&
                            line->events >= 0 && line->events <= USAGE_EVENTS_MOST &&
                            line->peer <= out->peer_count && line->service < SERVICE_COUNT &&
                            line->network < NETWORK_COUNT && line->direction < DIRECTION_COUNT);
            }
        }
        buffer_finish(&bytes);
        arena_finish(&arena);
    }
    assert_true(accepted > 0 && accepted < 4000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_packed__what_goes_in_comes_out),
        cmocka_unit_test(test_packed__bytes_that_end_early_or_go_on_are_refused),
        cmocka_unit_test(test_packed__changed_bytes_never_make_a_history_out_of_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
