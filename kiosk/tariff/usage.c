/* Usage lines as most of them are. Knows no catalog. */
#include "tariff/usage.h"

#include "base/date.h"

struct usage_line usage_line_plain(int32_t month, enum service service, int64_t quantity)
{
    return (struct usage_line){.month = month,
                               .time = DATE_NO_TIME,
                               .service = service,
                               .direction = DIRECTION_OUT,
                               .destination = PLACE_DOMESTIC,
                               .destination_zone = "",
                               .location_zone = "",
                               .app = "general",
                               .peer = "",
                               .bands = "",
                               .quantity = quantity};
}
