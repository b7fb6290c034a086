/* 13,332 published charges (shared/data/churn): 3,333 subscribers with minutes by day, evening,
 * night and abroad, billed by the real bill. The publisher rounded binary fractions: 34 night
 * charges whose exact value ends in half a cent were rounded down there; those must be ties. */
#include <stdio.h>
#include <stdlib.h>

#include "published.h"

#define CHARGES                                                                                    \
    "["                                                                                            \
    "{\"scope\":{\"service\":\"voice\",\"destination\":\"intl:*\"},"                               \
    "\"price\":{\"per\":\"1min\",\"price\":0.27}},"                                                \
    "{\"scope\":{\"service\":\"voice\",\"band\":\"day\"},"                                         \
    "\"price\":{\"per\":\"1min\",\"price\":0.17}},"                                                \
    "{\"scope\":{\"service\":\"voice\",\"band\":\"evening\"},"                                     \
    "\"price\":{\"per\":\"1min\",\"price\":0.085}},"                                               \
    "{\"scope\":{\"service\":\"voice\",\"band\":\"night\"},"                                       \
    "\"price\":{\"per\":\"1min\",\"price\":0.045}}]"

enum part { ABROAD, DAY, EVENING, NIGHT, PARTS };

/* Of each part: the columns of minutes and charge, the price of a minute in thousandths. */
static const struct {
    int minutes, charge;
    int64_t price;
    const char *band;
} parts[PARTS] = {
    {15, 17, 270, ""}, {6, 8, 170, "day"}, {9, 11, 85, "evening"}, {12, 14, 45, "night"}};

static void split(char *row, char **fields, int count)
{
    for (int i = 0; i < count; i++) {
        fields[i] = row;
        row += strcspn(row, ",\r\n");
        if (*row)
            *row++ = '\0';
    }
}

/* "265.1" minutes in seconds; one decimal, so that it is whole. */
static int64_t seconds_of(const char *minutes)
{
    int64_t millionths;
    assert_true(money_parse(minutes, &millionths));
    return millionths * 60 / 1000000;
}

static struct usage_line line_of(enum part part, char **fields)
{
    struct usage_line line = little_line(SERVICE_VOICE, seconds_of(fields[parts[part].minutes]));
    line.bands = parts[part].band;
    if (part == ABROAD) {
        line.destination = PLACE_INTL;
        line.destination_zone = "any";
    }
    return line;
}

/* What the bill charges for a part: charges stand in the order of the parts, those without use are
 * left out. */
static int64_t billed(const struct catalog *catalog, const struct bill *bill, enum part part)
{
    const struct offer_charge *charge = &catalog->offers[0].charges[part];
    for (size_t i = 0; i < bill->item_count; i++)
        if (bill->items[i].charge == charge)
            return bill->items[i].amount_fen;
    return 0;
}

/* Whether the exact product ends in half a cent. A tenth of a minute is 6 seconds, and so many
 * thousandths a minute are as many ten-thousandths a tenth of one. */
static bool is_tie(int64_t seconds, int64_t price)
{
    return seconds / 6 * price % 100 == 50;
}

struct tally {
    int charges, ties_rounded_down;
};

static void check_row(const struct catalog *catalog, char **fields, struct tally *tally)
{
    struct arena arena = {0};
    struct usage_line lines[PARTS];
    for (int part = 0; part < PARTS; part++)
        lines[part] = line_of((enum part)part, fields);
    const struct bill *bill = published_bill(&arena, catalog, lines, PARTS);
    for (int part = 0; part < PARTS; part++) {
        int64_t micro, fen = billed(catalog, bill, (enum part)part);
        assert_true(money_parse(fields[parts[part].charge], &micro));
        tally->charges++;
        if (fen * MONEY_FEN == micro)
            continue;
        assert_int_equal(fen * MONEY_FEN - micro, MONEY_FEN);
        assert_true(is_tie(lines[part].quantity, parts[part].price));
        assert_int_equal(part, NIGHT);
        tally->ties_rounded_down++;
    }
    arena_finish(&arena);
}

static void test_bill__charges_are_the_published_ones(void **state)
{
    FILE *file = fopen(KIOSK_SHARED_DIR "/data/churn/churn.csv", "r");
    struct catalog *catalog = published_plan(CHARGES);
    struct tally tally = {0};
    char row[1000], *fields[21];
    (void)state;
    assert_non_null(file);
    assert_non_null(fgets(row, sizeof row, file)); /* the header */
    while (fgets(row, sizeof row, file)) {
        split(row, fields, 21);
        check_row(catalog, fields, &tally);
    }
    fclose(file);
    catalog_destroy(catalog);
    assert_int_equal(tally.charges, 13332);
    assert_int_equal(tally.ties_rounded_down, 34);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bill__charges_are_the_published_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
