"""guide: the dialogue in the terminal, scripted. Three plans and made-up people, so that what must
come out can be told from the plans themselves."""
import csv
import json
import random
import re
import shutil
import unittest

from cli_case import SOURCE, CliCase

USES = ("data night away video apps close onnet offnet called texts hmt_data hmt_calls intl_data intl_calls "
        "low high age spending region brand answers").split()


def charge(scope, per, price):
    return {"scope": scope, "price": {"per": per, "price": price}}


def plan(code, fee, gigabytes, minutes, **more):
    return {"code": code, "kind": "plan", "name": {"zh-CN": code, "en": code},
            "fee": {"amount": fee, "every": "month"},
            "allowances": [{"scope": "data", "amount": f"{gigabytes}GB"},
                           {"scope": "voice", "amount": f"{minutes}min"}], **more}


QUESTIONS = json.loads((SOURCE / "catalog" / "questions.json").read_text(encoding="utf-8"))
CATALOG = {
    "format": "tariff-catalog/1", "id": "three", "version": "1",
    "scopes": {"data": {"service": "data"}, "voice": {"service": "voice", "direction": "out"}},
    "standard_charges": [charge("data", "1GB", 10), charge("voice", "1min", 0.5),
                         charge({"service": "voice"}, "1min", 0), charge({"service": "sms"}, "1", 0),
                         charge({"service": "mms"}, "1", 0)],
    "offers": [plan("DATA", 50, 50, 1), plan("LITTLE", 10, 1, 10), plan("TALK", 50, 1, 500),
               plan("CAMPUS", 20, 50, 500,
                    eligibility=[{"ask": "student", "is": True,
                                  "text": {"zh-CN": "您是学生吗？", "en": "Are you a student?"}}])]}


class Guide(CliCase):
    def setUp(self):
        super().setUp()
        self.catalog = self.write("three.json", json.dumps(CATALOG))
        self.people = str(self.folder / "people.csv")
        pick = random.Random(5)
        with open(self.people, "w", encoding="utf-8") as file:
            rows = csv.DictWriter(file, USES, restval=0)
            rows.writeheader()
            for _ in range(300):
                kind = pick.choice(["data", "talk", "little"])
                rows.writerow({"data": pick.randint(20, 45) * 1024 if kind == "data" else 500,
                               "offnet": pick.randint(200, 450) if kind == "talk" else 5,
                               "low": 100, "high": 100, "age": 30, "spending": "", "region": "", "brand": "",
                               "answers": f"student={'true' if pick.random() < 0.1 else 'false'}"})

    def guide(self, *more, **options):
        return self.run_ok("guide", "--catalog", self.catalog, "--people", self.people, *more, **options)

    def ask(self, *answers):
        more = [word for answer in answers for word in ("--answer", answer)]
        return json.loads(self.guide("--json", *more))

    def truth(self, key, uses, student):
        """The answer that is true of such a person, from the file of questions alone."""
        if key == "student":
            return "yes" if student else "no"
        question = next(question for question in QUESTIONS["questions"] if question["key"] == key)
        if question["measure"] not in uses or "share_of" in question:
            return "unsure"
        for answer in question["answers"]:
            below = answer.get("below", "999999")
            unit = {"MB": 1 / 1024, "GB": 1, "in": 1}.get(str(below)[-2:], 1)
            if uses[question["measure"]] < int(re.match(r"\d+", str(below))[0]) * unit:
                return answer["key"]

    def test_truthful_answers_lead_to_the_plan_made_for_them(self):
        shoppers = {"DATA": ({"data": 30, "calls": 5}, False), "TALK": ({"data": 0.5, "calls": 300}, False),
                    "LITTLE": ({"data": 0.5, "calls": 5}, False), "CAMPUS": ({"data": 30, "calls": 5}, True)}
        for code, (uses, student) in shoppers.items():
            answers = []
            for _ in range(8):
                said = self.ask(*answers)
                if said["state"] != "ask":
                    break
                key = said["question"]["key"]
                answers.append(f"{key}={self.truth(key, uses, student)}")
            with self.subTest(plan=code, answers=answers):
                self.assertEqual(said["advice"][0]["plan"], code)
                self.assertIn(said["state"], ["settled", "no_help"])
                self.assertLessEqual(len(answers), 4)

    def test_a_plan_that_hangs_on_a_condition_is_not_first_before_the_condition_is_known(self):
        self.assertNotEqual(self.ask()["advice"][0]["plan"], "CAMPUS")
        self.assertNotEqual(self.ask("student=unsure")["advice"][0]["plan"], "CAMPUS")
        self.assertNotEqual(self.ask("student=no")["advice"][0]["plan"], "CAMPUS")
        self.assertEqual(self.ask("student=yes", "internet=a-lot")["advice"][0]["plan"], "CAMPUS")

    def test_the_spread_is_that_of_the_people_who_answered_so(self):
        first = self.ask("internet=rarely", "calls=rarely")["advice"][0]
        self.assertEqual(first["plan"], "LITTLE")
        self.assertEqual([first[key] for key in ("from", "middle", "nine_of_ten", "to")], [10, 10, 10, 10])
        self.assertEqual(first["bad_month"], 10)

    def test_where_nobody_fits_the_oldest_answer_no_longer_counts(self):
        said = self.ask("internet=a-lot", "calls=often")  # nobody uses much of both
        self.assertEqual([asked["counts"] for asked in said["asked"]], [False, True])

    def test_lines_of_input_answer_go_back_and_skip(self):
        page = self.guide("--lang", "en", input=b"0\nb\nx\nq\n")
        self.assertEqual(page.count("Number (b back"), 4)
        self.assertIn("One of the numbers, please.", page)
        self.assertIn("300 people", page)
        self.assertIn("yuan a month for the likely usage", page)
        self.guide(input=b"")  # the end of input is the end of questions

    def test_the_same_answers_lead_to_the_same_document(self):
        self.assertEqual(self.ask("internet=rarely"), self.ask("internet=rarely"))

    def test_what_is_priced_is_kept_in_the_database(self):
        self.run_ok("catalog", "import", "--activate", self.catalog)
        sample = {"environment": {"TARIFF_KIOSK_ASSETS": str(self.folder)}}
        (self.folder / "population").mkdir()
        shutil.copy(self.people, self.folder / "population" / "reference.csv")
        self.assertIn("300", self.run_ok("guide", "--prepare", **sample))
        once = self.run_ok("guide", "--json", **sample)
        self.assertEqual(self.run_ok("guide", "--json", **sample), once)
        self.assertTrue(json.loads(once)["sample"])
        self.assertEqual(json.loads(once)["people"], 300)

    def test_bad_input_is_named(self):
        base = ["guide", "--catalog", self.catalog, "--people", self.people]
        self.assert_fails(2, "QUESTION=ANSWER", *base, "--json", "--answer", "internet")
        self.assert_fails(3, "no question 'internets'", *base, "--json", "--answer", "internets=always")
        self.assert_fails(3, "no answer 'ever'", *base, "--json", "--answer", "internet=ever")
        broken = self.write("q.json", '{"format": "tariff-questions/1", "questions": [{"key": 1}, {}]}')
        said = self.assert_fails(3, ["/questions/0/key", "/questions/1: has no \"measure\""], *base, "--questions",
                                 broken)
        self.assertGreaterEqual(said.count("\n"), 6)
        self.assert_fails(1, "cannot be", *base, "--questions", str(self.folder / "none.json"))

    def test_nobody_and_no_plan_are_said(self):
        empty = self.write("empty.csv", ",".join(USES) + "\n")
        said = json.loads(self.run_ok("guide", "--catalog", self.catalog, "--people", empty, "--json"))
        self.assertEqual((said["state"], said["advice"]), ("no_plans", []))
        self.assertIn("没有可以办理的方案", self.run_ok("guide", "--catalog", self.catalog, "--people", empty))

    def test_questions_that_split_nobody_are_not_asked(self):
        only = {**QUESTIONS, "questions": [each for each in QUESTIONS["questions"] if each["key"] == "texts"]}
        questions = self.write("texts.json", json.dumps(only))
        said = json.loads(self.guide("--json", "--questions", questions, "--answer", "student=no"))
        self.assertEqual(said["state"], "no_help")

    def test_an_existing_customer_starts_from_the_history(self):
        self.run_ok("catalog", "import", "--activate", self.catalog)
        usage = self.write("usage.csv", "subscriber,month,service,app,quantity\n"
                           "13900000000,2026-08,data,general,30GB\n")
        self.run_ok("usage", "import", usage)
        base = ["guide", "--people", self.people, "--json", "--subscriber", "13900000000", "--answer", "student=no"]
        said = json.loads(self.run_ok(*base))
        self.assertEqual((said["state"], said["advice"][0]["plan"]), ("settled", "DATA"))
        said = json.loads(self.run_ok(*base, "--change", "data"))
        self.assertEqual(said["state"], "ask")
        asked = next(each for each in QUESTIONS["questions"] if each["key"] == said["question"]["key"])
        self.assertEqual(asked["measure"], "data")
        self.assert_fails(2, "no measure 'luck'", *base, "--change", "luck")


if __name__ == "__main__":
    unittest.main()
