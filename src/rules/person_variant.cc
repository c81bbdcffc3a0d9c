// SPDX-License-Identifier: Apache-2.0
// person/variant: sources spell or shorten one person's name in several ways.
#include <algorithm>

#include "absl/strings/str_cat.h"
#include "rules/opposed.h"
#include "values/names.h"

namespace crossread {
namespace {

/// One source against two and more, in a surname that no transliteration makes of the other's: "Horgan", "Hogan".
bool Mistyped(const Topic& topic, const std::vector<Side>& sides) {
  const size_t one = VoicesOf(topic, sides[0]), two = VoicesOf(topic, sides[1]);
  auto surname = [&](const Side& side) { return std::get<Mention>(topic.FactOf(topic.answers[side.answers.front()]).claim.said).name.parts.back(); };
  return sides.size() == 2 && std::min(one, two) == 1 && std::max(one, two) >= 2 && NameKey(surname(sides[0])) != NameKey(surname(sides[1]));
}

void Check(const Topic& topic, FindingSink report) {
  std::vector<Side> sides;
  for (size_t i = 0; i < topic.answers.size(); ++i) {
    const Mention& mention = std::get<Mention>(topic.FactOf(topic.answers[i]).claim.said);
    const Name& name = mention.name;
    if (name.parts.size() < 2 || name.parts.front().size() < 2) continue;
    auto same = [&](const Side& side) {
      const Name& other = std::get<Mention>(topic.FactOf(topic.answers[side.answers.front()]).claim.said).name;
      // A middle name more or less, or a second surname, is no variant.
      bool front = other.parts.front() == name.parts.front();
      bool back = std::find(other.parts.begin(), other.parts.end(), name.parts.back()) != other.parts.end() ||
                  std::find(name.parts.begin(), name.parts.end(), other.parts.back()) != name.parts.end();
      // "Ceballos-Ruiz", "J. Robert Hale": a shorter form of the same parts.
      const std::vector<std::string>& few = name.parts.size() < other.parts.size() ? name.parts : other.parts;
      const std::vector<std::string>& many = name.parts.size() < other.parts.size() ? other.parts : name.parts;
      bool part = std::all_of(few.begin(), few.end(), [&](const std::string& p) { return std::find(many.begin(), many.end(), p) != many.end(); });
      return part || (front && back);
    };
    auto side = std::find_if(sides.begin(), sides.end(), same);
    if (side == sides.end()) side = sides.insert(sides.end(), Side{{}, name.folded, Capitalise(name.folded)});
    side->answers.push_back(i);
  }
  if (sides.size() < 2) return;
  SortSides(topic, sides);
  Finding finding;
  finding.severity = Mistyped(topic, sides) ? Severity::kWarning : Severity::kNote;
  finding.title = Shorten(absl::StrCat("One person, two spellings: ", sides[0].shown, ", ", sides[1].shown), 63);
  finding.message = absl::StrCat(SourcesOf(topic, sides[0]), " has “", WordsOf(topic, sides[0].answers[0]), "”, ", SourcesOf(topic, sides[1]), " “",
                                 WordsOf(topic, sides[1].answers[0]), "”: one person, as far as the sources tell.");
  finding.passages = PassagesOf(topic, sides);
  report(std::move(finding));
}

}  // namespace

extern const Rule kPersonVariant;  // listed in all_rules.cc
constexpr Rule kPersonVariant = {
    .id = "person/variant",
    .kind = "person",
    .title = "one person's name is spelt in several ways",
    .why = "House style wants one spelling. Short forms and transliterations are held to be one person and only noted; a "
           "surname that one source has a letter apart from the rest is a warning.",
    .example = "agency | Minister Aleksandr Vetrov arrived on Monday, officials said.\n"
               "daily  | Minister Alexander Vetrov arrived on Monday, officials said.\n",
    .counter_example = "agency | Minister Aleksandr Vetrov arrived on Monday, officials said.\n"
                       "daily  | Minister Vetrov arrived on Monday, officials said.\n",
    .severity = Severity::kNote,
    .check = Check,
};

}  // namespace crossread
