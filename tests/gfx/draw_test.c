/* What must be drawn again between two frames, and colours against the figures of WCAG. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "gfx/draw.h"

static const struct rect glass = {0, 0, 1000, 1000};

/* A row of boxes; the one at `changed` in another colour, the one at `missing` left out. */
static void make(struct draw_list *list, struct arena *arena, int changed, int missing)
{
    draw_begin(list, arena, glass);
    for (int i = 0; i < 10; i++)
        if (i != missing)
            draw_box(list, &(struct draw_item){.rect = {100 * i, 0, 50, 50},
                                               .ink = {0, 0, i == changed ? 9 : 0, 255}});
}

static void test_draw__only_what_changed_is_damaged(void **state)
{
    static const struct {
        int changed, missing;
        size_t count;
        struct rect rect;
    } cases[] = {
        {-1, -1, 0, {0}},           {3, -1, 1, {300, 0, 50, 50}}, {-1, 7, 1, {700, 0, 50, 50}},
        {-1, 0, 1, {0, 0, 50, 50}}, {-1, 9, 1, {900, 0, 50, 50}},
    };
    struct arena arena;

    (void)state;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct draw_list before, after;
        struct draw_damage damage;
        make(&before, &arena, -1, -1);
        make(&after, &arena, cases[i].changed, cases[i].missing);
        for (int back = 0; back < 2; back++) {
            draw_compare(back ? &after : &before, back ? &before : &after, &damage);
            assert_int_equal(damage.count, cases[i].count);
            if (damage.count)
                assert_true(rect_equals(damage.rects[0], cases[i].rect));
        }
    }
    arena_finish(&arena);
}

static void test_draw__damage_never_overlaps_and_covers_all(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed < 500; seed++) {
        struct draw_damage damage = {0};
        struct rect given[30];
        unsigned random = seed;
        for (int i = 0; i < 30; i++) {
            int value[4];
            for (int n = 0; n < 4; n++)
                value[n] = (int)((random = random * 1103515245u + 12345u) >> 16) % 90;
            given[i] = (struct rect){value[0] * 10, value[1] * 10, value[2] + 1, value[3] + 1};
            draw_damage_add(&damage, given[i]);
        }
        for (size_t a = 0; a < damage.count; a++)
            for (size_t b = a + 1; b < damage.count; b++)
                assert_true(rect_is_empty(rect_both(damage.rects[a], damage.rects[b])));
        for (int i = 0; i < 30; i++) {
            int covered = 0;
            for (size_t a = 0; a < damage.count; a++)
                covered += rect_equals(rect_both(damage.rects[a], given[i]), given[i]);
            assert_int_equal(covered, 1);
        }
    }
}

static void test_draw__a_copy_lives_without_its_original(void **state)
{
    struct arena first, second;
    struct draw_list list, copy;
    struct draw_damage damage;
    char name[] = "check";

    (void)state;
    arena_init(&first);
    arena_init(&second);
    draw_begin(&list, &first, glass);
    draw_icon(&list, name, (struct rect){0, 0, 9, 9}, (struct colour)COLOUR(0x123456));
    draw_begin(&copy, &second, glass);
    draw_copy(&copy, &list);
    name[0] = 'x';
    arena_finish(&first);
    assert_string_equal(copy.items[0].text, "check");
    draw_compare(&copy, &copy, &damage);
    assert_int_equal(damage.count, 0);
    arena_finish(&second);
}

static void test_colour__contrast_is_that_of_wcag(void **state)
{
    /* Published: black on white 21, #767676 on white 4.54, #0000FF on white 8.59, #FF0000 4.00. */
    static const struct {
        struct colour colour;
        double contrast;
    } cases[] = {{COLOUR(0x000000), 21},
                 {COLOUR(0x767676), 4.54},
                 {COLOUR(0x0000FF), 8.59},
                 {COLOUR(0xFF0000), 4.00},
                 {COLOUR(0xFFFFFF), 1}};
    const struct colour white = COLOUR(0xFFFFFF);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double contrast = colour_contrast(cases[i].colour, white);
        assert_true(contrast > cases[i].contrast - 0.006 && contrast < cases[i].contrast + 0.006);
        assert_true(colour_contrast(white, cases[i].colour) == contrast);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_draw__only_what_changed_is_damaged),
        cmocka_unit_test(test_draw__damage_never_overlaps_and_covers_all),
        cmocka_unit_test(test_draw__a_copy_lives_without_its_original),
        cmocka_unit_test(test_colour__contrast_is_that_of_wcag),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
