// SPDX-License-Identifier: Apache-2.0
// What those have in common who add up the parts of a list or a table.
#ifndef CROSSREAD_SRC_GRAPH_PART_LIST_H_
#define CROSSREAD_SRC_GRAPH_PART_LIST_H_

#include <algorithm>
#include <cmath>
#include <vector>

#include "graph/arithmetic.h"
#include "graph/numeral_reader.h"
#include "lexicon/fixed_word.h"

namespace crossread {

using Parts = std::vector<const Numeral*>;

inline double Added(const Parts& parts) {
  double added = 0;
  for (const Numeral* part : parts) added += part->value;
  return added;
}

/// A base for readers of the lists of source `doc`. `story` must outlive it.
class PartListReader : protected NumeralReader {
 protected:
  PartListReader(const Story& story, DocId doc) : NumeralReader(story, doc), numerals_(BySentence()) {}

  TokenRange Tokens(uint32_t s) const { return copy_.sentences[s].tokens; }

  /// It can be a part of `total`: less, of one unit, and no compound ("18-year-old").
  bool IsPart(const Numeral& part, const Numeral& total) const {
    if (part.value >= total.value) return false;
    if (part.unit != total.unit && !(part.unit == "count" && CountsNothing(story_, part))) return false;
    return (total.unit != "count" || part.value == std::floor(part.value)) && !Is(part.core.last, {"-", "%", "per"});
  }

  /// The source tells elsewhere what the parts come to.
  bool Stands(double added, const Numeral& total) const {
    return std::any_of(numerals_.begin(), numerals_.end(), [&](const std::vector<Numeral>& numerals) {
      return std::any_of(numerals.begin(), numerals.end(), [&](const Numeral& numeral) { return numeral.value == added && numeral.unit == total.unit; });
    });
  }

  const std::vector<std::vector<Numeral>> numerals_;  // by sentence
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_PART_LIST_H_
