"""assets/demo: what the kiosk is shown with. Made-up people on real tariffs, whose bills are spread as published."""
import csv
import json
import re
import statistics
import unittest

from cli_case import SOURCE, CliCase

CATALOG, USAGE, PEOPLE = (str(SOURCE / path) for path in
                          ("catalog/liaoning.json", "assets/demo/usage.csv", "assets/demo/subscribers.csv"))


class Demo(CliCase):
    def people(self):
        with open(PEOPLE, encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def test_everything_is_imported(self):
        self.run_ok("catalog", "import", "--activate", CATALOG)
        self.assertIn("usage lines stored", self.run_ok("usage", "import", USAGE))

    def test_what_is_held_is_in_the_catalog(self):
        with open(CATALOG, encoding="utf-8") as file:
            codes = {offer["code"] for offer in json.load(file)["offers"]}
        for row in self.people():
            held = [row["plan"], *filter(None, row["addons"].split(";"))]
            self.assertEqual([code for code in held if code.split("@")[0] not in codes], [])

    def test_bills_are_spread_as_published(self):
        """Median about 73 yuan, mean about 97: within 5 %."""
        people = self.people()
        bills = [statistics.mean(float(part.split("=")[1]) for part in row["billed"].split(";")) for row in people]
        self.assertEqual(len(people), 200)
        self.assertAlmostEqual(statistics.median(bills), 73, delta=73 * 0.05)
        self.assertAlmostEqual(statistics.mean(bills), 97, delta=97 * 0.05)

    def test_what_was_billed_is_what_the_rater_says(self):
        for row in self.people()[::8]:
            add = [word for code in row["addons"].split(";") if code for word in ("--add", code.split("@")[0])]
            rated = self.run_json("rate", "--catalog", CATALOG, "--usage", USAGE, "--subscriber", row["subscriber"],
                                  "--plan", row["plan"].split("@")[0], *add)
            bills = ";".join(f"{b['month']}={b['total']:.2f}" for b in rated["pieces"][0]["bills"])
            self.assertEqual(row["billed"], bills)

    def test_the_first_subscriber_saves(self):
        first = self.people()[0]
        self.assertEqual((first["subscriber"], first["pin"]), ("13800138000", "135790"))
        found = self.run_json("recommend", "--catalog", CATALOG, "--usage", USAGE, "--subscribers", PEOPLE,
                              "--subscriber", "13800138000", "--as-of", "2026-11-21")
        self.assertTrue(60 < found["current"]["monthly_average"] < 130, "a mid-spending customer")
        self.assertGreater(found["advice"][0]["saving_per_month"], 15)
        self.assertIs(found["proof"]["exact"], True)

    def test_some_are_by_event_and_some_by_month(self):
        with open(USAGE, encoding="utf-8") as file:
            lines = list(csv.DictReader(file))
        by_event = {line["subscriber"] for line in lines if line["time"]}
        everybody = {line["subscriber"] for line in lines}
        self.assertEqual((len(by_event), len(everybody)), (24, 200))
        self.assertIn("13800138000", by_event)

    def test_the_command_of_the_page_beside_it_makes_such_files(self):
        """Not byte for byte: the catalog may have moved on since, and the files need not follow every change of it."""
        text = (SOURCE / "assets/demo/README.md").read_text(encoding="utf-8")
        command = re.search(r"tariffctl (synth usage .*?)```", text, re.S).group(1).replace("\\\n", " ").split()
        made, people = str(self.folder / "usage.csv"), str(self.folder / "people.csv")
        places = {"assets/demo/usage.csv": made, "assets/demo/subscribers.csv": people, "catalog/liaoning.json": CATALOG}
        self.run_ok(*[places.get(word, word) for word in command])
        with open(people, encoding="utf-8") as new:
            again = list(csv.DictReader(new))
        self.assertEqual([(row["subscriber"], row["pin"]) for row in again],
                         [(row["subscriber"], row["pin"]) for row in self.people()])


if __name__ == "__main__":
    unittest.main()
