// SPDX-License-Identifier: Apache-2.0
// What a sentence says that one figure is of another: "25 per cent", "a third", "one in four", "more than twice", "three times".
#ifndef CROSSREAD_SRC_GRAPH_STATED_RATIO_H_
#define CROSSREAD_SRC_GRAPH_STATED_RATIO_H_

#include <string>
#include <vector>

#include "graph/arithmetic.h"

namespace crossread {

struct StatedRatio {
  TokenRange tokens;   ///< with its hedge: "more than twice"
  Span words;          ///< the passage to show
  std::string shown;   ///< the same as text
  double value = 0;    ///< 1 is all of it
  double low = 0, high = 0;  ///< what it leaves open, hedge and rounding in; `high` infinite after "more than"
  bool hedged = false;       ///< "about", "nearly", "more than"
  bool multiple = false;     ///< "twice", "three times": of something else rather than of a whole
};

/// `truth` is what `ratio` tells, or what a hedge of it leaves room for.
bool Fits(const StatedRatio& ratio, double truth);

/// Either is `times` the other, or none: another ratio is meant.
inline bool FarApart(double told, double truth, double times) { return told <= 0 || truth <= 0 || told > times * truth || truth > times * told; }

/// Ratios of sentence `s` of `doc`, in text order. `numerals` are the sentence's.
std::vector<StatedRatio> RatiosOf(const Story& story, DocId doc, uint32_t s, const std::vector<Numeral>& numerals);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_STATED_RATIO_H_
