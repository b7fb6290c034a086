/* Reads as much of a PDF as cairo writes: the trailer, the table of objects, the catalog. Every
 * place is checked against the file's end. */
#include "print/pdf_catalog.h"

#include <stdlib.h>
#include <string.h>

#define ENTRY 20 /* bytes of a line of the table */

struct pdf {
    const char *bytes;
    size_t length, table; /* where the table of objects begins */
    long size, root, info;
};

static const char *last(const struct pdf *pdf, const char *word)
{
    size_t length = strlen(word);
    for (size_t at = pdf->length >= length ? pdf->length - length + 1 : 0; at-- > 0;)
        if (memcmp(pdf->bytes + at, word, length) == 0)
            return pdf->bytes + at;
    return NULL;
}

/* The number behind a word of the trailer; 0 where it is not there. The buffer ends with a NUL. */
static long number_after(const char *from, const char *word)
{
    const char *at = from ? strstr(from, word) : NULL;
    return at ? strtol(at + strlen(word), NULL, 10) : 0;
}

static bool read_trailer(struct pdf *pdf)
{
    const char *trailer = last(pdf, "trailer");
    pdf->table = (size_t)number_after(last(pdf, "startxref"), "startxref");
    pdf->size = number_after(trailer, "/Size");
    pdf->root = number_after(trailer, "/Root");
    pdf->info = number_after(trailer, "/Info");
    return trailer && pdf->table && pdf->root && pdf->root < pdf->size &&
           pdf->table < pdf->length && strncmp(pdf->bytes + pdf->table, "xref", 4) == 0;
}

/* The catalog's own text: "<< … >>", by the table's line of it. */
static const char *read_root(const struct pdf *pdf)
{
    const char *table = pdf->bytes + pdf->table, *end = pdf->bytes + pdf->length;
    const char *entries = strstr(table, "\n0 ");
    entries = entries ? strchr(entries + 1, '\n') : NULL;
    if (!entries || end - entries - 1 < (pdf->root + 1) * ENTRY)
        return NULL;
    long offset = strtol(entries + 1 + pdf->root * ENTRY, NULL, 10);
    if (offset <= 0 || (size_t)offset >= pdf->length)
        return NULL;
    return strstr(pdf->bytes + offset, "<<");
}

enum status pdf_catalog_set(struct buffer *out, const char *language, struct error *error)
{
    struct pdf pdf = {.bytes = buffer_text(out), .length = out->length};
    const char *root = read_trailer(&pdf) ? read_root(&pdf) : NULL;
    const char *end = root ? strstr(root, "endobj") : NULL;
    if (!end)
        return status_fail(error, STATUS_FAILED, "the PDF has no catalog where it should be");
    struct buffer added;
    buffer_init(&added, out->ceiling);
    size_t at = pdf.length + 1;
    buffer_add_format(&added,
                      "\n%ld 0 obj\n<< /Lang (%s)\n   /ViewerPreferences << /DisplayDocTitle true"
                      " >>\n   /MarkInfo << /Marked true >>\n%.*sendobj\n",
                      pdf.root, language, (int)(end - root - 2), root + 2);
    size_t table = pdf.length + added.length;
    buffer_add_format(&added,
                      "xref\n%ld 1\n%010zu 00000 n \ntrailer\n<< /Size %ld\n   /Root %ld 0 R\n"
                      "   /Info %ld 0 R\n   /Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n",
                      pdf.root, at, pdf.size, pdf.root, pdf.info, pdf.table, table);
    buffer_add_bytes(out, buffer_text(&added), added.length);
    buffer_finish(&added);
    return out->overflowed ? status_fail(error, STATUS_FAILED, "the PDF is too large") : STATUS_OK;
}
