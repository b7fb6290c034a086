/* A folder with real printers in it, for tests: ippeveprinter, which wants a bus, and a cupsd of
 * our own. Each on a port that is free; all ends with the test's process. */
#ifndef TESTS_IPP_ROOM_H
#define TESTS_IPP_ROOM_H

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define IPP_ROOM_PATH 512
#define IPP_ROOM_TRIES 20000 /* of a millisecond: far more than a loaded machine needs */

struct ipp_room {
    char folder[64];
    pid_t printer, cups; /* leaders of groups; 0: none */
    int printer_port, cups_port;
};

static inline void ipp_room_path(const struct ipp_room *room, const char *name,
                                 char path[static IPP_ROOM_PATH])
{
    snprintf(path, IPP_ROOM_PATH, "%s/%s", room->folder, name);
}

__attribute__((format(printf, 3, 4))) static inline bool
ipp_room_write(const struct ipp_room *room, const char *name, const char *format, ...)
{
    char path[IPP_ROOM_PATH];
    va_list arguments;
    ipp_room_path(room, name, path);
    FILE *file = fopen(path, "w");
    if (!file)
        return false;
    va_start(arguments, format);
    vfprintf(file, format, arguments);
    va_end(arguments);
    fclose(file);
    return chmod(path, 0700) == 0; /* a backend that others cannot read runs as who started cupsd */
}

static inline bool ipp_room_has(const struct ipp_room *room, const char *name)
{
    char path[IPP_ROOM_PATH];
    ipp_room_path(room, name, path);
    return access(path, F_OK) == 0;
}

static inline void ipp_room_remove(const struct ipp_room *room, const char *name)
{
    char path[IPP_ROOM_PATH];
    ipp_room_path(room, name, path);
    unlink(path);
}

static inline int ipp_room_free_port(void)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool is_bound = bind(listener, (struct sockaddr *)&address, sizeof address) == 0 &&
                    getsockname(listener, (struct sockaddr *)&address, &size) == 0;
    close(listener);
    return is_bound ? ntohs(address.sin_port) : 0;
}

static inline bool ipp_room_listens(int port)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int caller = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool is_there = connect(caller, (struct sockaddr *)&address, sizeof address) == 0;
    close(caller);
    return is_there;
}

/* In a group of its own, silent, gone with this process. */
static inline pid_t ipp_room_spawn(const struct ipp_room *room, const char *script)
{
    pid_t child = fork();
    if (child)
        return child;
    char log[IPP_ROOM_PATH];
    ipp_room_path(room, "log", log);
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    int out = open(log, O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(out, 1);
    dup2(out, 2);
    execl("/bin/sh", "sh", script, (char *)NULL);
    _exit(127);
}

/* Lets it save what it has to save; then the rest of its group is ended too. */
static inline void ipp_room_stop(pid_t *leader)
{
    bool has_ended = *leader == 0;
    if (!has_ended)
        kill(-*leader, SIGTERM);
    for (int i = 0; i < 1000 && !has_ended; i++) {
        has_ended = waitpid(*leader, NULL, WNOHANG) == *leader;
        usleep(has_ended ? 0 : 10000);
    }
    if (*leader)
        kill(-*leader, SIGKILL);
    if (!has_ended)
        waitpid(*leader, NULL, 0);
    *leader = 0;
}

static inline bool ipp_room_wait_port(pid_t leader, int port, bool is_there)
{
    for (int i = 0; i < IPP_ROOM_TRIES / 10; i++) {
        if (ipp_room_listens(port) == is_there)
            return true;
        if (is_there && waitpid(leader, NULL, WNOHANG) == leader)
            return false;
        usleep(10000);
    }
    return false;
}

static inline bool ipp_room_open(struct ipp_room *room)
{
    *room = (struct ipp_room){.folder = "/tmp/ipp-room-XXXXXX"};
    return mkdtemp(room->folder) != NULL;
}

/* What the printer does with a job: it keeps what came as job-N.pdf, and waits with an empty tray
 * or an open cover while the file of that name is there, or slowly while `slow` is. */
static inline bool ipp_room_write_command(const struct ipp_room *room)
{
    return ipp_room_write(room, "command",
                          "#!/bin/sh\ncd %s || exit 1\n"
                          "n=$(ls | grep -c '^job-'); cp \"$1\" job-$((n + 1)).pdf\n"
                          "for reason in media-empty cover-open media-jam; do\n"
                          "  if [ -e $reason ]; then\n"
                          "    echo STATE: +$reason-error >&2\n"
                          "    while [ -e $reason ]; do sleep 0.05; done\n"
                          "    echo STATE: -$reason-error >&2\n"
                          "  fi\ndone\nwhile [ -e slow ]; do sleep 0.05; done\n[ ! -e fails ]\n",
                          room->folder);
}

/* Starts the printer, on the port it had before if it had one. */
static inline bool ipp_room_start_printer(struct ipp_room *room)
{
    char script[IPP_ROOM_PATH];
    ipp_room_path(room, "printer", script);
    for (int i = 0; i < 5; i++) {
        int port = room->printer_port ? room->printer_port : ipp_room_free_port();
        if (!ipp_room_write_command(room) ||
            !ipp_room_write(room, "printer",
                            "#!/bin/sh\nmkdir -p %s/spool\nexec dbus-run-session -- sh -c '"
                            "export DBUS_SYSTEM_BUS_ADDRESS=$DBUS_SESSION_BUS_ADDRESS; "
                            "exec /usr/sbin/ippeveprinter -r off -n localhost -p %d -d %s/spool "
                            "-f application/pdf -c %s/command Test'\n",
                            room->folder, port, room->folder, room->folder))
            return false;
        room->printer = ipp_room_spawn(room, script);
        if (ipp_room_wait_port(room->printer, port, true)) {
            room->printer_port = port;
            return true;
        }
        ipp_room_stop(&room->printer);
    }
    return false;
}

/* The backend of the queue: what the device does with a job. It keeps it as job-N.pdf, waits while
 * the file of a reason is there, and fails as the file `fails` says: a queue stops at that. */
static inline bool ipp_room_write_cups(const struct ipp_room *room)
{
    char backend[IPP_ROOM_PATH];
    snprintf(backend, sizeof backend, "lib/backend/test");
    return ipp_room_write(room, backend,
                          "#!/bin/sh\n[ $# -eq 0 ] && exit 0\ncd %s || exit 1\n"
                          "trap 'exit 0' TERM\n"
                          "for reason in media-empty cover-open; do\n"
                          "  if [ -e $reason ]; then\n"
                          "    echo STATE: +$reason-error >&2\n"
                          "    while [ -e $reason ]; do sleep 0.05; done\n"
                          "    echo STATE: -$reason-error >&2\n"
                          "  fi\ndone\nwhile [ -e slow ]; do sleep 0.05; done\n"
                          "[ -e fails ] && exit 4\n"
                          "n=$(ls | grep -c '^job-'); cp \"${6:--}\" job-$((n + 1)).pdf\n",
                          room->folder) &&
           ipp_room_write(
               room, "cups-files.conf",
               "SystemGroup root\nServerRoot %s\nServerBin %s/lib\nDataDir /usr/share/cups\n"
               "RequestRoot %s/queue\nCacheDir %s/cache\nStateDir %s/state\n"
               "TempDir %s/queue/tmp\nAccessLog %s/access\nErrorLog %s/error\n"
               "PageLog %s/page\nPrintcap %s/printcap\nCreateSelfSignedCerts no\n",
               room->folder, room->folder, room->folder, room->folder, room->folder, room->folder,
               room->folder, room->folder, room->folder, room->folder) &&
           ipp_room_write(room, "cupsd.conf",
                          "Listen 127.0.0.1:%d\nBrowsing No\nWebInterface No\nLogLevel debug2\n"
                          "<Location />\nAllow all\n</Location>\n"
                          "<Policy default>\n"
                          "<Limit Send-Document Cancel-Job Get-Job-Attributes>\n"
                          "Require user @OWNER @SYSTEM\nOrder deny,allow\n</Limit>\n"
                          "<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n",
                          room->cups_port);
}

/* Starts cupsd, on the port it had before if it had one. */
static inline bool ipp_room_start_cups(struct ipp_room *room)
{
    char script[IPP_ROOM_PATH];
    ipp_room_path(room, "cups", script);
    bool had_port = room->cups_port != 0;
    for (int i = 0; i < 5; i++) {
        room->cups_port = had_port ? room->cups_port : ipp_room_free_port();
        if (!ipp_room_write(room, "cups",
                            "cd %s && exec /usr/sbin/cupsd -f -c %s/cupsd.conf -s "
                            "%s/cups-files.conf\n",
                            room->folder, room->folder, room->folder) ||
            !ipp_room_write_cups(room))
            return false;
        room->cups = ipp_room_spawn(room, script);
        if (ipp_room_wait_port(room->cups, room->cups_port, true))
            return true;
        ipp_room_stop(&room->cups);
    }
    return false;
}

/* Runs a line of shell in the room, and waits for it. */
static inline int ipp_room_run(const struct ipp_room *room, const char *line)
{
    char script[IPP_ROOM_PATH];
    int status = -1;
    ipp_room_path(room, "line", script);
    if (!ipp_room_write(room, "line", "cd %s && %s\n", room->folder, line))
        return -1;
    waitpid(ipp_room_spawn(room, script), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static inline void ipp_room_close(struct ipp_room *room)
{
    ipp_room_stop(&room->printer);
    ipp_room_stop(&room->cups);
    ipp_room_run(room, "cd / && rm -rf $OLDPWD");
}

#endif
