/* The guess looks for the one name that each format cannot do without, near the start. */
#include "cli/catalog_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"
#include "base/whole_file.h"
#include "exchange/native.h"

/* Far enough to pass a long preamble, near enough to cost nothing. */
#define LOOKED_AT ((size_t)64 * 1024)

struct mark {
    const char *text;
    enum catalog_file_format format;
};

/* The first that is found decides. */
static const struct mark marks[] = {
    {"\"tariff-catalog/", CATALOG_FILE_NATIVE},
    {"\"schemeId\"", CATALOG_FILE_DISCLOSURE},
    {"\"tariffStandard\"", CATALOG_FILE_DISCLOSURE},
    {"\"lifecycleStatus\"", CATALOG_FILE_TMF620},
    {"/productCatalogManagement/", CATALOG_FILE_TMF620},
    {"\"productOfferingPrice\"", CATALOG_FILE_TMF620},
};

enum catalog_file_format catalog_file_format_of(const char *named, const char *text, size_t length)
{
    static const char *const names[] = {"", "native", "disclosure", "tmf620"};
    for (size_t i = 1; named && i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], named) == 0)
            return (enum catalog_file_format)i;
    size_t looked = length < LOOKED_AT ? length : LOOKED_AT;
    for (size_t i = 0; looked && i < sizeof marks / sizeof *marks; i++)
        if (memmem(text, looked, marks[i].text, strlen(marks[i].text)))
            return marks[i].format;
    return CATALOG_FILE_UNKNOWN;
}

enum status catalog_file_guess(const char *path, enum catalog_file_format *format,
                               struct error *error)
{
    struct stat about;
    *format = CATALOG_FILE_UNKNOWN;
    if (stat(path, &about) != 0 || !S_ISREG(about.st_mode))
        return STATUS_OK; /* whoever reads it says what is wrong */
    FILE *file = fopen(path, "rb");
    if (!file)
        return status_fail(error, STATUS_FAILED, "%s: cannot be opened: %s", path, strerror(errno));
    char *start = memory_allocate(LOOKED_AT, 1);
    size_t length = fread(start, 1, LOOKED_AT, file);
    *format = catalog_file_format_of(NULL, start, length);
    memory_free(start);
    fclose(file);
    return STATUS_OK;
}

enum status catalog_file_refuse(const char *path, enum catalog_file_format format,
                                struct error *error)
{
    if (format == CATALOG_FILE_TMF620)
        return status_fail(error, STATUS_BAD_INPUT,
                           "%s: is a TMF620 catalog, which this version cannot read yet", path);
    return status_fail(error, STATUS_BAD_INPUT,
                       "%s: holds published disclosures, not a catalog; "
                       "'tariffctl catalog convert --from disclosure' makes one of them",
                       path);
}

enum status catalog_file_read(struct catalog **catalog, const char *path, struct faults *faults,
                              struct faults *warnings, struct error *error)
{
    *catalog = NULL;
    struct buffer text;
    buffer_init(&text, NATIVE_BYTES_MOST);
    enum status status = buffer_add_file(&text, path, error);
    if (status != STATUS_OK)
        goto out;
    enum catalog_file_format format = catalog_file_format_of(NULL, buffer_text(&text), text.length);
    if (format == CATALOG_FILE_DISCLOSURE || format == CATALOG_FILE_TMF620)
        status = catalog_file_refuse(path, format, error);
    else
        status = native_parse(catalog, buffer_text(&text), text.length, faults, warnings, error);
out:
    buffer_finish(&text);
    return status;
}

enum status catalog_file_write(const char *path, const struct buffer *text, struct error *error)
{
    if (path && strcmp(path, "-") != 0)
        return whole_file_write(path, text, error);
    fwrite(buffer_text(text), 1, text->length, stdout);
    return STATUS_OK; /* whether it arrived is asked once, at the end of the program */
}
