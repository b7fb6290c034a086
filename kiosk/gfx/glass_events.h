/* What SDL says, as events of the glass. Not for other folders. */
#ifndef GFX_GLASS_EVENTS_H
#define GFX_GLASS_EVENTS_H

#include <SDL.h>

#include "gfx/glass.h"

/* GLASS_NOTHING for all that does not concern a shopper. */
struct glass_event glass_events_from(const SDL_Event *event, struct rect glass);

#endif
