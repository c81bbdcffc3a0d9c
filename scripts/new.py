#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the three pieces of a new member: `scripts/new.py rule|kind|format|reporter NAME`.

NAME is `date/drift` (or `date-drift`) for a rule and one word for the others. Nothing that exists is overwritten.
"""
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent

RULE = '''// SPDX-License-Identifier: Apache-2.0
// {id}: say in one line what two passages do.
#include "crossread/rule.h"

namespace crossread {{
namespace {{

void Check(const Topic& topic, FindingSink report) {{
  (void)topic;
  (void)report;
}}

}}  // namespace

extern const Rule {const};  // listed in all_rules.cc
constexpr Rule {const} = {{
    .id = "{id}",
    .kind = "{topic}",
    .title = "two passages …",
    .why = "",
    .example = "agency | …\\n"
               "daily | …\\n",
    .counter_example = "agency | …\\n"
                       "daily | …\\n",
    .severity = Severity::kWarning,
    .check = Check,
}};

}}  // namespace crossread
'''
RULE_CASES = '''# {id}: at least as many stories that must stay silent as stories it reports.
== what it reports
agency (2022-01-10) | …
daily | …
todo => {id}: agency "…" / daily "…"

== what it lets pass
agency (2022-01-10) | …
daily | …
=> nothing
'''
KIND = '''// SPDX-License-Identifier: Apache-2.0
// {id}: say in one line what it reads.
#include "crossread/claim_kind.h"

namespace crossread {{
namespace {{

void Extract(const Reading& reading, std::vector<Claim>& claims) {{
  (void)reading;
  (void)claims;
}}

}}  // namespace

extern const ClaimKind {const};  // listed in all_kinds.cc
constexpr ClaimKind {const} = {{
    .id = "{id}",
    .title = "…",
    .why = "",
    .example = "…",
    .extract = Extract,
}};

}}  // namespace crossread
'''
KIND_CASES = '''# {id}: every claim of the kind is marked; at least as many lines with nothing as with something.
todo A sentence with [words] in it.    => value
A sentence with none.    => nothing
'''
FORMAT = '''// SPDX-License-Identifier: Apache-2.0
// {id}: say in one line which files these are.
#include "crossread/format.h"

namespace crossread {{
namespace {{

bool Accepts(std::string_view bytes, std::string_view uri) {{
  (void)bytes;
  return uri.ends_with(".{id}");
}}

absl::StatusOr<std::vector<Document>> Read{name}(std::string_view bytes, std::string_view uri) {{
  (void)bytes;
  (void)uri;
  return absl::InvalidArgumentError("byte 0: …");
}}

}}  // namespace

extern const Format {const};  // listed in all_formats.cc
constexpr Format {const} = {{.id = "{id}", .title = "…", .accepts = Accepts, .read = Read{name}}};

}}  // namespace crossread
'''
REPORTER = '''// SPDX-License-Identifier: Apache-2.0
// {id}: say in one line who reads it.
#include "crossread/reporter.h"

namespace crossread {{
namespace {{

void Write(const Report& report, const ReportOptions& options, std::string* out) {{
  (void)report;
  (void)options;
  (void)out;
}}

}}  // namespace

extern const Reporter {const};  // listed in all_reporters.cc
constexpr Reporter {const} = {{.id = "{id}", .title = "…", .write = Write}};

}}  // namespace crossread
'''

# door -> (folder of src/, list, type, template, path of its examples, template of its examples)
DOORS = {
    "rule": ("rules", "all_rules.cc", "Rule", RULE, "tests/rules/{file}.cases", RULE_CASES),
    "kind": ("claims", "all_kinds.cc", "ClaimKind", KIND, "tests/claims/{file}.cases", KIND_CASES),
    "format": ("ingest", "all_formats.cc", "Format", FORMAT, "fixtures/formats/{id}/example.{id}", ""),
    "reporter": ("report", "all_reporters.cc", "Reporter", REPORTER, None, None),
}


def add_line(path, type_name, const, door):
    """Adds declaration and row to the list at `path`: rules stay sorted, plain text stays the last format."""
    text = path.read_text(encoding="utf-8")
    declared = re.findall(rf"^extern const {type_name} \w+;\n", text, re.M)
    row = re.search(r"= \{\n((?:      &\w+,\n)+)", text)
    rows = row.group(1).splitlines(keepends=True)
    new = f"      &{const},\n"
    place = {"rule": next((i for i, old in enumerate(rows) if old > new), len(rows)), "format": len(rows) - 1}
    rows.insert(place.get(door, len(rows)), new)
    text = text[:row.start(1)] + "".join(rows) + text[row.end(1):]
    text = text.replace(declared[-1], f"{declared[-1]}extern const {type_name} {const};\n", 1)
    path.write_text(text, encoding="utf-8")


def write(path, text):
    if path.exists():
        sys.exit(f"{path.relative_to(TOP)} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print(f"wrote {path.relative_to(TOP)}")


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in DOORS or not re.fullmatch(r"[a-z]+([-/][a-z]+)*", sys.argv[2]):
        sys.exit(__doc__.strip())
    door, name = sys.argv[1:]
    folder, list_name, type_name, template, examples, examples_template = DOORS[door]
    if door == "rule" and "/" not in name:
        name = name.replace("-", "/", 1)
    if door == "rule" and ("/" not in name or len(name) > 28):
        sys.exit("a rule's id is topic/kind, at most 28 characters")
    words = re.split("[-/]", name)
    camel = "".join(word.capitalize() for word in words)
    fields = {"id": name, "file": "_".join(words), "name": camel, "const": "k" + camel, "topic": words[0]}
    source = TOP / "src" / folder / "{file}.cc".format(**fields)
    write(source, template.format(**fields))
    if examples:
        write(TOP / examples.format(**fields), examples_template.format(**fields))
    add_line(TOP / "src" / folder / list_name, type_name, fields["const"], door)
    print(f"listed in src/{folder}/{list_name}")
    if door == "reporter":
        print("its examples: UPDATE_GOLDEN=1 ctest --preset dev -L golden")


if __name__ == "__main__":
    main()
