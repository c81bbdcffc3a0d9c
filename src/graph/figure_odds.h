// SPDX-License-Identifier: Apache-2.0
// How likely two figures of different sources are two answers to one question, by many marks that each tell a little.
#ifndef CROSSREAD_SRC_GRAPH_FIGURE_ODDS_H_
#define CROSSREAD_SRC_GRAPH_FIGURE_ODDS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "crossread/topic.h"
#include "graph/figure_sign.h"
#include "graph/pair_marks.h"
#include "graph/sentence_likeness.h"

namespace crossread {

/// What stands around two companies of figures: sources that tell the one or the other, all sources, how many other pairs
/// of companies rival this one, and how many companies of the unit the fuller of their sources has.
struct OddsSetting {
  size_t fewer = 1, more = 1, sources = 2;
  int rivals = 0, crowd = 0;
  bool beside = false;  ///< next to both stand figures on which their sources agree
  bool listed = false;  ///< in a list with both stand such figures
  bool only = false;    ///< no source of the one has another figure of the kind, nor has one of the other
  bool left = false;    ///< none but such as both have
};

/// What is seen of two companies of figures, each of sources that agree, no source in both.
class FigureOdds : PairMarks {
 public:
  /// Takes in two figures, one of each company, that cannot both be true.
  void Add(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const FigureSign& a, const FigureSign& b);

  /// They are not of one thing: two fates, two years, a count that moved from day to day, nouns that have nothing to do
  /// with each other.
  bool ruled_out() const;

  /// Too little joins the nouns and the sentences for the odds to be told; `most` sources tell the one or the other.
  bool Unlike(size_t most) const;

  /// Points, 100 for each factor e in the odds that it is one thing.
  int Points(const OddsSetting& setting) const;

  /// They are all that is left on both sides of their kind, nothing sets them apart, and several things join them.
  bool LeftOver(const OddsSetting& setting) const;

  /// What the nouns tell at best, and how many times as much the one is: what tells less is no rival.
  NounTie nouns() const { return nouns_; }
  double ratio() const { return ratio_; }

  /// Marks by number, for the fit.
  std::vector<int> Marks(const OddsSetting& setting) const;

 private:
  bool counts_ = true;
  NounTie nouns_ = NounTie::kNone;
  double least_ = 1e300;
  bool led_ = false, followed_ = false, verbs_near_ = false, ordinal_ = false, moves_ = false, distance_ = false, heat_ = false, modified_apart_ = false, verb_ = false, state_ = false, one_state_ = false, somebody_ = false;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_FIGURE_ODDS_H_
