/* The row stands on the left as it was published, what phrases took of it on the right, each column
 * of the publication in its order. The words in question are marked on both sides. */
#include "cli/review_page.h"

#include <string.h>

#include "base/money.h"
#include "cli/columns.h"
#include "cli/readable.h"

#define GAP 3 /* cells between left and right */
#define WIDTH_LEAST                                                                                \
    40 /* narrower than that, lines run over the edge rather than to a word each                   \
        */
#define BEGIN_MARK "【"
#define END_MARK "】"

struct lines {
    const char **items;
    size_t count, capacity;
};

/* ---- wrapping ---- */

static void wrap(struct arena *arena, struct lines *lines, const char *text, size_t width)
{
    while (*text) {
        size_t line = strcspn(text, "\r\n");
        size_t fits = columns_fit(text, width);
        size_t length = line < fits ? line : fits;
        if (length)
            *ARENA_PUSH(arena, lines->items, lines->count, lines->capacity) =
                arena_copy_bytes(arena, text, length);
        text += length;
        text += strspn(text, "\r\n");
    }
}

static void add_beside(struct buffer *out, const struct lines *left, const struct lines *right,
                       size_t width)
{
    size_t count = left->count > right->count ? left->count : right->count;
    for (size_t i = 0; i < count; i++) {
        buffer_add(out, "  ");
        columns_add(out, i < left->count ? left->items[i] : "", width, COLUMNS_LEFT);
        if (i < right->count)
            buffer_add_format(out, " │ %s", right->items[i]);
        buffer_add(out, "\n");
    }
}

/* ---- the two sides ---- */

static bool is_in_question(struct arena *arena, const struct review_page *page,
                           const struct disclosure_read_gap *gap)
{
    const char *field = disclosure_read_field_name(gap->field);
    return strcmp(field, page->group->field) == 0 &&
           strcmp(disclosure_answers_wording(arena, gap->text), page->group->wording) == 0;
}

/* Marks the words where they stand in the published text letter by letter; what was brought to
 * normal form is marked only beside it. */
static const char *mark(struct arena *arena, const char *text, const char *words)
{
    const char *at = *words ? strstr(text, words) : NULL;
    if (!at)
        return text;
    return arena_format(arena, "%.*s" BEGIN_MARK "%s" END_MARK "%s", (int)(at - text), text, words,
                        at + strlen(words));
}

static const char *published(struct arena *arena, const struct review_page *page,
                             const struct disclosure_result *result,
                             enum disclosure_phrase_field field)
{
    const struct disclosure_reading *reading = result->facts->reading;
    const char *text = result->row->columns[field];
    for (size_t i = 0; i < reading->gap_count; i++)
        if (reading->gaps[i].field == field && is_in_question(arena, page, &reading->gaps[i]))
            text = mark(arena, text, reading->gaps[i].text);
    return text;
}

static void add_gap(struct arena *arena, const struct review_page *page, struct lines *lines,
                    const struct disclosure_read_gap *gap, size_t width)
{
    bool asked = is_in_question(arena, page, gap);
    wrap(arena, lines,
         arena_format(arena, "? %s%s%s", asked ? BEGIN_MARK : "", gap->text, asked ? END_MARK : ""),
         width);
}

/* Phrases and gaps of the column in the order of its text. */
static struct lines understood(struct arena *arena, const struct review_page *page,
                               const struct disclosure_reading *reading,
                               enum disclosure_phrase_field field, size_t width)
{
    struct lines lines = {0};
    size_t gap = 0;
    for (size_t hit = 0; hit <= reading->hit_count; hit++) {
        for (; gap < reading->gap_count && reading->gaps[gap].hit_begin <= hit; gap++)
            if (reading->gaps[gap].field == field)
                add_gap(arena, page, &lines, &reading->gaps[gap], width);
        if (hit < reading->hit_count && reading->hits[hit].field == field)
            wrap(arena, &lines, arena_format(arena, "✓ %s", reading->hits[hit].text), width);
    }
    return lines;
}

static void add_column(struct buffer *out, struct arena *arena, const struct review_page *page,
                       const struct disclosure_result *result, enum disclosure_phrase_field field)
{
    size_t width = page->width < WIDTH_LEAST ? WIDTH_LEAST : page->width;
    size_t side = (width - GAP - 2) / 2;
    struct lines left = {0};
    wrap(arena, &left, published(arena, page, result, field), side);
    struct lines right = understood(arena, page, result->facts->reading, field, side);
    if (!left.count)
        return;
    buffer_add_format(out, " %s\n", disclosure_read_field_name(field));
    add_beside(out, &left, &right, side);
}

/* ---- the row and its group ---- */

static const char *number(struct arena *arena, int64_t millionths)
{
    char text[MONEY_TEXT];
    money_format_micro(millionths, text);
    return arena_copy(arena, text);
}

/* The columns of numbers, as they are published. */
static void add_row(struct buffer *out, struct arena *arena, const struct review_page *page,
                    const struct disclosure_row *row)
{
    buffer_add_format(out, " %s  %s\n", row->code, row->name);
    words_add(out, page->lang, WORDS_REVIEW_COLUMNS,
              WORDS_FILLING(row->standard_text, number(arena, row->price),
                            number(arena, row->general), number(arena, row->directed),
                            number(arena, row->voice), readable_number(arena, (uint64_t)row->sms)));
    buffer_add(out, "\n");
}

static void add_codes(struct buffer *out, const struct disclosure_report_group *group)
{
    size_t shown = group->count < 8 ? group->count : 8; /* a line of them */
    for (size_t i = 0; i < shown; i++)
        buffer_add_format(out, " %s", group->rows[i]->row->code);
    buffer_add(out, shown < group->count ? " …\n" : "\n");
}

void review_page_add(struct buffer *out, struct arena *arena, const struct review_page *page)
{
    const struct disclosure_report_group *group = page->group;
    const struct disclosure_result *first = group->rows[0];
    struct lines words = {0};
    words_add(out, page->lang, WORDS_REVIEW_GROUP,
              WORDS_FILLING(readable_number(arena, page->number), readable_number(arena, page->of),
                            readable_number(arena, group->count), group->field, group->why));
    buffer_add(out, "\n");
    wrap(arena, &words, arena_format(arena, BEGIN_MARK "%s" END_MARK, group->wording),
         page->width < WIDTH_LEAST ? WIDTH_LEAST : page->width);
    for (size_t i = 0; i < words.count; i++)
        buffer_add_format(out, "%s\n", words.items[i]);
    add_codes(out, group);
    if (group->settles) {
        words_add(out, page->lang, WORDS_REVIEW_SETTLES,
                  WORDS_FILLING(readable_number(arena, group->settles)));
        buffer_add(out, "\n");
    }
    add_row(out, arena, page, first->row);
    for (int field = 0; field < DISCLOSURE_FIELDS; field++)
        add_column(out, arena, page, first, (enum disclosure_phrase_field)field);
}
