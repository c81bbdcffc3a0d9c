# SPDX-License-Identifier: Apache-2.0
"""The check of incoming copy: --copy, configuration, environment, and what is wrong in a configuration."""
import os
import re

from program import Case, crossread


class Copy(Case):
    def test_only_findings_that_involve_the_copy(self):
        whole = self.report()["findings"]
        mine = [f["fingerprint"] for f in whole if any(p["source"] == "island-radio.txt" for p in f["passages"])]
        self.assertTrue(mine and len(mine) < len(whole))
        report = self.report("--copy", "island-radio.txt")
        self.assertEqual(sorted(f["fingerprint"] for f in report["findings"]), sorted(mine))
        for finding in report["findings"]:
            self.assertEqual(finding["passages"][0]["source"], "island-radio.txt")
        run = self.check("--copy", "island-radio.txt")
        self.assertIn(f"{len(whole) - len(mine)} finding", run.out)
        self.assertIn("between other sources hidden (--copy)", run.out)

    def test_the_copy_may_be_named_as_a_folder_has_it(self):
        first = self.report("--copy", "island-radio.txt")["findings"]
        for copy, sources in (("./island-radio.txt", self.files), ("island-radio.txt", ["."]), ("./island-radio.txt", ["."]), ("island-radio.txt", ["./" + name for name in self.files])):
            self.assertEqual([f["fingerprint"] for f in self.report("--copy", copy, files=sources)["findings"]], [f["fingerprint"] for f in first], (copy, sources))

    def test_the_copys_passage_is_the_sarif_location(self):
        self.check("--copy", "island-radio.txt", "-f", "sarif=r.sarif")
        for result in self.json("r.sarif")["runs"][0]["results"]:
            self.assertEqual(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], "island-radio.txt")


class Configuration(Case):
    def test_init_writes_one_that_is_read(self):
        run = crossread("init", cwd=self.folder)
        self.assertEqual((run.code, run.out), (0, "wrote .crossread.toml\n"))
        self.assertEqual(crossread("init", cwd=self.folder).code, 2)
        self.assertEqual(self.check().code, 1)
        self.assertTrue(any(line.startswith("# ") for line in self.read(".crossread.toml").splitlines()))

    def test_is_found_above_the_first_source(self):
        self.write(".crossread.toml", 'fail-on = "never"\n')
        (self.folder / "wires").mkdir()
        for name in self.files:
            os.rename(self.folder / name, self.folder / "wires" / name)
        run = crossread("check", "wires", cwd=self.folder)
        self.assertEqual((run.code, run.last), (0, "exit 0: findings do not count, threshold --fail-on never"))
        self.assertEqual(crossread("check", "wires", "--no-config", cwd=self.folder).code, 1)

    def test_thresholds_rules_severities_and_formats(self):
        self.write(".crossread.toml", 'fail-on = "warning"\nmin-confidence = "high"\nformats = ["short"]\nignore = ["source/*"]\n\n[severity]\n"quote/misattributed" = "note"\n')
        run = self.check()
        self.assertNotIn("source/", run.out)
        self.assertRegex(run.out, r"note: quote/misattributed")
        self.assertEqual(run.code, 1 if "warning:" in run.out or "error:" in run.out else 0)

    def test_labels_and_dates_of_sources(self):
        self.write(".crossread.toml", '[[source]]\nfile = "island*.txt"\nlabel = "Radio"\ndate = "2021-09-13"\noutlet = "Island Radio"\n')
        run = self.check(COLUMNS="200")
        self.assertRegex(run.out, r"(?m)^  Radio +island-radio\.txt \(Island Radio\) +13 Sep 2021 +given$")
        run = self.check("--date", "island-radio.txt=2021-09-14", "--label", "island-radio.txt=IR", COLUMNS="200")
        self.assertRegex(run.out, r"(?m)^  IR +island-radio\.txt \(Island Radio\) +14 Sep 2021 +given$")
        run = self.check("--date", "./island-radio.txt=2021-09-14", files=["."], COLUMNS="200")
        self.assertRegex(run.out, r"(?m)^  Radio +island-radio\.txt \(Island Radio\) +14 Sep 2021 +given$")

    def test_house_style_names_are_no_variants(self):
        self.write("a.txt", "Wire\n10 January 2022\n\nMinister Aleksandr Vetrov arrived on Monday, officials said.\n")
        self.write("b.txt", "Daily\n10 January 2022\n\nMinister Alexander Vetrov arrived on Monday, officials said.\n")
        self.assertIn("person/variant", self.check(files=["a.txt", "b.txt"]).out)
        self.write(".crossread.toml", '[names]\n"Aleksandr Vetrov" = ["Alexander Vetrov"]\n')
        self.assertNotIn("person/variant", self.check(files=["a.txt", "b.txt"]).out)
        self.write(".crossread.toml", '[names]\n"Aleksandr Petrov" = ["Alexander Petrov"]\n')
        self.assertIn("person/variant", self.check(files=["a.txt", "b.txt"]).out)

    def findings(self, *arguments, files=None):
        return {(f["rule"], f["fingerprint"]): f for f in self.report(*arguments, files=files)["findings"]}

    def test_each_rule_takes_severity_confidence_and_whether_it_runs(self):
        before = self.findings()
        rules = {rule for rule, _ in before}
        self.assertLessEqual({"quote/misattributed", "quote/altered", "figure/conflict", "source/near-copy"}, rules)
        self.write(".crossread.toml", '[severity]\n"quote/altered" = "error"\n\n[rules."quote/*"]\nseverity = "note"\n\n[rules."quote/misattributed"]\nseverity = "warning"\n\n'
                                      '[rules."source/*"]\nenabled = false\n\n[rules."figure/*"]\nmin-confidence = "high"\n')
        after = self.findings()
        for key, finding in after.items():
            expected = {"quote/altered": "note", "quote/misattributed": "warning"}.get(key[0], before[key]["severity"])
            self.assertEqual(finding["severity"], expected, key)
        gone = {key for key, f in before.items() if key[0].startswith("source/") or (key[0].startswith("figure/") and f["confidence"] != "high")}
        self.assertTrue({rule for rule, _ in gone} >= {"source/near-copy", "figure/conflict"}, gone)
        self.assertEqual(set(before) - set(after), gone)
        self.assertIn("source/near-copy", {rule for rule, _ in self.findings("--select", "source/*")}, "a flag beats the file")
        self.assertEqual({key for key in before if key[0].startswith("figure/")}, {key for key in self.findings("--min-confidence", "low") if key[0].startswith("figure/")})

    def test_the_projects_options_of_a_rule_beat_the_users(self):
        (self.folder / "home" / "crossread").mkdir(parents=True)
        self.write("home/crossread/config.toml", '[rules."quote/altered"]\nseverity = "error"\nenabled = false\n')
        home = {"XDG_CONFIG_HOME": str(self.folder / "home")}
        self.assertNotIn("quote/altered", self.check("-f", "short", **home).out)
        self.write(".crossread.toml", '[rules."quote/*"]\nenabled = true\n\n[severity]\n"quote/altered" = "note"\n')
        self.assertIn("note: quote/altered", self.check("-f", "short", **home).out)

    def test_figures_within_the_tolerance_agree(self):
        self.write("a.txt", "Wire\n10 January 2022\n\nThe storm killed 204 people in Ashbrook, officials said on Sunday.\n")
        self.write("b.txt", "Daily\n10 January 2022\n\nThe storm killed 211 people in Ashbrook, officials said on Sunday.\n")
        files = ["a.txt", "b.txt"]
        self.assertEqual([rule for rule, _ in self.findings(files=files)], ["figure/conflict"])
        for share, left in (("3%", ["figure/conflict"]), ("3.4%", []), ("5%", [])):
            self.write(".crossread.toml", f'[rules."figure/conflict"]\ntolerance = "{share}"\n')
            self.assertEqual([rule for rule, _ in self.findings(files=files)], left, share)
        run = self.check("--agreements", files=files)
        self.assertRegex(run.out, r"(?s)within 5%, which the configuration\s+tolerates\n +a:4:18 \S204 people\S = b:4:18")
        self.assertEqual(run.code, 0)

    def test_phase_words_may_be_no_conflict(self):
        self.write("a.txt", "Wire\n10 January 2022\n\nEnvoys of Norvia and Sunda began talks in Geneva on Monday.\n")
        self.write("b.txt", "Daily\n11 January 2022\n\nEnvoys of Norvia and Sunda began preliminary talks in Geneva on January 9, 2022, officials said.\n")
        self.assertIn("error: date/conflict", self.check("-f", "short", files=["a.txt", "b.txt"]).out)
        self.write(".crossread.toml", '[rules."date/conflict"]\nphase-words = false\n')
        run = self.check("-f", "short", files=["a.txt", "b.txt"])
        self.assertIn("note: date/conflict", run.out)
        self.assertEqual(run.code, 0)
        self.write("b.txt", self.read("b.txt").replace("preliminary ", ""))
        self.assertIn("error: date/conflict", self.check("-f", "short", files=["a.txt", "b.txt"]).out)

    def test_every_key_that_init_and_the_manual_name_is_read(self):
        crossread("init", cwd=self.folder)
        sample = self.read(".crossread.toml")
        keys = re.findall(r'(?m)^# ("?[A-Za-z][\w/* -]*"?) = ', sample)
        self.assertGreaterEqual(len(keys), 18)
        manual = crossread("man", "crossread.toml").out.replace("\\-", "-").replace("\\(dq", '"')
        for key in keys:
            self.assertIn(f".B {key} = ", manual)
        lines = [line[2:] for line in sample.splitlines() if re.match(r'# (\[|"?[A-Za-z][\w/* -]*"? = )', line)]
        lines = [line.replace("wires/002*.txt", self.files[0]) for line in lines if not line.startswith(("select", "baseline"))]
        self.write("whole.toml", "\n".join(lines) + "\n")
        run = self.check("--config", "whole.toml")
        self.assertIn(run.code, (0, 1), run.err)
        for line in lines:  # a misspelt key is an error that names it
            key = line.split(" = ")[0]
            if line.startswith("[") or key.startswith('"'):
                continue
            self.write("spoilt.toml", "\n".join(each.replace(key, key + "x", 1) if each is line else each for each in lines) + "\n")
            run = self.check("--config", "spoilt.toml")
            self.assertEqual((run.code, run.out), (2, ""), line)
            self.assertRegex(run.err, rf"spoilt\.toml:\d+: unknown key \"{key}x\".*did you mean {key}\?", line)

    def test_what_is_wrong_names_line_and_nearest_key(self):
        for text, words in (('fail-on = "eror"\n', ["fail-on"]), ('[severity]\n"quote/alterd" = "note"\n', ["quote/alterd", "did you mean quote/altered"]),
                            ('[severity]\n"quote/altered" = "loud"\n', ["must be one of error warning note"]), ('[[source]]\nfil = "a"\n', ["fil", "did you mean file"]), ('[rules."quote/altered"]\nsevrity = "note"\n', ["sevrity", "did you mean severity"]),
                            ('[rules."quote/alterd"]\n', ["quote/alterd", "did you mean quote/altered"]), ('[rule."quote/altered"]\n', ["rule", "did you mean rules"]),
                            ('[rules."quote/altered"]\nenabled = "yes"\n', ["enabled", "true or false"]), ('[rules."figure/conflict"]\ntolerance = 5\n', ["tolerance", "5%"]),
                            ('[rules."figure/sum"]\ntolerance = "5%"\n', ["tolerance", '[rules."figure/conflict"]']), ('[rules]\n"quote/altered" = "note"\n', ["must be a table"]), ("min-confidence = 3\n", ["min-confidence"])):
            self.write(".crossread.toml", text)
            run = self.check()
            self.assertEqual((run.code, run.out), (2, ""), text)
            self.assertRegex(run.err, r"\.crossread\.toml:\d+: ")
            for word in words:
                self.assertIn(word, run.err)

    def test_flag_beats_environment_beats_project_beats_user(self):
        (self.folder / "home" / "crossread").mkdir(parents=True)
        self.write("home/crossread/config.toml", 'fail-on = "never"\nformats = ["short"]\n')
        home = {"XDG_CONFIG_HOME": str(self.folder / "home")}
        self.assertEqual(self.check(**home).code, 0)
        self.write(".crossread.toml", 'fail-on = "error"\n')
        run = self.check(**home)
        self.assertEqual(run.code, 1)
        self.assertRegex(run.out, r"^[^\n]+:\d+:\d+: ")
        self.assertTrue(self.check(CROSSREAD_FORMAT="rdjsonl", **home).out.startswith("{"))
        self.assertTrue(self.check("-f", "checkstyle", CROSSREAD_FORMAT="rdjsonl", **home).out.startswith("<?xml"))
        self.write("other.toml", 'fail-on = "never"\n')
        self.assertEqual(self.check(CROSSREAD_CONFIG="other.toml", **home).code, 0)
        self.assertEqual(self.check("--fail-on", "error", CROSSREAD_CONFIG="other.toml", **home).code, 1)


class Pipes(Case):
    def lines(self, text):
        import json
        return [json.loads(line) for line in text.splitlines()]

    def keys(self, findings):
        return [(f["rule"], f["number"], f["fingerprint"], [(p["source"], p["begin"], p["end"], p.get("side")) for p in f["passages"]]) for f in findings]

    def test_claims_then_compare_gives_the_findings_of_check(self):
        claims = crossread("claims", *self.files, "-f", "jsonl", cwd=self.folder)
        run = crossread("compare", stdin=claims.out, cwd=self.folder)
        self.assertEqual(run.code, 1, run.err)
        self.assertEqual(self.keys(self.lines(run.out)), self.keys(self.report()["findings"]))

    def test_documents_in_a_stream_whatever_groups_them(self):
        import json
        documents = [{"id": name, "text": self.read(name), "story": "ferry"} for name in self.files]
        documents += [{"id": f"x{i}.txt", "text": f"Fourteen people were killed in a fire in Ashbrook mill on Sunday, {i} January 2022.", "story": "mill"} for i in (2, 9)]
        claims = crossread("claims", "--input-format", "jsonl", "-f", "jsonl", stdin="".join(json.dumps(d) + "\n" for d in reversed(documents)))
        lines = sorted(claims.out.splitlines(), key=lambda line: json.loads(line)["story"])
        run = crossread("compare", "--input-format", "jsonl", stdin="\n".join(lines) + "\n")
        findings = self.lines(run.out)
        self.assertEqual(self.keys(f for f in findings if f["story"] == "ferry"), self.keys(self.report()["findings"]))
        self.assertTrue(all(f["story"] in ("ferry", "mill") for f in findings))

    def test_a_claim_that_was_taken_out_is_not_compared(self):
        claims = self.lines(crossread("claims", *self.files, "-f", "jsonl", cwd=self.folder).out)
        import json
        kept = [c for c in claims if c["kind"] != "quote" or "document" in c]
        run = crossread("compare", stdin="".join(json.dumps(c) + "\n" for c in kept))
        self.assertNotIn("quote/misattributed", run.out)

    def test_what_is_no_claim_is_named_by_its_line(self):
        for text, why in (("{}\n", "line 1: not a claim"), ("nonsense\n", "line 1: not JSON"),
                          ('{"source": "a", "kind": "date", "begin": 1, "end": 2}\n', 'must carry its "document"')):
            run = crossread("compare", stdin=text)
            self.assertEqual((run.code, run.out), (2, ""))
            self.assertIn(why, run.err)
