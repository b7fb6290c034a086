/* The number and the PIN as they are typed. Only digits are known here; who they belong to is the
 * store's affair. */
#include <string.h>

#include "base/memory.h"
#include "visit/visit_private.h"

static void type_number(struct visit_shopper *shopper, char digit)
{
    if (shopper->number_length == VISIT_NUMBER_DIGITS)
        return;
    shopper->number[shopper->number_length++] = digit;
    if (shopper->number_length == VISIT_NUMBER_DIGITS)
        shopper->field = VISIT_PIN;
}

static void type_digit(struct visit_shopper *shopper, int digit)
{
    if (digit < 0 || digit > 9)
        return;
    if (shopper->field == VISIT_NUMBER)
        type_number(shopper, (char)('0' + digit));
    else if (shopper->pin_length < VISIT_PIN_DIGITS)
        shopper->pin[shopper->pin_length++] = (char)('0' + digit);
}

static void erase(struct visit_shopper *shopper)
{
    if (shopper->field == VISIT_PIN && shopper->pin_length == 0)
        shopper->field = VISIT_NUMBER;
    if (shopper->field == VISIT_PIN)
        shopper->pin[--shopper->pin_length] = '\0';
    else if (shopper->number_length)
        shopper->number[--shopper->number_length] = '\0';
}

static void clear(struct visit_shopper *shopper)
{
    if (shopper->field == VISIT_NUMBER) {
        memory_wipe(shopper->number, sizeof shopper->number);
        shopper->number_length = 0;
    }
    memory_wipe(shopper->pin, sizeof shopper->pin);
    shopper->pin_length = 0;
}

static void submit(struct visit *visit, bool usage_first)
{
    struct visit_shopper *shopper = visit->shopper;
    if (shopper->number_length < VISIT_NUMBER_DIGITS || shopper->pin_length < VISIT_PIN_DIGITS ||
        visit_wait_left(visit) > 0)
        return;
    shopper->usage_first = usage_first;
    visit->work = VISIT_WORK_ADVISE;
    visit_enter(visit, VISIT_WORKING);
}

/* What was refused is forgotten with the first digit typed anew, a wait only with another number:
 * the store holds to it whatever is shown. */
static void edit(struct visit *visit, struct visit_intent intent)
{
    struct visit_shopper *shopper = visit->shopper;
    char before[sizeof shopper->number];
    memcpy(before, shopper->number, sizeof before);
    if (intent.kind == VISIT_DIGIT)
        type_digit(shopper, intent.number);
    else if (intent.kind == VISIT_ERASE)
        erase(shopper);
    else
        clear(shopper);
    bool other = strcmp(before, shopper->number) != 0;
    if (other || shopper->refusal == VISIT_REFUSAL_WRONG) {
        shopper->refusal = VISIT_REFUSAL_NONE;
        shopper->wait_until = 0;
    }
    memory_wipe(before, sizeof before);
}

void visit_sign_in_handle(struct visit *visit, struct visit_intent intent)
{
    switch (intent.kind) {
    case VISIT_DIGIT:
    case VISIT_ERASE:
    case VISIT_CLEAR:
        edit(visit, intent);
        break;
    case VISIT_FIELD:
        visit->shopper->field = intent.number == VISIT_PIN ? VISIT_PIN : VISIT_NUMBER;
        break;
    case VISIT_NEXT:
        submit(visit, false);
        break;
    case VISIT_SEE:
        if (intent.number == VISIT_USAGE)
            submit(visit, true);
        else if (intent.number == VISIT_STAFF)
            visit_staff_open(visit);
        break;
    case VISIT_BACK:
        visit_begin(visit);
        visit_enter(visit, VISIT_WELCOME);
        break;
    default:
        break;
    }
}
