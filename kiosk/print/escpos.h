/* ESC/POS, as far as a ticket needs it: pure functions from dots and a printer's profile to bytes.
 * Must not know a device. */
#ifndef PRINT_ESCPOS_H
#define PRINT_ESCPOS_H

#include "base/bitmap.h"
#include "base/buffer.h"
#include "print/printer_profile.h"

/* A ticket of A4's height twice over is some 200 kB; nothing larger is sent. */
#define ESCPOS_BYTES_MOST ((size_t)4 * 1024 * 1024)

/* What a job begins with: the printer as if just switched on. */
void escpos_add_start(struct buffer *out);
/* One band of the ticket by GS v 0: the rows from `row`, at most the profile's. Returns the row
 * after it. The ticket is no wider than the profile's dots; a narrower one is centred. */
int escpos_add_band(struct buffer *out, const struct printer_profile *profile,
                    const struct bitmap *ticket, int row);
/* What it ends with: fed past the knife, and cut where there is one. */
void escpos_add_end(struct buffer *out, const struct printer_profile *profile);

/* All of it. STATUS_FAILED where the ticket is wider than the printer's dots. */
STATUS_CHECKED enum status escpos_add_ticket(struct buffer *out,
                                             const struct printer_profile *profile,
                                             const struct bitmap *ticket, struct error *error);

/* The question for the state of the paper (DLE EOT n, n of 1 to 4), and what its answer says.
 * An answer that no printer gives is no answer. */
enum escpos_question { ESCPOS_PRINTER = 1, ESCPOS_OFFLINE, ESCPOS_ERROR, ESCPOS_PAPER };

struct escpos_answer {
    bool is_valid;
    bool offline;              /* ESCPOS_PRINTER */
    bool cover_open, feeding;  /* ESCPOS_OFFLINE */
    bool cutter_error, jammed; /* ESCPOS_ERROR: what a person must clear; what cannot be cleared */
    bool paper_low, paper_out; /* ESCPOS_PAPER; paper_out of ESCPOS_OFFLINE too */
};

void escpos_add_question(struct buffer *out, enum escpos_question question);
struct escpos_answer escpos_read_answer(enum escpos_question question, uint8_t byte);

#endif
