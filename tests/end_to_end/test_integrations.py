# SPDX-License-Identifier: Apache-2.0
"""What CI systems run: the step of the GitHub Action, the GitLab template's command, the pre-commit hook, the words of each."""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import unittest

from program import PROGRAM, TOP, Case, environment


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


class GitLab(Case):
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
