/* What a catalog can tell apart in usage. Lines that the same of its scopes accept are of one
 * class: no allowance, charge or stop of any of its offers treats them differently. Beside that,
 * what it asks of a class (metering, events) and whether the order of two classes within a month
 * can matter. Made once for a catalog; remembers the classes it met, so it belongs to one thread.
 *
 * Two catalogs with the same description see the same classes, and their ids of apps, zones and
 * bands are the same: what was reduced under one (reduction.h) holds under the other. */
#ifndef TARIFF_SIGHT_H
#define TARIFF_SIGHT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "tariff/catalog.h"
#include "tariff/history.h"

struct sight;

/* The catalog is borrowed and must outlive the sight. */
struct sight *sight_create(const struct catalog *catalog);
void sight_destroy(struct sight *sight); /* NULL is fine */

/* Everything the classes and their relations come from, as text. */
void sight_describe(const struct sight *sight, struct buffer *text);

/* More classes than any catalog and customer have; a history that has more is not reduced. */
#define SIGHT_CLASSES_MOST 256

struct sight_class {
    struct history_line example; /* the first line met; only what scopes look at is set */
    bool tells_events;           /* some charge has a price for each event */
    bool tells_lines;            /* some charge prices each line apart, not in proportion */
    bool has_family;             /* some scope of family numbers accepts it */
    bool has_one_meter;          /* all charges that accept it have the same, `meter` */
    int64_t meter;               /* 0: none */
    const int64_t *meters;       /* ascending, each once, 0 for none */
    size_t meter_count;
};

/* Forgets what it remembers where that has become too much. Before each history: classes found so
 * far are then no longer valid. */
void sight_begin(struct sight *sight);

/* The class of a line, its peer left aside: `as_family` where its peer might be a family number,
 * else no scope of family numbers counts. SIGHT_CLASSES_MOST where there are too many. */
size_t sight_class_of(struct sight *sight, const struct history_line *line, bool as_family);
const struct sight_class *sight_class_at(const struct sight *sight, size_t index);

/* Whether a line of one class may change places with a line of the other that stands next to it,
 * whatever is chosen: every allowance gives, and every charge gets, the same. Either no allowance
 * accepts both; or all charges treat them alike, and whatever allowance accepts only one of them is
 * used before all that accept both, so that these only see the sum of what is left. */
bool sight_can_swap(struct sight *sight, size_t a, size_t b);

/* The scopes of family numbers, and the most numbers any offer with that scope has. */
size_t sight_family_count(const struct sight *sight);
const struct scope *sight_family_at(const struct sight *sight, size_t index, int *numbers);

#endif
