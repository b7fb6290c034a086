/* The commands are those that every maker of such printers has kept since the first: ESC @ begins,
 * GS v 0 prints dots, ESC J feeds, GS V cuts, DLE EOT asks. */
#include "print/escpos.h"

#include <string.h>

#define FEED_MOST 255 /* of one ESC J, in dots */

void escpos_add_start(struct buffer *out)
{
    buffer_add_bytes(out, "\x1b@", 2);
}

static void add_row(struct buffer *out, const struct bitmap *ticket, int row, size_t before,
                    size_t whole)
{
    static const char white[PRINTER_PROFILE_DOTS_MOST / 8] = {0};
    buffer_add_bytes(out, white, before);
    buffer_add_bytes(out, (const char *)&ticket->bits[(size_t)row * ticket->stride],
                     ticket->stride);
    buffer_add_bytes(out, white, whole - before - ticket->stride);
}

int escpos_add_band(struct buffer *out, const struct printer_profile *profile,
                    const struct bitmap *ticket, int row)
{
    size_t whole = (size_t)profile->dots / 8, before = (whole - ticket->stride) / 2;
    int rows = ticket->height - row < profile->band ? ticket->height - row : profile->band;
    const char head[] = {'\x1d',
                         'v',
                         '0',
                         0,
                         (char)(whole & 0xFF),
                         (char)(whole >> 8),
                         (char)(rows & 0xFF),
                         (char)(rows >> 8)};
    buffer_add_bytes(out, head, sizeof head);
    for (int i = row; i < row + rows; i++)
        add_row(out, ticket, i, before, whole);
    return row + rows;
}

static void add_feed(struct buffer *out, int dots)
{
    for (; dots > 0; dots -= FEED_MOST) {
        const char feed[] = {'\x1b', 'J', (char)(dots < FEED_MOST ? dots : FEED_MOST)};
        buffer_add_bytes(out, feed, sizeof feed);
    }
}

void escpos_add_end(struct buffer *out, const struct printer_profile *profile)
{
    add_feed(out, profile->feed);
    if (profile->cutter != PRINTER_PROFILE_NO_CUTTER)
        buffer_add_bytes(out, profile->cutter == PRINTER_PROFILE_FULL ? "\x1dV\0" : "\x1dV\1", 3);
}

enum status escpos_add_ticket(struct buffer *out, const struct printer_profile *profile,
                              const struct bitmap *ticket, struct error *error)
{
    if (ticket->stride * 8 > (size_t)profile->dots)
        return status_fail(error, STATUS_FAILED,
                           "the ticket is %d dots wide, the printer has %d; choose its paper",
                           ticket->width, profile->dots);
    escpos_add_start(out);
    for (int row = 0; row < ticket->height;)
        row = escpos_add_band(out, profile, ticket, row);
    escpos_add_end(out, profile);
    return STATUS_OK;
}

void escpos_add_question(struct buffer *out, enum escpos_question question)
{
    const char bytes[] = {'\x10', '\x04', (char)question};
    buffer_add_bytes(out, bytes, sizeof bytes);
}

/* Bits 0, 1, 4 and 7 of every answer are fixed: that is how noise is told from it. */
struct escpos_answer escpos_read_answer(enum escpos_question question, uint8_t byte)
{
    struct escpos_answer answer = {.is_valid = (byte & 0x93) == 0x12};
    if (!answer.is_valid)
        return answer;
    switch (question) {
    case ESCPOS_PRINTER:
        answer.offline = byte & 0x08;
        break;
    case ESCPOS_OFFLINE:
        answer.cover_open = byte & 0x04;
        answer.feeding = byte & 0x08;
        answer.paper_out = byte & 0x20;
        break;
    case ESCPOS_ERROR:
        answer.cutter_error = byte & 0x08;
        answer.jammed = byte & 0x20;
        break;
    case ESCPOS_PAPER:
        answer.paper_low = byte & 0x0C;
        answer.paper_out = byte & 0x60;
        break;
    }
    return answer;
}
