/* What a call that can fail answers, and the one message a person gets for it. The values of the
 * enum are the exit statuses of both programs (CLI.md). The message is written where the failure
 * is born: one line, plain words, what is wrong, where, and what to do. It is never overwritten on
 * its way up. It never holds a phone number that is not masked. */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

enum status {
    STATUS_OK = 0,
    STATUS_FAILED = 1,      /* could not be done: I/O, printer, database */
    STATUS_WRONG_USAGE = 2, /* the command line is wrong */
    STATUS_BAD_INPUT = 3,   /* a file or a value that breaks its format */
    STATUS_NOT_FOUND = 4,   /* asked for something that is not there; programs exit with 3 */
};

struct error {
    char message[512];
};

#define STATUS_CHECKED __attribute__((warn_unused_result))

/* Writes the message (NULL error: dropped) and returns status, so that a caller can
 * `return status_fail(error, STATUS_FAILED, "…")`. */
__attribute__((format(printf, 3, 4))) enum status
status_fail(struct error *error, enum status status, const char *format, ...);

/* The exit status of a program that ends with this status. */
int status_exit_code(enum status status);

#endif
