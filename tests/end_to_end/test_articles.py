# SPDX-License-Identifier: Apache-2.0
"""The five sample articles, where they are on this machine: what must be found first, together, and in any order."""
import json
import os
import shutil
import subprocess
import sys

from program import TOP, Case, articles, crossread


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
        for place in (f"{self.files[0]}:3:50", f"{self.files[1]}:4:334"):
            self.assertIn(place, first)
        self.assertIn("preliminary", first)
        self.assertRegex(first, "(?i)dinner")

    def test_that_subject_is_one_finding(self):
        findings = self.report()["findings"]
        key = ("001", 4, 334)
        holding = [f for f in findings if any((p["label"], p["line"], p["column"]) == key for p in f["passages"])]
        self.assertEqual([f["rule"] for f in holding], ["date/conflict"])
        places = {(p["source"], p["begin"]) for p in holding[0]["passages"]}
        for finding in findings:
            if finding is not holding[0] and finding["rule"] == "date/conflict":
                self.assertLess(len(places & {(p["source"], p["begin"]) for p in finding["passages"]}), 2)

    def test_every_must_group_of_the_gold_file_is_found_and_none_that_must_not_be(self):
        scorer = os.path.join(os.path.dirname(articles()[0]), "..", "gold", "score_articles.py")
        if not os.path.exists(scorer):
            self.skipTest("no gold file beside the articles")
        self.check("-f", "sarif=r.sarif")
        done = subprocess.run([sys.executable, scorer, self.folder / "r.sarif"], capture_output=True, text=True)
        self.assertRegex(done.stdout, r"(?i)must[^\n]*22/22", done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"(?i)false[^\n]*\b0\b", done.stdout)

    def test_any_order_and_any_names(self):
        def keys(files):
            return [(f["rule"], f["fingerprint"]) for f in self.report(files=files)["findings"]]
        first = keys(self.files)
        for turn in range(1, 5):
            self.assertEqual(keys(self.files[turn:] + self.files[:turn]), first)
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

    def test_near_copies_speak_with_one_voice(self):
        voices = {s["label"]: s["voice"] for s in self.report()["sources"]}
        self.assertEqual(voices["002"], voices["004"])
        self.assertEqual(len(set(voices.values())), 4)

    def test_what_was_compared_and_agrees_is_listed(self):
        run = self.check("--agreements", "-q")
        self.assertIn("Look different and agree", run.out)
        section = run.out.split("Look different and agree", 1)[1]
        for words in ("100,000", "early"):
            self.assertIn(words, section)

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
