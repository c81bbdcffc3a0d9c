// SPDX-License-Identifier: Apache-2.0
// How likely two figures that are one misprint apart, each left over in its sources, are one figure once misprinted.
#ifndef CROSSREAD_SRC_GRAPH_MISPRINT_ODDS_H_
#define CROSSREAD_SRC_GRAPH_MISPRINT_ODDS_H_

#include <cstddef>
#include <vector>

#include "crossread/topic.h"
#include "graph/figure_sign.h"
#include "graph/pair_marks.h"
#include "graph/sentence_likeness.h"
#include "values/misprint.h"

namespace crossread {

/// What stands around two groups of equal figures: sources that have the one or the other, all sources; figures of the unit that the
/// sources of one group have and those of the other lack, and figures of any unit that they have alike; others that are a misprint of either, or of its size and noun.
struct MisprintSetting {
  size_t fewer = 1, more = 1, sources = 2;
  int left_of_one = 0, left_of_other = 0, common = 0;
  int misprints = 0, rivals = 0;
};

class MisprintOdds : PairMarks {
 public:
  explicit MisprintOdds(Misprint misprint) : misprint_(misprint) {}

  /// Takes in two figures, one of each group. `in_order`: what both sources have besides stands before both or behind both.
  void Add(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const FigureSign& a, const FigureSign& b, bool in_order);

  /// A source tells the other figure in the very sentence, two things are told, or nothing joins the sentences.
  bool ruled_out(const MisprintSetting& setting) const;

  /// Points, 100 for each factor e in the odds that it is one figure.
  int Points(const MisprintSetting& setting) const;

  /// Marks by number, for the fit.
  std::vector<int> Marks(const MisprintSetting& setting) const;

 private:
  Misprint misprint_;
  bool counts_ = false, lasts_ = false, in_order_ = false, verb_ = false, one_state_ = false, apart_ = true, likened_ = false;
  NounTie nouns_ = NounTie::kNone;
  double around_ = 0, least_ = 1e300;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_MISPRINT_ODDS_H_
