/* What a visit begins with: for the files of this folder. */
#ifndef VISIT_VISIT_WELCOME_H
#define VISIT_VISIT_WELCOME_H

#include "visit/visit.h"

void visit_welcome_handle(struct visit *visit, struct visit_intent intent);
void visit_welcome_choose_language(struct visit *visit, int index);
/* The languages stand over whatever is shown, and lead back to it. */
void visit_welcome_open_languages(struct visit *visit);
void visit_welcome_handle_languages(struct visit *visit, struct visit_intent intent);

#endif
