/* A file of some bytes, for readers of files. */
#ifndef TESTS_CSV_TEXT_H
#define TESTS_CSV_TEXT_H

#include <assert.h>
#include <stdio.h>
#include <string.h>

static inline FILE *csv_text_of(const char *bytes, size_t length)
{
    FILE *file = tmpfile();
    assert(file);
    size_t written = fwrite(bytes, 1, length, file);
    assert(written == length);
    (void)written;
    rewind(file);
    return file;
}

static inline FILE *csv_text(const char *text)
{
    return csv_text_of(text, strlen(text));
}

#endif
