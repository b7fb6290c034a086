/* How fast the real screens are, on 1080 × 1920 pixels drawn in software: from nothing to the whole
 * picture in each language (the letters of the one before forgotten), and from a touch to the frame
 * in which a key shows it. Prints a table; judges nothing. Run it from a release build. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <time.h>

#include "situations.h"
#include "stage.h"

#define TOUCHES 400

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

static void tell(const char *what, double *times, size_t count, const char *limit)
{
    qsort(times, count, sizeof *times, compare);
    printf("%-28s %8.2f %8.2f %8.2f   %s\n", what, times[count / 2], times[count * 99 / 100],
           times[count - 1], limit);
}

static void measure_screens(struct stage *stage, size_t language)
{
    static double times[SITUATION_COUNT * 2];
    size_t count = 0;
    char what[64];
    for (size_t i = 0; i < SITUATION_COUNT; i++) {
        struct shop shop;
        shop_open(&shop);
        situations[i].go(&shop);
        for (int step = 0; step <= 2; step += 2) {
            struct visit_view *view = shop_view(&shop);
            view->language = language;
            view->step = step;
            ui_wipe(stage->ui);
            double start = now();
            stage_frame(stage, view);
            times[count++] = now() - start;
        }
        shop_close(&shop);
    }
    snprintf(what, sizeof what, "screen complete, %s", shop_languages[language]);
    tell(what, times, count, "300");
}

static void measure_touch(struct stage *stage, const char *id, size_t language)
{
    double times[TOUCHES];
    char what[64];
    struct shop shop;
    shop_open(&shop);
    shop_go(&shop, VISIT_SIGN_IN);
    struct visit_view *view = shop_view(&shop);
    view->language = language;
    stage_frame(stage, view);
    struct glass_event event = {.finger = 1};
    ui_locate(stage->ui, id, &event.x, &event.y);
    for (int i = 0; i < TOUCHES; i++) {
        event.kind = i % 2 ? GLASS_UP : GLASS_DOWN;
        double start = now();
        ui_input(stage->ui, &event);
        stage_frame(stage, view);
        times[i] = now() - start;
    }
    snprintf(what, sizeof what, "touch: %s, %s", id, shop_languages[language]);
    tell(what, times, TOUCHES, "20 / 50");
    shop_close(&shop);
}

int main(void)
{
    struct stage stage;
    if (!stage_open(&stage, 1080, 1920, 82))
        return 1;
    printf("%-28s %8s %8s %8s   limit (ms of the processor)\n", "", "median", "99 %", "worst");
    for (size_t language = 0; language < SHOP_LANGUAGES; language++) {
        measure_screens(&stage, language);
        measure_touch(&stage, "key-7", language);
    }
    stage_close(&stage);
    return 0;
}
