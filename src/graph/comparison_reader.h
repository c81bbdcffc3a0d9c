// SPDX-License-Identifier: Apache-2.0
// What those have in common who reckon with comparisons: "nine more than", "20 per cent above", "down four from".
#ifndef CROSSREAD_SRC_GRAPH_COMPARISON_READER_H_
#define CROSSREAD_SRC_GRAPH_COMPARISON_READER_H_

#include <vector>

#include "absl/functional/function_ref.h"
#include "graph/arithmetic.h"
#include "graph/numeral_reader.h"
#include "lexicon/lexicon.h"

namespace crossread {

/// A base for readers of source `doc`, sentence by sentence. `story` must outlive it.
class ComparisonReader : protected NumeralReader {
 protected:
  ComparisonReader(const Story& story, DocId doc)
      : NumeralReader(story, doc), trend_(copy_.lexicon->Class("trend")), comparative_(copy_.lexicon->Class("comparative")) {}

  /// Calls `visit` for the sentences with `fewest` numbers and more, their units shared; `sentence_` is the one at hand.
  void ForEachSentence(size_t fewest, absl::FunctionRef<void(uint32_t, const std::vector<Numeral>&)> visit) {
    for (uint32_t s = 0; s < copy_.sentences.size(); ++s) {
      if (copy_.sentences[s].kind == BlockKind::kBoilerplate) continue;
      std::vector<Numeral> numerals = NumeralsOf(story_, doc_, s);
      if (numerals.size() < fewest) continue;
      sentence_ = copy_.sentences[s].tokens;
      ShareUnits(story_, copy_, numerals);
      visit(s, numerals);
    }
  }

  /// 1 for "more", "above", "up", -1 for "less", "below", "down" at token `i`; 0 for any other word.
  int WayAt(uint32_t i) const {
    if (i < sentence_.first || i >= sentence_.last) return 0;
    const Sense* sense = copy_.lexicon->Get(copy_, i, comparative_);
    if (sense == nullptr) sense = copy_.lexicon->Get(copy_, i, trend_);
    return sense == nullptr ? 0 : sense->value == "up" ? 1 : -1;
  }

  TokenRange sentence_;

 private:
  ClassId trend_, comparative_;
};

}  // namespace crossread

#endif  // CROSSREAD_SRC_GRAPH_COMPARISON_READER_H_
