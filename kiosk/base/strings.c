/* The layout of a .mo file: a header of seven words, then two tables of (length, offset), one of
 * keys in byte order and one of texts. A plural's key is "key NUL key", its text "one NUL many".
 * Every entry is checked here; nothing is trusted afterwards but what was checked. */
#include "base/strings.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"

#define MAGIC 0x950412deu
#define LANGUAGE_TEXT 36 /* the longest tag that BCP 47 asks a reader to hold */

struct entry {
    uint32_t length, offset;
};

struct strings {
    char *bytes;
    size_t length;
    uint32_t count, keys, texts; /* entries, and where the two tables begin */
    bool has_plural;             /* two forms: one, and all else */
    char language[LANGUAGE_TEXT];
};

static uint32_t word_at(const struct strings *strings, size_t offset)
{
    uint32_t word;
    memcpy(&word, strings->bytes + offset, sizeof word);
    return word;
}

static struct entry entry_at(const struct strings *strings, uint32_t table, uint32_t index)
{
    size_t offset = (size_t)table + (size_t)index * sizeof(struct entry);
    return (struct entry){.length = word_at(strings, offset),
                          .offset = word_at(strings, offset + 4)};
}

static const char *text_at(const struct strings *strings, uint32_t table, uint32_t index)
{
    return strings->bytes + entry_at(strings, table, index).offset;
}

static bool table_is_inside(const struct strings *strings, uint32_t table)
{
    return (uint64_t)table + (uint64_t)strings->count * sizeof(struct entry) <= strings->length;
}

/* How many bytes the character takes that begins here, 0 if it is none: no overlong forms, no
 * surrogates, nothing past U+10FFFF. */
static size_t character_length(const unsigned char *text, size_t left)
{
    static const struct {
        unsigned char first_least, first_most, second_least, second_most, length;
    } forms[] = {
        {0x01, 0x7f, 0, 0, 1},       {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
        {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
        {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4},
    };
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (*text < forms[i].first_least || *text > forms[i].first_most)
            continue;
        size_t length = forms[i].length;
        if (length > left ||
            (length > 1 && (text[1] < forms[i].second_least || text[1] > forms[i].second_most)))
            return 0;
        for (size_t next = 2; next < length; next++)
            if ((text[next] & 0xc0) != 0x80)
                return 0;
        return length;
    }
    return 0;
}

static bool is_utf8(const char *text)
{
    const unsigned char *at = (const unsigned char *)text;
    for (size_t left = strlen(text), length; left; at += length, left -= length) {
        length = character_length(at, left);
        if (!length)
            return false;
    }
    return true;
}

/* The text behind the first NUL of an entry, its second form; "" where there is none. */
static const char *second_form(const struct strings *strings, struct entry entry)
{
    const char *first = strings->bytes + entry.offset;
    size_t length = strlen(first);
    return length < entry.length ? first + length + 1 : "";
}

static bool entry_is_sound(const struct strings *strings, uint32_t table, uint32_t index)
{
    struct entry entry = entry_at(strings, table, index);
    if ((uint64_t)entry.offset + entry.length >= strings->length ||
        strings->bytes[(size_t)entry.offset + entry.length] != '\0')
        return false;
    return is_utf8(strings->bytes + entry.offset) && is_utf8(second_form(strings, entry));
}

static enum status check_entries(const struct strings *strings, struct error *error)
{
    for (uint32_t i = 0; i < strings->count; i++) {
        if (!entry_is_sound(strings, strings->keys, i) ||
            !entry_is_sound(strings, strings->texts, i))
            return status_fail(error, STATUS_BAD_INPUT,
                               "text %u lies outside the file or is not UTF-8: compile it again "
                               "with msgfmt",
                               (unsigned)i);
        if (i &&
            strcmp(text_at(strings, strings->keys, i - 1), text_at(strings, strings->keys, i)) >= 0)
            return status_fail(error, STATUS_BAD_INPUT, "key %u is not in byte order", (unsigned)i);
    }
    return STATUS_OK;
}

/* The value of a line `name: value` of the header, copied; "" where there is none. */
static void header_value(const char *header, const char *name, char *value, size_t room)
{
    *value = '\0';
    const char *line = strstr(header, name);
    if (!line)
        return;
    line += strlen(name);
    size_t length = strcspn(line, "\n");
    if (length < room)
        snprintf(value, room, "%.*s", (int)length, line);
}

static enum status read_header(struct strings *strings, struct error *error)
{
    char rule[64] = "";
    if (strings->count && *text_at(strings, strings->keys, 0) == '\0') {
        const char *header = text_at(strings, strings->texts, 0);
        header_value(header, "Language: ", strings->language, sizeof strings->language);
        header_value(header, "Plural-Forms: ", rule, sizeof rule);
    }
    strings->has_plural = strcmp(rule, "nplurals=2; plural=(n != 1);") == 0;
    if (strings->has_plural || strcmp(rule, "nplurals=1; plural=0;") == 0)
        return STATUS_OK;
    return status_fail(error, STATUS_BAD_INPUT,
                       "the plural rule is not one of \"nplurals=1; plural=0;\" and "
                       "\"nplurals=2; plural=(n != 1);\"");
}

static enum status check(struct strings *strings, struct error *error)
{
    if (strings->length < 28 || word_at(strings, 0) != MAGIC || word_at(strings, 4) >> 16 != 0)
        return status_fail(error, STATUS_BAD_INPUT,
                           "not a compiled gettext catalogue of this machine's byte order");
    strings->count = word_at(strings, 8);
    strings->keys = word_at(strings, 12);
    strings->texts = word_at(strings, 16);
    if (!table_is_inside(strings, strings->keys) || !table_is_inside(strings, strings->texts))
        return status_fail(error, STATUS_BAD_INPUT, "its tables lie outside the file");
    enum status status = check_entries(strings, error);
    return status ? status : read_header(strings, error);
}

enum status strings_parse(struct strings **strings, const char *bytes, size_t length,
                          struct error *error)
{
    *strings = NULL;
    if (length > STRINGS_BYTES_MOST)
        return status_fail(error, STATUS_BAD_INPUT, "larger than a catalogue of words can be");
    struct strings *read = memory_allocate(1, sizeof *read);
    read->bytes = memory_allocate(length, 1);
    if (length)
        memcpy(read->bytes, bytes, length);
    read->length = length;
    enum status status = check(read, error);
    if (status)
        strings_destroy(read);
    else
        *strings = read;
    return status;
}

enum status strings_read(struct strings **strings, const char *path, struct error *error)
{
    *strings = NULL;
    struct buffer file;
    buffer_init(&file, STRINGS_BYTES_MOST);
    struct error cause = {0};
    enum status status = buffer_add_file(&file, path, error);
    if (!status) {
        status = strings_parse(strings, file.bytes, file.length, &cause);
        if (status)
            status_fail(error, status, "%s: %s", path, cause.message);
    }
    buffer_finish(&file);
    return status;
}

void strings_destroy(struct strings *strings)
{
    if (!strings)
        return;
    memory_free(strings->bytes);
    memory_free(strings);
}

const char *strings_language(const struct strings *strings)
{
    return strings->language;
}

const char *strings_find(const struct strings *strings, const char *key, int64_t count)
{
    uint32_t first = 0, end = strings->count;
    while (first < end) {
        uint32_t middle = first + (end - first) / 2;
        int order = strcmp(key, text_at(strings, strings->keys, middle));
        if (order == 0) {
            struct entry text = entry_at(strings, strings->texts, middle);
            const char *many = second_form(strings, text);
            return strings->has_plural && count != 1 && *many ? many : strings->bytes + text.offset;
        }
        if (order < 0)
            end = middle;
        else
            first = middle + 1;
    }
    return NULL;
}

size_t strings_count(const struct strings *strings)
{
    return strings->count;
}

const char *strings_key(const struct strings *strings, size_t index)
{
    return text_at(strings, strings->keys, (uint32_t)index);
}
