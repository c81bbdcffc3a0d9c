// SPDX-License-Identifier: Apache-2.0
// What all odds of figures see of two of them: numbers, heads, words, sentences, hedges, times.
#ifndef CROSSREAD_SRC_GRAPH_PAIR_MARKS_H_
#define CROSSREAD_SRC_GRAPH_PAIR_MARKS_H_

#include <cstdint>
#include <vector>

#include "crossread/topic.h"
#include "graph/figure_sign.h"
#include "graph/figure_tie.h"
#include "graph/sentence_likeness.h"
#include "values/slip.h"

namespace crossread {

/// A figure as the marks need it.
struct PairSide {
  const Fact& fact;
  const Amount& amount;                  ///< in the unit that its dimension is compared in
  const std::vector<uint32_t>& words;    ///< of its sentence, numbers of WordLikeness
  const std::vector<uint32_t>& clause;   ///< of its clause, likewise
  bool early = false;                    ///< it stands in the headline or in one of the first sentences
};

/// `sign` of any sort as a side.
template <typename Sign>
PairSide SideOf(const Story& story, const Sign& sign) {
  return {story.facts[sign.fact], sign.amount, sign.words, sign.clause, sign.early};
}

/// A base for odds; marks of one pair of figures after the other are added to those before.
class PairMarks {
 protected:
  /// Takes in two figures; `tie` is what TieFigures() says of them. Where `out` they are not of one thing, and only their numbers and
  /// what their sources say count.
  void AddPair(const Story& story, WordLikeness& likeness, const SentenceLikeness& sentences, const PairSide& a, const PairSide& b, const FigureTie& tie, bool out);

  bool money_ = false, percent_ = false, heads_same_ = false, heads_apart_ = false;
  Slip slip_ = Slip::kNone;
  double ratio_ = 1e9;
  double words_ = 0, clause_ = 0, like_ = 0;
  int likest_ = 0;  // of two ways: the one sentence is of all in its source the most like the other
  bool said_ = false, barred_ = false, year_ = false, part_ = false, free_ = false, open_ = false;
  int tie_ = -1;
  bool early_ = false, named_ = false, hedged_ = false, vague_ = false, before_ = false, stamped_ = false, foreseen_ = false;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PAIR_MARKS_H_
