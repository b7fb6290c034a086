/* How fast the glass is, with the pages of the gallery on 1080 × 1920 pixels, drawn in software
 * into a window that nobody sees (SDL's dummy driver) so that showing is part of it. Prints a
 * table; judges nothing. Run it from a release build. */
#include <time.h>
#include <unistd.h>

#include "gallery.h"
#include "gfx/fade.h"
#include "ui/semantics.h"

#define TOUCHES 200
#define SETTLED 200 /* milliseconds: longer than any fade */
#define VISITS 100

/* Of the processor: the clock of a shared machine tells about its other users. */
static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double resident(void)
{
    FILE *file = fopen("/proc/self/statm", "r");
    long pages = 0;

    if (file && fscanf(file, "%*s %ld", &pages) != 1)
        pages = 0;
    if (file)
        fclose(file);
    return (double)pages * (double)sysconf(_SC_PAGESIZE) / 1e6;
}

static int compare(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;

    return (one > other) - (one < other);
}

static void tell(const char *what, double *times, size_t count, const char *limit)
{
    qsort(times, count, sizeof *times, compare);
    printf("%-34s %8.2f %8.2f %8.2f   %s\n", what, times[count / 2], times[count * 99 / 100],
           times[count - 1], limit);
}

static void tell_one(const char *what, double value, const char *unit, const char *limit)
{
    printf("%-34s %8.2f %s   %s\n", what, value, unit, limit);
}

static void show(struct gallery *gallery, const struct gallery_page *page)
{
    gallery_show(gallery, page, THEME_STEP_DEFAULT, THEME_CONTRAST_NORMAL);
}

static const struct gallery_page *page_of(const char *id)
{
    const struct gallery_page *page = gallery_pages;

    while (strcmp(page->id, id) != 0)
        page++;
    return page;
}

static enum status open_window(struct gallery *gallery)
{
    struct error error = {""};
    enum status status =
        glass_create(&gallery->glass,
                     &(struct glass_setup){.mode = GLASS_WINDOW,
                                           .width = 1080,
                                           .height = 1920,
                                           .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                           .icons = KIOSK_SOURCE_DIR "/assets/icons"},
                     &error);

    if (status == STATUS_OK)
        gallery->ui = ui_create(gallery->glass);
    else
        fprintf(stderr, "%s\n", error.message);
    return status;
}

static void send(struct gallery *gallery, enum glass_event_kind kind, int x, int y)
{
    ui_input(gallery->ui, &(struct glass_event){.kind = kind, .finger = 1, .x = x, .y = y});
}

/* From the event to the picture in which the key is another colour. */
static void measure_touch(struct gallery *gallery, const char *page, const char *id)
{
    double times[TOUCHES];
    char name[64];
    int x, y;

    show(gallery, page_of(page));
    if (!ui_locate(gallery->ui, id, &x, &y))
        return;
    while (glass_wait(gallery->glass, SETTLED).kind != GLASS_NOTHING)
        show(gallery, page_of(page));
    for (int i = 0; i < TOUCHES; i++) {
        double start = now();
        send(gallery, GLASS_DOWN, x, y);
        show(gallery, page_of(page));
        times[i] = now() - start;
        send(gallery, GLASS_UP, x, y);
        show(gallery, page_of(page));
    }
    snprintf(name, sizeof name, "touch: %s on %s", id, page);
    tell(name, times, TOUCHES, "20 / 50");
}

static int slider_at;

static void show_slider(struct node *root)
{
    gallery_strip(root);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "如果用量变了呢？");
    for (int i = 0; i < 3; i++) {
        struct node *card = widget_card(main, NULL);
        struct node *line = widget_apart(card);
        widget_text(line, THEME_HEADING_SMALL, "流量");
        widget_text(line, THEME_FIGURE, widget_print(card, "%d GB", slider_at * (i + 1)));
        widget_slider(card, widget_print(card, "slider-%d", i), "流量",
                      &(struct widget_slider){61, slider_at, 12, 31, "少一点", "多一点"});
    }
    struct node *best = widget_card(main, NULL);
    best->chosen = true;
    widget_money(best, THEME_FIGURE, widget_print(best, "%d.40", 40 + slider_at), "每月");
    widget_button(widget_bar(root), WIDGET_PLAIN, "back", "返回");
}

/* Every value of a what-if, as a finger goes along: three figures, three thumbs and a price change.
 */
static void measure_slider(struct gallery *gallery)
{
    static const struct gallery_page page = {"slider", "zh-CN", show_slider, THEME_NONE};
    double times[TOUCHES];

    show(gallery, &page);
    for (int i = 0; i < TOUCHES; i++) {
        slider_at = i % 61;
        double start = now();
        show(gallery, &page);
        times[i] = now() - start;
    }
    tell("a step of three sliders", times, TOUCHES, "33 with re-ranking");
}

/* After a wipe no letter is known; without, those of the screens before are. */
static void measure_screens(struct gallery *gallery, bool is_wiped)
{
    double times[GALLERY_PAGES * 12];
    size_t count = 0;

    for (int round = 0; round < 12; round++)
        for (size_t i = 0; i < GALLERY_PAGES; i++) {
            if (is_wiped)
                ui_wipe(gallery->ui);
            double start = now();
            gallery_show(gallery, &gallery_pages[i], (enum theme_step)(round % 4),
                         (enum theme_contrast)(round % 3));
            times[count++] = now() - start;
        }
    tell(is_wiped ? "a screen after a wipe" : "a screen", times, count, "300");
}

static void measure_fade(void)
{
    SDL_Surface *from = SDL_CreateRGBSurfaceWithFormat(0, 1080, 1920, 32, SDL_PIXELFORMAT_RGB888);
    SDL_Surface *to = SDL_CreateRGBSurfaceWithFormat(0, 1080, 1920, 32, SDL_PIXELFORMAT_RGB888);
    double times[100];

    SDL_FillRect(to, NULL, 0x123456);
    for (int i = 0; i < 100; i++) {
        double start = now();
        fade_mix(from, to, (struct rect){0, 0, 1080, 1920}, 100);
        times[i] = now() - start;
    }
    tell("a frame of a fade of everything", times, 100, "16.7");
    SDL_FreeSurface(from);
    SDL_FreeSurface(to);
}

static void visit_all(struct gallery *gallery, int round)
{
    for (size_t i = 0; i < GALLERY_PAGES; i++)
        gallery_show(gallery, &gallery_pages[i], (enum theme_step)(round % 4),
                     (enum theme_contrast)(round % 3));
    ui_wipe(gallery->ui);
}

static void measure_memory(struct gallery *gallery)
{
    for (int round = 0; round < 12; round++)
        visit_all(gallery, round);
    double before = resident();
    tell_one("memory after every screen", before, "MB", "150");
    for (int round = 0; round < VISITS; round++)
        visit_all(gallery, round);
    tell_one("more after a hundred visits", resident() - before, "MB", "flat");
}

int main(void)
{
    struct gallery gallery;

    setenv("SDL_VIDEODRIVER", "dummy", 1);
    double start = now();
    if (open_window(&gallery) != STATUS_OK)
        return 1;
    show(&gallery, &gallery_pages[0]);
    printf("%-34s %8s %8s %8s   limit\n", "milliseconds", "median", "99 %", "most");
    tell_one("first frame", now() - start, "ms", "400");
    measure_touch(&gallery, "signin", "key-5");
    measure_touch(&gallery, "advice", "offer-1");
    measure_touch(&gallery, "charts", "next");
    measure_slider(&gallery);
    measure_screens(&gallery, true);
    measure_screens(&gallery, false);
    measure_fade();
    measure_memory(&gallery);
    gallery_close(&gallery);
    return 0;
}
