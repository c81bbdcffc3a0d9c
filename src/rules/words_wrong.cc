// SPDX-License-Identifier: Apache-2.0
// claim/status, claim/term, person/garbled, place/garbled: one word stands against others' in sentences that agree.
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

/// Passages that begin with the first one's word stand with it: "navy presence", "navy exercises".
std::vector<Side> ByFirstWord(const Topic& topic) {
  auto first_word = [&](size_t answer) {
    std::string words = WordsOf(topic, answer);
    return words.substr(0, words.find(' '));
  };
  std::vector<Side> sides(2);
  for (size_t i = 0; i < topic.answers.size(); ++i) sides[first_word(i) == first_word(0) ? 0 : 1].answers.push_back(i);
  if (sides[1].answers.empty()) return FirstAgainstRest(topic);
  for (Side& side : sides) side.value = side.shown = WordsOf(topic, side.answers[0]);
  return sides;
}

Finding Report(const Topic& topic, Severity severity, std::string_view joint) {
  std::vector<Side> sides = ByFirstWord(topic);
  Finding finding;
  finding.severity = severity;
  finding.confidence = Confidence::kMedium;
  finding.title = absl::StrCat("“", Shorten(sides[0].shown, 26), "”", std::string(joint), "“", Shorten(sides[1].shown, 26), "”", joint == " or " ? "?" : "");
  finding.message = absl::StrCat(SourceOf(topic, 0), " has “", Shorten(sides[0].shown, 90), "”, ", SourcesOf(topic, sides[1]), " “", Shorten(sides[1].shown, 90), "”: ",
                                 topic.reasons.front(), ".");
  finding.passages = PassagesOf(topic, sides);
  return finding;
}

void CheckStatus(const Topic& topic, FindingSink report) { report(Report(topic, Severity::kError, " or ")); }
void CheckTerm(const Topic& topic, FindingSink report) { report(Report(topic, Severity::kWarning, " or ")); }
/// A common noun in a people's capitals, in a copy that software rewrote: nothing stands against it.
Finding Alone(const Topic& topic) {
  const Passage& name = topic.evidence.front();
  Finding finding;
  finding.severity = Severity::kWarning;
  finding.confidence = Confidence::kMedium;
  finding.title = absl::StrCat("Who are “", Shorten(name.shown, 40), "”?");
  finding.message = absl::StrCat("{", name.span.doc, "} writes “", Shorten(name.shown, 60), "” like a people's name, in a text that software has rewritten.");
  finding.passages = topic.evidence;
  return finding;
}

void CheckName(const Topic& topic, FindingSink report) {
  if (topic.answers.empty() && !topic.evidence.empty()) return report(Alone(topic));
  report(Report(topic, Severity::kWarning, " → "));
}

}  // namespace

extern const Rule kClaimStatus;  // listed in all_rules.cc
constexpr Rule kClaimStatus = {
    .id = "claim/status",
    .kind = "status",
    .title = "settled in one passage, only discussed in another",
    .why = "A deal that is talked about is not a deal. Passages are compared where two words of the matter are the same and a third "
           "is near; what is hedged, planned or denied is not held to be settled.",
    .example = "agency | The envoys left early, both sides agreeing on mutual limits to fishing fleets and patrols.\n"
               "daily  | The talks could discuss mutual restrictions on fishing patrols.\n",
    .counter_example = "agency | The envoys hope to agree on mutual limits to fishing fleets and patrols.\n"
                       "daily  | The talks could discuss mutual restrictions on fishing patrols.\n",
    .severity = Severity::kError,
    .check = CheckStatus,
};

extern const Rule kClaimTerm;  // listed in all_rules.cc
constexpr Rule kClaimTerm = {
    .id = "claim/term",
    .kind = "term",
    .title = "a term that changes the fact",
    .why = "A navy is not a military: where two sources speak of the same thing in the same place and one has the narrower force, "
           "one of them is wrong.",
    .example = "agency | Norway raised its military presence along the border in May.\n"
               "blog   | Norway is growing its navy presence at the border.\n",
    .counter_example = "agency | Norway raised its military presence along the border in May.\n"
                       "blog   | Norway is growing its navy presence in the Baltic.\n",
    .severity = Severity::kWarning,
    .check = CheckTerm,
};

extern const Rule kPersonGarbled;  // listed in all_rules.cc
constexpr Rule kPersonGarbled = {
    .id = "person/garbled",
    .kind = "garble",
    .title = "a surname was put through a thesaurus",
    .why = "Rewriting software takes surnames that are words for words. A lone capitalised word that speaks, that is no name in any "
           "source, and that a thesaurus puts for the surname of an official whom another source names, is such a one.",
    .example = "agency | Mayor Peter Price spoke on Sunday. \"We are closed,\" Price said.\n"
               "blog   | \"We are shut for now,\" Worth said on Sunday.\n",
    .counter_example = "agency | Mayor Peter Price spoke on Sunday. \"We are closed,\" Price said.\n"
                       "blog   | \"We are shut for now,\" Mayor Peter Worth said on Sunday.\n",
    .severity = Severity::kWarning,
    .check = CheckName,
};

extern const Rule kPlaceGarbled;  // listed in all_rules.cc
constexpr Rule kPlaceGarbled = {
    .id = "place/garbled",
    .kind = "place-garble",
    .title = "a place name has a wrong word in it",
    .why = "Where two sentences agree around a place and one of them has a word before it that no atlas knows, the name was "
           "garbled.",
    .example = "agency | Norway joined military exercises in Eastern Europe.\n"
               "blog   | Norway joined military workouts in Jam Europe.\n",
    .counter_example = "agency | Norway joined military exercises in Eastern Europe.\n"
                       "blog   | Norway joined military workouts in Western Europe.\n",
    .severity = Severity::kWarning,
    .check = CheckName,
};

}  // namespace crossread
