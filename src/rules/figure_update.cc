// SPDX-License-Identifier: Apache-2.0
// figure/update: a later source has a newer figure of a count that moves.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"
#include "rules/figure_sides.h"
#include "rules/sides.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (OpposedFigures(topic)) return;  // reported once, as what it is
  std::optional<FigureSides> sides = SupersededFigures(topic);
  if (!sides) return;
  const Story& story = *topic.story;
  const Fact& latest = topic.FactOf(topic.answers[sides->first]);
  const Fact& old = topic.FactOf(topic.answers[sides->second]);
  std::string now = ShowFigure(topic, sides->first), before = ShowFigure(topic, sides->second);
  Finding finding;
  finding.severity = Severity::kNote;
  std::string change = absl::StrCat(now, ", then ", before, " is old");
  finding.title = Fitting(absl::StrCat(topic.question, ": ", change), absl::StrCat("Later figure: ", change));
  finding.message = absl::StrCat(SourceName(latest.doc()), ", the later source, has ", Quoted(story, latest), ", ", SourceName(old.doc()), " has ",
                                 Quoted(story, old), ".");
  finding.passages = PassagesOf(topic, *sides);
  report(std::move(finding));
}

}  // namespace

extern const Rule kFigureUpdate;  // listed in all_rules.cc
constexpr Rule kFigureUpdate = {
    .id = "figure/update",
    .kind = "figure",
    .title = "a later source has a newer figure",
    .why = "Tolls rise, and copy from the morning keeps the morning's figure. Sources of different days or hours contradict "
           "nobody where a count of the dead, the injured or the like has moved between them; the note tells which figure is "
           "the newest. A count of the dead that falls is no update, unless the later source says that it was revised.",
    .example = "agency (2021-03-16) | Nine people were killed in the fire.\n"
               "daily (2021-03-18) | Fourteen people were killed in the fire.\n",
    .counter_example = "agency (2021-03-16) | Nine people were killed in the fire.\n"
                       "daily (2021-03-18) | Nine people were killed in the fire, and five more were injured.\n",
    .severity = Severity::kNote,
    .check = Check,
};

}  // namespace crossread
