// SPDX-License-Identifier: Apache-2.0
// claim/denied: one source denies in its own voice what another states.
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.size() < 2) return;
  const Passage& denied = topic.evidence[0];
  const Passage& stated = topic.evidence[1];
  Finding finding;
  finding.title = absl::StrCat("“", Shorten(denied.shown, 26), "” or “", Shorten(stated.shown, 26), "”?");
  finding.message = absl::StrCat("{", denied.span.doc, "} denies it (“", Shorten(denied.shown, 90), "”), {", stated.span.doc, "} states it (“",
                                 Shorten(stated.shown, 90), "”).");
  finding.ask = "Which of the two is right?";
  finding.confidence = Confidence::kMedium;
  finding.passages = topic.evidence;
  report(std::move(finding));
}

}  // namespace

extern const Rule kClaimDenied;  // listed in all_rules.cc
constexpr Rule kClaimDenied = {
    .id = "claim/denied",
    .kind = "claim/denied",
    .title = "one source denies flatly what another states",
    .why = "A sentence with one \"not\", \"never\", \"failed to\" and the like denies all that follows. Where another source's sentence has "
           "its subject and every word that is denied, without a denial, a condition or a speaker of its own, one of them is wrong. "
           "A denial that may be overtaken (\"not yet\", or a statement of a later day) is let pass.",
    .example = "agency | The Marlow Bridge was never abandoned by its owners.\n"
               "daily  | The Marlow Bridge was abandoned by its owners in May.\n",
    .counter_example = "agency | The Marlow Bridge was never abandoned by its owners.\n"
                       "daily  | The Marlow Bridge was abandoned by engineers in May, and its owners looked at the ferry.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
