// SPDX-License-Identifier: Apache-2.0
// WordNet's nouns of people, our own few for groups, and offices.
#include "values/person_noun.h"

#include <algorithm>
#include <span>

namespace crossread {

bool IsPersonNoun(const Lexicon& lexicon, std::string_view noun) {
  if (noun == "person" || noun.ends_with("man") || noun.ends_with("worker")) return true;
  const std::span<const Sense> senses = lexicon.Senses(lexicon.Find(noun));
  if (senses.empty()) return false;
  const ClassId classes[] = {lexicon.grammar().noun_class, lexicon.Class("count_noun")};
  const ClassId office = lexicon.Class("office");
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
    bool listed = sense.value == "person" && std::find(std::begin(classes), std::end(classes), sense.cls) != std::end(classes);
    return listed || (office != 0 && sense.cls == office);
  });
}

}  // namespace crossread
