/* The tool of the strip and the dialog by which a shopper rules the voice; both are ui's own, so
 * that every screen has them alike. Not for screens. */
#ifndef UI_VOICE_PANEL_H
#define UI_VOICE_PANEL_H

#include "ui/node.h"
#include "ui/ui.h"

struct voice;

/* Among the strip's tools, where the root has a strip. */
void voice_panel_add_tool(struct node *root, const struct ui_words *words, bool is_open);
/* Over everything. */
void voice_panel_add_dialog(struct node *root, const struct ui_words *words);

/* What the id asks of the voice; is_open follows. False: the id is none of the panel's. */
bool voice_panel_act(struct voice *voice, const char *id, bool *is_open);

#endif
