/* A catalog admin's decisions on what the texts leave open (catalog/README.md names each): taken
 * once for a catalog, kept with who, when and why, named in every row that used one. Some questions
 * have a careful answer of their own, which a file may replace: the one that never makes a bill too
 * low or an offer open to more people. */
#ifndef EXCHANGE_DISCLOSURE_DECIDE_H
#define EXCHANGE_DISCLOSURE_DECIDE_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/faults.h"
#include "base/status.h"

enum disclosure_decide_id {
    DISCLOSURE_DECIDE_PART_OF_GB,        /* a part of a GB: "full", "free" or a curve */
    DISCLOSURE_DECIDE_MISSING_OVERAGE,   /* "standard" */
    DISCLOSURE_DECIDE_BEST_OVERAGE,      /* 最优超套资费: "plan" */
    DISCLOSURE_DECIDE_CAP_UNSTATED,      /* 流量封顶原则 without an amount: "none" */
    DISCLOSURE_DECIDE_TOKEN_FEE,         /* {"at_most": yuan}: 资费标准 up to that is the fee */
    DISCLOSURE_DECIDE_ROLLOVER_UNSTATED, /* "none" or "general" */
    DISCLOSURE_DECIDE_ORDER_OF_USE,      /* "after-plan" or "before-plan" */
    DISCLOSURE_DECIDE_REGION_UNSTATED,   /* "code": the province in 方案编号 */
    DISCLOSURE_DECIDE_DIRECTED_UNSTATED, /* "directed" */
    DISCLOSURE_DECIDE_MONEY_REACHED,     /* N元/MB, 满N元后N元/GB: "first-gb" */
    DISCLOSURE_DECIDE_REPEAT_UNSTATED,   /* a rule for the first GB, nothing after: "repeats" */
    DISCLOSURE_DECIDE_TERM_UNSTATED,     /* a plan without 有效期限: "goes-on" */
    DISCLOSURE_DECIDE_EXIT_UNSTATED,     /* a plan without 违约责任: "none" */
    DISCLOSURE_DECIDE_STANDARD_CHARGES,  /* the catalog's standard charges */
    DISCLOSURE_DECIDE_COUNT
};

struct disclosure_decisions {
    json_t *document, *own;                   /* own the answers: of the file, of the program */
    json_t *answers[DISCLOSURE_DECIDE_COUNT]; /* borrowed; NULL: not decided */
    int64_t token_fee_most;                   /* micro; -1: not decided */
};

/* `path` NULL: nothing is decided. Every fault at once; finish in any case. */
STATUS_CHECKED enum status disclosure_decide_read(struct disclosure_decisions *decisions,
                                                  const char *path, struct faults *faults,
                                                  struct error *error);
void disclosure_decide_finish(struct disclosure_decisions *decisions);

const char *disclosure_decide_name(enum disclosure_decide_id id);
/* The answer if it is that word. */
bool disclosure_decide_is(const struct disclosure_decisions *decisions,
                          enum disclosure_decide_id id, const char *word);

#endif
