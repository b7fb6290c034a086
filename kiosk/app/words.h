/* The words of every language the kiosk speaks, read once. */
#ifndef APP_WORDS_H
#define APP_WORDS_H

#include <stddef.h>

#include "base/status.h"
#include "base/strings.h"
#include "screens/screens.h"

/* zh-CN first: it is the default. */
#define WORDS_LANGUAGES 2

struct words {
    struct strings *languages[WORDS_LANGUAGES];
    struct screens_words screens; /* borrowed by screens */
};

const char *const *words_tags(void); /* WORDS_LANGUAGES of them */

/* The index of a tag. STATUS_WRONG_USAGE names those there are. */
STATUS_CHECKED enum status words_index(const char *tag, size_t *index, struct error *error);

STATUS_CHECKED enum status words_read(struct words *words, const char *folder, struct error *error);
void words_finish(struct words *words); /* a zeroed one is fine */

#endif
