/* Found by asking the library for the phonemes of the words a telecom shop uses. Must not know who
 * speaks them. */
#include "speech/homophones.h"

#include <string.h>

#include "base/buffer.h"

static const struct {
    const char *word, *heard;
} words[] = {
    {"便宜", "骈宜"},                                     /* pián, not biàn */
    {"重新", "崇新"},                                     /* chóng, not zhòng */
    {"重复", "崇复"}, {"重叠", "崇叠"}, {"银行", "银航"}, /* háng, not xíng */
    {"返还", "返环"},                                     /* huán, not hái */
    {"退还", "退环"}, {"归还", "归环"}, {"还款", "环款"}, {"偿还", "偿环"},
    {"更新", "耕新"}, {"更换", "耕换"}, {"变更", "变耕"}, /* gēng, not gèng */
    {"调整", "条整"}, {"调节", "条节"},                   /* tiáo, not diào */
    {"差额", "叉额"}, {"差价", "叉价"}, {"相差", "相叉"}, /* chā, not chà */
    {"处理", "楚理"},                                     /* chǔ, not chù */
    {"不了", "不瞭"},                                     /* liǎo, not le */
    {"得到", "德到"}, {"获得", "获德"},                   /* dé, not de */
    {"空闲", "控闲"},                                     /* kòng, not kōng */
    {"增长", "增掌"},                                     /* zhǎng, not cháng */
};

static size_t find_word(const char *text)
{
    size_t i = 0;

    while (i < sizeof words / sizeof *words &&
           strncmp(text, words[i].word, strlen(words[i].word)) != 0)
        i++;
    return i;
}

const char *homophones_replace(struct arena *arena, const char *text)
{
    struct buffer out;

    buffer_init(&out, strlen(text) * 2 + 1);
    while (*text) {
        size_t i = find_word(text);
        bool is_word = i < sizeof words / sizeof *words;
        if (is_word)
            buffer_add(&out, words[i].heard);
        else
            buffer_add_bytes(&out, text, 1);
        text += is_word ? strlen(words[i].word) : 1;
    }
    const char *copy = arena_copy(arena, buffer_text(&out));
    buffer_finish(&out);
    return copy;
}
