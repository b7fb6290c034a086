/* Looks for a text in all writable memory of this process. The text is given masked, each byte ^
 * MEMORY_SCAN_MASK, so that the one who looks does not hold what is looked for. */
#ifndef TESTS_VISIT_MEMORY_SCAN_H
#define TESTS_VISIT_MEMORY_SCAN_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define MEMORY_SCAN_MASK 0x55

static inline bool memory_scan_is_there(const char *bytes, const char *masked, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if ((bytes[i] ^ MEMORY_SCAN_MASK) != masked[i])
            return false;
    return true;
}

static inline size_t memory_scan_bytes(const char *start, size_t size, const char *masked)
{
    size_t length = strlen(masked), found = 0;
    for (size_t i = 0; i + length <= size; i++)
        found += memory_scan_is_there(start + i, masked, length);
    return found;
}

/* Reads through /proc/self/mem, so that guard pages and poisoned memory do not matter. */
static inline size_t memory_scan_region(FILE *memory, unsigned long from, unsigned long to,
                                        char *copy, const char *masked)
{
    if (fseek(memory, (long)from, SEEK_SET) != 0)
        return 0;
    size_t size = fread(copy, 1, to - from, memory);
    size_t found = memory_scan_bytes(copy, size, masked);
    memset(copy, 0, size);
    return found;
}

#define MEMORY_SCAN_REGION_MOST ((unsigned long)64 * 1024 * 1024)

static inline size_t memory_scan_count(const char *masked)
{
    static char copy[MEMORY_SCAN_REGION_MOST];
    FILE *maps = fopen("/proc/self/maps", "r"), *memory = fopen("/proc/self/mem", "r");
    assert_non_null(maps);
    assert_non_null(memory);
    setvbuf(memory, NULL, _IONBF, 0);
    size_t found = 0;
    char line[512];
    while (fgets(line, sizeof line, maps)) {
        unsigned long from, to;
        char mode[5];
        bool own = false;
        if (sscanf(line, "%lx-%lx %4s", &from, &to, mode) != 3 || mode[1] != 'w')
            continue;
        own = from <= (unsigned long)(uintptr_t)copy && (unsigned long)(uintptr_t)copy < to;
        if (!own && to - from <= MEMORY_SCAN_REGION_MOST)
            found += memory_scan_region(memory, from, to, copy, masked);
    }
    fclose(maps);
    fclose(memory);
    return found;
}

#endif
