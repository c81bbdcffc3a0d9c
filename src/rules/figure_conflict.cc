// SPDX-License-Identifier: Apache-2.0
// figure/conflict: two passages give numbers for one thing that cannot both hold.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"
#include "rules/figure_sides.h"
#include "rules/sides.h"
#include "values/slip.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  std::optional<FigureSides> sides = OpposedFigures(topic);
  if (!sides || !SlipBetween(AmountOf(topic, sides->first), AmountOf(topic, sides->second)).empty()) return;  // figure/unit names it
  const Story& story = *topic.story;
  const Fact& lone = topic.FactOf(topic.answers[sides->first]);
  const Fact& other = topic.FactOf(topic.answers[sides->second]);
  Finding finding;
  std::string one = ShowFigure(topic, sides->second), two = ShowFigure(topic, sides->first);
  finding.title = Fitting(absl::StrCat(topic.question, ": ", one, " or ", two, "?"), absl::StrCat("Which figure: ", one, " or ", two, "?"));
  finding.message = absl::StrCat(SourceName(other.doc()), " has ", Quoted(story, other), ", ", SourceName(lone.doc()), " has ",
                                 Quoted(story, lone), ".");
  finding.passages = PassagesOf(topic, *sides);
  if (lone.claim.hedge != Hedge::kNone || other.claim.hedge != Hedge::kNone) finding.confidence = Confidence::kMedium;
  if (MayBeLater(topic, *sides)) {
    finding.severity = Severity::kWarning;
    finding.confidence = Confidence::kLow;
    finding.notes.push_back("the day of a source is unknown: the higher figure may only be the later one");
  }
  if (FellBack(topic, *sides)) {
    finding.severity = Severity::kWarning;
    finding.notes.push_back("the later source has the lower figure: it was revised, or one counts something else");
  }
  finding.ask = "Which figure is right, and as of when?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kFigureConflict;  // listed in all_rules.cc
constexpr Rule kFigureConflict = {
    .id = "figure/conflict",
    .kind = "figure",
    .title = "two passages give different numbers for one thing",
    .why = "Counts grow as a story runs; an old figure left in late copy misleads. Figures are compared where the same people or "
           "things are counted in the same state (killed, injured, aboard), or the same is measured (a depth, a turnout, one "
           "person's age, the result of a match or a vote), and no year, period, place, part or owner sets them apart; or where others "
           "agree on a figure that one source lacks, and its words have one that nobody else has; or where one source follows another "
           "sentence by sentence and has another figure in one of them. A hedge widens the figure to an interval, a "
           "later and higher toll is an update (a later and lower one is a warning), and a source that gives both numbers contradicts nobody. Where the day of a source "
           "is unknown, a count that moves is a warning only.",
    .example = "agency (2021-03-16) | At least 14 people were injured in the fire.\n"
               "daily (2021-03-16) | Nine people were injured in the fire.\n",
    .counter_example = "agency (2021-03-16) | At least 14 people were injured in the fire.\n"
                       "daily (2021-03-16) | Sixteen people were injured in the fire.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
