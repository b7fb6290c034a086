/* Runs a fuzz target over every file of a corpus, without libFuzzer. An empty or missing corpus is
 * a failure: it would test nothing. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "target.h"

#define FILE_MOST ((size_t)16 * 1024 * 1024)

static int run_file(const char *folder, const char *name)
{
    char path[1024];
    struct buffer buffer;
    struct error error;
    buffer_init(&buffer, FILE_MOST);
    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (buffer_add_file(&buffer, path, &error) != STATUS_OK) {
        fprintf(stderr, "%s\n", error.message);
        return 0;
    }
    LLVMFuzzerTestOneInput((const uint8_t *)buffer_text(&buffer), buffer.length);
    buffer_finish(&buffer);
    return 1;
}

int main(int count, char **arguments)
{
    int files = 0;
    for (int i = 1; i < count; i++) {
        DIR *folder = opendir(arguments[i]);
        struct dirent *entry;
        while (folder && (entry = readdir(folder)))
            if (entry->d_name[0] != '.')
                files += run_file(arguments[i], entry->d_name);
        if (folder)
            closedir(folder);
    }
    printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
