// SPDX-License-Identifier: Apache-2.0
// The counts, sums, shares and measures of each source by sentence, and those that another source has nowhere.
#ifndef CROSSREAD_SRC_GRAPH_STATED_FIGURES_H_
#define CROSSREAD_SRC_GRAPH_STATED_FIGURES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "crossread/topic.h"

namespace crossread {

/// A figure of one source; no rank, no age, no bare number.
struct Stated {
  uint32_t fact = 0;  ///< index into Story::facts
  uint32_t sentence = 0;
  Amount amount;
};

class StatedFigures {
 public:
  /// `story` must outlive it.
  explicit StatedFigures(const Story& story);

  /// Those of `doc`, in text order.
  const std::vector<Stated>& Of(DocId doc) const { return stated_[doc]; }

  /// `doc` has that figure, told more or less exactly; "at least six" is not twelve.
  bool Has(DocId doc, const Amount& amount) const;

  /// Facts of the figures of sentence `s` of `a` that `b` has nowhere, by unit.
  std::map<std::string, std::vector<uint32_t>> Left(DocId a, uint32_t s, DocId b) const;

  /// Neither fact is a part, an update or an earlier state of the other, or far from its size.
  bool Comparable(uint32_t a, uint32_t b) const;

 private:
  const Story& story_;
  std::vector<std::vector<Stated>> stated_;  // by source
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_STATED_FIGURES_H_
