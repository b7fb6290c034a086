/* A file is there whole or not at all; the fake keeps the rules that every outlet keeps. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "print/outlet_fake.h"
#include "print/outlet_file.h"

static struct buffer pdf_of(const char *text)
{
    struct buffer pdf;
    buffer_init(&pdf, 1024);
    buffer_add(&pdf, text);
    return pdf;
}

static void test_outlet_file__is_written_whole(void **state)
{
    (void)state;
    char folder[] = "/tmp/outlet-XXXXXX", path[64], beside[80];
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a.pdf", folder);
    snprintf(beside, sizeof beside, "%s.new", path);
    struct buffer pdf = pdf_of("%PDF-1.5 …"), read;
    struct outlet *outlet = outlet_file_create(path, PAPER_A4);
    const struct outlet_document document = {"t", PAPER_A4, &pdf, NULL};
    assert_int_equal(outlet->state(outlet).state, OUTLET_IDLE);
    assert_int_equal(outlet->send(outlet, &document, NULL), STATUS_OK);
    assert_int_equal(outlet->state(outlet).state, OUTLET_DONE);
    buffer_init(&read, 1024);
    assert_int_equal(buffer_add_file(&read, path, NULL), STATUS_OK);
    assert_string_equal(buffer_text(&read), buffer_text(&pdf));
    assert_int_not_equal(access(beside, F_OK), 0);
    buffer_finish(&read);
    buffer_finish(&pdf);
    outlet->destroy(outlet);
    unlink(path);
    rmdir(folder);
}

static void test_outlet_file__a_full_disk_is_said_and_not_done(void **state)
{
    (void)state;
    struct error error = {""};
    struct buffer pdf = pdf_of("%PDF");
    struct outlet *outlet = outlet_file_create("/dev/full", PAPER_A4);
    const struct outlet_document document = {"t", PAPER_A4, &pdf, NULL};
    assert_int_equal(outlet->send(outlet, &document, &error), STATUS_FAILED);
    assert_non_null(strstr(error.message, "No space left"));
    assert_int_equal(outlet->state(outlet).state, OUTLET_FAILED);
    assert_string_equal(outlet->state(outlet).message, error.message);
    outlet->destroy(outlet);
    buffer_finish(&pdf);
}

static void test_outlet_fake__one_press_is_one_ticket(void **state)
{
    (void)state;
    struct outlet_fake fake;
    struct bitmap ticket;
    bitmap_init(&ticket, 16, 2);
    outlet_fake_init(&fake, OUTLET_TICKET, PAPER_80MM);
    struct outlet *outlet = &fake.outlet;
    const struct outlet_document document = {"t", PAPER_80MM, NULL, &ticket};
    assert_int_equal(outlet->send(outlet, &document, NULL), STATUS_OK);
    assert_int_equal(outlet->send(outlet, &document, NULL), STATUS_FAILED);
    assert_int_equal(fake.jobs, 1);
    assert_int_equal(fake.bytes, 4);
    outlet->cancel(outlet);
    outlet->cancel(outlet);
    assert_int_equal(fake.cancelled, 1);
    assert_int_equal(outlet->state(outlet).state, OUTLET_CANCELLED);
    assert_int_equal(outlet->send(outlet, &document, NULL), STATUS_OK);
    bitmap_finish(&ticket);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_outlet_file__is_written_whole),
        cmocka_unit_test(test_outlet_file__a_full_disk_is_said_and_not_done),
        cmocka_unit_test(test_outlet_fake__one_press_is_one_ticket),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
