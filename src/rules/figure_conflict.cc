// SPDX-License-Identifier: Apache-2.0
// figure/conflict: two passages give numbers for one thing that cannot both hold.
#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "crossread/rule.h"
#include "rules/sides.h"
#include "values/age.h"
#include "values/amount.h"
#include "values/update.h"

namespace crossread {
namespace {

const Amount& AmountOf(const Fact& fact) { return std::get<Amount>(fact.value); }

bool Agree(const Fact& a, const Fact& b, const Story& story) {
  return a.subject.attribute == "age" ? AgesCanAgree(a, b, story) : CanAgree(AmountOf(a), AmountOf(b));
}

/// Counts move as a story runs, but hardly from a thousand to ten thousand between two reports: that is a misprint.
bool Moved(const Fact& a, const Fact& b, const Story& story) {
  double low = std::min(AmountOf(a).number, AmountOf(b).number), high = std::max(AmountOf(a).number, AmountOf(b).number);
  return IsUpdate(a, b, story) && !(low >= 1000 && high >= 8 * low);
}

void Check(const Topic& topic, FindingSink report) {
  const Story& story = *topic.story;
  auto agree = [&](const Fact& a, const Fact& b) { return Agree(a, b, story); };
  auto opposed = FlatlyOpposed(topic, [&](const Fact& a, const Fact& b) {
    return agree(a, b) || Moved(a, b, story) || Moved(b, a, story);
  });
  if (!opposed) return;
  Sides sides = SplitSides(topic, agree);
  const Fact& lone = topic.FactOf(topic.answers[opposed->first]);
  const Fact& other = topic.FactOf(topic.answers[opposed->second]);
  Finding finding;
  std::string one = ShowAmount(AmountOf(other)), two = ShowAmount(AmountOf(lone));
  finding.title = Fitting(absl::StrCat(topic.question, ": ", one, " or ", two, "?"), absl::StrCat("Which figure: ", one, " or ", two, "?"));
  finding.message = absl::StrCat(SourceName(other.doc()), " has ", Quoted(story, other), ", ", SourceName(lone.doc()), " has ",
                                 Quoted(story, lone), ".");
  finding.passages = PassagesOf(topic, sides, opposed->first, [](const Fact& fact) { return ShowAmount(AmountOf(fact)); },
                                [](const Fact& fact) { return KeyOf(AmountOf(fact)); });
  if (lone.claim.hedge != Hedge::kNone || other.claim.hedge != Hedge::kNone) finding.confidence = Confidence::kMedium;
  finding.ask = "Which figure is right, and as of when?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kFigureConflict;  // listed in all_rules.cc
constexpr Rule kFigureConflict = {
    .id = "figure/conflict",
    .kind = "figure",
    .title = "two passages give different numbers for one thing",
    .why = "Counts grow as a story runs; an old figure left in late copy misleads. Figures are compared where the same noun is counted "
           "in the same state (killed, injured, aboard) and no year, place or phase sets them apart. A hedge widens the figure to an "
           "interval, a later and higher toll is an update, and a source that gives both numbers contradicts nobody.",
    .example = "agency (2021-03-16) | At least 14 people were injured in the fire.\n"
               "daily (2021-03-16) | Nine people were injured in the fire.\n",
    .counter_example = "agency (2021-03-16) | At least 14 people were injured in the fire.\n"
                       "daily (2021-03-16) | Sixteen people were injured in the fire.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
