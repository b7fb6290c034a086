"""The questions that come with the program: their schema against an independent validator and
against our reader, their words in every language, and the figures they were made for."""
import copy
import json
import re
import unittest

import jsonschema

from cli_case import SOURCE, CliCase

OURS = json.loads((SOURCE / "catalog" / "questions.json").read_text(encoding="utf-8"))
SCHEMA = json.loads((SOURCE / "catalog" / "questions.schema.json").read_text(encoding="utf-8"))
LIAONING = SOURCE / "catalog" / "liaoning.json"


class Questions(CliCase):
    def guide(self, document):
        """What our reader says of a document: the exit status and its faults."""
        people = self.write("people.csv", "data\n" + "100\n" * 20)
        return self.run_it("guide", "--catalog", LIAONING, "--people", people, "--questions",
                           self.write("q.json", json.dumps(document)), "--json")

    def test_ours_are_as_the_schema_says_and_the_schema_is_one(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        jsonschema.validate(OURS, SCHEMA)

    def test_every_question_and_answer_is_in_all_languages_and_every_picture_is_there(self):
        icons = {path.stem for path in (SOURCE / "assets" / "icons").glob("*.svg")}
        for question in OURS["questions"]:
            for text in [question["text"]] + [answer["text"] for answer in question["answers"]]:
                self.assertEqual({"zh-CN", "en", "ug", "bo", "ko"}, set(text), text)
            for answer in question["answers"]:
                self.assertLessEqual({"zh-CN", "en"}, set(answer.get("detail", {"zh-CN": "", "en": ""})))
            for answer in question["answers"]:
                picture = answer["picture"]
                self.assertTrue(picture in icons or re.fullmatch("level-[1-5]", picture), picture)

    def test_what_the_schema_refuses_our_reader_refuses_too(self):
        def change(path, value):
            document = copy.deepcopy(OURS)
            at = document
            for step in path[:-1]:
                at = at[step]
            if value is None:
                del at[path[-1]]
            else:
                at[path[-1]] = value
            return document

        cases = [(["format"], "tariff-questions/2"), (["questions"], None), (["most_questions"], 0),
                 (["settled_below"], -1), (["contract_share"], 1001), (["colour"], 1),
                 (["conditions", 0, "share"], 2000), (["conditions", 0, "ask"], None),
                 (["questions", 0, "key"], ""), (["questions", 0, "text"], {}),
                 (["questions", 0, "text"], {"Chinese!": "x"}), (["questions", 0, "measure"], "luck"),
                 (["questions", 0, "answers"], []), (["questions", 0, "answers", 0, "text"], None),
                 (["questions", 0, "answers", 0, "below"], "3 GB"), (["questions", 0, "answers", 0, "sound"], "x")]
        for path, value in cases:
            document = change(path, value)
            with self.subTest(path=path, value=value):
                with self.assertRaises(jsonschema.ValidationError):
                    jsonschema.validate(document, SCHEMA)
                ran = self.guide(document)
                self.assertEqual(ran.status, 3, ran)
                self.assertIn("q.json: /", ran.err)

    def test_the_reference_sample_is_what_the_program_makes(self):
        made = self.run_ok("synth", "population", "--subscribers", 5000, "--seed", 1)
        self.assertEqual(made, (SOURCE / "assets" / "population" / "reference.csv").read_text(encoding="utf-8"))

    def test_people_who_are_not_in_the_population_get_near_their_best_plan(self):
        """The issue's figures, on a smaller sample: 4 questions, median 0, mean 2 yuan, 10 yuan for 95 %."""
        people = str(self.folder / "people.csv")
        self.run_ok("synth", "population", "--subscribers", 1500, "--seed", 1, "--out", people)
        page = self.run_ok("bench", "guide", "--catalog", LIAONING, "--people", people, "--subscribers", 150)
        rows = {name: [float(number) for number in re.findall(r"\d+\.\d+", page.split(name)[1].splitlines()[0])]
                for name in ("\nours ", "the median plan, nothing asked", "the best fixed order, as long")}
        asked, median, mean, most = rows["\nours "]
        self.assertLessEqual(asked, 4)
        self.assertEqual(median, 0)
        self.assertLessEqual(mean, 2.5)  # a smaller population than the reference sample
        self.assertLessEqual(most, 10)
        self.assertLessEqual(mean, rows["the median plan, nothing asked"][2] / 2)


if __name__ == "__main__":
    unittest.main()
