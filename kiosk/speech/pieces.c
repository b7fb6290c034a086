/* Scripts to voices. The Mandarin voice is the one that takes Latin letters for Pinyin (the other
 * reads tones as English numbers), so letters are given their Chinese names and whole words the
 * English voice. Must not know espeak-ng itself. */
#include "speech/pieces.h"

#include <string.h>

#include "speech/characters.h"
#include "speech/homophones.h"

#define MANDARIN "cmn-latn-pinyin"
#define LETTERS_MOST 5 /* in capitals, longer words are words: "WIFI", but "TARIFF" */

static const struct {
    const char *tag, *voice;
} voices[] = {{"zh", MANDARIN}, {"cmn", MANDARIN}, {"yue", "yue"},
              {"en", "en"},     {"ko", "ko"},      {"ug", "ug"}};

const char *pieces_voice(const char *lang)
{
    for (size_t i = 0; i < sizeof voices / sizeof *voices; i++) {
        size_t length = strlen(voices[i].tag);
        if (strncmp(lang, voices[i].tag, length) == 0 &&
            (lang[length] == '\0' || lang[length] == '-'))
            return voices[i].voice;
    }
    return NULL;
}

static bool is_between(uint32_t code, uint32_t first, uint32_t last)
{
    return code >= first && code <= last;
}

/* The voice that the script asks for, in a text of this voice; NULL: it can stay with what is
 * around it. */
static const char *voice_of(uint32_t code, const char *own)
{
    bool is_chinese = strcmp(own, MANDARIN) == 0 || strcmp(own, "yue") == 0;

    if (characters_is_han(code))
        return is_chinese ? own : MANDARIN;
    if (is_between(code, 0xAC00, 0xD7A3) || is_between(code, 0x1100, 0x11FF))
        return "ko";
    if (is_between(code, 0x0620, 0x06FF) || is_between(code, 0xFB50, 0xFEFC))
        return "ug";
    if (characters_is_letter(code))
        return strcmp(own, MANDARIN) == 0 ? "en" : own;
    return NULL;
}

/* No voice has them, and espeak-ng would call each "letter". */
static bool is_voiceless(uint32_t code)
{
    return is_between(code, 0x0F00, 0x0FFF) || is_between(code, 0x1800, 0x18AF) ||
           is_between(code, 0xA000, 0xA4CF);
}

static bool ends_sentence(const uint32_t *codes)
{
    static const char *const wide[] = {"。", "！", "？", "；", "؟"};

    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (characters_match(codes, wide[i]))
            return true;
    return strchr(".!?;", (int)(codes[0] < 0x80 ? codes[0] : 'x')) && codes[1] == ' ';
}

/* ---- letters in Chinese ---- */

static const char *const letter_names[26] = {
    "诶", "必", "西", "弟", "易", "艾弗", "技", "艾尺", "爱", "介",     "开",     "艾勒", "艾姆",
    "恩", "欧", "譬", "扣", "啊", "艾丝", "替", "优",   "微", "达不溜", "艾克斯", "歪",   "贼"};

static const struct {
    const char *word, *chinese;
} known[] = {{"WiFi", "歪费"},    {"Wi-Fi", "歪费"},     {"WLAN", "歪费"},
             {"App", "埃普"},     {"APP", "埃普"},       {"PIN码", "服务密码"},
             {"PIN", "服务密码"}, {"VoLTE", "高清通话"}, {"SIM", "西姆"}};

static size_t word_length(const uint32_t *codes)
{
    size_t length = 0;

    while (characters_is_letter(codes[length]))
        length++;
    return length;
}

static bool is_spelt(const uint32_t *codes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (codes[i] >= 'a' && length > 1)
            return false;
    return length <= LETTERS_MOST;
}

/* The Chinese for the Latin word at the front, and its length; 0: leave it to the English voice. */
static size_t replace_word(const uint32_t *codes, struct buffer *out)
{
    size_t length = word_length(codes);

    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t matched = characters_match(codes, known[i].word);
        if (matched && !characters_is_letter(codes[matched])) {
            buffer_add(out, known[i].chinese);
            return matched;
        }
    }
    if (!is_spelt(codes, length))
        return 0;
    for (size_t i = 0; i < length; i++)
        buffer_add(out, letter_names[(codes[i] | 0x20) - 'a']);
    return length;
}

static const char *with_letter_names(struct arena *arena, const char *text)
{
    struct characters read = characters_read(arena, text, strlen(text));
    struct buffer out;

    buffer_init(&out, strlen(text) * 10 + 1); /* 达不溜: nine bytes for one */
    for (size_t at = 0; at < read.count;) {
        size_t length =
            characters_is_letter(read.codes[at]) ? replace_word(read.codes + at, &out) : 0;
        size_t kept = length ? 0 : word_length(read.codes + at);
        if (length == 0 && kept == 0)
            kept = 1;
        for (size_t i = 0; i < kept; i++)
            characters_add(&out, read.codes[at + i]);
        at += length + kept;
    }
    const char *copy = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return copy;
}

/* ---- cutting ---- */

static bool is_heard(const uint32_t *codes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (voice_of(codes[i], "") || characters_is_digit(codes[i]) || codes[i] >= 0x3000)
            return true;
    return false;
}

struct cutting {
    struct arena *arena;
    struct pieces *pieces;
    uint32_t *codes; /* of the piece being gathered */
    size_t count;
    const char *voice;
};

static void cut(struct cutting *cutting)
{
    if (is_heard(cutting->codes, cutting->count))
        *ARENA_PUSH(cutting->arena, cutting->pieces->list, cutting->pieces->count,
                    cutting->pieces->capacity) = (struct pieces_piece){
            cutting->voice, characters_text(cutting->arena, cutting->codes, cutting->count)};
    cutting->count = 0;
}

struct pieces pieces_cut(struct arena *arena, const char *lang, const char *speakable)
{
    struct pieces pieces = {0};
    const char *own = pieces_voice(lang);

    if (!own)
        return pieces;
    if (strcmp(own, MANDARIN) == 0)
        speakable = with_letter_names(arena, homophones_replace(arena, speakable));
    struct characters read = characters_read(arena, speakable, strlen(speakable));
    struct cutting cutting = {arena, &pieces, ARENA_ARRAY(arena, uint32_t, read.count + 1), 0, own};
    for (size_t i = 0; i < read.count; i++) {
        const char *voice = voice_of(read.codes[i], own);
        if (voice && voice != cutting.voice && strcmp(voice, cutting.voice) != 0) {
            cut(&cutting);
            cutting.voice = voice;
        }
        if (!is_voiceless(read.codes[i]))
            cutting.codes[cutting.count++] = read.codes[i];
        if (ends_sentence(read.codes + i)) {
            cut(&cutting);
            cutting.voice = own;
        }
    }
    cut(&cutting);
    return pieces;
}
