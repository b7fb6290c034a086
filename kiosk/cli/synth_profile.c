/* Habits by segment, drawn for the person that synth_person draws. */
#include "cli/synth_profile.h"

#include <string.h>

#include "cli/synth_person.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define HEAVY_MEGABYTES 15000
#define CONDITIONS 3

/* From and to, in thousandths. */
struct span {
    int from, to;
};

/* `traveller` and `abroad` are of a thousand people, the rest parts of somebody's use. */
struct habits {
    const char *segment;
    struct span night, video, apps, close, onnet, away;
    int traveller, abroad, car, broadband;
    int texts; /* percent of the usual number */
};

static const struct habits all_habits[] = {
    {"youth",
     {80, 380},
     {180, 560},
     {60, 240},
     {250, 600},
     {300, 700},
     {0, 60},
     180,
     15,
     80,
     350,
     60},
    {"mass",
     {30, 200},
     {80, 460},
     {40, 220},
     {180, 560},
     {350, 750},
     {0, 60},
     150,
     20,
     380,
     650,
     100},
    {"business",
     {20, 150},
     {40, 280},
     {40, 200},
     {60, 280},
     {300, 650},
     {30, 160},
     550,
     90,
     620,
     700,
     140},
    {"senior", {0, 60}, {0, 380}, {10, 120}, {350, 780}, {400, 800}, {0, 40}, 60, 8, 60, 550, 160},
};

static const struct habits *habits_of(const struct synth_person *person)
{
    for (size_t i = 0; i < COUNT_OF(all_habits); i++)
        if (strcmp(all_habits[i].segment, person->segment) == 0)
            return &all_habits[i];
    return &all_habits[1];
}

static int64_t draw(struct random *random, struct span span)
{
    return random_between(random, span.from, span.to);
}

static bool draw_one(struct random *random, int of_thousand)
{
    return random_between(random, 1, SYNTH_PERSON_SCALE) <= of_thousand;
}

static int64_t part(int64_t of, int64_t thousandths)
{
    return of * thousandths / SYNTH_PERSON_SCALE;
}

static void set(struct profile *profile, enum profile_use use, int64_t amount)
{
    profile->use[use] = profile_round(amount);
}

/* Who uses much uses it for video. */
static void draw_data(struct profile *profile, const struct synth_person *person,
                      const struct habits *habits, struct random *random)
{
    int64_t all = person->megabytes;
    int64_t heavy = all > HEAVY_MEGABYTES ? 120 : 0;
    int64_t video = part(all, draw(random, habits->video) + heavy);
    int64_t apps = part(all, draw(random, habits->apps));
    int64_t rest = all - video - apps;
    int64_t night = part(rest, draw(random, habits->night));
    int64_t share = draw_one(random, habits->traveller) ? random_between(random, 120, 480)
                                                        : draw(random, habits->away);
    int64_t away = part(rest, share);
    set(profile, PROFILE_VIDEO, video);
    set(profile, PROFILE_APPS, apps);
    set(profile, PROFILE_NIGHT, night);
    set(profile, PROFILE_AWAY, away);
    set(profile, PROFILE_DATA, rest - night - away);
}

static void draw_calls(struct profile *profile, const struct synth_person *person,
                       const struct habits *habits, struct random *random)
{
    int64_t all = person->minutes_out;
    int64_t close = part(all, draw(random, habits->close));
    int64_t onnet = part(all - close, draw(random, habits->onnet));
    set(profile, PROFILE_CLOSE, close);
    set(profile, PROFILE_ONNET, onnet);
    set(profile, PROFILE_OFFNET, all - close - onnet);
    set(profile, PROFILE_CALLED, person->minutes_in);
    set(profile, PROFILE_TEXTS, person->texts * habits->texts / 100);
}

static void draw_travel(struct profile *profile, const struct habits *habits, struct random *random)
{
    if (draw_one(random, habits->abroad)) {
        set(profile, PROFILE_HMT_DATA, random_between(random, 10, 200));
        set(profile, PROFILE_HMT_CALLS, random_between(random, 0, 30));
    }
    if (draw_one(random, habits->abroad / 2)) {
        set(profile, PROFILE_INTL_DATA, random_between(random, 10, 150));
        set(profile, PROFILE_INTL_CALLS, random_between(random, 0, 20));
    }
}

static void draw_levels(struct profile *profile, struct random *random)
{
    int least = 5 * (int)random_between(random, 13, 19);
    int most = 5 * (int)random_between(random, 21, 28);
    profile->levels[0] = least;
    profile->levels[1] = 300 - least - most;
    profile->levels[2] = most;
}

static void draw_conditions(struct arena *arena, struct profile *profile,
                            const struct synth_person *person, struct random *random)
{
    const struct habits *habits = habits_of(person);
    struct subscriber_answer *answers = ARENA_ARRAY(arena, struct subscriber_answer, CONDITIONS);
    bool young = strcmp(person->segment, "youth") == 0 && person->age <= 24;
    answers[0] = (struct subscriber_answer){"student", young && draw_one(random, 700)};
    answers[1] = (struct subscriber_answer){"car-owner", draw_one(random, habits->car)};
    answers[2] = (struct subscriber_answer){"broadband", draw_one(random, habits->broadband)};
    profile->answers = answers;
    profile->answer_count = CONDITIONS;
}

/* Every place by spending once, far from the places of the neighbours: 7,919 is a prime. */
static int rank_of(int64_t index, int64_t count)
{
    return (int)(((2 * (index * 7919 % count) + 1) * SYNTH_PERSON_SCALE) / (2 * count));
}

void synth_profile_draw(struct arena *arena, struct profile *profile, int64_t index, int64_t count,
                        uint64_t seed)
{
    struct synth_person person;
    synth_person_draw(&person, index, seed, rank_of(index, count), 0);
    const struct habits *habits = habits_of(&person);
    struct random random = random_seeded(person.seed);
    *profile = (struct profile){.age = person.age / 5 * 5,
                                .spending = profile_round(person.spending_fen / 100),
                                .region = person.region,
                                .brand = ""};
    draw_data(profile, &person, habits, &random);
    draw_calls(profile, &person, habits, &random);
    draw_travel(profile, habits, &random);
    draw_levels(profile, &random);
    draw_conditions(arena, profile, &person, &random);
}
