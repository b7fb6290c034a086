"""What goes wrong in the world: unknown numbers, no usage, an expired catalog, a database that cannot be used. Each has
its status and a message that says what to do; with --json nothing is printed."""
import os
import resource
import signal
import sqlite3
import unittest

from cli_case import FROM_FILES, TINY, USAGE, CliCase

NOBODY = 65534


def as_nobody():
    """Permissions do not bind root."""
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def with_small_files():
    """A disk that is full after 16 KB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16384, 16384))


class BadInput(CliCase):
    def test_an_unknown_number(self):
        self.fill()
        for command in (["recommend", "--json"], ["rate", "--plan", "P10", "--json"]):
            err = self.assert_fails(3, ["137****0000", "not known"], *command, "--subscriber", "13700000000")
            self.assertNotIn("13700000000", err)
        self.assert_fails(3, "137****0000", "usage", "show", "13700000000")
        self.assert_fails(3, "137****0000", "recommend", *FROM_FILES, "--subscriber", "13700000000")

    def test_no_usage(self):
        self.fill()
        for command in (["recommend", "--json", "--subscriber"], ["usage", "show"]):
            self.assert_fails(3, ["139****0002", "usage"], *command, "13900000002")
        empty = self.write("empty.csv", "subscriber,month,service,quantity\n")
        self.assert_fails(3, [empty], "recommend", "--json", "--catalog", TINY, "--usage", empty)

    def test_a_catalog_that_expired(self):
        with open(TINY, encoding="utf-8") as file:
            text = file.read().replace('"kind": "plan",', '"kind": "plan", "on_sale": {"to": "2025-06-30"},')
        text = text.replace('     "on_sale": {"from": "2020-01-01", "to": "2025-12-31"},\n', "")
        old = self.write("old.json", text)
        self.assert_fails(3, ["expired", "2025-06-30", "import"], "recommend", "--json", "--catalog", old, "--usage",
                          USAGE, "--as-of", "2026-11-21")
        self.run_ok("recommend", "--json", "--catalog", old, "--usage", USAGE, "--as-of", "2025-06-30")
        self.run_ok("catalog", "import", "--activate", old)
        self.run_ok("usage", "import", USAGE)
        self.assert_fails(3, "expired", "recommend", "--json", "--subscriber", "13900000001")

    def test_no_active_catalog(self):
        self.run_ok("catalog", "import", TINY)
        self.run_ok("usage", "import", USAGE)
        self.assert_fails(3, "catalog", "recommend", "--json", "--subscriber", "13900000001")

    def test_too_many_months(self):
        lines = "".join(f"1,{2025 + m // 12}-{m % 12 + 1:02d},data,1GB\n" for m in range(13))
        usage = self.write("long.csv", "subscriber,month,service,quantity\n" + lines)
        self.assert_fails(3, "12", "recommend", "--json", "--catalog", TINY, "--usage", usage)

    def test_truncated_and_hostile_usage(self):
        head = b"subscriber,month,service,quantity\n"
        hostile = {"empty": b"", "no-header": b"1,2026-10,data,1GB\n", "quote": head + b'"1,2026-10,data,1GB\n',
                   "zero": head + b"1,2026-10,da\0ta,1GB\n", "number": head + b"1,2026-10,data,-1GB\n",
                   "huge": head + b"1,2026-10,data,99999999999999999999GB\n", "binary": bytes(range(256)) * 64,
                   "short": head + b"1,2026-10\n", "columns": b"subscriber,subscriber,service,quantity\n1,1,data,1\n"}
        for name, content in hostile.items():
            with self.subTest(name):
                path = self.write(name + ".csv", content)
                self.assert_fails(3, [path], "usage", "import", path)
                self.assert_fails(3, [path], "recommend", "--json", "--catalog", TINY, "--usage", path)

    def test_no_database(self):
        missing = str(self.folder / "none.db")
        for command in (["recommend", "--subscriber", "1", "--json"], ["catalog", "list", "--json"], ["usage", "show", "1"]):
            self.assert_fails(1, [missing], *command, "--db", missing)
        self.assertFalse(os.path.exists(missing), "looking makes no database")

    def test_a_file_that_is_no_database(self):
        path = self.write("text.db", "this is no database, only some text that is long enough to look at\n" * 20)
        self.assert_fails(1, [path], "catalog", "list", "--db", path)
        self.assert_fails(1, [path], "usage", "import", USAGE, "--db", path)

    def test_a_locked_database(self):
        self.fill()
        holder = sqlite3.connect(self.db, isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute("BEGIN EXCLUSIVE")
        self.assert_fails(1, [self.db], "usage", "import", USAGE)

    def test_a_read_only_database(self):
        self.fill()
        os.chmod(self.db, 0o444)
        os.chmod(self.folder, 0o555)
        self.addCleanup(os.chmod, self.folder, 0o777)
        self.assert_fails(1, [self.db], "usage", "import", USAGE, preexec_fn=as_nobody)

    def test_a_full_disk(self):
        self.fill()
        lines = "".join(f"1390000{i:04d},2026-10,data,1GB\n" for i in range(3000))
        many = self.write("many.csv", "subscriber,month,service,quantity\n" + lines)
        before = self.run_ok("usage", "show", "13900000001")
        self.assert_fails(1, [self.db], "usage", "import", many, preexec_fn=with_small_files)
        self.assertEqual(self.run_ok("usage", "show", "13900000001"), before)
        self.assert_fails(3, "not known", "usage", "show", "13900000500")


if __name__ == "__main__":
    unittest.main()
