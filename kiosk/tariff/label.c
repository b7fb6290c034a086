/* Picks a text by language. Knows nothing of fonts, scripts or screens. */
#include "tariff/label.h"

#include <string.h>

static const char *find_text(const struct label *label, const char *lang)
{
    for (size_t i = 0; i < label->count; i++)
        if (strcmp(label->texts[i].lang, lang) == 0)
            return label->texts[i].text;
    return NULL;
}

const char *label_in(const struct label *label, const char *lang)
{
    const char *text = find_text(label, lang);
    if (!text)
        text = find_text(label, "zh-CN");
    if (!text)
        text = label->count ? label->texts[0].text : "";
    return text;
}
