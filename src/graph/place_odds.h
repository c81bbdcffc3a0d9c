// SPDX-License-Identifier: Apache-2.0
// How likely two phrases of different sources tell where one thing was, by many marks that each tell a little.
#ifndef CROSSREAD_SRC_GRAPH_PLACE_ODDS_H_
#define CROSSREAD_SRC_GRAPH_PLACE_ODDS_H_

#include <cstddef>
#include <vector>

#include "graph/place_tie.h"
#include "graph/sentence_likeness.h"

namespace crossread {

/// What stands around two phrases: sources that have the one place or the other, all sources, how many places the fuller of the two tells, and how
/// many of the two sources tell of the other's place too.
struct PlaceSetting {
  size_t fewer = 1, more = 1, sources = 2, crowd = 0;
  int known = 0;
};

/// What is seen of two phrases.
class PlaceOdds {
 public:
  /// What costs little to see: all but what their scenes share.
  PlaceOdds(const SentenceLikeness& sentences, const PlaceMark& a, const PlaceMark& b, PlaceTie tie);

  /// However alike their scenes are, `points` will not reach what is likely less `margin`. Of `setting`, `sources` and `crowd` are asked.
  bool Hopeless(const PlaceSetting& setting, int margin) const;

  /// Sees what their scenes share. False when they have nothing to do with each other.
  bool SeeScenes(WordLikeness& likeness, const PlaceMark& a, const PlaceMark& b);

  /// Points, 100 for each factor e in the odds that it is one thing.
  int Points(const PlaceSetting& setting) const;

  /// `points` are so many that they are held to be of one thing.
  bool Likely(int points, const PlaceSetting& setting) const;

  /// Marks by number, for the fit.
  std::vector<int> Marks(const PlaceSetting& setting) const;

 private:
  void CheapMarks(const PlaceSetting& setting, std::vector<int>& marks) const;

  PlaceTie tie_;
  SceneTie scenes_;
  bool ways_ = false, toward_ = false, opposed_ = false, loose_ = false, both_loose_ = false, bare_ = false;
  double like_ = 0;
  int likest_ = 0;  // of two ways: the one sentence is of all in its source the most like the other
  bool early_ = false, ahead_ = false, before_ = false, both_before_ = false, denied_ = false;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PLACE_ODDS_H_
