/* A text in several languages: a plan's name, a benefit, a question. */
#ifndef TARIFF_LABEL_H
#define TARIFF_LABEL_H

#include <stddef.h>

struct label_text {
    const char *lang; /* BCP 47: zh-CN, en, ug */
    const char *text;
};

struct label {
    const struct label_text *texts;
    size_t count;
};

/* The text in that language, else in zh-CN, else the first; "" for an empty label. Borrowed. */
const char *label_in(const struct label *label, const char *lang);

#endif
