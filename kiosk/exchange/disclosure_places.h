/* Where an offer is sold: provinces and cities by the short names that the publications use. A
 * province's operator sells in its cities, so a rule "not in Shenyang" becomes the other cities. */
#ifndef EXCHANGE_DISCLOSURE_PLACES_H
#define EXCHANGE_DISCLOSURE_PLACES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DISCLOSURE_PLACES_MOST 64

/* Places are numbers; a set of them is a mask of 64 bits. Provinces come first. */

/* The place whose name the text starts with, longest first; -1: none. */
int disclosure_places_take(const char *text, size_t *length);
const char *disclosure_places_name(int place);
int disclosure_places_find(const char *name); /* -1: unknown */
int disclosure_places_of_code(const char *code); /* province of a 方案编号 such as 25LN203491; -1 */
int disclosure_places_province(int place);       /* of a city; a province is its own */
/* Every city of the province, or 0 where none is listed. */
uint64_t disclosure_places_cities(int province);
uint64_t disclosure_places_provinces(void);

#endif
