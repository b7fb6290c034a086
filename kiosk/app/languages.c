/* Which languages there are, and their files. */
#include "app/languages.h"

#include <stdio.h>
#include <string.h>

#define PATH_ROOM 4096

static const char *const tags[LANGUAGES_COUNT] = {"zh-CN", "en", "ug", "bo", "ko"};

const char *const *languages_tags(void)
{
    return tags;
}

enum status languages_index(const char *tag, size_t *index, struct error *error)
{
    for (*index = 0; *index < LANGUAGES_COUNT; ++*index)
        if (strcmp(tags[*index], tag) == 0)
            return STATUS_OK;
    return status_fail(error, STATUS_WRONG_USAGE, "--lang %s: there are zh-CN, en, ug, bo and ko",
                       tag);
}

enum status languages_read(struct languages *words, const char *folder, struct error *error)
{
    *words = (struct languages){0};
    for (size_t i = 0; i < LANGUAGES_COUNT; i++) {
        char path[PATH_ROOM];
        snprintf(path, sizeof path, "%s/%s.mo", folder, tags[i]);
        enum status status = strings_read(&words->languages[i], path, error);
        if (status)
            return status;
    }
    words->screens = (struct screens_words){
        .languages = (const struct strings *const *)words->languages, .count = LANGUAGES_COUNT};
    return STATUS_OK;
}

void languages_finish(struct languages *words)
{
    for (size_t i = 0; i < LANGUAGES_COUNT; i++)
        strings_destroy(words->languages[i]);
    *words = (struct languages){0};
}
