/* A file that is there, whole, or the one before it. Must not know what the bytes are. */
#include "base/whole_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum status cannot_write(const char *path, struct error *error)
{
    return status_fail(error, STATUS_FAILED, "%s: cannot be written: %s", path, strerror(errno));
}

/* A device or a link must stay what it is; only a plain file is replaced whole. */
static bool is_replaceable(const char *path)
{
    struct stat about;
    return lstat(path, &about) != 0 || S_ISREG(about.st_mode);
}

/* On the disk before it takes a name; a pipe has no disk to be on. errno is of the first failure.
 */
static bool write_whole(const char *path, const struct buffer *bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file)
        return false;
    bool is_whole = fwrite(buffer_text(bytes), 1, bytes->length, file) == bytes->length &&
                    fflush(file) == 0 && (fsync(fileno(file)) == 0 || errno == EINVAL);
    int why = errno;
    bool is_closed = fclose(file) == 0;
    errno = is_whole ? errno : why;
    return is_whole && is_closed;
}

enum status whole_file_write(const char *path, const struct buffer *bytes, struct error *error)
{
    if (!is_replaceable(path))
        return write_whole(path, bytes) ? STATUS_OK : cannot_write(path, error);
    char beside[4096];
    int length = snprintf(beside, sizeof beside, "%s.new", path);
    if (length < 0 || (size_t)length >= sizeof beside)
        return status_fail(error, STATUS_FAILED, "%s: the path is too long", path);
    if (write_whole(beside, bytes) && rename(beside, path) == 0)
        return STATUS_OK;
    enum status status = cannot_write(path, error);
    unlink(beside);
    return status;
}
