"""synth catalog, synth usage: the same seed gives the same bytes, and what comes out is lifelike."""
import collections
import csv
import json
import statistics
import unittest

from cli_case import CliCase


class Synth(CliCase):
    def catalog(self, plans=120, addons=60, seed=1):
        path = str(self.folder / f"made-{seed}.json")
        self.run_ok("synth", "catalog", "--plans", plans, "--addons", addons, "--seed", seed, "--out", path)
        return path

    def usage(self, *more, count=200, seed=1):
        usage, people = str(self.folder / "usage.csv"), str(self.folder / "people.csv")
        self.run_ok("synth", "usage", "--subscribers", count, "--seed", seed, "--as-of", "2026-11-21", "--out", usage,
                    "--subscribers-out", people, *more)
        with open(usage, encoding="utf-8") as lines, open(people, encoding="utf-8") as rows:
            return list(csv.DictReader(lines)), list(csv.DictReader(rows)), usage, people

    def test_a_seed_gives_the_same_bytes_another_seed_others(self):
        for command in (["synth", "catalog", "--plans", "30", "--addons", "20"],
                        ["synth", "usage", "--subscribers", "5", "--as-of", "2026-11-21"]):
            first = self.run_ok(*command, "--seed", "1")
            self.assertEqual(self.run_ok(*command, "--seed", "1"), first)
            self.assertNotEqual(self.run_ok(*command, "--seed", "2"), first)

    def test_a_catalog_has_as_many_offers_as_asked_for_and_no_fault(self):
        for plans, addons in [(1, 0), (60, 25), (963, 239)]:
            path = str(self.folder / "made.json")
            self.run_ok("synth", "catalog", "--plans", plans, "--addons", addons, "--seed", "3", "--out", path)
            verdict = self.run_ok("catalog", "validate", path)
            self.assertIn(f" {plans} plans,", verdict)
            warnings = [line for line in verdict.splitlines()[:-1] if "only member" not in line]
            self.assertEqual(warnings, [], "but for a group that a small catalog has one member of")
            with open(path, encoding="utf-8") as file:
                self.assertEqual(len(json.load(file)["offers"]), plans + addons)

    def test_a_catalog_has_everything_that_operators_sell(self):
        with open(self.catalog(300, 120), encoding="utf-8") as file:
            text = file.read()
        offers = json.loads(text)["offers"]
        kinds = collections.Counter(offer["kind"] for offer in offers)
        self.assertEqual(set(kinds), {"plan", "addon", "promotion", "booster"})
        for field in ["allowances", "charges", "discounts", "credits", "min_spend", "contract", "group", "with",
                      "eligibility", "family_numbers", "excludes", "on_sale", "limit"]:
            self.assertTrue(any(field in offer for offer in offers), field)
        for part in ['"rollover"', '"tiers"', '"inside"', '"stops"', '"unlimited"', '"tenure"', '"months"', '"ask"',
                     '"region"', '"average_spend"', '"age"', '"night-data"', '"video-data"', '"family-voice"']:
            self.assertIn(part, text)
        off_sale = sum(offer.get("on_sale", {}).get("to", "9999") < "2026-11-21" for offer in offers)
        self.assertGreater(off_sale, len(offers) // 10)

    def test_usage_is_of_the_three_months_before_some_by_event_some_by_month(self):
        lines, _, usage, _ = self.usage("--events", "50")
        by_event = {line["subscriber"] for line in lines if line["time"]}
        self.assertEqual(len(by_event), 50)
        months = {line["month"] or line["time"][:7] for line in lines}
        self.assertEqual(months, {"2026-08", "2026-09", "2026-10"})
        self.assertIn("usage lines stored", self.run_ok("usage", "import", usage))

    def test_usage_is_lifelike(self):
        lines, _, _, _ = self.usage("--events", "0", count=400)
        data = collections.Counter()
        out, into, onnet = 0, 0, 0
        services = collections.Counter(line["service"] for line in lines)
        for line in lines:
            if line["service"] == "data":
                data[line["subscriber"]] += int(line["quantity"].rstrip("MB")) / 3 / 1024 if "MB" in line["quantity"] else 0
            elif line["service"] == "voice":
                minutes = int(line["quantity"].rstrip("mins")) / (1 if "min" in line["quantity"] else 60)
                out += minutes * (line["direction"] == "out")
                into += minutes * (line["direction"] == "in")
                onnet += minutes * (line["network"] == "onnet")
        use = sorted(data.values())
        self.assertGreater(statistics.mean(use), 1.2 * statistics.median(use), "data is heavy-tailed")
        self.assertTrue(0.7 < into / out < 1.5)
        self.assertTrue(0.5 < onnet / (out + into) < 0.9)
        self.assertTrue(services["sms"] and any(line["app"] not in ("general", "") for line in lines))
        roaming = {line["subscriber"] for line in lines if line["location"] == "hmt"}
        self.assertTrue(0 < len(roaming) < 40, "few go abroad")

    def test_bills_follow_the_published_distribution(self):
        """Median about 73 yuan, mean about 97: rated under a made-up catalog, within 5 %."""
        _, people, _, _ = self.usage("--catalog", self.catalog(963, 239))
        bills = [statistics.mean(float(part.split("=")[1]) for part in row["billed"].split(";")) for row in people]
        self.assertAlmostEqual(statistics.median(bills), 73, delta=73 * 0.05)
        self.assertAlmostEqual(statistics.mean(bills), 97, delta=97 * 0.05)

    def test_what_was_billed_is_what_the_rater_says(self):
        catalog = self.catalog()
        lines, people, usage, rows = self.usage("--catalog", catalog, count=20)
        for row in people[:10]:
            add = [word for code in row["addons"].split(";") if code for word in ("--add", code.split("@")[0])]
            rated = self.run_json("rate", "--catalog", catalog, "--usage", usage, "--subscriber", row["subscriber"],
                                  "--plan", row["plan"].split("@")[0], *add)
            bills = ";".join(f"{b['month']}={b['total']:.2f}" for b in rated["pieces"][0]["bills"])
            self.assertEqual(row["billed"], bills)

    def test_the_first_subscriber_can_be_named_in_a_manual(self):
        _, people, _, _ = self.usage(count=3)
        self.assertEqual((people[0]["subscriber"], people[0]["pin"]), ("13800138000", "135790"))
        self.assertTrue(all(len(row["pin"]) == 6 for row in people))

    def test_what_is_made_can_be_imported_and_advised_on(self):
        catalog = self.catalog(40, 15)
        _, _, usage, people = self.usage("--catalog", catalog, count=12)
        found = self.run_ok("recommend", "--catalog", catalog, "--usage", usage, "--subscribers", people, "--as-of",
                            "2026-11-21", "--all")
        self.assertEqual(len(found.splitlines()), 12)
        for line in found.splitlines():
            advice = json.loads(line)
            self.assertLessEqual(advice["advice"][0]["monthly_average"], advice["current"]["monthly_average"])

    def test_a_place_that_cannot_be_written_is_named(self):
        self.assert_fails(1, "/nowhere/x", "synth", "catalog", "--plans", "1", "--addons", "0", "--seed", "1", "--out",
                          "/nowhere/x")
        self.assert_fails(1, "/nowhere/x", "synth", "usage", "--subscribers", "1", "--seed", "1", "--out", "/nowhere/x")


if __name__ == "__main__":
    unittest.main()
