/* Whether a catalog obeys TARIFF_MODEL.md, and what in it is lawful but odd. Faults are named all
 * at once by JSON pointer; a catalog with faults is not used. Warnings never stop anything. */
#ifndef TARIFF_VALIDATE_H
#define TARIFF_VALIDATE_H

#include "base/faults.h"
#include "tariff/catalog.h"

/* Also completes the catalog: the denominators of its charges. `warnings` may be NULL. */
void validate_catalog(struct catalog *catalog, struct faults *faults, struct faults *warnings);

#endif
