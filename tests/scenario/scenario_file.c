/* Reads a page: headings at the left edge, their lines indented. What stands before the first case
 * holds for all cases of the page; a case replaces it by giving the same heading. */
#include "scenario_file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"

#define PAGE_BYTES_MOST ((size_t)4 * 1024 * 1024)

static _Noreturn void fail(const char *path, size_t line, const char *what, const char *text)
{
    fprintf(stderr, "%s:%zu: %s: %s\n", path, line, what, text);
    exit(2);
}

static struct scenario_block *block_named(struct scenario_case *here, const char *name,
                                          size_t length)
{
    static const struct {
        const char *name;
        size_t offset;
    } blocks[] = {
        {"catalog", offsetof(struct scenario_case, catalog)},
        {"offers", offsetof(struct scenario_case, offers)},
        {"usage", offsetof(struct scenario_case, usage)},
        {"subscriber", offsetof(struct scenario_case, subscriber)},
        {"choice", offsetof(struct scenario_case, choice)},
        {"settings", offsetof(struct scenario_case, settings)},
        {"expect", offsetof(struct scenario_case, expect)},
    };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (strlen(blocks[i].name) == length && memcmp(blocks[i].name, name, length) == 0)
            return (struct scenario_block *)((char *)here + blocks[i].offset);
    return NULL;
}

static void add_line(struct scenario_block *block, const char *text, size_t number)
{
    if (block->count == SCENARIO_LINES_MOST)
        fail("page", number, "too many lines under one heading", text);
    block->lines[block->count] = text;
    block->numbers[block->count++] = number;
}

/* Without what follows " #", the blanks around it, and the carriage return. */
static char *trimmed(char *text)
{
    char *comment = *text == '#' ? text : strstr(text, " #");
    if (comment)
        *comment = '\0';
    text += strspn(text, " \t");
    size_t length = strlen(text);
    while (length > 0 && strchr(" \t\r", text[length - 1]))
        text[--length] = '\0';
    return text;
}

struct page_reader {
    struct arena *arena;
    struct scenario_page page;
    struct scenario_case shared;
    struct scenario_case *here; /* the case being read; &shared before the first */
    struct scenario_block *block;
    size_t capacity;
};

static void begin_case(struct page_reader *reader, const char *name, size_t number)
{
    struct scenario_page *page = &reader->page;
    reader->here = ARENA_PUSH(reader->arena, page->cases, page->count, reader->capacity);
    *reader->here = reader->shared;
    reader->here->name = name;
    reader->here->line = number;
    reader->block = NULL;
}

/* "heading:" with its lines below, or with its only line behind the colon. */
static void begin_block(struct page_reader *reader, char *text, size_t number)
{
    char *colon = strchr(text, ':');
    if (!colon)
        fail(reader->page.path, number, "neither a heading nor indented", text);
    if (strncmp(text, "case:", 5) == 0) {
        begin_case(reader, trimmed(colon + 1), number);
        return;
    }
    reader->block = block_named(reader->here, text, (size_t)(colon - text));
    if (!reader->block)
        fail(reader->page.path, number, "unknown heading", text);
    reader->block->count = 0;
    char *rest = trimmed(colon + 1);
    if (*rest)
        add_line(reader->block, rest, number);
}

static void read_line(struct page_reader *reader, char *line, size_t number)
{
    bool indented = *line == ' ';
    char *text = trimmed(line);
    if (!*text)
        return;
    if (!indented)
        begin_block(reader, text, number);
    else if (reader->block)
        add_line(reader->block, text, number);
    else
        fail(reader->page.path, number, "indented, but under no heading", text);
}

struct scenario_page scenario_file_read(struct arena *arena, const char *path)
{
    struct page_reader reader = {.arena = arena, .page = {.path = path}};
    struct buffer bytes;
    struct error error = {""};
    buffer_init(&bytes, PAGE_BYTES_MOST);
    if (buffer_add_file(&bytes, path, &error) != STATUS_OK)
        fail(path, 0, "cannot be read", error.message);
    char *text = arena_copy(arena, buffer_text(&bytes));
    buffer_finish(&bytes);
    reader.here = &reader.shared;
    for (size_t number = 1; text; number++) {
        char *end = strchr(text, '\n');
        if (end)
            *end = '\0';
        read_line(&reader, text, number);
        text = end ? end + 1 : NULL;
    }
    if (reader.page.count == 0)
        fail(path, 0, "holds no case", path);
    return reader.page;
}

char *scenario_file_text(struct arena *arena, const struct scenario_block *block)
{
    struct buffer text;
    buffer_init(&text, PAGE_BYTES_MOST);
    for (size_t i = 0; i < block->count; i++)
        buffer_add_format(&text, "%s\n", block->lines[i]);
    char *copy = arena_copy(arena, buffer_text(&text));
    buffer_finish(&text);
    return copy;
}
