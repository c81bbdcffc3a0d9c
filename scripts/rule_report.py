#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts for each rule what it finds and what it gets wrong, over our own tables and the labelled sets beside the project.

usage: scripts/rule_report.py CROSSREAD [--shared DIR] [-o FILE]

CROSSREAD is the program to run. DIR (default ../shared) has dev/ and gold/; without it only our own tables are counted.
Prints Markdown, and writes it to FILE (reports/rules.md is the copy that goes with a release).

  tables     stories of tests/rules/<rule>.cases: those that must be reported, those that must stay silent
  right      findings that match a labelled conflict
  wrong      findings that match none in a fully labelled story, or that set two passages against each other that agree
  open       findings in partly labelled stories that touch no label: nobody has judged them
  precision  right / (right + wrong); "-" where nothing was judged
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

TOP = pathlib.Path(__file__).resolve().parent.parent


def run(program, files, dates, sarif):
    command = [program, "check", "--no-baseline", "-q", "-f", f"sarif={sarif}"]
    for name, date in dates.items():
        command += ["--date", f"{name}={date}"]
    done = subprocess.run(command + files, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    return done.returncode in (0, 1)


def tables(program):
    """Rule id -> [stories that must be reported, stories that must stay silent]."""
    out = {}
    listed = subprocess.run([program, "explain"], stdout=subprocess.PIPE, text=True, timeout=60).stdout
    known = sorted(set(re.findall(r"\b[a-z]+/[a-z-]+\b", listed)), key=len, reverse=True)
    for path in sorted((TOP / "tests" / "rules").glob("*.cases")):
        # A table is named after its rule, with or without more behind it; any other is about a thing that several rules tell.
        rule = next((name for name in known if f"{path.stem}_".startswith(re.sub("[/-]", "_", name) + "_")), "(several rules)")
        counts = out.setdefault(rule, [0, 0])
        for line in path.read_text(encoding="utf-8").split("\n"):
            if line.startswith("=>"):
                counts[line.split("=>")[1].strip() == "nothing"] += 1
    return out


def overlaps(passage, mention):
    return passage["source_id"] == mention["source_id"] and passage["start"] < mention["end"] and mention["start"] < passage["end"]


def judge(story, p, q):
    """right, wrong, hedged or open: one opposed pair against the labels of a published story."""
    def hits(e):
        return any((overlaps(p, x["a"]) and overlaps(q, x["b"])) or (overlaps(p, x["b"]) and overlaps(q, x["a"])) for x in [e] + e.get("alt", []))
    labels = [e for e in story["expected"] if hits(e)]
    if any(e["kind"] == "conflict" and e["strength"] != "hedged" for e in labels):
        return "right"
    if any(e["kind"] == "conflict" for e in labels):
        return "open"
    return "wrong" if labels or story["annotation"] == "full" else "open"


def realworld(program, path, results, tally):
    """Findings of every story of `path` into `tally`; returns {(set, attribute): [found, labelled]}."""
    recall = collections.defaultdict(lambda: [0, 0])
    with tempfile.TemporaryDirectory() as folder:
        stories = [json.loads(line) for line in open(path, encoding="utf-8")]

        def check(numbered):
            number, story = numbered
            home = os.path.join(folder, str(number))
            os.makedirs(home)
            files, dates, ids = [], {}, {}
            for n, document in enumerate(story["documents"]):
                name = os.path.join(home, f"{n:03}.txt")
                if not document["text"].strip():
                    continue
                with open(name, "w", encoding="utf-8", newline="") as handle:
                    handle.write(document["text"])
                files.append(name)
                ids[os.path.basename(name)] = (document["source_id"], document["text"].encode())
                if document.get("publish_date"):
                    dates[name] = document["publish_date"][:10]
            sarif = os.path.join(home, "report.sarif")
            return (story, ids, sarif) if len(files) > 1 and run(program, files, dates, sarif) else None

        with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            done = list(pool.map(check, enumerate(stories)))
        for item in done:
            if item is None:
                continue
            story, ids, sarif = item

            def place(passage):
                source, text = ids[os.path.basename(passage.uri)]
                return {"source_id": source, "start": len(text[:passage.begin].decode("utf-8", "ignore")), "end": len(text[:passage.end].decode("utf-8", "ignore"))}

            pairs = []
            for result in results(sarif):
                verdicts = collections.Counter()
                for p, q in result.opposed:
                    pair = place(p), place(q)
                    verdict = judge(story, *pair)
                    verdicts[verdict] += 1
                    if result.level != "note":
                        pairs.append(pair)
                verdict = "right" if verdicts["right"] else "wrong" if verdicts["wrong"] else "open"
                if result.level != "note":
                    tally[result.rule][verdict] += 1
            for e in story["expected"]:
                if e["kind"] != "conflict" or e["strength"] == "hedged":
                    continue
                unit = recall[story["dataset"], e["attribute"]]
                unit[1] += 1
                unit[0] += any((overlaps(p, x["a"]) and overlaps(q, x["b"])) or (overlaps(p, x["b"]) and overlaps(q, x["a"]))
                               for p, q in pairs for x in [e] + e.get("alt", []))
    return recall


def bundles(program, shared, tally):
    """Findings of the invented stories into `tally`; returns {("bundles", kind): [found, labelled]}."""
    import score_bundles
    recall = collections.defaultdict(lambda: [0, 0])
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, str(shared / "dev" / "build_bundles.py"), "--bundles", str(shared / "dev" / "bundles"), folder], check=True,
                       stdout=subprocess.DEVNULL)
        gold = json.load(open(os.path.join(folder, "gold.json"), encoding="utf-8"))
        for bundle in gold["bundles"]:
            home = os.path.join(folder, bundle["id"])
            documents = {d["file"]: score_bundles.Doc(os.path.join(home, d["file"])) for d in bundle["docs"]}
            sarif = os.path.join(folder, bundle["id"] + ".sarif")
            run(program, sorted(os.path.join(home, name) for name in documents), {}, sarif)
            found = set()
            for result in score_bundles.load_results(sarif, documents, []):
                if result["level"] in ("note", "none"):
                    continue
                good, _, _ = score_bundles.match(bundle, result)
                found.update(good)
                tally[result["rule"]]["right" if good else "wrong"] += 1
            for line in bundle["expect"]:
                if line["type"] in score_bundles.FLAG:
                    recall["bundles", line["kind"]][0] += line["n"] in found
                    recall["bundles", line["kind"]][1] += 1
    return recall


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--shared", type=pathlib.Path, default=TOP.parent / "shared")
    parser.add_argument("-o", "--output", type=pathlib.Path)
    options = parser.parse_args()
    own = tables(options.program)
    tally = collections.defaultdict(collections.Counter)
    recall = {}
    if (options.shared / "dev" / "sarif_pairs.py").exists():
        sys.path.insert(0, str(options.shared / "dev"))
        from sarif_pairs import results
        recall.update(bundles(options.program, options.shared, tally))
        recall.update(realworld(options.program, options.shared / "dev" / "realworld" / "dev.jsonl", results, tally))
    else:
        print(f"{options.shared}: no labelled sets here; only our own tables are counted", file=sys.stderr)
    lines = ["# Rules by number", "",
             "Made by `scripts/rule_report.py`. Labelled stories: invented ones and published copy; findings of level warning and error. Tables:",
             "stories of `tests/rules/`. \"open\" findings touch no label in a partly labelled story: nobody has judged them.", "",
             "| rule | must report | must stay silent | right | wrong | open | precision |", "|---|--:|--:|--:|--:|--:|--:|"]
    total = collections.Counter()
    for rule in sorted(set(own) | set(tally)):
        hits, silent = own.get(rule, [0, 0])
        t = tally[rule]
        judged = t["right"] + t["wrong"]
        total.update(t)
        lines.append(f"| {rule} | {hits} | {silent} | {t['right']} | {t['wrong']} | {t['open']} | {t['right'] / judged:.2f} |" if judged else
                     f"| {rule} | {hits} | {silent} | 0 | 0 | {t['open']} | - |")
    judged = total["right"] + total["wrong"]
    lines.append(f"| all | {sum(h for h, _ in own.values())} | {sum(s for _, s in own.values())} | {total['right']} | {total['wrong']} | {total['open']} | "
                 f"{total['right'] / judged:.2f} |" if judged else "| all | | | | | | - |")
    if recall:
        lines += ["", "| set | what | found | labelled | recall |", "|---|---|--:|--:|--:|"]
        for (name, what), (found, labelled) in sorted(recall.items()):
            lines.append(f"| {name} | {what} | {found} | {labelled} | {found / labelled:.2f} |")
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
