/* The native catalog: whatever is read without a fault is written, and what was written is read
 * again and written the same. */
#include "exchange/native.h"

#include <stdlib.h>
#include <string.h>

#include "target.h"

#define WRITTEN_MOST ((size_t)64 * 1024 * 1024)

static struct catalog *read_catalog(const char *text, size_t length)
{
    struct catalog *catalog;
    struct faults faults, warnings;
    struct error error;
    faults_init(&faults, "catalog.json");
    faults_init(&warnings, "catalog.json");
    enum status status = native_parse(&catalog, text, length, &faults, &warnings, &error);
    if ((status == STATUS_OK) != (catalog != NULL) || (status == STATUS_OK) != (faults.count == 0))
        abort();
    faults_finish(&faults);
    faults_finish(&warnings);
    return catalog;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct catalog *catalog = read_catalog((const char *)data, size);
    if (!catalog)
        return 0;
    struct buffer first, second;
    buffer_init(&first, WRITTEN_MOST);
    buffer_init(&second, WRITTEN_MOST);
    native_write(catalog, &first);
    struct catalog *again = read_catalog(buffer_text(&first), first.length);
    if (!again)
        abort();
    native_write(again, &second);
    if (strcmp(buffer_text(&first), buffer_text(&second)) != 0)
        abort();
    buffer_finish(&first);
    buffer_finish(&second);
    catalog_destroy(again);
    catalog_destroy(catalog);
    return 0;
}
