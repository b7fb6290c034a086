/* Pages of widgets after the design, for the tests of ui: what a screen looks like to ui without
 * any screen of the kiosk. Header only, so that each test program is one file. */
#ifndef GALLERY_H
#define GALLERY_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "gfx/glass.h"
#include "ui/chart.h"
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

/* Everything that charts are made of, in one language's words. */
struct gallery_words {
    const char *brand, *title, *data, *within, *over, *you, *range, *packs, *best, *back, *next;
};

static inline void gallery_charts_in(struct node *root, const struct gallery_words *words)
{
    const struct chart_part parts[] = {{words->within, "¥89.00", 8900, WIDGET_QUIET},
                                       {words->over, "¥37.30", 3730, WIDGET_WARM},
                                       {words->packs, "¥10.00", 1000, WIDGET_GOOD}};
    const struct chart_line lines[] = {{words->best, "12–31 GB", 12, 31, WIDGET_GOOD},
                                       {words->packs, "31–60 GB", 31, 60, WIDGET_QUIET}};
    const struct chart_mark marks[] = {{FIGURE_POINT, THEME_INK, words->you, "25 GB"},
                                       {FIGURE_DASHED, THEME_WARM_STRONG, words->within, "20 GB"}};
    struct node *strip = widget_strip(root, words->brand);
    widget_tool_icon(strip, "language", "globe", words->brand);
    widget_tool_icon(strip, "help", "help", words->you);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, words->title);
    struct node *card = widget_card(main, NULL);
    widget_text(card, THEME_HEADING_SMALL, words->over);
    chart_parts(card, parts, 3);
    card = widget_card(main, NULL);
    widget_text(card, THEME_HEADING_SMALL, words->range);
    chart_ranges(card, lines, 2, &(struct chart_axis){60, 25, "0", "60 GB"});
    chart_legend(card, marks, 2);
    widget_chip(card, WIDGET_GOOD, words->best);
    widget_progress(card, 1, 3);
    widget_slider(card, "data", words->data,
                  &(struct widget_slider){.steps = 13,
                                          .at = 5,
                                          .good_from = 2,
                                          .good_to = 6,
                                          .less = words->back,
                                          .more = words->next});
    widget_switch(card, "sound", words->data, true);
    widget_option(main, "option-1", words->best, words->within)->chosen = true;
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", words->back);
    widget_button(bar, WIDGET_FILLED, "next", words->next);
}

static inline void gallery_charts(struct node *root)
{
    gallery_charts_in(root, &(struct gallery_words){"资费导购", "钱花在哪里", "流量", "套餐内",
                                                    "套餐外", "您现在", "用多少时最省", "加装包",
                                                    "随心卡 49 元", "返回", "换一换"});
}

static inline void gallery_charts_en(struct node *root)
{
    gallery_charts_in(root, &(struct gallery_words){"Tariff Guide", "Where the money goes", "Data",
                                                    "In the plan", "Beyond the plan", "You now",
                                                    "Cheapest while you use", "Add-ons",
                                                    "Suixin card ¥49", "Back", "Try other usage"});
}

static inline void gallery_charts_ug(struct node *root)
{
    gallery_charts_in(root, &(struct gallery_words){"تارىفى", "پۇل نەگە خەجلەندى", "ئېقىم",
                                                    "يۈرۈش ئىچىدە", "يۈرۈش سىرتىدا", "سىز ھازىر",
                                                    "ئەڭ ئەرزان دائىرە", "قوشۇمچە",
                                                    "49 يۈەنلىك كارتا", "قايتىش", "كېيىنكى"});
}

/* A made-up code: three finders and some modules, enough to see edges. */
static inline void gallery_code(struct node *root)
{
    static bool modules[25 * 25];
    for (int i = 0; i < 25 * 25; i++) {
        int x = i % 25, y = i / 25, fx = x < 7 ? x : 24 - x, fy = y < 7 ? y : 24 - y;
        bool is_finder = fx < 7 && fy < 7 && !(x > 17 && y > 17);
        int ring = fx < fy ? fx : fy, far = fx > fy ? fx : fy;
        modules[i] = is_finder ? ring == 0 || far == 6 || (ring > 1 && far < 5)
                               : (x * 7 + y * 13 + x * y) % 5 < 2;
    }
    gallery_strip(root);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "带走结果");
    struct node *card = widget_card(main, NULL);
    card->align = NODE_CENTRE;
    widget_code(card, "二维码：扫码后在手机上看结果", modules, 25, 90);
    widget_text(card, THEME_BODY, "用手机扫一扫，结果存到您的手机上。")->align = NODE_CENTRE;
    card = widget_card(main, NULL);
    struct node *row = widget_row(card, 8);
    widget_ring(row, 24, 30);
    struct node *words = widget_column(row, 2);
    words->grow = 1;
    widget_text(words, THEME_HEADING_SMALL, "再过一会儿，屏幕会清空");
    widget_soft(words, "需要更多时间，请轻触屏幕。");
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "返回");
    widget_button(bar, WIDGET_PLAIN, "print", "打印")->extra = true;
    widget_button(bar, WIDGET_FILLED, "next", "完成");
}

static inline void gallery_languages(struct node *root)
{
    static const struct widget_language languages[] = {
        {"zh-CN", "中文", NULL, true},         {"en", "English", NULL, false},
        {"ug", "ئۇيغۇرچە", "维吾尔语", false}, {"bo", "བོད་ཡིག", "藏语", false},
        {"ko", "한국어", "朝鲜语", false},     {"mn", "ᠮᠣᠩᠭᠣᠯ", "蒙古语", false}};
    gallery_strip(root);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "语言 · Language");
    widget_languages(main, languages, 6);
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "返回");
}

/* Every icon with its name. */
static inline void gallery_icons(struct node *root)
{
    static const char *const names[] = {
        "home",   "language", "globe", "text-size", "contrast", "sound",  "sound-off", "lower",
        "help",   "staff",    "data",  "voice",     "message",  "bill",   "saving",    "warning",
        "error",  "info",     "clock", "print",     "qr",       "yes",    "no",        "scale",
        "night",  "family",   "video", "roaming",   "contract", "repeat", "stop",      "headphones",
        "filter", "star",     "lock",  "check",     "clear",    "coins",  "erase",     "less",
        "more",   "mark",     "next",  "previous",  "person",   "working"};
    struct node *main = widget_main(root);
    struct node *grid = widget_grid(main, 6, 6);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct node *cell = widget_row(grid, 0);
        cell->justify = NODE_FROM_CENTRE;
        widget_icon(cell, names[i], 24)->name = names[i];
    }
    widget_button(widget_bar(root), WIDGET_PLAIN, "back", "Back");
}

/* Tibetan, Korean and Mongolian in the widgets that hold most words. */
static inline void gallery_scripts(struct node *root)
{
    gallery_strip(root);
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "가장 알맞은 요금제");
    struct node *card = widget_card(main, "ko");
    widget_text(card, THEME_HEADING_SMALL, "매월 ¥49.00, 데이터 30 GB");
    widget_chip(card, WIDGET_GOOD, "1년에 ¥766.80 절약");
    card = widget_card(main, "bo");
    widget_text(card, THEME_HEADING_SMALL, "ཁྱེད་ལ་འཚམ་པའི་རིན་གོང་།");
    widget_pair(card, "གྲངས་གཞི་ 30 GB", "¥49.00");
    widget_chip(card, WIDGET_WARM, "རིན་གོང་ ¥6.20");
    card = widget_card(main, "mn");
    widget_text(card, THEME_HEADING_SMALL, "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ 49");
    widget_pair(card, "ᠲᠠᠯᠠ", "¥49.00");
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "뒤로");
    widget_button(bar, WIDGET_FILLED, "next", "མུ་མཐུད།");
}

static inline void gallery_compare_ug(struct node *root)
{
    struct node *strip = widget_strip(root, "تارىفى");
    widget_tool(strip, "language", "ئۇيغۇرچە");
    struct node *main = widget_main(root);
    widget_text(main, THEME_TITLE, "سېلىشتۇرۇش");
    struct node *table = widget_table(widget_card(main, NULL), 4);
    widget_table_head(table, (const char *const[]){"", "49 يۈەن", "39 يۈەن", "ھازىر"});
    widget_table_row(table, (const char *const[]){"ئايلىق", "49.00", "39.00", "89.00"});
    widget_table_row(table, (const char *const[]){"ئېقىم", "30 GB", "10 GB", "20 GB"});
    widget_table_total(table, (const char *const[]){"جەمئىي", "62.40", "71.10", "126.30"});
    static const struct widget_bars months[] = {
        {"8-ئاي", "26.4 GB", 264}, {"9-ئاي", "31.0 GB", 310}, {"10-ئاي", "18.2 GB", 182}};
    struct node *card = widget_card(main, NULL);
    widget_bars(card, months, 3, 200);
    widget_steps(card, 2, 5);
    struct node *row = widget_row(card, 8);
    widget_ring(row, 9, 30);
    widget_text(row, THEME_BODY, "سىز بارمۇ؟");
    struct node *bar = widget_bar(root);
    widget_button(bar, WIDGET_PLAIN, "back", "قايتىش");
    widget_button(bar, WIDGET_FILLED, "next", "كېيىنكى");
}

static inline void gallery_dialog_ug(struct node *root)
{
    gallery_compare_ug(root);
    struct node *dialog = widget_dialog(root, "سىز بارمۇ؟");
    widget_text(dialog, THEME_BODY, "بىردەمدىن كېيىن ئېكران تازىلىنىدۇ.");
    widget_countdown(dialog, 24, 30);
    struct node *bar = widget_bar(dialog);
    widget_button(bar, WIDGET_PLAIN, "end-now", "ئاخىرلاشتۇرۇش");
    widget_button(bar, WIDGET_FILLED, "still-here", "مەن بار");
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
    {"charts", "zh-CN", gallery_charts, THEME_NONE},
    {"charts-en", "en", gallery_charts_en, THEME_NONE},
    {"charts-ug", "ug", gallery_charts_ug, THEME_NONE},
    {"code", "zh-CN", gallery_code, THEME_NONE},
    {"languages", "zh-CN", gallery_languages, THEME_NONE},
    {"icons", "en", gallery_icons, THEME_NONE},
    {"scripts", "ko", gallery_scripts, THEME_NONE},
    {"compare-ug", "ug", gallery_compare_ug, THEME_NONE},
    {"dialog-ug", "ug", gallery_dialog_ug, THEME_NONE},
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
