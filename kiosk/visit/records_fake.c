/* A store of one subscriber that counts wrong tries as the real one does: after STORE_PIN_TRIES a
 * wait, doubled by each further wrong try. */
#include "visit/records_fake.h"

#include <stdbool.h>
#include <string.h>

static enum status answer_status(enum status status, struct error *error)
{
    return status ? status_fail(error, status, "the store fails, as the test wants it") : STATUS_OK;
}

static enum status handle_catalog(struct records *records, const struct catalog **catalog,
                                  struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    *catalog = fake->catalog;
    return answer_status(fake->catalog_status, error);
}

static void refuse(struct records_fake *fake, int64_t now, struct store_sign_in_answer *answer)
{
    answer->result = STORE_REFUSED;
    fake->wrong_tries++;
    if (fake->wrong_tries < STORE_PIN_TRIES)
        return;
    int64_t wait = (int64_t)STORE_PIN_WAIT_SECONDS << (fake->wrong_tries - STORE_PIN_TRIES);
    fake->wait_until = now + wait;
    answer->wait_seconds = wait;
}

static enum status handle_sign_in(struct records *records, const char *number, const char *pin,
                                  int64_t now, struct store_sign_in_answer *answer,
                                  struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    *answer = (struct store_sign_in_answer){.result = STORE_SIGNED_IN};
    bool right = strcmp(number, fake->subscriber.id) == 0 && strcmp(pin, fake->pin) == 0;
    if (now < fake->wait_until)
        *answer = (struct store_sign_in_answer){.result = STORE_WAIT,
                                                .wait_seconds = fake->wait_until - now};
    else if (right)
        fake->wrong_tries = 0;
    else
        refuse(fake, now, answer);
    return answer_status(fake->sign_in_status, error);
}

static enum status handle_subscriber(struct records *records, struct arena *arena,
                                     const char *number, struct subscriber *subscriber,
                                     struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    *subscriber = fake->subscriber;
    subscriber->id = arena_copy(arena, number);
    return answer_status(fake->subscriber_status, error);
}

static enum status handle_usage(struct records *records, struct arena *arena, const char *number,
                                struct usage *usage, struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    *usage = fake->usage;
    usage->subscriber = arena_copy(arena, number);
    return answer_status(fake->usage_status, error);
}

void records_fake_init(struct records_fake *fake)
{
    *fake = (struct records_fake){.records = {.catalog = handle_catalog,
                                              .sign_in = handle_sign_in,
                                              .subscriber = handle_subscriber,
                                              .usage = handle_usage}};
    fake->subscriber.id = "";
    fake->pin = "";
}
