/* Questions of the dialogue: a file is read whole or not at all, and what was read can be asked. */
#include "exchange/questionnaire_file.h"

#include <stdlib.h>

#include "target.h"

static void ask_all(const struct questionnaire *questionnaire)
{
    struct profile profile = {.age = 40, .spending = 50, .region = "", .brand = ""};
    profile.use[PROFILE_DATA] = 2000;
    for (size_t i = 0; i < questionnaire->count; i++) {
        const struct questionnaire_question *question = &questionnaire->questions[i];
        int answer = questionnaire_true_answer(question, &profile);
        if (answer < -1 || answer >= (int)question->answer_count || question->answer_count < 2)
            abort();
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct questionnaire *questionnaire;
    struct faults faults;
    struct error error;
    faults_init(&faults, "questions.json");
    enum status status =
        questionnaire_file_parse(&questionnaire, (const char *)data, size, &faults, &error);
    if ((status == STATUS_OK) != (questionnaire != NULL) ||
        (status == STATUS_OK) != (faults.count == 0))
        abort();
    if (questionnaire)
        ask_all(questionnaire);
    questionnaire_destroy(questionnaire);
    faults_finish(&faults);
    return 0;
}
