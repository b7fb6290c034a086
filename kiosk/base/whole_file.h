/* Writing a file so that a failure leaves what was there: written beside, on the disk before it
 * takes the name. */
#ifndef BASE_WHOLE_FILE_H
#define BASE_WHOLE_FILE_H

#include "base/buffer.h"

/* A device, a pipe or a link stays what it is and is written straight. STATUS_FAILED says why; then
 * nothing is left beside. */
STATUS_CHECKED enum status whole_file_write(const char *path, const struct buffer *bytes,
                                            struct error *error);

#endif
