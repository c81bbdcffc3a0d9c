// SPDX-License-Identifier: Apache-2.0
// date/sequence: three or more passages whose days and gaps cannot all be true.
#include <set>

#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.size() < 2) return;
  Finding finding;
  finding.severity = Severity::kWarning;
  finding.confidence = Confidence::kMedium;
  finding.passages = topic.evidence;
  size_t first = topic.question.find(' '), second = topic.question.rfind(' ');
  if (first != std::string::npos && second > first) {
    std::string kind = topic.question.substr(0, first), stated = topic.question.substr(first + 1, second - first - 1);
    std::string reckoned = topic.question.substr(second + 1);
    const std::string what = kind.starts_with("@") ? "it" : absl::StrCat("the ", kind);  // a day without an event of its own
    if (!reckoned.empty()) finding.title = absl::StrCat("When was ", what, ": ", stated, " or ", reckoned, "?");
    if (reckoned.empty() && what != "it") finding.title = absl::StrCat("The ", kind, " of ", stated, ": do the gaps fit?");
  }
  const bool order = topic.key.starts_with("order ");  // two acts, told both ways round
  if (order) finding.title = "Which of the two came first?";
  if (finding.title.empty() || finding.title.size() > 64) finding.title = "Which of these dates and gaps is wrong?";
  std::set<DocId> sources;
  std::string chain;
  int side = 0;
  for (const Passage& passage : topic.evidence) {
    sources.insert(passage.span.doc);
    if (passage.side == side) continue;
    side = passage.side;
    const std::string& text = topic.story->documents[passage.span.doc].text;
    absl::StrAppend(&chain, chain.empty() ? "" : ", ", "{", passage.span.doc, "} \"", std::string(TextOf(text, passage.span)), "\"");
  }
  finding.message = absl::StrCat(chain, order ? ": each puts first what the other puts last." : ": taken together, these cannot all be true.");
  if (!order) finding.notes.push_back("each of them is needed: without any one, the rest fits together");
  finding.ask = "Which of the passages is out of step?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kDateSequence;  // listed in all_rules.cc
constexpr Rule kDateSequence = {
    .id = "date/sequence",
    .kind = "date/sequence",
    .title = "days and gaps of several passages cannot all be true",
    .why = "No two of the passages contradict each other, and yet they cannot all hold: the vote was on the 20th, the minister "
           "went eight days before it, on the day a party walked out, and the party walked out on the 11th. Days and gaps are "
           "laid into one network; the shortest chain that breaks is shown. Where each source has words of its own, the dates of a gap's two ends "
           "are found by the odds. \"About\" and the like widen a gap. Two acts that one source "
           "puts in one order, \"only after the alarm\", and another in the other are shown too.",
    .example = "agency (2023-09-21) | The council of Velm held its vote on Wednesday, and Mayor Orla Tamm survived.\n"
               "daily (2023-09-22) | Harbour master Jon Brisk of Velm resigned eight days before the vote on Mayor Orla Tamm.\n"
               "weekly (2023-09-22) | Jon Brisk resigned on the day that the Coast Party left the coalition of Orla Tamm in Velm.\n"
               "radio (2023-09-21) | The Coast Party left the coalition in Velm on 11 September, said Orla Tamm.\n",
    .counter_example = "agency (2023-09-21) | The council of Velm held its vote on Wednesday, and Mayor Orla Tamm survived.\n"
                       "daily (2023-09-22) | Harbour master Jon Brisk of Velm resigned eight days before the vote on Mayor Orla Tamm.\n"
                       "weekly (2023-09-22) | Jon Brisk resigned on the day that the Coast Party left the coalition of Orla Tamm in Velm.\n"
                       "radio (2023-09-21) | The Coast Party left the coalition in Velm on 12 September, said Orla Tamm.\n",
    .severity = Severity::kWarning,
    .check = Check,
};

}  // namespace crossread
