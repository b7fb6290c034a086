/* Provinces with the letters that 方案编号 use for them, and the cities that are told apart. Cities
 * of a province are listed all or not at all, because "not in one" means the others. */
#include "exchange/disclosure_places.h"

#include <string.h>

struct place {
    const char *name;
    const char *code; /* of a province */
    int province;     /* of a city, else -1 */
};

#define PROVINCE(name, code)                                                                       \
    {                                                                                              \
        name, code, -1                                                                             \
    }
#define LIAONING 5
#define CITY(name)                                                                                 \
    {                                                                                              \
        name, NULL, LIAONING                                                                       \
    }

static const struct place places[] = {
    PROVINCE("北京", "BJ"),
    PROVINCE("天津", "TJ"),
    PROVINCE("河北", "HE"),
    PROVINCE("山西", "SX"),
    PROVINCE("内蒙古", "NM"),
    PROVINCE("辽宁", "LN"),
    PROVINCE("吉林", "JL"),
    PROVINCE("黑龙江", "HL"),
    PROVINCE("上海", "SH"),
    PROVINCE("江苏", "JS"),
    PROVINCE("浙江", "ZJ"),
    PROVINCE("安徽", "AH"),
    PROVINCE("福建", "FJ"),
    PROVINCE("江西", "JX"),
    PROVINCE("山东", "SD"),
    PROVINCE("河南", "HA"),
    PROVINCE("湖北", "HB"),
    PROVINCE("湖南", "HN"),
    PROVINCE("广东", "GD"),
    PROVINCE("广西", "GX"),
    PROVINCE("海南", "HI"),
    PROVINCE("重庆", "CQ"),
    PROVINCE("四川", "SC"),
    PROVINCE("贵州", "GZ"),
    PROVINCE("云南", "YN"),
    PROVINCE("西藏", "XZ"),
    PROVINCE("陕西", "SN"),
    PROVINCE("甘肃", "GS"),
    PROVINCE("青海", "QH"),
    PROVINCE("宁夏", "NX"),
    PROVINCE("新疆", "XJ"),
    CITY("沈阳"),
    CITY("大连"),
    CITY("鞍山"),
    CITY("抚顺"),
    CITY("本溪"),
    CITY("丹东"),
    CITY("锦州"),
    CITY("营口"),
    CITY("阜新"),
    CITY("辽阳"),
    CITY("盘锦"),
    CITY("铁岭"),
    CITY("朝阳"),
    CITY("葫芦岛"),
};

#define PLACE_COUNT (sizeof places / sizeof *places)
_Static_assert(PLACE_COUNT <= DISCLOSURE_PLACES_MOST, "a set of places is a mask");

/* "吉林市" is a city in the province of that name; "北京市" is the province itself. */
static bool is_namesake(const char *rest, const struct place *place)
{
    static const char city[] = "市";
    static const char *const municipalities[] = {"BJ", "TJ", "SH", "CQ"};
    if (!place->code || strncmp(rest, city, strlen(city)) != 0)
        return false;
    for (size_t i = 0; i < sizeof municipalities / sizeof *municipalities; i++)
        if (strcmp(place->code, municipalities[i]) == 0)
            return false;
    return true;
}

int disclosure_places_take(const char *text, size_t *length)
{
    for (size_t i = 0; i < PLACE_COUNT; i++) {
        const char *name = places[i].name;
        if (text[0] != name[0] || text[1] != name[1] || text[2] != name[2])
            continue; /* nearly always: this is asked at every letter of every text */
        size_t size = strlen(name);
        if (strncmp(text, name, size) == 0 && !is_namesake(text + size, &places[i])) {
            *length = size;
            return (int)i;
        }
    }
    return -1;
}

const char *disclosure_places_name(int place)
{
    return places[place].name;
}

int disclosure_places_find(const char *name)
{
    size_t length;
    int place = disclosure_places_take(name, &length);
    return place >= 0 && name[length] == '\0' ? place : -1;
}

int disclosure_places_of_code(const char *code)
{
    if (strlen(code) < 4)
        return -1;
    for (size_t i = 0; i < PLACE_COUNT; i++)
        if (places[i].code && strncmp(code + 2, places[i].code, 2) == 0)
            return (int)i;
    return -1;
}

int disclosure_places_province(int place)
{
    return places[place].province < 0 ? place : places[place].province;
}

uint64_t disclosure_places_cities(int province)
{
    uint64_t set = 0;
    for (size_t i = 0; i < PLACE_COUNT; i++)
        if (places[i].province == province)
            set |= UINT64_C(1) << i;
    return set;
}

uint64_t disclosure_places_provinces(void)
{
    uint64_t set = 0;
    for (size_t i = 0; i < PLACE_COUNT; i++)
        if (places[i].province < 0)
            set |= UINT64_C(1) << i;
    return set;
}
