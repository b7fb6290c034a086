"""Sizes and names of kiosk/ as STYLE of the house wants them: lengths of functions and files, unique
stems, an opening comment, banned calls, memory through base/memory.h, a README in each folder."""
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

BANNED = re.compile(r"\b(sprintf|vsprintf|strcpy|strcat|strtok|atoi|atol|atof|gets|system|popen)\s*\(")
RAW_MEMORY = re.compile(r"\b(malloc|calloc|realloc|free|strdup|strndup|asprintf)\s*\(")
FLOAT = re.compile(r"\b(float|double)\b")
CODE_MOST, CODE_STOP, HEADER_MOST, FUNCTION_MOST = 500, 800, 120, 80
# Headers that are one table of plain values longer than a page, each with its reason.
LONG_HEADERS = {
    "offer.h": "every part of an offer is one plain value; split, they would include each other in a chain",
    "disclosure_meaning.h": "one enumeration, a line a meaning",
    "ui.h": "the vocabulary of screens: a screen's author reads this one page",
}


def without_comments_and_strings(text):
    pattern = r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''
    return re.sub(pattern, lambda m: "\n" * m.group().count("\n") + '""', text, flags=re.S)


def functions(ctags, files):
    command = [ctags, "--languages=C", "--kinds-C=f", "--fields=+ne", "-f", "-", *map(str, files)]
    for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines():
        line_of = re.search(r"\tline:(\d+)", line)
        end = re.search(r"\tend:(\d+)", line)
        if line_of and end:
            name, path = line.split("\t")[:2]
            yield name, path, int(end.group(1)) - int(line_of.group(1)) + 1


def check_file(path, faults):
    text = path.read_text()
    lines = text.count("\n")
    if not text.startswith("/*"):
        faults.append(f"{path}: opens without a comment that says what it is for")
    if path.suffix == ".h" and lines > HEADER_MOST and path.name not in LONG_HEADERS:
        faults.append(f"{path}: {lines} lines; a header has at most {HEADER_MOST}")
    if path.suffix == ".c" and lines > CODE_STOP:
        faults.append(f"{path}: {lines} lines; a file stops at {CODE_STOP}")
    code = without_comments_and_strings(text)
    for number, line in enumerate(code.split("\n"), 1):
        # clang-format pads the backslash of a macro by bytes, which for Chinese are too many.
        if len(line.rstrip("\\").rstrip()) > 100:
            faults.append(f"{path}:{number}: longer than 100 columns")
        if BANNED.search(line):
            faults.append(f"{path}:{number}: banned call: {line.strip()}")
        if RAW_MEMORY.search(line) and path.name != "memory.c":
            faults.append(f"{path}:{number}: memory goes through base/memory.h: {line.strip()}")
        if FLOAT.search(line) and path.parent.name in ("tariff", "advice"):
            faults.append(f"{path}:{number}: no floating point in a bill or an advice")
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            faults.append(f"{path}:{number}: unfinished")


def main():
    root, ctags = Path(sys.argv[1]), sys.argv[2]
    files = sorted((root / "kiosk").rglob("*.[ch]"))
    faults = []
    for path in files:
        check_file(path, faults)
    stems = Counter(p.stem for p in files if p.suffix == ".c" and p.name != "main.c")
    faults += [f"{stem}.c: the stem is used {n} times" for stem, n in stems.items() if n > 1]
    lengths = []
    for name, path, length in functions(ctags, files):
        lengths.append(length)
        if length > FUNCTION_MOST:
            faults.append(f"{path}: {name} has {length} lines; at most {FUNCTION_MOST}")
    lengths.sort()
    median, high = lengths[len(lengths) // 2], lengths[len(lengths) * 95 // 100]
    if median > 12 or high > 50:
        faults.append(f"functions: median {median} (12), 95 % {high} (50) lines")
    for folder in sorted({p.parent for p in files}):
        if folder.parent.name == "kiosk" and not (folder / "README.md").exists():
            faults.append(f"{folder}: has no README.md")
    long = [f"{p}" for p in files if p.suffix == ".c" and p.read_text().count("\n") > CODE_MOST]
    print("\n".join(faults))
    print(f"{len(files)} files, {len(lengths)} functions, median {median}, 95 % {high}; "
          f"over {CODE_MOST} lines: {len(long)}; {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
