/* Long options by getopt_long; what contradicts itself is refused with a sentence. */
#include "app/app_options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "base/date.h"

/* From a watch to a wall; beyond that the number is a slip of the hand. */
#define PIXELS_LEAST 240
#define PIXELS_MOST 16384
#define DPI_LEAST 30
#define DPI_MOST 1000

enum option_key {
    KEY_WINDOWED = 256,
    KEY_SIZE,
    KEY_DPI,
    KEY_LANG,
    KEY_HEADLESS,
    KEY_REPLAY,
    KEY_RECORD,
    KEY_DUMP_DIR,
    KEY_DB,
    KEY_AS_OF,
    KEY_SETTINGS,
    KEY_HELP,
    KEY_VERSION,
};

static const struct option options_known[] = {
    {"windowed", no_argument, NULL, KEY_WINDOWED},
    {"size", required_argument, NULL, KEY_SIZE},
    {"dpi", required_argument, NULL, KEY_DPI},
    {"lang", required_argument, NULL, KEY_LANG},
    {"headless", no_argument, NULL, KEY_HEADLESS},
    {"replay", required_argument, NULL, KEY_REPLAY},
    {"record", required_argument, NULL, KEY_RECORD},
    {"dump-dir", required_argument, NULL, KEY_DUMP_DIR},
    {"db", required_argument, NULL, KEY_DB},
    {"as-of", required_argument, NULL, KEY_AS_OF},
    {"settings", required_argument, NULL, KEY_SETTINGS},
    {"help", no_argument, NULL, KEY_HELP},
    {"version", no_argument, NULL, KEY_VERSION},
    {0},
};

/* A whole number at the start of text; *end is what follows it. −1: none, or out of range. */
static int number_at(const char *text, const char **end, int least, int most)
{
    char *after;
    if (*text < '0' || *text > '9')
        return -1;
    long number = strtol(text, &after, 10);
    *end = after;
    return number < least || number > most ? -1 : (int)number;
}

static enum status parse_size(struct app_options *options, const char *text, struct error *error)
{
    const char *end = text;
    options->width = number_at(text, &end, PIXELS_LEAST, PIXELS_MOST);
    bool good = options->width > 0 && *end == 'x';
    if (good)
        options->height = number_at(end + 1, &end, PIXELS_LEAST, PIXELS_MOST);
    if (good && options->height > 0 && *end == '\0')
        return STATUS_OK;
    return status_fail(error, STATUS_WRONG_USAGE,
                       "--size %s: give width and height in pixels, as in --size 1080x1920", text);
}

static enum status parse_dpi(struct app_options *options, const char *text, struct error *error)
{
    const char *end = text;
    options->dpi = number_at(text, &end, DPI_LEAST, DPI_MOST);
    if (options->dpi > 0 && *end == '\0')
        return STATUS_OK;
    return status_fail(error, STATUS_WRONG_USAGE,
                       "--dpi %s: give the panel's pixels per inch, as in --dpi 82", text);
}

static enum status parse_value(struct app_options *options, int key, struct error *error)
{
    switch (key) {
    case KEY_SIZE:
        return parse_size(options, optarg, error);
    case KEY_DPI:
        return parse_dpi(options, optarg, error);
    case KEY_LANG:
        options->language = optarg;
        break;
    case KEY_REPLAY:
        options->replay = optarg;
        break;
    case KEY_RECORD:
        options->record = optarg;
        break;
    case KEY_DUMP_DIR:
        options->dump_dir = optarg;
        break;
    case KEY_DB:
        options->database = optarg;
        break;
    case KEY_SETTINGS:
        options->settings = optarg;
        break;
    case KEY_AS_OF:
        if (!date_parse(optarg, &options->as_of))
            return status_fail(error, STATUS_WRONG_USAGE,
                               "--as-of %s: give a date, as in --as-of 2026-11-21", optarg);
        break;
    }
    return STATUS_OK;
}

static bool parse_switch(struct app_options *options, int key)
{
    if (key == KEY_WINDOWED)
        options->windowed = true;
    else if (key == KEY_HEADLESS)
        options->headless = true;
    else if (key == KEY_HELP)
        options->help = true;
    else if (key == KEY_VERSION)
        options->version = true;
    else
        return false;
    return true;
}

/* getopt_long has moved past what it could not read. */
static enum status refuse(int key, char **argv, struct error *error)
{
    const char *what = argv[optind - 1];
    return status_fail(error, STATUS_WRONG_USAGE,
                       key == ':' ? "%s: wants a value; see tariff-kiosk --help"
                                  : "%s: no such option; see tariff-kiosk --help",
                       what);
}

static enum status check(const struct app_options *options, struct error *error)
{
    if (options->windowed && options->headless)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--windowed and --headless: one of them; headless shows no window");
    if (options->dump_dir && !options->replay)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--dump-dir: pictures are taken of replayed steps; give --replay FILE");
    if (options->headless && !options->replay)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--headless: nobody can touch it; give --replay FILE");
    if (options->replay && options->record)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "--replay and --record: one of them; a replay is recorded already");
    return STATUS_OK;
}

enum status app_options_parse(struct app_options *options, int argc, char **argv,
                              struct error *error)
{
    *options = (struct app_options){.as_of = DATE_NONE};
    optind = 0; /* starts anew, so that a test may parse twice */
    for (int key; (key = getopt_long(argc, argv, "+:", options_known, NULL)) != -1;) {
        if (key == '?' || key == ':')
            return refuse(key, argv, error);
        enum status status =
            parse_switch(options, key) ? STATUS_OK : parse_value(options, key, error);
        if (status)
            return status;
    }
    if (optind < argc)
        return status_fail(error, STATUS_WRONG_USAGE,
                           "%s: tariff-kiosk takes options only; see tariff-kiosk --help",
                           argv[optind]);
    return check(options, error);
}

const char *app_options_help(void)
{
    return "Usage: tariff-kiosk [OPTION]...\n"
           "The touchscreen: three months of usage, the cheapest plan, the bill explained.\n"
           "\n"
           "  --db FILE          the database (default: $TARIFF_KIOSK_DB, then\n"
           "                     $XDG_DATA_HOME/tariff-kiosk/kiosk.db)\n"
           "  --settings FILE    of this one kiosk: theme, panel, headphones (default:\n"
           "                     /etc/tariff-kiosk/kiosk.settings where there is one)\n"
           "  --lang TAG         the language a visit begins in: zh-CN (default), en, ug, bo, ko\n"
           "  --windowed         a window, not the whole screen\n"
           "  --size WxH         pixels of the window, or of the headless glass\n"
           "  --dpi N            pixels per inch of the panel; sizes are millimetres\n"
           "  --headless         no display; the same drawing; with --replay\n"
           "  --replay FILE      plays a visit on a virtual clock, then ends\n"
           "  --dump-dir DIR     after every replayed step NNN.png and NNN.json\n"
           "  --record FILE      writes the visit as a replay file. Digits typed at sign-in are\n"
           "                     written as 0: a recording never holds a number or a PIN. What\n"
           "                     else was touched is in it: record only with consent\n"
           "  --as-of DATE       the date of the advice (default: today)\n"
           "  --help, --version\n"
           "\n"
           "Exit status: 0 done; 1 no display, a font, the database; 2 wrong usage; 3 bad input.\n";
}
