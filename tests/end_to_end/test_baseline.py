# SPDX-License-Identifier: Apache-2.0
"""Known findings: create, add, prune, check; keyed by what the sources say."""
import re

from program import Case, crossread

FILE = ".crossread-baseline.toml"


class Baseline(Case):
    def baseline(self, *arguments, files=None, **more):
        return crossread("baseline", *arguments, *(self.files if files is None else files), cwd=self.folder, **more)

    def test_after_create_nothing_is_new(self):
        every = len(self.report()["findings"])
        run = self.baseline("create")
        self.assertEqual((run.code, run.out), (0, f"{FILE}: {every} findings accepted\n"), run.err)
        run = self.check()
        self.assertEqual(run.code, 0)
        self.assertIn(f"{every} known findings hidden", run.out)
        self.assertRegex(run.last, "^exit 0: ")
        self.assertEqual(self.check("--no-baseline").code, 1)
        self.assertEqual(self.baseline("check").code, 0)

    def test_the_file_names_no_line_file_or_day(self):
        self.baseline("create")
        text = self.read(FILE)
        for line in text.splitlines():
            if not line.startswith("#"):
                self.assertRegex(line, r'^$|^\[\[finding\]\]$|^fingerprint = "[0-9a-f]{16}"$|^rule = "[a-z]+/[a-z-]+"$|^reason = ".+"$')
        for name in self.files:
            self.assertNotIn(name, text)

    def test_it_survives_new_lines_new_names_and_another_source_that_agrees(self):
        self.baseline("create")
        self.write("island-radio.txt", "Late edition\n\n" + self.read("island-radio.txt"))
        self.assertEqual(self.check().code, 0)
        self.write("other-name.txt", self.read("island-radio.txt"))
        self.assertEqual(self.check(files=[f for f in self.files if f != "island-radio.txt"] + ["other-name.txt"]).code, 0)

    def test_a_corrected_passage_makes_its_entry_stale(self):
        self.baseline("create")
        gone = next(f for f in self.report()["findings"] if f["rule"] == "quote/misattributed")
        self.write("island-radio.txt", self.read("island-radio.txt").replace("the coast guard spokeswoman Ingrid Vasshaug said", "the company's director Pavel Horak said"))
        run = self.baseline("check")
        self.assertEqual(run.code, 1, run.out)
        self.assertRegex(run.out, rf"(?m)^stale: {gone['fingerprint']} quote/misattributed ")
        self.assertRegex(run.last, r"^exit 1: \d+ of \d+ entr(y is|ies are) stale or expired$")
        before = self.read(FILE)
        self.assertEqual(self.baseline("prune").code, 0)
        self.assertNotIn(gone["fingerprint"], self.read(FILE))
        self.assertLess(len(self.read(FILE)), len(before))

    def test_no_run_writes_it(self):
        self.baseline("create")
        before = self.read(FILE)
        self.check(files=self.files[:2])
        self.check("--select", "quote/*")
        self.baseline("check", files=self.files[:2])
        self.assertEqual(self.read(FILE), before)

    def test_create_does_not_write_over_a_file(self):
        self.baseline("create")
        run = self.baseline("create")
        self.assertEqual(run.code, 2)
        self.assertIn("--force", run.err)
        self.assertEqual(self.baseline("create", "--force").code, 0)

    def test_add_needs_a_reason_and_may_run_out(self):
        finding = self.report()["findings"][0]
        run = self.baseline("add", finding["fingerprint"])
        self.assertEqual(run.code, 2)
        self.assertIn("--reason", run.err)
        run = self.baseline("add", finding["fingerprint"][:8], "--reason", "asked the company", "--until", "2021-10-01")
        self.assertEqual(run.code, 0, run.err)
        self.assertIn(f'rule = "{finding["rule"]}"\nreason = "asked the company"\nuntil = 2021-10-01', self.read(FILE))
        day = {"SOURCE_DATE_EPOCH": "1632000000"}  # 18 September 2021
        self.assertIn("1 known finding hidden", self.check(**day).out)
        late = {"SOURCE_DATE_EPOCH": "1640000000"}  # 20 December 2021
        self.assertNotIn("known finding", self.check(**late).out)
        self.assertRegex(self.baseline("check", **late).out, r"expired: .* was accepted until 2021-10-01")
        self.assertEqual(self.baseline("add", "ffffffffffffffff", "--reason", "x").code, 2)

    def test_a_broken_baseline_is_no_empty_one(self):
        for text, why in (("[[finding]]\nfingerprint = \"0123456789abcdef\"\n", "reason"), ("[[finding]\n", FILE + ":1"), ("[[finding]]\nline = 3\n", "line")):
            self.write(FILE, text)
            run = self.check()
            self.assertEqual((run.code, run.out), (2, ""))
            self.assertIn(why, run.err)

    def test_sarif_tells_known_from_new(self):
        finding = self.report()["findings"][0]
        self.baseline("add", finding["fingerprint"], "--reason", "asked the company")
        self.check("-f", "sarif=r.sarif")
        states = {r["partialFingerprints"]["crossreadClaims/v1"]: (r["baselineState"], [s["justification"] for s in r["suppressions"]])
                  for r in self.json("r.sarif")["runs"][0]["results"]}
        self.assertEqual(states.pop(finding["fingerprint"]), ("unchanged", ["asked the company"]))
        self.assertTrue(states and all(state == ("new", []) for state in states.values()), states)


class Marks(Case):
    """Marks in the copy: in formats with comments, with a reason, for the block where they stand."""

    def page(self, mark):
        self.write("radio.html", f"<html><head><title>Radio</title></head><body><p>14 September 2021</p>{mark}<p>Nineteen people were injured when the ferry Lady Orla ran aground "
                                 "outside Skerra harbour on Sunday.</p></body></html>")
        return ["radio.html", "evening-courier.txt", "coast-agency.txt"]

    def test_hide_the_finding_and_say_so(self):
        files = self.page("")
        self.assertEqual(self.check("--select", "figure/*", files=files).code, 1)
        files = self.page("<!-- crossread: ignore figure/*: the radio counts its own crew -->")
        run = self.check("--select", "figure/*", files=files)
        self.assertEqual(run.code, 0, run.out)
        self.assertIn("1 finding hidden by marks in the copy", run.out)
        self.check("--select", "figure/*", "-f", "sarif=r.sarif", files=files)
        hidden = [r for r in self.json("r.sarif")["runs"][0]["results"] if r["suppressions"]]
        self.assertEqual([(s["kind"], s["justification"]) for r in hidden for s in r["suppressions"]], [("inSource", "the radio counts its own crew")])

    def test_need_a_reason_and_a_format_with_comments(self):
        self.assertEqual(self.check("--select", "figure/*", files=self.page("<!-- crossread: ignore figure/* -->")).code, 1)
        files = self.page("")
        self.write("coast-agency.txt", "<!-- crossread: ignore figure/*: known -->\n" + self.read("coast-agency.txt"))
        self.assertEqual(self.check("--select", "figure/*", files=files).code, 1)

    def test_no_run_writes_a_source(self):
        files = self.page("<!-- crossread: ignore figure/*: known -->")
        before = {name: (self.folder / name).read_bytes() for name in files}
        self.check("-f", "json=r.json", "-f", "html=r.html", files=files)
        crossread("baseline", "create", *files, cwd=self.folder)
        self.assertEqual({name: (self.folder / name).read_bytes() for name in files}, before)


class Order(Case):
    def keys(self, files):
        report = self.report(files=files)
        return [(f["rule"], f["severity"], f["fingerprint"], f["confidence"]) for f in report["findings"]]

    def test_any_order_and_any_names_give_the_same_findings(self):
        first = self.keys(self.files)
        self.assertTrue(first)
        self.assertEqual(self.keys(self.files[::-1]), first)
        self.assertEqual(self.keys(self.files[2:] + self.files[:2]), first)
        other = [self.write(f"{n}.txt", self.read(name)) for n, name in zip("zyxwv", self.files)]
        self.assertEqual(self.keys(other), first)

    def test_a_line_put_on_top_changes_no_fingerprint(self):
        first = self.keys(self.files)
        for name in self.files:
            self.write(name, "\n\n" + self.read(name))
        self.assertEqual(self.keys(self.files), first)

    def test_another_source_that_agrees_changes_no_fingerprint(self):
        first = self.report()["findings"]
        conflict = next(f for f in first if f["rule"] == "figure/conflict" and "injured" in f["title"])
        for name, count in (("sixth", "Seven"), ("seventh", "Twelve")):
            self.write(f"{name}.txt", f"Harbour Bulletin\n14 September 2021\n\n{count} people were injured when the ferry Lady Orla ran aground outside Skerra harbour on Sunday.\n")
            after = {f["fingerprint"]: f for f in self.report(files=[*self.files, f"{name}.txt"])["findings"]}
            self.assertEqual({f["fingerprint"] for f in first} - set(after), set(), name)
            self.assertIn(name, {p["label"] for p in after[conflict["fingerprint"]]["passages"]})
        self.write("third.txt", "Harbour Bulletin\n14 September 2021\n\nNineteen people were injured when the ferry Lady Orla ran aground outside Skerra harbour on Sunday.\n")
        after = {f["fingerprint"] for f in self.report(files=[*self.files, "third.txt"])["findings"]}
        self.assertNotIn(conflict["fingerprint"], after, "a third value makes a new finding")

    def test_passages_lie_where_they_are_said_to_lie(self):
        for finding in self.report()["findings"]:
            for passage in finding["passages"]:
                raw = (self.folder / passage["source"]).read_bytes()
                self.assertEqual(raw[passage["begin"]:passage["end"]].decode(), passage["text"])
                line = raw.decode().split("\n")[passage["line"] - 1]
                self.assertTrue(line[passage["column"] - 1:].startswith(re.split("\n", passage["text"])[0]))
