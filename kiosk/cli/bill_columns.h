/* The bills of several choices side by side: months and kinds of cost down, choices across. */
#ifndef CLI_BILL_COLUMNS_H
#define CLI_BILL_COLUMNS_H

#include "advice/advice.h"
#include "base/buffer.h"
#include "cli/words.h"

#define BILL_COLUMNS_MOST 4 /* today's and three more fill eighty columns */

struct bill_columns {
    enum words_lang lang;
    const char *titles[BILL_COLUMNS_MOST];
    const struct advice_option *options[BILL_COLUMNS_MOST];
    size_t count;
};

/* One more choice; borrowed. */
void bill_columns_push(struct bill_columns *columns, const char *title,
                       const struct advice_option *option);

/* The bills of each choice's first piece, with a total a month. */
void bill_columns_add(struct buffer *out, struct arena *arena, const struct bill_columns *columns);

#endif
