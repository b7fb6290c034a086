/* The dialogue as states: a question at a time, back, changes, and the result as advice. */
#include "visit/visit_guide.h"

#include <string.h>

#include "visit/guidance.h"
#include "visit/visit_private.h"

static struct visit_guide *guide_of(const struct visit *visit)
{
    return &visit->shopper->guide;
}

static enum status find_guidance(struct visit *visit, const struct guidance **guidance)
{
    struct error ignored = {0};
    *guidance = NULL;
    if (!visit->records->guidance)
        return STATUS_NOT_FOUND;
    return visit->records->guidance(visit->records, visit_as_of(visit), guidance, &ignored);
}

bool visit_guide_is_offered(struct visit *visit)
{
    const struct guidance *guidance;
    return find_guidance(visit, &guidance) == STATUS_OK && guidance->appraisal->plan_count > 0;
}

bool visit_guide_is_guided(const struct visit *visit)
{
    return visit->shopper && visit->shopper->guide.result;
}

static const struct label *texts_of(const struct visit_guide *guide, size_t question)
{
    return dialogue_question(guide->dialogue, question)->text;
}

/* ---- from one question to the next */

static void go_on(struct visit *visit)
{
    struct visit_guide *guide = guide_of(visit);
    guide->step = dialogue_step(guide->dialogue);
    guide->is_changing = guide->is_answered = false;
    guide->question = guide->step.question;
    if (guide->step.state == DIALOGUE_ASK) {
        visit_enter(visit, VISIT_GUIDE);
        return;
    }
    visit->work = VISIT_WORK_GUIDE;
    visit_enter(visit, VISIT_WORKING);
}

void visit_guide_open(struct visit *visit)
{
    const struct guidance *guidance;
    if (find_guidance(visit, &guidance) != STATUS_OK)
        return;
    struct visit_guide *guide = guide_of(visit);
    *guide = (struct visit_guide){.dialogue = dialogue_create(&visit->arena, guidance->appraisal)};
    go_on(visit);
}

static void answer(struct visit *visit, int choice)
{
    struct visit_guide *guide = guide_of(visit);
    int count = (int)dialogue_question(guide->dialogue, guide->question)->answer_count;
    if (choice < VISIT_GUIDE_UNSURE || choice >= count)
        return;
    dialogue_answer(guide->dialogue, guide->question, choice);
    go_on(visit);
}

static void show_again(struct visit *visit, size_t question, bool is_changing)
{
    struct visit_guide *guide = guide_of(visit);
    guide->before = dialogue_answer_given(guide->dialogue, question);
    guide->is_answered = true;
    guide->is_changing = is_changing;
    guide->question = question;
    if (!is_changing)
        dialogue_answer(guide->dialogue, question, DIALOGUE_UNASKED);
    guide->step = dialogue_step(guide->dialogue);
    visit_enter(visit, VISIT_GUIDE);
}

/* To the question before, as if it had not been answered; from the first, out of the dialogue. */
static void back(struct visit *visit)
{
    struct visit_guide *guide = guide_of(visit);
    const size_t *asked;
    size_t count = dialogue_asked(guide->dialogue, &asked);
    if (guide->is_changing)
        go_on(visit);
    else if (count)
        show_again(visit, asked[count - 1], false);
    else
        visit_enter(visit, VISIT_WELCOME);
}

void visit_guide_again(struct visit *visit, int place)
{
    struct visit_guide *guide = guide_of(visit);
    const size_t *asked;
    size_t count = dialogue_asked(guide->dialogue, &asked);
    guide->result = NULL;
    if (place >= 0 && (size_t)place < count)
        show_again(visit, asked[place], true);
    else if (count)
        show_again(visit, asked[count - 1], false);
    else
        visit_guide_open(visit);
}

void visit_guide_handle(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_CHOOSE) {
        answer(visit, intent.number);
    } else if (intent.kind == VISIT_BACK) {
        back(visit);
    } else if (intent.kind == VISIT_NEXT) {
        visit->work = VISIT_WORK_GUIDE;
        visit_enter(visit, VISIT_WORKING);
    }
}

/* ---- the result */

static void show_notice(struct visit *visit, enum visit_notice_kind kind)
{
    visit->shopper->notice = kind;
    visit_enter(visit, VISIT_NOTICE);
}

void visit_guide_work(struct visit *visit)
{
    struct visit_shopper *shopper = visit->shopper;
    struct dialogue_result *result;
    struct error ignored = {0};
    visit->work = VISIT_WORK_NONE;
    visit->touched = visit_now(visit);
    visit_background_drop(visit);
    visit_whatif_forget(&visit->whatif);
    if (dialogue_result_find(&visit->arena, shopper->guide.dialogue, visit_work_room(visit),
                             visit->settings.offers, &result, &ignored) != STATUS_OK) {
        show_notice(visit, VISIT_NOTICE_CANNOT);
        return;
    }
    if (result->advice->ranked_count == 0) {
        show_notice(visit, VISIT_NOTICE_NO_PLAN);
        return;
    }
    shopper->guide.result = result;
    shopper->guide.step = result->step;
    shopper->advice = result->advice;
    shopper->history = result->history;
    shopper->subscriber = *result->subscriber;
    shopper->reasons = NULL;
    shopper->reasons_asked = true; /* what would change it is told by the answers */
    visit_enter(visit, VISIT_ADVICE);
}

/* ---- views */

static const char *in_words(const struct visit *visit, const struct label *label)
{
    return label_in(label, visit->settings.languages[visit->language]);
}

/* What only explains is left out where it is not in the shopper's language. */
static const char *in_own_words(const struct visit *visit, const struct label *label)
{
    const char *lang = visit->settings.languages[visit->language];
    for (size_t i = 0; i < label->count; i++)
        if (strcmp(label->texts[i].lang, lang) == 0)
            return label->texts[i].text;
    return "";
}

static void view_choices(const struct visit *visit, struct arena *arena,
                         struct visit_guide_view *view)
{
    const struct visit_guide *guide = guide_of(visit);
    const struct dialogue_question *shown = dialogue_question(guide->dialogue, guide->question);
    view->is_condition = !shown->asked;
    view->choice_count = shown->answer_count;
    view->choices = ARENA_ARRAY(arena, struct visit_guide_choice, shown->answer_count);
    for (size_t i = 0; i < shown->answer_count; i++) {
        struct visit_guide_choice *choice = &view->choices[i];
        *choice = (struct visit_guide_choice){.text = "", .detail = "", .picture = ""};
        choice->chosen = guide->is_answered && guide->before == (int)i;
        if (!shown->asked)
            continue;
        choice->text = in_words(visit, &shown->asked->answers[i].text);
        choice->detail = in_own_words(visit, &shown->asked->answers[i].detail);
        choice->picture = shown->asked->answers[i].picture;
    }
    view->unsure_chosen = guide->is_answered && guide->before == DIALOGUE_UNSURE;
}

void visit_guide_view(const struct visit *visit, struct arena *arena, struct visit_guide_view *view)
{
    const struct visit_guide *guide = guide_of(visit);
    const struct dialogue_question *shown = dialogue_question(guide->dialogue, guide->question);
    const size_t *asked;
    view->text = in_words(visit, shown->text);
    view->why = shown->asked ? in_own_words(visit, &shown->asked->why) : "";
    view_choices(visit, arena, view);
    view->done = (int)dialogue_asked(guide->dialogue, &asked) - guide->is_changing;
    view->left = guide->step.left > 0 ? guide->step.left : 1;
    view->from_fen = guide->step.low_fen;
    view->to_fen = guide->step.most_fen;
    view->contradicted = guide->step.relaxed > 0;
}

static void view_changes(const struct visit *visit, struct arena *arena,
                         struct visit_guided_view *view)
{
    const struct dialogue_result *result = guide_of(visit)->result;
    view->changes = ARENA_ARRAY(arena, struct message, result->change_count + 1);
    for (size_t i = 0; i < result->change_count; i++) {
        const struct dialogue_result_change *change = &result->changes[i];
        const struct questionnaire_question *asked =
            dialogue_question(guide_of(visit)->dialogue, change->question)->asked;
        struct message message = message_of("guide.change");
        message = message_words(message, "question", in_words(visit, &asked->text));
        message =
            message_words(message, "answer", in_words(visit, &asked->answers[change->answer].text));
        view->changes[view->change_count++] =
            message_words(message, "name", visit_advice_name(visit, change->plan));
    }
}

static void view_given(const struct visit *visit, struct arena *arena,
                       struct visit_guided_view *view)
{
    const struct visit_guide *guide = guide_of(visit);
    const size_t *asked;
    view->given_count = dialogue_asked(guide->dialogue, &asked);
    view->given = ARENA_ARRAY(arena, struct visit_guide_given, view->given_count + 1);
    for (size_t i = 0; i < view->given_count; i++) {
        const struct dialogue_question *question = dialogue_question(guide->dialogue, asked[i]);
        int given = dialogue_answer_given(guide->dialogue, asked[i]);
        view->given[i] =
            (struct visit_guide_given){.question = in_words(visit, texts_of(guide, asked[i])),
                                       .counts = !dialogue_is_relaxed(guide->dialogue, asked[i])};
        if (given >= 0 && question->asked)
            view->given[i].answer = in_words(visit, &question->asked->answers[given].text);
        view->given[i].is_yes = !question->asked && given == DIALOGUE_YES;
        view->given[i].is_no = !question->asked && given == DIALOGUE_NO;
    }
}

void visit_guide_advice_view(const struct visit *visit, struct arena *arena,
                             struct visit_guided_view *view)
{
    const struct dialogue_result *result = guide_of(visit)->result;
    if (!result)
        return;
    const struct dialogue_result_spread *spread = &result->spreads[0];
    view->is_guided = true;
    view->from_fen = spread->low_fen;
    view->to_fen = spread->most_fen;
    view->nine_of_ten_fen = spread->high_fen;
    view->bad_month_fen = spread->bad_month_fen;
    view->settled = result->step.state == DIALOGUE_SETTLED;
    view->regret_fen = result->step.regret_fen;
    view_changes(visit, arena, view);
    view_given(visit, arena, view);
    view->asked = (int)view->given_count;
}
