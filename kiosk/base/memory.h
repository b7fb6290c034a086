/* Heap memory. An allocation that fails ends the program with status 1 and a message: on a kiosk
 * the end of the process is the end of the visit, everything of the shopper is gone with it, and
 * systemd starts the next one; carrying on half-built is worse. What hostile input could make large
 * has a ceiling of its own (buffer.h, the readers), so that this happens only when the machine is
 * truly full. These three are the only callers of malloc in kiosk/. */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

void *memory_allocate(size_t count, size_t size);             /* zeroed; never NULL */
void *memory_resize(void *memory, size_t count, size_t size); /* never NULL; new part undefined */
void memory_free(void *memory);                               /* NULL is fine */
void memory_wipe(void *memory, size_t size);                  /* not optimised away */

#endif
