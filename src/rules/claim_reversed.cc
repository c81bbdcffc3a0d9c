// SPDX-License-Identifier: Apache-2.0
// claim/reversed: one source asserts what another denies.
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

const Assertion& AssertionAt(const Topic& topic, size_t answer) { return std::get<Assertion>(topic.FactOf(topic.answers[answer]).claim.said); }

void Check(const Topic& topic, FindingSink report) {
  if (!topic.words.empty()) {
    std::vector<Side> sides = FirstAgainstRest(topic);
    Finding finding;
    finding.title = absl::StrCat("“", Shorten(sides[0].shown, 26), "” or “", Shorten(sides[1].shown, 26), "”?");
    finding.message = absl::StrCat(SourceOf(topic, 0), " has “", sides[0].shown, "”, ", SourceOf(topic, 1), " “", sides[1].shown, "”: a word that turns the sense is lost.");
    finding.ask = "Which of the two is meant?";
    finding.confidence = Confidence::kMedium;
    finding.passages = PassagesOf(topic, sides);
    report(std::move(finding));
    return;
  }
  std::vector<Side> sides(2);
  for (size_t i = 0; i < topic.answers.size(); ++i) sides[AssertionAt(topic, i).negated ? 0 : 1].answers.push_back(i);
  if (sides[0].answers.empty() || sides[1].answers.empty()) return;
  std::string predicate = AssertionAt(topic, 0).predicate;
  if (predicate[0] == '?') predicate.erase(0, 1);
  sides[0].value = "not " + predicate;
  sides[1].value = predicate;
  for (Side& side : sides) side.shown = Shorten(WordsOf(topic, side.answers[0]), 25);
  SortSides(topic, sides);
  Finding finding;
  finding.title = absl::StrCat("Which holds: “", sides[0].shown, "” or “", sides[1].shown, "”?");
  if (finding.title.size() > 70) finding.title = absl::StrCat("“", Shorten(sides[0].shown, 22), "” or “", Shorten(sides[1].shown, 22), "”?");
  finding.message = absl::StrCat(SourcesOf(topic, sides[0]), " has “", WordsOf(topic, sides[0].answers[0]), "”, ", SourcesOf(topic, sides[1]), " “",
                                 WordsOf(topic, sides[1].answers[0]), "”. Both cannot hold.");
  finding.ask = "Which of the two is right?";
  finding.confidence = Confidence::kMedium;
  finding.passages = PassagesOf(topic, sides);
  report(std::move(finding));
}

}  // namespace

extern const Rule kClaimReversed;  // listed in all_rules.cc
constexpr Rule kClaimReversed = {
    .id = "claim/reversed",
    .kind = "statement",
    .title = "one source asserts what another denies",
    .why = "A lost \"not\" or a verb of the wrong direction turns a story round. Two assertions are set against each other where "
           "they have one subject and one predicate, or words that take sides on one question (plead guilty or deny, approve or "
           "reject), and all that the denial names stands in the assertion. Conditions, plans and what may change from one day "
           "to the next are left out.",
    .example = "agency | No flood warning was issued, the weather office said.\n"
               "daily  | A flood warning was issued and lifted two hours later.\n",
    .counter_example = "agency | No flood warning was issued, the weather office said.\n"
                       "daily  | A gale warning was issued and lifted two hours later.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
