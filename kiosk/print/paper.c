/* The table of papers. 72 and 48 millimetres of a ticket's 80 and 58 are printed on: 576 and 384
 * dots. */
#include "print/paper.h"

#include <string.h>

static const struct paper_shape shapes[PAPER_COUNT] = {
    [PAPER_A4] = {"a4", 210, 297, 16, 14, 0},
    [PAPER_80MM] = {"80mm", 80, 0, 4, 3, 576},
    [PAPER_58MM] = {"58mm", 58, 0, 5, 3, 384},
};

const struct paper_shape *paper_shape(enum paper paper)
{
    return &shapes[paper];
}

bool paper_is_ticket(enum paper paper)
{
    return shapes[paper].dots > 0;
}

enum status paper_parse(const char *name, enum paper *paper, struct error *error)
{
    for (int i = 0; i < PAPER_COUNT; i++)
        if (strcmp(shapes[i].name, name) == 0) {
            *paper = (enum paper)i;
            return STATUS_OK;
        }
    return status_fail(error, STATUS_WRONG_USAGE, "paper '%s': there are a4, 80mm and 58mm", name);
}
