/* Wordings filled in. Numbers are rounded here and only here for showing: a person reads 25.2 GB,
 * never 27059046482 bytes. Everything stays in the caller's arena, which is wiped with the visit:
 * nothing passes through the heap. Knows no tariffs. */
#include "base/message.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "base/date.h"
#include "base/money.h"

#define KEY_VERBATIM "verbatim"

struct message message_of(const char *key)
{
    return (struct message){.key = key};
}

static struct message with(struct message message, struct message_argument argument)
{
    assert(message.count < MESSAGE_ARGUMENTS_MOST);
    message.arguments[message.count++] = argument;
    return message;
}

struct message message_words(struct message message, const char *name, const char *words)
{
    return with(message, (struct message_argument){.name = name, .words = words});
}

struct message message_verbatim(const char *words)
{
    return message_words(message_of(KEY_VERBATIM), "words", words);
}

struct message message_number(struct message message, const char *name, int64_t number)
{
    return with(message,
                (struct message_argument){.name = name, .kind = MESSAGE_NUMBER, .number = number});
}

struct message message_money(struct message message, const char *name, int64_t fen)
{
    return with(message,
                (struct message_argument){.name = name, .kind = MESSAGE_MONEY, .number = fen});
}

struct message message_quantity(struct message message, const char *name, enum quantity_unit unit,
                                int64_t quantity)
{
    return with(message, (struct message_argument){
                             .name = name,
                             .kind = MESSAGE_QUANTITY,
                             .unit = unit,
                             .number = quantity,
                         });
}

struct message message_month(struct message message, const char *name, int32_t month)
{
    return with(message,
                (struct message_argument){.name = name, .kind = MESSAGE_MONTH, .number = month});
}

struct message message_day(struct message message, const char *name, int32_t day)
{
    return with(message,
                (struct message_argument){.name = name, .kind = MESSAGE_DAY, .number = day});
}

const char *message_money_text(int64_t fen, struct arena *arena)
{
    char amount[MONEY_TEXT];
    money_format(fen < 0 ? -fen : fen, amount);
    return arena_format(arena, "%s¥%s", fen < 0 ? "−" : "", amount);
}

static const char *counted(const char *key, int64_t count, const struct strings *strings,
                           struct arena *arena)
{
    struct message message = message_number(message_of(key), "count", count);
    return message_text(&message, strings, arena);
}

/* One decimal, half up, and none where it would be 0: 30 GB, 25.2 GB. */
static const char *bytes_text(int64_t bytes, struct arena *arena)
{
    static const struct {
        int64_t unit;
        const char *name;
    } units[] = {{QUANTITY_GB, "GB"}, {QUANTITY_MB, "MB"}, {QUANTITY_KB, "KB"}};
    size_t chosen = 0;
    while (chosen < 2 && bytes < units[chosen].unit)
        chosen++;
    int64_t tenths = money_divide_half_up(bytes * 10, units[chosen].unit);
    if (tenths % 10 == 0 || chosen > 0)
        return arena_format(arena, "%" PRId64 " %s", money_divide_half_up(tenths, 10),
                            bytes ? units[chosen].name : "MB");
    return arena_format(arena, "%" PRId64 ".%" PRId64 " %s", tenths / 10, tenths % 10,
                        units[chosen].name);
}

static const char *quantity_text(enum quantity_unit unit, int64_t quantity,
                                 const struct strings *strings, struct arena *arena)
{
    switch (unit) {
    case QUANTITY_BYTES:
        return bytes_text(quantity, arena);
    case QUANTITY_MESSAGES:
        return counted("unit.messages", quantity, strings, arena);
    case QUANTITY_SECONDS:
        break;
    }
    if (quantity > 0 && quantity < 60)
        return counted("unit.seconds", quantity, strings, arena);
    return counted("unit.minutes", money_divide_half_up(quantity, 60), strings, arena);
}

static const char *month_text(int32_t month, const struct strings *strings, struct arena *arena)
{
    static const char *const keys[] = {
        "month.01", "month.02", "month.03", "month.04", "month.05", "month.06",
        "month.07", "month.08", "month.09", "month.10", "month.11", "month.12",
    };
    struct message message = message_of(keys[((month % 12) + 12) % 12]);
    return message_text(&message, strings, arena);
}

static const char *argument_text(const struct message_argument *argument,
                                 const struct strings *strings, struct arena *arena)
{
    char day[DATE_TEXT];
    switch (argument->kind) {
    case MESSAGE_WORDS:
        return argument->words;
    case MESSAGE_NUMBER:
        return arena_format(arena, "%" PRId64, argument->number);
    case MESSAGE_MONEY:
        return message_money_text(argument->number, arena);
    case MESSAGE_QUANTITY:
        return quantity_text(argument->unit, argument->number, strings, arena);
    case MESSAGE_MONTH:
        return month_text((int32_t)argument->number, strings, arena);
    case MESSAGE_DAY:
        date_format((int32_t)argument->number, day);
        return arena_copy(arena, day);
    }
    return "";
}

static const struct message_argument *find_argument(const struct message *message, const char *name,
                                                    size_t length)
{
    for (size_t i = 0; i < message->count; i++)
        if (strlen(message->arguments[i].name) == length &&
            memcmp(message->arguments[i].name, name, length) == 0)
            return &message->arguments[i];
    return NULL;
}

static int64_t plural_count(const struct message *message)
{
    for (size_t i = 0; i < message->count; i++)
        if (message->arguments[i].kind == MESSAGE_NUMBER)
            return message->arguments[i].number;
    return 1;
}

/* The text so far with what the placeholder at `*open` ("{…") stands for; `*open` moves behind it.
 * A placeholder nobody filled stays as it is written. */
static char *filled(char *text, const char **open, const struct message *message,
                    const struct strings *strings, struct arena *arena)
{
    const char *close = strchr(*open, '}');
    const struct message_argument *argument =
        close ? find_argument(message, *open + 1, (size_t)(close - *open - 1)) : NULL;
    *open = argument ? close + 1 : *open + 1;
    return arena_format(arena, "%s%s", text,
                        argument ? argument_text(argument, strings, arena) : "{");
}

const char *message_text(const struct message *message, const struct strings *strings,
                         struct arena *arena)
{
    if (!message->key)
        return "";
    if (strcmp(message->key, KEY_VERBATIM) == 0)
        return arena_copy(arena, message->arguments[0].words);
    const char *wording = strings_find(strings, message->key, plural_count(message));
    if (!wording)
        return arena_copy(arena, message->key);
    char *text = arena_copy(arena, "");
    while (*wording) {
        size_t plain = strcspn(wording, "{");
        text = arena_format(arena, "%s%.*s", text, (int)plain, wording);
        wording += plain;
        if (*wording)
            text = filled(text, &wording, message, strings, arena);
    }
    return text;
}
