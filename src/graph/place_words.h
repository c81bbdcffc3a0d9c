// SPDX-License-Identifier: Apache-2.0
// Nouns that stand in the names of places, and floors.
#ifndef CROSSREAD_SRC_GRAPH_PLACE_WORDS_H_
#define CROSSREAD_SRC_GRAPH_PLACE_WORDS_H_

#include <limits>

#include "crossread/copy.h"

namespace crossread {

/// True for a word that stands in the names of many places: "airport", "north".
bool IsKindOfPlace(const Copy& copy, uint32_t i);

/// True for a noun behind a place's name or before "of": "quarter", "valley", "bank".
bool IsGeographic(const Copy& copy, uint32_t i);

constexpr int kAnyFloor = std::numeric_limits<int>::min();

/// Reads "fifth-floor", "the basement" and "under the roof" at token `i` into `floor`, where it is kAnyFloor yet; false
/// where none stands there.
bool FloorAt(const Copy& copy, uint32_t i, uint32_t last, int& floor);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PLACE_WORDS_H_
