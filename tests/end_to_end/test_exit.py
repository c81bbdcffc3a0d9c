# SPDX-License-Identifier: Apache-2.0
"""Exit codes and the last line: 0, 1, 2, and what stands on standard error."""
from program import Case, crossread, uncoloured


class ExitCodes(Case):
    def culprit(self, run, *words):
        self.assertEqual(run.code, 2, run.out + run.err)
        self.assertEqual(run.out, "")
        for word in words:
            self.assertIn(word, run.err)
        self.assertEqual(run.err.splitlines()[-1], "exit 2: the check could not be completed")

    def test_0_for_a_source_and_its_copy(self):
        self.write("again.txt", self.read("weekly-review.txt"))
        run = self.check(files=["weekly-review.txt", "again.txt"])
        self.assertEqual(run.code, 0, run.out)
        self.assertRegex(run.last, r"^exit 0: nothing at or above error, threshold --fail-on error$")

    def test_1_with_findings_never_a_count(self):
        run = self.check()
        self.assertEqual(run.code, 1)
        self.assertRegex(run.last, r"^exit 1: \d+ errors?, threshold --fail-on error$")

    def test_2_names_the_culprit_and_leaves_standard_output_empty(self):
        (self.folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)
        self.write("empty.txt", "")
        self.write("broken.toml", "fail-on = \n")
        self.write("unknown.toml", "fail-onn = \"error\"\n")
        self.culprit(self.check(files=["coast-agency.txt", "missing.txt"]), "missing.txt", "no such file")
        self.culprit(self.check(files=["coast-agency.txt", "picture.txt"]), "picture.txt", "binary")
        self.culprit(self.check(files=["coast-agency.txt", "empty.txt"]), "empty.txt", "empty")
        self.culprit(self.check(files=["coast-agency.txt"]), "coast-agency.txt", "only source")
        self.culprit(self.check(files=[]), "no source")
        self.culprit(self.check("--select", "nope/rule"), "nope/rule", "no such rule")
        self.culprit(self.check("--config", "broken.toml"), "broken.toml:1")
        self.culprit(self.check("--config", "unknown.toml"), "unknown.toml:1", "fail-onn", "did you mean fail-on")
        self.culprit(self.check("--config", "none.toml"), "none.toml")
        self.culprit(self.check("--baseline", "none.toml"), "none.toml")
        self.culprit(self.check("--no-such-flag"), "--no-such-flag")
        self.culprit(self.check("--fail-onn=note"), "--fail-onn", "did you mean --fail-on")
        self.culprit(self.check("-f", "sarfi"), "sarfi", "did you mean sarif")
        self.culprit(self.check("--copy", "other.txt"), "other.txt")
        self.culprit(self.check("-f", "text=no/such/folder/report.txt"), "no/such/folder/report.txt")
        self.culprit(crossread("chekc", cwd=self.folder), "chekc", "did you mean check")

    def test_every_source_that_cannot_be_read_is_named(self):
        self.write("empty.txt", "")
        self.culprit(self.check(files=["coast-agency.txt", "missing.txt", "empty.txt", "island-radio.txt"]), "missing.txt", "empty.txt")

    def test_2_still_writes_the_files_for_what_could_be_read(self):
        self.write("empty.txt", "")
        targets = ["-f", "text", "-f", "text=r.txt", "-f", "sarif=r.sarif", "-f", "json=r.json", "-f", "junit=r.xml", "-f", "markdown=r.md", "-f", "html=r.html"]
        self.culprit(self.check(*targets, files=[*self.files, "empty.txt"]), "empty.txt")
        run = self.json("r.sarif")["runs"][0]
        self.assertFalse(run["invocations"][0]["executionSuccessful"])
        self.assertEqual(run["invocations"][0]["exitCode"], 2)
        self.assertIn("empty.txt", run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"])
        self.assertEqual([r["partialFingerprints"] for r in run["results"]],
                         [{"crossreadClaims/v1": f["fingerprint"]} for f in self.report()["findings"]])
        self.assertEqual(self.json("r.json")["unread"][0]["uri"], "empty.txt")
        self.assertEqual(self.read("r.txt").splitlines()[-1], "exit 2: the check could not be completed")
        self.assertIn("empty.txt", self.read("r.txt"))
        self.assertIn('errors="1"', self.read("r.xml"))
        self.assertIn("Not read:", self.read("r.md"))

    def test_thresholds_change_the_code_and_the_last_line(self):
        counts = {"error": 0, "warning": 0, "note": 0}
        for finding in self.report()["findings"]:
            counts[finding["severity"]] += 1
        self.assertTrue(all(counts.values()), counts)
        quotes = ["--select", "quote/altered"]
        self.assertEqual(self.check(*quotes).code, 0)
        run = self.check(*quotes, "--fail-on", "warning")
        self.assertEqual((run.code, run.last), (1, "exit 1: 1 warning, threshold --fail-on warning"))
        run = self.check("--select", "source/near-copy", "--fail-on", "note")
        self.assertEqual((run.code, run.last), (1, "exit 1: 1 note, threshold --fail-on note"))
        run = self.check("--fail-on", "never")
        self.assertEqual((run.code, run.last), (0, "exit 0: findings do not count, threshold --fail-on never"))
        run = self.check("--ignore", "quote/*", "--ignore", "source/*")
        self.assertNotRegex(run.out, r"\[(quote|source)/")
        every = len(self.report()["findings"])
        sure = sum(f["confidence"] == "high" for f in self.report()["findings"])
        run = self.check("--min-confidence", "high")
        if every > sure:
            self.assertIn(f"{every - sure} finding", run.out)
        self.assertEqual(len(self.report("--min-confidence", "high")["findings"]), sure)


    def test_the_line_of_counts_follows_every_filter(self):
        for flags in ((), ("--ignore", "source/*"), ("--select", "quote/*"), ("--min-confidence", "high"), ("--copy", "island-radio.txt"), ("--ignore", "*")):
            counts = {"error": 0, "warning": 0, "note": 0}
            for finding in self.report(*flags)["findings"]:
                counts[finding["severity"]] += 1
            run = self.check(*flags)
            said = [f"{count} {severity}{'' if count == 1 else 's'}" for severity, count in counts.items()]
            self.assertIn(", ".join(said), run.lines, flags)
            errors = counts["error"]
            self.assertEqual(run.code, 1 if errors else 0)
            self.assertEqual(run.last, f"exit 1: {said[0]}, threshold --fail-on error" if errors else "exit 0: nothing at or above error, threshold --fail-on error")

    def test_every_text_ends_with_the_code_and_its_cause(self):
        self.check("-f", "json=r.json")
        self.write("empty.txt", "")
        last = r"^exit {}: .*(threshold --fail-on (error|warning|note|never)|could not be completed)$"
        runs = [["check", *flags, *self.files] for flags in ((), ("-q",), ("--plain",), ("--ascii",), ("--detail", "full"), ("--statistics", "--agreements", "-v"), ("--group-by", "topic"), ("--fail-on", "never"),
                                                             ("--ignore", "*"), ("--color=always",))]
        runs += [["render", "r.json"], ["render", "r.json", "--fail-on", "note"], ["diff", *self.files[:2]], ["diff", self.files[2], self.write("again.txt", self.read(self.files[2]))]]
        for words in runs:
            run = crossread(*words, cwd=self.folder)
            self.assertRegex(uncoloured(run.last), last.format(run.code), words)
        run = self.check("-f", "text=whole.txt", files=[*self.files, "empty.txt"])
        self.assertEqual((run.code, run.out), (2, ""))
        self.assertRegex(self.read("whole.txt").splitlines()[-1], last.format(2))
        self.assertRegex(run.err.splitlines()[-1], last.format(2))


class Streams(Case):
    def test_standard_input_is_a_source(self):
        run = self.check(files=["island-radio.txt", "-"], stdin=self.read("coast-agency.txt"))
        self.assertEqual(run.code, 1, run.err)

    def test_a_folder_is_its_files(self):
        run = crossread("check", ".", cwd=self.folder)
        self.assertEqual(run.code, 1, run.err)
        self.assertIn("5 sources", run.lines[0])

    def test_reports_that_lie_among_the_copy_are_no_sources(self):
        targets = [word for name in ("text", "json", "sarif", "html", "junit", "markdown", "short", "rdjsonl", "checkstyle", "gitlab", "github") for word in ("-f", f"{name}=a-report.{name}")]
        first = crossread("check", ".", *targets, cwd=self.folder)
        again = crossread("check", ".", *targets, "-f", "json=b-report", cwd=self.folder)
        self.assertEqual((first.code, again.code), (1, 1), first.err + again.err)
        for name in ("markdown", "short", "rdjsonl", "checkstyle", "gitlab", "github"):  # nothing in them says whose they are
            (self.folder / f"a-report.{name}").unlink()
        self.assertIn("5 sources", crossread("check", ".", cwd=self.folder).lines[0])
        named = crossread("check", *self.files, "a-report.html", cwd=self.folder)
        self.assertIn("6 sources", named.lines[0], "what is named is read")

    def test_check_is_the_verb_that_need_not_be_said(self):
        self.assertEqual(crossread(*self.files, cwd=self.folder).out, self.check().out)
