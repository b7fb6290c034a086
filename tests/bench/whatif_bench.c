/* How fast a finger is answered on the screen of what-if: customers of a real database sign in, and
 * the three levels go through all their steps. A step is the intent, the cheapest choice at that
 * use found beside the glass, and the frame that shows it, on 1080 × 1920 pixels drawn in software.
 * Prints a table; judges nothing. Run it from a release build:
 *
 *     whatif_bench DB PIN NUMBER… */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>
#include <sys/resource.h>
#include <time.h>

#include "stage.h"
#include "visit/records_store.h"

#define STEPS_MOST 20000
#define STRIDE 5 /* every fifth step of a slider, so that many customers are seen */

enum { RANKED, REDRAWN, WHOLE, WALL, KINDS };
enum { ADVISED, REASONED, ONCE_KINDS };

struct bench {
    struct stage stage;
    struct shop shop; /* its clock, settings and visit; the records are a store's */
    struct records *records;
    double times[KINDS][STEPS_MOST], once[ONCE_KINDS][STEPS_MOST];
    size_t count, shoppers;
};

static double now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int compare(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

static void tell(const char *what, double *times, size_t count)
{
    qsort(times, count, sizeof *times, compare);
    printf("%-34s %8.2f %8.2f %8.2f\n", what, times[count / 2], times[count * 99 / 100],
           times[count - 1]);
}

static void measure_step(struct bench *bench, enum visit_intent_kind slider, int step)
{
    double wall = now(CLOCK_MONOTONIC), began = now(CLOCK_PROCESS_CPUTIME_ID);
    visit_handle(bench->shop.visit, (struct visit_intent){slider, step});
    shop_work(&bench->shop);
    double ranked = now(CLOCK_PROCESS_CPUTIME_ID);
    arena_reset(&bench->shop.frame);
    stage_frame(&bench->stage, shop_view(&bench->shop));
    double shown = now(CLOCK_PROCESS_CPUTIME_ID);
    bench->times[RANKED][bench->count] = ranked - began;
    bench->times[REDRAWN][bench->count] = shown - ranked;
    bench->times[WHOLE][bench->count] = shown - began;
    bench->times[WALL][bench->count] = now(CLOCK_MONOTONIC) - wall;
    bench->count++;
}

static void measure_sliders(struct bench *bench)
{
    for (int i = 0; i < VISIT_WHATIF_SLIDERS; i++) {
        int steps = shop_view(&bench->shop)->whatif.sliders[i].steps;
        for (int step = i; step < steps && bench->count < STEPS_MOST; step += STRIDE)
            measure_step(bench, (enum visit_intent_kind)(VISIT_LEVEL_DATA + i), step);
        shop_do(&bench->shop, VISIT_OWN, 0);
    }
}

static bool sign_in(struct bench *bench, const char *number, const char *pin)
{
    struct shop *shop = &bench->shop;
    shop_go(shop, VISIT_SIGN_IN);
    shop_type(shop, number);
    shop_type(shop, pin);
    visit_handle(shop->visit, (struct visit_intent){VISIT_NEXT, 0});
    double began = now(CLOCK_PROCESS_CPUTIME_ID);
    visit_work(shop->visit);
    bench->once[ADVISED][bench->shoppers] = now(CLOCK_PROCESS_CPUTIME_ID) - began;
    return shop_view(shop)->screen == VISIT_ADVICE;
}

static void measure_shopper(struct bench *bench, const char *number, const char *pin)
{
    struct shop *shop = &bench->shop;
    if (sign_in(bench, number, pin)) {
        visit_handle(shop->visit, (struct visit_intent){VISIT_SEE, VISIT_WHATIF});
        double began = now(CLOCK_PROCESS_CPUTIME_ID);
        shop_work(shop);
        bench->once[REASONED][bench->shoppers++] = now(CLOCK_PROCESS_CPUTIME_ID) - began;
        measure_sliders(bench);
    }
    shop_do(shop, VISIT_END, 0);
    arena_reset(&shop->frame);
    ui_wipe(bench->stage.ui);
    shop_pass(shop, 60000);
}

static void report(struct bench *bench)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    printf("%zu customers, %zu steps\n%-34s %8s %8s %8s\n", bench->shoppers, bench->count,
           "milliseconds", "median", "99 %", "worst");
    tell("sign-in and advice, processor", bench->once[ADVISED], bench->shoppers);
    tell("ranges, processor", bench->once[REASONED], bench->shoppers);
    tell("a step ranked, processor", bench->times[RANKED], bench->count);
    tell("a step redrawn, processor", bench->times[REDRAWN], bench->count);
    tell("a step whole, processor", bench->times[WHOLE], bench->count);
    tell("a step whole, clock", bench->times[WALL], bench->count);
    printf("resident at most: %ld MB\n", usage.ru_maxrss / 1024);
}

int main(int argc, char **argv)
{
    static struct bench bench;
    if (argc < 4 || !stage_open(&bench.stage, 1080, 1920, 82))
        return 2;
    shop_open(&bench.shop);
    visit_destroy(bench.shop.visit);
    bench.records = records_store_create(argv[1]);
    bench.shop.visit = visit_create(bench.records, &bench.shop.clock, &bench.shop.settings);
    for (int i = 3; i < argc; i++)
        measure_shopper(&bench, argv[i], argv[2]);
    report(&bench);
    shop_close(&bench.shop);
    records_store_destroy(bench.records);
    stage_close(&bench.stage);
    return bench.count ? 0 : 1;
}
