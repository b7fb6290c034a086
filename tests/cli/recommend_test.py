"""recommend on a catalog small enough for a pencil.

Each of the three months has 120 minutes out, 10 texts (1.00) and 6, 6 and 7 GB. Standard prices: 0.20 a started minute,
10 a started GB.
  P30 (100 min, 5 GB): 30 + 20 min × 0.20 = 4 + 1 = 35, and a booster of 3 for each GB more: 38, 38, 41 = 117.
      (The 5 GB pack costs 8 in every month: 43 × 3 = 129.)
  P10 (nothing): 10 + 24 + 1 + the 5 GB pack 8 = 43, and boosters 3, 3, 6: 46, 46, 49 = 141.
      (Two packs: 51 × 3 = 153.)
  P50 (300 min, 20 GB): 51 × 3 = 153.
  POLD (100 min, 2 GB; held, off sale): 40 + 4 + 1 + 40, 40, 50 for data = 85, 85, 95 = 265, 88.33 a month.
  PSTU (100 min, 10 GB), for students: 20 + 4 + 1 = 25 × 3 = 75.
  PSTOP (200 min, 10 GB) would cost 5 + 1 = 6 a month, but stops at 2 GB."""
import json
import unittest

from cli_case import FROM_FILES, SUBSCRIBERS, TINY, USAGE, CliCase

KEYS = ["subscriber", "catalog", "as_of", "months", "horizon_months", "current", "advice", "conditional", "stopped",
        "proof"]
ADVICE_KEYS = ["rank", "plan", "addons", "boosters", "monthly_average", "horizon_total", "one_off", "exit_fee",
               "saving_per_month", "pieces"]


def charged(bill):
    """The items that cost something, as (kind, offer, scope, quantity, amount)."""
    return [tuple(item.values()) for item in bill["items"] if item["amount"]]


class Recommend(CliCase):
    def advise(self, *more):
        return self.run_json("recommend", *FROM_FILES, "--as-of", "2026-11-21", *more)

    def test_the_ranking_is_that_of_the_pencil(self):
        advice = self.advise()["advice"]
        self.assertEqual([(a["rank"], a["plan"], a["monthly_average"], a["horizon_total"]) for a in advice],
                         [(1, "P30", 39.00, 468.00), (2, "P10", 47.00, 564.00), (3, "P50", 51.00, 612.00),
                          (4, "POLD", 88.33, 1060.00)])
        self.assertEqual([a["saving_per_month"] for a in advice], [49.33, 41.33, 37.33, 0.00])
        self.assertEqual([(a["one_off"], a["exit_fee"]) for a in advice], [(0, 0)] * 4)
        self.assertEqual([a["addons"] for a in advice], [[], [{"code": "A5", "quantity": 1}], [], []])

    def test_boosters_are_bought_in_the_months_that_need_them(self):
        advice = self.advise()["advice"]
        self.assertEqual(advice[0]["boosters"], [
            {"piece": 1, "month": "2026-08", "code": "B1", "quantity": 1},
            {"piece": 1, "month": "2026-09", "code": "B1", "quantity": 1},
            {"piece": 1, "month": "2026-10", "code": "B1", "quantity": 2}])
        self.assertEqual([b["quantity"] for b in advice[1]["boosters"]], [1, 1, 2])

    def test_every_bill_can_be_checked_line_by_line(self):
        best = self.advise()["advice"][0]
        self.assertEqual([(p["months"], p["sum"]) for p in best["pieces"]], [([1, 12], 117.00)])
        bills = best["pieces"][0]["bills"]
        self.assertEqual([(b["month"], b["total"]) for b in bills],
                         [("2026-08", 38.00), ("2026-09", 38.00), ("2026-10", 41.00)])
        self.assertEqual(charged(bills[2]), [("fee", "P30", None, "1", 30.00), ("fee", "B1", None, "2", 6.00),
                                             ("charge", None, "calls-out", "20min", 4.00),
                                             ("charge", None, "texts-out", "10", 1.00)])

    def test_the_plan_held_today_is_priced_as_it_is(self):
        current = self.advise()["current"]
        self.assertEqual(list(current), ["plan", "addons", "monthly_average", "pieces"])
        self.assertEqual((current["plan"], current["addons"], current["monthly_average"]), ("POLD", [], 88.33))
        self.assertEqual([b["total"] for b in current["pieces"][0]["bills"]], [85.00, 85.00, 95.00])

    def test_keys_and_their_order_are_those_of_the_manual(self):
        text = self.run_ok("recommend", *FROM_FILES, "--as-of", "2026-11-21", "--json")
        found = json.loads(text)
        self.assertEqual(list(found), KEYS)
        self.assertEqual(list(found["advice"][0]), ADVICE_KEYS)
        self.assertEqual(found["catalog"], {"id": "tiny", "version": "2026-11"})
        self.assertEqual((found["subscriber"], found["as_of"], found["horizon_months"]),
                         ("13900000001", "2026-11-21", 12))
        self.assertEqual(found["months"], ["2026-08", "2026-09", "2026-10"])
        self.assertEqual(list(found["proof"]), ["exact", "plans", "plans_priced", "choices_priced"])
        self.assertIs(found["proof"]["exact"], True)
        self.assertIn('"monthly_average": 39.00', text, "money has two decimals")

    def test_a_question_that_would_change_the_first_place_is_told(self):
        self.assertEqual(self.advise()["conditional"], [{"plan": "PSTU", "asks": ["student"], "saving_per_month": 14.00}])

    def test_an_answer_settles_the_question(self):
        yes, no = self.advise("--answer", "student=true"), self.advise("--answer", "student=false")
        self.assertEqual((yes["advice"][0]["plan"], yes["advice"][0]["monthly_average"]), ("PSTU", 25.00))
        self.assertEqual((yes["conditional"], no["conditional"]), ([], []))
        self.assertEqual(no["advice"][0]["plan"], "P30")

    def test_what_would_stop_service_is_told_with_its_reason(self):
        stopped = self.advise()["stopped"]
        self.assertEqual([(s["plan"], s["monthly_average"]) for s in stopped], [("PSTOP", 6.00)])
        self.assertIn("2GB", stopped[0]["reason"].replace(" ", ""))

    def test_without_a_date_everything_is_on_sale(self):
        found = self.run_json("recommend", "--catalog", TINY, "--usage", USAGE)
        self.assertIsNone(found["as_of"])
        self.assertIsNone(found["current"])
        self.assertIn("POLD", [a["plan"] for a in found["advice"]])

    def test_a_date_takes_what_is_off_sale_away_from_those_who_do_not_hold_it(self):
        found = self.run_json("recommend", "--catalog", TINY, "--usage", USAGE, "--as-of", "2026-11-21")
        self.assertEqual([a["plan"] for a in found["advice"]], ["P30", "P10", "P50"])

    def test_offers_limits_what_exists(self):
        found = self.advise("--offers", "P10,P50")
        self.assertEqual([(a["plan"], a["addons"]) for a in found["advice"] if a["plan"] != "POLD"],
                         [("P50", []), ("P10", [])])

    def test_top_and_horizon(self):
        found = self.advise("--top", "1", "--horizon", "6")
        self.assertEqual([(a["plan"], a["horizon_total"]) for a in found["advice"]], [("P30", 234.00)])
        self.assertEqual(found["horizon_months"], 6)

    def test_the_database_says_the_same_as_the_files(self):
        self.fill()
        stored = self.run_json("recommend", "--subscriber", "13900000001", "--as-of", "2026-11-21")
        self.assertEqual(stored, self.advise())

    def test_from_the_database_the_advice_is_of_today(self):
        self.fill()
        found = self.run_json("recommend", "--subscriber", "13900000001")
        self.assertRegex(found["as_of"], r"^20\d\d-\d\d-\d\d$")

    def test_one_month_is_enough(self):
        usage = self.write("one.csv", "subscriber,month,service,quantity\n13900000001,2026-10,data,7GB\n")
        found = self.run_json("recommend", "--catalog", TINY, "--usage", usage)
        self.assertEqual(found["months"], ["2026-10"])
        # P10 with one pack and two boosters: 10 + 8 + 6; P30 with two boosters: 36.
        self.assertEqual((found["advice"][0]["plan"], found["advice"][0]["monthly_average"]), ("P10", 24.00))

    def test_all_prints_one_document_a_line(self):
        usage = self.write("two.csv", "subscriber,month,service,quantity\nb,2026-10,data,1GB\na,2026-10,data,7GB\n")
        lines = self.run_ok("recommend", "--catalog", TINY, "--usage", usage, "--all").splitlines()
        self.assertEqual([json.loads(line)["subscriber"] for line in lines], ["b", "a"])

    def test_all_goes_on_past_a_subscriber_without_usage(self):
        self.fill()
        ran = self.run_it("recommend", "--all", "--as-of", "2026-11-21")
        self.assertEqual(ran.status, 3)
        self.assertEqual([json.loads(line)["subscriber"] for line in ran.out.splitlines()], ["13900000001"])
        self.assertIn("139****0002", ran.err)

    def test_a_person_reads_savings_bills_reasons_and_questions(self):
        text = self.run_ok("recommend", *FROM_FILES, "--as-of", "2026-11-21")
        for words in ["139****0001", "畅享30", "每月 39.00 元", "每月省 49.33 元", "2026-10", "41.00", "95.00",
                      "您是在校学生吗？", "14.00", "定额5", "一直最便宜"]:
            self.assertIn(words, text)
        self.assertNotIn("13900000001", text)

    def test_a_person_reads_what_an_offer_binds_to_and_what_is_given_up(self):
        with open(TINY, encoding="utf-8") as file:
            document = json.load(file)
        offers = {offer["code"]: offer for offer in document["offers"]}
        offers["POLD"]["benefits"] = [{"zh-CN": "云盘", "en": "cloud"}, {"zh-CN": "彩铃", "en": "tones"}]
        offers["P30"].update(benefits=[{"zh-CN": "彩铃", "en": "tones"}, {"zh-CN": "副卡", "en": "second card"}],
                             contract={"months": 24}, min_spend={"amount": 30})
        catalog = self.write("terms.json", json.dumps(document, ensure_ascii=False))
        text = self.run_ok("recommend", "--catalog", catalog, *FROM_FILES[2:], "--as-of", "2026-11-21")
        for words in ["畅享30：合约 24 个月", "畅享30：每月至少消费 30.00 元", "另含：副卡\n", "不再含：云盘\n"]:
            self.assertIn(words, text)

    def test_the_language_is_that_of_the_option_then_of_the_locale(self):
        chinese = self.run_ok("recommend", *FROM_FILES)
        english = self.run_ok("recommend", *FROM_FILES, "--lang", "en")
        self.assertIn("Share 30", english)
        self.assertIn("stays cheapest", english)
        self.assertEqual(self.run_ok("recommend", *FROM_FILES, environment={"LANG": "en_GB.UTF-8"}), english)
        self.assertEqual(self.run_ok("recommend", *FROM_FILES, environment={"LANG": "C"}), chinese)

    def test_columns_are_aligned_whatever_the_width_of_a_character(self):
        text = self.run_ok("recommend", *FROM_FILES, "--as-of", "2026-11-21")
        rows = [line for line in text.splitlines() if line.startswith("    ") and line.endswith(".00") and "合计" in line]

        def width(line):
            return sum(2 if ord(c) > 0x2E80 else 1 for c in line)
        self.assertEqual(len(rows), 3)
        self.assertEqual(len({width(row) for row in rows}), 1)

    def test_several_subscribers_in_a_file_need_a_choice(self):
        usage = self.write("two.csv", "subscriber,month,service,quantity\nb,2026-10,data,1GB\na,2026-10,data,7GB\n")
        self.assert_fails(2, ["--subscriber", "--all"], "recommend", "--catalog", TINY, "--usage", usage)
        found = self.run_json("recommend", "--catalog", TINY, "--usage", usage, "--subscriber", "a")
        self.assertEqual(found["subscriber"], "a")

    def test_an_answer_has_a_key_and_a_truth(self):
        for answer in ["student", "=true", "student=yes"]:
            self.assert_fails(2, "--answer", "recommend", *FROM_FILES, "--answer", answer)

    def test_files_come_together(self):
        self.assert_fails(2, "--usage", "recommend", "--catalog", TINY)
        self.assert_fails(2, "--catalog", "recommend", "--usage", USAGE)
        self.assert_fails(2, "--usage", "recommend", "--catalog", TINY, "--subscribers", SUBSCRIBERS)
        self.assert_fails(2, "--subscriber", "recommend")

    def test_an_offer_that_does_not_exist_is_named(self):
        self.assert_fails(3, "NOPE", "recommend", *FROM_FILES, "--offers", "P10,NOPE", "--json")


if __name__ == "__main__":
    unittest.main()
