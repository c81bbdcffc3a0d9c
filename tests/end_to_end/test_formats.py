# SPDX-License-Identifier: Apache-2.0
"""One run, all formats: the same findings in each, and each as its readers want it."""
import json
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

from program import TOP, Case, crossread, weekday_errors, width

FORMATS = "text short json sarif html github markdown junit gitlab rdjsonl checkstyle".split()


class OneRun(Case):
    def setUp(self):
        super().setUp()
        targets = [word for name in FORMATS for word in ("-f", f"{name}=report.{name}")]
        run = self.check(*targets)
        self.assertEqual((run.code, run.out), (1, ""), run.err)
        self.findings = self.json("report.json")["findings"]
        self.numbers = [f["number"] for f in self.findings]

    def test_numbers_are_the_same_in_all(self):
        titles = {f["number"]: f["title"] for f in self.findings}
        for name in ("text", "markdown", "short", "github", "junit"):
            text = re.sub(r"\n +(?=\S)", " ", self.read(f"report.{name}"))
            numbers = set(re.findall(r"#(\d+(?:\.\d+)?)\b", text.replace("&#", "")))
            self.assertEqual(numbers, set(self.numbers), name)
        self.assertEqual(set(re.findall(r'id="finding-([0-9.]+)"', self.read("report.html"))), set(self.numbers))
        results = self.json("report.sarif")["runs"][0]["results"]
        self.assertEqual([r["properties"]["number"] for r in results], self.numbers)
        for line in self.read("report.short").splitlines():
            number = re.search(r"\(#([0-9.]+)\)$", line).group(1)
            self.assertIn(titles[number], line)

    def test_fingerprints_are_the_same_in_all(self):
        prints = [f["fingerprint"] for f in self.findings]
        self.assertEqual(len(set(prints)), len(prints))
        sarif = [r["partialFingerprints"]["crossreadClaims/v1"] for r in self.json("report.sarif")["runs"][0]["results"]]
        gitlab = [issue["fingerprint"] for issue in self.json("report.gitlab")]
        self.assertEqual(sarif, prints)
        self.assertEqual(gitlab, prints)
        for name in ("html", "markdown", "junit"):
            text = self.read(f"report.{name}")
            self.assertEqual([fingerprint for fingerprint in prints if fingerprint not in text], [], name)
        full = self.check("--detail", "full").out
        self.assertEqual(re.findall(r"fingerprint ([0-9a-f]{16})", full), prints)
        self.assertEqual(re.findall(r"Fingerprint ([0-9a-f]{16})", self.check("--plain", COLUMNS="200").out), prints)

    def test_what_agrees_is_counted_alike_in_all(self):
        said = [re.search(r"\d+ points? looks? different but agrees?", self.read(f"report.{name}")) for name in ("text", "markdown", "html")]
        self.assertTrue(all(said), said)
        self.assertEqual(len({words.group() for words in said}), 1, said)
        listed = self.check("--agreements", "-q").out.split("Look different and agree\n", 1)[1].split("\n\n", 1)[0]
        points = [line for line in listed.splitlines() if re.match(r"  \S", line)]
        self.assertEqual(said[0].group().split()[0], str(len(points)), listed)

    def test_sarif_links_every_related_location_and_counts_code_points(self):
        run = self.json("report.sarif")["runs"][0]
        self.assertEqual(run["columnKind"], "unicodeCodePoints")
        ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        for result in run["results"]:
            self.assertEqual(ids[result["ruleIndex"]], result["ruleId"])
            related = result.get("relatedLocations", [])
            linked = [int(n) for n in re.findall(r"(?<!\\)\]\((\d+)\)", result["message"]["text"])]
            self.assertEqual(linked, [location["id"] for location in related])
            for location in [*result["locations"], *related]:
                place = location["physicalLocation"]
                region = place["region"]
                raw = (self.folder / place["artifactLocation"]["uri"]).read_bytes()
                words = raw[region["byteOffset"]:region["byteOffset"] + region["byteLength"]].decode()
                self.assertEqual(words, region["snippet"]["text"])
                line = raw.decode().split("\n")[region["startLine"] - 1]
                self.assertTrue(line[region["startColumn"] - 1:].startswith(words.split("\n")[0]))

    def test_junit_counts_are_real(self):
        root = ElementTree.parse(self.folder / "report.junit").getroot()
        cases = root.findall("testsuite/testcase")
        for element in (root, root.find("testsuite")):
            self.assertEqual(int(element.get("tests")), len(cases))
            self.assertEqual(int(element.get("failures")), sum(case.find("failure") is not None for case in cases))
            self.assertEqual(int(element.get("errors")), 0)
        names = [(case.get("classname"), case.get("name")) for case in cases]
        self.assertEqual(len(set(names)), len(names))
        titles = {f["title"] for f in self.findings}
        for case in cases:  # a question, what a rule looks for, or the finding itself; never a bare key
            self.assertTrue(re.search(r"[A-Za-z]{3,} [A-Za-z]{2,}", case.get("name")) or case.get("name") in titles, case.get("name"))
        allowed = {"testsuites": {"name", "tests", "failures", "errors", "time"},
                   "testsuite": {"name", "tests", "failures", "errors", "skipped", "time"},
                   "testcase": {"name", "classname", "time"}, "failure": {"type", "message"}, "system-out": set(), "error": {"type", "message"}}
        for element in root.iter():  # the XSD of Jenkins' xUnit plugin, as far as we use it
            self.assertLessEqual(set(element.attrib), allowed[element.tag])

    def test_gitlab_issues_have_all_that_is_asked_of_them(self):
        issues = self.json("report.gitlab")
        self.assertEqual(len({issue["fingerprint"] for issue in issues}), len(issues))
        for issue in issues:
            self.assertLessEqual({"description", "check_name", "fingerprint", "severity", "location"}, set(issue))
            self.assertIn(issue["severity"], ("info", "minor", "major", "critical", "blocker"))
            self.assertGreaterEqual(issue["location"]["lines"]["begin"], 1)
            self.assertFalse(issue["location"]["path"].startswith("./"))

    def test_rdjsonl_columns_count_bytes_of_the_file(self):
        rows = [json.loads(line) for line in self.read("report.rdjsonl").splitlines()]
        self.assertEqual(len(rows), len(self.findings))
        for row, finding in zip(rows, self.findings):
            self.assertIn(row["severity"], ("ERROR", "WARNING", "INFO"))
            self.assertEqual(row["code"]["value"], finding["rule"])
            start = row["location"]["range"]["start"]
            line = (self.folder / row["location"]["path"]).read_bytes().split(b"\n")[start["line"] - 1]
            words = finding["passages"][0]["text"].encode().split(b"\n")[0]
            self.assertTrue(line[start["column"] - 1:].startswith(words))

    def test_checkstyle_has_the_elements_of_its_schema(self):
        root = ElementTree.parse(self.folder / "report.checkstyle").getroot()
        self.assertEqual(root.tag, "checkstyle")
        errors = root.findall("file/error")
        self.assertEqual(len(errors), len(self.findings))
        for error in errors:
            self.assertEqual(set(error.attrib), {"line", "column", "severity", "message", "source"})
            self.assertIn(error.get("severity"), ("error", "warning", "info"))
            self.assertGreaterEqual(min(int(error.get("line")), int(error.get("column"))), 1)

    def test_github_annotations_name_file_line_and_rule(self):
        for line in self.read("report.github").splitlines():
            self.assertRegex(line, r"^::(error|warning|notice) file=[^,]+,line=\d+,(col=\d+,endColumn=\d+|endLine=\d+),title=[^:,]+\(#[0-9.]+ [a-z]+/[a-z-]+\)::.+$")

    def test_render_makes_every_format_from_the_saved_json(self):
        for name in FORMATS:
            run = crossread("render", "report.json", "-f", f"{name}=again.{name}", cwd=self.folder)
            self.assertEqual((run.code, run.out, run.err), (1, "", ""))
            self.assertEqual(self.read(f"again.{name}"), self.read(f"report.{name}"), name)
        self.assertEqual(crossread("render", "report.json", "--fail-on", "never", cwd=self.folder).code, 0)

    def test_render_refuses_what_is_no_report(self):
        self.write("other.json", '{"a": 1}')
        self.write("torn.json", self.read("report.json")[:5000])
        run = self.check("-f", "json=thin.json", "--no-full-text")
        for name, why in (("other.json", "not a report"), ("torn.json", "not JSON"), ("thin.json", 'no "text"'), ("none.json", "no such file")):
            run = crossread("render", name, cwd=self.folder)
            self.assertEqual((run.code, run.out), (2, ""), name)
            self.assertIn(name, run.err)
            self.assertIn(why, run.err)


class Validators(Case):
    """Validators that are on some machines: skipped, and said, where they are not."""

    def multitool(self, name):
        """Rules of @microsoft/sarif-multitool that `name` breaks; its exit code says nothing."""
        tool = TOP / "build" / "validators" / "node_modules" / "@microsoft" / "sarif-multitool-linux" / "Sarif.Multitool"
        if not tool.exists():
            raise unittest.SkipTest("no @microsoft/sarif-multitool: scripts/validators installs it")
        done = subprocess.run([tool, "validate", name, "-o", "multitool.log", "--log", "ForceOverwrite"], capture_output=True, timeout=300, cwd=self.folder)
        self.assertIn(b"Analysis completed", done.stdout)
        run = json.loads((self.folder / "multitool.log").read_text(encoding="utf-8-sig"))["runs"][0]
        return sorted({result["ruleId"] for result in run.get("results", [])})

    def test_sarif_is_valid(self):
        self.write("empty.txt", "")
        self.check("-f", "sarif=whole.sarif")
        self.check("-f", "sarif=part.sarif", files=[*self.files, "empty.txt"])
        for name in ("whole.sarif", "part.sarif"):
            self.assertEqual(self.multitool(name), ["SARIF2005"])  # no informationUri: there is no such page
        log = self.json("whole.sarif")
        log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
        self.write("spoilt.sarif", json.dumps(log))
        self.assertIn("JSON1008", self.multitool("spoilt.sarif"))

    def test_xml_keeps_to_its_schemas(self):
        if not shutil.which("xmllint"):
            raise unittest.SkipTest("no xmllint: apt-get install libxml2-utils")
        self.write("empty.txt", "")
        self.check("-f", "junit=whole-junit.xml", "-f", "checkstyle=whole-checkstyle.xml", "--fail-on", "warning")
        self.check("-f", "junit=part-junit.xml", "-f", "checkstyle=part-checkstyle.xml", files=[*self.files, "empty.txt"])

        def lint(schema, *names):
            path = TOP / "tests" / "end_to_end" / "schemas" / f"{schema}.xsd"
            return subprocess.run(["xmllint", "--noout", "--schema", path, *names], cwd=self.folder, capture_output=True, text=True)

        slips = {"junit": ((' tests="', ' x="', 2), (' name="', ' x="', 2), ("<testcase ", "<case ", 2), ('<failure type="', '<failure reason="', 2), (' time="', ' time="soon', 1), ("</testsuite>", "", 0)),
                 "checkstyle": ((' line="', ' row="', 1), (' severity="error"', ' severity="loud"', 1), ("<error ", "<fault ", 1), (' source="', ' rule="', 1), ("</checkstyle>", "", 0))}
        for name, schemas in (("junit", ("junit", "jenkins-junit")), ("checkstyle", ("checkstyle",))):
            for schema in schemas:
                done = lint(schema, f"whole-{name}.xml", f"part-{name}.xml")
                self.assertEqual(done.returncode, 0, done.stderr)
            whole = self.read(f"whole-{name}.xml")
            for good, bad, refusing in slips[name]:  # 0: no XML any more; 1: our own schema alone is that strict; 2: both
                self.assertIn(good, whole)
                self.write("spoilt.xml", whole.replace(good, bad))
                for schema in schemas[:refusing or 2]:
                    done = lint(schema, "spoilt.xml")
                    self.assertNotEqual(done.returncode, 0, (schema, good, bad))

    def test_rdjsonl_is_valid(self):
        tool = TOP / "build" / "validators" / "node_modules" / "@umbrelladocs" / "rdformat-validator" / "bin" / "rdformat-validator.js"
        if not tool.exists() or not shutil.which("node"):
            raise unittest.SkipTest("no @umbrelladocs/rdformat-validator: scripts/validators installs it")
        rows = self.check("-f", "rdjsonl").out.splitlines()
        self.assertTrue(rows)

        def judge(row):
            self.write("row.json", row)
            return subprocess.run(["node", tool, "row.json"], cwd=self.folder, capture_output=True, text=True)

        for row in rows:
            done = judge(row)
            self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertNotEqual(judge(rows[0].replace('"severity":"ERROR"', '"severity":"LOUD"')).returncode, 0)
        self.assertNotEqual(judge(rows[0].replace('"path":', '"file":')).returncode, 0)


class Limits(Case):
    def mixed(self):
        """Files with findings of each severity, more than ten errors, warnings and notes."""
        names = weekday_errors(self.folder, 2, 14)
        words = "river stone apple cloud table paper wheel garden bread smoke ladder window feather lamp".split()
        noted = [self.write(f"notes-{i}.txt", "The harbour\n\n" + "".join(f"The {word} {word} stood in the hall of house {k}.\n\n" for k, word in enumerate(words))) for i in (1,)]
        self.write(".crossread.toml", '[rules."date/weekday"]\nseverity = "warning"\n\n[rules."quote/*"]\nseverity = "error"\n')
        return [*names, *noted, *self.files]

    def test_annotations_come_worst_first_and_ten_a_level(self):
        names = self.mixed()
        report = json.loads(crossread("check", *names, "-f", "json", cwd=self.folder).out)
        severities = [f["severity"] for f in report["findings"]]
        self.assertEqual(severities, sorted(severities, key=["error", "warning", "note"].index))
        self.assertGreater(severities.count("warning"), 10)
        self.assertGreater(severities.count("note"), 10)
        lines = crossread("check", *names, "-f", "github", cwd=self.folder).lines
        levels = [re.match(r"::(\w+)", line).group(1) for line in lines[:-1]]
        self.assertEqual(levels, sorted(levels, key=["error", "warning", "notice"].index))
        self.assertLessEqual(max(levels.count(level) for level in ("error", "warning")), 10)
        self.assertLessEqual([re.match(r"::(\w+)", line).group(1) for line in lines].count("notice"), 10)
        left = int(re.search(r"::(\d+) findings more than annotations can show", lines[-1]).group(1))
        self.assertEqual(left + len(levels), len(severities))
        shown = [int(re.search(r"\(#(\d+)", line).group(1)) for line in lines[:-1]]
        self.assertEqual(shown, sorted(shown), "the first of each level, in their order")

    def test_nothing_found_is_said_in_every_format(self):
        one = self.write("one.txt", "Harbour Bulletin\n10 January 2022\n\nThe choir of Lauvik sang in the hall.\n")
        two = self.write("two.txt", "Island Post\n10 January 2022\n\nThe bakers of Skerra met in the town house.\n")
        run = crossread("check", one, two, *[word for name in FORMATS if name != "text" for word in ("-f", f"{name}=none.{name}")], "-f", "text", cwd=self.folder)
        self.assertEqual((run.code, run.err), (0, ""))
        self.assertEqual(run.lines[-2:], ["0 errors, 0 warnings, 0 notes", "exit 0: nothing at or above error, threshold --fail-on error"])
        self.assertEqual(self.json("none.json")["findings"], [])
        self.assertEqual(self.json("none.sarif")["runs"][0]["results"], [])
        self.assertEqual(self.json("none.gitlab"), [])
        for name in ("short", "rdjsonl", "github"):
            self.assertEqual(self.read(f"none.{name}"), "")
        self.assertTrue(self.read("none.markdown").startswith("## No contradiction found\n"))
        self.assertEqual(ElementTree.parse(self.folder / "none.junit").getroot().get("failures"), "0")
        self.assertEqual(ElementTree.parse(self.folder / "none.checkstyle").getroot().findall("file"), [])
        self.assertTrue("<title>0 findings in 2 sources" in self.read("none.html"))

    def test_40_findings_are_at_most_10_annotations_a_level_and_one_notice(self):
        run = crossread("check", *weekday_errors(self.folder, 2, 20), "-f", "github", cwd=self.folder)
        levels = [line.split(" ")[0] for line in run.lines]
        self.assertEqual(levels.count("::error"), 10)
        self.assertEqual(run.lines[-1].split("::")[-1], "30 findings more than annotations can show; see the full report")
        self.assertEqual(levels.count("::notice"), 1)

    def test_5000_findings_keep_every_format_in_bounds(self):
        names = weekday_errors(self.folder, 200, 25)
        run = crossread("check", *names, "-f", "text", "-f", "markdown=m.md", "-f", "short=s.txt", "-f", "gitlab=g.json", "-f", "github=g.txt", "-f", "junit=u.xml", cwd=self.folder)
        self.assertEqual((run.code, run.last), (1, "exit 1: 5000 errors, threshold --fail-on error"), run.err)
        self.assertLess(len(run.lines), 1200)
        self.assertIn("not shown", run.out)
        page = self.read("m.md")
        self.assertLess(len(page.encode()), 1 << 20)
        self.assertTrue(page.startswith("## 5000 contradictions"), page[:80])
        self.assertIn("| | Question |", page)
        self.assertEqual(len(self.read("s.txt").splitlines()), 5000)
        self.assertEqual(len({issue["fingerprint"] for issue in self.json("g.json")}), 5000)
        self.assertLessEqual(self.read("g.txt").count("::error "), 10)
        root = ElementTree.parse(self.folder / "u.xml").getroot()
        self.assertEqual((root.get("tests"), root.get("failures"), len(root.findall("testsuite/testcase/failure"))), ("5000", "5000", 5000))
        for columns in (80, 120):
            self.assertLessEqual(max(map(width, crossread("check", *names[:8], "--statistics", cwd=self.folder, COLUMNS=str(columns)).lines)), columns)

    def test_200_sources_and_no_finding(self):
        names = [self.write(f"n-{i:03}.txt", f"Notes, list {i}\n\nThe choir of ward {i} sang in the hall.\n") for i in range(200)]
        run = crossread("check", *names, cwd=self.folder)
        self.assertEqual((run.code, run.last), (0, "exit 0: nothing at or above error, threshold --fail-on error"), run.out[-400:])
        self.assertLess(len(run.lines), 80)
        self.assertIn("200 sources", run.lines[0])

    def test_200_sources_in_one_finding_are_counted_not_listed(self):
        names = [self.write(f"s-{i:03}.txt", f"Paper number {i}\n10 January 2022\n\nCrews of station {i} came late, a paper of ward {i} says.\n\n"
                                             f"{14 if i % 3 else 9} people were killed in the fire at Ashbrook mill on Sunday. The mill had {100 + i} looms.\n") for i in range(200)]
        finding = json.loads(crossread("check", *names, "-f", "json", cwd=self.folder).out)["findings"][0]
        self.assertEqual((finding["rule"], len(finding["passages"])), ("figure/conflict", 200))
        for flags, most in (((), 80), (("--plain",), 130), (("--statistics",), 160), (("-f", "markdown"), 160), (("-f", "github"), 3), (("-f", "short"), 2)):
            run = crossread("check", *flags, *names, cwd=self.folder, COLUMNS="80")
            self.assertEqual(run.code, 1, run.err)
            self.assertLess(len(run.lines), most + 1, flags)
            self.assertLess(len(run.out), 16000, flags)
        out = crossread("check", *names, cwd=self.folder, COLUMNS="80").out
        nine = re.sub(r"\s*\n\s*│\s*", " ", re.search(r"(?s)│ 9: (.*?)   =", out).group(1))
        listed = re.findall(r"s-(\d+):6:1", nine)
        self.assertEqual(listed, sorted(listed))
        self.assertEqual(len(listed) + int(re.search(r"and (\d+) more", nine).group(1)) + 1, 67, "with the one that is drawn")
        full = crossread("check", "--detail", "full", *names, cwd=self.folder, COLUMNS="80").out
        self.assertEqual(len(set(re.findall(r"\bs-\d+(?:\.txt)?:6:1\b", re.sub(r"\.txt", "", full)))), 200, "all of them where all is asked for")

    def test_a_source_without_a_date_says_so(self):
        self.write("a.txt", "The bridge at Lauvik was closed after the storm.\n")
        self.write("b.txt", "The bridge at Lauvik is closed.\n")
        run = crossread("check", "a.txt", "b.txt", cwd=self.folder)
        self.assertEqual(run.code, 0)
        self.assertRegex(run.out, r"(?m)^  a +a\.txt +unknown +\S")

    def test_a_step_summary_is_appended_to(self):
        self.write("summary.md", "before\n")
        summary = str(self.folder / "summary.md")
        self.check("-f", f"markdown={summary}", GITHUB_STEP_SUMMARY=summary)
        self.assertTrue(self.read("summary.md").startswith("before\n## "))
