/* Where a line may begin: ICU's rules (UAX 14) with the tailoring of the language, so that no line
 * begins with 、 or 。 and no amount is torn from its sign. Not for other folders. */
#ifndef TEXT_BREAKS_H
#define TEXT_BREAKS_H

#include "text/itemize.h"

/* Fills in may_break. Without ICU's data lines break at spaces only. */
void breaks_find(struct itemize *table, struct arena *arena, const char *lang);

#endif
