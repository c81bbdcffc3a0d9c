// SPDX-License-Identifier: Apache-2.0
// How likely opposite sides that two sources take of one matter are a contradiction, by many marks that each tell a little.
#ifndef CROSSREAD_SRC_GRAPH_STANCE_ODDS_H_
#define CROSSREAD_SRC_GRAPH_STANCE_ODDS_H_

#include <cstddef>
#include <vector>

#include "graph/notion.h"

namespace crossread {

/// What is seen of a denial and of what another source asserts on the same matter.
struct StancePair {
  const Notion* notion = nullptr;  ///< of the matter; null where no matcher asks for it
  bool antonyms = false;    ///< the matter is a pair of words of data/wordnet/antonym.tsv
  int tie = -2;             ///< as StanceTie() has it; -2 where they are no stances of data/en/notion.tsv
  int context = 0;          ///< words that both sentences have
  bool heads = false;       ///< a noun in common that the one or the other is said of
  bool two_things = false, two_sorts = false, quantities = false, elsewhere = false, may_follow = false;  ///< as in stance_tie.h, stance_times.h
  bool will_both = false, will_one = false;  ///< told of what is to come
  bool lone = false;        ///< neither source takes the other side as well
  int told = 0;             ///< sentences in which the two sources speak of the matter
  size_t backed = 0, against = 0;  ///< other sources on the side of the denial, and on the other
  double likeness = 0;      ///< of their sentences, 0 to 1
  int likest = 0;           ///< of two ways: the sentence is of all in its source the most like the other
  bool names = false, names_apart = false;  ///< their sentences have a name in common; both have names, and none in common
  size_t sentences = 0;     ///< of the longer source
  bool two_sources = false; ///< the story has no more
};

/// Points, 100 for each factor e in the odds that they contradict each other.
int PointsOf(const StancePair& pair);

/// Marks by number, for the fit.
std::vector<int> MarksOf(const StancePair& pair);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_STANCE_ODDS_H_
