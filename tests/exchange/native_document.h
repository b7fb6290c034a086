/* A small catalog around the part that a test is about: standard charges that accept everything, a
 * scope or two, one plan. */
#ifndef TESTS_NATIVE_DOCUMENT_H
#define TESTS_NATIVE_DOCUMENT_H

#include <stdio.h>

#define NATIVE_DOCUMENT_MOST 8192

#define NATIVE_DOCUMENT_STANDARD                                                                   \
    "{\"scope\":{\"service\":\"voice\"},\"price\":{\"per\":\"1min\",\"price\":0.25}},"             \
    "{\"scope\":{\"service\":\"sms\"},\"price\":{\"per\":\"1\",\"price\":0.1}},"                   \
    "{\"scope\":{\"service\":\"mms\"},\"price\":{\"per\":\"1\",\"price\":0.3}},"                   \
    "{\"scope\":{\"service\":\"data\"},\"price\":{\"per\":\"1MB\",\"price\":0.29}}"

/* `scopes` are members of "scopes", `fields` of the plan P, `more` are further offers; each begins
 * with a comma or is empty. */
static inline void native_document(char text[static NATIVE_DOCUMENT_MOST], const char *scopes,
                                   const char *fields, const char *more)
{
    snprintf(text, NATIVE_DOCUMENT_MOST,
             "{\"format\":\"tariff-catalog/1\",\"id\":\"c\",\"version\":\"1\","
             "\"bands\":{\"night\":[{\"days\":\"mon-sun\",\"from\":\"23:00\",\"to\":\"07:00\"}]},"
             "\"scopes\":{\"calls\":{\"service\":\"voice\"},\"web\":{\"service\":\"data\"}%s},"
             "\"standard_charges\":[" NATIVE_DOCUMENT_STANDARD "],"
             "\"offers\":[{\"code\":\"P\",\"kind\":\"plan\",\"name\":{\"zh-CN\":\"一\","
             "\"en\":\"One\"}%s}%s]}",
             scopes, fields, more);
}

#endif
