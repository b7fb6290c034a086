/* A sentence for a person that no language has been chosen for yet: the key of its wording
 * (strings.h) and what goes into its placeholders, typed, so that each language writes money,
 * quantities and months in its own manner. A plain value; words are borrowed. In a wording a
 * placeholder is {name}. */
#ifndef BASE_MESSAGE_H
#define BASE_MESSAGE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/quantity.h"
#include "base/strings.h"

#define MESSAGE_ARGUMENTS_MOST 4

enum message_kind {
    MESSAGE_WORDS,    /* as they are: a plan's name, a code */
    MESSAGE_NUMBER,   /* a count; the first one chooses the plural form */
    MESSAGE_MONEY,    /* fen: ¥49.00 */
    MESSAGE_QUANTITY, /* of a unit: 25.2 GB, 262 minutes, 9 messages */
    MESSAGE_MONTH,    /* a month as in date.h: its name, without the year */
    MESSAGE_DAY,      /* a day as in date.h: 2026-11-21 */
};

struct message_argument {
    const char *name;
    enum message_kind kind;
    enum quantity_unit unit;
    int64_t number;
    const char *words;
};

struct message {
    const char *key; /* NULL: nothing is said */
    struct message_argument arguments[MESSAGE_ARGUMENTS_MOST];
    size_t count;
};

struct message message_of(const char *key);
/* The words as they are, in every language: a plan's name as a heading. */
struct message message_verbatim(const char *words);
/* Each returns the message with one more argument. */
struct message message_words(struct message message, const char *name, const char *words);
struct message message_number(struct message message, const char *name, int64_t number);
struct message message_money(struct message message, const char *name, int64_t fen);
struct message message_quantity(struct message message, const char *name, enum quantity_unit unit,
                                int64_t quantity);
struct message message_month(struct message message, const char *name, int32_t month);
struct message message_day(struct message message, const char *name, int32_t day);

/* In that language. A key or a placeholder that is not there stays visible as written, where a
 * test finds it; "" for a message that says nothing. In the arena. */
const char *message_text(const struct message *message, const struct strings *strings,
                         struct arena *arena);

/* "¥49.00", "−¥3.50". */
const char *message_money_text(int64_t fen, struct arena *arena);

#endif
