/* One row a command. Adding one is a row here and a file of its own. */
#include "cli/command_table.h"

#include "cli/subject.h"

#define ANY_NUMBER ((size_t)-1)
#define BIT OPTION_BIT
#define BENCH_OPTIONS                                                                              \
    (BIT(OPTION_PLANS) | BIT(OPTION_ADDONS) | BIT(OPTION_SUBSCRIBER_COUNT) | BIT(OPTION_EVENTS) |  \
     BIT(OPTION_SEED))
/* One subject, on paper: neither all of them nor JSON, and any language there are words of. */
#define SUBJECT_OF (SUBJECT_OPTIONS & ~(BIT(OPTION_ALL) | BIT(OPTION_JSON) | BIT(OPTION_LANG)))

const struct command command_table[] = {
    {"catalog validate", "FILE…", "Checks files against the tariff model and names all faults", 1,
     ANY_NUMBER, 0, 0, command_catalog_validate_run},
    {"catalog import", "FILE…", "Stores a catalog version", 1, ANY_NUMBER,
     BIT(OPTION_ACTIVATE) | BIT(OPTION_FORMAT) | BIT(OPTION_DECIDE) | BIT(OPTION_ANSWERS) |
         BIT(OPTION_ID) | BIT(OPTION_CATALOG_VERSION),
     0, command_catalog_import_run},
    {"catalog convert", "FILE…", "Published disclosures to a native catalog, with a report", 1,
     ANY_NUMBER,
     BIT(OPTION_FROM) | BIT(OPTION_OUT) | BIT(OPTION_REPORT) | BIT(OPTION_DECIDE) |
         BIT(OPTION_ANSWERS) | BIT(OPTION_ID) | BIT(OPTION_CATALOG_VERSION),
     BIT(OPTION_FROM) | BIT(OPTION_OUT) | BIT(OPTION_REPORT), command_catalog_convert_run},
    {"catalog review", "FILE…", "Rows that were not understood, to be answered by a person", 1,
     ANY_NUMBER, BIT(OPTION_DECIDE) | BIT(OPTION_ANSWERS) | BIT(OPTION_BY) | BIT(OPTION_LANG),
     BIT(OPTION_ANSWERS), command_catalog_review_run},
    {"catalog diff", "OLD NEW", "What changed between two catalogs, in price terms", 2, 2,
     BIT(OPTION_LANG) | BIT(OPTION_JSON), 0, command_catalog_diff_run},
    {"catalog list", "", "The catalog versions that are stored; * marks the active ones", 0, 0,
     BIT(OPTION_JSON), 0, command_catalog_list_run},
    {"catalog show", "CODE", "One offer of the active catalog", 1, 1,
     BIT(OPTION_CATALOG) | BIT(OPTION_LANG) | BIT(OPTION_JSON), 0, command_catalog_show_run},
    {"catalog activate", "ID VERSION", "Makes a stored version the active one", 2, 2, 0, 0,
     command_catalog_activate_run},
    {"usage import", "FILE…", "Stores usage lines from CSV files", 1, ANY_NUMBER, 0, 0,
     command_usage_import_run},
    {"usage show", "SUBSCRIBER", "Three months, by service and month", 1, 1, BIT(OPTION_LANG), 0,
     command_usage_show_run},
    {"subscribers import", "FILE…", "Stores subscribers and PINs from CSV files", 1, ANY_NUMBER, 0,
     0, command_subscribers_import_run},
    {"staff code", "", "Sets the code of maintenance: six digits from standard input", 0, 0, 0, 0,
     command_staff_code_run},
    {"recommend", "", "The cheapest plans for a subscriber, with proof and reasons", 0, 0,
     SUBJECT_OPTIONS | BIT(OPTION_TOP), 0, command_recommend_run},
    {"rate", "", "One itemised bill a month for exactly this choice", 0, 0,
     SUBJECT_OPTIONS | BIT(OPTION_PLAN) | BIT(OPTION_ADD), BIT(OPTION_PLAN), command_rate_run},
    {"batch", "", "Advice for every subscriber of the database, kept as a table", 0, 0,
     BIT(OPTION_AS_OF) | BIT(OPTION_HORIZON) | BIT(OPTION_TOP) | BIT(OPTION_JOBS) | BIT(OPTION_OUT),
     0, command_batch_run},
    {"print", "", "The comparison on paper, for a subscriber to take home", 0, 0,
     SUBJECT_OF | BIT(OPTION_PAPER) | BIT(OPTION_PRINT_FORMAT) | BIT(OPTION_PRINT_LANG) |
         BIT(OPTION_PRINT_OUT) | BIT(OPTION_PROFILE) | BIT(OPTION_OPERATOR) | BIT(OPTION_LINK) |
         BIT(OPTION_TEST_PAGE) | BIT(OPTION_PRINTER),
     0, command_print_run},
    {"printers", "", "What there is to print on, how it is, and what it can do", 0, 0,
     BIT(OPTION_PRINTER) | BIT(OPTION_JSON), 0, command_printers_run},
    {"guide", "", "The dialogue with a new customer: the fewest questions that settle a plan", 0, 0,
     BIT(OPTION_CATALOG) | BIT(OPTION_QUESTIONS) | BIT(OPTION_PEOPLE) | BIT(OPTION_REGION) |
         BIT(OPTION_SUBSCRIBER) | BIT(OPTION_CHANGE) | BIT(OPTION_AS_OF) | BIT(OPTION_ANSWER) |
         BIT(OPTION_PREPARE) | BIT(OPTION_LANG) | BIT(OPTION_JSON),
     0, command_guide_run},
    {"synth catalog", "", "A made-up but lifelike catalog of any size", 0, 0,
     BIT(OPTION_PLANS) | BIT(OPTION_ADDONS) | BIT(OPTION_SEED) | BIT(OPTION_OUT),
     BIT(OPTION_PLANS) | BIT(OPTION_ADDONS) | BIT(OPTION_SEED), command_synth_catalog_run},
    {"synth usage", "", "Made-up but lifelike usage, and the subscribers behind it", 0, 0,
     BIT(OPTION_SUBSCRIBER_COUNT) | BIT(OPTION_SEED) | BIT(OPTION_EVENTS) | BIT(OPTION_AS_OF) |
         BIT(OPTION_CATALOG) | BIT(OPTION_SUBSCRIBERS_OUT) | BIT(OPTION_OUT),
     BIT(OPTION_SUBSCRIBER_COUNT) | BIT(OPTION_SEED), command_synth_usage_run},
    {"synth population", "", "Made-up profiles of usage: the reference sample of the dialogue", 0,
     0, BIT(OPTION_SUBSCRIBER_COUNT) | BIT(OPTION_SEED) | BIT(OPTION_OUT),
     BIT(OPTION_SUBSCRIBER_COUNT) | BIT(OPTION_SEED), command_synth_population_run},
    {"bench advise", "", "The advice alone: against the floor, against solvers, as data grow", 0, 0,
     BENCH_OPTIONS, 0, command_bench_advise_run},
    {"bench batch", "", "Advice for everybody from the database: a second, a core, memory", 0, 0,
     BENCH_OPTIONS | BIT(OPTION_JOBS), 0, command_bench_batch_run},
    {"bench store", "", "Usage in, and everybody's out: lines, rows, bytes", 0, 0, BENCH_OPTIONS, 0,
     command_bench_store_run},
    {"bench guide", "", "The dialogue: how much it asks, and how far from the best plan it leads",
     0, 0, BIT(OPTION_CATALOG) | BIT(OPTION_PEOPLE) | BIT(OPTION_SUBSCRIBER_COUNT), 0,
     command_bench_guide_run},
    {"bench", "[NAME…]", "The project's own benchmarks", 0, ANY_NUMBER,
     BIT(OPTION_CATALOG) | BIT(OPTION_RUNS), 0, command_bench_run},
};

const size_t command_table_count = sizeof command_table / sizeof *command_table;
