// SPDX-License-Identifier: Apache-2.0
// source/superseded: a source that a correction, an update or a kill has taken back, and that was not compared.
#include <cstdlib>

#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.empty()) return;
  DocId speaker = topic.evidence.front().span.doc;
  DocId old = static_cast<DocId>(std::atoi(topic.question.c_str()));
  Finding finding;
  finding.severity = Severity::kNote;
  finding.passages = topic.evidence;
  if (speaker == old) {
    finding.title = absl::StrCat("{", old, "} was withdrawn");
    finding.message = absl::StrCat("{", old, "} is marked “", topic.evidence[0].shown, "”. Nothing in it was compared.");
    finding.ask = absl::StrCat("Has copy that rests on {", old, "} been taken down?");
  } else {
    finding.title = absl::StrCat("{", speaker, "} replaces {", old, "}");
    finding.message = absl::StrCat("{", speaker, "} is marked “", topic.evidence[0].shown, "” and repeats {", old,
                                   "}. What it changed is no contradiction; {", old, "} was not compared.");
    finding.ask = absl::StrCat("Does copy that rests on {", old, "} carry the correction?");
  }
  report(std::move(finding));
}

}  // namespace

extern const Rule kSourceSuperseded;  // listed in all_rules.cc
constexpr Rule kSourceSuperseded = {
    .id = "source/superseded",
    .kind = "source/superseded",
    .title = "a source that was corrected, updated or withdrawn",
    .why = "Agencies take back what was wrong: they send the story again under CORRECTED or UPDATE, or kill it. Where the old "
           "and the new version are in one set, the old one is set aside: what was put right is not a contradiction. A "
           "version counts only where it says so itself and repeats half of the old sentences.",
    .example =
        "early | A fire at the paint works in Tarno killed six people on Monday, the coast guard said. Crews fought the flames until "
        "dawn with foam that two ferries had brought over from the island. The works were built in 1961 and employ ninety "
        "people from the town and the villages around it.\n"
        "late  | CORRECTED: Fire at the paint works\n"
        "late  | A fire at the paint works in Tarno killed four people on Monday, the coast guard said. Crews fought the flames until "
        "dawn with foam that two ferries had brought over from the island. The works were built in 1961 and employ ninety "
        "people from the town and the villages around it.\n",
    .counter_example =
        "early | A fire at the paint works in Tarno killed six people on Monday. Crews fought the flames until dawn.\n"
        "late  | The coast guard corrected its report: a fire at the paint works in Tarno killed four people on Monday.\n",
    .severity = Severity::kNote,
    .check = Check,
};

}  // namespace crossread
