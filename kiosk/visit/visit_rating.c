/* The one question after a visit. Nobody is there any more for a visit: only numbers are kept. */
#include "visit/visit_rating.h"

#include "visit/visit_private.h"

void visit_rating_begin(struct visit *visit, bool is_asked)
{
    visit->rating.is_asked = is_asked;
    visit->rating.given = -1;
}

/* When the goodbye is over, so that a finger that slipped changes what is kept, too. A store that
 * fails costs the points of a visit and nothing else. */
void visit_rating_keep(struct visit *visit)
{
    struct visit_rating *rating = &visit->rating;
    struct error ignored = {0};
    if (!rating->is_asked || rating->given < 0)
        return;
    enum status status =
        visit->records->rate(visit->records, visit->clock->today(visit->clock),
                             visit->settings.languages[visit->language], rating->given, &ignored);
    (void)status;
    rating->given = -1;
}

/* A finger that slipped may touch again: one visit, one answer. */
void visit_rating_handle(struct visit *visit, struct visit_intent intent)
{
    struct visit_rating *rating = &visit->rating;
    if (intent.kind != VISIT_RATE || !rating->is_asked || intent.number < 0 ||
        intent.number > VISIT_RATING_MOST)
        return;
    if (rating->given >= 0)
        rating->outcomes.ratings[rating->given]--;
    rating->given = intent.number;
    rating->outcomes.ratings[rating->given]++;
    visit_enter(visit, VISIT_GOODBYE);
}

void visit_rating_view(const struct visit *visit, struct visit_rating_view *view)
{
    *view = (struct visit_rating_view){visit->rating.is_asked, visit->rating.given};
}

int64_t visit_rating_goodbye(const struct visit *visit)
{
    bool is_open = visit->rating.is_asked && visit->rating.given < 0;
    return is_open ? visit->settings.rating_milliseconds : visit->settings.goodbye_milliseconds;
}
