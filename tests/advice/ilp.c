/* The rows and columns of cli/program_choice.h handed to GLPK. Knows nothing of what they mean. */
#include "ilp.h"

#include <glpk.h>
#include <math.h>
#include <stdlib.h>

#include "cli/program_choice.h"

static glp_prob *problem_of(struct arena *arena, const struct program_choice *program)
{
    glp_prob *problem = glp_create_prob();
    glp_set_obj_coef(problem, 0, program->constant);
    for (size_t i = 0; i < program->column_count; i++) {
        const struct program_choice_column *column = &program->columns[i];
        int index = glp_add_cols(problem, 1);
        int bounds = column->most < 0 ? GLP_LO : column->most > 0 ? GLP_DB : GLP_FX;
        glp_set_col_kind(problem, index, column->is_whole ? GLP_IV : GLP_CV);
        glp_set_col_bnds(problem, index, bounds, 0, column->most);
        glp_set_obj_coef(problem, index, column->cost);
    }
    for (size_t i = 0; i < program->row_count; i++) {
        const struct program_choice_row *row = &program->rows[i];
        int *indices = ARENA_ARRAY(arena, int, row->count + 1); /* GLPK counts from 1 */
        double *values = ARENA_ARRAY(arena, double, row->count + 1);
        for (size_t k = 0; k < row->count; k++) {
            indices[k + 1] = row->index[k];
            values[k + 1] = row->value[k];
        }
        int index = glp_add_rows(problem, 1);
        glp_set_row_bnds(problem, index, GLP_LO, -row->constant, 0);
        glp_set_mat_row(problem, index, (int)row->count, indices, values);
    }
    return problem;
}

static void solve_whole(glp_prob *problem, const struct random_case *made,
                        const struct program_choice *program, struct ilp_answer *answer)
{
    glp_iocp options;
    glp_init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    options.tol_int = 1e-9;
    options.mir_cuts = GLP_ON;
    answer->is_feasible = glp_intopt(problem, &options) == 0 && glp_mip_status(problem) == GLP_OPT;
    answer->optimum = llround(glp_mip_obj_val(problem));
    for (size_t month = 0; month < ILP_MONTHS; month++)
        for (size_t i = 0; i < made->catalog->offer_count; i++)
            if (program->units[month][i])
                answer->units[month][i] =
                    (int)lround(glp_mip_col_val(problem, program->units[month][i]));
}

static void solve_relaxed(glp_prob *problem, struct ilp_answer *answer)
{
    glp_smcp options;
    glp_init_smcp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    answer->is_feasible = glp_simplex(problem, &options) == 0 && glp_get_status(problem) == GLP_OPT;
    answer->bound = glp_get_obj_val(problem);
}

void ilp_solve(const struct random_case *made, const struct offer *plan, bool whole,
               struct ilp_answer *answer)
{
    struct arena arena = {0};
    const struct program_catalog asked = {.catalog = made->catalog,
                                          .usage = made->usage,
                                          .history = made->history,
                                          .subscriber = made->subscriber,
                                          .horizon = made->horizon};
    if (made->catalog->offer_count > ILP_OFFERS)
        abort();
    glp_term_out(GLP_OFF);
    *answer = (struct ilp_answer){0};
    const struct program_choice *program = program_choice_make(&arena, &asked, plan);
    glp_prob *problem = problem_of(&arena, program);
    if (program->is_open && whole)
        solve_whole(problem, made, program, answer);
    else if (program->is_open)
        solve_relaxed(problem, answer);
    glp_delete_prob(problem);
    arena_finish(&arena);
}
