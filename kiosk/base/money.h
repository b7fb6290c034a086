/* Money. Prices are whole 10⁻⁶ yuan ("micro", as in files, at most six decimals); bills are whole
 * fen. Charges are computed exactly as fractions of a micro-yuan and rounded once, half up
 * (TARIFF_MODEL.md §1). No floating point. */
#ifndef BASE_MONEY_H
#define BASE_MONEY_H

#include <stdbool.h>
#include <stdint.h>

#define MONEY_YUAN 1000000 /* micro in a yuan */
#define MONEY_FEN 10000    /* micro in a fen */

/* The dearest price a file may name, in micro: a million yuan. Keeps exact charges within 128 bits
 * (tariff/curve.h has the sum). */
#define MONEY_MOST ((int64_t)1000000 * MONEY_YUAN)

/* An exact amount of 128 bits: charges are `amount / denominator` micro-yuan. */
__extension__ typedef __int128 money_wide;

int64_t money_fen_half_up(money_wide amount, int64_t denominator); /* amount ≥ 0, in micro */
int64_t money_micro_to_fen(int64_t micro);                         /* half up; micro may be < 0 */
int64_t money_divide_half_up(int64_t dividend, int64_t divisor); /* divisor > 0; toward +∞ at ½ */

/* "49", "0.29", "-3.5": at most six decimals; false for anything else. In micro. */
bool money_parse(const char *text, int64_t *micro);

#define MONEY_TEXT 32
void money_format(int64_t fen, char text[static MONEY_TEXT]);         /* 49.00, -3.50 */
void money_format_micro(int64_t micro, char text[static MONEY_TEXT]); /* shortest: 49, 0.29 */

#endif
