/* What staff does at the glass: for the files of this folder. */
#ifndef VISIT_VISIT_MAINTENANCE_H
#define VISIT_VISIT_MAINTENANCE_H

#include "visit/visit.h"

void visit_maintenance_open(struct visit *visit); /* asks for the code */
void visit_maintenance_handle_code(struct visit *visit, struct visit_intent intent);
void visit_maintenance_check(struct visit *visit); /* work: the code that was typed */
void visit_maintenance_handle(struct visit *visit, struct visit_intent intent);
void visit_maintenance_view(const struct visit *visit, struct visit_maintenance_view *view);

#endif
