"""All C files are as clang-format with the project's .clang-format leaves them."""
import subprocess
import sys
from pathlib import Path

root, clang_format = Path(sys.argv[1]), sys.argv[2]
files = [*sorted((root / "kiosk").rglob("*.[ch]")), *sorted((root / "tests").rglob("*.[ch]"))]
done = subprocess.run([clang_format, "--dry-run", "-Werror", *map(str, files)], capture_output=True, text=True,
                      check=False)
faults = [line for line in done.stderr.splitlines() if ": error:" in line]
print("\n".join(faults[:40]))
print(f"{len(files)} files, {len(faults)} faults")
sys.exit(1 if done.returncode or not files else 0)
