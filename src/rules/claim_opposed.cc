// SPDX-License-Identifier: Apache-2.0
// claim/opposed: two sources take opposite sides of one matter, each in its own words.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  auto other = std::find_if(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return passage.side != topic.evidence.front().side; });
  if (other == topic.evidence.end()) return;
  const Passage& one = topic.evidence.front();
  Finding finding;
  finding.title = absl::StrCat("“", Shorten(one.shown, 30), "” or “", Shorten(other->shown, 30), "”?");
  finding.message = absl::StrCat("{", one.span.doc, "} has “", Shorten(one.shown, 90), "”, {", other->span.doc, "} “", Shorten(other->shown, 90), "”. Both cannot hold.");
  finding.ask = "Which of the two is right?";
  finding.confidence = Confidence::kMedium;
  finding.passages = topic.evidence;
  report(std::move(finding));
}

}  // namespace

extern const Rule kClaimOpposed;  // listed in all_rules.cc
constexpr Rule kClaimOpposed = {
    .id = "claim/opposed",
    .kind = "claim/opposed",
    .title = "two sources take opposite sides of one matter in unlike words",
    .why = "\"Family farms are exempt\" and \"there is no exemption for farms\" share no wording, but one matter. Words, phrases and nouns "
           "that take a side of a matter are read with all that turns them (no, never, without, failed to, refused to, has yet to) "
           "and with whom they are said of; two sources are set against each other where that is one thing. What is only possible, "
           "planned or feared says nothing, nor does what may have come to pass in between, another part, another day, or a source "
           "that tells both sides itself.",
    .example = "agency | Family farms are exempt from the tax.\n"
               "daily  | There is no exemption for farms of any kind.\n",
    .counter_example = "agency | Family farms are exempt from the tax.\n"
                       "daily  | There is no exemption for banks of any kind.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
