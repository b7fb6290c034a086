/* Sound through SDL's drivers without a device: one that swallows in real time, and one that writes
 * what is played to a file. */
#include "gfx/sound.h"

#include <SDL.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define RATE 22050

/* SDL opens D-Bus with any driver, and libdbus keeps a buffer to its end. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
    return "leak:libdbus";
}

static struct sound *sound_with(const char *driver, const char *private_names)
{
    struct sound *sound;

    setenv("SDL_AUDIODRIVER", driver, 1);
    assert_int_equal(sound_create(&sound, private_names, NULL), STATUS_OK);
    return sound;
}

static void write_tone(struct sink *sink, int milliseconds)
{
    int16_t samples[RATE / 10];

    for (size_t i = 0; i < RATE / 10; i++)
        samples[i] = i / 25 % 2 ? 12345 : -12345;
    for (int done = 0; done < milliseconds; done += 100)
        sink->write(sink, samples, RATE / 10);
}

static void test_sound__a_device_is_private_by_its_name(void **state)
{
    (void)state;
    /* SDL's only device of that driver is called "System audio output device". */
    static const struct {
        const char *names;
        bool is_private;
    } cases[] = {{NULL, false},    {"headphone,AUDIO OUT", true},
                 {"system", true}, {"headphone,,", false},
                 {"", false},      {",", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sound *sound = sound_with("dummy", cases[i].names);
        struct sink *sink = sound_sink(sound);
        assert_non_null(sink);
        assert_int_equal(sink->is_private, cases[i].is_private);
        sound_destroy(sound);
    }
}

static void test_sound__plays_in_its_own_time_and_stops_at_once(void **state)
{
    (void)state;
    struct sound *sound = sound_with("dummy", NULL);
    struct sink *sink = sound_sink(sound);

    assert_int_equal(sink->open(sink, RATE, NULL), STATUS_OK);
    assert_ptr_equal(sound_sink(sound), sink);
    assert_int_equal(sink->pending(sink), 0);
    write_tone(sink, 2000);
    assert_true(sink->pending(sink) > RATE);
    SDL_Delay(300);
    size_t left = sink->pending(sink);
    assert_true(left < 2 * RATE - RATE / 10 && left > 0);
    sink->stop(sink);
    assert_int_equal(sink->pending(sink), 0);
    write_tone(sink, 100);
    assert_true(sink->pending(sink) > 0);
    sink->close(sink);
    assert_int_equal(sink->open(sink, RATE, NULL), STATUS_OK); /* and opens again, empty */
    assert_int_equal(sink->pending(sink), 0);
    sink->close(sink);
    sound_destroy(sound);
    sound_destroy(NULL);
}

static void test_sound__what_is_written_is_what_is_played(void **state)
{
    (void)state;
    char path[] = "/tmp/kiosk-sound-XXXXXX";
    int file = mkstemp(path), heard = 0;
    int16_t samples[4096];

    setenv("SDL_DISKAUDIOFILE", path, 1);
    setenv("SDL_DISKAUDIODELAY", "1", 1);
    struct sound *sound = sound_with("disk", "headphone");
    struct sink *sink = sound_sink(sound);
    assert_int_equal(sink->open(sink, RATE, NULL), STATUS_OK);
    write_tone(sink, 500);
    for (int i = 0; i < 2000 && sink->pending(sink); i++)
        SDL_Delay(2);
    SDL_Delay(20);
    sink->close(sink);
    sound_destroy(sound);
    for (ssize_t got; (got = read(file, samples, sizeof samples)) > 0;)
        for (size_t i = 0; i < (size_t)got / 2; i++)
            heard += abs(samples[i]) == 12345;
    close(file);
    unlink(path);
    assert_int_equal(heard, RATE / 2);
}

static void test_sound__without_a_driver_it_says_so(void **state)
{
    (void)state;
    struct sound *sound;
    struct error error;

    setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
    assert_int_equal(sound_create(&sound, NULL, &error), STATUS_FAILED);
    assert_null(sound);
    assert_non_null(strstr(error.message, "no sound"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sound__a_device_is_private_by_its_name),
        cmocka_unit_test(test_sound__plays_in_its_own_time_and_stops_at_once),
        cmocka_unit_test(test_sound__what_is_written_is_what_is_played),
        cmocka_unit_test(test_sound__without_a_driver_it_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
