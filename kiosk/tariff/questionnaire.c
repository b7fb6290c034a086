/* What a question measures, and which answer that makes. */
#include "tariff/questionnaire.h"

#include <string.h>

#include "base/memory.h"

static const char *const names[QUESTIONNAIRE_MEASURE_COUNT] = {
    "data",   "night", "away",        "video",        "apps", "calls",    "close",   "onnet",
    "called", "texts", "abroad_data", "abroad_calls", "age",  "spending", "contract"};

struct questionnaire *questionnaire_create(void)
{
    struct questionnaire *questionnaire = memory_allocate(1, sizeof *questionnaire);
    arena_init(&questionnaire->arena);
    return questionnaire;
}

void questionnaire_destroy(struct questionnaire *questionnaire)
{
    if (!questionnaire)
        return;
    arena_finish(&questionnaire->arena);
    memory_free(questionnaire);
}

const char *questionnaire_measure_name(enum questionnaire_measure measure)
{
    return names[measure];
}

static int64_t known(int value)
{
    return value < 0 ? QUESTIONNAIRE_UNKNOWN : value;
}

int64_t questionnaire_measure(const struct profile *profile, enum questionnaire_measure measure)
{
    const int32_t *use = profile->use;
    switch (measure) {
    case QUESTIONNAIRE_DATA:
        return (int64_t)use[PROFILE_DATA] + use[PROFILE_NIGHT] + use[PROFILE_AWAY] +
               use[PROFILE_VIDEO] + use[PROFILE_APPS];
    case QUESTIONNAIRE_NIGHT:
        return use[PROFILE_NIGHT];
    case QUESTIONNAIRE_AWAY:
        return use[PROFILE_AWAY];
    case QUESTIONNAIRE_VIDEO:
        return use[PROFILE_VIDEO];
    case QUESTIONNAIRE_APPS:
        return use[PROFILE_APPS];
    case QUESTIONNAIRE_CALLS:
        return (int64_t)use[PROFILE_CLOSE] + use[PROFILE_ONNET] + use[PROFILE_OFFNET];
    case QUESTIONNAIRE_CLOSE:
        return use[PROFILE_CLOSE];
    case QUESTIONNAIRE_ONNET:
        return (int64_t)use[PROFILE_CLOSE] + use[PROFILE_ONNET];
    case QUESTIONNAIRE_CALLED:
        return use[PROFILE_CALLED];
    case QUESTIONNAIRE_TEXTS:
        return use[PROFILE_TEXTS];
    case QUESTIONNAIRE_ABROAD_DATA:
        return (int64_t)use[PROFILE_HMT_DATA] + use[PROFILE_INTL_DATA];
    case QUESTIONNAIRE_ABROAD_CALLS:
        return (int64_t)use[PROFILE_HMT_CALLS] + use[PROFILE_INTL_CALLS];
    case QUESTIONNAIRE_AGE:
        return known(profile->age);
    case QUESTIONNAIRE_SPENDING:
        return known(profile->spending);
    default:
        return QUESTIONNAIRE_UNKNOWN;
    }
}

/* Of nothing, nothing is a share. */
static int64_t measure_of(const struct questionnaire_question *question,
                          const struct profile *profile)
{
    int64_t amount = questionnaire_measure(profile, question->measure);
    if (!question->is_share || amount == QUESTIONNAIRE_UNKNOWN)
        return amount;
    int64_t whole = questionnaire_measure(profile, question->share_of);
    return whole > 0 ? amount * QUESTIONNAIRE_THOUSAND / whole : 0;
}

int questionnaire_true_answer(const struct questionnaire_question *question,
                              const struct profile *profile)
{
    int64_t amount = measure_of(question, profile);
    size_t answer = 0;
    if (amount == QUESTIONNAIRE_UNKNOWN)
        return -1;
    while (answer + 1 < question->answer_count && amount >= question->answers[answer].below)
        answer++;
    return (int)answer;
}

/* A key that ends with '*' stands for all that begin so. */
static bool is_meant(const char *key, const char *ask)
{
    size_t length = strlen(key);
    if (length && key[length - 1] == '*')
        return strncmp(key, ask, length - 1) == 0;
    return strcmp(key, ask) == 0;
}

int questionnaire_share_of(const struct questionnaire *questionnaire, const char *ask)
{
    for (size_t i = 0; i < questionnaire->share_count; i++)
        if (is_meant(questionnaire->shares[i].key, ask))
            return questionnaire->shares[i].share;
    return questionnaire->usual_share;
}
