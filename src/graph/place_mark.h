// SPDX-License-Identifier: Apache-2.0
// Where something is or goes, by any phrase that tells: the place, what is done there, and the words around it.
#ifndef CROSSREAD_SRC_GRAPH_PLACE_MARK_H_
#define CROSSREAD_SRC_GRAPH_PLACE_MARK_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "crossread/topic.h"
#include "graph/known_place.h"
#include "graph/place_words.h"
#include "graph/scene.h"

namespace crossread {

/// One phrase that tells a place.
struct PlaceMark {
  enum class Way : uint8_t { kAt, kTo, kFrom };

  DocId doc = 0;
  uint32_t sentence = 0;
  TokenRange tokens;                  ///< of the place, with what goes on to tell of it
  Way way = Way::kAt;
  std::vector<KnownPlace> known;      ///< of the gazetteers, the smallest first
  std::set<std::string> names;        ///< words with a capital that no gazetteer has, in lower case
  std::set<std::string> venues;       ///< kinds of data/en/venue.tsv
  std::set<char> sizes;               ///< of those kinds
  int floor = kAnyFloor;              ///< 0 for the ground floor, -1 below it
  std::map<std::string, char> sides;  ///< by axis: "ns" 'n'
  bool loose = false;                 ///< "near", "outside"
  bool bare = false;                  ///< a town alone, without a word that puts something there: "Velm hosts the final"
  bool early = false;                 ///< in one of the first two sentences of the text
  Scene scene;
};

/// The places that source `doc` of `story` tells, in text order.
std::vector<PlaceMark> ReadPlaceMarks(const Story& story, DocId doc, const KnownPlaces& places, const PlaceActs& acts, WordLikeness& likeness);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PLACE_MARK_H_
