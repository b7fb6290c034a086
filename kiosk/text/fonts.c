/* Reads the manifest and opens its fonts with HarfBuzz, which maps the files: only the pages that
 * are looked at become resident. Must not know what is written or where it is drawn. */
#include "text/fonts.h"

#include <hb-ot.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "text/fonts_private.h"

#define MANIFEST_MOST ((size_t)64 * 1024) /* ours is 2 KB */
#define WORDS_MOST 16                     /* of one line: a chain of 14 fonts */
#define NO_FACE SIZE_MAX

struct face {
    struct fonts_file file;
    hb_face_t *face;
    hb_font_t *font;
    double cap_height; /* over the em; 0 when the font does not tell */
};

struct family {
    const char *name;
    size_t regular, bold; /* faces; NO_FACE when there is none */
};

struct chain {
    const char *lang; /* "*": every other language */
    size_t families[WORDS_MOST];
    size_t count;
};

struct fonts {
    struct arena arena;
    struct face *faces;
    struct family *families;
    struct chain *chains;
    size_t face_count, face_capacity;
    size_t family_count, family_capacity;
    size_t chain_count, chain_capacity;
    hb_buffer_t *buffer;
};

struct line {
    const char *manifest;
    int number;
    char *words[WORDS_MOST];
    size_t count;
};

static size_t find_family(const struct fonts *fonts, const char *name)
{
    for (size_t i = 0; i < fonts->family_count; i++)
        if (strcmp(fonts->families[i].name, name) == 0)
            return i;
    return SIZE_MAX;
}

static struct family *family_named(struct fonts *fonts, const char *name)
{
    size_t at = find_family(fonts, name);

    if (at != SIZE_MAX)
        return &fonts->families[at];
    struct family *family =
        ARENA_PUSH(&fonts->arena, fonts->families, fonts->family_count, fonts->family_capacity);
    *family = (struct family){arena_copy(&fonts->arena, name), NO_FACE, NO_FACE};
    return family;
}

static void measure_face(struct face *face)
{
    hb_position_t height = 0;
    unsigned int em = hb_face_get_upem(face->face);

    hb_font_set_scale(face->font, (int)em, (int)em);
    if (hb_ot_metrics_get_position(face->font, HB_OT_METRICS_TAG_CAP_HEIGHT, &height))
        face->cap_height = (double)height / em;
}

static enum status open_face(struct face *face, const char *package, struct error *error)
{
    const char *path = face->file.path;
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);

    if (!blob)
        return status_fail(error, STATUS_FAILED,
                           "%s: this font is missing; install the Debian package %s", path,
                           package);
    face->face = hb_face_create(blob, (unsigned int)face->file.index);
    hb_blob_destroy(blob);
    if (hb_face_get_glyph_count(face->face) == 0)
        return status_fail(error, STATUS_FAILED,
                           "%s: not a font; install the Debian package %s again", path, package);
    face->font = hb_font_create(face->face);
    measure_face(face);
    return STATUS_OK;
}

static enum status wrong_line(const struct line *line, struct error *error, const char *why)
{
    return status_fail(error, STATUS_BAD_INPUT, "%s:%d: %s", line->manifest, line->number, why);
}

/* face NAME WEIGHT INDEX PACKAGE FILE */
static enum status read_face(struct fonts *fonts, const struct line *line, struct error *error)
{
    char *end = NULL;

    if (line->count != 6)
        return wrong_line(line, error, "expected: face NAME WEIGHT INDEX PACKAGE FILE");
    bool bold = strcmp(line->words[2], "bold") == 0;
    if (!bold && strcmp(line->words[2], "regular") != 0)
        return wrong_line(line, error, "the weight is neither regular nor bold");
    long index = strtol(line->words[3], &end, 10);
    if (*end != '\0' || index < 0 || index > 255)
        return wrong_line(line, error, "the index is not a number from 0 to 255");

    struct family *family = family_named(fonts, line->words[1]);
    size_t *place = bold ? &family->bold : &family->regular;
    if (*place != NO_FACE)
        return wrong_line(line, error, "this font has that weight already");
    *place = fonts->face_count;
    struct face *face =
        ARENA_PUSH(&fonts->arena, fonts->faces, fonts->face_count, fonts->face_capacity);
    *face = (struct face){{arena_copy(&fonts->arena, line->words[5]), (int)index}};
    return open_face(face, line->words[4], error);
}

/* chain LANGUAGE NAME… */
static enum status read_chain(struct fonts *fonts, const struct line *line, struct error *error)
{
    if (line->count < 3)
        return wrong_line(line, error, "expected: chain LANGUAGE NAME…");
    struct chain *chain =
        ARENA_PUSH(&fonts->arena, fonts->chains, fonts->chain_count, fonts->chain_capacity);
    *chain = (struct chain){arena_copy(&fonts->arena, line->words[1])};
    for (size_t i = 2; i < line->count; i++) {
        size_t family = find_family(fonts, line->words[i]);
        if (family == SIZE_MAX || fonts->families[family].regular == NO_FACE)
            return wrong_line(line, error, "a font of the chain has no regular face above");
        chain->families[chain->count++] = family;
    }
    return STATUS_OK;
}

static void split_words(struct line *line, char *text)
{
    char *rest = text, *word;

    line->count = 0;
    while ((word = strsep(&rest, " \t\r")))
        if (*word && line->count < WORDS_MOST)
            line->words[line->count++] = word;
}

static enum status read_line(struct fonts *fonts, const struct line *line, struct error *error)
{
    if (line->count == 0 || line->words[0][0] == '#')
        return STATUS_OK;
    if (strcmp(line->words[0], "face") == 0)
        return read_face(fonts, line, error);
    if (strcmp(line->words[0], "chain") == 0)
        return read_chain(fonts, line, error);
    return wrong_line(line, error, "a line starts with face, chain or #");
}

static const struct chain *chain_of(const struct fonts *fonts, const char *lang)
{
    const struct chain *rest = NULL;
    size_t length = lang ? strcspn(lang, "-_.@") : 0;

    for (size_t i = 0; i < fonts->chain_count; i++) {
        const struct chain *chain = &fonts->chains[i];
        if (strcmp(chain->lang, "*") == 0)
            rest = chain;
        else if (lang && strlen(chain->lang) == length && strncmp(chain->lang, lang, length) == 0)
            return chain;
    }
    return rest;
}

static enum status read_manifest(struct fonts *fonts, const char *path, struct error *error)
{
    struct buffer buffer;
    struct line line = {.manifest = path};

    buffer_init(&buffer, MANIFEST_MOST);
    enum status status = buffer_add_file(&buffer, path, error);
    char *rest = buffer.bytes, *text;
    while (status == STATUS_OK && (text = strsep(&rest, "\n"))) {
        line.number++;
        split_words(&line, text);
        status = read_line(fonts, &line, error);
    }
    buffer_finish(&buffer);
    if (status == STATUS_OK && !chain_of(fonts, NULL))
        return status_fail(error, STATUS_BAD_INPUT, "%s: there is no chain for *", path);
    return status;
}

enum status fonts_create(struct fonts **out, const char *manifest, struct error *error)
{
    struct fonts *fonts = memory_allocate(1, sizeof *fonts);

    arena_init(&fonts->arena);
    fonts->buffer = hb_buffer_create();
    enum status status = read_manifest(fonts, manifest, error);
    if (status != STATUS_OK) {
        fonts_destroy(fonts);
        fonts = NULL;
    }
    *out = fonts;
    return status;
}

void fonts_destroy(struct fonts *fonts)
{
    if (!fonts)
        return;
    for (size_t i = 0; i < fonts->face_count; i++) {
        hb_font_destroy(fonts->faces[i].font);
        hb_face_destroy(fonts->faces[i].face);
    }
    hb_buffer_destroy(fonts->buffer);
    arena_finish(&fonts->arena);
    memory_free(fonts);
}

size_t fonts_count(const struct fonts *fonts)
{
    return fonts->face_count;
}

struct fonts_file fonts_file(const struct fonts *fonts, size_t face)
{
    return fonts->faces[face].file;
}

double fonts_cap_height(const struct fonts *fonts)
{
    const struct chain *chain = chain_of(fonts, NULL);
    double height = fonts->faces[fonts->families[chain->families[0]].regular].cap_height;

    return height > 0 ? height : 0.7; /* what most fonts have */
}

hb_font_t *fonts_at(struct fonts *fonts, size_t face, int size, int *own_size)
{
    const struct face *asked = &fonts->faces[face];
    double factor = asked->cap_height > 0 ? fonts_cap_height(fonts) / asked->cap_height : 1.0;

    /* A font that draws capitals oddly small or tall keeps its own em rather than being blown up.
     */
    if (factor < 0.85 || factor > 1.15)
        factor = 1.0;
    *own_size = (int)(size * factor + 0.5);
    hb_font_set_scale(asked->font, *own_size * 64, *own_size * 64);
    return asked->font;
}

bool fonts_has(struct fonts *fonts, size_t face, uint32_t character)
{
    hb_codepoint_t glyph;

    return hb_font_get_nominal_glyph(fonts->faces[face].font, character, &glyph) != 0;
}

static size_t face_of(const struct family *family, bool bold)
{
    return bold && family->bold != NO_FACE ? family->bold : family->regular;
}

/* Some fonts have digits but no letters or currency signs: an amount would come out of two. */
static bool serves(struct fonts *fonts, size_t face, uint32_t character)
{
    return character > 0xFF || (fonts_has(fonts, face, 'A') && fonts_has(fonts, face, 0xA5));
}

size_t fonts_pick(struct fonts *fonts, const char *lang, bool bold, uint32_t character)
{
    const struct chain *chain = chain_of(fonts, lang);

    for (size_t i = 0; i < chain->count; i++) {
        size_t face = face_of(&fonts->families[chain->families[i]], bold);
        if (fonts_has(fonts, face, character) && serves(fonts, face, character))
            return face;
    }
    return face_of(&fonts->families[chain->families[0]], bold);
}

hb_buffer_t *fonts_buffer(struct fonts *fonts)
{
    hb_buffer_clear_contents(fonts->buffer);
    return fonts->buffer;
}
