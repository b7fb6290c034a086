"""Finding commands, options, help, and the exit status of every kind of ending."""
import re
import unittest

from cli_case import FROM_FILES, CliCase

COMMANDS = ["catalog validate", "catalog import", "catalog convert", "catalog review", "catalog diff", "catalog list",
            "catalog show", "catalog activate",
            "usage import", "usage show", "subscribers import", "staff code", "recommend", "rate", "batch", "print",
            "printers", "guide",
            "synth catalog", "synth usage", "synth population", "bench advise", "bench batch", "bench store",
            "bench guide", "bench"]
# Options of CLI.md, by command.
PROMISED = {
    "catalog import": ["--activate", "--format", "--db"],
    "catalog convert": ["--from", "--out", "--report", "--decide", "--answers"],
    "catalog review": ["--answers", "--decide", "--by", "--lang"],
    "catalog diff": ["--json", "--lang"],
    "recommend": ["--subscriber", "--catalog", "--usage", "--subscribers", "--as-of", "--answer", "--horizon", "--top",
                  "--offers", "--all", "--json", "--db"],
    "rate": ["--plan", "--add", "--subscriber", "--catalog", "--usage", "--as-of", "--answer", "--horizon", "--offers",
             "--all", "--json"],
    "print": ["--paper", "--format", "--lang", "--out", "--subscriber", "--catalog", "--usage", "--as-of", "--test-page",
              "--printer"],
    "synth catalog": ["--plans", "--addons", "--seed"],
    "synth usage": ["--subscribers", "--seed"],
}


class UsageAndHelp(CliCase):
    def test_help_lists_every_command(self):
        listed = re.findall(r"^  (\w+(?: \w+)?)  ", self.run_ok("--help"), re.M)
        self.assertEqual(listed, COMMANDS)

    def test_each_command_explains_itself_and_its_options(self):
        for command in COMMANDS:
            text = self.run_ok(*command.split(), "--help")
            self.assertTrue(text.startswith(f"Usage: tariffctl {command}"), text)
            for option in ["--db", "--help", "--version", *PROMISED.get(command, [])]:
                self.assertRegex(text, rf"(?m)^  {option}\b.* \w+", f"{command} {option}")

    def test_options_in_help_start_their_explanations_in_one_column(self):
        for command in COMMANDS:
            lines = [line for line in self.run_ok(*command.split(), "--help").splitlines() if line.startswith("  --")]
            self.assertTrue(all(line[:38].rstrip() + " " < line[:39] or line[37] == " " for line in lines))
            self.assertEqual({line[37] for line in lines}, {" "})
            self.assertNotIn(" ", {line[38] for line in lines})

    def test_version(self):
        for arguments in [["--version"], ["recommend", "--version"]]:
            self.assertRegex(self.run_ok(*arguments), r"^tariffctl \d+\.\d+\.\d+\n$")

    def test_a_group_of_commands_is_helped_too(self):
        self.assertIn("catalog activate", self.run_ok("catalog", "--help"))
        self.assertNotIn("recommend", self.run_ok("catalog", "--help"))
        self.assert_fails(2, "catalog activate", "catalog")

    def test_no_command_and_unknown_ones_are_wrong_usage(self):
        self.assert_fails(2, "recommend")
        self.assert_fails(2, "recommned", "recommned")
        self.assert_fails(2, "catalog lst", "catalog", "lst")

    def test_options_are_checked(self):
        for words, *arguments in [
                ("--nope", "recommend", "--nope"), ("--top", "recommend", "--top"),
                ("--top", "recommend", *FROM_FILES, "--top", "0"), ("--top", "recommend", *FROM_FILES, "--top", "5x"),
                ("--horizon", "recommend", *FROM_FILES, "--horizon", "121"),
                ("2026-02-30", "recommend", *FROM_FILES, "--as-of", "2026-02-30"),
                ("--format", "catalog", "import", "--format", "excel", "x.json"),
                ("--seed", "synth", "catalog", "--plans", "1", "--addons", "1"),
                ("--seed", "synth", "usage", "--subscribers", "1", "--seed", "-1"),
                ("twice", "recommend", *FROM_FILES, "--top", "1", "--top", "2"),
                ("either", "recommend", "--all", "--subscriber", "1"),
                ("FILE", "catalog", "validate"), ("too many", "catalog", "show", "A", "B"),
                ("--from", "catalog", "convert", "x", "--out", "o", "--report", "r"),
                ("nonsense", "bench", "nonsense")]:
            self.assert_fails(2, [words], *arguments)

    def test_an_option_may_be_shortened_and_joined(self):
        self.assertEqual(self.run_ok("rate", *FROM_FILES, "--plan=P30", "--js"),
                         self.run_ok("rate", *FROM_FILES, "--plan", "P30", "--json"))

    def test_the_database_may_stand_before_the_command(self):
        self.fill()
        self.assertEqual(self.run_ok("--db", self.db, "catalog", "list", environment={"TARIFF_KIOSK_DB": ""}),
                         self.run_ok("catalog", "list"))

    def test_without_db_the_database_is_where_the_manual_says(self):
        home = {"TARIFF_KIOSK_DB": "", "XDG_DATA_HOME": str(self.folder / "data")}
        self.run_ok("catalog", "import", "--activate", FROM_FILES[1], environment=home)
        self.assertTrue((self.folder / "data/tariff-kiosk/kiosk.db").exists())
        self.assertIn("tiny", self.run_ok("catalog", "list", environment=home))

    def test_a_full_disk_behind_standard_output_is_a_failure(self):
        with open("/dev/full", "wb") as full:
            import subprocess

            from cli_case import TARIFFCTL
            done = subprocess.run([TARIFFCTL, "--help"], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output", done.stderr)


if __name__ == "__main__":
    unittest.main()
