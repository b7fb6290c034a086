/* JSON values of the units of the model. */
#include "exchange/disclosure_json.h"

#include "base/date.h"
#include "base/money.h"

json_t *disclosure_json_money(int64_t micro)
{
    char text[MONEY_TEXT];
    money_format_micro(micro, text);
    return json_loads(text, JSON_DECODE_ANY, NULL);
}

json_t *disclosure_json_quantity(int64_t quantity, enum quantity_unit unit)
{
    char text[QUANTITY_TEXT];
    quantity_format(quantity, unit, text);
    return json_string(text);
}

json_t *disclosure_json_date(int32_t day)
{
    char text[DATE_TEXT];
    date_format(day, text);
    return json_string(text);
}

json_t *disclosure_json_label(const char *zh_cn, const char *en)
{
    json_t *label = json_pack("{s:s}", "zh-CN", zh_cn);
    if (en)
        json_object_set_new(label, "en", json_string(en));
    return label;
}

void disclosure_json_set_list(json_t *object, const char *key, json_t *list)
{
    if (json_array_size(list))
        json_object_set(object, key, list);
    json_decref(list);
}
