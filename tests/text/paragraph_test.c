/* Paragraphs against the rules they must keep: the order of mixed directions, where lines may
 * begin, whole letters, and bytes nobody should send. The expected orders are written by hand. */
#include "text/paragraph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"

struct world {
    struct fonts *fonts;
    struct arena arena;
};

static int open_fonts(void **state)
{
    static struct world world;
    struct error error;

    arena_init(&world.arena);
    *state = &world;
    return fonts_create(&world.fonts, KIOSK_SOURCE_DIR "/fonts/manifest", &error);
}

static int close_fonts(void **state)
{
    struct world *world = *state;

    fonts_destroy(world->fonts);
    arena_finish(&world->arena);
    return 0;
}

static struct paragraph *set(void **state, const char *text, struct paragraph_style style)
{
    struct world *world = *state;

    if (!style.size)
        style.size = 30;
    return paragraph_set(world->fonts, &world->arena, text, &style);
}

/* The runs of a line, from left to right. */
static const char *runs_of(void **state, const struct paragraph_line *line)
{
    struct world *world = *state;
    const char *all = "";

    for (size_t i = 0; i < line->count; i++)
        all = arena_format(&world->arena, "%s%s", all, line->runs[i].text);
    return all;
}

static void test_paragraph__digits_inside_uyghur_keep_their_order(void **state)
{
    static const struct {
        const char *text, *runs;
    } cases[] = {
        /* A right-to-left line: what is read first stands on the right. */
        {"ئايدا 129 يۈەن", "يۈەن 129ئايدا "},
        {"ئايدا 50GB", "50GBئايدا "},
        {"ئايدا ¥62.40", "¥62.40ئايدا "},
        {"ئايدا 25.2 GB", "25.2 GBئايدا "},
        {"ئايدا 12–31 GB", "12–31 GBئايدا "},
        /* Nothing in these is read from the right. */
        {"12–31 GB", "12–31 GB"},
        {"1 / 6", "1 / 6"},
        {"¥62.40 /GB", "¥62.40 /GB"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct paragraph *paragraph =
            set(state, cases[i].text, (struct paragraph_style){.rtl = true, .lang = "ug"});
        assert_int_equal(paragraph->count, 1);
        assert_string_equal(runs_of(state, &paragraph->lines[0]), cases[i].runs);
    }
}

static void
test_paragraph__only_runs_of_letters_from_the_right_are_drawn_from_the_right(void **state)
{
    struct paragraph *paragraph =
        set(state, "ئايدا 129", (struct paragraph_style){.rtl = true, .lang = "ug"});

    assert_false(paragraph->lines[0].runs[0].rtl);
    assert_true(paragraph->lines[0].runs[1].rtl);
    assert_int_equal(paragraph->lines[0].runs[0].x, 0);
    assert_int_equal(paragraph->lines[0].runs[1].x, paragraph->lines[0].runs[0].width);
}

static void test_paragraph__no_line_begins_with_a_closing_sign(void **state)
{
    static const char *const never[] = {"、", "。", "，", "？", "！", "：",
                                        "；", "）", "」", "》", "%"};
    const char *text =
        "您会放弃：家庭宽带（300M）、亲情网、来电显示。每月省「17.40」元，比现在少20%；"
        "《资费公示》里写明了：流量、通话、短信，都算在内！真的？真的。";

    for (int width = 120; width < 900; width += 7) {
        struct paragraph *paragraph =
            set(state, text, (struct paragraph_style){.width = width, .lang = "zh-CN"});
        for (size_t line = 1; line < paragraph->count; line++) {
            assert_true(paragraph->lines[line].count > 0);
            for (size_t i = 0; i < sizeof never / sizeof *never; i++)
                assert_int_not_equal(
                    strncmp(paragraph->lines[line].runs[0].text, never[i], strlen(never[i])), 0);
        }
    }
}

static void test_paragraph__no_line_is_wider_than_asked(void **state)
{
    const char *text = "随心卡 49 元 + Liaoning Mobile ئۇيغۇرچە བོད་ཡིག 한국어, 25LN203494";

    for (int width = 60; width < 900; width += 13) {
        struct paragraph *paragraph =
            set(state, text, (struct paragraph_style){.width = width, .lang = "zh-CN"});
        for (size_t line = 0; line < paragraph->count; line++)
            assert_true(paragraph->lines[line].width <= width + 1);
    }
}

static void test_paragraph__amounts_are_not_torn_apart(void **state)
{
    for (int width = 165; width < 400; width += 3) {
        struct paragraph *paragraph =
            set(state, "每月平均 ¥1,262.40，每年省 ¥766.80。",
                (struct paragraph_style){.width = width, .lang = "zh-CN"});
        bool whole = false;
        for (size_t line = 0; line < paragraph->count; line++)
            whole |= strstr(runs_of(state, &paragraph->lines[line]), "¥1,262.40") != NULL;
        assert_true(whole);
    }
}

static void test_paragraph__says_when_a_word_is_torn(void **state)
{
    static const struct {
        const char *text;
        int width;
        bool torn;
    } cases[] = {
        {"126.30", 0, false},      {"126.30", 200, false},  {"126.30", 60, true},
        {"随心卡套餐", 60, false}, {"up to 31", 60, false}, {"\n\n", 1, false},
    };

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct paragraph *paragraph =
            set(state, cases[i].text,
                (struct paragraph_style){.width = cases[i].width, .lang = "zh-CN"});
        assert_int_equal(paragraph->torn, cases[i].torn);
    }
}

static void test_paragraph__each_script_gets_a_font_that_has_it(void **state)
{
    static const struct {
        const char *text, *file, *script;
    } cases[] = {
        {"套餐", "NotoSansCJK-Regular.ttc", "Hani"},
        {"한국어", "NotoSansCJK-Regular.ttc", "Hang"},
        {"ئۇيغۇرچە", "NotoSansArabic-Regular.ttf", "Arab"},
        {"བོད་ཡིག", "NotoSerifTibetan-Regular.ttf", "Tibt"},
        {"ᠮᠣᠩᠭᠣᠯ", "NotoSansMongolian-Regular.ttf", "Mong"},
        {"ꆈꌠꉙ", "NotoSansYi-Regular.ttf", "Yiii"},
    };
    struct world *world = *state;

    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct paragraph *paragraph =
            set(state, cases[i].text, (struct paragraph_style){.lang = "zh-CN"});
        assert_int_equal(paragraph->lines[0].count, 1);
        const struct paragraph_run *run = &paragraph->lines[0].runs[0];
        assert_non_null(strstr(fonts_file(world->fonts, run->face).path, cases[i].file));
        assert_string_equal(run->script, cases[i].script);
    }
}

static void test_paragraph__bold_falls_back_to_regular_where_there_is_no_bold(void **state)
{
    struct world *world = *state;
    struct paragraph *paragraph =
        set(state, "套餐ᠮᠣᠩᠭᠣᠯ", (struct paragraph_style){.bold = true, .lang = "zh-CN"});

    assert_non_null(
        strstr(fonts_file(world->fonts, paragraph->lines[0].runs[0].face).path, "CJK-Bold"));
    assert_non_null(
        strstr(fonts_file(world->fonts, paragraph->lines[0].runs[1].face).path, "Mongolian"));
}

static void test_paragraph__the_ten_digits_are_equally_wide(void **state)
{
    static const char *const langs[] = {"zh-CN", "en", "ko", "ug", "bo"};

    for (size_t lang = 0; lang < sizeof langs / sizeof *langs; lang++)
        for (int bold = 0; bold < 2; bold++) {
            int widths[10];
            for (int digit = 0; digit < 10; digit++) {
                char text[101];
                memset(text, '0' + digit, 100);
                text[100] = '\0';
                widths[digit] =
                    set(state, text, (struct paragraph_style){.bold = bold, .lang = langs[lang]})
                        ->width;
                assert_int_equal(widths[digit], widths[0]);
            }
        }
}

static void test_paragraph__what_does_not_fit_ends_in_an_ellipsis(void **state)
{
    const char *text = "爱家套餐 89 元（2026 年春季版，含 300M 家庭宽带）";

    for (int width = 60; width < 1000; width += 11)
        for (int lines = 1; lines <= 2; lines++) {
            struct paragraph *all =
                set(state, text, (struct paragraph_style){.width = width, .lang = "zh-CN"});
            struct paragraph *cut =
                set(state, text,
                    (struct paragraph_style){.width = width, .lines = lines, .lang = "zh-CN"});
            assert_true(cut->count <= (size_t)lines);
            assert_int_equal(cut->cut, all->count > (size_t)lines);
            const struct paragraph_line *last = &cut->lines[cut->count - 1];
            const char *end = last->runs[last->count - 1].text;
            assert_int_equal(strcmp(end + strlen(end) - 3, "…") == 0, cut->cut);
            assert_true(cut->width <= width + 1);
        }
}

static void test_paragraph__an_ellipsis_fits_in_every_script(void **state)
{
    static const char *const texts[] = {
        "مەن ئۆزۈمگە ئەڭ ماس كېلىدىغان 129 يۈەنلىك يۈرۈش مۇلازىمەتنى تاللاپ",
        "བོད་ཡིག་གི་ཡི་གེ་འདི་ནི་ཧ་ཅང་རིང་བས་ཐིག་གཉིས་སུ་གཅོད་དགོས།",
        "한국어 요금제는 매월 데이터를 제공합니다.",
        "Cheapest while you use 12 to 31 GB, in this and any other month."};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        for (int width = 100; width < 700; width += 3) {
            struct paragraph *cut =
                set(state, texts[i],
                    (struct paragraph_style){.width = width, .lines = 1, .lang = "zh-CN"});
            assert_int_equal(cut->count, 1);
            assert_true(cut->width <= width + 1);
        }
}

static void test_paragraph__an_ellipsis_keeps_the_lines_before_it(void **state)
{
    struct paragraph *cut =
        set(state, "第一行\n第二行\n第三行",
            (struct paragraph_style){.width = 500, .lines = 2, .lang = "zh-CN"});

    assert_int_equal(cut->count, 2);
    assert_string_equal(cut->lines[0].runs[0].text, "第一行");
    assert_string_equal(runs_of(state, &cut->lines[1]), "第二行…");
}

static void test_paragraph__a_mark_stays_with_its_letter(void **state)
{
    /* e + combining acute, far too many for the line. */
    struct paragraph *paragraph = set(state,
                                      "e\xCC\x81"
                                      "e\xCC\x81"
                                      "e\xCC\x81"
                                      "e\xCC\x81"
                                      "e\xCC\x81",
                                      (struct paragraph_style){.width = 40, .lang = "en"});

    assert_true(paragraph->count > 1);
    for (size_t i = 0; i < paragraph->count; i++)
        assert_int_equal(paragraph->lines[i].runs[0].text[0], 'e');
}

static void test_paragraph__lines_stand_at_least_1_3_em_apart(void **state)
{
    static const char *const texts[] = {"套餐\n套餐", "ئۇيغۇرچە\nئۇيغۇرچە", "བོད་ཡིག\nབོད་ཡིག",
                                        "Plan\nPlan"};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct paragraph *paragraph =
            set(state, texts[i], (struct paragraph_style){.size = 30, .lang = "zh-CN"});
        assert_int_equal(paragraph->count, 2);
        assert_true(paragraph->lines[1].baseline - paragraph->lines[0].baseline >= 39);
        assert_int_equal(paragraph->height,
                         paragraph->lines[0].height + paragraph->lines[1].height);
    }
}

static void test_paragraph__any_bytes_are_safe(void **state)
{
    static const char *const hostile[] = {"",
                                          "\n",
                                          "\n\n\n",
                                          "   ",
                                          "\xFF\xFE",
                                          "\xE5\xA5",
                                          "\xC0\x80",
                                          "\xED\xA0\x80",
                                          "\xF4\x90\x80\x80",
                                          "a\x01\x02\x7F"
                                          "b",
                                          "\xCC\x81",
                                          "\xE2\x80\xAE\xE2\x81\xA6 129",
                                          "\xE2\x81\xA9\xE2\x80\xAC)(",
                                          "\xF0\x9F\x98\x80",
                                          "\xE2\x80\x8D\xE2\x80\x8D\xE2\x80\x8D",
                                          "\t\r\n x"};
    static const int widths[] = {0, 1, 30, 400};

    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
        for (size_t w = 0; w < 4; w++)
            for (int lines = 0; lines < 3; lines++) {
                struct paragraph *paragraph =
                    set(state, hostile[i],
                        (struct paragraph_style){
                            .width = widths[w], .lines = lines, .rtl = lines == 1});
                assert_true(paragraph->count >= 1);
                assert_true(paragraph->height > 0);
            }
}

static void test_paragraph__wrong_utf8_shows_as_replacement(void **state)
{
    struct paragraph *paragraph = set(state,
                                      "a\xFF"
                                      "b",
                                      (struct paragraph_style){.lang = "en"});

    assert_non_null(strstr(runs_of(state, &paragraph->lines[0]), "\xEF\xBF\xBD"));
}

static void test_paragraph__a_flood_of_text_is_cut_not_drowned_in(void **state)
{
    struct buffer flood;

    buffer_init(&flood, 1 << 20);
    for (int i = 0; i < 30000; i++)
        buffer_add(&flood, i % 3 ? "資" : "費 ");
    struct paragraph *paragraph =
        set(state, buffer_text(&flood), (struct paragraph_style){.width = 1000, .lang = "zh-CN"});
    assert_true(paragraph->count > 100);
    buffer_finish(&flood);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paragraph__digits_inside_uyghur_keep_their_order),
        cmocka_unit_test(
            test_paragraph__only_runs_of_letters_from_the_right_are_drawn_from_the_right),
        cmocka_unit_test(test_paragraph__no_line_begins_with_a_closing_sign),
        cmocka_unit_test(test_paragraph__no_line_is_wider_than_asked),
        cmocka_unit_test(test_paragraph__amounts_are_not_torn_apart),
        cmocka_unit_test(test_paragraph__says_when_a_word_is_torn),
        cmocka_unit_test(test_paragraph__each_script_gets_a_font_that_has_it),
        cmocka_unit_test(test_paragraph__bold_falls_back_to_regular_where_there_is_no_bold),
        cmocka_unit_test(test_paragraph__the_ten_digits_are_equally_wide),
        cmocka_unit_test(test_paragraph__what_does_not_fit_ends_in_an_ellipsis),
        cmocka_unit_test(test_paragraph__an_ellipsis_fits_in_every_script),
        cmocka_unit_test(test_paragraph__an_ellipsis_keeps_the_lines_before_it),
        cmocka_unit_test(test_paragraph__a_mark_stays_with_its_letter),
        cmocka_unit_test(test_paragraph__lines_stand_at_least_1_3_em_apart),
        cmocka_unit_test(test_paragraph__any_bytes_are_safe),
        cmocka_unit_test(test_paragraph__wrong_utf8_shows_as_replacement),
        cmocka_unit_test(test_paragraph__a_flood_of_text_is_cut_not_drowned_in),
    };

    return cmocka_run_group_tests(tests, open_fonts, close_fonts);
}
