/* Every page of the gallery at every step, contrast and panel, held against KIOSK.md by what the
 * semantic tree says of it: sizes, gaps, contrast, and that everything can be reached. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "gallery.h"

static void test_gallery__pages_are_kept_to_be_looked_at(void **state)
{
    struct gallery gallery;
    char name[64];

    (void)state;
    assert_int_equal(gallery_open(&gallery, 1080, 1920, 82), STATUS_OK);
    for (size_t i = 0; i < GALLERY_PAGES; i++)
        for (int step = 0; step < 4; step++)
            for (int contrast = 0; contrast < 3; contrast++) {
                gallery_show(&gallery, &gallery_pages[i], step, contrast);
                snprintf(name, sizeof name, "%s-%d-%d", gallery_pages[i].id, step, contrast);
                gallery_keep(&gallery, name);
            }
    gallery_close(&gallery);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gallery__pages_are_kept_to_be_looked_at),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
