/* Compiled words: whatever is accepted can be looked up without reading outside the file. */
#include "base/strings.h"

#include <stdlib.h>
#include <string.h>

#include "target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct strings *strings;
    if (strings_parse(&strings, (const char *)data, size, NULL) != STATUS_OK)
        return 0;
    size_t length = strlen(strings_language(strings));
    for (size_t i = 0; i < strings_count(strings); i++) {
        const char *key = strings_key(strings, i);
        const char *one = strings_find(strings, key, 1), *many = strings_find(strings, key, 2);
        if (!one || !many)
            abort();
        length += strlen(one) + strlen(many);
    }
    if (length > 4 * size + 4)
        abort();
    strings_destroy(strings);
    return 0;
}
