/* The frame that every screen shares, which screen a view is, and what its ids ask for. */
#include "screens/screens.h"

#include <stdlib.h>
#include <string.h>

#include "screens/screens_private.h"

const char *screens_say(const struct screens *screens, const struct message *message)
{
    return message_text(message, screens->words, screens->arena);
}

const char *screens_word(const struct screens *screens, const char *key)
{
    struct message message = message_of(key);
    return screens_say(screens, &message);
}

const char *screens_price(const struct screens *screens, const char *key, int64_t fen)
{
    struct message message = message_money(message_of(key), "price", fen);
    return screens_say(screens, &message);
}

const char *screens_language_name(const struct screens *screens, size_t language)
{
    struct message message = message_of("language.name");
    return message_text(&message, screens->all_words->languages[language], screens->arena);
}

/* A panel on a stand that is no higher is within a seated person's reach as it is. */
#define REACHED 370.0f

/* The language tool names the language it leads to, in that language: who cannot read this one can
 * read that. Where there are more than two it leads to all of them. */
static void show_language_tool(const struct screens *screens, struct node *strip)
{
    const struct visit_view *view = screens->view;
    bool is_over_a_visit = view->screen != VISIT_OUT_OF_ORDER && view->screen != VISIT_GOODBYE;
    size_t next = (view->language + 1) % view->language_count;
    if (view->language_count > 2 && is_over_a_visit)
        widget_tool_icon(strip, "languages", "globe", screens_word(screens, "tool.language"));
    else
        widget_tool(strip, "language", screens_language_name(screens, next))->sign = "globe";
}

/* The strip is the same on every screen but the attract one. */
static void show_strip(const struct screens *screens)
{
    const struct visit_view *view = screens->view;
    struct node *strip = widget_strip(screens->root, screens_word(screens, "strip.brand"));
    show_language_tool(screens, strip);
    widget_tool(strip, "text-size", screens_word(screens, "tool.text_size"))->sign = "text-size";
    widget_tool_icon(strip, "contrast", "contrast", screens_word(screens, "tool.contrast"));
    if (view->lowered || node_glass(strip).height > REACHED)
        widget_tool_icon(strip, "lower", "lower", screens_word(screens, "tool.lower"))->chosen =
            view->lowered;
    if (view->screen != VISIT_OUT_OF_ORDER && view->screen != VISIT_GOODBYE)
        widget_tool(strip, "end", screens_word(screens, "nav.end"))->sign = "no";
}

static enum theme_step step_of(const struct visit_view *view)
{
    static const enum theme_step steps[VISIT_STEPS] = {THEME_STEP_DEFAULT, THEME_STEP_LARGE,
                                                       THEME_STEP_LARGEST, THEME_STEP_SMALL};
    return steps[view->step];
}

float screens_capital(const struct screens *screens)
{
    return theme_cap_height(step_of(screens->view), THEME_BODY);
}

struct node *screens_lead(struct node *parent, const char *text)
{
    return widget_text(parent, THEME_LEAD, text);
}

struct node *screens_lead_pair(struct node *parent, const char *label, const char *value)
{
    struct node *pair = widget_pair(parent, label, value);
    pair->first->type = pair->last->type = THEME_LEAD;
    return pair;
}

void screens_open(struct screens *screens, const char *title)
{
    screens->main = widget_main(screens->root);
    widget_text(screens->main, THEME_TITLE, title)->id = "title";
}

struct screens_halves screens_split(struct node *parent)
{
    struct node_glass glass = node_glass(parent);
    if (glass.width <= glass.height)
        return (struct screens_halves){parent, parent};
    struct node *grid = widget_grid(parent, 2, THEME_CARD_PADDING);
    grid->grow = 1;
    struct node *first = widget_column(grid, THEME_GAP);
    return (struct screens_halves){first, widget_column(grid, THEME_GAP)};
}

#define MARK 30.0f

struct node *screens_centred(struct screens *screens, const char *icon, enum theme_colour colour)
{
    screens->main = widget_main(screens->root);
    widget_space(screens->main);
    struct node *column = widget_column(screens->main, THEME_GAP);
    widget_icon(column, icon, MARK)->colour = colour;
    return column;
}

void screens_close(struct screens *screens, const char *back)
{
    screens->bar = widget_bar(screens->root);
    if (back)
        widget_button(screens->bar, WIDGET_PLAIN, "back", back);
}

static void show_screen(struct screens *screens)
{
    switch (screens->view->screen) {
    case VISIT_ATTRACT:
        screen_attract_show(screens);
        break;
    case VISIT_LANGUAGES:
        screen_attract_languages(screens);
        break;
    case VISIT_WELCOME:
        screen_welcome_show(screens);
        break;
    case VISIT_BROWSE:
        screen_browse_show(screens);
        break;
    case VISIT_PLAN:
        screen_browse_plan(screens);
        break;
    case VISIT_TAKE:
        screen_take_show(screens);
        break;
    case VISIT_STAFF:
        screen_welcome_staff(screens);
        break;
    case VISIT_CODE:
        screen_maintenance_code(screens);
        break;
    case VISIT_MAINTENANCE:
        screen_maintenance_show(screens);
        break;
    case VISIT_SIGN_IN:
        screen_sign_in_show(screens);
        break;
    case VISIT_WORKING:
        screen_notice_working(screens);
        break;
    case VISIT_ADVICE:
        screen_advice_show(screens);
        break;
    case VISIT_GUIDE:
        screen_guide_show(screens);
        break;
    case VISIT_QUESTION:
        screen_question_show(screens);
        break;
    case VISIT_BILLS:
        screen_bill_show(screens);
        break;
    case VISIT_USAGE:
        screen_usage_show(screens);
        break;
    case VISIT_COMPARE:
        screen_compare_show(screens);
        break;
    case VISIT_WHY:
        screen_why_show(screens);
        break;
    case VISIT_WHATIF:
        screen_whatif_show(screens);
        break;
    case VISIT_NOTICE:
    case VISIT_OUT_OF_ORDER:
        screen_notice_show(screens);
        break;
    case VISIT_CLEANING:
        screen_notice_cleaning(screens);
        break;
    case VISIT_GOODBYE:
        screen_notice_goodbye(screens);
        break;
    }
}

void screens_show(struct node *root, const struct visit_view *view,
                  const struct screens_words *words, struct arena *arena)
{
    struct screens screens = {.root = root,
                              .view = view,
                              .all_words = words,
                              .words = words->languages[view->language],
                              .arena = arena};
    if (view->screen != VISIT_ATTRACT && view->screen != VISIT_CLEANING)
        show_strip(&screens);
    show_screen(&screens);
    if (view->idle)
        screen_notice_idle(&screens);
}

static const char *word(const struct strings *strings, const char *key)
{
    const char *text = strings_find(strings, key, 1);
    return text ? text : key;
}

/* The words of what ui itself shows and says. */
static struct ui_words words_of(const struct strings *strings)
{
    return (struct ui_words){
        .page_previous = word(strings, "page.previous"),
        .page_next = word(strings, "page.next"),
        .page_of = word(strings, "page.of"),
        .sound_title = word(strings, "sound.title"),
        .sound_close = word(strings, "sound.close"),
        .sound = {word(strings, "sound.read"), word(strings, "sound.stop"),
                  word(strings, "sound.repeat"), word(strings, "sound.slower"),
                  word(strings, "sound.faster"), word(strings, "sound.softer"),
                  word(strings, "sound.louder")},
        .sound_note = word(strings, "sound.note"),
        .sound_instead = word(strings, "sound.instead"),
    };
}

/* What everybody may hear; of a screen that is not named here the loudspeaker says nothing. */
static bool is_personal(const struct visit_view *view)
{
    switch (view->screen) {
    case VISIT_ATTRACT:
    case VISIT_LANGUAGES:
    case VISIT_WELCOME:
    case VISIT_BROWSE:
    case VISIT_PLAN:
    case VISIT_STAFF:
    case VISIT_SIGN_IN: /* its fields are personal by themselves */
    case VISIT_WORKING:
    case VISIT_OUT_OF_ORDER:
    case VISIT_CLEANING:
    case VISIT_GOODBYE:
        return false;
    default:
        return true;
    }
}

struct ui_screen screens_setup(const struct visit_view *view, const struct screens_words *words)
{
    static const char *const ids[] = {
        [VISIT_ATTRACT] = "attract",
        [VISIT_LANGUAGES] = "language",
        [VISIT_WELCOME] = "welcome",
        [VISIT_BROWSE] = "browse",
        [VISIT_PLAN] = "plan",
        [VISIT_STAFF] = "staff",
        [VISIT_TAKE] = "take",
        [VISIT_CODE] = "code",
        [VISIT_MAINTENANCE] = "maintenance",
        [VISIT_SIGN_IN] = "sign-in",
        [VISIT_WORKING] = "working",
        [VISIT_ADVICE] = "results",
        [VISIT_BILLS] = "bill",
        [VISIT_GUIDE] = "guide",
        [VISIT_QUESTION] = "question",
        [VISIT_NOTICE] = "notice",
        [VISIT_OUT_OF_ORDER] = "out-of-order",
        [VISIT_CLEANING] = "cleaning",
        [VISIT_GOODBYE] = "goodbye",
        [VISIT_USAGE] = "usage",
        [VISIT_WHY] = "why",
        [VISIT_WHATIF] = "whatif",
        [VISIT_COMPARE] = "compare",
    };
    static const enum theme_contrast contrasts[VISIT_CONTRASTS] = {
        THEME_CONTRAST_NORMAL, THEME_CONTRAST_DARK_ON_LIGHT, THEME_CONTRAST_LIGHT_ON_DARK};
    const struct strings *strings = words->languages[view->language];
    return (struct ui_screen){
        .id = ids[view->screen],
        .lang = view->languages[view->language],
        .step = step_of(view),
        .contrast = contrasts[view->contrast],
        .lowered = view->lowered,
        .ground = view->screen == VISIT_ATTRACT ? THEME_BRAND : THEME_GROUND,
        .personal = is_personal(view),
        .words = words_of(strings),
    };
}

const char *screens_voiceless(const struct screens_words *words)
{
    return word(words->languages[0], "sound.voiceless");
}

/* Intents. */

static bool give(struct visit_intent *intent, enum visit_intent_kind kind, int number)
{
    *intent = (struct visit_intent){.kind = kind, .number = number};
    return true;
}

static bool fixed_intent(const char *id, struct visit_intent *intent)
{
    static const struct {
        const char *id;
        struct visit_intent intent;
    } table[] = {
        {"start", {VISIT_START, 0}},
        {"next", {VISIT_NEXT, 0}},
        {"back", {VISIT_BACK, 0}},
        {"end", {VISIT_END, 0}},
        {"language", {VISIT_NEXT_LANGUAGE, 0}},
        {"text-size", {VISIT_TEXT_SIZE, 0}},
        {"contrast", {VISIT_CONTRAST, 0}},
        {"lower", {VISIT_LOWER, 0}},
        {"number", {VISIT_FIELD, VISIT_NUMBER}},
        {"pin", {VISIT_FIELD, VISIT_PIN}},
        {"key-clear", {VISIT_CLEAR, 0}},
        {"key-erase", {VISIT_ERASE, 0}},
        {"today", {VISIT_BILL, VISIT_BILL_TODAY}},
        {"usage", {VISIT_SEE, VISIT_USAGE}},
        {"why", {VISIT_SEE, VISIT_WHY}},
        {"compare", {VISIT_SEE, VISIT_COMPARE}},
        {"whatif", {VISIT_SEE, VISIT_WHATIF}},
        {"own", {VISIT_OWN, 0}},
        {"questions", {VISIT_QUESTIONS, 0}},
        {"guide", {VISIT_SEE, VISIT_GUIDE}},
        {"choice-unsure", {VISIT_CHOOSE, VISIT_GUIDE_UNSURE}},
        {"browse", {VISIT_SEE, VISIT_BROWSE}},
        {"help", {VISIT_SEE, VISIT_STAFF}},
        {"languages", {VISIT_SEE, VISIT_LANGUAGES}},
        {"take", {VISIT_SEE, VISIT_TAKE}},
        {"print", {VISIT_PRINT, 0}},
        {"cancel", {VISIT_CANCEL, 0}},
        {"call", {VISIT_CALL, 0}},
        {"withdraw", {VISIT_WITHDRAW, 0}},
        {"clean", {VISIT_CLEAN, 0}},
        {"close", {VISIT_CLOSE, 0}},
        {"answer-yes", {VISIT_ANSWER, VISIT_YES}},
        {"answer-no", {VISIT_ANSWER, VISIT_NO}},
        {"answer-unsure", {VISIT_ANSWER, VISIT_UNSURE}},
        {"still-here", {VISIT_STILL_HERE, 0}},
        {"end-now", {VISIT_END, 0}},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (strcmp(id, table[i].id) == 0)
            return give(intent, table[i].intent.kind, table[i].intent.number);
    return false;
}

/* The number behind a prefix, −1 where it is not this prefix. */
static int numbered(const char *id, const char *prefix)
{
    size_t length = strlen(prefix);
    if (strncmp(id, prefix, length) != 0 || id[length] < '0' || id[length] > '9')
        return -1;
    return (int)strtol(id + length, NULL, 10);
}

/* What stands in a list is counted from 1, digits and points from 0. */
static bool numbered_intent(const char *id, struct visit_intent *intent)
{
    static const struct {
        const char *prefix;
        int first;
        enum visit_intent_kind kind;
    } table[] = {
        {"key-", 0, VISIT_DIGIT},        {"rate-", 0, VISIT_RATE},
        {"offer-", 1, VISIT_BILL},       {"month-", 1, VISIT_MONTH},
        {"piece-", 1, VISIT_PIECE},      {"price-", 1, VISIT_FILTER_PRICE},
        {"data-", 1, VISIT_FILTER_DATA}, {"minutes-", 1, VISIT_FILTER_VOICE},
        {"list-", 1, VISIT_WINDOW},      {"plan-", 1, VISIT_LOOK},
        {"choice-", 1, VISIT_CHOOSE},    {"given-", 1, VISIT_CHANGE},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        int number = numbered(id, table[i].prefix);
        if (number >= table[i].first)
            return give(intent, table[i].kind, number - table[i].first);
    }
    return false;
}

static bool language_intent(const struct visit_view *view, const char *id,
                            struct visit_intent *intent)
{
    static const char prefix[] = "language-";
    if (strncmp(id, prefix, sizeof prefix - 1) != 0)
        return false;
    for (size_t i = 0; i < view->language_count; i++)
        if (strcmp(id + sizeof prefix - 1, view->languages[i]) == 0)
            return give(intent, VISIT_LANGUAGE, (int)i);
    return false;
}

/* A slider's own id asks for the step its finger is at, its buttons for the one beside. */
static bool level_intent(const struct visit_view *view, const char *id, int value,
                         struct visit_intent *intent)
{
    static const char *const prefixes[VISIT_WHATIF_SLIDERS] = {"level-data", "level-voice",
                                                               "level-sms"};
    for (int i = 0; i < VISIT_WHATIF_SLIDERS; i++) {
        size_t length = strlen(prefixes[i]);
        enum visit_intent_kind kind = (enum visit_intent_kind)(VISIT_LEVEL_DATA + i);
        if (strncmp(id, prefixes[i], length) != 0)
            continue;
        if (id[length] == '\0')
            return give(intent, kind, value);
        if (strcmp(id + length, "-less") == 0)
            return give(intent, kind, view->whatif.sliders[i].at - 1);
        if (strcmp(id + length, "-more") == 0)
            return give(intent, kind, view->whatif.sliders[i].at + 1);
    }
    return false;
}

bool screens_intent(const struct visit_view *view, const struct ui_action *action,
                    struct visit_intent *intent)
{
    const char *id = action->id;
    return numbered_intent(id, intent) || fixed_intent(id, intent) ||
           language_intent(view, id, intent) || level_intent(view, id, action->value, intent);
}
