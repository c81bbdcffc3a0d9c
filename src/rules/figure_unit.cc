// SPDX-License-Identifier: Apache-2.0
// figure/unit: two figures that a slip of the pen tells apart: the unit, million for billion, two digits swapped.
#include "absl/strings/str_cat.h"
#include "crossread/rule.h"
#include "rules/figure_sides.h"
#include "rules/sides.h"
#include "values/slip.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  std::optional<FigureSides> sides = OpposedFigures(topic);
  if (!sides) return;
  std::string slip = SlipBetween(AmountOf(topic, sides->first), AmountOf(topic, sides->second));
  if (slip.empty()) return;
  const Story& story = *topic.story;
  const Fact& lone = topic.FactOf(topic.answers[sides->first]);
  const Fact& other = topic.FactOf(topic.answers[sides->second]);
  std::string one = ShowFigure(topic, sides->second), two = ShowFigure(topic, sides->first);
  Finding finding;
  finding.severity = Severity::kWarning;
  finding.title = Fitting(absl::StrCat(topic.question, ": ", one, " or ", two, "?"), absl::StrCat("A slip: ", one, " or ", two, "?"));
  finding.message = absl::StrCat(SourceName(other.doc()), " has ", Quoted(story, other), ", ", SourceName(lone.doc()), " has ",
                                 Quoted(story, lone), ": ", slip, ".");
  finding.passages = PassagesOf(topic, *sides);
  finding.ask = "Which of them is the slip?";
  report(std::move(finding));
}

}  // namespace

extern const Rule kFigureUnit;  // listed in all_rules.cc
constexpr Rule kFigureUnit = {
    .id = "figure/unit",
    .kind = "figure",
    .title = "a slip of the unit, of a thousandfold or of two digits",
    .why = "The number is right and its unit is not: 60 miles become 60 km, pounds become dollars, a million a billion; or two "
           "digits change places, 5,800 and 8,500. The same figures are compared as for figure/conflict; this rule names the "
           "slip that most likely made the difference.",
    .example = "agency (2021-03-16) | The river cut a channel with a depth of 60 feet.\n"
               "daily (2021-03-16) | The river cut a channel with a depth of 60 metres.\n",
    .counter_example = "agency (2021-03-16) | The river cut a channel with a depth of 60 feet.\n"
                       "daily (2021-03-16) | The river cut a channel with a depth of 18.3 metres.\n",
    .severity = Severity::kWarning,
    .check = Check,
};

}  // namespace crossread
