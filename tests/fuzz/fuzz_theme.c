/* Themes: whatever comes in, what comes out can be shown, and when it was accepted, be read. */
#include <stdlib.h>
#include <string.h>

#include "target.h"
#include "ui/theme_contrast.h"
#include "ui/theme_file.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct theme theme;
    struct error error = {""};
    enum status status = theme_file_read(&theme, (const char *)data, size, "fuzz.theme", &error);
    bool is_house = memcmp(&theme, theme_default(), sizeof theme) == 0;

    if (theme_contrast_check(&theme, "fuzz.theme", NULL) != STATUS_OK)
        abort();
    if (status != STATUS_OK && (!is_house || !*error.message))
        abort();
    if (strlen(theme.mark) == 0 || strchr(theme.mark, '/') || strchr(theme.mark, '.'))
        abort();
    return 0;
}
