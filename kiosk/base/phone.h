/* Phone numbers as they may be shown. Everything but the keypad that types one goes through here
 * (138****1234). */
#ifndef BASE_PHONE_H
#define BASE_PHONE_H

#define PHONE_TEXT 32

/* The first three and last four characters with **** between; an id of fewer than nine characters
 * keeps only its first two. Longer than the room: cut. */
void phone_mask(const char *number, char text[static PHONE_TEXT]);

#endif
