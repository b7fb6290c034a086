/* Speech with the real voices into a fake sink: what is heard, by whom, for how long, and what is
 * not heard any more. */
#include "speech/speech.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/memory.h"
#include "base/random.h"
#include "speech/sink_fake.h"

/* espeak-ng keeps the voice that was chosen last beyond its own end. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libespeak-ng";
}

#define RATE 22050 /* of espeak-ng's voices */

struct stage {
    struct speech *speech;
    struct sink_fake headphones, loudspeaker;
};

static const struct speech_setup setup = {
    .voiceless = {.text = "这种语言没有语音，请看屏幕。", .lang = "zh-CN"}};

static int raise_stage(void **state)
{
    struct stage *stage = memory_allocate(1, sizeof *stage);

    sink_fake_init(&stage->headphones, true);
    sink_fake_init(&stage->loudspeaker, false);
    assert_int_equal(speech_create(&stage->speech, &setup, NULL), STATUS_OK);
    assert_int_equal(speech_use(stage->speech, &stage->headphones.sink, NULL), STATUS_OK);
    *state = stage;
    return 0;
}

static int strike_stage(void **state)
{
    struct stage *stage = *state;

    speech_destroy(stage->speech);
    sink_fake_finish(&stage->headphones);
    sink_fake_finish(&stage->loudspeaker);
    memory_free(stage);
    return 0;
}

static void nap(void)
{
    nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
}

/* Ten seconds: only a broken build takes so long. */
static void wait_until_silent(struct stage *stage)
{
    for (int i = 0; i < 5000 && speech_now(stage->speech).is_speaking; i++)
        nap();
    assert_false(speech_now(stage->speech).is_speaking);
}

static void wait_for_sound(struct sink_fake *sink)
{
    for (int i = 0; i < 5000 && sink_fake_count(sink) == 0; i++)
        nap();
    assert_true(sink_fake_count(sink) > 0);
}

static void say(struct stage *stage, const char *lang, const char *text, const char *node)
{
    struct speech_utterance utterance = {.text = text, .lang = lang, .node = node};

    assert_int_equal(speech_say(stage->speech, &utterance, NULL), STATUS_OK);
}

static double seconds_of(struct stage *stage, const char *lang, const char *text)
{
    sink_fake_clear(&stage->headphones);
    say(stage, lang, text, NULL);
    wait_until_silent(stage);
    return (double)sink_fake_count(&stage->headphones) / RATE;
}

/* ---- what is heard ---- */

static void test_speech__every_language_with_a_voice_is_heard(void **state)
{
    struct stage *stage = *state;
    /* Syllables a second are four to six in all of them; the limits are twice that wide. */
    static const struct {
        const char *lang, *text;
        double syllables;
    } cases[] = {{"zh-CN", "您现在的套餐每月 ¥48.57，我们帮您省 ¥12.00。", 27},
                 {"en", "Your plan costs ¥48.57 a month, and we can save you money.", 18},
                 {"yue", "您现在的套餐每月四十八元五角七分", 16},
                 {"ko", "안녕하세요 저렴한 요금제를 찾아 드립니다", 17},
                 {"ug", "ئەڭ ئەرزان يۈرۈشلۈك", 7}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        double seconds = seconds_of(stage, cases[i].lang, cases[i].text);
        int peak = sink_fake_peak(&stage->headphones);
        if (seconds < cases[i].syllables / 12 || seconds > cases[i].syllables / 2 || peak < 2000)
            fail_msg("%s: %.2f s, peak %d", cases[i].lang, seconds, peak);
    }
}

/* Energy at the frequencies where voices live against that far above: speech has nearly none
 * there, noise as much. A plain sum of differences does for it. */
static void test_speech__it_sounds_like_a_voice_and_not_like_noise(void **state)
{
    struct stage *stage = *state;
    double level = 0, change = 0;

    seconds_of(stage, "zh-CN", "最适合您的套餐");
    for (size_t i = 1; i < stage->headphones.count; i++) {
        double now = stage->headphones.samples[i], before = stage->headphones.samples[i - 1];
        level += now * now;
        change += (now - before) * (now - before);
    }
    assert_true(level > 0);
    /* White noise has 2, a tone of 1 kHz 0.08, one of 4 kHz 1.2. */
    assert_true(change / level > 0.001);
    assert_true(change / level < 0.8);
}

static void test_speech__nothing_to_say_is_silence(void **state)
{
    struct stage *stage = *state;
    static const char *const texts[] = {"", "  ", "\xFF\xFE", "👍", "·", "\u202E"};

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_true(seconds_of(stage, "zh-CN", texts[i]) == 0);
}

static void test_speech__faster_is_shorter_and_slower_longer(void **state)
{
    struct stage *stage = *state;
    static const char text[] = "用您最近三个月的用量，比较全部在售套餐，找出最便宜的一个";
    double usual = seconds_of(stage, "zh-CN", text);

    assert_int_equal(speech_set_rate(stage->speech, 200), 200);
    double fast = seconds_of(stage, "zh-CN", text);
    assert_int_equal(speech_set_rate(stage->speech, 50), 50);
    double slow = seconds_of(stage, "zh-CN", text);
    if (fast < usual * 0.35 || fast > usual * 0.7 || slow < usual * 1.5 || slow > usual * 2.6)
        fail_msg("fast %.2f, usual %.2f, slow %.2f s", fast, usual, slow);
    assert_int_equal(speech_set_rate(stage->speech, 1000), SPEECH_RATE_MOST);
    assert_int_equal(speech_set_rate(stage->speech, -5), SPEECH_RATE_LEAST);
}

static void test_speech__louder_is_louder_and_nothing_is_nothing(void **state)
{
    struct stage *stage = *state;

    speech_set_volume(stage->speech, 100);
    seconds_of(stage, "en", "hello");
    int loud = sink_fake_peak(&stage->headphones);
    speech_set_volume(stage->speech, 50);
    seconds_of(stage, "en", "hello");
    int soft = sink_fake_peak(&stage->headphones);
    assert_true(soft > loud * 2 / 5 && soft < loud * 3 / 5);
    speech_set_volume(stage->speech, 0);
    seconds_of(stage, "en", "hello");
    assert_int_equal(sink_fake_peak(&stage->headphones), 0);
    assert_int_equal(speech_set_volume(stage->speech, 300), SPEECH_VOLUME_MOST);
}

static void test_speech__a_text_without_end_has_one(void **state)
{
    struct stage *stage = *state;
    char *text = memory_allocate(10000 * 3 + 1, 1);

    for (size_t i = 0; i < 10000; i++)
        memcpy(text + i * 3, i % 20 == 19 ? "，" : "好", 3);
    double seconds = seconds_of(stage, "zh-CN", text);
    assert_true(seconds > 60 && seconds < 1200);
    memory_free(text);
}

/* ---- the queue ---- */

static void test_speech__nodes_are_said_in_order_and_told_while_they_are(void **state)
{
    struct stage *stage = *state;
    char seen[256] = "", last[SPEECH_NODE_ROOM] = "";

    stage->headphones.is_held = true;
    say(stage, "en", "one", "first");
    say(stage, "en", "two", "second");
    say(stage, "en", "three", "third");
    for (int i = 0; i < 5000; i++) {
        struct speech_now now = speech_now(stage->speech);
        if (!now.is_speaking)
            break;
        if (strcmp(now.node, last) != 0) {
            snprintf(seen + strlen(seen), sizeof seen - strlen(seen), "%s ", now.node);
            snprintf(last, sizeof last, "%s", now.node);
        }
        sink_fake_play(&stage->headphones, RATE / 20);
        nap();
    }
    assert_string_equal(seen, "first second third ");
    assert_string_equal(speech_now(stage->speech).node, "");
}

static void test_speech__it_is_never_far_ahead_of_the_ear(void **state)
{
    struct stage *stage = *state;

    stage->headphones.is_held = true;
    say(stage, "en", "a long sentence that goes on and on for some seconds", NULL);
    wait_for_sound(&stage->headphones);
    nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    assert_true(sink_fake_count(&stage->headphones) < RATE * 3 / 10);
}

static void test_speech__stopped_it_is_silent_at_once_and_forgets_what_waits(void **state)
{
    struct stage *stage = *state;

    stage->headphones.is_held = true;
    say(stage, "en", "a long sentence that goes on and on for some seconds", "one");
    say(stage, "en", "and another one", "two");
    wait_for_sound(&stage->headphones);
    sink_fake_play(&stage->headphones, 1000);
    speech_stop(stage->speech);
    assert_false(speech_now(stage->speech).is_speaking);
    assert_string_equal(speech_now(stage->speech).node, "");
    nanosleep(&(struct timespec){.tv_nsec = 60000000}, NULL);
    assert_int_equal(sink_fake_count(&stage->headphones), 1000); /* what was heard before */
    stage->headphones.is_held = false;
    assert_true(seconds_of(stage, "en", "hello") > 0.2); /* and can go on */
}

static void test_speech__repeat_says_the_last_one_again(void **state)
{
    struct stage *stage = *state;
    double once = seconds_of(stage, "zh-CN", "您好，请选择语言");

    sink_fake_clear(&stage->headphones);
    speech_repeat(stage->speech);
    wait_until_silent(stage);
    double again = (double)sink_fake_count(&stage->headphones) / RATE;
    assert_true(again > once * 0.95 && again < once * 1.05);
}

static void test_speech__repeat_in_the_middle_begins_anew(void **state)
{
    struct stage *stage = *state;
    double once = seconds_of(stage, "en", "the plan that costs you least");

    sink_fake_clear(&stage->headphones);
    stage->headphones.is_held = true;
    say(stage, "en", "the plan that costs you least", "one");
    wait_for_sound(&stage->headphones);
    speech_repeat(stage->speech);
    assert_string_equal(speech_now(stage->speech).node, "one");
    for (int i = 0; i < 5000 && speech_now(stage->speech).is_speaking; i++) {
        sink_fake_play(&stage->headphones, RATE / 10);
        nap();
    }
    double again = (double)sink_fake_count(&stage->headphones) / RATE;
    assert_true(again > once * 0.95 && again < once * 1.05);
}

static void test_speech__too_many_waiting_are_refused(void **state)
{
    struct stage *stage = *state;
    struct speech_utterance utterance = {.text = "many", .lang = "en"};
    enum status status = STATUS_OK;
    struct error error;

    stage->headphones.is_held = true;
    for (int i = 0; i < SPEECH_WAITING_MOST + 2 && status == STATUS_OK; i++)
        status = speech_say(stage->speech, &utterance, &error);
    assert_int_equal(status, STATUS_FAILED);
    assert_non_null(strstr(error.message, "512"));
}

/* ---- who hears it ---- */

static void say_personal(struct stage *stage, const char *instead)
{
    struct speech_utterance utterance = {.text = "your number is 138 0013 8000 and you pay ¥48.57",
                                         .lang = "en",
                                         .is_personal = true,
                                         .instead = instead};

    assert_int_equal(speech_say(stage->speech, &utterance, NULL), STATUS_OK);
}

static void test_speech__personal_words_never_reach_a_public_sink(void **state)
{
    struct stage *stage = *state;

    assert_int_equal(speech_use(stage->speech, &stage->loudspeaker.sink, NULL), STATUS_OK);
    say_personal(stage, NULL);
    wait_until_silent(stage);
    assert_int_equal(sink_fake_count(&stage->loudspeaker), 0);
    assert_true(speech_now(stage->speech).is_substituted);
    speech_repeat(stage->speech);
    wait_until_silent(stage);
    assert_int_equal(sink_fake_count(&stage->loudspeaker), 0);
    assert_int_equal(sink_fake_count(&stage->headphones), 0);
}

static void test_speech__the_public_hears_the_substitute(void **state)
{
    struct stage *stage = *state;
    static const char substitute[] = "put on headphones";
    double alone = seconds_of(stage, "en", substitute);

    assert_int_equal(speech_use(stage->speech, &stage->loudspeaker.sink, NULL), STATUS_OK);
    say_personal(stage, substitute);
    wait_until_silent(stage);
    double heard = (double)sink_fake_count(&stage->loudspeaker) / RATE;
    assert_true(heard > alone * 0.95 && heard < alone * 1.05);
}

static void test_speech__headphones_pulled_out_end_what_was_personal(void **state)
{
    struct stage *stage = *state;

    for (int round = 0; round < 20; round++) { /* at twenty places of the sentence */
        sink_fake_clear(&stage->headphones);
        stage->headphones.is_held = true;
        assert_int_equal(speech_use(stage->speech, &stage->headphones.sink, NULL), STATUS_OK);
        say_personal(stage, NULL);
        say_personal(stage, NULL);
        if (round % 2)
            wait_for_sound(&stage->headphones);
        assert_int_equal(speech_use(stage->speech, &stage->loudspeaker.sink, NULL), STATUS_OK);
        wait_until_silent(stage);
        speech_repeat(stage->speech);
        wait_until_silent(stage);
        assert_int_equal(sink_fake_count(&stage->loudspeaker), 0);
    }
}

static void test_speech__without_a_sink_nothing_waits_for_ever(void **state)
{
    struct stage *stage = *state;
    struct error error;

    assert_int_equal(speech_use(stage->speech, NULL, NULL), STATUS_OK);
    say(stage, "en", "nobody listens", NULL);
    wait_until_silent(stage);
    stage->loudspeaker.is_broken = true;
    assert_int_equal(speech_use(stage->speech, &stage->loudspeaker.sink, &error), STATUS_FAILED);
    assert_non_null(strstr(error.message, "broken"));
    say(stage, "en", "nobody listens", NULL);
    wait_until_silent(stage);
    assert_int_equal(sink_fake_count(&stage->loudspeaker), 0);
}

static void test_speech__a_device_that_plays_nothing_holds_nobody_up(void **state)
{
    struct stage *stage = *state;

    stage->headphones.is_held = true; /* and never played */
    say(stage, "en", "a sentence longer than what is written ahead of the ear", NULL);
    wait_until_silent(stage);
}

static void test_speech__a_language_without_a_voice_says_so_once(void **state)
{
    struct stage *stage = *state;
    struct speech_utterance tibetan = {.text = "བོད་ཡིག", .lang = "bo"};
    struct error error;
    double notice = seconds_of(stage, "zh-CN", setup.voiceless.text);

    sink_fake_clear(&stage->headphones);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(speech_say(stage->speech, &tibetan, &error), STATUS_NOT_FOUND);
        assert_string_equal(error.message, "no voice for this language: bo");
    }
    wait_until_silent(stage);
    assert_true(speech_now(stage->speech).is_voiceless);
    double heard = (double)sink_fake_count(&stage->headphones) / RATE;
    assert_true(heard > notice * 0.95 && heard < notice * 1.05);
    assert_false(speech_has_voice("bo"));
    assert_true(speech_has_voice("ug"));
}

/* ---- how it ends ---- */

/* Reads through /proc, because a sanitizer forbids to look at what lies between two objects. */
#define WINDOW ((size_t)4 * 1024 * 1024)

static int found_in_part(int memory, uintptr_t from, size_t size, const char *row, char *window)
{
    size_t length = strlen(row);
    int found = 0;

    if (pread(memory, window, size, (off_t)from) != (ssize_t)size)
        return 0;
    for (const char *at = window; (at = memmem(at, size - (size_t)(at - window), row, length));
         at++)
        found += from + (uintptr_t)(at - window) != (uintptr_t)row;
    memory_wipe(window, size);
    return found;
}

/* How often the text stands in the writable memory of this process, but for the text itself. */
static int found_in_memory(const char *row)
{
    FILE *maps = fopen("/proc/self/maps", "r");
    int memory = open("/proc/self/mem", O_RDONLY), found = 0;
    char *window = mmap(NULL, WINDOW, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char line[512], rights[8];
    unsigned long from, to;

    assert_non_null(maps);
    assert_true(memory >= 0 && window != MAP_FAILED);
    while (fgets(line, sizeof line, maps)) {
        if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3 || rights[1] != 'w' ||
            to - from > 64 * WINDOW) /* a sanitizer's shadow */
            continue;
        for (; from < to; from += WINDOW) {
            size_t size = to - from < WINDOW ? to - from : WINDOW;
            if (from + size <= (uintptr_t)window || from >= (uintptr_t)window + WINDOW)
                found += found_in_part(memory, from, size, row, window);
        }
    }
    munmap(window, WINDOW);
    close(memory);
    fclose(maps);
    return found;
}

/* A secret that no literal holds: digits, and a word as it is spoken. */
struct canary {
    char digits[12], said[12];
};

static void make_canary(struct canary *canary)
{
    snprintf(canary->digits, sizeof canary->digits, "%d%d", 139428, 57163);
    snprintf(canary->said, sizeof canary->said, "tuv svw");
    for (char *at = canary->said; *at; at++)
        *at = (char)(*at == ' ' ? ' ' : *at - 1);
}

static void test_speech__wiped_it_remembers_no_word(void **state)
{
    struct stage *stage = *state;
    /* Alone, behind a clause as long as the library takes, in a row of clauses, and in Chinese,
     * whose Latin words the English voice says. */
    static const struct {
        const char *lang, *before;
        int times;
    } cases[] = {{"en", "", 0},
                 {"en", "all of it and ", 50},
                 {"en", "a clause, ", 150},
                 {"zh-CN", "您的号码，", 30}};
    struct canary canary;

    make_canary(&canary);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[2048] = "";
        for (int n = 0; n < cases[i].times; n++)
            memcpy(text + strlen(text), cases[i].before, strlen(cases[i].before) + 1);
        snprintf(text + strlen(text), 64, "%s %s", canary.digits, canary.said);
        struct speech_utterance utterance = {
            .text = text, .lang = cases[i].lang, .node = "canary", .is_personal = true};
        assert_int_equal(speech_say(stage->speech, &utterance, NULL), STATUS_OK);
        if (i == 2)
            wait_for_sound(&stage->headphones); /* wiped in the middle */
        else
            wait_until_silent(stage);
        memory_wipe(text, sizeof text);
        assert_true(found_in_memory(canary.said) > 0); /* the search finds what is there */
        sink_fake_clear(&stage->headphones);
        speech_wipe(stage->speech);
        if (found_in_memory(canary.digits) + found_in_memory(canary.said) > 0)
            fail_msg("case %zu: still there", i);
    }
    speech_repeat(stage->speech);
    wait_until_silent(stage);
    assert_int_equal(sink_fake_count(&stage->headphones), 0);
}

static void test_speech__wiped_it_is_as_the_next_shopper_expects_it(void **state)
{
    struct stage *stage = *state;
    double usual = seconds_of(stage, "en", "the plan that costs you least");
    int peak = sink_fake_peak(&stage->headphones);

    speech_set_rate(stage->speech, 200);
    speech_set_volume(stage->speech, 20);
    speech_wipe(stage->speech);
    double after = seconds_of(stage, "en", "the plan that costs you least");
    assert_true(after > usual * 0.95 && after < usual * 1.05);
    int peak_after = sink_fake_peak(&stage->headphones); /* the voice's breath is chance */
    assert_true(peak_after > peak * 9 / 10 && peak_after < peak * 11 / 10);
}

/* A finger that hurries through a screen: every call in every order, while the thread speaks. */
static void test_speech__hurried_it_neither_hangs_nor_leaks(void **state)
{
    struct stage *stage = *state;
    struct random random = random_seeded(7);

    for (int i = 0; i < 400; i++) {
        switch (random_between(&random, 0, 6)) {
        case 0:
            speech_stop(stage->speech);
            break;
        case 1:
            speech_repeat(stage->speech);
            break;
        case 2:
            assert_int_equal(speech_use(stage->speech, &stage->loudspeaker.sink, NULL), STATUS_OK);
            break;
        case 3:
            assert_int_equal(speech_use(stage->speech, &stage->headphones.sink, NULL), STATUS_OK);
            break;
        case 4:
            if (random_one_in(&random, 5))
                speech_wipe(stage->speech);
            break;
        default:
            say_personal(stage, NULL);
            break;
        }
        if (random_one_in(&random, 4))
            nap();
    }
    wait_until_silent(stage);
    assert_int_equal(sink_fake_count(&stage->loudspeaker), 0);
}

static void test_speech__without_voices_it_says_what_to_install(void **state)
{
    struct speech_setup nowhere = {.data = "/nowhere"};
    struct speech *speech;
    struct error error;

    (void)state;
    assert_int_equal(speech_create(&speech, &nowhere, &error), STATUS_FAILED);
    assert_null(speech);
    assert_non_null(strstr(error.message, "install espeak-ng-data"));
    assert_non_null(strstr(error.message, "/nowhere"));
}

static void test_speech__a_kiosk_without_speech_goes_on(void **state)
{
    struct speech_utterance utterance = {.text = "x", .lang = "en"};

    (void)state;
    assert_int_equal(speech_say(NULL, &utterance, NULL), STATUS_OK);
    assert_int_equal(speech_use(NULL, NULL, NULL), STATUS_OK);
    speech_stop(NULL);
    speech_repeat(NULL);
    speech_wipe(NULL);
    assert_int_equal(speech_set_rate(NULL, 300), SPEECH_RATE_MOST);
    assert_int_equal(speech_set_volume(NULL, -1), 0);
    assert_false(speech_now(NULL).is_speaking);
    speech_destroy(NULL);
}

static void test_speech__there_is_one_at_a_time(void **state)
{
    struct speech *second;
    struct error error;

    (void)state;
    assert_int_equal(speech_create(&second, &setup, &error), STATUS_FAILED);
    assert_non_null(strstr(error.message, "speaks already"));
}

static void test_speech__what_was_said_can_be_kept_as_a_file(void **state)
{
    struct stage *stage = *state;
    char path[] = "/tmp/kiosk-speech-XXXXXX";
    int file = mkstemp(path);
    char header[44];

    seconds_of(stage, "zh-CN", "您好");
    assert_int_equal(sink_fake_save(&stage->headphones, path, NULL), STATUS_OK);
    assert_int_equal(read(file, header, sizeof header), sizeof header);
    assert_memory_equal(header, "RIFF", 4);
    assert_memory_equal(header + 8, "WAVEfmt ", 8);
    assert_int_equal(lseek(file, 0, SEEK_END), 44 + stage->headphones.count * 2);
    close(file);
    unlink(path);
    assert_int_equal(sink_fake_save(&stage->headphones, "/nowhere/x.wav", NULL), STATUS_FAILED);
}

#define ON_STAGE(test) cmocka_unit_test_setup_teardown(test, raise_stage, strike_stage)

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_STAGE(test_speech__every_language_with_a_voice_is_heard),
        ON_STAGE(test_speech__it_sounds_like_a_voice_and_not_like_noise),
        ON_STAGE(test_speech__nothing_to_say_is_silence),
        ON_STAGE(test_speech__faster_is_shorter_and_slower_longer),
        ON_STAGE(test_speech__louder_is_louder_and_nothing_is_nothing),
        ON_STAGE(test_speech__a_text_without_end_has_one),
        ON_STAGE(test_speech__nodes_are_said_in_order_and_told_while_they_are),
        ON_STAGE(test_speech__it_is_never_far_ahead_of_the_ear),
        ON_STAGE(test_speech__stopped_it_is_silent_at_once_and_forgets_what_waits),
        ON_STAGE(test_speech__repeat_says_the_last_one_again),
        ON_STAGE(test_speech__repeat_in_the_middle_begins_anew),
        ON_STAGE(test_speech__too_many_waiting_are_refused),
        ON_STAGE(test_speech__personal_words_never_reach_a_public_sink),
        ON_STAGE(test_speech__the_public_hears_the_substitute),
        ON_STAGE(test_speech__headphones_pulled_out_end_what_was_personal),
        ON_STAGE(test_speech__without_a_sink_nothing_waits_for_ever),
        ON_STAGE(test_speech__a_device_that_plays_nothing_holds_nobody_up),
        ON_STAGE(test_speech__a_language_without_a_voice_says_so_once),
        ON_STAGE(test_speech__wiped_it_remembers_no_word),
        ON_STAGE(test_speech__wiped_it_is_as_the_next_shopper_expects_it),
        ON_STAGE(test_speech__hurried_it_neither_hangs_nor_leaks),
        cmocka_unit_test(test_speech__without_voices_it_says_what_to_install),
        cmocka_unit_test(test_speech__a_kiosk_without_speech_goes_on),
        ON_STAGE(test_speech__there_is_one_at_a_time),
        ON_STAGE(test_speech__what_was_said_can_be_kept_as_a_file),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
