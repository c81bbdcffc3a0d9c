# SPDX-License-Identifier: Apache-2.0
"""The five sample articles, where they are on this machine: what must be found first, together, and in any order."""
import itertools
import json
import os
import re
import shutil
import subprocess
import sys

from program import Case, articles, crossread, underlined, width


class Articles(Case):
    def setUp(self):
        super().setUp()
        self.files = []
        for path in articles():
            shutil.copy(path, self.folder / path.name)
            self.files.append(path.name)

    def test_the_first_block_is_the_day_on_which_the_talks_began(self):
        run = self.check()
        self.assertEqual(run.code, 1)
        first = next(block for block in run.out.split("\n\n") if block.startswith("error["))
        self.assertTrue(first.startswith("error[date/conflict] #1 "), first)
        for place, words, day in ((f"{self.files[0]}:3:50", "on Monday", "Mon 10 Jan"), (f"{self.files[1]}:4:334", "on January 9, 2022", "Sun 9 Jan")):
            block = first.split(place + "\n", 1)[1].splitlines()
            signs = re.search(r"[\^-]+", block[1])
            self.assertEqual(block[0][signs.start():signs.end()], words, block)
            self.assertIn(day, block[1][signs.end():])
        self.assertIn("preliminary", first)
        self.assertRegex(first, "(?i)dinner")

    def test_that_subject_is_one_finding(self):
        findings = self.report()["findings"]
        key = ("001", 4, 334)
        holding = [f for f in findings if any((p["label"], p["line"], p["column"]) == key for p in f["passages"])]
        self.assertEqual([f["rule"] for f in holding], ["date/conflict"])
        self.assertEqual({p["label"] for p in holding[0]["passages"]}, {"000", "001", "002", "003", "004"})
        self.assertTrue(all(p.get("side") for p in holding[0]["passages"] if p["label"] != "001"), "each source stands on a side, not as context")
        places = {(p["source"], p["begin"]) for p in holding[0]["passages"]}
        for finding in findings:
            if finding is not holding[0]:
                self.assertLess(len(places & {(p["source"], p["begin"]) for p in finding["passages"]}), 2)

    def test_every_must_group_of_the_gold_file_is_found_and_none_that_must_not_be(self):
        scorer = os.path.join(os.path.dirname(articles()[0]), "..", "gold", "score_articles.py")
        if not os.path.exists(scorer):
            self.skipTest("no gold file beside the articles")
        self.check("-f", "sarif=r.sarif")
        done = subprocess.run([sys.executable, scorer, self.folder / "r.sarif"], capture_output=True, text=True)
        self.assertRegex(done.stdout, r"(?i)must[^\n]*22/22", done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"(?i)\bfalse 0\b", done.stdout)
        self.assertGreaterEqual(int(re.search(r"should (\d+)/15", done.stdout).group(1)), 10, done.stdout)

    def test_any_order_and_any_names(self):
        def keys(files):
            return [(f["rule"], f["fingerprint"]) for f in self.report("--no-full-text", files=files)["findings"]]
        first = keys(self.files)
        for files in itertools.permutations(self.files):
            self.assertEqual(keys(files), first, files)
        for letter, name in zip("vwxyz", self.files):
            shutil.copy(self.folder / name, self.folder / f"{letter}.txt")
        self.assertEqual(keys([f"{letter}.txt" for letter in "zxvwy"]), first)

    def test_two_copies_of_one_text_agree(self):
        shutil.copy(self.folder / self.files[2], self.folder / "copy.txt")
        self.assertEqual(self.check(files=[self.files[2], "copy.txt"]).code, 0)

    def test_only_what_involves_the_copy(self):
        report = self.report("--copy", self.files[3])
        self.assertTrue(report["findings"])
        for finding in report["findings"]:
            self.assertEqual(finding["passages"][0]["source"], self.files[3])
        left = len(self.report()["findings"]) - len(report["findings"])
        self.assertGreater(left, 0)
        lines = [line for line in self.check("--copy", self.files[3]).lines if "--copy" in line]
        self.assertEqual(lines, [f"{left} findings between other sources hidden (--copy)"])

    def test_a_days_anchor_is_shown_and_an_impossible_day_is_rejected_with_its_reason(self):
        run = self.check(COLUMNS="200")
        self.assertRegex(run.out, r"(?m)^  002 .* 7 July 2022 is rejected: ")
        source = next(s for s in self.report()["sources"] if s["label"] == "002")
        self.assertIn("7 July 2022", source["date"]["rejected"])
        for claim in self.report()["claims"]:
            if claim["kind"] == "date" and claim.get("value") and claim.get("anchor", {}).get("basis", "none") != "none":
                self.assertRegex(claim["anchor"]["date"], r"^\d{4}-\d\d-\d\d$")

    def test_diff_sets_the_passages_that_are_opposed_beside_each_other(self):
        run = crossread("diff", self.files[0], self.files[1], cwd=self.folder, COLUMNS="100")
        self.assertRegex(run.out, r"(?m)^! date/conflict: .*\n  000:3:50 .*\[on Monday\].*\n  001:4:334 .*\[on January 9, 2022\]")

    def test_every_days_anchor_is_told_where_a_finding_is_explained(self):
        finding = next(f for f in self.report()["findings"] if f["rule"] == "date/conflict")
        told = crossread("explain", finding["fingerprint"], *self.files, cwd=self.folder, COLUMNS="200").out.split("How it came about\n", 1)[1]
        for passage in finding["passages"]:
            place = f"{passage['label']}:{passage['line']}:{passage['column']}  date "
            self.assertIn(place, told)
            part = told.split(place, 1)[1].split("\n00", 1)[0]
            absolute = re.search(r"\d{4}", passage["text"])
            self.assertEqual(bool(re.search(r"reckoned from: \w+ \d+ \w+ 2022 \((stated|inferred|borrowed|given)\)", part)), not absolute, part)

    def test_near_copies_speak_with_one_voice(self):
        voices = {s["label"]: s["voice"] for s in self.report()["sources"]}
        self.assertEqual(voices["002"], voices["004"])
        self.assertEqual(len(set(voices.values())), 4)
        first = next(block for block in self.check().out.split("\n\n") if block.startswith("error["))
        self.assertIn("4 sources, 3 of them independent", first)

    def test_what_was_compared_and_agrees_is_listed(self):
        run = self.check("--agreements", "-q")
        self.assertIn("Look different and agree", run.out)
        section = run.out.split("Look different and agree", 1)[1]
        troops = re.search(r"How many troops.*\n((?:      .*\n)+)", section)
        self.assertTrue(troops, section)
        for words in ("002:17:20 “nearly 100,000 troops”", "003:10:135 “100,000 troops”"):
            self.assertIn(words, troops.group(1))

    def test_a_sixth_source_that_agrees_changes_no_fingerprint(self):
        before = {f["fingerprint"]: f["rule"] for f in self.report()["findings"]}
        self.write("sixth.txt", "Harbour Bulletin\n10 January 2022\n\nEnvoys of Russia and the United States began talks in Geneva on Monday.\n")
        after = {f["fingerprint"]: f["rule"] for f in self.report(files=[*self.files, "sixth.txt"])["findings"]}
        self.assertEqual(before, {fingerprint: rule for fingerprint, rule in after.items() if fingerprint in before})
        first = next(f for f in self.report(files=[*self.files, "sixth.txt"])["findings"] if f["rule"] == "date/conflict")
        self.assertIn("sixth", {p["label"] for p in first["passages"]})

    def test_every_width_keeps_the_words_that_differ_and_their_carets(self):
        findings = [f for f in self.report()["findings"] if f["severity"] == "error"]
        for columns in (60, 80, 100, 120, 200):
            run = self.check(COLUMNS=str(columns))
            for line in run.lines:
                self.assertLessEqual(width(line), columns, line)
            marked = " ".join(words for words, _ in underlined(run.lines))
            for finding in findings:
                for side in {p.get("side") for p in finding["passages"]} - {None}:
                    passage = next(p for p in finding["passages"] if p.get("side") == side)
                    self.assertIn(re.sub(r"\s+", " ", passage["text"]), marked, (columns, finding["title"]))

    def test_one_line_on_top_changes_no_fingerprint(self):
        before = [f["fingerprint"] for f in self.report()["findings"]]
        for name in self.files:
            self.write(name, "\n" + self.read(name))
        self.assertEqual([f["fingerprint"] for f in self.report()["findings"]], before)

    def test_a_corrected_passage_makes_its_entry_stale_and_a_part_of_the_sources_none(self):
        crossread("baseline", "create", *self.files, cwd=self.folder)
        file = self.read(".crossread-baseline.toml")
        self.assertNotRegex(re.sub(r"(?m)^#.*$|[0-9a-f]{16}", "", file), r"\d")
        self.check(files=self.files[:2])
        crossread("baseline", "check", *self.files[:2], cwd=self.folder)
        self.assertEqual(self.read(".crossread-baseline.toml"), file)
        findings = json.loads(self.check("--no-baseline", "-f", "json").out)["findings"]
        gone = next(f for f in findings if f["rule"] == "person/conflict")["fingerprint"]
        self.write(self.files[4], self.read(self.files[4]).replace("Sherman met with Russian allies in Geneva", "Sherman met with Sergei Ryabkov in Geneva"))
        run = crossread("baseline", "check", *self.files, cwd=self.folder)
        self.assertEqual(run.code, 1, run.out)
        self.assertIn(f"stale: {gone} person/conflict", run.out)

    def test_a_baseline_hides_all_of_them(self):
        every = len(self.report()["findings"])
        self.assertEqual(crossread("baseline", "create", *self.files, cwd=self.folder).code, 0)
        run = self.check()
        self.assertEqual(run.code, 0)
        self.assertIn(f"{every} known findings hidden", run.out)

    def test_claims_and_compare_give_the_findings_of_check(self):
        claims = crossread("claims", *self.files, "-f", "jsonl", cwd=self.folder).out
        findings = [json.loads(line) for line in crossread("compare", stdin=claims, cwd=self.folder).out.splitlines()]
        self.assertEqual([(f["fingerprint"], f["title"]) for f in findings], [(f["fingerprint"], f["title"]) for f in self.report()["findings"]])
