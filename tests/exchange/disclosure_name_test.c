/* Names in English: put together word by word, or not at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "exchange/disclosure_name.h"

struct name_case {
    const char *plain, *english; /* NULL: not translated */
};

static const struct name_case cases[] = {
    {"爱家套餐79元", "Aijia plan 79 yuan"},
    {"智臻会员199档(A版)", "Zhizhen membership 199 yuan (version A)"},
    {"39元神州行骑士卡", "39 yuan Easyown Rider card"},
    {"动感地带芒果卡(流量版)-59元档", "M-zone Mango card (data version) 59 yuan"},
    {"积木套餐流量模组-10元1GB", "Jimu plan data module 10 yuan 1GB"},
    {"送720元话费(30元24个月,保底59元)",
     "720 yuan of credit (30 yuan for 24 months, spending 59 yuan)"},
    {"套餐升级99减49接续", "Plan of 99 yuan less 49 yuan, follow-on"},
    {"爱家套餐79元新版", NULL},
    {"新月卡", NULL},
    {"", NULL},
};

static void test_name__is_translated_whole_or_not_at_all(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *english = disclosure_name_english(&arena, cases[i].plain);
        if (cases[i].english ? !english || strcmp(english, cases[i].english) != 0 : english != NULL)
            fail_msg("%s: %s", cases[i].plain, english ? english : "none");
    }
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_name__is_translated_whole_or_not_at_all),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
