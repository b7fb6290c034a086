/* tariff-kiosk: the command line, what it asks to be put together, and the exit status. */
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "app/app_options.h"
#include "app/app_settings.h"
#include "base/assets.h"
#include "app/kiosk.h"
#include "app/player.h"
#include "base/data_path.h"
#include "base/date.h"
#include "print/printer_place.h"
#include "print/qr.h"
#include "ui/theme_file.h"
#include "visit/records_store.h"

#define FOLLOW_MILLISECONDS 700 /* between the steps of a replay that somebody watches */

struct program {
    struct app_options options;
    struct arena arena; /* paths, the replay */
    struct assets assets;
    struct languages words;
    struct records *records;
    struct recorder *recorder;
    struct clock clock;
    struct visit_settings settings;
    struct app_settings own; /* of this one kiosk */
    struct theme theme;
    struct outlet *printer; /* NULL: none */
    struct kiosk *kiosk;
};

/* A process that dies leaves no core, and no other of the same user reads its memory: what it held
 * was somebody's. The leak checker of a sanitized build traces its own process, so there it may. */
static void leave_no_core(void)
{
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

static enum status open_kiosk(struct program *program, struct error *error)
{
    const struct app_options *options = &program->options;
    const struct app_settings *own = &program->own;
    struct kiosk_looks looks = {.theme = &program->theme,
                                .elder = own->elder,
                                .lowered = own->lowered,
                                .still = own->still,
                                .above_floor = (float)own->above_floor};
    struct glass_setup glass = {
        .mode = options->headless   ? GLASS_HEADLESS
                : options->windowed ? GLASS_WINDOW
                                    : GLASS_FULL_SCREEN,
        .width = options->width ? options->width : own->width,
        .height = options->height ? options->height : own->height,
        .dpi = options->dpi ? options->dpi : own->dpi,
        .title = "Tariff Kiosk",
        .fonts = program->assets.fonts,
        .icons = program->assets.icons,
    };
    struct kiosk_setup setup = {.glass = &glass,
                                .words = &program->words,
                                .records = program->records,
                                .clock = &program->clock,
                                .visit = &program->settings,
                                .recorder = program->recorder,
                                .looks = &looks,
                                .speaks = !own->silent && !options->headless,
                                .private_output = own->private_output};
    return kiosk_create(&program->kiosk, &setup, error);
}

/* A file of settings that has faults stops the start: each is told by its line. */
static enum status read_own(struct program *program, struct error *error)
{
    struct app_settings *own = &program->own;
    struct faults faults;
    faults_init(&faults,
                program->options.settings ? program->options.settings : APP_SETTINGS_INSTALLED);
    enum status status =
        app_settings_read(own, &program->arena, program->options.settings, &faults, error);
    if (faults.count) {
        faults_print(&faults, stderr);
        *error = (struct error){0}; /* they have been told one by one */
    }
    faults_finish(&faults);
    program->theme = *theme_default();
    if (!status && own->theme)
        status = theme_file_load(&program->theme, own->theme, error);
    if (!status && own->language && !program->options.language)
        status = languages_index(own->language, &program->settings.language, error);
    return status;
}

/* What goes home. A replay prints nothing: it is played where shoppers' paper lies. */
static enum status open_printer(struct program *program, struct error *error)
{
    const struct app_settings *own = &program->own;
    struct visit_settings *settings = &program->settings;
    struct printer_place place;
    enum paper paper;
    enum status status = own->paper ? paper_parse(own->paper, &paper, error) : STATUS_OK;
    if (status == STATUS_OK && own->link)
        status = qr_check_link(own->link, error);
    settings->words = program->words.screens.languages;
    settings->operator_name = own->operator_name;
    settings->link = own->link;
    if (status || !own->printer || program->options.replay)
        return status;
    status = printer_place_parse(&place, own->printer, program->assets.printers,
                                 own->paper ? &paper : NULL, error);
    if (status == STATUS_OK)
        status = printer_place_open(&place, &program->printer, error);
    settings->printer = program->printer;
    return status;
}

static enum status set_up(struct program *program, struct error *error)
{
    const struct app_options *options = &program->options;
    program->settings = (struct visit_settings)VISIT_SETTINGS_DEFAULT;
    program->settings.languages = languages_tags();
    program->settings.language_count = LANGUAGES_COUNT;
    program->settings.as_of = options->as_of;
    enum status status = read_own(program, error);
    if (!status && options->language)
        status = languages_index(options->language, &program->settings.language, error);
    if (!status)
        status = assets_find(&program->assets, &program->arena, error);
    if (!status)
        status = languages_read(&program->words, program->assets.strings, error);
    if (!status)
        status = open_printer(program, error);
    if (!status && options->record)
        status = recorder_create(&program->recorder, options->record, error);
    program->records = records_store_create(data_path_database(&program->arena, options->database));
    records_store_guide(program->records,
                        data_path_shared(&program->arena, "questions.json",
                                         KIOSK_SOURCE_DIR "/catalog/questions.json"),
                        data_path_shared(&program->arena, "population/reference.csv",
                                         KIOSK_SOURCE_DIR "/assets/population/reference.csv"),
                        !options->headless && !options->replay);
    return status ? status : open_kiosk(program, error);
}

static enum status read_replay(struct program *program, struct replay *replay, struct error *error)
{
    struct faults faults;
    faults_init(&faults, program->options.replay);
    enum status status =
        replay_read(replay, &program->arena, program->options.replay, &faults, error);
    if (faults.count) {
        faults_print(&faults, stderr);
        *error = (struct error){0}; /* they have been told one by one */
    }
    faults_finish(&faults);
    return status;
}

static enum status play(struct program *program, const struct replay *replay, struct error *error)
{
    struct player player = {.kiosk = program->kiosk,
                            .clock = &program->clock,
                            .file = program->options.replay,
                            .dump_dir = program->options.dump_dir,
                            .pause = program->options.headless ? 0 : FOLLOW_MILLISECONDS};
    return player_play(&player, replay, error);
}

static enum status run(struct program *program, struct error *error)
{
    struct replay replay = {0};
    enum status status = STATUS_OK;
    program->clock = clock_system();
    if (program->options.replay) {
        program->clock = clock_virtual(program->clock.today(&program->clock));
        status = read_replay(program, &replay, error);
    }
    if (!status)
        status = set_up(program, error);
    if (!status && program->options.replay)
        status = play(program, &replay, error);
    else if (!status)
        kiosk_run(program->kiosk);
    return status;
}

static enum status close_down(struct program *program, enum status status, struct error *error)
{
    kiosk_destroy(program->kiosk);
    if (program->printer)
        program->printer->destroy(program->printer); /* after the visit that sends to it */
    records_store_destroy(program->records);
    languages_finish(&program->words);
    arena_finish(&program->arena);
    enum status recorded = recorder_finish(program->recorder, status ? NULL : error);
    return status ? status : recorded;
}

int main(int argc, char **argv)
{
    struct program program = {0};
    struct error error = {0};
    leave_no_core();
    arena_init(&program.arena);
    enum status status = app_options_parse(&program.options, argc, argv, &error);
    if (!status && program.options.help)
        fputs(app_options_help(), stdout);
    else if (!status && program.options.version)
        puts("tariff-kiosk " KIOSK_VERSION);
    else if (!status)
        status = run(&program, &error);
    status = close_down(&program, status, &error);
    if (status && *error.message)
        fprintf(stderr, "tariff-kiosk: %s\n", error.message);
    return status_exit_code(status);
}
