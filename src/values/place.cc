// SPDX-License-Identifier: Apache-2.0
// Part-of-whole by entity ids, then by the words of the names.
#include "values/place.h"

#include <algorithm>

#include "values/address.h"

namespace crossread {
namespace {

/// Words of `a` all stand in `b`: "mbamba" and "mbamba jetty".
bool WordsWithin(const Name& a, const Name& b) {
  return !a.parts.empty() && std::all_of(a.parts.begin(), a.parts.end(), [&](const std::string& part) {
    return std::find(b.parts.begin(), b.parts.end(), part) != b.parts.end();
  });
}

}  // namespace

PlaceLevel LevelOf(const Name& place) {
  if (place.entity.starts_with("country:") || place.entity.starts_with("region:")) return PlaceLevel::kCountry;
  if (place.entity.starts_with("city:")) return PlaceLevel::kCity;
  return place.within.empty() ? PlaceLevel::kUnknown : PlaceLevel::kSite;
}

PlaceRelation Relate(const Name& a, const Name& b) {
  if (a.folded == b.folded || (!a.entity.empty() && a.entity == b.entity)) return PlaceRelation::kSame;
  auto one = AddressOf(a), two = AddressOf(b);
  if (one && two) return !SameStreet(*one, *two) ? PlaceRelation::kUnknown : SameSpot(*one, *two) ? PlaceRelation::kSame : PlaceRelation::kApart;
  if (WordsWithin(a, b) || WordsWithin(b, a)) return PlaceRelation::kPart;
  if (!a.within.empty() && a.within == b.entity) return PlaceRelation::kPart;
  if (!b.within.empty() && b.within == a.entity) return PlaceRelation::kPart;
  PlaceLevel level = LevelOf(a);
  if (level == PlaceLevel::kCity && LevelOf(b) == PlaceLevel::kCity) return PlaceRelation::kApart;
  bool countries = a.entity.starts_with("country:") && b.entity.starts_with("country:");
  if (countries) return PlaceRelation::kApart;
  if (level == PlaceLevel::kSite && LevelOf(b) == PlaceLevel::kCity) return a.within == b.entity ? PlaceRelation::kPart : PlaceRelation::kApart;
  if (LevelOf(b) == PlaceLevel::kSite && level == PlaceLevel::kCity) return b.within == a.entity ? PlaceRelation::kPart : PlaceRelation::kApart;
  auto country = [](const Name& place) {
    return place.entity.starts_with("country:") ? place.entity : place.within.starts_with("country:") ? place.within : std::string();
  };
  if (!country(a).empty() && !country(b).empty() && country(a) != country(b)) return PlaceRelation::kApart;
  return PlaceRelation::kUnknown;
}

PlaceMatch PlaceAt(const Copy& copy, uint32_t i, uint32_t last) {
  const Lexicon& lexicon = *copy.lexicon;
  PlaceMatch best;
  if (i >= last || !copy.tokens[i].classes.Meets(lexicon.grammar().in_places)) return best;
  for (ClassId cls : lexicon.grammar().places) {
    Match match = lexicon.Longest(copy, i, last, cls);
    if (match && match.length > best.length) best = {match.sense->value, match.sense->extra, match.length};
  }
  return best;
}

}  // namespace crossread
