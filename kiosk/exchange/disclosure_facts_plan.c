/* The plans that a row is taken with: by their names, their series, or their fee. */
#include <string.h>

#include "base/money.h"
#include "exchange/disclosure_facts_private.h"

#define PLAN_NAME_MOST 60              /* bytes: twenty letters */
#define SERIES_5GA "全球通5GA尊享套餐" /* what texts call 5GA */

static bool is_same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static void add_with(struct disclosure_facts *facts, struct disclosure_with with)
{
    for (size_t i = 0; i < facts->with_count; i++) {
        const struct disclosure_with *other = &facts->with[i];
        if (is_same_text(with.code, other->code) && is_same_text(with.series, other->series) &&
            with.least == other->least && with.most == other->most)
            return;
    }
    if (facts->with_count < DISCLOSURE_LIST)
        facts->with[facts->with_count++] = with;
    else
        disclosure_facts_review(facts, "applicableArea", "", "more plans than are kept");
}

static bool is_series(const struct disclosure_context *context, const char *series)
{
    for (size_t i = 0; i < context->plan_count; i++)
        if (strcmp(context->plans[i].series, series) == 0)
            return true;
    return false;
}

/* The name of plans that are not published here: the promotion is for nobody here, and says so. */
static bool is_plan_name(const char *name)
{
    static const char *const others[] = {"以上", "以下", "资费", "入网", "网龄", "客户", "用户",
                                         "办理", "当前", "低于", "大于", "不足", "及以", "参加",
                                         "或",   "元",   "次月", "消费", NULL};
    for (size_t i = 0; others[i]; i++)
        if (strstr(name, others[i]))
            return false;
    return strlen(name) <= PLAN_NAME_MOST && !strpbrk(name, ",()\"") &&
           (strstr(name, "套餐") || strstr(name, "卡"));
}

static void add_series(struct disclosure_facts *facts, const char *series, int64_t least,
                       int64_t most)
{
    add_with(facts, (struct disclosure_with){NULL, series, least, most});
    if (!is_series(facts->context, series) && !is_plan_name(series))
        disclosure_facts_review(facts, "applicableArea", series, "no plan of that name");
}

/* One name of a list: a plan's whole name, or "爱家套餐169元及以上档位". */
static bool add_plan_name(struct disclosure_facts *facts, const char *name)
{
    struct disclosure_pattern_values values;
    const char *lead = "次月生效套餐为";
    if (strncmp(name, lead, strlen(lead)) == 0)
        name += strlen(lead);
    for (size_t i = 0; i < facts->context->plan_count; i++)
        if (strcmp(facts->context->plans[i].name, name) == 0) {
            add_with(facts, (struct disclosure_with){facts->context->plans[i].code, NULL,
                                                     DISCLOSURE_NONE, DISCLOSURE_NONE});
            return true;
        }
    size_t length = disclosure_pattern_match("{names}{yuan}及以上档位", name, &values);
    if (length == 0 || name[length])
        return false;
    add_series(facts, arena_copy_bytes(facts->arena, values.items[0].text, values.items[0].length),
               values.items[1].number, DISCLOSURE_NONE);
    return true;
}

static void add_plan_names(struct disclosure_facts *facts, const struct disclosure_read_hit *hit,
                           char *names)
{
    static const char separator[] = "或";
    for (char *name = names, *next; name; name = next) {
        char *comma = strchr(name, ','), * or = strstr(name, separator);
        char *end = comma && (! or || comma < or) ? comma : or ;
        next = end ? end + (*end == ',' ? 1 : strlen(separator)) : NULL;
        if (end)
            *end = '\0';
        if (!add_plan_name(facts, name))
            disclosure_facts_review(facts, disclosure_read_field_name(hit->field),
                                    arena_copy(facts->arena, name), "no plan of that name");
    }
}

bool disclosure_facts_plan_named(struct disclosure_facts *facts, const char *name)
{
    return add_plan_name(facts, name);
}

void disclosure_facts_plan_fee(struct disclosure_facts *facts, int64_t least, int64_t most)
{
    add_with(facts, (struct disclosure_with){NULL, NULL, least, most});
}

const char *disclosure_facts_plan_series_word(struct disclosure_facts *facts,
                                              const struct disclosure_read_hit *hit, size_t n)
{
    return arena_format(facts->arena, "%s套餐", disclosure_facts_words(facts, hit, n));
}

void disclosure_facts_plan_series(struct disclosure_facts *facts, const char *series, int64_t fee)
{
    add_series(facts, series, fee, fee);
}

static void add_range(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    add_series(facts, disclosure_facts_plan_series_word(facts, hit, 2),
               disclosure_facts_value(hit, 0) * MONEY_YUAN, disclosure_facts_value(hit, 1));
}

static void add_either(struct disclosure_facts *facts, const struct disclosure_read_hit *hit)
{
    const char *series = disclosure_facts_plan_series_word(facts, hit, 2);
    int64_t first = disclosure_facts_value(hit, 0) * MONEY_YUAN;
    int64_t second = disclosure_facts_value(hit, 1);
    add_series(facts, series, first, first);
    add_series(facts, series, second, second);
}

bool disclosure_facts_plan_take(struct disclosure_facts *facts,
                                const struct disclosure_read_hit *hit)
{
    const struct disclosure_pattern_value *values = hit->values.items;
    switch (hit->phrase->meaning) {
    case DISCLOSURE_MEANS_PLANS:
        add_plan_names(facts, hit,
                       arena_copy_bytes(facts->arena, values[0].text, values[0].length));
        return true;
    case DISCLOSURE_MEANS_PLAN_NAMED:
        add_plan_names(
            facts, hit,
            arena_copy_bytes(facts->arena, values[0].text, values[0].length + values[1].length));
        facts->sold_in |= (uint64_t)values[2].number;
        return true;
    case DISCLOSURE_MEANS_PLAN_RANGE:
        add_range(facts, hit);
        return true;
    case DISCLOSURE_MEANS_PLAN_EITHER:
        add_either(facts, hit);
        return true;
    case DISCLOSURE_MEANS_PLAN_OF_TWO:
        add_series(facts, disclosure_facts_plan_series_word(facts, hit, 1), values[0].number,
                   DISCLOSURE_NONE);
        add_series(facts, SERIES_5GA, values[0].number, DISCLOSURE_NONE);
        return true;
    case DISCLOSURE_MEANS_FEE_EXACT:
        add_with(facts, (struct disclosure_with){NULL, NULL, values[0].number, values[0].number});
        return true;
    case DISCLOSURE_MEANS_SERIES_LEAST:
        add_series(facts, disclosure_facts_plan_series_word(facts, hit, 0), values[1].number,
                   DISCLOSURE_NONE);
        return true;
    case DISCLOSURE_MEANS_PLAN_PROMISED:
        add_series(facts, disclosure_facts_words(facts, hit, 1), values[0].number, DISCLOSURE_NONE);
        return true;
    case DISCLOSURE_MEANS_SERIES:
        add_with(facts, (struct disclosure_with){NULL, disclosure_facts_words(facts, hit, 0),
                                                 DISCLOSURE_NONE, DISCLOSURE_NONE});
        return true;
    default:
        return false;
    }
}
