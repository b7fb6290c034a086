/* Phone numbers as they may be shown. Everything but the keypad that types one goes through here
 * (138****1234). */
#ifndef BASE_PHONE_H
#define BASE_PHONE_H

#define PHONE_TEXT 40 /* seven characters of at most four bytes, and the stars */

/* The first three and last four characters with **** between; an id of fewer than nine characters
 * keeps only its first two. Characters are those of UTF-8. */
void phone_mask(const char *number, char text[static PHONE_TEXT]);

#endif
