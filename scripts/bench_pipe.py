#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads a long pipe of documents, as a corpus is read: is memory bounded, and does the speed hold?

`scripts/bench_pipe.py [GB] [FLAG ...]` generates GB (16 by default) of invented documents, each another one, pipes them through
`crossread claims -j 1` of the release build (dates and figures, values alone, or FLAGs) into `wc -c`, and puts what it found into
reports/bench/latest.md in place of its section "A long pipe", with a line for each sixteenth of the way. Speed is by processor
time; bytes read and memory are what the kernel tells of the process.
"""
import datetime
import os
import pathlib
import subprocess
import sys
import time

TOP = pathlib.Path(__file__).resolve().parent.parent
BUILD = TOP / "build" / "release"
TICKS = os.sysconf("SC_CLK_TCK")
HEAD = "## A long pipe\n"


def status(pid):
    """(bytes read, processor seconds, resident MiB, peak MiB) of a process; None once it has ended."""
    try:
        proc = pathlib.Path("/proc") / str(pid)
        read = int(dict(line.split(": ") for line in (proc / "io").read_text().splitlines())["rchar"])
        times = (proc / "stat").read_text().rsplit(")", 1)[1].split()
        memory = dict(line.split(":", 1) for line in (proc / "status").read_text().splitlines())
        return read, (int(times[11]) + int(times[12])) / TICKS, int(memory["VmRSS"].split()[0]) / 1024, int(memory["VmHWM"].split()[0]) / 1024
    except (OSError, KeyError):
        return None


def run(gigabytes, flags):
    """Lines of the table, and what `wc -c` counted; the last line is of what was read in the end."""
    generator = subprocess.Popen([BUILD / "tests" / "crossread_bench", "--corpus", str(int(gigabytes * 1000))], stdout=subprocess.PIPE)
    reader = subprocess.Popen([BUILD / "crossread", "claims", "--input-format", "jsonl", "-f", "jsonl", "-j", "1", *flags],
                              stdin=generator.stdout, stdout=subprocess.PIPE)
    generator.stdout.close()
    counter = subprocess.Popen(["wc", "-c"], stdin=reader.stdout, stdout=subprocess.PIPE, text=True)
    reader.stdout.close()
    lines, last, step, due = [], (0, 0.0, 0.0, 0.0), gigabytes / 16, gigabytes / 16
    before = last
    while (now := status(reader.pid)) is not None:
        if now[0] >= due * 1e9:
            speed = (now[0] - before[0]) / 1e6 / max(now[1] - before[1], 1e-9)
            lines.append(f"| {now[0] / 1e9:.1f} | {now[1]:.0f} | {speed:.1f} | {now[2]:.1f} | {now[3]:.1f} |")
            print(lines[-1], flush=True)
            before, due = now, due + step
        last = now
        time.sleep(0.2)
    written = int(counter.communicate()[0])
    return lines, last, written, reader.wait()


def kept(text):
    """The section of `text`, which is the report, or nothing."""
    _, found, rest = text.partition(HEAD)
    return (found + rest.partition("\n## ")[0]).rstrip("\n")


def put(text, section):
    """`text` with `section` in place of the one it has, or at its end."""
    old = kept(text)
    rest = text.replace(old, "") if old else text
    return rest.rstrip("\n") + "\n\n" + section.rstrip("\n") + "\n"


def main():
    arguments = sys.argv[1:]
    gigabytes = float(arguments.pop(0)) if arguments and arguments[0].replace(".", "").isdigit() else 16
    flags = arguments or ["--kinds", "date,figure", "--no-subject"]
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=TOP, capture_output=True, text=True).stdout.strip()
    lines, last, written, code = run(gigabytes, flags)
    head = [HEAD, f"{datetime.date.today()}, commit {commit}. `crossread claims --input-format jsonl -f jsonl -j 1 {' '.join(flags)}` read {last[0] / 1e9:.2f} GB of documents and wrote "
            f"{written / 1e9:.2f} GB of claims in {last[1]:.0f} seconds of processor time ({last[0] / 1e6 / max(last[1], 1e-9):.1f} MB/s of input; "
            f"the text is 95 % of it). Peak memory {last[3]:.1f} MiB; exit code {code}.", "",
            "| GB read | processor seconds | MB/s since the line before | resident MiB | peak MiB |", "|---:|---:|---:|---:|---:|"]
    out = TOP / "reports" / "bench" / "latest.md"
    out.write_text(put(out.read_text(encoding="utf-8"), "\n".join([*head, *lines])), encoding="utf-8")
    print("\n".join(head[:2]))


if __name__ == "__main__":
    main()
