"""catalog review, catalog convert --answers, catalog diff: the dialogue without a terminal, and what it leaves behind. The
rows are published ones whose texts are made worse by words that no grammar knows."""
import json
import os
import pathlib
import signal
import subprocess
import time
import unittest

from cli_case import SOURCE, TARIFFCTL, TINY, CliCase

SHARED = pathlib.Path(os.environ.get("KIOSK_SHARED_DIR", SOURCE.parent / "shared"))
LIAONING = SHARED / "data/disclosures/cmcc/辽宁.json"
DECISIONS = str(SOURCE / "catalog/liaoning.decisions.json")
CODES = ["25LN203580", "25LN203573", "25LN203584"]  # 爱家套餐 with 国内主叫0.15元/分钟
WHALE = "蓝鲸通话0.17星/分钟"
SCHEMA = SOURCE / "catalog/catalog-answers.schema.json"


class Review(CliCase):
    def setUp(self):
        super().setUp()
        published = json.loads(LIAONING.read_text(encoding="utf-8"))
        rows = [row for row in published["plans"] if row["details"]["schemeId"] in CODES]
        self.assertEqual(len(rows), len(CODES))
        for row in rows:
            self.assertIn("国内主叫0.15元/分钟", row["details"]["overage"])
            row["details"]["overage"] = row["details"]["overage"].replace("国内主叫0.15元/分钟", WHALE)
        self.rows = self.write("rows.json", json.dumps({"province": "辽宁", "plans": rows}, ensure_ascii=False))
        self.answers = self.folder / "rows.answers.json"
        self.out, self.report = str(self.folder / "out.json"), str(self.folder / "report.json")

    def review(self, *lines, environment=None):
        text = "".join(line + "\n" for line in lines)
        return self.run_it("catalog", "review", self.rows, "--decide", DECISIONS, "--answers", self.answers, "--by", "Wang",
                           input=text.encode(), environment=environment or {})

    def convert(self):
        self.run_ok("catalog", "convert", "--from", "disclosure", self.rows, "--out", self.out, "--report", self.report,
                    "--decide", DECISIONS, *(["--answers", self.answers] if self.answers.exists() else []))
        return json.loads(pathlib.Path(self.report).read_text(encoding="utf-8"))

    def kept(self):
        return json.loads(self.answers.read_text(encoding="utf-8"))["answers"]

    def test_the_report_groups_reviews_by_wording_most_rows_first(self):
        report = self.convert()
        self.assertEqual(report["summary"]["review"], 3)
        group = report["groups"][0]
        self.assertEqual((group["wording"], group["field"], group["count"]), ("蓝鲸通话N星/分钟", "overage", 3))
        self.assertEqual(sorted(group["rows"]), sorted(CODES))
        counts = [group["count"] for group in report["groups"]]
        self.assertEqual(counts, sorted(counts, reverse=True))
        self.assertEqual(report["summary"]["groups"], len(counts))
        self.assertEqual(report["summary"]["settled_by_ten_wordings"], 3)

    def test_one_answer_settles_every_row_with_the_wording(self):
        ran = self.review("s 国内主叫N元/分钟", "y")
        self.assertEqual(ran.status, 0, ran.err)
        self.assertIn("解决 3 行：3 行可定价", ran.out)
        answer = self.kept()[0]
        self.assertRegex(answer.pop("on"), r"^\d{4}-\d\d-\d\d$")
        self.assertEqual(answer, {"field": "overage", "wording": "蓝鲸通话N星/分钟",
                                  "answer": {"same": "国内主叫N元/分钟"}, "by": "Wang"})
        report = self.convert()
        self.assertEqual(report["summary"]["priced"], 3)
        self.assertEqual(report["rows"][0]["answers"], ["蓝鲸通话N星/分钟"])
        self.assertIn('"price": 0.17', pathlib.Path(self.out).read_text(encoding="utf-8"))
        self.run_ok("catalog", "import", self.rows, "--decide", DECISIONS, "--answers", self.answers, "--activate")
        self.assertIn("0.17", self.run_ok("catalog", "show", CODES[0]))

    def test_the_page_shows_the_row_beside_what_was_understood(self):
        for lang, words in (("zh-CN", "第 1 组"), ("en", "wording 1 of")):
            with self.subTest(lang):
                ran = self.review("q", environment={"COLUMNS": "90", "LANG": {"zh-CN": "zh_CN", "en": "en_US"}[lang] + ".UTF-8"})
                self.assertIn(words, ran.out)
                self.assertIn("? 【蓝鲸通话0.17星/分钟】", ran.out)
                self.assertIn("✓ 国内短信0.1元/条", ran.out)
                self.assertIn("资费标准" if lang == "zh-CN" else "standard", ran.out)
                beside = [line for line in ran.out.splitlines() if " │ " in line]
                self.assertTrue(beside)
                self.assertFalse(self.answers.exists())

    def test_an_answer_that_is_not_wanted_or_changes_nothing_is_not_kept(self):
        self.assertIn("解决 3 行", self.review("n", "n", "q").out)
        self.assertFalse(self.answers.exists())
        self.assertIn("没有任何变化", self.review("s 白鲸N星", "q").out)
        self.assertFalse(self.answers.exists())

    def test_numbers_that_do_not_come_out_are_told_and_asked_again(self):
        ran = self.review("s 国内主叫N元/N分钟", "o", "y")
        self.assertIn("must have as many numbers as the wording: 1, not 2", ran.out)
        self.assertEqual([answer["answer"] for answer in self.kept()], ["not_an_offer"])
        self.assertEqual(self.convert()["summary"]["not_an_offer"], 3)

    def test_one_row_alone_is_no_offer_as_it_is_published_now(self):
        ran = self.review("r", "y", "q")
        self.assertIn("还剩 2 行", ran.out)
        self.assertEqual(self.kept()[0]["answer"], "not_an_offer")
        self.assertEqual(self.convert()["summary"]["review"], 2)
        text = pathlib.Path(self.rows).read_text(encoding="utf-8")
        self.write("rows.json", text.replace("0.17", "0.18"))
        report = self.convert()
        self.assertEqual(report["summary"]["review"], 3)
        self.assertTrue(any("changed since" in reason["why"] for row in report["rows"] for reason in row["reasons"]))

    def test_ending_the_program_loses_nothing_that_was_kept(self):
        environment = {**os.environ, "USER": "Li", "LANG": "en_US.UTF-8", "TZ": "UTC"}
        with subprocess.Popen([TARIFFCTL, "catalog", "review", self.rows, "--decide", DECISIONS, "--answers",
                               str(self.answers)], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment) as ran:
            ran.stdin.write("r\ny\n".encode())
            ran.stdin.flush()
            until = time.monotonic() + 60
            while not self.answers.exists() and time.monotonic() < until:
                time.sleep(0.02)
            ran.send_signal(signal.SIGINT)
        self.assertEqual([answer["by"] for answer in self.kept()], ["Li"])
        self.assertEqual([path.name for path in self.folder.iterdir() if path.suffix == ".new"], [])

    def test_skipped_groups_stay_and_help_is_given(self):
        self.assertIn("n  ", self.review("?", "k").out)
        self.assertFalse(self.answers.exists())

    def test_bad_answers_are_told_at_once_and_nothing_is_written(self):
        bad = self.write("bad.json", '{"answers": [{"field": "notes", "wording": "甲", "answer": "x", "by": "", "on": "y"}]}')
        ran = self.run_it("catalog", "convert", "--from", "disclosure", self.rows, "--out", self.out, "--report", self.report,
                          "--answers", bad)
        self.assertEqual(ran.status, 3)
        for member in ("answer", "by", "on"):
            self.assertIn(f"bad.json: /answers/0/{member}: ", ran.err)
        self.assertFalse(os.path.exists(self.out))
        self.assertEqual(self.run_it("catalog", "review", self.rows, "--answers", bad, "--by", "x").status, 3)

    def test_somebody_must_have_answered(self):
        self.assert_fails(2, "--by", "catalog", "review", self.rows, "--answers", self.answers)

    def test_what_is_kept_fits_the_schema(self):
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not there")
        schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        self.review("s 国内主叫N元/分钟", "n", "r", "y", "o", "y")
        self.assertEqual(len(self.kept()), 2)
        validator = jsonschema.Draft7Validator(schema)
        self.assertEqual(list(validator.iter_errors({"answers": self.kept()})), [])
        for bad in ({"field": "notes"}, {"row": "A", "answer": "nothing", "by": "x", "on": "2026-11-21"},
                    {"field": "notes", "wording": "5元", "answer": "nothing", "by": "x", "on": "2026-11-21"}):
            self.assertTrue(list(validator.iter_errors({"answers": [bad]})), bad)


class Diff(CliCase):
    def setUp(self):
        super().setUp()
        self.old = json.loads(pathlib.Path(TINY).read_text(encoding="utf-8"))

    def changed(self, change):
        new = json.loads(json.dumps(self.old))
        change(new)
        return self.write("new.json", json.dumps(new, ensure_ascii=False))

    def test_a_catalog_does_not_differ_from_itself(self):
        self.assertIn("没有变化", self.run_ok("catalog", "diff", TINY, TINY))
        found = self.run_json("catalog", "diff", TINY, TINY)
        self.assertEqual([found[key] for key in ("new", "withdrawn", "changed", "catalog")], [[], [], [], []])

    def test_new_withdrawn_and_changed_offers_are_told(self):
        def change(new):
            offer = next(offer for offer in new["offers"] if isinstance(offer.get("fee"), dict))
            offer["fee"]["amount"] += 10
            copied = json.loads(json.dumps(offer))
            copied["code"] = "ZZNEW"
            new["offers"].append(copied)
            self.code = offer["code"]
            new["standard_charges"][0]["price"]["price"] = 7.5
        path = self.changed(change)
        found = self.run_json("catalog", "diff", TINY, path)
        self.assertEqual([offer["code"] for offer in found["new"]], ["ZZNEW"])
        self.assertEqual([offer["code"] for offer in found["changed"]], [self.code])
        change = found["changed"][0]["changes"][0]
        self.assertEqual(change["pointer"], "/fee/amount")
        self.assertEqual(change["after"] - change["before"], 10)
        self.assertEqual(found["catalog"][0]["pointer"], "/standard_charges/0/price")
        back = self.run_json("catalog", "diff", path, TINY)
        self.assertEqual([offer["code"] for offer in back["withdrawn"]], ["ZZNEW"])
        self.assertIn("月费：", self.run_ok("catalog", "diff", TINY, path))
        self.assertIn("fee: ", self.run_ok("catalog", "diff", TINY, path, "--lang", "en"))

    def test_what_is_no_catalog_is_refused(self):
        self.assert_fails(3, "not a JSON", "catalog", "diff", TINY, self.write("no.json", "{"))
        self.assert_fails(1, "nowhere", "catalog", "diff", "nowhere.json", TINY)
        self.assert_fails(2, "missing", "catalog", "diff", TINY)


if __name__ == "__main__":
    unittest.main()
