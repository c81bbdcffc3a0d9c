# SPDX-License-Identifier: Apache-2.0
"""The line that moves on standard error, threads, and Ctrl-C."""
import os

from program import ESC, Case, Terminal, crossread


class Progress(Case):
    def setUp(self):
        super().setUp()
        self.long = self.notes(2000)
        begin = os.times().children_user  # wall time says more of the other programs on the machine
        crossread("check", "-j1", "--select", "date/weekday", *self.long, cwd=self.folder)
        self.notes(int(2000 * max(1, 8 / max(0.05, os.times().children_user - begin))))  # whatever the machine, reading takes seconds

    def notes(self, sentences):
        """24 files of so many sentences, no two of a file alike, that say nothing that could be compared; their names."""
        words = "grass lamp river stone apple cloud table paper wheel garden bread smoke ladder window feather".split()
        names = []
        for n in range(24):
            parts = [" ".join(words[(n * 5 + i * k) % 15] for k in range(1, 10)) + " q" + "".join(chr(97 + int(d)) for d in str(i)) + ". " for i in range(sentences)]
            names.append(self.write(f"long-{n:02}.txt", f"Notes {n}\n\n" + "".join(parts)))
        return names

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
