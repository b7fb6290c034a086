/* Patterns are compiled, then matched: depth first, an option before its absence, alternatives in
 * order, the open slots ({word} and its kin) as short as the rest allows. Alternatives are known by
 * their first letter, so that only those are tried which can match. */
#include "exchange/disclosure_pattern.h"

#include <assert.h>
#include <string.h>

#include "exchange/disclosure_slot.h"

#define OPEN_MOST 240 /* bytes of an open slot: no name or notice is longer; bounds the search */

/* ---- walking over a pattern ---- */

static bool is_opening(char letter)
{
    return letter == '[' || letter == '<';
}

static bool is_closing(char letter)
{
    return letter == ']' || letter == '>';
}

/* The bracket that closes the group in which `pattern` stands. */
static const char *find_closing(const char *pattern)
{
    for (int depth = 0;; pattern++) {
        if ((unsigned char)*pattern >= 0x80)
            continue;
        if (is_opening(*pattern))
            depth++;
        else if (is_closing(*pattern) && depth-- == 0)
            return pattern;
    }
}

/* The next alternative of the group in which `pattern` stands, or NULL. */
static const char *next_alternative(const char *pattern)
{
    for (int depth = 0;; pattern++) {
        if ((unsigned char)*pattern >= 0x80)
            continue;
        if (is_opening(*pattern))
            depth++;
        else if (is_closing(*pattern) && depth-- == 0)
            return NULL;
        else if (*pattern == '|' && depth == 0)
            return pattern + 1;
    }
}

/* ---- compiling ---- */

enum node_kind { NODE_END, NODE_LETTERS, NODE_PAUSES, NODE_GROUP, NODE_SLOT, NODE_NEVER };

struct disclosure_pattern_node {
    enum node_kind kind;
    bool is_option; /* of a group: nothing matches it, too */
    uint16_t next;  /* what stands behind it */
    uint16_t count; /* of letters: bytes; of a group: alternatives */
    uint16_t first; /* of a group: its first branch */
    const char *letters;
    const struct disclosure_slot *slot;
};

/* An alternative, and the bytes that it begins with as far as they are known. */
struct disclosure_pattern_branch {
    uint32_t key, mask;
    uint16_t node;
};

/* A pattern has at most as many nodes and branches as bytes, and its end. */
static uint16_t add_node(struct disclosure_pattern *made, struct disclosure_pattern_node node)
{
    made->nodes[made->node_count] = node;
    return made->node_count++;
}

/* The first three bytes of a text, as far as it goes. */
static uint32_t key_of(const char *text)
{
    uint32_t key = 0;
    for (int i = 0; i < 3 && text[i]; i++)
        key |= (uint32_t)(unsigned char)text[i] << 8 * i;
    return key;
}

static struct disclosure_pattern_branch branch_to(const struct disclosure_pattern *made,
                                                  uint16_t node)
{
    const struct disclosure_pattern_node *to = &made->nodes[node];
    struct disclosure_pattern_branch branch = {0, 0, node};
    if (to->kind == NODE_LETTERS) {
        branch.mask = to->count >= 3 ? 0xFFFFFF : to->count == 2 ? 0xFFFF : 0xFF;
        branch.key = key_of(to->letters) & branch.mask;
    }
    return branch;
}

static bool is_sign(char letter)
{
    return letter == '\0' || letter == ',' || letter == '|' || letter == '{' ||
           is_opening(letter) || is_closing(letter);
}

static uint16_t compile_rest(struct disclosure_pattern *made, const char *pattern, uint16_t behind);

static uint16_t compile_group(struct disclosure_pattern *made, const char *pattern, uint16_t behind)
{
    uint16_t rest = compile_rest(made, find_closing(pattern + 1) + 1, behind);
    struct disclosure_pattern_node group = {.kind = NODE_GROUP,
                                            .is_option = *pattern == '[',
                                            .next = rest,
                                            .first = made->branch_count};
    for (const char *one = pattern + 1; one; one = next_alternative(one))
        group.count++;
    made->branch_count = (uint16_t)(made->branch_count + group.count);
    uint16_t at = group.first;
    for (const char *one = pattern + 1; one; one = next_alternative(one))
        made->branches[at++] = branch_to(made, compile_rest(made, one, rest));
    return add_node(made, group);
}

static uint16_t compile_slot(struct disclosure_pattern *made, const char *pattern, uint16_t behind)
{
    const struct disclosure_slot *slot = disclosure_slot_find(pattern);
    if (!slot)
        return add_node(made, (struct disclosure_pattern_node){.kind = NODE_NEVER});
    uint16_t rest = compile_rest(made, pattern + disclosure_slot_name_size(slot), behind);
    return add_node(
        made, (struct disclosure_pattern_node){.kind = NODE_SLOT, .next = rest, .slot = slot});
}

/* From here to the end of the alternative or of the pattern; returns the first node. */
static uint16_t compile_rest(struct disclosure_pattern *made, const char *pattern, uint16_t behind)
{
    if (*pattern == '\0' || *pattern == '|' || is_closing(*pattern))
        return behind;
    if (is_opening(*pattern))
        return compile_group(made, pattern, behind);
    if (*pattern == '{')
        return compile_slot(made, pattern, behind);
    struct disclosure_pattern_node node = {.kind = NODE_PAUSES};
    const char *end = pattern + 1;
    if (*pattern != ',') {
        while (!is_sign(*end))
            end++;
        node.kind = NODE_LETTERS;
        node.letters = pattern;
        node.count = (uint16_t)(end - pattern);
    }
    node.next = compile_rest(made, end, behind);
    return add_node(made, node);
}

static void compile(struct disclosure_pattern *made, const char *pattern)
{
    uint16_t end = add_node(made, (struct disclosure_pattern_node){.kind = NODE_END});
    made->start = compile_rest(made, pattern, end);
}

const struct disclosure_pattern *disclosure_pattern_compile(struct arena *arena,
                                                            const char *pattern)
{
    size_t most = strlen(pattern) + 1;
    struct disclosure_pattern *made = ARENA_NEW(arena, struct disclosure_pattern);
    made->nodes = ARENA_ARRAY(arena, struct disclosure_pattern_node, most);
    made->branches = ARENA_ARRAY(arena, struct disclosure_pattern_branch, most);
    compile(made, pattern);
    return made;
}

/* ---- matching ---- */

struct match {
    const struct disclosure_pattern *pattern;
    struct disclosure_pattern_values *values;
    int64_t steps; /* left */
};

/* Returns how far the rest of the pattern reaches from `text`, or NULL. */
static const char *match_rest(struct match *match, uint16_t at, const char *text);

static const char *match_open(struct match *match, const struct disclosure_pattern_node *node,
                              const char *text)
{
    struct disclosure_pattern_values *values = match->values;
    bool is_end = match->pattern->nodes[node->next].kind == NODE_END;
    size_t index = values->count++, length = 0;
    while (length < OPEN_MOST && match->steps > 0 &&
           disclosure_slot_can_extend(node->slot, text + length)) {
        length += disclosure_slot_letter_size(text + length);
        bool is_last = is_end && disclosure_slot_can_extend(node->slot, text + length);
        const char *end = is_last ? NULL : match_rest(match, node->next, text + length);
        if (end) {
            values->items[index] = (struct disclosure_pattern_value){
                disclosure_slot_kind(node->slot), 0, text, length};
            return end;
        }
        values->count = index + 1;
    }
    values->count = index;
    return NULL;
}

static const char *match_slot(struct match *match, const struct disclosure_pattern_node *node,
                              const char *text)
{
    struct disclosure_pattern_values *values = match->values;
    if (values->count == DISCLOSURE_PATTERN_VALUES)
        return NULL;
    if (disclosure_slot_is_open(node->slot))
        return match_open(match, node, text);
    int64_t number = 0;
    size_t length = disclosure_slot_take(node->slot, text, &number);
    if (!length)
        return NULL;
    values->items[values->count++] =
        (struct disclosure_pattern_value){disclosure_slot_kind(node->slot), number, text, length};
    return match_rest(match, node->next, text + length);
}

/* The first of the alternatives with which the rest matches. */
static const char *match_group(struct match *match, const struct disclosure_pattern_node *node,
                               const char *text)
{
    size_t count = match->values->count;
    uint32_t key = key_of(text);
    const struct disclosure_pattern_branch *branch = &match->pattern->branches[node->first];
    for (const struct disclosure_pattern_branch *last = branch + node->count; branch < last;
         branch++) {
        if ((key ^ branch->key) & branch->mask)
            continue;
        const char *end = match_rest(match, branch->node, text);
        if (end)
            return end;
        match->values->count = count;
    }
    return NULL;
}

static const char *match_rest(struct match *match, uint16_t at, const char *text)
{
    while (match->steps-- > 0) {
        const struct disclosure_pattern_node *node = &match->pattern->nodes[at];
        const char *end;
        switch (node->kind) {
        case NODE_END:
            return text;
        case NODE_LETTERS:
            if (strncmp(text, node->letters, node->count) != 0)
                return NULL;
            text += node->count;
            break;
        case NODE_PAUSES:
            while (*text == ',')
                text++;
            break;
        case NODE_GROUP:
            end = match_group(match, node, text);
            if (end || !node->is_option)
                return end;
            break;
        case NODE_SLOT:
            return match_slot(match, node, text);
        case NODE_NEVER:
            return NULL;
        }
        at = node->next;
    }
    return NULL;
}

size_t disclosure_pattern_run(const struct disclosure_pattern *pattern, const char *text,
                              struct disclosure_pattern_values *values, int64_t *steps)
{
    struct match match = {pattern, values, *steps};
    values->count = 0;
    const char *end = match_rest(&match, pattern->start, text);
    *steps = match.steps;
    return end ? (size_t)(end - text) : 0;
}

/* Whether the pattern begins with letters or a number that the text does not begin with. */
static bool begins_otherwise(const char *pattern, const char *text)
{
    for (; !is_sign(*pattern); pattern++, text++)
        if (*pattern != *text)
            return true;
    if (*pattern != '{')
        return false;
    const struct disclosure_slot *slot = disclosure_slot_find(pattern);
    return slot && disclosure_slot_is_number(slot) && (*text < '0' || *text > '9');
}

#define SHORT DISCLOSURE_PATTERN_SHORT
#define STEPS_ONE 100000 /* of one match of a short pattern: none needs a hundredth of it */

/* A pattern that is compiled for one text, on the stack. */
struct short_pattern {
    struct disclosure_pattern_node nodes[SHORT];
    struct disclosure_pattern_branch branches[SHORT];
    struct disclosure_pattern made;
};

static void compile_short(struct short_pattern *made, const char *pattern)
{
    assert(strlen(pattern) < SHORT);
    made->made = (struct disclosure_pattern){.nodes = made->nodes, .branches = made->branches};
    compile(&made->made, pattern);
}

size_t disclosure_pattern_match(const char *pattern, const char *text,
                                struct disclosure_pattern_values *values)
{
    struct short_pattern made;
    int64_t steps = STEPS_ONE;
    values->count = 0;
    if (begins_otherwise(pattern, text))
        return 0;
    compile_short(&made, pattern);
    return disclosure_pattern_run(&made.made, text, values, &steps);
}

bool disclosure_pattern_occurs(const char *pattern, const char *text)
{
    struct short_pattern made;
    struct disclosure_pattern_values values;
    if (!strpbrk(pattern, "[<{,"))
        return strstr(text, pattern);
    compile_short(&made, pattern);
    for (; *text; text += disclosure_slot_letter_size(text)) {
        int64_t steps = STEPS_ONE;
        if (disclosure_pattern_run(&made.made, text, &values, &steps))
            return true;
    }
    return false;
}

/* ---- how a match can begin ---- */

/* ASCII letters are their own classes; the others share the rest, by their three bytes. */
size_t disclosure_pattern_letter(const char *text)
{
    const unsigned char *bytes = (const unsigned char *)text;
    if (bytes[0] < 0x80 || bytes[1] == 0 || bytes[2] == 0)
        return bytes[0] & 0x7F;
    size_t rest = DISCLOSURE_PATTERN_LETTERS - 0x80;
    return 0x80 + (((size_t)bytes[0] << 12) + ((size_t)bytes[1] << 6) + bytes[2]) % rest;
}

/* A place or an open slot may begin with many letters; the matcher itself will tell. */
static void add_slot(const char *pattern, bool starts[static DISCLOSURE_PATTERN_LETTERS])
{
    const struct disclosure_slot *slot = disclosure_slot_find(pattern);
    bool is_number = slot && disclosure_slot_is_number(slot);
    for (int letter = 0; letter < DISCLOSURE_PATTERN_LETTERS; letter++)
        starts[letter] |= !is_number || (letter >= '0' && letter <= '9');
}

void disclosure_pattern_starts(const char *pattern, bool starts[static DISCLOSURE_PATTERN_LETTERS])
{
    for (;; pattern++) {
        if (is_opening(*pattern)) {
            for (const char *one = pattern + 1; one; one = next_alternative(one))
                disclosure_pattern_starts(one, starts);
            if (*pattern == '<')
                return; /* each alternative has gone on behind the group */
            pattern = find_closing(pattern + 1);
        } else if (*pattern == '|') {
            pattern = find_closing(pattern + 1);
        } else if (*pattern == ',') {
            starts[','] = true;
        } else if (*pattern == '{') {
            add_slot(pattern, starts);
            return;
        } else if (!is_closing(*pattern)) {
            starts[disclosure_pattern_letter(pattern)] = true;
            return;
        }
    }
}
