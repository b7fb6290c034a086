/* Keeps the rules of outlet.h, so that a caller who breaks them is seen: one job at a time. */
#include "print/outlet_fake.h"

static bool is_ended(enum outlet_state state)
{
    return state == OUTLET_IDLE || state >= OUTLET_DONE;
}

static enum status fake_send(struct outlet *outlet, const struct outlet_document *document,
                             struct error *error)
{
    struct outlet_fake *fake = (struct outlet_fake *)outlet;
    if (fake->refuses)
        return status_fail(error, fake->refuses, "the printer refuses");
    if (!is_ended(fake->report.state))
        return status_fail(error, STATUS_FAILED, "the printer still has a job");
    if (outlet->form == OUTLET_PDF ? !document->pdf : !document->ticket)
        return status_fail(error, STATUS_FAILED, "the printer does not take this form");
    fake->jobs++;
    fake->bytes = document->pdf ? document->pdf->length
                                : document->ticket->stride * (size_t)document->ticket->height;
    fake->report = (struct outlet_report){.state = OUTLET_SENDING};
    return STATUS_OK;
}

static struct outlet_report fake_state(struct outlet *outlet)
{
    return ((struct outlet_fake *)outlet)->report;
}

static void fake_cancel(struct outlet *outlet)
{
    struct outlet_fake *fake = (struct outlet_fake *)outlet;
    if (is_ended(fake->report.state))
        return;
    fake->cancelled++;
    fake->report.state = OUTLET_CANCELLED;
}

static void fake_destroy(struct outlet *outlet)
{
    ((struct outlet_fake *)outlet)->destroyed = true;
}

void outlet_fake_init(struct outlet_fake *fake, enum outlet_form form, enum paper paper)
{
    *fake = (struct outlet_fake){.outlet = {.name = "fake",
                                            .form = form,
                                            .paper = paper,
                                            .send = fake_send,
                                            .state = fake_state,
                                            .cancel = fake_cancel,
                                            .destroy = fake_destroy}};
}
