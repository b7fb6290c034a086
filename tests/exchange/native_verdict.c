/* What the reader says of each document on standard input, one a line: the number of its faults,
 * then the faults. The schema test (schema_test.py) asks it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "exchange/native.h"

int main(void)
{
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    while ((length = getline(&line, &capacity, stdin)) > 0) {
        struct catalog *catalog;
        struct faults faults;
        faults_init(&faults, "-");
        enum status status = native_parse(&catalog, line, (size_t)length, &faults, NULL, NULL);
        size_t kept = faults.count < FAULTS_KEPT ? faults.count : FAULTS_KEPT;
        printf("%d %zu\n", status, kept);
        for (size_t i = 0; i < kept; i++)
            puts(faults.kept[i]);
        catalog_destroy(catalog);
        faults_finish(&faults);
    }
    free(line);
    return 0;
}
