"""rate: the bills of exactly one choice; the amounts are those worked out in recommend_test.py."""
import json
import unittest

from cli_case import FROM_FILES, TINY, CliCase


class Rate(CliCase):
    def rate(self, *more):
        return self.run_json("rate", *FROM_FILES, "--as-of", "2026-11-21", *more)

    def test_a_plan_alone(self):
        found = self.rate("--plan", "P30")
        self.assertEqual(list(found), ["subscriber", "plan", "addons", "pieces", "total"])
        self.assertEqual((found["subscriber"], found["plan"], found["addons"]), ("13900000001", "P30", []))
        # 35 a month, and 1, 1 and 2 GB at 10.
        self.assertEqual([b["total"] for b in found["pieces"][0]["bills"]], [45.00, 45.00, 55.00])
        self.assertEqual(found["total"], 145.00)

    def test_an_addon_in_number(self):
        found = self.rate("--plan", "P10", "--add", "A5*2")
        self.assertEqual((found["addons"], found["total"]), ([{"code": "A5", "quantity": 2}], 153.00))

    def test_the_same_addon_named_twice_is_taken_twice(self):
        self.assertEqual(self.rate("--plan", "P10", "--add", "A5", "--add", "A5"),
                         self.rate("--plan", "P10", "--add", "A5*2"))

    def test_a_booster_is_bought_in_every_month(self):
        found = self.rate("--plan", "P30", "--add", "B1*2")
        self.assertEqual(found["addons"], [{"code": "B1", "quantity": 2}])
        self.assertEqual(found["total"], 3 * 41.00)

    def test_whether_it_may_be_taken_is_not_asked(self):
        self.assertEqual(self.rate("--plan", "PSTU")["total"], 75.00)

    def test_a_person_reads_every_line(self):
        text = self.run_ok("rate", *FROM_FILES, "--plan", "P30", "--lang", "en")
        for words in ["139****0001", "Share 30", "2026-10", "55.00", "standard charge", "20 min"]:
            self.assertIn(words, text)

    def test_all_rates_everybody(self):
        lines = self.run_ok("rate", *FROM_FILES, "--plan", "P50", "--all").splitlines()
        self.assertEqual([json.loads(line)["total"] for line in lines], [153.00])

    def test_what_does_not_go_together_is_refused_with_the_reason(self):
        for words, *choice in [("P50", "--plan", "P50", "--add", "A5"), ("A5", "--plan", "P10", "--add", "A5*3"),
                               ("data", "--plan", "PSTOP")]:
            self.assert_fails(3, ["not permitted", words], "rate", *FROM_FILES, "--json", *choice)

    def test_what_is_not_there_is_named(self):
        self.assert_fails(3, "NOPE", "rate", *FROM_FILES, "--plan", "NOPE")
        self.assert_fails(3, "NOPE", "rate", *FROM_FILES, "--plan", "P10", "--add", "NOPE")
        self.assert_fails(3, "--add", "rate", *FROM_FILES, "--plan", "A5")
        self.assert_fails(3, "--plan", "rate", *FROM_FILES, "--plan", "P10", "--add", "P30")

    def test_wrong_usage(self):
        self.assert_fails(2, "--plan", "rate", *FROM_FILES)
        self.assert_fails(2, "--usage", "rate", "--plan", "P10", "--catalog", TINY)
        for added in ["A5*0", "A5*x", "*2", "", "A5*99999"]:
            self.assert_fails(2, "--add", "rate", *FROM_FILES, "--plan", "P10", "--add", added)


if __name__ == "__main__":
    unittest.main()
