/* The questions of the dialogue with a new customer from a file: tariff-questions/1, described by
 * catalog/questions.schema.json. Faults are named all at once; with any there are no questions. */
#ifndef EXCHANGE_QUESTIONNAIRE_FILE_H
#define EXCHANGE_QUESTIONNAIRE_FILE_H

#include "base/faults.h"
#include "tariff/questionnaire.h"

/* Twenty questions in five languages have some 30 kB. */
#define QUESTIONNAIRE_FILE_MOST ((size_t)4 * 1024 * 1024)

/* With faults STATUS_BAD_INPUT and *questionnaire is NULL; else the caller owns it. */
STATUS_CHECKED enum status questionnaire_file_parse(struct questionnaire **questionnaire,
                                                    const char *text, size_t length,
                                                    struct faults *faults, struct error *error);
/* A file, as above; STATUS_FAILED when it cannot be read. */
STATUS_CHECKED enum status questionnaire_file_read(struct questionnaire **questionnaire,
                                                   const char *path, struct faults *faults,
                                                   struct error *error);

#endif
