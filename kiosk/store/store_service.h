/* What a kiosk and the staff of its store tell each other through the store: calls for somebody,
 * the code that opens maintenance, whether the kiosk is closed, and how visits were. None of it
 * names a shopper. The counter reads the calls; SQL does too:
 *     SELECT * FROM staff_call WHERE withdrawn IS NULL AND answered IS NULL; */
#ifndef STORE_STORE_SERVICE_H
#define STORE_STORE_SERVICE_H

#include "store/store.h"

/* Puts a call into the queue; its number for withdrawing it. `reason` is a word of the caller's
 * ("pin", "help", "print"); times are seconds since 1970. */
STATUS_CHECKED enum status store_service_call(struct store *store, const char *reason, int64_t now,
                                              int64_t *call, struct error *error);
/* Whoever was not there yet need not come. Withdrawing twice changes nothing. */
STATUS_CHECKED enum status store_service_withdraw(struct store *store, int64_t call, int64_t now,
                                                  struct error *error);
/* How many calls nobody has answered or withdrawn. */
STATUS_CHECKED enum status store_service_open_calls(struct store *store, int64_t *count,
                                                    struct error *error);

/* One more visit of that day (date.h) and language that was given so many points, 0 to 10. */
STATUS_CHECKED enum status store_service_rate(struct store *store, int32_t day,
                                              const char *language, int points,
                                              struct error *error);

/* Whether staff has closed the kiosk; it stays so over a restart. */
STATUS_CHECKED enum status store_service_close(struct store *store, bool is_closed,
                                               struct error *error);
STATUS_CHECKED enum status store_service_is_closed(struct store *store, bool *is_closed,
                                                   struct error *error);

/* The code of maintenance: six digits, kept as PINs are, wrong tries counted and made to wait as
 * those of a number. Without a code set none is right. (store_pin.c) */
STATUS_CHECKED enum status store_pin_put_staff(struct store *store, const char *code,
                                               struct error *error);
STATUS_CHECKED enum status store_pin_check_staff(struct store *store, const char *code, int64_t now,
                                                 struct store_sign_in_answer *answer,
                                                 struct error *error);

#endif
