/* Calendar values in and out of columns. */
#include "store/store_value.h"

#include "base/date.h"

int64_t store_value_of_month(int32_t month)
{
    return (int64_t)month / 12 * 100 + month % 12 + 1;
}

int32_t store_value_month(int64_t number)
{
    return (int32_t)(number / 100 * 12 + number % 100 - 1);
}

void store_value_bind_date(sqlite3_stmt *statement, int place, int32_t day)
{
    if (day == DATE_NONE)
        return;
    char text[DATE_TEXT];
    date_format(day, text);
    sqlite3_bind_text(statement, place, text, -1, SQLITE_TRANSIENT);
}

int32_t store_value_date(sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);
    int32_t day;
    return text && date_parse(text, &day) ? day : DATE_NONE;
}
