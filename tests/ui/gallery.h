/* Pages of widgets after the design, for the tests of ui: what a screen looks like to ui without
 * any screen of the kiosk. Header only, so that each test program is one file. */
#ifndef GALLERY_H
#define GALLERY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "gfx/glass.h"
#include "ui/ui.h"

struct gallery {
    struct glass *glass;
    struct ui *ui;
};

static inline enum status gallery_open(struct gallery *gallery, int width, int height, int dpi)
{
    struct error error = {""};
    enum status status =
        glass_create(&gallery->glass,
                     &(struct glass_setup){.mode = GLASS_HEADLESS,
                                           .width = width,
                                           .height = height,
                                           .dpi = dpi,
                                           .fonts = KIOSK_SOURCE_DIR "/fonts/manifest",
                                           .icons = KIOSK_SOURCE_DIR "/assets/icons"},
                     &error);

    if (status == STATUS_OK)
        gallery->ui = ui_create(gallery->glass);
    else
        fprintf(stderr, "%s\n", error.message);
    return status;
}

static inline void gallery_close(struct gallery *gallery)
{
    ui_destroy(gallery->ui);
    glass_destroy(gallery->glass);
}

static inline struct node *gallery_strip(struct node *root)
{
    struct node *strip = widget_strip(root, "资费导购");

    widget_tool(strip, "language", "中文");
    widget_tool_icon(strip, "text-size", "text-size", "字号");
    widget_tool_icon(strip, "contrast", "contrast", "对比度");
    widget_tool_icon(strip, "sound", "sound", "声音");
    widget_tool_icon(strip, "lower", "lower", "降低画面");
    widget_tool(strip, "end", "结束");
    return strip;
}

static inline void gallery_attract(struct node *root)
{
    struct node *page = widget_column(root, 10);
    page->pad_x = 20;
    page->pad_y = 30;
    page->grow = 1;
    page->pages = true;
    widget_space(page);
    widget_text(page, THEME_PROMISE, "最省的套餐，\n算给您看");
    widget_text(page, THEME_HEADING_SMALL,
                "用您最近三个月的用量，比较全部在售套餐，找出最便宜的一个，并说明为什么。");
    widget_space(page);
    widget_button(page, WIDGET_FILLED, "start", "轻触开始")->grow = 0;
    struct node *languages = widget_row(page, 6);
    languages->align = NODE_STRETCH;
    languages->wraps = true;
    static const char *const names[] = {"中文", "English", "ئۇيغۇرچە", "བོད་ཡིག", "한국어"};
    static const char *const ids[] = {"zh-CN", "en", "ug", "bo", "ko"};
    for (int i = 0; i < 5; i++) {
        struct node *tool = widget_tool(languages, ids[i], names[i]);
        tool->grow = 1;
        tool->least_height = 22;
    }
}

static inline void gallery_signin(struct node *root)
{
    gallery_strip(root);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "您的手机号码");
    widget_text(main, THEME_BODY, "只用来读取最近三个月的用量，离开时立即清除。");
    struct node *card = widget_card(main, NULL);
    widget_digits(card, "number", "138 0013 8", true);
    widget_divider(card);
    struct node *row = widget_apart(card);
    row->align = NODE_CENTRE;
    widget_text(row, THEME_BODY, "服务密码（6 位数字）");
    widget_pin(row, "pin", 2, 6);
    widget_keypad(main, "清除", "退格");
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "返回");
    widget_button(bar, WIDGET_FILLED, "next", "查看我的套餐")->disabled = true;
}

static inline void gallery_advice(struct node *root)
{
    gallery_strip(root);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "最适合您的是");
    struct node *card = widget_card(main, "offer-1");
    card->chosen = true;
    widget_text(card, THEME_HEADING, "随心卡 49 元");
    widget_soft(card, "＋ 10 元 100 分钟语音包");
    widget_money(card, THEME_MONEY, "62.40", "每月平均");
    widget_chip(card, WIDGET_GOOD, "每年省 ¥766.80");
    widget_divider(card);
    widget_pair(card, "流量 30 GB 通用 ＋ 30 GB 定向", "您用 25.2 GB");
    widget_pair(card, "通话 250 分钟", "您用 262 分钟");
    widget_pair(card, "您会放弃：家庭宽带 300M、亲情网", "为什么");
    widget_soft(main, "已比较 963 个套餐和 239 个加装包的全部组合");
    static const char *const plans[][4] = {
        {"offer-2", "随心卡 39 元", "¥71.10 /月", "比第一名贵 ¥8.70"},
        {"offer-3", "爱家套餐 79 元", "¥109.20 /月", "比现在省 ¥17.10"}};
    for (int i = 0; i < 2; i++) {
        card = widget_card(main, plans[i][0]);
        struct node *line = widget_apart(card);
        widget_text(line, THEME_HEADING_SMALL, plans[i][1]);
        widget_text(line, THEME_HEADING_SMALL, plans[i][2]);
        widget_soft(card, plans[i][3]);
    }
    card = widget_outline_card(main, "today");
    struct node *line = widget_apart(card);
    widget_text(line, THEME_HEADING_SMALL, "现在：爱家套餐 89 元");
    widget_text(line, THEME_HEADING_SMALL, "¥126.30 /月");
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "返回");
    widget_button(bar, WIDGET_PLAIN, "compare", "并排比较")->grow = 1;
    widget_button(bar, WIDGET_FILLED, "take", "带走结果");
}

static inline void gallery_compare(struct node *root)
{
    gallery_strip(root);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "并排比较");
    struct node *table = widget_table(widget_card(main, NULL), 4);
    widget_table_head(table, (const char *const[]){"", "随心卡 49", "随心卡 39", "现在"});
    widget_table_row(table, (const char *const[]){"月费", "49.00", "39.00", "89.00"});
    widget_table_row(table, (const char *const[]){"加装包", "10.00", "20.00", "—"});
    widget_table_row(table, (const char *const[]){"超出流量", "0.00", "6.20", "26.10"});
    widget_table_total(table, (const char *const[]){"每月平均", "62.40", "71.10", "126.30"});
    struct node *notes = widget_card(main, NULL);
    widget_chip(notes, WIDGET_WARM, "超出的部分约 ¥6.20");
    widget_chip(notes, WIDGET_DANGER, "密码不对，还可以试 4 次");
    widget_chip(notes, WIDGET_QUIET, "次月生效");
    widget_steps(notes, 2, 3);
    widget_progress(notes, 2, 3);
    static const char *const options[][2] = {{"很少", "只用微信、支付，偶尔查路线"},
                                             {"一般", "刷新闻、听歌，偶尔看短视频"}};
    for (int i = 0; i < 2; i++)
        widget_option(main, i ? "option-2" : "option-1", options[i][0], options[i][1])->chosen =
            i == 1;
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "返回");
    widget_button(bar, WIDGET_FILLED, "next", "打印 / 扫码带走");
}

static inline void gallery_usage(struct node *root)
{
    static const struct widget_bars months[] = {
        {"8 月", "26.4 GB", 264}, {"9 月", "31.0 GB", 310}, {"10 月", "18.2 GB", 182}};
    gallery_strip(root);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "如果用量变了呢？");
    struct node *card = widget_card(main, NULL);
    struct node *line = widget_apart(card);
    widget_text(line, THEME_HEADING_SMALL, "流量");
    widget_soft(line, "套餐内 20 GB");
    widget_bars(card, months, 3, 200);
    card = widget_card(main, NULL);
    line = widget_apart(card);
    widget_text(line, THEME_HEADING_SMALL, "流量");
    widget_text(line, THEME_FIGURE, "25 GB");
    widget_slider(card, "data", "流量 25 GB",
                  &(struct widget_slider){.steps = 61,
                                          .at = 25,
                                          .good_from = 12,
                                          .good_to = 31,
                                          .less = "少一点",
                                          .more = "多一点"});
    widget_soft(card, "12 至 31 GB 之间最省");
    card = widget_card(main, NULL);
    widget_switch(card, "motion", "动画", true);
    widget_switch(card, "quiet", "静音", false);
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "返回");
    widget_button(bar, WIDGET_FILLED, "next", "找最省的套餐");
}

static inline void gallery_dialog(struct node *root)
{
    gallery_advice(root);
    struct node *dialog = widget_dialog(root, "您还在吗？");
    widget_text(dialog, THEME_BODY, "再过一会儿，屏幕会清空您的资料。");
    widget_countdown(dialog, 24, 30);
    struct node *bar = widget_bar(dialog);
    widget_button(bar, WIDGET_PLAIN, "end-now", "结束");
    widget_button(bar, WIDGET_FILLED, "still-here", "我还在");
}

static inline void gallery_uyghur(struct node *root)
{
    struct node *strip = widget_strip(root, "تارىفى");
    widget_tool(strip, "language", "ئۇيغۇرچە");
    widget_tool_icon(strip, "contrast", "contrast", "ھەرپ");
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "سىزگە ئەڭ ماس كېلىدىغىنى");
    struct node *card = widget_card(main, "offer-1");
    card->chosen = true;
    widget_text(card, THEME_HEADING, "129 يۈەنلىك يۈرۈش مۇلازىمەت 50GB");
    widget_money(card, THEME_MONEY, "62.40", "ھەر ئايدا");
    widget_pair(card, "ئېقىم 30 GB", "¥62.40");
    widget_keypad(main, "ئۆچۈرۈش", "ئۆچۈرۈش");
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "قايتىش");
    widget_button(bar, WIDGET_FILLED, "next", "كېيىنكى");
}

struct gallery_page {
    const char *id, *lang;
    void (*show)(struct node *root);
    enum theme_colour ground;
};

static const struct gallery_page gallery_pages[] = {
    {"attract", "zh-CN", gallery_attract, THEME_BRAND},
    {"signin", "zh-CN", gallery_signin, THEME_NONE},
    {"advice", "zh-CN", gallery_advice, THEME_NONE},
    {"compare", "zh-CN", gallery_compare, THEME_NONE},
    {"usage", "zh-CN", gallery_usage, THEME_NONE},
    {"dialog", "zh-CN", gallery_dialog, THEME_NONE},
    {"uyghur", "ug", gallery_uyghur, THEME_NONE},
};
#define GALLERY_PAGES (sizeof gallery_pages / sizeof *gallery_pages)

static inline void gallery_show(struct gallery *gallery, const struct gallery_page *page,
                                enum theme_step step, enum theme_contrast contrast)
{
    page->show(ui_begin(gallery->ui,
                        &(struct ui_screen){.id = page->id,
                                            .lang = page->lang,
                                            .step = step,
                                            .contrast = contrast,
                                            .ground = page->ground,
                                            .words = {"上一页", "下一页", "第 %d 页，共 %d 页"}}));
    ui_end(gallery->ui);
}

/* With GALLERY_DIR set, what is on the glass as a picture there, to be looked at. */
static inline void gallery_keep(struct gallery *gallery, const char *name)
{
    const char *folder = getenv("GALLERY_DIR");
    char path[4096];

    if (!folder)
        return;
    snprintf(path, sizeof path, "%s/%s.png", folder, name);
    if (glass_save_png(gallery->glass, path, NULL) != STATUS_OK)
        fprintf(stderr, "%s not written\n", path);
}

#endif
