/* What tariffctl says to a person, in Chinese and English. Compiled in: the program needs no other
 * file to speak. A wording has places {1} to {9}. Faults and errors are not here: they are for
 * scripts and admins, and in one language. */
#ifndef CLI_WORDS_H
#define CLI_WORDS_H

#include "base/buffer.h"
#include "cli/command.h"
#include "cli/words_id.h"

enum words_lang { WORDS_ZH, WORDS_EN };

/* --lang, else the locale's language where it is one of the two, else Chinese. */
enum words_lang words_lang_of(const struct command_run *run);
const char *words_tag(enum words_lang lang); /* zh-CN, en */

const char *words_text(enum words_lang lang, enum words_id id);

/* Adds the wording with its places filled; `filling` ends with NULL (WORDS_FILLING makes it). */
void words_add(struct buffer *out, enum words_lang lang, enum words_id id,
               const char *const *filling);
/* The same of a wording that another file keeps. */
void words_fill(struct buffer *out, const char *wording, const char *const *filling);
#define WORDS_FILLING(...) ((const char *const[]){__VA_ARGS__, NULL})
#define WORDS_PLAIN ((const char *const[]){NULL})

#endif
