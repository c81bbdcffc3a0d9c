#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how a check grows: the same kinds of sets at 10, 100, 1,000 and 10,000 sources, in one run.

`scripts/bench_scale.py [MOST]` prints the tables of `sections()` and puts them into reports/bench/latest.md in place of
its section "Scale". Each cell is a process of its own, so that peak memory is its own; seconds are processor time of one
thread. The growth is the exponent k of seconds ~ sources^k from one column to the next: 1 is linear. Nothing is
estimated; what took longer than LIMIT seconds is said to have.
"""
import json
import math
import os
import pathlib
import subprocess
import sys
import tempfile
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
BUILD = TOP / "build" / "release"
PROGRAM = BUILD / "crossread"
ENGINE = BUILD / "tests" / "crossread_bench"
LIMIT = 300
KINDS = [("near-copies", "near-copies of one story: a sentence left out, a line added, one figure in ten changed"),
         ("separate", "separate stories, one source each, with towns and people of their own"),
         ("mixed", "stories of five sources each"),
         ("alike", "separate events of eight towns and a hundred names: what an index cannot tell apart")]


def run(command):
    """(standard output, processor seconds, elapsed seconds, peak MiB) of `command`; None where it takes too long or fails."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.DEVNULL)
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > LIMIT:
                process.kill()
                os.wait4(process.pid, 0)
                return None
            time.sleep(0.005)
        elapsed = time.monotonic() - start
        out.seek(0)
        failed = os.waitstatus_to_exitcode(status) not in (0, 1)
        return None if failed else (out.read().decode(), usage.ru_utime + usage.ru_stime, elapsed, usage.ru_maxrss / 1024)


def growth(before, now):
    """The exponent from one column to the next, where both are long enough to tell."""
    return f"{math.log10(now / before):.2f}" if before and now and before > 0.002 else "–"


def stages(counts):
    """Lines of the table by stage: milliseconds a source, and the growth."""
    yield "| set | part of the check | " + " | ".join(f"ms a source at {n:,} | growth" if i else f"ms a source at {n:,}" for i, n in enumerate(counts)) + " |"
    yield "|---|---|" + "---:|" * (2 * len(counts) - 1)
    for kind, what in KINDS + [("network", "bounds of the network alone, a chain of five in fifty impossible")]:
        rows = {}
        for count in counts:
            found = run([ENGINE, "--scale", kind, str(count)])
            cell = json.loads(found[0]) if found else {}
            if kind != "network" and cell:
                cell["whole"] = cell["read"] + cell["compare"]
            for part in ("whole", "read", "compare", "origins", "network"):
                rows.setdefault(part, []).append(cell.get(part))
        names = {"whole": "whole check", "read": "reading", "compare": "comparing", "origins": "search for origins", "network": "temporal network"}
        for part, seconds in rows.items():
            if kind == "network" and part != "network":
                continue
            cells = []
            for i, (count, value) in enumerate(zip(counts, seconds)):
                cells.append(f"{value / count * 1000:.3f}" if value is not None else f"not in {LIMIT} s")
                if i:
                    cells.append(growth(seconds[i - 1], value) if value is not None else "–")
            yield f"| {what if part == next(iter(rows)) or kind == 'network' else ''} | {names[part]} | " + " | ".join(cells) + " |"


def programs(counts):
    """Lines of the table of the program over files."""
    yield "| `crossread check -j 1`, files of | " + " | ".join(f"seconds at {n:,} | peak MiB" for n in counts) + " |"
    yield "|---|" + "---:|" * (2 * len(counts))
    for kind, _ in KINDS:
        cells = []
        for count in counts:
            with tempfile.TemporaryDirectory() as folder:
                subprocess.run([ENGINE, "--scale", kind, str(count), folder], check=True)
                found = run([PROGRAM, "check", "-q", "--no-config", "--no-baseline", "-j", "1", folder])
            cells += [f"{found[1]:.2f}", f"{found[3]:.0f}"] if found else [f"not in {LIMIT} s", ""]
        yield f"| {kind} | " + " | ".join(cells) + " |"


def sections(most=10000):
    """The section "Scale" as lines."""
    counts = [10**k for k in range(1, 6) if 10**k <= most]
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=TOP, capture_output=True, text=True).stdout.strip()
    return ["## Scale", "",
            f"Commit {commit}. Articles of about 2 KB; processor time of one thread. The growth is k in seconds ~ sources^k from the column before: 1 is linear.", "",
            *stages(counts), "", *programs(counts), ""]


def replace(text, lines):
    """`text` with its section "Scale" replaced by `lines`, or with them at its end."""
    before, _, rest = text.partition("## Scale\n")
    _, mark, after = rest.partition("\n## ")
    return before.rstrip("\n") + "\n\n" + "\n".join(lines) + (mark + after if mark else "")


def main():
    for command in (["cmake", "--preset", "release"], ["cmake", "--build", "--preset", "release", "--target", "crossread", "crossread_bench"]):
        subprocess.run(command, cwd=TOP, check=True, stdout=subprocess.DEVNULL)
    lines = sections(int(sys.argv[1]) if len(sys.argv) > 1 else 10000)
    print("\n".join(lines))
    out = TOP / "reports" / "bench" / "latest.md"
    out.write_text(replace(out.read_text(encoding="utf-8"), lines), encoding="utf-8")


if __name__ == "__main__":
    main()
