/* Writes one JSON document into a buffer, member by member: objects, arrays, escaped text, whole
 * numbers, money with two decimals. Only writing: files are read by exchange. The caller opens and
 * closes in pairs; nesting past JSON_OUT_DEPTH is a bug and asserts. */
#ifndef BASE_JSON_OUT_H
#define BASE_JSON_OUT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buffer.h"

#define JSON_OUT_DEPTH 32 /* one bit of `filled` for each; documents of the project reach 10 */

struct json_out {
    struct buffer *out;
    bool one_line;   /* no line breaks: one document a line (--all) */
    int depth;       /* how many are open */
    uint32_t filled; /* bit d: the one open at depth d has a member already */
};

void json_out_init(struct json_out *json, struct buffer *out, bool one_line);
void json_out_finish(struct json_out *json); /* the line break that ends the document */

/* `key` is NULL inside an array and for the document itself. */
void json_out_open_object(struct json_out *json, const char *key);
void json_out_close_object(struct json_out *json);
void json_out_open_array(struct json_out *json, const char *key);
void json_out_close_array(struct json_out *json);

void json_out_text(struct json_out *json, const char *key, const char *text); /* NULL: null */
void json_out_integer(struct json_out *json, const char *key, int64_t value);
void json_out_boolean(struct json_out *json, const char *key, bool value);
void json_out_money(struct json_out *json, const char *key, int64_t fen);   /* 49.00 */
void json_out_micro(struct json_out *json, const char *key, int64_t micro); /* 0.29 */

#endif
