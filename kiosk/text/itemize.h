/* A paragraph's characters, each with what decides how it is set: direction, script, face, whether
 * a line may end before it, and how far it advances. The working table of paragraph.c; not for
 * other folders. */
#ifndef TEXT_ITEMIZE_H
#define TEXT_ITEMIZE_H

#include <hb.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/fonts.h"
#include "text/paragraph.h"

struct itemize_character {
    uint32_t code;
    size_t face;
    hb_script_t script;
    int advance;     /* 1/64 pixel; a cluster's is on its first character */
    int8_t level;    /* bidirectional embedding; odd is right to left */
    bool may_break;  /* a line may begin with this character */
    bool must_break; /* and here one does: the character is behind a "\n" */
    bool continues;  /* belongs to the character before: a mark, a joiner, a variation */
    bool is_word;    /* a letter or a number: may lead a line in need */
    bool starts_run; /* another face, script or level than before */
    bool is_space;   /* hangs invisibly at the end of a line */
};

struct itemize {
    struct itemize_character *characters;
    size_t count;
    bool rtl;
};

/* Everything but may_break. Line breaks are no characters of the table. */
void itemize_text(struct itemize *table, struct fonts *fonts, struct arena *arena, const char *text,
                  const struct paragraph_style *style);

#endif
