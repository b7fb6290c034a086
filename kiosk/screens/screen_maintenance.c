/* For staff: the code, then how the kiosk is and what can be done with it. */
#include "screens/screens_private.h"

void screen_maintenance_code(struct screens *screens)
{
    const struct visit_sign_in_view *code = &screens->view->sign_in;
    screens_open(screens, screens_word(screens, "code.title"));
    struct screens_halves halves = screens_split(screens->main);
    if (code->problem.key)
        screen_sign_in_problem(screens, halves.first, code);
    else
        screens_lead(halves.first, screens_word(screens, "code.lead"));
    struct node *card = widget_card(halves.first, NULL);
    struct node *pin = widget_pin(card, "pin", code->pin_digits, VISIT_PIN_DIGITS);
    pin->name = screens_word(screens, "code.title");
    pin->justify = NODE_FROM_CENTRE;
    pin->acts = false;
    widget_keypad(halves.second, screens_word(screens, "keypad.clear"),
                  screens_word(screens, "keypad.erase"));
    screens_close(screens, screens_word(screens, "nav.back"));
    widget_button(screens->bar, WIDGET_FILLED, "next", screens_word(screens, "code.submit"))
        ->disabled = !code->can_submit;
}

static const char *size_text(const struct screens *screens, const char *key, const char *name,
                             int64_t bytes)
{
    struct message message = message_quantity(message_of(key), name, QUANTITY_BYTES, bytes);
    return bytes < 0 ? screens_word(screens, "maintenance.unknown")
                     : screens_say(screens, &message);
}

static const char *catalog_text(const struct screens *screens)
{
    const struct visit_maintenance_view *state = &screens->view->maintenance;
    if (!state->catalog)
        return screens_word(screens, "maintenance.no_catalog");
    struct message message =
        message_words(message_of("maintenance.catalog_value"), "catalog", state->catalog);
    message = message_words(message, "version", state->version);
    message = message_number(message, "count", state->offers);
    return screens_say(screens, &message);
}

static void show_line(const struct screens *screens, struct node *card, const char *key,
                      const char *value)
{
    screens_lead_pair(card, screens_word(screens, key), value)->wraps = true;
}

static void show_state(const struct screens *screens, struct node *card)
{
    const struct visit_maintenance_view *state = &screens->view->maintenance;
    struct message calls = message_number(message_of("months.count"), "count", state->open_calls);
    show_line(screens, card, "maintenance.catalog", catalog_text(screens));
    show_line(screens, card, "maintenance.database",
              state->store_works
                  ? size_text(screens, "maintenance.database_value", "size", state->bytes)
                  : screens_word(screens, "maintenance.database_bad"));
    show_line(screens, card, "maintenance.place", state->place);
    show_line(screens, card, "maintenance.disk",
              size_text(screens, "bill.charged", "amount", state->free_bytes));
    show_line(screens, card, "maintenance.calls", screens_say(screens, &calls));
}

void screen_maintenance_show(struct screens *screens)
{
    const struct visit_maintenance_view *state = &screens->view->maintenance;
    screens_open(screens, screens_word(screens, "maintenance.title"));
    widget_chip(screens->main, state->is_closed ? WIDGET_WARM : WIDGET_GOOD,
                screens_word(screens, state->is_closed ? "maintenance.closed" : "maintenance.open"))
        ->id = "service";
    show_state(screens, widget_card(screens->main, NULL));
    screens_close(screens, screens_word(screens, "maintenance.exit"));
    widget_button(screens->bar, WIDGET_PLAIN, "clean", screens_word(screens, "maintenance.clean"));
    widget_button(
        screens->bar, WIDGET_FILLED, "close",
        screens_word(screens, state->is_closed ? "maintenance.reopen" : "maintenance.close"))
        ->disabled = !state->can_close;
}
