"""catalog convert, and catalog import of disclosures: the command around exchange/disclosure.h, whose reading of texts has
tests of its own."""
import json
import os
import pathlib
import unittest

from cli_case import SOURCE, TINY, CliCase

SHARED = pathlib.Path(os.environ.get("KIOSK_SHARED_DIR", SOURCE.parent / "shared"))
LIAONING = str(SHARED / "data/disclosures/cmcc/辽宁.json")
DECISIONS = str(SOURCE / "catalog/liaoning.decisions.json")


class Convert(CliCase):
    def setUp(self):
        super().setUp()
        self.out, self.report = str(self.folder / "out.json"), str(self.folder / "report.json")

    def convert(self, *more, files=(LIAONING,)):
        return ["catalog", "convert", "--from", "disclosure", *files, "--out", self.out, "--report", self.report, *more]

    def test_a_disclosure_becomes_a_valid_catalog_and_a_report_of_every_row(self):
        self.run_ok(*self.convert("--decide", DECISIONS, "--id", "ln", "--catalog-version", "v1"))
        self.assertIn("ln version v1 is valid", self.run_ok("catalog", "validate", self.out))
        with open(self.report, encoding="utf-8") as file:
            report = json.load(file)
        with open(LIAONING, encoding="utf-8") as file:
            published = json.load(file)["plans"]
        self.assertEqual(len(report["rows"]), len(published))
        self.assertTrue({row["status"] for row in report["rows"]} <= {"priced", "review", "not_an_offer"})
        for row in report["rows"]:
            self.assertTrue({"code", "file", "index", "status", "kind", "reasons"} <= set(row), row)
            if row["status"] == "review":
                self.assertTrue(all({"field", "text", "why"} <= set(reason) for reason in row["reasons"]), row)
        with open(self.out, encoding="utf-8") as file:
            priced = {row["code"] for row in report["rows"] if row["status"] == "priced"}
            self.assertTrue({offer["code"] for offer in json.load(file)["offers"]} <= priced)

    def test_without_decisions_less_is_priced(self):
        self.run_ok(*self.convert())
        with open(self.report, encoding="utf-8") as file:
            without = json.load(file)["summary"]["priced"]
        self.run_ok(*self.convert("--decide", DECISIONS))
        with open(self.report, encoding="utf-8") as file:
            self.assertGreater(json.load(file)["summary"]["priced"], without)

    def test_a_disclosure_can_be_imported_as_it_is(self):
        self.run_ok("catalog", "import", "--activate", LIAONING, "--decide", DECISIONS, "--id", "ln",
                    "--catalog-version", "v1")
        rows = self.run_json("catalog", "list")
        self.assertEqual([(row["id"], row["version"], row["active"]) for row in rows], [("ln", "v1", True)])

    def test_what_is_no_disclosure_is_refused_and_nothing_is_written(self):
        cut = self.write("cut.json", pathlib.Path(LIAONING).read_bytes()[:5000])
        for path in (cut, TINY, self.write("empty.json", "")):
            with self.subTest(path):
                self.assert_fails(3, [path], *self.convert(files=[path]))
                self.assertFalse(os.path.exists(self.out) or os.path.exists(self.report))

    def test_a_decision_that_is_not_known_is_refused(self):
        bad = self.write("bad.json", '{"decisions": [{"id": "no-such-thing", "answer": "full", "by": "x", "on": "2026-11-21"}]}')
        self.assert_fails(3, "no-such-thing", *self.convert("--decide", bad))

    def test_files_that_are_not_there_could_not_be_done(self):
        self.assert_fails(1, "nowhere.json", *self.convert(files=["nowhere.json"]))
        self.assert_fails(1, "/nowhere/", "catalog", "convert", "--from", "disclosure", LIAONING, "--out", "/nowhere/o",
                          "--report", "/nowhere/r")


if __name__ == "__main__":
    unittest.main()
