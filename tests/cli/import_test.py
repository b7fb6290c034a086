"""usage import, usage show, subscribers import: all or nothing, every fault with its line."""
import unittest

from cli_case import SUBSCRIBERS, USAGE, CliCase


class Import(CliCase):
    def test_usage_is_shown_by_service_and_month(self):
        self.fill()
        text = self.run_ok("usage", "show", "13900000001")
        self.assertIn("139****0001", text)
        self.assertNotIn("13900000001", text)
        rows = [line.split() for line in text.splitlines()]
        self.assertIn(["2026-08", "2026-09", "2026-10", "月均"], rows)
        self.assertIn(["主叫", "120", "分钟", "120", "分钟", "120", "分钟", "120", "分钟"], rows)
        # (6 + 6 + 7) ÷ 3 = 6.33
        self.assertIn(["流量", "6", "GB", "6", "GB", "7", "GB", "6.3", "GB"], rows)

    def test_usage_is_shown_in_english(self):
        self.fill()
        self.assertIn("Usage of 139****0001", self.run_ok("usage", "show", "13900000001", "--lang", "en"))

    def test_an_import_corrects_and_never_doubles(self):
        self.fill()
        before = self.run_ok("usage", "show", "13900000001")
        self.run_ok("usage", "import", USAGE)
        self.assertEqual(self.run_ok("usage", "show", "13900000001"), before)
        better = self.write("better.csv", "subscriber,month,service,quantity\n13900000001,2026-10,data,9GB\n")
        self.run_ok("usage", "import", better)
        self.assertIn("9 GB", self.run_ok("usage", "show", "13900000001"))

    def test_faults_of_usage_are_named_by_line_and_nothing_is_stored(self):
        bad = self.write("bad.csv", "subscriber,month,service,quantity\n1390001,2026-10,data,7GB\n"
                                    "1390001,2026-13,data,7GB\n1390001,2026-10,smoke,7\n1390001,2026-10,data,7min\n")
        err = self.assert_fails(3, [f"{bad}:3:", f"{bad}:4:", f"{bad}:5:"], "usage", "import", USAGE, bad)
        self.assertEqual(len(err.splitlines()), 3)
        self.assert_fails(3, "not known", "usage", "show", "13900000001")

    def test_a_bad_file_of_many_lines_tells_a_hundred_and_the_count(self):
        bad = self.write("bad.csv", "subscriber,month,service,quantity\n" + "1,2026-13,data,7GB\n" * 5000)
        err = self.assert_fails(3, "4900 more", "usage", "import", bad)
        self.assertEqual(len(err.splitlines()), 101)

    def test_encodings_and_line_ends_do_not_matter(self):
        text = "subscriber,plan,region\n13900000003,POLD,沈阳\n"
        for encoding, eol in [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("gb18030", "\r\n")]:
            path = self.write("people.csv", text.replace("\n", eol).encode(encoding))
            self.assertEqual(self.run_ok("subscribers", "import", path), "1 subscribers stored\n")

    def test_faults_of_subscribers_are_named_and_no_pin_is_shown(self):
        bad = self.write("people.csv", "subscriber,plan,pin,joined\n13900000009,P10,98x654,2026-02-30\n")
        err = self.assert_fails(3, f"{bad}:2", "subscribers", "import", SUBSCRIBERS, bad)
        self.assertNotIn("98x654", err)
        self.assertNotIn("13900000009", err)

    def test_standard_input_is_a_file_too(self):
        with open(USAGE, "rb") as file:
            self.assertEqual(self.run_ok("usage", "import", "-", stdin=file), "9 usage lines stored\n")


if __name__ == "__main__":
    unittest.main()
