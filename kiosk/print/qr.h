/* The code that carries a choice home: plan and pack codes, the catalog's version and a checksum;
 * never anything of the person. With the operator's link it opens a page there, without one it is
 * the same as plain text. */
#ifndef PRINT_QR_H
#define PRINT_QR_H

#include "base/bitmap.h"
#include "base/buffer.h"
#include "tariff/catalog.h"
#include "tariff/choice.h"

#define QR_TEXT_MOST ((size_t)2048)
#define QR_LINK_MOST 512

/* "https://www.example.com/plans?p=LN49&a=DATA10*2&c=cmcc-liaoning&v=2026-07&s=1A2B3C4D", or
 * without a link (NULL or "") "LN49 DATA10*2 cmcc-liaoning 2026-07 1A2B3C4D". What is no letter,
 * digit or - . _ ~ * in a code is escaped in a link. */
void qr_add_text(struct buffer *out, const char *link, const struct catalog *catalog,
                 const struct offer *plan, const struct choice_list *taken);

/* Eight hexadecimal digits of all before: CRC-32 of "PLAN ADDON*N … ID VERSION". It tells a slip of
 * a pen from a code, not a forger. */
uint32_t qr_checksum(const char *bytes, size_t length);

/* STATUS_WRONG_USAGE: not a link that a telephone opens (https:// or http://, no spaces). */
STATUS_CHECKED enum status qr_check_link(const char *link, struct error *error);

/* The modules, without the white edge. A quarter of them may be hidden (level Q) where that costs
 * no larger code than 45 modules, else a seventh (level M). STATUS_FAILED: too long. The caller
 * finishes the bitmap. */
STATUS_CHECKED enum status qr_encode(struct bitmap *modules, const char *text, struct error *error);

#define QR_QUIET 4 /* modules of white around it, as ISO/IEC 18004 asks */

#endif
