/* A page that shows whether a printer is right: sizes of type, a line of known length, a code, the
 * edges of what may be printed on. */
#ifndef PRINT_TEST_PAGE_H
#define PRINT_TEST_PAGE_H

#include "base/arena.h"
#include "print/sheet.h"

#define TEST_PAGE_CODE "TARIFF KIOSK TEST 0123456789"

void test_page_lay_out(struct sheet *sheet, struct arena *arena, const struct strings *words,
                       const struct bitmap *code);

#endif
