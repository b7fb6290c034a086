/* A file takes everything at once: after `send` the job has ended. */
#include "print/outlet_file.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "base/whole_file.h"

struct outlet_file {
    struct outlet outlet; /* first: one address for both */
    struct outlet_report report;
    char path[];
};

static enum status file_send(struct outlet *outlet, const struct outlet_document *document,
                             struct error *error)
{
    struct outlet_file *file = (struct outlet_file *)outlet;
    struct error why = {""};
    if (!document->pdf)
        return status_fail(error, STATUS_FAILED, "%s: only a PDF can be written there", file->path);
    enum status status = whole_file_write(file->path, document->pdf, &why);
    file->report =
        (struct outlet_report){.state = status ? OUTLET_FAILED : OUTLET_DONE, .done = 1, .all = 1};
    snprintf(file->report.message, sizeof file->report.message, "%.*s",
             (int)sizeof file->report.message - 1, why.message);
    return status ? status_fail(error, status, "%s", why.message) : STATUS_OK;
}

static struct outlet_report file_state(struct outlet *outlet)
{
    return ((struct outlet_file *)outlet)->report;
}

static void file_cancel(struct outlet *outlet)
{
    (void)outlet; /* always too late */
}

static void file_destroy(struct outlet *outlet)
{
    memory_free(outlet);
}

struct outlet *outlet_file_create(const char *path, enum paper paper)
{
    struct outlet_file *file = memory_allocate(1, sizeof *file + strlen(path) + 1);
    memcpy(file->path, path, strlen(path) + 1);
    file->outlet = (struct outlet){.name = file->path,
                                   .form = OUTLET_PDF,
                                   .paper = paper,
                                   .send = file_send,
                                   .state = file_state,
                                   .cancel = file_cancel,
                                   .destroy = file_destroy};
    return &file->outlet;
}
