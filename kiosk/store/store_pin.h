/* PINs inside the store: what subscribers and the schema need of them (store.h has signing in). */
#ifndef STORE_STORE_PIN_H
#define STORE_STORE_PIN_H

#include "store/store.h"

/* Makes the store's own secrets where they are missing: the key typed numbers are hashed with, and
 * the hash an unknown number's PIN is verified against. In the open transaction. */
STATUS_CHECKED enum status store_pin_prepare(struct store *store, struct error *error);

/* Keeps a PIN of six digits for a subscriber that has a record, and forgets its wrong tries. In the
 * open transaction. STATUS_BAD_INPUT: not six digits. */
STATUS_CHECKED enum status store_pin_put(struct store *store, const char *subscriber,
                                         const char *pin, struct error *error);

#endif
