/* A bar, a rate, a time. Knows nothing of what is being done. */
#include "cli/progress.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define BAR 24
#define MILLISECONDS_BETWEEN 200

bool progress_is_seen(void)
{
    return isatty(STDERR_FILENO) == 1;
}

void progress_begin(struct progress *progress, bool is_shown, int64_t first, int64_t total)
{
    *progress = (struct progress){
        .clock = clock_system(), .is_shown = is_shown, .first = first, .total = total};
    progress->begun_at = progress->drawn_at = progress->clock.milliseconds(&progress->clock);
}

void progress_format(const struct progress *progress, int64_t done, int64_t now,
                     char text[static PROGRESS_TEXT])
{
    char bar[BAR + 1] = "";
    int64_t total = progress->total < done ? done : progress->total;
    int64_t taken = now - progress->begun_at, fresh = done - progress->first;
    int64_t rate = taken > 0 ? fresh * 1000 / taken : 0;
    int64_t left = rate > 0 ? (total - done) / rate : 0;
    for (int i = 0; i < BAR; i++)
        bar[i] = i < (total ? done * BAR / total : 0) ? '#' : ' ';
    int used = snprintf(text, PROGRESS_TEXT, "[%s] %3d %%  %lld of %lld  %lld/s", bar,
                        (int)(total ? done * 100 / total : 0), (long long)done, (long long)total,
                        (long long)rate);
    if (rate > 0)
        snprintf(text + used, PROGRESS_TEXT - (size_t)used, "  %lld:%02d:%02d left",
                 (long long)(left / 3600), (int)(left / 60 % 60), (int)(left % 60));
}

void progress_show(struct progress *progress, int64_t done)
{
    int64_t now = progress->clock.milliseconds(&progress->clock);
    char text[PROGRESS_TEXT];
    if (!progress->is_shown || now - progress->drawn_at < MILLISECONDS_BETWEEN)
        return;
    progress_format(progress, done, now, text);
    fprintf(stderr, "\r%s\033[K", text);
    progress->drawn_at = now;
    progress->is_drawn = true;
}

void progress_clear(struct progress *progress)
{
    if (progress->is_drawn)
        fputs("\r\033[K", stderr);
    progress->is_drawn = false;
}
