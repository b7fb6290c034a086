/* Copies with a ceiling, and their wiping. Must not know voices. */
#include "speech/utterance.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "speech/speakable.h"

#define BYTES_MOST ((size_t)SPEAKABLE_CHARACTERS_MOST * 4)

static char *copy(const char *text)
{
    if (!text)
        return NULL;
    size_t length = strnlen(text, BYTES_MOST);
    char *own = memory_allocate(length + 1, 1);
    memcpy(own, text, length);
    return own;
}

static void forget(char *text)
{
    if (text)
        memory_wipe(text, strlen(text));
    memory_free(text);
}

struct utterance *utterance_create(const struct speech_utterance *given)
{
    struct utterance *utterance = memory_allocate(1, sizeof *utterance);

    utterance->text = copy(given->text ? given->text : "");
    utterance->instead = copy(given->instead);
    utterance->is_personal = given->is_personal;
    snprintf(utterance->lang, sizeof utterance->lang, "%s", given->lang ? given->lang : "");
    snprintf(utterance->node, sizeof utterance->node, "%s", given->node ? given->node : "");
    return utterance;
}

void utterance_destroy(struct utterance *utterance)
{
    if (!utterance)
        return;
    forget(utterance->text);
    forget(utterance->instead);
    memory_wipe(utterance, sizeof *utterance);
    memory_free(utterance);
}

void utterance_destroy_all(struct utterance *first)
{
    while (first) {
        struct utterance *next = first->next;
        utterance_destroy(first);
        first = next;
    }
}
