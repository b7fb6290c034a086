/* One condition of an offer as one question: yes, no, not sure. A touch answers and goes on, so the
 * answers are the way on, and what leads past them is quiet. */
#include "screens/screens_private.h"

#define OPTION_HEIGHT 46.0f
#define LOW 300.0f /* a glass with room for the question and its answers only */
#define LOW_OPTION_HEIGHT 20.0f
#define WIDE_PADDING 6.0f /* of its line on the advice, as of the cards there */
#define LOW_PADDING 2.0f
#define MARK 20.0f
#define MARK_ICON 12.0f

static bool is_low(const struct node *any)
{
    return node_glass(any).height < LOW;
}

static void show_progress(const struct screens *screens, const struct visit_question_view *question)
{
    if (question->all < 2)
        return;
    int left = question->all - question->done - 1;
    struct message text = message_number(message_of("question.left"), "count", left);
    struct node *row = widget_row(screens->main, THEME_GAP);
    row->wraps = true;
    widget_steps(row, question->done + 1, question->all);
    widget_soft(row, left ? screens_say(screens, &text) : screens_word(screens, "question.last"));
}

/* The sign stands before the word, in a field of its own, so that both answers are told apart from
 * afar. */
static void show_mark(struct node *option, const char *icon)
{
    struct node *field = widget_column(option, 0);
    field->align = NODE_CENTRE;
    field->justify = NODE_FROM_CENTRE;
    field->width = field->height = MARK;
    field->radius = THEME_CARD_RADIUS;
    field->fill = THEME_BRAND_TINT;
    widget_icon(field, icon, MARK_ICON)->colour = THEME_BRAND;
}

static struct node *show_option(const struct screens *screens, struct node *parent, const char *id,
                                const char *icon, const char *key)
{
    struct node *option = widget_card(parent, id);
    option->role = NODE_OPTION;
    option->flow = NODE_ROW;
    option->align = NODE_CENTRE;
    option->gap = THEME_CARD_PADDING;
    option->least_height = is_low(parent) ? LOW_OPTION_HEIGHT : OPTION_HEIGHT;
    if (is_low(parent))
        option->pad_y = LOW_PADDING;
    if (!is_low(parent))
        show_mark(option, icon);
    widget_text(option, THEME_HEADING, screens_word(screens, key))->grow = 1;
    return option;
}

static void show_answers(const struct screens *screens, struct node *parent,
                         enum visit_answer chosen)
{
    show_option(screens, parent, "answer-yes", "yes", "question.yes")->chosen = chosen == VISIT_YES;
    show_option(screens, parent, "answer-no", "no", "question.no")->chosen = chosen == VISIT_NO;
    struct node *unsure = show_option(screens, parent, "answer-unsure", "help", "question.unsure");
    unsure->fill = THEME_NONE;
    unsure->edge = THEME_EDGE;
    unsure->edge_width = THEME_OUTLINE;
}

/* What the answers so far come to, as on every question. */
static void show_so_far(const struct screens *screens, struct node *parent, int64_t monthly_fen)
{
    struct node *card = widget_card(parent, NULL);
    card->fill = THEME_BRAND_TINT;
    struct node *line = widget_apart(card);
    line->wraps = true;
    screens_lead(line, screens_word(screens, "question.so_far"));
    widget_text(line, THEME_FIGURE, message_money_text(monthly_fen, screens->arena))->id = "so-far";
}

void screen_question_show(struct screens *screens)
{
    const struct visit_question_view *question = &screens->view->question;
    struct message why = message_words(message_of("question.why"), "name", question->offer);
    why = message_money(why, "price", question->saving_fen);
    screens->main = widget_main(screens->root);
    show_progress(screens, question);
    widget_text(screens->main, THEME_TITLE, question->text)->id = "title";
    struct screens_halves halves = screens_split(screens->main);
    screens_lead(halves.first, screens_say(screens, &why))->id = "why";
    show_answers(screens, halves.second, question->chosen);
    if (!is_low(screens->main)) {
        widget_space(halves.first);
        show_so_far(screens, halves.first, question->monthly_fen);
    }
    screens_close(screens,
                  screens_word(screens, question->done ? "question.previous" : "nav.back"));
    screens->bar->justify = NODE_APART;
    widget_button(screens->bar, WIDGET_PLAIN, "next", screens_word(screens, "question.results"));
}

void screen_question_link(struct screens *screens, struct node *parent)
{
    const struct visit_questions_view *questions = &screens->view->advice.questions;
    if (!questions->asks && questions->answered == 0)
        return;
    struct node *card = widget_card(parent, "questions");
    if (node_glass(card).width > node_glass(card).height)
        card->pad_y = WIDE_PADDING;
    struct node *line = widget_row(card, THEME_GAP);
    line->justify = NODE_APART;
    line->wraps = true;
    screens_lead(line, questions->asks
                           ? screens_price(screens, "question.link", questions->saving_fen)
                           : screens_word(screens, "question.answered"));
    widget_text(line, THEME_HEADING_SMALL,
                screens_word(screens, questions->asks ? "question.begin" : "question.again"))
        ->colour = THEME_BRAND;
}
