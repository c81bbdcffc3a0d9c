// SPDX-License-Identifier: Apache-2.0
// One set of lower-case words for each source.
#include "graph/source_words.h"

#include <algorithm>

#include "base/ascii.h"

namespace crossread {

SourceWords::SourceWords(const Story& story) {
  words_.resize(story.copies.size());
  for (const Copy& copy : story.copies) {
    for (const Token& token : copy.tokens) {
      if (token.kind == TokenKind::kWord) words_[copy.doc].insert(LowerCase(copy.Words(token)));
    }
  }
}

std::string_view TellingPart(const Name& place) {
  static constexpr std::string_view kKinds[] = {
      "the",   "north", "south", "east",  "west",    "county", "city",    "town",     "port",    "airport", "bridge", "church", "hotel",  "street",  "park",
      "hall",  "river", "lake",  "mount", "central", "island", "islands", "crossing", "station", "stadium", "border", "square", "centre", "center",  "national",
      "royal", "new",   "old",   "upper", "lower",   "bay",    "beach",   "harbour",  "harbor",  "hospital", "university", "province", "district", "region", "coast"};
  std::string_view longest;
  for (const std::string& part : place.parts) {
    if (std::find(std::begin(kKinds), std::end(kKinds), part) != std::end(kKinds)) continue;
    if (part.size() > longest.size()) longest = part;
  }
  return longest.size() < 3 ? std::string_view() : longest;
}

bool SourceWords::Mentions(DocId doc, const Name& place) const {
  std::string_view part = TellingPart(place);
  return part.empty() || Has(doc, part);
}

}  // namespace crossread
