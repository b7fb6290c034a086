/* Columns are p<plan>x<number>; p<plan> is whether the plan is taken. Knows no solver. */
#include "cli/program_lp.h"

#include "cli/program_choice.h"

/* GLPK reads lines of any length, CBC not. */
#define TERMS_A_LINE 8

struct writing {
    struct buffer *text;
    int terms; /* in the open row */
};

static void add_term(struct writing *writing, double value, size_t plan, int column)
{
    if (value == 0)
        return;
    if (writing->terms++ % TERMS_A_LINE == TERMS_A_LINE - 1)
        buffer_add(writing->text, "\n ");
    buffer_add_format(writing->text, " %c %.15g p%zu", value < 0 ? '-' : '+',
                      value < 0 ? -value : value, plan);
    if (column)
        buffer_add_format(writing->text, "x%d", column);
}

static void add_cost(struct writing *writing, const struct program_choice *program, size_t plan)
{
    add_term(writing, program->constant, plan, 0);
    for (size_t i = 0; i < program->column_count; i++)
        add_term(writing, program->columns[i].cost, plan, (int)i + 1);
}

static void end_row(struct writing *writing, const char *right)
{
    if (writing->terms == 0) /* every value was 0 */
        buffer_add(writing->text, " 0 p0");
    buffer_add(writing->text, right);
    buffer_add(writing->text, "\n");
    writing->terms = 0;
}

static void add_rows(struct writing *writing, const struct program_choice *program, size_t plan)
{
    for (size_t i = 0; i < program->row_count; i++) {
        const struct program_choice_row *row = &program->rows[i];
        if (row->count == 0 && row->constant >= 0)
            continue; /* holds by itself */
        for (size_t k = 0; k < row->count; k++)
            add_term(writing, row->value[k], plan, row->index[k]);
        add_term(writing, row->constant, plan, 0);
        end_row(writing, " >= 0");
    }
    for (size_t i = 0; i < program->column_count; i++) {
        if (program->columns[i].most <= 0)
            continue;
        add_term(writing, program->columns[i].most, plan, 0);
        add_term(writing, -1, plan, (int)i + 1);
        end_row(writing, " >= 0");
    }
}

static void add_bounds(struct writing *writing, const struct program_choice *program, size_t plan)
{
    for (size_t i = 0; i < program->column_count; i++)
        if (program->columns[i].most == 0)
            buffer_add_format(writing->text, " p%zux%zu = 0\n", plan, i + 1);
}

static void add_whole(struct writing *writing, const struct program_choice *program, size_t plan)
{
    for (size_t i = 0; i < program->column_count; i++)
        if (program->columns[i].is_whole && program->columns[i].most != 0)
            buffer_add_format(writing->text, " p%zux%zu\n", plan, i + 1);
}

static void add_one_plan(struct writing *writing, size_t count)
{
    for (size_t plan = 0; plan < count; plan++)
        add_term(writing, 1, plan, 0);
    end_row(writing, " = 1");
}

typedef void (*add_part)(struct writing *writing, const struct program_choice *program,
                         size_t plan);

static void add_all(struct writing *writing, struct program_choice *const *programs, size_t count,
                    add_part add)
{
    for (size_t plan = 0; plan < count; plan++)
        add(writing, programs[plan], plan);
}

static void write_programs(struct writing *writing, struct program_choice *const *programs,
                           size_t count)
{
    buffer_add(writing->text, "Minimize\n cost:");
    add_all(writing, programs, count, add_cost);
    end_row(writing, "");
    buffer_add(writing->text, "Subject To\n");
    add_all(writing, programs, count, add_rows);
    add_one_plan(writing, count);
    buffer_add(writing->text, "Bounds\n");
    add_all(writing, programs, count, add_bounds);
    buffer_add(writing->text, "General\n");
    add_all(writing, programs, count, add_whole);
    buffer_add(writing->text, "Binary\n");
    for (size_t plan = 0; plan < count; plan++)
        buffer_add_format(writing->text, " p%zu\n", plan);
    buffer_add(writing->text, "End\n");
}

bool program_lp_write(const struct program_catalog *made, struct buffer *text)
{
    struct arena arena = {0};
    struct writing writing = {.text = text};
    const struct catalog *catalog = made->catalog;
    struct program_choice **programs =
        ARENA_ARRAY(&arena, struct program_choice *, catalog->offer_count);
    size_t count = 0;
    for (size_t i = 0; i < catalog->offer_count; i++) {
        if (catalog->offers[i].kind != OFFER_PLAN)
            continue;
        programs[count] = program_choice_make(&arena, made, &catalog->offers[i]);
        count += programs[count]->is_open;
    }
    if (count)
        write_programs(&writing, programs, count);
    arena_finish(&arena);
    return count > 0;
}
