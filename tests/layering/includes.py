"""Holds every #include of kiosk/ against arrows.txt: arrows point down, third-party headers live in
one folder, private headers stay in theirs, and no allowance is stale."""
import re
import sys
import tempfile
from pathlib import Path

SYSTEM = re.compile(r"^(assert|ctype|dirent|endian|errno|fcntl|float|getopt|iconv|inttypes|langinfo|limits|"
                    r"locale|math|poll|pthread|sched|setjmp|signal|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|"
                    r"stdlib|stdnoreturn|string|strings|termios|time|unistd|wchar|wctype|wordexp|"
                    r"sys/[a-z]+|netinet/[a-z]+|arpa/inet|netdb|immintrin)\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"])([^>"]+)[>"]', re.M)


def read_arrows(path):
    arrows = {}
    for line in path.read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        folder, rest = line.split(":")
        inner, _, outer = rest.partition("|")
        arrows[folder] = (inner.split(), outer.split())
    return arrows


def check_include(folder, name, kind, arrows, used):
    inner, outer = arrows[folder]
    if kind == '"':
        target = name.split("/")[0]
        if "/" not in name:
            return "write the folder too"
        if name.endswith("_private.h") and target != folder:
            return "private header of another folder"
        if target != folder and "*" not in inner and target not in inner:
            return f"{folder} may not include {target}"
        return None
    if SYSTEM.match(name):
        return None
    for prefix in outer:
        if name.startswith(prefix):
            used.add((folder, prefix))
            return None
    return f"<{name}> is not allowed in {folder}"


def check(root, arrows):
    faults, used = [], set()
    files = sorted(p for p in (root / "kiosk").rglob("*.[ch]"))
    for path in files:
        folder = path.relative_to(root / "kiosk").parts[0]
        if folder not in arrows:
            faults.append(f"{path}: folder {folder} has no row in arrows.txt")
            continue
        text = path.read_text()
        includes = INCLUDE.findall(text)
        for kind, name in includes:
            why = check_include(folder, name, kind, arrows, used)
            if why:
                faults.append(f"{path.relative_to(root)}: {name}: {why}")
        own = str(path.relative_to(root / "kiosk"))[:-1] + "h"
        if path.suffix == ".c" and (root / "kiosk" / own).exists() and includes and includes[0][1] != own:
            faults.append(f"{path.relative_to(root)}: its own header comes first")
    for folder, (_, outer) in arrows.items():
        for prefix in outer:
            if (folder, prefix) not in used:
                faults.append(f"arrows.txt: {folder} does not use {prefix}")
    return faults, len(files)


def self_test(arrows):
    """A check that cannot fail is worth nothing: an upward and a third-party include must be seen."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "kiosk/tariff").mkdir(parents=True)
        (root / "kiosk/tariff/bad.c").write_text('#include "advice/advice.h"\n#include <sqlite3.h>\n')
        faults, _ = check(root, {"tariff": arrows["tariff"]})
    return 0 if len(faults) == 2 else f"expected two faults, got {faults}"


def main():
    arrows = read_arrows(Path(__file__).with_name("arrows.txt"))
    if sys.argv[1] == "--self-test":
        sys.exit(self_test(arrows))
    faults, count = check(Path(sys.argv[1]), arrows)
    print("\n".join(faults))
    print(f"{count} files, {len(faults)} faults")
    sys.exit(1 if faults or not count else 0)


main()
