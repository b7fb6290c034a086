/* Yuan, fen and micro-yuan. */
#include "base/money.h"

#include <stdio.h>
#include <string.h>

int64_t money_fen_half_up(money_wide amount, int64_t denominator)
{
    money_wide fen = (money_wide)denominator * MONEY_FEN;
    return (int64_t)((2 * amount + fen) / (2 * fen));
}

int64_t money_divide_half_up(int64_t dividend, int64_t divisor)
{
    money_wide twice = 2 * (money_wide)dividend + divisor;
    money_wide quotient = twice / (2 * (money_wide)divisor);
    bool below = twice < 0 && twice % (2 * (money_wide)divisor) != 0;
    return (int64_t)(quotient - below);
}

int64_t money_micro_to_fen(int64_t micro)
{
    return money_divide_half_up(micro, MONEY_FEN);
}

bool money_parse(const char *text, int64_t *micro)
{
    bool negative = *text == '-';
    const char *at = text + negative;
    int64_t value = 0;
    int digits = 0;
    for (; *at >= '0' && *at <= '9'; at++, digits++) {
        if (digits >= 12)
            return false;
        value = value * 10 + (*at - '0');
    }
    if (digits == 0)
        return false;
    value *= MONEY_YUAN;
    if (*at == '.') {
        int64_t unit = MONEY_YUAN / 10;
        for (at++, digits = 0; *at >= '0' && *at <= '9'; at++, digits++, unit /= 10) {
            if (digits >= 6)
                return false;
            value += unit * (*at - '0');
        }
        if (digits == 0)
            return false;
    }
    if (*at)
        return false;
    *micro = negative ? -value : value;
    return true;
}

void money_format(int64_t fen, char text[static MONEY_TEXT])
{
    uint64_t size = fen < 0 ? 0 - (uint64_t)fen : (uint64_t)fen;
    snprintf(text, MONEY_TEXT, "%s%llu.%02u", fen < 0 ? "-" : "", (unsigned long long)(size / 100),
             (unsigned)(size % 100));
}

void money_format_micro(int64_t micro, char text[static MONEY_TEXT])
{
    uint64_t size = micro < 0 ? 0 - (uint64_t)micro : (uint64_t)micro;
    int length = snprintf(text, MONEY_TEXT, "%s%llu.%06u", micro < 0 ? "-" : "",
                          (unsigned long long)(size / MONEY_YUAN), (unsigned)(size % MONEY_YUAN));
    while (text[length - 1] == '0')
        text[--length] = '\0';
    if (text[length - 1] == '.')
        text[--length] = '\0';
}
