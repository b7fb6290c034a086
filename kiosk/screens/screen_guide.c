/* The dialogue with a new customer: one question with its choices in pictures and words, and what
 * its result says beside the advice. A touch answers and goes on. */
#include "screens/screens_private.h"

#include <stdlib.h>
#include <string.h>

#define OPTION_HEIGHT 34.0f
#define LOW 300.0f /* a glass with room for the question and its answers only */
#define LOW_OPTION_HEIGHT 18.0f
#define LOW_PADDING 2.0f
#define MARK 26.0f
#define MARK_ICON 16.0f
#define LEVELS 5
#define LEVEL_HEIGHT 15.0f
#define LEVEL_WIDTH 2.2f
#define LEVEL_RADIUS 0.8f

static bool is_low(const struct node *any)
{
    return node_glass(any).height < LOW;
}

static void show_progress(const struct screens *screens)
{
    const struct visit_guide_view *guide = &screens->view->guide;
    struct node *row = widget_row(screens->main, THEME_GAP);
    row->wraps = true;
    widget_steps(row, guide->done + 1, guide->done + guide->left);
    struct message left = message_number(message_of("question.left"), "count", guide->left - 1);
    widget_soft(row, guide->left > 1 ? screens_say(screens, &left)
                                     : screens_word(screens, "question.last"));
}

/* "level-3": three bars of five are full, as the strength of a signal is drawn. */
static void show_level(struct node *field, int level)
{
    struct node *bars = widget_row(field, LEVEL_WIDTH / 2);
    bars->align = NODE_END;
    bars->unmirrored = true;
    bars->height = LEVEL_HEIGHT;
    bars->hugs = true;
    for (int i = 1; i <= LEVELS; i++) {
        struct node *bar = widget_column(bars, 0);
        bar->width = LEVEL_WIDTH;
        bar->height = LEVEL_HEIGHT * (float)i / LEVELS;
        bar->radius = LEVEL_RADIUS;
        bar->fill = i <= level ? THEME_BRAND : THEME_EDGE;
    }
}

static struct node *picture_field(struct node *option)
{
    struct node *field = widget_column(option, 0);
    field->align = NODE_CENTRE;
    field->justify = NODE_FROM_CENTRE;
    field->width = field->height = MARK;
    field->radius = THEME_CARD_RADIUS;
    field->fill = THEME_BRAND_TINT;
    return field;
}

static void show_picture(struct node *option, const char *picture)
{
    static const char level[] = "level-";
    if (!*picture)
        return;
    struct node *field = picture_field(option);
    if (strncmp(picture, level, sizeof level - 1) == 0)
        show_level(field, (int)strtol(picture + sizeof level - 1, NULL, 10));
    else
        widget_icon(field, picture, MARK_ICON)->colour = THEME_BRAND;
}

static struct node *show_option(struct node *parent, const char *id, const char *text,
                                const char *detail, const char *picture)
{
    struct node *option = widget_card(parent, id);
    option->role = NODE_OPTION;
    option->flow = NODE_ROW;
    option->align = NODE_CENTRE;
    option->gap = THEME_CARD_PADDING;
    option->least_height = is_low(parent) ? LOW_OPTION_HEIGHT : OPTION_HEIGHT;
    if (is_low(parent))
        option->pad_y = LOW_PADDING;
    else
        show_picture(option, picture);
    struct node *words = widget_column(option, 1);
    words->grow = 1;
    widget_text(words, THEME_HEADING, text);
    if (*detail && !is_low(parent))
        widget_soft(words, detail);
    return option;
}

static void show_choices(const struct screens *screens, struct node *parent)
{
    static const char *const conditions[] = {"question.yes", "question.no"};
    static const char *const signs[] = {"yes", "no"};
    const struct visit_guide_view *guide = &screens->view->guide;
    for (size_t i = 0; i < guide->choice_count; i++) {
        const struct visit_guide_choice *choice = &guide->choices[i];
        bool is_condition = guide->is_condition && i < 2;
        const char *id = arena_format(screens->arena, "choice-%zu", i + 1);
        show_option(parent, id, is_condition ? screens_word(screens, conditions[i]) : choice->text,
                    choice->detail, is_condition ? signs[i] : choice->picture)
            ->chosen = choice->chosen;
    }
    struct node *unsure =
        show_option(parent, "choice-unsure", screens_word(screens, "question.unsure"), "", "");
    unsure->chosen = guide->unsure_chosen;
    unsure->fill = THEME_NONE;
    unsure->edge = THEME_EDGE;
    unsure->edge_width = THEME_OUTLINE;
}

/* Spreads are estimates: whole yuan. */
static const char *spread_text(const struct screens *screens, int64_t from_fen, int64_t to_fen)
{
    return arena_format(screens->arena, "¥%lld – %lld", (long long)((from_fen + 50) / 100),
                        (long long)((to_fen + 50) / 100));
}

static void show_so_far(const struct screens *screens, struct node *parent)
{
    const struct visit_guide_view *guide = &screens->view->guide;
    struct node *card = widget_card(parent, NULL);
    card->fill = THEME_BRAND_TINT;
    struct node *line = widget_apart(card);
    line->wraps = true;
    screens_lead(line, screens_word(screens, "question.so_far"));
    struct node *spread =
        widget_text(line, THEME_FIGURE, spread_text(screens, guide->from_fen, guide->to_fen));
    spread->id = "so-far";
    spread->unmirrored = true;
}

void screen_guide_show(struct screens *screens)
{
    const struct visit_guide_view *guide = &screens->view->guide;
    screens->main = widget_main(screens->root);
    show_progress(screens);
    widget_text(screens->main, THEME_TITLE, guide->text)->id = "title";
    if (guide->contradicted)
        widget_chip(screens->main, WIDGET_QUIET, screens_word(screens, "guide.contradicted"));
    struct screens_halves halves = screens_split(screens->main);
    if (*guide->why)
        screens_lead(halves.first, guide->why);
    show_choices(screens, halves.second);
    if (!is_low(screens->main)) {
        widget_space(halves.first);
        show_so_far(screens, halves.first);
    }
    screens_close(screens, screens_word(screens, guide->done ? "question.previous" : "nav.back"));
    screens->bar->justify = NODE_APART;
    widget_button(screens->bar, WIDGET_PLAIN, "next", screens_word(screens, "question.results"));
}

/* ---- beside the advice */

const char *screen_guide_spread(const struct screens *screens)
{
    const struct visit_guided_view *guided = &screens->view->advice.guided;
    return spread_text(screens, guided->from_fen, guided->to_fen) + strlen("¥");
}

static int64_t whole_yuan(int64_t fen)
{
    return (fen + 99) / 100 * 100;
}

void screen_guide_facts(const struct screens *screens, struct node *card)
{
    const struct visit_guided_view *guided = &screens->view->advice.guided;
    screens_lead(card,
                 screens_price(screens, "guide.nine_of_ten", whole_yuan(guided->nine_of_ten_fen)));
    if (guided->bad_month_fen)
        widget_chip(card, WIDGET_WARM,
                    screens_price(screens, "guide.bad_month", whole_yuan(guided->bad_month_fen)));
}

static const char *given_text(const struct screens *screens, const struct visit_guide_given *given)
{
    if (given->is_yes || given->is_no)
        return screens_word(screens, given->is_yes ? "question.yes" : "question.no");
    return given->answer ? given->answer : screens_word(screens, "question.unsure");
}

/* Each answer can be changed by touching it. */
static void show_given(const struct screens *screens, struct node *parent)
{
    const struct visit_guided_view *guided = &screens->view->advice.guided;
    for (size_t i = 0; i < guided->given_count; i++) {
        const struct visit_guide_given *given = &guided->given[i];
        struct node *card =
            widget_outline_card(parent, arena_format(screens->arena, "given-%zu", i + 1));
        card->fill = THEME_PAPER;
        widget_soft(card, given->question);
        struct node *line = widget_apart(card);
        line->wraps = true;
        widget_text(line, THEME_BODY_BOLD, given_text(screens, given));
        widget_text(line, THEME_BODY_BOLD,
                    screens_word(screens, given->counts ? "guide.edit" : "guide.not_counted"))
            ->colour = THEME_BRAND;
    }
}

void screen_guide_result(const struct screens *screens, struct node *parent)
{
    const struct visit_guided_view *guided = &screens->view->advice.guided;
    if (guided->change_count) {
        struct node *card = widget_card(parent, NULL);
        widget_text(card, THEME_HEADING_SMALL, screens_word(screens, "guide.changes"));
        for (size_t i = 0; i < guided->change_count; i++)
            widget_soft(card, screens_say(screens, &guided->changes[i]));
    }
    if (guided->given_count)
        widget_text(parent, THEME_HEADING_SMALL, screens_word(screens, "guide.given"));
    show_given(screens, parent);
}
