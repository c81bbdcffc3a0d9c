// SPDX-License-Identifier: Apache-2.0
// figure/share: a percentage that the counts it comes from do not give.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.size() < 3) return;
  const Passage& share = topic.evidence[0];
  const Passage& from = topic.evidence[1];
  const Passage& to = topic.evidence[2];
  Finding finding;
  finding.severity = Severity::kWarning;
  bool inside = share.span.doc == from.span.doc;
  finding.confidence = inside ? Confidence::kHigh : Confidence::kMedium;
  finding.passages = topic.evidence;
  finding.title = absl::StrCat(from.shown, topic.reasons.empty() ? " to " : " of ", to.shown, ": ", share.shown, " or ", topic.question, "?");
  finding.message = absl::StrCat("{", share.span.doc, "} makes it ", share.shown, ", but ", inside ? "its own" : absl::StrCat("{", from.span.doc, "}'s"),
                                 " figures, ", from.shown, " and ", to.shown, ", make it ", topic.question, ".");
  finding.ask = "Is the percentage wrong, or one of the figures?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kFigureShare;  // listed in all_rules.cc
constexpr Rule kFigureShare = {
    .id = "figure/share",
    .kind = "figure/share",
    .title = "a percentage does not follow from its counts",
    .why = "Percentages are worked out by hand and late at night. Where a source gives the old figure, the new one and the "
           "change between them, the change can be worked out again; a point and a half is let pass for rounding. So is what "
           "part of a whole a figure is said to be. Across sources, both must give the same new figure.",
    .example = "site | Ticket sales went from 8,400 to 6,300, a fall of 20 per cent.\n"
               "daily | Ticket sales fell.\n",
    .counter_example = "site | Ticket sales went from 8,400 to 6,300, a fall of 25 per cent. The year before they had risen by 12 per cent.\n"
                       "daily | Ticket sales fell.\n",
    .severity = Severity::kWarning,
    .check = Check,
};

}  // namespace crossread
