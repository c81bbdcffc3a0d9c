// SPDX-License-Identifier: Apache-2.0
// Gaps between days with what they lie between, as the words stand.
#ifndef CROSSREAD_SRC_GRAPH_LAID_GAP_H_
#define CROSSREAD_SRC_GRAPH_LAID_GAP_H_

#include <vector>

#include "graph/gap_phrase.h"
#include "graph/lead_day.h"

namespace crossread {

/// A gap with its two ends as they are written.
struct LaidGap {
  const Copy* copy = nullptr;
  uint32_t sentence = 0;
  GapPhrase gap;
  TokenRange left;            ///< the clause that the gap stands with
  TokenRange right;           ///< what it counts from; empty where that is not in its sentence
  LeadMention left_end, right_end;
  GapAct left_act;            ///< of its verb nearest to the gap
  std::vector<uint32_t> verbs;  ///< tokens of the verbs of the left clause, in text order

  /// The day at `tokens`, of the left clause, is told with the verb that the gap stands with: not "on Monday asked to see him boasting".
  bool OfItsVerb(TokenRange tokens) const;
};

/// True where the body of `copy` has a gap.
bool TellsGaps(const Copy& copy);

/// Appends the gaps of the body of `copy` to `gaps`.
void LayGaps(const Copy& copy, const Grammar& grammar, std::vector<LaidGap>& gaps);

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_LAID_GAP_H_
