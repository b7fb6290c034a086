/* The records of a real store (a database file). Opens it when first asked, and again after every
 * failure, so that a kiosk recovers by itself when the disk or the lock is back. It never makes a
 * database: a kiosk without one is out of order, not empty. */
#ifndef VISIT_RECORDS_STORE_H
#define VISIT_RECORDS_STORE_H

#include "visit/records.h"

struct records *records_store_create(const char *path); /* copies the path; opens nothing yet */
/* Where the questions and the reference sample of the dialogue with a new customer are (paths,
 * copied). `prepares`: what is not prepared is, beside the glass, by a thread of its own. */
void records_store_guide(struct records *records, const char *questions, const char *sample,
                         bool prepares);
void records_store_destroy(struct records *records); /* NULL is fine */

#endif
