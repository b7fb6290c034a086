/* The kiosk's loudspeaker and headphones through SDL: which are there now, which only one person
 * hears, and a sink (base/sink.h) for each. Asking again is how hot-unplugging is noticed. Must not
 * know what sounds. Destroyed before the glass, which ends SDL. */
#ifndef GFX_SOUND_H
#define GFX_SOUND_H

#include "base/sink.h"

struct sound;

#define SOUND_PRIVATE_NAMES "headphone,headset,earphone,handset,耳机"

/* private_names: parts of the names of devices that only one person hears, between commas, whatever
 * their capitals; NULL: the above. STATUS_FAILED: the system has no sound; the kiosk goes on. */
STATUS_CHECKED enum status sound_create(struct sound **out, const char *private_names,
                                        struct error *error);
void sound_destroy(struct sound *sound); /* NULL is fine; no sink of it is open any more */

/* The one to use now: headphones while they are plugged in, else the system's loudspeaker; NULL:
 * none, or the one in use has just gone. The caller closes the one before when the answer differs,
 * and asks again after some tenths of a second and some events of the glass. */
struct sink *sound_sink(struct sound *sound);

#endif
