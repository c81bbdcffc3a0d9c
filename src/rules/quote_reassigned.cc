// SPDX-License-Identifier: Apache-2.0
// quote/reassigned: one remark, in other words, is put into two mouths.
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

void Check(const Topic& topic, FindingSink report) {
  if (topic.answers.size() != 2 || topic.reasons.size() != 2) return;
  std::vector<Side> sides = {{{0}, topic.reasons[0], Capitalise(topic.reasons[0])}, {{1}, topic.reasons[1], Capitalise(topic.reasons[1])}};
  auto surname = [](const Side& side) { return Shorten(side.shown.substr(side.shown.rfind(' ') + 1), 14); };
  Finding finding;
  finding.title = absl::StrCat("Who said “", Shorten(WordsOf(topic, 0), 20), "”: ", surname(sides[0]), " or ", surname(sides[1]), "?");
  finding.message = absl::StrCat("“", Shorten(WordsOf(topic, 0), 90), "”: ", SourceOf(topic, 0), " has ", sides[0].shown, " say it, ", SourceOf(topic, 1), " gives it to ",
                                 sides[1].shown, ": “", Shorten(WordsOf(topic, 1), 90), "”.");
  finding.ask = "Whose remark is it?";
  finding.confidence = Confidence::kMedium;  // two people may say one thing
  finding.passages = PassagesOf(topic, sides);
  report(std::move(finding));
}

}  // namespace

extern const Rule kQuoteReassigned;  // listed in all_rules.cc
constexpr Rule kQuoteReassigned = {
    .id = "quote/reassigned",
    .kind = "mouth",
    .title = "one remark in other words is put into two mouths",
    .why = "A desk that rewrites a quotation may give it to the wrong speaker. Three words and most of those that carry meaning must be in "
           "both, one source must have the remark in marks, and neither may name the other's speaker beside it.",
    .example = "agency | \"The ice sounded like a piano being dropped,\" said Ilse Brandvold.\n"
               "daily  | The ice had sounded like a dropped piano, said the ferryman, Peter Odum.\n",
    .counter_example = "agency | \"The ice sounded like a piano being dropped,\" said Ilse Brandvold.\n"
                       "daily  | The ice had sounded like a dropped piano, said the skipper, Ilse Brandvold.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
