// SPDX-License-Identifier: Apache-2.0
// The gazetteers first, then names, then floors, sides and kinds.
#include "graph/place_tie.h"

#include <algorithm>

namespace crossread {
namespace {

bool Inside(const Lexicon& lexicon, std::string inner, const std::string& outer) {
  std::replace(inner.begin(), inner.end(), ' ', '-');
  for (const Sense& sense : lexicon.Senses(lexicon.Find(inner))) {
    if (sense.cls == lexicon.Class("venue-in") && sense.value == outer) return true;
  }
  return false;
}

bool Share(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
}

bool KindsApart(const Lexicon& lexicon, const PlaceMark& a, const PlaceMark& b) {
  if (a.venues.empty() || b.venues.empty() || Share(a.venues, b.venues)) return false;
  for (const std::string& one : a.venues) {
    for (const std::string& other : b.venues) {
      if (Inside(lexicon, one, other) || Inside(lexicon, other, one)) return false;
    }
  }
  auto walls = [](const PlaceMark& mark) { return mark.sizes.contains('b') || mark.sizes.contains('o'); };
  return (walls(a) && walls(b)) || a.sizes == b.sizes;
}

bool SidesApart(const PlaceMark& a, const PlaceMark& b) {
  return std::any_of(a.sides.begin(), a.sides.end(), [&](const auto& side) {
    const auto other = b.sides.find(side.first);
    return other != b.sides.end() && other->second != side.second;
  });
}

/// Floors, sides and kinds of one place.
PlaceTie Within(const Lexicon& lexicon, const PlaceMark& a, const PlaceMark& b, PlaceTie else_) {
  if (a.floor != kAnyFloor && b.floor != kAnyFloor) return a.floor == b.floor ? else_ : PlaceTie::kFloors;
  if (SidesApart(a, b)) return PlaceTie::kSides;
  return KindsApart(lexicon, a, b) ? PlaceTie::kKinds : else_;
}

}  // namespace

PlaceTie TiePlaces(const Lexicon& lexicon, const PlaceMark& a, const PlaceMark& b) {
  if (Share(a.names, b.names)) return Within(lexicon, a, b, PlaceTie::kOne);
  const bool named_a = !a.names.empty() || !a.known.empty(), named_b = !b.names.empty() || !b.known.empty();
  if (!named_a || !named_b) return Within(lexicon, a, b, PlaceTie::kFit);
  if (!a.known.empty() && !b.known.empty()) {
    const KnownPlace &one = a.known.front(), &other = b.known.front();
    const KnownRelation relation = Relate(one, other);
    if (relation == KnownRelation::kApart) return one.size == KnownPlace::Size::kTown && other.size == one.size ? PlaceTie::kTowns : PlaceTie::kLands;
    const bool two = !a.names.empty() && !b.names.empty() && one.size == other.size;  // two sites of one town, two towns of one country
    if (two) return PlaceTie::kNames;
    return relation == KnownRelation::kOpen ? PlaceTie::kFit : Within(lexicon, a, b, PlaceTie::kOne);
  }
  const PlaceMark& unlisted = a.known.empty() ? a : b;
  const bool may_be_in = a.known.empty() != b.known.empty() && unlisted.venues.empty();  // a village, which may belong to the town
  return may_be_in ? PlaceTie::kFit : PlaceTie::kNames;
}

}  // namespace crossread
