// SPDX-License-Identifier: Apache-2.0
// person/conflict: two sources give one person two names.
#include "absl/strings/str_cat.h"
#include "rules/opposed.h"

namespace crossread {
namespace {

const Mention& MentionAt(const Topic& topic, size_t answer) { return std::get<Mention>(topic.FactOf(topic.answers[answer]).claim.said); }

/// Answers by the name they have: the matcher puts exactly two people in a slot.
std::vector<Side> ByName(const Topic& topic) {
  std::vector<Side> sides;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    const Name& name = MentionAt(topic, i).name;
    Side* found = nullptr;
    for (Side& side : sides) {
      // Spelling variants of one given name stand on one side: they share its first letter and the surname.
      const Name& other = MentionAt(topic, side.answers.front()).name;
      bool same = name.folded == other.folded ||
                  (name.parts.back() == other.parts.back() && name.parts.front()[0] == other.parts.front()[0] && name.parts.size() != other.parts.size());
      if (same && found == nullptr) found = &side;
    }
    if (found == nullptr) {
      sides.push_back({{}, name.folded, Capitalise(name.folded)});
      found = &sides.back();
    }
    found->answers.push_back(i);
  }
  return sides;
}

void Check(const Topic& topic, FindingSink report) {
  std::vector<Side> sides = topic.words.empty() ? ByName(topic) : FirstAgainstRest(topic);
  if (sides.size() != 2) return;
  if (topic.words.empty()) SortSides(topic, sides);
  Finding finding;
  finding.title = Shorten(absl::StrCat("Who ", topic.reasons.empty() ? "is it" : topic.reasons.front(), ": ", Shorten(sides[0].shown, 26), " or ", Shorten(sides[1].shown, 26), "?"), 63);
  finding.message = absl::StrCat(SourceOf(topic, sides[0].answers[0]), " has “", WordsOf(topic, sides[0].answers[0]), "”; ", SourcesOf(topic, sides[1]),
                                 " ", sides[1].answers.size() > 1 ? "have" : "has", " “", WordsOf(topic, sides[1].answers[0]), "”.");
  if (!topic.words.empty()) finding.confidence = Confidence::kMedium;  // a description may mean the one who is named
  finding.ask = "Which name is right?";
  finding.passages = PassagesOf(topic, sides);
  report(std::move(finding));
}

}  // namespace

extern const Rule kPersonConflict;  // listed in all_rules.cc
constexpr Rule kPersonConflict = {
    .id = "person/conflict",
    .kind = "slot",
    .title = "two sources give one person two names",
    .why = "Naming the wrong person is the dearest mistake a newsroom makes. Two names are set against each other where they "
           "share a surname and an office or a country, or an office that has one holder in the event (the skipper, a country's "
           "finance minister), a trade, or the first letters of the given name, and where no source knows both. Short forms, initials and transliterations are one name.",
    .example = "agency | Police are holding the skipper, Tendai Moyo, who swam ashore.\n"
               "daily  | The skipper, Farai Moyo, is helping police.\n",
    .counter_example = "agency | Police are holding the skipper, Aleksandr Vetrov, who swam ashore.\n"
                       "daily  | The skipper, Alexander Vetrov, is helping police.\n",
    .severity = Severity::kError,
    .check = Check,
};

}  // namespace crossread
