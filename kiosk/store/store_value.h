/* Dates and months as the tables hold them: words a person reads. */
#ifndef STORE_STORE_VALUE_H
#define STORE_STORE_VALUE_H

#include <sqlite3.h>
#include <stdint.h>

/* 202608 */
int64_t store_value_of_month(int32_t month);
int32_t store_value_month(int64_t number);

/* 2026-08-03; DATE_NONE is NULL. */
void store_value_bind_date(sqlite3_stmt *statement, int place, int32_t day);
int32_t store_value_date(sqlite3_stmt *statement, int column);

#endif
