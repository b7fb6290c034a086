/* Finding, parsing, helping, and ending with the right status. Knows no command by name. */
#include "cli/command.h"

#include <stdio.h>
#include <string.h>

#define PROGRAM "tariffctl"
#define COMMON (OPTION_BIT(OPTION_DB) | OPTION_BIT(OPTION_HELP) | OPTION_BIT(OPTION_VERSION))
#define HELP_MOST ((size_t)64 * 1024)

/* The words before the options, at most two, and where in argv each stands. */
struct words {
    const char *text[2];
    int place[2];
    int count;
};

const struct option_value *command_option(const struct command_run *run, enum option_id id)
{
    return &run->options->of[id];
}

const char *command_text(const struct command_run *run, enum option_id id)
{
    return run->options->of[id].given ? run->options->of[id].text : NULL;
}

enum status command_report(struct faults *faults, enum status status, struct error *error)
{
    if (faults->count) {
        faults_print(faults, stderr);
        if (status == STATUS_OK || status == STATUS_BAD_INPUT) {
            status = STATUS_BAD_INPUT;
            *error = (struct error){0};
        }
    }
    faults_finish(faults);
    return status;
}

/* --db may stand before the command; every other option follows it. */
static struct words find_words(int argc, char **argv)
{
    struct words words = {0};
    for (int i = 1; i < argc && words.count < 2; i++) {
        if (strcmp(argv[i], "--db") == 0)
            i++;
        else if (argv[i][0] != '-')
            words.place[words.count] = i, words.text[words.count++] = argv[i];
        else if (words.count)
            break;
    }
    return words;
}

/* How many of the words the command's name takes up; 0 when it is another command. */
static int words_of(const struct command *command, const struct words *words)
{
    size_t length = words->count ? strlen(words->text[0]) : 0;
    if (!length || strncmp(command->name, words->text[0], length) != 0)
        return 0;
    if (command->name[length] == '\0')
        return 1;
    bool second = command->name[length] == ' ' && words->count == 2 &&
                  strcmp(command->name + length + 1, words->text[1]) == 0;
    return second ? 2 : 0;
}

/* Takes the words of the command out of argv; returns the new argc. */
static int without_words(int argc, char **argv, const struct words *words, int count)
{
    int kept = 0;
    for (int i = 0; i < argc; i++) {
        bool word = (count > 0 && i == words->place[0]) || (count > 1 && i == words->place[1]);
        if (!word)
            argv[kept++] = argv[i];
    }
    argv[kept] = NULL;
    return kept;
}

static void add_synopsis(const struct command *command, struct buffer *out)
{
    buffer_add_format(out, "%s %s", PROGRAM, command->name);
    for (int id = 0; id < OPTION_COUNT; id++) {
        const struct option_spec *spec = option_spec_of((enum option_id)id);
        if (command->needs & OPTION_BIT(id))
            buffer_add_format(out, " --%s %s", spec->name, spec->argument);
    }
    buffer_add_format(out, "%s%s", *command->arguments ? " " : "", command->arguments);
}

void command_add_help(const struct command *command, struct buffer *out)
{
    buffer_add(out, "Usage: ");
    add_synopsis(command, out);
    buffer_add_format(out, " [OPTION…]\n\n%s.\n\nOptions:\n", command->summary);
    option_add_help(out, command->accepts | COMMON);
}

/* All commands, or those of one first word; false when that word has none. */
static bool add_list(const struct command *table, size_t count, const char *word,
                     struct buffer *out)
{
    bool any = false;
    size_t length = word ? strlen(word) : 0;
    for (size_t i = 0; i < count; i++) {
        if (word && (strncmp(table[i].name, word, length) != 0 || table[i].name[length] != ' '))
            continue;
        if (!any)
            buffer_add_format(out, "Usage: %s COMMAND [OPTION…]\n\nCommands:\n", PROGRAM);
        any = true;
        buffer_add_format(out, "  %-22s%s\n", table[i].name, table[i].summary);
    }
    if (any)
        buffer_add_format(out,
                          "\n'%s COMMAND --help' tells more.\n"
                          "Exit status: 0 done, 1 could not be done, 2 wrong usage, 3 bad input.\n",
                          PROGRAM);
    return any;
}

static void print_version(void)
{
    printf("%s %s\n", PROGRAM, KIOSK_VERSION);
}

static bool is_among(const char *option, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], option) == 0)
            return true;
    return false;
}

/* No command, or none of that name: says so, with the list that might help. */
static enum status say_unknown(const struct words *words, const char *list)
{
    if (words->count == 0 || (words->count == 1 && *list))
        fprintf(stderr, PROGRAM ": which command?\n");
    else
        fprintf(stderr, PROGRAM ": there is no command '%s%s%s'\n", words->text[0],
                words->count > 1 ? " " : "", words->count > 1 ? words->text[1] : "");
    fputs(*list ? list : "Try '" PROGRAM " --help'.\n", stderr);
    return STATUS_WRONG_USAGE;
}

/* Without a command: --help and --version are answered, anything else is wrong usage. */
static enum status run_nothing(const struct command *table, size_t count, int argc, char **argv)
{
    struct words words = find_words(argc, argv);
    if (is_among("--version", argc, argv)) {
        print_version();
        return STATUS_OK;
    }
    struct buffer list;
    buffer_init(&list, HELP_MOST);
    bool known = add_list(table, count, words.count ? words.text[0] : NULL, &list);
    enum status status = STATUS_OK;
    if (known && is_among("--help", argc, argv))
        fputs(buffer_text(&list), stdout);
    else
        status = say_unknown(&words, buffer_text(&list));
    buffer_finish(&list);
    return status;
}

static enum status check_needs(const struct command *command, const struct option_values *values,
                               struct error *error)
{
    for (int id = 0; id < OPTION_COUNT; id++) {
        const struct option_spec *spec = option_spec_of((enum option_id)id);
        if ((command->needs & OPTION_BIT(id)) && !values->of[id].given)
            return status_fail(error, STATUS_WRONG_USAGE, "--%s %s is needed", spec->name,
                               spec->argument);
    }
    if (values->argument_count < command->least)
        return status_fail(error, STATUS_WRONG_USAGE, "%s is missing", command->arguments);
    if (values->argument_count > command->most)
        return status_fail(error, STATUS_WRONG_USAGE, "'%s' is one argument too many",
                           values->arguments[command->most]);
    return STATUS_OK;
}

static enum status run_command(const struct command *command, int argc, char **argv,
                               struct arena *arena, struct error *error)
{
    struct option_values values;
    enum status status = option_parse(arena, argc, argv, command->accepts | COMMON, &values, error);
    if (status != STATUS_OK)
        return status;
    if (values.of[OPTION_HELP].given) {
        struct buffer help;
        buffer_init(&help, HELP_MOST);
        command_add_help(command, &help);
        fputs(buffer_text(&help), stdout);
        buffer_finish(&help);
        return STATUS_OK;
    }
    if (values.of[OPTION_VERSION].given) {
        print_version();
        return STATUS_OK;
    }
    status = check_needs(command, &values, error);
    return status != STATUS_OK ? status
                               : command->run(&(struct command_run){arena, &values}, error);
}

/* What was printed must have arrived: a full disk behind a redirection is a failure. */
static enum status check_output(enum status status, struct error *error)
{
    bool lost = fflush(stdout) != 0 || ferror(stdout);
    if (!lost || status != STATUS_OK)
        return status;
    return status_fail(error, STATUS_FAILED, "standard output could not be written");
}

int command_main(const struct command *table, size_t count, int argc, char **argv)
{
    struct error error = {0};
    struct arena arena;
    arena_init(&arena);
    struct words words = find_words(argc, argv);
    const struct command *command = NULL;
    int taken = 0;
    for (size_t i = 0; i < count && !command; i++) {
        taken = words_of(&table[i], &words);
        if (taken)
            command = &table[i];
    }
    enum status status;
    if (command)
        status =
            run_command(command, without_words(argc, argv, &words, taken), argv, &arena, &error);
    else
        status = run_nothing(table, count, argc, argv);
    status = check_output(status, &error);
    if (status != STATUS_OK && *error.message)
        fprintf(stderr, "%s: %s\n", PROGRAM, error.message);
    if (status == STATUS_WRONG_USAGE && command)
        fprintf(stderr, "Try '%s %s --help'.\n", PROGRAM, command->name);
    arena_finish(&arena);
    return status_exit_code(status);
}
