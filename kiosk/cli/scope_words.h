/* A scope in words: as a name for programs, and as a person calls it. */
#ifndef CLI_SCOPE_WORDS_H
#define CLI_SCOPE_WORDS_H

#include "base/arena.h"
#include "cli/words.h"
#include "tariff/catalog.h"

/* The name it has in the catalog; one written in place is spelled out, "data app=video band=night".
 */
const char *scope_words_name(struct arena *arena, const struct catalog *catalog,
                             const struct scope *scope);

/* "国内主叫", "domestic calls out". */
const char *scope_words_say(struct arena *arena, const struct catalog *catalog,
                            const struct scope *scope, enum words_lang lang);

/* The service alone. */
const char *scope_words_service(enum service service, enum words_lang lang);

#endif
