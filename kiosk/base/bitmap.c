/* Dots in bytes; the memory is personal when the picture is a shopper's ticket. */
#include "base/bitmap.h"

#include <assert.h>

#include "base/memory.h"

void bitmap_init(struct bitmap *bitmap, int width, int height)
{
    assert(width >= 0 && height >= 0);
    *bitmap = (struct bitmap){.width = width, .height = height, .stride = ((size_t)width + 7) / 8};
    bitmap->bits = memory_allocate((size_t)height, bitmap->stride);
}

void bitmap_finish(struct bitmap *bitmap)
{
    if (bitmap->bits)
        memory_wipe(bitmap->bits, (size_t)bitmap->height * bitmap->stride);
    memory_free(bitmap->bits);
    *bitmap = (struct bitmap){0};
}

static uint8_t *byte_of(const struct bitmap *bitmap, int x, int y)
{
    return &bitmap->bits[(size_t)y * bitmap->stride + (size_t)x / 8];
}

bool bitmap_is_black(const struct bitmap *bitmap, int x, int y)
{
    bool is_inside = x >= 0 && y >= 0 && x < bitmap->width && y < bitmap->height;
    return is_inside && (*byte_of(bitmap, x, y) >> (7 - x % 8) & 1);
}

void bitmap_blacken(struct bitmap *bitmap, int x, int y)
{
    assert(x >= 0 && y >= 0 && x < bitmap->width && y < bitmap->height);
    *byte_of(bitmap, x, y) |= (uint8_t)(1u << (7 - x % 8));
}
