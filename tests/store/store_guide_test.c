/* What the dialogue reasons over: kept by its key, one at a time, every byte of it. */
#include "store/store_guide.h"

#include "store_helper.h"

static enum status get(struct fixture *f, const char *key, struct buffer *people,
                       struct buffer *prices)
{
    buffer_init(people, STORE_GUIDE_MOST);
    buffer_init(prices, STORE_GUIDE_MOST);
    return store_guide_get(f->store, key, people, prices, &f->error);
}

static void put(struct fixture *f, const char *key, const char *people, const char *prices,
                size_t length)
{
    struct buffer first, second;
    buffer_init(&first, STORE_GUIDE_MOST);
    buffer_init(&second, STORE_GUIDE_MOST);
    buffer_add(&first, people);
    buffer_add_bytes(&second, prices, length);
    HELPER_OK(f, store_guide_put(f->store, key, &first, &second, &f->error));
    buffer_finish(&first);
    buffer_finish(&second);
}

static void test_what_was_put_is_there_for_its_key_only(void **state)
{
    struct fixture *f = *state;
    struct buffer people, prices;
    assert_int_equal(get(f, "a", &people, &prices), STATUS_NOT_FOUND);
    put(f, "a", "data\n1\n", "x\0y", 3);
    assert_int_equal(get(f, "b", &people, &prices), STATUS_NOT_FOUND);
    assert_int_equal(get(f, "a", &people, &prices), STATUS_OK);
    assert_string_equal(buffer_text(&people), "data\n1\n");
    assert_int_equal(prices.length, 3);
    assert_memory_equal(prices.bytes, "x\0y", 3);
    buffer_finish(&people);
    buffer_finish(&prices);
    put(f, "b", "data\n2\n", "z", 1);
    assert_int_equal(get(f, "a", &people, &prices), STATUS_NOT_FOUND);
    assert_int_equal(get(f, "b", &people, &prices), STATUS_OK);
    assert_string_equal(buffer_text(&prices), "z");
    buffer_finish(&people);
    buffer_finish(&prices);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_what_was_put_is_there_for_its_key_only, helper_setup,
                                        helper_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
