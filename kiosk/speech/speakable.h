/* A text as a person would read it aloud: "¥48.57" is 四十八元五角七分 in Chinese and "forty-eight
 * point five seven yuan" in English, "138****8000" is said digit by digit. Pure: no voice, no
 * sound. */
#ifndef SPEECH_SPEAKABLE_H
#define SPEECH_SPEAKABLE_H

#include "base/arena.h"

/* What is longer is cut: two thousand characters are seven minutes of Chinese. */
#define SPEAKABLE_CHARACTERS_MOST 2000

/* lang is a BCP 47 tag ("zh-CN", "en"). Any bytes are safe. In the arena; "" when nothing of it can
 * be heard. */
const char *speakable_text(struct arena *arena, const char *lang, const char *text);

#endif
