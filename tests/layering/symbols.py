"""Every symbol a kiosk library exports starts with its file's stem, and nothing is a writable global."""
import re
import subprocess
import sys
from pathlib import Path


# Writable variables that must be one for the whole process, each with its reason.
LISTED = {
    "synthesis_state": "libespeak-ng has one state for the process; this says which",
}


def main():
    libraries = sorted(Path(sys.argv[1]).glob("libkiosk_*.a"))
    faults, seen, unused = [], 0, set(LISTED)
    for library in libraries:
        output = subprocess.run(["nm", "-A", "--format=sysv", "--defined-only", library],
                                capture_output=True, text=True, check=True).stdout
        for line in output.splitlines():
            match = re.match(r".*?:(?:.*/)?([\w-]+)\.c\.o:(\S+)\s*\|[^|]*\|\s*(\w)\s*\|.*\|\s*(\S+)$", line)
            if not match:
                continue
            stem, name, kind, section = match.groups()
            if section.startswith(".data.rel.ro"):  # constant once the loader has relocated it
                kind = kind.replace("d", "r").replace("D", "R")
            seen += 1
            if name in LISTED:
                unused.discard(name)
                continue
            compiler_made = name.startswith(("__", "_GLOBAL_", ".L", "_sub_", "asan.", "__asan"))
            if compiler_made or "asan" in name or "ubsan" in name or name.startswith("."):
                continue
            if kind in "TRDB" and not name.startswith(stem):
                faults.append(f"{library.name}: {stem}.c exports {name}")
            if kind in "DBC" or (kind in "db" and not re.search(r"\.\d+$|^data$", name)):
                faults.append(f"{library.name}: {stem}.c has the writable variable {name}")
            if kind in "db" and re.search(r"\.\d+$", name):
                faults.append(f"{library.name}: {stem}.c has the writable static {name}")
    faults += [f"{name} is listed and nowhere defined" for name in sorted(unused)]
    print("\n".join(faults))
    print(f"{seen} symbols in {len(libraries)} libraries, {len(faults)} faults")
    sys.exit(1 if faults or not seen else 0)


main()
