// SPDX-License-Identifier: Apache-2.0
// What the gazetteers know of a place that a copy names: its country, the part of it, where on the globe it lies.
#ifndef CROSSREAD_SRC_GRAPH_KNOWN_PLACE_H_
#define CROSSREAD_SRC_GRAPH_KNOWN_PLACE_H_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "crossread/topic.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// A town, a country or a wider region.
struct KnownPlace {
  enum class Size : uint8_t { kTown, kCountry, kRegion };
  Size size = Size::kTown;
  std::string name;          ///< the town's as written, in lower case, else the entity: "country:ch"
  std::string country;       ///< "ch"; empty where it is not known or several
  std::string part;          ///< of the country, by GeoNames: "ch:ZH", or several; empty where it is not known
  bool located = false;      ///< `north` and `east` hold
  double north = 0, east = 0;  ///< degrees
};

/// How two of them stand to each other.
enum class KnownRelation : uint8_t {
  kOne,     ///< the same, or one within the other
  kOpen,    ///< near by, or not known
  kApart,
};
KnownRelation Relate(const KnownPlace& a, const KnownPlace& b);

/// Reads places by the gazetteers; of towns of one name, that of a country which the story mentions.
class KnownPlaces {
 public:
  explicit KnownPlaces(const Story& story);

  struct Found {
    KnownPlace place;
    uint32_t length = 0;  ///< tokens
  };
  /// The place that begins at token `i` and ends before `last`: "Geneva", "Spain", "the Spanish capital".
  std::optional<Found> At(const Copy& copy, uint32_t i, uint32_t last) const;

 private:
  std::optional<KnownPlace> Town(const Copy& copy, uint32_t i, uint32_t last, uint32_t& length) const;
  std::optional<KnownPlace> Capital(const Copy& copy, uint32_t i, uint32_t last, uint32_t& length) const;

  const Lexicon& lexicon_;
  ClassId town_, part_, demonym_, country_;
  std::set<std::string, std::less<>> countries_;  ///< that the story mentions
  std::map<std::string, std::string> capitals_;   ///< by country
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_KNOWN_PLACE_H_
