/* Printer profiles: whatever comes in, what is accepted is a printer that tickets can be made for,
 * and what is not says why. */
#include <stdlib.h>
#include <string.h>

#include "print/escpos.h"
#include "print/printer_profile.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct printer_profile profile;
    struct faults faults;
    struct error error = {""};
    faults_init(&faults, "fuzz.printer");
    enum status status = printer_profile_parse(&profile, (const char *)data, size, &faults, &error);
    bool is_whole = profile.dots % 8 == 0 && profile.dots >= 8 && profile.band >= 1 &&
                    *profile.name && paper_is_ticket(profile.paper);
    if ((status == STATUS_OK) != (faults.count == 0) || (status == STATUS_OK && !is_whole))
        abort();
    if (status != STATUS_OK && !*error.message)
        abort();
    if (status == STATUS_OK) {
        struct bitmap ticket;
        struct buffer out;
        bitmap_init(&ticket, profile.dots, 3);
        buffer_init(&out, ESCPOS_BYTES_MOST);
        if (escpos_add_ticket(&out, &profile, &ticket, &error) || out.overflowed)
            abort();
        buffer_finish(&out);
        bitmap_finish(&ticket);
    }
    faults_finish(&faults);
    return 0;
}
