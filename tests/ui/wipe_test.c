/* After a wipe nothing that was on the glass is in the process's memory any more, neither as it was
 * given nor as the libraries below hold text. The canary exists in this file only piece by piece.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/memory.h"
#include "gallery.h"

#define CANARY 11
#define WIDEST 4 /* bytes of a character in UTF-32 */

/* Digits that no program has by chance, made anew each time, so that no copy outlives its use. */
static void make_canary(char canary[CANARY + 1])
{
    for (int i = 0; i < CANARY; i++)
        canary[i] = (char)('0' + (i * 7 + 3) % 10);
    canary[CANARY] = '\0';
}

/* One byte a character, two, or four: as UTF-8, UTF-16 and UTF-32 hold digits. */
static bool is_canary(const unsigned char *bytes, int width)
{
    for (int i = 0; i < CANARY; i++)
        for (int byte = 0; byte < width; byte++)
            if (bytes[i * width + byte] != (byte ? 0 : '0' + (i * 7 + 3) % 10))
                return false;
    return true;
}

static size_t count_in(const unsigned char *start, const unsigned char *end)
{
    size_t found = 0;

    for (const unsigned char *at = start; at + CANARY * WIDEST < end; at++)
        for (int width = 1; *at == '3' && width <= WIDEST; width *= 2)
            found += is_canary(at, width);
    return found;
}

/* Everything this process could have written to. */
static size_t count_in_memory(void)
{
    FILE *maps = fopen("/proc/self/maps", "r");
    char line[512];
    size_t found = 0;

    assert_non_null(maps);
    while (fgets(line, sizeof line, maps)) {
        unsigned long start, end;
        char rights[8];
        if (sscanf(line, "%lx-%lx %7s", &start, &end, rights) == 3 &&
            strncmp(rights, "rw", 2) == 0 && !strstr(line, "[v"))
            found += count_in((const unsigned char *)start, (const unsigned char *)end);
    }
    fclose(maps);
    return found;
}

static void show_canary(struct gallery *gallery)
{
    char canary[CANARY + 1];
    struct node *root = ui_begin(gallery->ui, &(struct ui_screen){.id = "canary", .lang = "zh-CN"});

    make_canary(canary);
    widget_digits(root, "number", widget_print(root, "%s", canary), true);
    widget_text(root, THEME_MONEY, widget_print(root, "¥%s", canary));
    ui_end(gallery->ui);
    memory_wipe(canary, sizeof canary);
}

static void test_wipe__nothing_shown_is_left_in_memory(void **state)
{
    struct gallery gallery;

    (void)state;
#ifdef __SANITIZE_ADDRESS__
    skip(); /* the sanitizer keeps what was freed, and maps terabytes of its own */
#endif
    assert_int_equal(gallery_open(&gallery, 1080, 1920, 82), STATUS_OK);
    show_canary(&gallery);
    assert_true(count_in_memory() > 0); /* the search finds what is there */
    ui_wipe(gallery.ui);
    assert_int_equal(count_in_memory(), 0);
    gallery_close(&gallery);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_wipe__nothing_shown_is_left_in_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
