# SPDX-License-Identifier: Apache-2.0
"""Help, explain, manual pages and completions: a new user finds every flag and every rule in all of them."""
import json
import os
import re
import shutil
import subprocess
import unittest

from program import TOP, Case, articles, crossread, width

VERBS = "check diff claims explain why render compare graph baseline init completions man help".split()


def flags_of(text):
    return set(re.findall(r"(?<![\w-])--([a-z][a-z-]+)", text))


def every_flag():
    flags = set()
    for verb in VERBS:
        for line in crossread(verb, "--help").out.splitlines():
            found = re.match(r"^ +(?:-\w, )?--([a-z-]+)", line)
            flags |= {found.group(1)} if found else set()
    return flags


def rule_ids():
    """Ids of all rules, as explain without an operand lists them, whatever the width."""
    listed = crossread("explain", COLUMNS="200").out.split("\n\n")[0]
    return re.findall(r"(?m)^  ([a-z]+/[a-z-]+)(?: |$)", listed)


class Help(unittest.TestCase):
    def test_each_verb_has_its_help_which_fits_a_screen(self):
        for verb in VERBS:
            run = crossread(verb, "--help")
            self.assertEqual((run.code, run.err), (0, ""), verb)
            self.assertTrue(run.out.startswith(f"crossread {verb}: "), run.out[:60])
            self.assertIn("Exit status:", run.out)
            self.assertIn("Example:", run.out)
            self.assertEqual(crossread("help", verb).out, run.out)
            self.assertLessEqual(len(run.lines), 48, verb)
            for line in run.lines:
                self.assertLessEqual(width(line), 80, line)

    def test_the_programs_help_names_every_verb(self):
        out = crossread("--help").out
        for verb in VERBS:
            self.assertRegex(out, rf"(?m)^  {verb} ")
        self.assertEqual(crossread("help").out, out)
        self.assertEqual(crossread("help", "chekc").code, 2)
        self.assertIn("did you mean check", crossread("help", "chekc").err)

    def test_the_programs_help_names_every_flag_of_every_verb(self):
        self.assertGreater(len(every_flag()), 30)
        self.assertEqual(every_flag() - flags_of(crossread("--help").out), set())

    def test_the_manual_names_every_flag_verb_and_format(self):
        page = crossread("man", "crossread").out.replace("\\-", "-")
        self.assertGreater(len(every_flag()), 25)
        self.assertEqual(every_flag() - flags_of(page), set())
        for verb in VERBS:
            self.assertIn(f".B {verb} ", page)
        for name in "text short json sarif html github markdown junit gitlab rdjsonl checkstyle".split():
            self.assertIn(f".B {name}\n", page)

    def test_the_manual_tells_how_a_finding_is_accepted(self):
        page = crossread("man", "crossread").out.replace("\\-", "-")
        self.assertIn("<!-- crossread: ignore date/conflict: the dinner, not the talks -->", page)
        self.assertIn("fingerprint", page)

    def test_manual_pages_are_good_troff(self):
        if not shutil.which("groff"):
            raise unittest.SkipTest("no groff")
        for name in ("crossread", "crossread.toml", "crossread-rules"):
            done = subprocess.run(["groff", "-man", "-Tutf8", "-ww"], input=crossread("man", name).out, capture_output=True, text=True)
            self.assertEqual((done.returncode, done.stderr), (0, ""), name)

    def test_completions_know_every_flag_and_rule(self):
        rules = set(rule_ids())
        self.assertGreater(len(rules), 30)
        for shell in ("bash", "zsh", "fish"):
            script = crossread("completions", shell).out
            names = flags_of(script) if shell != "fish" else set(re.findall(r" -l ([a-z-]+)", script))
            self.assertEqual(every_flag() - names, set(), shell)
            for rule in rules:
                self.assertIn(rule, script)

    def test_bash_completes(self):
        script = crossread("completions", "bash").out

        def complete(*words):
            line = " ".join(f"'{word}'" for word in words)
            done = subprocess.run(["bash", "-c", f'{script}\nCOMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _crossread; printf "%s\\n" "${{COMPREPLY[@]}}"'],
                                  capture_output=True, text=True, cwd="/")
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            return done.stdout.split()

        for verb in VERBS:
            takes = {found for found in re.findall(r"(?m)^ +(?:-\w, )?(--[a-z-]+)", crossread(verb, "--help").out)}
            self.assertEqual(takes - set(complete("crossread", verb, "--")), set(), verb)
        self.assertEqual(set(rule_ids()) - set(complete("crossread", "explain", "")), set())
        self.assertIn("date/conflict", complete("crossread", "explain", "date/"))
        self.assertIn("explain", complete("crossread", "expl"))
        self.assertIn("--fail-on", complete("crossread", "check", "--fa"))
        self.assertEqual(complete("crossread", "check", "--fail-on", "wa"), ["warning"])
        self.assertIn("sarif", complete("crossread", "check", "-f", "sa"))
        self.assertIn("quote/altered", complete("crossread", "check", "--ignore", "quote/al"))


class Explain(Case):
    def test_every_rule_has_a_page_with_both_examples(self):
        for rule in rule_ids():
            run = crossread("explain", rule)
            self.assertEqual(run.code, 0, rule)
            self.assertTrue(run.out.startswith(rule), rule)
            self.assertRegex(run.out, r"(?s)\nReported\n  \S.*\nNot reported\n  \S", rule)
            self.assertIn(f"--ignore {rule}", run.out)

    def test_every_rule_that_a_run_prints_is_explained(self):
        printed = set()
        runs = [[TOP / "fixtures" / "stories" / story] for story in sorted(os.listdir(TOP / "fixtures" / "stories"))]
        try:
            runs.append(articles())
        except unittest.SkipTest:
            pass  # the stories are everywhere
        for sources in runs:
            out = crossread("check", "-f", "short", "--statistics", *sources).out
            printed |= set(re.findall(r"(?m)^[^:\n]+:\d+:\d+: (?:error|warning|note): ([a-z]+/[a-z-]+): ", out))
            printed |= {f["rule"] for f in json.loads(crossread("check", "-f", "json", *sources).out)["findings"]}
        self.assertGreater(len(printed), 5)
        self.assertEqual(printed - set(rule_ids()), set())
        for rule in printed:
            self.assertEqual(crossread("explain", rule).code, 0, rule)

    def test_its_examples_are_what_the_program_does(self):
        for rule in rule_ids():
            page = crossread("explain", rule, COLUMNS="200").out
            for heading, code in (("Reported", 1), ("Not reported", 0)):
                block = re.search(rf"(?m)^{heading}\n((?:  .*\n)+)", page).group(1)
                names, flags = [], []
                for line in block.splitlines():
                    head, bar, text = line.strip().partition(" |")
                    found = re.match(r"^(\S+)(?: \((\d{4}-\d\d-\d\d)\))?$", head) if bar else None
                    if not found:  # the line before was wrapped
                        self.write(names[-1], self.read(names[-1])[:-1] + " " + line.strip() + "\n")
                        continue
                    text = text.strip()
                    name = found.group(1) + ".txt"
                    if name not in names:
                        names.append(name)
                        self.write(name, "")
                    if found.group(2):
                        flags += ["--date", f"{name}={found.group(2)}"]
                    self.write(name, self.read(name) + text + "\n")
                if len(names) < 2:  # a rule that reads one source alone: the other one says nothing
                    names.append(self.write("zz-other.txt", "Nothing is said here.\n"))
                run = crossread("check", "--select", rule, "--fail-on", "note", *flags, *names, cwd=self.folder)
                self.assertEqual(run.code, code, (rule, heading, run.out, run.err))
                for name in names:
                    (self.folder / name).unlink()

    def test_a_fingerprint_is_explained_among_its_sources_and_from_the_baseline(self):
        finding = self.report()["findings"][0]
        run = crossread("explain", finding["fingerprint"], *self.files, cwd=self.folder)
        self.assertEqual(run.code, 0, run.err)
        self.assertIn(finding["rule"], run.out)
        self.assertIn(finding["fingerprint"], run.out)
        self.assertEqual(crossread("explain", finding["fingerprint"], cwd=self.folder).code, 2)
        crossread("baseline", "add", finding["fingerprint"], "--reason", "asked the company", *self.files, cwd=self.folder)
        run = crossread("explain", finding["fingerprint"], cwd=self.folder)
        self.assertEqual(run.code, 0)
        self.assertIn("asked the company", run.out)

    def test_what_is_unknown_gets_the_nearest_and_2(self):
        run = crossread("explain", "dat/conflict")
        self.assertEqual((run.code, run.out), (2, ""))
        self.assertIn("did you mean date/conflict", run.err)
