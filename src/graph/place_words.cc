// SPDX-License-Identifier: Apache-2.0
// Closed lists.
#include "graph/place_words.h"

#include <iterator>
#include <string>

#include "base/ascii.h"
#include "lexicon/fixed_word.h"

namespace crossread {
namespace {

constexpr int kTop = 99;

}  // namespace

bool IsKindOfPlace(const Copy& copy, uint32_t i) {
  static constexpr WordSet kKinds = {"the", "airport", "church", "hospital", "hall", "port", "street", "square", "hotel", "court", "centre", "center", "road", "station", "university", "city", "saint", "san",
                                     "north", "south", "east", "west", "northern", "southern", "eastern", "western", "county", "province", "district", "region", "sea", "ocean", "river", "lake", "mount", "bay", "island", "stadium", "arena", "park", "bridge", "museum", "international", "central", "old", "new", "town", "village"};
  return kKinds.Has(copy, i);
}

bool IsGeographic(const Copy& copy, uint32_t i) {
  static constexpr WordSet kNouns = {"quarter", "quarters", "valley", "plateau", "plain", "plains", "hills", "hill", "mountain", "mountains", "river", "lake", "coast", "coastline", "shore", "shores", "bank", "banks", "side", "end", "tip", "part", "parts",
                                     "wing", "wall", "half", "edge", "suburb", "suburbs", "outskirts", "province", "provinces", "district", "districts", "region", "regions", "county", "area", "town", "city", "village", "island", "islands", "isle", "peninsula", "neighbourhood", "neighborhood",
                                     "road", "street", "avenue", "lane", "square", "bridge", "harbour", "harbor", "port", "bay", "strait", "sea", "ocean", "desert", "forest", "steppe", "delta", "estuary", "canal", "gorge", "pass", "glacier", "crater", "reef", "resort", "parish", "municipality", "territory", "territories", "zone", "sector", "states", "highlands", "lowlands", "hemisphere", "flank", "slope", "entrance", "gate", "door", "platform", "corner", "border", "frontier", "base", "camp", "plant", "site", "works", "yard", "dock", "docks", "terminal", "centre", "center", "headquarters", "branch", "branches", "factory", "mine", "field", "fields", "pole", "equator", "tower", "deck"};
  return kNouns.Has(copy, i);
}

bool FloorAt(const Copy& copy, uint32_t i, uint32_t last, int& floor) {
  static constexpr std::string_view kOrdinals[] = {"ground", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "11th", "12th"};
  int found = kAnyFloor;
  if (IsOneOf(copy, i, {"basement", "cellar", "underground", "cellars", "crypt"})) found = -1;
  else if (IsOneOf(copy, i, {"attic", "loft", "roof", "rooftop", "penthouse"})) found = kTop;
  const uint32_t next = i + 1 < last && IsWord(copy, i + 1, "-") ? i + 2 : i + 1;
  if (next < last && IsOneOf(copy, next, {"floor", "storey", "story", "level"})) {
    if (IsOneOf(copy, i, {"top", "topmost", "uppermost", "highest"})) found = kTop;
    const std::string word = LowerCase(copy.Words(copy.tokens[i]));
    for (size_t k = 0; k < std::size(kOrdinals); ++k) {
      if (word == kOrdinals[k]) found = static_cast<int>(k);
    }
  }
  if (found != kAnyFloor && floor == kAnyFloor) floor = found;
  return found != kAnyFloor;
}

}  // namespace crossread
