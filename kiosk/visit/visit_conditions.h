/* The questions that offers hang on, one at a time: for the files of this folder. */
#ifndef VISIT_VISIT_CONDITIONS_H
#define VISIT_VISIT_CONDITIONS_H

#include "tariff/subscriber.h"
#include "visit/visit.h"

#define VISIT_CONDITIONS_MOST 6 /* more questions would be a form, which is staff's */

struct visit_condition {
    const char *key; /* of the catalog */
    enum visit_answer answer;
};

struct visit_conditions {
    struct visit_condition settled[VISIT_CONDITIONS_MOST]; /* in the order they were put */
    size_t count;
    enum visit_answer chosen; /* of the question shown, while it is worked out */
    bool is_begun;
    const struct subscriber_answer *known; /* before any was put */
    size_t known_count;
};

bool visit_conditions_ask(const struct visit *visit); /* there is one to put */
void visit_conditions_open(struct visit *visit);
void visit_conditions_handle(struct visit *visit, struct visit_intent intent);
void visit_conditions_settle(struct visit *visit); /* the answer chosen counts from now on */
void visit_conditions_go_on(struct visit *visit);  /* the next question, or the advice */
void visit_conditions_view(const struct visit *visit, struct visit_question_view *view);
void visit_conditions_summary(const struct visit *visit, struct visit_questions_view *view);

#endif
