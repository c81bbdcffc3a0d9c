// SPDX-License-Identifier: Apache-2.0
// claim/strength: a deed is planned in one source, and only possible in the others.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

/// Hopes are opinions: an editor is told, no more.
void Outlook(const Topic& topic, FindingSink report) {
  const Passage& hopeful = topic.evidence.front();
  const Passage& doubtful = topic.evidence.back();
  Finding finding;
  finding.severity = Severity::kNote;
  finding.confidence = Confidence::kLow;
  finding.title = absl::StrCat("“", Shorten(hopeful.shown, 26), "”, or “", Shorten(doubtful.shown, 26), "”?");
  finding.message = absl::StrCat("{", hopeful.span.doc, "} expects success (“", Shorten(hopeful.shown, 60), "”), the other sources do not (“", Shorten(doubtful.shown, 60), "”).");
  finding.ask = "Who expects it?";
  finding.passages = topic.evidence;
  report(std::move(finding));
}

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.size() < 2) return;
  if (topic.key == "outlook") return Outlook(topic, report);
  const Passage& sure = topic.evidence[0];
  const Passage& open = topic.evidence[1];
  Finding finding;
  finding.severity = Severity::kWarning;
  finding.confidence = Confidence::kMedium;
  finding.title = absl::StrCat("“", Shorten(sure.shown, 24), "”, or only “", Shorten(open.shown, 24), "”?");
  finding.message = absl::StrCat("{", sure.span.doc, "} takes the ", topic.question, " for settled (“", Shorten(sure.shown, 60), "”); the other sources leave it open (“",
                                 Shorten(open.shown, 90), "”).");
  finding.ask = "Who says that it is planned?";
  finding.passages = topic.evidence;
  report(std::move(finding));
}

}  // namespace

extern const Rule kClaimStrength;  // listed in all_rules.cc
constexpr Rule kClaimStrength = {
    .id = "claim/strength",
    .kind = "claim/strength",
    .title = "a deed is planned in one source, only feared in the others",
    .why = "“Ruritania's planned invasion” says that there is a plan. Where two other sources say no more than that it could come, the one "
           "word makes a fear a fact. Only hostile deeds with an owner count, and only where no other source has the plan. As a note, "
           "the rule tells where one source expects talks or the like to succeed, and two others say that hopes are low.",
    .example = "agency | Talks on the border are going on. Ruritania's planned attack worries the neighbours.\n"
               "daily  | The build-up could lead to an attack, officials fear.\n"
               "radio  | Neighbours say that the manoeuvres may be a prelude to an attack.\n",
    .counter_example = "agency | Talks on the border are going on. Ruritania's planned parade worries the neighbours.\n"
                       "daily  | The build-up could lead to a parade, officials fear.\n"
                       "radio  | Neighbours say that the manoeuvres may be a prelude to a parade.\n",
    .severity = Severity::kWarning,
    .check = Check,
};

}  // namespace crossread
