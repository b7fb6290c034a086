/* Everything is opened non-blocking and waited for by poll. A socket tells that it was closed or
 * reset by POLLRDHUP and POLLERR even while nothing is read from it. */
#include "print/escpos_device.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#define TCP "tcp://"
#define PORT "9100"       /* what every maker has taken since the first print servers */
#define CONNECT_MOST 3000 /* milliseconds, in a shop's own network */

/* ---- where ---- */

struct address {
    char host[256], port[8];
};

/* [::1]:9100, host:9100, host */
static bool read_address(const char *text, struct address *address)
{
    const char *host = text, *end;
    if (*text == '[') {
        host = text + 1;
        end = strchr(host, ']');
        text = end ? end + 1 : text;
    } else {
        end = text + strcspn(text, ":");
        text = end;
    }
    if (!end || end == host || (size_t)(end - host) >= sizeof address->host)
        return false;
    const char *port = *text == ':' ? text + 1 : *text ? "" : PORT;
    size_t digits = strspn(port, "0123456789");
    if (digits == 0 || digits > 5 || port[digits] || strchr(host, '/'))
        return false;
    snprintf(address->host, sizeof address->host, "%.*s", (int)(end - host), host);
    snprintf(address->port, sizeof address->port, "%s", port);
    return true;
}

enum status escpos_device_check(const char *place, struct error *error)
{
    struct address address;
    bool is_tcp = strncmp(place, TCP, sizeof TCP - 1) == 0;
    bool is_right = is_tcp ? read_address(place + sizeof TCP - 1, &address) : *place == '/';
    return is_right ? STATUS_OK
                    : status_fail(error, STATUS_BAD_INPUT,
                                  "%s: give tcp://HOST, tcp://HOST:PORT or a device file such as "
                                  "/dev/usb/lp0",
                                  place);
}

/* ---- opening ---- */

/* Connected, or the descriptor is closed and errno says why. */
static int connect_one(const struct addrinfo *to)
{
    int descriptor =
        socket(to->ai_family, to->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, to->ai_protocol);
    if (descriptor < 0)
        return -1;
    int refused = connect(descriptor, to->ai_addr, to->ai_addrlen) ? errno : 0;
    if (refused == EINPROGRESS) {
        struct pollfd wire = {.fd = descriptor, .events = POLLOUT};
        socklen_t size = sizeof refused;
        if (poll(&wire, 1, CONNECT_MOST) <= 0)
            refused = ETIMEDOUT;
        else
            getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &refused, &size);
    }
    if (refused) {
        close(descriptor);
        errno = refused;
        return -1;
    }
    int now = 1; /* questions and bands leave at once */
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
    return descriptor;
}

static enum status open_socket(struct escpos_device *device, const char *place, struct error *error)
{
    struct address address;
    struct addrinfo *list, wanted = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    if (!read_address(place + sizeof TCP - 1, &address))
        return escpos_device_check(place, error);
    int unknown = getaddrinfo(address.host, address.port, &wanted, &list);
    if (unknown)
        return status_fail(error, STATUS_FAILED, "%s: %s", place, gai_strerror(unknown));
    for (struct addrinfo *to = list; to && device->descriptor < 0; to = to->ai_next)
        device->descriptor = connect_one(to);
    int why = errno;
    freeaddrinfo(list);
    device->is_socket = true;
    return device->descriptor >= 0
               ? STATUS_OK
               : status_fail(error, STATUS_FAILED, "%s: %s", place, strerror(why));
}

static speed_t speed_of(int baud)
{
    static const struct {
        int baud;
        speed_t speed;
    } speeds[] = {{1200, B1200},   {2400, B2400},   {4800, B4800},   {9600, B9600},
                  {19200, B19200}, {38400, B38400}, {57600, B57600}, {115200, B115200}};
    for (size_t i = 0; i < sizeof speeds / sizeof *speeds; i++)
        if (speeds[i].baud == baud)
            return speeds[i].speed;
    return B38400;
}

/* Eight bits, no parity, nothing translated. */
static bool set_terminal(int descriptor, const struct printer_profile *profile)
{
    struct termios line;
    if (tcgetattr(descriptor, &line))
        return false;
    cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    line.c_cflag &= ~(tcflag_t)(CSTOPB | CRTSCTS);
    line.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    if (profile->flow == PRINTER_PROFILE_LINES)
        line.c_cflag |= CRTSCTS;
    if (profile->flow == PRINTER_PROFILE_XON)
        line.c_iflag |= IXON | IXOFF;
    cfsetspeed(&line, speed_of(profile->speed));
    return tcsetattr(descriptor, TCSANOW, &line) == 0;
}

static enum status open_file(struct escpos_device *device, const char *place,
                             const struct printer_profile *profile, struct error *error)
{
    const int how = O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    struct stat what;
    device->descriptor = open(place, O_RDWR | how);
    if (device->descriptor < 0 && errno == EACCES) {
        device->descriptor = open(place, O_WRONLY | how);
        device->is_mute = true;
    }
    if (device->descriptor < 0 || fstat(device->descriptor, &what))
        return status_fail(error, STATUS_FAILED, "%s: %s", place, strerror(errno));
    device->is_terminal = isatty(device->descriptor);
    if (!S_ISCHR(what.st_mode))
        return status_fail(error, STATUS_FAILED, "%s: this is no device", place);
    if (device->is_terminal && !set_terminal(device->descriptor, profile))
        return status_fail(error, STATUS_FAILED, "%s: the line cannot be set: %s", place,
                           strerror(errno));
    return STATUS_OK;
}

enum status escpos_device_open(struct escpos_device *device, const char *place,
                               const struct printer_profile *profile, struct error *error)
{
    *device = (struct escpos_device){.descriptor = -1};
    enum status status = strncmp(place, TCP, sizeof TCP - 1) == 0
                             ? open_socket(device, place, error)
                             : open_file(device, place, profile, error);
    if (status)
        escpos_device_close(device, false);
    return status;
}

void escpos_device_close(struct escpos_device *device, bool drops)
{
    if (device->descriptor < 0)
        return;
    if (drops && device->is_terminal)
        tcflush(device->descriptor, TCOFLUSH);
    /* A socket that closes with a linger of 0 resets: what has not left is forgotten. */
    const struct linger at_once = {.l_onoff = 1};
    if (drops && device->is_socket)
        setsockopt(device->descriptor, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    close(device->descriptor);
    device->descriptor = -1;
}

/* ---- going on ---- */

static int error_of(const struct escpos_device *device)
{
    int why = 0;
    socklen_t size = sizeof why;
    if (device->is_socket)
        getsockopt(device->descriptor, SOL_SOCKET, SO_ERROR, &why, &size);
    return why;
}

/* What poll says, and BROKEN told apart from it. */
static enum escpos_device_wire await(struct escpos_device *device, short events, int milliseconds)
{
    struct pollfd wire = {.fd = device->descriptor,
                          .events = (short)(events | (device->is_socket ? POLLRDHUP : 0))};
    int ready = poll(&wire, 1, milliseconds);
    if (ready < 0 && errno != EINTR)
        return ESCPOS_DEVICE_BROKEN;
    if (ready <= 0)
        return ESCPOS_DEVICE_STILL;
    bool has_come = events & POLLIN && wire.revents & POLLIN; /* what came before the end counts */
    if (!has_come && wire.revents & (POLLERR | POLLHUP | POLLNVAL | POLLRDHUP)) {
        errno = error_of(device);
        return ESCPOS_DEVICE_BROKEN;
    }
    return ESCPOS_DEVICE_MOVED;
}

static bool comes_again(void)
{
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

enum escpos_device_wire escpos_device_write(struct escpos_device *device, const char *bytes,
                                            size_t length, int milliseconds, size_t *written)
{
    enum escpos_device_wire wire = await(device, POLLOUT, milliseconds);
    if (wire != ESCPOS_DEVICE_MOVED)
        return wire;
    ssize_t taken = device->is_socket ? send(device->descriptor, bytes, length, MSG_NOSIGNAL)
                                      : write(device->descriptor, bytes, length);
    if (taken < 0)
        return comes_again() ? ESCPOS_DEVICE_STILL : ESCPOS_DEVICE_BROKEN;
    *written += (size_t)taken;
    return ESCPOS_DEVICE_MOVED;
}

enum escpos_device_wire escpos_device_read(struct escpos_device *device, int milliseconds,
                                           uint8_t *byte)
{
    if (device->is_mute)
        return ESCPOS_DEVICE_STILL;
    enum escpos_device_wire wire = await(device, POLLIN, milliseconds);
    if (wire != ESCPOS_DEVICE_MOVED)
        return wire;
    ssize_t got = read(device->descriptor, byte, 1);
    if (got < 0)
        return comes_again() ? ESCPOS_DEVICE_STILL : ESCPOS_DEVICE_BROKEN;
    errno = 0;
    return got ? ESCPOS_DEVICE_MOVED : ESCPOS_DEVICE_BROKEN;
}

size_t escpos_device_left(struct escpos_device *device)
{
    int left = 0;
    bool tells = device->is_socket || device->is_terminal; /* Linux: the same question for both */
    if (!tells || ioctl(device->descriptor, TIOCOUTQ, &left))
        return 0;
    return left > 0 ? (size_t)left : 0;
}

void escpos_device_end(struct escpos_device *device)
{
    if (device->is_socket)
        shutdown(device->descriptor, SHUT_WR);
}
