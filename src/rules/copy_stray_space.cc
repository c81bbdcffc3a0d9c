// SPDX-License-Identifier: Apache-2.0
// copy/stray-space: a space where none belongs.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.empty()) return;
  DocId doc = topic.evidence.front().span.doc;
  Finding finding;
  finding.severity = Severity::kNote;
  finding.passages = topic.evidence;
  finding.title = "A space too many?";
  finding.message = absl::StrCat("{", doc, "} has a stray space in \"", topic.question, "\".");
  report(std::move(finding));
}

}  // namespace

extern const Rule kCopyStraySpace;  // listed in all_rules.cc
constexpr Rule kCopyStraySpace = {
    .id = "copy/stray-space",
    .kind = "copy/stray-space",
    .title = "a space where none belongs",
    .why = "A space inside a compound or before a stop is left over from line breaks or from cutting and pasting.",
    .example =
        "site | The council wants a line-by- line answer to its letter.\n"
        "daily | The council wants an answer.\n",
    .counter_example =
        "site | The council wants two- and three-storey houses, and a line-by-line answer.\n"
        "daily | The council wants an answer.\n",
    .severity = Severity::kNote,
    .check = Check,
};

}  // namespace crossread
