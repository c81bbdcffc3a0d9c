// SPDX-License-Identifier: Apache-2.0
// claim/none: one source says that nobody was harmed, another tells of somebody who was.
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.size() < 2) return;
  const Passage& one = topic.evidence.front();
  const Passage& other = topic.evidence.back();
  Finding finding;
  finding.title = absl::StrCat(topic.question, ": “", Shorten(one.shown, 20), "” or “", Shorten(other.shown, 20), "”?");
  finding.message = absl::StrCat("{", one.span.doc, "} has “", Shorten(one.shown, 90), "”, {", other.span.doc, "} “", Shorten(other.shown, 90), "”.");
  finding.ask = "Which of the two is right, and as of when?";
  finding.confidence = Confidence::kMedium;
  finding.severity = Severity::kError;
  finding.passages = topic.evidence;
  report(std::move(finding));
}

}  // namespace

extern const Rule kClaimNone;  // listed in all_rules.cc
constexpr Rule kClaimNone = {
    .id = "claim/none",
    .kind = "claim/none",
    .title = "nobody was harmed in one source, somebody was in another",
    .why = "\"Nobody was hurt\" is the easiest sentence of a first report to leave standing. It is set against every source that "
           "counts or names killed, injured or arrested people of the same story, unless that source is the later one, tells of another "
           "day or event, or the denial is of one group or of serious harm only. \"No reports of\" and \"not yet\" deny nothing.",
    .example = "agency (2021-03-16) | Nobody was hurt in the blast at the quarry.\n"
               "daily (2021-03-16) | The blast at the quarry injured two men.\n",
    .counter_example = "agency (2021-03-16) | Nobody was seriously hurt in the blast at the quarry.\n"
                       "daily (2021-03-16) | The blast at the quarry injured two men slightly.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
