"""batch: advice for everybody, kept with its progress. Killed, it goes on; what it says is what recommend says."""
import csv
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import time
import unittest

from cli_case import TARIFFCTL, TINY, CliCase

COLUMNS = ("subscriber, current_fen, plan, addons, monthly_average_fen, horizon_total_fen, one_off_fen, exit_fee_fen,"
           " saving_per_month_fen, exact, others, refusal")


class Batch(CliCase):
    def fill_many(self, count):
        """Customers by month and by event, some who hold a plan, some of whom only a record is there."""
        draw = random.Random(6)
        usage, people = ["subscriber,month,time,service,peer,quantity"], ["subscriber,plan"]
        for i in range(count):
            number = f"139{i:08d}"
            if i % 7:
                people.append(f"{number},{draw.choice(['POLD', 'P10', ''])}")
            if i % 11 == 3 and i % 7:
                continue
            for month in ("2026-08", "2026-09", "2026-10"):
                usage.append(f"{number},{month},,data,,{draw.randrange(0, 20000)}MB")
                usage.append(f"{number},{month},,voice,,{draw.randrange(0, 300)}min")
                for _ in range(draw.choice([0, 0, 3])):
                    usage.append(f"{number},,{month}-{draw.randrange(1, 29):02d}T{draw.randrange(24):02d}:00:00,voice,"
                                 f"{draw.choice(['', 'a', 'b'])},{draw.randrange(1, 900)}s")
        self.run_ok("catalog", "import", "--activate", TINY)
        self.run_ok("usage", "import", self.write("usage.csv", "\n".join(usage) + "\n"))
        self.run_ok("subscribers", "import", self.write("people.csv", "\n".join(people) + "\n"))
        return sum(1 for i in range(count) if i % 11 == 3 and i % 7)

    def results(self, db=None):
        with sqlite3.connect(db or self.db) as connection:
            runs = connection.execute("SELECT count(*) FROM batch_run WHERE ended IS NOT NULL").fetchone()[0]
            self.assertEqual(runs, 1)
            return connection.execute(f"SELECT {COLUMNS} FROM batch_result ORDER BY run, subscriber").fetchall()

    def start(self, *arguments):
        environment = {**os.environ, "TARIFF_KIOSK_DB": self.db, "TZ": "UTC"}
        return subprocess.Popen([TARIFFCTL, "batch", "--as-of", "2026-11-21", *arguments], env=environment,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def test_everybody_gets_what_recommend_says(self):
        refused = self.fill_many(300)
        out = self.run_it("batch", "--as-of", "2026-11-21", "--jobs", 3, "--out", self.folder / "r.csv")
        self.assertEqual(out.status, 0, out.err)
        self.assertIn(f"{300 - refused} subscribers advised under", out.out)
        self.assertIn(f"{refused} could not be", out.out)
        self.assertEqual(len(out.err.splitlines()), refused)
        self.assertIn("139****0003: there is no usage yet", out.err)
        self.assertNotIn("13900000003", out.err)
        with open(self.folder / "r.csv", encoding="utf-8") as file:
            rows = {row["subscriber"]: row for row in csv.DictReader(file)}
        self.assertEqual(len(rows), 300)
        self.assertEqual(os.stat(self.folder / "r.csv").st_mode & 0o077, 0)
        documents = self.run_it("recommend", "--all", "--as-of", "2026-11-21").out.splitlines()
        self.assertEqual(len(documents), 300 - refused)
        for document in map(json.loads, documents):
            row, first = rows[document["subscriber"]], document["advice"][0]
            self.assertEqual(row["plan"], first["plan"])
            self.assertEqual(row["addons"], ";".join(
                addon["code"] + (f"*{addon['quantity']}" if addon["quantity"] > 1 else "") for addon in first["addons"]))
            for column, value in [("horizon_total", first["horizon_total"]), ("one_off", first["one_off"]),
                                  ("monthly_average", first["monthly_average"]), ("exit_fee", first["exit_fee"])]:
                self.assertEqual(float(row[column]), value)
            current = document["current"]
            self.assertEqual(row["current_monthly"], f"{current['monthly_average']:.2f}" if current else "")

    def test_killed_at_any_moment_it_goes_on_without_loss_or_double(self):
        self.fill_many(6000)
        whole = str(self.folder / "whole.db")
        with sqlite3.connect(self.db) as source, sqlite3.connect(whole) as target:
            source.backup(target)
        began = time.monotonic()
        self.run_ok("batch", "--as-of", "2026-11-21", "--jobs", 2, "--db", whole)
        taken = time.monotonic() - began
        draw, kills, went_on = random.Random(9), 0, 0
        for _ in range(60):
            run = self.start("--jobs", str(draw.choice([1, 2, 3])))
            try:
                _, err = run.communicate(timeout=draw.uniform(0, taken * 0.9))
                self.assertEqual(run.returncode, 0, err)
                went_on += b"goes on with the run" in err
                break
            except subprocess.TimeoutExpired:
                run.send_signal(signal.SIGKILL)
                run.communicate()
                kills += 1
        else:
            self.run_ok("batch", "--as-of", "2026-11-21")
        self.assertGreater(kills, 0)
        self.assertEqual(self.results(), self.results(whole))
        with sqlite3.connect(self.db) as connection:
            self.assertEqual(connection.execute("PRAGMA integrity_check").fetchone()[0], "ok")
            advised, refused = connection.execute("SELECT advised, refused FROM batch_run").fetchone()
        self.assertEqual(advised + refused, 6000)

    def test_a_run_that_was_cut_short_begins_anew_under_another_version(self):
        self.fill_many(200)
        self.run_ok("batch", "--as-of", "2026-11-21")
        with sqlite3.connect(self.db) as connection:
            connection.execute("UPDATE batch_run SET ended = NULL, last = '13900000099', advised = 90, refused = 10")
            connection.execute("DELETE FROM batch_result WHERE subscriber > '13900000099'")
        ran = self.run_it("batch", "--as-of", "2026-11-21")
        self.assertIn("goes on with the run that was cut short after 100 subscribers", ran.err)
        self.assertEqual(len(self.results()), 200)
        with sqlite3.connect(self.db) as connection:
            connection.execute("UPDATE batch_run SET ended = NULL, last = '13900000099', advised = 90, refused = 10")
            connection.execute("DELETE FROM batch_result WHERE subscriber > '13900000099'")
        with open(TINY, encoding="utf-8") as file:
            tiny = json.load(file)
        tiny["version"] = "another"
        self.run_ok("catalog", "import", "--activate", self.write("other.json", json.dumps(tiny)))
        ran = self.run_it("batch", "--as-of", "2026-11-21")
        self.assertIn("of another catalog version; begins anew under version another", ran.err)
        self.assertEqual(len(self.results()), 200)

    def test_a_disk_without_room_ends_it_with_one_message_and_keeps_what_was_kept(self):
        self.fill_many(4000)
        self.run_ok("batch", "--as-of", "2026-11-21")
        before = self.results()
        self.run_ok("subscribers", "import", self.write("one.csv", "subscriber,plan\n13900000001,P10\n"))
        size = os.stat(self.db).st_size
        whole = self.results()

        def little_room():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size // 8, size // 8))

        ran = self.run_it("batch", "--as-of", "2026-11-21", preexec_fn=little_room)
        self.assertEqual(ran.status, 1, ran)
        faults = [line for line in ran.err.splitlines() if "there is no usage" not in line]
        self.assertEqual(len(faults), 1, faults)
        self.assertIn(self.db, faults[0])
        self.assertEqual(ran.out, "")
        with sqlite3.connect(self.db) as connection:
            kept = connection.execute(f"SELECT {COLUMNS} FROM batch_result JOIN batch_run USING (run)"
                                      " WHERE ended IS NOT NULL ORDER BY subscriber").fetchall()
        self.assertEqual(kept, whole)
        self.assertEqual(len(before), 4000)
        self.run_ok("batch", "--as-of", "2026-11-21")
        self.assertEqual(len(self.results()), 4000)

    def test_a_database_without_catalog_or_that_is_not_there_is_said(self):
        self.assert_fails(3, "no catalog is active", "batch")
        self.run_ok("subscribers", "import", self.write("one.csv", "subscriber,plan\n13900000001,P10\n"))
        self.assert_fails(3, "no catalog is active", "batch")

    def test_a_database_that_may_only_be_read_is_said(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everything")
        self.fill_many(20)
        os.chmod(self.db, 0o400)
        os.chmod(self.folder, 0o500)
        self.assert_fails(1, "may only be read", "batch")

    def test_damaged_reduced_rows_are_told_one_by_one_and_the_run_goes_on(self):
        refused = self.fill_many(100)
        with sqlite3.connect(self.db) as connection:
            connection.execute("UPDATE usage_reduced SET months = x'01ffffffffff' WHERE subscriber = '13900000001'")
        ran = self.run_it("batch", "--as-of", "2026-11-21")
        self.assertEqual(ran.status, 0)
        self.assertIn("139****0001: the database is damaged", ran.err)
        self.assertIn(f"{refused + 1} could not be", ran.out)


if __name__ == "__main__":
    unittest.main()
