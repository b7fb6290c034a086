/* SQLite's own memory, wiped when it is given back: pages of the database and texts of statements
 * hold numbers of subscribers. Not for other folders. */
#ifndef STORE_STORE_MEMORY_H
#define STORE_STORE_MEMORY_H

/* Before the first database of the process is opened; later it changes nothing. */
void store_memory_configure(void);

#endif
