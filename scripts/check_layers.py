#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds the table of who may include whom, and checks every file against it; and that the tables of data/ have every word
class that code asks for. Runs as the test `layers`."""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
UNDER = ["base", "lexicon", "values"]
STAGES = ["ingest", "segment", "claims", "facts", "graph", "rules", "report"]

# Folder of src/ -> folders it may include from, beside itself and the shared types of include/crossread.
MAY_INCLUDE = {
    "base": [],
    "lexicon": ["base", "segment/tokenise.h"],
    "values": ["base", "lexicon"],
    "grammar": UNDER,
    **{stage: UNDER + ["grammar"] for stage in STAGES},
    "pipeline": UNDER + ["grammar"] + STAGES,
    "cli": UNDER + ["grammar"] + STAGES + ["pipeline"],
}

# Headers that cost seconds to compile: one .cc each (STYLE, DEPENDENCIES A5).
HEAVY = {"spdlog/": 1, "CLI/": 1, "toml++/": 1, "rapidjson/schema.h": 1}
BANNED = ["regex", "iostream", "ranges"]
CLASS_ASKED = re.compile(r'\b(?:Class|cls)\("([^"]+)"\)')
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+)>)', re.M)


def classes():
    """The second column of every table."""
    rows = (line.split("\t") for path in TOP.glob("data/**/*.tsv") for line in path.read_text(encoding="utf-8").split("\n"))
    return {row[1] for row in rows if len(row) > 1 and not row[0].startswith("# ")}


def check():
    wrong = []
    known = classes()
    heavy_in = {name: [] for name in HEAVY}
    for path in sorted([*TOP.glob("src/**/*.cc"), *TOP.glob("src/**/*.h"), *TOP.glob("include/**/*.h")]):
        name = path.relative_to(TOP)
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        if not lines[0].startswith("// SPDX-License-Identifier: Apache-2.0"):
            wrong.append(f"{name}:1: the first line is the SPDX line")
        if len(lines) < 2 or not lines[1].startswith("// "):
            wrong.append(f"{name}:2: the second line says in one sentence why the file exists")
        folder = name.parts[1]
        for match in CLASS_ASKED.finditer(text):
            if match.group(1) not in known:
                wrong.append(f"{name}:{text.count(chr(10), 0, match.start()) + 1}: no table has the word class {match.group(1)}")
        for match in INCLUDE.finditer(text):
            header = match.group(1) or match.group(2)
            line = text.count("\n", 0, match.start()) + 1
            target = header.split("/")[0]
            if target in MAY_INCLUDE and (TOP / "src" / target).is_dir():
                if name.parts[0] == "include":
                    wrong.append(f"{name}:{line}: shared types include only shared types, not {header}")
                elif target != folder and target not in MAY_INCLUDE[folder] and header not in MAY_INCLUDE[folder]:
                    wrong.append(f"{name}:{line}: {folder} may not include {header}")
            if header.startswith("boost/graph/") and (folder != "graph" or path.suffix == ".h"):
                wrong.append(f"{name}:{line}: Boost.Graph stays inside the .cc files of src/graph")
            if match.group(2) in BANNED:
                wrong.append(f"{name}:{line}: <{header}> is not used here: it costs too much to compile")
            for heavy in HEAVY:
                if header.startswith(heavy) and name not in heavy_in[heavy]:
                    heavy_in[heavy].append(name)
    for heavy, files in heavy_in.items():
        headers = [name for name in files if name.suffix == ".h"]
        if len(files) > HEAVY[heavy] or headers:
            wrong.append(f"{heavy} belongs in one .cc behind a plain header, and is in: {', '.join(map(str, files))}")
    return wrong


if __name__ == "__main__":
    problems = check()
    print("\n".join(problems) if problems else "layers: every include runs down, every word class is in a table")
    sys.exit(1 if problems else 0)
