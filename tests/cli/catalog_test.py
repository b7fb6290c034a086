"""catalog validate, import, list, show, activate; and what is refused whole."""
import json
import unittest

from cli_case import TINY, CliCase


class Catalog(CliCase):
    def changed(self, name, change):
        with open(TINY, encoding="utf-8") as file:
            document = json.load(file)
        change(document)
        return self.write(name, json.dumps(document, ensure_ascii=False))

    def test_a_valid_file_is_said_to_be_valid(self):
        self.assertIn("6 plans, 1 add-ons, 0 promotions, 1 boosters", self.run_ok("catalog", "validate", TINY))

    def test_all_faults_are_named_at_once_each_on_a_line_with_its_place(self):
        def spoil(document):
            document["offers"][0]["fee"]["amount"] = -1
            document["offers"][1]["allowances"][0]["scope"] = "nowhere"
            document["offers"][2]["code"] = "P10"
        path = self.changed("bad.json", spoil)
        err = self.assert_fails(3, ["/offers/0/fee", "/offers/1/allowances/0/scope", "P10"], "catalog", "validate", path)
        lines = err.splitlines()
        self.assertGreaterEqual(len(lines), 3)
        for line in lines:
            self.assertRegex(line, rf"^{path}: /\S* ?.+")

    def test_what_is_lawful_but_odd_is_a_warning_and_no_fault(self):
        def one_language(document):
            document["offers"][0]["name"] = {"zh-CN": "轻享10"}
        path = self.changed("odd.json", one_language)
        lines = self.run_ok("catalog", "validate", path).splitlines()
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[0].startswith(f"warning: {path}: /offers/0/name: "), lines[0])
        self.assertIn("1 warnings", lines[1])

    def test_every_file_is_looked_at(self):
        bad = self.write("bad.json", "{}")
        ran = self.run_it("catalog", "validate", bad, TINY)
        self.assertEqual(ran.status, 3)
        self.assertIn("tiny", ran.out)
        self.assertIn(bad, ran.err)

    def test_a_service_that_no_standard_charge_covers_is_a_fault(self):
        def without_mms(document):
            document["standard_charges"] = [c for c in document["standard_charges"] if c["scope"] != "mms"]
        path = self.changed("gap.json", without_mms)
        self.assert_fails(3, ["mms", "standard_charges"], "catalog", "validate", path)
        self.assert_fails(3, ["mms"], "catalog", "import", "--activate", path)

    def test_a_version_is_stored_listed_shown_and_made_active(self):
        later = self.changed("later.json", lambda document: document.update(version="2026-12"))
        self.run_ok("catalog", "import", "--activate", TINY)
        self.run_ok("catalog", "import", later)
        rows = self.run_json("catalog", "list")
        self.assertEqual([(r["id"], r["version"], r["active"], r["offers"]) for r in rows],
                         [("tiny", "2026-11", True, 8), ("tiny", "2026-12", False, 8)])
        self.run_ok("catalog", "activate", "tiny", "2026-12")
        self.assertEqual([r["active"] for r in self.run_json("catalog", "list")], [False, True])
        self.assertRegex(self.run_ok("catalog", "list"), r"(?m)^\* tiny +2026-12 ")

    def test_one_offer_is_shown_to_a_person_and_as_its_record(self):
        self.run_ok("catalog", "import", "--activate", TINY)
        self.assertEqual(self.run_json("catalog", "show", "A5")["with"], {"plans": ["P10", "P30"]})
        text = self.run_ok("catalog", "show", "P30", "--lang", "en")
        for words in ["Share 30", "30 yuan a month", "5GB of data", "100min of calls out"]:
            self.assertIn(words, text)
        self.assertIn("畅享30", self.run_ok("catalog", "show", "P30", "--catalog", TINY))

    def test_what_is_not_there_is_named(self):
        self.run_ok("catalog", "import", "--activate", TINY)
        self.assert_fails(3, "NOPE", "catalog", "show", "NOPE")
        self.assert_fails(3, "1999", "catalog", "activate", "tiny", "1999")
        self.assertEqual(self.run_json("catalog", "list")[0]["active"], True)

    def test_the_same_version_again_changes_nothing_another_content_is_refused(self):
        self.run_ok("catalog", "import", "--activate", TINY)
        before = self.run_ok("catalog", "list")
        self.run_ok("catalog", "import", TINY)
        other = self.changed("other.json", lambda document: document["offers"].pop())
        self.assert_fails(3, ["tiny", "2026-11"], "catalog", "import", "--activate", other)
        self.assertEqual(self.run_ok("catalog", "list"), before)

    def test_several_files_are_stored_all_or_none(self):
        bad = self.write("bad.json", "[]")
        self.assert_fails(3, bad, "catalog", "import", TINY, bad)
        self.assertEqual(self.run_json("catalog", "list"), [])

    def test_the_format_is_guessed_from_the_content(self):
        tmf = self.write("tmf.json", '{"id": "PO-1", "name": "x", "lifecycleStatus": "Active", "isSellable": true}')
        disclosed = self.write("disclosed.json", '{"plans": [{"details": {"schemeId": "26LN1", "tariffStandard": ""}}]}')
        self.assert_fails(3, ["TMF620", "cannot read yet"], "catalog", "import", tmf)
        self.assert_fails(3, ["TMF620"], "catalog", "import", "--format", "tmf620", TINY)
        self.assert_fails(3, ["TMF620"], "catalog", "validate", tmf)
        self.assert_fails(3, ["disclosures", "catalog convert"], "catalog", "validate", disclosed)
        self.assert_fails(3, ["disclosures"], "rate", "--plan", "P", "--catalog", disclosed, "--usage", TINY)

    def test_truncated_and_hostile_files_are_refused(self):
        with open(TINY, "rb") as file:
            whole = file.read()
        hostile = {
            "empty": b"", "truncated": whole[:len(whole) // 2], "deep": b"[" * 200000, "zero": whole[:200] + b"\0" + whole[200:],
            "not-utf8": whole.replace("轻享".encode(), b"\xff\xfe"), "number": whole.replace(b'"amount": 10', b'"amount": 1e999'),
            "huge": whole.replace(b'"100min"', b'"99999999999999999999min"'), "other": b'{"format": "tariff-catalog/9"}',
            "twice": whole.replace(b'"currency"', b'"id": "again", "currency"'), "binary": bytes(range(256)) * 64,
        }
        for name, content in hostile.items():
            with self.subTest(name):
                path = self.write(name + ".json", content)
                self.assert_fails(3, [path], "catalog", "validate", path)
                self.assert_fails(3, [path], "catalog", "import", "--activate", path)
        self.assertEqual(self.run_json("catalog", "list"), [])

    def test_a_catalog_may_come_through_a_pipe(self):
        with open(TINY, "rb") as file:
            self.assertIn("8 offers stored", self.run_ok("catalog", "import", "-", input=file.read()))

    def test_a_file_that_is_not_there_could_not_be_done(self):
        self.assert_fails(1, "nowhere.json", "catalog", "validate", "nowhere.json")
        self.assert_fails(1, "nowhere.json", "catalog", "import", "nowhere.json")


if __name__ == "__main__":
    unittest.main()
