/* Which voice speaks which part of a sentence. */
#include "speech/pieces.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buffer.h"

/* "[voice]text" of each piece, one behind the other. */
static void check(const char *lang, const char *speakable, const char *expected)
{
    struct arena arena;
    struct buffer joined;

    arena_init(&arena);
    buffer_init(&joined, 4096);
    struct pieces pieces = pieces_cut(&arena, lang, speakable);
    for (size_t i = 0; i < pieces.count; i++)
        buffer_add_format(&joined, "[%s]%s", pieces.list[i].voice, pieces.list[i].text);
    assert_string_equal(buffer_text(&joined), expected);
    buffer_finish(&joined);
    arena_finish(&arena);
}

static void test_pieces__each_language_has_its_voice_or_says_that_it_has_none(void **state)
{
    (void)state;
    static const struct {
        const char *lang, *voice;
    } cases[] = {{"zh-CN", "cmn-latn-pinyin"},
                 {"zh", "cmn-latn-pinyin"},
                 {"yue", "yue"},
                 {"en", "en"},
                 {"en-US", "en"},
                 {"ko", "ko"},
                 {"ug", "ug"},
                 {"bo", NULL},
                 {"mn", NULL},
                 {"zho", NULL},
                 {"", NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *voice = pieces_voice(cases[i].lang);
        assert_int_equal(voice == NULL, cases[i].voice == NULL);
        if (voice)
            assert_string_equal(voice, cases[i].voice);
    }
}

static void test_pieces__latin_letters_in_chinese_have_chinese_names(void **state)
{
    (void)state;
    check("zh-CN", "七点六G", "[cmn-latn-pinyin]七点六技");
    check("zh-CN", "优酷VIP", "[cmn-latn-pinyin]优酷微爱譬");
    check("zh-CN", "免费WiFi", "[cmn-latn-pinyin]免费歪费");
    check("zh-CN", "输入PIN码", "[cmn-latn-pinyin]输入服务密码");
    check("zh-CN", "app", "[en]app");
    check("yue", "七点六G", "[yue]七点六G"); /* its own voice knows the letters */
}

static void test_pieces__words_that_mandarin_misreads_are_written_as_they_sound(void **state)
{
    (void)state;
    check("zh-CN", "重新算，更便宜", "[cmn-latn-pinyin]崇新算，更骈宜");
    check("zh-CN", "话费返还", "[cmn-latn-pinyin]话费返环");
    check("zh-CN", "还要等", "[cmn-latn-pinyin]还要等"); /* hái is right here */
    check("yue", "便宜", "[yue]便宜");
}

static void test_pieces__a_word_of_another_language_has_that_voice(void **state)
{
    (void)state;
    check("zh-CN", "中文，English，한국어。", "[cmn-latn-pinyin]中文，[en]English，[ko]한국어。");
    check("en", "Continue in 中文", "[en]Continue in [cmn-latn-pinyin]中文");
    check("zh-CN", "ئۇيغۇرچە", "[ug]ئۇيغۇرچە");
}

static void test_pieces__a_piece_is_one_sentence(void **state)
{
    (void)state;
    check("zh-CN", "您好。请选择！", "[cmn-latn-pinyin]您好。[cmn-latn-pinyin]请选择！");
    check("en", "Hello. 1.5 is more? Yes.", "[en]Hello.[en] 1.5 is more?[en] Yes.");
}

static void test_pieces__what_no_voice_speaks_is_silent(void **state)
{
    (void)state;
    check("zh-CN", "བོད་ཡིག", "");
    check("bo", "བོད་ཡིག", "");
    check("zh-CN", "", "");
    check("en", ", . -", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces__each_language_has_its_voice_or_says_that_it_has_none),
        cmocka_unit_test(test_pieces__latin_letters_in_chinese_have_chinese_names),
        cmocka_unit_test(test_pieces__words_that_mandarin_misreads_are_written_as_they_sound),
        cmocka_unit_test(test_pieces__a_word_of_another_language_has_that_voice),
        cmocka_unit_test(test_pieces__a_piece_is_one_sentence),
        cmocka_unit_test(test_pieces__what_no_voice_speaks_is_silent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
