# SPDX-License-Identifier: Apache-2.0
"""The report in a terminal: widths, carets, colour, reading without colour, plain sentences, ASCII."""
import ctypes
import locale
import re

from program import ESC, Case, Terminal, crossread, uncoloured, underlined, width

locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
LIBC = ctypes.CDLL(None)
SEVERITY = re.compile(r"^(error|warning|note)\[([a-z-]+/[a-z-]+)\] #([0-9.]+) (.+)$")


def libc_width(text):
    """Cells as the C library counts them: what most terminals ask."""
    return sum(max(0, LIBC.wcwidth(ord(character))) for character in text)


class Widths(Case):
    def test_no_line_is_wider_than_the_terminal(self):
        for columns in (60, 80, 100, 120, 200):
            for flags in ((), ("--detail", "full"), ("--plain",), ("--ascii",), ("--agreements", "--statistics")):
                run = self.check(*flags, COLUMNS=str(columns))
                for line in run.lines:
                    self.assertLessEqual(width(line), columns, (columns, flags, line))

    def test_the_terminals_own_width_counts(self):
        for columns in (60, 120):
            terminal = Terminal("check", *self.files, cwd=self.folder, columns=columns)
            lines = uncoloured(terminal.read()).splitlines()
            self.assertEqual(terminal.wait(), 1)
            self.assertLessEqual(max(map(width, lines)), columns)
            self.assertGreater(max(map(width, lines)), columns - 25)

    def test_ci_is_100_columns_wide_whatever_its_terminal_says(self):
        terminal = Terminal("check", *self.files, cwd=self.folder, columns=200, CI="true")
        lines = uncoloured(terminal.read()).splitlines()
        terminal.wait()
        self.assertEqual(lines, self.check(COLUMNS="100").lines)

    def test_names_that_are_longer_than_the_line(self):
        names = []
        for n, name in enumerate(self.files):
            folder = self.folder / f"a folder whose name says more than a line of sixty columns can hold, number {n}"
            folder.mkdir()
            names.append(str((folder / f"{'x' * 40 if n == 2 else 'the-ferry'}-ran-aground-and-this-is-what-every-desk-had-to-say-of-it-{n}-\u6771\u4eac.txt").relative_to(self.folder)))
            (self.folder / name).rename(self.folder / names[-1])
        runs = [["check", *flags, *names] for flags in ((), ("--detail", "full"), ("--plain",), ("--ascii",), ("--group-by", "source"), ("--agreements", "--statistics"))]
        runs += [["check", "--label", f"{names[0]}={'A label that is much too long for any column ' * 2}", *names], ["diff", names[0], names[2]], ["diff", names[1], names[2]]]
        for columns in (60, 120):
            for words in runs:
                run = crossread(*words, cwd=self.folder, COLUMNS=str(columns))
                self.assertIn(run.code, (0, 1), run.err)
                for line in run.lines:
                    self.assertLessEqual(width(line), columns, (columns, words, line))

    def test_every_verb_keeps_to_the_width(self):
        self.check("-f", "json=r.json")
        finding = self.report()["findings"][0]
        for columns in (60, 80, 119, 120, 200):
            for words in (["diff", *self.files[:2]], ["render", "r.json"], ["explain"], ["explain", "date/conflict"], ["explain", finding["fingerprint"], *self.files],
                          ["explain", "figure"], ["why", f"{self.files[0]}:5:1", f"{self.files[1]}:4:1"]):
                for line in crossread(*words, cwd=self.folder, COLUMNS=str(columns)).lines:
                    self.assertLessEqual(width(line), columns, (columns, words[0], line))

    def test_carets_stand_under_the_differing_words(self):
        report = self.report()
        for columns in (60, 80, 100, 200):
            run = self.check("--detail", "full", COLUMNS=str(columns))
            marked = {words for words, _ in underlined(run.lines)}
            for finding in (f for f in report["findings"] if f["severity"] == "error"):
                words = re.sub(r"\s+", " ", finding["passages"][0]["text"])
                whole = words in marked or all(any(word in part for part in marked) for word in words.split())
                self.assertTrue(whole, (columns, words, marked))

    def test_carets_are_exact_beside_whatever_letters(self):
        letters = {
            "Chinese": "\u6771\u4eac\u6d88\u9632\u5e81", "full-width Latin": "\uff2e\uff28\uff2b", "half-width kana": "\uff76\uff85",
            "dashes": "A \u2014 B \u2013 C\u2011D", "combining": "Jose\u0301 Zoe\u0308 q\u0323\u0307", "precomposed": "Jos\u00e9 \u0141\u00f3d\u017a \u01e9",
            "emoji": "\U0001f692\U0001f525", "emoji asked for": "\u2764\ufe0f \u26a0\ufe0f", "joined emoji": "\U0001f469\u200d\U0001f692 \U0001f468\u200d\U0001f469\u200d\U0001f467",
            "toned emoji": "\U0001f44d\U0001f3fd", "flag": "\U0001f1f3\U0001f1f4", "Hangul": "\ud55c\uad6d", "Hangul letters": "\u1112\u1161\u11ab\u1100\u116e\u11a8",
            "Devanagari": "\u0928\u092e\u0938\u094d\u0924\u0947", "Thai": "\u0e01\u0e35\u0e48", "no-break space": "a\u00a0b\u202fc", "zero width": "a\u200bb\u00adc", "tab": "a\tb",
        }
        for name, word in letters.items():
            self.write("a.txt", f"Wire\n10 January 2022\n\n{word} {word} said 14 people were killed in the fire at Ashbrook mill on Sunday {word}.\n")
            self.write("b.txt", f"Daily\n10 January 2022\n\n9 people were killed ({word}) in the fire at Ashbrook mill on Sunday {word}.\n")
            for columns in (60, 100):
                for flags in ((), ("--ascii",)):
                    run = self.check(*flags, "--detail", "full", "--select", "figure/*", files=["a.txt", "b.txt"], COLUMNS=str(columns))
                    self.assertEqual(run.code, 1, (name, run.out + run.err))
                    self.assertEqual(sorted(words for words, _ in underlined(run.lines)), ["14 people", "9 people"], (name, columns, flags, run.out))
                    for line in run.lines:
                        self.assertEqual(width(line), libc_width(line), (name, line))

    def test_carets_are_as_wide_as_wide_words(self):
        self.write("a.txt", "Wire\n10 January 2022\n\nThe talks began on Monday, officials said. Minister Jose\u0301 \u6771\u4eac met Ana Orlova in Geneva on Monday.\n")
        self.write("b.txt", "Daily\n10 January 2022\n\nThe talks began on Monday, officials said. \u201cThe \u6771\u4eac gauge \u2014 it\u2019s new \U0001f692\u201d, said Pavel Horak.\n")
        self.write("c.txt", "Post\n10 January 2022\n\n\u201cThe \u6771\u4eac gauge \u2014 it\u2019s new \U0001f692\u201d, said Ingrid Vasshaug.\n")
        run = self.check("--detail", "full", "--select", "quote/misattributed", files=["a.txt", "b.txt", "c.txt"])
        drawn = [words for words, _ in underlined(run.lines)]
        self.assertEqual(len(drawn), 2, run.out)
        for words, speaker in zip(drawn, ("Ingrid Vasshaug", "Pavel Horak")):
            self.assertEqual(words, f"\u201cThe \u6771\u4eac gauge \u2014 it\u2019s new \U0001f692\u201d, said {speaker}", run.out)

    def test_differing_words_of_each_error_are_whole_at_every_width(self):
        for columns in (60, 80, 100, 120, 200):
            run = self.check("--select", "quote/misattributed", COLUMNS=str(columns))
            text = re.sub(r"\n *[│|] *[\^-]*", " ", run.out)
            self.assertRegex(re.sub(r"\s+", " ", text), "depth gauge had been repaired only last week")


class Colour(Case):
    def test_none_in_a_pipe_or_with_NO_COLOR(self):
        self.assertNotIn(ESC, self.check().out)
        terminal = Terminal("check", *self.files, cwd=self.folder, NO_COLOR="1")
        self.assertNotIn(ESC, terminal.read())
        terminal.wait()
        terminal = Terminal("check", *self.files, cwd=self.folder, TERM="dumb")
        self.assertNotIn(ESC, terminal.read())
        terminal.wait()

    def test_in_a_terminal_and_where_it_is_asked_for(self):
        terminal = Terminal("check", *self.files, cwd=self.folder)
        self.assertIn(ESC, terminal.read())
        self.assertEqual(terminal.wait(), 1)
        self.assertIn(ESC, self.check("--color=always").out)
        self.assertIn(ESC, self.check("--color=always", NO_COLOR="1").out)
        self.assertIn(ESC, self.check(CLICOLOR_FORCE="1").out)
        self.assertIn(ESC, self.check(FORCE_COLOR="1").out)
        self.assertNotIn(ESC, self.check("--color=never", FORCE_COLOR="1").out)

    def test_a_file_gets_none(self):
        terminal = Terminal("check", "-f", "text", "-f", "text=r.txt", *self.files, cwd=self.folder)
        self.assertIn(ESC, terminal.read())
        terminal.wait()
        self.assertNotIn(ESC, self.read("r.txt"))
        self.check("--color=always", "-f", "text=r.txt")  # of standard output
        self.assertNotIn(ESC, self.read("r.txt"))

    def test_an_empty_NO_COLOR_says_nothing(self):
        terminal = Terminal("check", *self.files, cwd=self.folder, NO_COLOR="")
        self.assertIn(ESC, terminal.read())
        terminal.wait()

    def test_other_verbs_keep_to_it(self):
        self.check("-f", "json=r.json")
        for words in (["diff", *self.files[:2]], ["render", "r.json"], ["explain", "date/conflict"], ["explain"], ["why", f"{self.files[0]}:5:1", f"{self.files[1]}:4:1", *self.files]):
            plain, coloured = crossread(*words, cwd=self.folder), crossread(*words, "--color=always", cwd=self.folder)
            self.assertEqual(plain.code, coloured.code)
            self.assertNotIn(ESC, plain.out, words)
            self.assertEqual(uncoloured(coloured.out), plain.out, words)

    def test_changes_nothing_but_colour(self):
        self.assertEqual(uncoloured(self.check("--color=always").out), self.check().out)

    def test_sides_can_be_told_apart_without_it(self):
        run = self.check(COLUMNS="100")
        self.assertEqual({sign for _, sign in underlined(run.lines)}, {"^", "-"}, run.out)


class Reading(Case):
    def test_the_title_is_a_question_with_both_values_then_who_stands_alone_then_what_to_ask(self):
        run = self.check("--select", "quote/misattributed")
        self.assertRegex(run.out, r"error\[quote/misattributed\] #1 Who said .*Vasshaug.*Horak.*\?")
        self.assertRegex(run.out, r"(?m)^   \? \S")
        self.assertRegex(run.out, r"(?m)^   = confidence (high|medium|low); fingerprint [0-9a-f]{16}; more: crossread explain quote/misattributed$")

    def test_plain_has_no_drawing_and_says_the_same(self):
        run = self.check("--plain")
        self.assertFalse(re.search(r"[│├┌─╭^]|--", run.out.replace("--fail-on", "").replace("--agreements", "")), run.out)
        self.assertIn("quote/misattributed", run.out)
        self.assertRegex(run.out, r"line \d+, column \d+")
        self.assertRegex(run.last, r"^exit 1: ")

    def test_ascii_has_nothing_else(self):
        for run in (self.check("--ascii"), self.check(LC_ALL="C")):
            self.assertTrue(run.out.isascii(), [c for c in run.out if not c.isascii()])

    def test_short_is_a_line_a_finding_that_grep_and_editors_read(self):
        run = self.check("-f", "short")
        self.assertTrue(run.lines)
        for line in run.lines:
            self.assertRegex(line, r"^[^:]+:\d+:\d+: (error|warning|note): [a-z]+/[a-z-]+: .+ \(#[0-9.]+\)$")

    def test_groups_and_statistics(self):
        self.assertRegex(self.check("--group-by", "topic").out, r"(?m)^quote$")
        self.assertRegex(self.check("--group-by", "source").out, r"(?m)^island-radio$")
        self.assertRegex(self.check("--statistics").out, r"(?s)Findings for each rule\n +\d+  \S+/\S+.*Findings that involve each source\n +\d+  \S+")

    def test_quiet_prints_findings_and_the_last_line_only(self):
        run = self.check("-q")
        self.assertTrue(SEVERITY.match(run.lines[0]), run.lines[0])
        self.assertRegex(run.last, r"^exit 1: ")

    def test_every_source_has_its_day_and_where_that_comes_from(self):
        head = self.check(COLUMNS="200").out.split("\n\n")[1]
        for name in self.files:
            self.assertRegex(head, rf"(?m)^  {name[:-4]} +{re.escape(name)} +\d.* 2021  +\S")


class Diff(Case):
    def test_is_stacked_below_120_columns_and_in_two_columns_from_there(self):
        for columns, separators in ((100, 0), (120, 1), (160, 1)):
            run = crossread("diff", "coast-agency.txt", "island-radio.txt", cwd=self.folder, COLUMNS=str(columns))
            self.assertEqual(run.code, 1, run.err)
            middle = (columns - 3) // 2
            rows = [line for line in run.lines if len(line) > middle + 3 and line[middle:middle + 3] in (" ! ", " = ")]
            self.assertEqual(bool(rows), bool(separators), run.out)
            self.assertLessEqual(max(map(width, run.lines)), columns)
            self.assertRegex(run.last, r"^exit 1: ")

    def test_same_order_of_claims_whichever_source_comes_first(self):
        run = crossread("diff", "island-radio.txt", "coast-agency.txt", cwd=self.folder, COLUMNS="100")
        self.assertRegex(run.out, r"(?s)island-radio:\d+:\d+.*coast-agency:\d+:\d+")
