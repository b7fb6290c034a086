/* Short ways to build JSON values with jansson, exactly: money never passes through floating
 * point. */
#ifndef EXCHANGE_DISCLOSURE_JSON_H
#define EXCHANGE_DISCLOSURE_JSON_H

#include <jansson.h>
#include <stdint.h>

#include "base/quantity.h"

json_t *disclosure_json_money(int64_t micro);
json_t *disclosure_json_quantity(int64_t quantity, enum quantity_unit unit);
json_t *disclosure_json_date(int32_t day);
/* {"zh-CN": …} with "en" where it is given. */
json_t *disclosure_json_label(const char *zh_cn, const char *en);
/* Sets the member unless the list is empty; takes over the list either way. */
void disclosure_json_set_list(json_t *object, const char *key, json_t *list);

#endif
