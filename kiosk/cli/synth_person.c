/* Tables and the drawing from them. */
#include "cli/synth_person.h"

#include <stddef.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* Bills in fen: the quantiles of the log-normal distribution with the published median of 73 yuan
 * and mean of 97; the two ends are set so that the outermost twentieths have its means too. */
static const int64_t spending[21] = {1080,  2110,  2780,  3340,  3870,  4390,  4920,
                                     5460,  6030,  6640,  7300,  8030,  8830,  9760,
                                     10840, 12130, 13770, 15940, 19190, 25230, 47100};
/* A month's data in MB: heavy-tailed, a median of some 12 GB. */
static const int64_t data[21] = {20,    300,   1000,  1900,  3000,  4300,  5800,
                                 7300,  9000,  10600, 12300, 14200, 16400, 18800,
                                 21600, 24800, 28800, 34000, 42500, 61000, 160000};
/* Minutes called out. */
static const int64_t minutes[21] = {0,   6,   14,  25,  37,  50,  63,  75,  87,  98,  110,
                                    125, 143, 165, 190, 220, 260, 315, 400, 560, 1500};
static const int64_t texts[21] = {0, 0, 0, 0,  0,  1,  1,  2,  2,  3,  4,
                                  5, 6, 8, 10, 12, 16, 22, 30, 55, 200};
static const int64_t years_joined[21] = {0, 0, 1, 1,  2,  2,  3,  3,  4,  5, 6,
                                         7, 8, 9, 10, 11, 13, 15, 17, 20, 25};

static const char *const regions[] = {"沈阳", "大连", "鞍山", "锦州", "丹东", "营口", "铁岭"};

/* A kind of customer: how its members differ from the mean, in percent, and how old they are. */
struct segment {
    const char *name;
    int weight, data, voice, youngest, oldest;
};

static const struct segment segments[] = {
    {"youth", 22, 160, 45, 18, 27},
    {"mass", 45, 100, 100, 25, 58},
    {"business", 15, 120, 170, 28, 60},
    {"senior", 18, 35, 115, 60, 84},
};

int64_t synth_person_quantile(const int64_t *table, int rank)
{
    int step = SYNTH_PERSON_SCALE / 20;
    int low = rank / step, part = rank % step;
    if (low >= 20)
        return table[20];
    return table[low] + (table[low + 1] - table[low]) * part / step;
}

static const struct segment *draw_segment(struct random *random)
{
    int64_t ticket = random_between(random, 0, 99);
    for (size_t i = 0; i < COUNT_OF(segments); i++) {
        if (ticket < segments[i].weight)
            return &segments[i];
        ticket -= segments[i].weight;
    }
    return &segments[0];
}

/* Who pays more also uses more, but far from always. */
static int rank_like(struct random *random, int rank)
{
    return (rank * 6 + (int)random_between(random, 0, SYNTH_PERSON_SCALE) * 4) / 10;
}

static int64_t percent(int64_t value, int64_t of)
{
    return value * of / 100;
}

static void draw_use(struct synth_person *person, const struct segment *segment, int rank,
                     struct random *random)
{
    person->megabytes =
        percent(synth_person_quantile(data, rank_like(random, rank)), segment->data);
    person->minutes_out =
        percent(synth_person_quantile(minutes, rank_like(random, rank)), segment->voice);
    person->minutes_in = percent(person->minutes_out, random_between(random, 70, 150));
    person->texts =
        synth_person_quantile(texts, (int)random_between(random, 0, SYNTH_PERSON_SCALE));
    person->onnet = (int)random_between(random, 350, 750);
    person->night = (int)random_between(random, 40, 280);
    person->directed = (int)random_between(random, 0, 550);
    person->away = (int)random_between(random, 0, 4) ? (int)random_between(random, 0, 80)
                                                     : (int)random_between(random, 100, 500);
    person->abroad = random_one_in(random, 30);
}

void synth_person_draw(struct synth_person *person, int64_t index, uint64_t seed, int rank,
                       int32_t as_of)
{
    struct random random = random_seeded(seed ^ ((uint64_t)index + 1) * 0xd1342543de82ef95u);
    const struct segment *segment = draw_segment(&random);
    *person = (struct synth_person){
        .number = SYNTH_PERSON_FIRST_NUMBER + index,
        .pin = (int)random_between(&random, 0, 999999),
        .segment = segment->name,
        .age = (int)random_between(&random, segment->youngest, segment->oldest),
        .region = regions[random_between(&random, 0, (int64_t)COUNT_OF(regions) - 1)],
        .spending_fen = synth_person_quantile(spending, rank),
    };
    if (index == 0)
        person->pin = SYNTH_PERSON_FIRST_PIN;
    int64_t years =
        synth_person_quantile(years_joined, (int)random_between(&random, 0, SYNTH_PERSON_SCALE));
    int64_t most = person->age > 16 ? person->age - 16 : 0;
    years = years < most ? years : most;
    person->joined = as_of - 120 - (int32_t)(years * 365 + random_between(&random, 0, 364));
    draw_use(person, segment, rank, &random);
    person->seed = random_next(&random);
}
