// SPDX-License-Identifier: Apache-2.0
// Part-of-whole by entity ids, then by the words of the names.
#include "values/place.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
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

bool VenuesApart(const Mention& a, const Mention& b, const Lexicon& lexicon) {
  if (a.title.size() < 3 || b.title.size() < 3) return false;
  const char size_a = a.title[0], size_b = b.title[0];
  const std::string one = a.title.substr(2), two = b.title.substr(2);
  if (one == two) {  // "Hampden Park", "Celtic Park"
    if (a.title_of.empty() || b.title_of.empty() || size_a != 'b') return false;
    auto words = [](const std::string& text) { return absl::StrCat(" ", text, " "); };
    return std::none_of(a.name.parts.begin(), a.name.parts.end(), [&](const std::string& part) { return words(a.title_of).find(words(part)) != std::string::npos && words(b.title_of).find(words(part)) != std::string::npos; });
  }
  auto tells = [](const Mention& mention, const std::string& kind) { return std::find(mention.name.parts.begin(), mention.name.parts.end(), kind) != mention.name.parts.end(); };
  if (tells(a, two) || tells(b, one)) return false;  // "the church hall"
  const bool walls_a = size_a == 'b' || size_a == 'o', walls_b = size_b == 'b' || size_b == 'o';
  if (!(walls_a && walls_b) && size_a != size_b) return false;
  auto within = [&](std::string inner, const std::string& outer) {
    std::replace(inner.begin(), inner.end(), ' ', '-');
    for (const Sense& sense : lexicon.Senses(lexicon.Find(inner))) {
      if (sense.cls == lexicon.Class("venue-in") && sense.value == outer) return true;
    }
    return false;
  };
  return !within(one, two) && !within(two, one);
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
