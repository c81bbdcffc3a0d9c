#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Adds up what scripts/test ran: ctest's entries, each opened up where its program left its own results beside them."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

COUNTS = re.compile(r"^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$", re.M)


def of_gtest(path):
    """(passed, failed, skipped) of a GoogleTest XML file."""
    passed = failed = skipped = 0
    for case in ElementTree.parse(path).iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None or case.get("status") == "notrun":
            skipped += 1
        else:
            passed += 1
    return passed, failed, skipped


def of_log(path):
    """The same of a program whose log closes on such a line; nothing where it has none."""
    found = COUNTS.findall(path.read_text(encoding="utf-8", errors="replace"))
    return tuple(int(n or 0) for n in found[-1]) if found else None


def of_ctest(results):
    for case in ElementTree.parse(results / "ctest.junit").iter("testcase"):
        status = case.get("status")
        name = case.get("name")
        output = case.findtext("system-out") or ""
        counts = (1, 0, 0) if status == "run" else (0, 0, 1) if status in ("disabled", "notrun") else (0, 1, 0)
        inner = results / f"{name}.xml"
        lines = COUNTS.findall(output)
        if inner.exists():
            counts = of_gtest(inner)
        elif lines:
            counts = tuple(int(n or 0) for n in lines[-1])
        if status == "fail" and counts[1] == 0:  # it crashed, or failed outside a test
            counts = (counts[0], 1, counts[2])
        yield counts


def of_step(results, name):
    """The same of a step of scripts/test that leaves NAME.log and its exit code in NAME.code."""
    code = results / f"{name}.code"
    if not code.exists():
        return (0, 0, 0)
    counts = of_log(results / f"{name}.log") or (0, 0, 1)
    failed = code.read_text().strip() != "0"
    return (counts[0], max(counts[1], 1), counts[2]) if failed else counts


def main():
    results = pathlib.Path(sys.argv[1])
    total = [0, 0, 0]
    if (results / "ctest.junit").exists():
        for counts in [*of_ctest(results), of_step(results, "end_to_end"), of_step(results, "browser")]:
            total = [a + b for a, b in zip(total, counts)]
    else:
        total[1] = 1
        print("ctest left no results", file=sys.stderr)
    passed, failed, skipped = total
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
