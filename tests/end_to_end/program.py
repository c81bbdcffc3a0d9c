# SPDX-License-Identifier: Apache-2.0
"""What every end-to-end test needs: the program in a pipe and in a pseudo-terminal, stories, and folders that vanish."""
import fcntl
import json
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import tempfile
import termios
import time
import unicodedata
import unittest

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
STORIES = TOP / "fixtures" / "stories"
ARTICLES = pathlib.Path(os.environ.get("CROSSREAD_ARTICLES", TOP.parent / "shared" / "articles"))
PROGRAM = os.environ["CROSSREAD_PROGRAM"]
ESC = "\x1b"


class Run:
    """What came of a run."""

    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def lines(self):
        return self.out.splitlines()

    @property
    def last(self):
        return self.lines[-1] if self.lines else ""


def environment(**more):
    """A user's environment without what would change the report."""
    keep = {"PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS"}
    variables = {name: value for name, value in os.environ.items() if name in keep}
    variables.update({"LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent", **more})
    return {name: value for name, value in variables.items() if value is not None}


def crossread(*arguments, cwd=None, stdin="", **variables):
    """Runs the program in a pipe."""
    done = subprocess.run([PROGRAM, *map(str, arguments)], cwd=cwd, input=stdin.encode(), capture_output=True, timeout=120,
                          env=environment(**variables))
    return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8", "replace"))


class Terminal:
    """The program in a pseudo-terminal of its own; `output` is what came out of it, `stdout` goes to a file if given."""

    def __init__(self, *arguments, cwd=None, columns=100, stdout=None, **variables):
        variables.setdefault("TERM", "xterm-256color")
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            try:
                if cwd:
                    os.chdir(cwd)
                if stdout:
                    os.dup2(os.open(stdout, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), 1)
                time.sleep(0.1)  # the parent sets the size first
                os.execve(PROGRAM, [PROGRAM, *map(str, arguments)], environment(**variables))
            finally:
                os._exit(99)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
        self.output = b""
        self.code = None

    def read(self, seconds=60, until=None):
        """Reads to the end, or until `until` stands in the output."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not (until and until in self.output):
            if not select.select([self.master], [], [], 0.05)[0]:
                continue
            try:
                piece = os.read(self.master, 65536)
            except OSError:
                piece = b""
            if not piece:
                break
            self.output += piece
        return self.output.decode("utf-8", "replace").replace("\r\n", "\n")

    def interrupt(self):
        os.write(self.master, b"\x03")

    def wait(self):
        if self.code is None:
            for _ in range(600):
                pid, status = os.waitpid(self.pid, os.WNOHANG)
                if pid:
                    self.code = os.waitstatus_to_exitcode(status)
                    break
                time.sleep(0.05)
            else:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                self.code = "did not end"
            os.close(self.master)
        return self.code


class Case(unittest.TestCase):
    """A test with a folder of its own, which holds a copy of a story."""

    story = "ferry-aground"

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="crossread-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.files = []
        for path in sorted((STORIES / self.story).iterdir()):
            if path.name != "claims.txt":
                shutil.copy(path, self.folder / path.name)
                self.files.append(path.name)

    def check(self, *arguments, files=None, **more):
        return crossread("check", *arguments, *(self.files if files is None else files), cwd=self.folder, **more)

    def write(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def json(self, name):
        return json.loads(self.read(name))

    def report(self, *arguments, **more):
        """The findings and everything else of a run, as -f json has them."""
        return json.loads(self.check("-f", "json", *arguments, **more).out)


def articles():
    """Paths of the five sample articles; the test is skipped where they are not on this machine."""
    paths = sorted(ARTICLES.glob("*.txt"))
    if len(paths) != 5:
        raise unittest.SkipTest(f"the sample articles are not in {ARTICLES}; CROSSREAD_ARTICLES names their folder")
    return paths


def width(text):
    """Cells that `text` takes in a terminal."""
    cells = 0
    for character in text:
        if unicodedata.category(character) in ("Mn", "Me", "Cf") and character != "\u00ad" or 0x1160 <= ord(character) <= 0x11FF:
            continue
        cells += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return cells


def cells_at(text, begin, end):
    """The characters of `text` that stand in the cells `begin` up to `end`."""
    out, at = "", 0
    for character in text:
        cells = width(character)
        if begin <= at < end or (cells == 0 and begin < at <= end):
            out += character
        at += cells
    return out


def underlined(lines):
    """(words, sign) for each excerpt line that has signs under it: the words just above them, and "^" or "-"."""
    for above, below in zip(lines, lines[1:]):
        if re.match(r"^   [│|] +[\^-]+( |$)", below) and re.match(r"^   [│|] ", above):
            signs = re.search(r"[\^-]+", below[5:])
            yield cells_at(above, 5 + signs.start(), 5 + signs.end()), signs.group()[0]


def uncoloured(text):
    return re.sub(r"\x1b\[[0-9;]*[mK]", "", text)


def weekday_errors(folder, sources, each):
    """Writes `sources` files, each with `each` wrong weekdays of its own, into `folder`; returns their names."""
    import datetime
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    things = ["bridge", "library", "harbour", "school", "market", "theatre", "museum", "station", "airport", "stadium", "tunnel", "canal"]
    day = datetime.date(2001, 1, 5)
    names = []
    for s in range(sources):
        text = [f"The opening of halls, list {s}\n"]
        for k in range(each):
            wrong = days[(day.weekday() + 2) % 7]
            text.append(f"The {things[k % 12]} was opened on {wrong}, {day:%B} {day.day}, {day.year}.\n")
            day += datetime.timedelta(days=1)
        names.append(f"list-{s:03}.txt")
        (folder / names[-1]).write_text("\n".join(text), encoding="utf-8")
    return names
