/* Files and folders; knows nothing of what is in them. */
#include "store/store_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* SQLite takes what is shorter than its smallest page for an empty file, and would write over it.
 */
#define PAGE_LEAST 512

static enum status make_folders(const char *path, struct error *error)
{
    struct arena arena = {0};
    char *folder = arena_copy(&arena, path);
    enum status status = STATUS_OK;
    for (char *at = folder + 1; *folder && *at && status == STATUS_OK; at++) {
        if (*at != '/')
            continue;
        *at = '\0';
        if (mkdir(folder, 0700) != 0 && errno != EEXIST)
            status = status_fail(error, STATUS_FAILED,
                                 "%s: the folder %s cannot be made: %s; make it, or name another "
                                 "file",
                                 path, folder, strerror(errno));
        *at = '/';
    }
    arena_finish(&arena);
    return status;
}

static enum status make_file(const char *path, struct error *error)
{
    enum status status = make_folders(path, error);
    if (status)
        return status;
    int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return status_fail(error, STATUS_FAILED,
                           "%s: cannot be made: %s; allow this user to write to the folder, or "
                           "name another file",
                           path, strerror(errno));
    close(file);
    return STATUS_OK;
}

static enum status check_found(const char *path, const struct stat *found, struct error *error)
{
    if (S_ISDIR(found->st_mode))
        return status_fail(error, STATUS_FAILED, "%s: a folder, not a database; name a file in it",
                           path);
    if (!S_ISREG(found->st_mode))
        return status_fail(error, STATUS_FAILED, "%s: not a file; name another", path);
    if (found->st_size > 0 && found->st_size < PAGE_LEAST)
        return status_fail(error, STATUS_FAILED,
                           "%s: not a database; it was left as it is; name another file", path);
    return STATUS_OK;
}

enum status store_file_prepare(const char *path, enum store_mode mode, struct error *error)
{
    struct stat found;
    if (stat(path, &found) == 0)
        return check_found(path, &found, error);
    if (errno != ENOENT)
        return status_fail(error, STATUS_FAILED, "%s: cannot be opened: %s", path, strerror(errno));
    if (mode == STORE_WRITE)
        return make_file(path, error);
    return status_fail(error, STATUS_FAILED,
                       "%s: there is no database yet; import a catalog first, or name another file",
                       path);
}

bool store_file_is_settled(const char *path)
{
    struct arena arena = {0};
    struct stat found;
    bool settled = stat(arena_format(&arena, "%s-wal", path), &found) != 0 || found.st_size == 0;
    arena_finish(&arena);
    return settled;
}

const char *store_file_immutable_uri(const char *path, struct arena *arena)
{
    static const char digits[] = "0123456789abcdef";
    char *escaped = arena_allocate(arena, strlen(path) * 3 + 1, 1);
    char *out = escaped;
    for (const char *at = path; *at; at++) {
        if (*at != '%' && *at != '?' && *at != '#') {
            *out++ = *at;
            continue;
        }
        *out++ = '%';
        *out++ = digits[*at >> 4];
        *out++ = digits[*at & 15];
    }
    return arena_format(arena, "file:%s?immutable=1", escaped);
}
