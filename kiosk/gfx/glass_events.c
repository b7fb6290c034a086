/* Only fingers, the left button of a mouse and the keypad's keys come through: a keyboard plugged
 * in by a stranger finds no shortcut. Must not know what is on the glass. */
#include "gfx/glass_events.h"

#define MOUSE_FINGER (-1)

static struct glass_event from_finger(const SDL_TouchFingerEvent *finger, struct rect glass)
{
    struct glass_event event = {.finger = finger->fingerId,
                                .x = (int)(finger->x * (float)glass.w),
                                .y = (int)(finger->y * (float)glass.h)};

    event.kind = finger->type == SDL_FINGERDOWN ? GLASS_DOWN
                 : finger->type == SDL_FINGERUP ? GLASS_UP
                                                : GLASS_MOVE;
    return event;
}

static struct glass_event from_button(const SDL_MouseButtonEvent *button)
{
    struct glass_event event = {.finger = MOUSE_FINGER, .x = button->x, .y = button->y};

    if (button->button == SDL_BUTTON_LEFT && button->which != SDL_TOUCH_MOUSEID)
        event.kind = button->type == SDL_MOUSEBUTTONDOWN ? GLASS_DOWN : GLASS_UP;
    return event;
}

static struct glass_event from_motion(const SDL_MouseMotionEvent *motion)
{
    struct glass_event event = {.finger = MOUSE_FINGER, .x = motion->x, .y = motion->y};

    if (motion->state & SDL_BUTTON_LMASK && motion->which != SDL_TOUCH_MOUSEID)
        event.kind = GLASS_MOVE;
    return event;
}

static enum glass_key key_of(const SDL_Keysym *key)
{
    switch (key->sym) {
    case SDLK_TAB:
        return key->mod & KMOD_SHIFT ? GLASS_KEY_PREVIOUS : GLASS_KEY_NEXT;
    case SDLK_DOWN:
    case SDLK_RIGHT:
        return GLASS_KEY_NEXT;
    case SDLK_UP:
    case SDLK_LEFT:
        return GLASS_KEY_PREVIOUS;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
        return GLASS_KEY_SELECT;
    case SDLK_ESCAPE:
        return GLASS_KEY_BACK;
    case SDLK_BACKSPACE:
    case SDLK_DELETE:
        return GLASS_KEY_ERASE;
    default:
        return GLASS_KEY_NONE;
    }
}

static int digit_of(SDL_Keycode key)
{
    static const SDL_Keycode pad[] = {SDLK_KP_0, SDLK_KP_1, SDLK_KP_2, SDLK_KP_3, SDLK_KP_4,
                                      SDLK_KP_5, SDLK_KP_6, SDLK_KP_7, SDLK_KP_8, SDLK_KP_9};

    if (key >= SDLK_0 && key <= SDLK_9)
        return key - SDLK_0;
    for (int digit = 0; digit < 10; digit++)
        if (pad[digit] == key)
            return digit;
    return -1;
}

/* A key that is held down acts once; one with a modifier is somebody's shortcut. */
static struct glass_event from_key(const SDL_KeyboardEvent *keyboard)
{
    struct glass_event event = {.kind = GLASS_KEY, .key = key_of(&keyboard->keysym)};
    int digit = digit_of(keyboard->keysym.sym);

    if (digit >= 0) {
        event.key = GLASS_KEY_DIGIT;
        event.digit = digit;
    }
    if (keyboard->repeat || keyboard->keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI) ||
        event.key == GLASS_KEY_NONE)
        event.kind = GLASS_NOTHING;
    return event;
}

struct glass_event glass_events_from(const SDL_Event *event, struct rect glass)
{
    switch (event->type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
        return from_finger(&event->tfinger, glass);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return from_button(&event->button);
    case SDL_MOUSEMOTION:
        return from_motion(&event->motion);
    case SDL_KEYDOWN:
        return from_key(&event->key);
    case SDL_QUIT:
        return (struct glass_event){.kind = GLASS_CLOSE};
    case SDL_WINDOWEVENT:
        if (event->window.event == SDL_WINDOWEVENT_SIZE_CHANGED ||
            event->window.event == SDL_WINDOWEVENT_EXPOSED)
            return (struct glass_event){.kind = GLASS_CHANGED};
        break;
    default:
        break;
    }
    return (struct glass_event){.kind = GLASS_NOTHING};
}
