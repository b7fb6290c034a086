/* A catalog made ready once for the advice of many: everything that does not hang on the shopper.
 * A request that brings a room (advice.h) gets the same advice as one that does not, sooner.
 * One that brings none compiles for itself: that is right for a single customer, too.
 *
 * The compiled catalog is never changed and may be shared by threads; a room is one thread's
 * memory, used again for each shopper: make one for each thread and keep it. */
#ifndef ADVICE_COMPILED_H
#define ADVICE_COMPILED_H

#include "tariff/catalog.h"

struct compiled;
struct compiled_room;

/* The catalog must be validated and outlive what is made of it. */
struct compiled *compiled_create(const struct catalog *catalog);
void compiled_destroy(struct compiled *compiled);                        /* NULL is fine */
const struct catalog *compiled_catalog(const struct compiled *compiled); /* what it is made of */

/* A room knows the usage and the bills of whom it served last; its end wipes them. */
struct compiled_room *compiled_room_create(const struct compiled *compiled);
void compiled_room_destroy(struct compiled_room *room); /* NULL is fine */

#endif
