"""tariff-kiosk from outside: exit statuses, messages, and what the shopper sees when the store behind
it is missing, unreadable, locked, empty or out of date. Plays replays on a real database that
tariffctl fills."""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

KIOSK, CTL, SOURCE = (Path(argument).resolve() for argument in sys.argv[1:4])
NUMBER, PIN = "13800138000", "135790"
SIGN_IN = f"tap start\ntap next\ntype {NUMBER}\ntype {PIN}\ntap next\n"


def scope(service):
    return {"service": service}


def catalog(sale_to="2031-12-31"):
    """One plan of 30 yuan with 10 GB, one of 90 with 20 GB; beyond them 5 yuan a GB."""
    def plan(code, fee, data):
        return {"code": code, "kind": "plan", "name": {"zh-CN": f"{fee} 元套餐", "en": f"Plan {fee}"},
                "fee": {"amount": fee, "every": "month"}, "on_sale": {"from": "2020-01-01", "to": sale_to},
                "allowances": [{"scope": scope("data"), "amount": data}]}
    return {"format": "tariff-catalog/1", "id": "shop", "version": sale_to, "currency": "CNY",
            "timezone": "Asia/Shanghai", "scopes": {},
            "standard_charges": [{"scope": scope(s), "price": p} for s, p in [
                ("voice", {"per": "1min", "price": 0.15}), ("sms", {"per": "1", "price": 0.1}),
                ("mms", {"per": "1", "price": 0.3}), ("data", {"block": "1GB", "price": 5})]],
            "offers": [plan("P30", 30, "10GB"), plan("P90", 90, "20GB")]}


class Kiosk(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)
        self.db = self.path / "kiosk.db"

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        (self.path / name).write_text(text, encoding="utf-8")
        return self.path / name

    def ctl(self, *arguments):
        subprocess.run([CTL, *arguments, "--db", self.db],
                       check=True, capture_output=True)

    def fill(self, sale_to="2031-12-31", usage=True):
        self.ctl("catalog", "import", self.write("catalog.json", json.dumps(catalog(sale_to))), "--activate")
        self.ctl("subscribers", "import", self.write(
            "subscribers.csv", f"subscriber,plan,pin\n{NUMBER},P90@2025-03-01,{PIN}\n"))
        if usage:
            months = "".join(f"{NUMBER},2026-{m:02},data,8GB\n" for m in (8, 9, 10))
            self.ctl("usage", "import", self.write("usage.csv", "subscriber,month,service,quantity\n" + months))

    def run_kiosk(self, *arguments, **environment):
        return subprocess.run([KIOSK, *arguments], capture_output=True, text=True, timeout=120,
                              env={**os.environ, **environment})

    def play(self, steps, *arguments):
        """Plays and returns the result and the semantic tree of each shot."""
        shots = self.path / "shots"
        result = self.run_kiosk("--headless", "--db", self.db, "--replay", self.write("a.replay", steps),
                                "--dump-dir", shots, "--as-of", "2026-11-21", *arguments)
        return result, {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in shots.glob("*.json")}

    def names(self, tree):
        return " ".join(node["name"] or "" for node in tree["nodes"])

    def test_a_whole_visit_names_the_cheaper_plan_and_what_it_saves(self):
        self.fill()
        result, shots = self.play(SIGN_IN + "shot advice\ntap offer-1\nshot bill\ntap next\nshot end\n")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(shots["advice"]["screen"], "results")
        self.assertIn("30 元套餐", self.names(shots["advice"]))
        self.assertIn("每年省 ¥720.00", self.names(shots["advice"]))  # (90 − 30) × 12
        self.assertIn("¥30.00", self.names(shots["bill"]))
        self.assertEqual(shots["end"]["screen"], "goodbye")
        self.assertNotIn(NUMBER, result.stderr + result.stdout)

    def test_the_demo_visit_plays_to_its_end_in_both_languages(self):
        self.fill()
        demo = (SOURCE / "assets/demo/visit.replay").read_text(encoding="utf-8").replace("tap offer-2", "tap offer-1")
        for language, word in (("zh-CN", "轻触开始"), ("en", "Touch to start")):
            result, shots = self.play(demo + "shot last\n", "--lang", language)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(shots["last"]["screen"], "attract")
            self.assertIn(word, self.names(shots["last"]))

    def test_a_missing_database_is_out_of_order_with_a_way_on(self):
        result, shots = self.play("wait 1\nshot broken\n")
        self.assertEqual(result.returncode, 0)
        self.assertEqual(shots["broken"]["screen"], "out-of-order")
        self.assertIn("请到柜台", self.names(shots["broken"]))
        self.assertIn("kiosk.db", result.stderr)
        self.assertFalse(self.db.exists(), "a kiosk makes no database")

    def test_a_file_that_is_no_database_is_out_of_order(self):
        self.db.write_bytes(b"this is not a database, whatever its name says" * 100)
        _, shots = self.play("wait 1\nshot broken\n")
        self.assertEqual(shots["broken"]["screen"], "out-of-order")

    def test_no_active_catalog_is_said_to_staff(self):
        self.ctl("catalog", "import", self.write("catalog.json", json.dumps(catalog())))
        _, shots = self.play("wait 1\nshot broken\n")
        self.assertEqual(shots["broken"]["screen"], "out-of-order")
        self.assertIn("还没有启用的资费目录", self.names(shots["broken"]))

    def test_a_locked_database_is_out_of_order_and_nothing_of_the_shopper_stays(self):
        self.fill()
        lock = sqlite3.connect(self.db, isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
        result, shots = self.play(SIGN_IN + "shot broken\n")
        lock.execute("ROLLBACK")
        lock.close()
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(shots["broken"]["screen"], "out-of-order")
        self.assertNotIn("138", self.names(shots["broken"]))
        self.assertNotIn(NUMBER, result.stderr)

    def test_a_catalog_that_expired_leads_to_the_counter(self):
        self.fill(sale_to="2026-06-30")
        _, shots = self.play(SIGN_IN + "shot notice\n")
        self.assertEqual(shots["notice"]["screen"], "notice")
        self.assertIn("今天没有可以办理的套餐", self.names(shots["notice"]))

    def test_no_usage_is_said_with_a_way_on(self):
        self.fill(usage=False)
        _, shots = self.play(SIGN_IN + "shot notice\ntap back\nshot again\n")
        self.assertIn("还没有您的用量", self.names(shots["notice"]))
        self.assertEqual(shots["again"]["screen"], "sign-in")

    def test_five_wrong_tries_wait_and_a_restart_does_not_help(self):
        self.fill()
        start = f"tap start\ntap next\ntype {NUMBER}\n"
        _, shots = self.play(start + "type 000000\ntap next\n" * 5 + "shot wait\n")
        self.assertIn("还要等", self.names(shots["wait"]))
        _, shots = self.play(start + f"type {PIN}\ntap next\nshot wait\n")
        self.assertEqual(shots["wait"]["screen"], "sign-in")
        self.assertIn("还要等", self.names(shots["wait"]))

    def test_no_display_is_said_and_exits_with_1(self):
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        result = subprocess.run([KIOSK, "--windowed", "--db", self.db], capture_output=True, text=True,
                                timeout=60, env={**environment, "SDL_VIDEODRIVER": "x11"})
        self.assertEqual(result.returncode, 1)
        self.assertIn("display", result.stderr)
        self.assertEqual(result.stderr.count("\n"), 1)

    def test_a_missing_font_is_said_with_its_package_and_exits_with_1(self):
        for folder in ("strings", "icons", "fonts"):
            (self.path / "assets" / folder).mkdir(parents=True)
        for compiled in (KIOSK.parent / "assets/strings").glob("*.mo"):
            (self.path / "assets/strings" / compiled.name).write_bytes(compiled.read_bytes())
        self.write("assets/fonts/manifest",
                   "face cjk regular 0 fonts-noto-cjk /nowhere/NotoSansCJK.ttc\nchain * cjk\n")
        result = self.run_kiosk("--headless", "--replay", self.write("a.replay", "wait 1\n"), "--db", self.db,
                                TARIFF_KIOSK_ASSETS=str(self.path / "assets"))
        self.assertEqual(result.returncode, 1)
        self.assertIn("fonts-noto-cjk", result.stderr)

    def test_missing_assets_are_said_and_exit_with_1(self):
        result = self.run_kiosk("--headless", "--replay", self.write("a.replay", "wait 1\n"),
                                TARIFF_KIOSK_ASSETS="/nowhere")
        self.assertEqual(result.returncode, 1)
        self.assertIn("TARIFF_KIOSK_ASSETS", result.stderr)

    def test_wrong_usage_exits_with_2_and_bad_replays_with_3(self):
        self.assertEqual(self.run_kiosk("--size", "big").returncode, 2)
        self.assertEqual(self.run_kiosk("--lang", "fr").returncode, 2)
        self.assertEqual(self.run_kiosk("--headless", "--replay", "/nowhere.replay").returncode, 1)
        result, _ = self.play("tap start\nfly away\n")
        self.assertEqual(result.returncode, 3)
        self.assertIn("a.replay:2: ", result.stderr)
        self.fill()
        result, _ = self.play("tap start\ntap offer-1\n")
        self.assertEqual(result.returncode, 3)
        self.assertIn("a.replay:2: ", result.stderr)

    def test_help_and_version_go_to_standard_output(self):
        for option, word in (("--help", "--dump-dir"), ("--version", "tariff-kiosk ")):
            result = self.run_kiosk(option)
            self.assertEqual(result.returncode, 0)
            self.assertIn(word, result.stdout)
            self.assertEqual(result.stderr, "")


unittest.main(argv=sys.argv[:1], verbosity=1)
