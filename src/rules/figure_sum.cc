// SPDX-License-Identifier: Apache-2.0
// figure/sum: parts that do not add up to their total inside one source.
#include <string>

#include "absl/strings/str_cat.h"
#include "crossread/rule.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.evidence.size() < 2) return;
  const Passage& total = topic.evidence.front();
  DocId doc = total.span.doc;
  Finding finding;
  finding.severity = Severity::kWarning;
  finding.passages = topic.evidence;
  finding.title = absl::StrCat(topic.question, ": was it ", total.shown, "?");
  if (finding.title.size() > 64) finding.title = absl::StrCat("Do the parts add up to ", total.shown, "?");
  const bool added = topic.question.find(" + ") != std::string::npos;  // else taken away, multiplied, divided
  const bool apart = topic.evidence[1].span.doc != doc;
  finding.message = absl::StrCat("{", doc, "} gives ", total.shown, !added ? ", but " : apart ? absl::StrCat(" in all, but the parts of {", topic.evidence[1].span.doc, "} make ") : std::string(" in all, but its parts make "), topic.question, ".");
  finding.ask = added ? "Is the total wrong, or one of the parts?" : "Which of these figures is wrong?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kFigureSum;  // listed in all_rules.cc
constexpr Rule kFigureSum = {
    .id = "figure/sum",
    .kind = "figure/sum",
    .title = "parts do not add up to their total",
    .why = "A total and its parts come from different hands and are updated at different times. Only complete lists are added "
           "up: a total, then nothing but numbered parts (in the sentence behind it too, or before \"and all 33\"), or a part and \"the "
           "other seven\"; \"including\", \"others\" and hedged figures are let pass. Votes for, against and abstentions may be fewer than those "
           "present, never more. Two times of day, days or years and what is said to lie between them are reckoned too, and margins, what is left of a whole, and what falls to each.",
    .example = "site | The count of wrecked boats stood at 31: 18 in Velm, nine in Tarno and six on the island of Skell.\n"
               "daily | Many boats were wrecked.\n",
    .counter_example = "site | The count of wrecked boats stood at 33: 18 in Velm, nine in Tarno and six on the island of Skell.\n"
                       "daily | Many boats were wrecked.\n",
    .severity = Severity::kWarning,
    .check = Check,
};

}  // namespace crossread
