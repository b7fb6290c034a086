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

static enum status handle_call(struct records *records, const char *reason, int64_t now,
                               int64_t *call, struct error *error)
{
    (void)now;
    struct records_fake *fake = (struct records_fake *)records;
    if (fake->staff_status)
        return answer_status(fake->staff_status, error);
    *call = ++fake->calls;
    fake->open_calls++;
    fake->reason = reason;
    return STATUS_OK;
}

static enum status handle_withdraw(struct records *records, int64_t call, int64_t now,
                                   struct error *error)
{
    (void)call, (void)now;
    struct records_fake *fake = (struct records_fake *)records;
    if (!fake->staff_status)
        fake->open_calls--;
    return answer_status(fake->staff_status, error);
}

static enum status handle_rate(struct records *records, int32_t day, const char *language,
                               int points, struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    if (fake->staff_status)
        return answer_status(fake->staff_status, error);
    fake->rated[points]++;
    fake->rated_in = language;
    fake->rated_on = day;
    return STATUS_OK;
}

static enum status handle_check_code(struct records *records, const char *code, int64_t now,
                                     struct store_sign_in_answer *answer, struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    *answer = (struct store_sign_in_answer){.result = STORE_SIGNED_IN};
    if (now < fake->wait_until)
        *answer = (struct store_sign_in_answer){.result = STORE_WAIT,
                                                .wait_seconds = fake->wait_until - now};
    else if (strcmp(code, fake->code) != 0)
        refuse(fake, now, answer);
    return answer_status(fake->staff_status, error);
}

static enum status handle_close(struct records *records, bool is_closed, struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    if (!fake->staff_status)
        fake->is_closed = is_closed;
    return answer_status(fake->staff_status, error);
}

static enum status handle_is_closed(struct records *records, bool *is_closed, struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    *is_closed = fake->is_closed;
    return answer_status(fake->staff_status, error);
}

static enum status handle_state(struct records *records, struct records_state *state,
                                struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    *state = (struct records_state){.place = "/var/lib/tariff-kiosk/kiosk.db",
                                    .bytes = (int64_t)3 << 20,
                                    .free_bytes = (int64_t)20 << 30,
                                    .open_calls = fake->open_calls};
    return answer_status(fake->staff_status, error);
}

static enum status handle_guidance(struct records *records, int32_t as_of,
                                   const struct guidance **guidance, struct error *error)
{
    struct records_fake *fake = (struct records_fake *)records;
    (void)as_of;
    *guidance = fake->guidance;
    return answer_status(fake->guidance ? STATUS_OK : STATUS_NOT_FOUND, error);
}

static const struct compiled *handle_compiled(struct records *records)
{
    return ((struct records_fake *)records)->compiled;
}

static const char *handle_digest(struct records *records)
{
    return ((const struct records_fake *)records)->digest;
}

static void handle_forget(struct records *records)
{
    (void)records;
}

void records_fake_init(struct records_fake *fake)
{
    *fake = (struct records_fake){.records = {.catalog = handle_catalog,
                                              .compiled = handle_compiled,
                                              .digest = handle_digest,
                                              .sign_in = handle_sign_in,
                                              .subscriber = handle_subscriber,
                                              .usage = handle_usage,
                                              .guidance = handle_guidance,
                                              .call = handle_call,
                                              .withdraw = handle_withdraw,
                                              .rate = handle_rate,
                                              .check_code = handle_check_code,
                                              .close = handle_close,
                                              .is_closed = handle_is_closed,
                                              .state = handle_state,
                                              .forget = handle_forget}};
    fake->subscriber.id = "";
    fake->pin = "";
    fake->digest = "";
    fake->code = "246810";
}
