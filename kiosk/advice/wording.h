/* What is said of an option on glass and paper alike: the keys of wordings and what fills them
 * (base/message.h), in no language but for the names of offers. Where it stands and how large is
 * not known here. */
#ifndef ADVICE_WORDING_H
#define ADVICE_WORDING_H

#include "advice/breakdown.h"
#include "advice/reasons.h"
#include "base/message.h"

struct wording_list {
    struct message *items;
    size_t count;
};

void wording_say(struct arena *arena, struct wording_list *list, struct message message);

const char *wording_name(const struct offer *offer, const char *language); /* else its code */
struct message wording_part(enum breakdown_part part);
struct message wording_scope(const struct catalog *catalog, const struct scope *scope);

/* What is taken with the plan, one message each. */
struct wording_list wording_addons(struct arena *arena, const struct advice_option *option,
                                   const char *language);

/* What the choice costs beside the bill, and what its newly taken offers bind to. */
struct wording_list wording_cautions(struct arena *arena, const struct subscriber *subscriber,
                                     const struct advice_option *option);

/* What is held today and would be gone, one by one: extras of the plan, add-ons. The first argument
 * of each is its name. */
void wording_given_up(struct arena *arena, const struct advice *advice,
                      const struct advice_option *option, const char *language,
                      struct wording_list *list);

/* A stretch of the horizon: "first 6 months". */
struct message wording_piece(const struct advice_option *option, size_t index);
struct message wording_stretch(int first, int last, bool is_first, bool is_last);

/* Within which use it stays the cheapest: "12 to 31 GB", in wordings of the caller. */
struct wording_span_keys {
    const char *between, *up_to, *from, *always;
};
struct message wording_span(struct arena *arena, const struct wording_span_keys *keys,
                            const struct reasons_range *range, int64_t from, int64_t to);

/* The same with both units: "12 GB to 31 GB". */
struct message wording_range(const struct reasons_range *range, int64_t from, int64_t to);

#endif
