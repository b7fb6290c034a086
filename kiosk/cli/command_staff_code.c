/* staff code: sets the code that opens a kiosk's maintenance. It is read from standard input, so
 * that it is in no shell history and no list of processes. */
#include "cli/command_table.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "cli/stored.h"
#include "store/store_service.h"

#define LINE_ROOM 64

enum status command_staff_code_run(const struct command_run *run, struct error *error)
{
    char line[LINE_ROOM];
    struct store *store = NULL;
    if (!fgets(line, sizeof line, stdin))
        return status_fail(error, STATUS_BAD_INPUT,
                           "standard input: no code; give six digits on a line");
    line[strcspn(line, "\r\n")] = '\0';
    enum status status = stored_open(run, STORE_WRITE, &store, error);
    if (status == STATUS_OK)
        status = store_pin_put_staff(store, line, error);
    if (status == STATUS_OK)
        puts("the staff's code is set");
    memory_wipe(line, sizeof line);
    store_close(store);
    return status;
}
