/* An answers file: whatever is in it, reading ends, what is accepted is written and read again the
 * same, and its answers can be applied to any text, here the file itself. */
#include "exchange/disclosure_answers.h"

#include <stdlib.h>
#include <string.h>

#include "target.h"

#define WRITTEN_MOST ((size_t)16 * 1024 * 1024)

static const struct disclosure_lexicon *lexicon(void)
{
    static struct arena arena;
    static const struct disclosure_lexicon *made;
    if (!made)
        made = disclosure_read_lexicon(&arena);
    return made;
}

static void apply(const struct disclosure_answers *answers, const char *text)
{
    struct arena arena;
    struct disclosure_reading reading;
    struct disclosure_answers_used used = {0};
    arena_init(&arena);
    disclosure_read_init(&reading, &arena, lexicon());
    for (size_t i = 0; i < answers->count; i++)
        if (answers->items[i].wording)
            disclosure_read_column(&reading, DISCLOSURE_FIELD_OVERAGE, answers->items[i].wording);
    disclosure_read_column(&reading, DISCLOSURE_FIELD_NOTES, text);
    size_t gaps = reading.gap_count;
    disclosure_answers_apply(answers, &reading, &used);
    if (reading.gap_count > gaps)
        abort();
    arena_finish(&arena);
}

static void check_written(const struct disclosure_answers *answers)
{
    struct disclosure_answers again;
    struct faults faults;
    struct buffer out;
    buffer_init(&out, WRITTEN_MOST);
    faults_init(&faults, "again");
    disclosure_answers_file_init(&again);
    disclosure_answers_file_write(answers, &out);
    disclosure_answers_file_parse(&again, buffer_text(&out), out.length, &faults);
    if (faults.count || again.count != answers->count)
        abort();
    disclosure_answers_file_finish(&again);
    faults_finish(&faults);
    buffer_finish(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct disclosure_answers answers;
    struct faults faults;
    struct arena arena;
    arena_init(&arena);
    faults_init(&faults, "answers");
    disclosure_answers_file_init(&answers);
    disclosure_answers_file_parse(&answers, (const char *)data, size, &faults);
    apply(&answers, arena_copy_bytes(&arena, (const char *)data, size));
    if (!faults.count)
        check_written(&answers);
    disclosure_answers_file_finish(&answers);
    faults_finish(&faults);
    arena_finish(&arena);
    return 0;
}
