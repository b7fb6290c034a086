/* One TTF_Font a face, its size changed as runs ask: a CJK face costs megabytes, a size nothing.
 * Must not know what is written or where it stands. */
#include "gfx/letters.h"

#include <SDL_ttf.h>
#include <string.h>

#include "base/memory.h"

#define BUCKETS 512 /* a screen has some 200 runs */

struct run {
    struct run *next;          /* of its bucket */
    struct run *newer, *older; /* by use */
    struct draw_item key;      /* what a run's picture depends on; the rest is 0 */
    char *text;                /* owned */
    SDL_Texture *texture;      /* NULL: no ink */
    size_t bytes;
    int baseline;
};

struct letters {
    SDL_Renderer *renderer;
    struct fonts *fonts;
    TTF_Font **faces; /* opened when first asked for */
    struct run *buckets[BUCKETS];
    struct run *newest, *oldest;
    size_t bytes, ceiling, drawn;
};

static size_t bucket_of(const struct draw_item *key)
{
    uint64_t hash = 0xcbf29ce484222325u; /* FNV-1a */

    for (const char *text = key->text; *text; text++)
        hash = (hash ^ (unsigned char)*text) * 0x100000001b3u;
    hash = (hash ^ (uint64_t)key->size << 8 ^ key->face) * 0x100000001b3u;
    hash = (hash ^ key->ink.red ^ (uint64_t)key->ink.green << 8) * 0x100000001b3u;
    return (size_t)(hash >> 20) % BUCKETS;
}

static bool is_same_run(const struct draw_item *a, const struct draw_item *b)
{
    return a->face == b->face && a->size == b->size && a->rtl == b->rtl &&
           colour_equals(a->ink, b->ink) && strcmp(a->script, b->script) == 0 &&
           strcmp(a->text, b->text) == 0;
}

static void unlink_use(struct letters *letters, struct run *run)
{
    *(run->newer ? &run->newer->older : &letters->newest) = run->older;
    *(run->older ? &run->older->newer : &letters->oldest) = run->newer;
}

static void link_newest(struct letters *letters, struct run *run)
{
    run->newer = NULL;
    run->older = letters->newest;
    *(letters->newest ? &letters->newest->newer : &letters->oldest) = run;
    letters->newest = run;
}

static void drop(struct letters *letters, struct run *run)
{
    struct run **place = &letters->buckets[bucket_of(&run->key)];

    while (*place != run)
        place = &(*place)->next;
    *place = run->next;
    unlink_use(letters, run);
    letters->bytes -= run->bytes;
    if (run->texture)
        SDL_DestroyTexture(run->texture);
    memory_wipe(run->text, strlen(run->text));
    memory_free(run->text);
    memory_free(run);
}

static TTF_Font *font_of(struct letters *letters, const struct draw_item *key)
{
    TTF_Font **font = &letters->faces[key->face];

    if (!*font) {
        struct fonts_file file = fonts_file(letters->fonts, key->face);
        *font = TTF_OpenFontIndex(file.path, key->size, file.index);
        if (!*font)
            return NULL;
        TTF_SetFontHinting(*font, TTF_HINTING_LIGHT_SUBPIXEL);
        TTF_SetFontKerning(*font, 1);
    }
    TTF_SetFontSize(*font, key->size);
    TTF_SetFontDirection(*font, key->rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(*font, key->script);
    return *font;
}

static void rasterise(struct letters *letters, struct run *run)
{
    TTF_Font *font = font_of(letters, &run->key);
    struct colour ink = run->key.ink;

    letters->drawn++;
    if (!font)
        return;
    SDL_Surface *surface = TTF_RenderUTF8_Blended(
        font, run->text, (SDL_Color){ink.red, ink.green, ink.blue, ink.alpha});
    if (!surface)
        return; /* spaces only */
    run->baseline = TTF_FontAscent(font);
    run->texture = SDL_CreateTextureFromSurface(letters->renderer, surface);
    run->bytes += (size_t)surface->h * (size_t)surface->pitch;
    SDL_FreeSurface(surface);
}

static struct run *add_run(struct letters *letters, const struct draw_item *item)
{
    struct run *run = memory_allocate(1, sizeof *run);
    size_t length = strlen(item->text);

    run->text = memory_allocate(length + 1, 1);
    memcpy(run->text, item->text, length);
    run->key = (struct draw_item){.ink = item->ink,
                                  .text = run->text,
                                  .face = item->face,
                                  .size = item->size,
                                  .rtl = item->rtl};
    memcpy(run->key.script, item->script, sizeof run->key.script);
    run->bytes = sizeof *run + length;
    rasterise(letters, run);

    struct run **bucket = &letters->buckets[bucket_of(&run->key)];
    run->next = *bucket;
    *bucket = run;
    link_newest(letters, run);
    letters->bytes += run->bytes;
    while (letters->bytes > letters->ceiling && letters->oldest != run)
        drop(letters, letters->oldest);
    return run;
}

struct letters *letters_create(SDL_Renderer *renderer, struct fonts *fonts, size_t ceiling)
{
    struct letters *letters = memory_allocate(1, sizeof *letters);

    letters->renderer = renderer;
    letters->fonts = fonts;
    letters->ceiling = ceiling;
    letters->faces = memory_allocate(fonts_count(fonts), sizeof *letters->faces);
    return letters;
}

void letters_destroy(struct letters *letters)
{
    if (!letters)
        return;
    letters_wipe(letters);
    for (size_t i = 0; i < fonts_count(letters->fonts); i++)
        if (letters->faces[i])
            TTF_CloseFont(letters->faces[i]);
    memory_free(letters->faces);
    memory_free(letters);
}

SDL_Texture *letters_texture(struct letters *letters, const struct draw_item *item, int *baseline)
{
    struct run *run = letters->buckets[bucket_of(item)];

    while (run && !is_same_run(&run->key, item))
        run = run->next;
    if (run) {
        unlink_use(letters, run);
        link_newest(letters, run);
    } else {
        run = add_run(letters, item);
    }
    *baseline = run->baseline;
    return run->texture;
}

void letters_wipe(struct letters *letters)
{
    while (letters->oldest)
        drop(letters, letters->oldest);
}

size_t letters_bytes(const struct letters *letters)
{
    return letters->bytes;
}

size_t letters_drawn(const struct letters *letters)
{
    return letters->drawn;
}
