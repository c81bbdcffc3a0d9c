#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the program as a user would: `run.py PROGRAM [NAME ...]`. Standard library only.

The last line is `N passed, N failed[, N skipped]`; the exit code is 1 where a test failed.
"""
import os
import sys
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    if len(sys.argv) < 2 or not os.access(sys.argv[1], os.X_OK):
        sys.exit("usage: run.py PROGRAM [NAME ...]")
    os.environ["CROSSREAD_PROGRAM"] = os.path.abspath(sys.argv[1])
    sys.path.insert(0, HERE)
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{name}*" for name in sys.argv[2:]] or None
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=1).run(loader.discover(HERE, pattern="test_*.py"))
    failed = len(result.failures) + len(result.errors) + len(result.unexpectedSuccesses)
    for test in result.unexpectedSuccesses:
        print(f"passes now: take expectedFailure off: {test.id()}")
    for test, why in result.skipped:
        print(f"skipped: {test.id()}: {why}")
    passed = result.testsRun - failed - len(result.skipped)
    print(f"{passed} passed, {failed} failed" + (f", {len(result.skipped)} skipped" if result.skipped else ""))
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
