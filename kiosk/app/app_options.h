/* The command line of tariff-kiosk (CLI.md). */
#ifndef APP_APP_OPTIONS_H
#define APP_APP_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/status.h"

struct app_options {
    bool windowed, headless, help, version;
    int width, height, dpi; /* 0: the default */
    const char *language;   /* NULL: the first */
    const char *replay, *record, *dump_dir, *database, *settings;
    int32_t as_of; /* DATE_NONE: today */
};

/* Strings point into argv. STATUS_WRONG_USAGE names the option and what it takes. */
STATUS_CHECKED enum status app_options_parse(struct app_options *options, int argc, char **argv,
                                             struct error *error);
const char *app_options_help(void);

#endif
