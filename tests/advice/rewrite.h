/* Catalogs rewritten in ways of which it is known what they do to every bill. */
#ifndef TESTS_ADVICE_REWRITE_H
#define TESTS_ADVICE_REWRITE_H

#include "random_catalog.h"

struct rewrite {
    int64_t money, quantity; /* factors of all prices, of all quantities and usage */
    const char *prefix;      /* before every code */
};

/* A copy of the case in which everything is so; nothing of the old is changed. */
struct random_case rewrite_case(struct arena *arena, const struct random_case *made,
                                const struct rewrite *rewrite);

/* The case with other offers (a copy of the catalog), or with other usage bound anew. */
struct random_case rewrite_offers(struct arena *arena, const struct random_case *made,
                                  const struct offer *offers, size_t count);
struct random_case rewrite_usage(struct arena *arena, const struct random_case *made,
                                 struct usage usage);

/* The offers as an array that may be changed, with room for one more. */
struct offer *rewrite_copy_offers(struct arena *arena, const struct catalog *catalog);

#endif
