/* The table of tariffctl's commands, and what each row runs: one function in a file of its own. */
#ifndef CLI_COMMAND_TABLE_H
#define CLI_COMMAND_TABLE_H

#include "cli/command.h"

extern const struct command command_table[];
extern const size_t command_table_count;

#define COMMAND_TABLE_RUN(name)                                                                    \
    STATUS_CHECKED enum status name(const struct command_run *run, struct error *error)

COMMAND_TABLE_RUN(command_catalog_validate_run);
COMMAND_TABLE_RUN(command_catalog_import_run);
COMMAND_TABLE_RUN(command_catalog_convert_run);
COMMAND_TABLE_RUN(command_catalog_review_run);
COMMAND_TABLE_RUN(command_catalog_diff_run);
COMMAND_TABLE_RUN(command_catalog_list_run);
COMMAND_TABLE_RUN(command_catalog_show_run);
COMMAND_TABLE_RUN(command_catalog_activate_run);
COMMAND_TABLE_RUN(command_usage_import_run);
COMMAND_TABLE_RUN(command_usage_show_run);
COMMAND_TABLE_RUN(command_subscribers_import_run);
COMMAND_TABLE_RUN(command_staff_code_run);
COMMAND_TABLE_RUN(command_recommend_run);
COMMAND_TABLE_RUN(command_rate_run);
COMMAND_TABLE_RUN(command_batch_run);
COMMAND_TABLE_RUN(command_print_run);
COMMAND_TABLE_RUN(command_printers_run);
COMMAND_TABLE_RUN(command_synth_catalog_run);
COMMAND_TABLE_RUN(command_synth_usage_run);
COMMAND_TABLE_RUN(command_synth_population_run);
COMMAND_TABLE_RUN(command_guide_run);
COMMAND_TABLE_RUN(command_bench_guide_run);
COMMAND_TABLE_RUN(command_bench_run);
COMMAND_TABLE_RUN(command_bench_advise_run);
COMMAND_TABLE_RUN(command_bench_batch_run);
COMMAND_TABLE_RUN(command_bench_store_run);

#endif
