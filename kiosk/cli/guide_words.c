/* One row a wording. */
#include "cli/guide_words.h"

static const char *const wordings[GUIDE_WORDS_COUNT][2] = {
    [GUIDE_WORDS_TITLE] = {"资费导购", "Which plan fits you"},
    [GUIDE_WORDS_PEOPLE] =
        {"依据 {1} 位现有客户的用量（不含身份），{2} 个候选方案。",
         "From the usage of {1} customers, without identity; {2} plans to choose "
         "from."},
    [GUIDE_WORDS_SAMPLE] = {"依据参考样本中 {1} 人的用量，{2} 个候选方案。",
                            "From the usage of {1} people of the reference sample; {2} plans to "
                            "choose from."},
    [GUIDE_WORDS_LEFT] = {"（大约还有 {1} 个问题）", " (about {1} to go)"},
    [GUIDE_WORDS_UNSURE] = {"不确定", "I don't know"},
    [GUIDE_WORDS_HOW] = {"请输入编号（b 上一题，q 直接看结果）：",
                         "Number (b back, q to the result): "},
    [GUIDE_WORDS_SO_FAR] = {"按目前的回答，您每月大约 {1} 至 {2} 元",
                            "So far: about {1} to {2} yuan a month"},
    [GUIDE_WORDS_YES] = {"是", "Yes"},
    [GUIDE_WORDS_NO] = {"否", "No"},
    [GUIDE_WORDS_RELAXED] = {"没有人同时符合所有回答，最早的 {1} 个回答暂不计入。",
                             "Nobody fits all answers; the {1} oldest no longer count."},
    [GUIDE_WORDS_SETTLED] = {"问了 {1} 个问题，方案已定：预计与最合适的方案每月相差不到 {2} 元。",
                             "Settled after {1} questions: less than {2} yuan a month from the "
                             "best plan is expected."},
    [GUIDE_WORDS_UNSETTLED] = {"问了 {1} 个问题：预计与最合适的方案每月相差约 {2} 元。",
                               "After {1} questions: about {2} yuan a month from the best plan is "
                               "expected."},
    [GUIDE_WORDS_SPREAD] = {"和您回答相同的人每月付 {1} 至 {2} 元，十人中有九人不超过 {3} 元",
                            "people who answered like you pay {1} to {2} yuan a month, 9 of 10 at "
                            "most {3}"},
    [GUIDE_WORDS_BAD_MONTH] = {"用得多的月份最多约 {1} 元", "in a bad month up to {1} yuan"},
    [GUIDE_WORDS_NOT_SURE] = {"须符合办理条件", "if you qualify"},
    [GUIDE_WORDS_CHANGES] = {"如果情况不同", "What would change it"},
    [GUIDE_WORDS_CHANGE] = {"如果“{1}”是“{2}”：{3}", "If “{1}” were “{2}”: {3}"},
    [GUIDE_WORDS_LIKELY] = {"按可能的用量算，每月 {1} 元", "{1} yuan a month for the likely usage"},
    [GUIDE_WORDS_NO_PLANS] = {"目录中没有可以办理的方案。",
                              "The catalog has no plan that is open."},
    [GUIDE_WORDS_PREPARED] = {"{1} 人，{2} 个候选方案，已备好。",
                              "{1} people, {2} candidate plans: prepared."},
    [GUIDE_WORDS_NOT_AN_ANSWER] = {"请输入列出的编号。", "One of the numbers, please."},
};

const char *guide_words_text(enum words_lang lang, enum guide_words_id id)
{
    return wordings[id][lang];
}

void guide_words_add(struct buffer *out, enum words_lang lang, enum guide_words_id id,
                     const char *const *filling)
{
    words_fill(out, wordings[id][lang], filling);
}
