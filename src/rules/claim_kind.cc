// SPDX-License-Identifier: Apache-2.0
// claim/kind: one thing is of one kind in one source and of another in the next.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  const Passage& one = topic.evidence.front();
  auto other = std::find_if(topic.evidence.begin(), topic.evidence.end(), [&](const Passage& passage) { return passage.side != one.side; });
  if (other == topic.evidence.end()) return;
  Finding finding;
  finding.title = absl::StrCat(topic.question, ": ", Shorten(one.shown, 30), " or ", Shorten(other->shown, 30), "?");
  finding.message = absl::StrCat("{", one.span.doc, "} has “", Shorten(one.shown, 60), "”, {", other->span.doc, "} “", Shorten(other->shown, 60), "”.");
  finding.ask = "Which of the two is right?";
  finding.confidence = Confidence::kMedium;
  finding.severity = Severity::kError;
  finding.passages = topic.evidence;
  report(std::move(finding));
}

}  // namespace

extern const Rule kClaimKind;  // listed in all_rules.cc
constexpr Rule kClaimKind = {
    .id = "claim/kind",
    .kind = "claim/kind",
    .title = "one thing is of two kinds: a cause, a cargo, a disease, a weapon",
    .why = "A fire that lightning started was not started by a campfire. Causes, cargoes, diseases, chemicals, drugs, ways in and out, "
           "weapons, fuels and the like are read where a word ties them to what they are the kind of, and compared where each source "
           "tells of one kind only. A source that has both tells of two things; what is only possible, excluded or of another time "
           "says nothing; a sort of a kind (a rifle, a gun) is no other kind; bad weather goes with any other cause.",
    .example = "agency | The fire in the Rosa hills near Velden was started by lightning, the brigade said.\n"
               "daily  | The Rosa fire at Velden began when a campfire got out of hand.\n",
    .counter_example = "agency | The fire in the Rosa hills near Velden was started by lightning, the brigade said.\n"
                       "daily  | The Rosa fire at Velden may have been started by a campfire.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
