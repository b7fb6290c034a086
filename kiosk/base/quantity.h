/* Quantities of usage: voice in seconds, data in bytes, messages in messages
 * (TARIFF_MODEL.md §1). In files "100min", "30s", "20GB", "512MB", "1KB", "50". */
#ifndef BASE_QUANTITY_H
#define BASE_QUANTITY_H

#include <stdbool.h>
#include <stdint.h>

enum quantity_unit { QUANTITY_SECONDS, QUANTITY_BYTES, QUANTITY_MESSAGES };

#define QUANTITY_KB ((int64_t)1024)
#define QUANTITY_MB (1024 * QUANTITY_KB)
#define QUANTITY_GB (1024 * QUANTITY_MB)

/* No single quantity is larger: 2⁴⁸ is 256 TB, or nine million years of talk. */
#define QUANTITY_MOST ((int64_t)1 << 48)

/* The whole string must be a quantity of that unit: an integer, or a decimal that is a whole number
 * of the base unit ("1.5GB"). Bare digits mean seconds, bytes ("0" only is usual) or messages. */
bool quantity_parse(const char *text, enum quantity_unit unit, int64_t *quantity);

#define QUANTITY_TEXT 32
/* The shortest exact form, which quantity_parse reads back: "20GB", "90s", "100min", "50". */
void quantity_format(int64_t quantity, enum quantity_unit unit, char text[static QUANTITY_TEXT]);

#endif
