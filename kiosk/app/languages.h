/* The words of every language the kiosk speaks, read once. */
#ifndef APP_LANGUAGES_H
#define APP_LANGUAGES_H

#include <stddef.h>

#include "base/status.h"
#include "base/strings.h"
#include "screens/screens.h"

/* zh-CN first: it is the default. */
#define LANGUAGES_COUNT 5

struct languages {
    struct strings *languages[LANGUAGES_COUNT];
    struct screens_words screens; /* borrowed by screens */
};

const char *const *languages_tags(void); /* LANGUAGES_COUNT of them */

/* The index of a tag. STATUS_WRONG_USAGE names those there are. */
STATUS_CHECKED enum status languages_index(const char *tag, size_t *index, struct error *error);

STATUS_CHECKED enum status languages_read(struct languages *words, const char *folder,
                                          struct error *error);
void languages_finish(struct languages *words); /* a zeroed one is fine */

#endif
