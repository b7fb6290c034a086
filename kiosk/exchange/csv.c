/* Records out of a stream of bytes, split in place. Knows nothing of what columns mean. */
#include "exchange/csv.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "base/buffer.h"
#include "base/memory.h"
#include "base/phone.h"

enum status csv_open(FILE **file, const char *path, struct error *error)
{
    *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!*file)
        return status_fail(error, STATUS_FAILED, "%s: cannot be opened: %s", path, strerror(errno));
    return STATUS_OK;
}

void csv_close(FILE *file)
{
    if (file != stdin)
        fclose(file);
}

void csv_init(struct csv *csv, FILE *file, struct faults *faults)
{
    *csv = (struct csv){.faults = faults, .buffer = memory_allocate(CSV_BUFFER, 1), .next_line = 1};
    encoding_init(&csv->encoding, file);
}

void csv_finish(struct csv *csv)
{
    if (csv->buffer) {
        encoding_finish(&csv->encoding);
        memory_wipe(csv->buffer, CSV_BUFFER);
        memory_free(csv->buffer);
    }
    *csv = (struct csv){0};
}

/* ---- places and faults ---- */

/* The line and column of a byte of the record, columns in characters. */
static void place_of(const struct csv *csv, const char *at, size_t *line, size_t *column)
{
    *line = csv->line;
    *column = 1;
    for (const char *byte = csv->record; byte < at; byte++) {
        if (*byte == '\n') {
            ++*line;
            *column = 1;
        } else if (((unsigned char)*byte & 0xC0) != 0x80) {
            ++*column;
        }
    }
}

__attribute__((format(printf, 3, 4))) static void fault_at(const struct csv *csv, const char *at,
                                                           const char *format, ...)
{
    size_t line, column;
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    place_of(csv, at, &line, &column);
    faults_add_line(csv->faults, line, column, "%s", text);
}

void csv_fault(const struct csv *csv, size_t column, const char *format, ...)
{
    size_t position = csv->positions[column];
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    fault_at(csv, position < csv->field_count ? csv->fields[position] : csv->record, "%s", text);
}

static bool has_long_number(const char *field)
{
    size_t digits = 0;
    for (; *field && digits < 7; field++)
        digits = *field >= '0' && *field <= '9' ? digits + 1 : 0;
    return digits >= 7;
}

void csv_shown(const char *field, char text[static CSV_SHOWN])
{
    enum { LONGEST = CSV_SHOWN - sizeof "…" };
    if (has_long_number(field)) {
        phone_mask(field, text);
        field = text;
    }
    size_t length = strlen(field);
    bool is_cut = length > LONGEST;
    if (is_cut) {
        length = LONGEST;
        while (((unsigned char)field[length] & 0xC0) == 0x80)
            length--;
    }
    memmove(text, field, length);
    memcpy(text + length, is_cut ? "…" : "", is_cut ? sizeof "…" : 1);
}

/* ---- finding a record ---- */

/* Moves what is left to the front and reads more. */
static void refill(struct csv *csv)
{
    memmove(csv->buffer, csv->buffer + csv->start, csv->end - csv->start);
    csv->end -= csv->start;
    csv->start = 0;
    while (csv->end < CSV_BUFFER - 1) {
        size_t got =
            encoding_read(&csv->encoding, csv->buffer + csv->end, CSV_BUFFER - 1 - csv->end);
        csv->end += got;
        if (got == 0) {
            csv->ended = true;
            break;
        }
        if (CSV_BUFFER - 1 - csv->end < 8)
            break;
    }
}

static size_t count_bytes(const char *bytes, size_t length, char wanted)
{
    size_t count = 0;
    const char *end = bytes + length;
    for (const char *at = bytes; (at = memchr(at, wanted, (size_t)(end - at))); at++)
        count++;
    return count;
}

/* The line break that ends the record at the front, or NULL if it is not among `length` bytes: the
 * first one with an even number of quotes before it. */
static char *record_end(char *bytes, size_t length)
{
    size_t quotes = 0;
    char *from = bytes, *end = bytes + length, *line_break;
    while ((line_break = memchr(from, '\n', (size_t)(end - from)))) {
        quotes += count_bytes(from, (size_t)(line_break - from), '"');
        if (quotes % 2 == 0)
            return line_break;
        from = line_break + 1;
    }
    return NULL;
}

/* Takes the next record out of the buffer: its bytes and the lines it spans. Where no end is found
 * in what a record may hold, only its first line is taken, and it is a fault. */
static bool take_record(struct csv *csv)
{
    if (csv->end - csv->start <= CSV_RECORD_MOST && !csv->ended)
        refill(csv);
    size_t left = csv->end - csv->start;
    if (left == 0)
        return false;
    char *bytes = csv->buffer + csv->start;
    size_t most = left < CSV_RECORD_MOST ? left : CSV_RECORD_MOST;
    char *line_break = record_end(bytes, most);
    bool is_last =
        !line_break && left == most && csv->ended && count_bytes(bytes, left, '"') % 2 == 0;
    size_t length = line_break ? (size_t)(line_break - bytes) : most;
    csv->line = csv->next_line;
    csv->record = bytes;
    if (!line_break && !is_last) {
        char *first = memchr(bytes, '\n', most);
        char *quote = memchr(bytes, '"', most);
        length = first ? (size_t)(first - bytes) : most;
        fault_at(csv, quote ? quote : bytes,
                 quote ? "a quote that is never closed" : "longer than %zu bytes; not a CSV record",
                 CSV_RECORD_MOST);
        csv->record = NULL;
        line_break = first;
    }
    csv->record_length = length;
    csv->start += length + (line_break != NULL);
    csv->next_line += count_bytes(bytes, length, '\n') + (line_break != NULL);
    return true;
}

/* ---- splitting it ---- */

/* Takes the quotes off a field: `at` is behind the opening one. What the field loses is filled with
 * spaces behind it, so that places in the record stay right. Returns the end of the field in the
 * record, or NULL with a fault. */
static char *unquote(struct csv *csv, char *at, char *end)
{
    char *to = at;
    for (char *from = at; from < end; from++) {
        if (*from != '"') {
            *to++ = *from;
            continue;
        }
        if (from + 1 < end && from[1] == '"') {
            *to++ = '"';
            from++;
            continue;
        }
        if (from + 1 < end && from[1] != ',') {
            fault_at(csv, from + 1, "text after the closing quote of a field");
            return NULL;
        }
        memset(to, ' ', (size_t)(from + 1 - to));
        *to = '\0';
        return from + 1;
    }
    fault_at(csv, at, "a quote that is never closed");
    return NULL;
}

/* The end of a field without quotes. */
static char *plain_end(struct csv *csv, char *at, char *end, bool has_quotes)
{
    char *comma = memchr(at, ',', (size_t)(end - at));
    if (!comma)
        comma = end;
    char *quote = has_quotes ? memchr(at, '"', (size_t)(comma - at)) : NULL;
    if (!quote)
        return comma;
    fault_at(csv, quote,
             "a quote inside a field; a field that holds one is quoted and the quote "
             "doubled");
    return NULL;
}

static bool split(struct csv *csv)
{
    char *at = csv->record, *end = csv->record + csv->record_length;
    bool has_quotes = memchr(at, '"', csv->record_length) != NULL;
    csv->field_count = 0;
    *end = '\0';
    for (;;) {
        if (csv->field_count == CSV_COLUMNS_MOST) {
            fault_at(csv, at, "more than %d fields", CSV_COLUMNS_MOST);
            return false;
        }
        bool is_quoted = has_quotes && at < end && *at == '"';
        char *field = at + is_quoted;
        char *field_end =
            is_quoted ? unquote(csv, field, end) : plain_end(csv, field, end, has_quotes);
        if (!field_end)
            return false;
        csv->fields[csv->field_count++] = field;
        if (field_end == end)
            return true;
        *field_end = '\0';
        at = field_end + 1;
    }
}

/* Whether the record is text: UTF-8 without NUL. */
static bool is_text(const struct csv *csv)
{
    const char *nul = memchr(csv->record, '\0', csv->record_length);
    if (nul) {
        fault_at(csv, nul, "a NUL byte; this is not a text file");
        return false;
    }
    size_t valid = encoding_utf8_prefix(csv->record, csv->record_length);
    if (valid < csv->record_length)
        fault_at(csv, csv->record + valid,
                 "neither UTF-8 nor GB18030; save the file as one of these");
    return valid == csv->record_length;
}

/* The next record that is not blank and can be split. */
static bool next_record(struct csv *csv)
{
    while (take_record(csv)) {
        if (!csv->record)
            continue;
        if (csv->record_length > 0 && csv->record[csv->record_length - 1] == '\r')
            csv->record_length--;
        if (csv->record_length > 0 && is_text(csv) && split(csv))
            return true;
    }
    return false;
}

bool csv_next(struct csv *csv)
{
    size_t expected = csv->field_count;
    while (next_record(csv)) {
        if (csv->field_count == expected)
            return true;
        char *at = csv->fields[csv->field_count - 1];
        fault_at(csv, at, "%zu fields where the header names %zu", csv->field_count, expected);
        csv->field_count = expected;
    }
    return false;
}

const char *csv_field(const struct csv *csv, size_t column)
{
    size_t position = csv->positions[column];
    return position < CSV_COLUMNS_MOST ? csv->fields[position] : "";
}

/* ---- the header ---- */

static void add_known_columns(const struct csv *csv, struct buffer *text)
{
    for (size_t i = 0; i < csv->column_count; i++)
        buffer_add_format(text, "%s%s", i ? ", " : "", csv->columns[i].name);
}

static bool place_column(struct csv *csv, size_t field)
{
    const char *name = csv->fields[field];
    char shown[CSV_SHOWN];
    csv_shown(name, shown);
    for (size_t i = 0; i < csv->column_count; i++) {
        if (strcmp(csv->columns[i].name, name) != 0)
            continue;
        if (csv->positions[i] < CSV_COLUMNS_MOST) {
            fault_at(csv, csv->fields[field], "the column \"%s\" is there twice", shown);
            return false;
        }
        csv->positions[i] = field;
        return true;
    }
    struct buffer known;
    buffer_init(&known, 400);
    add_known_columns(csv, &known);
    fault_at(csv, csv->fields[field], "unknown column \"%s\"; the columns are %s", shown,
             buffer_text(&known));
    buffer_finish(&known);
    return false;
}

bool csv_read_header(struct csv *csv, const struct csv_column *columns, size_t count)
{
    csv->columns = columns;
    csv->column_count = count;
    for (size_t i = 0; i < CSV_COLUMNS_MOST; i++)
        csv->positions[i] = CSV_COLUMNS_MOST;
    size_t before = csv->faults->count;
    if (!next_record(csv)) {
        if (csv->faults->count == before)
            faults_add_line(csv->faults, 1, 0,
                            "the file is empty; its first line names the columns");
        return false;
    }
    bool fits = true;
    for (size_t i = 0; i < csv->field_count; i++)
        fits = place_column(csv, i) && fits;
    for (size_t i = 0; i < count && fits; i++) {
        if (columns[i].required && csv->positions[i] == CSV_COLUMNS_MOST) {
            fault_at(csv, csv->record, "no column \"%s\"", columns[i].name);
            fits = false;
        }
    }
    return fits && csv->faults->count == before;
}
