/* What a visit begins with: what brought the shopper here, and the choice of a language, which can
 * be made over every screen. */
#include "visit/visit_welcome.h"

#include "visit/visit_private.h"

void visit_welcome_choose_language(struct visit *visit, int index)
{
    if (index >= 0 && (size_t)index < visit->settings.language_count)
        visit->language = (size_t)index;
}

void visit_welcome_handle_languages(struct visit *visit, struct visit_intent intent)
{
    if (intent.kind == VISIT_LANGUAGE)
        visit_welcome_choose_language(visit, intent.number);
    if (intent.kind == VISIT_LANGUAGE || intent.kind == VISIT_NEXT || intent.kind == VISIT_BACK)
        visit_enter(visit, visit->shopper->before);
}

void visit_welcome_handle(struct visit *visit, struct visit_intent intent)
{
    bool sees = intent.kind == VISIT_SEE;
    if (intent.kind == VISIT_NEXT)
        visit_enter(visit, VISIT_SIGN_IN);
    else if (sees && intent.number == VISIT_BROWSE)
        visit_enter(visit, VISIT_BROWSE);
    else if (sees && intent.number == VISIT_GUIDE)
        visit_guide_open(visit);
    else if (sees && intent.number == VISIT_STAFF)
        visit_staff_open(visit);
    else if (intent.kind == VISIT_BACK)
        visit_end(visit, VISIT_ATTRACT);
}

/* Over whatever is shown, and back to it. */
void visit_welcome_open_languages(struct visit *visit)
{
    bool is_offered = visit->shopper && visit->screen != VISIT_WORKING &&
                      visit->screen != VISIT_LANGUAGES && !visit->work;
    if (!is_offered)
        return;
    visit->shopper->before = visit->screen;
    visit_enter(visit, VISIT_LANGUAGES);
}
