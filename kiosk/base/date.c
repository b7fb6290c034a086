/* Civil calendar arithmetic (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
#include "base/date.h"

#include <stdio.h>
#include <string.h>

bool date_is_valid(int year, int month, int day)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[month - 1] + (month == 2 && leap);
}

/* The year begins in March, so that the leap day is its last. */
int32_t date_from_civil(int year, int month, int day)
{
    int y = year - (month <= 2);
    int era = y / 400;
    int year_of_era = y - era * 400;
    int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

struct date_civil date_to_civil(int32_t day)
{
    int z = day + 719468;
    int era = z / 146097;
    int day_of_era = z - era * 146097;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    return (struct date_civil){.year = year_of_era + era * 400 + (month <= 2),
                               .month = month,
                               .day = day_of_year - (153 * month_from_march + 2) / 5 + 1};
}

/* Reads digits where the pattern has 0, and the pattern's own characters elsewhere. */
static bool matches(const char *text, const char *pattern)
{
    size_t length = strlen(pattern);
    if (strlen(text) != length)
        return false;
    for (size_t i = 0; i < length; i++) {
        bool digit = text[i] >= '0' && text[i] <= '9';
        if (pattern[i] == '0' ? !digit : text[i] != pattern[i])
            return false;
    }
    return true;
}

static int number(const char *digits, int length)
{
    int value = 0;
    for (int i = 0; i < length; i++)
        value = value * 10 + (digits[i] - '0');
    return value;
}

static bool day_at(const char *text, int32_t *day)
{
    int year = number(text, 4), month = number(text + 5, 2), day_of_month = number(text + 8, 2);
    if (!date_is_valid(year, month, day_of_month))
        return false;
    *day = date_from_civil(year, month, day_of_month);
    return true;
}

bool date_parse(const char *text, int32_t *day)
{
    return matches(text, "0000-00-00") && day_at(text, day);
}

bool date_parse_month(const char *text, int32_t *month)
{
    if (!matches(text, "0000-00") || !date_is_valid(number(text, 4), number(text + 5, 2), 1))
        return false;
    *month = number(text, 4) * 12 + number(text + 5, 2) - 1;
    return true;
}

bool date_parse_time(const char *text, int64_t *seconds)
{
    int32_t day;
    if (!matches(text, "0000-00-00T00:00:00") || !day_at(text, &day))
        return false;
    int hour = number(text + 11, 2), minute = number(text + 14, 2), second = number(text + 17, 2);
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    *seconds = (int64_t)day * DATE_DAY_SECONDS + hour * 3600 + minute * 60 + second;
    return true;
}

bool date_parse_clock(const char *text, int32_t *seconds)
{
    if (!matches(text, "00:00"))
        return false;
    int hour = number(text, 2), minute = number(text + 3, 2);
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0))
        return false;
    *seconds = hour * 3600 + minute * 60;
    return true;
}

void date_format(int32_t day, char text[static DATE_TEXT])
{
    struct date_civil civil = date_to_civil(day);
    snprintf(text, DATE_TEXT, "%04d-%02d-%02d", civil.year % 10000, civil.month % 100,
             civil.day % 100);
}

void date_format_month(int32_t month, char text[static DATE_TEXT])
{
    snprintf(text, DATE_TEXT, "%04d-%02d", month / 12 % 10000, month % 12 + 1);
}

void date_format_time(int64_t seconds, char text[static DATE_TEXT])
{
    int64_t day = seconds / DATE_DAY_SECONDS - (seconds % DATE_DAY_SECONDS < 0);
    int rest = (int)(seconds - day * DATE_DAY_SECONDS);
    date_format((int32_t)day, text);
    snprintf(text + 10, DATE_TEXT - 10, "T%02d:%02d:%02d", rest / 3600 % 24, rest / 60 % 60,
             rest % 60);
}

int32_t date_month_of(int32_t day)
{
    struct date_civil civil = date_to_civil(day);
    return civil.year * 12 + civil.month - 1;
}

int32_t date_first_day(int32_t month)
{
    return date_from_civil(month / 12, month % 12 + 1, 1);
}

int date_weekday(int32_t day)
{
    return ((day + 3) % 7 + 7) % 7; /* 1970-01-01 was a Thursday */
}

int32_t date_whole_months(int32_t from, int32_t to)
{
    if (to < from)
        return -date_whole_months(to, from);
    struct date_civil a = date_to_civil(from), b = date_to_civil(to);
    return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day);
}
