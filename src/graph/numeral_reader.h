// SPDX-License-Identifier: Apache-2.0
// What those have in common who reckon with the numbers of one source.
#ifndef CROSSREAD_SRC_GRAPH_NUMERAL_READER_H_
#define CROSSREAD_SRC_GRAPH_NUMERAL_READER_H_

#include <algorithm>
#include <string_view>
#include <vector>

#include "graph/arithmetic.h"
#include "graph/crossref.h"
#include "graph/source_reader.h"

namespace crossread {

/// A base for readers of the numerals of source `doc`. `story` must outlive it.
class NumeralReader : protected SourceReader {
 protected:
  using SourceReader::SourceReader;

  /// A number or a measure without a hedge; no share.
  static bool Exact(const Numeral& numeral) {
    return !numeral.hedged && numeral.value > 0 && numeral.unit != "percent" && numeral.unit != "1";
  }

  /// What it counts, dictionary form; empty where the copy names nothing.
  std::string_view NounOf(const Numeral& numeral) const {
    return numeral.fact < 0 ? std::string_view() : std::string_view(std::get<Quantity>(story_.facts[numeral.fact].claim.said).of);
  }

  /// Behind a number and the word that it counts: "12 children".
  uint32_t EndOf(const Numeral& numeral) const {
    return numeral.fact < 0 ? numeral.core.last : std::max(numeral.core.last, std::min(story_.facts[numeral.fact].claim.tokens.last, numeral.core.last + 2));
  }

  /// Numerals by sentence; none for boilerplate.
  std::vector<std::vector<Numeral>> BySentence() const {
    std::vector<std::vector<Numeral>> numerals;
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      numerals.push_back(copy_.sentences[s].kind == BlockKind::kBoilerplate ? std::vector<Numeral>() : NumeralsOf(story_, doc_, s));
    }
    return numerals;
  }
};

/// Lets a `Reader` look through each source of `story` as it is made.
template <typename Reader>
void ReadEach(const Story& story, CrossReference& reference) {
  for (DocId doc = 0; doc < story.copies.size(); ++doc) Reader(story, doc, reference);
}

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_NUMERAL_READER_H_
