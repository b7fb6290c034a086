/* Text by the rules of links, modules by libqrencode. Must not know a subscriber. */
#include "print/qr.h"

#include <ctype.h>
#include <inttypes.h>
#include <string.h>

#include <qrencode.h>

#define ROBUST_SIDE 45 /* three dots a module within 20 mm at 203 dpi, the edge within 25 */
#define CRC_POLYNOMIAL UINT32_C(0xEDB88320)

uint32_t qr_checksum(const char *bytes, size_t length)
{
    uint32_t sum = UINT32_MAX;
    for (size_t i = 0; i < length; i++) {
        sum ^= (unsigned char)bytes[i];
        for (int bit = 0; bit < 8; bit++)
            sum = sum >> 1 ^ (sum & 1 ? CRC_POLYNOMIAL : 0);
    }
    return ~sum;
}

static bool is_plain(unsigned char byte)
{
    return byte < 0x80 && (isalnum(byte) || strchr("-._~*", byte));
}

static void add_escaped(struct buffer *out, const char *text)
{
    for (; *text; text++)
        if (is_plain((unsigned char)*text))
            buffer_add_bytes(out, text, 1);
        else
            buffer_add_format(out, "%%%02X", (unsigned char)*text);
}

typedef void (*adder)(struct buffer *out, const char *text);

static void add_taken(struct buffer *out, const struct choice_list *taken, const char *between,
                      adder add)
{
    for (size_t i = 0; i < taken->count; i++) {
        buffer_add(out, i ? between : "");
        add(out, taken->items[i].offer->code);
        if (taken->items[i].quantity > 1)
            buffer_add_format(out, "*%d", taken->items[i].quantity);
    }
}

/* What the checksum is of, and what stands in the code where there is no link. */
static void add_plain(struct buffer *out, const struct catalog *catalog, const struct offer *plan,
                      const struct choice_list *taken)
{
    buffer_add_format(out, "%s ", plan->code);
    add_taken(out, taken, " ", buffer_add);
    buffer_add_format(out, "%s%s %s", taken->count ? " " : "", catalog->id, catalog->version);
}

static void add_link(struct buffer *out, const char *link, const struct catalog *catalog,
                     const struct offer *plan, const struct choice_list *taken)
{
    buffer_add_format(out, "%s%cp=", link, strchr(link, '?') ? '&' : '?');
    add_escaped(out, plan->code);
    if (taken->count) {
        buffer_add(out, "&a=");
        add_taken(out, taken, ".", add_escaped);
    }
    buffer_add(out, "&c=");
    add_escaped(out, catalog->id);
    buffer_add(out, "&v=");
    add_escaped(out, catalog->version);
}

void qr_add_text(struct buffer *out, const char *link, const struct catalog *catalog,
                 const struct offer *plan, const struct choice_list *taken)
{
    struct buffer plain;
    buffer_init(&plain, QR_TEXT_MOST);
    add_plain(&plain, catalog, plan, taken);
    uint32_t sum = qr_checksum(buffer_text(&plain), plain.length);
    if (link && *link) {
        add_link(out, link, catalog, plan, taken);
        buffer_add_format(out, "&s=%08" PRIX32, sum);
    } else {
        buffer_add_format(out, "%s %08" PRIX32, buffer_text(&plain), sum);
    }
    buffer_finish(&plain);
}

enum status qr_check_link(const char *link, struct error *error)
{
    size_t length = strlen(link);
    bool is_web = strncmp(link, "https://", 8) == 0 || strncmp(link, "http://", 7) == 0;
    for (size_t i = 0; i < length; i++)
        is_web = is_web && link[i] > 0x20 && link[i] < 0x7F && link[i] != '#';
    if (!is_web || length > QR_LINK_MOST)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "the link must begin with https:// or http://, without spaces, '#' or "
                           "letters beyond ASCII, in at most %d bytes",
                           QR_LINK_MOST);
    return STATUS_OK;
}

static void copy_modules(const QRcode *code, struct bitmap *modules)
{
    bitmap_init(modules, code->width, code->width);
    for (int i = 0; i < code->width * code->width; i++)
        if (code->data[i] & 1)
            bitmap_blacken(modules, i % code->width, i / code->width);
}

enum status qr_encode(struct bitmap *modules, const char *text, struct error *error)
{
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_Q);
    if (!code || code->width > ROBUST_SIDE) {
        QRcode_free(code);
        code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    }
    if (!code)
        return status_fail(error, STATUS_FAILED, "%zu bytes are too long for a QR code",
                           strlen(text));
    copy_modules(code, modules);
    QRcode_free(code);
    return STATUS_OK;
}
