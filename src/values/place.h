// SPDX-License-Identifier: Apache-2.0
// Places as names with a part-of-whole order: can two of them be one place?
#ifndef CROSSREAD_SRC_VALUES_PLACE_H_
#define CROSSREAD_SRC_VALUES_PLACE_H_

#include <string_view>

#include "crossread/claim.h"
#include "crossread/copy.h"
#include "crossread/value.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// How fine a place is named.
enum class PlaceLevel : uint8_t { kUnknown, kCountry, kCity, kSite };

/// How two places stand to each other.
enum class PlaceRelation : uint8_t {
  kSame,      ///< one name for one place
  kPart,      ///< one lies in the other: both can be true
  kUnknown,   ///< the gazetteer cannot tell
  kApart,     ///< two places of one level that do not hold each other
};

PlaceLevel LevelOf(const Name& place);

PlaceRelation Relate(const Name& a, const Name& b);

/// True where the two are one place, or one lies in the other.
inline bool OnePlace(const Name& a, const Name& b) {
  const PlaceRelation relation = Relate(a, b);
  return relation == PlaceRelation::kSame || relation == PlaceRelation::kPart;
}

/// Two venues that one thing cannot have happened in: two kinds of building, two floors, or two of one kind that have names.
bool VenuesApart(const Mention& a, const Mention& b, const Lexicon& lexicon);

/// The gazetteer's place that begins at token `i` (city, capital, country or region), with its length in tokens;
/// length 0 where none does.
struct PlaceMatch {
  std::string_view entity;  ///< "city:geneva"
  std::string_view within;  ///< "country:ch", or empty
  uint32_t length = 0;
};
PlaceMatch PlaceAt(const Copy& copy, uint32_t i, uint32_t last);

}  // namespace crossread

#endif  // CROSSREAD_SRC_VALUES_PLACE_H_
