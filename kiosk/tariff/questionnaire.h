/* The questions of the dialogue with a new customer, as data (catalog/questions.json): each splits
 * people by something that a shopper can answer. What a question means is told by a measure of a
 * profile and the bounds between its answers; which one is asked next is advice/dialogue.h's. */
#ifndef TARIFF_QUESTIONNAIRE_H
#define TARIFF_QUESTIONNAIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "tariff/label.h"
#include "tariff/profile.h"

/* What can be measured of a profile: data in MB, calls in minutes, texts, years, yuan. */
enum questionnaire_measure {
    QUESTIONNAIRE_DATA, /* all of it but abroad; the next four are parts of it */
    QUESTIONNAIRE_NIGHT,
    QUESTIONNAIRE_AWAY,
    QUESTIONNAIRE_VIDEO,
    QUESTIONNAIRE_APPS,
    QUESTIONNAIRE_CALLS, /* made, but abroad; the next two are parts of it */
    QUESTIONNAIRE_CLOSE,
    QUESTIONNAIRE_ONNET, /* with the close ones among them */
    QUESTIONNAIRE_CALLED,
    QUESTIONNAIRE_TEXTS,
    QUESTIONNAIRE_ABROAD_DATA,
    QUESTIONNAIRE_ABROAD_CALLS,
    QUESTIONNAIRE_AGE,
    QUESTIONNAIRE_SPENDING,
    QUESTIONNAIRE_CONTRACT, /* 1: would bind herself for months; known of nobody's usage */
    QUESTIONNAIRE_MEASURE_COUNT
};

#define QUESTIONNAIRE_UNKNOWN INT64_MIN
#define QUESTIONNAIRE_ANSWERS_MOST 6
#define QUESTIONNAIRE_MOST 40 /* questions, those of the catalog's conditions among them */
#define QUESTIONNAIRE_THOUSAND 1000

struct questionnaire_answer {
    const char *key, *picture; /* the picture's name; "" none */
    struct label text, detail;
    int64_t below; /* the answer of whom measures less, and no less than the one before */
};

struct questionnaire_question {
    const char *key;
    struct label text, why; /* why it matters; may be empty */
    enum questionnaire_measure measure;
    bool is_share;
    enum questionnaire_measure share_of; /* then the measure is thousandths of this one */
    struct questionnaire_answer answers[QUESTIONNAIRE_ANSWERS_MOST]; /* the last has no bound */
    size_t answer_count;
};

/* How many of a thousand a condition of a catalog (`ask`) holds for, where nothing is known. A key
 * that ends with "*" stands for all that begin so; the first that fits counts. */
struct questionnaire_share {
    const char *key;
    int share;
};

struct questionnaire {
    struct arena arena;
    const struct questionnaire_question *questions;
    size_t count;
    const struct questionnaire_share *shares;
    size_t share_count;
    int usual_share;     /* of a condition that is not listed */
    int contract_share;  /* who would bind themselves */
    int most;            /* questions in one dialogue */
    int64_t settled_fen; /* expected regret a month below which a plan counts as settled */
};

struct questionnaire *questionnaire_create(void);
void questionnaire_destroy(struct questionnaire *questionnaire); /* NULL is fine */

const char *questionnaire_measure_name(enum questionnaire_measure measure);
/* QUESTIONNAIRE_UNKNOWN where the profile does not say. */
int64_t questionnaire_measure(const struct profile *profile, enum questionnaire_measure measure);

/* Which answer of the question is true of the profile; −1 where the profile does not say. */
int questionnaire_true_answer(const struct questionnaire_question *question,
                              const struct profile *profile);

/* The share of a condition, in thousandths. */
int questionnaire_share_of(const struct questionnaire *questionnaire, const char *ask);

#endif
