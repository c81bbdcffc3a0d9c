// SPDX-License-Identifier: Apache-2.0
// Walks the head of a copy until it meets a country that has a row.
#include "lexicon/country_row.h"

#include <algorithm>
#include <string_view>

namespace crossread {

const Sense* RowOfCountry(const Lexicon& lexicon, const Copy& copy, WordId word, ClassId cls, uint32_t reach) {
  const std::span<const Sense> rows = lexicon.Senses(word);
  if (std::none_of(rows.begin(), rows.end(), [&](const Sense& row) { return row.cls == cls; })) return nullptr;
  auto row_of = [&](std::string_view country) -> const Sense* {
    for (const Sense& row : rows) {
      if (row.cls == cls && row.extra == country) return &row;
    }
    return nullptr;
  };
  const ClassId country = lexicon.Class("country"), demonym = lexicon.Class("demonym"), capital = lexicon.Class("capital");
  const uint32_t last = static_cast<uint32_t>(std::min<size_t>(reach, copy.tokens.size()));
  for (uint32_t i = 0; i < last; ++i) {
    if (!copy.tokens[i].Is(kCapital)) continue;
    for (const ClassId named : {country, demonym, capital}) {
      const Match match = lexicon.Longest(copy, i, last, named);
      if (!match) continue;
      const Sense* row = row_of(named == capital ? match.sense->extra : match.sense->value);
      if (row != nullptr) return row;
    }
  }
  return nullptr;
}

}  // namespace crossread
