/* What the dialogue with new customers reasons over, kept so that a kiosk can begin at once: people
 * without identity and what plans would cost them. Made again whenever the key changes. */
#ifndef STORE_STORE_GUIDE_H
#define STORE_STORE_GUIDE_H

#include "base/buffer.h"
#include "store/store.h"

/* Five thousand people and a hundred plans are some 3 MB. */
#define STORE_GUIDE_MOST ((size_t)64 * 1024 * 1024)

/* Replaces what is kept; a transaction of its own, or a part of the open one. */
STATUS_CHECKED enum status store_guide_put(struct store *store, const char *key,
                                           const struct buffer *people, const struct buffer *prices,
                                           struct error *error);
/* Adds to both buffers. STATUS_NOT_FOUND where nothing is kept for that key. */
STATUS_CHECKED enum status store_guide_get(struct store *store, const char *key,
                                           struct buffer *people, struct buffer *prices,
                                           struct error *error);

#endif
