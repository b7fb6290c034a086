/* Civil dates without a time zone: every date and time of the model is local to the catalog
 * (TARIFF_MODEL.md §1). Days are counted from 1970-01-01, months as year × 12 + month − 1, seconds
 * from 1970-01-01T00:00:00. Years 1900 to 9999. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DATE_NONE INT32_MIN
#define DATE_NO_TIME INT64_MIN
#define DATE_DAY_SECONDS 86400

struct date_civil {
    int year, month, day; /* month 1–12 */
};

bool date_is_valid(int year, int month, int day);
int32_t date_from_civil(int year, int month, int day); /* the date must be valid */
struct date_civil date_to_civil(int32_t day);

/* Each takes the whole string, or `length` bytes of it, and answers false for anything else. */
bool date_parse(const char *text, int32_t *day);           /* 2026-11-21 */
bool date_parse_month(const char *text, int32_t *month);   /* 2026-11 */
bool date_parse_time(const char *text, int64_t *seconds);  /* 2026-08-03T14:05:10 */
bool date_parse_clock(const char *text, int32_t *seconds); /* 23:00 or 24:00 */

#define DATE_TEXT 24 /* room for any of the below */
void date_format(int32_t day, char text[static DATE_TEXT]);
void date_format_month(int32_t month, char text[static DATE_TEXT]);
void date_format_time(int64_t seconds, char text[static DATE_TEXT]);

int32_t date_month_of(int32_t day);    /* the month a day is in */
int32_t date_first_day(int32_t month); /* the first day of a month */
int date_weekday(int32_t day);         /* 0 Monday … 6 Sunday */

/* Whole months from one day to a later one: a month is whole on the same day of the month, so that
 * from the 31st of January no month is whole on the 28th of February and one is on the 1st of
 * March. Negative when `to` is earlier. */
int32_t date_whole_months(int32_t from, int32_t to);

#endif
