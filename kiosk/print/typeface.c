/* The chains of fonts/manifest once more, by family; a test holds the two together. */
#include "print/typeface.h"

#include <stddef.h>
#include <string.h>

#define CJK "Noto Sans CJK SC"
#define ARABIC "Noto Sans Arabic"
#define TIBETAN "Noto Serif Tibetan"
#define MONGOLIAN "Noto Sans Mongolian"
#define YI "Noto Sans Yi"
#define LATIN "Noto Sans"

static const struct chain {
    const char *language, *families, *package;
} chains[] = {
    {"en", LATIN "," CJK "," ARABIC "," TIBETAN "," MONGOLIAN "," YI, "fonts-noto-core"},
    {"ko", "Noto Sans CJK KR," ARABIC "," TIBETAN "," MONGOLIAN "," YI "," LATIN, "fonts-noto-cjk"},
    {"ug", ARABIC "," LATIN "," CJK "," TIBETAN "," MONGOLIAN "," YI, "fonts-noto-core"},
    {"bo", TIBETAN "," CJK "," ARABIC "," MONGOLIAN "," YI "," LATIN, "fonts-noto-core"},
    {"", CJK "," ARABIC "," TIBETAN "," MONGOLIAN "," YI "," LATIN, "fonts-noto-cjk"},
};

static const struct chain *chain_of(const char *language)
{
    size_t length = strcspn(language, "-"), i = 0;
    while (*chains[i].language && (strlen(chains[i].language) != length ||
                                   memcmp(chains[i].language, language, length) != 0))
        i++;
    return &chains[i];
}

const char *typeface_families(const char *language)
{
    return chain_of(language)->families;
}

const char *typeface_package(const char *language)
{
    return chain_of(language)->package;
}
