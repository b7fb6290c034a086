/* Which typefaces serve which language on paper: the faces of fonts/manifest by the names that
 * fontconfig knows them by. */
#ifndef PRINT_TYPEFACE_H
#define PRINT_TYPEFACE_H

/* A list for Pango, first asked first; never NULL. */
const char *typeface_families(const char *language);
/* The Debian package that brings the first of them. */
const char *typeface_package(const char *language);

#endif
