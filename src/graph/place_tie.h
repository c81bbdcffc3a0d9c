// SPDX-License-Identifier: Apache-2.0
// How the places of two phrases stand to each other.
#ifndef CROSSREAD_SRC_GRAPH_PLACE_TIE_H_
#define CROSSREAD_SRC_GRAPH_PLACE_TIE_H_

#include <cstdint>

#include "graph/place_mark.h"

namespace crossread {

enum class PlaceTie : uint8_t {
  kOne,     ///< one place, or one within the other
  kFit,     ///< both can be true
  kKinds,   ///< two kinds of building or of ground, without a name
  kNames,   ///< two names, one of them in no gazetteer
  kSides,   ///< two ends of one whole
  kFloors,
  kLands,   ///< two countries, or a town and a country that it is not in
  kTowns,
};
PlaceTie TiePlaces(const Lexicon& lexicon, const PlaceMark& a, const PlaceMark& b);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PLACE_TIE_H_
