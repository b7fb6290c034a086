"""What every test of tariffctl starts from: a folder of its own, the program, and one run of it."""
import collections
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

DATA = pathlib.Path(__file__).parent / "data"
SOURCE = pathlib.Path(os.environ.get("KIOSK_SOURCE_DIR", pathlib.Path(__file__).parents[2]))
TARIFFCTL = os.environ["TARIFFCTL"]
TINY, USAGE, SUBSCRIBERS = str(DATA / "tiny.json"), str(DATA / "usage.csv"), str(DATA / "subscribers.csv")
FROM_FILES = ["--catalog", TINY, "--usage", USAGE, "--subscribers", SUBSCRIBERS]

Ran = collections.namedtuple("Ran", "status out err")


class CliCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.folder.chmod(0o777)
        self.db = str(self.folder / "kiosk.db")

    def run_it(self, *arguments, **options):
        """Runs tariffctl; the environment is fixed so that no machine's locale or database matters."""
        environment = {"PATH": os.environ["PATH"], "TARIFF_KIOSK_DB": self.db, "LANG": "zh_CN.UTF-8", "TZ": "UTC"}
        environment.update(options.pop("environment", {}))
        for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        done = subprocess.run([TARIFFCTL, *map(str, arguments)], capture_output=True, env=environment, timeout=120,
                              check=False, **options)
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    def run_ok(self, *arguments, **options):
        ran = self.run_it(*arguments, **options)
        self.assertEqual(ran.status, 0, ran.err)
        return ran.out

    def run_json(self, *arguments, **options):
        return json.loads(self.run_ok(*arguments, "--json", **options))

    def assert_fails(self, status, words, *arguments, **options):
        """The status, every one of the words in the message, and nothing on standard output."""
        ran = self.run_it(*arguments, **options)
        self.assertEqual(ran.status, status, ran)
        self.assertEqual(ran.out, "", "a failure prints nothing to standard output")
        for word in [words] if isinstance(words, str) else words:
            self.assertIn(word, ran.err)
        return ran.err

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    def fill(self):
        """The tiny catalog, active, with the two subscribers, of whom one has usage."""
        self.run_ok("catalog", "import", "--activate", TINY)
        self.run_ok("usage", "import", USAGE)
        self.run_ok("subscribers", "import", SUBSCRIBERS)
