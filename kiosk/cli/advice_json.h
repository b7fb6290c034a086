/* Advice and bills as JSON, exactly as CLI.md shows them: same keys, same order, money with two
 * decimals. What CLI.md leaves open is decided in kiosk/cli/README.md. */
#ifndef CLI_ADVICE_JSON_H
#define CLI_ADVICE_JSON_H

#include "advice/advice.h"
#include "base/json_out.h"
#include "cli/subject.h"

/* The whole document of `recommend`. */
void advice_json_add(struct json_out *json, const struct subject *subject,
                     const struct advice *advice);

/* "addons": [{"code", "quantity"}, …] */
void advice_json_add_taken(struct json_out *json, const struct choice_list *taken);

/* "pieces": […] of a priced choice. */
void advice_json_add_pieces(struct json_out *json, const struct subject *subject,
                            const struct advice_option *option);

#endif
