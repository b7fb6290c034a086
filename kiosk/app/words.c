/* Which languages there are, and their files. */
#include "app/words.h"

#include <stdio.h>
#include <string.h>

#define PATH_ROOM 4096

static const char *const tags[WORDS_LANGUAGES] = {"zh-CN", "en"};

const char *const *words_tags(void)
{
    return tags;
}

enum status words_index(const char *tag, size_t *index, struct error *error)
{
    for (*index = 0; *index < WORDS_LANGUAGES; ++*index)
        if (strcmp(tags[*index], tag) == 0)
            return STATUS_OK;
    return status_fail(error, STATUS_WRONG_USAGE, "--lang %s: there are zh-CN and en", tag);
}

enum status words_read(struct words *words, const char *folder, struct error *error)
{
    *words = (struct words){0};
    for (size_t i = 0; i < WORDS_LANGUAGES; i++) {
        char path[PATH_ROOM];
        snprintf(path, sizeof path, "%s/%s.mo", folder, tags[i]);
        enum status status = strings_read(&words->languages[i], path, error);
        if (status)
            return status;
    }
    words->screens = (struct screens_words){
        .languages = (const struct strings *const *)words->languages, .count = WORDS_LANGUAGES};
    return STATUS_OK;
}

void words_finish(struct words *words)
{
    for (size_t i = 0; i < WORDS_LANGUAGES; i++)
        strings_destroy(words->languages[i]);
    *words = (struct words){0};
}
