/* Columns made as they are asked for. Knows nothing of offers or prices. */
#include "advice/acceptance.h"

#include "tariff/family.h"

void acceptance_begin(struct arena *arena, const struct worths *worths,
                      struct acceptance *acceptance)
{
    const struct history *history = worths->classes->history;
    *acceptance = (struct acceptance){
        .arena = arena,
        .history = history,
        .bit_of_line = worths->classes->bit_of_line,
        .columns_of_line = ARENA_ARRAY(arena, uint64_t, history->line_count),
    };
}

static bool is_column(const struct acceptance *acceptance, int column, const bool *accepted)
{
    for (size_t i = 0; i < acceptance->history->line_count; i++)
        if ((acceptance->columns_of_line[i] >> column & 1) != accepted[i])
            return false;
    return true;
}

static int add_column(struct acceptance *acceptance, const bool *accepted)
{
    if (acceptance->count == ACCEPTANCE_COLUMNS)
        return ACCEPTANCE_FULL;
    int column = acceptance->count++;
    for (size_t i = 0; i < acceptance->history->line_count; i++)
        if (accepted[i]) {
            acceptance->columns_of_line[i] |= (uint64_t)1 << column;
            acceptance->masks[column] |= (uint64_t)1 << acceptance->bit_of_line[i];
        }
    return column;
}

static int find_column(struct acceptance *acceptance, const struct scope *scope, int family_numbers)
{
    const struct history *history = acceptance->history;
    bool *accepted = ARENA_ARRAY(acceptance->arena, bool, history->line_count), any = false;
    const struct family *family = NULL;
    if (scope->family)
        family = family_choose(acceptance->arena, history, scope, family_numbers);
    for (size_t i = 0; i < history->line_count; i++) {
        accepted[i] = family_accepts(scope, family, &history->lines[i]);
        any |= accepted[i];
    }
    if (!any)
        return ACCEPTANCE_NOTHING;
    for (int column = 0; column < acceptance->count; column++)
        if (is_column(acceptance, column, accepted))
            return column;
    return add_column(acceptance, accepted);
}

int acceptance_column(struct acceptance *acceptance, const struct scope *scope, int family_numbers)
{
    if (!scope->family)
        family_numbers = 0;
    for (size_t i = 0; i < acceptance->scope_count; i++)
        if (acceptance->scopes[i].scope == scope &&
            acceptance->scopes[i].family_numbers == family_numbers)
            return acceptance->scopes[i].column;
    int column = find_column(acceptance, scope, family_numbers);
    struct acceptance_scope entry = {scope, family_numbers, column};
    *ARENA_PUSH(acceptance->arena, acceptance->scopes, acceptance->scope_count,
                acceptance->scope_room) = entry;
    return column;
}
