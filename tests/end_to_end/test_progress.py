# SPDX-License-Identifier: Apache-2.0
"""The line that moves on standard error, threads, and Ctrl-C."""
from program import ESC, Case, Terminal, crossread


class Progress(Case):
    def setUp(self):
        super().setUp()
        words = "grass lamp river stone apple cloud table paper wheel garden bread smoke ladder window feather".split()
        self.long = []
        for n in range(24):  # reading it takes seconds, but it says nothing that could be compared
            parts = [" ".join(words[(n * 5 + i * k) % 15] for k in range(1, 10)) + ". " for i in range(6000)]
            self.long.append(self.write(f"long-{n:02}.txt", f"Notes {n}\n\n" + "".join(parts)))

    def test_only_on_a_terminals_standard_error_with_rate_and_time_left(self):
        terminal = Terminal("claims", *self.long, cwd=self.folder, stdout=self.folder / "none.txt")
        terminal.read()
        terminal.wait()
        terminal = Terminal("check", "--select", "date/weekday", "-j1", *self.long, cwd=self.folder, stdout=self.folder / "with.txt")
        seen = terminal.read()
        self.assertEqual(terminal.wait(), 0)
        self.assertRegex(seen, r"reading \d+/24 .* \d+ %  \d+/s  \d\d:\d\d left")
        self.assertTrue(seen.endswith("\r\x1b[K"), repr(seen[-80:]))
        run = crossread("check", "--select", "date/weekday", "-j8", *self.long, cwd=self.folder)
        self.assertEqual((run.err, run.out), ("", self.read("with.txt")))
        for flag, variables in (("--no-progress", {}), ("-q", {}), ("-v", {"CI": "true"})):
            terminal = Terminal("check", flag, "--select", "date/weekday", *self.long, cwd=self.folder, stdout=self.folder / "x.txt", **variables)
            self.assertEqual(terminal.read(), "")
            self.assertEqual(terminal.wait(), 0)

    def test_ascii_draws_it_without_blocks(self):
        terminal = Terminal("check", "--ascii", "--select", "date/weekday", "-j1", *self.long, cwd=self.folder, stdout=self.folder / "x.txt")
        seen = terminal.read()
        terminal.wait()
        self.assertIn("reading ", seen)
        self.assertTrue(seen.isascii())

    def test_ctrl_c_leaves_a_clean_line_and_130(self):
        terminal = Terminal("check", "-j1", *self.long, cwd=self.folder, stdout=self.folder / "x.txt")
        terminal.read(until=b"left")
        terminal.interrupt()
        seen = terminal.read()
        self.assertEqual(terminal.wait(), 130)
        self.assertTrue(seen.rstrip("^C").endswith("\r\x1b[K"), repr(seen[-80:]))
        self.assertEqual(self.read("x.txt"), "")

    def test_any_number_of_threads_gives_the_same_bytes(self):
        one = self.check("-j1", "-f", "json").out
        self.assertEqual(self.check("-j8", "-f", "json").out, one)
        self.assertEqual(self.check("-j3", "-f", "json").out, one)


class Hostile(Case):
    def test_copy_cannot_drive_the_terminal(self):
        self.write("a.txt", "Wire\n10 January 2022\n\nAt least 14\x1b[31m people were killed in the fire at \x1b]0;title\x07Ashbrook mill on Sunday.\n")
        self.write("b.txt", "Daily\n10 January 2022\n\n9 people were killed in the fire at Ashbrook mill on Sunday \u202eback\u202c.\n")
        for flags in ((), ("--detail", "full"), ("--plain",), ("-f", "short"), ("-f", "github"), ("-f", "markdown")):
            out = self.check(*flags, files=["a.txt", "b.txt"]).out
            self.assertNotIn(ESC, out)
            self.assertNotIn("\u202e", out)
            self.assertNotIn("\x07", out)
