// SPDX-License-Identifier: Apache-2.0
// Reads the country that people are said to be from: "NAME, a violinist from Bulgaria", "NAME is from Bergen, in Norway", "The Dane said".
#include "claims/person_origin.h"

#include <algorithm>

#include "claims/person_candidate.h"

namespace crossread {
namespace {

constexpr uint32_t kPlaceWords = 7;  // "Bergen, in the west of Norway"

/// Country named in the words behind "from", and the end of its words: names, and what ties them.
uint32_t CountryEnd(const PeopleText& t, uint32_t from, uint32_t last, std::string* country) {
  for (uint32_t i = from + 1; i < std::min(last, from + 1 + kPlaceWords); ++i) {
    uint32_t length = 0;
    const bool capital = t.At(i).Is(kCapital) && !t.At(i).Is(kSuffix);
    if (capital) {
      const std::string_view nation = t.titles.Nation(i, last, &length);
      if (!nation.empty() && !(i + length < last && (t.Is(i + length, "-") || t.At(i + length).Is(kSuffix)))) {
        *country = std::string(nation);
        return i + length;
      }
    } else if (!t.Is(i, ",") && !t.Is(i, "-") && !IsOneOf(t.copy, i, {"the", "in", "near", "north", "south", "east", "west", "of", "town", "city", "village", "a", "island"})) {
      break;
    }
  }
  return 0;
}

}  // namespace

void ReadOrigin(const PeopleText& t, PersonMention& mention, TokenRange range) {
  if (!mention.of.empty() || mention.folded.parts.size() < 2) return;
  uint32_t at = std::max(mention.name.last, mention.title.last);
  if (at < range.last && t.Is(at, ",") && at == mention.name.last) ++at;
  if (at < range.last && t.Is(at, "who")) ++at;
  if (at < range.last && IsOneOf(t.copy, at, {"is", "was", "comes", "came", "hails"})) ++at;
  if (at + 1 >= range.last || !t.Is(at, "from")) return;
  std::string country;
  const uint32_t end = CountryEnd(t, at, range.last, &country);
  if (end == 0) return;
  mention.of = std::move(country);
  mention.nation = {at, end};
}

std::vector<PersonMention> FindEpithets(const Reading& reading, const std::vector<PersonMention>& people) {
  const Copy& copy = reading.copy;
  const ClassId demonym = copy.lexicon->Class("demonym");
  std::vector<PersonMention> found;
  size_t next = 0;
  for (uint32_t s = 0; s < copy.sentences.size(); ++s) {
    while (next < people.size() && people[next].sentence < s) ++next;
    const TokenRange range = copy.sentences[s].tokens;
    if (range.size() < 3 || next == 0 || people[next - 1].sentence + 1 != s || !IsOneOf(copy, range.first, {"the"})) continue;
    uint32_t i = range.first + 1;
    while (i + 2 < range.last && i < range.first + 3 && !copy.tokens[i].Is(kCapital) && reading.grammar.Tags()[i] == Tag::kAdjective) ++i;
    if (i + 1 >= range.last || !copy.tokens[i].Is(kCapital)) continue;
    const Sense* nation = copy.lexicon->Get(copy, i, demonym);
    const Tag tag = reading.grammar.Tags()[i + 1];
    if (nation == nullptr || nation->extra == "people" || !nation->value.starts_with("country:")) continue;
    if (tag != Tag::kVerb && tag != Tag::kAuxiliary && tag != Tag::kModal && !IsOneOf(copy, i + 1, {",", "who"})) continue;
    // The sentence before tells of one person alone, and this one of nobody.
    const PersonMention& last = people[next - 1];
    const bool alone = std::none_of(people.begin(), people.end(), [&](const PersonMention& other) {
      return (other.sentence == last.sentence && other.folded.parts.back() != last.folded.parts.back()) || other.sentence == s;
    });
    if (!alone) continue;
    PersonMention& mention = found.emplace_back();
    mention.name = {range.first, i + 1};
    mention.folded = last.folded;
    mention.of = std::string(nation->value);
    mention.nation = mention.name;
    mention.sentence = s;
  }
  return found;
}

}  // namespace crossread
