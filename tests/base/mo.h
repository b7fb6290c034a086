/* A compiled catalogue made in memory, for tests: the layout is written out here from the gettext
 * manual ("The Format of GNU MO Files"), not taken from the reader. Keys must be given in byte
 * order. Plural forms are separated by a NUL, which a literal cannot end in, so '|' stands for it.
 */
#ifndef TESTS_BASE_MO_H
#define TESTS_BASE_MO_H

#include <stdint.h>
#include <string.h>

#define MO_ROOM 4096
#define MO_CHINESE "Language: zh-CN\nPlural-Forms: nplurals=1; plural=0;\n"
#define MO_ENGLISH "Language: en\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

struct mo {
    unsigned char bytes[MO_ROOM];
    size_t length;
};

static inline void mo_word(struct mo *mo, size_t offset, uint32_t word)
{
    memcpy(mo->bytes + offset, &word, sizeof word);
}

static inline void mo_text(struct mo *mo, size_t table, const char *text)
{
    size_t length = strlen(text);
    mo_word(mo, table, (uint32_t)length);
    mo_word(mo, table + 4, (uint32_t)mo->length);
    for (size_t i = 0; i < length; i++)
        mo->bytes[mo->length + i] = text[i] == '|' ? '\0' : (unsigned char)text[i];
    mo->length += length + 1;
}

/* pairs: key, text, key, text … of `count` pairs. */
static inline void mo_make(struct mo *mo, const char *const *pairs, size_t count)
{
    memset(mo, 0, sizeof *mo);
    size_t keys = 28, texts = keys + count * 8;
    mo->length = texts + count * 8;
    mo_word(mo, 0, 0x950412de);
    mo_word(mo, 8, (uint32_t)count);
    mo_word(mo, 12, (uint32_t)keys);
    mo_word(mo, 16, (uint32_t)texts);
    for (size_t i = 0; i < count; i++) {
        mo_text(mo, keys + i * 8, pairs[i * 2]);
        mo_text(mo, texts + i * 8, pairs[i * 2 + 1]);
    }
}

#endif
